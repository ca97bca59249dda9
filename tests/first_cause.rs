//! The causal trace is whole: every miss and every mistaken stop has exactly one first cause, and their counts are those
//! of the confusion table; with a cause taken away, removed, still wrong and newly wrong add up.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use gatewright::engine::SeedKey;
use gatewright::hall::{
    Forced, HallObserver, Inquest, MissCause, PersonId, Plan, SlowState, StopCause, TideTally, TripRecord, Wrong,
    run_tide,
};
use gatewright::scenario::{Scenario, build_plan};
use std::collections::{BTreeMap, BTreeSet};
use support::{Diary, all_files, at_root, scenario, scenario_with};

/// Every trip of a tide: those who landed, and those who took another gate.
#[derive(Default)]
struct Everybody {
    diary: Diary,
    elsewhere: Vec<TripRecord>,
}

impl gatewright::engine::Observer for Everybody {
    fn saw(&mut self, _now: gatewright::engine::Tick, _fact: gatewright::engine::Fact) {}
}

impl HallObserver for Everybody {
    fn left(&mut self, now: gatewright::engine::Tick, who: gatewright::engine::Who, record: &TripRecord) {
        self.diary.left(now, who, record);
    }
    fn went_elsewhere(&mut self, _now: gatewright::engine::Tick, record: &TripRecord) {
        self.elsewhere.push(*record);
    }
}

struct Tide {
    plan: Plan,
    before: SlowState,
    key: SeedKey,
    number: u16,
    records: Vec<TripRecord>,
    tally: TideTally,
}

/// The tides of one game, each with the slow state it began with.
fn tides(scenario: &Scenario, seed: u64, forced: Forced) -> Vec<Tide> {
    let mut plan = build_plan(&scenario.file);
    plan.forced = forced;
    let key = SeedKey::new(seed, 0, gatewright::session::TRUTH);
    let mut slow = SlowState::new(&plan);
    (0..plan.tides)
        .map(|number| {
            let before = slow.clone();
            let mut seen = Everybody::default();
            let result = run_tide(&plan, key, number, &mut slow, &mut seen);
            let records = seen.diary.left.into_iter().chain(seen.elsewhere).collect();
            Tide { plan: plan.clone(), before, key, number, records, tally: result.tally }
        })
        .collect()
}

fn causes(tide: &Tide) -> (BTreeMap<MissCause, u64>, BTreeMap<StopCause, u64>) {
    let inquest = Inquest::new(&tide.plan, tide.key, tide.number, &tide.before);
    let (mut misses, mut stops) = (BTreeMap::new(), BTreeMap::new());
    for record in &tide.records {
        if let Some(cause) = inquest.miss(record) {
            *misses.entry(cause).or_insert(0) += 1;
        }
        if let Some(cause) = inquest.stop(record) {
            *stops.entry(cause).or_insert(0) += 1;
        }
    }
    (misses, stops)
}

/// Hazards in plenty, so that every link of every chain is met; the trace is the same for one in two thousand.
fn with_many_hazards(path: &str) -> Scenario {
    let file = scenario(path).file;
    let keys: Vec<String> = file.people.pathways.keys().map(|id| format!("people.pathways.{id}.hazard")).collect();
    scenario_with(path, &keys.iter().map(|key| (key.as_str(), "0.1")).collect::<Vec<_>>())
}

#[test]
fn every_miss_and_every_mistaken_stop_has_one_first_cause() {
    for path in all_files().iter().filter(|path| path.starts_with("scenarios")) {
        let scenario = with_many_hazards(path);
        let mut met: BTreeSet<MissCause> = BTreeSet::new();
        for tide in tides(&scenario, 11, Forced::default()) {
            let (misses, stops) = causes(&tide);
            let all = &tide.tally.all;
            assert_eq!(misses.values().sum::<u64>(), all.missed + all.missed_elsewhere, "{path}");
            assert_eq!(stops.values().sum::<u64>(), all.mistaken_stops, "{path}");
            met.extend(misses.keys());
        }
        println!("{path}: {met:?}");
    }
    assert!(at_root("scenarios").is_dir());
}

fn missed(tides: &[Tide]) -> BTreeSet<(u16, PersonId)> {
    tides
        .iter()
        .flat_map(|tide| {
            let wrong = tide.records.iter().filter(|record| record.missed() || record.missed_elsewhere());
            wrong.map(|record| (tide.number, record.trip.person.id))
        })
        .collect()
}

fn mistaken(tides: &[Tide]) -> BTreeSet<(u16, PersonId)> {
    tides
        .iter()
        .flat_map(|tide| {
            let wrong = tide.records.iter().filter(|record| record.mistaken_stop());
            wrong.map(|record| (tide.number, record.trip.person.id))
        })
        .collect()
}

/// A full replay without a cause: who is no longer wrong, who still is, who newly is. Everybody sets out in both.
#[test]
fn with_a_cause_removed_the_parts_add_up() {
    for path in all_files().iter().filter(|path| path.starts_with("scenarios")) {
        let scenario = with_many_hazards(path);
        let base = tides(&scenario, 5, Forced::default());
        for cause in [MissCause::NotRecorded, MissCause::BelowTheCut, MissCause::Hurried, MissCause::Diverted] {
            let without = tides(&scenario, 5, cause.removed());
            let (before, after) = (missed(&base), missed(&without));
            let (gone, kept) = (before.difference(&after).count(), before.intersection(&after).count());
            let new = after.difference(&before).count();
            assert_eq!((gone + kept, kept + new), (before.len(), after.len()), "{path}: {cause:?}");
            let set_out = |tides: &[Tide]| tides.iter().map(|tide| tide.tally.all.travellers).sum::<u64>();
            assert_eq!(set_out(&base), set_out(&without), "{path}: {cause:?}");
        }
        let without = tides(&scenario, 5, StopCause::Answer(Wrong::SharedName).removed());
        let (before, after) = (mistaken(&base), mistaken(&without));
        assert!(after.len() <= before.len(), "{path}: fewer wrong answers, more stops");
    }
}

/// On one tide, taking away the cause that the trace names turns that traveller's outcome.
#[test]
fn the_cause_that_is_named_turns_the_outcome() {
    let scenario = with_many_hazards("scenarios/the-trickle.toml");
    let first = |forced| tides(&scenario, 3, forced).swap_remove(0);
    let base = first(Forced::default());
    let inquest = Inquest::new(&base.plan, base.key, base.number, &base.before);
    let seen = first(MissCause::Overlooked.removed());
    let cut = first(MissCause::BelowTheCut.removed());
    let still_missed =
        |tide: &Tide, id: PersonId| tide.records.iter().any(|record| record.trip.person.id == id && record.missed());
    let mut tried = 0;
    for record in base.records.iter().filter(|record| record.missed()) {
        let id = record.trip.person.id;
        match inquest.miss(record).unwrap() {
            MissCause::Overlooked => assert!(!still_missed(&seen, id)),
            MissCause::BelowTheCut => assert!(
                // In the back room of a replay that stops more people the minutes are its own.
                !still_missed(&cut, id)
                    || cut.records.iter().any(|other| other.trip.person.id == id && other.stop.is_some())
            ),
            _ => continue,
        }
        tried += 1;
    }
    assert!(tried > 20, "{tried}");
}
