//! Desks, the back room and other stations beyond: frames and words; the tokens lie on top.

use bevy::prelude::*;
use bevy::ui_widgets::Button;

use super::layout::{Layout, Room};
use super::live::{Called, InkIf, Says, ShownIf};
use super::log::{server_name, span, station_name};
use super::reading::{desk_book, desk_reads};
use super::take::{desk_called, entrance_desk, id_of};
use super::watch::Shift;
use crate::hall::Work;
use crate::language::{decimal, list};
use crate::session::{AtServer, StationScene};
use crate::t;
use crate::table::control::{ControlId, accessible};
use crate::table::ui::{Ui, at};
use crate::table::widgets::rove::Roves;
use crate::table::words::{Ink, body, small, tiny};

fn station(shift: &Shift, index: usize) -> Option<&StationScene> {
    shift.scene.as_ref()?.stations.get(index)
}

fn server(shift: &Shift, index: usize, number: usize) -> Option<AtServer> {
    station(shift, index)?.servers.get(number).copied().flatten()
}

/// Name and state of a server: "Desk 5", "blocked 3 min".
pub fn server_words(shift: &Shift, index: usize, number: usize) -> (String, String) {
    let Some(reel) = &shift.reel else { return Default::default() };
    let name = server_name(reel, index, number as u16);
    let now = shift.tick();
    let open = station(shift, index).map_or(0, |station| station.open as usize);
    let state = match server(shift, index, number) {
        Some(AtServer { blocked_since: Some(since), .. }) => t!("shift-server-blocked", since = span(now - since)),
        Some(at) if matches!(reel.plan.stations[index].work, Work::Examine | Work::Shelter) => span(now - at.since),
        Some(_) => desk_book(shift, index, number).map_or_else(|| t!("shift-server-talking"), short_name),
        None if number >= open => t!("shift-server-closed"),
        None => t!("shift-server-free"),
    };
    (name, state)
}

/// A name that fits on a desk: without its last word where it is long.
fn short_name(name: String) -> String {
    match name.rsplit_once(' ') {
        Some((short, _)) if name.chars().count() > 13 => short.to_owned(),
        _ => name,
    }
}

fn desk_state(shift: &Shift, layout: &Layout, desk: usize) -> String {
    server_words(shift, layout.entrance, desk).1
}

fn desk_blocked(shift: &Shift, layout: &Layout, desk: usize) -> bool {
    server(shift, layout.entrance, desk).is_some_and(|at| at.blocked_since.is_some())
}

/// Whether a desk has a book open, and so its lamp lit.
fn desk_asks(shift: &Shift, layout: &Layout, desk: usize) -> bool {
    desk_reads(shift, layout.entrance, desk).is_some() && !desk_blocked(shift, layout, desk)
}

fn desk_closed(shift: &Shift, layout: &Layout, desk: usize) -> bool {
    server(shift, layout.entrance, desk).is_none()
        && station(shift, layout.entrance).is_none_or(|station| desk >= station.open as usize)
}

fn fill(rect: Rect) -> Node {
    at(rect.min.x, rect.min.y, rect.width(), rect.height())
}

