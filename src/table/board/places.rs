//! Where the parts of the shift lie under its bar, for a window of any shape: board, scales, timeline, log.
//!
//! With room for it all lies as drawn. With large text or in a small window the board keeps its shape and is drawn
//! smaller, so that it can be seen whole; the scales shrink to a figure each, and the view that zooms brings the words of
//! the board up to size again.

use bevy::prelude::*;

use super::layout::SHEET;
use crate::table::scale::DESIGN;

/// Height of the bar.
pub const BAR: f32 = 56.0;
/// Height of the timeline between board and log.
const TIMELINE: f32 = 22.0;
/// The least width of the scales.
const SCALES: f32 = 112.0;
/// Between the parts where room is scarce.
const PAD: f32 = 8.0;

/// The parts, in design px from the corner under the bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Places {
    /// Less room than the parts were drawn for.
    pub narrow: bool,
    /// How large the whole board is drawn: 1 is its own size.
    pub fit: f32,
    /// The board, or the list in its place.
    pub board: Rect,
    /// The column of the scales.
    pub scales: Rect,
    /// The timeline.
    pub timeline: Rect,
    /// The log.
    pub foot: Rect,
}

fn rect(x: f32, y: f32, width: f32, height: f32) -> Rect {
    Rect::from_corners(Vec2::new(x, y), Vec2::new(x + width, y + height))
}

impl Places {
    /// The places in a room of this size.
    pub fn of(room: Vec2) -> Self {
        // A window half a pixel short of the least one is no small window.
        if room.x < DESIGN.x - 0.5 || room.y < DESIGN.y - 0.5 {
            return Self::in_little_room(room);
        }
        let left = (room.x - DESIGN.x) / 2.0;
        let board = rect(left + 16.0, 10.0, SHEET.x, SHEET.y);
        Self {
            narrow: false,
            fit: 1.0,
            board,
            scales: rect(left + 1064.0, 10.0, 200.0, 642.0),
            timeline: rect(board.min.x, board.max.y, SHEET.x, TIMELINE),
            foot: rect(board.min.x, board.max.y + TIMELINE, SHEET.x, 48.0),
        }
    }

    fn in_little_room(room: Vec2) -> Self {
        let foot = 44.0;
        let free = Vec2::new(room.x - SCALES - 3.0 * PAD, room.y - BAR - TIMELINE - foot - 2.0 * PAD);
        let fit = (free / SHEET).min_element().clamp(0.2, 1.0);
        let (width, height) = (SHEET.x * fit, SHEET.y * fit);
        let board = rect(PAD, PAD, width, height);
        let beside = board.max.x + PAD;
        Self {
            narrow: true,
            fit,
            board,
            scales: rect(beside, PAD, room.x - beside - PAD, height),
            timeline: rect(PAD, board.max.y, width, TIMELINE),
            foot: rect(PAD, board.max.y + TIMELINE, room.x - 2.0 * PAD, foot),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::scale::logical_px;

    #[test]
    fn all_parts_lie_in_the_window_beside_each_other() {
        for window in [(1280.0, 720.0), (1920.0, 1080.0), (2560.0, 1080.0), (1024.0, 768.0), (400.0, 300.0)] {
            for text in [1.0, 1.25, 1.5, 2.0] {
                let window = Vec2::from(window);
                let room = window / logical_px(window, text);
                let places = Places::of(room);
                let under = Rect::from_corners(Vec2::ZERO, room - Vec2::new(0.0, BAR)).inflate(0.6);
                let parts = [places.board, places.scales, places.timeline, places.foot];
                for (index, part) in parts.iter().enumerate() {
                    assert!(under.contains(part.min) && under.contains(part.max), "{room}: {part:?}");
                    for other in &parts[index + 1..] {
                        let common = part.intersect(*other);
                        assert!(common.width() < 0.01 || common.height() < 0.01, "{room}: {part:?} and {other:?}");
                    }
                }
                let shape = places.board.width() / places.board.height() - SHEET.x / SHEET.y;
                assert!(shape.abs() < 1e-3, "the board keeps its shape");
            }
        }
    }

    #[test]
    fn the_least_window_is_laid_out_as_drawn() {
        assert!(!Places::of(DESIGN).narrow && !Places::of(DESIGN * 1.5).narrow);
        let large_text = Places::of(DESIGN / 1.5);
        // On the screen the board is not much smaller for it.
        assert!(large_text.narrow && large_text.fit * 1.5 > 0.85, "{large_text:?}");
    }
}
