//! `run SCENARIO`: plays all tides without a window, over replications.

use super::progress::Progress;
use super::setting::{ResultArgs, SettingArgs, decided, report_void_acts};
use super::{Failure, Format, json, rows, summary};
use crate::lab::{Batch, METRICS, Replications, Until, reached, replicate};
use crate::session::Course;
use clap::Args;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Instant;

/// Most replications of a run until a precision, where no higher number is asked for.
const MOST_FOR_PRECISION: u32 = 100_000;

/// `run`
#[derive(Debug, Args)]
pub struct RunArgs {
    #[command(flatten)]
    setting: SettingArgs,
    /// Games played: the seed itself and others keyed from it
    #[arg(long, default_value_t = 50, value_parser = clap::value_parser!(u32).range(1..=10_000_000))]
    replications: u32,
    /// Decisions file; without it, the scenario's baseline
    #[arg(long)]
    decisions: Option<PathBuf>,
    #[allow(clippy::doc_markdown, reason = "shown on a terminal, where backticks are noise")]
    /// Replicate until a metric's 95 % interval is within this share of its mean, as in wait_p95=2%
    /// (at least 32 games, at most --replications, or 100,000 where that is not given more than its default)
    #[arg(long, value_name = "METRIC=SHARE%", value_parser = precision)]
    precision: Option<(usize, f64)>,
    #[command(flatten)]
    result: ResultArgs,
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
    let scenario = Arc::new(args.setting.scenario()?);
    let seed = args.setting.seed(&scenario);
    let (decisions, course) = decided(args.decisions.as_deref(), &Course::new(Arc::clone(&scenario)), seed)?;
    args.result.try_out()?;
    let until = match args.precision {
        Some((metric, share)) => Until::Precision { metric, share, most: args.replications.max(MOST_FOR_PRECISION) },
        None => Until::Count(args.replications),
    };
    let pool = args.setting.pool()?;
    let progress = Progress::new(u64::from(args.replications), "games played");
    let started = Instant::now();
    let batch = Batch { course: &course, decisions: &decisions, seed };
    let done = replicate(&batch, until, &pool, |done, of| progress.at_of(done.into(), of.into()));
    let stopped = progress.finish();
    let result = json::RunResult { scenario: &scenario, seed, replications: &done };
    let bytes = match args.result.format {
        Format::Table => summary::table(&result).into_bytes(),
        Format::Json => (serde_json::to_string_pretty(&json::document(&result))? + "\n").into_bytes(),
        format => rows::rows(&result).bytes(format)?,
    };
    args.result.deliver(&bytes)?;
    report_void_acts(&course, &decisions, seed);
    report_pace(started, &done.figures, stopped);
    report_precision(until, &done);
    Ok(if stopped { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

/// A precision that was not reached is said, not left to be found out.
fn report_precision(until: Until, done: &Replications) {
    if let Until::Precision { metric, share, .. } = until
        && !reached(until, &done.figures)
    {
        eprintln!(
            "{} is not within {} % of its mean after {} games; --replications allows more.",
            METRICS[metric].name,
            share * 100.0,
            done.figures.len()
        );
    }
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
