//! What is read before the first council: the content note, then the briefing.

use bevy::prelude::*;

use crate::language::shown;
use crate::session::Command;
use crate::table::Screen;
use crate::table::control::Pressed;
use crate::table::game::Bridge;
use crate::table::screen::AddScreen;
use crate::table::screens::frame::{notice, page};
use crate::table::screens::seats;
use crate::table::ui::{Ui, column, grow, row};
use crate::table::widgets::button::Press;
use crate::table::words::{Ink, body, head, lead, small, title};

/// Adds both screens.
pub fn plugin(app: &mut App) {
    app.add_screen::<Bridge>(Screen::Note, build_note)
        .add_screen::<Bridge>(Screen::Briefing, build_briefing)
        .add_systems(Update, listen.run_if(in_state(Screen::Note).or_else(in_state(Screen::Briefing))));
}

fn sheet(width: f32) -> Node {
    Node {
        width: px(width),
        max_width: percent(96),
        padding: UiRect::all(px(32)),
        max_height: percent(100),
        ..column(14.0)
    }
}

fn centre() -> Node {
    Node {
        flex_grow: 1.0,
        min_height: px(0),
        align_items: AlignItems::Center,
        justify_content: JustifyContent::Center,
        ..column(0.0)
    }
}

fn build_note(bridge: &Bridge, ui: &mut Ui) {
    let Some(session) = bridge.session() else { return };
    let text = &session.scenario().file.text;
    page(
        bridge,
        None,
        ui,
        |_| {},
        |ui| {
            ui.within(centre(), |ui| {
                ui.paper(sheet(720.0), |ui| {
                    ui.row(12.0, |ui| {
                        ui.icon("info", 28.0, Ink::Act);
                        ui.say(title("Before you begin"));
                    });
                    ui.say(lead(text.content_note.clone()));
                    ui.hairline();
                    ui.say(body(
                        "Nobody has to play a seat they do not want. Seats can be left, swapped or merged at any time.",
                    ));
                    ui.say(body("The pause card (key P) covers the table whenever anybody wishes, without a reason."));
                    ui.say(small("Everything here is invented. Not for operational use.").soft());
                    notice(bridge, ui);
                    ui.row(12.0, |ui| {
                        ui.put(grow());
                        ui.button(Press::main("read-note", "Read on").large().key("Enter"));
                    });
                });
            });
        },
    );
}

fn build_briefing(bridge: &Bridge, ui: &mut Ui) {
    let Some(session) = bridge.session() else { return };
    let file = &session.scenario().file;
    page(
        bridge,
        None,
        ui,
        |_| {},
        |ui| {
            ui.within(centre(), |ui| {
                ui.paper(sheet(1080.0), |ui| {
                    ui.say(title(file.text.title.clone()));
                    ui.say(lead(file.text.story.clone()).italic());
                    ui.hairline();
                    let two =
                        Node { flex_shrink: 1.0, min_height: px(0), align_items: AlignItems::Stretch, ..row(28.0) };
                    ui.within(two, |ui| {
                        let left = Node { flex_grow: 1.0, flex_basis: px(0), min_height: px(0), ..column(10.0) };
                        ui.scroll(left, "briefing", "Briefing", |ui| {
                            for (index, paragraph) in file.text.briefing.iter().enumerate() {
                                ui.paragraph(&format!("briefing-{index}"), &shown(paragraph), body);
                            }
                        });
                        ui.upright_hairline();
                        let right = Node { flex_grow: 1.0, flex_basis: px(0), min_height: px(0), ..column(10.0) };
                        ui.scroll(right, "briefing-seats", "Seats in play", |ui| {
                            ui.say(head("Seats in play"));
                            seats::rows(session.scenario(), session.taken(), ui);
                        });
                    });
                    notice(bridge, ui);
                    ui.row(12.0, |ui| {
                        let tides = format!(
                            "{} tides, {} days apart, about {} minutes.",
                            file.tides, file.days_between_tides, file.minutes_to_play
                        );
                        ui.say(small(tides).soft());
                        ui.put(grow());
                        ui.button(Press::main("open-council", "Open the council").large().key("Enter"));
                    });
                });
            });
        },
    );
}

fn listen(mut pressed: MessageReader<Pressed>, mut bridge: ResMut<Bridge>, mut next: ResMut<NextState<Screen>>) {
    for press in pressed.read() {
        if press.is("read-note") {
            next.set(Screen::Briefing);
        } else if press.is("open-council") {
            bridge.command(Command::OpenCouncil);
        }
    }
}
