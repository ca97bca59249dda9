//! The sentences of the debrief. A rate and a formula speak of stops; a name is told by what it cost.

use super::DebriefRoom;
use crate::debrief::{Missed, Mistaken};
use crate::hall::matching::{false_match_rate, true_positive_rate};
pub use crate::report::words::share;
use crate::report::{counted, grouped};
use crate::table::widgets::formula::Formula;
use std::fmt::Write;

/// A time in words: "1 h 50", "12 min".
pub fn lasting(minutes: f64) -> String {
    let minutes = minutes.round() as u64;
    if minutes >= 60 { format!("{} h {:02}", minutes / 60, minutes % 60) } else { format!("{minutes} min") }
}

/// A number with as many decimals as it needs.
pub fn number(value: f64) -> String {
    let text = format!("{value:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// What is shown, by name.
pub fn shown(room: &DebriefRoom) -> String {
    let people = grouped(room.counts().travellers);
    match room.tide() {
        Some(tide) => format!("Tide {}: the {people} who crossed", tide + 1),
        None => format!("The whole game: {people} crossings"),
    }
}

/// For a screen reader: the facts in one sentence.
pub fn tide_in_short(room: &DebriefRoom) -> String {
    let counts = room.counts();
    format!(
        "{}; {} stopped, {} innocent; {} found, {} missed.",
        shown(room),
        grouped(counts.stops),
        grouped(counts.mistaken_stops),
        grouped(counts.found),
        grouped(counts.missed)
    )
}

/// The sentence under the icon array.
pub fn of_those_stopped(room: &DebriefRoom) -> String {
    let counts = room.counts();
    if counts.stops == 0 {
        return "Nobody was stopped.".into();
    }
    let people = counted(counts.stops, "person", "people");
    format!("Of {people} stopped, {} carried nothing.", grouped(counts.mistaken_stops))
}

/// What a tide or a game without a hazard can and cannot show.
pub fn hazards(room: &DebriefRoom) -> String {
    let counts = room.counts();
    let whose = if room.tide().is_some() { "tide" } else { "game" };
    if counts.hazards == 0 {
        return format!("This {whose} held no hazard, so nothing could be found or missed here.");
    }
    let held = counted(counts.hazards, "hazard", "hazards");
    let rest = counts.hazards.saturating_sub(counts.found + counts.missed);
    let rest = if rest > 0 { format!(", {rest} not let through") } else { String::new() };
    format!("This {whose} held {held}: {} found, {} missed{rest}.", counts.found, counts.missed)
}

/// What a mistaken stop cost.
pub fn story(one: &Mistaken, tides: &[u16], redress: bool) -> String {
    let name = &one.name;
    let mut text = format!("Crossing {}. Stopped at {}", one.reason, one.stopped_at);
    text.push_str(if one.at_random { " by a random check" } else { "" });
    let _ = write!(text, " and held for {}. Nothing was found.", lasting(one.held.minutes()));
    match &one.boat_missed {
        Some(boat) => {
            let _ = write!(text, " The {boat} left without {name}.");
        }
        None => text.push_str(" No boat was missed."),
    }
    if let [first @ .., last] = tides
        && !first.is_empty()
    {
        let first: Vec<String> = first.iter().map(|tide| (tide + 1).to_string()).collect();
        let _ = write!(text, " {name} was stopped on tides {} and {}.", first.join(", "), last + 1);
    }
    text.push_str(match (one.mended, redress) {
        (true, _) => " The record was put right.",
        (false, true) => " The record still stands, and the next trip may go the same way.",
        (false, false) => " The record still stands: the hall has no redress window.",
    });
    text
}

/// Why a hazard was missed.
pub fn why_missed(one: &Missed) -> String {
    let (name, tide) = (&one.name, one.tide + 1);
    if one.examined {
        format!("{name}, tide {tide}: stopped and talked to; nothing was seen.")
    } else {
        let (score, cut) = (number(one.score), number(one.threshold));
        format!("{name}, tide {tide}: a score of {score}, below the cut of {cut}. The desk had no reason to ask.")
    }
}

/// PPV as counted.
pub fn ppv_counted(room: &DebriefRoom) -> Formula {
    let counts = room.counts();
    Formula {
        title: "Of those stopped, with a hazard".into(),
        formula: format!(
            "PPV = stops with a hazard / stops = {} / {}",
            grouped(counts.stops_with_hazard),
            grouped(counts.stops)
        ),
        assumption: "Counted in this game, one stop at a time. With so few hazards, one more or less moves it a lot."
            .into(),
        source: "The tally of the hall, with nothing hidden.".into(),
    }
}

/// PPV by formula at a cut: its value, and what stands behind it.
pub fn ppv_at(room: &DebriefRoom, cut: f64) -> (f64, Formula) {
    let (pi, seen, falsely) =
        (room.prevalence, true_positive_rate(cut, room.separation).get(), false_match_rate(cut).get());
    let right = pi * seen;
    let all = right + (1.0 - pi) * falsely;
    let value = if all > 0.0 { right / all } else { 0.0 };
    let formula = Formula {
        title: "PPV at the cut".into(),
        formula: format!(
            "PPV = π·TPR / (π·TPR + (1−π)·FPR), with π = {pi:.5}, TPR = 1 − Φ({cut:.2} − {:.2}) = {seen:.3}, FPR = 1 − Φ({cut:.2}) = {falsely:.4}: {}",
            room.separation,
            share(value)
        ),
        assumption: "Scores of people who carry nothing are N(0, 1), of hazards N(m, 1). Random checks are left out."
            .into(),
        source: "Bayes' rule; the words of screening as in the model.".into(),
    };
    (value, formula)
}

/// The rule in whole people, who are easier to think with than shares.
pub fn in_twenty_thousand(room: &DebriefRoom, cut: f64) -> String {
    let people = 20_000.0;
    let hazards = people * room.prevalence;
    let seen = hazards * true_positive_rate(cut, room.separation).get();
    let others = (people - hazards) * false_match_rate(cut).get();
    format!(
        "Of 20,000 people about {} carry something. The cut stops {} of them, and {} who carry nothing.",
        grouped(hazards.round() as u64),
        grouped(seen.round() as u64),
        grouped(others.round() as u64)
    )
}
