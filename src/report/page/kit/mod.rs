//! Print and play: everything a room without computers needs, a sheet at a time.

mod board;
mod envelopes;
mod leading;
mod pieces;

use super::frame::Sheet;
use crate::debrief::PaperGame;
use crate::language::shown;
use crate::report::words::{act_words, told};
use crate::scenario::Scenario;
use crate::session::Act;
use crate::t;
use maud::html;

/// The kit of a paper game.
pub fn kit_page(paper: &PaperGame) -> String {
    let file = &paper.scenario.file;
    let text = &file.text;
    let title = if text.title.is_empty() { &file.id } else { &text.title };
    let contents = [
        ("lead", t!("kit-lead")),
        ("board", t!("kit-board")),
        ("cards", t!("kit-cards")),
        ("events", t!("kit-events")),
        ("seats", t!("kit-seats")),
        ("slips", t!("kit-slips")),
        ("tide-1", t!("kit-tides")),
        ("truth", t!("kit-truth")),
        ("debrief", t!("kit-debrief")),
        ("after", t!("kit-after")),
    ]
    .map(|(anchor, words)| (anchor.to_owned(), words))
    .to_vec();
    let top = html! {
        p { (t!("kit-top", subtitle = shown(&text.subtitle))) }
        @if !text.content_note.is_empty() { p { strong { (t!("kit-before")) " " } (shown(&text.content_note)) } }
        p {
            (t!("kit-print", seed = paper.seed.to_string()))
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
    let foot = html! { p { (made_by(paper)) } };
    let title = t!("kit-title", title = shown(title));
    let style = include_str!("kit.css");
    Sheet { title: &title, subtitle: &t!("kit-subtitle"), contents, style }.document(&top, &main, &foot)
}

fn made_by(paper: &PaperGame) -> String {
    t!(
        "kit-made-by",
        version = env!("CARGO_PKG_VERSION"),
        rules = crate::session::RULES,
        scenario = paper.scenario.file.id.as_str(),
        seed = paper.seed.to_string(),
    )
}

/// A policy of the paper game, as the room names it.
fn policy_words(scenario: &Scenario, act: Option<&Act>) -> String {
    match act {
        None => t!("kit-hall-as-it-is"),
        Some(Act::Play { card }) => told(&scenario.file.text.cards, card),
        Some(act) => act_words(scenario, act),
    }
}