/// Places the desks.
pub fn desks(layout: &Layout, ui: &mut Ui) {
    let colour = &ui.theme.colour;
    let (edge, mid, light) = (colour.wood.edge, colour.wood.mid, colour.wood.light);
    let (pale, sunk) = (colour.state.stop_pale, colour.paper.sunk);
    let wide = layout.desk_columns() == 1;
    for desk in 0..layout.desks {
        let frame = layout.desk(desk);
        let node = Node {
            border: UiRect::all(px(1.5)),
            border_radius: BorderRadius::all(px(6)),
            padding: UiRect::all(px(4)),
            ..fill(frame)
        };
        let drop = BoxShadow::new(ui.theme.shadow.raised.colour.into(), px(0), px(4), px(0), px(0));
        let top =
            Node { flex_grow: 1.0, border_radius: BorderRadius::all(px(4)), overflow: Overflow::clip(), ..default() };
        let wood = (node, BackgroundColor(mid.into()), BorderColor::all(Color::from(edge)), drop, Pickable::IGNORE);
        // The mouse finds desks and tokens by where they lie; this is for the keyboard.
        let named = (
            Button,
            ControlId::new(id_of(entrance_desk(layout, desk))),
            accessible(accesskit::Role::Button, "", true),
            Called(desk_called, desk),
            // One under the other, column by column: every arrow goes to the next or back.
            Roves { place: desk, in_a_row: 1 }.with_stop(),
        );
        ui.within((wood, named), |ui| {
            ui.within((top, BackgroundColor(light.into()), Pickable::IGNORE), |ui| {
                let whole = Node { width: percent(100), height: percent(100), ..at(0.0, 0.0, 0.0, 0.0) };
                let state = Node { overflow: Overflow::clip(), ..whole.clone() };
                ui.within((state, BackgroundColor(pale.into()), ShownIf(desk_blocked, desk), Pickable::IGNORE), |ui| {
                    ui.inked("hatch", 8.0, 60.0, Ink::Stop);
                });
                ui.put((whole, BackgroundColor(sunk.into()), ShownIf(desk_closed, desk), Pickable::IGNORE));
                if !wide {
                    return;
                }
                let high = frame.height() >= 44.0;
                let (name, state) = if high { (4.0, 22.0) } else { (0.0, 14.0) };
                let number = t!("shift-desk", number = desk + 1);
                ui.say_in(at(48.0, name, 88.0, 20.0), small(number).bold().one_line());
                let lamp = at(118.0, if high { 6.0 } else { 2.0 }, 18.0, 18.0);
                ui.within((lamp, ShownIf(desk_asks, desk), Pickable::IGNORE), |ui| {
                    ui.art("book-lamp", 18.0, 18.0);
                });
                ui.say_in(at(48.0, state, 90.0, 18.0), tiny("").one_line()).insert((
                    Says(desk_state, desk),
                    InkIf { when: desk_blocked, index: desk, plain: Ink::Strong, then: Ink::Stop },
                ));
            });
        });
    }
}

fn room_of(layout: &Layout, index: usize) -> Option<&Room> {
    layout.rooms.get(index)
}

fn room_full(shift: &Shift, layout: &Layout, index: usize) -> bool {
    let full = room_of(layout, index)
        .and_then(|room| Some(station(shift, room.station)?.waiting() >= room.seats.filter(|seats| *seats > 0)?));
    full.unwrap_or(false)
}

/// "seats 3 of 10", or "3 waiting".
pub fn room_seats(shift: &Shift, layout: &Layout, index: usize) -> String {
    let Some(room) = room_of(layout, index) else { return String::new() };
    let waiting = station(shift, room.station).map_or(0, StationScene::waiting);
    if let Some(seats) = room.seats {
        t!("shift-seats", taken = waiting, seats = seats)
    } else {
        t!("shift-waiting", waiting = waiting)
    }
}

/// What follows from it.
pub fn room_foot(shift: &Shift, layout: &Layout, index: usize) -> String {
    let (Some(room), Some(scene)) = (room_of(layout, index), &shift.scene) else { return String::new() };
    let sent = room_sent(shift, room);
    let wants = |desk: &usize| {
        let held = server(shift, layout.entrance, *desk).filter(|at| at.blocked_since.is_some());
        held.is_some() && room_full(shift, layout, index)
    };
    let blocked: Vec<String> = (0..layout.desks).filter(wants).map(|desk| (desk + 1).to_string()).collect();
    if blocked.is_empty() {
        return sent;
    }
    let stands = t!("shift-held-up", desks = list(&blocked), many = blocked.len());
    if scene.so_far.stops > 0 { format!("{stands} {sent}") } else { stands }
}

fn room_sent(shift: &Shift, room: &Room) -> String {
    let (Some(reel), Some(scene)) = (&shift.reel, &shift.scene) else { return String::new() };
    if reel.plan.stations[room.station].work != Work::Examine {
        return String::new();
    }
    let stops = scene.so_far.stops;
    let hours = shift.tick().minutes() / 60.0;
    if hours < 0.5 {
        t!("shift-sent", stops = stops)
    } else {
        t!("shift-sent-hour", rate = decimal(f64::from(stops) / hours, 1))
    }
}

fn icon_of(work: Work) -> &'static str {
    match work {
        Work::Examine => "door",
        Work::Shelter => "shelter",
        Work::Screen { .. } => "eye",
        Work::Serve => "people",
    }
}

