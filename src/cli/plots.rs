//! `--plot FOLDER`: charts of a sweep or a front, one SVG each. Which charts depends on what varied.

use super::place::folder_of;
use super::setting::title;
use super::sheet::Sheet;
use super::{Failure, files};
use crate::lab::{Axis, Better, Estimate, Mean, SCALES, ScaleFigure, Space, ends_of};
use crate::report::{Bar, Curves, End, Front, Line, Panel, Point, Series, Spot, Style, Tornado, Upright, Warp};
use crate::scenario::Scenario;
use std::path::Path;

/// Under this spread nothing is drawn against a station's utilisation or the false-positive rate.
const LEAST_SPREAD: f64 = 0.01;

/// Makes the folder before the games are played; a result among the charts could be written over by one of them.
pub fn try_folder(folder: &Path, out: Option<&Path>) -> Result<(), Failure> {
    std::fs::create_dir_all(folder)
        .map_err(|error| Failure::new(format!("{}: cannot be made: {error}. Nothing was played.", folder.display())))?;
    let here = |out: &Path| folder_of(out).canonicalize().ok() == folder.canonicalize().ok();
    if let Some(out) = out.filter(|out| out.extension().is_some_and(|kind| kind == "svg") && here(out)) {
        return Err(Failure::new(format!(
            "{}: the charts go to this folder and are named so too. Nothing was played; give the result another name.",
            out.display()
        )));
    }
    files::try_write(&folder.join("chart.svg"))
}

fn put(folder: &Path, name: &str, svg: &str) -> Result<(), Failure> {
    files::write_whole(&folder.join(name), svg.as_bytes())
}

/// Rates of a policy, false and true positives.
pub type Rates = (Estimate, Estimate);

/// Every chart that a sweep gives rise to. `now` is the scenario as it stands in its file.
pub fn sweep(
    folder: &Path,
    scenario: &Scenario,
    space: &Space,
    sheet: &Sheet,
    now: Option<Rates>,
) -> Result<(), Failure> {
    let rows = Rows { sheet };
    for id in scenario.file.hall.stations.keys() {
        let busy = rows.column(&format!("{id}.utilisation"));
        if spread(&busy) > LEAST_SPREAD {
            let chart = wait_against_utilisation(scenario, &rows, id, space.axes());
            put(folder, &format!("wait-{id}.svg"), &chart.svg())?;
        }
    }
    if spread(&rows.column("fpr")) > LEAST_SPREAD / 10.0 {
        put(folder, "roc.svg", &rates(scenario, &rows, now, Warp::Even).svg())?;
        put(folder, "det.svg", &rates(scenario, &rows, now, Warp::Normal).svg())?;
    }
    if let [axis] = space.axes()
        && axis.numeric()
    {
        for scale in SCALES {
            let points = rows.points(&axis.key, scale.metric, |estimate| estimate);
            let series =
                vec![Series { name: format!("mean of {} games", rows.replications()), style: Style::Joined, points }];
            let chart = Curves {
                title: format!("{}: {} against {}", title(scenario), scale.metric, axis.key),
                x: axis.key.clone(),
                y: format!("{}, {}", scale.metric, scale.figure().unit),
                warp: Warp::Even,
                series,
                spot: None,
            };
            put(folder, &format!("scale-{}.svg", scale.scale.id()), &chart.svg())?;
        }
    }
    put(folder, "tornado.svg", &tornado(scenario, &rows, space.axes()).svg())
}

/// Cells of a sweep by name.
struct Rows<'a> {
    sheet: &'a Sheet,
}

impl Rows<'_> {
    fn place(&self, name: &str) -> Option<usize> {
        self.sheet.columns.iter().position(|(column, _)| column == name)
    }

    fn column(&self, name: &str) -> Vec<Option<Estimate>> {
        let Some(at) = self.place(name) else { return Vec::new() };
        let estimate = |row: &Vec<serde_json::Value>| {
            let ends = row[at + 1].as_f64().zip(row[at + 2].as_f64()).map(|(low, high)| [low, high]);
            row[at].as_f64().map(|value| Estimate { value, ci95: ends })
        };
        self.sheet.rows.iter().map(estimate).collect()
    }

    /// Values of a key; a word counts as its place in the list.
    fn keys(&self, axis: &Axis) -> Vec<f64> {
        let Some(at) = self.place(&axis.key) else { return Vec::new() };
        let words: Vec<String> = (0..axis.steps()).map(|step| axis.on_grid(step, false)).collect();
        let value = |row: &Vec<serde_json::Value>| {
            row[at].as_f64().or_else(|| words.iter().position(|word| row[at] == **word).map(|place| place as f64))
        };
        self.sheet.rows.iter().map(|row| value(row).unwrap_or(f64::NAN)).collect()
    }

    /// Points of a metric against a key or another metric, both by the name of their column.
    fn points(&self, x: &str, y: &str, turn: fn(Estimate) -> Estimate) -> Vec<Point> {
        let Some(at) = self.place(x) else { return Vec::new() };
        let along = self.sheet.rows.iter().map(|row| row[at].as_f64());
        along
            .zip(self.column(y))
            .filter_map(|(x, y)| {
                let y = turn(y?);
                Some(Point { x: x?, y: y.value, ends: y.ci95 })
            })
            .collect()
    }

    fn replications(&self) -> String {
        let at = self.place("replications");
        at.and_then(|at| self.sheet.rows.first()?[at].as_u64()).map_or("no".to_owned(), |games| games.to_string())
    }
}

