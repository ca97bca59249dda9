//! Memory while shifts run at 60 times, one after the other, game after game.
//!
//! `cargo bench --bench soak --profile dev [-- SECONDS [unseen]]`, on Linux; 300 seconds unless told otherwise, 3600 for
//! the full hour. In a window (Xvfb will do) these are seconds of the clock. With `unseen` there is no window and no
//! renderer, every frame counts as a sixtieth of a second, and an hour of play passes as fast as the machine can. Opens
//! the log and the pause card on the way, takes the resident memory sixty times, and fits a line through what comes after
//! the first half, in which every picture is drawn for the first time and a first debrief opened.

#[path = "../support/opened.rs"]
mod opened;

use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use bevy::prelude::*;
use bevy::time::TimeUpdateStrategy;
use bevy::ui_widgets::Activate;
use gatewright::scenario::Scenario;
use gatewright::table::board::watch::Shift;
use gatewright::table::control::ControlId;
use gatewright::table::game::Bridge;
use gatewright::table::{Screen, start};
use opened::Opened;

/// Looks at the memory in all.
const LOOKS: f64 = 60.0;
/// MiB an hour that are still flat.
const MOST: f64 = 32.0;
/// Frames from one press to the next.
const REST: u32 = 8;
/// Index of 60 times.
const FASTEST: usize = 3;

#[derive(Resource)]
struct Soak {
    begun: Instant,
    /// Seconds of play are counted in frames, where nobody watches.
    frames: Option<u32>,
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
    let opened = if arguments.next().is_some() { Opened::Nothing } else { Opened::Window };
    let saves = tempfile::tempdir().unwrap_or_else(|error| panic!("no folder for saves: {error}"));
    gatewright::table::game::save_in(saves.path().to_owned());
    let soak = Soak {
        begun: Instant::now(),
        frames: (opened == Opened::Nothing).then_some(0),
        seconds,
        rest: 0,
        tides: 0,
        games: 0,
        seen: Vec::new(),
    };
    let add = |app: &mut App| {
        app.insert_resource(soak).add_systems(PreUpdate, play).add_systems(Last, measure);
    };
    if opened == Opened::Window {
        return start::run(add);
    }
    let mut app = App::new();
    app.add_plugins((opened.plugins(), gatewright::table::plugin))
        .insert_resource(TimeUpdateStrategy::ManualDuration(Duration::from_secs_f64(1.0 / 60.0)));
    add(&mut app);
    match app.run() {
        AppExit::Success => ExitCode::SUCCESS,
        AppExit::Error(code) => ExitCode::from(code.get()),
    }
}

/// MiB of this program in memory.
fn resident() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or_default();
    line.trim().trim_end_matches("kB").trim().parse::<f64>().unwrap_or_default() / 1024.0
}

#[expect(clippy::needless_pass_by_value, reason = "systems take what they ask for by value")]
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

#[expect(clippy::needless_pass_by_value, reason = "systems take what they ask for by value")]
fn measure(
    mut soak: ResMut<Soak>,
    entities: Query<Entity>,
    images: Res<Assets<Image>>,
    mut exit: MessageWriter<AppExit>,
) {
    if let Some(frames) = &mut soak.frames {
        *frames += 1;
    }
    let now = soak.frames.map_or_else(|| soak.begun.elapsed().as_secs_f64(), |frames| f64::from(frames) / 60.0);
    if now < soak.seen.len() as f64 * soak.seconds / LOOKS {
        return;
    }
    let memory = resident();
    soak.seen.push((now, memory));
    let (tides, games, things) = (soak.tides, soak.games, entities.iter().count());
    println!(
        "{now:5.0} s: {memory:7.1} MiB, {things} entities, {} pictures, {tides} tides, {games} games",
        images.len()
    );
    if now >= soak.seconds {
        let late: Vec<(f64, f64)> = soak.seen.iter().copied().filter(|(at, _)| *at >= soak.seconds / 2.0).collect();
        let (slope, half) = line(&late);
        println!(
            "{:+.1} MiB an hour (95 % from {:+.1} to {:+.1}), from {} looks over the last {:.0} s, {tides} tides; at most {MOST}",
            slope * 3600.0,
            (slope - half) * 3600.0,
            (slope + half) * 3600.0,
            late.len(),
            soak.seconds / 2.0,
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
