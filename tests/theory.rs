//! Queues whose answer is known, laid out as scenario files and played by the product itself.
//!
//! Sample size, tolerance and false-alarm rate of every comparison stand in `support::holds`: replications with fixed
//! seeds, five standard errors of their mean, 5.5·10⁻⁶ or less each; some thirty comparisons make 1.7·10⁻⁴ for this
//! file. Warm-ups are at least five relaxation times of the slowest queue. Each mechanism has a negative beside it:
//! the same file with the mechanism switched off must miss the formula by more than the tolerance.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use gatewright::lab::{Figures, StationFigures};
use support::{Diary, differs, each, holds, mean_and_error, replications, scenario, scenario_with, watch};

fn desks(figures: &Figures) -> &StationFigures {
    &figures.stations[0]
}

fn wait(figures: &Figures) -> f64 {
    desks(figures).wait_mean.expect("somebody waited")
}

/// Chance to wait in M/M/c, summed term by term from the stationary distribution (Erlang 1917); `a` = λ/μ.
fn erlang_c(servers: u32, a: f64) -> f64 {
    let term = |k: u32| (1..=k).fold(1.0, |product, i| product * a / f64::from(i));
    let last = term(servers) / (1.0 - a / f64::from(servers));
    last / ((0..servers).map(term).sum::<f64>() + last)
}

/// Stationary distribution of M/M/c/K by its birth and death rates; index = people inside.
fn inside(servers: u32, places: u32, a: f64) -> Vec<f64> {
    let mut weights = vec![1.0];
    for k in 1..=places {
        weights.push(weights[k as usize - 1] * a / f64::from(k.min(servers)));
    }
    let sum: f64 = weights.iter().sum();
    weights.iter().map(|weight| weight / sum).collect()
}

/// M/M/1: ρ/(1−ρ). 60 replications of about 18,400 waits.
#[test]
fn one_server_waits_rho_over_one_minus_rho() {
    let runs = replications(scenario("tests/theory/mm1.toml"), 60);
    holds("M/M/1 wait", &each(&runs, wait), 4.0, 10.0);
    holds("M/M/1 queue", &each(&runs, |one| desks(one).queue_mean.unwrap()), 3.2, 10.0);
    holds("M/M/1 busy", &each(&runs, |one| desks(one).utilisation.0 / desks(one).utilisation.1), 0.8, 3.0);
    // Off: two desks instead of one.
    let two = replications(scenario_with("tests/theory/mm1.toml", &[("hall.stations.desks.servers", "2")]), 60);
    differs("M/M/2 is not M/M/1", &each(&two, wait), 4.0);
}

/// M/M/3 at the reference points of the field, .547, 1.079, 2.724 and 6.047 services. 60 replications of 46,000 to
/// 63,000 waits each.
#[test]
fn three_servers_wait_as_erlang_says() {
    for (rate, reference, percent) in
        [("126", 0.547, 4.0), ("144", 1.079, 5.0), ("162", 2.724, 10.0), ("171", 6.047, 20.0)]
    {
        let a = rate.parse::<f64>().unwrap() / 60.0;
        let formula = erlang_c(3, a) / (3.0 - a);
        assert!((formula - reference).abs() < 6e-4, "{formula} is not {reference}");
        let runs = replications(scenario_with("tests/theory/mm3.toml", &[("hall.walking.per_hour.0", rate)]), 60);
        holds(&format!("M/M/3 at {rate} an hour"), &each(&runs, wait), formula, percent);
    }
    // Off: one line a desk, joined at random, is three M/M/1.
    let set = [("hall.walking.per_hour.0", "126"), ("hall.stations.desks.lines", "one-each-random")];
    let apart = replications(scenario_with("tests/theory/mm3.toml", &set), 60);
    holds("three M/M/1 at 70 %", &each(&apart, wait), 0.7 / 0.3, 5.0);
    differs("three M/M/1 are not M/M/3", &each(&apart, wait), 0.547);
}

/// M/G/1 by Pollaczek–Khinchine: λ E\[S²\] / (2(1−ρ)). 60 replications of about 17,000 to 18,400 waits.
#[test]
fn the_spread_of_services_sets_the_wait() {
    // E[S²] = 1 + cv²; in parts: variance .6², as the constant has none.
    let cases = [
        ("mg1-lognormal", 0.75, 1.0 + 1.5 * 1.5, 20.0),
        ("mg1-erlang", 0.8, 1.0 + 1.0 / 3.0, 7.0),
        ("mg1-parts", 0.8, 1.0 + 0.36, 7.0),
    ];
    for (name, rho, square, percent) in cases {
        let runs = replications(scenario(&format!("tests/theory/{name}.toml")), 60);
        holds(name, &each(&runs, wait), rho * square / (2.0 * (1.0 - rho)), percent);
        // Off: the same load with exponential services.
        differs(name, &each(&runs, wait), rho / (1.0 - rho));
    }
}

