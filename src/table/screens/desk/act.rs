//! What whoever sits at the desk can do: buttons and keys, both through the same commands. No verdict has a key that
//! something else on the way to it has as well.

use bevy::input::ButtonState;
use bevy::input::keyboard::{Key, KeyboardInput};
use bevy::input_focus::FocusedInput;
use bevy::prelude::*;

use super::room::{DeskRoom, Tab};
use crate::hall::Verdict;
use crate::session::Command;
use crate::table::Screen;
use crate::table::control::{ControlId, Pressed};
use crate::table::game::Bridge;
use crate::table::widgets::modal::Cover;

/// What can be decided: the name of its button, its key and its icon.
pub const VERDICTS: [(Verdict, &str, &str, &str); 4] = [
    (Verdict::LetThrough, "verdict:let-through", "L", "gate"),
    (Verdict::BackRoom, "verdict:back-room", "B", "door"),
    (Verdict::RefugeOffice, "verdict:refuge-office", "R", "shelter"),
    (Verdict::HandBack, "verdict:hand-back", "H", "leave"),
];

/// What is shown one at a time, and the button of each.
pub const TABS: [(Tab, &str); 4] = [
    (Tab::Books, "tab:books"),
    (Tab::Window, "tab:window"),
    (Tab::Traveller, "tab:traveller"),
    (Tab::Line, "tab:line"),
];

/// Adds buttons and keys.
pub fn plugin(app: &mut App) {
    app.add_observer(on_key).add_systems(Update, carry_out.run_if(in_state(Screen::Desk)));
}

fn carry_out(mut pressed: MessageReader<Pressed>, mut bridge: ResMut<Bridge>, mut desk: ResMut<DeskRoom>) {
    for press in pressed.read() {
        if let Some((tab, ..)) = TABS.iter().find(|(_, id)| press.is(id)) {
            desk.show(*tab);
            continue;
        }
        let verdict = VERDICTS.iter().find(|(_, id, ..)| press.is(id)).map(|(verdict, ..)| *verdict);
        let command = match (press.id.0.as_str(), verdict, press.after("book:").and_then(|book| book.parse().ok())) {
            (_, Some(verdict), _) => Command::Decide(verdict),
            // One that stays shut says why instead.
            (_, _, Some(register)) if desk.can_open(register) => Command::OpenBook(register),
            ("one-window", ..) => Command::AskOneWindow,
            ("stand-up" | "leave-desk", ..) => Command::StandUp,
            _ => continue,
        };
        // Whoever sits is the one who acts, whichever seat spoke last.
        let seat = bridge.session().and_then(|session| session.sitter()).map(str::to_owned);
        match seat {
            Some(seat) => bridge.command_of(&seat, command),
            None => bridge.command(command),
        };
    }
}

fn letter(input: &KeyboardInput) -> Option<char> {
    match &input.logical_key {
        Key::Character(typed) => typed.chars().next().map(|typed| typed.to_ascii_uppercase()),
        _ => None,
    }
}

/// Keys that no control has taken. Under a cover nothing is decided: it takes its keys to itself.
fn on_key(
    key: On<FocusedInput<KeyboardInput>>,
    windows: Query<(), With<Window>>,
    covers: Query<(), With<Cover>>,
    screen: Option<Res<State<Screen>>>,
    desk: Res<DeskRoom>,
    mut pressed: MessageWriter<Pressed>,
) {
    let here = screen.is_some_and(|screen| *screen.get() == Screen::Desk) && windows.contains(key.focused_entity);
    if !here || key.input.state != ButtonState::Pressed || key.input.repeat || !covers.is_empty() {
        return;
    }
    let Some(typed) = letter(&key.input) else { return };
    let id = match (typed, desk.guest()) {
        ('D', _) => "stand-up",
        (_, None) => return,
        ('W', Some(guest)) if guest.one_window.is_some() && !guest.asked_one_window => "one-window",
        (_, Some(guest)) => {
            let found = VERDICTS.iter().find(|(_, _, own, _)| own.starts_with(typed));
            match found.filter(|(verdict, ..)| guest.verdicts.contains(verdict)) {
                Some((_, id, ..)) => id,
                None => return,
            }
        }
    };
    pressed.write(Pressed { id: ControlId::new(id) });
}
