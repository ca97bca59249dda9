//! The string files, read once, and the messages in them.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::{Language, grouped, pseudo, spoken};

type Bundle = FluentBundle<FluentResource>;

/// The files of one language; the same names in each.
macro_rules! files {
    ($folder:literal) => {
        files!($folder: "common", "shell", "settings", "council", "shift", "desk", "tally", "debrief", "charts", "page",
            "kit", "coach", "glossary")
    };
    ($folder:literal: $($name:literal),+) => {
        [$((concat!($folder, "/", $name, ".ftl"), include_str!(concat!("../../assets/language/", $folder, "/", $name, ".ftl")))),+]
    };
}

const ENGLISH: [(&str, &str); 13] = files!("en");
const GERMAN: [(&str, &str); 13] = files!("de");

/// In the order of [`Language::ALL`]; a language is read when it is first spoken.
static BUNDLES: [LazyLock<Bundle>; 3] = [
    LazyLock::new(|| bundle(Language::English)),
    LazyLock::new(|| bundle(Language::German)),
    LazyLock::new(|| bundle(Language::Pseudo)),
];

/// Reads the language spoken now, so that its first word need not wait for that.
pub fn read_ahead() {
    LazyLock::force(&BUNDLES[spoken() as usize]);
}

/// # Panics
/// When an embedded file is broken; a test reads them, so no build that passed its tests can.
fn bundle(language: Language) -> Bundle {
    let files = if language == Language::German { GERMAN } else { ENGLISH };
    let tag: LanguageIdentifier = if language == Language::German { "de" } else { "en" }.parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![tag]);
    // The marks that isolate what is put in are for text of both directions; the languages here run one way.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(|value, _| match value {
        FluentValue::Number(number) => Some(number_words(number.value)),
        _ => None,
    }));
    if language == Language::Pseudo {
        bundle.set_transform(Some(pseudo::marked));
    }
    for (name, text) in files {
        let resource = FluentResource::try_new(text.to_owned())
            .unwrap_or_else(|(_, errors)| panic!("assets/language/{name}: {errors:?}"));
        if let Err(errors) = bundle.add_resource(resource) {
            panic!("assets/language/{name}: {errors:?}");
        }
    }
    bundle
}

/// A whole number with its thousands apart. What has a fraction is put in as text, by [`super::decimal`], since only
/// the caller knows how many places it deserves.
fn number_words(value: f64) -> String {
    if value.fract() == 0.0 && value.abs() < 1e15 {
        let sign = if value < 0.0 { "\u{2212}" } else { "" };
        format!("{sign}{}", grouped(value.abs() as u64))
    } else {
        value.to_string()
    }
}

/// The words of a message whose key is made from data, if there is such a message.
pub fn say_if_there(key: &str) -> Option<String> {
    let own = &BUNDLES[spoken() as usize];
    (own.has_message(key) || BUNDLES[Language::English as usize].has_message(key)).then(|| say(key))
}

/// The words of a message that nothing is put into.
pub fn say(key: &str) -> String {
    words(key, None)
}

/// The words of a message with what it asks for.
pub fn say_with(key: &str, args: &FluentArgs) -> String {
    words(key, Some(args))
}

/// A message that no language has is shown by its key, in brackets that no sentence bears; `tests/language.rs` finds
/// every key that could.
fn words(key: &str, args: Option<&FluentArgs>) -> String {
    let found = [spoken(), Language::English].into_iter().find_map(|language| {
        let bundle = &*BUNDLES[language as usize];
        Some((bundle, bundle.get_message(key)?.value()?))
    });
    let Some((bundle, pattern)) = found else { return format!("\u{27e6}{key}\u{27e7}") };
    let mut wrong = Vec::new();
    let text: Cow<str> = bundle.format_pattern(pattern, args, &mut wrong);
    debug_assert!(wrong.is_empty(), "message {key}: {wrong:?}");
    text.into_owned()
}

/// The keys of a language's messages.
pub fn messages(language: Language) -> BTreeSet<String> {
    entries(language).map(|(key, _)| key).collect()
}

/// What a message of a language asks for, by name; none if there is no such message.
pub fn variables(language: Language, key: &str) -> Option<BTreeSet<String>> {
    let (_, text) = entries(language).find(|(known, _)| known == key)?;
    let names = text.split('$').skip(1);
    Some(
        names
            .map(|rest| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '-' || *c == '_').collect())
            .collect(),
    )
}

/// Keys and their text as written. A message begins at the start of a line; what is indented belongs to it.
fn entries(language: Language) -> impl Iterator<Item = (String, String)> {
    let files = if language == Language::German { GERMAN } else { ENGLISH };
    files.into_iter().flat_map(|(_, text)| {
        let mut found: Vec<(String, String)> = Vec::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            match line.split_once('=') {
                Some((key, rest)) if line.starts_with(|c: char| c.is_ascii_alphabetic()) => {
                    found.push((key.trim().to_owned(), rest.to_owned()));
                }
                _ => {
                    if let Some((_, text)) = found.last_mut() {
                        text.push_str(line);
                    }
                }
            }
        }
        found
    })
}
