//! Common random numbers: another policy meets the same people at the same minutes, and a custom cannot reach a hazard.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use gatewright::engine::{Fact, Observer, SeedKey, Tick, Who};
use gatewright::hall::{Crowd, HallObserver, Trip};
use gatewright::scenario::{Scenario, build_plan};
use gatewright::session::TRUTH;
use std::collections::BTreeMap;
use support::{scenario, scenario_with, watch};

const TRICKLE: &str = "scenarios/the-trickle.toml";

/// Every bit of a trip that no policy may touch.
fn bits(trip: &Trip) -> [u64; 11] {
    let person = &trip.person;
    [
        person.id.0,
        person.pathway.into(),
        person.trade.into(),
        person.name.custom.into(),
        person.name.rank.into(),
        person.hazard.into(),
        person.likeness.to_bits(),
        trip.tide.into(),
        trip.landed.0,
        trip.onward.map_or(u64::MAX, |boat| boat.0),
        trip.reason.to_bits(),
    ]
}

/// Who landed, and how long each one's service at each station took.
#[derive(Default)]
struct Watcher {
    landed: Vec<[u64; 11]>,
    inside: BTreeMap<u32, (u16, u64)>,
    served: BTreeMap<(u16, u64, u8), u64>,
    stops: u64,
}

impl Observer for Watcher {
    fn saw(&mut self, _now: Tick, fact: Fact) {
        if let Fact::Ended { who, at, served, .. } = fact {
            let (tide, person) = self.inside[&who.0];
            self.served.insert((tide, person, at.0), served.0);
            self.stops += u64::from(at.0 == 1);
        }
    }
}

impl HallObserver for Watcher {
    fn landed(&mut self, _now: Tick, who: Who, trip: &Trip) {
        self.landed.push(bits(trip));
        self.inside.insert(who.0, (trip.tide, trip.person.id.0));
    }
}

fn watched(scenario: Scenario) -> Watcher {
    let mut watcher = Watcher::default();
    watch(scenario, 0, &mut watcher);
    watcher
}

/// Six tides, about 6,000 trips, compared bit by bit; the policies differ in everything a council can move.
#[test]
fn another_policy_meets_the_same_travellers_at_the_same_minutes() {
    let before = watched(scenario(TRICKLE));
    assert!(before.landed.len() > 5000);
    let policies: [&[(&str, &str)]; 4] = [
        &[("policy.threshold", "1.2")],
        &[("policy.threshold", "3.4"), ("redress.open", "true"), ("redress.after_tides", "1")],
        &[("policy.random_checks", "0.05"), ("hall.stations.back-room.servers", "4")],
        &[
            ("hall.stations.desks.servers", "5"),
            ("registers.stamp-book.retention_days", "5"),
            ("matching.separation", "1.5"),
        ],
    ];
    for policy in policies {
        let after = watched(scenario_with(TRICKLE, policy));
        assert!(after.landed == before.landed, "{policy:?} changed somebody");
        // Whoever is served in both is served as long, at the desks and in the back room alike.
        let both: Vec<_> = before.served.iter().filter(|(key, _)| after.served.contains_key(*key)).collect();
        // A low cut fills the back room and blocks the desks, so that fewer are served.
        assert!(both.len() > 2000, "{policy:?}: {} services", both.len());
        for (key, served) in both {
            assert_eq!(after.served[key], *served, "{policy:?}: service of {key:?}");
        }
    }
    // The policies did something: another cut stops other numbers of people.
    assert_ne!(watched(scenario_with(TRICKLE, policies[0])).stops, before.stops);
}

