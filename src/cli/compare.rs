//! `compare SCENARIO --a FILE --b FILE`: two policies with the same travellers.

use super::progress::Progress;
use super::say::{counted, note};
use super::setting::{ResultArgs, SettingArgs, decisions_of, title};
use super::sheet::{Kind, Sheet, number};
use super::summary::{show, widest};
use super::{Failure, Format};
use crate::lab::{Comparison, Contest, Fourfold, METRICS, Mean, PairCounts, SCALES, compare as play_both};
use crate::scenario::Scenario;
use crate::session::Course;
use clap::{ArgGroup, Args};
use serde_json::{Map, Value, json};
use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

/// `compare`
#[derive(Debug, Args)]
#[command(group(ArgGroup::new("policies").required(true).multiple(true).args(["a", "b"])))]
pub struct CompareArgs {
    #[command(flatten)]
    setting: SettingArgs,
    /// Decisions file of a; without it, the scenario's baseline (one of --a and --b is needed)
    #[arg(long, value_name = "FILE")]
    a: Option<PathBuf>,
    /// Decisions file of b; without it, the scenario's baseline
    #[arg(long, value_name = "FILE")]
    b: Option<PathBuf>,
    /// Games played with each, on the same seeds
    #[arg(long, default_value_t = 100, value_parser = clap::value_parser!(u32).range(2..=10_000_000))]
    replications: u32,
    #[command(flatten)]
    result: ResultArgs,
}

/// Fates that are counted in both, only in a, only in b; and what each is.
type Fate = (&'static str, fn(&PairCounts) -> Fourfold, &'static str);
const FATES: [Fate; 7] = [
    ("set_out", |pairs| pairs.set_out, "set out"),
    ("finished", |pairs| pairs.finished, "finished here: admitted, found, refused"),
    ("elsewhere", |pairs| pairs.elsewhere, "took another gate"),
    ("stopped", |pairs| pairs.stopped, "stopped"),
    ("mistaken_stops", |pairs| pairs.mistaken, "stopped, and carried nothing"),
    ("hazard_missed", |pairs| pairs.missed, "a hazard, admitted"),
    ("missed_boats", |pairs| pairs.boat_missed, "missed an onward boat"),
];

