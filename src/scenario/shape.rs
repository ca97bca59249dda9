//! What a piece of schema asks for, in words and in values.

use super::nearest::cut;
use super::node::{Node, Value};
use serde_json::Value as Json;

/// Names of stations, cards and so on: they become parts of dotted keys.
pub(super) fn good_name(name: &str) -> bool {
    (1..=48).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

pub(super) fn below(path: &str, key: &str) -> String {
    if path.is_empty() { cut(key).to_owned() } else { format!("{path}.{}", cut(key)) }
}

pub(super) fn mean(name: Option<&str>) -> String {
    name.map_or_else(String::new, |name| format!("did you mean `{name}`?"))
}

/// The type a schema asks for; an optional value has two, and null cannot be written in TOML.
pub(super) fn kind(schema: &Json) -> &str {
    match &schema["type"] {
        Json::Array(kinds) => kinds.iter().filter_map(Json::as_str).find(|kind| *kind != "null").unwrap_or_default(),
        one => one.as_str().unwrap_or_default(),
    }
}

pub(super) fn kind_in_words(schema: &Json) -> String {
    match kind(schema) {
        "string" => "text".into(),
        "boolean" => "true or false".into(),
        "array" => "a list".into(),
        "integer" => range_in_words(schema, true),
        "number" => range_in_words(schema, false),
        _ if schema["oneOf"][0]["type"] == "string" => "a word".into(),
        _ => "a table".into(),
    }
}

pub(super) fn range_in_words(schema: &Json, whole: bool) -> String {
    let kind = if whole { "a whole number" } else { "a number" };
    match (schema["minimum"].as_f64(), schema["maximum"].as_f64()) {
        (Some(least), Some(most)) if least >= most => format!("{least}"),
        (Some(least), Some(most)) => format!("{kind} from {least} to {most}"),
        (Some(least), None) => format!("{kind}, at least {least}"),
        (None, Some(most)) => format!("{kind}, at most {most}"),
        (None, None) => kind.into(),
    }
}

pub(super) fn wrong_kind(node: &Node) -> String {
    let found = match &node.value {
        Value::Text(_) => "text",
        Value::Integer(_) | Value::Float(_) | Value::TooLarge(_) => "a number",
        Value::Switch(_) => "true or false",
        Value::Date => "a date",
        Value::List(_) => "a list",
        Value::Table(_) => "a table",
    };
    format!("{found} cannot stand here")
}

/// Something harmless in place of a single value that is wrong or missing; nothing for a table or a list.
pub(super) fn stand_in(schema: &Json) -> Option<toml::Value> {
    match kind(schema) {
        "string" => Some(toml::Value::String(String::new())),
        "boolean" => Some(false.into()),
        "integer" => Some(schema["minimum"].as_i64().unwrap_or_default().into()),
        "number" => Some(schema["minimum"].as_f64().unwrap_or(1.0).into()),
        _ => schema["oneOf"][0]["const"].as_str().map(Into::into),
    }
}

/// Whether a problem of `key` may only follow from a guess at `guessed`: it lies in the same table or around it,
/// or reads what was guessed from afar.
pub(super) fn may_follow(key: &str, guessed: &str) -> bool {
    let first = |path: &str| path.split('.').next().unwrap_or_default().to_owned();
    let table = guessed.rsplit_once('.').map_or(guessed, |(table, _)| table);
    let within = |inner: &str, outer: &str| {
        inner.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    within(key, table)
        || within(table, key)
        || match first(guessed).as_str() {
            // Routes are a matter of all stations together, and are reported at one of them.
            "hall" => within(key, "hall.stations") && key.matches('.').count() == 2,
            "tides" | "levers" | "cards" => within(key, "baseline"),
            "seats" => within(key, "text.seats"),
            _ => false,
        }
}
