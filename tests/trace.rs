//! The causal trace: every error of the hall has exactly one first cause, the counts are the confusion table's, and a
//! replay without a cause adds up.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use gatewright::debrief::{Cause, Game, MissCause, StopCause, Traced, Wronged, errors, errors_without, removal, trace};
use gatewright::hall::{Counts, Wrong};
use gatewright::scenario::Scenario;
use gatewright::session::{Course, Decision, decisions_from};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use support::{scenario_with, table::busy_council};

const EVERY: &str = "tests/trace/every-register.toml";
const TRICKLE: &str = "scenarios/the-trickle.toml";

fn game(path: &str, set: &[(&str, &str)], seed: u64) -> Game {
    let scenario = scenario_with(path, set);
    let mut decisions = decisions_from(&scenario.file.baseline);
    if path == TRICKLE {
        decisions = busy_council().into_iter().map(|(tide, act)| Decision { tide, act }).collect();
    }
    let tides = scenario.file.tides;
    Game { course: Course::new(Arc::new(scenario)), decisions, seed, tides }
}

/// The same hall with these registers only, which know of every hazard.
fn with_only(registers: &[&str]) -> Game {
    let mut tree: toml::Table = toml::from_str(&std::fs::read_to_string(support::at_root(EVERY)).unwrap()).unwrap();
    let all = tree["registers"].as_table_mut().unwrap();
    all.retain(|id, _| registers.contains(&id));
    for (_, register) in all.iter_mut() {
        let look_up = register["look_up"].as_table_mut().unwrap();
        if look_up.contains_key("coverage") {
            look_up.insert("coverage".into(), 1.0.into());
        }
    }
    if !registers.contains(&"slips") {
        tree.remove("fathom");
    }
    let scenario = Scenario::read(&toml::to_string(&tree).unwrap()).unwrap_or_else(|problems| panic!("{problems}"));
    let tides = scenario.file.tides;
    Game { course: Course::new(Arc::new(scenario)), decisions: Vec::new(), seed: 11, tides }
}

fn counts(game: &Game, replication: u32) -> Counts {
    let mut all = Counts::default();
    for tide in game.play(replication, &mut ()) {
        all.merge(&tide.result.tally.all);
    }
    all
}

/// One cause each, and as many as the confusion table counts.
fn holds(game: &Game, replication: u32) -> BTreeMap<Cause, u64> {
    let traced = trace(game, replication);
    let all = counts(game, replication);
    let (misses, stops): (Vec<Traced>, Vec<Traced>) =
        traced.iter().copied().partition(|one| matches!(one.cause, Cause::Miss(_)));
    assert_eq!(misses.len() as u64, all.missed + all.missed_elsewhere);
    assert_eq!(stops.len() as u64, all.mistaken_stops);
    let who: BTreeSet<_> = traced.iter().map(|one| (one.tide, one.person)).collect();
    assert_eq!(who.len(), traced.len(), "nobody has two causes");
    let found: BTreeSet<_> = traced
        .iter()
        .map(|one| {
            (one.tide, one.person, if matches!(one.cause, Cause::Miss(_)) { Wronged::Missed } else { Wronged::Stopped })
        })
        .collect();
    assert_eq!(found, errors(game, replication), "a replay by the debrief's own hand is the game");
    let mut counted = BTreeMap::new();
    for one in traced {
        *counted.entry(one.cause).or_default() += 1;
    }
    counted
}

#[test]
fn every_error_has_one_cause() {
    let mut seen: BTreeMap<Cause, u64> = BTreeMap::new();
    let mut halls: Vec<Game> = [
        &[][..],
        &[("fathom.with_identifier_min", "10")],
        &[("policy.fusion.rule", "\"at-least\""), ("policy.alternate.open", "true"), ("policy.cleared_tokens", "true")],
        &[("policy.fusion.rule", "\"weighted\""), ("policy.one_window.open", "true")],
    ]
    .into_iter()
    .map(|set| game(EVERY, set, 11))
    .collect();
    // Where every register knows of every hazard, it is the later links that break.
    halls.extend(
        [&["warrant-roll"][..], &["warrant-roll", "seal-archive"], &["harbour-watch"], &["slips"]].map(with_only),
    );
    for game in halls {
        for replication in 0..10 {
            for (cause, count) in holds(&game, replication) {
                *seen.entry(cause).or_default() += count;
            }
        }
    }
    println!("{seen:#?}");
    // Every link of the chain is somebody's first cause somewhere: a trace that never names one would pass the sums.
    let missing: Vec<Cause> = Cause::all().filter(|cause| !seen.contains_key(cause)).collect();
    assert!(missing.is_empty(), "never named: {missing:?}");
}

