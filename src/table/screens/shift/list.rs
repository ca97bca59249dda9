//! The board as a table: the same floor in rows.

use bevy::prelude::*;

use crate::session::StationScene;
use crate::t;
use crate::table::board::layout::Layout;
use crate::table::board::live::{Says, pier_words, quay_called, town_words};
use crate::table::board::log::{span, station_name};
use crate::table::board::reading::book_called;
use crate::table::board::watch::Shift;
use crate::table::ui::{Ui, at, column, row};
use crate::table::words::{body, head, small};

/// What the columns hold.
fn columns() -> [String; 6] {
    [
        t!("shift-list-station"),
        t!("shift-list-waiting"),
        t!("shift-list-served-now"),
        t!("shift-list-blocked"),
        t!("shift-list-open"),
        t!("shift-list-served"),
    ]
}

/// Places the list.
pub fn list(shift: &Shift, layout: &Layout, area: Rect, ui: &mut Ui) {
    let sheet = Node {
        flex_direction: FlexDirection::Column,
        padding: UiRect::all(px(10)),
        ..at(area.min.x, area.min.y, area.width(), area.height())
    };
    ui.paper(sheet, |ui| {
        let all = Node { flex_grow: 1.0, min_height: px(0), padding: UiRect::all(px(12)), ..column(8.0) };
        ui.scroll(all, "board-list", &t!("shift-list-title"), |ui| rows(shift, layout, ui));
    });
}

fn rows(shift: &Shift, layout: &Layout, ui: &mut Ui) {
    ui.say(head(t!("shift-list-title")));
    let stations = shift.reel.as_ref().map_or(0, |reel| reel.plan.stations.len());
    ui.within(row(0.0), |ui| {
        for (index, title) in columns().into_iter().enumerate() {
            ui.say_in(cell(index), small(title).bold());
        }
    });
    ui.hairline();
    for station in 0..stations {
        ui.within(row(0.0), |ui| {
            for column in 0..columns().len() {
                ui.say_in(cell(column), body("").one_line()).insert(Says(value, station * 16 + column));
            }
        });
    }
    ui.hairline();
    ui.say(body("").one_line()).insert(Says(longest, 0));
    ui.say(body("")).insert(Says(quay_called, 0));
    ui.say(body("").one_line()).insert(Says(|s, l, i| format!("{}: {}", t!("shift-town"), town_words(s, l, i)), 0));
    ui.say(body("").one_line()).insert(Says(|s, l, i| format!("{}: {}", t!("shift-pier"), pier_words(s, l, i)), 0));
    ui.hairline();
    let books = Node { flex_wrap: FlexWrap::Wrap, column_gap: px(24), row_gap: px(4), ..row(24.0) };
    ui.within(books, |ui| {
        for register in 0..layout.registers {
            ui.say(small("").one_line()).insert(Says(book_called, register));
        }
    });
}

fn cell(column: usize) -> Node {
    let share = if column == 0 { 2.0 } else { 1.0 };
    Node { flex_grow: share, flex_basis: px(0), min_width: px(0), ..default() }
}

fn value(shift: &Shift, _: &Layout, both: usize) -> String {
    let (station, column) = (both / 16, both % 16);
    let (Some(reel), Some(scene)) = (&shift.reel, &shift.scene) else { return String::new() };
    let Some(floor) = scene.stations.get(station) else { return String::new() };
    let busy = floor.servers.iter().flatten().count();
    match column {
        0 => station_name(reel, station),
        1 => StationScene::waiting(floor).to_string(),
        2 => (busy - floor.blocked()).to_string(),
        3 => floor.blocked().to_string(),
        4 => floor.open.to_string(),
        _ => floor.served.to_string(),
    }
}

fn longest(shift: &Shift, _: &Layout, _: usize) -> String {
    t!("shift-list-longest", longest = span(shift.longest()))
}
