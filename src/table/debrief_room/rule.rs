//! Panel 6: the general rule, with this game's own numbers.

use super::pieces::{Charted, chart, prompt, sheet, wide_sheet};
use super::{DebriefRoom, words};
use crate::report::{grouped, rates_chart, rates_table, rates_words};
use crate::session::Act;
use crate::table::ui::Ui;
use crate::table::words::{body, lead, small};
use bevy::prelude::*;

/// Builds the panel.
pub fn rule(room: &DebriefRoom, ui: &mut Ui) {
    let cut = room.truth.tides.last().map_or(0.0, |tide| tide.threshold);
    let dial = room.scenario.file.levers.values().find(|lever| lever.key == "policy.threshold");
    let (least, most) = dial.map_or((0.0, 4.0), |lever| (lever.least, lever.most));
    ui.paper(wide_sheet(), |ui| {
        prompt(ui, "The rule", &room.scenario.file.text.prompts.rule);
        let all = &room.truth.all;
        let hundred = if all.stops > 0 {
            let innocent = 100.0 * all.mistaken_stops as f64 / all.stops as f64;
            format!(
                "In this game {} people were stopped; {} of them carried nothing: {innocent:.1} of 100.",
                grouped(all.stops),
                grouped(all.mistaken_stops)
            )
        } else {
            "In this game nobody was stopped.".to_owned()
        };
        ui.say(lead(hundred));
        let (ppv, formula) = words::ppv_at(room, cut);
        ui.figure_row("ppv-rule", "With a hazard, of those stopped, by the formula", &words::share(ppv), formula);
        ui.say(body(words::in_twenty_thousand(room, cut)));
        ui.say(body(format!(
            "One in {} carries something. At the last cut of {} the desks stop {} of the others.",
            grouped((1.0 / room.prevalence.max(1e-9)).round() as u64),
            words::number(cut),
            words::share(crate::hall::matching::false_match_rate(cut).get())
        )));
    });
    ui.paper(sheet(640.0), |ui| {
        ui.say(small("What the cut does").bold());
        let size = (606.0, 400.0);
        let separation = room.separation;
        let charted = Charted {
            id: "rates",
            svg: rates_chart(cut, separation, least, most, f64::from(size.0), f64::from(size.1)),
            size,
            words: rates_words(cut, separation),
            table: rates_table(cut, separation, least, most),
        };
        chart(ui, room, charted);
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
