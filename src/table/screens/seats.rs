//! Who sits where: seats are taken at the briefing, and taken or left at any time later.

use bevy::prelude::*;
use std::sync::Arc;

use crate::language::shown;
use crate::scenario::Scenario;
use crate::session::{Command, Phase};
use crate::t;
use crate::table::control::Pressed;
use crate::table::game::Bridge;
use crate::table::screens::links::slip;
use crate::table::ui::{Ui, column, row};
use crate::table::widgets::button::Press;
use crate::table::widgets::modal::close_modal;
use crate::table::words::{head, small};

/// Listens on every screen of a game.
pub fn plugin(app: &mut App) {
    app.add_systems(Update, listen);
}

/// A button for each seat, pressed in where a person sits, and what the seat is for.
pub fn rows(scenario: &Scenario, taken: &[String], ui: &mut Ui) {
    ui.within(column(6.0), |ui| {
        for seat in &scenario.file.seats {
            let named = scenario.file.text.seats.get(seat).cloned().unwrap_or_default();
            let sits = taken.contains(seat);
            ui.within(row(12.0), |ui| {
                let (id, name, what) = (format!("seat:{seat}"), shown(&named.name), shown(&named.what));
                let press = if sits {
                    Press::main(id, name.clone()).icon("tick")
                } else {
                    Press::second(id, name.clone()).icon("seat")
                };
                let label = if sits {
                    t!("seat-taken-label", seat = name, what = what.clone())
                } else {
                    t!("seat-free-label", seat = name, what = what.clone())
                };
                ui.button_in(Node { width: px(218), ..default() }, press.label(label));
                ui.within(Node { flex_grow: 1.0, flex_basis: px(0), min_width: px(0), ..column(0.0) }, |ui| {
                    ui.say(small(what).soft());
                });
            });
        }
    });
    ui.say(small(who(scenario, taken)).bold());
}

/// Who speaks for the others.
fn who(scenario: &Scenario, taken: &[String]) -> String {
    let advocate = "travellers-advocate";
    let absent = scenario.file.seats.iter().any(|seat| seat == advocate) && !taken.iter().any(|seat| seat == advocate);
    if absent {
        t!("seats-advocate-speaks", taken = taken.len())
    } else {
        t!("seats-others-spoken-for", taken = taken.len())
    }
}

fn listen(mut pressed: MessageReader<Pressed>, mut bridge: ResMut<Bridge>, mut commands: Commands) {
    for press in pressed.read() {
        if press.is("seats") {
            open(&bridge, &mut commands);
        } else if let Some(seat) = press.after("seat:") {
            let seat = seat.to_owned();
            let Some(session) = bridge.session() else { continue };
            let (sits, briefing) = (session.is_taken(&seat), session.phase() == Phase::Briefing);
            let voting = session.taken().iter().any(|seat| session.has_voted(seat));
            let done = bridge.command_of(&seat, if sits { Command::Leave } else { Command::Sit });
            if done && voting {
                // The one whom the others waited for may have gone: then the ballot is closed.
                close_modal(&mut commands);
                bridge.after_vote();
            } else if !briefing {
                open(&bridge, &mut commands);
            }
        }
    }
}

/// Lays the seats over the table, as they stand now.
fn open(bridge: &Bridge, commands: &mut Commands) {
    let Some(session) = bridge.session() else { return };
    let (scenario, taken) = (Arc::clone(session.scenario()), session.taken().to_vec());
    let refused = bridge.notice.clone();
    slip(commands, &t!("seats-who"), 720.0, move |ui| {
        ui.say(head(t!("seats-who")));
        ui.say(small(t!("seats-any-time")).soft());
        rows(&scenario, &taken, ui);
        if let Some(words) = refused {
            ui.say(small(words).bold());
        }
    });
}