/// The names of a custom, how common they are, how they are written, even how many follow it: no hazard, score, boat
/// or minute moves by a bit. The negative: another seed moves nearly all of them.
#[test]
fn changing_a_custom_leaves_every_hazard_as_it_was() {
    let raised = ("people.pathways.ordinary.hazard", "0.2");
    let without_name = |watcher: &Watcher| -> Vec<[u64; 11]> {
        let blank = |mut trip: [u64; 11]| {
            (trip[3], trip[4]) = (0, 0);
            trip
        };
        watcher.landed.iter().map(|&trip| blank(trip)).collect()
    };
    let before = watched(scenario_with(TRICKLE, &[raised]));
    let changes: [&[(&str, &str)]; 4] = [
        &[("people.customs.salt.names", "7")],
        &[("people.customs.reed.zipf", "0")],
        &[("people.customs.pearl.written", "\"joined\"")],
        &[("people.customs.pearl.share", "0.1"), ("people.customs.salt.share", "0.6")],
    ];
    for change in changes {
        let set: Vec<(&str, &str)> = change.iter().copied().chain([raised]).collect();
        let after = watched(scenario_with(TRICKLE, &set));
        assert!(without_name(&after) == without_name(&before), "{change:?} reached more than names");
        assert_eq!(after.served, before.served, "{change:?}");
    }
    let names = |watcher: &Watcher| watcher.landed.iter().map(|trip| (trip[3], trip[4])).collect::<Vec<_>>();
    assert_ne!(names(&watched(scenario_with(TRICKLE, &[raised, changes[0][0]]))), names(&before));
    let other = without_name(&watched(scenario_with(TRICKLE, &[raised, ("seed", "8")])));
    let same = other.iter().zip(without_name(&before)).filter(|(one, two)| *one == two).count();
    assert!(same < 10, "{same} of {} travellers are the same under another seed", other.len());
}

/// χ² of a table of counts, rows × columns.
fn chi_square(table: &[Vec<u64>]) -> f64 {
    let columns = table[0].len();
    let all: u64 = table.iter().flatten().sum();
    let mut sum = 0.0;
    for row in table {
        for column in 0..columns {
            let down: u64 = table.iter().map(|row| row[column]).sum();
            let expected = row.iter().sum::<u64>() as f64 * down as f64 / all as f64;
            sum += (row[column] as f64 - expected) * (row[column] as f64 - expected) / expected;
        }
    }
    sum
}

/// 1.1 million people, each drawn once, hazard raised to one in five. Independence by χ²; a true program fails each
/// comparison with probability 10⁻⁶ (critical values 27.6, 30.7, 33.4 and 38.3 for 2, 3, 4 and 6 degrees of freedom),
/// 5·10⁻⁶ in all. A custom whose rate were off by one part in fifty would fail with certainty (expected χ² about 60).
#[test]
fn hazard_and_custom_are_independent() {
    let set = [
        ("people.pathways.ordinary.hazard", "0.2"),
        ("people.pathways.refuge.hazard", "0.2"),
        ("people.pathways.returning.hazard", "0.2"),
        ("people.travel_again", "0"),
        ("hall.walking.per_hour.0", "1100000"),
    ];
    let independent = tables(&scenario_with(TRICKLE, &set));
    for (what, critical) in [
        ("custom, hazard", 27.6),
        ("trade, hazard", 30.7),
        ("custom, pathway", 33.4),
        ("custom, trade", 38.3),
        ("custom, score", 27.6),
    ] {
        let chi = chi_square(&independent[what]);
        println!("{what}: χ² {chi:.2}, critical {critical}");
        assert!(chi < critical, "{what} depend on each other: χ² {chi}");
    }
    // The negative: pathways do set the rate, and the same test sees a difference of one part in forty.
    let mut uneven = set;
    uneven[1].1 = "0.21";
    let chi = chi_square(&tables(&scenario_with(TRICKLE, &uneven))["pathway, hazard"]);
    assert!(chi > 27.6, "pathway and hazard: χ² {chi}");
    assert!(chi_square(&independent["pathway, hazard"]) < 27.6);
}

fn tables(scenario: &Scenario) -> BTreeMap<&'static str, Vec<Vec<u64>>> {
    let plan = build_plan(&scenario.file);
    let mut tables: BTreeMap<&'static str, Vec<Vec<u64>>> = BTreeMap::new();
    let (mut people, mut count) = (Vec::new(), |what, rows: usize, columns: usize, row: usize, column: usize| {
        tables.entry(what).or_insert_with(|| vec![vec![0; columns]; rows])[row][column] += 1;
    });
    for trip in Crowd::new(&plan, SeedKey::new(scenario.file.seed, 0, TRUTH), 0) {
        let person = trip.person;
        let (custom, trade, pathway) = (person.name.custom as usize, person.trade as usize, person.pathway as usize);
        count("custom, hazard", 3, 2, custom, person.hazard.into());
        count("trade, hazard", 4, 2, trade, person.hazard.into());
        count("pathway, hazard", 3, 2, pathway, person.hazard.into());
        count("custom, pathway", 3, 3, custom, pathway);
        count("custom, trade", 3, 4, custom, trade);
        count("custom, score", 3, 2, custom, (person.likeness > 0.84).into());
        people.push(person.id);
    }
    people.sort_unstable();
    people.dedup();
    assert!(people.len() >= 1_000_000, "{} people", people.len());
    tables
}
