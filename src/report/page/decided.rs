//! Steps 4 and 5: what the table knew when it decided, and what leaving one decision out would have done.

use super::frame::{Figures, rows};
use crate::debrief::{Book, LeftOut};
use crate::lab::SCALES;
use crate::report::words::{
    act_words, decision_words, interval, listed, named, number, scale_words, signed, turned_words, void_words,
};
use crate::report::{ShiftChart, Table, counted, grouped};
use maud::{Markup, html};

/// Decisions told in full; all stand in the table.
const TOLD: usize = 3;
/// People named under each of them; the rest are counted.
const NAMED: usize = 40;

/// Tide by tide: what was decided, and what the hall could see afterwards.
pub fn what_was_known(book: &Book) -> Markup {
    let file = &book.scenario.file;
    let mut table = Table::new(&[
        "Tide",
        "Decided before it",
        "Nineteen in twenty waited under",
        "Stopped",
        "Nothing found",
        "Boats missed",
        "Coins after",
        "Trust after",
        "Event card after it",
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
            if decided.is_empty() { "nothing".to_owned() } else { decided.join("; ") },
            format!("{} min", number(tide.wait_p95)),
            grouped(tide.counts.stops),
            grouped(tide.counts.stops - tide.counts.found),
            grouped(tide.counts.boats_missed),
            number(tide.coins),
            number(tide.trust),
            tide.event.as_ref().map_or("none".to_owned(), |id| named(&file.text.events, id).to_owned()),
        ]);
    }
    html! {
        p { "This is what the council could see. None of it says who carried what." }
        (rows("The log, with what the hall counted", &table))
    }
}

/// Every decision left out in turn.
pub fn section(book: &Book, figures: &mut Figures) -> Markup {
    if book.left_out.is_empty() {
        return html! { p { "The council decided nothing, so there is nothing to leave out." } };
    }
    html! {
        p {
            "Each decision of the game was left out in turn, and the very same travellers came again: over "
            (book.each) " pairs of games, of which the first is yours. A difference is given with its 95 % interval; "
            "where that holds nought, the decision cannot be told from none on that scale."
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
    let mut head = vec!["Decision".to_owned(), "Moved most".to_owned()];
    head.extend(SCALES.iter().map(|figure| format!("{}, {}", scale_words(figure.scale), figure.figure().unit)));
    head.extend(["Crossings that end otherwise".to_owned(), "Becomes void".to_owned()]);
    let mut table = Table { head, rows: Vec::new() };
    for one in &book.left_out {
        let most = one.ranked.most_moved().map_or("no scale clearly".to_owned(), |(scale, spreads)| {
            format!("{}, {} spreads", scale_words(scale), number(spreads.abs()))
        });
        let mut row = vec![what(book, one), most];
        row.extend(one.ranked.shifts.iter().map(|shift| {
            shift
                .difference
                .map_or("not defined".to_owned(), |mean| format!("{} ({})", signed(mean.mean), interval(mean.ci95)))
        }));
        row.extend([grouped(one.turned.len() as u64), void(book, one)]);
        table.rows.push(row);
    }
    html! {
        p {
            "The list begins with the decision that moved any one scale furthest, counted in spreads from game to game. "
            "No scale is added to another: what a decision is worth is for the table to say."
        }
        (rows("What each decision did: the game without it, minus the game as it was", &table))
    }
}

fn told(book: &Book, one: &LeftOut, figures: &mut Figures) -> Markup {
    let what = what(book, one);
    let chart = ShiftChart { what: format!("Without “{what}”"), shifts: one.ranked.shifts, pairs: book.each };
    let mut table = Table::new(&["Who", "Tide", "Was", "Would have been"]);
    for turned in one.turned.iter().take(NAMED) {
        let [before, after] = turned_words(turned);
        let person = turned.either();
        table.row([person.name.clone(), (person.tide + 1).to_string(), before, after]);
    }
    let rest = one.turned.len().saturating_sub(NAMED) as u64;
    html! {
        h3 { "Without “" (what) "”" }
        (figures.figure(&format!("Six scales without “{what}”"), &chart.svg(680.0), &chart.words(), &chart.table()))
        @if !one.ranked.void.is_empty() { p { "Later decisions that this makes void: " (void(book, one)) "." } }
        @if one.turned.is_empty() {
            p { "In your own game not one crossing would have ended otherwise." }
        } @else {
            p {
                "In your own game " (counted(one.turned.len() as u64, "crossing", "crossings")) " would have ended otherwise"
                @if rest > 0 { "; the first " (NAMED) " are named" } "."
            }
            (rows("People whose crossing would have ended otherwise", &table))
        }
    }
}
