//! Panel 6: the general rule, with this game's own numbers.

use super::pieces::{prompt, sheet, wide_sheet};
use super::{DebriefRoom, words};
use crate::hall::matching::false_match_rate;
use crate::report::words::{number, share};
use crate::report::{RocCurve, grouped, rates_chart, rates_table, rates_words};
use crate::session::Act;
use crate::t;
use crate::table::ui::{Ui, column};
use crate::table::widgets::chart::Figure;
use crate::table::words::{body, lead, small};
use bevy::prelude::*;

/// Builds the panel.
pub fn page(room: &DebriefRoom, ui: &mut Ui) {
    let cut = room.truth.tides.last().map_or(0.0, |tide| tide.threshold);
    ui.paper(wide_sheet(ui), |ui| {
        prompt(ui, &t!("debrief-panel-rule"), &room.scenario.file.text.prompts.rule);
        let all = &room.truth.all;
        ui.say(lead(if all.stops > 0 {
            let innocent = number(100.0 * all.mistaken_stops as f64 / all.stops as f64);
            t!("debrief-of-hundred", stops = all.stops, mistaken = all.mistaken_stops, innocent = innocent)
        } else {
            t!("debrief-nobody-stopped-game")
        }));
        ui.say(small(t!("debrief-rule-alone")).soft());
        let (ppv, formula) = words::ppv_at(room, cut);
        ui.figure_row("ppv-rule", &t!("debrief-ppv-rule", cut = number(cut)), &share(ppv), formula);
        ui.say(body(words::in_twenty_thousand(room, cut)));
        let one_in = (1.0 / room.prevalence.max(1e-9)).round() as u64;
        let others = share(false_match_rate(cut).get());
        ui.say(body(t!("debrief-one-in", people = one_in, cut = number(cut), share = others)));
        if let Some(capacity) = room.capacity {
            let people =
                grouped((capacity * room.truth.all.landed as f64 / room.truth.tides.len().max(1) as f64) as u64);
            ui.say(small(t!("debrief-capacity", share = share(capacity), people = people)).soft());
        }
    });
    ui.within(Node { flex_shrink: 0.0, ..column(12.0) }, |ui| charts(room, ui, cut));
}

fn charts(room: &DebriefRoom, ui: &mut Ui, cut: f64) {
    let dial = room.scenario.file.levers.values().find(|lever| lever.key == "policy.threshold");
    let (least, most) = dial.map_or((0.0, 4.0), |lever| (lever.least, lever.most));
    let separation = room.separation;
    ui.paper(sheet(ui, 600.0), |ui| {
        let title = t!("debrief-cut-does");
        ui.say(small(title.as_str()).bold());
        let size = (566.0, 160.0);
        ui.figure(Figure {
            id: "rates".into(),
            title,
            svg: rates_chart(cut, separation, least, most, f64::from(size.0), f64::from(size.1)),
            size,
            sentence: rates_words(cut, separation),
            table: rates_table(cut, separation, least, most),
        });
    });
    ui.paper(sheet(ui, 600.0), |ui| {
        let title = t!("debrief-roc");
        ui.say(small(title.as_str()).bold());
        let roc = RocCurve { cut, separation, prevalence: room.prevalence, capacity: room.capacity };
        let (curves, size) = (roc.curves(), (566.0, 250.0));
        ui.figure(Figure {
            id: "roc".into(),
            title,
            svg: curves.svg_of(f64::from(size.0), f64::from(size.1)),
            size,
            sentence: curves.title.clone(),
            table: curves.table(),
        });
    });
}

/// Whether the hall had a way to put records right at any time of the game.
pub fn redress_open(room: &DebriefRoom) -> bool {
    let file = &room.scenario.file;
    file.redress.open
        || room.decisions.iter().any(|decision| match &decision.act {
            Act::Play { card } => {
                file.cards.get(card).is_some_and(|card| card.effects.iter().any(|effect| effect.key == "redress.open"))
            }
            _ => false,
        })
}
