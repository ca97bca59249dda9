//! The sheet of the board: quay, shelf, line, desks, beyond. Tokens are laid on it by [`super::pieces`].

use bevy::input_focus::tab_navigation::TabIndex;
use bevy::prelude::*;

use super::choose::Group;
use super::layout::{DESK_AREA, LINE_AREA, Layout, Room, SHEET, TOWN};
use super::live::{
    Called, Says, ShownIf, desks_called, line_called, line_longest, line_title, room_called, town_words,
};
use super::quay::quay;
use super::rooms::{desks, room};
use super::watch::Shift;
use crate::hall::Keeps;
use crate::table::art::{ArtImage, Drawing};
use crate::table::control::{ControlId, accessible};
use crate::table::layers::BoardFrame;
use crate::table::ui::{Ui, at, sized};
use crate::table::words::{Ink, body, small, tiny};

/// Places the board with its corner at `corner` of its parent.
pub fn board(shift: &Shift, layout: &Layout, corner: Vec2, ui: &mut Ui) {
    let sheet = at(corner.x, corner.y, SHEET.x, SHEET.y);
    let radius = BorderRadius::all(px(10));
    ui.paper(sheet, |ui| {
        // The frame's origin is the sheet's corner; its hairline is not part of the measure.
        let inner = Node { width: percent(100), height: percent(100), ..at(0.0, 0.0, 0.0, 0.0) };
        ui.within((inner, BoardFrame), |ui| {
            quay(shift, ui);
            shelf(shift, ui);
            line(layout, ui);
            group(ui, Group::Desks, DESK_AREA, "desks", Called(desks_called, 0));
            desks(layout, ui);
            town(ui);
            group(ui, Group::Town, TOWN, "town", Called(town_words, 0));
            for index in 0..layout.rooms.len() {
                room(shift, layout, index, ui);
                let panel = layout.rooms.get(index).map(|room: &Room| room.panel).unwrap_or_default();
                group(ui, Group::Room(index), panel, &format!("room:{index}"), Called(room_called, index));
            }
        });
    })
    // A shadow this large costs a software renderer more than all the tokens together.
    .remove::<BoxShadow>()
    .entry::<Node>()
    .and_modify(move |mut node| node.border_radius = radius);
}

/// A Tab stop round a group of tokens; arrows move inside.
fn group(ui: &mut Ui, group: Group, area: Rect, id: &str, called: Called) {
    let node =
        Node { border_radius: BorderRadius::all(px(8)), ..at(area.min.x, area.min.y, area.width(), area.height()) };
    let named = (ControlId::new(id), TabIndex(0), accessible(accesskit::Role::List, id, true));
    ui.put((node, group, named, called));
}

/// The registers the hall keeps, on their shelf.
fn shelf(shift: &Shift, ui: &mut Ui) {
    let Some(reel) = &shift.reel else { return };
    let colour = &ui.theme.colour;
    let (edge, mid) = (colour.wood.edge, colour.wood.mid);
    let board =
        Node { border: UiRect::top(px(4)), border_radius: BorderRadius::all(px(3)), ..at(200.0, 112.0, 824.0, 26.0) };
    ui.put((board, BackgroundColor(edge.into()), BorderColor::all(Color::from(mid)), Pickable::IGNORE));
    for (index, register) in reel.plan.registers.iter().take(7).enumerate() {
        let x = 198.0 + 117.0 * index as f32;
        // Which book a desk reads at this very moment is not filmed; who is written into it is known.
        let shut = register.keeps == Keeps::Stopped || !register.in_use(&reel.plan);
        let (art, corner, size) = if shut {
            ("book-shut", Vec2::new(x + 6.0, 26.0), Vec2::new(114.0, 88.0))
        } else {
            ("book-lit", Vec2::new(x, 10.0), Vec2::new(126.0, 100.0))
        };
        ui.art(art, size.x, size.y).insert(at(corner.x, corner.y, size.x, size.y));
        let named = reel.scenario.file.text.registers.get(&register.id);
        let name = named.map_or_else(|| register.id.replace('-', " "), |named| named.name.clone());
        let icon = match register.id.as_str() {
            "stamp-book" => "stamp",
            "warrant-roll" => "warrant",
            "lost-papers-book" => "lost",
            "shelter-roll" => "shelter",
            "seal-archive" => "print",
            "lantern-pool" => "lantern",
            "harbour-watch" => "watch",
            _ => "door",
        };
        let down = if shut { 12.0 } else { 0.0 };
        ui.say_in(at(x + 30.0, 24.0 + down, 80.0, 44.0), body(name).serif());
        let ink = if shut { Ink::Edge } else { Ink::Act };
        ui.icon(icon, 19.0, ink).insert(at(x + 86.0, 74.0 + down, 19.0, 19.0));
        let who = match register.keeps {
            _ if !register.in_use(&reel.plan) => "not in use",
            Keeps::Stopped => "those stopped",
            Keeps::Everybody => "everybody",
            Keeps::Nobody => "asked",
        };
        let said = tiny(who).one_line();
        let said = if shut { said.ink(Ink::Inverse) } else { said.bold().ink(Ink::Lamp) };
        let middle = Node { justify_content: JustifyContent::Center, ..at(x + 8.0, 117.0, 106.0, 18.0) };
        ui.within((middle, Pickable::IGNORE), |ui| {
            ui.say(said);
        });
    }
}

