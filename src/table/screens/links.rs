//! What the title's items do: carry on, the shelf, and the slips that lie over the title.

use bevy::prelude::*;

use crate::language::{decimal, spoken};
use crate::scenario::built_in;
use crate::session::Save;
use crate::t;
use crate::table::Screen;
use crate::table::control::{ControlId, Pressed};
use crate::table::game::{Bridge, SaveShelf, SavedGame};
use crate::table::screens::shelf::{ShelfRoom, Tab};
use crate::table::screens::title::{CAN_QUIT, CarryOn, TitleModel};
use crate::table::settings::Keeper;
use crate::table::ui::{Ui, column};
use crate::table::widgets::button::Press;
use crate::table::widgets::modal::{Cover, Modal, close_modal, open_modal};
use crate::table::words::{body, head, lead, small};

/// Sources of the formulas: real titles and names stand in this one file, and nowhere else on screen.
const SOURCES: &str = include_str!("../../../assets/text/sources.txt");

/// Listens on the title screen.
pub fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Title), look_for_saves)
        .add_systems(Update, close_slip)
        .add_systems(Update, (listen, quit_by_key).run_if(in_state(Screen::Title)));
}

fn look_for_saves(
    mut shelf: ResMut<SaveShelf>,
    mut model: ResMut<TitleModel>,
    keeper: Res<Keeper>,
    mut bridge: ResMut<Bridge>,
) {
    *shelf = SaveShelf::look();
    model.carry_on = shelf.newest().map(|game| CarryOn {
        game: title_of(game),
        tide: game.save.tides_played + u16::from(!matches!(game.save.phase.as_str(), "tally" | "event")),
        tides: game.tides,
        phase: game.save.phase.clone(),
    });
    let notice = bridge.notice.take();
    model.troubles = [keeper.trouble.clone(), shelf.trouble.clone(), notice].into_iter().flatten().collect();
    model.revision += 1;
}

/// The title of a saved game's scenario in the language spoken, where it is one that the program has.
pub fn title_of(game: &SavedGame) -> String {
    let told = built_in::translation(&game.save.scenario_id, spoken().tag());
    let own = built_in::scenario(&game.save.scenario_id).filter(|own| own.file.text.title == game.title);
    match (told, own) {
        (Some(told), Some(own)) => own.in_language(&told).file.text.title.clone(),
        _ => game.title.clone(),
    }
}

fn listen(
    mut pressed: MessageReader<Pressed>,
    mut bridge: ResMut<Bridge>,
    mut room: ResMut<ShelfRoom>,
    shelf: Res<SaveShelf>,
    mut next: ResMut<NextState<Screen>>,
    mut exit: MessageWriter<AppExit>,
    mut commands: Commands,
) {
    for press in pressed.read() {
        let tab = match press.id.0.as_str() {
            "new-game" => Tab::Scenarios,
            "class-table" => Tab::Class,
            "open-debrief" => Tab::Saves,
            "carry-on" => {
                if let Some(game) = shelf.newest() {
                    carry_on(&mut bridge, game, &mut commands);
                }
                continue;
            }
            // Nothing is lost: a game is kept with each command.
            "quit" => {
                exit.write(AppExit::Success);
                continue;
            }
            "note" => {
                note(&mut commands);
                continue;
            }
            "sources" => {
                sources(&mut commands);
                continue;
            }
            _ => continue,
        };
        room.tab = tab;
        next.set(Screen::Shelf);
    }
}

fn quit_by_key(keys: Res<ButtonInput<KeyCode>>, mut pressed: MessageWriter<Pressed>, covers: Query<&Cover>) {
    if CAN_QUIT && keys.just_pressed(KeyCode::KeyQ) && covers.is_empty() {
        pressed.write(Pressed { id: ControlId::new("quit") });
    }
}

/// Carries a game on, or says why it cannot be.
pub fn carry_on(bridge: &mut Bridge, game: &SavedGame, commands: &mut Commands) {
    if let Err(words) = bridge.carry_on(game.path.clone(), &game.save) {
        cannot_carry_on(commands, &game.save, words);
    }
}

fn close_slip(mut pressed: MessageReader<Pressed>, mut commands: Commands) {
    if pressed.read().any(|press| press.is(CLOSE_SLIP)) {
        close_modal(&mut commands);
    }
}

/// The control that takes a slip away.
const CLOSE_SLIP: &str = "close-slip";

/// Lays a slip over the screen, with a way to close it at its foot.
pub fn slip(commands: &mut Commands, label: &str, width: f32, build: impl FnOnce(&mut Ui) + Send + 'static) {
    open_modal(
        commands,
        Modal {
            label: label.into(),
            escape: CLOSE_SLIP.into(),
            width,
            build: |ui: &mut Ui| {
                build(ui);
                ui.button(Press::main(CLOSE_SLIP, t!("slip-close")).key("Esc"));
            },
        },
    );
}

/// A game of other rules cannot be played on, but what its tides came to stands in its save.
pub fn cannot_carry_on(commands: &mut Commands, save: &Save, words: String) {
    let tides = save.tides.clone();
    let title = t!("carry-on-fails");
    slip(commands, &title.clone(), 640.0, move |ui| {
        ui.say(head(title));
        ui.say(body(words));
        for tide in tides {
            let line = t!(
                "carry-on-tide",
                tide = tide.tide,
                travellers = tide.travellers,
                stops = tide.stops,
                nothing = tide.nothing_found,
                boats = tide.boats_missed,
                wait = decimal(tide.wait_p95_min, 0),
                coins = decimal(tide.coins, 1),
                trust = decimal(tide.trust, 0),
            );
            ui.say(small(line));
        }
        ui.say(small(t!("file-left-alone")).soft());
    });
}

fn note(commands: &mut Commands) {
    slip(commands, &t!("note-title"), 620.0, |ui| {
        ui.say(head(t!("note-title")));
        ui.say(lead(t!("note-people")).italic());
        ui.say(body(t!("note-invented")));
        ui.say(body(t!("note-free")));
        ui.say(small(t!("note-operational")).soft());
    });
}

fn sources(commands: &mut Commands) {
    slip(commands, &t!("sources-title"), 760.0, |ui| {
        ui.say(head(t!("sources-title")));
        let list = Node { max_height: px(420), min_height: px(120), flex_shrink: 1.0, ..column(6.0) };
        ui.scroll(list, "sources", &t!("sources-label"), |ui| {
            for line in SOURCES.lines().filter(|line| !line.is_empty()) {
                ui.say(small(line));
            }
        });
    });
}
