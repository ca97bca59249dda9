//! The shelf: scenarios to begin, and saved games to carry on.

use bevy::prelude::*;
use std::time::{SystemTime, UNIX_EPOCH};

use crate::table::Screen;
use crate::table::control::Pressed;
use crate::table::game::{Bridge, Library, SaveShelf};
use crate::table::screen::{AddScreen, Model};
use crate::table::screens::links::cannot_carry_on;
use crate::table::ui::{Ui, column, grow, row};
use crate::table::widgets::button::Press;
use crate::table::widgets::item::Item;
use crate::table::words::{Ink, body, head, lead, mono, small, title};

/// What lies on the shelf.
#[derive(Resource)]
struct ShelfRoom {
    library: Library,
    saves: SaveShelf,
    /// A seed chosen here; `None` is each scenario's own.
    seed: Option<u64>,
    revision: u64,
}

impl FromWorld for ShelfRoom {
    fn from_world(_world: &mut World) -> Self {
        Self { library: Library::look(), saves: SaveShelf::look(), seed: None, revision: 0 }
    }
}

impl Model for ShelfRoom {
    fn revision(&self) -> u64 {
        self.revision
    }

    fn arrival(&self) -> String {
        format!("The shelf. {} scenarios, {} saved games.", self.library.shelf.len(), self.saves.games.len())
    }
}

/// Adds the screen.
pub fn plugin(app: &mut App) {
    app.init_resource::<ShelfRoom>()
        .add_screen::<ShelfRoom>(Screen::Shelf, build)
        .add_systems(OnEnter(Screen::Shelf), look_again)
        .add_systems(Update, listen.run_if(in_state(Screen::Shelf)));
}

fn look_again(mut room: ResMut<ShelfRoom>) {
    room.library = Library::look();
    room.saves = SaveShelf::look();
    room.revision += 1;
}

fn build(room: &ShelfRoom, ui: &mut Ui) {
    let whole = Node { width: percent(100), height: percent(100), overflow: Overflow::clip(), ..column(0.0) };
    ui.within(whole, |ui| {
        ui.table_top();
        let bar = Node { height: px(56), padding: UiRect::horizontal(px(16)), flex_shrink: 0.0, ..row(12.0) };
        ui.wood_bar(bar, |ui| {
            ui.button(Press::wood("to-title", "").icon("menu").label("Back to the title"));
            ui.inked("arch", 34.0, 34.0, Ink::WoodLight);
            ui.say(title("The shelf").px(22.0).ink(Ink::Inverse).one_line());
            ui.put(grow());
            ui.say(small("Not for operational use.").ink(Ink::Muted).one_line());
        });
        let page = Node {
            flex_grow: 1.0,
            min_height: px(0),
            padding: UiRect::all(px(16)),
            align_items: AlignItems::Stretch,
            ..row(16.0)
        };
        ui.within(page, |ui| {
            scenarios(room, ui);
            saves(room, ui);
        });
    });
}

