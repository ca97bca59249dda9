//! What the panels share: a sheet, a prompt, a chart with its table, the choice of a tide.

use super::DebriefRoom;
use crate::report::Table;
use crate::table::control::accessible;
use crate::table::ui::{Ui, column, row};
use crate::table::widgets::button::Press;
use crate::table::words::{head, lead, small};
use bevy::prelude::*;

/// A panel's node of a given width; as high as the page lets it be.
pub fn sheet(width: f32) -> Node {
    Node { width: px(width), padding: UiRect::all(px(16)), flex_shrink: 0.0, ..column(10.0) }
}

/// A panel's node that takes the spare width.
pub fn wide_sheet() -> Node {
    Node { flex_grow: 1.0, flex_basis: px(320), min_width: px(320), padding: UiRect::all(px(16)), ..column(10.0) }
}

/// A chart to place, with its other forms.
pub struct Charted<'a> {
    /// Its name, for the button.
    pub id: &'a str,
    /// The picture.
    pub svg: String,
    /// Size.
    pub size: (f32, f32),
    /// One sentence.
    pub words: String,
    /// The same in rows.
    pub table: Table,
}

/// Places a chart, or its table, and the button that changes one into the other.
pub fn chart(ui: &mut Ui, room: &DebriefRoom, chart: Charted) {
    let as_table = room.as_table(chart.id);
    if as_table {
        rows(ui, &chart.table, chart.size, &chart.words);
    } else {
        ui.chart(chart.svg, chart.size.0, chart.size.1, &chart.words);
    }
    let words = if as_table { "Show as a chart" } else { "Show as a table" };
    let line = Node { align_self: AlignSelf::FlexStart, ..row(0.0) };
    ui.within(line, |ui| {
        let label = format!("{words}: {}", chart.words);
        ui.button(Press::link(format!("table:{}", chart.id), words).label(label));
    });
}

fn rows(ui: &mut Ui, table: &Table, size: (f32, f32), words: &str) {
    let zebra = Color::from(ui.theme.colour.paper.sunk);
    let node = Node { width: px(size.0), min_height: px(size.1), flex_shrink: 0.0, ..column(0.0) };
    ui.within((node, accessible(accesskit::Role::Table, words, false)), |ui| {
        for (index, cells) in std::iter::once(&table.head).chain(&table.rows).enumerate() {
            let line = Node { padding: UiRect::axes(px(8), px(3)), ..row(8.0) };
            let fill = if index % 2 == 0 { zebra } else { Color::NONE };
            ui.within((line, BackgroundColor(fill)), |ui| {
                for (place, cell) in cells.iter().enumerate() {
                    let node = Node { flex_grow: if place == 0 { 2.0 } else { 1.0 }, flex_basis: px(0), ..default() };
                    let said = if index == 0 { small(cell).bold() } else { small(cell) };
                    ui.say_in(node, if place == 0 { said } else { said.right() });
                }
            });
        }
    });
}

/// Buttons for each tide, and for the whole game where it may be shown.
pub fn tides(ui: &mut Ui, room: &DebriefRoom, whole: bool) {
    let chosen = room.tide();
    let line = Node { flex_wrap: FlexWrap::Wrap, row_gap: px(6), ..row(6.0) };
    ui.within((line, accessible(accesskit::Role::Group, "Which tide", false)), |ui| {
        for tide in 0..room.truth.tides.len() {
            let on = chosen == Some(tide);
            let id = format!("tide:{tide}");
            let words = (tide + 1).to_string();
            let press = if on { Press::main(id, words) } else { Press::second(id, words) };
            let shown = if on { ", shown" } else { "" };
            ui.button(press.label(format!("Tide {}{shown}", tide + 1)));
        }
        if whole {
            let on = chosen.is_none();
            let (id, words) = ("tide:all", "Whole game");
            let press = if on { Press::main(id, words) } else { Press::second(id, words) };
            ui.button(press.label(if on { "Whole game, shown" } else { "Whole game" }));
        }
    });
}

/// What the scenario asks the table here.
pub fn prompt(ui: &mut Ui, title: &str, words: &str) {
    ui.say(head(title));
    if !words.is_empty() {
        ui.say(lead(words).italic());
    }
}
