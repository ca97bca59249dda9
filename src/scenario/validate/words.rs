//! The words of a text file held against those of the scenario: each one there, and none besides.

use super::Findings;
use crate::scenario::nearest::{cut, slip_of};
use crate::scenario::problem::Problem;
use crate::scenario::shape::mean;
use toml::{Table, Value};

/// Says where `words` leave out something that `own` says, or say something that it does not.
pub(crate) fn same_words(own: &Table, words: &Table, findings: &mut Findings<'_>) {
    table(&["text"], own, words, findings);
}

fn table(path: &[&str], own: &Table, words: &Table, findings: &mut Findings<'_>) {
    let group = path.last().copied().unwrap_or_default();
    for key in words.keys().filter(|key| !own.contains_key(*key)) {
        let problem = Problem::new("", format!("words for `{}`, for which the scenario has none", cut(key)));
        // A name that is translated already is not the one that was meant.
        let open = own.keys().map(String::as_str).filter(|name| !words.contains_key(*name));
        let hint = slip_of(key, open).map_or_else(|| "leave it out".to_owned(), |name| mean(Some(name)));
        findings.add(&[path, &[key.as_str()]].concat(), problem.hint(hint));
    }
    for (key, said) in own {
        let path = [path, &[key.as_str()]].concat();
        match words.get(key) {
            Some(other) => value(&path, said, other, findings),
            None => findings.say(
                &path,
                format!("`{}` of the {group} is not translated", cut(key)),
                in_quotes(said.get("name").unwrap_or(said)),
                &format!("write {} = {{ name = \"…\", what = \"…\" }} under [text.{group}]", cut(key)),
            ),
        }
    }
}

fn value(path: &[&str], own: &Value, words: &Value, findings: &mut Findings<'_>) {
    match (own, words) {
        (Value::Table(own), Value::Table(words)) => table(path, own, words, findings),
        (Value::Array(own), Value::Array(words)) => list(path, own, words, findings),
        (Value::String(said), Value::String(other)) => {
            let name = path.join(".");
            match (said.trim().is_empty(), other.trim().is_empty()) {
                (false, true) => findings.say(path, format!("`{name}` is not translated"), in_quotes(own), ""),
                (true, false) => {
                    findings.say(path, format!("`{name}` is empty in the scenario"), "no words here", "leave it out");
                }
                _ => {}
            }
        }
        // Both are trees of the same types.
        _ => {}
    }
}

/// Places matter: a traveller's reason for crossing is drawn by its place in the list.
fn list(path: &[&str], own: &[Value], words: &[Value], findings: &mut Findings<'_>) {
    if own.len() != words.len() {
        let message = format!("`{}` has {} entries", path.join("."), words.len());
        let expected = format!("{}, in the order of the scenario", own.len());
        return findings.say(path, message, expected, "translate them one by one; each keeps its place");
    }
    for (index, (said, other)) in own.iter().zip(words).enumerate() {
        value(&[path, &[index.to_string().as_str()]].concat(), said, other, findings);
    }
}

/// What is to be translated, short enough for a message.
fn in_quotes(said: &Value) -> String {
    let said = said.as_str().unwrap_or_default().trim();
    let short = cut(said);
    format!("words for \"{short}{}\"", if short.len() < said.len() { "…" } else { "" })
}
