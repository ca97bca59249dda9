//! `run --format table`: the run for a reader at a terminal.

use super::json::RunResult;
use super::say::counted;
use super::setting::title;
use crate::lab::{METRICS, mean_of};
use std::fmt::Write as _;

/// Plain text, one scale after another, no total.
pub fn table(result: &RunResult<'_>) -> String {
    let file = &result.scenario.file;
    let mut out = String::new();
    let wide = widest(file.hall.stations.keys().map(String::as_str));
    let _ = writeln!(
        out,
        "{}: {}, seed {}, {}. Not for operational use.",
        title(result.scenario),
        counted(usize::from(file.tides), "tide"),
        result.seed,
        counted(result.figures().len(), "game")
    );
    let _ = writeln!(out, "digest of the first game {}\n", result.replications.digest);
    let _ = writeln!(
        out,
        "{:<wide$} {:>12}  {:<25} {:<24}",
        "a game", "mean", "95 % interval of the mean", "nine games in ten"
    );
    for metric in METRICS {
        let Some(mean) = result.metric(metric.name) else {
            let _ = writeln!(out, "{:<wide$} {:>12}  not defined in any game", metric.name, "-");
            continue;
        };
        let interval =
            mean.ci95.map_or("needs two games".to_owned(), |[low, high]| format!("{} to {}", show(low), show(high)));
        let spread = format!("{} to {}", show(mean.p05), show(mean.p95));
        let _ = writeln!(
            out,
            "{:<wide$} {:>12}  {:<25} {:<24} {}",
            metric.name,
            show(mean.mean),
            interval,
            spread,
            metric.unit
        );
    }
    let _ = writeln!(
        out,
        "\n{:<wide$} {:>9} {:>9} {:>9} {:>9} {:>8} {:>8}",
        "station", "arrivals", "wait min", "p95 min", "in line", "busy %", "blocked %"
    );
    for (index, id) in file.hall.stations.keys().enumerate() {
        let mean = |value: &dyn Fn(&crate::lab::StationFigures) -> Option<f64>| {
            mean_of(result.figures().iter().map(|figures| value(&figures.stations[index])))
                .map_or("-".to_owned(), |mean| show(mean.mean))
        };
        let share = |pair: &dyn Fn(&crate::lab::StationFigures) -> (f64, f64)| {
            result
                .ratio(|figures| pair(&figures.stations[index]))
                .map_or("-".to_owned(), |ratio| show(100.0 * ratio.value))
        };
        let _ = writeln!(
            out,
            "{:<wide$} {:>9} {:>9} {:>9} {:>9} {:>8} {:>8}",
            id,
            mean(&|station| Some(station.arrivals)),
            mean(&|station| station.wait_mean),
            mean(&|station| station.wait_p95),
            mean(&|station| station.queue_mean),
            share(&|station| station.utilisation),
            share(&|station| station.blocked),
        );
    }
    out
}

/// The width of the first column: that of the longest metric, and of these names.
pub fn widest<'n>(names: impl Iterator<Item = &'n str>) -> usize {
    METRICS.iter().map(|metric| metric.name).chain(names).map(|name| name.chars().count()).fold(20, usize::max)
}

/// Four significant figures at most, without needless noughts; with a power of ten where a column could not hold it.
pub fn show(value: f64) -> String {
    let size = value.abs();
    if size >= 1e12 {
        return format!("{value:.3e}");
    }
    let digits = if size >= 1000.0 || value.fract() == 0.0 {
        0
    } else if size >= 100.0 {
        1
    } else if size >= 1.0 {
        2
    } else {
        4
    };
    format!("{value:.digits$}")
}
