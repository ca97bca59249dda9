//! Panel 5, its first page: any decision of the log left out or changed, and what that does to the same travellers.

use super::DebriefRoom;
use super::pieces::{prompt, sheet, wide_sheet};
use super::replay::answer;
use crate::report::words::{act_words, number, told};
use crate::session::{Act, Decision};
use crate::t;
use crate::table::control::accessible;
use crate::table::scalar::Scalar;
use crate::table::ui::{Ui, column, row};
use crate::table::widgets::button::Press;
use crate::table::widgets::slider::Slide;
use crate::table::words::{body, head, small};
use bevy::prelude::*;

/// Builds the page.
pub fn page(room: &DebriefRoom, ui: &mut Ui) {
    ui.paper(sheet(ui, 344.0), |ui| {
        prompt(ui, &t!("debrief-changed"), &room.scenario.file.text.prompts.replay);
        if room.decisions.is_empty() {
            ui.say(body(t!("debrief-nothing-decided")));
            return;
        }
        ui.say(small(t!("debrief-choose")).bold());
        let high = if room.looked_at().is_some() { 190.0 } else { 340.0 };
        let list = Node { max_height: px(high), ..column(4.0) };
        ui.scroll(list, "log", &t!("debrief-choose"), |ui| {
            for (index, decision) in room.decisions.iter().enumerate() {
                choice(room, ui, index, decision);
            }
        });
        if let Some(index) = room.looked_at() {
            ui.hairline();
            otherwise(room, ui, &room.decisions[index]);
        }
    });
    answer(room, ui);
}

fn choice(room: &DebriefRoom, ui: &mut Ui, index: usize, decision: &Decision) {
    let on = room.looked_at() == Some(index);
    let words = act_words(&room.scenario, &decision.act);
    let label = t!("debrief-decision", tide = decision.tide + 1, what = words.as_str());
    let id = format!("decision:{index}");
    let press = if on { Press::main(id, label.clone()) } else { Press::second(id, label.clone()) };
    let press = press.label(if on { t!("debrief-shown", what = label) } else { label });
    ui.button_in(Node { justify_content: JustifyContent::FlexStart, ..default() }, press);
}

/// What could have been decided in its place.
fn otherwise(room: &DebriefRoom, ui: &mut Ui, decision: &Decision) {
    let file = &room.scenario.file;
    ui.within(Node { align_self: AlignSelf::FlexStart, ..row(8.0) }, |ui| {
        ui.button(Press::second("drop", t!("debrief-leave-out")).icon("cross"));
    });
    match &decision.act {
        Act::MoveLever { lever, value } => {
            let Some(rule) = file.levers.get(lever) else { return };
            let now = room.instead.unwrap_or(*value);
            let name = told(&file.text.levers, lever);
            let label = t!("debrief-set-instead", name = name, value = number(now));
            ui.say(small(label.as_str()).bold());
            let step = if rule.step > 0.0 { rule.step } else { (rule.most - rule.least) / 20.0 };
            let scalar = Scalar { value: now as f32, min: rule.least as f32, max: rule.most as f32, step: step as f32 };
            ui.row(10.0, |ui| {
                ui.slider(Slide { id: "instead".into(), label, scalar, disabled: false });
                let press = Press::main("change", t!("debrief-replay")).icon("replay");
                ui.button(press.disabled((now - value).abs() < 1e-9));
            });
        }
        Act::Play { card } => {
            ui.say(small(t!("debrief-card-instead")).bold());
            let list = Node { max_height: px(130), ..column(4.0) };
            ui.scroll(list, "cards", &t!("debrief-card-instead"), |ui| {
                let line = Node { flex_wrap: FlexWrap::Wrap, row_gap: px(4), flex_shrink: 0.0, ..row(4.0) };
                let group = accessible(accesskit::Role::Group, &t!("debrief-card-instead"), false);
                ui.within((line, group), |ui| {
                    for other in file.cards.keys().filter(|other| *other != card) {
                        let name = told(&file.text.cards, other);
                        ui.button(Press::second(format!("instead-card:{other}"), name));
                    }
                });
            });
        }
        Act::TakeBack { .. } => {
            ui.say(small(t!("debrief-taken-back")).soft());
        }
    }
}

/// The heading over an answer: what was changed.
pub fn asked(room: &DebriefRoom) -> Option<String> {
    let run = room.replay.as_ref()?;
    let decision = room.decisions.get(run.index)?;
    let what = act_words(&room.scenario, &decision.act);
    Some(match &run.change {
        crate::debrief::Change::Drop => t!("debrief-without", tide = decision.tide + 1, what = what),
        crate::debrief::Change::Instead(act) => {
            let instead = act_words(&room.scenario, act);
            t!("debrief-instead-of", tide = decision.tide + 1, what = what, instead = instead)
        }
    })
}

/// Over an empty answer.
pub fn nothing_asked(ui: &mut Ui) {
    ui.paper(wide_sheet(ui), |ui| {
        ui.say(head(t!("debrief-same-travellers")));
        ui.say(body(t!("debrief-same-travellers-how")));
    });
}
