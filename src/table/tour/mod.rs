//! The tour: a bot walks every screen in the order a player meets them, and keeps a picture of each.
//!
//! It presses the very controls a player presses, by their names; a control that is not on the screen fails the tour.

mod script;

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use bevy::a11y::AccessibilityNode;
use bevy::prelude::*;
use bevy::ui::{ComputedNode, ScrollPosition};
use bevy::ui_widgets::{Activate, Button, ScrollArea};
use bevy::window::PrimaryWindow;

use super::board::watch::Shift;
use super::control::{ControlId, Pressed};
use super::game::save_in;
use super::misfit::Screenful;
use super::settings::{self, Settings};
use super::shot::{ShotTaken, TakeShot};
use crate::language::Language;
use script::{Step, script};

/// What a tour is asked for.
#[derive(Clone, Debug)]
pub struct Tour {
    /// Folder for the pictures and for what does not fit on them.
    pub out: PathBuf,
    /// The window, in px.
    pub size: (u32, u32),
    /// Text size in per cent.
    pub text_scale: u32,
    /// Tag of the language; English without one.
    pub language: Option<String>,
    /// Pictures wanted, by a word of their names; all without any.
    pub only: Vec<String>,
    /// Whether what does not fit fails the tour.
    pub strict: bool,
}

/// Where the bot is.
#[derive(Resource, Debug)]
struct Bot {
    tour: Tour,
    steps: Vec<Step>,
    next: usize,
    rest: u32,
    /// Frames spent looking for a control that is not there yet.
    patience: u32,
    /// Since when the bot waits for what it looks for, or for what is being worked out.
    since: Option<Instant>,
    pictures: u32,
    /// What of a picture is still to be done.
    shot: Shot,
    /// The picture of a screen that may go on below, and how far down the bot has looked.
    below: Option<(String, u32)>,
    /// What did not fit, by picture.
    misfits: Vec<String>,
    /// What did not fit a moment ago, and is looked at again.
    doubted: Option<Vec<String>>,
}

impl Bot {
    /// What misfits now and did a moment ago: a screen built anew in this very frame is not laid out yet. None while it
    /// is to be looked at again.
    fn found_twice(&mut self, found: Vec<String>) -> Option<Vec<String>> {
        match self.doubted.take() {
            Some(before) => Some(found.into_iter().filter(|line| before.contains(line)).collect()),
            None if found.is_empty() => Some(found),
            None => {
                self.doubted = Some(found);
                self.rest = SETTLE;
                None
            }
        }
    }
}

/// How far a picture is.
#[derive(Clone, Debug, Default, PartialEq)]
enum Shot {
    #[default]
    None,
    /// The cameras are on and draw so many frames before it is taken.
    Drawn(PathBuf, u32),
    /// It is being written.
    Asked(PathBuf),
}

/// Frames a screen gets to lay itself out and rasterise its drawings.
const SETTLE: u32 = 15;
/// Frames the cameras draw before a picture is taken, and before the first one, until the renderer has warmed up.
const DRAWN: [u32; 2] = [4, 40];
/// How many times the bot scrolls on at most where a screen goes on below.
const PAGES: u32 = 8;
/// How long a control may be missing before that is a failure.
const PATIENCE: Duration = Duration::from_mins(1);
/// How long a screen may show that it is working something out before the picture is taken all the same.
const WORK: Duration = Duration::from_mins(2);

/// Opens the table for the bot; exit 0 when every picture lies in its folder and, in a strict tour, nothing misfits.
pub fn walk(tour: Tour) -> ExitCode {
    let steps = match script(&tour.only) {
        Ok(steps) => steps,
        Err(names) => {
            eprintln!("No picture has `{}` in its name. There are: {}", tour.only.join("` or `"), names.join(", "));
            return ExitCode::FAILURE;
        }
    };
    let saves = match tempfile::tempdir() {
        Ok(folder) => folder,
        Err(error) => {
            eprintln!("The tour needs a folder for its own saves: {error}");
            return ExitCode::FAILURE;
        }
    };
    save_in(saves.path().to_owned());
    // English unless asked for another: the pictures are the same on every machine.
    let language = Some(tour.language.clone().unwrap_or_else(|| Language::English.tag().to_owned()));
    settings::lend(Settings { text: tour.text_scale, language, hints: false, ..default() });
    let bot = Bot {
        tour,
        steps,
        next: 0,
        rest: SETTLE,
        patience: 0,
        since: None,
        pictures: 0,
        shot: Shot::None,
        below: None,
        misfits: Vec::new(),
        doubted: None,
    };
    super::start::run(|app| {
        // Before any screen is rebuilt in this frame: a button that is gone cannot be pressed.
        app.insert_resource(bot)
            .add_systems(Startup, set_size)
            .add_systems(PreUpdate, (walk_on, draw_for_pictures_only).chain());
    })
}

fn set_size(bot: Res<Bot>, mut window: Query<&mut Window, With<PrimaryWindow>>) {
    if let Ok(mut window) = window.single_mut() {
        window.resolution.set_physical_resolution(bot.tour.size.0, bot.tour.size.1);
    }
}

/// Screens are laid out without being drawn; drawing every frame between two pictures would take most of the tour.
fn draw_for_pictures_only(bot: Res<Bot>, mut cameras: Query<&mut Camera>) {
    let on = bot.shot != Shot::None;
    for mut camera in &mut cameras {
        if camera.is_active != on {
            camera.is_active = on;
        }
    }
}

