//! At a table of several: who has sealed, who has voted, and whom the screen goes to next. What they said stays theirs.

use bevy::prelude::*;

use crate::language::{list, shown};
use crate::session::Session;
use crate::t;
use crate::table::control::accessible;
use crate::table::game::{Bridge, Task};
use crate::table::ui::{Ui, column, grow, row};
use crate::table::widgets::button::Press;
use crate::table::words::{body, head, small};

/// Places the seats.
pub fn seats(session: &Session, ui: &mut Ui) {
    let voting = session.all_sealed();
    let done = session.taken().iter().filter(|seat| has_acted(session, seat, voting)).count();
    ui.paper(Node { padding: UiRect::all(px(14)), flex_shrink: 0.0, ..column(8.0) }, |ui| {
        ui.row(8.0, |ui| {
            ui.say(head(if voting { t!("seats-the-vote") } else { t!("seats-seals") }).one_line());
            ui.put(grow());
            let all = session.taken().len();
            let words = if voting {
                t!("seats-voted", done = done, all = all)
            } else {
                t!("seats-sealed", done = done, all = all)
            };
            ui.say(small(words).soft().one_line());
        });
        for pair in session.taken().chunks(2) {
            ui.within(row(8.0), |ui| {
                for seat in pair {
                    cell(session, seat, voting, ui);
                }
                if pair.len() == 1 {
                    ui.put(Node { flex_grow: 1.0, flex_basis: px(0), ..default() });
                }
            });
        }
        let spoken: Vec<String> =
            session.spoken_for().into_iter().map(|seat| shown(&session.scenario().seat_name(seat))).collect();
        if !spoken.is_empty() {
            ui.say(small(t!("seats-spoken-for", seats = list(&spoken))).soft());
        }
    });
}

fn has_acted(session: &Session, seat: &str, voting: bool) -> bool {
    if voting { session.has_voted(seat) } else { session.has_sealed(seat) }
}

fn cell(session: &Session, seat: &str, voting: bool, ui: &mut Ui) {
    let name = shown(&session.scenario().seat_name(seat));
    let acted = has_acted(session, seat, voting);
    let state = match (acted, voting) {
        (true, true) => t!("seats-has-voted"),
        (true, false) => t!("seats-has-sealed"),
        (false, _) => t!("seats-not-yet"),
    };
    let node = Node {
        flex_grow: 1.0,
        flex_basis: px(0),
        min_width: px(0),
        min_height: px(44),
        padding: UiRect::axes(px(9), px(3)),
        ..row(6.0)
    };
    ui.slip(node, |ui| {
        ui.within(Node { min_width: px(0), ..column(0.0) }, |ui| {
            ui.say(small(name.clone()).bold().one_line().quiet());
            ui.say(small(state.clone()).soft().one_line().quiet());
        });
        ui.put(grow());
        match (acted, voting) {
            (true, true) => ui.art("ballot", 30.0, 22.0),
            (true, false) => ui.art("wax", 28.0, 28.0),
            (false, _) => ui.art("ballot-empty", 30.0, 22.0),
        };
    })
    .insert(accessible(accesskit::Role::Label, &t!("seats-cell-label", seat = name, state = state), false));
}

/// Places the way on: the cover for the next seat.
pub fn next(bridge: &Bridge, session: &Session, ui: &mut Ui) {
    let Some((seat, task)) = bridge.next_to_act() else { return };
    let name = shown(&session.scenario().seat_name(&seat));
    ui.sealed_panel(Node { padding: UiRect::all(px(14)), flex_shrink: 0.0, ..column(8.0) }, |ui| {
        let (title, words) = match task {
            Task::Seal => (t!("next-seal"), t!("next-seal-words")),
            Task::Vote => (t!("next-vote"), t!("next-vote-words")),
        };
        ui.say(head(title).one_line());
        ui.say(body(words));
        let press = Press::main("next-seat", t!("next-to", seat = name.clone())).icon("people").large().key("Enter");
        ui.button(press.label(t!("hand-pass", seat = name)));
    });
}
