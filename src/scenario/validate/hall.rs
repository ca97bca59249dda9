//! `[hall]`: hours, routes, stations, and who arrives.

use super::{Findings, people, waiting};
use crate::scenario::file::{HallFile, ScenarioFile, StationFile, StationWork};
use std::collections::BTreeSet;

/// Heads on all ferries of a tide: each of them is held in memory from the start.
const FERRY_HEADS: u64 = 1_000_000;
/// Travellers on foot that a tide expects: they are drawn one after the other, so only time bounds them.
const WALKERS: f64 = 2_000_000_000.0;

pub(super) fn check(file: &ScenarioFile, findings: &mut Findings<'_>) {
    let hall = &file.hall;
    hours(hall, findings);
    findings.at_most(&["hall", "stations"], hall.stations.len(), 32, "stations");
    if hall.stations.is_empty() {
        findings.say(&["hall", "stations"], "the hall has no stations", "at least one", "");
    } else {
        findings.known(&["hall", "entrance"], &hall.entrance, &hall.stations, "station");
        if !hall.fast_lane.is_empty() {
            findings.known(&["hall", "fast_lane"], &hall.fast_lane, &hall.stations, "station");
        }
    }
    for (name, station) in hall.stations.iter().take(32) {
        self::station(name, station, file, findings);
    }
    routes(hall, findings);
    arrivals(file, findings);
}

fn hours(hall: &HallFile, findings: &mut Findings<'_>) {
    if hall.opening_minute().is_none() {
        findings.say(&["hall", "opens"], "this is not a time of day", "\"HH:MM\", from \"00:00\" to \"23:59\"", "");
    }
    if hall.warm_up_min >= hall.length_min {
        let message = format!("the warm-up of {} minutes leaves nothing of the shift", hall.warm_up_min);
        findings.say(&["hall", "warm_up_min"], message, format!("less than {}", hall.length_min), "");
    }
}

fn station(name: &str, station: &StationFile, file: &ScenarioFile, findings: &mut Findings<'_>) {
    let hall = &file.hall;
    let at = |key: &'static str| ["hall", "stations", name, key];
    for (key, next) in [("then", &station.then), ("refers_to", &station.refers_to), ("shelter", &station.shelter)] {
        if !next.is_empty() {
            findings.known(&at(key), next, &hall.stations, "station");
        }
    }
    match (station.work, station.refers_to.is_empty()) {
        (StationWork::Screen, true) => {
            findings.say(
                &at(""),
                format!("`{name}` stops people but refers them nowhere"),
                "`refers_to`",
                "name the station for those who are stopped",
            );
        }
        (StationWork::Serve | StationWork::Examine | StationWork::Shelter, false) => {
            findings.say(
                &at("refers_to"),
                format!("`{name}` does not stop anybody"),
                "work = \"screen\"",
                "or leave `refers_to` out",
            );
        }
        _ => {}
    }
    if station.servers == 0 && station.hours.iter().all(|change| change.servers == 0) {
        findings.say(&at("servers"), format!("nobody ever serves at `{name}`"), "a server at some hour", "");
    }
    findings.at_most(&at("hours"), station.hours.len(), 200, "changes");
    let mut before = 0.0;
    for (index, change) in station.hours.iter().enumerate() {
        if index > 0 && change.from_min <= before || change.from_min >= hall.length_min {
            let path = ["hall", "stations", name, "hours", &index.to_string(), "from_min"];
            findings.say(
                &path,
                format!("minute {} is out of turn", change.from_min),
                "later than the one before, and within the shift",
                "",
            );
        }
        before = change.from_min;
    }
    findings.at_most(&at("service"), station.service.len(), 8, "parts");
    if station.service.is_empty() {
        findings.say(&at("service"), format!("service at `{name}` takes no time"), "at least one part", "");
    }
    for (part, distribution) in &station.service {
        people::distribution(distribution, &["hall", "stations", name, "service", part], findings);
    }
    if let Some(papers) = &station.papers {
        people::distribution(papers, &at("papers"), findings);
    }
    if let Some(patience) = &station.patience {
        people::distribution(patience, &at("patience"), findings);
    }
    for pathway in station.priority.keys() {
        findings.known(&["hall", "stations", name, "priority", pathway], pathway, &file.people.pathways, "pathway");
    }
}

