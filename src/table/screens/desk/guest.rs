//! The traveller at the desk, and what can be decided about them. None of it is a default, and none of it is first.

use bevy::input_focus::tab_navigation::TabIndex;
use bevy::prelude::*;

use super::act::VERDICTS;
use super::room::{DeskRoom, GUEST};
use super::said;
use super::words::{arrival, asks_for, clock_of, done, reason, verdict};
use crate::t;
use crate::table::control::{ControlId, accessible};
use crate::table::ui::{Ui, column, row};
use crate::table::widgets::button::Press;
use crate::table::words::{Ink, head, lead, small};

/// Places the traveller's card.
pub fn guest(desk: &DeskRoom, ui: &mut Ui) {
    let sheet = Node { flex_grow: 1.0, flex_basis: px(0), min_height: px(0), ..column(0.0) };
    let Some(guest) = desk.guest() else {
        ui.paper(Node { padding: UiRect::all(px(16)), ..sheet }, |ui| {
            ui.say(lead(t!("desk-nobody-here")).italic());
        });
        return;
    };
    let named = (ControlId::new(GUEST), TabIndex(0), accessible(accesskit::Role::Article, &arrival(desk), false));
    ui.paper(sheet, |ui| {
        let inner = Node { padding: UiRect::all(px(12)), min_height: px(0), flex_grow: 1.0, ..column(8.0) };
        ui.scroll(inner, "traveller", &t!("desk-tab-traveller"), |ui| {
            token(ui);
            ui.within(Node { padding: UiRect::horizontal(px(4)), flex_shrink: 0.0, ..column(6.0) }, |ui| {
                ui.say(head(&guest.name));
                if guest.namesakes > 0 {
                    ui.say(small(t!("shift-known-namesake")).soft());
                }
                fact(ui, &t!("desk-asks-for"), asks_for(guest));
                let papers =
                    if guest.papers_complete { t!("desk-papers-complete") } else { t!("desk-papers-incomplete") };
                fact(ui, &t!("desk-papers"), papers);
                fact(ui, &t!("desk-waited"), t!("desk-minutes", minutes = guest.waited.minutes().round() as u64));
                let boat = guest.boat.map_or_else(|| t!("desk-no-boat"), |boat| clock_of(desk, boat));
                let gone = guest.boat.zip(desk.view.as_ref()).is_some_and(|(boat, view)| boat < view.now);
                fact(ui, &t!("desk-boat"), if gone { t!("desk-boat-gone", clock = boat) } else { boat });
                let apart = Node { margin: UiRect::vertical(px(4)), ..default() };
                ui.say_in(apart, lead(reason(guest)).italic().px(17.0));
                if guest.drawn {
                    ui.within(row(8.0), |ui| {
                        ui.icon("dice", 20.0, Ink::Watch);
                        ui.say(small(t!("desk-drawn")).bold().ink(Ink::Watch));
                    });
                }
            });
        });
        sealed(ui);
    })
    .insert(named);
}

fn token(ui: &mut Ui) {
    let pale = BackgroundColor(ui.theme.colour.water.pale.into());
    let frame = Node {
        height: px(88),
        flex_shrink: 0.0,
        justify_content: JustifyContent::Center,
        border_radius: BorderRadius::all(px(6)),
        overflow: Overflow::clip(),
        ..row(0.0)
    };
    ui.within((frame, pale), |ui| {
        ui.tesserae();
        ui.art("tok", 128.0, 128.0);
    });
}

fn fact(ui: &mut Ui, name: &str, value: String) {
    ui.row(8.0, |ui| {
        ui.say_in(Node { width: px(74), flex_shrink: 0.0, ..default() }, small(name).soft().one_line());
        said(ui, small(value).bold());
    });
    ui.hairline();
}

fn sealed(ui: &mut Ui) {
    let foot = Node {
        margin: UiRect { left: px(8), right: px(8), bottom: px(8), ..default() },
        padding: UiRect::all(px(6)),
        border_radius: BorderRadius::all(px(4)),
        flex_shrink: 0.0,
        ..row(8.0)
    };
    let pale = BackgroundColor(ui.theme.colour.state.sealed_pale.into());
    ui.within((foot, pale), |ui| {
        ui.icon("seal", 18.0, Ink::Sealed);
        said(ui, small(t!("desk-hazard-sealed")).ink(Ink::Sealed));
    });
}

/// The height of two small lines, px.
const TWO_LINES: f32 = 38.0;

/// Places what can be decided, in a column or in a line. They come last when the keyboard goes round.
pub fn verdicts(desk: &DeskRoom, in_a_line: bool, ui: &mut Ui) {
    let Some(guest) = desk.guest() else { return };
    let sheet = Node { padding: UiRect::all(px(if in_a_line { 8.0 } else { 12.0 })), flex_shrink: 0.0, ..column(8.0) };
    ui.paper(sheet, |ui| {
        let words = t!("desk-and-now");
        if !in_a_line {
            ui.say(head(words.clone()));
        }
        let inner =
            if in_a_line { Node { flex_wrap: FlexWrap::Wrap, row_gap: px(6), ..row(8.0) } } else { column(8.0) };
        ui.within((inner, accessible(accesskit::Role::Group, &words, false)), |ui| {
            for (what, id, key, icon) in VERDICTS.into_iter().filter(|(what, ..)| guest.verdicts.contains(what)) {
                let name = verdict(what);
                let label = t!("desk-verdict-label", verdict = name.as_str(), name = guest.name.as_str(), key = key);
                let mut button = ui.button(Press::second(id, name).icon(icon).key(key).label(label));
                // Its words are long in some languages, and its target is no smaller for that.
                button.insert(TabIndex(1)).entry::<Node>().and_modify(|mut node| {
                    node.min_height = px(44);
                    node.padding = UiRect::horizontal(px(6));
                    node.column_gap = px(5);
                });
            }
        });
        // What came of the last decision stands where the next one is taken, with room for two lines: the buttons over
        // it lie where they lay, whatever it says.
        let note = match (&desk.notice, desk.given.last()) {
            (Some(notice), _) => small(notice.clone()).bold().ink(Ink::Watch),
            (None, _) if in_a_line => return,
            (None, Some(given)) => small(done(given)).soft(),
            (None, None) => small(t!("desk-no-way-back")).soft(),
        };
        let room = if in_a_line { 0.0 } else { TWO_LINES };
        ui.within(Node { min_height: px(room), ..column(0.0) }, |ui| {
            ui.say(note);
        });
    });
}
