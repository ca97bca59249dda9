//! Where every figure of the page comes from, and how to make the page again.

use crate::debrief::Book;
use crate::session::RULES;
use maud::{Markup, html};

/// The sources the model stands on, a paragraph a line.
const SOURCES: &str = include_str!("../../../assets/text/sources.txt");

/// The section.
pub fn section(book: &Book) -> Markup {
    html! {
        dl {
            dt { "Scenario" } dd { (book.scenario.file.id) }
            dt { "Digest of the scenario" } dd { (book.scenario.digest()) }
            dt { "Seed" } dd { (book.game.seed) }
            dt { "Tides played" } dd { (book.game.tides) }
            dt { "Decisions" } dd { (book.game.decisions.len()) }
            dt { "Digest of the game" } dd { (book.digest) }
            dt { "Rules" } dd { (RULES) }
            dt { "Games played again" } dd { (book.figures.len()) " with the same decisions (yours is the first), as many with none, and " (book.each) " without each decision"
                @if let Some(possible) = &book.possible { ", and " (possible.played) " in search of what was possible (NSGA-II, its words keyed by the seed)" } }
        }
        ul {
            li { "A replay meets the same people at the same minutes: whom a boat brings, and what each carries, depends on the seed and on no decision." }
            li { "A mean has a 95 % interval by Student’s t over games; a rate is a ratio of totals, its interval by the jackknife over games; a difference is taken pair by pair." }
            li { "Where policies are set beside a council, “clearly” means that the paired 95 % interval leaves nought out, for all policies and scales at once (Bonferroni)." }
            li { "Waits are read from a histogram with an error of at most 1 per cent." }
            li { "A spread is the standard deviation from game to game of the same decisions." }
            li { "Decisions that the purse could not pay for, or that the table no longer allows, are judged in your own game and left out of all its replications." }
        }
        h3 { "Sources" }
        @for line in SOURCES.lines().filter(|line| !line.trim().is_empty()) { p class="soft" { (line) } }
    }
}
