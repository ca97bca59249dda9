//! Cutting rectangles out of rectangles, in physical px of the window.

use bevy::math::{Rect, Vec2};

/// Px below which a thing is not worth cutting.
const LARGE: f32 = 4_000.0;
/// Pieces one thing is cut into at most.
const MOST_PIECES: usize = 60;

pub(super) fn is_large(area: Rect) -> bool {
    area.width() * area.height() >= LARGE
}

/// What of an area is not in a hole: at most a strip on each side of it.
pub(super) fn around(area: Rect, hole: Rect) -> Vec<Rect> {
    let hole = hole.intersect(area);
    if hole.is_empty() {
        return vec![area];
    }
    let above = Rect { max: Vec2::new(area.max.x, hole.min.y), ..area };
    let below = Rect { min: Vec2::new(area.min.x, hole.max.y), ..area };
    let left = Rect { min: Vec2::new(area.min.x, hole.min.y), max: Vec2::new(hole.min.x, hole.max.y) };
    let right = Rect { min: Vec2::new(hole.max.x, hole.min.y), max: Vec2::new(area.max.x, hole.max.y) };
    [above, below, left, right].into_iter().filter(|strip| !strip.is_empty()).collect()
}

/// What is left of an area when everything in `covers` has been laid on it: nothing, where it is hidden.
pub(super) fn uncovered(area: Rect, covers: impl Iterator<Item = Rect>) -> Vec<Rect> {
    let mut left = vec![area];
    for cover in covers {
        if left.len() + 3 > MOST_PIECES {
            break;
        }
        left = left.into_iter().flat_map(|piece| around(piece, cover)).collect();
    }
    left
}

/// The part of a box inside its border and its round corners, in whole px; nothing where there is none.
///
/// `least` and `most` are the border's width at the left and top, and at the right and bottom; `radii` go round from the
/// top left.
pub(super) fn inside(whole: Rect, least: Vec2, most: Vec2, radii: [f32; 4]) -> Option<Rect> {
    // A circle's arc is 0.293 of its radius away from the corner of its square, both ways.
    let [top_left, top_right, bottom_right, bottom_left] = radii.map(|radius| radius * 0.3);
    let least = least.max(Vec2::new(top_left.max(bottom_left), top_left.max(top_right)));
    let most = most.max(Vec2::new(top_right.max(bottom_right), bottom_left.max(bottom_right)));
    // One px more, for edges are smoothed.
    let (min, max) = ((whole.min + least + 1.0).ceil(), (whole.max - most - 1.0).floor());
    (min.x < max.x && min.y < max.y).then_some(Rect { min, max })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rect() -> impl Strategy<Value = Rect> {
        (0..40_u8, 0..40_u8, 1..40_u8, 1..40_u8).prop_map(|(x, y, width, height)| {
            let corner = Vec2::new(x.into(), y.into());
            Rect { min: corner, max: corner + Vec2::new(width.into(), height.into()) }
        })
    }

    /// Whether the px whose corner is here lies in it.
    fn holds(area: &Rect, x: u8, y: u8) -> bool {
        area.contains(Vec2::new(f32::from(x) + 0.5, f32::from(y) + 0.5))
    }

    proptest! {
        #[test]
        fn every_px_that_shows_is_in_exactly_one_piece(
            area in rect(),
            covers in proptest::collection::vec(rect(), 0..6),
        ) {
            let pieces = uncovered(area, covers.iter().copied());
            prop_assert!(pieces.len() <= MOST_PIECES);
            for (x, y) in (0..80).flat_map(|x| (0..80).map(move |y| (x, y))) {
                let shows = holds(&area, x, y) && !covers.iter().any(|cover| holds(cover, x, y));
                let painted = pieces.iter().filter(|piece| holds(piece, x, y)).count();
                prop_assert_eq!(painted, usize::from(shows), "at {}, {}", x, y);
            }
        }
    }

    #[test]
    fn the_inside_keeps_off_border_and_round_corners() {
        let whole = Rect::new(10.0, 20.0, 110.0, 220.0);
        let found = inside(whole, Vec2::splat(2.0), Vec2::splat(2.0), [20.0, 0.0, 0.0, 0.0]);
        assert_eq!(found, Some(Rect::new(17.0, 27.0, 107.0, 217.0)));
        // The corner of the inside is still within the arc, a px before its edge.
        let arc = Vec2::new(30.0, 40.0);
        assert!(Vec2::new(17.0, 27.0).distance(arc) < 19.0);
        assert_eq!(inside(Rect::new(0.0, 0.0, 3.0, 3.0), Vec2::ONE, Vec2::ONE, [0.0; 4]), None);
    }
}
