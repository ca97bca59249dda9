//! Panel 3: what people of the table decided at the desks, beside what the hall's officer would have decided, and what
//! was true; what their books cost against the officer's own, and the line behind with and without them.

use super::DebriefRoom;
use super::pieces::wide_sheet;
use crate::debrief::{ActRead, AtTheDesk, Flow, clock};
use crate::report::words::number;
use crate::report::{Table, fate_or_absence, grouped, verdict_words};
use crate::t;
use crate::table::ui::Ui;
use crate::table::words::{body, head, lead, small};
use bevy::prelude::*;

/// Builds the page.
pub fn page(room: &DebriefRoom, ui: &mut Ui) {
    ui.paper(wide_sheet(ui), |ui| {
        ui.say(head(t!("debrief-page-desk")));
        let Some(desk) = room.at_desk.as_ref() else {
            ui.say(body(t!("desk-read-nobody")));
            return;
        };
        ui.say(lead(in_short(desk)));
        if !desk.acts.is_empty() {
            ui.say(small(t!("desk-read-acts")).bold());
            ui.table(&acts(room, desk), &t!("desk-read-acts"));
            ui.say(small(t!("desk-read-cost")).bold());
            ui.table(&cost(desk), &t!("desk-read-cost"));
            ui.say(small(t!("desk-read-lines")).bold());
            ui.table(&lines(desk), &t!("desk-read-lines"));
            ui.say(small(t!("desk-read-turned", turned = desk.turned.len())));
        }
        if !desk.void.is_empty() {
            ui.say(small(t!("desk-read-void", void = desk.void.len())));
        }
    });
}

fn in_short(desk: &AtTheDesk) -> String {
    let (mine, officers) = desk.minutes();
    let agreed = desk.acts.iter().filter(|act| act.act.verdict == act.own_books).count();
    t!("desk-read-short", served = desk.acts.len(), agreed = agreed, mine = number(mine), officers = number(officers))
}

fn acts(room: &DebriefRoom, desk: &AtTheDesk) -> Table {
    let head = [
        t!("desk-read-who"),
        t!("desk-read-when"),
        t!("desk-read-decided"),
        t!("desk-read-officer"),
        t!("desk-read-same-books"),
        t!("desk-read-carried"),
        t!("desk-read-became"),
        t!("desk-read-without"),
    ];
    let row = |act: &ActRead| {
        vec![
            act.name.clone(),
            t!("desk-read-at", tide = act.act.tide + 1, clock = clock(&room.scenario, act.came)),
            verdict_words(act.act.verdict),
            verdict_words(act.own_books),
            verdict_words(act.same_books),
            if act.hazard { t!("desk-read-hazard") } else { t!("desk-read-nothing") },
            fate_or_absence(act.fate),
            fate_or_absence(act.fate_without),
        ]
    };
    Table { head: head.into(), rows: desk.acts.iter().map(row).collect() }
}

fn cost(desk: &AtTheDesk) -> Table {
    let head = [
        t!("desk-read-who"),
        t!("desk-read-your-seconds"),
        t!("desk-read-officers-seconds"),
        t!("desk-read-asked"),
        t!("desk-read-pointed"),
        t!("desk-read-officer-pointed"),
    ];
    let of = |part: usize, whole: usize| t!("desk-of", part = part, whole = whole);
    let row = |act: &ActRead| {
        vec![
            act.name.clone(),
            number(act.asking.0 as f64 / 1000.0),
            number(act.officers_asking.0 as f64 / 1000.0),
            act.asked.len().to_string(),
            of(act.flagged.len(), act.asked.len()),
            of(act.officer_flags.len(), act.officer_asks.len()),
        ]
    };
    Table { head: head.into(), rows: desk.acts.iter().map(row).collect() }
}

fn lines(desk: &AtTheDesk) -> Table {
    let head = [
        t!("desk-read-tide"),
        t!("desk-read-mean"),
        t!("desk-read-p95"),
        t!("desk-read-boats"),
        t!("desk-read-longer"),
        t!("desk-read-shorter"),
    ];
    let row = |name: String, flow: &Flow, longer: String, shorter: String| {
        vec![name, number(flow.wait_mean), number(flow.wait_p95), grouped(flow.boats_missed), longer, shorter]
    };
    let rows = desk.tides.iter().flat_map(|tide| {
        let (with, without) =
            (t!("desk-read-with-you", tide = tide.tide + 1), t!("desk-read-with-officer", tide = tide.tide + 1));
        [
            row(with, &tide.with, grouped(tide.longer), grouped(tide.shorter)),
            row(without, &tide.without, String::new(), String::new()),
        ]
    });
    Table { head: head.into(), rows: rows.collect() }
}
