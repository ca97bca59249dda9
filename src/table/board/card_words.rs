//! What stands on a traveller's card: what the hall knows of them at this moment, and what it does not.

use super::log::{ferry_name, lower_first, register_name, span, station_name};
use super::watch::{Reel, Shift};
use crate::debrief::reason_of;
use crate::hall::{Keeps, ON_FOOT, Outcome, Use, Work};
use crate::language::shown;
use crate::session::{PassengerId, Place, Reads};
use crate::t;

/// What the card says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardWords {
    /// Their name.
    pub name: String,
    /// Why they cross, and how long they have stood.
    pub under: String,
    /// What the hall knows.
    pub known: Vec<String>,
    /// What it does not.
    pub unknown: Vec<String>,
}

/// Books whose answers fit on a card.
const BOOKS: usize = 9;

/// What stands on the card of a traveller at this moment.
pub fn card_words(shift: &Shift, who: PassengerId) -> CardWords {
    let index = who as usize;
    let Some(reel) = &shift.reel else { return CardWords::default() };
    let Some(passenger) = reel.film.passengers.get(index) else { return CardWords::default() };
    let reason = shown(&reason_of(&reel.scenario, passenger.reason));
    let stands = stands(shift, reel, who);
    let pathway = reel.plan.people.pathways.get(passenger.pathway as usize);
    let under = match pathway.map(|pathway| pathway.purpose) {
        Some(Use::Refuge) => t!("shift-card-shelter", reason = reason, stands = stands),
        Some(Use::Return) => t!("shift-card-returns", reason = reason, stands = stands),
        _ => t!("shift-card-under", reason = reason, stands = stands),
    };
    CardWords { name: shown(&passenger.name), under, known: known(shift, reel, who), unknown: unknown(shift, who) }
}

/// Where somebody stands, and for how long.
fn stands(shift: &Shift, reel: &Reel, who: PassengerId) -> String {
    let since = span(shift.since(who));
    let entrance = reel.plan.entrance;
    let name = |at: crate::engine::StationId| station_name(reel, at.0 as usize);
    match shift.place(who) {
        None | Some(Place::Aboard) => t!("shift-stands-aboard"),
        Some(Place::Outside(_)) => t!("shift-stands-outside", since = since),
        Some(Place::Line { at, .. }) if at == entrance => t!("shift-stands-line", since = since),
        Some(Place::Line { at, .. }) => t!("shift-stands-seat", since = since, station = name(at)),
        Some(Place::Server { at, .. }) if at == entrance => t!("shift-stands-desk", since = since),
        Some(Place::Server { at, .. }) => t!("shift-stands-room", since = since, station = name(at)),
        Some(Place::Between) => t!("shift-stands-between"),
        Some(Place::Out(Outcome::Admitted)) => {
            let at = shift.scene.as_ref().map_or_else(String::new, |scene| shift.clock(scene.since[who as usize]));
            t!("shift-stands-through", clock = at)
        }
        Some(Place::Out(_)) => t!("shift-stands-out"),
    }
}

fn unknown(shift: &Shift, who: PassengerId) -> Vec<String> {
    let index = who as usize;
    let mut unknown = vec![t!("shift-unknown-hazard")];
    let flagged = books(shift, who).iter().any(|(_, entry)| *entry);
    if flagged || matches!(shift.counted.stopped.get(index), Some(Some((_, false)))) {
        unknown.push(t!("shift-unknown-whose"));
    }
    match shift.passenger(who).and_then(|passenger| passenger.onward) {
        None => unknown.push(t!("shift-unknown-town")),
        Some(boat) if boat < shift.tick() => unknown.push(t!("shift-unknown-another", boat = shift.clock(boat))),
        Some(boat) => unknown.push(t!("shift-unknown-boat", boat = shift.clock(boat))),
    }
    unknown
}

/// The books that have answered for somebody so far, and whether with an entry that may be theirs.
fn books(shift: &Shift, who: PassengerId) -> Vec<(usize, bool)> {
    let Some(reel) = &shift.reel else { return Vec::new() };
    let now = shift.tick();
    let mut books: Vec<(usize, bool)> = Vec::new();
    let theirs = reel.film.readings.iter().filter(|reading| reading.passenger == who && reading.until <= now);
    for reading in theirs.filter(|reading| reading.reads != Reads::Written) {
        let book = (usize::from(reading.register), reading.entry);
        if !books.contains(&book) {
            books.push(book);
        }
    }
    books
}

fn known(shift: &Shift, reel: &Reel, who: PassengerId) -> Vec<String> {
    let index = who as usize;
    let passenger = &reel.film.passengers[index];
    let boat = reel.plan.ferries.iter().position(|ferry| ferry.source == passenger.source);
    let at = shift.clock(passenger.landed);
    let mut known = vec![if let Some(ferry) = boat.filter(|_| passenger.source != ON_FOOT) {
        t!("shift-known-landed", at = at, ferry = lower_first(&ferry_name(reel, ferry)))
    } else {
        t!("shift-known-foot", at = at)
    }];
    if passenger.namesakes > 0 {
        known.push(t!("shift-known-namesake"));
    }
    let stop = shift.counted.stopped.get(index).copied().flatten();
    let books = books(shift, who);
    if books.is_empty() {
        known.extend(compared(shift, reel, who));
    }
    for (book, entry) in books.into_iter().take(BOOKS) {
        let name = register_name(reel, book);
        known.push(if entry { t!("shift-known-entry", book = name) } else { t!("shift-known-order", book = name) });
    }
    match stop {
        Some((at, true)) => known.push(t!("shift-known-random", at = shift.clock(at))),
        Some((at, false)) => known.push(t!("shift-known-stopped", at = shift.clock(at))),
        None => {}
    }
    if stop.is_some() && shift.counted.examined.get(index).is_some_and(Option::is_some) {
        let found = shift.place(who) == Some(Place::Out(Outcome::Found));
        known.push(if found { t!("shift-known-found") } else { t!("shift-known-nothing") });
    }
    if let Some(boat) = passenger.onward {
        known.push(t!("shift-known-boat", boat = shift.clock(boat)));
    }
    known
}

/// Where no book is asked by itself: whether the papers have been compared.
fn compared(shift: &Shift, reel: &Reel, who: PassengerId) -> Option<String> {
    let screens = |at: crate::engine::StationId| matches!(reel.plan.stations[at.0 as usize].work, Work::Screen { .. });
    let stopped = shift.counted.stopped.get(who as usize).is_some_and(Option::is_some);
    let done = stopped
        || match shift.place(who)? {
            Place::Out(outcome) => outcome == Outcome::Admitted,
            Place::Line { at, .. } | Place::Server { at, .. } => at != reel.plan.entrance && !screens(at),
            _ => false,
        };
    let book = reel.plan.registers.iter().position(|register| register.keeps != Keeps::Stopped)?;
    let name = register_name(reel, book);
    Some(match (stopped, done) {
        (true, _) => t!("shift-known-entry", book = name),
        (false, true) => t!("shift-known-order", book = name),
        (false, false) => t!("shift-known-not-asked", book = name),
    })
}
