//! What the proofs share: reading files, playing them through the lab, and holding a mean to a known answer.
#![allow(dead_code)] // each test file uses a part of it

pub mod page;
pub mod table;
#[cfg(feature = "table")]
pub mod window;

use gatewright::engine::{Fact, Observer, Tick, Who};
use gatewright::hall::{HallObserver, Trip, TripRecord};
use gatewright::lab::{Batch, Figures, OneByOne, Replications, Until, replicate};
use gatewright::scenario::Scenario;
use gatewright::session::{Course, Decision, decisions_from, play_game};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A path from the root of the project.
pub fn at_root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// A scenario file, which must be sound.
pub fn scenario(path: &str) -> Scenario {
    let text = std::fs::read_to_string(at_root(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    Scenario::read(&text).unwrap_or_else(|problems| panic!("\n{}", problems.lines(path, &text)))
}

/// The same with keys set, as `--set` does it.
pub fn scenario_with(path: &str, set: &[(&str, &str)]) -> Scenario {
    let set: Vec<(String, String)> = set.iter().map(|&(key, value)| (key.to_owned(), value.to_owned())).collect();
    scenario(path).with(&set).unwrap_or_else(|problems| panic!("{path}: {problems}"))
}

/// Every scenario file of the proofs and of the game.
pub fn all_files() -> Vec<String> {
    let mut files: Vec<String> = ["scenarios", "tests/theory"]
        .iter()
        .flat_map(|folder| {
            std::fs::read_dir(at_root(folder)).unwrap().map(move |entry| (folder, entry.unwrap().path()))
        })
        .filter(|(_, path)| path.extension().is_some_and(|kind| kind == "toml"))
        .map(|(folder, path)| format!("{folder}/{}", path.file_name().unwrap().to_string_lossy()))
        .collect();
    files.sort();
    files
}

/// Replications of the scenario's own seed and baseline.
pub fn replications(scenario: Scenario, count: u32) -> Replications {
    let seed = scenario.file.seed;
    let decisions = decisions_from(&scenario.file.baseline);
    run(scenario, &decisions, seed, count)
}

/// Replications of a seed and decisions.
pub fn run(scenario: Scenario, decisions: &[Decision], seed: u64, count: u32) -> Replications {
    let course = Course::new(Arc::new(scenario));
    let batch = Batch { course: &course, decisions, seed };
    replicate(&batch, Until::Count(count), &OneByOne, |_, _| ControlFlow::Continue(()))
}

/// Plays one replication in front of an observer.
pub fn watch<O: HallObserver>(scenario: Scenario, replication: u32, observer: &mut O) {
    let (seed, decisions) = (scenario.file.seed, decisions_from(&scenario.file.baseline));
    play_game(&Course::new(Arc::new(scenario)), &decisions, seed, replication, None, observer);
}

/// Mean and standard error of independent values.
pub fn mean_and_error(values: &[f64]) -> (f64, f64) {
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    let variance = values.iter().map(|value| (value - mean) * (value - mean)).sum::<f64>() / (n - 1.0);
    (mean, (variance / n).sqrt())
}

/// Standard errors by which a mean is allowed to be off: see [`holds`].
pub const Z: f64 = 5.0;

/// Holds the mean of `values`, one from each replication, to a known answer.
///
/// Tolerance: [`Z`] = 5 standard errors, estimated from the replications themselves. With 100 replications (Student's
/// t, 99 degrees of freedom) a true program fails with probability 2.5·10⁻⁶, with 60 replications 5.5·10⁻⁶. The seeds
/// are fixed: a test that passes goes on passing. `percent` bounds the tolerance itself, so that a spread that grows
/// cannot hide an error.
pub fn holds(what: &str, values: &[f64], expected: f64, percent: f64) {
    let (mean, error) = mean_and_error(values);
    let off = (mean - expected).abs();
    println!("{what}: {mean:.5} ± {error:.5} (n = {}), formula {expected:.5}", values.len());
    assert!(values.len() >= 60, "{what}: too few replications for the false-alarm rate promised");
    assert!(off <= Z * error, "{what}: {mean} ± {error} is not {expected}");
    assert!(Z * error <= expected * percent / 100.0, "{what}: a tolerance of {} is too wide", Z * error);
}

/// The negative of [`holds`]: the mean lies more than [`Z`] standard errors away.
pub fn differs(what: &str, values: &[f64], expected: f64) {
    let (mean, error) = mean_and_error(values);
    println!("{what}: {mean:.5} ± {error:.5}, not {expected:.5}");
    assert!((mean - expected).abs() > Z * error, "{what}: {mean} ± {error} cannot be told from {expected}");
}

/// One value from each replication.
pub fn each(replications: &Replications, value: impl Fn(&Figures) -> f64) -> Vec<f64> {
    replications.figures.iter().map(value).collect()
}

/// Remembers who landed and how they left.
#[derive(Debug, Default)]
pub struct Diary {
    /// In order of landing.
    pub landed: Vec<Trip>,
    /// In order of leaving.
    pub left: Vec<TripRecord>,
}

impl Observer for Diary {
    fn saw(&mut self, _now: Tick, _fact: Fact) {}
}

impl HallObserver for Diary {
    fn landed(&mut self, _now: Tick, _who: Who, trip: &Trip) {
        self.landed.push(*trip);
    }
    fn left(&mut self, _now: Tick, _who: Who, record: &TripRecord) {
        self.left.push(*record);
    }
}
