//! The tour: a bot walks every screen in the order a player meets them, and keeps a picture of each.
//!
//! It presses the very controls a player presses, by their names; a control that is not on the screen fails the tour.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use bevy::prelude::*;
use bevy::ui_widgets::{Activate, Button};
use bevy::window::PrimaryWindow;

use super::board::watch::Shift;
use super::control::{ControlId, Pressed};
use super::game::save_in;
use super::misfit::Screenful;
use super::settings::{self, Settings};
use super::shot::{ShotTaken, TakeShot};
use crate::language::Language;
use crate::scenario::built_in::BUILT_IN;

/// What the bot does next.
#[derive(Clone, Debug, PartialEq)]
enum Step {
    /// Keeps a picture, named so.
    Look(&'static str),
    /// Presses a control.
    Press(String),
    /// Turns the coach on or off.
    Hints(bool),
    /// Lets so many frames pass.
    Rest(u32),
    /// Lets the shift run until so many hall minutes have passed.
    Until(f64),
}

/// Where the bot is.
#[derive(Resource, Debug)]
struct Bot {
    steps: Vec<Step>,
    next: usize,
    rest: u32,
    /// Frames spent looking for a control that is not there yet.
    patience: u32,
    pictures: u32,
    waiting: Option<PathBuf>,
    /// What did not fit, by picture.
    misfits: Vec<String>,
    out: PathBuf,
    size: (u32, u32),
}

/// Frames a screen gets to lay itself out and rasterise its drawings.
const SETTLE: u32 = 15;
/// Frames after which a missing control is a failure.
const PATIENCE: u32 = 600;

/// Opens the table for the bot; exit 0 when every picture lies in `out`.
pub fn walk(out: &Path, size: (u32, u32), text_scale: u32, language: Option<String>) -> ExitCode {
    let saves = match tempfile::tempdir() {
        Ok(folder) => folder,
        Err(error) => {
            eprintln!("The tour needs a folder for its own saves: {error}");
            return ExitCode::FAILURE;
        }
    };
    save_in(saves.path().to_owned());
    // English unless asked for another: the pictures are the same on every machine.
    let language = Some(language.unwrap_or_else(|| Language::English.tag().to_owned()));
    settings::lend(Settings { text: text_scale, language, hints: false, ..default() });
    let bot = Bot {
        steps: script(),
        next: 0,
        rest: SETTLE,
        patience: 0,
        pictures: 0,
        waiting: None,
        misfits: Vec::new(),
        out: out.to_owned(),
        size,
    };
    super::start::run(|app| {
        // Before any screen is rebuilt in this frame: a button that is gone cannot be pressed.
        app.insert_resource(bot).add_systems(Startup, set_size).add_systems(PreUpdate, walk_on);
    })
}

/// Every screen once, the first tide in full, the others in a stride, and each panel of the debrief.
fn script() -> Vec<Step> {
    let mut steps = Vec::new();
    let press = |id: &str| Step::Press(id.to_owned());
    steps.extend([Step::Look("title"), Step::Hints(true), Step::Look("title-coach"), Step::Hints(false)]);
    steps.extend([press("settings"), Step::Look("settings"), press("back"), press("class-table")]);
    steps.extend([Step::Look("class-table"), press("tab:saves"), Step::Look("saved-games"), press("to-title")]);
    for (id, screen) in [("new-game", "shelf"), ("scenario:0", "content-note"), ("read-note", "briefing")] {
        steps.extend([press(id), Step::Look(screen)]);
    }
    steps.extend([press("words"), Step::Look("words"), press("close-slip")]);
    steps.extend([press("open-council"), Step::Look("council")]);
    steps.extend([
        press("card:redress-window"),
        Step::Look("council-proposed"),
        press("seal"),
        Step::Look("council-sealed"),
    ]);
    steps.extend([press("adopt"), press("speed:2"), Step::Until(62.0), press("pause"), Step::Look("shift")]);
    steps.extend([
        press("log"),
        Step::Look("shift-log"),
        press("cover-close"),
        press("list"),
        Step::Look("shift-list"),
        press("list"),
        press("queues"),
        Step::Look("shift-queues"),
        press("chart/close"),
        press("heat"),
        Step::Look("shift-waits"),
        press("heat"),
    ]);
    steps.extend([press("pause-card"), Step::Look("pause-card"), press("cover-close")]);
    steps.extend([press("take-desk"), Step::Look("desk-choose"), press("sit:0:2"), Step::Look("desk-papers")]);
    steps.extend([press("verdict:hand-back"), Step::Look("desk-next"), press("leave-desk")]);
    steps.extend([press("to-end"), Step::Look("shift-over"), press("end-shift"), Step::Look("tally")]);
    steps.extend([press("turn-card"), Step::Look("event"), press("next-tide")]);
    for _ in 2..6 {
        steps.extend(["seal", "adopt", "to-end", "end-shift", "turn-card", "next-tide"].map(press));
    }
    steps.extend(["seal", "adopt", "to-end", "end-shift", "turn-card"].map(press));
    let panels = ["leave-seat", "predictions", "facts", "why-then", "replay", "rule", "elsewhere", "commit"];
    for (index, panel) in panels.into_iter().enumerate() {
        if index > 0 {
            steps.push(press("next"));
        }
        steps.push(Step::Look(panel));
        steps.extend(pages_of(panel));
    }
    steps.extend(table_of_two());
    steps.extend(at_a_desk());
    steps
}

/// The other pages of a panel; what is reckoned in the background gets a while.
fn pages_of(panel: &str) -> Vec<Step> {
    let page =
        |id: &str, rest: u32, name: &'static str| [Step::Press(id.to_owned()), Step::Rest(rest), Step::Look(name)];
    match panel {
        "predictions" => {
            [page("page:calibration", 0, "predictions-over-the-game"), page("page:goals", 0, "goals-and-claim")]
                .concat()
        }
        "facts" => [
            page("figure:people", 0, "people-large"),
            page("chart/turn", 0, "people-as-table"),
            page("chart/close", 0, "people-small-again"),
            page("page:counted", 0, "facts-counted"),
            page("page:causes", 240, "facts-why"),
            page("page:again", 0, "facts-again"),
            page("page:groups", 240, "facts-groups"),
            page("page:ledger", 0, "facts-ledger"),
        ]
        .concat(),
        "replay" => [
            page("decision:0", 240, "replay-changed"),
            page("page:ranking", 480, "replay-ranking"),
            page("page:luck", 240, "replay-luck"),
            page("page:scales", 0, "replay-scales"),
        ]
        .concat(),
        _ => Vec::new(),
    }
}

/// A second game, with a chief and an auditor: covers, hands, a vote that fails and one that does not.
fn table_of_two() -> Vec<Step> {
    let press = |id: &str| Step::Press(id.to_owned());
    let mut steps: Vec<Step> = ["to-title", "new-game", "scenario:0", "read-note", "seat:auditor"].map(press).into();
    steps.extend([Step::Look("seats"), press("open-council"), press("card:random-checks"), Step::Look("table-of-two")]);
    steps.extend([press("claims"), Step::Look("claims"), press("close-slip")]);
    steps.extend([press("next-seat"), Step::Look("cover"), press("ready"), Step::Look("hand-seal"), press("seal")]);
    steps.extend(["ready", "claims", "name-claim:watchmen"].map(press));
    steps.extend([Step::Look("claim-named"), press("close-slip"), press("seal"), Step::Look("table-sealed")]);
    steps.extend(["next-seat", "ready"].map(press));
    steps.extend([Step::Look("hand-vote"), press("vote:for"), press("ready"), press("vote:against")]);
    steps.extend([Step::Look("not-adopted"), press("propose-again"), press("undo"), press("next-seat")]);
    steps.extend(["ready", "vote:for", "ready", "vote:for"].map(press));
    steps.extend([Step::Look("adopted"), press("to-shift"), press("pause-card"), press("cover-close")]);
    steps
}

/// A third game, in a hall whose desks ask registers: books one by one, One Window, and a sitting to its end.
fn at_a_desk() -> Vec<Step> {
    let press = |id: &str| Step::Press(id.to_owned());
    let id = BUILT_IN.iter().position(|one| one.id == "one-window").unwrap_or_default();
    let mut steps: Vec<Step> = ["menu", "new-game"].map(press).into();
    steps.push(press(&format!("scenario:{id}")));
    steps.extend(["read-note", "open-council", "card:one-window", "seal", "adopt", "speed:2"].map(press));
    steps.extend([Step::Until(70.0), press("take-desk"), press("sit:0:1"), Step::Look("desk-books")]);
    steps.extend([press("book:0"), press("book:1"), Step::Look("desk-open"), press("one-window")]);
    steps.push(Step::Look("desk-one-window"));
    steps.extend(["verdict:hand-back"; 8].map(press));
    steps.extend([Step::Look("desk-served"), press("stand-up"), press("pause"), Step::Look("shift-after-the-desk")]);
    steps
}

fn set_size(bot: Res<Bot>, mut window: Query<&mut Window, With<PrimaryWindow>>) {
    if let Ok(mut window) = window.single_mut() {
        window.resolution.set_physical_resolution(bot.size.0, bot.size.1);
    }
}

fn walk_on(
    mut bot: ResMut<Bot>,
    controls: Query<(Entity, &ControlId, Has<Button>)>,
    mut commands: Commands,
    shift: Option<Res<Shift>>,
    screen: Screenful,
    mut pressed: MessageWriter<Pressed>,
    mut shots: MessageWriter<TakeShot>,
    mut taken: MessageReader<ShotTaken>,
    mut exit: MessageWriter<AppExit>,
    mut settings: ResMut<Settings>,
) {
    for shot in taken.read() {
        if bot.waiting.as_ref() == Some(&shot.path) {
            bot.waiting = None;
            if !shot.written {
                eprintln!("{}: the picture could not be written", shot.path.display());
                exit.write(AppExit::error());
            }
        }
    }
    if bot.waiting.is_some() {
        return;
    }
    if bot.rest > 0 {
        bot.rest -= 1;
        return;
    }
    let Some(step) = bot.steps.get(bot.next).cloned() else {
        exit.write(report(&bot));
        return;
    };
    match step {
        Step::Look(name) => {
            bot.pictures += 1;
            let picture = format!("{:02}-{name}", bot.pictures);
            bot.misfits.extend(screen.misfits().into_iter().map(|line| format!("{picture}: {line}\n")));
            let path = bot.out.join(format!("{picture}.png"));
            shots.write(TakeShot(path.clone()));
            bot.waiting = Some(path);
        }
        Step::Press(id) => {
            let Some((control, _, is_button)) = controls.iter().find(|(_, control, _)| control.0 == id) else {
                bot.patience += 1;
                // What does not lie on this tab is looked for on the others, one after the other.
                let tabs: Vec<Entity> = controls
                    .iter()
                    .filter(|(_, control, _)| control.0.starts_with("tab:"))
                    .map(|(tab, ..)| tab)
                    .collect();
                if bot.patience.is_multiple_of(SETTLE * 2) && !tabs.is_empty() {
                    let next = (bot.patience / (SETTLE * 2)) as usize % tabs.len();
                    commands.trigger(Activate { entity: tabs[next] });
                }
                if bot.patience > PATIENCE {
                    eprintln!("the tour looked for the control `{id}` and did not find it");
                    report(&bot);
                    exit.write(AppExit::error());
                }
                return;
            };
            // A button is pressed as a screen reader presses it; what else there is says itself what was done to it.
            if is_button {
                commands.trigger(Activate { entity: control });
            } else {
                pressed.write(Pressed { id: ControlId::new(id) });
            }
            bot.rest = SETTLE;
        }
        Step::Hints(on) => {
            settings.hints = on;
            bot.rest = SETTLE;
        }
        Step::Rest(frames) => bot.rest = frames,
        Step::Until(minutes) => {
            if shift.is_some_and(|shift| shift.now < minutes * 60_000.0) {
                return;
            }
        }
    }
    bot.patience = 0;
    bot.next += 1;
}

/// Says what was seen. What did not fit lies beside the pictures, an empty file where everything did.
fn report(bot: &Bot) -> AppExit {
    println!("{} pictures in {}, {} misfits", bot.pictures, bot.out.display(), bot.misfits.len());
    let file = bot.out.join("misfits.txt");
    match std::fs::write(&file, bot.misfits.concat()) {
        Ok(()) => AppExit::Success,
        Err(error) => {
            eprintln!("{}: {error}", file.display());
            AppExit::error()
        }
    }
}