/// Two classes without interruption: W = ½λE\[S²\] / ((1−σ₋)(1−σ)) (Cobham 1954). 60 replications, about 5,500 and
/// 12,900 waits in each.
#[test]
fn priority_moves_the_wait_from_one_class_to_the_other() {
    let (first, both) = (0.8 * 0.3, 0.8);
    let residual = 0.8 * 1.5 / 2.0;
    let (short, long) = (residual / (1.0 - first), residual / ((1.0 - first) * (1.0 - both)));
    let class = |figures: &Figures, class: usize| desks(figures).by_class[class].1.unwrap();
    let runs = replications(scenario("tests/theory/priority.toml"), 60);
    holds("first class", &each(&runs, |one| class(one, 0)), short, 4.0);
    holds("second class", &each(&runs, |one| class(one, 1)), long, 10.0);
    // Kleinrock's conservation law: the mean of all is that of one line without classes.
    holds("both classes", &each(&runs, wait), residual / (1.0 - both), 8.0);
    // Off: nobody first.
    let set = [("hall.stations.desks.priority.refuge", "1")];
    let one_line = replications(scenario_with("tests/theory/priority.toml", &set), 60);
    differs("one line", &each(&one_line, |one| class(one, 1)), long);
    holds("one line", &each(&one_line, |one| class(one, 1)), residual / (1.0 - both), 8.0);
}

/// M/M/2/5: the share turned away is p₅, and those let in wait `Σ(k−2)p_k / (λ(1−p₅))`. 60 replications of about 43,700
/// arrivals.
#[test]
fn a_full_station_turns_away_the_share_that_meets_it_full() {
    let chances = inside(2, 5, 1.9);
    let lost = chances[5];
    let queue: f64 = (3..=5).map(|k| f64::from(k - 2) * chances[k as usize]).sum();
    let runs = replications(scenario("tests/theory/mmck.toml"), 60);
    holds("turned away", &each(&runs, |one| desks(one).turned_away / desks(one).arrivals), lost, 5.0);
    holds("wait of those let in", &each(&runs, wait), queue / (1.9 * (1.0 - lost)), 3.0);
    holds("queue", &each(&runs, |one| desks(one).queue_mean.unwrap()), queue, 3.0);
    // Off: `block` lets everybody wait outside.
    let block =
        replications(scenario_with("tests/theory/mmck.toml", &[("hall.stations.desks.when_full", "block")]), 60);
    assert!(block.figures.iter().all(|one| one.all.turned_away == 0));
    // Off: no bound on the seats is M/M/2.
    let free = replications(scenario_with("tests/theory/mmck.toml", &[("hall.stations.desks.seats", "-1")]), 60);
    differs("M/M/2 is not M/M/2/5", &each(&free, wait), queue / (1.9 * (1.0 - lost)));
}

/// A desk with work at all times, a window of equal speed and b waiting places between them, blocking after service:
/// a birth-and-death chain on 0 … b+2 with equal rates, so the desk is blocked 1/(b+3) of the time and the window
/// busy (b+2)/(b+3) (Hunt 1956). 100 replications of 5,500 minutes. The rate of 90 an hour keeps a line at the desk
/// from the first hour on.
#[test]
fn a_full_window_blocks_the_desk_before_it() {
    for (seats, blocked) in [("0", 1.0 / 3.0), ("1", 1.0 / 4.0), ("4", 1.0 / 7.0)] {
        let runs =
            replications(scenario_with("tests/theory/tandem.toml", &[("hall.stations.window.seats", seats)]), 100);
        let share = |pair: (f64, f64)| pair.0 / pair.1;
        holds(&format!("blocked with {seats} seats"), &each(&runs, |one| share(desks(one).blocked)), blocked, 7.0);
        holds(
            &format!("window busy with {seats} seats"),
            &each(&runs, |one| share(one.stations[1].utilisation)),
            1.0 - blocked,
            3.0,
        );
    }
    // Off: as many seats as come.
    let free = replications(scenario_with("tests/theory/tandem.toml", &[("hall.stations.window.seats", "-1")]), 3);
    assert!(free.figures.iter().all(|one| desks(one).blocked.0 == 0.0));
}

