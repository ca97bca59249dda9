//! The slip: each seat's prediction, sealed before the figures open. Once sealed it stays sealed.

use bevy::prelude::*;

use crate::language::{decimal, shown};
use crate::report::words::or_more;
use crate::scenario::file::{Ask, PredictionFile};
use crate::session::{Answer, Scale, Session};
use crate::t;
use crate::table::game::Bridge;
use crate::table::scalar::Scalar;
use crate::table::screens::frame::scale_short;
use crate::table::screens::{goal, proposal};
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
    let name = shown(&session.scenario().seat_name(&seat));
    let (padding, gap) = if bridge.laid.narrow { (9.0, 5.0) } else { (14.0, 12.0) };
    let panel = Node { padding: UiRect::all(px(padding)), flex_shrink: 0.0, ..column(gap) };
    ui.sealed_panel(panel, |ui| {
        ui.row(10.0, |ui| {
            ui.art("wax", 36.0, 36.0);
            ui.within(Node { flex_shrink: 1.0, min_width: px(0), ..column(0.0) }, |ui| {
                ui.say(head(if sealed { t!("slip-sealed") } else { t!("slip-head") }));
                ui.say(small(t!("slip-whose", seat = name, tide = session.tide() + 1)).soft().one_line());
            });
            ui.put(grow());
            goal::button(bridge, ui);
        });
        if sealed {
            ui.say(small(t!("slip-sealed-words")));
            // Alone at the table the other seats have their word here, before the tide is rung in.
            proposal::advice(session, ui);
            ui.button(Press::main("adopt-here", t!("council-ring-in")).icon("boat").large().key("Enter"));
            return;
        }
        for (id, rule) in &file.predictions {
            let question = file.text.predictions.get(id).cloned().unwrap_or_default();
            if let Some(answer) = bridge.slip.get(id) {
                ask(id, rule, &shown(&question.name), *answer, ui);
            }
        }
        ui.row(10.0, |ui| {
            ui.within(Node { flex_grow: 1.0, flex_basis: px(0), ..column(0.0) }, |ui| {
                ui.say(small(t!("slip-stays-sealed")).soft());
                ui.say(small(t!("slip-wide-is-honest")).soft());
            });
            ui.button(Press::main("seal", t!("slip-seal")).icon("seal").large().key("S"));
        });
    });
}

/// The upper end of a range or of a scale: where more can happen than the scale is long, its end means "or more".
fn end(rule: &PredictionFile, value: f64) -> String {
    or_more(rule, value, decimal(value, 0))
}

fn ask(id: &str, rule: &PredictionFile, question: &str, answer: Answer, ui: &mut Ui) {
    let said = match answer {
        Answer::Range { low, high } => t!("slip-range", low = decimal(low, 0), high = end(rule, high)),
        Answer::Chance { percent } => t!("setting-percent", share = decimal(percent, 0)),
        Answer::Pays { scale } => scale_short(scale),
    };
    ui.column(if rule.asks == Ask::WhichScalePays { 6.0 } else { 2.0 }, |ui| {
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
                    .map(|one| Choosable { key: one.id().into(), words: scale_short(one), icon: Some(one.id().into()) })
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
                ui.say(small(decimal(rule.least, 0)).soft().one_line());
                ui.put(grow());
                ui.say(small(end(rule, rule.most)).soft().one_line());
            });
        }
    });
}
