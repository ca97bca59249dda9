//! A class: many tables, here or on machines of their own, meet the same people because they play the same seed; when
//! their games are over, one page compares what they decided, without a ranking.

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};

use bevy::prelude::*;

use super::{ShelfRoom, over, scenarios};
use crate::debrief::Class;
use crate::lab::Pool;
use crate::language::{shown, spoken};
use crate::report::page::class_page;
use crate::scenario::built_in;
use crate::session::{Save, Session};
use crate::t;
use crate::table::game::{SavedGame, save_folder, write_whole};
use crate::table::screens::links::title_of;
use crate::table::ui::{Ui, column, row};
use crate::table::widgets::button::Press;
use crate::table::words::{body, head, lead, mono, small};

/// Games of every table that are played again, its own included; as the command line takes by itself.
const REPLICATIONS: u32 = 51;

/// The page that compares the tables.
#[derive(Debug, Default)]
pub(super) enum Page {
    /// Nobody has asked for it.
    #[default]
    None,
    /// It is being reckoned: pieces done and all of them.
    Underway(u32, u32, Mutex<Receiver<News>>),
    /// It lies here.
    Written(PathBuf),
    /// It could not be made.
    Failed(String),
}

/// What the thread says.
#[derive(Debug)]
pub(super) enum News {
    Done(u32, u32),
    End(Result<PathBuf, String>),
}

/// Games that can be compared: of one scenario to the letter, one seed and one set of rules.
fn sets(room: &ShelfRoom) -> Vec<Vec<&SavedGame>> {
    let mut sets: Vec<Vec<&SavedGame>> = Vec::new();
    for game in over(room) {
        let same = |other: &Save| {
            (other.seed, other.rules, &other.scenario) == (game.save.seed, game.save.rules, &game.save.scenario)
        };
        match sets.iter_mut().find(|set| same(&set[0].save)) {
            Some(set) => set.push(game),
            None => sets.push(vec![game]),
        }
    }
    sets.retain(|set| set.len() > 1);
    sets
}

pub(super) fn part(room: &ShelfRoom, ui: &mut Ui) {
    let area = Node { flex_grow: 1.0, min_height: px(0), padding: UiRect::all(px(6)), ..column(12.0) };
    ui.scroll(area, "class", &t!("shelf-tab-class"), |ui| {
        ui.say(head(t!("class-title")));
        ui.say(lead(t!("class-one-screen")).italic());
        ui.say(body(t!("class-many")));
        ui.within(Node { flex_wrap: FlexWrap::Wrap, flex_shrink: 0.0, row_gap: px(6), ..row(12.0) }, |ui| {
            scenarios::seed(room, ui);
        });
        match room.seed() {
            Ok(Some(seed)) => {
                ui.say(mono(t!("class-seed", seed = seed.to_string())).px(28.0));
            }
            Ok(None) => {
                ui.say(small(t!("class-no-seed")).soft());
            }
            Err(wrong) => {
                ui.say(small(wrong).bold());
            }
        }
        ui.within(row(12.0), |ui| {
            ui.button(Press::main("tab:scenarios", t!("class-choose")).large());
        });
        ui.hairline();
        ui.say(head(t!("class-compare")));
        ui.say(body(t!("class-compare-more")));
        if let Some(folder) = save_folder() {
            ui.say(mono(folder.display().to_string()));
        }
        compare(room, ui);
    });
}

fn compare(room: &ShelfRoom, ui: &mut Ui) {
    let sets = sets(room);
    if sets.is_empty() {
        ui.say(small(t!("class-none")).soft());
    }
    let busy = matches!(room.page, Page::Underway(..));
    for (index, set) in sets.iter().enumerate() {
        let name = shown(&title_of(set[0]));
        let words = t!("class-page", tables = set.len(), game = name, seed = set[0].save.seed.to_string());
        ui.within(row(12.0), |ui| {
            ui.button(Press::second(format!("class-page:{index}"), words).icon("print").disabled(busy));
        });
    }
    match &room.page {
        Page::None => {}
        Page::Underway(done, all, _) => {
            ui.say(body(t!("class-underway", done = *done, all = *all)).bold());
        }
        Page::Written(path) => {
            ui.say(body(t!("class-written")).bold());
            ui.say(mono(path.display().to_string()));
        }
        Page::Failed(why) => {
            ui.say(body(why.clone()).bold());
        }
    }
}

/// Begins the page of one set, on a thread of its own.
pub(super) fn begin_page(room: &mut ShelfRoom, index: usize) {
    let Some(saves) = sets(room).get(index).map(|set| set.iter().map(|game| (name(game), game.save.clone())).collect())
    else {
        return;
    };
    let (news, heard) = channel();
    let thread = std::thread::Builder::new().name("class".into()).spawn(move || {
        let end = write(saves, &news);
        // Nobody listens once the table is closed; the page lies there all the same.
        let _ = news.send(News::End(end));
    });
    room.page = match thread {
        Ok(_) => Page::Underway(0, 0, Mutex::new(heard)),
        Err(error) => Page::Failed(error.to_string()),
    };
    room.revision += 1;
}

fn name(game: &SavedGame) -> String {
    game.path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}

fn write(saves: Vec<(String, Save)>, news: &Sender<News>) -> Result<PathBuf, String> {
    let mut sessions: Vec<(String, Session)> = Vec::new();
    let mut id = String::new();
    for (name, save) in saves {
        let mut session = save.resume().map_err(|error| format!("{name}: {error}"))?;
        if session.digest() != save.digest {
            return Err(t!("class-changed", file = name));
        }
        id = format!("{}-{}", save.scenario_id, save.seed);
        session.tell(built_in::translation(&save.scenario_id, spoken().tag()).as_ref());
        sessions.push((name, session));
    }
    let pool = Pool::new(0).map_err(|error| error.to_string())?;
    let class = Class::of(sessions, REPLICATIONS, &pool, |done, all| {
        if news.send(News::Done(done, all)).is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    });
    let class = class.ok_or_else(|| t!("class-stopped"))?;
    let folder = save_folder().ok_or_else(|| t!("class-no-folder"))?;
    let path = folder.join(format!("class-{id}.html"));
    write_whole(&path, class_page(&class, &[]).as_bytes()).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(path)
}

/// Hears how far the page is.
pub(super) fn follow(mut room: ResMut<ShelfRoom>) {
    let Page::Underway(_, _, heard) = &room.page else { return };
    let news = heard.lock().map_or(Err(TryRecvError::Disconnected), |heard| heard.try_recv());
    match news {
        Ok(News::Done(now, of)) => {
            if let Page::Underway(done, all, _) = &mut room.page {
                (*done, *all) = (now, of);
            }
        }
        Ok(News::End(Ok(path))) => room.page = Page::Written(path),
        Ok(News::End(Err(why))) => room.page = Page::Failed(why),
        Err(TryRecvError::Disconnected) => room.page = Page::Failed(t!("class-stopped")),
        Err(TryRecvError::Empty) => return,
    }
    room.revision += 1;
}
