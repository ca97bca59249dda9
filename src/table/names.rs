//! What stations, ferries and registers are called, and the drawing that stands for a register: the one place for both.

use indexmap::IndexMap;

use crate::language::shown;
use crate::scenario::Scenario;
use crate::scenario::file::Named;

/// The name of something in the file; its id where it has none.
fn called(names: &IndexMap<String, Named>, id: &str) -> String {
    shown(&names.get(id).map_or_else(|| id.replace('-', " "), |named| named.name.clone()))
}

/// The name of a station.
pub fn station(scenario: &Scenario, id: &str) -> String {
    called(&scenario.file.text.stations, id)
}

/// The name of a ferry.
pub fn ferry(scenario: &Scenario, id: &str) -> String {
    called(&scenario.file.text.ferries, id)
}

/// The name of a register.
pub fn register(scenario: &Scenario, id: &str) -> String {
    called(&scenario.file.text.registers, id)
}

/// The drawing that stands for a register; a door for one that only its scenario knows.
pub fn register_icon(id: &str) -> &'static str {
    match id {
        "stamp-book" => "stamp",
        "warrant-roll" => "warrant",
        "lost-papers-book" => "lost",
        "shelter-roll" => "shelter",
        "seal-archive" => "print",
        "lantern-pool" => "lantern",
        "harbour-watch" => "watch",
        "fathom-slips" => "seal",
        "tip-box" => "vote",
        "return-file" => "redress",
        "token-book" => "pin",
        _ => "door",
    }
}
