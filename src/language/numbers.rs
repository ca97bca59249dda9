//! Numbers and lists as each language writes them.

use super::{Language, spoken};

/// Between thousands, and before the part of one.
fn signs() -> (char, char) {
    match spoken() {
        Language::English | Language::Pseudo => (',', '.'),
        Language::German => ('.', ','),
    }
}

/// A whole number with its thousands apart: "12,345", "12.345".
pub fn grouped(value: u64) -> String {
    let digits = value.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(signs().0);
        }
        text.push(digit);
    }
    text
}

/// A number with so many places after the point: "2.05", "2,05". A minus is a real one.
pub fn decimal(value: f64, places: usize) -> String {
    let text = format!("{:.places$}", value.abs());
    let (whole, part) = text.split_once('.').map_or((text.as_str(), None), |(whole, part)| (whole, Some(part)));
    let mut shown = whole.parse().map_or_else(|_| whole.to_owned(), grouped);
    if let Some(part) = part {
        shown.push(signs().1);
        shown.push_str(part);
    }
    let is_zero = !text.contains(|digit: char| digit.is_ascii_digit() && digit != '0');
    if value < 0.0 && !is_zero { format!("\u{2212}{shown}") } else { shown }
}

/// A number as it stands beside an axis: all its digits, thousands together, "20000.5", "20000,5".
pub fn ungrouped(value: f64) -> String {
    value.to_string().replace('.', &signs().1.to_string())
}

/// A list in a sentence: "a, b and c".
pub fn list<Item: AsRef<str>>(items: &[Item]) -> String {
    match items {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [first @ .., last] => {
            let first = first.iter().map(AsRef::as_ref).collect::<Vec<&str>>().join(", ");
            crate::t!("list-and", first = first, last = last.as_ref())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::speaking;
    use super::*;

    #[test]
    fn each_language_writes_numbers_its_way() {
        let both = |value: f64, places| {
            [Language::English, Language::German].map(|language| speaking(language, || decimal(value, places)))
        };
        assert_eq!(both(1234.5, 1), ["1,234.5", "1.234,5"]);
        assert_eq!(both(-0.004, 2), ["0.00", "0,00"]);
        assert_eq!(both(-2.0, 0), ["\u{2212}2", "\u{2212}2"]);
        assert_eq!(both(f64::INFINITY, 1), ["inf", "inf"]);
    }

    #[test]
    fn a_list_ends_in_and() {
        assert_eq!(list(&["a", "b", "c"]), "a, b and c");
        assert_eq!(speaking(Language::German, || list(&["a", "b"])), "a und b");
        assert_eq!(list::<&str>(&[]), "");
    }
}
