//! How fast the hall runs, on the border of `border.toml`: 4 people a minute, six desks with one line, 8 % to a back
//! room where one class goes first; and the plainest queue, of `queue.toml`.
//!
//! Both need no event queue, so the product takes none unless somebody watches: each is measured both ways.
//!
//! `cargo bench --bench border --no-default-features [-- ROUNDS [TRAVELLERS]]`; with `GATEWRIGHT_PEERS=FOLDER` other
//! programs on the same workload are run between the rounds, by `FOLDER/run.sh ROUNDS NAME…`, which prints lines of the
//! form `name workload nanoseconds …`. Only ratios within one run say anything: machines are noisy.

mod limit;
mod peers;

use gatewright::engine::{Fact, Observer, Tick};
use gatewright::hall::HallObserver;
use gatewright::lab::{Batch, Pool, Until, replicate};
use gatewright::scenario::Scenario;
use gatewright::session::{Course, TidePlayed, play_game};
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::time::Instant;

/// Which peers are asked; the script builds them where they are not built yet.
const PEERS: [&str; 2] = ["rust-limit", "odem-rs"];
const OURS: &str = "the product";
const EVENTS: &str = "the product, event by event";
const BORDER: Workload = Workload { name: "B", text: include_str!("border.toml"), a_minute: 4.0 };
const QUEUE: Workload = Workload { name: "A", text: include_str!("queue.toml"), a_minute: 0.9 };

/// A hall that peers run too, under the letter that their script gives it.
struct Workload {
    name: &'static str,
    text: &'static str,
    a_minute: f64,
}

/// Is there, and that is all: a tide that somebody watches is run event by event.
struct Onlooker;

impl Observer for Onlooker {
    fn saw(&mut self, _: Tick, _: Fact) {}
}

impl HallObserver for Onlooker {}

fn scenario(text: &str, minutes: Option<f64>) -> Scenario {
    let set: Vec<_> = minutes.map(|minutes| ("hall.length_min".to_owned(), minutes.to_string())).into_iter().collect();
    Scenario::read(text)
        .and_then(|scenario| scenario.with(&set))
        .unwrap_or_else(|problems| panic!("the scenario of the benchmark is not sound: {problems:?}"))
}

/// Nanoseconds for each of `count` that `work` does.
fn each(count: f64, work: impl FnOnce()) -> f64 {
    let start = Instant::now();
    work();
    start.elapsed().as_secs_f64() * 1e9 / count
}

fn play(workload: &Workload, travellers: f64, observer: &mut impl HallObserver) -> (f64, TidePlayed) {
    let course = Course::new(Arc::new(scenario(workload.text, Some(travellers / workload.a_minute))));
    let start = Instant::now();
    let played = play_game(&course, &[], 1, 0, None, observer).remove(0);
    let took = start.elapsed().as_secs_f64() * 1e9;
    (took / played.result.tally.all.travellers as f64, played)
}

fn median(times: &mut [f64]) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

/// Product, limits and peers, round by round.
fn side_by_side(rounds: usize, travellers: u64) {
    let mut times: BTreeMap<(String, String), Vec<f64>> = BTreeMap::new();
    let folder = std::env::var("GATEWRIGHT_PEERS").ok();
    let whole = travellers as f64;
    for round in 1..=rounds {
        eprintln!("round {round} of {rounds}");
        let mut note_at = |workload: &str, name: &str, time: f64| {
            times.entry((workload.to_owned(), name.to_owned())).or_default().push(time);
        };
        for workload in [BORDER, QUEUE] {
            note_at(workload.name, OURS, play(&workload, whole, &mut ()).0);
            note_at(workload.name, EVENTS, play(&workload, whole, &mut Onlooker).0);
        }
        let mut note = |name: &str, time: f64| note_at(BORDER.name, name, time);
        note(
            "by hand: only the draws",
            each(whole, || {
                let _ = std::hint::black_box(limit::only_draws(travellers));
            }),
        );
        note(
            "by hand: event loop",
            each(whole, || {
                let _ = std::hint::black_box(limit::event_loop(travellers));
            }),
        );
        note(
            "by hand: recursion, desks",
            each(whole, || {
                let _ = std::hint::black_box(limit::recursion(travellers));
            }),
        );
        if let Some(folder) = &folder {
            match peers::measure(folder, &PEERS) {
                Ok(peers) => peers
                    .iter()
                    .for_each(|peer| note_at(&peer.workload, &format!("peer: {}", peer.name), peer.nanoseconds)),
                Err(problem) => eprintln!("no peers in this round: {problem}"),
            }
        }
    }
    let medians: BTreeMap<_, _> = times.iter_mut().map(|(name, times)| (name.clone(), median(times))).collect();
    println!("{:11} {:28} {:>12} {:>12} {:>10}", "workload", "", "ns each", "a second", "ours is");
    for ((workload, name), time) in &medians {
        let ours = medians.get(&(workload.clone(), OURS.to_owned())).copied().unwrap_or(f64::NAN);
        println!("{workload:11} {name:28} {time:12.1} {:12.0} {:9.2}x", 1e9 / time, time / ours);
    }
}

/// The most memory this process has held so far, where the system tells.
fn peak() -> String {
    std::fs::read_to_string("/proc/self/status")
        .ok()
        .and_then(|status| status.lines().find_map(|line| Some(line.strip_prefix("VmHWM:")?.trim().to_owned())))
        .unwrap_or_else(|| "unknown".into())
}

/// Cost and memory from small crowds to large ones.
fn by_size(largest: u64) {
    println!("\n{:>14} {:>12} {:>14}", "travellers", "ns each", "memory so far");
    let mut travellers = 10_000;
    while travellers <= largest {
        let (time, played) = play(&BORDER, travellers as f64, &mut ());
        println!("{:14} {time:12.1} {:>14}", played.result.tally.all.travellers, peak());
        travellers *= 10;
    }
}

/// Replications of a whole game on one thread and on two.
fn on_cores(rounds: usize) {
    let course = Course::new(Arc::new(scenario(include_str!("../../scenarios/the-trickle.toml"), None)));
    let batch = Batch { course: &course, decisions: &[], seed: 1 };
    let mut times = [Vec::new(), Vec::new()];
    let mut travellers = 0.0;
    for _ in 0..rounds {
        for (threads, times) in (1..).zip(&mut times) {
            let pool = Pool::new(threads).unwrap_or_else(|error| panic!("{error}"));
            let start = Instant::now();
            let done = replicate(&batch, Until::Count(400), &pool, |_, _| ControlFlow::Continue(()));
            times.push(start.elapsed().as_secs_f64());
            travellers = done.figures.iter().map(|figures| figures.all.travellers as f64).sum();
        }
    }
    let [one, two] = times.each_mut().map(|times| median(times));
    println!(
        "\nthe-trickle, 400 games: one thread {:.0} ns a traveller, two {:.2}x as fast",
        one * 1e9 / travellers,
        one / two
    );
}

fn main() {
    // `cargo bench` adds `--bench`.
    let mut numbers = std::env::args().skip(1).filter_map(|argument| argument.parse::<u64>().ok());
    let (rounds, travellers) = (numbers.next().unwrap_or(5) as usize, numbers.next().unwrap_or(1_000_000));
    side_by_side(rounds, travellers);
    on_cores(rounds);
    by_size(travellers);
}
