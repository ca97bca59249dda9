//! Print and play: everything a room without computers needs, a sheet at a time.

mod board;
mod envelopes;
mod leading;
mod pieces;

use super::frame::Sheet;
use crate::debrief::PaperGame;
use crate::report::words::{act_words, named};
use crate::scenario::Scenario;
use crate::session::Act;
use maud::html;

/// The kit of a paper game.
pub fn kit_page(paper: &PaperGame) -> String {
    let file = &paper.scenario.file;
    let text = &file.text;
    let title = if text.title.is_empty() { &file.id } else { &text.title };
    let contents = [
        ("lead", "Run sheet for whoever leads"),
        ("board", "The board"),
        ("cards", "Cards"),
        ("events", "Event cards"),
        ("seats", "Seat sheets"),
        ("slips", "Prediction slips"),
        ("tide-1", "Sealed tides, one page each"),
        ("truth", "Sealed truth"),
        ("debrief", "Debrief sheet"),
        ("after", "After-action form"),
    ]
    .map(|(anchor, words)| (anchor.to_owned(), words.to_owned()))
    .to_vec();
    let top = html! {
        p { "A kit to print for a table without computers: " (text.subtitle) }
        @if !text.content_note.is_empty() { p { strong { "Before you begin. " } (text.content_note) } }
        p {
            "Print on one side of A4. Cut cards and slips along the dashes. Fold each tide and the truth twice: first the "
            "empty part up over the writing, then the title back, so that it is outside. Clip them: nobody looks inside before it is time. Seed " (paper.seed) "."
        }
    };
    let main = html! {
        (leading::run_sheet(paper))
        (board::sheet(paper))
        (pieces::cards(paper))
        (pieces::events(paper))
        (pieces::seats(paper))
        (pieces::slips(paper))
        (envelopes::tides(paper))
        (envelopes::truth(paper))
        (leading::debrief_sheet(paper))
        (leading::after_action())
    };
    let foot = html! { p { "Gatewright " (env!("CARGO_PKG_VERSION")) ", rules " (crate::session::RULES) ", scenario " (file.id) ", seed " (paper.seed) "." } };
    let title = format!("Print and play: {title}");
    let style = include_str!("kit.css");
    Sheet {
        language: &file.language,
        title: &title,
        subtitle: "Board, cards, sheets and sealed tides",
        contents,
        style,
    }
    .document(&top, &main, &foot)
}

/// A policy of the paper game, as the room names it.
fn policy_words(scenario: &Scenario, act: Option<&Act>) -> String {
    match act {
        None => "The hall as it is".to_owned(),
        Some(Act::Play { card }) => named(&scenario.file.text.cards, card).to_owned(),
        Some(act) => act_words(scenario, act),
    }
}
