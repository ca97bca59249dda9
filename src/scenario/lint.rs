//! The fiction lint: no real nation, faith, people, language, agency or place in any word of the game, in any of the
//! languages it is told in.

use std::collections::BTreeSet;
use std::sync::LazyLock;

/// One name a line, in lower case; lines that start with `#` are remarks.
const LIST: &str = include_str!("../../assets/lint/real-names.txt");
/// The longest name on the list, in words.
const MOST_WORDS: usize = 4;

static NAMES: LazyLock<BTreeSet<&str>> =
    LazyLock::new(|| LIST.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).collect());

/// The real names in a text, in lower case, in order. Whole words only; upper and lower case count the same.
pub fn real_names(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let found = (0..words.len()).flat_map(|start| {
        let longest = MOST_WORDS.min(words.len() - start);
        let phrases = (1..=longest).map(|count| words[start..start + count].join(" ")).collect::<Vec<_>>();
        phrases.into_iter().filter(|phrase| NAMES.contains(phrase.as_str()))
    });
    found.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_as_whole_words_in_any_case() {
        assert_eq!(real_names("From FRANCE, by New-Zealand's boat"), ["france", "new zealand"]);
        assert!(real_names("a stove part, a sister's new boat, franceline").is_empty());
    }

    #[test]
    fn the_list_is_written_as_it_is_read() {
        assert!(NAMES.len() > 400, "{}", NAMES.len());
        for name in NAMES.iter() {
            let words: Vec<&str> = name.split(' ').collect();
            assert!(words.len() <= MOST_WORDS && real_names(name).contains(&(*name).to_owned()), "{name}");
        }
    }
}
