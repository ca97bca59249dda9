//! Panel 2, its other side: private goals read out, met or not, with the number; and the claim the Auditor named.

use super::{DebriefRoom, words};
use crate::debrief::{ConditionRead, GoalRead};
use crate::report::grouped;
use crate::scenario::file::{EVERYBODY, Is, Over};
use crate::table::screens::claims::told;
use crate::table::ui::{Ui, column, grow, row};
use crate::table::widgets::chip::ChipState;
use crate::table::words::{Ink, body, lead, small};
use bevy::prelude::*;

/// Builds the list of goals, and the claim under it.
pub fn goals(room: &DebriefRoom, ui: &mut Ui) {
    ui.say(lead("What each seat wanted for itself").bold());
    if room.goals.is_empty() {
        ui.say(body("In this game no seat had a goal of its own."));
    }
    for goal in &room.goals {
        one(room, goal, ui);
    }
    if !room.scenario.file.claims.is_empty() {
        ui.hairline();
        claim(room, ui);
    }
}

fn one(room: &DebriefRoom, goal: &GoalRead, ui: &mut Ui) {
    let named = room.scenario.file.text.goals.get(&goal.seat).cloned().unwrap_or_default();
    let seat = match goal.seat.as_str() {
        EVERYBODY => "Everybody".to_owned(),
        seat if room.taken.iter().any(|taken| taken == seat) => room.scenario.seat_name(seat),
        seat => format!("{}, spoken for", room.scenario.seat_name(seat)),
    };
    ui.within(column(2.0), |ui| {
        ui.within(row(8.0), |ui| {
            ui.say(body(seat).bold().one_line());
            ui.put(grow());
            match goal.met() {
                Some(true) => ui.small_chip(ChipState::Cleared, "met"),
                Some(false) => ui.small_chip(ChipState::Over, "not met"),
                None => ui.small_chip(ChipState::Near, "nothing to hold it to"),
            };
        });
        ui.say(small(named.what));
        let counted: Vec<String> = goal.conditions.iter().map(counted).collect();
        ui.say(small(counted.join(" ")).soft());
    });
}

/// The number a condition hangs on.
fn counted(one: &ConditionRead) -> String {
    let Some(value) = one.value else { return format!("{}: not counted.", one.condition.metric.replace('_', " ")) };
    let when = match (one.tide, one.condition.over) {
        (None, _) => "over the game".to_owned(),
        (Some(tide), Over::EachTide) => format!("on tide {}, the one that decides", tide + 1),
        (Some(tide), _) => format!("on tide {}", tide + 1),
    };
    let than = match (one.condition.is, one.start) {
        (Is::Rises | Is::NotAboveStart, Some(start)) => format!("; {} on tide 1", figure(start)),
        _ => String::new(),
    };
    format!("{}: {} {} {when}{than}.", one.condition.metric.replace('_', " "), figure(value), one.unit)
}

fn figure(value: f64) -> String {
    if value >= 10_000.0 { grouped(value.round() as u64) } else { words::number(value) }
}

fn claim(room: &DebriefRoom, ui: &mut Ui) {
    let file = &room.scenario.file;
    let Some((wrong, _)) = file.claims.iter().find(|(_, claim)| claim.contradicted) else { return };
    let sentence = |claim: &str| {
        let (who, what, card) = told(&room.scenario, claim);
        format!("\u{201c}{what}\u{201d} {who}, on {card}.")
    };
    ui.within(row(8.0), |ui| {
        ui.icon("help", 20.0, Ink::Edge);
        ui.say(lead("The claim that the model contradicts").bold());
    });
    ui.say(body(sentence(wrong)).ink(Ink::Strong));
    let verdict = match &room.named {
        None => "No claim was named in this game.".to_owned(),
        Some(named) if named.claim == *wrong => format!("The Auditor named it on tide {}.", named.tide + 1),
        Some(named) => format!("The Auditor named another: {} The model bears that one out.", sentence(&named.claim)),
    };
    ui.say(body(verdict));
}
