//! The bar above the desk: the tide, the clock, what this traveller has taken so far; and the parts, where there is no
//! room for all.

use bevy::prelude::*;

use super::room::{DeskRoom, Tab};
use super::words::{clock_of, desk_name, minutes_and_seconds};
use crate::engine::Span;
use crate::language::shown;
use crate::t;
use crate::table::control::accessible;
use crate::table::screens::frame::round;
use crate::table::ui::{Ui, column, grow, row};
use crate::table::widgets::button::Press;
use crate::table::words::{Ink, lead, mono, small};

/// Places the bar.
pub fn bar(desk: &DeskRoom, narrow: bool, ui: &mut Ui) {
    let (Some(view), Some(scenario)) = (&desk.view, &desk.scenario) else { return };
    let bar = Node {
        height: px(56),
        padding: UiRect::horizontal(px(if narrow { 8.0 } else { 16.0 })),
        flex_shrink: 0.0,
        overflow: Overflow::clip(),
        ..row(10.0)
    };
    ui.wood_bar(bar, |ui| {
        ui.button(Press::wood("to-title", "").icon("menu").label(t!("frame-leave-label")));
        if !narrow {
            ui.inked("arch", 34.0, 34.0, Ink::WoodLight);
        }
        // The title gives way to what is needed.
        let titles = Node { min_width: px(0), flex_shrink: 1.0, overflow: Overflow::clip(), ..column(0.0) };
        ui.within(titles, |ui| {
            if !narrow {
                ui.say(lead(shown(&scenario.file.text.title)).bold().ink(Ink::Inverse).one_line());
            }
            let name = desk_name(scenario, &view.station, view.desk);
            ui.say(small(t!("desk-you-sit", tide = desk.tide, desk = name)).ink(Ink::Muted).one_line());
        });
        if !narrow {
            ui.within(Node { margin: UiRect::left(px(10)), ..default() }, |ui| {
                ui.steps(&round(), 1);
            });
        }
        ui.put(grow());
        ui.icon("clock", 22.0, Ink::Inverse);
        ui.say(mono(clock_of(desk, view.now)).px(20.0).ink(Ink::Inverse).one_line());
        this_traveller(desk, narrow, ui);
        let leave = t!("desk-leave");
        ui.button(
            Press::wood("stand-up", if narrow { String::new() } else { leave }).icon("leave").label(leave_label(desk)),
        );
        ui.button(Press::wood("words", "").icon("help").label(t!("glossary-button-label")));
        let pause = if narrow { String::new() } else { t!("frame-pause-card") };
        ui.button(Press::wood("pause-card", pause).icon("cards").label(t!("frame-pause-card-label")));
    });
}

/// Leaving hands back a traveller for whom a book is open.
fn leave_label(desk: &DeskRoom) -> String {
    match desk.guest() {
        Some(guest) if guest.asking.span > Span(0) => t!("desk-leave-hands-back", name = guest.name.as_str()),
        _ => t!("desk-leave-label"),
    }
}

fn this_traveller(desk: &DeskRoom, narrow: bool, ui: &mut Ui) {
    let (Some(view), Some(guest)) = (&desk.view, desk.guest()) else { return };
    let taken = minutes_and_seconds(view.now - guest.came);
    let line = BorderColor::all(Color::from(ui.theme.colour.table.line));
    let node = Node {
        height: px(36),
        padding: UiRect::horizontal(px(12)),
        border: UiRect::all(px(1.25)),
        border_radius: BorderRadius::all(px(ui.theme.space.radius)),
        flex_shrink: 0.0,
        ..row(10.0)
    };
    let said = accessible(accesskit::Role::Group, &t!("desk-this-traveller-label", taken = taken.as_str()), false);
    ui.within((node, line, said), |ui| {
        if !narrow {
            ui.say(small(t!("desk-this-traveller")).ink(Ink::Muted).one_line().quiet());
        }
        ui.say(mono(taken).px(18.0).ink(Ink::Lamp).one_line().quiet());
    });
}

/// Places the choice of what is shown.
pub fn tabs(desk: &DeskRoom, ui: &mut Ui) {
    let names = [
        (Tab::Books, "tab:books", t!("desk-tab-books")),
        (Tab::Traveller, "tab:traveller", t!("desk-tab-traveller")),
        (Tab::Line, "tab:line", t!("desk-tab-line")),
    ];
    ui.within(Node { flex_shrink: 0.0, flex_wrap: FlexWrap::Wrap, row_gap: px(6), ..row(6.0) }, |ui| {
        for (tab, id, name) in names {
            let on = desk.tab == tab;
            let label = if on { t!("desk-tab-shown", name = name.as_str()) } else { name.clone() };
            ui.button(Press::wood(id, name).lit(on).label(label));
        }
    });
}
