//! The slip when the last one has been served, or when nobody comes any more: what was done, and when. What was true of
//! anybody waits for the debrief.

use bevy::prelude::*;

use super::room::{DeskRoom, Given};
use super::words::{clock_of, line, seconds, verdict};
use super::{figure_at_right, said};
use crate::session::DeskView;
use crate::t;
use crate::table::ui::{Ui, column, grow, row};
use crate::table::widgets::button::Press;
use crate::table::words::{Ink, body, head, lead, mono, small};

/// Places the slip.
pub fn slip(desk: &DeskRoom, ui: &mut Ui) {
    let Some(view) = &desk.view else { return };
    let sheet = Node { flex_grow: 1.0, min_height: px(0), padding: UiRect::all(px(20)), ..column(10.0) };
    ui.card(sheet, |ui| {
        ui.say(head(if view.served >= view.most {
            t!("desk-slip-served", served = view.served)
        } else {
            t!("desk-nobody-comes")
        }));
        ui.say(body(times(desk, view)));
        ui.say(body(line(view)));
        ui.say(body(t!("desk-slip-boats", boats = view.boats_missed_since)));
        let list = Node { flex_grow: 1.0, min_height: px(0), row_gap: px(4), ..default() };
        ui.scroll(list, "given", &t!("desk-slip-list"), |ui| {
            for given in &desk.given {
                one(desk, given, ui);
            }
        });
        ui.row(8.0, |ui| {
            ui.icon("seal", 20.0, Ink::Sealed);
            let words = lead(t!("desk-slip-sealed")).italic().px(17.0).ink(Ink::Sealed);
            said(ui, words);
        });
        ui.row(8.0, |ui| {
            ui.put(grow());
            ui.button(Press::main("stand-up", t!("desk-stand-up")).icon("leave").key("D").large());
        });
    });
}

fn times(desk: &DeskRoom, view: &DeskView) -> String {
    let books = desk.given.iter().map(|given| given.act.asking).sum();
    t!(
        "desk-slip-times",
        from = clock_of(desk, view.since),
        until = clock_of(desk, view.now),
        books = super::words::minutes_and_seconds(books)
    )
}

fn one(desk: &DeskRoom, given: &Given, ui: &mut Ui) {
    ui.hairline();
    ui.within(Node { flex_shrink: 0.0, min_height: px(26), ..row(10.0) }, |ui| {
        ui.say_in(Node { width: px(54), flex_shrink: 0.0, ..default() }, mono(clock_of(desk, given.act.at)).soft());
        said(ui, small(&given.name).bold());
        said(ui, small(verdict(given.act.verdict)));
        figure_at_right(ui, 60.0, small(seconds(given.act.asking)).soft());
    });
}
