//! Which token lies where at this moment. A pure function of the shift, so that a test can compare it with the scene.

use bevy::prelude::*;

use super::layout::{self, BERTHS, Layout, SINGLES};
use super::watch::Shift;
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
    /// Where it comes from when it is new.
    pub from: Vec2,
    /// 1 is the size in a line.
    pub scale: f32,
    /// What lies over what.
    pub layer: f32,
}

impl Spot {
    fn new(key: Key, art: &'static str, at: Vec2) -> Self {
        Self { key, art, at, from: at, scale: 1.0, layer: 1.0 }
    }
}

/// The first ferry on show: those done make room for those to come.
pub fn first_berth(shift: &Shift) -> usize {
    let Some(reel) = &shift.reel else { return 0 };
    let ferries = &reel.plan.ferries;
    let done = ferries.iter().zip(&shift.ashore).take_while(|(ferry, ashore)| **ashore >= ferry.people).count();
    done.saturating_sub(1).min(ferries.len().saturating_sub(BERTHS))
}

/// Whether a line of so many is shown in tens.
pub fn in_tens(waiting: usize) -> bool {
    waiting > SINGLES
}

/// Every token.
pub fn spots(shift: &Shift, layout: &Layout) -> Vec<Spot> {
    let (Some(reel), Some(scene)) = (&shift.reel, &shift.scene) else { return Vec::new() };
    let mut out = Vec::new();
    quay(shift, &mut out);
    for (index, station) in scene.stations.iter().enumerate() {
        let work = reel.plan.stations[index].work;
        if index == layout.entrance {
            lines(shift, layout, station, &mut out);
            desks(layout, station, &mut out);
        } else if let Some(room) = layout.room(index) {
            let art = if work == Work::Examine { "tok-referred" } else { "tok-seen" };
            for (server, at) in station.servers.iter().enumerate() {
                if let Some(at) = at {
                    let art = if at.blocked_since.is_some() { "tok-held" } else { art };
                    out.push(Spot::new(Key::Person(at.passenger), art, room.at_server(server)));
                }
            }
            let waiting = station.waiting();
            let art = if work == Work::Examine { "tok-referred" } else { "tok" };
            for (place, who) in station.lines.iter().flatten().enumerate() {
                let at = room.seat(place, room.seats.unwrap_or(waiting));
                let scale = if room.small() { 0.7 } else { 1.0 };
                out.push(Spot { scale, ..Spot::new(Key::Person(*who), art, at) });
            }
        }
    }
    for (place, who) in shift.through.iter().rev().enumerate() {
        out.push(Spot::new(Key::Person(*who), "tok-cleared", layout::through(place)));
    }
    if let Some(who) = shift.chosen
        && let Some(spot) = out.iter_mut().find(|spot| spot.key == Key::Person(who))
    {
        spot.art = "tok-selected";
        spot.layer = 3.0;
    }
    out
}

fn quay(shift: &Shift, out: &mut Vec<Spot>) {
    let (Some(reel), Some(scene)) = (&shift.reel, &shift.scene) else { return };
    let first = first_berth(shift);
    for slot in 0..BERTHS.min(reel.plan.ferries.len()) {
        let ferry = first + slot;
        let people = reel.plan.ferries[ferry].people;
        let left = people.saturating_sub(shift.ashore[ferry]);
        let lies = reel.plan.ferries[ferry].lands.to_span().0 <= shift.tick().0;
        let discs = (left * 10).div_ceil(people.max(1)) as usize;
        for place in 0..if lies { discs } else { 0 } {
            let key = Key::Deck(ferry as u16, place as u16);
            out.push(Spot { scale: 0.62, ..Spot::new(key, "tok", layout::on_deck(slot, place)) });
        }
    }
    for place in 0..(scene.so_far.boats_missed as usize).min(8) {
        let spot = Spot::new(Key::Pier(place as u16), "tok-missed", layout::on_pier(place));
        out.push(Spot { scale: 0.8, ..spot });
    }
}

/// Where somebody new to the board comes from.
fn origin(shift: &Shift, who: PassengerId) -> Vec2 {
    let source = shift.passenger(who).map_or(ON_FOOT, |passenger| passenger.source);
    let ferry = shift.reel.as_ref().and_then(|reel| reel.plan.ferries.iter().position(|ferry| ferry.source == source));
    match ferry.and_then(|ferry| ferry.checked_sub(first_berth(shift))) {
        Some(slot) if slot < BERTHS => layout::gangway(slot),
        _ => layout::DOOR,
    }
}

fn lines(shift: &Shift, layout: &Layout, station: &StationScene, out: &mut Vec<Spot>) {
    let tens = in_tens(station.waiting());
    for (number, line) in station.lines.iter().enumerate() {
        // In tens, those at the head who make no full ten stand singly: they are called next.
        let singles = if tens { line.len() % 10 } else { line.len() };
        let stacks = (line.len() - singles) / 10;
        let length = singles + stacks;
        for (place, who) in line.iter().take(singles).enumerate() {
            let art = match () {
                () if shift.boat_gone(*who) => "tok-missed",
                () if shift.boat_soon(*who) => "tok-boat",
                () => "tok",
            };
            let at = layout.in_line(number, place, length);
            out.push(Spot { from: origin(shift, *who), ..Spot::new(Key::Person(*who), art, at) });
        }
        for stack in 0..stacks {
            let at = layout.in_line(number, singles + stack, length);
            for disc in 0..3_u8 {
                let key = Key::Ten(number as u16, (stacks - stack) as u16, disc);
                let lift = Vec2::new(0.0, 5.0 - 4.0 * f32::from(disc));
                out.push(Spot { layer: 1.0 + 0.1 * f32::from(disc), ..Spot::new(key, "tok", at + lift) });
            }
        }
    }
}

fn desks(layout: &Layout, station: &StationScene, out: &mut Vec<Spot>) {
    for (server, at) in station.servers.iter().enumerate() {
        if let Some(at) = at {
            let art = if at.blocked_since.is_some() { "tok-held" } else { "tok-seen" };
            let scale = (layout.desk(server).height() / 56.0).min(1.0);
            out.push(Spot { scale, layer: 2.0, ..Spot::new(Key::Person(at.passenger), art, layout.at_desk(server)) });
        }
    }
}
