//! The quay: boats at their berths, who is still on board, the missed-boat pier.

use bevy::prelude::*;

use super::layout::{Layout, SHEET, berth, gate};
use super::live::{Draws, Says, ShownIf, pier_words, quay_called};
use super::log::ferry_name;
use super::spots::first_berth;
use super::watch::Shift;
use crate::engine::Tick;
use crate::language::shown;
use crate::t;
use crate::table::control::accessible;
use crate::table::ui::{Ui, at, column};
use crate::table::words::{Ink, body, tiny};

fn ferry(shift: &Shift, slot: usize) -> Option<(usize, &crate::hall::Ferry)> {
    let index = first_berth(shift) + slot;
    shift.reel.as_ref()?.plan.ferries.get(index).map(|ferry| (index, ferry))
}

fn lands(ferry: &crate::hall::Ferry) -> Tick {
    Tick(0) + ferry.lands.to_span()
}

/// The drawing at a berth; empty where there is no boat.
pub fn berth_picture(shift: &Shift, _: &Layout, slot: usize) -> &'static str {
    match ferry(shift, slot) {
        Some((_, ferry)) if lands(ferry) <= shift.tick() => "ferry",
        Some(_) => "ferry-due",
        None => "",
    }
}

/// The name of the boat at a berth.
pub fn berth_name(shift: &Shift, _: &Layout, slot: usize) -> String {
    let named = ferry(shift, slot).zip(shift.reel.as_ref());
    named.map(|((index, _), reel)| ferry_name(reel, index)).unwrap_or_default()
}

/// "57 of 118 ashore", "due 10:05 with 96".
pub fn berth_caption(shift: &Shift, layout: &Layout, slot: usize) -> String {
    let Some((index, ferry)) = ferry(shift, slot) else { return String::new() };
    let (ashore, people) = (shift.counted.ashore[index], ferry.people);
    let over = lands(ferry) + ferry.disembark.to_span() < shift.tick();
    match () {
        () if lands(ferry) > shift.tick() => t!("shift-berth-due", at = shift.clock(lands(ferry)), people = people),
        () if layout.gates > 0 => t!("shift-berth-here", ashore = ashore),
        () if over || ashore >= people => t!("shift-berth-all", people = ashore),
        () => t!("shift-berth-ashore", ashore = ashore, people = people),
    }
}

/// The name of a neighbour gate: its id, as a name.
pub fn gate_name(shift: &Shift, _: &Layout, index: usize) -> String {
    let coast = shift.reel.as_ref().and_then(|reel| reel.plan.coast.as_ref());
    let id = coast.and_then(|coast| coast.neighbours.get(index)).map(|gate| gate.id.as_str()).unwrap_or_default();
    let word = |word: &str| {
        let mut letters = word.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().collect::<String>() + letters.as_str())
    };
    shown(&id.split('-').map(word).collect::<Vec<_>>().join(" "))
}

/// "63 went there; wait 8 min".
pub fn gate_caption(shift: &Shift, _: &Layout, index: usize) -> String {
    let coast = shift.reel.as_ref().and_then(|reel| reel.plan.coast.as_ref());
    let wait = coast.and_then(|coast| coast.neighbours.get(index)).map_or(0.0, |gate| gate.wait.0);
    let went = shift.counted.elsewhere.get(index).copied().unwrap_or_default();
    t!("shift-gate", went = went, wait = wait.round() as u64)
}

fn on_foot_words(shift: &Shift, _: &Layout, _: usize) -> String {
    t!("shift-on-foot", people = shift.counted.on_foot)
}

