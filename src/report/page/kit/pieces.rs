//! What is cut out: cards, event cards, seat sheets, prediction slips.

use crate::debrief::PaperGame;
use crate::report::page::frame::lines;
use crate::report::parameter::effect_words;
use crate::report::words::{named, number};
use crate::scenario::file::Ask;
use maud::{Markup, html};

/// Policy cards and dials.
pub fn cards(paper: &PaperGame) -> Markup {
    let file = &paper.scenario.file;
    html! {
        section class="sheet" {
            h2 id="cards" { "Cards" }
            p { "The council may hold one of these, or turn the first dial. What it chooses holds for the whole game." }
            div class="cards" {
                @for (id, card) in &file.cards {
                    div class="card" {
                        span class="coins" { (number(card.coins)) " coins" }
                        h3 { (named(&file.text.cards, id)) }
                        p { (file.text.cards.get(id).map(|words| words.what.as_str()).unwrap_or_default()) }
                        @for (claim, _) in file.claims.iter().filter(|(_, claim)| claim.on == *id) {
                            @if let Some(words) = file.text.claims.get(claim) { p { em { (words.name) ": “" (words.what) "”" } } }
                        }
                        p class="soft" {
                            @for effect in paper.course.card_effects(id) { (effect_words(&paper.scenario, &effect)) br; }
                        }
                    }
                }
                @for (id, lever) in file.levers.iter().take(1) {
                    div class="card" {
                        h3 { (named(&file.text.levers, id)) }
                        p { (file.text.levers.get(id).map(|words| words.what.as_str()).unwrap_or_default()) }
                        p class="soft" { "A dial from " (number(lever.least)) " to " (number(lever.most)) ". On paper it stands where it is, lower, or higher." }
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
            h2 id="events" { "Event cards" }
            @if file.events.is_empty() {
                p { "This scenario has none." }
            } @else {
                p { "Each tide's sheet says which card comes after it." }
                div class="cards" {
                    @for id in file.events.keys() {
                        div class="card" {
                            h3 { (named(&file.text.events, id)) }
                            p { (file.text.events.get(id).map(|words| words.what.as_str()).unwrap_or_default()) }
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
                @if index == 0 { h2 id="seats" { "Seat sheet: " (named(&file.text.seats, seat)) } }
                @else { h2 { "Seat sheet: " (named(&file.text.seats, seat)) } }
                p class="lead" { (file.text.seats.get(seat).map(|words| words.what.as_str()).unwrap_or_default()) }
                @if let Some(goal) = file.text.goals.get(seat) {
                    h3 { "Yours alone: " (goal.name) }
                    p { (goal.what) }
                    p class="soft" { "Keep this side down. Goals that cannot all be met at once are meant to be so." }
                }
                h3 { "You may always" }
                p { "Leave the seat, ask for a pause, refuse, appeal, or say aloud what the hall does wrong. The Travellers’ Advocate is never left empty." }
                h3 { "Votes" }
                p { "Vote face down: for, against, or neither. More than half of the seats adopt a proposal. A vote against may have a reason; it is read out in the debrief." }
                h3 { "Notes" }
                (lines(10))
            }
        }
        @if file.seats.is_empty() {
            section class="sheet" { h2 id="seats" { "Seat sheet" } p { "Everybody speaks for the table." } (lines(10)) }
        }
    }
}

/// A slip for each tide: filled in, folded and kept shut until the debrief.
pub fn slips(paper: &PaperGame) -> Markup {
    let file = &paper.scenario.file;
    let blank = || html! { span class="blank" aria-hidden="true" {} };
    html! {
        section class="sheet" {
            h2 id="slips" { "Prediction slips" }
            p { "One set a seat: print as many as there are seats. Fill in before the tide is opened, fold, and keep shut until the debrief." }
            @if file.predictions.is_empty() { p { "This scenario asks for none; write down what you expect in your own words." } }
            div class="slips" {
                @for tide in 1..=file.tides {
                    div class="slip" {
                        h3 { "Tide " (tide) ". Seat: " (blank()) }
                        @for (id, rule) in &file.predictions {
                            p {
                                (named(&file.text.predictions, id)) " "
                                @match rule.asks {
                                    Ask::ChanceMissNone => { (blank()) " in 100" }
                                    Ask::WhichScalePays => { (blank()) }
                                    _ => { "From " (blank()) " to " (blank()) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
