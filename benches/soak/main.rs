//! Memory while shifts run at 60 times, one after the other, game after game.
//!
//! `cargo bench --bench soak --profile dev [-- SECONDS]`, with a display (Xvfb will do) on Linux; 300 seconds unless told
//! otherwise, 3600 for the full hour. Opens the log and the pause card on the way, takes the resident memory every five
//! seconds, and fits a line through what comes after the first quarter, in which pictures are drawn for the first time.

use std::process::ExitCode;
use std::sync::Arc;
use std::time::Instant;

use bevy::prelude::*;
use bevy::ui_widgets::Activate;
use gatewright::scenario::Scenario;
use gatewright::table::board::watch::Shift;
use gatewright::table::control::ControlId;
use gatewright::table::game::Bridge;
use gatewright::table::{Screen, start};

/// Seconds between two looks at the memory.
const EVERY: f64 = 5.0;
/// MiB an hour that are still flat.
const MOST: f64 = 32.0;
/// Frames from one press to the next.
const REST: u32 = 8;
/// Index of 60 times.
const FASTEST: usize = 3;

#[derive(Resource)]
struct Soak {
    begun: Instant,
    seconds: f64,
    rest: u32,
    tides: u32,
    games: u64,
    /// Seconds and MiB.
    seen: Vec<(f64, f64)>,
}

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1).filter(|argument| argument != "--bench");
    let seconds = arguments.next().and_then(|seconds| seconds.parse().ok()).unwrap_or(300.0);
    let saves = tempfile::tempdir().unwrap_or_else(|error| panic!("no folder for saves: {error}"));
    gatewright::table::game::save_in(saves.path().to_owned());
    let soak = Soak { begun: Instant::now(), seconds, rest: 0, tides: 0, games: 0, seen: Vec::new() };
    start::run(|app| {
        app.insert_resource(soak).add_systems(PreUpdate, play).add_systems(Last, measure);
    })
}

/// MiB of this program in memory.
fn resident() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or_default();
    line.trim().trim_end_matches("kB").trim().parse::<f64>().unwrap_or_default() / 1024.0
}

fn play(
    mut soak: ResMut<Soak>,
    screen: Res<State<Screen>>,
    mut shift: ResMut<Shift>,
    mut bridge: ResMut<Bridge>,
    controls: Query<(Entity, &ControlId)>,
    mut commands: Commands,
) {
    if soak.rest > 0 {
        soak.rest -= 1;
        return;
    }
    soak.rest = REST;
    let there = |id: &str| controls.iter().find(|(_, known)| known.0 == id).map(|(entity, _)| entity);
    let wanted = match screen.get() {
        Screen::Title | Screen::Debrief => {
            soak.games += 1;
            let scenario = Scenario::read(include_str!("../../scenarios/the-trickle.toml"));
            bridge.begin(
                Arc::new(scenario.unwrap_or_else(|bad| panic!("the scenario is not sound: {bad:?}"))),
                soak.games,
            );
            return;
        }
        Screen::Shift if there("cover-close").is_some() => "cover-close",
        Screen::Shift if shift.over => "end-shift",
        Screen::Shift if shift.speed != FASTEST => {
            soak.tides += 1;
            shift.speed = FASTEST;
            shift.touch();
            if soak.tides.is_multiple_of(2) { "log" } else { "pause-card" }
        }
        Screen::Shift => return,
        Screen::Note => "read-note",
        Screen::Briefing => "open-council",
        Screen::Council if there("seal").is_some() => "seal",
        Screen::Council => "adopt",
        Screen::Tally => "turn-card",
        Screen::Event => "next-tide",
        _ => return,
    };
    if let Some(entity) = there(wanted) {
        commands.trigger(Activate { entity });
    }
}

fn measure(mut soak: ResMut<Soak>, mut exit: MessageWriter<AppExit>) {
    let now = soak.begun.elapsed().as_secs_f64();
    if now < soak.seen.len() as f64 * EVERY {
        return;
    }
    let memory = resident();
    soak.seen.push((now, memory));
    if soak.seen.len() % 6 == 1 {
        println!("{now:5.0} s: {memory:7.1} MiB, {} tides, {} games", soak.tides, soak.games);
    }
    if now >= soak.seconds {
        let late: Vec<(f64, f64)> = soak.seen.iter().copied().filter(|(at, _)| *at >= soak.seconds / 4.0).collect();
        let (slope, half) = line(&late);
        println!(
            "{:+.1} MiB an hour (95 % from {:+.1} to {:+.1}), from {} looks over {:.0} s, {} tides; at most {MOST}",
            slope * 3600.0,
            (slope - half) * 3600.0,
            (slope + half) * 3600.0,
            late.len(),
            soak.seconds * 0.75,
            soak.tides
        );
        exit.write(if slope * 3600.0 <= MOST { AppExit::Success } else { AppExit::error() });
    }
}

/// Slope of the line of least squares, and half of its 95 % interval, as if the looks were independent.
fn line(points: &[(f64, f64)]) -> (f64, f64) {
    let count = points.len() as f64;
    let mean = |of: fn(&(f64, f64)) -> f64| points.iter().map(of).sum::<f64>() / count;
    let (x, y) = (mean(|point| point.0), mean(|point| point.1));
    let spread: f64 = points.iter().map(|point| (point.0 - x).powi(2)).sum();
    let slope = points.iter().map(|point| (point.0 - x) * (point.1 - y)).sum::<f64>() / spread;
    let rest: f64 = points.iter().map(|point| (point.1 - y - slope * (point.0 - x)).powi(2)).sum();
    (slope, 1.96 * (rest / (count - 2.0) / spread).sqrt())
}
