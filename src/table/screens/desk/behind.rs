//! The line behind the traveller: who waits, who has come meanwhile, whose boat has left, and how it has grown.

use bevy::prelude::*;

use super::behind_chart::{sign, tokens, tokens_height};
use super::room::DeskRoom;
use super::said;
use super::words::{clock_of, line};
use crate::report::LineSoFar;
use crate::t;
use crate::table::ui::{Ui, column, row};
use crate::table::words::{body, figure, head, small};

/// Width of the drawings, in design px.
const WIDE: f64 = 236.0;
/// The least and the most height of the chart.
const LOW: f64 = 156.0;
const HIGH: f64 = 240.0;
/// What else than tokens and chart stands on the screen from top to bottom, with both lines of the key.
const ELSE: f64 = 350.0;

/// Places the panel.
pub fn behind(desk: &DeskRoom, ui: &mut Ui) {
    let Some(view) = &desk.view else { return };
    let sheet =
        Node { flex_grow: 1.0, flex_basis: px(0), min_height: px(0), padding: UiRect::all(px(14)), ..column(0.0) };
    ui.paper(sheet, |ui| {
        let inner = Node { flex_grow: 1.0, min_height: px(0), row_gap: px(7), ..default() };
        ui.scroll(inner, "line", &t!("desk-behind"), |ui| {
            ui.say(head(t!("desk-behind")));
            ui.within(Node { align_items: AlignItems::Baseline, flex_shrink: 0.0, ..row(6.0) }, |ui| {
                ui.say(figure(view.line.len().to_string()).one_line());
                let words = small(t!("desk-waiting-then", then = view.line_then)).soft();
                said(ui, words);
            });
            let high = tokens_height(view.line.len());
            ui.chart(tokens(&view.line, WIDE), WIDE as f32, high as f32, &line(view));
            legend(desk, ui);
            ui.say(body(t!("desk-line-history")).serif());
            let from = view.line_history.first().map_or(view.now, |(at, _)| *at);
            let chart = LineSoFar {
                lengths: view.line_history.iter().map(|(at, waiting)| (at.0, *waiting)).collect(),
                since: view.since.0,
                now: view.now.0,
                clocks: [clock_of(desk, from), clock_of(desk, view.now)],
            };
            let free = f64::from(ui.room.y) - ELSE - high;
            let high = free.clamp(LOW, HIGH);
            ui.chart(chart.svg(WIDE, high), WIDE as f32, high as f32, &chart.words());
            ui.hairline();
            ui.within(row(8.0), |ui| {
                said(ui, small(t!("desk-boats-missed")).soft());
                ui.say(body(view.boats_missed_since.to_string()).bold().one_line());
            });
        });
    });
}

fn legend(desk: &DeskRoom, ui: &mut Ui) {
    let Some(view) = &desk.view else { return };
    let joined = view.line.iter().filter(|one| one.joined_meanwhile).count();
    let gone = view.line.iter().filter(|one| one.boat_gone).count();
    for (count, boat_gone, words) in
        [(joined, false, t!("desk-joined", count = joined)), (gone, true, t!("desk-boats-gone", count = gone))]
    {
        if count > 0 {
            ui.within(Node { flex_shrink: 0.0, ..row(6.0) }, |ui| {
                ui.chart(sign(boat_gone), 22.0, 22.0, &words);
                said(ui, small(words).soft().quiet());
            });
        }
    }
}
