//! Which token lies where at this moment. A pure function of the shift, so that a test can compare it with the scene.

use bevy::prelude::*;

use super::layout::{self, Layout, SINGLES};
use super::reading::desk_reads;
use super::watch::Shift;
use super::ways::Stop;
use crate::engine::{Span, Tick};
use crate::hall::{ON_FOOT, Work};
use crate::session::{PassengerId, StationScene};

/// What a token is, from one moment to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// One traveller.
    Person(PassengerId),
    /// Ten people in a line, counted from its tail; the third number is the disc in the stack.
    Ten(u16, u16, u8),
    /// A tenth of those still on board of a ferry.
    Deck(u16, u16),
    /// Somebody on the missed-boat pier.
    Pier(u16),
}

/// A token's place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// What it is.
    pub key: Key,
    /// Its drawing.
    pub art: &'static str,
    /// Its middle.
    pub at: Vec2,
    /// What kind of place that is.
    pub stop: Stop,
    /// Where it comes from when it is new.
    pub from: Vec2,
    /// 1 is the size in a line.
    pub scale: f32,
    /// What lies over what.
    pub layer: f32,
}

impl Spot {
    fn new(key: Key, art: &'static str, at: Vec2) -> Self {
        Self { key, art, at, stop: Stop::Quay, from: at, scale: 1.0, layer: 1.0 }
    }
}

/// The first ferry on show: those done make room for those to come.
pub fn first_berth(shift: &Shift) -> usize {
    let Some(reel) = &shift.reel else { return 0 };
    let ferries = &reel.plan.ferries;
    let berths = layout::berths(shift.counted.elsewhere.len());
    let over = |ferry: &crate::hall::Ferry| Tick(0) + ferry.lands.to_span() + ferry.disembark.to_span();
    let done = ferries.iter().take_while(|ferry| over(ferry) < shift.tick()).count();
    done.saturating_sub(1).min(ferries.len().saturating_sub(berths))
}

/// Whether a line of so many is shown in tens.
pub fn in_tens(waiting: usize) -> bool {
    waiting > SINGLES
}

/// Tokens in a line: where some stand for ten, those at the head who make no full ten stand singly.
pub fn tokens_of(waiting: usize, tens: bool) -> usize {
    if tens { waiting % 10 + waiting / 10 } else { waiting }
}

/// How long people have waited as a drawing: quarters of an hour, filled like a clock.
fn waited_art(waited: Span) -> &'static str {
    match waited.0 / (15 * 60_000) {
        0 => "tok-wait-0",
        1 => "tok-wait-1",
        2 => "tok-wait-2",
        3 => "tok-wait-3",
        _ => "tok-wait-4",
    }
}

/// Every token.
pub fn spots(shift: &Shift, layout: &Layout) -> Vec<Spot> {
    let (Some(reel), Some(scene)) = (&shift.reel, &shift.scene) else { return Vec::new() };
    let mut out = Vec::new();
    quay(shift, layout, &mut out);
    for (index, station) in scene.stations.iter().enumerate() {
        if index == layout.entrance {
            lines(shift, layout, station, &mut out);
            desks(shift, layout, station, &mut out);
        } else if let Some(panel) = layout.rooms.iter().position(|room| room.station == index) {
            beyond(shift, layout, panel, reel.plan.stations[index].work, &mut out);
        }
    }
    for (place, who) in shift.counted.through.iter().rev().enumerate() {
        let spot = Spot::new(Key::Person(*who), "tok-cleared", layout::through(place));
        out.push(Spot { stop: Stop::Town, from: Vec2::new(731.0, 228.0), ..spot });
    }
    mark(shift, &mut out);
    out
}

/// The one who is picked, and the one worth a look.
fn mark(shift: &Shift, out: &mut [Spot]) {
    let story = shift.told.story.filter(|story| story.at <= shift.tick());
    for (who, art) in [(story.map(|story| story.who), "tok-followed"), (shift.chosen, "tok-selected")] {
        let Some(who) = who else { continue };
        if let Some(spot) = out.iter_mut().find(|spot| spot.key == Key::Person(who)) {
            spot.art = art;
            spot.layer = 3.0;
        }
    }
}

fn quay(shift: &Shift, layout: &Layout, out: &mut Vec<Spot>) {
    let (Some(reel), Some(scene)) = (&shift.reel, &shift.scene) else { return };
    let first = first_berth(shift);
    let now = shift.tick();
    for slot in 0..layout.berths.min(reel.plan.ferries.len()) {
        let ferry = &reel.plan.ferries[first + slot];
        let lands = Tick(0) + ferry.lands.to_span();
        let over = lands + ferry.disembark.to_span();
        // Of a boat whose people take several gates only the time says how far it is unloaded.
        let left = match () {
            () if now < lands || now >= over => 0.0,
            () if layout.gates > 0 => (over - now).minutes() / ferry.disembark.0.max(1e-9),
            () => 1.0 - f64::from(shift.counted.ashore[first + slot]) / f64::from(ferry.people.max(1)),
        };
        for place in 0..(left * 10.0).ceil() as usize {
            let key = Key::Deck((first + slot) as u16, place as u16);
            out.push(Spot { scale: 0.62, ..Spot::new(key, "tok", layout::on_deck(slot, place)) });
        }
    }
    for place in 0..(scene.so_far.boats_missed as usize).min(8) {
        let spot = Spot::new(Key::Pier(place as u16), "tok-missed", layout::on_pier(place));
        out.push(Spot { scale: 0.8, ..spot });
    }
}

