//! The hand: policy cards with their cost. A card is a button: press to propose it, press again to take it back.

use bevy::input_focus::tab_navigation::TabIndex;
use bevy::prelude::*;
use bevy::ui_widgets::Button;

use super::is_large;
use crate::session::{Act, Session};
use crate::table::control::{ControlId, accessible};
use crate::table::screens::claims::told;
use crate::table::ui::{Ui, at, column, row};
use crate::table::widgets::chip::ChipState;
use crate::table::words::{Ink, body, lead, small};

/// Places the hand.
pub fn build(session: &Session, ui: &mut Ui) {
    let hand = if is_large(session) {
        Node {
            flex_wrap: FlexWrap::Wrap,
            flex_shrink: 0.0,
            row_gap: px(14),
            align_items: AlignItems::Stretch,
            ..row(10.0)
        }
    } else {
        Node { flex_grow: 1.0, min_height: px(0), align_items: AlignItems::Stretch, ..row(10.0) }
    };
    let ids: Vec<String> = session.scenario().file.cards.keys().cloned().collect();
    ui.within(hand, |ui| ids.iter().for_each(|id| card(session, id, ui)));
}

fn card(session: &Session, id: &str, ui: &mut Ui) {
    let file = &session.scenario().file;
    let Some(rule) = file.cards.get(id) else { return };
    let named = file.text.cards.get(id).cloned().unwrap_or_default();
    let in_play = session.in_play(id);
    let now = session
        .decisions()
        .iter()
        .any(|decision| decision.tide == session.tide() && matches!(&decision.act, Act::Play { card } if card == id));
    let state = if now {
        "proposed"
    } else if in_play {
        "on the table"
    } else if rule.coins > session.coins_left().get() {
        "too dear now"
    } else {
        ""
    };
    let sets: Vec<String> =
        session.course().card_effects(id).into_iter().map(|(name, change)| format!("{name}, {change}")).collect();
    let mut label = format!("{}, {} coins. {} Sets {}. {state}", named.name, rule.coins, named.what, sets.join("; "));
    for (claim, _) in file.claims.iter().filter(|(_, claim)| claim.on == id) {
        let (who, what, _) = told(session.scenario(), claim);
        label = format!("{label} {who} says: {what}");
    }
    let node = Node {
        flex_grow: 1.0,
        flex_basis: px(if is_large(session) { 185.0 } else { 0.0 }),
        min_width: px(0),
        padding: UiRect::all(px(9)),
        margin: UiRect::top(px(if now { 0.0 } else { 8.0 })),
        ..column(4.0)
    };
    let (wood, edge, pale) = (ui.theme.colour.wood.light, ui.theme.colour.wood.edge, ui.theme.colour.water.pale);
    ui.card(node, |ui| {
        let picture = Node {
            height: px(42),
            // A card in no room at all has less than none for its picture, which Bevy does not survive.
            min_width: px(0),
            align_items: AlignItems::Center,
            justify_content: JustifyContent::Center,
            border_radius: BorderRadius::all(px(6)),
            flex_shrink: 0.0,
            ..row(0.0)
        };
        ui.within((picture, BackgroundColor(pale.into())), |ui| {
            ui.icon(&rule.icon, 34.0, Ink::Edge);
            if file.claims.values().any(|claim| claim.on == id) {
                // Somebody says something about this card; the bar's claims tell what.
                ui.within(at(6.0, 5.0, 18.0, 18.0), |ui| {
                    ui.icon("help", 18.0, Ink::Edge);
                });
            }
        });
        let coin = Node {
            left: auto(),
            right: px(-6),
            border: UiRect::all(px(1.5)),
            border_radius: BorderRadius::all(percent(50)),
            align_items: AlignItems::Center,
            justify_content: JustifyContent::Center,
            ..at(0.0, -8.0, 34.0, 34.0)
        };
        ui.within((coin, BackgroundColor(wood.into()), BorderColor::all(Color::from(edge))), |ui| {
            ui.say(body(format!("{:.0}", rule.coins)).bold().one_line().quiet());
        });
        ui.say(lead(named.name.clone()).bold().quiet());
        ui.say(small(named.what.clone()).quiet());
        ui.hairline();
        for (name, change) in session.course().card_effects(id) {
            ui.say(small(format!("{name}: {change}")).bold().ink(Ink::Act).quiet());
        }
        match state {
            "proposed" => {
                ui.small_chip(ChipState::Cleared, "proposed");
            }
            "on the table" => {
                ui.small_chip(ChipState::Yours, "on the table");
            }
            "" => {}
            other => {
                ui.say(small(other).soft().quiet());
            }
        }
    })
    .insert((
        Button,
        TabIndex(0),
        ControlId::new(format!("card:{id}")),
        accessible(accesskit::Role::Button, &label, true),
    ));
}
