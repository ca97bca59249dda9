//! Part of step 3: when what the hall could have known was written, released, read and acted on.

use super::frame::Figures;
use crate::debrief::{Book, Timeline, Wronged};
use crate::report::Timelines;
use crate::t;
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
        h3 { (t!("page-records")) }
        p {
            (t!("page-records-how"))
        }
        @if missed.is_empty() {
            p { (t!("page-records-none-missed")) }
        } @else {
            (figure(&t!("page-records-missed"), book, &missed, figures))
        }
        @if told.is_empty() {
            p { (t!("page-records-none-stopped")) }
        } @else {
            p {
                @if stops > TOLD { (t!("page-records-stops-told", stops = stops, told = TOLD)) }
                @else { (t!("page-records-stops", stops = stops)) }
            }
            (figure(&t!("page-records-stopped"), book, &told, figures))
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
