//! What a file is, by the keys at its top, so that one given in the place of another is told in one line.

use super::{Failure, files};
use std::path::Path;

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A scenario.
    Scenario,
    /// A file of decisions.
    Decisions,
    /// The words of a scenario in another language.
    Words,
    /// A game that was saved.
    Save,
}

impl Kind {
    /// A save has rules, a scenario a hall, decisions name a scenario, words say their language. None where nothing of
    /// it is there.
    pub fn of(text: &str) -> Option<Self> {
        let has = |key: &str| value_at_top(text, key).is_some();
        let table = |name: &str| text.lines().any(|line| line.trim_start().starts_with(name));
        // A save holds the text of its scenario as well.
        if has("rules") {
            Some(Self::Save)
        } else if has("tides") || table("[hall") || table("[people") {
            Some(Self::Scenario)
        } else if has("scenario") {
            Some(Self::Decisions)
        } else if has("language") {
            Some(Self::Words)
        } else {
            None
        }
    }

    /// In words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Scenario => "a scenario",
            Self::Decisions => "decisions",
            Self::Words => "the words of a scenario",
            Self::Save => "a save",
        }
    }
}

/// The text of a file of this kind. What is plainly of another kind is not read as this one: every line of it would be
/// wrong.
pub fn read_as(kind: Kind, path: &Path) -> Result<String, Failure> {
    let text = files::read_text(path)?;
    match Kind::of(&text) {
        Some(other) if other != kind => Err(Failure::new(format!(
            "{}: this file holds {}; {} should stand here.",
            path.display(),
            other.words(),
            kind.words()
        ))),
        _ => Ok(text),
    }
}

/// What stands behind `key =` above the first table, without its quotes.
pub fn value_at_top<'t>(text: &'t str, key: &str) -> Option<&'t str> {
    text.lines()
        .take_while(|line| !line.trim_start().starts_with('['))
        .find_map(|line| line.trim_start().strip_prefix(key)?.trim_start().strip_prefix('='))
        .map(|value| value.split('#').next().unwrap_or_default().trim().trim_matches('"'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_told_by_its_top() {
        let scenario = include_str!("../../scenarios/the-trickle.toml");
        let words = include_str!("../../scenarios/de/the-trickle.toml");
        assert_eq!([scenario, words].map(Kind::of), [Some(Kind::Scenario), Some(Kind::Words)]);
        assert_eq!(Kind::of("format = 1\nscenario = \"the-trickle\"\n"), Some(Kind::Decisions));
        let save = format!("format = 3\nrules = 4\nscenario = '''\n{scenario}'''\n");
        assert_eq!(Kind::of(&save), Some(Kind::Save));
        assert_eq!(["", "format = 1\n", "a letter"].map(Kind::of), [None; 3]);
    }
}