/// Every way through the hall ends in the town, and every station is on one.
fn routes(hall: &HallFile, findings: &mut Findings<'_>) {
    if hall.stations.len() > 32 || !hall.stations.contains_key(&hall.entrance) {
        return;
    }
    let next = |name: &str| {
        let station = &hall.stations[name];
        [&station.then, &station.refers_to, &station.shelter]
            .into_iter()
            .filter(|next| hall.stations.contains_key(*next))
    };
    let reach = |from: &str| {
        let mut seen: BTreeSet<&String> = BTreeSet::new();
        let mut open: Vec<&String> = next(from).collect();
        while let Some(name) = open.pop() {
            if seen.insert(name) {
                open.extend(next(name));
            }
        }
        seen
    };
    let mut reached = reach(&hall.entrance);
    if let Some((lane, _)) = hall.stations.get_key_value(&hall.fast_lane) {
        reached.extend(reach(lane));
        reached.insert(lane);
    }
    for name in hall.stations.keys() {
        if reach(name).contains(name) {
            let hint = "let one of the stations on the way send people to the town";
            findings.say(
                &["hall", "stations", name],
                format!("the way from `{name}` comes back to it"),
                "a way that ends in the town",
                hint,
            );
        } else if *name != hall.entrance && !reached.contains(name) {
            let hint = "name it in `then` or `refers_to` of another station";
            findings.say(
                &["hall", "stations", name],
                format!("nobody can come to `{name}`"),
                format!("a way from `{}`", hall.entrance),
                hint,
            );
        }
    }
}

fn arrivals(file: &ScenarioFile, findings: &mut Findings<'_>) {
    let hall = &file.hall;
    findings.at_most(&["hall", "ferries"], hall.ferries.len(), 64, "ferries");
    let mut heads = 0;
    for (name, ferry) in &hall.ferries {
        heads += u64::from(ferry.people);
        if ferry.lands_min >= hall.length_min {
            let message = format!("`{name}` lands after the end of the shift");
            findings.say(
                &["hall", "ferries", name, "lands_min"],
                message,
                format!("a minute before {}", hall.length_min),
                "",
            );
        }
        mix(&["hall", "ferries", name, "pathways"], &ferry.pathways, file, findings);
    }
    if heads > FERRY_HEADS {
        findings.say(
            &["hall", "ferries"],
            format!("{heads} people on the ferries of one tide"),
            format!("at most {FERRY_HEADS}"),
            "",
        );
    }
    mix(&["hall", "walking", "pathways"], &hall.walking.pathways, file, findings);
    let rates = &hall.walking.per_hour;
    findings.at_most(&["hall", "walking", "per_hour"], rates.len(), 10_000, "hours");
    if rates.iter().any(|rate| !(0.0..=1e9).contains(rate)) {
        findings.say(
            &["hall", "walking", "per_hour"],
            "a rate is out of range",
            "travellers an hour, from 0 to 1000000000",
            "",
        );
        return;
    }
    let walkers = expected_walkers(hall);
    if walkers > WALKERS {
        findings.say(
            &["hall", "walking", "per_hour"],
            format!("about {walkers:.0} people on foot in one tide"),
            format!("at most {WALKERS}"),
            "",
        );
    } else {
        waiting::check(hall, findings);
    }
    if heads == 0 && walkers <= 0.0 {
        findings.say(&["hall"], "nobody comes to this hall", "people on a ferry or on foot", "");
    }
}

fn mix(path: &[&str], shares: &indexmap::IndexMap<String, f64>, file: &ScenarioFile, findings: &mut Findings<'_>) {
    for (pathway, share) in shares {
        let path: Vec<&str> = path.iter().copied().chain([pathway.as_str()]).collect();
        findings.known(&path, pathway, &file.people.pathways, "pathway");
        if !(0.0..=1.0).contains(share) {
            findings.say(&path, format!("{share} is not a share"), "a number from 0 to 1", "");
        }
    }
    if !shares.is_empty() {
        findings.shares(path, shares.values().copied());
    }
}

/// Travellers on foot a tide expects: one rate an hour, the last holding to the end.
fn expected_walkers(hall: &HallFile) -> f64 {
    let hours = hall.length_min / 60.0;
    let within = |hour: usize| (hours - hour as f64).clamp(0.0, 1.0);
    let rates = &hall.walking.per_hour;
    let Some((last, before)) = rates.split_last() else { return 0.0 };
    let first: f64 = before.iter().enumerate().map(|(hour, rate)| rate * within(hour)).sum();
    first + last * (hours - before.len() as f64).max(0.0)
}
