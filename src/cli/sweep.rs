//! `sweep SCENARIO --vary KEY=FROM..TO/STEPS …`: a table of estimates over a space of parameters.

use super::journal::Journal;
use super::place::Place;
use super::progress::Progress;
use super::say::{counted, note};
use super::setting::{ResultArgs, SettingArgs, decisions_of, title};
use super::sheet::{Kind, Sheet, number};
use super::summary::show;
use super::{Failure, Format, plots};
use crate::lab::{
    Axis, Column, Design, Estimate, Pool, Row, SCALES, Shard, Space, Sweep, SweepError, columns, sweep as play_points,
};
use crate::scenario::Scenario;
use crate::session::Decision;
use clap::Args;
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::process::ExitCode;

/// `sweep`
#[derive(Debug, Args)]
pub struct SweepArgs {
    #[command(flatten)]
    setting: SettingArgs,
    #[allow(clippy::doc_markdown, reason = "shown on a terminal, where backticks are noise")]
    /// A key and its values, both ends included, as in policy.threshold=1..3/5, or a list, as in
    /// hall.stations.desks.lines=pooled,one-each-random; several make a grid
    #[arg(long, value_name = "KEY=FROM..TO/STEPS", required = true)]
    vary: Vec<String>,
    /// Instead of the grid, so many points spread over the whole space (a Latin hypercube)
    #[arg(long, value_parser = clap::value_parser!(u32).range(2..=10_000_000))]
    points: Option<u32>,
    /// Games a point, on the same seeds at every point
    #[arg(long, default_value_t = 50, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    replications: u32,
    /// Decisions file; without it, the scenario's baseline
    #[arg(long)]
    decisions: Option<PathBuf>,
    /// Only part K of N; parts 1 to N, one after another, are the rows of the whole
    #[arg(long, value_name = "K/N", value_parser = shard)]
    shard: Option<Shard>,
    /// Folder for charts (SVG) of the whole sweep
    #[arg(long, value_name = "FOLDER", conflicts_with = "shard")]
    plot: Option<PathBuf>,
    #[command(flatten)]
    result: ResultArgs,
}

fn shard(text: &str) -> Result<Shard, String> {
    let parts = text.split_once('/').and_then(|(part, of)| Some((part.parse().ok()?, of.parse().ok()?)));
    let (part, of) = parts.ok_or("expected K/N, as in 2/8: the second of eight parts")?;
    Shard::new(part, of).ok_or_else(|| format!("there is no part {part} of {of}; expected K from 1 to N"))
}

/// What to do about a combination that cannot be.
const MEND_POINT: &str =
    "Vary the keys so that every combination can be played, or sweep the parts of the space that can.";

