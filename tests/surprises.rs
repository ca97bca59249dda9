//! What each scenario ends in, so that no later change can quietly lose it. The statements stand beside the scenarios'
//! names in `tests/surprises/`, in a form that a teacher can read and add to; this plays them.
//!
//! Every statement is a figure of many games, or a difference or a ratio of the same figure under two policies on the
//! same seeds (paired by game). Its interval is a jackknife over games, at 99.9 % (z = 3.29): of true statements with no
//! room to spare one in a thousand would fail, once and for all, as the seeds are fixed. `at_least` asks that the whole
//! interval lies above, `at_most` below. Where a statement names what it lives from (`without`), the same statement must
//! be refuted there: its interval lies wholly on the other side.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use gatewright::hall::Counts;
use gatewright::lab::{Batch, Figures, Pool, Until, replicate};
use gatewright::session::{Act, Course, Decision, decisions_from};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::Arc;
use support::{at_root, scenario_with};

/// Two-sided 99.9 %.
const Z: f64 = 3.2905;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Surprise {
    scenario: String,
    holds: Vec<Statement>,
}

/// One statement. Policies are keys set as `--set` does it, and cards played before the first tide.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Statement {
    says: String,
    of: String,
    #[serde(default)]
    with: Policy,
    against: Option<Policy>,
    /// "difference" (the default) or "ratio" of the two.
    #[serde(default)]
    as_ratio: bool,
    #[serde(default = "games")]
    games: u32,
    at_least: Option<f64>,
    at_most: Option<f64>,
    /// Set on top of both policies: the statement must be refuted.
    without: Option<BTreeMap<String, toml::Value>>,
    /// Why that takes the ground away.
    because: Option<String>,
}

#[derive(Deserialize, Default, Clone)]
#[serde(deny_unknown_fields)]
struct Policy {
    #[serde(default)]
    set: BTreeMap<String, toml::Value>,
    #[serde(default)]
    play: Vec<String>,
    /// Whether the scenario's baseline is played first.
    #[serde(default)]
    baseline: bool,
}

fn games() -> u32 {
    200
}

/// Numerator and denominator of one game: a rate is a ratio of totals, a mean has 1 below.
type Pair = (f64, f64);

fn play(scenario: &str, policy: &Policy, more: &BTreeMap<String, toml::Value>, games: u32) -> (Vec<Figures>, Course) {
    let set: Vec<(String, String)> = policy
        .set
        .iter()
        .chain(more)
        .map(|(key, value)| (key.clone(), value.as_str().map_or_else(|| value.to_string(), str::to_owned)))
        .collect();
    let set: Vec<(&str, &str)> = set.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
    let scenario = scenario_with(&format!("scenarios/{scenario}.toml"), &set);
    let seed = scenario.file.seed;
    let mut decisions = if policy.baseline { decisions_from(&scenario.file.baseline) } else { Vec::new() };
    for card in &policy.play {
        assert!(scenario.file.cards.contains_key(card), "there is no card `{card}`");
        decisions.push(Decision { tide: 0, act: Act::Play { card: card.clone() } });
    }
    let course = Course::new(Arc::new(scenario));
    let batch = Batch { course: &course, decisions: &decisions, seed };
    let runs = replicate(&batch, Until::Count(games), &Pool::new(0).unwrap(), |_, _| ControlFlow::Continue(()));
    (runs.figures, course)
}

/// Reads `metric`, `station.NAME.wait_mean`, or `count / count`, where a count may be of a group: `custom.salt.stops`.
fn read(of: &str, figures: &[Figures], course: &Course) -> Vec<Pair> {
    if let Some((top, bottom)) = of.split_once(" / ") {
        let one = |figures: &Figures| (count(top, figures, course), count(bottom, figures, course));
        return figures.iter().map(one).collect();
    }
    let file = &course.scenario().file;
    let value = |one: &Figures| match of.strip_prefix("station.").and_then(|rest| rest.split_once('.')) {
        Some((name, figure)) => {
            let station = &one.stations[file.hall.stations.get_index_of(name).expect("a station")];
            match figure {
                "wait_mean" => station.wait_mean.unwrap_or(0.0),
                "wait_p95" => station.wait_p95.unwrap_or(0.0),
                "queue_mean" => station.queue_mean.unwrap_or(0.0),
                "utilisation" => station.utilisation.0 / station.utilisation.1,
                "blocked" => station.blocked.0 / station.blocked.1,
                _ => panic!("no figure `{figure}` of a station"),
            }
        }
        None => one.metric(of).unwrap_or_else(|| panic!("`{of}` is not defined in some game")),
    };
    figures.iter().map(|one| (value(one), 1.0)).collect()
}

fn count(name: &str, figures: &Figures, course: &Course) -> f64 {
    let people = &course.scenario().file.people;
    let mut parts = name.split('.');
    let (group, member, field) = (parts.next().unwrap(), parts.next(), parts.next());
    let counts: &Counts = match (group, member) {
        ("custom", Some(member)) => &figures.by_custom[people.customs.get_index_of(member).expect("a custom")],
        ("pathway", Some(member)) => &figures.by_pathway[people.pathways.get_index_of(member).expect("a pathway")],
        ("trade", Some(member)) => &figures.by_trade[people.trades.get_index_of(member).expect("a trade")],
        _ => &figures.all,
    };
    let number = match field.unwrap_or(group) {
        "travellers" => counts.travellers,
        "landed" => counts.landed,
        "hazards" => counts.hazards,
        "hazards_landed" => counts.hazards_landed,
        "stops" => counts.stops,
        "stops_with_hazard" => counts.stops_with_hazard,
        "found" => counts.found,
        "missed" => counts.missed,
        "missed_elsewhere" => counts.missed_elsewhere,
        "mistaken_stops" => counts.mistaken_stops,
        "innocent_landed" => counts.landed - counts.hazards_landed,
        "boats_missed" => counts.boats_missed,
        "held_ms" => counts.held_ms,
        "waited_ms" => counts.waited_ms,
        "refused_in_need" => counts.refused_in_need,
        "shelter_in_need" => counts.shelter_in_need,
        "granted_posing" => counts.granted_posing,
        "shelter_posing" => counts.shelter_posing,
        "self_reports" => counts.self_reports,
        "returning_admitted" => counts.returning_admitted,
        "no_print" => counts.no_print,
        "slips_acted_on" => counts.slips_acted_on,
        other => panic!("no count `{other}`"),
    };
    number as f64
}

