//! Step 6: how much was luck; and the rule of step 7, in whole people.

use super::frame::Figures;
use crate::debrief::Book;
use crate::hall::matching::{false_match_rate, true_positive_rate};
use crate::report::words::{number, share, share_interval};
use crate::report::{LuckBars, PlaceChart, Quadrant, grouped, per_cent, rates_chart, rates_table, rates_words};
use maud::{Markup, html};

/// The section.
pub fn section(book: &Book, figures: &mut Figures) -> Markup {
    let own = book.truth.all.missed;
    let bars = LuckBars::of(&book.luck, own);
    let places = PlaceChart { places: book.places, games: book.luck.games };
    let quadrant = Quadrant { places: book.places, games: book.luck.games };
    html! {
        p { "First what the decisions come to on average, then where this one day fell." }
        h3 { "The day among its likes" }
        (figures.figure("Your game among games with the same decisions", &places.svg(720.0), &places.words(), &places.table()))
        h3 { "Decisions against luck" }
        p {
            "Up: the mean of the games, against the mean with no decision at all. Across: your game, against that mean. "
            "Both in spreads from game to game. Good decisions can meet a hard day."
        }
        (figures.figure("Decisions and luck, scale by scale", &quadrant.svg(560.0, 360.0), &quadrant.words(), &quadrant.table()))
        h3 { "What a policy half as good would have shown" }
        (figures.figure("Hazards missed in a game", &bars.svg(680.0, 260.0), &bars.words(), &bars.table()))
        (half_as_good(book, own))
    }
}

fn half_as_good(book: &Book, own: u64) -> Markup {
    let Some(chance) = book.miss_none else {
        return html! { p { "No hazard came in any of the games, so no policy could be told from any other." } };
    };
    let yours = if own == 0 { "You missed none.".to_owned() } else { format!("You missed {own}.") };
    html! {
        p class="lead" {
            (yours) " By formula, these decisions miss none in " (per_cent(chance.yours)) " of games, and a policy half as good in "
            (per_cent(chance.half_as_good)) "."
        }
        p {
            "e^(−Λ·missed), with Λ = " (number(chance.hazards)) " hazards a game, " (share(chance.missed)) " of them missed and "
            (share(chance.found)) " found: e^−" (number(chance.hazards * chance.missed)) " = " (share(chance.yours))
            ". Half as good finds half as many: e^−" (number(chance.hazards * (chance.missed + chance.found / 2.0)))
            " = " (share(chance.half_as_good)) ". Assumes that hazards are rare and independent of each other."
        }
        @if let Some(games) = chance.games_to_tell {
            p { "To tell the two apart by hazards missed, one would have to play about " (grouped(games.ceil() as u64)) " games like this." }
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
            "Of 20,000 people about " (number(hazards)) " carry something. At the last cut, " (number(cut)) ", the desks would stop "
            (number(seen)) " of them, and " (grouped(others.round() as u64)) " who carry nothing."
        }
        @if let Some(ppv) = book.luck.ppv {
            p {
                "Counted over " (book.luck.games) " games with the same decisions: of those stopped, " (share(ppv.value))
                " carried a hazard (95 % interval " (share_interval(ppv.ci95)) ")."
            }
        }
        (figures.figure(
            "What a cut does",
            &rates_chart(cut, separation, 1.0, 3.5, 560.0, 220.0),
            &rates_words(cut, separation),
            &rates_table(cut, separation, 1.0, 3.5),
        ))
    }
}
