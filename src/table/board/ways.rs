//! The ways people walk on the board: along lanes between ropes, through doors, round desks; never through a wall.
//!
//! Three walkways run from top to bottom: the planks of the quay, the aisle before the desks, the aisle behind them;
//! one more joins their feet. A way leads out of where somebody stands to the nearest, and from it to where they go.

use bevy::prelude::*;

use super::layout::{Layout, Room, SHEET, lane_y, line_exit, turn_x};

/// The planks.
const PLANKS: f32 = 177.0;
/// The aisle before the desks.
const BEFORE: f32 = 563.0;
/// The aisle behind them.
const BEHIND: f32 = 731.0;
/// The walkway along the foot of the sheet.
const FOOT: f32 = SHEET.y - 10.0;

/// What kind of place somebody stands in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stop {
    /// Boats, door, pier.
    #[default]
    Quay,
    /// A lane of the line at the entrance, of so many lanes.
    Lane {
        /// Which line.
        line: u16,
        /// Counted from the head.
        lane: u16,
        /// How many there are.
        lanes: u16,
    },
    /// A desk at the entrance.
    Desk(u16),
    /// A room of a panel.
    Room {
        /// Which panel.
        panel: u16,
        /// Which room of it.
        server: u16,
    },
    /// A seat of a panel.
    Seat(u16),
    /// Those who are through.
    Town,
}

/// The way from one place to another, both ends included.
pub fn way(layout: &Layout, from: (Stop, Vec2), to: (Stop, Vec2)) -> Vec<Vec2> {
    let mut way = vec![from.1];
    match (from.0, to.0) {
        (Stop::Lane { line: a, lane: here, .. }, Stop::Lane { line: b, lane: there, .. }) if a == b => {
            snake(&mut way, here, there);
        }
        (Stop::Quay, Stop::Lane { lane, lanes, .. }) => {
            way.push(Vec2::new(PLANKS, from.1.y));
            if layout.own_lines {
                way.push(Vec2::new(PLANKS, to.1.y));
            } else {
                enter(&mut way, lane, lanes);
            }
        }
        (Stop::Room { panel: a, server }, Stop::Seat(b)) if a == b => {
            through_door(layout, &mut way, a, server, true);
            push(&mut way, |last| Vec2::new(to.1.x, last.y));
        }
        (Stop::Seat(a), Stop::Room { panel: b, server }) if a == b => {
            let lane = room(layout, a).map_or(from.1.y, |room| room.lane(server.into()));
            way.push(Vec2::new(from.1.x, lane));
            through_door(layout, &mut way, b, server, false);
        }
        (Stop::Seat(a), Stop::Seat(b)) if a == b => {}
        (Stop::Town, Stop::Town) | (Stop::Quay, Stop::Quay) => {}
        _ => {
            let out = leave(layout, &mut way, from);
            let mut back = vec![to.1];
            let into = reach(layout, &mut back, to);
            aisles(&mut way, out, into, back.last().map_or(to.1.y, |point| point.y));
            way.extend(back.into_iter().rev());
            return way;
        }
    }
    way.push(to.1);
    way
}

fn room(layout: &Layout, panel: u16) -> Option<&Room> {
    layout.rooms.get(usize::from(panel))
}

fn push(way: &mut Vec<Vec2>, next: impl FnOnce(Vec2) -> Vec2) {
    if let Some(last) = way.last().copied() {
        way.push(next(last));
    }
}

/// From one lane to another of the same line, round the ends of the ropes.
fn snake(way: &mut Vec<Vec2>, from: u16, to: u16) {
    let lane = |lane: u16| usize::from(lane);
    if to <= from {
        for above in (to..from).rev() {
            let x = turn_x(lane(above));
            way.extend([Vec2::new(x, lane_y(lane(above) + 1)), Vec2::new(x, lane_y(lane(above)))]);
        }
    } else {
        for above in from..to {
            let x = turn_x(lane(above));
            way.extend([Vec2::new(x, lane_y(lane(above))), Vec2::new(x, lane_y(lane(above) + 1))]);
        }
    }
}

/// From the planks in under the last rope, and up the lanes.
fn enter(way: &mut Vec<Vec2>, lane: u16, lanes: u16) {
    let last = lanes.saturating_sub(1).max(lane);
    let below = lane_y(usize::from(last)) + 16.0;
    let x = turn_x(usize::from(last));
    way.extend([Vec2::new(PLANKS, below), Vec2::new(x, below), Vec2::new(x, lane_y(usize::from(last)))]);
    snake(way, last, lane);
}

