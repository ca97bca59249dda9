//! Where things stand on the board, in design px from the corner of its sheet. All of it follows from the plan.

use bevy::prelude::*;

use crate::engine::Lines;
use crate::hall::{Plan, Work};

pub use super::layout_room::Room;

/// The sheet.
pub const SHEET: Vec2 = Vec2::new(1036.0, 572.0);
/// Left top of the line's area, and its size.
pub const LINE_AREA: Rect = Rect { min: Vec2::new(204.0, 150.0), max: Vec2::new(558.0, 564.0) };
/// Left top of the desks' area, and its end.
pub const DESK_AREA: Rect = Rect { min: Vec2::new(568.0, 154.0), max: Vec2::new(718.0, 564.0) };
/// The town's panel.
pub const TOWN: Rect = Rect { min: Vec2::new(744.0, 154.0), max: Vec2::new(1024.0, 250.0) };
/// The area of all other stations.
pub const BEYOND: Rect = Rect { min: Vec2::new(744.0, 262.0), max: Vec2::new(1024.0, 562.0) };
/// More people than this in the lines, and a token stands for ten.
pub const SINGLES: usize = 60;

/// Between one panel and the next.
const GAP: f32 = 10.0;
/// Height of the release desk's panel.
const RELEASE: f32 = 60.0;
const COLUMNS: usize = 8;
const STEP: Vec2 = Vec2::new(42.0, 33.0);
const HEAD: Vec2 = Vec2::new(518.0, 191.0);
const ROWS: usize = 11;
/// Lanes that are roped off even when nobody waits.
const LANES_LEAST: usize = 5;

/// The places that follow from a plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Layout {
    /// The station drawn as line and desks.
    pub entrance: usize,
    /// Desks to draw: as many as are ever open.
    pub desks: usize,
    /// Whether each desk has its own line.
    pub own_lines: bool,
    /// The other stations, each with its panel, servers and seats.
    pub rooms: Vec<Room>,
    /// The release desk's panel, where there are sealed papers.
    pub release: Option<Rect>,
    /// Ferries shown at a time.
    pub berths: usize,
    /// Neighbour gates.
    pub gates: usize,
    /// Registers on the shelf.
    pub registers: usize,
    /// Whether One Window is open.
    pub one_window: bool,
}

fn most_servers(plan: &Plan, station: usize) -> usize {
    plan.stations[station].line.servers.iter().map(|(_, open)| *open as usize).max().unwrap_or(0)
}

impl Layout {
    /// The layout of a plan.
    pub fn of(plan: &Plan) -> Self {
        let entrance = plan.entrance.0 as usize;
        let others: Vec<usize> = (0..plan.stations.len()).filter(|station| *station != entrance).collect();
        let release = plan
            .fathom
            .as_ref()
            .map(|_| Rect { min: Vec2::new(BEYOND.min.x, BEYOND.max.y - RELEASE), max: BEYOND.max });
        let foot = release.map_or(BEYOND.max.y, |release| release.min.y - GAP);
        let free = foot - BEYOND.min.y - GAP * others.len().saturating_sub(1) as f32;
        // A back room has seats to show.
        let weight = |station: usize| if plan.stations[station].work == Work::Examine { 1.15 } else { 1.0 };
        let sum: f32 = others.iter().map(|station| weight(*station)).sum();
        let mut top = BEYOND.min.y;
        let mut rooms = Vec::new();
        for station in others {
            let high = free * weight(station) / sum;
            let panel = Rect { min: Vec2::new(BEYOND.min.x, top), max: Vec2::new(BEYOND.max.x, top + high) };
            let seats = plan.stations[station].line.seats.map(|seats| seats as usize);
            rooms.push(Room { station, panel, servers: most_servers(plan, station), seats });
            top += high + GAP;
        }
        let gates = plan.coast.as_ref().map_or(0, |coast| coast.neighbours.len());
        Self {
            entrance,
            desks: most_servers(plan, entrance),
            own_lines: plan.stations[entrance].line.lines == Lines::OnePerServer,
            rooms,
            release,
            berths: berths(gates),
            gates,
            registers: plan.registers.len(),
            one_window: plan.one_window.is_some(),
        }
    }

    /// Columns of desks: one for up to nine.
    pub fn desk_columns(&self) -> usize {
        self.desks.div_ceil(9).max(1)
    }

    /// The frame of a desk.
    pub fn desk(&self, server: usize) -> Rect {
        let columns = self.desk_columns();
        let rows = self.desks.div_ceil(columns).max(1);
        let pitch = (DESK_AREA.height() / rows as f32).min(69.0);
        let width = DESK_AREA.width() / columns as f32;
        let (column, row) = (server / rows, server % rows);
        let min = DESK_AREA.min + Vec2::new(column as f32 * width, row as f32 * pitch);
        let gap = if columns > 1 { 4.0 } else { 0.0 };
        Rect { min, max: min + Vec2::new(width - gap, (pitch - 8.0).clamp(20.0, 56.0)) }
    }

