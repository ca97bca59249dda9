//! Where every figure of the page comes from, and how to make the page again.

use crate::debrief::Book;
use crate::language::{Language, spoken};
use crate::session::RULES;
use crate::t;
use maud::{Markup, html};

/// The sources the model stands on, a paragraph a line.
const SOURCES: &str = include_str!("../../../assets/text/sources.txt");

fn games(book: &Book) -> String {
    let (games, each) = (book.figures.len(), book.each);
    match &book.possible {
        None => t!("page-reckoned-games", games = games, each = each),
        // The number of games may be a long one, and stands as it is counted.
        Some(possible) => {
            t!("page-reckoned-games-searched", games = games, each = each, searched = possible.played.to_string())
        }
    }
}

/// The section.
pub fn section(book: &Book) -> Markup {
    html! {
        dl {
            dt { (t!("page-reckoned-scenario")) } dd { (book.scenario.file.id) }
            dt { (t!("page-reckoned-scenario-digest")) } dd { (book.scenario.digest()) }
            dt { (t!("page-reckoned-seed")) } dd { (book.game.seed) }
            dt { (t!("page-reckoned-tides")) } dd { (book.game.tides) }
            dt { (t!("page-reckoned-decisions")) } dd { (book.game.decisions.len()) }
            dt { (t!("page-reckoned-digest")) } dd { (book.digest) }
            dt { (t!("page-reckoned-rules")) } dd { (RULES) }
            dt { (t!("page-reckoned-again")) } dd { (games(book)) }
        }
        ul {
            li { (t!("page-reckoned-same-people")) }
            li { (t!("page-reckoned-intervals")) }
            li { (t!("page-reckoned-clearly")) }
            li { (t!("page-reckoned-waits")) }
            li { (t!("page-reckoned-spread")) }
            li { (t!("page-reckoned-void")) }
        }
        h3 { (t!("page-reckoned-sources")) }
        @for line in SOURCES.lines().filter(|line| !line.trim().is_empty()) { p class="soft" lang=[(spoken() != Language::English).then_some("en")] { (line) } }
    }
}
