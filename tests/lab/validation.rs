//! The validation page: each known result beside what the product measures, with its interval. The page is a test's
//! output, so it cannot grow old: `UPDATE=1 cargo test --test lab validation` writes it, and without UPDATE the test
//! holds it to the program. A figure more than five standard errors from its formula fails either way.

use crate::support::{at_root, replications, scenario_with};
use gatewright::engine::special::{cobham_wait, erlang_c, mg1_wait, mmc_wait};
use gatewright::hall::matching::{false_match_rate, true_positive_rate};
use gatewright::lab::{Axis, Design, Estimate, Figures, Pool, Space, Sweep, columns, mean_of, ratio_of, sweep};
use gatewright::report::{Curves, Point, Series, Style, Warp};
use gatewright::scenario::Scenario;
use std::fmt::Write as _;
use std::ops::ControlFlow;

/// Games behind each figure of a queue.
const GAMES: u32 = 20;
/// Games behind each rate of screening: a game of the small hall holds few hazards.
const SCREENING_GAMES: u32 = 400;

/// One line of the page.
struct Known {
    what: &'static str,
    source: &'static str,
    formula: f64,
    unit: &'static str,
    measured: Estimate,
}

/// A file, keys set, and a figure of each game.
fn measure(file: &str, set: &[(&str, &str)], figure: impl Fn(&Figures) -> f64) -> Estimate {
    let runs = replications(scenario_with(file, set), GAMES);
    let mean = mean_of(runs.figures.iter().map(|one| Some(figure(one)))).unwrap();
    Estimate { value: mean.mean, ci95: mean.ci95 }
}

fn wait(figures: &Figures) -> f64 {
    figures.stations[0].wait_mean.unwrap()
}

/// M/M/2/5 by birth and death: chance that an arrival meets it full, at 1.9 services offered.
fn lost(offered: f64) -> f64 {
    let mut weights = vec![1.0];
    for inside in 1..=5_u32 {
        weights.push(weights[inside as usize - 1] * offered / f64::from(inside.min(2)));
    }
    weights[5] / weights.iter().sum::<f64>()
}

fn known() -> Vec<Known> {
    let mut all = Vec::new();
    let mut add = |what, source, formula, unit, measured| all.push(Known { what, source, formula, unit, measured });
    add(
        "M/M/1 at 80 %, wait",
        "Erlang 1917",
        mmc_wait(1, 0.8),
        "services",
        measure("tests/theory/mm1.toml", &[], wait),
    );
    for (what, rate) in [
        ("M/M/3 at 70 %, wait", "126"),
        ("M/M/3 at 80 %, wait", "144"),
        ("M/M/3 at 90 %, wait", "162"),
        ("M/M/3 at 95 %, wait", "171"),
    ] {
        let offered = rate.parse::<f64>().unwrap() / 60.0;
        let measured = measure("tests/theory/mm3.toml", &[("hall.walking.per_hour.0", rate)], wait);
        add(what, "Erlang 1917", erlang_c(3, offered) / (3.0 - offered), "services", measured);
    }
    let lognormal = measure("tests/theory/mg1-lognormal.toml", &[], wait);
    add(
        "M/G/1 at 75 %, spread 1.5, wait",
        "Pollaczek 1930, Khinchine 1932",
        mg1_wait(0.75, 1.5),
        "services",
        lognormal,
    );
    let erlang = measure("tests/theory/mg1-erlang.toml", &[], wait);
    add(
        "M/G/1 at 80 %, Erlang-3, wait",
        "Pollaczek 1930, Khinchine 1932",
        mg1_wait(0.8, (1.0_f64 / 3.0).sqrt()),
        "services",
        erlang,
    );
    let (rates, means, squares) = ([0.24, 0.56], [1.0, 1.0], [1.5, 1.5]);
    for (class, what) in ["two classes, the first, wait", "two classes, the second, wait"].into_iter().enumerate() {
        let measured = measure("tests/theory/priority.toml", &[], |one| one.stations[0].by_class[class].1.unwrap());
        add(what, "Cobham 1954", cobham_wait(class, &rates, &means, &squares), "services", measured);
    }
    let turned = measure("tests/theory/mmck.toml", &[], |one| one.stations[0].turned_away / one.stations[0].arrivals);
    add("M/M/2/5, turned away", "Erlang 1917", lost(1.9), "share", turned);
    for (what, seats, blocked) in
        [("desk before a window, no seat, blocked", "0", 1.0 / 3.0), ("the same with four seats", "4", 1.0 / 7.0)]
    {
        let share = |one: &Figures| one.stations[0].blocked.0 / one.stations[0].blocked.1;
        let measured = measure("tests/theory/tandem.toml", &[("hall.stations.window.seats", seats)], share);
        add(what, "Hunt 1956", blocked, "share of time", measured);
    }
    for (what, cut, hazards) in [
        ("stopped of those who carry nothing, cut 1", "1.0", false),
        ("stopped of those who carry nothing, cut 2", "2.0", false),
        ("stopped of hazards, cut 1", "1.0", true),
        ("stopped of hazards, cut 2", "2.0", true),
    ] {
        let tau: f64 = cut.parse().unwrap();
        let formula = if hazards { true_positive_rate(tau, 2.5) } else { false_match_rate(tau) };
        add(what, "normal scores, separation 2.5", formula.get(), "share", screened(cut, hazards));
    }
    all
}

