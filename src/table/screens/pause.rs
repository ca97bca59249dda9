//! The pause card: the same on every screen of a game, by its button or by P. Nobody has to say why.

use bevy::input::ButtonState;
use bevy::input::keyboard::{Key, KeyboardInput};
use bevy::input_focus::{FocusedInput, InputFocus};
use bevy::prelude::*;
use bevy::text::EditableText;

use crate::t;
use crate::table::Screen;
use crate::table::control::{ControlId, Pressed};
use crate::table::game::Bridge;
use crate::table::ui::{Ui, row};
use crate::table::widgets::button::Press;
use crate::table::widgets::modal::{CLOSE_COVER, Cover, Modal, open_modal};
use crate::table::words::{Ink, head, lead, small};

/// The button that asks for the card.
pub const PAUSE_CARD: &str = "pause-card";

/// Listens on every screen.
pub fn plugin(app: &mut App) {
    app.add_observer(by_key).add_systems(Update, listen);
}

/// Lays the card where it is asked for.
pub fn listen(mut pressed: MessageReader<Pressed>, mut commands: Commands) {
    if pressed.read().any(|press| press.is(PAUSE_CARD)) {
        open(&mut commands);
    }
}

fn is_p(input: &KeyboardInput) -> bool {
    match &input.logical_key {
        Key::Character(typed) => typed.eq_ignore_ascii_case("p"),
        _ => input.key_code == KeyCode::KeyP,
    }
}

/// P lays the card, and takes it away again.
fn by_key(
    key: On<FocusedInput<KeyboardInput>>,
    windows: Query<(), With<Window>>,
    fields: Query<(), With<EditableText>>,
    focus: Res<InputFocus>,
    covers: Query<&Cover>,
    bridge: Option<Res<Bridge>>,
    screen: Option<Res<State<Screen>>>,
    mut pressed: MessageWriter<Pressed>,
) {
    let playing = bridge.is_some_and(|bridge| bridge.session().is_some())
        && screen.as_ref().is_some_and(|screen| *screen.get() != Screen::Settings);
    let writes = focus.get().is_some_and(|entity| fields.contains(entity));
    // At a desk there is nothing to go back to: Esc lays the card, and decides nothing about anybody.
    let desk = screen.as_ref().is_some_and(|screen| *screen.get() == Screen::Desk);
    let escape = desk && covers.is_empty() && key.input.key_code == KeyCode::Escape;
    let asked = key.input.state == ButtonState::Pressed && !key.input.repeat && (is_p(&key.input) || escape);
    if !asked || !playing || writes || !windows.contains(key.focused_entity) {
        return;
    }
    let id = if covers.is_empty() { PAUSE_CARD } else { CLOSE_COVER };
    // What has a way out of its own is not closed by the way.
    if covers.iter().all(Cover::is_plain) {
        pressed.write(Pressed { id: ControlId::new(id) });
    }
}

/// Covers the table; the clock of a shift stands meanwhile, as under any cover.
fn open(commands: &mut Commands) {
    open_modal(
        commands,
        Modal {
            label: t!("pause-arrival"),
            escape: CLOSE_COVER.into(),
            width: 620.0,
            build: |ui: &mut Ui| {
                ui.row(12.0, |ui| {
                    ui.icon("cards", 32.0, Ink::Edge);
                    ui.say(head(t!("pause-title")));
                });
                ui.say(lead(t!("pause-words")).italic());
                ui.say(small(t!("pause-seats")).soft());
                let ways = Node { flex_wrap: FlexWrap::Wrap, row_gap: px(8), ..row(12.0) };
                ui.within(ways, |ui| {
                    ui.button(Press::second("seats", t!("pause-take-seat")).icon("seat").large());
                    ui.button(Press::second("words", "").icon("help").label(t!("glossary-button-label")).large());
                    ui.button(Press::second("settings", t!("settings-title")).icon("settings").large());
                    ui.button(Press::main(CLOSE_COVER, t!("pause-go-on")).large().key("Esc"));
                });
            },
        },
    );
}
