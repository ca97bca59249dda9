//! What lies over what: wood, screens, board pieces, and above all of them the overlay.
//!
//! Bevy draws a camera's UI over that camera's sprites. Pieces must lie on the board sheet and under popovers, so there
//! are two cameras: the first draws the screens, the second the pieces and the overlay.

use bevy::camera::visibility::RenderLayers;
use bevy::camera::{CameraOutputMode, ClearColorConfig};
use bevy::prelude::*;
use bevy::render::render_resource::BlendState;
use bevy::transform::TransformSystems;
use bevy::ui::{ComputedNode, IsDefaultUiCamera, UiGlobalTransform, UiTargetCamera};

use super::scale::Metrics;
use super::theme::Theme;

/// The layer of board pieces.
const PIECES: RenderLayers = RenderLayers::layer(1);

/// The root of everything above the screens: popovers, modal covers, the focus ring.
#[derive(Resource, Clone, Copy)]
pub struct Overlay(pub Entity);

/// A UI node whose top left corner is the origin of the board's coordinates.
#[derive(Component)]
pub struct BoardFrame;

/// On a [`BoardFrame`]: how much larger than its design px the board is drawn.
#[derive(Component, Clone, Copy, Debug, PartialEq)]
pub struct Zoom(pub f32);

/// The parent of all board pieces; follows the [`BoardFrame`] on screen.
#[derive(Resource, Clone, Copy)]
pub struct Board(pub Entity);

/// Marks the entity in [`Board`].
#[derive(Component)]
struct BoardRoot;

/// Where a piece lies: `x` to the right and `y` down from the frame's corner in design px, higher `layer` on top.
pub fn place(x: f32, y: f32, layer: f32) -> Transform {
    Transform::from_xyz(x, -y, layer)
}

/// Everything a board piece needs besides its drawing.
pub fn piece(x: f32, y: f32, layer: f32) -> impl Bundle {
    (place(x, y, layer), PIECES)
}

/// Sets up cameras, overlay and board; comes after the theme.
pub fn plugin(app: &mut App) {
    // Not in a startup system: the first `OnEnter` runs before those, and screens lay things on board and overlay.
    set_up_layers(app.world_mut());
    app.add_systems(
        PostUpdate,
        follow_frame.after(bevy::ui::UiSystems::PostLayout).before(TransformSystems::Propagate),
    );
}

fn set_up_layers(world: &mut World) {
    let paper: Color = world.resource::<Theme>().colour.paper.plain.into();
    world.spawn((
        Camera2d,
        IsDefaultUiCamera,
        Msaa::Off,
        // Both draw on one picture, and the upper one hands it over: once, not twice.
        Camera { clear_color: ClearColorConfig::Custom(paper), output_mode: CameraOutputMode::Skip, ..default() },
    ));
    let clear_color = ClearColorConfig::Default;
    let whole = CameraOutputMode::Write { blend_state: Some(BlendState::REPLACE), clear_color };
    let upper = Camera { order: 1, clear_color: ClearColorConfig::None, output_mode: whole, ..default() };
    let upper = world.spawn((Camera2d, Msaa::Off, PIECES, upper)).id();
    let whole = Node { position_type: PositionType::Absolute, width: percent(100), height: percent(100), ..default() };
    let overlay = world.spawn((whole, UiTargetCamera(upper), Pickable::IGNORE)).id();
    world.insert_resource(Overlay(overlay));
    let board = world.spawn((BoardRoot, Transform::default(), Visibility::default())).id();
    world.insert_resource(Board(board));
}

/// Lays the pieces' origin on the frame's corner; hides them when there is no frame on screen.
fn follow_frame(
    frame: Query<(&ComputedNode, &UiGlobalTransform, Option<&Zoom>), With<BoardFrame>>,
    mut root: Query<(&mut Transform, &mut Visibility), With<BoardRoot>>,
    window: Query<&Window>,
    metrics: Res<Metrics>,
) {
    let (Ok((mut transform, mut visibility)), Ok(window)) = (root.single_mut(), window.single()) else { return };
    let Ok((node, at, zoom)) = frame.single() else {
        visibility.set_if_neq(Visibility::Hidden);
        return;
    };
    let corner = (at.translation - node.size() / 2.0) / window.scale_factor();
    let (x, y) = (corner.x - window.width() / 2.0, window.height() / 2.0 - corner.y);
    let scale = metrics.logical * zoom.map_or(1.0, |zoom| zoom.0);
    let lain = Transform::from_xyz(x, y, 0.0).with_scale(Vec2::splat(scale).extend(1.0));
    transform.set_if_neq(lain);
    visibility.set_if_neq(Visibility::Inherited);
}
