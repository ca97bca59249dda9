//! A number under the player's hand: the keys, wheel and screen-reader actions that dial, slider and range share.
//!
//! Bevy's own slider knows neither Page keys nor steps while dragging nor a second handle, so this is ours.

use bevy::a11y::AccessibilityNode;
use bevy::input::ButtonState;
use bevy::input::keyboard::KeyboardInput;
use bevy::input_focus::FocusedInput;
use bevy::picking::events::{DragEnd, DragStart, Pointer};
use bevy::prelude::*;
use bevy::ui::InteractionDisabled;

use super::control::{Changed, ControlId, ControlValue, Held};

/// A number with its bounds.
#[derive(Component, Clone, Copy, Debug, PartialEq)]
pub struct Scalar {
    /// Where it stands.
    pub value: f32,
    /// The least value.
    pub min: f32,
    /// The greatest value.
    pub max: f32,
    /// One press of an arrow key.
    pub step: f32,
}

impl Scalar {
    /// The nearest step within the bounds.
    pub fn snap(&self, value: f32) -> f32 {
        let steps = ((value - self.min) / self.step).round();
        (self.min + steps * self.step).clamp(self.min, self.max)
    }

    /// Where the value stands between the bounds, 0 to 1.
    pub fn share(&self) -> f32 {
        if self.max > self.min { ((self.value - self.min) / (self.max - self.min)).clamp(0.0, 1.0) } else { 0.0 }
    }

    /// The value at a share of the way.
    pub fn at(&self, share: f32) -> f32 {
        self.snap(self.min + share.clamp(0.0, 1.0) * (self.max - self.min))
    }

    /// A Page key moves a tenth of the way, at least one step.
    fn page(&self) -> f32 {
        ((self.max - self.min) / 10.0).max(self.step)
    }
}

/// The two handles of a range, on the group that carries its [`ControlId`].
#[derive(Component, Clone, Copy, Debug)]
pub struct RangeEnds {
    /// The lower handle.
    pub low: Entity,
    /// The upper handle.
    pub high: Entity,
}

/// On each handle: the group it belongs to.
#[derive(Component, Clone, Copy, Debug)]
pub struct RangeEnd(pub Entity);

/// Asks a scalar to take a value; it answers with [`Changed`].
#[derive(EntityEvent, Clone, Copy, Debug)]
pub struct Turn {
    /// The scalar.
    pub entity: Entity,
    /// The wish, before snapping.
    pub value: f32,
    /// Whether the hand has let go.
    pub is_final: bool,
}

/// Registers the shared behaviour.
pub fn plugin(app: &mut App) {
    app.add_observer(turn).add_observer(on_key).add_observer(on_drag_start).add_observer(on_drag_end);
}

fn turn(
    turn: On<Turn>,
    mut scalars: Query<(&mut Scalar, Option<&RangeEnd>, Option<&ControlId>, Option<&mut AccessibilityNode>)>,
    ranges: Query<(&RangeEnds, &ControlId)>,
    mut changed: MessageWriter<Changed>,
) {
    let Ok((scalar, end, _, _)) = scalars.get(turn.entity) else { return };
    let mut value = scalar.snap(turn.value);
    let group = end.and_then(|end| ranges.get(end.0).ok());
    let mut reported = None;
    if let Some((ends, id)) = group {
        let lower = ends.low == turn.entity;
        let other = if lower { ends.high } else { ends.low };
        let Ok((other, ..)) = scalars.get(other) else { return };
        // The handles may meet but not pass.
        value = if lower { value.min(other.value) } else { value.max(other.value) };
        let range = if lower { (value, other.value) } else { (other.value, value) };
        reported = Some((id.clone(), ControlValue::Range(range.0, range.1)));
    }
    let Ok((mut scalar, _, id, node)) = scalars.get_mut(turn.entity) else { return };
    let moved = (scalar.value - value).abs() > f32::EPSILON;
    if moved {
        scalar.value = value;
        if let Some(mut node) = node {
            node.set_numeric_value(f64::from(value));
        }
    }
    let reported = reported.or_else(|| id.map(|id| (id.clone(), ControlValue::Number(value))));
    if let (Some((id, value)), true) = (reported, moved || turn.is_final) {
        changed.write(Changed { id, value, is_final: turn.is_final });
    }
}

fn on_key(
    mut key: On<FocusedInput<KeyboardInput>>,
    scalars: Query<&Scalar, Without<InteractionDisabled>>,
    mut commands: Commands,
) {
    let Ok(scalar) = scalars.get(key.focused_entity) else { return };
    if key.input.state != ButtonState::Pressed {
        return;
    }
    let value = match key.input.key_code {
        KeyCode::ArrowRight | KeyCode::ArrowUp => scalar.value + scalar.step,
        KeyCode::ArrowLeft | KeyCode::ArrowDown => scalar.value - scalar.step,
        KeyCode::PageUp => scalar.value + scalar.page(),
        KeyCode::PageDown => scalar.value - scalar.page(),
        KeyCode::Home => scalar.min,
        KeyCode::End => scalar.max,
        _ => return,
    };
    key.propagate(false);
    commands.trigger(Turn { entity: key.focused_entity, value, is_final: true });
}

fn on_drag_start(drag: On<Pointer<DragStart>>, scalars: Query<(), With<Scalar>>, mut held: ResMut<Held>) {
    if scalars.contains(drag.entity) {
        held.0 = Some(drag.entity);
    }
}

fn on_drag_end(drag: On<Pointer<DragEnd>>, scalars: Query<&Scalar>, mut held: ResMut<Held>, mut commands: Commands) {
    if let Ok(scalar) = scalars.get(drag.entity) {
        held.0 = None;
        commands.trigger(Turn { entity: drag.entity, value: scalar.value, is_final: true });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_snap_to_steps_within_bounds() {
        let scalar = Scalar { value: 6.0, min: 2.0, max: 9.0, step: 1.0 };
        assert!((scalar.snap(6.4) - 6.0).abs() < 1e-6);
        assert!((scalar.snap(99.0) - 9.0).abs() < 1e-6);
        assert!((scalar.at(0.5) - 6.0).abs() < 1e-6, "3.5 steps round up");
        assert!((scalar.page() - 1.0).abs() < 1e-6);
    }
}
