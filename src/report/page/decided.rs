//! Steps 4 and 5: what the table knew when it decided, and what leaving one decision out would have done.

use super::frame::{Figures, rows};
use crate::debrief::{Book, LeftOut};
use crate::lab::SCALES;
use crate::report::words::{
    act_words, decision_words, difference_words, listed, number, scale_words, told as told_by, turned_words, unit,
    void_words,
};
use crate::report::{ShiftChart, Table, grouped};
use crate::t;
use maud::{Markup, html};

/// Decisions told in full; all stand in the table.
const TOLD: usize = 3;
/// People named under each of them; the rest are counted.
const NAMED: usize = 40;

/// Tide by tide: what was decided, and what the hall could see afterwards.
pub fn what_was_known(book: &Book) -> Markup {
    let file = &book.scenario.file;
    let mut table = Table::new(&[
        t!("page-tide"),
        t!("page-decided-before"),
        t!("page-nineteen"),
        t!("charts-stopped"),
        t!("page-nothing-found"),
        t!("page-boats-missed"),
        t!("page-coins-after"),
        t!("page-trust-after"),
        t!("page-event-after"),
    ]);
    for tide in &book.truth.tides {
        let decided: Vec<String> = book
            .game
            .decisions
            .iter()
            .filter(|decision| decision.tide == tide.tide)
            .map(|decision| act_words(&book.scenario, &decision.act))
            .collect();
        table.row([
            (tide.tide + 1).to_string(),
            if decided.is_empty() { t!("page-nothing") } else { decided.join("; ") },
            t!("charts-minutes", minutes = number(tide.wait_p95)),
            grouped(tide.counts.stops),
            grouped(tide.counts.stops - tide.counts.found),
            grouped(tide.counts.boats_missed),
            number(tide.coins),
            number(tide.trust),
            tide.event.as_ref().map_or_else(|| t!("page-no-card"), |id| told_by(&file.text.events, id)),
        ]);
    }
    html! {
        p { (t!("page-log-how")) }
        (rows(&t!("page-log"), &table))
    }
}

/// Every decision left out in turn.
pub fn section(book: &Book, figures: &mut Figures) -> Markup {
    if book.left_out.is_empty() {
        return html! { p { (t!("page-decided-nothing")) } };
    }
    html! {
        p {
            (t!("page-left-out-how", pairs = book.each))
        }
        (ranked(book))
        @for one in book.left_out.iter().take(TOLD) { (told(book, one, figures)) }
    }
}

fn what(book: &Book, one: &LeftOut) -> String {
    book.game
        .decisions
        .get(one.ranked.index)
        .map(|decision| decision_words(&book.scenario, decision))
        .unwrap_or_default()
}

fn void(book: &Book, one: &LeftOut) -> String {
    let words: Vec<String> =
        one.ranked.void.iter().map(|void| void_words(&book.scenario, &book.game.decisions, void)).collect();
    listed(&words)
}

fn ranked(book: &Book) -> Markup {
    let mut head = vec![t!("page-decision"), t!("page-moved-most")];
    head.extend(
        SCALES
            .iter()
            .map(|figure| t!("page-scale-unit", scale = scale_words(figure.scale), unit = unit(figure.figure().unit))),
    );
    head.extend([t!("page-end-otherwise"), t!("page-becomes-void")]);
    let mut table = Table { head, rows: Vec::new() };
    for one in &book.left_out {
        let most = one.ranked.most_moved().map_or_else(
            || t!("page-moved-none"),
            |(scale, spreads)| t!("page-moved", scale = scale_words(scale), spreads = number(spreads.abs())),
        );
        let mut row = vec![what(book, one), most];
        row.extend(one.ranked.shifts.iter().map(|shift| difference_words(shift.difference)));
        row.extend([grouped(one.turned.len() as u64), void(book, one)]);
        table.rows.push(row);
    }
    html! {
        p {
            (t!("page-ranked-how"))
        }
        (rows(&t!("page-ranked"), &table))
    }
}

fn told(book: &Book, one: &LeftOut, figures: &mut Figures) -> Markup {
    let what = what(book, one);
    let chart =
        ShiftChart { what: t!("page-without", what = what.as_str()), shifts: one.ranked.shifts, pairs: book.each };
    let mut table = Table::new(&[t!("charts-who"), t!("page-tide"), t!("charts-was"), t!("page-would-have-been")]);
    for turned in one.turned.iter().take(NAMED) {
        let [before, after] = turned_words(turned);
        let person = turned.either();
        table.row([person.name.clone(), (person.tide + 1).to_string(), before, after]);
    }
    let rest = one.turned.len().saturating_sub(NAMED);
    html! {
        h3 { (t!("page-without", what = what.as_str())) }
        (figures.figure(&t!("page-scales-without", what = what.as_str()), &chart.svg(680.0), &chart.words(), &chart.table()))
        @if !one.ranked.void.is_empty() { p { (t!("page-makes-void", decisions = void(book, one))) } }
        @if one.turned.is_empty() {
            p { (t!("page-turned-none")) }
        } @else {
            p {
                @if rest > 0 { (t!("page-turned-named", crossings = one.turned.len(), named = NAMED)) }
                @else { (t!("page-turned", crossings = one.turned.len())) }
            }
            (rows(&t!("page-turned-people"), &table))
        }
    }
}
