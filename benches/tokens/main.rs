//! Frame time of the shift with 5,000 tokens under way, against a bare Bevy program that moves as many sprites.
//!
//! `cargo bench --bench tokens --profile dev [-- ROUNDS]`, with a display (Xvfb will do). Each round opens one window
//! after the other, in a process of its own, as a program can open a window loop only once. Only the ratio within one
//! run says anything: machines are noisy, and most of a frame is the renderer's. So the programs are also measured with
//! nothing to draw in, where the work of the table's own systems stands alone.
//!
//! The bare program shows the token's picture as it is drawn, 44 px wide and mostly empty. The table cuts the empty margin
//! off before it shows it; beside the measure stands a bare program that does so, too.

#[path = "../support/opened.rs"]
mod opened;

use std::process::{Command, ExitCode};
use std::sync::Arc;
use std::time::Instant;

use bevy::prelude::*;
use gatewright::scenario::Scenario;
use gatewright::session::Command as Act;
use gatewright::table::art::ArtSprite;
use gatewright::table::board::pieces::Token;
use gatewright::table::game::Bridge;
use gatewright::table::layers::{Board, piece};
use gatewright::table::{Screen, start};
use opened::{Opened, unthrottled};

const TOKENS: u16 = 5_000;
/// The picture of a token, in px, and how much of it round its middle is not empty.
const DRAWN: UVec2 = UVec2::new(44, 44);
const FILLED: UVec2 = UVec2::new(22, 26);
/// Frames left out: windows open, pictures are drawn.
const WARM_UP: usize = 60;
const FRAMES: usize = 200;
/// How much longer a frame of ours may take.
const MOST: f64 = 1.25;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1).filter(|argument| argument != "--bench");
    match arguments.next().as_deref() {
        Some("bare") => bare(Opened::Window, DRAWN),
        Some("bare-cut") => bare(Opened::Window, FILLED),
        Some("ours") => ours(Opened::Window),
        Some("bare-unseen") => bare(Opened::Nothing, DRAWN),
        Some("ours-unseen") => ours(Opened::Nothing),
        rounds => compare(rounds.and_then(|rounds| rounds.parse().ok()).unwrap_or(3)),
    }
}