/// Room for everybody, so that nobody is still inside at close, and three in ten with a hazard, so that there are some.
const ROOM: [(&str, &str); 4] = [
    ("hall.stations.desks.servers", "60"),
    ("hall.stations.back-room.servers", "60"),
    ("hall.stations.back-room.seats", "-1"),
    ("people.pathways.ordinary.hazard", "0.3"),
];

fn screened(cut: &str, hazards: bool) -> Estimate {
    let set = [&ROOM[..], &[("policy.threshold", cut)]].concat();
    let runs = replications(scenario_with(crate::SMALL, &set), SCREENING_GAMES);
    let pair = |one: &Figures| {
        let counts = &one.all;
        if hazards {
            (counts.stops_with_hazard as f64, counts.hazards as f64)
        } else {
            (counts.mistaken_stops as f64, (counts.travellers - counts.hazards) as f64)
        }
    };
    let ratio = ratio_of(&runs.figures.iter().map(pair).collect::<Vec<_>>()).unwrap();
    Estimate { value: ratio.value, ci95: ratio.ci95 }
}

fn points(scenario: &Scenario, vary: &str, x: impl Fn(f64) -> f64, column: &str) -> Vec<Point> {
    let axis = Axis::parse(vary).unwrap();
    let space = Space::new(scenario, vec![axis], Design::Grid, 1).unwrap();
    let place = columns(scenario).iter().position(|one| one.name == column).unwrap();
    let job = Sweep { scenario, space: &space, decisions: &[], seed: scenario.file.seed, replications: 2 * GAMES };
    let mut points = Vec::new();
    let take = |row: gatewright::lab::Row| {
        let estimate = row.cells[place].unwrap();
        points.push(Point { x: x(row.settings[0].1.parse().unwrap()), y: estimate.value, ends: estimate.ci95 });
        Ok::<(), std::convert::Infallible>(())
    };
    sweep(job, 0..space.points(), &Pool::new(0).unwrap(), |_| ControlFlow::Continue(()), take).unwrap();
    points
}

fn formula(from: f64, to: f64, value: impl Fn(f64) -> (f64, f64)) -> Vec<Point> {
    (0..=80)
        .map(|step| value(from + (to - from) * f64::from(step) / 80.0))
        .map(|(x, y)| Point { x, y, ends: None })
        .collect()
}

