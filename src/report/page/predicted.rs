//! Step 2: what each seat sealed, against what was so.

use super::frame::{Figures, rows};
use crate::debrief::{Actual, Book, Opened, calibration};
use crate::report::words::{interval, number, number_or_none, scale_words, told};
use crate::report::{PredictionRanges, RangeRow, Table};
use crate::scenario::file::PredictionFile;
use crate::session::Answer;
use crate::t;
use maud::{Markup, html};

/// The section.
pub fn section(book: &Book, figures: &mut Figures) -> Markup {
    if book.opened.is_empty() {
        return html! { p { (t!("page-predicted-none")) } };
    }
    html! {
        p {
            (t!("page-predicted-how"))
        }
        (calibrated(book))
        @for tide in 0..book.game.tides {
            @let asked: Vec<&Opened> = book.opened.iter().filter(|one| one.tide == tide).collect();
            @if !asked.is_empty() {
                h3 { (t!("page-tide-number", tide = tide + 1)) }
                @for (id, rule) in &book.scenario.file.predictions {
                    @let answers: Vec<&Opened> = asked.iter().copied().filter(|one| &one.prediction == id).collect();
                    @if !answers.is_empty() {
                        (question(book, figures, id, rule, &answers))
                    }
                }
            }
        }
    }
}

fn seat_name(book: &Book, seat: &str) -> String {
    told(&book.scenario.file.text.seats, seat)
}

fn calibrated(book: &Book) -> Markup {
    let mut table = Table::new(&[
        t!("charts-seat"),
        t!("page-ranges-held"),
        t!("page-interval-score"),
        t!("page-chances"),
        t!("page-brier"),
    ]);
    for (seat, seen) in calibration(&book.opened) {
        table.row([
            seat_name(book, &seat),
            t!("page-of", count = seen.held, all = seen.ranges),
            number_or_none(seen.mean_interval_score()),
            seen.chances.to_string(),
            number_or_none(seen.mean_brier()),
        ]);
    }
    rows(&t!("page-calibrated"), &table)
}

fn question(book: &Book, figures: &mut Figures, id: &str, rule: &PredictionFile, answers: &[&Opened]) -> Markup {
    let words = told(&book.scenario.file.text.predictions, id);
    let ranges: Vec<RangeRow> = answers
        .iter()
        .filter_map(|one| match one.answer {
            Answer::Range { low, high } => Some(RangeRow { seat: seat_name(book, &one.seat), low, high, own: false }),
            _ => None,
        })
        .collect();
    let replayed = answers.iter().any(|one| one.replayed);
    let title =
        t!("page-tide-question", tide = answers.first().map_or(0, |one| one.tide) + 1, question = words.as_str());
    let again = html! { @if replayed { p class="soft" { (t!("page-replayed")) } } };
    if ranges.is_empty() {
        return html! { (again) (rows(&title, &said(book, answers))) };
    }
    let fact = answers.iter().find_map(|one| match one.actual {
        Some(Actual::Number(value)) => Some(value),
        _ => None,
    });
    let chart = PredictionRanges { question: words.clone(), rows: ranges, fact, rule: rule.clone() };
    html! { (again) (figures.figure(&title, &chart.svg(680.0), &chart.words(), &chart.table())) }
}

/// Chances and choices, which have no whisker.
fn said(book: &Book, answers: &[&Opened]) -> Table {
    let mut table = Table::new(&[t!("charts-seat"), t!("page-said"), t!("page-was-so"), t!("page-brier-score")]);
    for one in answers {
        let answer = match one.answer {
            Answer::Range { low, high } => interval(Some([low, high])),
            Answer::Chance { percent } => t!("page-in-hundred", percent = number(percent)),
            Answer::Pays { scale } => scale_words(scale),
        };
        let fact = match one.actual {
            Some(Actual::Number(value)) => number(value),
            Some(Actual::Happened(true)) => t!("page-happened"),
            Some(Actual::Happened(false)) => t!("page-happened-not"),
            None => t!("page-to-talk-about"),
        };
        table.row([seat_name(book, &one.seat), answer, fact, number_or_none(one.score)]);
    }
    table
}
