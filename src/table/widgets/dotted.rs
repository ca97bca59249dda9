//! The dotted underline of a figure that opens its formula.

use bevy::prelude::*;
use bevy::ui::{ComputedNode, UiSystems};

use crate::table::art::{ArtImage, Drawing};
use crate::table::scale::Metrics;
use crate::table::theme::Theme;

/// A dotted line along the foot of its parent.
#[derive(Component, Debug)]
#[require(Node = along(), Pickable = Pickable::IGNORE)]
pub struct Dots;

fn along() -> Node {
    Node {
        position_type: PositionType::Absolute,
        bottom: px(0),
        left: px(0),
        width: percent(100),
        height: px(2),
        ..default()
    }
}

/// Draws the lines once their width is known.
pub fn plugin(app: &mut App) {
    app.add_systems(PostUpdate, draw_dots.before(UiSystems::Prepare));
}

fn draw_dots(
    dots: Query<(Entity, Ref<ComputedNode>), With<Dots>>,
    metrics: Res<Metrics>,
    theme: Res<Theme>,
    mut commands: Commands,
) {
    for (entity, node) in &dots {
        let width = (node.size().x / metrics.physical).round();
        if (node.is_changed() || metrics.is_changed()) && width >= 2.0 {
            let ink = theme.colour.ink.soft.0.to_hex();
            let svg = format!(
                r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="2"><path d="M0 1H{width}" stroke="{ink}" stroke-width="1.5" stroke-dasharray="1.5 3"/></svg>"#
            );
            let size = Vec2::new(width, 2.0);
            commands.entity(entity).try_insert(ArtImage {
                drawing: Drawing::Svg(svg),
                size,
                ink: Color::NONE,
                tiled: false,
            });
        }
    }
}
