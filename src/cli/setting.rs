//! What every command of the lab asks: which scenario, with which keys changed, on which seed; and where results go.

use super::check::{read_decisions, read_scenario, render};
use super::say::note;
use super::{Failure, Format, files, place};
use crate::debrief::void_acts;
use crate::hall::WhyVoid;
use crate::lab::Pool;
use crate::scenario::Scenario;
use crate::scenario::keys::parse_assignment;
use crate::session::{Course, Decision, acts_from, decisions_from, play_game, traveller_name};
use clap::Args;
use std::path::{Path, PathBuf};

/// Scenario, seed, keys, threads.
#[derive(Debug, Args)]
pub struct SettingArgs {
    /// Scenario file
    scenario: PathBuf,
    /// Seed, below 2^53; without it, the scenario's own
    #[arg(long, value_parser = super::seed)]
    seed: Option<u64>,
    /// Change a key of the scenario for this run, as in policy.threshold=2.4
    #[arg(long = "set", value_name = "KEY=VALUE")]
    set: Vec<String>,
    /// Threads; 0 means one for each core. The result is the same.
    #[arg(long, default_value_t = 0, value_parser = clap::value_parser!(u16).range(0..=1024))]
    threads: u16,
}

/// Shape and place of the result.
#[derive(Debug, Args)]
pub struct ResultArgs {
    /// Shape of the result
    #[arg(long, value_enum, default_value = "table")]
    pub format: Format,
    /// File for the result; without it, standard output
    #[arg(long)]
    pub out: Option<PathBuf>,
}

impl SettingArgs {
    /// The scenario with what `--set` changes.
    pub fn scenario(&self) -> Result<Scenario, Failure> {
        scenario_with(&self.scenario, &self.set)
    }

    /// The seed asked for, or the scenario's.
    pub fn seed(&self, scenario: &Scenario) -> u64 {
        self.seed.unwrap_or(scenario.file.seed)
    }

    /// The threads asked for.
    pub fn pool(&self) -> Result<Pool, Failure> {
        Ok(Pool::new(usize::from(self.threads))?)
    }
}

/// A scenario file with keys changed.
pub fn scenario_with(path: &Path, set: &[String]) -> Result<Scenario, Failure> {
    let scenario = read_scenario(path)?;
    let mut assignments = Vec::new();
    for text in set {
        let pair = parse_assignment(text)
            .map_err(|problem| Failure::new(problem.line("--set", text).trim_end().to_owned()))?;
        assignments.push(pair);
    }
    if assignments.is_empty() {
        return Ok(scenario);
    }
    scenario.with(&assignments).map_err(|problems| render(Path::new("--set"), "", &problems))
}

impl ResultArgs {
    /// Says at once, and not after an hour of games, that a file cannot be written, or that it is one of those read.
    pub fn try_out<const N: usize>(&self, setting: &SettingArgs, read: [Option<&Path>; N]) -> Result<(), Failure> {
        place::apart(read.into_iter().flatten().chain([setting.scenario.as_path()]), self.out.as_deref())?;
        self.out.as_deref().map_or(Ok(()), files::try_write)
    }

    /// To the file or to standard output.
    pub fn deliver(&self, bytes: &[u8]) -> Result<(), Failure> {
        files::deliver(self.out.as_deref(), bytes)
    }
}

/// The log of a decisions file; without a file, the scenario's baseline. Acts at a desk are left out, and that is said:
/// they are about the travellers of one game.
pub fn decisions_of(path: Option<&Path>, scenario: &Scenario) -> Result<Vec<Decision>, Failure> {
    let Some(path) = path else { return Ok(decisions_from(&scenario.file.baseline)) };
    let file = read_decisions(path, scenario)?;
    if !file.act.is_empty() {
        note(format!(
            "{}: its {} acts at a desk belong to one game and are left out here; the officer decides. `run` follows them.",
            path.display(),
            file.act.len()
        ));
    }
    Ok(decisions_from(&file.decisions))
}

/// The log of a decisions file with its acts at a desk, which hold in the game of their own seed.
pub fn decided(path: Option<&Path>, course: &Course, seed: u64) -> Result<(Vec<Decision>, Course), Failure> {
    let scenario = course.scenario();
    let Some(path) = path else { return Ok((decisions_from(&scenario.file.baseline), course.clone())) };
    let file = read_decisions(path, scenario)?;
    let decisions = decisions_from(&file.decisions);
    let Some(theirs) = file.seed.filter(|_| !file.act.is_empty()) else { return Ok((decisions, course.clone())) };
    if theirs != seed {
        note(format!(
            "{}: its acts at a desk are about the travellers of seed {theirs}; in this game of seed {seed} the officer \
             decides. `--seed {theirs}` follows them.",
            path.display()
        ));
    }
    Ok((decisions, course.with_acts(theirs, &acts_from(&file.act, &scenario.file))))
}

/// Says which acts the game cannot follow: a decision has changed who comes to that desk, or what it can do.
pub fn report_void_acts(course: &Course, decisions: &[Decision], seed: u64) {
    if course.acts_of(seed).is_empty() {
        return;
    }
    let file = &course.scenario().file;
    for (act, why) in void_acts(&play_game(course, decisions, seed, 0, None, &mut ())) {
        let why = match why {
            WhyVoid::NotHere => "did not come to that desk",
            WhyVoid::NotAllowed => "came, but what was opened or decided cannot be had there",
        };
        note(format!(
            "The act about {} on tide {} is void: the traveller {why}. The officer decided.",
            traveller_name(act.person, file),
            act.tide + 1
        ));
    }
}

/// Title and seed of a result at a terminal.
pub fn title(scenario: &Scenario) -> &str {
    let title = &scenario.file.text.title;
    if title.is_empty() { &scenario.file.id } else { title }
}
