//! One Window: what asking it comes to, beside what the books have come to so far.

use bevy::prelude::*;

use super::room::DeskRoom;
use super::words::seconds;
use super::{figure_at_right, said};
use crate::language::decimal;
use crate::session::{Asking, GuestView};
use crate::t;
use crate::table::ui::{Ui, column, row};
use crate::table::widgets::button::Press;
use crate::table::widgets::formula::Formula;
use crate::table::words::{Ink, head, small};

/// Width of the figures of the books so far, and of those of One Window, px.
const SO_FAR: f32 = 68.0;
const WINDOW: f32 = 98.0;

/// A row: its name, the books so far, One Window.
struct Line {
    name: String,
    so_far: String,
    window: Option<String>,
    formula: Option<(&'static str, Formula)>,
}

/// Places the panel; a hall that asks no registers has nothing to add up.
pub fn panel(desk: &DeskRoom, ui: &mut Ui) {
    let Some(guest) = desk.guest().filter(|guest| guest.over_the_cut.is_none()) else { return };
    let wide = ui.room.x >= super::LEAST_WIDE;
    let sheet = Node {
        padding: UiRect::all(px(12)),
        flex_shrink: 0.0,
        column_gap: px(16),
        align_items: AlignItems::Stretch,
        ..row(16.0)
    };
    ui.paper(sheet, |ui| {
        if wide && guest.one_window.is_some() {
            gate(guest.asked_one_window, ui);
        }
        let rest = Node { flex_grow: 1.0, min_width: px(0), ..column(3.0) };
        ui.within(rest, |ui| {
            let (title, words) = match (&guest.one_window, guest.asked_one_window) {
                (None, _) => (t!("desk-asked-so-far"), t!("desk-no-window")),
                (Some(_), true) => (t!("desk-window-asked"), t!("desk-window-asked-words")),
                (Some(window), false) => (t!("desk-or-ask"), t!("desk-window-words", books = window.books)),
            };
            ui.say(head(title));
            ui.say(small(words).soft());
            ui.within(Node { column_gap: px(18), align_items: AlignItems::Center, ..row(18.0) }, |ui| {
                ui.within(Node { flex_grow: 1.0, min_width: px(0), ..column(0.0) }, |ui| table(guest, ui));
                if guest.one_window.is_some() && !guest.asked_one_window {
                    let ask = Node { align_items: AlignItems::Center, flex_shrink: 0.0, ..column(6.0) };
                    ui.within(ask, |ui| {
                        let label = t!("desk-ask-label", name = guest.name.as_str());
                        ui.button(
                            Press::second("one-window", t!("desk-ask")).icon("window").key("W").label(label).large(),
                        );
                        ui.say(small(t!("desk-cannot-be-unasked")).soft().centred());
                    });
                }
            });
        });
    });
}

fn gate(asked: bool, ui: &mut Ui) {
    let deep = BackgroundColor(ui.theme.colour.water.deep.into());
    let frame = Node {
        width: px(116),
        flex_shrink: 0.0,
        justify_content: JustifyContent::Center,
        align_items: AlignItems::FlexEnd,
        border_radius: BorderRadius::all(px(6)),
        overflow: Overflow::clip(),
        ..row(0.0)
    };
    // Lit once it has been asked.
    let lamp = if asked { "#FFD98A" } else { "#EADFC7" };
    let svg = format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="100" height="124" viewBox="0 0 100 124"><path d="M22 124V54a28 28 0 0 1 56 0V124z" fill="{lamp}" stroke="#5F4126" stroke-width="1.5"/><path d="M50 26V124M22 76H78" stroke="#5F4126" stroke-width="1.5" fill="none"/><path d="M2 60h18v64H2zM80 60h18v64H80z" fill="#E3C297" stroke="#5F4126" stroke-width="1.5"/><g transform="translate(50 56)" fill="#E3C297" stroke="#5F4126" stroke-width="0.8"><g transform="scale(1.75)"><path d="M-28 -1L-25.6 -11.3L-14.1 -6.2L-15.4 -0.5zM-24.8 -13L-18.2 -21.3L-10 -11.7L-13.6 -7.2zM-16.7 -22.5L-7.2 -27.1L-4 -14.9L-9.2 -12.4zM-5.3 -27.5L5.3 -27.5L2.9 -15.1L-2.9 -15.1zM7.2 -27.1L16.7 -22.5L9.2 -12.4L4 -14.9zM18.2 -21.3L24.8 -13L13.6 -7.2L10 -11.7zM25.6 -11.3L28 -1L15.4 -0.5L14.1 -6.2z"/></g></g></svg>"##
    );
    let art = crate::table::art::ArtImage {
        drawing: crate::table::art::Drawing::Svg(svg),
        size: Vec2::new(100.0, 124.0),
        ink: Color::NONE,
        tiled: false,
    };
    ui.within((frame, deep), |ui| {
        ui.put((crate::table::ui::sized(100.0, 124.0), art, Pickable::IGNORE));
    });
}

fn table(guest: &GuestView, ui: &mut Ui) {
    let window = guest.one_window.as_ref().filter(|_| !guest.asked_one_window);
    let of = |pick: &dyn Fn(&Asking) -> String| (pick(&guest.asking), window.map(pick));
    let line =
        |name: String, (so_far, window): (String, Option<String>), formula| Line { name, so_far, window, formula };
    let rate = |asking: &Asking| decimal(asking.false_of_1000, 1);
    let formula = Formula {
        title: t!("desk-false-title"),
        formula: t!("desk-false-formula"),
        assumption: t!("desk-false-assumption"),
        source: t!("desk-false-source"),
        ..default()
    };
    let lines = [
        line(t!("desk-row-seconds"), of(&|asking| seconds(asking.span)), None),
        line(t!("desk-row-fields"), of(&|asking| asking.fields.to_string()), None),
        line(t!("desk-row-viewers"), of(&|asking| asking.viewers.to_string()), None),
        line(t!("desk-row-false"), of(&rate), Some(("false-matches", formula))),
        line(t!("desk-row-copies"), of(&|asking| t!("desk-of", part = asking.copies, whole = asking.books)), None),
    ];
    if window.is_some() {
        ui.within(row(8.0), |ui| {
            ui.put(crate::table::ui::grow());
            figure_at_right(ui, SO_FAR, small(t!("desk-so-far")).soft());
            figure_at_right(ui, WINDOW, small(t!("desk-one-window")).bold().ink(Ink::Act));
        });
    }
    for one in lines {
        ui.hairline();
        ui.within(Node { min_height: px(19), ..row(8.0) }, |ui| {
            said(ui, small(&one.name));
            match one.formula {
                Some((id, formula)) => {
                    let right = Node { justify_content: JustifyContent::FlexEnd, ..cell() };
                    ui.within(right, |ui| {
                        let label = format!("{}: {}", one.name, one.so_far);
                        ui.formula(id, small(one.so_far.clone()).bold(), &label, formula)
                            .entry::<Node>()
                            .and_modify(|mut node| node.padding = UiRect::ZERO);
                    });
                }
                None => {
                    figure_at_right(ui, SO_FAR, small(one.so_far).bold());
                }
            }
            if let Some(value) = one.window {
                figure_at_right(ui, WINDOW, small(value).bold().ink(Ink::Act));
            }
        });
    }
}

fn cell() -> Node {
    Node { width: px(SO_FAR), flex_shrink: 0.0, ..default() }
}
