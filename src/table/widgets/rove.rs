//! Controls that are one stop of the Tab key: arrows go from one to the next, and Tab comes back to the one that had the
//! focus last.

use bevy::input::ButtonState;
use bevy::input::keyboard::KeyboardInput;
use bevy::input_focus::tab_navigation::TabIndex;
use bevy::input_focus::{FocusCause, FocusedInput, InputFocus};
use bevy::prelude::*;

/// On each of them: its place among the children of their parent, counted from 0, and how many lie in a row.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Roves {
    /// Its place.
    pub place: usize,
    /// How many places an arrow up or down goes.
    pub in_a_row: usize,
}

impl Roves {
    /// With the stop of the Tab key, which is the first one's until another has the focus.
    pub fn with_stop(self) -> (Self, TabIndex) {
        (self, stop(self.place == 0))
    }
}

fn stop(here: bool) -> TabIndex {
    TabIndex(if here { 0 } else { -1 })
}

/// Arrows, and the stop that follows the focus.
pub fn plugin(app: &mut App) {
    app.add_observer(on_arrow).add_systems(Update, follow_focus);
}

fn on_arrow(
    mut key: On<FocusedInput<KeyboardInput>>,
    all: Query<(Entity, &Roves, &ChildOf)>,
    mut focus: ResMut<InputFocus>,
) {
    let Ok((_, here, of)) = all.get(key.focused_entity) else { return };
    if key.input.state != ButtonState::Pressed {
        return;
    }
    let siblings = || all.iter().filter(|(_, _, other)| other.parent() == of.parent());
    let to = match key.input.key_code {
        KeyCode::ArrowRight => Some(here.place + 1),
        KeyCode::ArrowLeft => here.place.checked_sub(1),
        KeyCode::ArrowDown => Some(here.place + here.in_a_row),
        KeyCode::ArrowUp => here.place.checked_sub(here.in_a_row),
        KeyCode::Home => Some(0),
        KeyCode::End => siblings().map(|(_, one, _)| one.place).max(),
        _ => return,
    };
    key.propagate(false);
    if let Some((entity, ..)) = siblings().find(|(_, one, _)| Some(one.place) == to) {
        focus.set(entity, FocusCause::Navigated);
    }
}

fn follow_focus(focus: Res<InputFocus>, mut all: Query<(Entity, &mut TabIndex, &ChildOf), With<Roves>>) {
    let Some(focused) = focus.get() else { return };
    let Ok(parent) = all.get(focused).map(|(.., of)| of.parent()) else { return };
    for (entity, mut index, of) in &mut all {
        let wanted = stop(entity == focused);
        if of.parent() == parent && index.0 != wanted.0 {
            *index = wanted;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::control::ControlId;
    use crate::table::testing::{built, focus, focused, key};

    /// The stops of the Tab key.
    fn stops(app: &mut App) -> Vec<String> {
        let mut all = app.world_mut().query::<(&ControlId, &TabIndex)>();
        let mut stops: Vec<String> =
            all.iter(app.world()).filter(|(_, index)| index.0 == 0).map(|(id, _)| id.0.clone()).collect();
        stops.sort();
        stops
    }

    #[test]
    fn arrows_go_through_one_group_and_its_stop_goes_with_them() {
        let mut app = built(|ui| {
            for group in ["a", "b"] {
                ui.row(0.0, |ui| {
                    for place in 0..5 {
                        let named = ControlId::new(format!("{group}{place}"));
                        ui.put((Node::default(), named, Roves { place, in_a_row: 3 }.with_stop()));
                    }
                });
            }
        });
        focus(&mut app, "a0");
        for (pressed, there) in [
            (KeyCode::ArrowRight, "a1"),
            (KeyCode::ArrowDown, "a4"),
            (KeyCode::ArrowRight, "a4"),
            (KeyCode::ArrowUp, "a1"),
            (KeyCode::ArrowUp, "a1"),
            (KeyCode::End, "a4"),
            (KeyCode::Home, "a0"),
            (KeyCode::ArrowLeft, "a0"),
            (KeyCode::ArrowDown, "a3"),
        ] {
            key(&mut app, pressed);
            assert_eq!(focused(&mut app).as_deref(), Some(there), "after {pressed:?}");
        }
        app.update();
        assert_eq!(stops(&mut app), ["a3", "b0"]);
        focus(&mut app, "b0");
        key(&mut app, KeyCode::End);
        app.update();
        assert_eq!(stops(&mut app), ["a3", "b4"], "where one was in the other group is kept");
    }
}
