//! Tracks with wooden handles: the single slider, and the handle a range has two of.

use accesskit::Action;
use bevy::a11y::AccessibilityNode;
use bevy::ecs::system::EntityCommands;
use bevy::input_focus::tab_navigation::TabIndex;
use bevy::input_focus::{FocusCause, InputFocus};
use bevy::picking::events::{Drag, Pointer, Press};
use bevy::prelude::*;
use bevy::ui::{ComputedNode, ComputedUiRenderTargetInfo, InteractionDisabled, UiGlobalTransform};

use super::range::RangeFill;
use crate::table::art::{ArtImage, Drawing};
use crate::table::control::{ControlId, accessible};
use crate::table::scalar::{RangeEnds, Scalar, Turn};
use crate::table::ui::{Ui, sized};

/// Height of a track with its handles, in design px.
pub(super) const HEIGHT: f32 = 28.0;
/// Side of a handle's node.
pub(super) const HANDLE: f32 = 24.0;
/// Thickness of a track.
pub(super) const TRACK: f32 = 8.0;

/// The node handles move along.
#[derive(Component, Debug)]
pub(super) struct Track;

/// On a handle: the track it moves along.
#[derive(Component, Clone, Copy, Debug)]
pub(super) struct Handle(pub Entity);

/// On the coloured part of a single slider's track.
#[derive(Component, Clone, Copy, Debug)]
struct Fill(Entity);

/// Moves handles, by hand and on screen.
pub fn plugin(app: &mut App) {
    app.add_systems(Update, (lay_handles, lay_fills)).add_observer(on_press).add_observer(on_drag);
}

/// The accessible node of a control with a number.
pub(super) fn numeric(label: &str, scalar: &Scalar) -> AccessibilityNode {
    let mut node = accessible(accesskit::Role::Slider, label, false);
    node.set_numeric_value(f64::from(scalar.value));
    node.set_min_numeric_value(f64::from(scalar.min));
    node.set_max_numeric_value(f64::from(scalar.max));
    node.set_numeric_value_step(f64::from(scalar.step));
    for action in [Action::Increment, Action::Decrement, Action::SetValue] {
        node.add_action(action);
    }
    node
}

/// Where the pointer is on a node: (-0.5, -0.5) its top left, (0.5, 0.5) its bottom right.
pub(super) fn share_along(
    node: &ComputedNode,
    target: &ComputedUiRenderTargetInfo,
    at: &UiGlobalTransform,
    pointer: Vec2,
    scale: &UiScale,
) -> Option<Vec2> {
    node.normalize_point(*at, pointer * target.scale_factor() / scale.0)
}

/// The components of one handle on `track`.
pub(super) fn handle(track: Entity, scalar: Scalar) -> impl Bundle {
    let art = ArtImage {
        drawing: Drawing::Svg(HANDLE_SVG.into()),
        size: Vec2::splat(HANDLE),
        ink: Color::NONE,
        tiled: false,
    };
    let node = Node {
        position_type: PositionType::Absolute,
        top: px((HEIGHT - HANDLE) / 2.0),
        margin: UiRect::left(px(-HANDLE / 2.0)),
        border_radius: BorderRadius::all(px(HANDLE / 2.0)),
        ..sized(HANDLE, HANDLE)
    };
    (node, Handle(track), scalar, TabIndex(0), children![(sized(HANDLE, HANDLE), art, Pickable::IGNORE)])
}

const HANDLE_SVG: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24"><circle cx="12" cy="13" r="9" fill="#5F4126"/><circle cx="12" cy="11" r="9" fill="#E3C297" stroke="#5F4126" stroke-width="1.5"/></svg>"##;

/// A slider to place.
#[derive(Clone, Debug)]
pub struct Slide {
    /// Its stable name.
    pub id: String,
    /// What a screen reader says.
    pub label: String,
    /// Value, bounds and step.
    pub scalar: Scalar,
    /// Cannot be moved now.
    pub disabled: bool,
}

impl Ui<'_, '_> {
    /// The bare track, as wide as its parent.
    pub(super) fn track(&mut self) -> Entity {
        let bar = Node {
            position_type: PositionType::Absolute,
            top: px((HEIGHT - TRACK) / 2.0),
            width: percent(100),
            height: px(TRACK),
            border_radius: BorderRadius::all(px(TRACK / 2.0)),
            ..default()
        };
        let fold = BackgroundColor(self.theme.colour.paper.fold.into());
        // Without a least width the margins of a track in no room at all would make it narrower than nothing, which Bevy
        // does not survive.
        let beside = UiRect::horizontal(px(4));
        let node = Node { height: px(HEIGHT), min_width: px(0), flex_grow: 1.0, margin: beside, ..default() };
        self.within((node, Track), |ui| {
            ui.put((bar, fold, Pickable::IGNORE));
        })
        .id()
    }