/// Plays the points, and delivers their rows.
pub fn sweep(args: &SweepArgs) -> Result<ExitCode, Failure> {
    let scenario = args.setting.scenario()?;
    let decisions = decisions_of(args.decisions.as_deref(), &scenario)?;
    let seed = args.setting.seed(&scenario);
    let design = args.points.map_or(Design::Grid, Design::LatinHypercube);
    let space = space_of(&scenario, &args.vary, design, seed)?;
    args.result.try_out(&args.setting, [args.decisions.as_deref()])?;
    if let Some(folder) = &args.plot {
        plots::try_folder(folder, args.result.out.as_deref())?;
    }
    let pool = args.setting.pool()?;
    let points = args.shard.unwrap_or_default().points(space.points());
    let columns = columns(&scenario);
    let mut sheet = empty_sheet(&space, &columns);
    let mut journal = None;
    if let Some(out) = args.result.out.as_deref().filter(|out| matches!(Place::of(out), Ok(Place::File(_)))) {
        let begins = |point: u64| {
            cells(&Row { point, settings: space.point(point), cells: Vec::new() }, seed, args.replications)
        };
        let fits = |place: usize, row: &[Value]| {
            let point = points.start + place as u64;
            let figures = 3 + space.axes().len();
            point < points.end
                && row.len() == sheet.columns.len()
                && row[..figures] == begins(point)
                && row[figures..].iter().all(|cell| cell.is_null() || cell.is_f64())
        };
        let (kept, rows) = Journal::open(out, &work(args, &scenario, &space, design, &decisions, seed), fits)?;
        sheet.rows = rows;
        journal = Some(kept);
    }
    let job =
        Sweep { scenario: &scenario, space: &space, decisions: &decisions, seed, replications: args.replications };
    if sheet.rows.is_empty()
        && let Some(error) = job.impossible(points.clone(), &pool)
    {
        if let Some(journal) = journal {
            journal.done()?;
        }
        return Err(Failure::new(format!("{error}.\nNothing was played. {MEND_POINT}")));
    }
    let games = u64::from(args.replications);
    let before = sheet.rows.len() as u64;
    let progress = Progress::new((points.end - points.start) * games, "games played");
    progress.already(before * games);
    let left = points.start + before..points.end;
    let played = play_points(
        job,
        left,
        &pool,
        |done| progress.at(before * games + done),
        |row| {
            let row = cells(&row, seed, args.replications);
            if let Some(journal) = &mut journal {
                journal.keep(&row)?;
            }
            sheet.rows.push(row);
            Ok(())
        },
    );
    progress.finish();
    match played {
        Ok(()) => {}
        Err(SweepError::Taker(failure)) => return Err(failure),
        Err(SweepError::Point(error)) => {
            let kept = journal.as_ref().map_or(String::new(), |journal| {
                format!(" The rows before are kept in {}, which no other sweep can take up.", journal.path().display())
            });
            return Err(Failure::new(format!("{error}.\nThis sweep cannot go on. {MEND_POINT}{kept}")));
        }
    }
    let missing = (points.end - points.start) - sheet.rows.len() as u64;
    if missing > 0 && journal.is_some() {
        let rows = sheet.rows.len();
        return Err(Failure::new(kept_rows(
            &format!("Stopped by hand after {rows} rows, {missing} are missing"),
            journal.as_ref(),
        )));
    }
    let bytes = match args.result.format {
        Format::Table => table(&scenario, &space, seed, &sheet).into_bytes(),
        Format::Json => (serde_json::to_string_pretty(&document(args, &scenario, seed, &sheet))? + "\n").into_bytes(),
        format => sheet.bytes(format)?,
    };
    args.result.deliver(&bytes)?;
    if let Some(journal) = journal {
        journal.done()?;
    }
    if missing > 0 {
        let they = if missing == 1 { "is" } else { "are" };
        note(format!("Stopped by hand: {} {they} missing.", counted(missing as usize, "point")));
        return Ok(ExitCode::from(1));
    }
    if let Some(folder) = &args.plot {
        let now = operating_point(job, &pool)?;
        plots::sweep(folder, &scenario, &space, &sheet, now)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Rates of the scenario with nothing varied, on the same seeds.
fn operating_point(job: Sweep<'_>, pool: &Pool) -> Result<Option<plots::Rates>, Failure> {
    let nothing = space_of(job.scenario, &[], Design::Grid, job.seed)?;
    let place = |name: &str| columns(job.scenario).iter().position(|column| column.name == name);
    let mut rates = None;
    let job = Sweep { space: &nothing, ..job };
    let played = play_points(
        job,
        0..1,
        pool,
        |_| ControlFlow::Continue(()),
        |row| {
            let cell = |name: &str| place(name).and_then(|place| row.cells[place]);
            rates = cell("fpr").zip(cell("tpr"));
            Ok::<(), Failure>(())
        },
    );
    match played {
        Ok(()) => Ok(rates),
        Err(SweepError::Taker(failure)) => Err(failure),
        Err(SweepError::Point(error)) => Err(error.into()),
    }
}

fn kept_rows(what: &str, journal: Option<&Journal>) -> String {
    let Some(journal) = journal else { return what.to_owned() };
    format!("{what}.\nThe rows before are kept in {}; the same command goes on from there.", journal.path().display())
}

fn space_of(scenario: &Scenario, vary: &[String], design: Design, seed: u64) -> Result<Space, Failure> {
    let mut axes = Vec::new();
    for text in vary {
        axes.push(Axis::parse(text).map_err(|error| Failure::new(format!("--vary {text}: {error}")))?);
    }
    Space::new(scenario, axes, design, seed).map_err(|error| Failure::new(format!("--vary: {error}")))
}

/// What makes this sweep this one: a journal of anything else is another's.
fn work(
    args: &SweepArgs,
    scenario: &Scenario,
    space: &Space,
    design: Design,
    decisions: &[Decision],
    seed: u64,
) -> Value {
    json!({
        "gatewright": env!("CARGO_PKG_VERSION"),
        "rules": crate::session::RULES,
        "scenario": scenario.digest(),
        "vary": space.axes().iter().map(ToString::to_string).collect::<Vec<_>>(),
        "design": format!("{design:?}"),
        "decisions": format!("{decisions:?}"),
        "seed": seed,
        "replications": args.replications,
        "shard": args.shard.unwrap_or_default().to_string(),
    })
}

fn empty_sheet(space: &Space, columns: &[Column]) -> Sheet {
    let mut sheet = Sheet::default();
    sheet.column("point", Kind::Whole);
    for axis in space.axes() {
        sheet.column(axis.key.clone(), if axis.numeric() { Kind::Number } else { Kind::Text });
    }
    sheet.column("seed", Kind::Whole);
    sheet.column("replications", Kind::Whole);
    for column in columns {
        for end in ["", "_low", "_high"] {
            sheet.column(format!("{}{end}", column.name), Kind::Number);
        }
    }
    sheet
}

fn cells(row: &Row, seed: u64, replications: u32) -> Vec<Value> {
    let mut cells: Vec<Value> = vec![row.point.into()];
    cells.extend(row.settings.iter().map(|(_, written)| {
        written.parse::<f64>().map_or_else(|_| Value::from(written.clone()), |value| number(Some(value)))
    }));
    cells.extend([Value::from(seed), Value::from(replications)]);
    for estimate in &row.cells {
        let ends = estimate.and_then(|estimate: Estimate| estimate.ci95);
        cells.push(number(estimate.map(|estimate| estimate.value)));
        cells.extend([number(ends.map(|ends| ends[0])), number(ends.map(|ends| ends[1]))]);
    }
    cells
}

fn document(args: &SweepArgs, scenario: &Scenario, seed: u64, sheet: &Sheet) -> Value {
    json!({
        "gatewright": env!("CARGO_PKG_VERSION"),
        "rules": crate::session::RULES,
        "scenario": { "id": scenario.file.id, "digest": scenario.digest() },
        "seed": seed,
        "replications": args.replications,
        "vary": args.vary,
        "points": args.points,
        "shard": args.shard.map(|shard| shard.to_string()),
        "rows": sheet.rows.iter().map(|row| Value::Object(sheet.object(row))).collect::<Vec<_>>(),
    })
}

/// The six scales at every point, each ± half its interval; everything else stands in the other formats.
fn table(scenario: &Scenario, space: &Space, seed: u64, sheet: &Sheet) -> String {
    let mut out = String::new();
    let _ = writeln!(
        out,
        "{}: {}, seed {seed}. Means ± half of the 95 % interval; --format csv has everything.\nNot for operational use.\n",
        title(scenario),
        counted(sheet.rows.len(), "point")
    );
    let keys: Vec<&str> = space.axes().iter().map(|axis| axis.key.as_str()).collect();
    let widths: Vec<usize> = keys.iter().map(|key| key.len().max(8)).collect();
    let place = |name: &str| sheet.columns.iter().position(|(column, _)| column == name);
    let head: Vec<String> = keys.iter().zip(&widths).map(|(key, width)| format!("{key:>width$}")).collect();
    let scales: Vec<String> = SCALES.iter().map(|scale| format!("{:>22}", scale.metric)).collect();
    let _ = writeln!(out, "{}{}", head.join("  "), scales.concat());
    for row in &sheet.rows {
        for (index, width) in widths.iter().enumerate() {
            let value = match &row[index + 1] {
                Value::String(text) => text.clone(),
                other => other.as_f64().map_or("-".to_owned(), |value| value.to_string()),
            };
            let _ = write!(out, "{}{value:>width$}", if index > 0 { "  " } else { "" });
        }
        for scale in SCALES {
            let cell = |offset: usize| place(scale.metric).and_then(|at| row[at + offset].as_f64());
            let half =
                cell(2).zip(cell(1)).map_or(String::new(), |(high, low)| format!(" ± {}", show((high - low) / 2.0)));
            let _ = write!(out, "{:>22}", cell(0).map_or("-".to_owned(), |value| show(value) + &half));
        }
        out.push('\n');
    }
    out
}
