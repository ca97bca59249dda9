//! `run SCENARIO`: plays all tides without a window, over replications.

use super::progress::Progress;
use super::say::{counted, note};
use super::setting::{ResultArgs, SettingArgs, decided, report_void_acts};
use super::{Failure, Format, json, rows, summary};
use crate::lab::{Batch, FIRST_LOOK, METRICS, Replications, Until, reached, replicate};
use crate::scenario::nearest;
use crate::session::Course;
use clap::Args;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Instant;

/// Replications where no number is asked for.
const REPLICATIONS: u32 = 50;
/// Most replications of a run until a precision, where no number is asked for.
const MOST_FOR_PRECISION: u32 = 100_000;

/// `run`
#[derive(Debug, Args)]
pub struct RunArgs {
    #[command(flatten)]
    setting: SettingArgs,
    /// Games played: the seed itself and others keyed from it
    /// [default: 50, or with --precision at most 100000]
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=10_000_000))]
    replications: Option<u32>,
    /// Decisions file; without it, the scenario's baseline
    #[arg(long)]
    decisions: Option<PathBuf>,
    #[allow(clippy::doc_markdown, reason = "shown on a terminal, where backticks are noise")]
    /// Replicate until a metric's 95 % interval is within this share of its mean, as in wait_p95=2%
    /// (at least 32 games, at most --replications)
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
        let meant = nearest::did_you_mean(name, names.iter().copied());
        let space = if meant.is_empty() { "" } else { " " };
        format!("no metric `{name}`;{space}{meant} There are {}", names.join(", "))
    })?;
    Ok((metric, share / 100.0))
}

/// Runs, and delivers the result.
pub fn run(args: &RunArgs) -> Result<ExitCode, Failure> {
    let scenario = Arc::new(args.setting.scenario()?);
    let seed = args.setting.seed(&scenario);
    let (decisions, course) = decided(args.decisions.as_deref(), &Course::new(Arc::clone(&scenario)), seed)?;
    args.result.try_out(&args.setting, [args.decisions.as_deref()])?;
    let until = match args.precision {
        Some((metric, share)) => {
            Until::Precision { metric, share, most: args.replications.unwrap_or(MOST_FOR_PRECISION) }
        }
        None => Until::Count(args.replications.unwrap_or(REPLICATIONS)),
    };
    let pool = args.setting.pool()?;
    let progress = Progress::new(u64::from(args.replications.unwrap_or(REPLICATIONS)), "games played");
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
        let (name, share, games) = (METRICS[metric].name, share * 100.0, done.figures.len());
        note(if games < FIRST_LOOK as usize {
            format!(
                "Whether {name} is within {share} % of its mean is looked at from {FIRST_LOOK} games on, not after {games}."
            )
        } else {
            format!("{name} is not within {share} % of its mean after {games} games; --replications allows more.")
        });
    }
}

fn report_pace(started: Instant, figures: &[crate::lab::Figures], stopped: bool) {
    let seconds = started.elapsed().as_secs_f64();
    let travellers: u64 = figures.iter().map(|one| one.all.travellers).sum();
    let pace = travellers as f64 / seconds.max(1e-9) / 1e6;
    note(format!("{travellers} travellers in {seconds:.2} s, {pace:.2} million a second"));
    if stopped {
        note(format!("Stopped by hand: the result holds the {} that were done.", counted(figures.len(), "game")));
    }
}