fn line(layout: &Layout, ui: &mut Ui) {
    let area = LINE_AREA;
    ui.say_in(at(206.0, 152.0, 200.0, 24.0), body("").serif().px(17.0).one_line()).insert(Says(line_title, 0));
    ui.within(
        (Node { justify_content: JustifyContent::FlexEnd, ..at(340.0, 153.0, 210.0, 22.0) }, Pickable::IGNORE),
        |ui| {
            ui.say(small("").soft().one_line()).insert(Says(line_longest, 0));
        },
    );
    let named = (ControlId::new("line"), TabIndex(0), accessible(accesskit::Role::List, "The line", true));
    let node =
        Node { border_radius: BorderRadius::all(px(8)), ..at(area.min.x, area.min.y, area.width(), area.height()) };
    ui.within((node, Group::Line, named, Called(line_called, 0)), |ui| {
        if layout.own_lines {
            return;
        }
        for row in 0..10_usize {
            let corner = Layout::rope(row) - area.min;
            let art = ArtImage {
                drawing: Drawing::Svg(rope(row)),
                size: Vec2::new(348.0, 16.0),
                ink: Color::NONE,
                tiled: false,
            };
            ui.within(at(corner.x, corner.y, 348.0, 16.0), |ui| {
                ui.put((sized(348.0, 16.0), art, Pickable::IGNORE));
            })
            .insert((ShownIf(rope_shown, row), Pickable::IGNORE));
        }
        ui.icon("chevron", 16.0, Ink::Line).insert(at(338.0, 33.0, 16.0, 16.0));
    });
}

/// As many ropes as the line needs, and never fewer than four.
fn rope_shown(shift: &Shift, layout: &Layout, row: usize) -> bool {
    let Some(station) = shift.scene.as_ref().and_then(|scene| scene.stations.get(layout.entrance)) else {
        return row < 4;
    };
    let waiting = station.waiting();
    let tokens = if super::spots::in_tens(waiting) { waiting % 10 + waiting / 10 } else { waiting };
    row < 4 || row + 1 < Layout::rows(tokens)
}

/// A rope under a row, open at the right or the left in turn.
fn rope(row: usize) -> String {
    let (from, to) = if row.is_multiple_of(2) { (2.0, 308.0) } else { (32.0, 340.0) };
    let half = f32::midpoint(from, to);
    let quarter = (half - from) / 2.0;
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="348" height="16"><path d="M{from} 8q{quarter} -5 {} 0t{} 0" fill="none" stroke="#C0925E" stroke-width="3" stroke-linecap="round"/><circle cx="{}" cy="8" r="4.5" fill="#5F4126"/><circle cx="{}" cy="8" r="4.5" fill="#5F4126"/></svg>"##,
        half - from,
        to - half,
        from + 3.0,
        to
    )
}

fn town(ui: &mut Ui) {
    let colour = &ui.theme.colour;
    let (pale, fold) = (colour.water.pale, colour.paper.fold);
    let node = Node {
        border_radius: BorderRadius::all(px(8)),
        overflow: Overflow::clip(),
        ..at(TOWN.min.x, TOWN.min.y, TOWN.width(), TOWN.height())
    };
    let outline = Outline::new(px(1), px(0), fold.into());
    ui.within((node, BackgroundColor(pale.into()), outline, Pickable::IGNORE), |ui| {
        ui.tiles(at(0.0, 0.0, 280.0, 112.0), "tesserae", 28.0, 28.0);
        ui.art("gate", 68.0, 82.0).insert(at(206.0, 16.0, 68.0, 82.0));
        ui.say_in(at(16.0, 10.0, 150.0, 26.0), body("To town").serif().px(18.0).one_line());
        ui.say_in(at(16.0, 34.0, 190.0, 22.0), tiny("").soft().one_line()).insert(Says(town_words, 0));
    });
}
