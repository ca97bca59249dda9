//! The table's result among what was possible, and private goals that pull against each other. No total, no order.

use super::frame::{Figures, rows};
use super::scales::{Compared, MAPS, all_six, map};
use crate::debrief::{Beside, Book, Possible};
use crate::lab::SCALES;
use crate::report::words::{listed, told};
use crate::report::{Table, policy_name, policy_words, scales_words, standing};
use crate::t;
use maud::{Markup, html};

/// The section.
pub fn section(book: &Book, figures: &mut Figures) -> Markup {
    let Some(possible) = &book.possible else {
        return html! { p { (t!("page-possible-none")) } };
    };
    let all = compared(book, possible);
    let words = t!("page-possible-words", policies = possible.policies.len(), tried = possible.tried);
    html! {
        p {
            (t!("page-possible-how", tried = possible.tried, games = possible.games - 1))
        }
        p class="lead" { (standing(possible)) }
        (all_six(&t!("page-possible"), &t!("charts-policy-head"), &words, &all, figures))
        (rows(&t!("page-beside"), &beside(book, possible)))
        @for pair in MAPS { (map(&t!("page-ways"), &all, pair, figures)) }
        @if !possible.seats.is_empty() { (goals(book, possible)) }
    }
}

fn compared(book: &Book, possible: &Possible) -> Vec<Compared> {
    let run = book.figures.first().map(|game| SCALES.map(|scale| game.metrics[scale.place()]));
    let yours = Compared { name: t!("charts-your-council"), means: possible.table.figures, run, own: true };
    let others = possible.policies.iter().enumerate().map(|(index, one)| Compared {
        name: policy_name(index),
        means: one.result.figures,
        run: None,
        own: false,
    });
    std::iter::once(yours).chain(others).collect()
}

fn beside(book: &Book, possible: &Possible) -> Table {
    let mut table = Table::new(&[
        t!("charts-policy-head"),
        t!("page-decides-first"),
        t!("page-clearly-better"),
        t!("page-clearly-worse"),
    ]);
    for (index, Beside { result, better, worse }) in possible.policies.iter().enumerate() {
        table.row([
            policy_name(index),
            policy_words(&book.scenario, result),
            scales_words(better),
            scales_words(worse),
        ]);
    }
    table
}

/// Goals met, policy by policy; and pairs that hardly ever were met together.
fn goals(book: &Book, possible: &Possible) -> Markup {
    let seat = |index: usize| told(&book.scenario.file.text.seats, &possible.seats[index]);
    let head = std::iter::once(t!("charts-policy-head")).chain((0..possible.seats.len()).map(seat));
    let mut met = Table { head: head.collect(), rows: Vec::new() };
    let yours = std::iter::once((t!("charts-your-council"), &possible.table));
    let others = possible.policies.iter().enumerate().map(|(index, one)| (policy_name(index), &one.result));
    for (name, result) in yours.chain(others) {
        met.rows.push(std::iter::once(name).chain(result.goals_met.iter().map(u32::to_string)).collect());
    }
    let mut pairs = Table::new(&[
        t!("page-two-seats"),
        t!("page-first-met"),
        t!("page-second-met"),
        t!("page-both-met"),
        t!("page-of-games"),
    ]);
    for pair in possible.pairs.iter().filter(|pair| pair.in_conflict()) {
        let [one, other] = pair.seats;
        pairs.row([
            listed(&[seat(one), seat(other)]),
            pair.met[0].to_string(),
            pair.met[1].to_string(),
            pair.both.to_string(),
            pair.games.to_string(),
        ]);
    }
    let never: Vec<String> = (0..possible.seats.len())
        .filter(|&index| {
            possible.table.goals_met[index] == 0 && possible.policies.iter().all(|one| one.result.goals_met[index] == 0)
        })
        .map(seat)
        .collect();
    html! {
        h3 { (t!("page-goals-apart")) }
        p { (t!("page-goals-apart-how", games = possible.goal_games)) }
        (rows(&t!("page-goals-met", games = possible.goal_games), &met))
        @if pairs.rows.is_empty() {
            p { (t!("page-no-conflict")) }
        } @else {
            p { (t!("page-conflict-how")) }
            (rows(&t!("page-conflict"), &pairs))
        }
        @if !never.is_empty() { p { (t!("page-never-met", seats = listed(&never))) } }
    }
}
