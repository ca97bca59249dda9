//! A dashed outline, which Bevy's borders cannot draw: an SVG of the size its parent turned out to have.

use bevy::prelude::*;
use bevy::ui::{ComputedNode, UiSystems};

use crate::table::art::{ArtImage, Drawing};
use crate::table::scale::Metrics;
use crate::table::theme::Theme;

/// A dashed outline over its whole parent; the mark of something that cannot be used now.
#[derive(Component, Clone, Copy, Debug)]
#[require(Node = over(), Pickable = Pickable::IGNORE)]
pub struct DashedFrame {
    /// Corner radius in design px.
    pub radius: f32,
}

fn over() -> Node {
    Node { position_type: PositionType::Absolute, width: percent(100), height: percent(100), ..default() }
}

/// Draws the outlines once their size is known.
pub fn plugin(app: &mut App) {
    app.add_systems(PostUpdate, outline.before(UiSystems::Prepare));
}

fn outline(
    frames: Query<(Entity, &DashedFrame, Ref<ComputedNode>)>,
    metrics: Res<Metrics>,
    theme: Res<Theme>,
    mut commands: Commands,
) {
    for (entity, frame, node) in &frames {
        let size = (node.size() / metrics.physical).round();
        if !(node.is_changed() || metrics.is_changed()) || size.min_element() < 4.0 {
            continue;
        }
        let line = theme.colour.ink.line.0.to_hex();
        let (w, h, r) = (size.x, size.y, frame.radius);
        let svg = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}"><rect x="1" y="1" width="{}" height="{}" rx="{r}" fill="none" stroke="{line}" stroke-width="2" stroke-dasharray="4 3.85"/></svg>"#,
            w - 2.0,
            h - 2.0,
        );
        let art = ArtImage { drawing: Drawing::Svg(svg), size, ink: Color::NONE, tiled: false };
        commands.entity(entity).try_insert(art);
    }
}
