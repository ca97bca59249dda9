//! Intervals that hold their promise: of 1,000 intervals of 20 games each, 93 to 97 % contain the expectation.
//!
//! The expectation is that of a finite day from an empty hall, not of an endless one; it comes from 12,000 other games,
//! whose own error is a twenty-fourth of an interval's half-width. If intervals keep their 95 %, the share among 1,000
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

#[test]
fn of_a_thousand_intervals_nineteen_in_twenty_hold_the_expectation() {
    let course = Course::new(Arc::new(day()));
    let pool = Pool::new(0).unwrap();
    let intervals = pool.map(0..1000, |run| games(&course, 1_000 + u64::from(run), 20));
    let truth: Vec<Figures> = pool.map(0..600, |run| games(&course, 900_000 + u64::from(run), 20)).concat();
    for metric in ["wait_mean", "wait_p50", "missed_boats", "travellers"] {
        let expected = mean_of(truth.iter().map(|one| one.metric(metric))).unwrap().mean;
        let hits = intervals.iter().filter(|games| {
            let [low, high] = mean_of(games.iter().map(|one| one.metric(metric))).unwrap().ci95.unwrap();
            (low..=high).contains(&expected)
        });
        let share = hits.count() as f64 / 1000.0;
        println!("{metric}: {share} hold {expected}");
        if expected > 0.0 {
            assert!((0.93..=0.97).contains(&share), "{metric}: {share}");
        }
    }
    // Ratios of totals, by the jackknife: busy over open time.
    let pair = |one: &Figures| (one.all.waited_ms as f64, one.all.travellers as f64);
    let expected = ratio_of(&truth.iter().map(pair).collect::<Vec<_>>()).unwrap().value;
    let hits = intervals.iter().filter(|games| {
        let [low, high] = ratio_of(&games.iter().map(pair).collect::<Vec<_>>()).unwrap().ci95.unwrap();
        (low..=high).contains(&expected)
    });
    let share = hits.count() as f64 / 1000.0;
    println!("waited over travellers: {share} hold {expected}");
    assert!((0.93..=0.97).contains(&share), "{share}");
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
