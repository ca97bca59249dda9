//! The log: what happened, in plain sentences, with only what the hall knows.

use super::watch::Reel;
use crate::debrief::clock;
use crate::engine::{Span, Tick};
use crate::hall::{ON_FOOT, Outcome, Work};
use crate::session::{PassengerId, Place, Scene, Shown};

/// One line of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// When.
    pub at: Tick,
    /// Name of its icon.
    pub icon: &'static str,
    /// What happened.
    pub words: String,
    /// Which lines go first where only one can be shown: higher goes first.
    pub weight: u8,
}

/// A span as people say it: "9 min", "1 h 50".
pub fn span(span: Span) -> String {
    let minutes = span.0 / 60_000;
    if minutes < 60 { format!("{minutes} min") } else { format!("{} h {:02}", minutes / 60, minutes % 60) }
}

/// "third", "tenth"; figures from there on.
fn ordinal(number: usize) -> String {
    const WORDS: [&str; 10] =
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
    number.checked_sub(1).and_then(|index| WORDS.get(index)).map_or_else(|| format!("{number}th"), |w| (*w).into())
}

/// What a station is called.
pub fn station_name(reel: &Reel, station: usize) -> String {
    let id = reel.plan.stations.get(station).map(|station| station.id.as_str()).unwrap_or_default();
    reel.scenario.file.text.stations.get(id).map_or_else(|| id.replace('-', " "), |named| named.name.clone())
}

/// What a ferry is called.
pub fn ferry_name(reel: &Reel, ferry: usize) -> String {
    let id = reel.plan.ferries.get(ferry).map(|ferry| ferry.id.as_str()).unwrap_or_default();
    reel.scenario.file.text.ferries.get(id).map_or_else(|| id.replace('-', " "), |named| named.name.clone())
}

/// What a server of a station is called: a desk, or a room.
pub fn server_name(reel: &Reel, station: usize, server: u16) -> String {
    let examines = reel.plan.stations.get(station).is_some_and(|station| station.work == Work::Examine);
    format!("{} {}", if examines { "Room" } else { "Desk" }, server + 1)
}

/// The sentence for the moment at `cursor`, which the scene has just taken; most moments need none.
pub fn sentence(reel: &Reel, scene: &Scene, stopped: &[Option<(Tick, bool)>], cursor: usize) -> Option<Line> {
    let moment = reel.film.moments.get(cursor)?;
    let line = |icon, weight, words| Some(Line { at: moment.at, icon, words, weight });
    if let Shown::ServersChanged { at, open } = moment.what {
        let words = format!("{}: {open} open now.", station_name(reel, at.0 as usize));
        return if moment.at == Tick(0) { None } else { line("door", 3, words) };
    }
    let who = moment.passenger?;
    let passenger = reel.film.passengers.get(who as usize)?;
    let name = &passenger.name;
    match moment.what {
        Shown::Landed => landing(reel, scene, who).and_then(|words| line("boat", 4, words)),
        Shown::HeldOutside { .. } => line("door", 3, format!("The hall is full. {name} waits outside.")),
        Shown::Stopped { at_random: true } => {
            line("dice", 3, format!("A random check: {name} is asked to the back room."))
        }
        Shown::Stopped { .. } => line("eye", 3, format!("{name} is asked to the back room.")),
        Shown::Joined { at, .. } => {
            let station = at.0 as usize;
            let seats = reel.plan.stations.get(station)?.line.seats? as usize;
            let waiting = scene.stations.get(station)?.waiting();
            let words = format!("{name} takes the {} seat. {} is full.", ordinal(seats), station_name(reel, station));
            if seats > 0 && waiting == seats { line("seat", 4, words) } else { None }
        }
        Shown::Blocked { at, server, .. } => {
            let desk = server_name(reel, at.0 as usize, server);
            line("seat", 6, format!("{name} cannot go on: no seat is free. {desk} cannot hand over, so it stops."))
        }
        Shown::Unblocked { at, server, held } => {
            let desk = server_name(reel, at.0 as usize, server);
            line("seat", 5, format!("A seat is free. {desk} hands over after {}.", span(held)))
        }
        Shown::NothingFound => {
            let held = stopped.get(who as usize).copied().flatten().map(|(at, _)| moment.at - at);
            let held = held.map(|held| format!(" {name} was held {} and goes on.", span(held)));
            line("door", 4, format!("Nothing was found.{}", held.unwrap_or_default()))
        }
        Shown::Found => line("door", 6, format!("The back room found something. {name} does not go on.")),
        Shown::BoatMissed => {
            let boat = passenger.onward.map(|boat| clock(&reel.scenario, boat)).unwrap_or_default();
            line("boat", 5, format!("{name} was here {} and missed the {boat}.", span(moment.at - passenger.landed)))
        }
        Shown::Left { outcome: Outcome::GaveUp } => line("leave", 3, format!("{name} leaves the line.")),
        Shown::Left { outcome: Outcome::TurnedAway } => {
            line("leave", 4, format!("There is no room for {name}, who is turned away."))
        }
        _ => None,
    }
}

/// Said for the first of a ferry and for the last.
fn landing(reel: &Reel, scene: &Scene, who: PassengerId) -> Option<String> {
    let source = reel.film.passengers.get(who as usize)?.source;
    let ferry = reel.plan.ferries.iter().position(|ferry| ferry.source == source && source != ON_FOOT)?;
    let mates = reel.film.passengers.iter().zip(&scene.places).filter(|(mate, _)| mate.source == source);
    let ashore = mates.filter(|(_, place)| **place != Place::Aboard).count();
    let (people, name) = (reel.plan.ferries[ferry].people as usize, ferry_name(reel, ferry));
    match ashore {
        1 => Some(format!("{name} has its ropes on, with {people} on board.")),
        _ if ashore == people => Some(format!("Everybody from {} is ashore.", lower_first(&name))),
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

/// "1 boat", "3 boats".
pub fn count(number: u32, one: &str, many: &str) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{number} {many}") }
}
