//! The debrief as a library: replays with one decision changed, what becomes void, and sums that must come out.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use gatewright::debrief::{
    Baseline, Beside, Book, By, Change, Confusion, Effort, Fate, Game, HeldFor, Possible, Ranking, Replay, Void, Why,
    altered, crossings, ledger_parts, possible, repeat_stops, turned,
};
use gatewright::hall::Use;
use gatewright::lab::{METRICS, OneByOne, Pool};
use gatewright::scenario::Scenario;
use gatewright::session::{Act, Course, Decision, Scale};
use std::ops::ControlFlow;
use std::sync::Arc;
use support::scenario;
use support::table::{busy_council, play};

const TRICKLE: &str = "scenarios/the-trickle.toml";

fn game(scenario: Scenario, decisions: Vec<Decision>) -> Game {
    let tides = scenario.file.tides;
    Game { course: Course::new(Arc::new(scenario)), decisions, seed: 7, tides }
}

fn decided(acts: Vec<(u16, Act)>) -> Vec<Decision> {
    acts.into_iter().map(|(tide, act)| Decision { tide, act }).collect()
}

fn busy() -> Game {
    game(scenario(TRICKLE), decided(busy_council()))
}

fn play_card(card: &str) -> Act {
    Act::Play { card: card.into() }
}

fn take_back(card: &str) -> Act {
    Act::TakeBack { card: card.into() }
}

fn turn(lever: &str, value: f64) -> Act {
    Act::MoveLever { lever: lever.into(), value }
}

/// Exactly: every metric of every replication, and every crossing.
fn differs_in_nothing(game: &Game, replay: &mut Replay) {
    let mut baseline = Baseline::new(game.clone());
    replay.reach(&mut baseline, 5, &OneByOne);
    for shift in replay.shifts(&baseline) {
        assert_eq!(shift.run[0], shift.run[1]);
        assert_eq!(shift.before, shift.after);
        assert!(shift.difference.is_none_or(|mean| mean.mean == 0.0 && mean.sd == Some(0.0)), "{shift:?}");
        assert!(!shift.clear() && shift.better().is_none() && shift.in_spreads() == 0.0);
    }
    assert_eq!(game.figures(0..5, &OneByOne), replay.game.figures(0..5, &OneByOne));
    assert!(replay.turned(&baseline).is_empty());
    assert_eq!(crossings(game, 0), crossings(&replay.game, 0));
}

#[test]
fn the_same_decision_again_differs_in_nothing() {
    let game = busy();
    for index in 0..game.decisions.len() {
        let same = Change::Instead(game.decisions[index].act.clone());
        let mut replay = Replay::new(&game, index, same).unwrap();
        assert!(replay.void.is_empty());
        assert_eq!(replay.game.decisions, game.decisions);
        if index == 0 {
            differs_in_nothing(&game, &mut replay);
        }
    }
}

#[test]
fn a_dropped_decision_that_changed_no_parameter_differs_in_nothing() {
    let mut decisions = decided(busy_council());
    // The cut stands at 2.05 in the file, and moving it costs no coins.
    decisions.insert(0, Decision { tide: 0, act: turn("cut", 2.05) });
    decisions.insert(4, Decision { tide: 1, act: turn("days-kept", 30.0) });
    let game = game(scenario(TRICKLE), decisions);
    for index in [0, 4] {
        let mut replay = Replay::new(&game, index, Change::Drop).unwrap();
        assert_eq!(replay.game.decisions.len(), game.decisions.len() - 1, "{:?}", replay.void);
        differs_in_nothing(&game, &mut replay);
    }
    // And one that did change a parameter does differ.
    let mut replay = Replay::new(&game, 1, Change::Drop).unwrap();
    let mut baseline = Baseline::new(game.clone());
    replay.reach(&mut baseline, 5, &OneByOne);
    assert!(!replay.turned(&baseline).is_empty());
}