fn spread(column: &[Option<Estimate>]) -> f64 {
    let values = || column.iter().flatten().map(|estimate| estimate.value);
    values().fold(f64::NEG_INFINITY, f64::max) - values().fold(f64::INFINITY, f64::min)
}

/// Points of one key follow one another; of several they stand apart.
fn style(axes: &[Axis]) -> Style {
    if axes.len() == 1 { Style::Joined } else { Style::Apart }
}

fn wait_against_utilisation(scenario: &Scenario, rows: &Rows<'_>, id: &str, axes: &[Axis]) -> Curves {
    let busy = format!("{id}.utilisation");
    let series = [("mean wait", "wait_mean_min"), ("nineteen in twenty wait no longer", "wait_p95_min")];
    Curves {
        title: format!("{}: wait against utilisation at {id}, with 95 % intervals", title(scenario)),
        x: format!("utilisation of {id}, busy over open server time"),
        y: "minutes".into(),
        warp: Warp::Even,
        series: series
            .map(|(name, figure)| Series {
                name: name.into(),
                style: style(axes),
                points: rows.points(&busy, &format!("{id}.{figure}"), |estimate| estimate),
            })
            .into(),
        spot: None,
    }
}

/// ROC: hazards stopped against people stopped who carry nothing. DET: the same with misses, on normal axes.
fn rates(scenario: &Scenario, rows: &Rows<'_>, now: Option<Rates>, warp: Warp) -> Curves {
    let missed = |estimate: Estimate| Estimate {
        value: 1.0 - estimate.value,
        ci95: estimate.ci95.map(|[low, high]| [1.0 - high, 1.0 - low]),
    };
    let turn: fn(Estimate) -> Estimate = if warp == Warp::Even { |estimate| estimate } else { missed };
    let (name, y) = if warp == Warp::Even {
        ("ROC", "hazards stopped, share (tpr)")
    } else {
        ("DET", "hazards not stopped (1 - tpr)")
    };
    let spot = now.map(|(fpr, tpr)| {
        let tpr = turn(tpr);
        Spot { point: Point { x: fpr.value, y: tpr.value, ends: tpr.ci95 }, name: "the scenario as it stands".into() }
    });
    let series = Series { name: "measured".into(), style: Style::Apart, points: rows.points("fpr", "tpr", turn) };
    Curves {
        title: format!("{}: {name} of the points, with 95 % intervals and the operating point", title(scenario)),
        x: "stopped of those who carry nothing (fpr)".into(),
        y: y.into(),
        warp,
        series: vec![series],
        spot,
    }
}

fn tornado(scenario: &Scenario, rows: &Rows<'_>, axes: &[Axis]) -> Tornado {
    let panels = SCALES.iter().map(|scale| {
        let column = rows.column(scale.metric);
        let bars = axes.iter().filter_map(|axis| {
            let keys = rows.keys(axis);
            let points: Vec<(f64, Estimate)> =
                keys.iter().zip(&column).filter_map(|(&key, estimate)| Some((key, (*estimate)?))).collect();
            let [low, high] = ends_of(&points)?;
            let (least, most) = keys.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(l, h), &k| (l.min(k), h.max(k)));
            let words =
                |key: f64| if axis.numeric() { crate::report::round(key) } else { axis.on_grid(key as u32, false) };
            let end = |key: f64, estimate: Estimate| End { at: words(key), value: estimate.value, ends: estimate.ci95 };
            Some(Bar { key: axis.key.clone(), low: end(least, low), high: end(most, high) })
        });
        let better = if scale.better == Better::Higher { "more is better" } else { "less is better" };
        let name = format!("{}: {}, {} ({better})", scale.scale.id(), scale.metric, scale.figure().unit);
        Panel { name, bars: bars.collect() }
    });
    Tornado { title: format!("{}: what each key does to each scale", title(scenario)), panels: panels.collect() }
}

/// The front of trade-offs.
pub fn front<'a>(
    folder: &Path,
    scenario: &Scenario,
    policies: impl Iterator<Item = (String, &'a [Option<Mean>])>,
) -> Result<(), Failure> {
    let upright = |scale: ScaleFigure| Upright {
        name: scale.scale.id().into(),
        figure: scale.metric.into(),
        unit: scale.figure().unit.into(),
        more_is_better: scale.better == Better::Higher,
    };
    let line = |(name, figures): (String, &[Option<Mean>])| Line {
        name,
        values: figures.iter().map(|mean| mean.map_or((0.0, None), |mean| (mean.mean, mean.ci95))).collect(),
        own: false,
    };
    let chart = Front {
        title: format!("{}: policies that no other beats on the six scales", title(scenario)),
        uprights: SCALES.map(upright).into(),
        lines: policies.map(line).collect(),
    };
    put(folder, "front.svg", &chart.svg())
}
