//! The sentences of the debrief. A rate and a formula speak of stops; a name is told by what it cost.

use super::DebriefRoom;
use crate::debrief::{Crossing, Mistaken};
use crate::hall::matching::{false_match_rate, true_positive_rate};
use crate::language::{decimal, list};
use crate::report::cause_words;
pub use crate::report::words::lasting;
use crate::report::words::{missed_words, share};
use crate::t;
use crate::table::widgets::formula::Formula;

/// What is shown, by name.
pub fn shown(room: &DebriefRoom) -> String {
    let people = room.counts().travellers;
    if let Some(tide) = room.tide() {
        t!("debrief-tide-people", tide = tide + 1, people = people)
    } else {
        t!("debrief-game-people", people = people)
    }
}

/// For a screen reader: the facts in one sentence.
pub fn tide_in_short(room: &DebriefRoom) -> String {
    let counts = room.counts();
    t!(
        "debrief-in-short",
        what = shown(room),
        stops = counts.stops,
        mistaken = counts.mistaken_stops,
        found = counts.found,
        missed = missed_words(counts.missed, room.missed_after_a_stop())
    )
}

/// The sentence under the icon array.
pub fn of_those_stopped(room: &DebriefRoom) -> String {
    let counts = room.counts();
    if counts.stops == 0 {
        return t!("debrief-nobody-stopped");
    }
    t!("debrief-of-those-stopped", stops = counts.stops, mistaken = counts.mistaken_stops)
}

/// What a tide or a game without a hazard can and cannot show.
pub fn hazards(room: &DebriefRoom) -> String {
    let counts = room.counts();
    let rest = counts.hazards.saturating_sub(counts.found + counts.missed);
    match (counts.hazards, room.tide()) {
        (0, Some(_)) => t!("debrief-no-hazard-tide"),
        (0, None) => t!("debrief-no-hazard-game"),
        (all, tide) => {
            let (found, missed) = (counts.found, missed_words(counts.missed, room.missed_after_a_stop()));
            let told = if tide.is_some() {
                t!("debrief-hazards-tide", hazards = all, found = found, missed = missed)
            } else {
                t!("debrief-hazards-game", hazards = all, found = found, missed = missed)
            };
            if rest > 0 { format!("{told} {}", t!("debrief-hazards-rest", rest = rest)) } else { told }
        }
    }
}

/// What a mistaken stop cost.
pub fn story(one: &Mistaken, tides: &[u16], redress: bool) -> String {
    let name = one.name.as_str();
    let (at, held) = (one.stopped_at.as_str(), lasting(one.held.minutes()));
    let reason = crate::language::shown(&one.reason);
    let mut told = vec![if one.at_random {
        t!("debrief-story-random", reason = reason, at = at, held = held)
    } else {
        t!("debrief-story", reason = reason, at = at, held = held)
    }];
    told.push(match &one.boat_missed {
        Some(boat) => t!("debrief-story-boat", boat = boat.as_str(), name = name),
        None => t!("debrief-story-no-boat"),
    });
    if tides.len() > 1 {
        let tides: Vec<String> = tides.iter().map(|tide| (tide + 1).to_string()).collect();
        told.push(t!("debrief-story-again", name = name, tides = list(&tides)));
    }
    told.push(match (one.mended, redress) {
        (true, _) => t!("debrief-story-mended"),
        (false, true) => t!("debrief-story-stands"),
        (false, false) => t!("debrief-story-no-redress"),
    });
    told.join(" ")
}

/// The first cause of a mistaken stop, once it is traced.
pub fn cause_of(room: &DebriefRoom, one: &Mistaken) -> Option<String> {
    let traced = room.known().traced.as_ref()?;
    let found = traced.iter().find(|other| other.tide == one.tide && other.person == one.person)?;
    Some(cause_words(found.cause))
}

/// The name of somebody on a tide, once the crossings are known.
pub fn name_of(crossings: &[Crossing], tide: u16, person: crate::hall::PersonId) -> &str {
    let found = crossings.iter().find(|one| one.tide == tide && one.person == person);
    found.map_or("", |one| one.name.as_str())
}

/// PPV as counted.
pub fn ppv_counted(room: &DebriefRoom) -> Formula {
    let counts = room.counts();
    Formula {
        title: t!("debrief-ppv"),
        plain: t!("debrief-ppv-plain"),
        letters: t!("debrief-ppv-letters"),
        formula: t!("debrief-ppv-formula", right = counts.stops_with_hazard, stops = counts.stops),
        assumption: t!("debrief-ppv-assumption"),
        source: t!("debrief-tally-open"),
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
        title: t!("debrief-ppv-at"),
        plain: t!("debrief-ppv-at-plain"),
        letters: t!("debrief-ppv-at-letters"),
        formula: t!(
            "debrief-ppv-at-formula",
            pi = decimal(pi, 5),
            cut = decimal(cut, 2),
            m = decimal(room.separation, 2),
            seen = decimal(seen, 3),
            falsely = decimal(falsely, 4),
            value = share(value)
        ),
        assumption: t!("debrief-ppv-at-assumption"),
        source: t!("debrief-ppv-at-source"),
    };
    (value, formula)
}

/// The rule in whole people, who are easier to think with than shares.
pub fn in_twenty_thousand(room: &DebriefRoom, cut: f64) -> String {
    let people = 20_000.0;
    let hazards = people * room.prevalence;
    let seen = hazards * true_positive_rate(cut, room.separation).get();
    let others = (people - hazards) * false_match_rate(cut).get();
    t!("debrief-in-twenty-thousand", hazards = hazards.round(), seen = seen.round(), others = others.round())
}