/// Runs both in turn and compares medians.
fn compare(rounds: usize) -> ExitCode {
    let saves = std::env::temp_dir().join("gatewright-tokens");
    let this = std::env::current_exe().unwrap_or_else(|error| panic!("this program cannot find itself: {error}"));
    let frame = |which: &str| -> f64 {
        let output = Command::new(&this).arg(which).env("GATEWRIGHT_SAVES", &saves).output();
        let output = output.unwrap_or_else(|error| panic!("{which} does not start: {error}"));
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let figure = said.lines().find_map(|line| line.strip_prefix("median ms ")).and_then(|ms| ms.parse().ok());
        figure.unwrap_or_else(|| panic!("{which} measured nothing: {}", String::from_utf8_lossy(&output.stderr)))
    };
    let in_turn = |bare: &str, ours: &str| -> f64 {
        let mut ratios = Vec::new();
        for round in 1..=rounds {
            let (bare, ours) = (frame(bare), frame(ours));
            println!("round {round}: bare {bare:.2} ms, ours {ours:.2} ms, ratio {:.2}", ours / bare);
            ratios.push(ours / bare);
        }
        ratios.sort_by(f64::total_cmp);
        ratios[ratios.len() / 2]
    };
    println!("without window and renderer, where nothing hides the difference:");
    let unseen = in_turn("bare-unseen", "ours-unseen");
    println!("{TOKENS} moving tokens: {unseen:.2} of a bare program's own work (not the measure)");
    println!("in a window:");
    let ratio = in_turn("bare", "ours");
    println!("{TOKENS} moving tokens: {ratio:.2} of a bare program's frame (at most {MOST})");
    println!("in a window, against a bare program that has its pictures' empty margins cut off:");
    let cut = in_turn("bare-cut", "ours");
    println!("{TOKENS} moving tokens: {cut:.2} of its frame (not the measure)");
    if ratio <= MOST { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Times of whole frames.
#[derive(Resource, Default)]
struct Frames {
    last: Option<Instant>,
    times: Vec<f64>,
    seen: usize,
}

fn measure(mut frames: ResMut<Frames>, mut exit: MessageWriter<AppExit>) {
    let now = Instant::now();
    if let Some(last) = frames.last.replace(now) {
        frames.seen += 1;
        if frames.seen > WARM_UP {
            frames.times.push((now - last).as_secs_f64() * 1e3);
        }
    }
    if frames.times.len() == FRAMES {
        frames.times.sort_by(f64::total_cmp);
        println!("median ms {:.3}", frames.times[FRAMES / 2]);
        exit.write(AppExit::Success);
    }
}

/// Where token `number` goes: back and forth over the board, all at their own height.
fn ends(number: u16) -> (Vec2, Vec2) {
    let (row, column) = (f32::from(number / 50), f32::from(number % 50));
    let y = 10.0 + row * 5.5;
    (Vec2::new(20.0 + column * 8.0, y), Vec2::new(620.0 + column * 8.0, y))
}

/// On the tokens of this measurement.
#[derive(Component)]
struct Extra(u16);

#[derive(Component)]
struct Moves {
    from: Vec2,
    to: Vec2,
}

/// Nothing but sprites: one picture of so many px, moved along a straight line each frame.
fn bare(opened: Opened, picture: UVec2) -> ExitCode {
    let mut app = App::new();
    app.add_plugins(opened.plugins())
        .init_resource::<Frames>()
        .add_systems(Startup, move |mut commands: Commands, mut images: ResMut<Assets<Image>>| {
            commands.spawn((Camera2d, Msaa::Off));
            let image = images.add(disc(picture));
            for number in 0..TOKENS {
                let (from, to) = ends(number);
                let sprite = Sprite { image: image.clone(), custom_size: Some(picture.as_vec2()), ..default() };
                commands.spawn((sprite, Moves { from, to }, Transform::default()));
            }
        })
        .add_systems(
            Update,
            (measure, |time: Res<Time>, mut moving: Query<(&Moves, &mut Transform)>| {
                let share = (time.elapsed_secs() / 4.0).fract();
                for (moves, mut transform) in &mut moving {
                    let at = moves.from.lerp(moves.to, share);
                    transform.translation = Vec3::new(at.x - 518.0, 286.0 - at.y, 1.0);
                }
            }),
        );
    app.run();
    ExitCode::SUCCESS
}

/// A disc as large as a token's, in the middle of a picture of so many px.
fn disc(picture: UVec2) -> Image {
    use bevy::asset::RenderAssetUsages;
    use bevy::render::render_resource::{Extent3d, TextureDimension, TextureFormat};
    let inside = |at: UVec2| (at.as_ivec2() - picture.as_ivec2() / 2).length_squared() < 110;
    let pixel = |at: UVec2| if inside(at) { [227, 194, 151, 255] } else { [0; 4] };
    let extent = Extent3d { width: picture.x, height: picture.y, depth_or_array_layers: 1 };
    let data = (0..picture.y).flat_map(|y| (0..picture.x).flat_map(move |x| pixel(UVec2::new(x, y)))).collect();
    Image::new(extent, TextureDimension::D2, data, TextureFormat::Rgba8UnormSrgb, RenderAssetUsages::default())
}

/// The whole table, a shift running, with that many tokens more on their ways.
fn ours(opened: Opened) -> ExitCode {
    let add = |app: &mut App| {
        app.init_resource::<Frames>()
            .add_systems(Startup, begin)
            .add_systems(OnEnter(Screen::Shift), crowd)
            .add_systems(Update, (measure, send_again).run_if(in_state(Screen::Shift)));
    };
    if opened == Opened::Window {
        return start::run(add);
    }
    let mut app = App::new();
    app.add_plugins((opened.plugins(), gatewright::table::plugin));
    add(&mut app);
    app.run();
    ExitCode::SUCCESS
}

fn begin(mut bridge: ResMut<Bridge>, mut next: ResMut<NextState<Screen>>, mut windows: Query<&mut Window>) {
    for mut window in &mut windows {
        unthrottled(&mut window);
    }
    let scenario = Scenario::read(include_str!("../../scenarios/the-trickle.toml"));
    let scenario = scenario.unwrap_or_else(|problems| panic!("the scenario is not sound: {problems:?}"));
    bridge.begin(Arc::new(scenario), 7);
    bridge.command(Act::OpenCouncil);
    let slip = bridge.slip.clone();
    bridge.command(Act::SealPrediction(slip));
    bridge.command(Act::Adopt);
    next.set(Screen::Shift);
}

fn on_its_way(number: u16) -> Token {
    let (from, to) = ends(number);
    // A way with corners, as round ropes and desks.
    let corner = |share: f32, down: f32| from.lerp(to, share) + Vec2::new(0.0, down);
    Token::on_its_way(vec![from, corner(0.2, 0.0), corner(0.2, 4.0), corner(0.6, 4.0), corner(0.6, 0.0), to], 4.0)
}

#[expect(clippy::needless_pass_by_value, reason = "a system takes its resources by value")]
fn crowd(mut commands: Commands, board: Res<Board>) {
    for number in 0..TOKENS {
        let drawing = ArtSprite { name: "tok".into(), size: Vec2::splat(44.0), ink: Color::BLACK };
        commands.spawn((Extra(number), on_its_way(number), drawing, piece(0.0, 0.0, 1.0), ChildOf(board.0)));
    }
}

/// Whoever has arrived goes again.
fn send_again(mut tokens: Query<(&Extra, &mut Token)>) {
    for (extra, mut token) in &mut tokens {
        if !token.is_under_way() {
            *token = on_its_way(extra.0);
        }
    }
}
