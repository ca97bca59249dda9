//! What is cut out: cards, event cards, seat sheets, prediction slips.

use crate::debrief::PaperGame;
use crate::language::shown;
use crate::report::page::frame::lines;
use crate::report::parameter::effect_words;
use crate::report::words::{number, told};
use crate::scenario::file::Ask;
use crate::t;
use maud::{Markup, html};

/// Policy cards and dials.
pub fn cards(paper: &PaperGame) -> Markup {
    let file = &paper.scenario.file;
    html! {
        section class="sheet" {
            h2 id="cards" { (t!("kit-cards")) }
            p { (t!("kit-cards-how")) }
            div class="cards" {
                @for (id, card) in &file.cards {
                    div class="card" {
                        span class="coins" { (t!("kit-coins", coins = number(card.coins))) }
                        h3 { (told(&file.text.cards, id)) }
                        p { (file.text.cards.get(id).map(|words| shown(&words.what)).unwrap_or_default()) }
                        @for (claim, _) in file.claims.iter().filter(|(_, claim)| claim.on == *id) {
                            @if let Some(words) = file.text.claims.get(claim) { p { em { (t!("page-said-by", who = shown(&words.name), what = shown(&words.what))) } } }
                        }
                        p class="soft" {
                            @for effect in paper.course.card_effects(id) { (effect_words(&paper.scenario, &effect)) br; }
                        }
                    }
                }
                @for (id, lever) in file.levers.iter().take(1) {
                    div class="card" {
                        h3 { (told(&file.text.levers, id)) }
                        p { (file.text.levers.get(id).map(|words| shown(&words.what)).unwrap_or_default()) }
                        p class="soft" { (t!("kit-dial", least = number(lever.least), most = number(lever.most))) }
                    }
                }
            }
        }
    }
}

/// Event cards, to be laid out as the tides say.
pub fn events(paper: &PaperGame) -> Markup {
    let file = &paper.scenario.file;
    html! {
        section class="sheet" {
            h2 id="events" { (t!("kit-events")) }
            @if file.events.is_empty() {
                p { (t!("kit-no-events")) }
            } @else {
                p { (t!("kit-events-how")) }
                div class="cards" {
                    @for id in file.events.keys() {
                        div class="card" {
                            h3 { (told(&file.text.events, id)) }
                            p { (file.text.events.get(id).map(|words| shown(&words.what)).unwrap_or_default()) }
                        }
                    }
                }
            }
        }
    }
}

/// A sheet a seat: what it looks after, and room for notes.
pub fn seats(paper: &PaperGame) -> Markup {
    let file = &paper.scenario.file;
    html! {
        @for (index, seat) in file.seats.iter().enumerate() {
            section class="sheet" {
                @if index == 0 { h2 id="seats" { (t!("kit-seat-sheet-of", seat = told(&file.text.seats, seat))) } }
                @else { h2 { (t!("kit-seat-sheet-of", seat = told(&file.text.seats, seat))) } }
                p class="lead" { (file.text.seats.get(seat).map(|words| shown(&words.what)).unwrap_or_default()) }
                @if let Some(goal) = file.text.goals.get(seat) {
                    h3 { (t!("kit-yours-alone", goal = shown(&goal.name))) }
                    p { (shown(&goal.what)) }
                    p class="soft" { (t!("kit-keep-down")) }
                }
                h3 { (t!("kit-you-may")) }
                p { (t!("kit-you-may-what")) }
                h3 { (t!("kit-votes")) }
                p { (t!("kit-votes-how")) }
                h3 { (t!("kit-notes")) }
                (lines(10))
            }
        }
        @if file.seats.is_empty() {
            section class="sheet" { h2 id="seats" { (t!("kit-seat-sheet")) } p { (t!("kit-everybody-speaks")) } (lines(10)) }
        }
    }
}

/// A slip for each tide: filled in, folded and kept shut until the debrief.
pub fn slips(paper: &PaperGame) -> Markup {
    let file = &paper.scenario.file;
    let blank = || html! { span class="blank" aria-hidden="true" {} };
    html! {
        section class="sheet" {
            h2 id="slips" { (t!("kit-slips")) }
            p { (t!("kit-slips-how")) }
            @if file.predictions.is_empty() { p { (t!("kit-no-slips")) } }
            div class="slips" {
                @for tide in 1..=file.tides {
                    div class="slip" {
                        h3 { (t!("kit-slip", tide = tide)) " " (blank()) }
                        @for (id, rule) in &file.predictions {
                            p {
                                (told(&file.text.predictions, id)) " "
                                @match rule.asks {
                                    Ask::ChanceMissNone => { (blank()) " " (t!("kit-in-hundred")) }
                                    Ask::WhichScalePays => { (blank()) }
                                    _ => { (t!("kit-range-from")) " " (blank()) " " (t!("kit-range-to")) " " (blank()) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
