//! Where things stand on the board, in design px from the corner of its sheet. All of it follows from the plan.

use bevy::prelude::*;

use crate::engine::Lines;
use crate::hall::Plan;

/// The sheet.
pub const SHEET: Vec2 = Vec2::new(1036.0, 572.0);
/// Left top of the line's area, and its size.
pub const LINE_AREA: Rect = Rect { min: Vec2::new(204.0, 150.0), max: Vec2::new(558.0, 564.0) };
/// Left top of the desks' area, and its end.
pub const DESK_AREA: Rect = Rect { min: Vec2::new(568.0, 154.0), max: Vec2::new(718.0, 564.0) };
/// The town's panel.
pub const TOWN: Rect = Rect { min: Vec2::new(744.0, 154.0), max: Vec2::new(1024.0, 250.0) };
/// The area of all other stations.
pub const BEYOND: Rect = Rect { min: Vec2::new(744.0, 264.0), max: Vec2::new(1024.0, 562.0) };
/// Ferries shown at a time.
pub const BERTHS: usize = 3;
/// More people than this in the lines, and a token stands for ten.
pub const SINGLES: usize = 60;

const COLUMNS: usize = 8;
const STEP: Vec2 = Vec2::new(42.0, 33.0);
const HEAD: Vec2 = Vec2::new(518.0, 191.0);
const ROWS: usize = 11;

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
}

/// A station drawn as a panel with rooms and seats.
#[derive(Clone, Debug, PartialEq)]
pub struct Room {
    /// Its index in the plan.
    pub station: usize,
    /// Its panel.
    pub panel: Rect,
    /// Servers to draw.
    pub servers: usize,
    /// Seats; none where as many as come may wait.
    pub seats: Option<usize>,
}

fn most_servers(plan: &Plan, station: usize) -> usize {
    plan.stations[station].line.servers.iter().map(|(_, open)| *open as usize).max().unwrap_or(0)
}

impl Layout {
    /// The layout of a plan.
    pub fn of(plan: &Plan) -> Self {
        let entrance = plan.entrance.0 as usize;
        let others: Vec<usize> = (0..plan.stations.len()).filter(|station| *station != entrance).collect();
        let height = (BEYOND.height() - 12.0 * others.len().saturating_sub(1) as f32) / others.len().max(1) as f32;
        let rooms = others.into_iter().enumerate().map(|(place, station)| {
            let top = BEYOND.min.y + place as f32 * (height + 12.0);
            Room {
                station,
                panel: Rect { min: Vec2::new(BEYOND.min.x, top), max: Vec2::new(BEYOND.max.x, top + height) },
                servers: most_servers(plan, station),
                seats: plan.stations[station].line.seats.map(|seats| seats as usize),
            }
        });
        Self {
            entrance,
            desks: most_servers(plan, entrance),
            own_lines: plan.stations[entrance].line.lines == Lines::OnePerServer,
            rooms: rooms.collect(),
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
        Rect { min, max: min + Vec2::new(width - gap, (pitch - 8.0).clamp(26.0, 56.0)) }
    }

    /// Where a token at a desk lies.
    pub fn at_desk(&self, server: usize) -> Vec2 {
        let desk = self.desk(server);
        Vec2::new(desk.min.x + (desk.width() / 2.0).min(32.0), desk.center().y - 1.0)
    }

    /// Where somebody stands in a line: `place` from its head, of `length` tokens.
    pub fn in_line(&self, line: usize, place: usize, length: usize) -> Vec2 {
        if self.own_lines {
            let step = if length > COLUMNS { 294.0 / (length - 1).max(1) as f32 } else { STEP.x };
            return Vec2::new(HEAD.x - place as f32 * step, self.at_desk(line).y);
        }
        let (columns, step) = if length > COLUMNS * ROWS { (COLUMNS * 2, STEP.x / 2.0) } else { (COLUMNS, STEP.x) };
        let (row, along) = ((place / columns).min(ROWS), place % columns);
        let along = if row % 2 == 0 { columns - 1 - along } else { along };
        Vec2::new(HEAD.x - (columns - 1 - along) as f32 * step, HEAD.y + row as f32 * STEP.y)
    }

    /// Rows a pooled line of so many tokens takes.
    pub fn rows(length: usize) -> usize {
        length.div_ceil(COLUMNS).min(ROWS)
    }

    /// The rope under a row of the pooled line.
    pub fn rope(row: usize) -> Vec2 {
        Vec2::new(LINE_AREA.min.x, HEAD.y + row as f32 * STEP.y + 10.0)
    }

    /// The panel's part for a station.
    pub fn room(&self, station: usize) -> Option<&Room> {
        self.rooms.iter().find(|room| room.station == station)
    }
}

impl Room {
    /// Whether it shares the wall with other rooms, and so is drawn small.
    pub fn small(&self) -> bool {
        self.panel.height() < 200.0
    }

    fn room_size(&self) -> Vec2 {
        let columns = self.servers.clamp(1, 4) as f32;
        let rows = self.servers.div_ceil(4).max(1) as f32;
        let high = if self.small() { 56.0 } else { 92.0 };
        Vec2::new((256.0 - 4.0 * (columns - 1.0)) / columns, (high / rows).max(34.0))
    }

    /// The frame of a server's room.
    pub fn server(&self, server: usize) -> Rect {
        let size = self.room_size();
        let at = Vec2::new((server % 4) as f32 * (size.x + 4.0), (server / 4) as f32 * (size.y + 4.0));
        let min = self.panel.min + Vec2::new(12.0, 38.0) + at;
        Rect { min, max: min + size }
    }

    /// Where a token in a server's room lies.
    pub fn at_server(&self, server: usize) -> Vec2 {
        let room = self.server(server);
        Vec2::new(room.min.x + 26.0, room.center().y + if room.height() > 60.0 { 6.0 } else { 0.0 })
    }

    /// Where a seat stands, of `length` seats or people.
    pub fn seat(&self, place: usize, length: usize) -> Vec2 {
        let rows_end = self.server(self.servers.saturating_sub(1)).max.y;
        let columns = match length {
            0..=10 if self.small() => 10,
            0..=10 => 5,
            _ => length.div_ceil(2).min(20),
        };
        let step = 212.0 / (columns - 1).max(1) as f32;
        let (row, column) = ((place / columns).min(3), place % columns);
        Vec2::new(
            self.panel.min.x + 34.0 + column as f32 * step,
            rows_end + if self.small() { 20.0 } else { 32.0 } + row as f32 * if self.small() { 24.0 } else { 42.0 },
        )
    }

    /// Where the words under the seats begin.
    pub fn foot(&self) -> f32 {
        let seats = self.seats.unwrap_or(0);
        self.seat(seats.saturating_sub(1), seats.max(1)).y + 22.0
    }
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
    berth(slot) + Vec2::new(170.0, 36.0)
}

/// Where people on foot come in.
pub const DOOR: Vec2 = Vec2::new(210.0, 556.0);

/// Where a token on the missed-boat pier lies.
pub fn on_pier(place: usize) -> Vec2 {
    Vec2::new(56.0 + (place % 4) as f32 * 31.0, 455.0 + (place / 4) as f32 * 25.0)
}

/// Where those who are through stand, the latest first.
pub fn through(place: usize) -> Vec2 {
    Vec2::new(910.0 - place as f32 * 46.0, 228.0)
}
