//! Panel 3: the confusion table in whole people, who are easier to think with than shares.

use super::pieces::{sheet, tides, wide_sheet};
use super::{DebriefRoom, words};
use crate::debrief::Confusion;
use crate::hall::Counts;
use crate::report::words::{number, share};
use crate::report::{Table, grouped};
use crate::t;
use crate::table::ui::Ui;
use crate::table::words::{body, head, lead, small};

/// Builds the page.
pub fn page(room: &DebriefRoom, ui: &mut Ui) {
    let counts = room.counts();
    ui.paper(sheet(ui, 560.0), |ui| {
        ui.say(head(words::shown(room)));
        tides(ui, room, true);
        let title = t!("debrief-stopped-against-carried");
        ui.say(small(title.as_str()).bold());
        ui.table(&stops(&counts), &title);
        ui.say(lead(in_a_thousand(&counts)).italic());
        if counts.stops > 0 {
            let ppv = counts.stops_with_hazard as f64 / counts.stops as f64;
            ui.figure_row("ppv", &t!("debrief-ppv"), &share(ppv), words::ppv_counted(room));
        }
        ui.say(small(t!("debrief-words-of-the-debrief")).soft());
    });
    ui.paper(wide_sheet(ui), |ui| {
        let title = t!("debrief-what-became");
        ui.say(head(title.as_str()));
        ui.table(&fates(&counts), &title);
        ui.say(body(words::hazards(room)));
    });
}

/// Of 1,000 who crossed, or of as many more as make whole people of the hazards.
fn in_a_thousand(counts: &Counts) -> String {
    let per = |base: f64, count: u64| (base * count as f64 / counts.travellers.max(1) as f64).round();
    let base = [1_000.0, 10_000.0].into_iter().find(|base| per(*base, counts.hazards) >= 5.0).unwrap_or(100_000.0);
    let of = |count: u64| per(base, count);
    t!(
        "debrief-in-a-thousand",
        people = base,
        hazards = of(counts.hazards),
        found = of(counts.found),
        stopped = of(counts.stops),
        innocent = of(counts.mistaken_stops)
    )
}

fn stops(counts: &Counts) -> Table {
    let head = [t!("debrief-stop"), t!("debrief-with-hazard"), t!("debrief-with-nothing"), t!("debrief-all")];
    let mut table = Table { head: head.into(), rows: Vec::new() };
    let [hazards, innocents] = [counts.hazards_landed, counts.landed - counts.hazards_landed];
    let mistaken = Confusion::of(counts).mistaken_stops;
    let passed = [hazards - counts.stops_with_hazard, innocents - mistaken];
    let mut row = |name: String, one: u64, two: u64| table.row([name, grouped(one), grouped(two), grouped(one + two)]);
    row(t!("debrief-was-stopped"), counts.stops_with_hazard, mistaken);
    row(t!("debrief-not-stopped"), passed[0], passed[1]);
    row(t!("debrief-all"), hazards, innocents);
    table
}

fn fates(counts: &Counts) -> Table {
    let seen = Confusion::of(counts);
    let head = [t!("debrief-fate"), t!("debrief-crossings"), t!("debrief-per-thousand")];
    let mut table = Table { head: head.into(), rows: Vec::new() };
    // What the scenario has no place for is not listed.
    let elsewhere = counts.landed != counts.travellers;
    for (name, count, listed) in [
        (t!("debrief-fate-found"), seen.found, true),
        (t!("debrief-fate-missed"), seen.missed, true),
        (t!("debrief-fate-not-through"), seen.hazard_not_through, true),
        (t!("debrief-fate-found-elsewhere"), seen.found_elsewhere, elsewhere),
        (t!("debrief-fate-missed-elsewhere"), seen.missed_elsewhere, elsewhere),
        (t!("debrief-fate-mistaken"), seen.mistaken_stops, true),
        (t!("debrief-fate-mistaken-elsewhere"), seen.mistaken_elsewhere, elsewhere),
        (t!("debrief-fate-cleared"), seen.cleared, true),
        (t!("debrief-everybody"), counts.travellers, true),
    ] {
        if listed {
            let thousand = number(1000.0 * count as f64 / counts.travellers.max(1) as f64);
            table.row([name, grouped(count), thousand]);
        }
    }
    table
}
