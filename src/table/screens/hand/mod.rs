//! One seat with the screen to itself: a cover first, then its slip or its vote, then the cover for the next.

mod vote;

use bevy::prelude::*;

use crate::language::shown;
use crate::session::{AUDITOR, Choice, Command, Scale, Session};
use crate::t;
use crate::table::Screen;
use crate::table::control::{Changed, ControlId, ControlValue, Pressed};
use crate::table::game::{Aside, Bridge, Task};
use crate::table::screen::AddScreen;
use crate::table::screens::council::{slip, strip};
use crate::table::screens::frame::{notice, page};
use crate::table::screens::{goal, proposal};
use crate::table::ui::{Ui, column, grow, row};
use crate::table::widgets::button::Press;
use crate::table::widgets::modal::uncovered;
use crate::table::words::{body, head, lead, small, title};

/// Adds the screen.
pub fn plugin(app: &mut App) {
    app.add_screen::<Bridge>(Screen::Hand, build)
        .add_systems(Update, (listen, choose_reason, keys.run_if(uncovered)).run_if(in_state(Screen::Hand)));
}

fn build(bridge: &Bridge, ui: &mut Ui) {
    let Some(session) = bridge.session() else { return };
    let extra = |ui: &mut Ui| {
        ui.button(Press::wood("to-table", t!("hand-back")).icon("leave"));
    };
    page(bridge, Some(0), ui, extra, |ui| {
        notice(bridge, ui);
        match bridge.aside() {
            Some(Aside::Cover { seat, task }) => cover(&shown(&session.scenario().seat_name(seat)), *task, ui),
            Some(Aside::Hand { seat, task }) => hand(bridge, session, seat, *task, ui),
            _ => {}
        }
    });
}

/// Nothing on it is anybody's own.
fn cover(name: &str, task: Task, ui: &mut Ui) {
    let centre = Node {
        flex_grow: 1.0,
        align_items: AlignItems::Center,
        justify_content: JustifyContent::Center,
        ..column(0.0)
    };
    ui.within(centre, |ui| {
        let card = Node { width: px(600), max_width: percent(96), padding: UiRect::all(px(32)), ..column(14.0) };
        ui.sealed_panel(card, |ui| {
            ui.row(14.0, |ui| {
                ui.art("wax", 52.0, 52.0);
                ui.say(title(t!("hand-pass", seat = name)));
            });
            let words = match task {
                Task::Seal => t!("hand-cover-seal", seat = name),
                Task::Vote => t!("hand-cover-vote", seat = name),
            };
            ui.say(lead(words).italic());
            ui.row(12.0, |ui| {
                ui.put(grow());
                ui.button(Press::main("ready", t!("hand-ready")).icon("eye").large().key("Enter"));
            });
        });
    });
}

fn hand(bridge: &Bridge, session: &Session, seat: &str, task: Task, ui: &mut Ui) {
    let left = |ui: &mut Ui| {
        strip::build(bridge, session, task == Task::Vote, bridge.laid.narrow, ui);
        // As high as what stands on it, and no higher than the page.
        let sheet = Node { min_height: px(0), padding: UiRect::all(px(20)), ..column(12.0) };
        ui.paper(sheet, |ui| {
            let inner = Node { min_height: px(0), ..column(12.0) };
            ui.scroll(inner, "own-sheet", &t!("hand-sheet-label"), |ui| own_sheet(bridge, session, seat, task, ui));
        });
    };
    let right = |ui: &mut Ui| match task {
        Task::Seal => slip::build(bridge, session, false, ui),
        Task::Vote => vote::build(bridge, ui),
    };
    if bridge.laid.narrow {
        // Large text: one under the other, what is to be done first.
        let whole = Node { flex_grow: 1.0, min_height: px(0), ..column(10.0) };
        ui.scroll(whole, "hand", &t!("hand-sheet-label"), |ui| {
            right(ui);
            ui.within(Node { flex_shrink: 0.0, ..column(10.0) }, left);
        });
        return;
    }
    let halves = Node { flex_grow: 1.0, min_height: px(0), align_items: AlignItems::Stretch, ..row(12.0) };
    ui.within(halves, |ui| {
        ui.within(Node { flex_grow: 1.0, flex_basis: px(0), min_width: px(0), ..column(12.0) }, left);
        ui.within(Node { width: px(428), flex_shrink: 0.0, ..column(12.0) }, right);
    });
}

fn own_sheet(bridge: &Bridge, session: &Session, seat: &str, task: Task, ui: &mut Ui) {
    let text = &session.scenario().file.text;
    let named = text.seats.get(seat).cloned().unwrap_or_default();
    ui.row(12.0, |ui| {
        ui.say(head(shown(&named.name)));
        ui.put(grow());
        if seat == AUDITOR && !session.scenario().file.claims.is_empty() {
            ui.button(Press::second("claims", t!("hand-name-claim")).icon("help"));
        }
        goal::button(bridge, ui);
    });
    ui.say(body(shown(&named.what)).soft());
    ui.hairline();
    ui.say(small(t!("proposal-head")).bold());
    proposal::list(session, ui);
    if task == Task::Vote {
        ui.hairline();
        proposal::advice(session, ui);
    }
}

fn listen(mut pressed: MessageReader<Pressed>, mut bridge: ResMut<Bridge>) {
    for press in pressed.read() {
        match press.id.0.as_str() {
            "ready" => bridge.show_hand(),
            "to-table" => bridge.back_to_table(),
            "seal" => {
                let answers = bridge.slip.clone();
                if bridge.command(Command::SealPrediction(answers)) {
                    bridge.pass_on(Some(Task::Seal));
                }
            }
            _ => {
                let chosen = press.after("vote:");
                let Some(choice) = Choice::ALL.into_iter().find(|one| chosen == Some(one.id())) else { continue };
                let reason = bridge.reason_in_words();
                if bridge.command(Command::Vote { choice, reason }) {
                    bridge.after_vote();
                }
            }
        }
    }
}

fn choose_reason(mut changed: MessageReader<Changed>, mut bridge: ResMut<Bridge>) {
    for change in changed.read() {
        if let (true, ControlValue::Choice(key)) = (change.id == *"reason", &change.value) {
            bridge.reason = Scale::ALL.into_iter().find(|scale| scale.id() == key);
            bridge.touch();
        }
    }
}

fn keys(keys: Res<ButtonInput<KeyCode>>, bridge: Res<Bridge>, mut pressed: MessageWriter<Pressed>) {
    let Some(Aside::Hand { task, .. }) = bridge.aside() else { return };
    let meant: &[(KeyCode, &str)] = match task {
        Task::Seal => &[(KeyCode::KeyS, "seal")],
        Task::Vote => &[(KeyCode::KeyY, "vote:for"), (KeyCode::KeyN, "vote:against"), (KeyCode::KeyA, "vote:abstain")],
    };
    for (_, id) in meant.iter().filter(|(key, _)| keys.just_pressed(*key)) {
        pressed.write(Pressed { id: ControlId::new(*id) });
    }
}
