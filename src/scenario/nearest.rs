//! The name somebody probably meant, and names and numbers cut to a length that fits a line.

/// Longer names are compared by their beginning, so that a hostile name costs no more than a long one.
const LONGEST: usize = 96;

/// The known name nearest to `word`; none only where there are no names.
pub(crate) fn nearest<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let word = cut(word);
    let score = |name: &str| strsim::normalized_damerau_levenshtein(word, cut(name));
    // On equal scores the first name wins, so that a message never depends on anything but the file.
    known
        .fold(None, |best: Option<(&str, f64)>, name| match best {
            Some((_, least)) if least >= score(name) => best,
            _ => Some((name, score(name))),
        })
        .map(|(name, _)| name)
}

/// The known name that `word` is probably a slip of.
pub(crate) fn slip_of<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    nearest(word, known).filter(|name| strsim::normalized_damerau_levenshtein(cut(word), cut(name)) >= 0.5)
}

/// "did you mean `x`?", or nothing.
pub(crate) fn did_you_mean<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> String {
    slip_of(word, known).map_or_else(String::new, |name| format!("did you mean `{name}`?"))
}

/// "one of a, b, c", or what to say where there is nothing to choose from.
pub(crate) fn one_of<'a>(known: impl Iterator<Item = &'a str>) -> String {
    let mut names: Vec<&str> = known.map(cut).collect();
    let more = names.len().saturating_sub(24);
    names.truncate(24);
    match (names.is_empty(), more) {
        (true, _) => "none, as there are none".into(),
        (false, 0) => format!("one of {}", names.join(", ")),
        (false, _) => format!("one of {} and {more} more", names.join(", ")),
    }
}

/// A number as it fits a message: a power of ten where there would be hundreds of digits.
pub(crate) fn digits(number: f64) -> String {
    if number != 0.0 && !(1e-12..1e15).contains(&number.abs()) { format!("{number:e}") } else { number.to_string() }
}

/// The beginning of a name, short enough for a message.
pub(crate) fn cut(name: &str) -> &str {
    &name[..name.floor_char_boundary(LONGEST)]
}
