//! One scale for everything: screens are written in design px, where 1 rem is 16 px and the least window 1280 × 720.

use bevy::prelude::*;
use bevy::window::PrimaryWindow;

/// The least window the screens are drawn for, in design px.
pub const DESIGN: Vec2 = Vec2::new(1280.0, 720.0);

/// The least room a screen is laid out in, in design px: the least window at the largest text. In a window that is
/// smaller still everything shrinks, so that nothing is pressed out of shape or out of sight.
pub const LEAST_ROOM: Vec2 = Vec2::new(640.0, 360.0);

/// Below this width in design px a screen has one column: `narrow_below` of the tokens.
pub const NARROW: f32 = 1000.0;

/// The player's text size: 1 is normal, 1.5 large text and projectors.
#[derive(Resource, Clone, Copy, Debug, PartialEq)]
pub struct TextScale(pub f32);

/// How design px become pixels.
#[derive(Resource, Clone, Copy, Debug, PartialEq)]
pub struct Metrics {
    /// Physical px of one design px; what drawings are rasterised at.
    pub physical: f32,
    /// Logical px of one design px.
    pub logical: f32,
    /// The window in design px: at least 1280 wide at normal text size, less with large text or a small window, never
    /// under [`LEAST_ROOM`].
    pub room: Vec2,
}

impl Default for Metrics {
    fn default() -> Self {
        Self { physical: 1.0, logical: 1.0, room: DESIGN }
    }
}

/// Size of 1 rem in px for a window of this size: grows with the window from 16 to 32, never shrinks below.
pub fn rem_px(window: Vec2) -> f32 {
    (16.0 * (window.x / DESIGN.x).min(window.y / DESIGN.y)).clamp(16.0, 32.0)
}

/// Logical px of one design px, for a window of this size and this size of text.
pub fn logical_px(window: Vec2, text: f32) -> f32 {
    let wished = rem_px(window) / 16.0 * text;
    wished.min((window / LEAST_ROOM).min_element())
}

/// Keeps [`UiScale`] and [`Metrics`] in step with the window and the player's text size.
pub fn plugin(app: &mut App) {
    app.init_resource::<Metrics>()
        .init_resource::<UiScale>()
        .insert_resource(TextScale(1.0))
        .add_systems(PreUpdate, follow_window);
}

fn follow_window(
    window: Query<&Window, With<PrimaryWindow>>,
    text: Res<TextScale>,
    mut scale: ResMut<UiScale>,
    mut metrics: ResMut<Metrics>,
) {
    let Ok(window) = window.single() else { return };
    let size = window.size();
    if size.min_element() < 1.0 {
        return; // minimised
    }
    let logical = logical_px(size, text.0);
    if (scale.0 - logical).abs() > f32::EPSILON {
        scale.0 = logical;
    }
    metrics.set_if_neq(Metrics { physical: logical * window.scale_factor(), logical, room: size / logical });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rem_follows_the_window() {
        for (window, rem) in [((1280.0, 720.0), 16.0), ((1920.0, 1080.0), 24.0), ((400.0, 300.0), 16.0)] {
            assert!((rem_px(Vec2::from(window)) - rem).abs() < 1e-6);
        }
        assert!((rem_px(Vec2::new(7680.0, 4320.0)) - 32.0).abs() < 1e-6);
    }

    #[test]
    fn a_screen_has_room_in_the_smallest_window_and_with_the_largest_text() {
        for window in [(1280.0, 720.0), (400.0, 300.0), (1920.0, 1080.0), (300.0, 900.0), (1.0, 1.0)] {
            for text in [1.0, 1.5, 2.0] {
                let window = Vec2::from(window);
                let room = window / logical_px(window, text);
                assert!(room.x > LEAST_ROOM.x - 0.01 && room.y > LEAST_ROOM.y - 0.01, "{window} at {text}: {room}");
            }
        }
        assert!((logical_px(DESIGN, 2.0) - 2.0).abs() < 1e-6, "200 per cent is 200 per cent in the least window");
    }
}
