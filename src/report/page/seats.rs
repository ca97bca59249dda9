//! Part of step 4: what the seats said to each other only in votes, and what each of them was asked to look after.

use super::frame::rows;
use crate::debrief::{Book, ConditionRead};
use crate::language::shown;
use crate::report::words::{decision_words, listed, metric_words, number_or_none, told, unit};
use crate::report::{Table, reason_words};
use crate::scenario::file::{EVERYBODY, Is, Over};
use crate::session::{Ballot, Choice};
use crate::t;
use maud::{Markup, html};

/// Votes, goals, and the claim the auditor named; nothing where the game had none of them.
pub fn section(book: &Book) -> Markup {
    html! {
        @if book.ballots.iter().any(|ballot| ballot.votes.len() > 1) {
            h3 { (t!("page-votes")) }
            (votes(book))
        }
        @if !book.goals.is_empty() {
            h3 { (t!("page-goals")) }
            p { (t!("page-goals-how")) }
            (goals(book))
        }
        (claim(book))
    }
}

fn seat_name(book: &Book, seat: &str) -> String {
    if seat == EVERYBODY { t!("page-seat-everybody") } else { told(&book.scenario.file.text.seats, seat) }
}

fn votes(book: &Book) -> Markup {
    let mut table = Table::new(&[
        t!("page-before-tide"),
        t!("page-proposal"),
        t!("page-for"),
        t!("page-against"),
        t!("page-abstained"),
        t!("page-adopted"),
        t!("page-why-against"),
    ]);
    for ballot in &book.ballots {
        let proposal: Vec<String> =
            ballot.proposal.iter().map(|decision| decision_words(&book.scenario, decision)).collect();
        let reasons: Vec<String> = ballot
            .dissent()
            .filter(|vote| !vote.reason.is_empty())
            .map(|vote| t!("page-said-by", who = seat_name(book, &vote.seat), what = reason_words(&vote.reason)))
            .collect();
        table.row([
            (ballot.tide + 1).to_string(),
            if proposal.is_empty() { t!("page-leave") } else { proposal.join("; ") },
            who(book, ballot, Choice::For),
            who(book, ballot, Choice::Against),
            who(book, ballot, Choice::Abstain),
            if ballot.adopted() { t!("charts-yes") } else { t!("charts-no") },
            if reasons.is_empty() { t!("page-nobody-said") } else { reasons.join("; ") },
        ]);
    }
    rows(&t!("page-ballots"), &table)
}

fn who(book: &Book, ballot: &Ballot, choice: Choice) -> String {
    let seats = ballot.votes.iter().filter(|vote| vote.choice == choice);
    listed(&seats.map(|vote| seat_name(book, &vote.seat)).collect::<Vec<_>>())
}

fn goals(book: &Book) -> Markup {
    let mut table = Table::new(&[t!("charts-seat"), t!("page-asked"), t!("page-number"), t!("page-met")]);
    for goal in &book.goals {
        for one in &goal.conditions {
            let tide = one.tide.map_or_else(|| t!("page-whole-game"), |tide| t!("page-tide-lower", tide = tide + 1));
            table.row([
                seat_name(book, &goal.seat),
                t!("page-goal", goal = told(&book.scenario.file.text.goals, &goal.seat), condition = condition(one)),
                t!("page-goal-value", value = number_or_none(one.value), unit = unit(one.unit), over = tide),
                match one.met {
                    Some(true) => t!("charts-yes"),
                    Some(false) => t!("charts-no"),
                    None => t!("page-not-counted"),
                },
            ]);
        }
    }
    rows(&t!("page-goals-read"), &table)
}

fn condition(one: &ConditionRead) -> String {
    let value = number_or_none(Some(one.condition.value.unwrap_or(0.0)));
    let metric = metric_words(&one.condition.metric);
    let is = match one.condition.is {
        Is::AtMost => t!("page-at-most", metric = metric, value = value),
        Is::AtLeast => t!("page-at-least", metric = metric, value = value),
        Is::Rises => t!("page-rises", metric = metric, value = value),
        Is::NotAboveStart => t!("page-not-above-start", metric = metric, value = value),
    };
    match one.condition.over {
        Over::EachTide => t!("page-on-each-tide", condition = is),
        Over::LastTide => t!("page-on-last-tide", condition = is),
        Over::WholeGame => t!("page-over-game", condition = is),
    }
}

fn claim(book: &Book) -> Markup {
    let file = &book.scenario.file;
    let Some((wrong, _)) = file.claims.iter().find(|(_, claim)| claim.contradicted) else { return html! {} };
    let words = |id: &str| {
        let claim = file.text.claims.get(id);
        claim.map(|claim| t!("page-said-by", who = shown(&claim.name), what = shown(&claim.what))).unwrap_or_default()
    };
    let named = match &book.named {
        None => t!("page-nobody-named"),
        Some(named) if &named.claim == wrong => {
            t!("page-auditor-named", tide = named.tide + 1)
        }
        Some(named) => t!("page-auditor-other", tide = named.tide + 1, claim = words(&named.claim)),
    };
    html! {
        h3 { (t!("page-claim")) }
        p { (words(wrong)) }
        p { (named) }
    }
}
