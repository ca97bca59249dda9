//! What is proposed, in words.

use bevy::prelude::*;

use crate::language::shown;
use crate::report::parameter::number_words;
use crate::scenario::Scenario;
use crate::session::{Act, Decision, Session};
use crate::t;
use crate::table::screens::council::strip;
use crate::table::screens::frame::scale_short;
use crate::table::ui::{Ui, column, row};
use crate::table::words::{Ink, body, small};

/// A decision of the council in words.
pub fn in_words(scenario: &Scenario, decision: &Decision) -> String {
    let file = &scenario.file;
    let card = |id: &String| shown(file.text.cards.get(id).map_or(id.as_str(), |named| named.name.as_str()));
    match &decision.act {
        Act::MoveLever { lever, value } => {
            let name = shown(file.text.levers.get(lever).map_or(lever.as_str(), |named| named.name.as_str()));
            let key = file.levers.get(lever).map_or("", |rule| rule.key.as_str());
            t!("proposal-lever", lever = name, value = number_words(key, *value))
        }
        Act::Play { card: id } => t!("proposal-play", card = card(id)),
        Act::TakeBack { card: id } => t!("proposal-take-back", card = card(id)),
    }
}

/// Places the proposal of the council at hand as a list.
pub fn list(session: &Session, ui: &mut Ui) {
    ui.within(column(4.0), |ui| {
        if session.proposed().next().is_none() {
            ui.say(body(t!("proposal-nothing")));
        }
        for decision in session.proposed() {
            ui.within(row(8.0), |ui| {
                ui.icon("vote", 18.0, Ink::Edge);
                ui.say(body(in_words(session.scenario(), decision)));
            });
        }
    });
}

/// The word of each seat that is spoken for: on which side the formulas see its scale. For eyes that have sealed.
pub fn advice(session: &Session, ui: &mut Ui) {
    let advice = session.advice();
    if advice.is_empty() {
        return;
    }
    ui.within(Node { flex_shrink: 0.0, ..column(2.0) }, |ui| {
        ui.say(small(t!("advice-head")).bold());
        for word in advice {
            ui.within(row(6.0), |ui| {
                ui.icon(word.scale.id(), 18.0, Ink::Edge);
                let name = shown(&session.scenario().seat_name(&word.seat));
                let direction = strip::in_words(word.direction);
                let words = t!("advice-word", seat = name, scale = scale_short(word.scale), direction = direction);
                ui.within(Node { flex_shrink: 1.0, min_width: px(0), ..default() }, |ui| {
                    ui.say(small(words));
                });
            });
        }
    });
}
