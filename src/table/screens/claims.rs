//! What people say about the cards. One of these claims is wrong; the Auditor names it, and hears in the debrief.

use bevy::prelude::*;
use std::sync::Arc;

use crate::language::shown;
use crate::scenario::Scenario;
use crate::session::{AUDITOR, Command};
use crate::t;
use crate::table::control::Pressed;
use crate::table::game::{Aside, Bridge};
use crate::table::screens::links::slip;
use crate::table::ui::{Ui, column, row};
use crate::table::widgets::button::Press;
use crate::table::words::{Ink, body, head, lead, small};

/// Listens on every screen of a game.
pub fn plugin(app: &mut App) {
    app.add_systems(Update, listen);
}

/// A claim as it is told: who says it, the sentence, and the card it stands on. Never whether it is right.
pub fn told(scenario: &Scenario, claim: &str) -> (String, String, String) {
    let text = &scenario.file.text;
    let said = text.claims.get(claim).cloned().unwrap_or_default();
    let card = scenario.file.claims.get(claim).and_then(|claim| text.cards.get(&claim.on));
    (shown(&said.name), shown(&said.what), card.map_or_else(String::new, |card| shown(&card.name)))
}

fn listen(mut pressed: MessageReader<Pressed>, mut bridge: ResMut<Bridge>, mut commands: Commands) {
    for press in pressed.read() {
        if press.is("claims") {
            open(&bridge, &mut commands);
        } else if let Some(claim) = press.after("name-claim:") {
            let claim = claim.to_owned();
            bridge.command(Command::NameClaim(claim));
            open(&bridge, &mut commands);
        }
    }
}

/// Lays the claims over the table; the Auditor, alone with the screen, can name one.
fn open(bridge: &Bridge, commands: &mut Commands) {
    let Some(session) = bridge.session() else { return };
    let scenario = Arc::clone(session.scenario());
    let alone = matches!(bridge.aside(), Some(Aside::Hand { .. })) || !bridge.is_shared();
    let auditor = bridge.seat() == AUDITOR && alone;
    let named = session.view(AUDITOR).ok().and_then(|view| view.named).filter(|_| auditor).map(|named| named.claim);
    slip(commands, &t!("claims-head"), 760.0, move |ui| {
        ui.say(head(t!("claims-head")));
        ui.say(small(t!("claims-one-is-wrong")).soft());
        let list = Node { max_height: px(440), ..column(10.0) };
        ui.scroll(list, "claims-list", &t!("claims-head"), |ui| {
            for claim in scenario.file.claims.keys() {
                one(&scenario, claim, auditor, named.as_deref() == Some(claim), ui);
            }
        });
        if auditor {
            ui.say(body(t!("claims-name-one")));
        }
    });
}

fn one(scenario: &Scenario, claim: &str, auditor: bool, named: bool, ui: &mut Ui) {
    let (who, what, card) = told(scenario, claim);
    ui.slip(Node { padding: UiRect::all(px(12)), flex_shrink: 0.0, ..row(12.0) }, |ui| {
        ui.within(Node { flex_grow: 1.0, flex_basis: px(0), min_width: px(0), ..column(2.0) }, |ui| {
            let whole = || Node { flex_shrink: 0.0, ..default() };
            ui.say_in(whole(), lead(t!("quoted", words = what.clone())).italic());
            ui.within(Node { flex_wrap: FlexWrap::Wrap, flex_shrink: 0.0, ..row(8.0) }, |ui| {
                ui.say(small(who.clone()).bold());
                ui.icon("cards", 16.0, Ink::Edge);
                ui.say(small(t!("claims-on", card = card)).soft());
            });
        });
        if auditor {
            let id = format!("name-claim:{claim}");
            let press = if named {
                Press::main(id, t!("claims-named")).icon("tick")
            } else {
                Press::second(id, t!("claims-this-one"))
            };
            let label = if named {
                t!("claims-named-label", who = who, says = what)
            } else {
                t!("claims-this-one-label", who = who, says = what)
            };
            ui.button(press.label(label));
        }
    });
}
