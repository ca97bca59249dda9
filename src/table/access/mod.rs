//! What a screen reader is given and what it asks for: the tree in reading order, one voice for what has changed, and
//! its requests carried out. Bevy receives the requests but maps none of them to a widget.

mod aloud;
#[cfg(test)]
mod tests;
mod tree;

pub use aloud::Aloud;

use accesskit::{Action, ActionData};
use bevy::a11y::ActionRequest;
use bevy::input_focus::{FocusCause, InputFocus, InputFocusVisible};
use bevy::prelude::*;
use bevy::ui::InteractionDisabled;
use bevy::ui_widgets::{Activate, RadioButton, RadioGroup, ValueChange};

use super::scalar::{Scalar, Turn};

/// Keeps the tree, speaks, and maps requests to focus, activation and turns.
pub fn plugin(app: &mut App) {
    app.add_plugins((aloud::plugin, tree::plugin)).add_message::<ActionRequest>().add_systems(PreUpdate, carry_out);
}

fn carry_out(
    mut requests: MessageReader<ActionRequest>,
    mut focus: ResMut<InputFocus>,
    mut visible: ResMut<InputFocusVisible>,
    controls: Query<(Option<&Scalar>, Has<RadioButton>), Without<InteractionDisabled>>,
    parents: Query<&ChildOf>,
    groups: Query<(), With<RadioGroup>>,
    mut commands: Commands,
) {
    for ActionRequest(request) in requests.read() {
        let Some(entity) = Entity::try_from_bits(request.target_node.0) else { continue };
        let Ok((scalar, radio)) = controls.get(entity) else { continue };
        let by_steps = |steps: f32| scalar.map(|scalar| scalar.value + steps * scalar.step);
        let turned = match request.action {
            Action::Focus => {
                focus.set(entity, FocusCause::Navigated);
                visible.0 = true;
                continue;
            }
            Action::Click if radio => {
                if let Some(group) = parents.iter_ancestors(entity).find(|parent| groups.contains(*parent)) {
                    commands.trigger(ValueChange { source: group, value: entity, is_final: true });
                }
                continue;
            }
            Action::Click => {
                commands.trigger(Activate { entity });
                continue;
            }
            Action::Increment => by_steps(1.0),
            Action::Decrement => by_steps(-1.0),
            Action::SetValue => match &request.data {
                Some(ActionData::NumericValue(value)) => scalar.map(|_| *value as f32),
                _ => None,
            },
            _ => None,
        };
        if let Some(value) = turned {
            commands.trigger(Turn { entity, value, is_final: true });
        }
    }
}
