//! The bar above the board: where in the round, the tide and its clock, the pace.

use bevy::prelude::*;

use crate::language::shown;
use crate::t;
use crate::table::art::{ArtImage, Drawing};
use crate::table::board::clock::Hands;
use crate::table::board::layout::Layout;
use crate::table::board::live::Says;
use crate::table::board::places::BAR;
use crate::table::board::watch::{SPEEDS, Shift};
use crate::table::control::accessible;
use crate::table::screens::frame::round;
use crate::table::ui::{Ui, at, grow, row, sized};
use crate::table::widgets::button::Press;
use crate::table::widgets::shed::Spare;
use crate::table::words::{Ink, body, mono, tiny};

const WAVE: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="92" height="32"><rect x="0.75" y="0.75" width="90.5" height="30.5" rx="5" fill="#2E2119" stroke="#A98C6A" stroke-width="1.5"/><path d="M2 26C24 26 26 8 46 8s22 18 44 18v3q0 2-3 2H5q-3 0-3-2z" fill="#2B6A73"/><path d="M2 26C24 26 26 8 46 8s22 18 44 18" fill="none" stroke="#8FBDBC" stroke-width="1.5"/></svg>"##;

/// The disc that rides the tide.
#[derive(Component)]
pub struct Float;

/// Places the bar.
pub fn bar(shift: &Shift, narrow: bool, ui: &mut Ui) {
    let title = shift.reel.as_ref().map(|reel| shown(&reel.scenario.file.text.title)).unwrap_or_default();
    let around = &shift.around;
    let edge = if narrow { 8.0 } else { 16.0 };
    let node = Node { padding: UiRect::horizontal(px(edge)), width: percent(100), ..at(0.0, 0.0, 0.0, BAR) };
    let node = Node { align_items: AlignItems::Center, column_gap: px(8), ..node };
    let (tide, tides, seed) = (around.tide, around.tides, around.seed.to_string());
    let under = if narrow {
        t!("shift-tide-alone", tide = tide, tides = tides)
    } else {
        t!("frame-tide", tide = tide, tides = tides, seed = seed)
    };
    ui.shedding_bar(&format!("shift {title} {under}"), node, |ui| {
        ui.button(Press::wood("menu", "").icon("menu").label(t!("frame-leave-label")));
        if !narrow {
            ui.inked("arch", 31.7, 31.7, Ink::WoodLight);
        }
        ui.bar_title(body(title).serif().px(17.0), tiny(under));
        // Large text leaves room for what is pressed, and for the time.
        if !narrow {
            ui.within((Node { margin: UiRect::left(px(4)), flex_shrink: 0.0, ..default() }, Spare(1)), |ui| {
                ui.steps(&round(), 1);
            });
        }
        ui.put(grow());
        if !narrow {
            wave(ui);
        }
        let clock = Node { width: px(64), flex_shrink: 0.0, ..default() };
        ui.clock_face(Hands::OfTheShift);
        ui.say_in(clock, mono("").px(20.0).ink(Ink::Inverse).one_line())
            .insert(Says(|shift: &Shift, _: &Layout, _| shift.clock(shift.tick()), 0));
        ui.within(Node { flex_shrink: 0.0, ..row(6.0) }, |ui| pace(shift, ui));
        let words = if narrow { String::new() } else { t!("frame-pause-card") };
        ui.button(Press::wood("pause-card", words).icon("cards").label(t!("frame-pause-card-label")).spare(0));
    });
}

fn wave(ui: &mut Ui) {
    let art =
        ArtImage { drawing: Drawing::Svg(WAVE.into()), size: Vec2::new(92.0, 32.0), ink: Color::NONE, tiled: false };
    let (lamp, edge) = (Color::from(ui.theme.colour.wood.lamp), Color::from(ui.theme.colour.wood.edge));
    let said = accessible(accesskit::Role::Image, &t!("shift-tide"), false);
    ui.within((sized(92.0, 32.0), said), |ui| {
        ui.put((sized(92.0, 32.0), art, Pickable::IGNORE));
        let disc =
            Node { border: UiRect::all(px(1)), border_radius: BorderRadius::all(px(5)), ..at(0.0, 20.0, 10.0, 10.0) };
        ui.put((disc, Float, BackgroundColor(lamp), BorderColor::all(edge), Pickable::IGNORE));
    });
}

/// Where the disc floats at a share of the shift.
pub fn float_at(share: f32) -> Vec2 {
    let height = (1.0 - (share * std::f32::consts::TAU).cos()) / 2.0;
    Vec2::new(2.0 + share * 78.0, 21.0 - height * 18.0)
}

fn pace(shift: &Shift, ui: &mut Ui) {
    let stands = shift.paused || shift.over;
    let words = if shift.paused { t!("shift-run-on") } else { t!("shift-pause") };
    let icon = if shift.paused { "play" } else { "pause" };
    ui.button(Press::wood("pause", "").icon(icon).label(words).lit(stands));
    for (index, speed) in SPEEDS.into_iter().enumerate() {
        let lit = !stands && shift.speed == index;
        let node = Node { width: px(46), padding: UiRect::ZERO, ..default() };
        let label = if lit {
            t!("shift-speed-lit", speed = speed, key = index + 1)
        } else {
            t!("shift-speed", speed = speed, key = index + 1)
        };
        let press = Press::wood(format!("speed:{index}"), format!("{speed}×")).lit(lit).label(label);
        ui.button_in(node, press).entry::<Node>().and_modify(|mut node| node.padding = UiRect::ZERO);
    }
    ui.button(Press::wood("next", "").icon("step").label(t!("shift-next")));
    ui.button(Press::wood("to-end", "").icon("fast").label(t!("shift-to-end")));
}