/// Places the panel of a station beyond the desks; `index` counts the panels.
pub fn room(shift: &Shift, layout: &Layout, index: usize, ui: &mut Ui) {
    let (Some(room), Some(reel)) = (layout.rooms.get(index), &shift.reel) else { return };
    let colour = &ui.theme.colour;
    let (sunk, fold, raised, edge) = (colour.paper.sunk, colour.paper.fold, colour.paper.raised, colour.wood.edge);
    let panel = room.panel;
    let inside = |rect: Rect| at(rect.min.x - panel.min.x, rect.min.y - panel.min.y, rect.width(), rect.height());
    let node = Node { border_radius: BorderRadius::all(px(8)), overflow: Overflow::clip(), ..fill(panel) };
    let outline = Outline::new(px(1), px(0), fold.into());
    ui.within((node, BackgroundColor(sunk.into()), outline, Pickable::IGNORE), |ui| {
        let bar = Node { overflow: Overflow::clip(), ..at(0.0, 0.0, panel.width(), 6.0) };
        ui.within((bar, ShownIf(room_full, index), Pickable::IGNORE), |ui| {
            for piece in 0..36_u8 {
                ui.inked("hatch", 8.0, 60.0, Ink::Stop).insert(at(f32::from(piece) * 8.0, 0.0, 8.0, 60.0));
            }
        });
        ui.icon(icon_of(reel.plan.stations[room.station].work), 20.0, Ink::Edge).insert(at(12.0, 9.0, 20.0, 20.0));
        let name = Node { overflow: Overflow::clip(), ..at(37.0, 6.0, 130.0, 26.0) };
        ui.within((name, Pickable::IGNORE), |ui| {
            ui.say(body(station_name(reel, room.station)).serif().px(17.5).one_line());
        });
        let end = Node { justify_content: JustifyContent::FlexEnd, ..at(140.0, 9.0, 128.0, 22.0) };
        ui.within((end, Pickable::IGNORE), |ui| {
            ui.say(small("").bold().one_line())
                .insert((Says(room_seats, index), InkIf { when: room_full, index, plain: Ink::Soft, then: Ink::Stop }));
        });
        for server in 0..room.servers {
            let rect = room.server(server);
            let node = Node { border: UiRect::all(px(1.5)), border_radius: BorderRadius::all(px(4)), ..inside(rect) };
            let walls = (BackgroundColor(raised.into()), BorderColor::all(Color::from(edge)), Pickable::IGNORE);
            ui.within((node, walls), |ui| {
                let tall = rect.height() > 60.0;
                if rect.width() > 70.0 {
                    let narrow = rect.width() < 110.0;
                    let name = server_name(reel, room.station, server as u16);
                    let name = if narrow { (server + 1).to_string() } else { name };
                    let beside = 14.0 + 34.0 * room.token();
                    let low = rect.height() < 40.0;
                    let first = if low { 0.0 } else { 5.0 };
                    ui.say_in(at(if tall { 11.0 } else { beside }, first, 100.0, 18.0), small(name).bold().one_line());
                    let second = if tall { 40.0 } else { first + 15.0 };
                    // Beside a token there is no room for a time between narrow walls; there is under it.
                    let words = if tall && narrow {
                        at(8.0, rect.height() - 25.0, rect.width() - 12.0, 18.0)
                    } else {
                        at(if tall { 48.0 } else { beside }, second, rect.width() - 52.0, 18.0)
                    };
                    // Panel and server in one number, so that a plain function can find both again.
                    ui.say_in(words, tiny("").one_line()).insert(Says(room_server, index * 1000 + server));
                }
            });
            let (door, width) = room.door(server);
            let gap = Rect::from_center_size(door - Vec2::new(0.0, 1.0), Vec2::new(width, 3.0));
            ui.put((inside(gap), BackgroundColor(sunk.into()), Pickable::IGNORE));
        }
        for seat in 0..room.seats.unwrap_or(0).min(40) {
            let seats = room.seats.unwrap_or(0);
            let (middle, size) = (room.seat(seat, seats) - panel.min, room.seat_size(seats));
            ui.art("seat", size, size).insert(at(middle.x - size / 2.0, middle.y - size / 2.0 + 1.0, size, size));
        }
        let foot = room.foot();
        // A small panel has no room for what the log says as well.
        if panel.max.y - foot >= 20.0 {
            let node = at(16.0, foot - panel.min.y, panel.width() - 28.0, panel.max.y - foot);
            let words = if room.small() { tiny("").one_line() } else { small("") };
            ui.say_in(node, words.soft()).insert(Says(room_foot, index));
        }
    });
}

fn room_server(shift: &Shift, layout: &Layout, both: usize) -> String {
    let Some(room) = room_of(layout, both / 1000) else { return String::new() };
    server_words(shift, room.station, both % 1000).1
}
