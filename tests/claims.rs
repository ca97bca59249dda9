//! Every deck holds exactly one claim that the model contradicts, and it is the one that is marked; the others hold.
//!
//! A claim names a change that holds from the first tide on, a metric of the whole game, a direction and a size: it
//! says that the mean difference lies in a region (below −by, above by, or between them). Each change is played on
//! [`GAMES`] replications of the scenario's own seed, paired with the same replications of a hall that decides nothing:
//! paired by traveller, as every draw is keyed. A claim holds if mean ± five standard errors lies in its region, and is
//! contradicted if it lies outside. At 60 replications (Student's t, 59 degrees of freedom) a verdict is wrong with
//! probability 5.5·10⁻⁶ for a change of the draws; the seeds are fixed. A claim between the two is too finely put for
//! this many games, and fails the test.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use gatewright::lab::Figures;
use gatewright::scenario::Scenario;
use gatewright::scenario::file::{ClaimFile, Says};
use gatewright::session::{Act, Decision};
use support::{at_root, mean_and_error, run, scenario};

/// Replications of each change.
const GAMES: u32 = 60;
const SEED: u64 = 7;

#[derive(Debug, Clone, Copy, PartialEq)]
enum Verdict {
    Holds,
    Contradicted,
    TooFine,
}

fn games(scenario: &Scenario, decisions: &[Decision]) -> Vec<Figures> {
    run(scenario.clone(), decisions, SEED, GAMES).figures
}

fn change(claim: &ClaimFile) -> Decision {
    let act = match (&claim.lever, claim.value) {
        (Some(lever), Some(value)) => Act::MoveLever { lever: lever.clone(), value },
        _ => Act::Play { card: claim.play.clone().unwrap_or_else(|| claim.on.clone()) },
    };
    Decision { tide: 0, act }
}

fn verdict(says: Says, by: f64, [low, high]: [f64; 2]) -> Verdict {
    let (inside, outside) = match says {
        Says::Falls => (high < -by, low >= -by),
        Says::Rises => (low > by, high <= by),
        Says::Stays => (low >= -by && high <= by, low > by || high < -by),
    };
    match (inside, outside) {
        (true, _) => Verdict::Holds,
        (_, true) => Verdict::Contradicted,
        _ => Verdict::TooFine,
    }
}

/// Five standard errors either side of the mean paired difference, over games where both have a value.
fn difference(scenario: &Scenario, without: &[Figures], claim: &ClaimFile) -> [f64; 2] {
    let with = games(scenario, &[change(claim)]);
    let value = |one: &Figures| one.metric(&claim.metric);
    let pairs: Vec<f64> =
        with.iter().zip(without).filter_map(|(with, without)| Some(value(with)? - value(without)?)).collect();
    assert!(pairs.len() as u32 * 2 > GAMES, "{} is seldom defined", claim.metric);
    let (mean, error) = mean_and_error(&pairs);
    [mean - 5.0 * error, mean + 5.0 * error]
}

fn files() -> Vec<(String, Scenario)> {
    let entries = std::fs::read_dir(at_root("scenarios")).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> = entries.filter(|path| path.extension().is_some_and(|kind| kind == "toml")).collect();
    files.sort();
    let name = |path: &std::path::Path| path.file_stem().unwrap().to_string_lossy().into_owned();
    files.iter().map(|path| (name(path), scenario(&format!("scenarios/{}.toml", name(path))))).collect()
}

#[test]
fn exactly_the_marked_claim_of_each_deck_is_contradicted() {
    let mut wrong = Vec::new();
    for (name, scenario) in files() {
        if scenario.file.cards.is_empty() {
            continue;
        }
        assert!(!scenario.file.claims.is_empty(), "{name}: its deck holds no claim for the auditor to find");
        let without = games(&scenario, &[]);
        for (id, claim) in &scenario.file.claims {
            let around = difference(&scenario, &without, claim);
            let found = verdict(claim.says, claim.by, around);
            println!("{name}, {id}: {} moves by {:.4} to {:.4}: {found:?}", claim.metric, around[0], around[1]);
            let marked = if claim.contradicted { Verdict::Contradicted } else { Verdict::Holds };
            if found != marked {
                wrong.push(format!("{name}, {id}: marked {marked:?}, found {found:?} ({around:?})"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The negative: a claim turned round gets the other verdict, so the verdict is not one that everything gets.
#[test]
fn a_claim_turned_round_is_contradicted() {
    let scenario = scenario("scenarios/the-trickle.toml");
    let claim = &scenario.file.claims["archive"];
    let around = difference(&scenario, &games(&scenario, &[]), claim);
    assert_eq!(verdict(Says::Falls, claim.by, around), Verdict::Holds);
    assert_eq!(verdict(Says::Rises, claim.by, around), Verdict::Contradicted);
    assert_eq!(verdict(Says::Stays, claim.by, around), Verdict::Contradicted);
    // The ledger falls by about 2.85 million; somewhere about there a claim is too fine to call.
    assert_eq!(verdict(Says::Falls, -(around[0] + around[1]) / 2.0, around), Verdict::TooFine);
}
