//! No policy wins: each scenario has at least four policies none of which another beats, pairwise apart on two scales or
//! more besides the purse. They stand in `tests/fronts/`, each with the mechanism whose removal collapses the front.
//!
//! Every pair is compared on every scale over the same games (common random numbers): mean difference with an interval
//! of simultaneous coverage 95 % over all pairs and scales (Bonferroni, normal quantiles, 100 games or more). *Apart* on
//! a scale: the interval leaves out 0. *Beaten*: apart and worse on some scale, and apart and better on none. A front of
//! n policies that are really alike would pass with a chance far below 5 %, since one wrong interval is not enough.
//! Collapsed: with the mechanism removed, fewer than four of them are left that are pairwise apart and unbeaten.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use gatewright::engine::special::normal_quantile;
use gatewright::lab::{Batch, Better, Pool, SCALES, Until, replicate};
use gatewright::session::{Act, Course, Decision, Scale};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::Arc;
use support::{at_root, mean_and_error, scenario_with};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Front {
    scenario: String,
    #[serde(default = "games")]
    games: u32,
    policies: Vec<Policy>,
    /// What the front lives from: keys that take it away.
    without: BTreeMap<String, toml::Value>,
    because: String,
}

/// What a council does before the first tide.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Policy {
    name: String,
    #[serde(default)]
    levers: BTreeMap<String, f64>,
    #[serde(default)]
    play: Vec<String>,
}

fn games() -> u32 {
    100
}

impl Policy {
    fn decisions(&self) -> Vec<Decision> {
        let moved = self.levers.iter().map(|(lever, value)| Act::MoveLever { lever: lever.clone(), value: *value });
        let played = self.play.iter().map(|card| Act::Play { card: card.clone() });
        moved.chain(played).map(|act| Decision { tide: 0, act }).collect()
    }
}

/// By policy and scale: one value a game, turned so that more is better.
type Values = Vec<Vec<Vec<f64>>>;

fn play(front: &Front, set: &BTreeMap<String, toml::Value>) -> Values {
    let set: Vec<(String, String)> = set
        .iter()
        .map(|(key, value)| (key.clone(), value.as_str().map_or_else(|| value.to_string(), str::to_owned)))
        .collect();
    let set: Vec<(&str, &str)> = set.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
    let scenario = scenario_with(&format!("scenarios/{}.toml", front.scenario), &set);
    let seed = scenario.file.seed;
    let course = Course::new(Arc::new(scenario));
    let file = &course.scenario().file;
    let one = |policy: &Policy| {
        for lever in policy.levers.keys() {
            assert!(file.levers.contains_key(lever), "there is no lever `{lever}`");
        }
        for card in &policy.play {
            assert!(file.cards.contains_key(card), "there is no card `{card}`");
        }
        let decisions = policy.decisions();
        let cost = course.cost(0, &decisions).get();
        assert!(
            cost <= file.purse.start,
            "{}: {} costs {cost} coins, and the purse holds {}",
            front.scenario,
            policy.name,
            file.purse.start
        );
        let batch = Batch { course: &course, decisions: &decisions, seed };
        let runs =
            replicate(&batch, Until::Count(front.games), &Pool::new(0).unwrap(), |_, _| ControlFlow::Continue(()));
        SCALES
            .iter()
            .map(|scale| {
                let sign = if scale.better == Better::Lower { -1.0 } else { 1.0 };
                runs.figures.iter().map(|figures| sign * figures.metric(scale.metric).unwrap_or(0.0)).collect()
            })
            .collect()
    };
    front.policies.iter().map(one).collect()
}

/// How a pair stands: on how many scales besides the purse they are apart, and whether either is beaten.
#[derive(Debug)]
struct Standing {
    apart: usize,
    first_beaten: bool,
    second_beaten: bool,
}

fn compare(a: &[Vec<f64>], b: &[Vec<f64>], pairs: usize) -> Standing {
    let z = normal_quantile(1.0 - 0.05 / (2.0 * (pairs * SCALES.len()) as f64));
    let signs: Vec<i32> = a
        .iter()
        .zip(b)
        .map(|(a, b)| {
            let differences: Vec<f64> = a.iter().zip(b).map(|(a, b)| a - b).collect();
            let (mean, error) = mean_and_error(&differences);
            if mean.abs() > z * error && mean != 0.0 { mean.signum() as i32 } else { 0 }
        })
        .collect();
    let apart = SCALES.iter().zip(&signs).filter(|(scale, sign)| scale.scale != Scale::Purse && **sign != 0).count();
    let (better, worse) = (signs.contains(&1), signs.contains(&-1));
    Standing { apart, first_beaten: worse && !better, second_beaten: better && !worse }
}

/// The largest set of policies that are unbeaten and pairwise apart on two scales or more.
fn kept(front: &Front, values: &Values, say: bool) -> usize {
    let n = front.policies.len();
    let pairs = n * (n - 1) / 2;
    let mut good = vec![vec![false; n]; n];
    for a in 0..n {
        for b in a + 1..n {
            let standing = compare(&values[a], &values[b], pairs);
            let fine = standing.apart >= 2 && !standing.first_beaten && !standing.second_beaten;
            if say && !fine {
                println!("    {} and {}: {standing:?}", front.policies[a].name, front.policies[b].name);
            }
            good[a][b] = fine;
            good[b][a] = fine;
        }
    }
    let holds =
        |set: u32| (0..n).all(|a| (0..n).all(|b| a == b || set >> a & 1 == 0 || set >> b & 1 == 0 || good[a][b]));
    (0..1_u32 << n).filter(|&set| holds(set)).map(u32::count_ones).max().unwrap_or(0) as usize
}

#[test]
fn every_front_keeps_four_policies_and_collapses_without_its_mechanism() {
    let only = std::env::var("FRONT").ok();
    let mut wrong = Vec::new();
    let mut shown = Vec::new();
    for entry in std::fs::read_dir(at_root("tests/fronts")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if only.as_ref().is_some_and(|only| name != format!("{only}.toml")) {
            continue;
        }
        let text = std::fs::read_to_string(at_root(&format!("tests/fronts/{name}"))).unwrap();
        let front: Front = toml::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(front.games >= 100 && front.policies.len() <= 8, "{name}: too few games or too many policies");
        let values = play(&front, &BTreeMap::new());
        let left = kept(&front, &values, true);
        println!("{}: {left} of {} policies kept", front.scenario, front.policies.len());
        for (policy, scales) in front.policies.iter().zip(&values) {
            let means: Vec<String> = SCALES
                .iter()
                .zip(scales)
                .map(|(scale, values)| {
                    let sign = if scale.better == Better::Lower { -1.0 } else { 1.0 };
                    format!("{} {:.2}", scale.metric, sign * mean_and_error(values).0)
                })
                .collect();
            println!("    {}: {}", policy.name, means.join(", "));
        }
        if left < 4 {
            wrong.push(format!("{name}: only {left} policies are left"));
        }
        let collapsed = kept(&front, &play(&front, &front.without), false);
        println!("    without: {collapsed} kept, because {}", front.because);
        if collapsed >= 4 {
            wrong.push(format!("{name}: {collapsed} policies are left although {}", front.because));
        }
        shown.push(name);
    }
    if only.is_none() {
        for path in std::fs::read_dir(at_root("scenarios")).unwrap().map(|entry| entry.unwrap().path()) {
            if path.extension().is_some_and(|kind| kind == "toml") {
                let name = path.file_name().unwrap().to_string_lossy().into_owned();
                assert!(shown.contains(&name), "{name} has no front");
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
