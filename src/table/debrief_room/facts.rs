//! Panel 3: everybody of one tide, those stopped by mistake by name, and hazards missed with the reason.

use super::pieces::{Charted, chart, prompt, sheet, tides, wide_sheet};
use super::{DebriefRoom, words};
use crate::report::fate_words;
use crate::table::ui::{Ui, column, grow, row};
use crate::table::widgets::button::Press;
use crate::table::widgets::formula::Formula;
use crate::table::words::{body, head, lead, small, tiny};
use bevy::prelude::*;

/// Builds the panel.
pub fn facts(room: &DebriefRoom, ui: &mut Ui) {
    ui.paper(sheet(556.0), |ui| {
        ui.say(head(words::shown(room)));
        tides(ui, room, true);
        let people = room.people();
        let mut table = people.table();
        for (name, fate) in room.names() {
            table.row([name.to_owned(), fate_words(fate).to_owned()]);
        }
        let size = (520.0, 372.0);
        let charted = Charted {
            id: "people",
            svg: people.svg(f64::from(size.0), f64::from(size.1)),
            size,
            words: people.words(),
            table,
        };
        chart(ui, room, charted);
    });
    let side = Node { flex_grow: 1.0, flex_basis: px(320), min_width: px(320), ..column(12.0) };
    ui.within(side, |ui| {
        ui.paper(Node { flex_basis: auto(), ..wide_sheet() }, |ui| sums(room, ui));
        ui.card(Node { flex_basis: auto(), flex_grow: 0.0, ..wide_sheet() }, |ui| story(room, ui));
    });
}

fn sums(room: &DebriefRoom, ui: &mut Ui) {
    prompt(ui, "The facts", &room.scenario.file.text.prompts.facts);
    ui.say(lead(words::of_those_stopped(room)));
    ui.say(body(words::hazards(room)));
    if room.counts().hazards == 0 && room.tide().is_some() {
        ui.within(Node { align_self: AlignSelf::FlexStart, ..row(0.0) }, |ui| {
            ui.button(Press::second("tide:all", "Show the whole game").icon("eye"));
        });
    }
    let counts = room.counts();
    let expected = room.prevalence * counts.travellers as f64;
    let formula = Formula {
        title: "Hazards to be expected".into(),
        formula: format!("π × people = {:.5} × {} = {expected:.1}", room.prevalence, counts.travellers),
        assumption: "Each traveller carries one with the same small chance, whatever the hall decides.".into(),
        source: "The scenario, averaged over its pathways.".into(),
    };
    ui.figure_row("expected", "Hazards to be expected", &format!("{expected:.1}"), formula);
    if counts.stops > 0 {
        let ppv = counts.stops_with_hazard as f64 / counts.stops as f64;
        ui.figure_row("ppv", "Of those stopped, with a hazard", &words::share(ppv), words::ppv_counted(room));
    }
    let held = counts.held_ms as f64 / 60_000.0;
    let formula = Formula {
        title: "Held where nothing was found".into(),
        formula: format!("Σ (end − beginning) over {} stops = {}", counts.mistaken_stops, words::lasting(held)),
        assumption: "From the moment of the stop to the end of the talk, seats included.".into(),
        source: "The tally of the hall, in milliseconds.".into(),
    };
    ui.figure_row("held", "Held where nothing was found", &words::lasting(held), formula);
    let boats = counts.boats_missed_by_mistake;
    let formula = Formula {
        title: "Boats missed after a mistaken stop".into(),
        formula: format!("onward boats missed by people stopped who carried nothing = {boats}"),
        assumption: "The wait in line counts too: a stop is seldom the only reason.".into(),
        source: "The tally of the hall.".into(),
    };
    ui.figure_row("boats", "Boats missed after a mistaken stop", &boats.to_string(), formula);
    let missed: Vec<_> =
        room.truth.missed.iter().filter(|one| room.tide().is_none_or(|tide| usize::from(one.tide) == tide)).collect();
    if !missed.is_empty() {
        ui.say(small("Hazards missed").bold());
        for one in missed {
            ui.say(small(words::why_missed(one)));
        }
    }
}

fn story(room: &DebriefRoom, ui: &mut Ui) {
    let mistaken = room.mistaken();
    let Some(one) = mistaken.get(room.person()) else {
        ui.say(body("Nobody was stopped by mistake here."));
        return;
    };
    ui.row(12.0, |ui| {
        ui.art(if one.mended { "tok-redress" } else { "tok" }, 48.0, 48.0);
        ui.column(0.0, |ui| {
            ui.say(lead(&one.name).bold().px(20.0));
            ui.say(tiny(format!("stopped on tide {}, carried nothing", one.tide + 1)).soft());
        });
    });
    let redress = super::rule::redress_open(room);
    ui.say(lead(words::story(one, &room.stopped_on(one.person), redress)).px(16.0));
    ui.row(8.0, |ui| {
        let place = format!("{} of {}", room.person() + 1, mistaken.len());
        let press = Press::second("person:next", "Next").icon("chevron");
        ui.button(press.disabled(mistaken.len() < 2).label(format!("Next story. This is {place}")));
        ui.put(grow());
        ui.say(tiny(format!("{place}, longest hold first")).soft());
    });
}
