//! What must hold of every single run, to the tick and to the head: no tolerance, no false alarms.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use gatewright::hall::Counts;
use gatewright::lab::Figures;
use support::{all_files, replications, scenario, scenario_with};

/// ∫ queue dt = Σ waits clipped to the window, station by station, in milliseconds.
fn little(name: &str, figures: &Figures) {
    for (index, station) in figures.stations.iter().enumerate() {
        let (queue, waits) = station.little;
        assert_eq!(queue, waits, "{name}, station {index}: Little's identity");
    }
}

/// Everybody who set out left in exactly one way, and every count of the confusion table fits the others.
fn conserved(name: &str, counts: &Counts) {
    let c = counts;
    assert_eq!(
        c.travellers,
        c.admitted + c.found + c.gave_up + c.turned_away + c.inside_at_close + c.refused + (c.travellers - c.landed),
        "{name}: travellers"
    );
    assert_eq!(c.stops, c.stops_with_hazard + c.mistaken_stops, "{name}: stops");
    assert_eq!(
        c.travellers - c.hazards,
        c.mistaken_stops + c.mistaken_elsewhere + c.cleared,
        "{name}: people without a hazard"
    );
    assert!(c.found <= c.stops_with_hazard && c.found + c.missed <= c.hazards, "{name}: hazards");
    assert!(c.boats_missed_by_mistake <= c.boats_missed && c.boats_missed <= c.travellers, "{name}: boats");
}

fn groups_add_up(name: &str, figures: &Figures) {
    for groups in [&figures.by_custom, &figures.by_pathway, &figures.by_trade] {
        let mut sum = Counts::default();
        for counts in groups {
            sum.merge(counts);
        }
        assert!(groups.is_empty() || sum == figures.all, "{name}: groups do not add up to all");
    }
}

fn check(name: &str, figures: &Figures) {
    little(name, figures);
    conserved(name, &figures.all);
    groups_add_up(name, figures);
    let everybody = figures.metric("travellers").unwrap();
    assert!((everybody - figures.all.travellers as f64).abs() < 0.5);
}

/// Every file of the game and of the theory, three replications each (20 of the game).
#[test]
fn little_and_conservation_hold_on_every_file() {
    for path in all_files() {
        let count = if path.starts_with("scenarios") { 20 } else { 3 };
        let runs = replications(scenario(&path), count);
        assert_eq!(runs.figures.len(), count as usize);
        let mut waited: u128 = 0;
        for figures in &runs.figures {
            check(&path, figures);
            assert!(figures.all.travellers > 0, "{path}: nobody came");
            waited += figures.stations.iter().map(|station| station.little.0).sum::<u128>();
        }
        // The identity of two zeros would prove nothing; some halls of the theory have more desks than people.
        let light = ["landing", "names", "one-cut", "seven-registers"]
            .iter()
            .any(|name| path.ends_with(&format!("{name}.toml")));
        assert!(waited > 0 || light, "{path}: nobody waited");
    }
}

/// A hall that closes on a full house, turns people away, tries their patience, changes its hours and stops many.
#[test]
fn they_hold_where_a_shift_ends_in_the_middle_of_everything() {
    let crowded = [
        ("hall.length_min", "300"),
        ("hall.stations.desks.servers", "3"),
        ("policy.threshold", "0.5"),
        ("policy.random_checks", "0.1"),
        ("hall.ferries.late.lands_min", "280"),
        ("hall.ferries.noon.lands_min", "230"),
        ("people.pathways.ordinary.hazard", "0.1"),
    ];
    for (seats, when_full) in [("0", "block"), ("3", "turn-away"), ("-1", "block")] {
        let full = [("hall.stations.back-room.seats", seats), ("hall.stations.back-room.when_full", when_full)];
        let set: Vec<(&str, &str)> = crowded.iter().chain(&full).copied().collect();
        let runs = replications(scenario_with("scenarios/the-trickle.toml", &set), 5);
        let mut all = Counts::default();
        for figures in &runs.figures {
            check(when_full, figures);
            all.merge(&figures.all);
        }
        assert!(all.inside_at_close > 0 && all.stops > 0 && all.found > 0 && all.missed > 0);
        assert_eq!(all.turned_away > 0, when_full == "turn-away");
    }
}

/// People who give up, and those who stand in line when the doors close, waited too.
#[test]
fn the_wait_of_those_who_never_get_a_desk_counts() {
    let text = std::fs::read_to_string(support::at_root("tests/theory/mm1.toml")).unwrap();
    // One desk, two boats' worth of people at minute 0, services longer than the shift: all but the first stand.
    let text = text
        .replace("length_min = 24000", "length_min = 100")
        .replace("warm_up_min = 1000", "warm_up_min = 0")
        .replace("per_hour = [48]", "per_hour = [0]")
        .replace(
            "[hall.walking]",
            "[hall.ferries]\nboat = { lands_min = 0, people = 11, disembark_min = 0 }\n[hall.walking]",
        )
        .replace("\"exponential\", mean_min = 1 ", "\"constant\", mean_min = 200 ");
    let closing = gatewright::scenario::Scenario::read(&text).unwrap_or_else(|problems| panic!("{problems}"));
    let minutes = |figures: &Figures| figures.all.waited_ms / 60_000;
    let stayed = &replications(closing, 1).figures[0];
    assert_eq!((stayed.all.inside_at_close, minutes(stayed)), (11, 10 * 100));
    let patient =
        text.replace("servers = 1\n", "servers = 1\npatience = { distribution = \"constant\", mean_min = 30 }\n");
    let leaving = gatewright::scenario::Scenario::read(&patient).unwrap_or_else(|problems| panic!("{problems}"));
    let left = &replications(leaving, 1).figures[0];
    assert_eq!((left.all.gave_up, minutes(left)), (10, 10 * 30));
}
