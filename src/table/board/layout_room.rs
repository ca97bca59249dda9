//! The parts of a panel beyond the desks: rooms with doors, the lane before them, seats.

use bevy::prelude::*;

/// Rooms side by side.
const ABREAST: usize = 8;
/// Between rows of rooms, and between rooms and seats: room to walk.
const LANE: f32 = 16.0;

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

impl Room {
    /// Whether it shares the wall with other rooms, and so is drawn small.
    pub fn small(&self) -> bool {
        self.panel.height() < 200.0
    }

    fn rows(&self) -> usize {
        self.servers.div_ceil(ABREAST).max(1)
    }

    fn room_size(&self) -> Vec2 {
        let columns = self.servers.clamp(1, ABREAST) as f32;
        let high = match self.panel.height() {
            high if high < 120.0 => 34.0,
            high if high < 200.0 => 44.0,
            _ => 92.0,
        };
        let rows = self.rows() as f32;
        let width = ((256.0 - 4.0 * (columns - 1.0)) / columns).min(160.0);
        Vec2::new(width, ((high - LANE * (rows - 1.0)) / rows).max(22.0))
    }

    /// The frame of a server's room.
    pub fn server(&self, server: usize) -> Rect {
        let size = self.room_size();
        let (column, row) = (server % ABREAST, server / ABREAST);
        let at = Vec2::new(column as f32 * (size.x + 4.0), row as f32 * (size.y + LANE));
        let min = self.panel.min + Vec2::new(12.0, if self.small() { 32.0 } else { 36.0 }) + at;
        Rect { min, max: min + size }
    }

    /// The middle of a room's door, in its lower wall, and its width.
    pub fn door(&self, server: usize) -> (Vec2, f32) {
        let room = self.server(server);
        (Vec2::new(self.at_server(server).x, room.max.y), 32.0_f32.min(room.width() - 4.0))
    }

    /// The height of the lane before a room.
    pub fn lane(&self, server: usize) -> f32 {
        self.server(server).max.y + LANE / 2.0
    }

    /// Where a token in a server's room lies.
    pub fn at_server(&self, server: usize) -> Vec2 {
        let room = self.server(server);
        let inside = 26.0_f32.min(room.width() / 2.0);
        Vec2::new(room.min.x + inside, room.center().y + if room.height() > 60.0 { 6.0 } else { 0.0 })
    }

    /// How large a token in a server's room is.
    pub fn token(&self) -> f32 {
        let size = self.room_size();
        (size.x / 100.0).min(size.y / 42.0).clamp(0.45, 1.0)
    }

    /// Seats side by side, and from one to the next.
    fn seat_grid(&self, length: usize) -> (usize, f32) {
        let room_below = self.panel.max.y - self.lane(self.servers.saturating_sub(1));
        let columns = match length {
            0..=10 if self.small() => 10,
            0..=10 => 5,
            // Two rows where there is room for two.
            _ if self.small() && room_below < 62.0 => length,
            _ => length.div_ceil(2),
        };
        let columns = columns.min(20);
        (columns, 212.0 / (columns - 1).max(1) as f32)
    }

    /// Side of a seat of `length`.
    pub fn seat_size(&self, length: usize) -> f32 {
        let most = if self.small() || length > 10 { 22.0 } else { 34.0 };
        (self.seat_grid(length).1 - 2.0).min(most)
    }

    /// Where a seat stands, of `length` seats or people.
    pub fn seat(&self, place: usize, length: usize) -> Vec2 {
        let lane = self.lane(self.servers.saturating_sub(1));
        let (columns, step) = self.seat_grid(length);
        let (row, column) = ((place / columns).min(3), place % columns);
        let pitch = if self.seat_size(length) < 30.0 { 26.0 } else { 40.0 };
        let first = lane + if self.small() { 15.0 } else { 22.0 };
        Vec2::new(self.panel.min.x + 34.0 + column as f32 * step, first + row as f32 * pitch)
    }

    /// Where the words under the seats begin.
    pub fn foot(&self) -> f32 {
        let seats = self.seats.unwrap_or(0);
        self.seat(seats.saturating_sub(1), seats.max(1)).y + self.seat_size(seats) / 2.0 + 6.0
    }
}
