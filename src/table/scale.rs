//! One scale for everything: screens are written in design px, where 1 rem is 16 px and the least window 1280 × 720.

use bevy::prelude::*;
use bevy::window::PrimaryWindow;

/// The least window the screens are drawn for, in design px.
pub const DESIGN: Vec2 = Vec2::new(1280.0, 720.0);

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
    /// The window in design px: at least 1280 wide at normal text size, less with large text or a small window.
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
    let logical = rem_px(size) / 16.0 * text.0;
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
}