/// Places the quay.
pub fn quay(shift: &Shift, layout: &Layout, ui: &mut Ui) {
    let colour = &ui.theme.colour;
    let (pale, edge, deep) = (colour.water.pale, colour.wood.edge, colour.table.deep);
    let water =
        Node { border_radius: BorderRadius::left(px(9)), overflow: Overflow::clip(), ..at(0.0, 0.0, 164.0, 570.0) };
    ui.within((water, BackgroundColor(pale.into()), Pickable::IGNORE), |ui| {
        ui.tiles(at(0.0, 0.0, 164.0, SHEET.y), "wave", 44.0, 26.0);
    });
    let planks =
        Node { border: UiRect::horizontal(px(1.5)), overflow: Overflow::clip(), ..at(164.0, 0.0, 26.0, 570.0) };
    ui.within((planks, BorderColor::all(Color::from(edge)), Pickable::IGNORE), |ui| {
        ui.tiles(at(0.0, 0.0, 26.0, SHEET.y), "plank", 28.0, 18.0);
    });
    for y in [48.0, 142.0, 228.0, 318.0, 408.0] {
        let post = Node {
            border: UiRect::all(px(1.5)),
            border_radius: BorderRadius::all(px(6)),
            ..at(171.0, y - 6.0, 12.0, 12.0)
        };
        ui.put((post, BackgroundColor(deep.into()), BorderColor::all(Color::from(edge)), Pickable::IGNORE));
    }
    let boats = shift.reel.as_ref().map_or(0, |reel| reel.plan.ferries.len());
    let group = (at(0.0, 0.0, 180.0, 400.0), accessible(accesskit::Role::Group, &t!("shift-quay"), false));
    ui.within((group, super::live::Called(quay_called, 0), Pickable::IGNORE), |ui| {
        for slot in 0..boats.min(layout.berths) {
            let corner = berth(slot);
            ui.art("ferry-due", 164.0, 76.0).insert((at(corner.x, corner.y, 164.0, 76.0), Draws(berth_picture, slot)));
            label(ui, Vec2::new(4.0, corner.y + 74.0), 156.0, Says(berth_name, slot), Says(berth_caption, slot));
        }
    });
    for index in 0..layout.gates {
        sign(layout, index, ui);
    }
    ui.art("pier", 146.0, 70.0).insert(at(28.0, 420.0, 146.0, 70.0));
    label(ui, Vec2::new(4.0, 492.0), 156.0, Says(|_, _, _| t!("shift-pier"), 0), Says(pier_words, 0));
    // Apart from the pier: they come in by the door below.
    let foot = Node {
        align_items: AlignItems::Center,
        justify_content: JustifyContent::Center,
        ..Node { flex_direction: FlexDirection::Row, ..at(4.0, 542.0, 156.0, 26.0) }
    };
    ui.slip(foot, |ui| {
        ui.say(tiny("").one_line()).insert(Says(on_foot_words, 0));
    })
    .insert((ShownIf(|shift, _, _| shift.counted.on_foot > 0, 0), Pickable::IGNORE));
}

/// A sign on a post in the water: another gate of the coast.
fn sign(layout: &Layout, index: usize, ui: &mut Ui) {
    let place = gate(index, layout.gates);
    let node = Node {
        padding: UiRect::left(px(34)),
        justify_content: JustifyContent::Center,
        ..Node { flex_direction: FlexDirection::Column, ..at(place.min.x, place.min.y, place.width(), place.height()) }
    };
    ui.slip(Node { overflow: Overflow::clip(), ..node }, |ui| {
        ui.icon("gate", 22.0, Ink::Act).insert(at(7.0, place.height() / 2.0 - 12.0, 22.0, 22.0));
        ui.say(body("").serif().px(14.5).one_line()).insert(Says(gate_name, index));
        ui.say(tiny("").soft().one_line()).insert(Says(gate_caption, index));
    })
    .insert(Pickable::IGNORE);
}

fn label(ui: &mut Ui, corner: Vec2, width: f32, name: Says, caption: Says) {
    let node = Node {
        align_items: AlignItems::Center,
        justify_content: JustifyContent::Center,
        ..Node { flex_direction: FlexDirection::Column, ..at(corner.x, corner.y, width, 42.0) }
    };
    let node = Node { row_gap: column(0.0).row_gap, ..node };
    ui.slip(node, |ui| {
        ui.say(body("").serif().px(15.0).one_line()).insert(name);
        ui.say(tiny("").soft().one_line()).insert(caption);
    })
    .insert(Pickable::IGNORE);
}