/// Out of a place to its aisle; gives back which.
fn leave(layout: &Layout, way: &mut Vec<Vec2>, from: (Stop, Vec2)) -> f32 {
    let y = from.1.y;
    match from.0 {
        Stop::Quay => {
            way.push(Vec2::new(PLANKS, y));
            PLANKS
        }
        Stop::Lane { lane, .. } => {
            if layout.own_lines {
                way.push(Vec2::new(BEFORE, y));
            } else {
                snake(way, lane, 0);
                way.extend([line_exit(), Vec2::new(BEFORE, line_exit().y)]);
            }
            BEFORE
        }
        Stop::Desk(_) | Stop::Town => {
            way.push(Vec2::new(BEHIND, y));
            BEHIND
        }
        Stop::Room { panel, server } => {
            through_door(layout, way, panel, server, true);
            push(way, |last| Vec2::new(BEHIND, last.y));
            BEHIND
        }
        Stop::Seat(panel) => {
            to_lane(layout, way, panel, from.1);
            BEHIND
        }
    }
}

/// The last part of a way, from its end back to the aisle it comes from; gives back which.
fn reach(layout: &Layout, back: &mut Vec<Vec2>, to: (Stop, Vec2)) -> f32 {
    match to.0 {
        Stop::Desk(_) => {
            back.push(Vec2::new(BEFORE, to.1.y));
            BEFORE
        }
        Stop::Lane { .. } => {
            // Nobody is sent back into the line; the aisle before the desks leads past its head.
            back.push(Vec2::new(BEFORE, to.1.y));
            BEFORE
        }
        Stop::Quay => {
            back.push(Vec2::new(PLANKS, to.1.y));
            PLANKS
        }
        Stop::Town => {
            back.push(Vec2::new(BEHIND, to.1.y));
            BEHIND
        }
        Stop::Room { panel, server } => {
            let mut out = vec![to.1];
            through_door(layout, &mut out, panel, server, true);
            back.extend(out.into_iter().skip(1));
            push(back, |last| Vec2::new(BEHIND, last.y));
            BEHIND
        }
        Stop::Seat(panel) => {
            to_lane(layout, back, panel, to.1);
            BEHIND
        }
    }
}

/// From a seat to the lane before the rooms, and along it to the aisle.
fn to_lane(layout: &Layout, way: &mut Vec<Vec2>, panel: u16, seat: Vec2) {
    let lane = room(layout, panel).map_or(seat.y, |room| room.lane(room.servers.saturating_sub(1)));
    way.extend([Vec2::new(seat.x, lane), Vec2::new(BEHIND, lane)]);
}

/// Out of a room into its lane, or the other way round.
fn through_door(layout: &Layout, way: &mut Vec<Vec2>, panel: u16, server: u16, out: bool) {
    let Some(room) = room(layout, panel) else { return };
    let (door, _) = room.door(server.into());
    let (inside, lane) = (room.at_server(server.into()), room.lane(server.into()));
    let mut steps = [inside, Vec2::new(door.x, lane)];
    if !out {
        steps.reverse();
    }
    way.extend(steps);
}

/// From one aisle to another at the height of `y`, round the foot of the hall.
fn aisles(way: &mut Vec<Vec2>, from: f32, to: f32, y: f32) {
    if (from - to).abs() > 1.0 {
        way.extend([Vec2::new(from, FOOT), Vec2::new(to, FOOT)]);
    }
    way.push(Vec2::new(to, y));
}

/// Every wall, as pieces with their ends; doors and openings are left out.
pub fn walls(layout: &Layout, lanes: usize) -> Vec<(Vec2, Vec2)> {
    let mut walls = Vec::new();
    if !layout.own_lines {
        walls.extend((0..lanes.saturating_sub(1)).map(super::layout::rope));
    }
    let corners =
        |rect: Rect| (rect.min, Vec2::new(rect.max.x, rect.min.y), rect.max, Vec2::new(rect.min.x, rect.max.y));
    for desk in 0..layout.desks {
        let (a, b, c, d) = corners(layout.desk(desk));
        walls.extend([(a, b), (d, c)]);
    }
    for room in &layout.rooms {
        // The side towards the aisle is open.
        let (a, b, c, d) = corners(room.panel);
        walls.extend([(a, b), (b, c), (c, d)]);
        for server in 0..room.servers {
            let (a, b, c, d) = corners(room.server(server));
            let (door, width) = room.door(server);
            let (left, right) = (door - Vec2::new(width / 2.0, 0.0), door + Vec2::new(width / 2.0, 0.0));
            walls.extend([(a, b), (b, c), (a, d), (d, left), (right, c)]);
        }
    }
    let (a, b, c, d) = corners(super::layout::TOWN);
    walls.extend([(a, b), (b, c), (c, d)]);
    walls
}
