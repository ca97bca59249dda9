//! The shelf, in three parts: scenarios to begin, a class of many tables on one seed, saved games to carry on or open.

use bevy::prelude::*;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use crate::session::Save;
use crate::t;
use crate::table::Screen;
use crate::table::control::{ControlId, Pressed};
use crate::table::game::{Bridge, Library, SaveShelf, SavedGame, delete};
use crate::table::screen::{AddScreen, Model};
use crate::table::screens::links::{cannot_carry_on, carry_on};
use crate::table::ui::{Ui, column, grow, row};
use crate::table::widgets::button::Press;
use crate::table::widgets::field::Written;
use crate::table::widgets::modal::{Cover, close_modal};
use crate::table::words::{Ink, small, title};

mod class;
mod opened;
mod picture;
mod saves;
mod scenarios;

/// The parts of the shelf.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    /// Scenarios to begin.
    #[default]
    Scenarios,
    /// Many tables on one seed.
    Class,
    /// Saved games.
    Saves,
}

impl Tab {
    const ALL: [(Self, &str); 3] =
        [(Self::Scenarios, "tab:scenarios"), (Self::Class, "tab:class"), (Self::Saves, "tab:saves")];

    fn words(self) -> String {
        match self {
            Self::Scenarios => t!("shelf-tab-scenarios"),
            Self::Class => t!("shelf-tab-class"),
            Self::Saves => t!("shelf-tab-saves"),
        }
    }
}

/// What lies on the shelf.
#[derive(Resource, Default)]
pub struct ShelfRoom {
    /// The part that is shown.
    pub tab: Tab,
    library: Library,
    saves: SaveShelf,
    /// A seed chosen here, as written; empty is each scenario's own.
    seed: String,
    /// The path of a file to open, as written.
    path: String,
    /// The page of a class, on its way.
    page: class::Page,
    /// What was done, or could not be.
    notice: Option<String>,
    revision: u64,
}

impl ShelfRoom {
    /// The seed that was written; none where each scenario keeps its own.
    fn seed(&self) -> Result<Option<u64>, String> {
        let written = self.seed.trim();
        if written.is_empty() {
            return Ok(None);
        }
        let seed = written.parse::<u64>().ok().filter(|seed| *seed < 1 << 53);
        seed.map(Some).ok_or_else(|| t!("shelf-seed-wrong", seed = written.to_owned()))
    }

    fn say(&mut self, words: impl Into<Option<String>>) {
        self.notice = words.into();
        self.revision += 1;
    }
}

impl Model for ShelfRoom {
    fn revision(&self) -> u64 {
        self.revision
    }

    fn arrival(&self) -> String {
        let (scenarios, games) = (self.library.shelf.len(), self.saves.games.len());
        t!("shelf-arrival", part = self.tab.words(), scenarios = scenarios, games = games)
    }

    fn first_focus(&self) -> Option<&str> {
        match self.tab {
            Tab::Scenarios if self.library.shelf.first()?.scenario.is_ok() => Some("scenario:0"),
            Tab::Saves if !self.saves.games.is_empty() => Some("save:0"),
            _ => None,
        }
    }
}

/// Adds the screen.
pub fn plugin(app: &mut App) {
    app.init_resource::<ShelfRoom>()
        .add_screen::<ShelfRoom>(Screen::Shelf, build)
        .add_systems(OnEnter(Screen::Shelf), look_again)
        .add_systems(Update, opened::drop_files.run_if(in_state(Screen::Title).or_else(in_state(Screen::Shelf))))
        .add_systems(Update, (listen, write, class::follow, back).run_if(in_state(Screen::Shelf)));
}

fn look_again(mut room: ResMut<ShelfRoom>) {
    room.library = Library::look();
    room.saves = SaveShelf::look();
    room.say(None);
}

fn build(room: &ShelfRoom, ui: &mut Ui) {
    let whole = Node { width: percent(100), height: percent(100), overflow: Overflow::clip(), ..column(0.0) };
    ui.within(whole, |ui| {
        ui.table_top();
        let bar = Node {
            min_height: px(56),
            padding: UiRect::axes(px(16), px(6)),
            flex_shrink: 0.0,
            flex_wrap: FlexWrap::Wrap,
            row_gap: px(6),
            ..row(12.0)
        };
        ui.wood_bar(bar, |ui| {
            ui.button(Press::wood("to-title", "").icon("menu").label(t!("shelf-leave-label")));
            if !ui.is_narrow() {
                ui.inked("arch", 34.0, 34.0, Ink::WoodLight);
                ui.say(title(t!("shelf-title")).px(22.0).ink(Ink::Inverse).one_line());
            }
            for (tab, id) in Tab::ALL {
                ui.button(Press::wood(id, tab.words()).lit(tab == room.tab));
            }
            if !ui.is_narrow() {
                ui.put(grow());
                ui.say(small(t!("not-for-operational-use")).ink(Ink::Muted).one_line());
            }
        });
        let page = Node {
            flex_grow: 1.0,
            min_height: px(0),
            padding: UiRect::all(px(if ui.is_narrow() { 8 } else { 16 })),
            align_items: AlignItems::Stretch,
            justify_content: JustifyContent::Center,
            ..row(16.0)
        };
        ui.within(page, |ui| {
            let padding = UiRect::all(px(if ui.is_narrow() { 10 } else { 18 }));
            let panel = Node { flex_grow: 1.0, flex_basis: px(0), padding, min_width: px(0), ..column(10.0) };
            // What is read line by line is no wider than lines can be followed, and no higher than it is long.
            let panel = if room.tab == Tab::Scenarios {
                panel
            } else {
                Node { max_width: px(920), max_height: percent(100), align_self: AlignSelf::FlexStart, ..panel }
            };
            ui.paper(panel, |ui| {
                if let Some(words) = &room.notice {
                    ui.slip(Node { padding: UiRect::axes(px(12), px(6)), flex_shrink: 0.0, ..row(8.0) }, |ui| {
                        ui.icon("info", 18.0, Ink::Act);
                        ui.say_wide(small(words.clone()).bold());
                    });
                }
                match room.tab {
                    Tab::Scenarios => scenarios::part(room, ui),
                    Tab::Class => class::part(room, ui),
                    Tab::Saves => saves::part(room, ui),
                }
            });
        });
    });
}

