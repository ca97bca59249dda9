//! The sheet of the board: quay, shelf, line, desks, beyond. Tokens are laid on it by [`super::pieces`].

use bevy::input_focus::tab_navigation::TabIndex;
use bevy::prelude::*;

use super::choose::Group;
use super::layout::{DESK_AREA, LINE_AREA, Layout, Room, SHEET, TOWN, line_exit, rope};
use super::live::{
    Called, Says, ShownIf, desks_called, line_called, line_longest, line_title, room_called, story_called, story_words,
    town_words,
};
use super::places::Places;
use super::quay::quay;
use super::release::release;
use super::rooms::{desks, room};
use super::shelf::shelf;
use super::spots::{in_tens, tokens_of};
use super::view::Magnify;
use super::watch::Shift;
use crate::t;
use crate::table::art::{ArtImage, Drawing};
use crate::table::control::{ControlId, accessible};
use crate::table::layers::{BoardFrame, Zoom};
use crate::table::ui::{Ui, at, sized};
use crate::table::widgets::button::Press;
use crate::table::words::{Ink, body, small, tiny};

/// Where the slip of the one worth a look begins.
const STORY_TOP: f32 = 524.0;

/// Places the board where it lies.
pub fn board(shift: &Shift, layout: &Layout, places: &Places, ui: &mut Ui) {
    let (corner, size) = (places.board.min, places.board.size());
    let sheet = Node { overflow: Overflow::clip(), ..at(corner.x, corner.y, size.x, size.y) };
    let radius = BorderRadius::all(px(10));
    let zoom = shift.view.zoom * places.fit;
    let start = -shift.view.at * zoom;
    ui.paper(sheet, |ui| {
        // The frame's origin is the sheet's corner; its hairline is not part of the measure.
        let inner = at(start.x, start.y, SHEET.x * zoom, SHEET.y * zoom);
        ui.within((inner, BoardFrame, Zoom(zoom), Magnify(zoom)), |ui| {
            quay(shift, layout, ui);
            shelf(shift, layout, ui);
            line(layout, ui);
            aisles(layout, ui);
            group(ui, Group::Desks, DESK_AREA, "desks", Called(desks_called, 0));
            desks(layout, ui);
            town(ui);
            group(ui, Group::Town, TOWN, "town", Called(town_words, 0));
            for index in 0..layout.rooms.len() {
                room(shift, layout, index, ui);
                let panel = layout.rooms.get(index).map(|room: &Room| room.panel).unwrap_or_default();
                group(ui, Group::Room(index), panel, &format!("room:{index}"), Called(room_called, index));
            }
            release(shift, layout, ui);
            if shift.story_on {
                story(ui);
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

fn line(layout: &Layout, ui: &mut Ui) {
    let area = LINE_AREA;
    let header = Node {
        justify_content: JustifyContent::SpaceBetween,
        align_items: AlignItems::Center,
        column_gap: px(10),
        ..at(206.0, 151.0, 346.0, 24.0)
    };
    ui.within((header, Pickable::IGNORE), |ui| {
        let title = Node { flex_shrink: 1.0, min_width: px(0), overflow: Overflow::clip(), ..default() };
        ui.within((title, Pickable::IGNORE), |ui| {
            ui.say(body("").serif().px(17.0).one_line()).insert(Says(line_title, 0));
        });
        ui.say(small("").soft().one_line()).insert(Says(line_longest, 0)).entry::<Node>().and_modify(|mut node| {
            node.flex_shrink = 0.0;
        });
    });
    let named = (ControlId::new("line"), TabIndex(0), accessible(accesskit::Role::List, "", true));
    // The slip of the story lies below.
    let high = STORY_TOP - area.min.y - 2.0;
    let node = Node { border_radius: BorderRadius::all(px(8)), ..at(area.min.x, area.min.y, area.width(), high) };
    ui.within((node, Group::Line, named, Called(line_called, 0)), |ui| {
        if layout.own_lines {
            return;
        }
        for lane in 0..11_usize {
            let (from, to) = rope(lane);
            let corner = from - area.min - Vec2::new(8.0, 8.0);
            let size = Vec2::new(to.x - from.x + 16.0, 16.0);
            let art = ArtImage { drawing: Drawing::Svg(rope_svg(size.x)), size, ink: Color::NONE, tiled: false };
            ui.within(at(corner.x, corner.y, size.x, 16.0), |ui| {
                ui.put((sized(size.x, 16.0), art, Pickable::IGNORE));
            })
            .insert((ShownIf(rope_shown, lane), Pickable::IGNORE));
        }
        let head = line_exit() - area.min;
        ui.icon("chevron", 16.0, Ink::Line).insert(at(head.x - 10.0, head.y - 8.0, 16.0, 16.0));
    });
}

/// As many ropes as the line needs, and never fewer than four.
fn rope_shown(shift: &Shift, layout: &Layout, lane: usize) -> bool {
    let station = shift.scene.as_ref().and_then(|scene| scene.stations.get(layout.entrance));
    let waiting = station.map_or(0, crate::session::StationScene::waiting);
    lane + 1 < Layout::lanes(tokens_of(waiting, in_tens(waiting)))
}

/// A rope between two posts.
fn rope_svg(width: f32) -> String {
    let (from, to) = (8.0, width - 8.0);
    let half = f32::midpoint(from, to);
    let quarter = (half - from) / 2.0;
    let (first, second) = (half - from, to - half);
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="16"><path d="M{from} 8q{quarter} -5 {first} 0t{second} 0" fill="none" stroke="#C0925E" stroke-width="3" stroke-linecap="round"/><circle cx="{from}" cy="8" r="4.5" fill="#5F4126"/><circle cx="{to}" cy="8" r="4.5" fill="#5F4126"/></svg>"##,
    )
}

/// Dotted arrows where people walk: out of the desks, to the town and to the rooms beyond.
fn aisles(layout: &Layout, ui: &mut Ui) {
    let mut ys = vec![228.0];
    ys.extend(layout.rooms.iter().map(|room| room.lane(room.servers.saturating_sub(1))));
    for y in ys {
        dotted(ui, Vec2::new(722.0, y - 8.0));
    }
}

fn dotted(ui: &mut Ui, corner: Vec2) {
    let svg = r##"<svg xmlns="http://www.w3.org/2000/svg" width="22" height="16"><path d="M1 8h15" stroke="#7A6650" stroke-width="1.5" stroke-dasharray="2 3"/><path d="M14 4l5 4-5 4" fill="none" stroke="#7A6650" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/></svg>"##;
    let size = Vec2::new(22.0, 16.0);
    let art = ArtImage { drawing: Drawing::Svg(svg.into()), size, ink: Color::NONE, tiled: false };
    ui.put((at(corner.x, corner.y, size.x, size.y), art, Pickable::IGNORE));
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
        ui.tesserae();
        ui.art("gate", 68.0, 82.0).insert(at(206.0, 16.0, 68.0, 82.0));
        ui.say_in(at(16.0, 10.0, 190.0, 26.0), body(t!("shift-town")).serif().px(18.0).one_line());
        // Long words take a second line, above the tokens.
        let words = Node { overflow: Overflow::clip(), ..at(16.0, 34.0, 190.0, 34.0) };
        ui.within((words, Pickable::IGNORE), |ui| {
            ui.say(tiny("").soft()).insert(Says(town_words, 0));
        });
    });
}

/// The one traveller of this tide who is worth a look: a slip under the line that opens their card.
fn story(ui: &mut Ui) {
    let slip = Node { overflow: Overflow::clip(), ..at(206.0, STORY_TOP, 348.0, 39.0) };
    ui.within((slip, Pickable::IGNORE), |ui| {
        ui.button(Press::second("story", " ").icon("pin")).insert((Says(story_words, 0), Called(story_called, 0)));
    });
}
