//! Scenarios to begin: how long each takes, and what it teaches.

use bevy::prelude::*;
use std::sync::Arc;

use super::ShelfRoom;
use crate::language::{say, shown, spoken};
use crate::scenario::Scenario;
use crate::scenario::built_in::BUILT_IN;
use crate::t;
use crate::table::game::Shelved;
use crate::table::ui::{Ui, column, row, wide};
use crate::table::widgets::button::Press;
use crate::table::widgets::field::Field;
use crate::table::widgets::item::Item;
use crate::table::words::{Ink, body, head, small};

pub(super) fn part(room: &ShelfRoom, ui: &mut Ui) {
    ui.say(head(t!("shelf-begin")));
    let list = Node { flex_grow: 1.0, min_height: px(0), padding: UiRect::all(px(6)), ..column(10.0) };
    ui.scroll(list, "scenarios", &t!("shelf-tab-scenarios"), |ui| {
        let shelf = Node {
            flex_direction: FlexDirection::Row,
            flex_wrap: FlexWrap::Wrap,
            justify_content: JustifyContent::SpaceBetween,
            row_gap: px(10),
            flex_shrink: 0.0,
            ..default()
        };
        ui.within(shelf, |ui| {
            let width = if ui.is_narrow() { percent(100) } else { percent(49.4) };
            for (index, shelved) in room.library.shelf.iter().enumerate() {
                ui.within(Node { width, ..column(0.0) }, |ui| place(index, shelved, ui));
            }
        });
        if ui.is_narrow() {
            foot(room, ui);
        }
    });
    if !ui.is_narrow() {
        ui.hairline();
        foot(room, ui);
    }
}

fn place(index: usize, shelved: &Shelved, ui: &mut Ui) {
    let wrong = match (&shelved.scenario, shelved.told(spoken().tag())) {
        (Ok(own), told) => return scenario(index, &told.unwrap_or_else(|| Arc::clone(own)), ui),
        (Err(wrong), _) => wrong,
    };
    ui.slip(Node { padding: UiRect::all(px(10)), ..column(4.0) }, |ui| {
        let path = shelved.path.as_ref().map(|path| path.display().to_string());
        ui.say(body(path.unwrap_or_default()).bold());
        ui.say(small(wrong.lines().take(2).collect::<Vec<_>>().join("\n")).ink(Ink::Stop));
        ui.within(Node { flex_wrap: FlexWrap::Wrap, ..row(12.0) }, |ui| {
            ui.say(small(t!("shelf-wrong")).soft());
            ui.button(Press::second(format!("wrong:{index}"), t!("shelf-wrong-all")).icon("warn"));
        });
    });
}

fn scenario(index: usize, told: &Scenario, ui: &mut Ui) {
    let (file, text) = (&told.file, &told.file.text);
    let name = if text.title.is_empty() { file.id.clone() } else { shown(&text.title) };
    let item = Item::new(format!("scenario:{index}"), emblem(&file.id), name, shown(&text.subtitle));
    let time = t!("shelf-time", minutes = file.minutes_to_play, tides = file.tides);
    let more = match teaches(&file.id) {
        Some(teaches) => t!("shelf-time-teaches", time = time, teaches = teaches),
        None => time,
    };
    let item = item.more(more);
    ui.item(if index == 0 { item.main().key(t!("key-enter")) } else { item });
}

/// The seed, and a file from elsewhere.
fn foot(room: &ShelfRoom, ui: &mut Ui) {
    let line = || Node { flex_wrap: FlexWrap::Wrap, flex_shrink: 0.0, row_gap: px(6), ..row(12.0) };
    ui.within(line(), |ui| {
        ui.within(Node { flex_wrap: FlexWrap::Wrap, flex_grow: 1.0, row_gap: px(6), ..row(10.0) }, |ui| seed(room, ui));
        ui.within(Node { flex_grow: 2.0, ..row(10.0) }, |ui| {
            ui.say(body(t!("shelf-file")).bold().one_line());
            ui.within(Node { flex_grow: 1.0, min_width: px(160), ..row(0.0) }, |ui| {
                ui.field(Field {
                    id: "path".into(),
                    label: t!("shelf-file-label"),
                    text: room.path.clone(),
                    submit: "open-file".into(),
                });
            });
            ui.button(Press::second("open-file", t!("shelf-file-open")));
        });
    });
    ui.say(small(t!("shelf-seed-more")).soft());
}

/// The field of the seed, and two ways to fill it.
pub(super) fn seed(room: &ShelfRoom, ui: &mut Ui) {
    ui.say(body(t!("shelf-seed")).bold().one_line());
    ui.within(wide(150.0), |ui| {
        ui.field(Field {
            id: "seed".into(),
            label: t!("shelf-seed-label"),
            text: room.seed.clone(),
            submit: "scenario:0".into(),
        });
    });
    ui.button(Press::second("another-seed", t!("shelf-seed-another")).icon("dice"));
    ui.button(Press::second("own-seed", t!("shelf-seed-own")));
}

/// What a scenario of the program teaches.
fn teaches(id: &str) -> Option<String> {
    BUILT_IN.iter().any(|one| one.id == id).then(|| say(&format!("shelf-teaches-{id}")))
}

/// An icon for each scenario of the program.
fn emblem(id: &str) -> &'static str {
    match id {
        "the-trickle" => "eye",
        "one-line-or-three" => "people",
        "the-back-room" => "door",
        "sealed-fathoms" => "seal",
        "sixty-lanterns" => "lantern",
        "one-window" => "window",
        "hand-and-seal" => "stamp",
        "the-other-gate" => "gate",
        "two-doors-home" => "leave",
        "in-the-drawer" => "watch",
        "hall-council" => "vote",
        _ => "boat",
    }
}
