//! The log: what happened, in plain sentences, with only what the hall knows.

use super::counted::Counted;
use super::watch::Reel;
use crate::debrief::clock;
use crate::engine::{Span, Tick};
use crate::hall::{ON_FOOT, Outcome, Work};
use crate::language::shown;
use crate::session::{PassengerId, Scene, Shown};
use crate::t;
use crate::table::names;

/// One line of the log.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// When.
    pub at: Tick,
    /// Name of its icon.
    pub icon: &'static str,
    /// What happened.
    pub words: String,
    /// Which lines go first where only one can be shown: higher goes first.
    pub weight: u8,
    /// The moment of the film that it tells.
    pub cursor: usize,
}

/// A span as people say it: "9 min", "1 h 50".
pub fn span(span: Span) -> String {
    let minutes = span.0 / 60_000;
    if minutes < 60 {
        t!("shift-minutes", minutes = minutes)
    } else {
        t!("shift-hours", hours = minutes / 60, minutes = format!("{:02}", minutes % 60))
    }
}

/// "tenth"; figures from eleven on.
fn ordinal(number: usize) -> String {
    if let 1..=10 = number { t!("shift-ordinal-word", number = number) } else { t!("shift-ordinal", number = number) }
}

/// What a station is called.
pub fn station_name(reel: &Reel, station: usize) -> String {
    let id = reel.plan.stations.get(station).map(|station| station.id.as_str()).unwrap_or_default();
    names::station(&reel.scenario, id)
}

/// What a ferry is called.
pub fn ferry_name(reel: &Reel, ferry: usize) -> String {
    let id = reel.plan.ferries.get(ferry).map(|ferry| ferry.id.as_str()).unwrap_or_default();
    names::ferry(&reel.scenario, id)
}

/// What a register is called.
pub fn register_name(reel: &Reel, register: usize) -> String {
    let id = reel.plan.registers.get(register).map(|register| register.id.as_str()).unwrap_or_default();
    names::register(&reel.scenario, id)
}

/// What a server of a station is called: a desk, or a room.
pub fn server_name(reel: &Reel, station: usize, server: u16) -> String {
    if let Some(Work::Examine) = reel.plan.stations.get(station).map(|station| station.work) {
        t!("shift-room", number = server + 1)
    } else {
        t!("shift-desk", number = server + 1)
    }
}

/// The sentence for the moment at `cursor`, which the scene has just taken; most moments need none.
pub fn sentence(reel: &Reel, scene: &Scene, counted: &Counted, cursor: usize) -> Option<Line> {
    let moment = reel.film.moments.get(cursor)?;
    let line = |icon, weight, words| Some(Line { at: moment.at, icon, words, weight, cursor });
    if let Shown::ServersChanged { at, open } = moment.what {
        let words = t!("shift-log-open", station = station_name(reel, at.0 as usize), open = open);
        return if moment.at == Tick(0) { None } else { line("door", 3, words) };
    }
    let who = moment.passenger?;
    let passenger = reel.film.passengers.get(who as usize)?;
    let name = shown(&passenger.name);
    match moment.what {
        Shown::Landed => landing(reel, counted, who).and_then(|words| line("boat", 4, words)),
        Shown::HeldOutside { .. } => line("door", 3, t!("shift-log-outside", name = name)),
        Shown::Stopped { at_random: true } => line("dice", 3, t!("shift-log-random", name = name)),
        Shown::Stopped { .. } => line("eye", 3, t!("shift-log-stopped", name = name)),
        Shown::Joined { at, .. } => {
            let station = at.0 as usize;
            let seats = reel.plan.stations.get(station)?.line.seats? as usize;
            let waiting = scene.stations.get(station)?.waiting();
            if seats == 0 || waiting != seats {
                return None;
            }
            let station = station_name(reel, station);
            line("seat", 4, t!("shift-log-full", name = name, seat = ordinal(seats), station = station))
        }
        Shown::Blocked { at, server, .. } => {
            let desk = server_name(reel, at.0 as usize, server);
            line("seat", 6, t!("shift-log-blocked", name = name, desk = desk))
        }
        Shown::Unblocked { at, server, held } => {
            let desk = server_name(reel, at.0 as usize, server);
            line("seat", 5, t!("shift-log-unblocked", desk = desk, held = span(held)))
        }
        Shown::NothingFound => {
            let stop = counted.stopped.get(who as usize).copied().flatten();
            let words = match stop.map(|(at, _)| moment.at - at) {
                Some(held) => t!("shift-log-nothing-held", name = name, held = span(held)),
                None => t!("shift-log-nothing"),
            };
            line("door", 4, words)
        }
        Shown::Found => line("door", 6, t!("shift-log-found", name = name)),
        Shown::ShelterDecided { granted: true } => line("shelter", 2, t!("shift-log-sheltered", name = name)),
        Shown::ShelterDecided { granted: false } => line("shelter", 4, t!("shift-log-refused", name = name)),
        Shown::BoatMissed => {
            let boat = passenger.onward.map(|boat| clock(&reel.scenario, boat)).unwrap_or_default();
            line("boat", 5, t!("shift-log-boat", name = name, here = span(moment.at - passenger.landed), boat = boat))
        }
        Shown::Left { outcome: Outcome::GaveUp } => line("leave", 3, t!("shift-log-gave-up", name = name)),
        Shown::Left { outcome: Outcome::TurnedAway } => line("leave", 4, t!("shift-log-turned-away", name = name)),
        _ => None,
    }
}

/// Said for the first of a ferry and for the last.
fn landing(reel: &Reel, counted: &Counted, who: PassengerId) -> Option<String> {
    let source = reel.film.passengers.get(who as usize)?.source;
    let ferry = reel.plan.ferries.iter().position(|ferry| ferry.source == source && source != ON_FOOT)?;
    let (people, name) = (reel.plan.ferries[ferry].people, ferry_name(reel, ferry));
    match counted.ashore.get(ferry) {
        Some(1) => Some(t!("shift-log-ropes", ferry = name, people = people)),
        Some(ashore) if *ashore == people => Some(t!("shift-log-all-ashore", ferry = lower_first(&name))),
        _ => None,
    }
}

/// "The early boat" inside a sentence: "the early boat".
pub fn lower_first(words: &str) -> String {
    match words.strip_prefix("The ") {
        Some(rest) => format!("the {rest}"),
        None => words.to_owned(),
    }
}
