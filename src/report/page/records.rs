//! Part of step 3: when what the hall could have known was written, released, read and acted on.

use super::frame::Figures;
use crate::debrief::{Book, Timeline, Wronged};
use crate::report::{Timelines, counted};
use maud::{Markup, html};

/// Stops by mistake told in full; the rest are counted.
const TOLD: usize = 40;

/// Nothing where nothing in the scenario can be late.
pub fn section(book: &Book, figures: &mut Figures) -> Markup {
    let Some(all) = &book.timelines else { return html! {} };
    let of = |wronged: Wronged| all.iter().filter(move |line| line.wronged == wronged);
    let missed: Vec<&Timeline> = of(Wronged::Missed).collect();
    let stops = of(Wronged::Stopped).count();
    let told: Vec<&Timeline> = of(Wronged::Stopped).take(TOLD).collect();
    html! {
        h3 { "When it was known" }
        p {
            "Known is the day on which a row or slip was written; released, the day on which the release desk had unsealed it; "
            "read, whether the inbox had come to it by the day of the crossing. Day 0 is that of the first tide. "
            "The last column but one is what the hall did, the last what became of the record."
        }
        @if missed.is_empty() {
            p { "No hazard was missed in this game, so no record came too late for one." }
        } @else {
            (figure("Records behind the hazards that were missed", book, &missed, figures))
        }
        @if told.is_empty() {
            p { "No slip, old row or item of the inbox led to a stop by mistake." }
        } @else {
            p {
                (counted(stops as u64, "stop by mistake", "stops by mistake")) " began with a slip, an old row or an item of the inbox about somebody else"
                @if stops > TOLD { "; those " (TOLD) " that held longest are listed" } "."
            }
            (figure("Records that pointed at the wrong person", book, &told, figures))
        }
    }
}

fn figure(title: &str, book: &Book, lines: &[&Timeline], figures: &mut Figures) -> Markup {
    let chart = Timelines { scenario: &book.scenario, tides: book.game.tides, lines };
    if chart.is_empty() {
        return html! { p { (chart.words()) } };
    }
    figures.figure(title, &chart.svg(860.0), &chart.words(), &chart.table())
}
