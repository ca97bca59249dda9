//! The pseudo-language: every letter wears a mark and vowels are doubled, so that a word which does not come from a
//! string file stands out, and layouts are tried on words two fifths longer.

use std::borrow::Cow;

const PLAIN: &str = "aeiouybcdghjklnrstwzAEIOUYBCDGHJKLNRSTWZ";
const MARKED: &str = "áéíóúýḃćđğħĵķļñŕšŧŵžÁÉÍÓÚÝḂĆĐĞĦĴĶĻÑŔŠŦŴŽ";

/// The letters with their marks, vowels twice.
pub fn marked(text: &str) -> Cow<'_, str> {
    if !text.contains(|letter: char| letter.is_ascii_alphabetic()) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() * 2);
    for letter in text.chars() {
        let place = PLAIN.chars().position(|plain| plain == letter);
        let marked = place.and_then(|place| MARKED.chars().nth(place)).unwrap_or(letter);
        out.push(marked);
        if "aeiouy".contains(letter) {
            out.push(marked);
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_grow_by_two_fifths_and_numbers_stay() {
        let plain = "The next desk cannot hand over, so it stops and the line waits.";
        let longer = marked(plain).chars().count() as f64 / plain.chars().count() as f64;
        assert!((1.2..1.5).contains(&longer), "{longer}");
        assert_eq!(marked("12:40 × 3"), "12:40 × 3");
    }

    #[test]
    fn every_plain_letter_has_its_mark() {
        assert_eq!(PLAIN.chars().count(), MARKED.chars().count());
    }
}