fn back(keys: Res<ButtonInput<KeyCode>>, mut pressed: MessageWriter<Pressed>, covers: Query<&Cover>) {
    if keys.just_pressed(KeyCode::Escape) && covers.is_empty() {
        pressed.write(Pressed { id: ControlId::new("to-title") });
    }
}

/// What stands in the fields. The screen is not rebuilt under the hand that writes.
fn write(mut written: MessageReader<Written>, mut room: ResMut<ShelfRoom>) {
    for Written { id, text } in written.read() {
        match id.0.as_str() {
            "seed" => room.seed.clone_from(text),
            "path" => room.path.clone_from(text),
            _ => {}
        }
    }
}

fn listen(
    mut pressed: MessageReader<Pressed>,
    mut room: ResMut<ShelfRoom>,
    mut bridge: ResMut<Bridge>,
    mut commands: Commands,
) {
    for press in pressed.read() {
        let index = |prefix: &str| press.after(prefix).and_then(|index| index.parse::<usize>().ok());
        if let Some((tab, _)) = Tab::ALL.into_iter().find(|(_, id)| press.is(id)) {
            room.tab = tab;
            room.say(None);
        } else if let Some(index) = index("scenario:") {
            begin(&mut room, index, &mut bridge);
        } else if let Some(index) = index("wrong:") {
            if let Some(wrong) = room.library.shelf.get(index).and_then(|one| one.scenario.as_ref().err()) {
                opened::say_what_is_wrong(&mut commands, wrong);
            }
        } else if let Some(game) = index("save:").and_then(|index| room.saves.games.get(index)) {
            carry_on(&mut bridge, game, &mut commands);
        } else if let Some(game) = index("delete:").and_then(|index| room.saves.games.get(index)) {
            saves::ask_before_deleting(&mut commands, game, index("delete:").unwrap_or_default());
        } else if let Some(index) = index("delete-now:") {
            let paths = room.saves.games.get(index).map(|game| game.path.clone());
            remove(&mut room, paths.into_iter().collect());
            close_modal(&mut commands);
        } else if press.is("delete-all") {
            saves::ask_before_deleting_all(&mut commands, room.saves.games.len());
        } else if press.is("delete-all-now") {
            let paths = room.saves.games.iter().map(|game| game.path.clone()).collect();
            remove(&mut room, paths);
            close_modal(&mut commands);
        } else if press.is("open-file") {
            let path = PathBuf::from(room.path.trim());
            open(&path, &room, &mut bridge, &mut commands);
        } else if press.is("another-seed") {
            // The one place where the wall clock chooses something: which game, never what happens in it.
            let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis());
            room.seed = (now % 100_000).to_string();
            room.say(None);
        } else if press.is("own-seed") {
            room.seed.clear();
            room.say(None);
        } else if let Some(index) = index("class-page:") {
            class::begin_page(&mut room, index);
        }
    }
}

fn begin(room: &mut ShelfRoom, index: usize, bridge: &mut Bridge) {
    let Some(Ok(scenario)) = room.library.shelf.get(index).map(|shelved| shelved.scenario.clone()) else { return };
    match room.seed() {
        Ok(seed) => bridge.begin(scenario.clone(), seed.unwrap_or(scenario.file.seed)),
        Err(words) => room.say(words),
    }
}

fn remove(room: &mut ShelfRoom, paths: Vec<PathBuf>) {
    let wrong: Vec<String> = paths.iter().filter_map(|path| delete(path).err()).collect();
    room.saves = SaveShelf::look();
    room.say(if wrong.is_empty() { t!("shelf-deleted", games = paths.len()) } else { wrong.join(" ") });
}

/// Opens a file by its path: a scenario begins, a save goes on; what is neither is said, and left alone.
fn open(path: &Path, room: &ShelfRoom, bridge: &mut Bridge, commands: &mut Commands) {
    match opened::read(path) {
        Ok(opened::Opened::Scenario(scenario)) => {
            let seed = room.seed().ok().flatten().unwrap_or(scenario.file.seed);
            bridge.begin(scenario, seed);
        }
        Ok(opened::Opened::Save(save)) => carry_on_file(path, &save, bridge, commands),
        Err(wrong) => opened::say_what_is_wrong(commands, &wrong),
    }
}

fn carry_on_file(path: &Path, save: &Save, bridge: &mut Bridge, commands: &mut Commands) {
    if let Err(words) = bridge.carry_on(path.to_owned(), save) {
        cannot_carry_on(commands, save, words);
    }
}

/// Games that are over, for a class.
fn over(room: &ShelfRoom) -> impl Iterator<Item = &SavedGame> {
    room.saves.games.iter().filter(|game| game.is_over())
}
