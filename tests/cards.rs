//! Every card of the world lies in some deck, acts on named parameters, and costs something.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use gatewright::scenario::Scenario;
use gatewright::session::Session;
use std::sync::Arc;
use support::{all_files, scenario};

/// Policy cards by what they are called in the decks; raising and lowering the cut is a dial.
const POLICIES: [&str; 23] = [
    "pool-the-lines",
    "second-back-room",
    "fast-lane",
    "two-register-rule",
    "one-window",
    "reasons-for-queries",
    "delete-at-30-days",
    "hash-only",
    "split-gallery",
    "seal-print-pilot",
    "alternate-capture",
    "release-desk",
    "identifier-only-release",
    "sharing-charter",
    "expel-two",
    "redress-window",
    "cleared-token",
    "test-case-bursts",
    "second-analyst",
    "harbour-watch-scan",
    "mentors",
    "mandatory-holding",
    "random-checks",
];

const EVENTS: [&str; 10] = [
    "ferry-surge",
    "renaming-festival",
    "register-breach",
    "sealed-crate",
    "basis-struck-down",
    "neighbour-tightens",
    "mistaken-stop-told",
    "source-retracted",
    "analysts-on-leave",
    "nothing-happens",
];

fn decks() -> Vec<Scenario> {
    all_files().iter().filter(|path| path.starts_with("scenarios/")).map(|path| scenario(path)).collect()
}

#[test]
fn every_card_of_the_world_lies_in_some_deck() {
    let decks = decks();
    let policies: Vec<&str> =
        POLICIES.into_iter().filter(|id| !decks.iter().any(|deck| deck.file.cards.contains_key(*id))).collect();
    let events: Vec<&str> =
        EVENTS.into_iter().filter(|id| !decks.iter().any(|deck| deck.file.events.contains_key(*id))).collect();
    assert!(policies.is_empty() && events.is_empty(), "in no deck: {policies:?} {events:?}");
    assert!(
        decks.iter().all(|deck| deck.file.levers.values().any(|lever| lever.key == "policy.threshold")
            || deck.file.levers.len() >= 3)
    );
}

/// No bare bonus: a card changes parameters, and costs coins, or takes something with what it gives.
#[test]
fn cards_cost_coins_and_move_parameters() {
    for deck in decks() {
        for (id, card) in &deck.file.cards {
            assert!(!card.effects.is_empty(), "{}: {id} does nothing", deck.file.id);
            assert!(card.coins > 0.0 || card.effects.len() > 1, "{}: {id} is free", deck.file.id);
        }
        assert!(deck.file.events.contains_key("nothing-happens"), "{}: most tides are quiet", deck.file.id);
    }
}

#[test]
fn what_a_card_goes_on_costing_is_what_its_clerks_and_rooms_cost() {
    let session = Session::new(Arc::new(scenario("scenarios/the-trickle.toml")), 7);
    // A room for twelve hours at a tenth of a coin; the stops it makes no difference to are not its cost.
    assert!((session.running_cost("second-back-room").get() - 1.2).abs() < 1e-9);
    for card in ["redress-window", "delete-at-30-days", "random-checks"] {
        assert!(session.running_cost(card).get().abs() < 1e-9, "{card}");
    }
}

/// The Travellers' Advocate is at every table, and so is a seat that looks for the wrong claim where claims are made.
#[test]
fn the_advocate_sits_at_every_table() {
    for deck in decks() {
        assert!(deck.file.seats.iter().any(|seat| seat == "travellers-advocate"), "{}", deck.file.id);
        for seat in &deck.file.seats {
            assert!(deck.file.goals.contains_key(seat) || seat == "auditor", "{}: {seat} has no goal", deck.file.id);
        }
        assert_eq!(deck.file.claims.values().filter(|claim| claim.contradicted).count(), 1, "{}", deck.file.id);
    }
}