#[test]
fn later_decisions_that_cannot_stand_are_listed() {
    let game = busy();
    let without = |index| altered(&game, index, &Change::Drop).unwrap();
    // The second room was played on tide 2 and taken back on tide 5.
    assert_eq!(without(1).void, [Void { index: 5, why: Why::NotOnTheTable }]);
    assert_eq!(without(1).decisions.len(), game.decisions.len() - 2);
    assert!(without(5).void.is_empty());
    // A card played again after it was taken back: without the taking back it lies there still.
    let again = game.with(decided(vec![
        (0, play_card("random-checks")),
        (1, take_back("random-checks")),
        (2, play_card("random-checks")),
        (3, turn("cut", 2.5)),
        (4, turn("cut", 2.05)),
    ]));
    let replay = altered(&again, 1, &Change::Drop).unwrap();
    assert_eq!(replay.void, [Void { index: 2, why: Why::LiesThereAlready }]);
    // A dial turned back to where it would then still stand.
    assert_eq!(altered(&again, 3, &Change::Drop).unwrap().void, [Void { index: 4, why: Why::DialStandsThere }]);
}

#[test]
fn what_the_purse_cannot_pay_is_void() {
    let poor = support::scenario_with(
        TRICKLE,
        &[("purse.start", "7"), ("purse.income_per_tide", "0"), ("purse.per_server_hour", "0")],
    );
    // One coin, then four: with three spent first, four are not left.
    let game = game(poor, decided(vec![(0, play_card("random-checks")), (1, play_card("second-back-room"))]));
    let dearer = Change::Instead(play_card("redress-window"));
    let replay = altered(&game, 0, &dearer).unwrap();
    assert_eq!(replay.void, [Void { index: 1, why: Why::TooDear }]);
    assert!(altered(&game, 0, &Change::Drop).unwrap().void.is_empty());
}

#[test]
fn what_no_council_could_decide_is_refused() {
    let game = busy();
    for act in [turn("cut", 9.0), turn("moon", 1.0), play_card("a-wish"), take_back("a-wish")] {
        assert!(altered(&game, 0, &Change::Instead(act)).is_err());
    }
}

/// The chunks in which a ranking is played do not change what it says, and the base is played once for all.
#[test]
fn a_ranking_is_the_same_in_any_chunks() {
    let all = |games: u32| {
        let mut ranking = Ranking::new(Baseline::new(busy()), 12);
        let mut steps = 0;
        while ranking.step(games, &OneByOne) {
            steps += 1;
            let (done, of) = ranking.progress();
            assert!(done <= of);
        }
        assert!(steps >= ranking.replays().len());
        let (done, of) = ranking.progress();
        assert_eq!((done, of), (12 * 9, 12 * 9));
        ranking.ranked()
    };
    let (small, large) = (all(5), all(50));
    for (one, other) in small.iter().zip(&large) {
        assert_eq!((one.index, &one.void, one.shifts), (other.index, &other.void, other.shifts));
    }
    let size = |ranked: &gatewright::debrief::Ranked| ranked.most_moved().map_or(0.0, |(_, spreads)| spreads.abs());
    assert!(small.windows(2).all(|pair| size(&pair[0]) >= size(&pair[1])));
    // Half the days kept is half the Stamp Book's part of a ledger that hardly differs from game to game; the cut at 1.65
    // more than doubles the stops.
    let moved = |index: usize| {
        small.iter().find(|ranked| ranked.index == index).and_then(gatewright::debrief::Ranked::most_moved)
    };
    assert_eq!(small[0].index, 2);
    assert_eq!(moved(2).unwrap().0, Scale::Privacy);
    assert!(moved(0).unwrap().1 < -2.0, "{:?}", moved(0));
}

#[test]
fn people_are_matched_by_who_they_are() {
    let game = busy();
    let (before, after) = (crossings(&game, 0), crossings(&game.with(Vec::new()), 0));
    let turned = turned(&before, &after);
    assert!(!turned.is_empty());
    for one in &turned {
        if let (Some(before), Some(after)) = (&one.before, &one.after) {
            assert_eq!((before.tide, before.person, &before.name), (after.tide, after.person, &after.name));
            assert_eq!(before.hazard, after.hazard);
            assert!(before.fate != after.fate || before.boat_missed != after.boat_missed);
        }
    }
    // Stops lost and won balance the two totals.
    let stopped = |all: &[gatewright::debrief::Crossing]| {
        all.iter().map(|one| i64::from(one.fate == Fate::StoppedInnocent)).sum::<i64>()
    };
    let gained: i64 = turned
        .iter()
        .map(|one| {
            let is = |fate: Option<Fate>| i64::from(fate == Some(Fate::StoppedInnocent));
            let [before, after] = one.fates();
            is(after) - is(before)
        })
        .sum();
    assert_eq!(stopped(&before) + gained, stopped(&after));
}

