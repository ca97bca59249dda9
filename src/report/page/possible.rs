//! The table's result among what was possible, and private goals that pull against each other. No total, no order.

use super::frame::{Figures, rows};
use super::scales::{Compared, MAPS, all_six, map};
use crate::debrief::{Beside, Book, PolicyResult, Possible};
use crate::lab::SCALES;
use crate::report::words::{act_words, listed, named, scale_words};
use crate::report::{Table, counted};
use crate::session::Scale;
use maud::{Markup, html};

/// The table's own, on every chart.
const YOURS: &str = "your council";

/// The section.
pub fn section(book: &Book, figures: &mut Figures) -> Markup {
    let Some(possible) = &book.possible else {
        return html! { p { "No other policies were searched for this page." } };
    };
    let all = compared(book, possible);
    let words = format!(
        "{} that none of the {} tried beats, and your council: up is better on each scale.",
        counted(possible.policies.len() as u64, "policy", "policies"),
        possible.tried
    );
    html! {
        p {
            "A search tried " (possible.tried) " policies on the very travellers of this game and of " (possible.games - 1)
            " more games. Those that no other beats on all six scales are set beside what your council decided. They decide everything "
            "before the first tide, and knew nothing of it either; yours could change its mind. A short search: there may be better ones."
        }
        p class="lead" { (verdict(possible)) }
        (all_six("Your council among policies that none beats", "Policy", &words, &all, figures))
        (rows("What each policy decides, and how it stands to your council", &beside(book, possible)))
        @for pair in MAPS { (map("ways to run the hall", &all, pair, figures)) }
        @if !possible.seats.is_empty() { (goals(book, possible)) }
    }
}

fn name(index: usize) -> String {
    format!("policy {}", index + 1)
}

fn compared(book: &Book, possible: &Possible) -> Vec<Compared> {
    let run = book.figures.first().map(|game| SCALES.map(|scale| game.metrics[scale.place()]));
    let yours = Compared { name: YOURS.to_owned(), means: possible.table.figures, run, own: true };
    let others = possible.policies.iter().enumerate().map(|(index, one)| Compared {
        name: name(index),
        means: one.result.figures,
        run: None,
        own: false,
    });
    std::iter::once(yours).chain(others).collect()
}

/// How the council stands to all of them, scale by scale and never in one number.
fn verdict(possible: &Possible) -> String {
    let beating: Vec<String> = possible
        .policies
        .iter()
        .enumerate()
        .filter(|(_, one)| one.beats_the_table())
        .map(|(index, _)| name(index))
        .collect();
    if beating.is_empty() {
        "None of them is clearly better than your council on one scale without being clearly worse on another: what you gave up, \
         you gave up for something."
            .to_owned()
    } else {
        format!(
            "Clearly better than your council on some scale, and clearly worse on none: {}. Something was given up for nothing; \
             the table says what.",
            listed(&beating)
        )
    }
}

fn decided(book: &Book, result: &PolicyResult) -> String {
    let acts: Vec<String> = result.decisions.iter().map(|one| act_words(&book.scenario, &one.act)).collect();
    if acts.is_empty() { "leaves the hall as it is".to_owned() } else { acts.join("; ") }
}

fn scales(scales: &[Scale]) -> String {
    listed(&scales.iter().map(|scale| scale_words(*scale)).collect::<Vec<_>>())
}

fn beside(book: &Book, possible: &Possible) -> Table {
    let mut table =
        Table::new(&["Policy", "Decides before the first tide", "Clearly better than yours on", "Clearly worse on"]);
    for (index, Beside { result, better, worse }) in possible.policies.iter().enumerate() {
        table.row([name(index), decided(book, result), scales(better), scales(worse)]);
    }
    table
}

/// Goals met, policy by policy; and pairs that hardly ever were met together.
fn goals(book: &Book, possible: &Possible) -> Markup {
    let seat = |index: usize| named(&book.scenario.file.text.seats, &possible.seats[index]).to_owned();
    let mut head = vec!["Seat".to_owned(), YOURS.to_owned()];
    head.extend((0..possible.policies.len()).map(name));
    let mut met = Table { head, rows: Vec::new() };
    for index in 0..possible.seats.len() {
        let results = std::iter::once(&possible.table).chain(possible.policies.iter().map(|one| &one.result));
        met.rows
            .push(std::iter::once(seat(index)).chain(results.map(|one| one.goals_met[index].to_string())).collect());
    }
    let mut pairs = Table::new(&["Two seats", "Games in which the first was met", "the second", "both", "of games"]);
    for pair in possible.pairs.iter().filter(|pair| pair.in_conflict()) {
        let [one, other] = pair.seats;
        pairs.row([
            format!("{} and {}", seat(one), seat(other)),
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
        h3 { "Private goals, pulling apart" }
        p { "In how many of " (possible.goal_games) " games each seat’s goal would have been met. A goal missed here was no fault of who held it." }
        (rows(&format!("Goals met, in {} games", possible.goal_games), &met))
        @if pairs.rows.is_empty() {
            p { "No two goals were clearly in each other’s way in these games." }
        } @else {
            p { "In each other’s way: both met together less than half as often as if they had nothing to do with each other." }
            (rows("Goals that pull against each other", &pairs))
        }
        @if !never.is_empty() { p { "Met by nobody, whatever was decided: " (listed(&never)) "." } }
    }
}
