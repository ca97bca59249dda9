//! The bar above the desk: the tide, the clock, what this traveller has taken so far; and the parts, where there is no
//! room for all.

use bevy::prelude::*;

use super::act::TABS;
use super::room::{DeskRoom, Tab};
use super::words::{clock_of, desk_name, minutes_and_seconds};
use crate::engine::Span;
use crate::language::shown;
use crate::t;
use crate::table::board::clock::{Hands, minutes_of_day};
use crate::table::control::accessible;
use crate::table::screens::frame::round;
use crate::table::ui::{Ui, column, grow, row};
use crate::table::widgets::button::Press;
use crate::table::words::{Ink, lead, mono, small};

/// Room that everything but words takes in the bar, in design px: buttons, icons, clock, gaps.
const BARE: f32 = 480.0;
/// The steps without their words.
const STEPS: f32 = 120.0;

/// What of the bar there is room for; the steps give way first, then the words of its buttons.
struct Fits {
    steps: bool,
    words: bool,
}

impl Fits {
    fn of(room: f32, sentence: &str) -> Self {
        let wide = |words: &str, each: f32| words.chars().count() as f32 * each;
        let buttons =
            wide(&t!("desk-leave"), 7.8) + wide(&t!("frame-pause-card"), 7.8) + wide(&t!("desk-this-traveller"), 7.2);
        let steps = STEPS + round().iter().map(|step| wide(step, 6.9)).sum::<f32>();
        let needed = BARE + wide(sentence, 7.2);
        Self { steps: needed + buttons + steps < room, words: needed + buttons < room }
    }
}

/// Places the bar.
pub fn bar(desk: &DeskRoom, ui: &mut Ui) {
    let (Some(view), Some(scenario)) = (&desk.view, &desk.scenario) else { return };
    let name = desk_name(scenario, &view.station, view.desk);
    let sentence = if view.guest.is_some() {
        t!("desk-you-sit", tide = desk.tide, desk = name, number = view.served + 1, most = view.most)
    } else {
        t!("desk-you-sat", tide = desk.tide, desk = name)
    };
    let fits = Fits::of(ui.room.x, &sentence);
    let bar = Node {
        height: px(56),
        padding: UiRect::horizontal(px(if fits.words { 16.0 } else { 8.0 })),
        flex_shrink: 0.0,
        overflow: Overflow::clip(),
        ..row(10.0)
    };
    ui.wood_bar(bar, |ui| {
        ui.button(Press::wood("to-title", "").icon("menu").label(t!("frame-leave-label")));
        if fits.words {
            ui.inked("arch", 34.0, 34.0, Ink::WoodLight);
        }
        let titles = Node { min_width: px(0), flex_shrink: 1.0, ..column(0.0) };
        ui.within(titles, |ui| {
            if fits.words {
                ui.say(lead(shown(&scenario.file.text.title)).bold().ink(Ink::Inverse).one_line());
            }
            ui.say(small(sentence).ink(Ink::Muted));
        });
        if fits.steps {
            ui.within(Node { margin: UiRect::left(px(10)), ..default() }, |ui| {
                ui.steps(&round(), 1);
            });
        }
        ui.put(grow());
        ui.clock_face(Hands::At(minutes_of_day(scenario, view.now)));
        ui.say(mono(clock_of(desk, view.now)).px(20.0).ink(Ink::Inverse).one_line());
        this_traveller(desk, fits.words, ui);
        let words = |said: String| if fits.words { said } else { String::new() };
        ui.button(Press::wood("leave-desk", words(t!("desk-leave"))).icon("leave").label(leave_label(desk)));
        ui.button(Press::wood("words", "").icon("help").label(t!("glossary-button-label")));
        let pause = words(t!("frame-pause-card"));
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

fn this_traveller(desk: &DeskRoom, words: bool, ui: &mut Ui) {
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
        if words {
            ui.say(small(t!("desk-this-traveller")).ink(Ink::Muted).one_line().quiet());
        }
        ui.say(mono(taken).px(18.0).ink(Ink::Lamp).one_line().quiet());
    });
}

/// Places the choice of what is shown.
pub fn tabs(desk: &DeskRoom, ui: &mut Ui) {
    let name = |tab: Tab| match tab {
        Tab::Books => t!("desk-tab-books"),
        Tab::Window => t!("desk-tab-window"),
        Tab::Traveller => t!("desk-tab-traveller"),
        Tab::Line => t!("desk-tab-line"),
    };
    // A hall that asks no registers has nothing to add up.
    let asks = desk.guest().is_some_and(|guest| guest.over_the_cut.is_none());
    let shown = TABS.into_iter().filter(|(tab, _)| asks || *tab != Tab::Window);
    ui.within(Node { flex_shrink: 0.0, flex_wrap: FlexWrap::Wrap, row_gap: px(6), ..row(6.0) }, |ui| {
        for (tab, id) in shown {
            let (name, on) = (name(tab), desk.tab == tab);
            let label = if on { t!("desk-tab-shown", name = name.as_str()) } else { name.clone() };
            ui.button(Press::wood(id, name).lit(on).label(label));
        }
    });
}
