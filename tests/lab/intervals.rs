//! Intervals that hold their promise: of 1,000 intervals of 50 games each, the default, 93 to 97 % contain the expectation.
//! The hall is a hard case: nearly full, so that a few bad days carry the mean (skewness 2.9). Plain Student's t holds it
//! in 93 %, and in 91 % with 20 games; see `interval` in `src/lab/statistics.rs`.
//!
//! The expectation is that of a finite day from an empty hall, not of an endless one; it comes from 20,000 other games,
//! whose own error is an eighteenth of an interval's half-width. If intervals keep their 95 %, the share among 1,000
//! has a standard error of 0.69 points, so a true program fails here with probability 4·10⁻³ a figure; the seeds are
//! fixed. The stopping rule is tested apart, in `src/lab/replicate.rs`.

use crate::support::{Diary, mean_and_error, scenario_with, watch};
use gatewright::lab::{Batch, Executor, Figures, Pool, Until, mean_of, ratio_of, replicate};
use gatewright::scenario::Scenario;
use gatewright::session::Course;
use std::ops::ControlFlow;
use std::sync::Arc;

/// Five busy hours and four to drain: three desks, 83 % busy, some 300 travellers.
fn day() -> Scenario {
    scenario_with(
        "tests/theory/pooling.toml",
        &[("hall.walking.per_hour", "[60, 60, 60, 60, 60, 0]"), ("hall.length_min", "540")],
    )
}

fn games(course: &Course, seed: u64, count: u32) -> Vec<Figures> {
    let batch = Batch { course, decisions: &[], seed };
    let one_by_one = gatewright::lab::OneByOne;
    replicate(&batch, Until::Count(count), &one_by_one, |_, _| ControlFlow::Continue(())).figures
}

/// What the games of an interval come to, and its ends.
type Interval = fn(&[Figures]) -> (f64, [f64; 2]);

fn of_metric(games: &[Figures], metric: &str) -> (f64, [f64; 2]) {
    let mean = mean_of(games.iter().map(|one| one.metric(metric))).unwrap();
    (mean.mean, mean.ci95.unwrap())
}

#[test]
fn of_a_thousand_intervals_nineteen_in_twenty_hold_the_expectation() {
    let course = Course::new(Arc::new(day()));
    let pool = Pool::new(0).unwrap();
    let intervals = pool.map(0..1000, |run| games(&course, 1_000 + u64::from(run), 50));
    let truth: Vec<Figures> = pool.map(0..1000, |run| games(&course, 900_000 + u64::from(run), 20)).concat();
    let figures: [(&str, Interval); 4] = [
        ("wait_mean", |games| of_metric(games, "wait_mean")),
        ("wait_p95", |games| of_metric(games, "wait_p95")),
        ("travellers", |games| of_metric(games, "travellers")),
        // A ratio of totals, by the jackknife.
        ("minutes waited a traveller", |games| {
            let pair = |one: &Figures| (one.all.waited_ms as f64 / 60_000.0, one.all.travellers as f64);
            let ratio = ratio_of(&games.iter().map(pair).collect::<Vec<_>>()).unwrap();
            (ratio.value, ratio.ci95.unwrap())
        }),
    ];
    for (name, interval) in figures {
        let (expected, _) = interval(&truth);
        let share = |count: usize| {
            let holds = |games: &&Vec<Figures>| {
                let [low, high] = interval(&games[..count]).1;
                (low..=high).contains(&expected)
            };
            intervals.iter().filter(holds).count() as f64 / 1000.0
        };
        let kept = share(50);
        println!("{name}, {expected:.3}: held by {kept} of intervals of 50 games, by {} of 20", share(20));
        assert!((0.93..=0.97).contains(&kept), "{name}: {kept}");
    }
}

/// The mistake that replications are for: taking the waits of one day as if they were independent.
#[test]
fn travellers_of_one_day_are_no_sample() {
    let course = Course::new(Arc::new(day()));
    let expected = mean_of(games(&course, 900_000, 2000).iter().map(|one| one.metric("wait_mean"))).unwrap().mean;
    let hits = (0..300).filter(|&day_number| {
        let mut diary = Diary::default();
        watch(day(), day_number, &mut diary);
        let waits: Vec<f64> = diary.left.iter().map(|trip| trip.waited.minutes()).collect();
        let (mean, error) = mean_and_error(&waits);
        (mean - expected).abs() <= 1.96 * error
    });
    let share = hits.count() as f64 / 300.0;
    println!("{share} of 300 such intervals hold the mean");
    assert!(share < 0.6, "{share}");
}

/// A run until a precision ends at the same game on any number of threads, and is as precise as it says.
#[test]
fn precision_does_not_depend_on_threads() {
    let course = Course::new(Arc::new(day()));
    let batch = Batch { course: &course, decisions: &[], seed: 3 };
    let metric = gatewright::lab::METRICS.iter().position(|metric| metric.name == "wait_mean").unwrap();
    let until = Until::Precision { metric, share: 0.2, most: 5000 };
    let run = |threads: usize| {
        replicate(&batch, until, &Pool::new(threads).unwrap(), |_, _| ControlFlow::Continue(())).figures
    };
    let figures = run(1);
    assert_eq!(figures, run(3));
    assert!(figures.len() >= 32 && figures.len() < 5000);
    let mean = mean_of(figures.iter().map(|one| one.metrics[metric])).unwrap();
    let [low, high] = mean.ci95.unwrap();
    assert!((high - low) / 2.0 <= 0.2 * mean.mean);
}