/// The statistic without one game, for each game, and of all: a jackknife.
fn jackknife(pairs: &[Vec<Pair>], value: impl Fn(&[f64]) -> f64) -> (f64, f64) {
    let sums: Vec<Pair> =
        pairs.iter().map(|one| one.iter().fold((0.0, 0.0), |sum, pair| (sum.0 + pair.0, sum.1 + pair.1))).collect();
    let rates = |left_out: Option<usize>| -> Vec<f64> {
        sums.iter()
            .zip(pairs)
            .map(|(sum, pairs)| match left_out {
                Some(game) => (sum.0 - pairs[game].0) / (sum.1 - pairs[game].1),
                None => sum.0 / sum.1,
            })
            .collect()
    };
    let n = pairs[0].len();
    let all = value(&rates(None));
    let without: Vec<f64> = (0..n).map(|game| value(&rates(Some(game)))).collect();
    let mean = without.iter().sum::<f64>() / n as f64;
    let spread: f64 = without.iter().map(|one| (one - mean) * (one - mean)).sum();
    (all, (spread * (n as f64 - 1.0) / n as f64).sqrt())
}

fn interval(scenario: &str, statement: &Statement, more: &BTreeMap<String, toml::Value>) -> (f64, [f64; 2]) {
    let reading = |policy: &Policy| {
        let (figures, course) = play(scenario, policy, more, statement.games);
        read(&statement.of, &figures, &course)
    };
    let mut pairs = vec![reading(&statement.with)];
    pairs.extend(statement.against.as_ref().map(reading));
    let (value, error) = jackknife(&pairs, |rates| match rates {
        [one] => *one,
        [one, other] if statement.as_ratio => one / other,
        [one, other] => one - other,
        _ => unreachable!(),
    });
    assert!(value.is_finite() && error.is_finite(), "{}: not defined", statement.says);
    (value, [value - Z * error, value + Z * error])
}

fn hold(path: &str, grounds: bool) {
    let text = std::fs::read_to_string(at_root(path)).unwrap();
    let surprise: Surprise = toml::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
    let mut wrong = Vec::new();
    for statement in &surprise.holds {
        assert!(statement.games >= 60, "too few games for the interval stated");
        assert!(statement.at_least.is_some() || statement.at_most.is_some(), "{}: no bound", statement.says);
        let (value, [low, high]) = interval(&surprise.scenario, statement, &BTreeMap::new());
        println!("{}: {} = {value:.4} ({low:.4} to {high:.4})", surprise.scenario, statement.says);
        if statement.at_least.is_some_and(|least| low < least) || statement.at_most.is_some_and(|most| high > most) {
            wrong.push(format!("{}: {value:.4} ({low:.4} to {high:.4})", statement.says));
        }
        if let Some(off) = &statement.without {
            let (value, [low, high]) = interval(&surprise.scenario, statement, off);
            let because = statement.because.as_deref().expect("a reason beside `without`");
            println!("    without: {value:.4} ({low:.4} to {high:.4}): {because}");
            let refuted = statement.at_least.is_some_and(|least| high < least)
                || statement.at_most.is_some_and(|most| low > most);
            if !refuted {
                wrong.push(format!("not refuted where {because}: {value:.4} ({low:.4} to {high:.4})"));
            }
        }
    }
    assert!(wrong.is_empty(), "{path}:\n{}", wrong.join("\n"));
    assert!(
        !grounds || surprise.holds.iter().any(|one| one.without.is_some()),
        "{path}: nothing is shown to live from anything"
    );
}

#[test]
fn every_scenario_ends_in_its_surprise() {
    let only = std::env::var("SURPRISE").ok();
    let mut shown = Vec::new();
    for entry in std::fs::read_dir(at_root("tests/surprises")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if only.as_ref().is_none_or(|only| name == format!("{only}.toml")) {
            hold(&format!("tests/surprises/{name}"), true);
            shown.push(name);
        }
    }
    if only.is_none() {
        for path in std::fs::read_dir(at_root("scenarios")).unwrap().map(|entry| entry.unwrap().path()) {
            if path.extension().is_some_and(|kind| kind == "toml") {
                let name = path.file_name().unwrap().to_string_lossy().into_owned();
                assert!(shown.contains(&name), "{name} has no surprise");
            }
        }
    }
}

/// Every mechanism moves a figure where it is at work; with it switched off the two policies would be the same.
#[test]
fn every_mechanism_moves_what_it_is_for() {
    let only = std::env::var("SURPRISE").ok();
    for entry in std::fs::read_dir(at_root("tests/mechanisms")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if only.as_ref().is_none_or(|only| name == format!("{only}.toml")) {
            hold(&format!("tests/mechanisms/{name}"), false);
        }
    }
}
