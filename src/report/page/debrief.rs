//! The debrief of one game, in its order: leave your seat, predictions, facts, why then, one decision changed, the
//! rule, elsewhere, one commitment. Process before blame; expected values before the day's luck.

use super::frame::{Figures, Sheet, lines, prompt};
use super::{decided, desk, facts, luck, possible, predicted, reckoned, seats};
use crate::debrief::Book;
use crate::language::shown;
use crate::t;
use maud::html;

/// The page of a game.
pub fn debrief_page(book: &Book) -> String {
    let file = &book.scenario.file;
    let (text, prompts) = (&file.text, &file.text.prompts);
    let title = if text.title.is_empty() { &file.id } else { &text.title };
    let mut figures = Figures::default();
    let contents: Vec<(String, String)> = [
        ("seat", t!("page-head-seat")),
        ("predictions", t!("page-head-predictions")),
        ("facts", t!("page-head-facts")),
        ("why", t!("page-head-why")),
        ("replay", t!("page-head-replay")),
        ("luck", t!("page-head-luck")),
        ("possible", t!("page-head-possible")),
        ("rule", t!("page-head-rule")),
        ("elsewhere", t!("page-head-elsewhere")),
        ("commit", t!("page-head-commit")),
        ("reckoned", t!("page-head-reckoned")),
        ("people", t!("page-head-people")),
    ]
    .into_iter()
    .map(|(anchor, heading)| (anchor.to_owned(), heading))
    .collect();
    let heading = |at: usize| html! { h2 id=(contents[at].0) { (at + 1) ". " (contents[at].1) } };
    let running_on = |at: usize| html! { h2 id=(contents[at].0) class="runs-on" { (at + 1) ". " (contents[at].1) } };
    let top = html! {
        p {
            (t!("page-debrief-top", seed = book.game.seed.to_string(), tides = book.game.tides))
        }
        p class="soft" { (t!("page-debrief-words")) }
    };
    let main = html! {
        (running_on(0))
        (prompt(&prompts.leave_seat))
        (lines(3))
        (heading(1))
        (predicted::section(book, &mut figures))
        (heading(2))
        (prompt(&prompts.facts))
        (facts::section(book, &mut figures))
        (desk::section(book))
        (heading(3))
        (prompt(&prompts.why_then))
        (decided::what_was_known(book))
        (seats::section(book))
        (lines(3))
        (heading(4))
        (prompt(&prompts.replay))
        (decided::section(book, &mut figures))
        (heading(5))
        (luck::section(book, &mut figures))
        (heading(6))
        (possible::section(book, &mut figures))
        (heading(7))
        (prompt(&prompts.rule))
        (luck::rule(book, &mut figures))
        (lines(3))
        (running_on(8))
        (prompt(&prompts.elsewhere))
        (lines(3))
        (running_on(9))
        (prompt(&prompts.commit))
        (lines(2))
        (heading(10))
        (reckoned::section(book))
        (heading(11))
        (facts::people(book))
    };
    let foot = html! { p { (t!("page-made-by", version = env!("CARGO_PKG_VERSION"), rules = crate::session::RULES)) } };
    let title = t!("page-debrief-title", title = shown(title));
    Sheet { title: &title, subtitle: &shown(&text.subtitle), contents, style: "" }.document(&top, &main, &foot)
}
