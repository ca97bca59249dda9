//! A hall computed without an event queue is the hall of the event path: the same record for every traveller, the same
//! figures of every station to the tick, the same counts and the same state after the tide. No statistics: one failure
//! is one bug.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![allow(clippy::format_push_string, reason = "a file read from top to bottom is plainer")]

mod support;

use gatewright::engine::{SeedKey, Tick, Who};
use gatewright::hall::{HallObserver, Plan, SlowState, TideResult, TripRecord, run_tide, run_tide_without_events};
use gatewright::scenario::{Scenario, build_plan};
use proptest::prelude::*;
use support::{all_files, at_root, scenario, scenario_with};

/// Keeps every record; being an observer, it is shown the event path by `run_tide`.
#[derive(Default)]
struct Records(Vec<TripRecord>);

impl gatewright::engine::Observer for Records {
    fn saw(&mut self, _now: Tick, _fact: gatewright::engine::Fact) {}
}

impl HallObserver for Records {
    fn left(&mut self, _now: Tick, _who: Who, record: &TripRecord) {
        self.0.push(*record);
    }
    fn went_elsewhere(&mut self, _now: Tick, record: &TripRecord) {
        self.0.push(*record);
    }
}

impl Records {
    fn by_traveller(mut self) -> Vec<TripRecord> {
        self.0.sort_by_key(|record| record.trip.person.id);
        self.0
    }
}

fn assert_alike(one: &TideResult, other: &TideResult) {
    let (a, b) = (&one.tally, &other.tally);
    assert_eq!((a.all, &a.by_custom, &a.by_pathway, &a.by_trade), (b.all, &b.by_custom, &b.by_pathway, &b.by_trade));
    assert!(a.waits == b.waits);
    for (number, (a, b)) in one.stations.stations().iter().zip(other.stations.stations()).enumerate() {
        let plain = |s: &gatewright::engine::StationTally| {
            let served: Vec<u64> = s.classes.iter().map(|class| class.served).collect();
            (s.joined, s.served, s.still_waiting, s.longest_queue, s.queue, s.time_in_line, s.busy, s.open, served)
        };
        assert_eq!(plain(a), plain(b), "station {number}");
        assert!(a == b, "the waits of station {number}");
    }
    assert_eq!(one.stations.stations().len(), other.stations.stations().len());
    assert_eq!(one.stations.observed(), other.stations.observed());
    assert_eq!(one.stations.replications(), other.stations.replications());
}

/// Plays every tide both ways; how many of them could be computed without events.
fn alike(plan: &Plan, seed: u64) -> (u32, u64) {
    let key = SeedKey::new(seed, 0, 0);
    let mut slow = SlowState::new(plan);
    let (mut without, mut people) = (0, 0);
    for tide in 0..plan.tides {
        let (mut watched, mut unwatched, mut chosen) = (slow.clone(), slow.clone(), slow.clone());
        let (mut records, mut others) = (Records::default(), Records::default());
        let events = run_tide(plan, key, tide, &mut watched, &mut records);
        if let Some(told) = run_tide_without_events(plan, key, tide, &mut slow, &mut others) {
            let untold = run_tide_without_events(plan, key, tide, &mut unwatched, &mut ()).unwrap();
            assert_eq!(records.by_traveller(), others.by_traveller());
            assert_alike(&events, &told);
            assert_alike(&events, &untold);
            assert!(slow == watched && slow == unwatched);
            without += 1;
        }
        assert_alike(&events, &run_tide(plan, key, tide, &mut chosen, &mut ()));
        assert!(chosen == watched);
        people += events.tally.all.travellers;
        slow = watched;
    }
    (without, people)
}

fn plan_of(scenario: &Scenario) -> Plan {
    build_plan(&scenario.file)
}

/// Durations on a grid of half a minute make services end at one instant again and again.
fn service() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => (0.05..3.0).prop_map(|mean| format!("{{ distribution = \"exponential\", mean_min = {mean:.3} }}")),
        1 => (0..4_u32).prop_map(|half| format!("{{ distribution = \"constant\", mean_min = {half}.5 }}")),
        1 => (0.05..3.0, 0.2..2.0)
            .prop_map(|(mean, cv)| format!("{{ distribution = \"lognormal\", mean_min = {mean:.3}, cv = {cv:.3} }}")),
        1 => (0.05..3.0).prop_map(|mean| format!("{{ distribution = \"erlang\", mean_min = {mean:.3}, phases = 3 }}")),
    ]
}

