//! The facts for a spreadsheet: one row a crossing, with nothing hidden, so that a lesson can count for itself.

use super::fate_words;
use crate::debrief::{Book, Crossing, clock, reason_of};
use crate::hall::Outcome;

/// What each column holds. Times of day are the hall's clock; durations are minutes.
pub const COLUMNS: [&str; 20] = [
    "tide",
    "name",
    "reason",
    "custom",
    "pathway",
    "trade",
    "landed",
    "left_hall",
    "waited_min",
    "score",
    "cut",
    "hazard",
    "stopped",
    "at_random",
    "stopped_at",
    "held_min",
    "boat",
    "boat_missed",
    "outcome",
    "fate",
];

/// Comma-separated text with a head line. Yes and no are 1 and 0, so that a sheet can add them up; what does not apply
/// is an empty cell.
pub fn facts_csv(book: &Book) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    for one in &book.crossings {
        writer.write_record(row(book, one))?;
    }
    writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))
}

fn row(book: &Book, one: &Crossing) -> [String; 20] {
    let file = &book.scenario.file;
    let id = |ids: Option<&String>| ids.cloned().unwrap_or_default();
    let flag = |yes: bool| u8::from(yes).to_string();
    let minutes = |span: crate::engine::Span| format!("{:.2}", span.minutes());
    [
        (one.tide + 1).to_string(),
        one.name.clone(),
        reason_of(&book.scenario, one.reason),
        id(file.people.customs.get_index(one.custom as usize).map(|(id, _)| id)),
        id(file.people.pathways.get_index(one.pathway as usize).map(|(id, _)| id)),
        id(file.people.trades.get_index(one.trade as usize).map(|(id, _)| id)),
        clock(&book.scenario, one.landed),
        clock(&book.scenario, one.left),
        minutes(one.waited),
        format!("{:.3}", one.score),
        format!("{:.3}", one.threshold),
        flag(one.hazard),
        flag(one.stop.is_some()),
        one.stop.map(|stop| flag(stop.at_random)).unwrap_or_default(),
        one.stop.map(|stop| clock(&book.scenario, stop.at)).unwrap_or_default(),
        one.stop.map(|stop| minutes(stop.held)).unwrap_or_default(),
        one.boat.map(|boat| clock(&book.scenario, boat)).unwrap_or_default(),
        one.boat.map(|_| flag(one.boat_missed)).unwrap_or_default(),
        outcome_words(one.outcome).to_owned(),
        fate_words(one.fate),
    ]
}

fn outcome_words(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Admitted => "let into the town",
        Outcome::Found => "hazard found",
        Outcome::GaveUp => "left the line",
        Outcome::TurnedAway => "turned away",
        Outcome::InsideAtClose => "inside when the doors closed",
        Outcome::Refused => "refused shelter",
        Outcome::Elsewhere => "passed another gate",
        Outcome::FoundElsewhere => "hazard found at another gate",
    }
}