/// Plays both, and delivers what differs.
pub fn compare(args: &CompareArgs) -> Result<ExitCode, Failure> {
    let scenario = args.setting.scenario()?;
    let a = decisions_of(args.a.as_deref(), &scenario)?;
    let b = decisions_of(args.b.as_deref(), &scenario)?;
    let seed = args.setting.seed(&scenario);
    args.result.try_out(&args.setting, [args.a.as_deref(), args.b.as_deref()])?;
    let pool = args.setting.pool()?;
    let scenario = Arc::new(scenario);
    let course = Course::new(Arc::clone(&scenario));
    let contest = Contest { course: &course, a: &a, b: &b, seed };
    let progress = Progress::new(args.replications.into(), "games played with each");
    let done = play_both(&contest, args.replications, &pool, |done| progress.at(done.into()));
    let stopped = progress.finish();
    let bytes = match args.result.format {
        Format::Table => table(&scenario, seed, &done).into_bytes(),
        Format::Json => (serde_json::to_string_pretty(&document(&scenario, seed, &done))? + "\n").into_bytes(),
        format => sheet(&done).bytes(format)?,
    };
    args.result.deliver(&bytes)?;
    if stopped {
        note(format!(
            "Stopped by hand: the result holds the {} that were done with each.",
            counted(done.pairs.len(), "game")
        ));
    }
    Ok(if stopped { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

fn document(scenario: &Scenario, seed: u64, done: &Comparison) -> Value {
    let figure =
        |mean: Option<Mean>| json!({ "mean": mean.map(|mean| mean.mean), "ci95": mean.and_then(|mean| mean.ci95) });
    let metrics: Map<String, Value> = done
        .differences()
        .into_iter()
        .map(|one| {
            let value = json!({
                "a": figure(one.a),
                "b": figure(one.b),
                "b_minus_a": figure(one.difference),
                "variance_removed": number(one.variance_removed),
            });
            (METRICS[one.metric].name.to_owned(), value)
        })
        .collect();
    let people: Map<String, Value> = FATES
        .iter()
        .map(|&(name, fate, _)| {
            let [both, only_a, only_b] = done.people(fate).map(figure);
            (name.to_owned(), json!({ "both": both, "only_a": only_a, "only_b": only_b }))
        })
        .collect();
    let scales: Map<String, Value> = SCALES
        .iter()
        .map(|scale| {
            let value = json!({ "metric": scale.metric, "unit": scale.figure().unit, "better": scale.better.word() });
            (scale.scale.id().to_owned(), value)
        })
        .collect();
    let extra = done.extra_wait_of_finished();
    json!({
        "gatewright": env!("CARGO_PKG_VERSION"),
        "rules": crate::session::RULES,
        "scenario": { "id": scenario.file.id, "digest": scenario.digest() },
        "seed": seed,
        "replications": done.pairs.len(),
        "metrics": metrics,
        "scales": scales,
        "travellers": people,
        "finished_in_both": {
            "extra_wait_min": { "value": extra.map(|ratio| ratio.value), "ci95": extra.and_then(|ratio| ratio.ci95) },
        },
    })
}

fn sheet(done: &Comparison) -> Sheet {
    let mut sheet = Sheet::default();
    sheet.column("metric", Kind::Text);
    for name in ["a", "a_low", "a_high", "b", "b_low", "b_high"] {
        sheet.column(name, Kind::Number);
    }
    for name in ["b_minus_a", "b_minus_a_low", "b_minus_a_high", "variance_removed"] {
        sheet.column(name, Kind::Number);
    }
    let cells = |mean: Option<Mean>| {
        let ends = mean.and_then(|mean| mean.ci95);
        [number(mean.map(|mean| mean.mean)), number(ends.map(|ends| ends[0])), number(ends.map(|ends| ends[1]))]
    };
    for one in done.differences() {
        let mut row: Vec<Value> = vec![METRICS[one.metric].name.into()];
        row.extend([one.a, one.b, one.difference].into_iter().flat_map(cells));
        row.push(number(one.variance_removed));
        sheet.rows.push(row);
    }
    sheet
}

fn table(scenario: &Scenario, seed: u64, done: &Comparison) -> String {
    let mut out = String::new();
    let wide = widest(std::iter::empty());
    let _ = writeln!(
        out,
        "{}: a and b with the same travellers, seed {seed}, {} each. Not for operational use.\n",
        title(scenario),
        counted(done.pairs.len(), "game")
    );
    let _ = writeln!(
        out,
        "{:<wide$} {:>12} {:>12} {:>12}  {:<26} {:>16}",
        "a game", "a", "b", "b minus a", "95 % interval of b minus a", "pairing took off"
    );
    let mean = |mean: Option<Mean>| mean.map_or("-".to_owned(), |mean| show(mean.mean));
    for one in done.differences() {
        let ends = one.difference.and_then(|mean| mean.ci95);
        let _ = writeln!(
            out,
            "{:<wide$} {:>12} {:>12} {:>12}  {:<26} {:>16}",
            METRICS[one.metric].name,
            mean(one.a),
            mean(one.b),
            mean(one.difference),
            ends.map_or("-".to_owned(), |[low, high]| format!("{} to {}", show(low), show(high))),
            one.variance_removed.map_or("nothing varies".to_owned(), |share| format!("{:.0} % of it", 100.0 * share)),
        );
    }
    let _ = writeln!(out, "\n{:<40} {:>12} {:>12} {:>12}", "travellers, a game", "in both", "only in a", "only in b");
    for (_, fate, words) in FATES {
        let [both, only_a, only_b] = done.people(fate).map(mean);
        let _ = writeln!(out, "{words:<40} {both:>12} {only_a:>12} {only_b:>12}");
    }
    if let Some(extra) = done.extra_wait_of_finished() {
        let ends = extra.ci95.map_or(String::new(), |[low, high]| format!(" ({} to {})", show(low), show(high)));
        let _ = writeln!(
            out,
            "\nOf those who finished in both, b kept each standing {} minutes longer on average{ends}. This describes\n\
             them only: every figure above counts everybody who set out.",
            show(extra.value)
        );
    }
    out
}
