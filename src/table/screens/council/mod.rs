//! The council: dials and cards to propose, a slip to seal, figures that open once it is sealed.

mod cards;
mod dials;
mod opened;
pub mod slip;
pub mod strip;
mod table;

use bevy::prelude::*;

use crate::session::{Act, Answer, Command, Session};
use crate::table::Screen;
use crate::table::control::{Changed, ControlId, ControlValue, Pressed};
use crate::table::game::Bridge;
use crate::table::screen::AddScreen;
use crate::table::screens::frame::{notice, page};
use crate::table::ui::{Ui, column, row};
use crate::table::widgets::button::Press;
use crate::table::words::{Ink, small};

/// Adds the screen.
pub fn plugin(app: &mut App) {
    app.add_screen::<Bridge>(Screen::Council, build)
        .add_systems(Update, (press, turn_dials, keys).run_if(in_state(Screen::Council)))
        .add_systems(Update, write_slip.run_if(in_state(Screen::Council).or_else(in_state(Screen::Hand))));
}

/// Whether all who look at this screen have sealed, so that figures may open.
fn sealed(session: &Session) -> bool {
    session.all_sealed()
}

fn build(bridge: &Bridge, ui: &mut Ui) {
    let Some(session) = bridge.session() else { return };
    let sealed = sealed(session);
    let shared = bridge.is_shared();
    let proposed = session.decisions().iter().any(|decision| decision.tide == session.tide());
    let extra = |ui: &mut Ui| {
        let coins = format!("{:.1} coins left", session.coins_left().get());
        ui.icon("purse", 22.0, Ink::WoodLight);
        ui.say(small(coins).bold().ink(Ink::Inverse).one_line());
        ui.button(Press::wood("undo", "Undo").icon("redress").disabled(!proposed).label("Undo the last proposal"));
        ui.button(Press::wood("seats", "").icon("seat").label("Seats: who sits where"));
        if !session.scenario().file.claims.is_empty() {
            let label = "Claims: what people say about the cards";
            ui.button(Press::wood("claims", "Claims").icon("help").label(label));
        }
        if !shared {
            ui.button(Press::wood("adopt", "Ring the tide in").icon("boat").disabled(!sealed).lit(sealed));
        }
    };
    page(bridge, Some(0), ui, extra, |ui| {
        notice(bridge, ui);
        let halves = Node { flex_grow: 1.0, min_height: px(0), align_items: AlignItems::Stretch, ..row(12.0) };
        ui.within(halves, |ui| {
            let left = Node { flex_grow: 1.0, flex_basis: px(0), min_width: px(0), ..column(12.0) };
            let deck = |ui: &mut Ui| {
                dials::build(session, sealed, ui);
                strip::build(session, sealed, ui);
                cards::build(session, ui);
            };
            if is_large(session) {
                // Room for the coins, which stand out over the edge of their cards.
                let padding = UiRect { right: px(8), ..default() };
                ui.scroll(Node { padding, ..left }, "deck", "Dials and cards", deck);
            } else {
                ui.within(left, deck);
            }
            let right = Node { width: px(428), flex_shrink: 0.0, ..column(12.0) };
            ui.within(right, |ui| {
                if shared {
                    table::seats(session, ui);
                    opened::build(session, sealed, ui);
                    table::next(bridge, session, ui);
                } else {
                    opened::build(session, sealed, ui);
                    slip::build(bridge, session, sealed, ui);
                }
            });
        });
    });
}

/// A deck that does not fit the screen at once goes over several rows, and scrolls.
fn is_large(session: &Session) -> bool {
    let file = &session.scenario().file;
    file.levers.len() > 4 || file.cards.len() > 5
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
                    let Some(scale) = crate::session::Scale::ALL.into_iter().find(|one| one.id() == scale) else {
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
        tap(if bridge.is_shared() { "next-seat" } else { "seal" });
    }
    if keys.just_pressed(KeyCode::KeyZ) || keys.just_pressed(KeyCode::KeyU) {
        tap("undo");
    }
}
