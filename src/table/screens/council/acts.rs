//! What a hand does at the council, given to the bridge as commands.

use bevy::input_focus::{InputFocus, InputFocusVisible};
use bevy::prelude::*;

use super::{SLIP, sealed};
use crate::session::{Act, Answer, Command, Scale};
use crate::table::Screen;
use crate::table::control::{Changed, ControlId, ControlValue, Pressed};
use crate::table::focus::LastFocused;
use crate::table::game::Bridge;
use crate::table::widgets::modal::uncovered;

/// Listens to buttons, dials, slips and keys.
pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, (press, turn_dials, let_go, keys.run_if(uncovered)).run_if(in_state(Screen::Council)))
        .add_systems(Update, write_slip.run_if(in_state(Screen::Council).or_else(in_state(Screen::Hand))));
}

fn press(mut pressed: MessageReader<Pressed>, mut bridge: ResMut<Bridge>) {
    for press in pressed.read() {
        if press.is("undo") {
            bridge.command(Command::Undo);
        } else if press.is("adopt") || press.is("adopt-here") {
            bridge.command(Command::Adopt);
        } else if press.is("next-seat") {
            bridge.pass_on(None);
        } else if press.is("seal") {
            let answers = bridge.slip.clone();
            bridge.command(Command::SealPrediction(answers));
        } else if let Some(tab) = press.after("tab:").and_then(|tab| tab.parse().ok()) {
            bridge.laid.tab = tab;
            bridge.touch();
        } else if let Some(card) = press.after("card:") {
            let card = card.to_owned();
            let in_play = bridge.session().is_some_and(|session| session.in_play(&card));
            let act = if in_play { Act::TakeBack { card } } else { Act::Play { card } };
            bridge.command(Command::Propose(act));
        }
    }
}

/// Rules hear the value of a dial only when the hand has let go.
fn turn_dials(mut changed: MessageReader<Changed>, mut bridge: ResMut<Bridge>) {
    for Changed { id, value, is_final } in changed.read() {
        if let (Some(lever), ControlValue::Number(value), true) = (id.0.strip_prefix("lever:"), value, is_final) {
            // A float of the screen is rounded to the lever's own notch, so that 2.05 is 2.05 in the log.
            let lever = lever.to_owned();
            let step = bridge
                .session()
                .and_then(|session| session.scenario().file.levers.get(&lever).map(|rule| (rule.least, rule.step)));
            let Some((least, step)) = step else { continue };
            let notches = ((f64::from(*value) - least) / step).round();
            let value = ((least + notches * step) * 1e6).round() / 1e6;
            bridge.command(Command::Propose(Act::MoveLever { lever, value }));
        }
    }
}

/// What the mouse has pressed or turned lets the focus go, so that Enter still does what the main button says, and does
/// not take back the card that was just proposed.
fn let_go(
    mut pressed: MessageReader<Pressed>,
    mut changed: MessageReader<Changed>,
    visible: Res<InputFocusVisible>,
    mut focus: ResMut<InputFocus>,
    mut last: ResMut<LastFocused>,
) {
    let on_the_table =
        |id: &ControlId| ["card:", "page:", "tab:", "lever:"].iter().any(|begin| id.0.starts_with(begin));
    let any_pressed = pressed.read().any(|press| on_the_table(&press.id));
    let any_turned = changed.read().any(|change| change.is_final && on_the_table(&change.id));
    if (any_pressed || any_turned) && !visible.0 {
        focus.clear();
        last.0 = None;
    }
}

/// The sliders of the slip at hand.
fn write_slip(mut changed: MessageReader<Changed>, mut bridge: ResMut<Bridge>) {
    for Changed { id, value, is_final } in changed.read() {
        if let Some(id) = id.0.strip_prefix("slip:") {
            let answer = match value {
                ControlValue::Range(low, high) => {
                    Answer::Range { low: f64::from(low.round()), high: f64::from(high.round()) }
                }
                ControlValue::Number(percent) => Answer::Chance { percent: f64::from(percent.round()) },
                ControlValue::Choice(scale) => {
                    let Some(scale) = Scale::ALL.into_iter().find(|one| one.id() == scale) else {
                        continue;
                    };
                    Answer::Pays { scale }
                }
            };
            bridge.slip.insert(id.to_owned(), answer);
            if *is_final {
                bridge.touch();
            }
        }
    }
}

fn keys(keys: Res<ButtonInput<KeyCode>>, bridge: Res<Bridge>, mut pressed: MessageWriter<Pressed>) {
    let Some(session) = bridge.session() else { return };
    let mut tap = |id: &str| {
        pressed.write(Pressed { id: ControlId::new(id) });
    };
    if keys.just_pressed(KeyCode::KeyS) && !sealed(session) {
        // What is sealed is on the screen: with little room the key turns to the slip first.
        let hidden = bridge.laid.narrow && bridge.laid.tab != SLIP;
        match (bridge.is_shared(), hidden) {
            (true, _) => tap("next-seat"),
            (false, true) => tap(&format!("tab:{SLIP}")),
            (false, false) => tap("seal"),
        }
    }
    if keys.just_pressed(KeyCode::KeyZ) || keys.just_pressed(KeyCode::KeyU) {
        tap("undo");
    }
    let tabs = [KeyCode::F1, KeyCode::F2, KeyCode::F3, KeyCode::F4];
    if let Some(tab) = tabs.iter().position(|key| keys.just_pressed(*key)).filter(|_| bridge.laid.narrow) {
        tap(&format!("tab:{tab}"));
    }
}
