//! Step 6: how much was luck; and the rule of step 7, in whole people.

use super::frame::Figures;
use crate::debrief::Book;
use crate::hall::matching::{false_match_rate, true_positive_rate};
use crate::report::words::{number, share, share_interval};
use crate::report::{LuckBars, PlaceChart, Quadrant, per_cent, rates_chart, rates_table, rates_words};
use crate::t;
use maud::{Markup, html};

/// The section.
pub fn section(book: &Book, figures: &mut Figures) -> Markup {
    let own = book.truth.all.missed;
    let bars = LuckBars::of(&book.luck, own);
    let places = PlaceChart { places: book.places, games: book.luck.games };
    let quadrant = Quadrant { places: book.places, games: book.luck.games };
    html! {
        p { (t!("page-luck-how")) }
        h3 { (t!("page-luck-likes")) }
        (figures.figure(&t!("page-luck-place"), &places.svg(720.0), &places.words(), &places.table()))
        h3 { (t!("page-luck-against")) }
        p {
            (t!("page-luck-quadrant-how"))
        }
        (figures.figure(&t!("page-luck-quadrant"), &quadrant.svg(560.0, 360.0), &quadrant.words(), &quadrant.table()))
        h3 { (t!("page-luck-half")) }
        (figures.figure(&t!("page-luck-missed"), &bars.svg(680.0, 260.0), &bars.words(), &bars.table()))
        (half_as_good(book, own))
    }
}

fn half_as_good(book: &Book, own: u64) -> Markup {
    let Some(chance) = book.miss_none else {
        return html! { p { (t!("page-luck-no-hazard")) } };
    };
    html! {
        p class="lead" {
            (t!("page-luck-lead", own = own, yours = per_cent(chance.yours), half = per_cent(chance.half_as_good)))
        }
        p {
            (t!(
                "page-luck-formula",
                hazards = number(chance.hazards),
                missed = share(chance.missed),
                found = share(chance.found),
                power = number(chance.hazards * chance.missed),
                yours = share(chance.yours),
                halved = number(chance.hazards * (chance.missed + chance.found / 2.0)),
                half = share(chance.half_as_good),
            ))
        }
        @if let Some(games) = chance.games_to_tell {
            p { (t!("page-luck-to-tell", games = games.ceil())) }
        }
    }
}

/// The rule with this game's own numbers.
pub fn rule(book: &Book, figures: &mut Figures) -> Markup {
    let Some(tide) = book.truth.tides.last() else { return html! {} };
    let (cut, separation) = (tide.threshold, book.scenario.file.matching.separation);
    let prevalence = {
        let hazards: u64 = book.figures.iter().map(|one| one.all.hazards).sum();
        let travellers: u64 = book.figures.iter().map(|one| one.all.travellers).sum();
        hazards as f64 / travellers.max(1) as f64
    };
    let people = 20_000.0;
    let hazards = people * prevalence;
    let seen = hazards * true_positive_rate(cut, separation).get();
    let others = (people - hazards) * false_match_rate(cut).get();
    html! {
        p class="lead" {
            (t!(
                "page-rule",
                people = people,
                hazards = number(hazards),
                cut = number(cut),
                seen = number(seen),
                others = others.round(),
            ))
        }
        @if let Some(ppv) = book.luck.ppv {
            p {
                (t!(
                    "page-rule-counted",
                    games = book.luck.games,
                    share = share(ppv.value),
                    interval = share_interval(ppv.ci95),
                ))
            }
        }
        (figures.figure(
            &t!("page-rule-cut"),
            &rates_chart(cut, separation, 1.0, 3.5, 560.0, 220.0),
            &rates_words(cut, separation),
            &rates_table(cut, separation, 1.0, 3.5),
        ))
    }
}