/// Where somebody new to the board comes from.
fn origin(shift: &Shift, layout: &Layout, who: PassengerId) -> Vec2 {
    let source = shift.passenger(who).map_or(ON_FOOT, |passenger| passenger.source);
    let ferry = shift.reel.as_ref().and_then(|reel| reel.plan.ferries.iter().position(|ferry| ferry.source == source));
    match ferry.and_then(|ferry| ferry.checked_sub(first_berth(shift))) {
        Some(slot) if slot < layout.berths => layout::gangway(slot),
        _ => layout::DOOR,
    }
}

fn lines(shift: &Shift, layout: &Layout, station: &StationScene, out: &mut Vec<Spot>) {
    let tens = in_tens(station.waiting());
    for (number, line) in station.lines.iter().enumerate() {
        let length = tokens_of(line.len(), tens);
        let singles = if tens { line.len() % 10 } else { length };
        let lanes = Layout::lanes(length) as u16;
        let stop = |lane: usize| Stop::Lane { line: number as u16, lane: lane as u16, lanes };
        for (place, who) in line.iter().take(singles).enumerate() {
            let art = match () {
                () if shift.heat => waited_art(shift.since(*who)),
                () if shift.boat_gone(*who) => "tok-missed",
                () if shift.boat_soon(*who) => "tok-boat",
                () => "tok",
            };
            let (at, lane) = layout.in_line(number, place, length);
            let spot = Spot::new(Key::Person(*who), art, at);
            out.push(Spot { stop: stop(lane), from: origin(shift, layout, *who), ..spot });
        }
        let stacks = length - singles;
        for stack in 0..stacks {
            let (at, lane) = layout.in_line(number, singles + stack, length);
            // A stack shows the wait of its first.
            let head = line.get(singles + 10 * stack).copied().unwrap_or_default();
            let art = if shift.heat { waited_art(shift.since(head)) } else { "tok" };
            for disc in 0..3_u8 {
                let key = Key::Ten(number as u16, (stacks - stack) as u16, disc);
                let lift = Vec2::new(0.0, 5.0 - 4.0 * f32::from(disc));
                let spot = Spot::new(key, art, at + lift);
                out.push(Spot { layer: 1.0 + 0.1 * f32::from(disc), stop: stop(lane), ..spot });
            }
        }
    }
}

fn desks(shift: &Shift, layout: &Layout, station: &StationScene, out: &mut Vec<Spot>) {
    for (server, at) in station.servers.iter().enumerate() {
        let Some(at) = at else { continue };
        let art = match () {
            () if at.blocked_since.is_some() => "tok-held",
            () if desk_reads(shift, layout.entrance, server).is_some() => "tok-asking",
            () => "tok-seen",
        };
        let scale = (layout.desk(server).height() / 56.0).min(1.0);
        let spot = Spot::new(Key::Person(at.passenger), art, layout.at_desk(server));
        let from = origin(shift, layout, at.passenger);
        out.push(Spot { scale, layer: 2.0, stop: Stop::Desk(server as u16), from, ..spot });
    }
}

fn beyond(shift: &Shift, layout: &Layout, panel: usize, work: Work, out: &mut Vec<Spot>) {
    let room = &layout.rooms[panel];
    let Some(station) = shift.scene.as_ref().and_then(|scene| scene.stations.get(room.station)) else { return };
    let examines = work == Work::Examine;
    for (server, at) in station.servers.iter().enumerate() {
        let Some(at) = at else { continue };
        let art = match () {
            () if at.blocked_since.is_some() => "tok-held",
            () if examines => "tok-referred",
            () => "tok-seen",
        };
        let stop = Stop::Room { panel: panel as u16, server: server as u16 };
        let spot = Spot::new(Key::Person(at.passenger), art, room.at_server(server));
        out.push(Spot { stop, scale: room.token(), from: origin(shift, layout, at.passenger), ..spot });
    }
    let waiting = station.waiting();
    for (place, who) in station.lines.iter().flatten().enumerate() {
        let length = room.seats.unwrap_or(waiting);
        let art = match () {
            () if shift.heat => waited_art(shift.since(*who)),
            () if examines => "tok-referred",
            () => "tok",
        };
        let spot = Spot::new(Key::Person(*who), art, room.seat(place, length));
        let scale = if room.seat_size(length) < 30.0 { 0.7 } else { 1.0 };
        out.push(Spot { stop: Stop::Seat(panel as u16), scale, from: origin(shift, layout, *who), ..spot });
    }
}