fn scenarios(room: &ShelfRoom, ui: &mut Ui) {
    let panel =
        Node { flex_grow: 3.0, flex_basis: px(0), padding: UiRect::all(px(20)), min_width: px(0), ..column(12.0) };
    ui.paper(panel, |ui| {
        ui.say(head("Begin a game"));
        let list = Node { flex_grow: 1.0, min_height: px(0), ..column(10.0) };
        ui.scroll(list, "scenarios", "Scenarios", |ui| {
            for (index, shelved) in room.library.shelf.iter().enumerate() {
                match &shelved.scenario {
                    Ok(scenario) => {
                        let text = &scenario.file.text;
                        let name = if text.title.is_empty() { &scenario.file.id } else { &text.title };
                        let minutes = scenario.file.minutes_to_play;
                        let about =
                            format!("{} tides, about {minutes} minutes. {}", scenario.file.tides, text.subtitle);
                        let item = Item::new(format!("scenario:{index}"), "boat", name.clone(), about);
                        ui.item(if index == 0 { item.main().key("Enter") } else { item });
                    }
                    Err(wrong) => {
                        ui.slip(Node { padding: UiRect::all(px(10)), ..column(4.0) }, |ui| {
                            let path = shelved.path.as_ref().map(|path| path.display().to_string());
                            ui.say(body(path.unwrap_or_default()).bold());
                            ui.say(small("This file cannot be played as it is. It is left alone.").soft());
                            ui.say(small(first_lines(wrong)).ink(Ink::Stop));
                        });
                    }
                }
            }
        });
        ui.hairline();
        ui.row(12.0, |ui| {
            let seed = room.seed.map_or("the scenario's own".to_owned(), |seed| seed.to_string());
            ui.say(body("Seed").bold().one_line());
            ui.say(mono(seed).one_line());
            ui.put(grow());
            ui.button(Press::second("another-seed", "Another seed").icon("dice"));
            ui.button(Press::second("own-seed", "The scenario's own").disabled(room.seed.is_none()));
        });
        ui.say(small("The same seed brings the same people on the same boats, whatever you decide.").soft());
    });
}

fn first_lines(text: &str) -> String {
    text.lines().take(3).collect::<Vec<_>>().join("\n")
}

fn saves(room: &ShelfRoom, ui: &mut Ui) {
    let panel =
        Node { flex_grow: 2.0, flex_basis: px(0), padding: UiRect::all(px(20)), min_width: px(0), ..column(12.0) };
    ui.paper(panel, |ui| {
        ui.say(head("Saved games"));
        if room.saves.games.is_empty() {
            ui.say(lead("None yet. A game saves itself after every step.").italic().soft());
        }
        let list = Node { flex_grow: 1.0, min_height: px(0), ..column(10.0) };
        ui.scroll(list, "saves", "Saved games", |ui| {
            for (index, game) in room.saves.games.iter().enumerate() {
                let (phase, tides) = (&game.save.phase, game.save.tides_played);
                let (icon, about) = if phase == "debrief" {
                    ("eye", format!("seed {}, played to the end: open its debrief", game.save.seed))
                } else {
                    ("replay", format!("seed {}, at the {phase}, {tides} tides played", game.save.seed))
                };
                ui.item(Item::new(format!("save:{index}"), icon, game.save.scenario_id.clone(), about));
            }
            for (path, wrong) in &room.saves.broken {
                ui.slip(Node { padding: UiRect::all(px(10)), ..column(4.0) }, |ui| {
                    ui.say(small(path.display().to_string()).bold());
                    ui.say(small(format!("Set aside, and left as it is: {}", first_lines(wrong))).ink(Ink::Stop));
                });
            }
        });
    });
}

fn listen(
    mut pressed: MessageReader<Pressed>,
    mut room: ResMut<ShelfRoom>,
    mut bridge: ResMut<Bridge>,
    mut commands: Commands,
) {
    for press in pressed.read() {
        if let Some(index) = press.after("scenario:").and_then(|index| index.parse::<usize>().ok()) {
            if let Some(Ok(scenario)) = room.library.shelf.get(index).map(|shelved| shelved.scenario.clone()) {
                let seed = room.seed.unwrap_or(scenario.file.seed);
                bridge.begin(scenario, seed);
            }
        } else if let Some(index) = press.after("save:").and_then(|index| index.parse::<usize>().ok()) {
            if let Some(game) = room.saves.games.get(index).cloned()
                && let Err(words) = bridge.carry_on(game.path, &game.save)
            {
                cannot_carry_on(&mut commands, &game.save, words);
            }
        } else if press.is("another-seed") {
            // The one place where the wall clock chooses something: which game, never what happens in it.
            let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis());
            room.seed = Some((now % 100_000) as u64);
            room.revision += 1;
        } else if press.is("own-seed") {
            room.seed = None;
            room.revision += 1;
        }
    }
}
