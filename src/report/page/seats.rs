//! Part of step 4: what the seats said to each other only in votes, and what each of them was asked to look after.

use super::frame::rows;
use crate::debrief::{Book, ConditionRead, GoalRead};
use crate::report::Table;
use crate::report::words::{decision_words, listed, named, number_or_none};
use crate::scenario::file::{EVERYBODY, Is, Over};
use crate::session::{Ballot, Choice};
use maud::{Markup, html};

/// Votes, goals, and the claim the auditor named; nothing where the game had none of them.
pub fn section(book: &Book) -> Markup {
    html! {
        @if book.ballots.iter().any(|ballot| ballot.votes.len() > 1) {
            h3 { "Votes and dissent" }
            (votes(book))
        }
        @if !book.goals.is_empty() {
            h3 { "What each seat was asked to look after" }
            p { "Goals that cannot all be met at once are meant to be so. Nobody is ranked by them." }
            (goals(book))
        }
        (claim(book))
    }
}

fn seat_name<'a>(book: &'a Book, seat: &'a str) -> &'a str {
    if seat == EVERYBODY { "Everybody" } else { named(&book.scenario.file.text.seats, seat) }
}

fn votes(book: &Book) -> Markup {
    let mut table = Table::new(&["Before tide", "Proposal", "For", "Against", "Abstained", "Adopted", "Why against"]);
    for ballot in &book.ballots {
        let proposal: Vec<String> =
            ballot.proposal.iter().map(|decision| decision_words(&book.scenario, decision)).collect();
        let reasons: Vec<String> = ballot
            .dissent()
            .filter(|vote| !vote.reason.is_empty())
            .map(|vote| format!("{}: “{}”", seat_name(book, &vote.seat), crate::report::reason_words(&vote.reason)))
            .collect();
        table.row([
            (ballot.tide + 1).to_string(),
            if proposal.is_empty() { "leave the hall as it is".to_owned() } else { proposal.join("; ") },
            who(book, ballot, Choice::For),
            who(book, ballot, Choice::Against),
            who(book, ballot, Choice::Abstain),
            if ballot.adopted() { "yes" } else { "no" }.to_owned(),
            if reasons.is_empty() { "nobody said".to_owned() } else { reasons.join("; ") },
        ]);
    }
    rows("Every ballot, with the dissent read out", &table)
}

fn who(book: &Book, ballot: &Ballot, choice: Choice) -> String {
    let seats = ballot.votes.iter().filter(|vote| vote.choice == choice);
    listed(&seats.map(|vote| seat_name(book, &vote.seat).to_owned()).collect::<Vec<_>>())
}

fn goals(book: &Book) -> Markup {
    let mut table = Table::new(&["Seat", "Asked to see to", "The number it hangs on", "Met"]);
    for goal in &book.goals {
        for one in &goal.conditions {
            let tide = one.tide.map_or_else(|| "whole game".to_owned(), |tide| format!("tide {}", tide + 1));
            table.row([
                seat_name(book, &goal.seat).to_owned(),
                format!("{}: {}", goal_name(book, goal), condition(one)),
                format!("{} {} ({tide})", number_or_none(one.value), one.unit),
                match one.met {
                    Some(true) => "yes",
                    Some(false) => "no",
                    None => "nothing was counted",
                }
                .to_owned(),
            ]);
        }
    }
    rows("Private goals, held to the record", &table)
}

fn goal_name<'a>(book: &'a Book, goal: &'a GoalRead) -> &'a str {
    named(&book.scenario.file.text.goals, &goal.seat)
}

fn condition(one: &ConditionRead) -> String {
    let value = number_or_none(Some(one.condition.value.unwrap_or(0.0)));
    let metric = one.condition.metric.replace('_', " ");
    let is = match one.condition.is {
        Is::AtMost => format!("{metric} at most {value}"),
        Is::AtLeast => format!("{metric} at least {value}"),
        Is::Rises => format!("{metric} above the first tide by more than {value}"),
        Is::NotAboveStart => format!("{metric} not above the first tide by more than {value}"),
    };
    let over = match one.condition.over {
        Over::EachTide => "on each tide",
        Over::LastTide => "on the last tide",
        Over::WholeGame => "over the whole game",
    };
    format!("{is}, {over}")
}

fn claim(book: &Book) -> Markup {
    let file = &book.scenario.file;
    let Some((wrong, _)) = file.claims.iter().find(|(_, claim)| claim.contradicted) else { return html! {} };
    let words = |id: &str| {
        file.text.claims.get(id).map(|claim| format!("{}: “{}”", claim.name, claim.what)).unwrap_or_default()
    };
    let named = match &book.named {
        None => "Nobody named a claim in this game.".to_owned(),
        Some(named) if &named.claim == wrong => {
            format!("The auditor named it, on tide {}.", named.tide + 1)
        }
        Some(named) => format!("The auditor named another one, on tide {}: {}.", named.tide + 1, words(&named.claim)),
    };
    html! {
        h3 { "The claim that the model contradicts" }
        p { (words(wrong)) }
        p { (named) }
    }
}
