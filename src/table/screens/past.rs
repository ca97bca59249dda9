//! Games that are over: their debriefs, opened from the title.

use bevy::prelude::*;
use std::time::{SystemTime, UNIX_EPOCH};

use super::links::cannot_carry_on;
use crate::t;
use crate::table::Screen;
use crate::table::control::Pressed;
use crate::table::game::{Bridge, SaveShelf, SavedGame};
use crate::table::ui::{Ui, column};
use crate::table::widgets::button::Press;
use crate::table::widgets::item::Item;
use crate::table::widgets::modal::{Modal, close_modal, open_modal};
use crate::table::words::{body, head, small};

/// Listens on the title screen.
pub fn plugin(app: &mut App) {
    app.add_systems(Update, listen.run_if(in_state(Screen::Title)));
}

fn listen(
    mut pressed: MessageReader<Pressed>,
    mut shelf: ResMut<SaveShelf>,
    mut bridge: ResMut<Bridge>,
    mut commands: Commands,
) {
    for press in pressed.read() {
        if press.is("open-debrief") {
            *shelf = SaveShelf::look();
            open(&mut commands, &shelf);
        } else if let Some(index) = press.after("past:").and_then(|index| index.parse::<usize>().ok()) {
            let Some(game) = over(&shelf).nth(index).cloned() else { continue };
            close_modal(&mut commands);
            if let Err(words) = bridge.carry_on(game.path, &game.save) {
                cannot_carry_on(&mut commands, &game.save, words);
            }
        }
    }
}

/// Games played to their end, newest first.
fn over(shelf: &SaveShelf) -> impl Iterator<Item = &SavedGame> {
    shelf.games.iter().filter(|game| game.save.phase == "debrief")
}

fn open(commands: &mut Commands, shelf: &SaveShelf) {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let games: Vec<(String, String)> = over(shelf)
        .map(|game| {
            let ago = match now.saturating_sub(game.written) / 86_400 {
                0 => t!("debrief-today"),
                days => t!("debrief-days-ago", days = days),
            };
            let (seed, tides) = (game.save.seed.to_string(), game.save.tides_played);
            (named(&game.save.scenario_id), t!("debrief-past-line", seed = seed, tides = tides, ago = ago))
        })
        .collect();
    let going = shelf.games.len() - games.len();
    let broken: Vec<String> = shelf
        .broken
        .iter()
        .map(|(path, why)| t!("debrief-past-broken", path = path.display().to_string(), why = why.as_str()))
        .collect();
    let build = move |ui: &mut Ui| {
        ui.say(head(t!("debrief-past")));
        ui.say(body(t!("debrief-past-why")));
        if games.is_empty() {
            ui.say(body(t!("debrief-past-none")));
        }
        let list = Node { max_height: px(380), ..column(6.0) };
        ui.scroll(list, "past", &t!("debrief-past"), |ui| {
            for (index, (name, line)) in games.into_iter().enumerate() {
                ui.item(Item::new(format!("past:{index}"), "replay", name, line));
            }
        });
        if going > 0 {
            ui.say(small(t!("debrief-past-going", games = going)).soft());
        }
        for words in broken {
            ui.say(small(words).soft());
        }
        ui.button(Press::main("close-slip", t!("chart-close")).key("Esc"));
    };
    open_modal(commands, Modal { label: t!("debrief-past"), escape: "close-slip".into(), width: 640.0, build });
}

/// A scenario's id as words: the file is inside the save, and need not lie on the shelf any more.
fn named(id: &str) -> String {
    let words = id.replace('-', " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