    /// Where a token at a desk lies.
    pub fn at_desk(&self, server: usize) -> Vec2 {
        let desk = self.desk(server);
        Vec2::new(desk.min.x + (desk.width() / 2.0).min(32.0), desk.center().y - 1.0)
    }

    /// Where somebody stands in a line: `place` from its head, of `length` tokens; and the lane of the ropes.
    pub fn in_line(&self, line: usize, place: usize, length: usize) -> (Vec2, usize) {
        if self.own_lines {
            let step = if length > COLUMNS { 294.0 / (length - 1).max(1) as f32 } else { STEP.x };
            return (Vec2::new(HEAD.x - place as f32 * step, self.at_desk(line).y), 0);
        }
        let (columns, step) = if length > COLUMNS * ROWS { (COLUMNS * 2, STEP.x / 2.0) } else { (COLUMNS, STEP.x) };
        let (row, along) = ((place / columns).min(ROWS), place % columns);
        // The line turns at each end: what is last in one lane is first in the next, right below.
        let along = if row % 2 == 0 { along } else { columns - 1 - along };
        (Vec2::new(HEAD.x - along as f32 * step, lane_y(row)), row)
    }

    /// Rows a pooled line of so many tokens takes.
    pub fn rows(length: usize) -> usize {
        length.div_ceil(COLUMNS).min(ROWS + 1)
    }

    /// Lanes between ropes for a line of so many tokens.
    pub fn lanes(length: usize) -> usize {
        Self::rows(length).clamp(LANES_LEAST, ROWS + 1)
    }

    /// The panel's part for a station.
    pub fn room(&self, station: usize) -> Option<&Room> {
        self.rooms.iter().find(|room| room.station == station)
    }

    /// Books and One Window on the shelf: how many, in how many rows.
    fn shelf(&self) -> (usize, usize) {
        let slots = self.registers + usize::from(self.one_window);
        (slots, if slots > 10 { 2 } else { 1 })
    }

    /// Whether books are drawn small.
    pub fn small_books(&self) -> bool {
        self.shelf().0 > 7
    }

    /// Where a book stands, its caption included; One Window is the one after the last.
    pub fn book(&self, register: usize) -> Rect {
        let (slots, rows) = self.shelf();
        let columns = slots.div_ceil(rows).max(1);
        let pitch = (820.0 / columns as f32).min(117.0);
        let high = 128.0 / rows as f32;
        let min = Vec2::new(202.0 + pitch * (register % columns) as f32, 10.0 + high * (register / columns) as f32);
        Rect { min, max: min + Vec2::new(pitch, high) }
    }
}

/// Ferries shown at a time: gates take the room of one.
pub fn berths(gates: usize) -> usize {
    if gates > 0 { 2 } else { 3 }
}

/// The middle of a lane.
pub fn lane_y(lane: usize) -> f32 {
    HEAD.y + lane as f32 * STEP.y
}

/// Where the line turns below a lane: at the left under the first, at the right under the next, and so on.
pub fn turn_x(lane: usize) -> f32 {
    if lane.is_multiple_of(2) { HEAD.x - STEP.x * (COLUMNS - 1) as f32 } else { HEAD.x }
}

/// The rope under a lane: its ends, open where the line turns.
pub fn rope(lane: usize) -> (Vec2, Vec2) {
    let y = lane_y(lane) + STEP.y / 2.0;
    let (from, to) = if lane.is_multiple_of(2) { (242.0, 544.0) } else { (206.0, 500.0) };
    (Vec2::new(from, y), Vec2::new(to, y))
}

/// The way out of the line, past its head.
pub fn line_exit() -> Vec2 {
    Vec2::new(548.0, HEAD.y)
}

/// Where a berth's boat lies.
pub fn berth(slot: usize) -> Vec2 {
    Vec2::new(10.0, 20.0 + 134.0 * slot as f32)
}

/// Where a token on a boat's deck lies.
pub fn on_deck(slot: usize, place: usize) -> Vec2 {
    berth(slot) + Vec2::new(44.0 + (place % 5) as f32 * 18.0, 27.0 + (place / 5) as f32 * 18.0)
}

/// Where somebody steps off the gangway of a berth.
pub fn gangway(slot: usize) -> Vec2 {
    berth(slot) + Vec2::new(164.0, 36.0)
}

/// Where people on foot come in.
pub const DOOR: Vec2 = Vec2::new(177.0, 566.0);

/// The sign of a neighbour gate.
pub fn gate(index: usize, gates: usize) -> Rect {
    let high = (130.0 / gates.max(1) as f32).min(62.0);
    let min = Vec2::new(11.0, 292.0 + high * index as f32);
    Rect { min, max: min + Vec2::new(142.0, high - 6.0) }
}

/// Where a token on the missed-boat pier lies.
pub fn on_pier(place: usize) -> Vec2 {
    Vec2::new(56.0 + (place % 4) as f32 * 31.0, 443.0 + (place / 4) as f32 * 25.0)
}

/// Where those who are through stand, the latest first.
pub fn through(place: usize) -> Vec2 {
    Vec2::new(910.0 - place as f32 * 46.0, 228.0)
}
