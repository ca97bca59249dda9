//! The slip: each seat's prediction, sealed before the figures open. Once sealed it stays sealed.

use bevy::prelude::*;

use crate::scenario::file::{Ask, PredictionFile};
use crate::session::{Answer, Scale, Session};
use crate::table::game::Bridge;
use crate::table::scalar::Scalar;
use crate::table::screens::goal;
use crate::table::ui::{Ui, column, grow};
use crate::table::widgets::button::Press;
use crate::table::widgets::choice::{Choice, Choosable};
use crate::table::widgets::range::Range;
use crate::table::widgets::slider::Slide;
use crate::table::words::{Ink, body, head, small};

/// Places the slip.
pub fn build(bridge: &Bridge, session: &Session, sealed: bool, ui: &mut Ui) {
    let file = &session.scenario().file;
    let seat = bridge.seat();
    let name = file.text.seats.get(&seat).map_or_else(|| seat.clone(), |named| named.name.clone());
    let panel = Node { padding: UiRect::all(px(14)), flex_shrink: 0.0, ..column(8.0) };
    ui.sealed_panel(panel, |ui| {
        ui.row(10.0, |ui| {
            ui.art("wax", 36.0, 36.0);
            ui.column(0.0, |ui| {
                ui.say(head(if sealed { "Sealed" } else { "Seal your prediction" }).one_line());
                ui.say(small(format!("{name}, tide {}", session.tide() + 1)).soft().one_line());
            });
            ui.put(grow());
            goal::button(bridge, ui);
        });
        if sealed {
            ui.say(body("Your slip is shut until the debrief. Your dials are not: change the proposal if the figures say so. The slip is judged on the proposal it was sealed on."));
            ui.button(Press::main("adopt-here", "Ring the tide in").icon("boat").large().key("Enter"));
            return;
        }
        for (id, rule) in &file.predictions {
            let question = file.text.predictions.get(id).cloned().unwrap_or_default();
            if let Some(answer) = bridge.slip.get(id) {
                ask(id, rule, &question.name, *answer, ui);
            }
        }
        ui.row(10.0, |ui| {
            ui.within(Node { flex_grow: 1.0, flex_basis: px(0), ..column(0.0) }, |ui| {
                ui.say(small("Once sealed it stays sealed.").soft());
                ui.say(small("A wide range is an honest one.").soft());
            });
            ui.button(Press::main("seal", "Seal it").icon("seal").large().key("S"));
        });
    });
}

fn ask(id: &str, rule: &PredictionFile, question: &str, answer: Answer, ui: &mut Ui) {
    let said = match answer {
        Answer::Range { low, high } => format!("{low:.0} to {high:.0}"),
        Answer::Chance { percent } => format!("{percent:.0} %"),
        Answer::Pays { scale } => scale.id().to_owned(),
    };
    ui.column(3.0, |ui| {
        ui.row(8.0, |ui| {
            ui.within(Node { flex_grow: 1.0, flex_basis: px(0), min_width: px(0), ..default() }, |ui| {
                ui.say(small(question).bold());
            });
            ui.say(body(said).bold().ink(Ink::Sealed).one_line());
        });
        let id = format!("slip:{id}");
        let label = question.to_owned();
        let (min, max, step) = (rule.least as f32, rule.most as f32, rule.step as f32);
        match (rule.asks, answer) {
            (Ask::WhichScalePays, Answer::Pays { scale }) => {
                let options = Scale::ALL
                    .into_iter()
                    .map(|one| Choosable { key: one.id().into(), words: one.id().into(), icon: Some(one.id().into()) })
                    .collect();
                ui.choice(Choice { id, label, options, chosen: Some(scale.id().into()) });
            }
            (_, Answer::Chance { percent }) => {
                ui.slider(Slide {
                    id,
                    label,
                    scalar: Scalar { value: percent as f32, min, max, step },
                    disabled: false,
                });
            }
            (_, Answer::Range { low, high }) => {
                ui.range(Range { id, label, low: low as f32, high: high as f32, min, max, step, disabled: false });
            }
            _ => {}
        }
        if rule.asks != Ask::WhichScalePays {
            ui.row(0.0, |ui| {
                ui.say(small(format!("{:.0}", rule.least)).soft().one_line());
                ui.put(grow());
                ui.say(small(format!("{:.0}", rule.most)).soft().one_line());
            });
        }
    });
}
