//! A tap that is over within one frame, as happens where frames take long.
//!
//! Bevy sends a press to what lies under the pointer now, and a release to what lay under it a frame ago. Where the pointer
//! came, pressed and let go in one frame, or what lies under it was built anew, the button never hears of the release: it
//! would stay pressed, and the screen, which waits for it, would stand still.

use bevy::picking::PickingSystems;
use bevy::picking::pointer::{PointerAction, PointerButton, PointerId, PointerInput};
use bevy::prelude::*;
use bevy::ui::{InteractionDisabled, Pressed};
use bevy::ui_widgets::{Activate, Button};

/// Lets go of buttons that nobody holds.
pub fn plugin(app: &mut App) {
    app.add_message::<PointerInput>().add_systems(PreUpdate, let_go.after(PickingSystems::Last));
}

fn let_go(
    mut inputs: MessageReader<PointerInput>,
    mut holding: Local<Vec<PointerId>>,
    down: Query<(Entity, Has<InteractionDisabled>), (With<Button>, With<Pressed>)>,
    mut commands: Commands,
) {
    let mut tapped = false;
    for input in inputs.read() {
        match input.action {
            PointerAction::Press(PointerButton::Primary) => {
                holding.push(input.pointer_id);
                tapped = true;
            }
            PointerAction::Release(PointerButton::Primary) | PointerAction::Cancel => {
                holding.retain(|pointer| *pointer != input.pointer_id);
            }
            _ => {}
        }
    }
    if !holding.is_empty() {
        return;
    }
    for (button, disabled) in &down {
        commands.entity(button).remove::<Pressed>();
        if tapped && !disabled {
            commands.trigger(Activate { entity: button });
        }
    }
}

#[cfg(test)]
mod tests {
    use bevy::camera::NormalizedRenderTarget;
    use bevy::picking::pointer::Location;
    use bevy::window::{PrimaryWindow, WindowRef};

    use super::*;
    use crate::table::control;
    use crate::table::testing::built;
    use crate::table::widgets::button::Press;

    const DOWN: PointerAction = PointerAction::Press(PointerButton::Primary);
    const UP: PointerAction = PointerAction::Release(PointerButton::Primary);

    /// What a button that is pressed hears of these, all in one frame.
    fn heard(actions: &[PointerAction]) -> (bool, usize) {
        let mut app = built(|ui| {
            ui.button(Press::main("go", "Go"));
        });
        let world = app.world_mut();
        let window = world.query_filtered::<Entity, With<PrimaryWindow>>().single(world).expect("a window");
        let button = world.query_filtered::<Entity, With<Button>>().single(world).expect("a button");
        world.entity_mut(button).insert(Pressed);
        let target = WindowRef::Entity(window).normalize(None).map(NormalizedRenderTarget::Window).expect("a target");
        let location = Location { target, position: Vec2::ZERO };
        for action in actions {
            world.write_message(PointerInput::new(PointerId::Mouse, location.clone(), *action));
        }
        app.update();
        let world = app.world_mut();
        let told = world.resource::<Messages<control::Pressed>>().iter_current_update_messages().count();
        (world.entity(button).contains::<Pressed>(), told)
    }

    #[test]
    fn a_tap_within_a_frame_presses_once_and_lets_go() {
        assert_eq!(heard(&[DOWN, UP]), (false, 1));
    }

    #[test]
    fn a_button_is_held_as_long_as_the_pointer_is_and_let_go_when_it_is_not() {
        assert_eq!(heard(&[DOWN]), (true, 0));
        assert_eq!(heard(&[]), (false, 0));
    }
}
