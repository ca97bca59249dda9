//! Panel 5: the answer to one decision changed. Six scales before and after, and the people whose crossing ends
//! otherwise, by name.

use super::DebriefRoom;
use super::changed::Answer;
use super::decisions::{asked, nothing_asked};
use super::pieces::{sheet, wide_sheet};
use super::reckoning::EACH;
use crate::report::words::{turned_words, void_words};
use crate::report::{BeforeAfter, Table};
use crate::t;
use crate::table::ui::{Ui, column, grow, row};
use crate::table::widgets::button::Press;
use crate::table::widgets::chart::Figure;
use crate::table::words::{Ink, body, lead, small, tiny};
use bevy::prelude::*;

/// People named at once.
pub const NAMED: usize = 6;
/// The scales' icons, in the order of the chart.
const ICONS: [&str; 6] = ["flow", "safety", "fairness", "privacy", "purse", "trust"];

/// Places the answer, as far as it is known.
pub fn answer(room: &DebriefRoom, ui: &mut Ui) {
    let (Some(run), Some(what)) = (&room.replay, asked(room)) else { return nothing_asked(ui) };
    if let Some(why) = run.refused() {
        ui.paper(wide_sheet(ui), |ui| {
            ui.say(lead(what).bold());
            ui.say(body(t!("debrief-refused", why = why)));
        });
        return;
    }
    ui.paper(sheet(ui, 484.0), |ui| {
        ui.say(lead(what.as_str()).bold());
        let Some(answer) = run.answer() else {
            ui.say(small(t!("debrief-replaying")).soft());
            ui.progress(0.0, &t!("debrief-replaying"));
            return;
        };
        scales(ui, &what, answer);
        if answer.pairs < EACH {
            let words = t!("debrief-pairs-played", done = answer.pairs, all = EACH);
            ui.progress(run.share(), &words);
            ui.say(tiny(words).soft());
        } else {
            ui.say(tiny(t!("debrief-no-total", pairs = answer.pairs)).soft());
        }
    });
    if let Some(answer) = run.answer() {
        ui.paper(wide_sheet(ui), |ui| {
            void(room, ui, answer);
            people(room, ui, answer);
        });
    }
}

fn scales(ui: &mut Ui, what: &str, answer: &Answer) {
    let chart = BeforeAfter { what: what.to_owned(), shifts: answer.shifts, pairs: answer.pairs };
    let size = (420.0, chart.height() as f32);
    ui.within(Node { align_items: AlignItems::FlexStart, ..row(6.0) }, |ui| {
        ui.within(Node { padding: UiRect::top(px(BeforeAfter::HEAD as f32)), ..column(0.0) }, |ui| {
            for icon in ICONS {
                let place = Node { height: px(BeforeAfter::ROW as f32), align_items: AlignItems::Center, ..default() };
                ui.within(place, |ui| {
                    ui.icon(icon, 24.0, Ink::Edge);
                });
            }
        });
        ui.figure(Figure {
            id: "changed".into(),
            title: what.to_owned(),
            svg: chart.svg(f64::from(size.0)),
            size,
            sentence: chart.words(),
            table: chart.table(),
        });
    });
}

fn void(room: &DebriefRoom, ui: &mut Ui, answer: &Answer) {
    if answer.void.is_empty() {
        return;
    }
    ui.say(small(t!("debrief-void")).bold());
    for void in &answer.void {
        ui.within(row(8.0), |ui| {
            ui.icon("cross", 16.0, Ink::Stop);
            ui.say(small(void_words(&room.scenario, &room.decisions, void)));
        });
    }
    ui.hairline();
}

fn people(room: &DebriefRoom, ui: &mut Ui, answer: &Answer) {
    let all = answer.turned.len();
    ui.say(lead(t!("debrief-turned", people = all)).bold());
    if all == 0 {
        ui.say(body(t!("debrief-turned-none")));
        return;
    }
    let head = [t!("debrief-who"), t!("debrief-tide-head"), t!("debrief-was"), t!("debrief-would-be")];
    let mut table = Table { head: head.into(), rows: Vec::new() };
    let from = room.turned_from();
    for turned in answer.turned.iter().skip(from).take(NAMED) {
        let ([before, after], person) = (turned_words(turned), turned.either());
        table.row([person.name.clone(), (person.tide + 1).to_string(), before, after]);
    }
    ui.table(&table, &t!("debrief-turned", people = all));
    ui.row(8.0, |ui| {
        let (first, last) = (from + 1, (from + NAMED).min(all));
        let press = Press::second("turned:next", t!("debrief-turned-next")).icon("chevron");
        ui.button(press.disabled(all <= NAMED));
        ui.put(grow());
        ui.say(tiny(t!("debrief-turned-place", first = first, last = last, all = all)).soft());
    });
}
