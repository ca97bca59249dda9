//! The shelf above the desks: one book for each register, and One Window. A book that is used rises and its lamp lights.

use bevy::input_focus::tab_navigation::TabIndex;
use bevy::prelude::*;

use super::layout::Layout;
use super::live::{Called, Draws, InkIf, Says, ShownIf};
use super::log::register_name;
use super::reading::{Stands, book_called, book_caption, stands, window_caption, window_open};
use super::watch::Shift;
use crate::t;
use crate::table::Screen;
use crate::table::control::{ControlId, accessible};
use crate::table::layers::Zoom;
use crate::table::motion::ReducedMotion;
use crate::table::names::register_icon;
use crate::table::theme::Theme;
use crate::table::ui::{Ui, at};
use crate::table::words::{Ink, body, tiny};

/// How far a book rises, in design px.
const RISES: f32 = 12.0;
/// A book as it is drawn, in a shelf of seven.
const BOOK: Vec2 = Vec2::new(114.0, 88.0);

/// The cover of a book: rises while it is used.
#[derive(Component, Clone, Copy, Debug)]
struct Cover {
    register: usize,
    /// Where it stands when it is shut, and how far it rises.
    top: f32,
    rises: f32,
    /// How far it has risen, 0 to 1.
    risen: f32,
}

/// Moves covers.
pub fn plugin(app: &mut App) {
    app.add_systems(Update, rise.run_if(in_state(Screen::Shift)));
}

fn is_lit(shift: &Shift, layout: &Layout, register: usize) -> bool {
    if register < layout.registers { stands(shift, register) == Stands::Lit } else { window_open(shift, layout, 0) }
}

fn is_not_lit(shift: &Shift, layout: &Layout, register: usize) -> bool {
    !is_lit(shift, layout, register)
}

fn is_barred(shift: &Shift, _: &Layout, register: usize) -> bool {
    stands(shift, register) == Stands::Barred
}

fn shut_book(shift: &Shift, layout: &Layout, register: usize) -> &'static str {
    match stands(shift, register) {
        _ if register >= layout.registers => "window-shut",
        Stands::Barred => "book-barred",
        _ => "book-shut",
    }
}

fn caption(shift: &Shift, layout: &Layout, register: usize) -> String {
    if register < layout.registers {
        book_caption(shift, layout, register)
    } else {
        window_caption(shift, layout, register)
    }
}

/// The shelf for a screen reader.
fn shelf_called(shift: &Shift, layout: &Layout, _: usize) -> String {
    let mut books: Vec<String> = (0..layout.registers).map(|book| book_called(shift, layout, book)).collect();
    if layout.one_window {
        books.push(format!("{}: {}", t!("shift-one-window"), window_caption(shift, layout, 0)));
    }
    format!("{}. {}.", t!("shift-registers"), books.join("; "))
}

/// Places the registers the hall keeps, on their shelf.
pub fn shelf(shift: &Shift, layout: &Layout, ui: &mut Ui) {
    let Some(reel) = &shift.reel else { return };
    let slots = layout.registers + usize::from(layout.one_window);
    let colour = &ui.theme.colour;
    let (edge, mid) = (colour.wood.edge, colour.wood.mid);
    let mut planks: Vec<f32> = (0..slots).map(|slot| layout.book(slot).max.y).collect();
    planks.dedup();
    for foot in planks {
        let board = Node {
            border: UiRect::top(px(4)),
            border_radius: BorderRadius::all(px(3)),
            ..at(200.0, foot - 26.0, 824.0, 26.0)
        };
        ui.put((board, BackgroundColor(edge.into()), BorderColor::all(Color::from(mid)), Pickable::IGNORE));
    }
    let area = at(200.0, 8.0, 824.0, 132.0);
    let named = (ControlId::new("registers"), TabIndex(0), accessible(accesskit::Role::List, "", true));
    ui.put((area, named, Called(shelf_called, 0), Pickable::IGNORE));
    for slot in 0..slots {
        let register = reel.plan.registers.get(slot);
        let name = if register.is_some() { register_name(reel, slot) } else { t!("shift-one-window") };
        let icon = register.map_or("window", |register| register_icon(&register.id));
        book(layout, slot, &name, icon, ui);
    }
}

