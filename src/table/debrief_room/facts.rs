//! Panel 3, its first page: everybody of one tide, those stopped by mistake by name, and hazards missed.

use super::pieces::{prompt, sheet, tides, wide_sheet};
use super::{DebriefRoom, words};
use crate::report::fate_words;
use crate::report::words::{number, share};
use crate::t;
use crate::table::ui::{Ui, column, grow, row};
use crate::table::widgets::button::Press;
use crate::table::widgets::chart::Figure;
use crate::table::widgets::formula::Formula;
use crate::table::words::{body, head, lead, small, tiny};
use bevy::prelude::*;

/// Builds the page.
pub fn people(room: &DebriefRoom, ui: &mut Ui) {
    ui.paper(sheet(ui, 556.0), |ui| {
        ui.say(head(words::shown(room)));
        tides(ui, room, true);
        let people = room.people();
        let mut table = people.table();
        for (name, fate) in room.names() {
            table.row([name.to_owned(), fate_words(fate)]);
        }
        let size = (520.0, 318.0);
        ui.figure(Figure {
            id: "people".into(),
            title: words::shown(room),
            svg: people.svg(f64::from(size.0), f64::from(size.1)),
            size,
            sentence: people.words(),
            table,
        });
    });
    let side = Node { flex_grow: 1.0, flex_basis: px(320), min_width: px(300), ..column(12.0) };
    ui.within(side, |ui| {
        ui.paper(Node { flex_basis: auto(), ..wide_sheet(ui) }, |ui| sums(room, ui));
        ui.card(Node { flex_basis: auto(), flex_grow: 0.0, ..wide_sheet(ui) }, |ui| story(room, ui));
    });
}

fn sums(room: &DebriefRoom, ui: &mut Ui) {
    prompt(ui, &t!("debrief-facts"), &room.scenario.file.text.prompts.facts);
    ui.say(lead(words::of_those_stopped(room)));
    ui.say(body(words::hazards(room)));
    if room.counts().hazards == 0 && room.tide().is_some() {
        ui.within(Node { align_self: AlignSelf::FlexStart, ..row(0.0) }, |ui| {
            ui.button(Press::second("tide:all", t!("debrief-show-whole-game")).icon("eye"));
        });
    }
    let counts = room.counts();
    let expected = number(room.prevalence * counts.travellers as f64);
    let title = t!("debrief-expected");
    let formula = Formula {
        title: title.clone(),
        plain: t!("debrief-expected-plain"),
        letters: t!("debrief-expected-letters"),
        formula: t!(
            "debrief-expected-formula",
            share = crate::language::decimal(room.prevalence, 5),
            people = counts.travellers,
            expected = expected.as_str()
        ),
        assumption: t!("debrief-expected-assumption"),
        source: t!("debrief-expected-source"),
    };
    ui.figure_row("expected", &title, &expected, formula);
    if counts.stops > 0 {
        let ppv = counts.stops_with_hazard as f64 / counts.stops as f64;
        ui.figure_row("ppv", &t!("debrief-ppv"), &share(ppv), words::ppv_counted(room));
    }
    let held = words::lasting(counts.held_ms as f64 / 60_000.0);
    let title = t!("debrief-held");
    let formula = Formula {
        title: title.clone(),
        plain: t!("debrief-held-plain"),
        letters: t!("debrief-held-letters"),
        formula: t!("debrief-held-formula", stops = counts.mistaken_stops, held = held.as_str()),
        assumption: t!("debrief-held-assumption"),
        source: t!("debrief-tally"),
    };
    ui.figure_row("held", &title, &held, formula);
    let title = t!("debrief-boats");
    let formula = Formula {
        title: title.clone(),
        plain: t!("debrief-boats-plain"),
        letters: String::new(),
        formula: t!("debrief-boats-formula", boats = counts.boats_missed_by_mistake),
        assumption: t!("debrief-boats-assumption"),
        source: t!("debrief-tally"),
    };
    ui.figure_row("boats", &title, &crate::report::grouped(counts.boats_missed_by_mistake), formula);
}

fn story(room: &DebriefRoom, ui: &mut Ui) {
    let mistaken = room.mistaken();
    let Some(one) = mistaken.get(room.person()) else {
        ui.say(body(t!("debrief-nobody-mistaken")));
        return;
    };
    ui.row(12.0, |ui| {
        ui.art(if one.mended { "tok-redress" } else { "tok" }, 48.0, 48.0);
        ui.column(0.0, |ui| {
            ui.say(lead(&one.name).bold().px(20.0));
            ui.say(tiny(t!("debrief-story-head", tide = one.tide + 1)).soft());
        });
    });
    let redress = super::rule::redress_open(room);
    ui.say(lead(words::story(one, &room.stopped_on(one.person), redress)).px(16.0));
    if let Some(cause) = words::cause_of(room, one) {
        ui.say(small(t!("debrief-story-cause", cause = cause)));
    }
    ui.row(8.0, |ui| {
        let place = t!("debrief-story-place", place = room.person() + 1, all = mistaken.len());
        let alone = mistaken.len() < 2;
        let back = Press::second("person:back", t!("debrief-story-back"));
        ui.button(back.disabled(alone));
        let next = Press::second("person:next", t!("debrief-story-next")).icon("chevron");
        ui.button(next.disabled(alone).label(t!("debrief-story-next-label", place = place.as_str())));
        ui.put(grow());
        ui.say(tiny(t!("debrief-story-order", place = place)).soft());
    });
}