/// Everything that is said twice is said the same: truth, crossings, figures, ledger, confusion table.
#[test]
fn the_book_adds_up() {
    let session = play(scenario(TRICKLE), 7, &busy_council());
    let effort = Effort { replications: 9, each: 5, search: 0 };
    let book = Book::of(&session, effort, &OneByOne, |_, _| ControlFlow::Continue(())).unwrap();
    let all = &book.truth.all;
    assert_eq!(book.figures.len(), 9);
    assert_eq!(book.figures[0].all, *all);
    assert_eq!(book.crossings.len() as u64, all.travellers);
    let seen = Confusion::of(all);
    assert_eq!(seen.hazards(), all.hazards);
    assert_eq!(seen.hazards() + seen.innocents(), all.travellers);
    let stops: u64 = book.repeat_stops.iter().zip(1..).map(|(people, times)| people * times).sum();
    assert_eq!(stops, all.mistaken_stops);
    assert_eq!(stops, book.truth.mistaken.len() as u64);
    assert_eq!(repeat_stops(&book.crossings), book.repeat_stops);
    assert!(book.possible.is_none() && book.timelines.is_none());
    for by in [By::Custom, By::Pathway, By::Trade] {
        let groups = book.groups(by);
        assert_eq!(groups.iter().map(|group| group.travellers).sum::<u64>(), all.travellers, "{by:?}");
        assert_eq!(groups.iter().map(|group| group.mistaken_stops).sum::<u64>(), all.mistaken_stops, "{by:?}");
    }
    assert_eq!(book.left_out.len(), book.game.decisions.len());
    assert!(book.places.iter().all(|place| METRICS.iter().any(|metric| metric.name == place.figure.metric)));
    assert!(Book::of(&session, effort, &OneByOne, |_, _| ControlFlow::Break(())).is_none());
}

/// The ledger by register and purpose: no row is lost, none is made, and the parts come to the scale itself.
#[test]
fn the_ledger_falls_apart_without_a_rest() {
    for (path, acts) in [
        (TRICKLE, busy_council()),
        ("scenarios/one-window.toml", vec![]),
        ("scenarios/sealed-fathoms.toml", vec![(3, turn("days-kept", 20.0))]),
        ("tests/trace/every-register.toml", vec![]),
    ] {
        let game = game(scenario(path), decided(acts));
        let last = game.play(0, &mut ()).pop().unwrap();
        let parts = ledger_parts(&game);
        let sum: f64 = parts.iter().map(|part| part.value).sum();
        assert!((sum - last.slow.ledger).abs() <= 1e-9 * sum, "{path}: {sum} is not {}", last.slow.ledger);
        let rows: u64 = parts.iter().map(|part| part.rows).sum();
        assert_eq!(rows, last.slow.exposure(), "{path}");
        let of =
            |purpose: HeldFor| parts.iter().filter(|part| part.held_for == purpose).map(|part| part.rows).sum::<u64>();
        assert!(of(HeldFor::Gate) > 0, "{path}");
        // Where people ask for shelter or come back from the March, rows are held for that.
        let kinds = game.course.plan(0, &game.decisions, &Vec::new());
        let asks = |wanted: Use| kinds.people.pathways.iter().any(|pathway| pathway.purpose == wanted);
        assert_eq!(of(HeldFor::Shelter) > 0, asks(Use::Refuge), "{path}");
        assert_eq!(of(HeldFor::Return) > 0, asks(Use::Return), "{path}");
    }
    // The book of the back room holds those who were stopped.
    let parts = ledger_parts(&busy());
    assert!(parts.iter().any(|part| part.held_for == HeldFor::BackRoom && part.rows > 0), "{parts:?}");
}

