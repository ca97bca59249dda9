//! What the title's items do: carry on, the shelf, and three slips that lie over the title.

use bevy::prelude::*;

use crate::session::Save;
use crate::table::Screen;
use crate::table::control::{Changed, ControlValue, Pressed};
use crate::table::game::{Bridge, SaveShelf};
use crate::table::scale::TextScale;
use crate::table::screens::title::TitleModel;
use crate::table::ui::{Ui, column};
use crate::table::widgets::button::Press;
use crate::table::widgets::choice::{Choice, Choosable};
use crate::table::widgets::modal::{Modal, close_modal, open_modal};
use crate::table::words::{body, head, lead, small};

/// Sources of the formulas: real titles and names stand in this one file, and nowhere else on screen.
const SOURCES: &str = include_str!("../../../assets/text/sources.txt");

/// Listens on the title screen.
pub fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Title), look_for_saves)
        .add_systems(Update, close_slip)
        .add_systems(Update, (listen, set_text_size).run_if(in_state(Screen::Title)));
}

fn look_for_saves(mut shelf: ResMut<SaveShelf>, mut model: ResMut<TitleModel>) {
    *shelf = SaveShelf::look();
    let newest = shelf.games.iter().find(|game| game.save.phase != "debrief");
    model.carry_on = newest.map(|game| {
        let name = game.save.scenario_id.replace('-', " ");
        (name, format!("{} tides played, at the {}", game.save.tides_played, game.save.phase))
    });
    model.revision += 1;
}

fn listen(
    mut pressed: MessageReader<Pressed>,
    mut bridge: ResMut<Bridge>,
    shelf: Res<SaveShelf>,
    scale: Res<TextScale>,
    mut next: ResMut<NextState<Screen>>,
    mut commands: Commands,
) {
    for press in pressed.read() {
        match press.id.0.as_str() {
            "new-game" => next.set(Screen::Shelf),
            "carry-on" => {
                let newest = shelf.games.iter().find(|game| game.save.phase != "debrief").cloned();
                if let Some(game) = newest
                    && let Err(words) = bridge.carry_on(game.path, &game.save)
                {
                    cannot_carry_on(&mut commands, &game.save, words);
                }
            }
            "note" => note(&mut commands),
            "sources" => sources(&mut commands),
            "settings" => settings(&mut commands, scale.0),
            _ => {}
        }
    }
}

fn close_slip(mut pressed: MessageReader<Pressed>, mut commands: Commands) {
    if pressed.read().any(|press| press.is("close-slip")) {
        close_modal(&mut commands);
    }
}

fn slip(commands: &mut Commands, label: &str, width: f32, build: impl FnOnce(&mut Ui) + Send + 'static) {
    open_modal(
        commands,
        Modal {
            label: label.into(),
            escape: "close-slip".into(),
            width,
            build: |ui: &mut Ui| {
                build(ui);
                ui.button(Press::main("close-slip", "Close").key("Esc"));
            },
        },
    );
}

/// A game of other rules cannot be played on, but what its tides came to stands in its save.
pub fn cannot_carry_on(commands: &mut Commands, save: &Save, words: String) {
    let tides = save.tides.clone();
    slip(commands, "This game cannot be carried on", 640.0, move |ui| {
        ui.say(head("This game cannot be carried on"));
        ui.say(body(words));
        for tide in tides {
            ui.say(small(format!(
                "Tide {}: {} came, {} stopped, nothing found {} times, {} boats missed, nineteen in twenty under {:.0} min, {:.1} \
                 coins, trust {:.0}.",
                tide.tide,
                tide.travellers,
                tide.stops,
                tide.nothing_found,
                tide.boats_missed,
                tide.wait_p95_min,
                tide.coins,
                tide.trust
            )));
        }
        ui.say(small("Its file is left as it is.").soft());
    });
}

fn note(commands: &mut Commands) {
    slip(commands, "Content note", 620.0, |ui| {
        ui.say(head("Content note"));
        ui.say(lead("People wait, are stopped by mistake, and miss their boats. Some need shelter. A few carry a hazard, which is a number here and never a picture.").italic());
        ui.say(body("Everything is invented: places, people, names, rules. Customs differ only in names and paperwork, and hazard is drawn without looking at them."));
        ui.say(body("No seat has to be played. The pause card works at any time. Nothing leaves this machine: games lie in one folder and can be deleted there."));
        ui.say(small("Not for operational use: no threshold, rate or route here is that of a real gate.").soft());
    });
}

fn sources(commands: &mut Commands) {
    slip(commands, "Sources", 760.0, |ui| {
        ui.say(head("Sources"));
        let list = Node { max_height: px(420), ..column(6.0) };
        ui.scroll(list, "sources", "Sources of the formulas", |ui| {
            for line in SOURCES.lines().filter(|line| !line.is_empty()) {
                ui.say(small(line));
            }
        });
    });
}

fn settings(commands: &mut Commands, scale: f32) {
    slip(commands, "Settings", 520.0, move |ui| {
        ui.say(head("Settings"));
        ui.say(body("Size of text and everything else, in per cent").bold());
        let options = ["100", "125", "150", "200"];
        let options = options.map(|key| Choosable { key: key.into(), words: key.into(), icon: None }).into();
        let chosen = Some(format!("{:.0}", scale * 100.0));
        ui.choice(Choice { id: "text-size".into(), label: "Text size in per cent".into(), options, chosen });
    });
}

fn set_text_size(mut changed: MessageReader<Changed>, mut scale: ResMut<TextScale>) {
    for change in changed.read() {
        if let (true, ControlValue::Choice(key)) = (change.id == *"text-size", &change.value)
            && let Ok(percent) = key.parse::<f32>()
        {
            scale.0 = percent / 100.0;
        }
    }
}
