//! Enter, where nothing has the focus, does the one thing its screen is for: what its main button shows as its key.
//! No decision about a person is among these.

use bevy::input_focus::InputFocus;
use bevy::prelude::*;
use bevy::ui::InteractionDisabled;

use crate::table::control::{ControlId, Pressed};
use crate::table::widgets::modal::uncovered;

/// Controls that Enter stands for, the first that is on screen.
const MAIN: [&str; 13] = [
    "carry-on",
    "new-game",
    "scenario:0",
    "read-note",
    "open-council",
    "ready",
    "to-shift",
    "propose-again",
    "adopt-here",
    "next-seat",
    "end-shift",
    "turn-card",
    "next-tide",
];

/// Listens for Enter.
pub fn plugin(app: &mut App) {
    app.add_systems(Update, press_main.run_if(uncovered));
}

fn press_main(
    keys: Res<ButtonInput<KeyCode>>,
    focus: Res<InputFocus>,
    controls: Query<(Entity, &ControlId)>,
    off: Query<(), With<InteractionDisabled>>,
    mut pressed: MessageWriter<Pressed>,
) {
    if !keys.just_pressed(KeyCode::Enter) && !keys.just_pressed(KeyCode::NumpadEnter) {
        return;
    }
    // A button that is off does nothing with Enter, so it does not keep it either.
    if focus.get().is_some_and(|entity| controls.contains(entity) && !off.contains(entity)) {
        return;
    }
    if let Some(id) = MAIN.iter().find(|id| controls.iter().any(|(_, on_screen)| on_screen.0 == **id)) {
        pressed.write(Pressed { id: ControlId::new(*id) });
    }
}
