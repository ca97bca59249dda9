//! What people carried against what was done, and what became of everybody: the same two tables on the page and at the
//! table.

use super::words::number;
use super::{Table, grouped};
use crate::debrief::Confusion;
use crate::hall::Counts;
use crate::t;

/// Stopped or not, against what was carried: of those who came ashore here.
pub fn stops_table(counts: &Counts) -> Table {
    let mut table =
        Table::new(&[t!("charts-stop"), t!("charts-with-a-hazard"), t!("charts-with-nothing"), t!("charts-all")]);
    let [hazards, innocents] = [counts.hazards_landed, counts.landed - counts.hazards_landed];
    let mistaken = Confusion::of(counts).mistaken_stops;
    let passed = [hazards - counts.stops_with_hazard, innocents - mistaken];
    let mut row = |name: String, one: u64, two: u64| table.row([name, grouped(one), grouped(two), grouped(one + two)]);
    row(t!("charts-stopped"), counts.stops_with_hazard, mistaken);
    row(t!("charts-not-stopped"), passed[0], passed[1]);
    row(t!("charts-all"), hazards, innocents);
    table
}

/// What became of everybody who set out; under it how many of them did not get through, where there are any.
pub fn fates_table(counts: &Counts) -> Table {
    let seen = Confusion::of(counts);
    let mut table = Table::new(&[t!("charts-fate"), t!("charts-crossings"), t!("charts-per-thousand")]);
    // What the scenario has no place for is not listed.
    let elsewhere = counts.landed != counts.travellers;
    for (name, count, listed) in [
        (t!("charts-hazard-found"), seen.found, true),
        (t!("charts-hazard-missed"), seen.missed, true),
        (t!("charts-hazard-not-through"), seen.hazard_not_through, true),
        (t!("charts-hazard-found-elsewhere"), seen.found_elsewhere, elsewhere),
        (t!("charts-hazard-missed-elsewhere"), seen.missed_elsewhere, elsewhere),
        (t!("charts-nothing-mistaken"), seen.mistaken_stops, true),
        (t!("charts-nothing-mistaken-elsewhere"), seen.mistaken_elsewhere, elsewhere),
        (t!("charts-nothing-cleared"), seen.cleared, true),
        (t!("charts-everybody"), counts.travellers, true),
        (t!("charts-of-these-not-through"), counts.not_through(), counts.not_through() > 0),
    ] {
        if listed {
            table.row([name, grouped(count), number(1000.0 * count as f64 / counts.travellers.max(1) as f64)]);
        }
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_did_not_get_through_has_a_row() {
        let counts = Counts {
            travellers: 10,
            landed: 10,
            admitted: 7,
            cleared: 10,
            inside_at_close: 2,
            gave_up: 1,
            ..Counts::default()
        };
        let rows = fates_table(&counts).rows;
        assert_eq!(rows.last().map(|row| row[1].as_str()), Some("3"));
        let all = Counts { inside_at_close: 0, gave_up: 0, ..counts };
        assert_eq!(fates_table(&all).rows.len(), rows.len() - 1);
    }
}
