//! Time from the start of the program to its title on the screen, against a bare Bevy program that opens a window of the
//! same size and draws nothing in it.
//!
//! `cargo bench --bench start --profile dev [-- ROUNDS]`, with a display (Xvfb will do). Each round starts one after the
//! other, and the first round, which warms the files, is not counted. The clock runs in the program that starts them,
//! until they say that the third frame after the first one that has everything on it begins: by then that one is drawn.

use std::io::{BufRead, BufReader};
use std::process::{Command, ExitCode, Stdio};
use std::time::Instant;

use bevy::prelude::*;
use bevy::window::WindowResolution;
use gatewright::table::art::ArtImage;
use gatewright::table::control::ControlId;
use gatewright::table::start;

/// How much longer ours may take.
const MOST: f64 = 1.3;
/// Frames after which the first is on the screen.
const FRAMES: u32 = 3;
/// What both say then.
const SHOWN: &str = "shown";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1).filter(|argument| argument != "--bench");
    match arguments.next().as_deref() {
        Some("bare") => bare(),
        Some("ours") => ours(),
        rounds => compare(rounds.and_then(|rounds| rounds.parse().ok()).unwrap_or(9)),
    }
}

/// Seconds from the start of a program until it says that it shows something.
fn seconds(which: &str) -> f64 {
    let this = std::env::current_exe().unwrap_or_else(|error| panic!("this program cannot find itself: {error}"));
    let empty = std::env::temp_dir().join(format!("gatewright-start-{}", std::process::id()));
    let begun = Instant::now();
    let mut program = Command::new(this);
    program.arg(which).env("GATEWRIGHT_SAVES", &empty).env("GATEWRIGHT_SETTINGS", empty.join("settings.toml"));
    let started = program.stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
    let mut started = started.unwrap_or_else(|error| panic!("{which} does not start: {error}"));
    let lines = started.stdout.take().map(|said| BufReader::new(said).lines());
    let shown = lines.into_iter().flatten().map_while(Result::ok).any(|line| line == SHOWN);
    let seconds = begun.elapsed().as_secs_f64();
    let _ = started.wait();
    assert!(shown, "{which} ended without showing anything");
    seconds
}

fn compare(rounds: usize) -> ExitCode {
    let mut ratios = Vec::new();
    for round in 0..=rounds {
        let (bare, ours) = (seconds("bare"), seconds("ours"));
        let counts = if round == 0 { " (not counted)" } else { "" };
        println!("round {round}: bare {bare:.2} s, ours {ours:.2} s, ratio {:.2}{counts}", ours / bare);
        if round > 0 {
            ratios.push(ours / bare);
        }
    }
    ratios.sort_by(f64::total_cmp);
    let (least, ratio, greatest) = (ratios[0], ratios[ratios.len() / 2], ratios[ratios.len() - 1]);
    println!(
        "the title stands after {ratio:.2} times a bare window's time ({least:.2} to {greatest:.2}; at most {MOST})"
    );
    if ratio <= MOST { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Counts frames once everything is there, and says so.
fn count(there: bool, frames: &mut u32, exit: &mut MessageWriter<AppExit>) {
    *frames += u32::from(there);
    if *frames == FRAMES {
        println!("{SHOWN}");
        exit.write(AppExit::Success);
    }
}

fn bare() -> ExitCode {
    let window = Window { resolution: WindowResolution::new(1280, 720), ..default() };
    let mut app = App::new();
    app.add_plugins(DefaultPlugins.set(WindowPlugin { primary_window: Some(window), ..default() }))
        .add_systems(Startup, |mut commands: Commands| {
            commands.spawn((Camera2d, Msaa::Off));
        })
        .add_systems(Last, |mut frames: Local<u32>, mut exit: MessageWriter<AppExit>| {
            count(true, &mut frames, &mut exit);
        });
    app.run();
    ExitCode::SUCCESS
}

fn ours() -> ExitCode {
    start::run(|app| {
        app.add_systems(
            Last,
            |controls: Query<&ControlId>,
             undrawn: Query<(), (With<ArtImage>, Without<ImageNode>)>,
             mut frames: Local<u32>,
             mut exit: MessageWriter<AppExit>| {
                let stands = controls.iter().any(|id| id.0 == "new-game") && undrawn.is_empty();
                count(stands, &mut frames, &mut exit);
            },
        );
    })
}
