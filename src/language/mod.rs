//! Words in string files: every sentence of the window and of the pages lies in `assets/language`, once a language.
//!
//! [`t!`](crate::t) looks a message up in the language that is spoken. Messages are [Fluent](https://projectfluent.org):
//! they choose plurals and the order of their parts by themselves. The language is one for the whole program, as it is
//! for the people who sit before it; [`speaking`] lends a thread another one. Nothing below the edges asks which it is.

mod bundles;
mod numbers;
pub mod pseudo;

use std::cell::Cell;
use std::sync::atomic::{AtomicU8, Ordering};

pub use bundles::{messages, read_ahead, say, say_if_there, say_with, variables};
pub use fluent_bundle::FluentArgs as Args;
pub use numbers::{decimal, grouped, list, ungrouped};

/// A language of the window and of the pages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// The language everything is written in first.
    #[default]
    English,
    /// Complete as well.
    German,
    /// English with marks on its letters and two fifths longer: shows what is hard-coded, and what words do not fit.
    Pseudo,
}

impl Language {
    /// Those a player may choose from.
    pub const OFFERED: [Self; 2] = [Self::English, Self::German];
    /// All of them.
    pub const ALL: [Self; 3] = [Self::English, Self::German, Self::Pseudo];

    /// The tag it goes by in files and on pages (BCP 47).
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
            Self::Pseudo => "en-XA",
        }
    }

    /// Its name in itself.
    pub const fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::German => "Deutsch",
            Self::Pseudo => "Éñğļïšħ",
        }
    }

    /// The language of a tag such as `de` or `de-AT`; none if it is not spoken here.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let tag = tag.replace('_', "-");
        if tag.eq_ignore_ascii_case(Self::Pseudo.tag()) {
            return Some(Self::Pseudo);
        }
        let first = tag.split(['-', '.']).next().unwrap_or_default();
        Self::OFFERED.into_iter().find(|language| language.tag().eq_ignore_ascii_case(first))
    }
}

static SPOKEN: AtomicU8 = AtomicU8::new(0);
thread_local! {
    static LENT: Cell<Option<Language>> = const { Cell::new(None) };
}

/// The language spoken now.
pub fn spoken() -> Language {
    LENT.get().unwrap_or_else(|| Language::ALL[usize::from(SPOKEN.load(Ordering::Relaxed)) % Language::ALL.len()])
}

/// From now on the program speaks this language.
pub fn speak(language: Language) {
    SPOKEN.store(language as u8, Ordering::Relaxed);
}

/// Does something while this thread speaks another language.
pub fn speaking<T>(language: Language, act: impl FnOnce() -> T) -> T {
    /// Gives the language back even if `act` panics.
    struct Back(Option<Language>);
    impl Drop for Back {
        fn drop(&mut self) {
            LENT.set(self.0);
        }
    }
    let _back = Back(LENT.replace(Some(language)));
    act()
}

/// A text that comes from data, such as a scenario's, as it is to be shown: itself, but in the pseudo-language marked
/// like every other.
pub fn shown(text: &str) -> String {
    if spoken() == Language::Pseudo { pseudo::marked(text).into_owned() } else { text.to_owned() }
}

/// The words of a message in the language spoken: `t!("tide-of", tide = 2, tides = 6)`.
#[macro_export]
macro_rules! t {
    ($key:literal) => { $crate::language::say($key) };
    ($key:literal, $($name:ident = $value:expr),+ $(,)?) => {{
        let mut args = $crate::language::Args::new();
        $(args.set(stringify!($name), $value);)+
        $crate::language::say_with($key, &args)
    }};
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_find_their_language() {
        assert_eq!(Language::of_tag("de_AT.UTF-8"), Some(Language::German));
        assert_eq!(Language::of_tag("EN"), Some(Language::English));
        assert_eq!(Language::of_tag("en-XA"), Some(Language::Pseudo));
        assert_eq!(Language::of_tag("tlh"), None);
    }

    #[test]
    fn a_lent_language_is_given_back() {
        let inside = speaking(Language::German, || (spoken(), speaking(Language::Pseudo, spoken), spoken()));
        assert_eq!(inside, (Language::German, Language::Pseudo, Language::German));
    }
}
