//! What the panels share: a sheet, a prompt, the choice of a tide, and a bar where something is still reckoned.

use super::DebriefRoom;
use crate::t;
use crate::table::control::accessible;
use crate::table::ui::{Ui, column, row};
use crate::table::widgets::button::Press;
use crate::table::words::{body, head, lead, small};
use bevy::prelude::*;

/// A panel's node of a given width, or of the whole page's where there is little room.
pub fn sheet(ui: &Ui, width: f32) -> Node {
    let width = if ui.is_narrow() { percent(100) } else { px(width) };
    Node { width, max_width: percent(100), padding: UiRect::all(px(16)), flex_shrink: 0.0, ..column(10.0) }
}

/// A panel's node that takes the spare width; with little room it lies under the others.
pub fn wide_sheet(ui: &Ui) -> Node {
    let basis = if ui.is_narrow() { percent(100) } else { px(320) };
    Node { flex_grow: 1.0, flex_basis: basis, min_width: px(300), padding: UiRect::all(px(16)), ..column(10.0) }
}

/// Buttons for each tide, and for the whole game where it may be shown.
pub fn tides(ui: &mut Ui, room: &DebriefRoom, whole: bool) {
    let chosen = room.tide();
    let line = Node { flex_wrap: FlexWrap::Wrap, row_gap: px(6), ..row(6.0) };
    let name = |id: String, words: String, label: String, on: bool| {
        let press = if on { Press::main(id, words) } else { Press::second(id, words) };
        press.label(if on { t!("debrief-shown", what = label) } else { label })
    };
    ui.within((line, accessible(accesskit::Role::Group, &t!("debrief-which-tide"), false)), |ui| {
        for tide in 0..room.truth.tides.len() {
            let label = t!("debrief-tide", tide = tide + 1);
            ui.button(name(format!("tide:{tide}"), (tide + 1).to_string(), label, chosen == Some(tide)));
        }
        if whole {
            let words = t!("debrief-whole-game");
            ui.button(name("tide:all".into(), words.clone(), words, chosen.is_none()));
        }
    });
}

/// What the scenario asks the table here.
pub fn prompt(ui: &mut Ui, title: &str, words: &str) {
    ui.say(head(title));
    if !words.is_empty() {
        ui.say(lead(crate::language::shown(words)).italic());
    }
}

/// Where something is still reckoned: what, and how far it is; or why nothing comes.
pub fn waiting(ui: &mut Ui, room: &DebriefRoom, what: &str, share: Option<f32>) {
    if let Some(trouble) = &room.known().trouble {
        ui.say(body(t!("debrief-trouble", why = trouble.as_str())));
        return;
    }
    let Some(share) = share else {
        ui.within((Node::default(), accessible(accesskit::Role::ProgressIndicator, what, false)), |ui| {
            ui.say(small(what).soft().quiet());
        });
        return;
    };
    ui.say(small(what).soft());
    ui.progress(share, what);
}