/// The table on the front: what stands there is not beaten, is the same again, and tells a wasteful council so.
#[test]
fn the_front_knows_a_council_that_gave_something_for_nothing() {
    let wasteful = game(scenario(TRICKLE), decided(vec![(0, turn("desks", 3.0)), (0, turn("cut", 1.5))]));
    let mut baseline = Baseline::new(wasteful.clone());
    baseline.reach(24, &Pool::new(2).unwrap());
    let search = || {
        let found = possible(&wasteful, &baseline.figures, 480, &Pool::new(2).unwrap(), |_| ControlFlow::Continue(()));
        found.continue_value().unwrap().unwrap()
    };
    let (one, other) = (search(), search());
    let told = |found: &Possible| {
        found.policies.iter().map(|one| (one.result.decisions.clone(), one.result.figures)).collect::<Vec<_>>()
    };
    assert_eq!(told(&one), told(&other), "the same save, the same front");
    assert_eq!((one.tried, one.played), (other.tried, other.played));
    assert!(one.played <= 480 + 240 && one.policies.len() > 1, "{} games", one.played);
    // Fewest desks and the lowest cut: lines, stops and trust all suffer, and some policy spares them.
    assert!(one.policies.iter().any(Beside::beats_the_table), "{:#?}", one.policies);
    // A policy of the front itself is beaten by none of it.
    let best = wasteful.with(one.policies[0].result.decisions.clone());
    let mut baseline = Baseline::new(best.clone());
    baseline.reach(24, &OneByOne);
    let again = possible(&best, &baseline.figures, 480, &OneByOne, |_| ControlFlow::Continue(()));
    let again = again.continue_value().unwrap().unwrap();
    assert!(!again.policies.iter().any(Beside::beats_the_table));
    assert_eq!(again.table.figures, again.policies[0].result.figures, "the same policy, the same games");
    assert!(again.policies[0].better.is_empty() && again.policies[0].worse.is_empty());
    // Goals: each seat of the file, each game once.
    assert_eq!(one.seats.len() + 1, wasteful.course.scenario().file.goals.len());
    assert!(one.pairs.iter().all(|pair| pair.games == one.goal_games * (one.policies.len() as u32 + 1)));
    assert!(possible(&wasteful, &baseline.figures, 480, &OneByOne, |_| ControlFlow::Break(())).is_break());
    // A game that is not over is set beside nothing.
    assert!(matches!(
        possible(&Game { tides: 2, ..wasteful }, &baseline.figures, 480, &OneByOne, |_| ControlFlow::Continue(())),
        ControlFlow::Continue(None)
    ));
}

/// How long the first answer takes on the core scenarios: the game itself played both ways, the people it turned, and
/// sixteen pairs. Printed, not asserted: a test that times a shared machine proves nothing.
/// (`cargo test --release --test debrief first_answer -- --nocapture`)
#[test]
fn first_answer() {
    for name in ["the-trickle", "one-line-or-three", "the-back-room"] {
        let scenario = scenario(&format!("scenarios/{name}.toml"));
        // The cut as low as the file allows: a decision that many people feel.
        let acts = decided(vec![(0, turn("cut", scenario.file.levers["cut"].least))]);
        let game = game(scenario, acts);
        let started = std::time::Instant::now();
        let mut baseline = Baseline::new(game.clone());
        let mut replay = Replay::new(&game, 0, Change::Drop).unwrap();
        replay.reach(&mut baseline, 1, &OneByOne);
        let people = replay.turned(&baseline).len();
        println!("{name}: {people} crossings end otherwise, after {:.2} s", started.elapsed().as_secs_f64());
        replay.reach(&mut baseline, 16, &OneByOne);
        println!("{name}: six scales over {} pairs, after {:.2} s", replay.done(), started.elapsed().as_secs_f64());
        assert!(people > 0 && replay.shifts(&baseline).iter().any(gatewright::debrief::Shift::clear), "{name}");
    }
}
