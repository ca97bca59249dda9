//! Keys of a scenario file in words: what a card sets and a dial turns, with unit, and in per cent where it is a share.
//!
//! A key is looked up by its last parts (`parameter-back-room-servers`, else `parameter-servers`); one that no string
//! file knows is shown by its own last words, so that a teacher's new card still says what it does.

use crate::language::{decimal, say_if_there, shown};
use crate::scenario::Scenario;
use crate::session::CardEffect;
use crate::t;
use toml::Value;

/// Last parts of keys that hold a share: shown in per cent.
const SHARES: [&str; 24] = [
    "finds",
    "stops",
    "coverage",
    "papers_missing",
    "enrolled",
    "random_checks",
    "test_cases",
    "wrong_confirmed",
    "support_effect",
    "strict_effect",
    "silence",
    "copied_share",
    "misspelt",
    "capture_failure",
    "print_quality",
    "least_share",
    "diffusion",
    "reports",
    "wrong_with_context",
    "wrong_with_identifier",
    "per_register_day",
    "travel_again",
    "later_risk",
    "chance",
];

/// What a card sets, in words: "Stamp Book, rows kept: 45 days to 30 days".
pub fn effect_words(scenario: &Scenario, effect: &CardEffect) -> String {
    let name = name_of(scenario, &effect.key);
    let (before, after) = (value_words(&effect.key, &effect.before), value_words(&effect.key, &effect.after));
    // Values that are sentences of their own do not stand in a sentence.
    if effect.before.is_str() && effect.after.is_str() {
        return t!("setting-turns", name = name, before = before, after = after);
    }
    t!("setting-changes", name = name, before = before, after = after)
}

/// What a key is called, with whom it belongs to.
pub fn name_of(scenario: &Scenario, key: &str) -> String {
    let parts: Vec<&str> = key.split('.').collect();
    let dashed = |from: usize| parts[from..].join("-").replace('_', "-");
    let last = parts.len().saturating_sub(1);
    let own = (last > 0).then(|| say_if_there(&format!("parameter-{}", dashed(last - 1)))).flatten();
    if let Some(name) = own {
        // The name says already whose it is, unless a register stands before it.
        return match owner(scenario, &parts).filter(|_| parts.first() == Some(&"registers")) {
            Some(owner) => t!("setting-of", owner = owner, name = name),
            None => name,
        };
    }
    let name = say_if_there(&format!("parameter-{}", dashed(last)))
        .unwrap_or_else(|| shown(&parts[last.saturating_sub(1)..].join(" ").replace(['-', '_'], " ")));
    match owner(scenario, &parts) {
        Some(owner) => t!("setting-of", owner = owner, name = name),
        None => name,
    }
}

/// The station, register, gate or custom that a key belongs to, by its name.
fn owner(scenario: &Scenario, parts: &[&str]) -> Option<String> {
    let text = &scenario.file.text;
    let (names, id) = match parts {
        ["registers", id, ..] => (Some(&text.registers), id),
        ["hall", "stations", id, ..] => (Some(&text.stations), id),
        ["hall", "ferries", id, ..] => (Some(&text.ferries), id),
        ["people", "customs", id, ..] => (Some(&text.customs), id),
        ["people", "trades", id, ..] => (Some(&text.trades), id),
        ["people", "pathways", id, ..] => (Some(&text.pathways), id),
        ["coast", "neighbours", id, ..] => (None, id),
        _ => return None,
    };
    let named = names.and_then(|names| names.get(*id)).map(|named| named.name.clone());
    Some(shown(&named.unwrap_or_else(|| titled(id))))
}

/// "ebb-stairs" as a name: "Ebb Stairs".
fn titled(id: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    };
    id.split(['-', '_']).map(word).collect::<Vec<String>>().join(" ")
}

fn value_words(key: &str, value: &Value) -> String {
    match value {
        Value::Boolean(true) => t!("setting-yes"),
        Value::Boolean(false) => t!("setting-no"),
        Value::Integer(number) => number_words(key, *number as f64),
        Value::Float(number) => number_words(key, *number),
        Value::String(word) => {
            say_if_there(&format!("parameter-value-{word}")).unwrap_or_else(|| shown(&word.replace('-', " ")))
        }
        other => other.to_string(),
    }
}

/// A number under this key, with its unit.
pub fn number_words(key: &str, value: f64) -> String {
    let last = key.rsplit('.').next().unwrap_or_default();
    if SHARES.contains(&last) {
        return t!("setting-percent", share = trimmed(100.0 * value));
    }
    let number = trimmed(value);
    if last.ends_with("_days") {
        t!("setting-days", number = number)
    } else if last.ends_with("_min") || last == "minutes_a_day" {
        t!("setting-minutes", number = number)
    } else if last == "seconds" {
        t!("setting-seconds", number = number)
    } else if last == "support_coins" || last == "income_per_tide" {
        t!("setting-coins", number = number)
    } else {
        number
    }
}

/// A number with as many places as it needs, three at most below one and two above.
pub fn trimmed(value: f64) -> String {
    let most = if value.abs() < 1.0 { 3 } else { 2 };
    let places = (0..most).find(|&places| {
        let scale = f64::powi(10.0, places);
        ((value * scale).round() - value * scale).abs() < 1e-6
    });
    decimal(value, places.unwrap_or(most).unsigned_abs() as usize)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Language, speaking};

    fn changed(key: &str, before: f64, after: f64) -> String {
        let text = include_str!("../../scenarios/the-other-gate.toml");
        let Ok(scenario) = Scenario::read(text) else { panic!("a sound scenario") };
        let effect = CardEffect { key: key.to_owned(), before: Value::Float(before), after: Value::Float(after) };
        effect_words(&scenario, &effect)
    }

    #[test]
    fn a_share_is_said_in_per_cent_and_a_time_in_days() {
        assert_eq!(changed("coast.neighbours.ebb-stairs.finds", 0.28, 0.58), "Ebb Stairs, hazards found: 28 % to 58 %");
        let days = "registers.stamp-book.retention_days";
        assert_eq!(changed(days, 45.0, 30.0), "Stamp Book, a row is kept: 45 days to 30 days");
        speaking(Language::German, || {
            assert!(changed(days, 45.0, 30.0).contains("45 Tage"), "{}", changed(days, 45.0, 30.0));
        });
    }

    #[test]
    fn a_key_nobody_has_words_for_is_shown_plainly() {
        assert_eq!(changed("weather.wind_speed", 0.5, 12.25), "weather wind speed: 0.5 to 12.25");
    }
}
