//! `run SCENARIO`: plays all tides without a window, over replications.

use super::check::{read_decisions, read_scenario, render};
use super::progress::Progress;
use super::{Failure, Format, files, json, rows, summary};
use crate::lab::{Batch, METRICS, Pool, Until, replicate};
use crate::scenario::Scenario;
use crate::scenario::keys::parse_assignment;
use crate::session::{Course, Decision, decisions_from};
use clap::Args;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Instant;

/// `run`
#[derive(Debug, Args)]
pub struct RunArgs {
    /// Scenario file
    scenario: PathBuf,
    /// Seed, below 2^53; without it, the scenario's own
    #[arg(long, value_parser = super::seed)]
    seed: Option<u64>,
    /// Games played: the seed itself and others keyed from it
    #[arg(long, default_value_t = 20, value_parser = clap::value_parser!(u32).range(1..=10_000_000))]
    replications: u32,
    /// Decisions file; without it, the scenario's baseline
    #[arg(long)]
    decisions: Option<PathBuf>,
    /// Change a key of the scenario for this run, as in policy.threshold=2.4
    #[arg(long = "set", value_name = "KEY=VALUE")]
    set: Vec<String>,
    /// Threads; 0 means one for each core. The result is the same.
    #[arg(long, default_value_t = 0, value_parser = clap::value_parser!(u16).range(0..=1024))]
    threads: u16,
    #[allow(clippy::doc_markdown, reason = "shown on a terminal, where backticks are noise")]
    /// Replicate until a metric's 95 % interval is within this share of its mean, as in wait_p95=2%
    /// (at most --replications, or 100,000 where that is not given more than its default)
    #[arg(long, value_name = "METRIC=SHARE%", value_parser = precision)]
    precision: Option<(usize, f64)>,
    /// Shape of the result
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
    /// File for the result; without it, standard output
    #[arg(long)]
    out: Option<PathBuf>,
}

fn precision(text: &str) -> Result<(usize, f64), String> {
    let expected = "expected METRIC=SHARE%, as in wait_p95=2%";
    let (name, share) = text.split_once('=').ok_or(expected)?;
    let share: f64 = share.strip_suffix('%').and_then(|number| number.parse().ok()).ok_or(expected)?;
    if !(share > 0.0 && share <= 100.0) {
        return Err("the share is above 0 % and at most 100 %".into());
    }
    let metric = METRICS.iter().position(|metric| metric.name == name).ok_or_else(|| {
        let names: Vec<&str> = METRICS.iter().map(|metric| metric.name).collect();
        format!("no metric `{name}`; there are {}", names.join(", "))
    })?;
    Ok((metric, share / 100.0))
}

/// Runs, and delivers the result.
pub fn run(args: &RunArgs) -> Result<ExitCode, Failure> {
    let scenario = with_assignments(args, read_scenario(&args.scenario)?)?;
    let decisions: Vec<Decision> = match &args.decisions {
        Some(path) => decisions_from(&read_decisions(path, &scenario)?.decisions),
        None => decisions_from(&scenario.file.baseline),
    };
    let seed = args.seed.unwrap_or(scenario.file.seed);
    let scenario = Arc::new(scenario);
    let course = Course::new(Arc::clone(&scenario));
    let until = match args.precision {
        Some((metric, share)) => Until::Precision { metric, share, most: args.replications.max(100_000) },
        None => Until::Count(args.replications),
    };
    let pool = Pool::new(usize::from(args.threads))?;
    let progress = Progress::new(u64::from(args.replications), "games played");
    let started = Instant::now();
    let batch = Batch { course: &course, decisions: &decisions, seed };
    let done = replicate(&batch, until, &pool, |done, _| progress.at(done));
    let stopped = progress.finish();
    let result = json::RunResult { scenario: &scenario, seed, replications: &done };
    let bytes = match args.format {
        Format::Table => summary::table(&result).into_bytes(),
        Format::Json => (serde_json::to_string_pretty(&json::document(&result))? + "\n").into_bytes(),
        Format::Jsonl => rows::json_lines(&result),
        Format::Csv => rows::csv(&result)?,
        Format::Parquet => rows::parquet(&result)?,
    };
    files::deliver(args.out.as_deref(), &bytes)?;
    report_pace(started, &done.figures, stopped);
    Ok(if stopped { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

fn with_assignments(args: &RunArgs, scenario: Scenario) -> Result<Scenario, Failure> {
    let mut assignments = Vec::new();
    for text in &args.set {
        let pair = parse_assignment(text)
            .map_err(|problem| Failure::new(problem.line("--set", text).trim_end().to_owned()))?;
        assignments.push(pair);
    }
    if assignments.is_empty() {
        return Ok(scenario);
    }
    scenario.with(&assignments).map_err(|problems| render(std::path::Path::new("--set"), "", &problems))
}

fn report_pace(started: Instant, figures: &[crate::lab::Figures], stopped: bool) {
    let seconds = started.elapsed().as_secs_f64();
    let travellers: u64 = figures.iter().map(|one| one.all.travellers).sum();
    let pace = travellers as f64 / seconds.max(1e-9) / 1e6;
    eprintln!("{travellers} travellers in {seconds:.2} s, {pace:.2} million a second");
    if stopped {
        eprintln!("Stopped by hand: the result holds the {} games that were done.", figures.len());
    }
}