/// Carries a picture on that was begun: drawn for some frames, asked for, written.
fn take_picture(
    bot: &mut Bot,
    shots: &mut MessageWriter<TakeShot>,
    taken: &mut MessageReader<ShotTaken>,
    exit: &mut MessageWriter<AppExit>,
) {
    for shot in taken.read() {
        if bot.shot == Shot::Asked(shot.path.clone()) {
            bot.shot = Shot::None;
            if !shot.written {
                eprintln!("{}: the picture could not be written", shot.path.display());
                exit.write(AppExit::error());
            }
        }
    }
    match bot.shot.clone() {
        Shot::Drawn(path, 0) => {
            shots.write(TakeShot(path.clone()));
            bot.shot = Shot::Asked(path);
        }
        Shot::Drawn(path, frames) => bot.shot = Shot::Drawn(path, frames - 1),
        Shot::None | Shot::Asked(_) => {}
    }
}

fn walk_on(
    mut bot: ResMut<Bot>,
    controls: Query<(Entity, &ControlId, Has<Button>)>,
    working: Query<&AccessibilityNode>,
    mut commands: Commands,
    shift: Option<Res<Shift>>,
    screen: Screenful,
    mut pressed: MessageWriter<Pressed>,
    mut shots: MessageWriter<TakeShot>,
    mut taken: MessageReader<ShotTaken>,
    mut exit: MessageWriter<AppExit>,
    mut settings: ResMut<Settings>,
    mut areas: Query<(&ComputedNode, &mut ScrollPosition), With<ScrollArea>>,
) {
    take_picture(&mut bot, &mut shots, &mut taken, &mut exit);
    if bot.shot != Shot::None {
        return;
    }
    if bot.rest > 0 {
        bot.rest -= 1;
        return;
    }
    if let Some((name, pages)) = bot.below.take() {
        if pages > 0 {
            // What was scrolled away is seen no more, and what still lies there has been told.
            let Some(found) = bot.found_twice(screen.misfits()) else {
                bot.below = Some((name, pages));
                return;
            };
            for line in found {
                let line = format!("{name}: {line}\n");
                if !bot.misfits.contains(&line) {
                    bot.misfits.push(line);
                }
            }
        }
        let moved = scroll_on(&mut areas, pages < PAGES);
        if moved {
            bot.below = Some((name, pages + 1));
            bot.rest = SETTLE / 3;
            return;
        }
    }
    let Some(step) = bot.steps.get(bot.next).cloned() else {
        exit.write(report(&bot));
        return;
    };
    match step {
        Step::Look(name) => {
            // What is worked out in the background is waited for.
            if working.iter().any(|node| node.role() == accesskit::Role::ProgressIndicator)
                && bot.since.get_or_insert_with(Instant::now).elapsed() < WORK
            {
                return;
            }
            let Some(found) = bot.found_twice(screen.misfits()) else { return };
            let drawn = DRAWN[usize::from(bot.pictures == 0)];
            bot.pictures += 1;
            bot.misfits.extend(found.into_iter().map(|line| format!("{name}: {line}\n")));
            bot.shot = Shot::Drawn(bot.tour.out.join(format!("{name}.png")), drawn);
            bot.below = Some((name, 0));
        }
        Step::Tabs(name) => {
            let mut tabs: Vec<String> =
                controls.iter().map(|(_, id, _)| id.0.clone()).filter(|id| is_tab(id)).collect();
            tabs.sort();
            let looks = tabs.into_iter().enumerate().flat_map(|(place, id)| {
                let name = format!("{name}-tab-{}", place + 1);
                [Step::Press(id), Step::Look(name)]
            });
            let (next, looks) = (bot.next + 1, looks.collect::<Vec<_>>());
            bot.steps.splice(next..next, looks);
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
                if bot.since.get_or_insert_with(Instant::now).elapsed() > PATIENCE {
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
        Step::Until(minutes) => {
            if shift.is_some_and(|shift| shift.now < minutes * 60_000.0) {
                return;
            }
        }
    }
    (bot.patience, bot.since) = (0, None);
    bot.next += 1;
}

/// Whether a control turns to a part of the council.
fn is_tab(id: &str) -> bool {
    id.strip_prefix("tab:").is_some_and(|place| place.parse::<usize>().is_ok())
}

/// Scrolls every area that goes on below by a page, or all back to their tops; whether there was one that goes on.
fn scroll_on(areas: &mut Query<(&ComputedNode, &mut ScrollPosition), With<ScrollArea>>, on: bool) -> bool {
    let mut moved = false;
    for (area, mut at) in areas.iter_mut() {
        let seen = area.size().y * area.inverse_scale_factor;
        let most = (area.content_size().y * area.inverse_scale_factor - seen).max(0.0);
        if on && at.y + 1.0 < most {
            at.y = (at.y + 0.8 * seen).min(most);
            moved = true;
        }
    }
    if !moved {
        for (_, mut at) in areas.iter_mut() {
            at.y = 0.0;
        }
    }
    moved
}

/// Says what was seen. What did not fit lies beside the pictures, an empty file where everything did.
fn report(bot: &Bot) -> AppExit {
    let tour = &bot.tour;
    println!("{} pictures in {}, {} misfits", bot.pictures, tour.out.display(), bot.misfits.len());
    let file = tour.out.join("misfits.txt");
    if let Err(error) = std::fs::write(&file, bot.misfits.concat()) {
        eprintln!("{}: {error}", file.display());
        return AppExit::error();
    }
    if tour.strict && !bot.misfits.is_empty() {
        eprint!("What does not fit:\n{}", bot.misfits.concat());
        return AppExit::error();
    }
    AppExit::Success
}