fn pictures() -> [(&'static str, Curves); 2] {
    let series = |name: &str, style, points| Series { name: name.into(), style, points };
    let three = scenario_with("tests/theory/mm3.toml", &[("hall.length_min", "12000")]);
    let queue = Curves {
        title: "Three desks: wait against utilisation, measured with 95 % intervals, and Erlang's formula".into(),
        x: "utilisation".into(),
        y: "mean wait, in services".into(),
        warp: Warp::Even,
        series: vec![
            series(
                "measured",
                Style::Apart,
                points(&three, "hall.walking.per_hour.0=90..171/10", |rate| rate / 180.0, "desks.wait_mean_min"),
            ),
            series("Erlang C", Style::Formula, formula(0.5, 0.95, |busy| (busy, mmc_wait(3, 3.0 * busy)))),
        ],
        spot: None,
    };
    let room = scenario_with(crate::SMALL, &ROOM);
    let roc = Curves {
        title: "ROC: hazards stopped against people stopped who carry nothing, measured and by formula".into(),
        x: "stopped of those who carry nothing, by formula".into(),
        y: "hazards stopped".into(),
        warp: Warp::Even,
        series: vec![
            series(
                "measured",
                Style::Apart,
                points(&room, "policy.threshold=0.5..3.5/9", |cut| false_match_rate(cut).get(), "tpr"),
            ),
            series(
                "normal scores",
                Style::Formula,
                formula(0.5, 3.5, |cut| (false_match_rate(cut).get(), true_positive_rate(cut, 2.5).get())),
            ),
        ],
        spot: None,
    };
    [("validation-wait.svg", queue), ("validation-roc.svg", roc)]
}

fn page(all: &[Known]) -> String {
    let mut page = String::from(
        "# Known results\n\nEach known result beside what the program measures, through scenario files and the same path as \
         every run. This\npage is written by `UPDATE=1 cargo test --test lab validation`, and the test holds it to the \
         program.\n\n",
    );
    let _ = writeln!(
        page,
        "{GAMES} games a figure ({SCREENING_GAMES} where people are stopped), fixed seeds. The interval is 95 %: of twenty lines about one should miss its formula, and a line\n\
         that is off by five standard errors fails the test. Longer runs, and each mechanism switched off to see the formula\n\
         missed, are in `tests/theory.rs`.\n"
    );
    page.push_str(
        "| result | source | formula | measured | 95 % interval | unit |\n| --- | --- | ---: | ---: | --- | --- |\n",
    );
    for one in all {
        let [low, high] = one.measured.ci95.unwrap();
        let _ = writeln!(
            page,
            "| {} | {} | {:.4} | {:.4} | {low:.4} to {high:.4} | {} |",
            one.what, one.source, one.formula, one.measured.value, one.unit
        );
    }
    let inside =
        all.iter().filter(|one| (one.measured.ci95.unwrap()[0]..=one.measured.ci95.unwrap()[1]).contains(&one.formula));
    let _ = writeln!(page, "\n{} of {} intervals hold their formula.", inside.count(), all.len());
    page.push_str(
        "\n![Three desks: wait against utilisation](pictures/validation-wait.svg)\n\n![ROC, measured and by \
         formula](pictures/validation-roc.svg)\n",
    );
    page
}

#[test]
fn validation_page_says_what_is_measured() {
    let all = known();
    for one in &all {
        let [low, high] = one.measured.ci95.unwrap();
        // Half of a 95 % interval is at least 1.96 standard errors.
        let error = (high - low) / 2.0 / 1.96;
        assert!(
            (one.measured.value - one.formula).abs() <= 5.0 * error,
            "{}: {:?}, not {}",
            one.what,
            one.measured,
            one.formula
        );
    }
    let mut files = vec![("docs/validation.md".to_owned(), page(&all))];
    files.extend(pictures().map(|(name, chart)| (format!("docs/pictures/{name}"), chart.svg())));
    for (name, text) in files {
        let path = at_root(&name);
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&path, &text).unwrap();
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(
            kept == text,
            "{name} is not what is measured now; write it anew with UPDATE=1 cargo test --test lab validation"
        );
    }
}