/// The pooling example: 1,000 days of about 600 travellers; the mean of all waits, and the mean over the days of each
/// day's 95th percentile. The references are given to two figures and "about": held to 6 % of them, which is at least
/// three standard errors (false alarm at most 3·10⁻³ a figure if the reference were exact; the seed is fixed).
#[test]
fn pooling_three_lines_saves_two_thirds_of_the_wait() {
    let cases = [
        ("3", "pooled", 2.3, Some(8.0)),
        ("3", "one-each-random", 7.6, Some(25.0)),
        ("1", "pooled", 3.3, None),
        ("1", "one-each-random", 10.8, None),
    ];
    for (phases, lines, mean, p95) in cases {
        let set = [("hall.stations.desks.service.base.phases", phases), ("hall.stations.desks.lines", lines)];
        let runs = replications(scenario_with("tests/theory/pooling.toml", &set), 1000);
        // Of travellers, not of days: totals over totals.
        let waits: f64 = runs.figures.iter().map(|one| one.all.waited_ms as f64 / 60_000.0).sum();
        let people: f64 = runs.figures.iter().map(|one| one.all.travellers as f64).sum();
        let (_, error) = mean_and_error(&each(&runs, wait));
        println!("Erlang-{phases}, {lines}: {:.3} ± {error:.3}, about {mean}", waits / people);
        assert!(3.0 * error < 0.06 * mean, "Erlang-{phases}, {lines}: {error}");
        assert!((waits / people - mean).abs() < 0.06 * mean, "{lines}: {} is not about {mean}", waits / people);
        if let Some(p95) = p95 {
            let (mean_p95, error) = mean_and_error(&each(&runs, |one| one.metric("wait_p95").unwrap()));
            println!("Erlang-{phases}, {lines}: p95 {mean_p95:.2} ± {error:.2}, about {p95}");
            assert!((mean_p95 - p95).abs() < 0.06 * p95, "{lines}: p95 {mean_p95} is not about {p95}");
        }
    }
}

/// Who lands when. On foot: a Poisson count of each hour's rate, mean and variance (400 days; five standard errors,
/// of the variance √(2/n) relative, each 6·10⁻⁷). By ferry: exactly the heads of the file, one in each equal part of
/// the disembarking. The negative: hours of different rate are told apart.
#[test]
fn boats_and_walkers_land_as_the_file_says() {
    let rates = [30.0, 0.0, 90.0, 12.5, 12.5];
    let days = 400_u32;
    let mut counts = vec![vec![0.0; rates.len()]; days as usize];
    for day in 0..days {
        let mut diary = Diary::default();
        watch(scenario("tests/theory/landing.toml"), day, &mut diary);
        for trip in diary.landed.iter().filter(|trip| trip.source == gatewright::hall::ON_FOOT) {
            counts[day as usize][(trip.landed.minutes() / 60.0) as usize] += 1.0;
        }
        assert!(diary.landed.windows(2).all(|pair| pair[0].landed <= pair[1].landed));
        let early: Vec<f64> =
            diary.landed.iter().filter(|trip| trip.source == 0).map(|trip| trip.landed.minutes()).collect();
        assert_eq!(early.len(), 120);
        for (place, minute) in early.iter().enumerate() {
            let (from, until) = (10.0 + 45.0 * place as f64 / 120.0, 10.0 + 45.0 * (place + 1) as f64 / 120.0);
            assert!((from - 1e-4..until + 1e-4).contains(minute), "place {place} at {minute}");
        }
        let late = diary.landed.iter().filter(|trip| trip.source == 1);
        assert_eq!(late.filter(|trip| trip.landed.0 == 200 * 60_000).count(), 33);
    }
    let n = f64::from(days);
    for (hour, &rate) in rates.iter().enumerate() {
        let values: Vec<f64> = counts.iter().map(|day| day[hour]).collect();
        let (mean, error) = mean_and_error(&values);
        assert!((mean - rate).abs() <= 5.0 * (rate / n).sqrt(), "hour {hour}: {mean}, not {rate}");
        let variance = error * error * n;
        // Variance of a sample variance of Poisson counts: (2λ² + λ)/n.
        let spread = ((2.0 * rate * rate + rate) / n).sqrt();
        assert!((variance - rate).abs() <= 5.0 * spread, "hour {hour}: variance {variance}, not {rate}");
    }
    differs("the third hour is not the first", &counts.iter().map(|day| day[2]).collect::<Vec<_>>(), 30.0);
}
