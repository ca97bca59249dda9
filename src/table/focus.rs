//! The keyboard focus: two rings round the focused control, the same control again after a rebuild, and arrows from card
//! to card as they lie.

use bevy::input::ButtonState;
use bevy::input::keyboard::KeyboardInput;
use bevy::input_focus::directional_navigation::DirectionalNavigationPlugin;
use bevy::input_focus::tab_navigation::TabNavigationPlugin;
use bevy::input_focus::{FocusCause, FocusedInput, InputFocus, InputFocusVisible};
use bevy::math::CompassOctant;
use bevy::prelude::*;
use bevy::ui::auto_directional_navigation::{AutoDirectionalNavigation, AutoDirectionalNavigator};
use bevy::ui::{Checked, ComputedNode, UiGlobalTransform, UiSystems};
use bevy::ui_widgets::ScrollIntoView;

use super::control::ControlId;
use super::layers::Overlay;
use super::scale::Metrics;
use super::theme::Theme;

/// The control that has, or had, the focus.
#[derive(Resource, Default, Debug)]
pub struct LastFocused(pub Option<ControlId>);

/// The outer ring; the inner one is its child.
#[derive(Component)]
struct Ring;

/// Tab navigation, arrows, ring, and focus kept by name.
pub fn plugin(app: &mut App) {
    app.add_plugins((TabNavigationPlugin, DirectionalNavigationPlugin))
        .init_resource::<LastFocused>()
        .add_observer(on_arrow)
        .add_systems(Startup, spawn_ring)
        .add_systems(PreUpdate, repaint_ring.run_if(resource_changed::<Theme>))
        .add_systems(PostUpdate, (keep_focus.before(UiSystems::Prepare), draw_ring.after(UiSystems::Stack)));
}

fn spawn_ring(mut commands: Commands, overlay: Res<Overlay>, theme: Res<Theme>) {
    let focus = &theme.focus;
    let ring = |width: f32| Node { border: UiRect::all(px(width)), ..default() };
    commands.spawn((
        Ring,
        ChildOf(overlay.0),
        Node { position_type: PositionType::Absolute, ..ring(focus.outer_px) },
        BorderColor::all(Color::from(focus.outer)),
        GlobalZIndex(100),
        Pickable::IGNORE,
        Visibility::Hidden,
        children![(
            Node { width: percent(100), height: percent(100), ..ring(focus.inner_px) },
            BorderColor::all(Color::from(focus.inner)),
            Pickable::IGNORE,
        )],
    ));
}

fn repaint_ring(
    theme: Res<Theme>,
    rings: Query<(Entity, &Children), With<Ring>>,
    mut colours: Query<&mut BorderColor>,
) {
    for (ring, parts) in &rings {
        let inner = parts.iter().map(|part| (part, theme.focus.inner));
        for (part, colour) in inner.chain([(ring, theme.focus.outer)]) {
            if let Ok(mut border) = colours.get_mut(part) {
                *border = BorderColor::all(Color::from(colour));
            }
        }
    }
}

/// From what may be reached so to what lies beside it. Where nothing does, the arrow is left to the scroll area.
fn on_arrow(
    mut key: On<FocusedInput<KeyboardInput>>,
    cards: Query<(), With<AutoDirectionalNavigation>>,
    mut navigator: AutoDirectionalNavigator,
    mut visible: ResMut<InputFocusVisible>,
) {
    let to = match key.input.key_code {
        KeyCode::ArrowUp => CompassOctant::North,
        KeyCode::ArrowRight => CompassOctant::East,
        KeyCode::ArrowDown => CompassOctant::South,
        KeyCode::ArrowLeft => CompassOctant::West,
        _ => return,
    };
    let pressed = key.input.state == ButtonState::Pressed;
    if pressed && cards.contains(key.focused_entity) && navigator.navigate(to).is_ok() {
        key.propagate(false);
        visible.0 = true;
    }
}

/// Remembers the focused control by name, and finds it again when its screen was rebuilt.
fn keep_focus(
    mut focus: ResMut<InputFocus>,
    mut last: ResMut<LastFocused>,
    controls: Query<(Entity, &ControlId)>,
    windows: Query<(), With<Window>>,
    mut commands: Commands,
) {
    let focused = focus.get();
    if let Some(entity) = focused {
        if let Ok((_, id)) = controls.get(entity) {
            if last.0.as_ref() != Some(id) {
                last.0 = Some(id.clone());
                commands.trigger(ScrollIntoView { entity });
            }
            return;
        }
        if windows.contains(entity) {
            last.0 = None;
            return;
        }
    }
    let Some(wanted) = &last.0 else { return };
    if let Some((entity, _)) = controls.iter().find(|(_, id)| *id == wanted) {
        focus.set(entity, FocusCause::Navigated);
    }
}

/// Lays the ring round the focused control, or round the chosen item of a focused group.
fn draw_ring(
    focus: Res<InputFocus>,
    visible: Res<InputFocusVisible>,
    theme: Res<Theme>,
    metrics: Res<Metrics>,
    nodes: Query<(&ComputedNode, &UiGlobalTransform), Without<Ring>>,
    checked: Query<(), With<Checked>>,
    children: Query<&Children>,
    mut ring: Query<(&mut Node, &mut Visibility, &Children), With<Ring>>,
    mut inner: Query<&mut Node, Without<Ring>>,
) {
    let Ok((mut node, mut shown, parts)) = ring.single_mut() else { return };
    let target = focus
        .get()
        .filter(|_| visible.0)
        .map(|entity| children.iter_descendants(entity).find(|child| checked.contains(*child)).unwrap_or(entity));
    let Some((around, at)) = target.and_then(|entity| nodes.get(entity).ok()) else {
        shown.set_if_neq(Visibility::Hidden);
        return;
    };
    let tokens = &theme.focus;
    let grow = tokens.gap_px + tokens.inner_px + tokens.outer_px;
    let size = around.size() / metrics.physical;
    let corner = at.translation / metrics.physical - size / 2.0 - grow;
    let radius = around.border_radius().top_left / metrics.physical + tokens.gap_px + tokens.inner_px;
    node.set_if_neq(Node {
        left: px(corner.x),
        top: px(corner.y),
        width: px(size.x + 2.0 * grow),
        height: px(size.y + 2.0 * grow),
        border_radius: BorderRadius::all(px(radius + tokens.outer_px)),
        ..node.clone()
    });
    for part in parts {
        if let Ok(mut node) = inner.get_mut(*part) {
            node.set_if_neq(Node { border_radius: BorderRadius::all(px(radius)), ..node.clone() });
        }
    }
    shown.set_if_neq(Visibility::Inherited);
}
