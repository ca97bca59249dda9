//! The string files: every message the code asks for is there in every language and asks for the same things, and no
//! message lies there unused.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use gatewright::language::{Args, Language, messages, say_with, speaking, variables};
use std::collections::BTreeSet;
use std::path::Path;
use support::at_root;

/// Keys made from an id, by what they begin with.
const FAMILIES: &[&str] = &[
    "scale-",
    "unit-",
    "metric-",
    "phase-",
    "shelf-teaches-",
    "term-",
    "token-",
    "coach-",
    "debrief-panel-",
    "debrief-page-",
    "parameter-",
    "reading-",
    "why-",
];

fn sources(folder: &Path, into: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, into);
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            let text = std::fs::read_to_string(path).unwrap();
            into.push(text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n"));
        }
    }
}

fn code() -> Vec<String> {
    let mut texts = Vec::new();
    sources(&at_root("src"), &mut texts);
    texts
}

/// Keys asked for by name: what follows `t!(` (and not `format!(`) and `language::say(`.
fn asked() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for text in code() {
        for call in ["t!(", "language::say("] {
            let whole = |place: &usize| !text[..*place].ends_with(|c: char| c.is_alphanumeric() || c == '_');
            for place in text.match_indices(call).map(|(place, _)| place).filter(whole) {
                let rest = text[place + call.len()..].trim_start();
                if let Some(key) = rest.strip_prefix('"').and_then(|rest| rest.split('"').next()) {
                    keys.insert(key.to_owned());
                }
            }
        }
    }
    keys
}

#[test]
fn every_message_asked_for_is_there() {
    let there = messages(Language::English);
    let missing: Vec<String> = asked().into_iter().filter(|key| !there.contains(key)).collect();
    assert!(missing.is_empty(), "assets/language/en has no {missing:?}");
}

#[test]
fn german_says_everything_english_says() {
    let (english, german) = (messages(Language::English), messages(Language::German));
    let missing: Vec<_> = english.difference(&german).collect();
    let strange: Vec<_> = german.difference(&english).collect();
    assert!(missing.is_empty() && strange.is_empty(), "missing {missing:?}, unknown to English {strange:?}");
    for key in &english {
        let of = |language| variables(language, key).unwrap();
        assert_eq!(of(Language::English), of(Language::German), "{key} asks for other things in German");
    }
}

#[test]
fn every_message_can_be_said() {
    for language in Language::ALL {
        speaking(language, || {
            for key in messages(language) {
                let names = variables(Language::English, &key).unwrap();
                for number in [1, 2] {
                    let mut args = Args::new();
                    for name in &names {
                        args.set(name.clone(), number);
                    }
                    let said = say_with(&key, &args);
                    assert!(!said.contains(['{', '}', '\u{27e6}']), "{key}: {said}");
                }
            }
        });
    }
}

#[test]
fn no_message_lies_there_unused() {
    let code = code().concat();
    let unused: Vec<String> = messages(Language::English)
        .into_iter()
        .filter(|key| !FAMILIES.iter().any(|family| key.starts_with(family)))
        .filter(|key| !code.contains(&format!("\"{key}\"")))
        .collect();
    assert!(unused.is_empty(), "nobody says {unused:?}");
}
