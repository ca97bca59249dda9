//! The board as a table: the same floor in rows.

use bevy::prelude::*;

use crate::session::StationScene;
use crate::table::board::layout::{BERTHS, Layout, SHEET};
use crate::table::board::live::{Says, pier_words, town_words};
use crate::table::board::log::{span, station_name};
use crate::table::board::quay::{berth_caption, berth_name};
use crate::table::board::watch::Shift;
use crate::table::ui::{Ui, at, row};
use crate::table::words::{body, head, small};

const COLUMNS: [&str; 6] = ["Station", "Waiting", "In service", "Blocked", "Open", "Served so far"];

/// Places the list.
pub fn list(shift: &Shift, layout: &Layout, ui: &mut Ui) {
    let node = Node {
        flex_direction: FlexDirection::Column,
        padding: UiRect::all(px(24)),
        row_gap: px(8),
        ..at(16.0, 16.0, SHEET.x, SHEET.y)
    };
    ui.paper(node, |ui| {
        ui.say(head("The hall as a list"));
        let stations = shift.reel.as_ref().map_or(0, |reel| reel.plan.stations.len());
        ui.within(row(0.0), |ui| {
            for (index, title) in COLUMNS.into_iter().enumerate() {
                ui.say_in(cell(index), small(title).bold());
            }
        });
        ui.hairline();
        for station in 0..stations {
            ui.within(row(0.0), |ui| {
                for column in 0..COLUMNS.len() {
                    ui.say_in(cell(column), body("").one_line()).insert(Says(value, station * 16 + column));
                }
            });
        }
        ui.hairline();
        ui.say(body("").one_line()).insert(Says(longest, 0));
        let boats = shift.reel.as_ref().map_or(0, |reel| reel.plan.ferries.len());
        for slot in 0..boats.min(BERTHS) {
            ui.say(body("").one_line()).insert(Says(boat, slot));
        }
        ui.say(body("").one_line()).insert(Says(|s, l, i| format!("To town: {}", town_words(s, l, i)), 0));
        ui.say(body("").one_line()).insert(Says(|s, l, i| format!("Missed-boat pier: {}", pier_words(s, l, i)), 0));
    });
    let _ = layout;
}

fn cell(column: usize) -> Node {
    Node { width: px(if column == 0 { 240.0 } else { 140.0 }), ..default() }
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
    format!("Longest in line now: {}", span(shift.longest()))
}

fn boat(shift: &Shift, layout: &Layout, slot: usize) -> String {
    format!("{}: {}", berth_name(shift, layout, slot), berth_caption(shift, layout, slot))
}
