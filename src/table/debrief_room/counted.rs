//! Panel 3: the confusion table in whole people, who are easier to think with than shares.

use super::pieces::{sheet, tides, wide_sheet};
use super::{DebriefRoom, words};
use crate::hall::Counts;
use crate::report::words::share;
use crate::report::{fates_table, stops_table};
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
        ui.table(&stops_table(&counts), &title);
        ui.say(lead(in_a_thousand(room, &counts)).italic());
        if counts.stops > 0 {
            let ppv = counts.stops_with_hazard as f64 / counts.stops as f64;
            ui.figure_row("ppv", &t!("debrief-ppv"), &share(ppv), words::ppv_counted(room));
        }
        ui.say(small(t!("debrief-words-of-the-debrief")).soft());
    });
    ui.paper(wide_sheet(ui), |ui| {
        let title = t!("debrief-what-became");
        ui.say(head(title.as_str()));
        ui.table(&fates_table(&counts), &title);
        ui.say(body(words::hazards(room)));
    });
}

/// Hazards that make a rate; of fewer it is said how many there were.
const FEW: u64 = 10;

/// Of 1,000 who crossed, or of as many more as make whole people of the hazards.
fn in_a_thousand(room: &DebriefRoom, counts: &Counts) -> String {
    if counts.hazards < FEW {
        return t!(
            "debrief-counted-few",
            hazards = counts.hazards,
            people = counts.travellers,
            found = counts.found,
            stops = counts.stops,
            innocent = counts.mistaken_stops,
            expected = (1.0 / room.prevalence.max(1e-9)).round()
        );
    }
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