/// A hall that needs no event queue: a desk, and perhaps a back room and a window after it, in one of four shapes.
fn hall() -> impl Strategy<Value = String> {
    let stations = prop::collection::vec((1..9_u16, service(), prop::option::of(0..3_u8)), 3);
    let crowd = (
        prop::collection::vec(0.1..400.0, 1..4),
        prop::option::of((0.0..50.0, 0..200_u32, 0.0..60.0)),
        prop::option::of(0.0..=1.0),
        prop::option::of(0.0..=1.0),
    );
    let people = (prop_oneof![Just(0.0), 0.0..0.3], prop_oneof![Just(1_u32), 1..50_u32]);
    let policy = (-1.0..6.0, prop_oneof![Just(0.0), 0.0..=1.0]);
    (stations, 0..5_u8, crowd, people, policy, 20..400_u32, prop::option::of(0.0..=1.0), 1..3_u16).prop_map(
        |(stations, shape, (rates, boat, again, onward), (hazard, names), (threshold, random), length, warm, tides)| {
            let warm_up = warm.map_or(0.0, |share: f64| share * f64::from(length - 1));
            let mut text = format!(
                "format = 1\nid = \"any\"\nseed = 3\ntides = {tides}\n\n[hall]\nlength_min = {length}\n\
                 warm_up_min = {warm_up:.4}\nentrance = \"desks\"\n\n[hall.walking]\nper_hour = {rates:?}\n\n"
            );
            if let Some((lands, people, disembark)) = boat {
                // A boat lands before the shift ends.
                let lands = f64::min(lands, f64::from(length) - 1.0);
                text += &format!(
                    "[hall.ferries]\nboat = {{ lands_min = {lands}, people = {people}, disembark_min = {disembark} }}\n\n"
                );
            }
            // 0: desk; 1: desk and back room; 2: and a window after the desk; 3: and after the back room; 4: desk, window.
            let screen = "work = \"screen\"\nrefers_to = \"back-room\"\n";
            let desk = match shape {
                0 => String::new(),
                1 | 3 => screen.to_owned(),
                2 => format!("{screen}then = \"window\"\n"),
                _ => "then = \"window\"\n".to_owned(),
            };
            let room = if shape == 3 { "work = \"examine\"\nthen = \"window\"\n" } else { "work = \"examine\"\n" };
            let there = [("desks", desk.as_str(), true), ("back-room", room, (1..4).contains(&shape)), ("window", "", shape > 1)];
            for ((name, routes, _), (servers, service, first)) in there.iter().zip(&stations).filter(|(at, _)| at.2) {
                // The desk is one line: where some go first in it, the event path is taken, which has its own tests.
                let first = first.filter(|_| *name != "desks");
                let first = first.map_or(String::new(), |class| format!("priority = {{ crew = {class} }}\n"));
                text += &format!(
                    "[hall.stations.{name}]\nservers = {servers}\n{routes}service.talk = {service}\n{first}\n"
                );
            }
            text += &format!(
                "[people.pathways]\nordinary = {{ share = 0.7, hazard = {hazard:.4} }}\n\
                 crew = {{ share = 0.3, hazard = 0.01 }}\n\n[people.customs]\n\
                 pearl = {{ share = 1, names = {names}, zipf = 0, written = \"given-and-house\" }}\n\n"
            );
            text += &format!("[policy]\nthreshold = {threshold:.3}\nrandom_checks = {random:.3}\n");
            if again.is_some() || onward.is_some() {
                text = text.replace(
                    "[people.pathways]",
                    &format!(
                        "[people]\ntravel_again = {:.3}\nonward_share = {:.3}\n\n[people.pathways]",
                        again.unwrap_or(0.0),
                        onward.unwrap_or(0.0)
                    ),
                );
            }
            text
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn both_paths_come_to_the_same(text in hall(), seed in 0..1000_u64) {
        let scenario = Scenario::read(&text);
        prop_assert!(scenario.is_ok(), "{:?}\n{}", scenario.err(), text);
        alike(&plan_of(&scenario.unwrap()), seed);
    }
}

/// The border takes the shorter path, so that what is compared above is not the event path twice.
#[test]
fn the_border_needs_no_events() {
    let border = scenario_with("benches/border/border.toml", &[("hall.length_min", "5000")]);
    let (without, people) = alike(&plan_of(&border), 1);
    assert_eq!(without, 1);
    assert!(people > 18_000, "{people}");
}

/// Whatever makes what happens at a station depend on more than the times of those who come is left to the event path.
#[test]
fn everything_else_is_left_to_the_event_path() {
    let text = std::fs::read_to_string(at_root("benches/border/border.toml")).unwrap();
    let text = text.replace("length_min = 250000", "length_min = 200");
    let desks = "[hall.stations.desks]\n";
    for (place, line) in [
        ("[hall.stations.back-room]\n", "seats = 3"),
        (desks, "hours = [{ from_min = 60, servers = 2 }]"),
        (desks, "patience = { distribution = \"constant\", mean_min = 3 }"),
        (desks, "lines = \"one-each-shortest\""),
        (desks, "priority = { crew = 0 }"),
        ("[policy]\n", ""),
    ] {
        let line =
            if line.is_empty() { "[work]\nhaste = 0.5\n\n[policy]\n".to_owned() } else { format!("{place}{line}\n") };
        let other = text.replace(place, &line);
        assert_ne!(other, text);
        let scenario = Scenario::read(&other).unwrap_or_else(|problems| panic!("{line}{problems}"));
        assert_eq!(alike(&plan_of(&scenario), 1).0, 0, "{line}");
    }
    let crowded = scenario_with(
        "benches/border/border.toml",
        &[("hall.length_min", "200"), ("hall.stations.desks.servers", "33")],
    );
    assert_eq!(alike(&plan_of(&crowded), 1).0, 0);
}

/// Every file, whichever path it takes.
#[test]
fn every_file_comes_to_the_same_watched_or_not() {
    for path in all_files() {
        let scenario = scenario(&path);
        alike(&plan_of(&scenario), scenario.file.seed);
    }
}