    /// The coloured part of a track.
    pub(super) fn fill(&mut self, colour: Color, marker: impl Bundle) -> Entity {
        let bar = Node {
            position_type: PositionType::Absolute,
            top: px((HEIGHT - TRACK) / 2.0),
            height: px(TRACK),
            border_radius: BorderRadius::all(px(TRACK / 2.0)),
            ..default()
        };
        self.put((bar, BackgroundColor(colour), Pickable::IGNORE, marker)).id()
    }

    /// Places a slider as wide as its parent.
    pub fn slider(&mut self, slide: Slide) -> EntityCommands<'_> {
        let track = self.track();
        let act = self.theme.colour.state.act.into();
        let words = numeric(&slide.label, &slide.scalar);
        let knob = self.put((handle(track, slide.scalar), ControlId::new(slide.id), words)).id();
        let fill = self.fill(act, Fill(knob));
        let mut commands = self.commands().reborrow();
        if slide.disabled {
            commands.entity(knob).insert(InteractionDisabled);
        }
        commands.entity(track).add_children(&[fill, knob]);
        self.entity(track)
    }
}

fn lay_handles(mut handles: Query<(&Scalar, &mut Node), (With<Handle>, Changed<Scalar>)>) {
    for (scalar, mut node) in &mut handles {
        node.left = percent(scalar.share() * 100.0);
    }
}

fn lay_fills(
    scalars: Query<Ref<Scalar>>,
    ends: Query<&RangeEnds>,
    mut fills: Query<(&mut Node, Option<&Fill>, Option<&RangeFill>), Or<(With<Fill>, With<RangeFill>)>>,
) {
    for (mut node, single, range) in &mut fills {
        let (low, high) = match (single, range.and_then(|range| ends.get(range.0).ok())) {
            (Some(fill), _) => (None, fill.0),
            (None, Some(ends)) => (Some(ends.low), ends.high),
            (None, None) => continue,
        };
        let share = |entity| scalars.get(entity).map_or(0.0, |scalar| scalar.share());
        let start = low.map_or(0.0, share);
        let (left, width) = (percent(start * 100.0), percent((share(high) - start) * 100.0));
        if node.left != left || node.width != width {
            (node.left, node.width) = (left, width);
        }
    }
}

type Tracks<'w, 's> = Query<
    'w,
    's,
    (&'static ComputedNode, &'static ComputedUiRenderTargetInfo, &'static UiGlobalTransform),
    With<Track>,
>;

/// A press on the track brings the nearer handle there.
fn on_press(
    mut press: On<Pointer<Press>>,
    tracks: Tracks,
    handles: Query<(Entity, &Handle, &Scalar), Without<InteractionDisabled>>,
    scale: Res<UiScale>,
    mut focus: ResMut<InputFocus>,
    mut commands: Commands,
) {
    if handles.contains(press.entity) {
        press.propagate(false);
        focus.set(press.entity, FocusCause::Pressed);
        return;
    }
    let Ok((node, target, at)) = tracks.get(press.entity) else { return };
    let Some(point) = share_along(node, target, at, press.pointer_location.position, &scale) else { return };
    press.propagate(false);
    let share = point.x + 0.5;
    let distance = |scalar: &Scalar| (scalar.share() - share).abs();
    let nearest = handles
        .iter()
        .filter(|(_, handle, _)| handle.0 == press.entity)
        .min_by(|a, b| distance(a.2).total_cmp(&distance(b.2)));
    if let Some((entity, _, scalar)) = nearest {
        commands.trigger(Turn { entity, value: scalar.at(share), is_final: true });
    }
}

fn on_drag(
    mut drag: On<Pointer<Drag>>,
    handles: Query<(&Handle, &Scalar), Without<InteractionDisabled>>,
    tracks: Tracks,
    scale: Res<UiScale>,
    mut commands: Commands,
) {
    let Ok((handle, scalar)) = handles.get(drag.entity) else { return };
    drag.propagate(false);
    let Ok((node, target, at)) = tracks.get(handle.0) else { return };
    if let Some(point) = share_along(node, target, at, drag.pointer_location.position, &scale) {
        commands.trigger(Turn { entity: drag.entity, value: scalar.at(point.x + 0.5), is_final: false });
    }
}
