//! Panel 2, its last page: private goals read out, met or not, with the number; and the claim the Auditor named.

use super::DebriefRoom;
use super::pieces::{prompt, sheet, wide_sheet};
use crate::debrief::{ConditionRead, GoalRead};
use crate::language::shown;
use crate::report::words::{metric_words, number, unit};
use crate::scenario::file::{EVERYBODY, Is, Over};
use crate::t;
use crate::table::screens::claims::told;
use crate::table::ui::{Ui, column, grow, row};
use crate::table::widgets::chip::ChipState;
use crate::table::words::{Ink, body, lead, small};
use bevy::prelude::*;

/// Builds the page.
pub fn page(room: &DebriefRoom, ui: &mut Ui) {
    ui.paper(wide_sheet(ui), |ui| {
        prompt(ui, &t!("debrief-goals"), "");
        if room.goals.is_empty() {
            ui.say(body(t!("debrief-no-goals")));
        }
        for goal in &room.goals {
            one(room, goal, ui);
        }
    });
    ui.paper(sheet(ui, 420.0), |ui| {
        ui.say(lead(t!("debrief-goals-rule")).italic());
        if !room.scenario.file.claims.is_empty() {
            ui.hairline();
            claim(room, ui);
        }
    });
}

fn one(room: &DebriefRoom, goal: &GoalRead, ui: &mut Ui) {
    let named = room.scenario.file.text.goals.get(&goal.seat).cloned().unwrap_or_default();
    let name = shown(&room.scenario.seat_name(&goal.seat));
    let seat = match goal.seat.as_str() {
        EVERYBODY => t!("debrief-everybody-at-the-table"),
        seat if room.taken.iter().any(|taken| taken == seat) => name,
        _ => t!("debrief-spoken-for", seat = name),
    };
    ui.within(column(2.0), |ui| {
        ui.within(row(8.0), |ui| {
            ui.say(body(seat).bold().one_line());
            ui.put(grow());
            match goal.met() {
                Some(true) => ui.small_chip(ChipState::Cleared, &t!("debrief-met")),
                Some(false) => ui.small_chip(ChipState::Over, &t!("debrief-not-met")),
                None => ui.small_chip(ChipState::Near, &t!("debrief-not-held")),
            };
        });
        ui.say(small(shown(&named.what)));
        let counted: Vec<String> = goal.conditions.iter().map(counted).collect();
        ui.say(small(counted.join(" ")).soft());
    });
}

/// The number a condition hangs on.
fn counted(one: &ConditionRead) -> String {
    let metric = metric_words(&one.condition.metric);
    let Some(value) = one.value else { return t!("debrief-not-counted", metric = metric) };
    let value = format!("{} {}", number(value), unit(one.unit));
    let told = match (one.tide, one.condition.over) {
        (None, _) => t!("debrief-over-game", metric = metric, value = value),
        (Some(tide), Over::EachTide) => t!("debrief-deciding-tide", metric = metric, value = value, tide = tide + 1),
        (Some(tide), _) => t!("debrief-on-tide", metric = metric, value = value, tide = tide + 1),
    };
    match (one.condition.is, one.start) {
        (Is::Rises | Is::NotAboveStart, Some(start)) => {
            format!("{told} {}", t!("debrief-first-tide", value = number(start)))
        }
        _ => told,
    }
}

fn claim(room: &DebriefRoom, ui: &mut Ui) {
    let file = &room.scenario.file;
    let Some((wrong, _)) = file.claims.iter().find(|(_, claim)| claim.contradicted) else { return };
    let sentence = |claim: &str| {
        let (who, what, card) = told(&room.scenario, claim);
        t!("debrief-claim", what = what, who = who, card = card)
    };
    ui.within(row(8.0), |ui| {
        ui.icon("help", 20.0, Ink::Edge);
        ui.say(lead(t!("debrief-wrong-claim")).bold());
    });
    ui.say(body(sentence(wrong)).ink(Ink::Strong));
    ui.say(body(match &room.named {
        None => t!("debrief-no-claim-named"),
        Some(named) if named.claim == *wrong => t!("debrief-claim-found", tide = named.tide + 1),
        Some(named) => t!("debrief-claim-other", claim = sentence(&named.claim)),
    }));
}
