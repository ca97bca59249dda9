//! Single letters, digits and signs can be turned off, for those whose voice or hand types them unasked (WCAG 2.1.4).
//! Space, Enter, Esc, Tab, arrows and function keys always work; letters still reach a field that text is written in.

use bevy::ecs::message::MessageCursor;
use bevy::input::InputSystems;
use bevy::input::keyboard::{Key, KeyboardInput};
use bevy::input_focus::InputFocus;
use bevy::prelude::*;
use bevy::text::EditableText;

use super::Settings;

/// Takes the letters out before anybody hears them.
pub fn plugin(app: &mut App) {
    app.add_systems(PreUpdate, take_letters.before(InputSystems));
}

fn is_sign(key: &KeyboardInput) -> bool {
    matches!(&key.logical_key, Key::Character(typed) if typed.as_str() != " ")
}

fn take_letters(
    settings: Res<Settings>,
    focus: Res<InputFocus>,
    fields: Query<(), With<EditableText>>,
    mut keys: ResMut<Messages<KeyboardInput>>,
    mut heard: Local<MessageCursor<KeyboardInput>>,
) {
    let writes = focus.get().is_some_and(|entity| fields.contains(entity));
    if settings.letter_keys || writes {
        heard.clear(&keys);
        return;
    }
    let fresh: Vec<KeyboardInput> = heard.read(&keys).cloned().collect();
    if fresh.iter().any(is_sign) {
        // The older ones have been heard by everybody: this runs first in each frame.
        keys.clear();
        keys.write_batch(fresh.into_iter().filter(|key| !is_sign(key)));
        heard.clear(&keys);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::testing::headless;
    use bevy::input::ButtonState;

    fn press(app: &mut App, logical_key: Key, key_code: KeyCode) -> bool {
        app.world_mut().write_message(KeyboardInput {
            key_code,
            logical_key,
            state: ButtonState::Pressed,
            text: None,
            repeat: false,
            window: Entity::PLACEHOLDER,
        });
        app.update();
        app.world().resource::<ButtonInput<KeyCode>>().just_pressed(key_code)
    }

    #[test]
    fn letters_are_heard_only_where_they_are_on() {
        for letter_keys in [true, false] {
            let mut app = headless();
            app.insert_resource(Settings { letter_keys, ..default() }).add_plugins(plugin);
            app.update();
            assert_eq!(press(&mut app, Key::Character("s".into()), KeyCode::KeyS), letter_keys);
            assert!(press(&mut app, Key::Enter, KeyCode::Enter), "Enter always works");
            assert!(press(&mut app, Key::F1, KeyCode::F1), "and so do function keys");
        }
    }
}
