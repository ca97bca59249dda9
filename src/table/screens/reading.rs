//! What is read before the first council: the content note, then the briefing.

use bevy::prelude::*;

use crate::language::shown;
use crate::session::{Command, Session};
use crate::t;
use crate::table::Screen;
use crate::table::control::{ControlId, Pressed};
use crate::table::game::Bridge;
use crate::table::screen::AddScreen;
use crate::table::screens::frame::{notice, page};
use crate::table::screens::seats;
use crate::table::ui::{Ui, column, grow, row};
use crate::table::widgets::button::Press;
use crate::table::widgets::modal::uncovered;
use crate::table::words::{Ink, body, head, lead, small, title};

/// Adds both screens.
pub fn plugin(app: &mut App) {
    app.add_screen::<Bridge>(Screen::Note, build_note)
        .add_screen::<Bridge>(Screen::Briefing, build_briefing)
        .add_systems(Update, listen.run_if(in_state(Screen::Note).or_else(in_state(Screen::Briefing))))
        .add_systems(Update, back.run_if(in_state(Screen::Note).or_else(in_state(Screen::Briefing))).run_if(uncovered));
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
                        ui.say(title(t!("begin-head")));
                    });
                    let words = |ui: &mut Ui| {
                        ui.say(lead(shown(&text.content_note)));
                        ui.hairline();
                        ui.say(body(t!("begin-seats")));
                        ui.say(body(t!("begin-pause")));
                        ui.say(small(t!("begin-invented")).soft());
                    };
                    if ui.is_narrow() {
                        let all = Node { flex_shrink: 1.0, min_height: px(0), ..column(14.0) };
                        ui.scroll(all, "note", &t!("begin-head"), words);
                    } else {
                        words(ui);
                    }
                    notice(bridge, ui);
                    ui.row(12.0, |ui| {
                        ui.put(grow());
                        ui.button(Press::main("read-note", t!("begin-read-on")).large().key("Enter"));
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
                    if ui.is_narrow() {
                        // Little room: one under the other, and all of it scrolls.
                        let all = Node { flex_shrink: 1.0, min_height: px(0), ..column(10.0) };
                        ui.scroll(all, "briefing", &t!("briefing-label"), |ui| {
                            story(session, ui);
                            briefing(session, ui);
                            ui.hairline();
                            in_play(session, ui);
                        });
                    } else {
                        story(session, ui);
                        let two =
                            Node { flex_shrink: 1.0, min_height: px(0), align_items: AlignItems::Stretch, ..row(28.0) };
                        ui.within(two, |ui| {
                            let half = || Node { flex_grow: 1.0, flex_basis: px(0), min_height: px(0), ..column(10.0) };
                            ui.scroll(half(), "briefing", &t!("briefing-label"), |ui| briefing(session, ui));
                            ui.upright_hairline();
                            ui.scroll(half(), "briefing-seats", &t!("briefing-seats"), |ui| in_play(session, ui));
                        });
                    }
                    notice(bridge, ui);
                    ui.row(12.0, |ui| {
                        let tides = t!(
                            "briefing-length",
                            tides = file.tides,
                            days = crate::report::parameter::trimmed(file.days_between_tides),
                            minutes = file.minutes_to_play
                        );
                        ui.say(small(tides).soft());
                        ui.put(grow());
                        ui.button(Press::main("open-council", t!("briefing-open")).large().key("Enter"));
                    });
                });
            });
        },
    );
}

fn story(session: &Session, ui: &mut Ui) {
    let text = &session.scenario().file.text;
    ui.say(title(shown(&text.title)));
    ui.say(lead(shown(&text.story)).italic());
    ui.hairline();
}

fn briefing(session: &Session, ui: &mut Ui) {
    for (index, paragraph) in session.scenario().file.text.briefing.iter().enumerate() {
        ui.paragraph(&format!("briefing-{index}"), &shown(paragraph), body);
    }
}

/// Who sits where, to be changed by a press.
fn in_play(session: &Session, ui: &mut Ui) {
    ui.say(head(t!("briefing-seats")));
    seats::rows(session.scenario(), session.taken(), ui);
}

/// Esc goes back a page: from the briefing to the note, from the note to the title.
fn back(
    keys: Res<ButtonInput<KeyCode>>,
    screen: Res<State<Screen>>,
    mut pressed: MessageWriter<Pressed>,
    mut next: ResMut<NextState<Screen>>,
) {
    if keys.just_pressed(KeyCode::Escape) {
        if *screen.get() == Screen::Briefing {
            next.set(Screen::Note);
        } else {
            pressed.write(Pressed { id: ControlId::new("to-title") });
        }
    }
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
