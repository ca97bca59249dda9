//! Step 2: what each seat sealed, against what was so.

use super::frame::{Figures, rows};
use crate::debrief::{Actual, Book, Opened, calibration};
use crate::report::words::{named, number, number_or_none};
use crate::report::{PredictionRanges, RangeRow, Table};
use crate::session::Answer;
use maud::{Markup, html};

/// The section.
pub fn section(book: &Book, figures: &mut Figures) -> Markup {
    if book.opened.is_empty() {
        return html! { p { "No prediction was sealed in this game." } };
    }
    html! {
        p {
            "Each is scored on the proposal it was sealed on; where the council adopted another, that proposal was played again. "
            "A range is meant to hold the truth four times in five. A good guess and a good choice are two different things."
        }
        (calibrated(book))
        @for tide in 0..book.game.tides {
            @let asked: Vec<&Opened> = book.opened.iter().filter(|one| one.tide == tide).collect();
            @if !asked.is_empty() {
                h3 { "Tide " (tide + 1) }
                @for (id, rule) in &book.scenario.file.predictions {
                    @let answers: Vec<&Opened> = asked.iter().copied().filter(|one| &one.prediction == id).collect();
                    @if !answers.is_empty() {
                        (question(book, figures, id, (rule.least, rule.most), &answers))
                    }
                }
            }
        }
    }
}

fn seat_name<'a>(book: &'a Book, seat: &'a str) -> &'a str {
    named(&book.scenario.file.text.seats, seat)
}

fn calibrated(book: &Book) -> Markup {
    let mut table = Table::new(&[
        "Seat",
        "Ranges that held the fact",
        "Mean interval score (smaller is better)",
        "Chances stated",
        "Mean Brier score (smaller is better; a coin scores 0.25)",
    ]);
    for (seat, seen) in calibration(&book.opened) {
        table.row([
            seat_name(book, &seat).to_owned(),
            format!("{} of {}", seen.held, seen.ranges),
            number_or_none(seen.mean_interval_score()),
            seen.chances.to_string(),
            number_or_none(seen.mean_brier()),
        ]);
    }
    rows("Ranges and chances over the whole game, by seat", &table)
}

fn question(book: &Book, figures: &mut Figures, id: &str, scale: (f64, f64), answers: &[&Opened]) -> Markup {
    let words = named(&book.scenario.file.text.predictions, id).to_owned();
    let ranges: Vec<RangeRow> = answers
        .iter()
        .filter_map(|one| match one.answer {
            Answer::Range { low, high } => {
                Some(RangeRow { seat: seat_name(book, &one.seat).to_owned(), low, high, own: false })
            }
            _ => None,
        })
        .collect();
    let replayed = answers.iter().any(|one| one.replayed);
    let title = format!("Tide {}: {words}", answers.first().map_or(0, |one| one.tide) + 1);
    let again = html! { @if replayed { p class="soft" { "Another proposal was adopted; the one that was sealed on was replayed for this." } } };
    if ranges.is_empty() {
        return html! { (again) (rows(&title, &said(book, answers))) };
    }
    let fact = answers.iter().find_map(|one| match one.actual {
        Some(Actual::Number(value)) => Some(value),
        _ => None,
    });
    let chart = PredictionRanges { question: words.clone(), rows: ranges, fact, least: scale.0, most: scale.1 };
    html! { (again) (figures.figure(&title, &chart.svg(680.0), &chart.words(), &chart.table())) }
}

/// Chances and choices, which have no whisker.
fn said(book: &Book, answers: &[&Opened]) -> Table {
    let mut table = Table::new(&["Seat", "Said", "Was so", "Brier score"]);
    for one in answers {
        let answer = match one.answer {
            Answer::Range { low, high } => format!("{} to {}", number(low), number(high)),
            Answer::Chance { percent } => format!("{} in 100", number(percent)),
            Answer::Pays { scale } => crate::report::words::scale_words(scale),
        };
        let fact = match one.actual {
            Some(Actual::Number(value)) => number(value),
            Some(Actual::Happened(true)) => "it happened".to_owned(),
            Some(Actual::Happened(false)) => "it did not happen".to_owned(),
            None => "for the table to talk about".to_owned(),
        };
        table.row([seat_name(book, &one.seat).to_owned(), answer, fact, number_or_none(one.score)]);
    }
    table
}
