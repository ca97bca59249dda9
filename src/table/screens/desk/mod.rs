//! Taking a desk: a traveller, the books that may be asked about them, the line behind, and what is decided. Nothing here
//! moves by itself; each thing done costs its seconds in the same shift.

use bevy::prelude::*;

use crate::table::Screen;
use crate::table::screen::AddScreen;
use crate::table::ui::{Ui, column, row};
use crate::table::words::Words;
use room::{DeskRoom, Tab};

mod act;
mod bar;
mod behind;
mod behind_chart;
mod books;
mod done;
mod door;
mod guest;
mod one_window;
mod room;
mod words;

/// Adds the screen and the way to it.
pub fn plugin(app: &mut App) {
    app.add_plugins((room::plugin, act::plugin, books::plugin, door::plugin))
        .add_screen::<DeskRoom>(Screen::Desk, build);
}

/// Where the columns no longer fit beside each other, one of them is shown at a time.
const LEAST_WIDE: f32 = 1180.0;

fn build(desk: &DeskRoom, ui: &mut Ui) {
    let whole = Node { width: percent(100), height: percent(100), overflow: Overflow::clip(), ..column(0.0) };
    ui.within(whole, |ui| {
        ui.table_top();
        if desk.view.is_none() {
            return;
        }
        let narrow = ui.room.x < LEAST_WIDE;
        bar::bar(desk, ui);
        let page =
            Node { flex_grow: 1.0, min_height: px(0), padding: UiRect::all(px(16)), column_gap: px(12), ..row(12.0) };
        let page = Node { align_items: AlignItems::Stretch, ..page };
        if narrow {
            ui.within(Node { padding: UiRect::all(px(10)), ..page }, |ui| one_at_a_time(desk, ui));
        } else {
            ui.within(page, |ui| side_by_side(desk, ui));
        }
    });
}

/// Words that take what their row leaves, and wrap there. A column round them is measured at its real width.
fn said(ui: &mut Ui, words: Words) {
    let rest = Node { flex_grow: 1.0, flex_basis: px(0), min_width: px(0), ..column(0.0) };
    ui.within((rest, Pickable::IGNORE), |ui| {
        ui.say(words);
    });
}

/// A figure at the right edge of a cell.
fn figure_at_right(ui: &mut Ui, width: f32, words: Words) {
    let cell = Node { width: px(width), justify_content: JustifyContent::FlexEnd, flex_shrink: 0.0, ..row(0.0) };
    ui.within((cell, Pickable::IGNORE), |ui| {
        ui.say(words.one_line());
    });
}

fn pile(gap: f32) -> Node {
    Node { flex_grow: 1.0, min_width: px(0), min_height: px(0), ..column(gap) }
}

fn side_by_side(desk: &DeskRoom, ui: &mut Ui) {
    let side = |width: f32| Node { width: px(width), flex_shrink: 0.0, min_height: px(0), ..column(12.0) };
    ui.within(side(264.0), |ui| {
        guest::guest(desk, ui);
        guest::verdicts(desk, false, ui);
    });
    ui.within(pile(12.0), |ui| middle(desk, ui));
    ui.within(side(272.0), |ui| behind::behind(desk, ui));
}

fn middle(desk: &DeskRoom, ui: &mut Ui) {
    if desk.guest().is_none() {
        done::slip(desk, ui);
        return;
    }
    books::tray(desk, ui);
    one_window::panel(desk, ui);
}

fn one_at_a_time(desk: &DeskRoom, ui: &mut Ui) {
    ui.within(pile(8.0), |ui| {
        bar::tabs(desk, ui);
        ui.within(pile(8.0), |ui| match desk.tab {
            Tab::Books if desk.guest().is_some() => books::tray(desk, ui),
            Tab::Window if desk.guest().is_some() => one_window::panel(desk, ui),
            Tab::Books | Tab::Window => done::slip(desk, ui),
            Tab::Traveller => guest::guest(desk, ui),
            Tab::Line => behind::behind(desk, ui),
        });
        guest::verdicts(desk, true, ui);
    });
}