/// The plain score: a hazard is missed below the cut, by haste or unseen; a stop comes from the marks or at random.
#[test]
fn the_plain_score_has_its_causes_too() {
    let game = game(TRICKLE, &[("people.pathways.ordinary.hazard", "0.02"), ("policy.random_checks", "0.01")], 7);
    let counted = holds(&game, 0);
    let may = [
        Cause::Miss(MissCause::PutRight),
        Cause::Miss(MissCause::BelowTheCut),
        Cause::Miss(MissCause::Haste),
        Cause::Miss(MissCause::Unseen),
        Cause::Miss(MissCause::Joint),
        Cause::Stop(StopCause::AtRandom),
        Cause::Stop(StopCause::Answer(Wrong::Marks)),
        Cause::Stop(StopCause::Joint),
    ];
    assert!(counted.keys().all(|cause| may.contains(cause)), "{counted:?}");
    assert!(counted.contains_key(&Cause::Miss(MissCause::BelowTheCut)));
    assert!(counted.contains_key(&Cause::Stop(StopCause::AtRandom)));
}

/// What a cause takes with it: the errors traced to it are gone when it is taken away on the very first tide, where
/// nothing has had time to move.
#[test]
fn a_cause_taken_away_takes_its_errors_with_it() {
    let mut one = game(EVERY, &[("work.haste", "0")], 5);
    one.tides = 1;
    let before = errors(&one, 0);
    for traced in trace(&one, 0) {
        let Some(after) = errors_without(&one, 0, traced.cause) else { continue };
        let what = if matches!(traced.cause, Cause::Miss(_)) { Wronged::Missed } else { Wronged::Stopped };
        let key = (traced.tide, traced.person, what);
        assert!(before.contains(&key) && !after.contains(&key), "{traced:?} is still wrong");
    }
}

fn adds_up(game: &Game, replication: u32) {
    let counted = holds(game, replication);
    let before = errors(game, replication);
    assert_eq!(removal(&before, &before).removed, 0);
    for cause in counted.keys() {
        let Some(after) = errors_without(game, replication, *cause) else { continue };
        let parts = removal(&before, &after);
        assert_eq!(parts.before, before.len() as u64);
        assert_eq!(parts.after, after.len() as u64);
        assert_eq!(parts.removed + parts.still, parts.before);
        assert_eq!(parts.still + parts.newly, parts.after);
        assert!(after.iter().filter(|one| !before.contains(one)).count() as u64 == parts.newly);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn removed_still_and_newly_wrong_add_up(
        seed in 0_u64..1 << 53,
        replication in 0_u32..1000,
        cut in 1.0_f64..3.5,
        random in 0.0_f64..0.05,
        haste in 0.0_f64..0.5,
        rule in prop_oneof!["any", "at-least", "weighted"],
        trickle: bool,
    ) {
        let (cut, random, haste) = (format!("{cut:.3}"), format!("{random:.4}"), format!("{haste:.3}"));
        let set = [("policy.threshold", cut.as_str()), ("policy.random_checks", &random), ("work.haste", &haste)];
        if trickle {
            let mut game = game(TRICKLE, &set, seed);
            game.tides = 3;
            adds_up(&game, replication);
        } else {
            let rule = format!("\"{rule}\"");
            let set: Vec<(&str, &str)> = set.into_iter().chain([("policy.fusion.rule", rule.as_str())]).collect();
            let mut game = game(EVERY, &set, seed);
            game.tides = 2;
            adds_up(&game, replication);
        }
    }
}