/// Letters of a word that still fits on a cover at the size of text.
const LONG_WORD: usize = 9;

fn book(layout: &Layout, slot: usize, name: &str, icon: &str, ui: &mut Ui) {
    let place = layout.book(slot);
    let scale = (place.width() / 117.0).min(place.height() / 128.0);
    let (size, rises) = (BOOK * scale, RISES * scale);
    let top = place.max.y - 26.0 - size.y;
    let (left, window) = (place.min.x, slot >= layout.registers);
    let small = scale < 0.85;
    let cover = Cover { register: slot, top, rises, risen: 0.0 };
    ui.within((at(left, top, size.x, size.y), cover, Pickable::IGNORE), |ui| {
        // The lit book is drawn with the light round it: its cover begins 6 px further in.
        let (lit, by) = (Vec2::new(126.0, 100.0) * scale, Vec2::new(6.0, 4.0) * scale);
        ui.art(if window { "window-lit" } else { "book-lit" }, lit.x, lit.y)
            .insert((at(-by.x, -by.y, lit.x, lit.y), ShownIf(is_lit, slot)));
        ui.art("book-shut", size.x, size.y).insert((
            at(0.0, 0.0, size.x, size.y),
            ShownIf(is_not_lit, slot),
            Draws(shut_book, slot),
        ));
        let longest = name.split([' ', '-']).map(|word| word.chars().count()).max().unwrap_or(0);
        // Three words in large letters would lie on the lamp.
        let long = longest > LONG_WORD || scale < 1.0 && name.split([' ', '-']).count() > 2;
        let text = if small || long { tiny(name).serif() } else { body(name).serif() };
        let (x, y) = if small || long { (14.0 * scale + 2.0, 4.0) } else { (24.0 * scale, 8.0 * scale) };
        // Two words on a small One Window begin higher, clear of its arch.
        let y = if window && small { 0.0 } else { y };
        let box_ = Node { overflow: Overflow::clip(), ..at(x, y, size.x - x - 6.0 * scale, size.y - y) };
        ui.within((box_, Pickable::IGNORE), |ui| {
            ui.say(text.quiet());
        });
        if !window {
            let side = if small { 15.0 } else { 19.0 };
            let corner = size - Vec2::new(side + 11.0 * scale, side + 6.0 * scale);
            ui.icon(icon, side, Ink::Edge).insert(at(corner.x, corner.y, side, side));
            let cross = at(x, corner.y, side, side);
            ui.icon("cross", side, Ink::Stop).insert((cross, ShownIf(is_barred, slot)));
        }
    });
    let middle = Node {
        justify_content: JustifyContent::Center,
        overflow: Overflow::clip(),
        ..at(left, place.max.y - 21.0, place.width() - 3.0, 18.0)
    };
    ui.within((middle, Pickable::IGNORE), |ui| {
        let inks = InkIf { when: is_lit, index: slot, plain: Ink::Inverse, then: Ink::Lamp };
        ui.say(tiny("").one_line().quiet()).insert((Says(caption, slot), inks));
    });
}

fn rise(
    time: Res<Time>,
    shift: Res<Shift>,
    floor: Res<super::pieces::Floor>,
    theme: Res<Theme>,
    reduced: Res<ReducedMotion>,
    frames: Query<&Zoom>,
    mut covers: Query<(&mut Cover, &mut Node)>,
) {
    let zoom = frames.single().map_or(1.0, |zoom| zoom.0);
    let motion = &theme.motion.book;
    let lasts = if reduced.0 { motion.reduced } else { motion.ms } / 1000.0;
    let step = if lasts > 0.0 { time.delta_secs() / lasts } else { 1.0 };
    for (mut cover, mut node) in &mut covers {
        let wanted = if is_lit(&shift, &floor.0, cover.register) { 1.0 } else { 0.0 };
        let risen = if cover.risen < wanted { (cover.risen + step).min(1.0) } else { (cover.risen - step).max(wanted) };
        if (risen - cover.risen).abs() > f32::EPSILON {
            cover.risen = risen;
        }
        let top = px((cover.top - cover.rises * cover.risen) * zoom);
        if node.top != top {
            node.top = top;
        }
    }
}
