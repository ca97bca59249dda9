//! The six scales beside the board, with what is known while the tide runs.

use std::fmt::Write;

use bevy::prelude::*;

use super::line_bars::line_bars;
use super::words;
use crate::language::{decimal, say_if_there};
use crate::report::words::number_parts;
use crate::t;
use crate::table::art::{ArtImage, Drawing};
use crate::table::board::layout::Layout;
use crate::table::board::live::{Called, Says};
use crate::table::board::places::Places;
use crate::table::board::watch::Shift;
use crate::table::ui::{Ui, at, column, row};
use crate::table::widgets::formula::Formula;
use crate::table::words::{Ink, body, figure, small, tiny};

/// The pictures beside the figures.
const PICTURE: Vec2 = Vec2::new(84.0, 56.0);

type Said = fn(&Shift, &Layout, usize) -> String;

struct Scale {
    id: &'static str,
    name: fn() -> String,
    value: Said,
    unit: fn(&Shift) -> String,
    under: Said,
    why: fn() -> [String; 3],
}

const SCALES: [Scale; 5] = [
    Scale {
        id: "flow",
        name: || t!("scale-flow"),
        value: flow,
        unit: |_| t!("shift-flow-unit"),
        under: |_, _, _| t!("shift-flow-under"),
        why: words::flow,
    },
    Scale {
        id: "fairness",
        name: || t!("shift-fairness"),
        value: hours,
        unit: |_| t!("shift-fairness-unit"),
        under: stops_under,
        why: words::fairness,
    },
    Scale {
        id: "privacy",
        name: || t!("scale-privacy"),
        value: ledger,
        unit: ledger_unit,
        under: |_, _, _| t!("shift-privacy-under"),
        why: words::privacy,
    },
    Scale {
        id: "purse",
        name: || t!("scale-purse"),
        value: purse,
        unit: |_| t!("shift-purse-unit"),
        under: |_, _, _| t!("shift-purse-under"),
        why: words::purse,
    },
    Scale {
        id: "trust",
        name: || t!("scale-trust"),
        value: trust,
        unit: |_| t!("shift-trust-unit"),
        under: |_, _, _| t!("shift-trust-under"),
        why: words::trust,
    },
];

fn flow(shift: &Shift, _: &Layout, _: usize) -> String {
    let waits = &shift.counted.waits;
    if waits.count() == 0 { "0".into() } else { decimal(waits.quantile(0.95).minutes(), 0) }
}

/// The figure of the tally, as far as the shift has come.
fn hours(shift: &Shift, _: &Layout, _: usize) -> String {
    decimal(shift.counted.held(shift.tick()).minutes() / 60.0, 1)
}

fn stops_under(shift: &Shift, _: &Layout, _: usize) -> String {
    let so_far = shift.scene.as_ref().map(|scene| scene.so_far).unwrap_or_default();
    t!("shift-fairness-under", stops = so_far.stops, nothing = so_far.nothing_found)
}

/// A ledger is told in the words of every screen; the word of its size stands beside the figure.
fn ledger(shift: &Shift, _: &Layout, _: usize) -> String {
    number_parts(shift.around.ledger()).0
}

fn ledger_unit(shift: &Shift) -> String {
    number_parts(shift.around.ledger()).1
}

fn purse(shift: &Shift, _: &Layout, _: usize) -> String {
    decimal(shift.around.coins, 0)
}

fn trust(shift: &Shift, _: &Layout, _: usize) -> String {
    decimal(shift.around.trust.last().copied().unwrap_or_default(), 0)
}

fn called(shift: &Shift, layout: &Layout, index: usize) -> String {
    let scale = &SCALES[index];
    let (value, under) = ((scale.value)(shift, layout, 0), (scale.under)(shift, layout, 0));
    t!("shift-scale-label", scale = (scale.name)(), value = value, unit = (scale.unit)(shift), under = under)
}

/// Places the column.
pub fn scales(shift: &Shift, places: &Places, ui: &mut Ui) {
    let (area, narrow) = (places.scales, places.narrow);
    let gap = if narrow { 4.0 } else { 12.0 };
    let high = (area.height() - 5.0 * gap) / 6.0;
    for place in 0..6_usize {
        let node = Node {
            padding: if narrow { UiRect::horizontal(px(8)) } else { UiRect::axes(px(11), px(6)) },
            flex_direction: FlexDirection::Column,
            justify_content: if narrow { JustifyContent::Center } else { JustifyContent::FlexStart },
            overflow: if narrow { Overflow::clip() } else { Overflow::visible() },
            ..at(area.min.x, area.min.y + (high + gap) * place as f32, area.width(), high)
        };
        ui.paper(node, |ui| match (place, narrow) {
            (0, true) => short(0, high, shift, ui),
            (1, true) => safety_short(ui),
            (_, true) => short(place - 1, high, shift, ui),
            (0, false) => scale(0, shift, ui),
            (1, false) => safety(ui),
            (_, false) => scale(place - 1, shift, ui),
        });
    }
}

fn top(ui: &mut Ui, icon: &str, name: &str) {
    ui.row(6.0, |ui| {
        ui.icon(icon, 20.4, Ink::Edge);
        ui.say(body(name).serif().one_line());
    });
}

/// A figure that opens its formula, with its unit.
fn value(index: usize, size: f32, shift: &Shift, ui: &mut Ui) {
    let scale = &SCALES[index];
    let name = (scale.name)();
    let [formula, assumption, source] = (scale.why)();
    let said = |part: &str| say_if_there(&format!("why-tally-{}-{part}", scale.id)).unwrap_or_default();
    let (plain, letters) = (said("plain"), said("letters"));
    let formula = Formula { title: name.clone(), plain, formula, letters, assumption, source };
    ui.formula(&format!("scale:{}", scale.id), figure("").px(size), &name, formula)
        .insert((Says(scale.value, 0), Called(called, index)));
    ui.say_in(Node { margin: UiRect::bottom(px(5)), ..default() }, small((scale.unit)(shift)).soft().one_line());
}

/// Height from which a name stands over the figure.
const NAMED_FROM: f32 = 48.0;

/// Icon, figure and unit, and the name where there is room for it.
fn short(index: usize, high: f32, shift: &Shift, ui: &mut Ui) {
    ui.within(row(8.0), |ui| {
        ui.icon(SCALES[index].id, 20.0, Ink::Edge);
        ui.within(column(0.0), |ui| {
            if high >= NAMED_FROM {
                ui.say(tiny((SCALES[index].name)()).soft().one_line());
            }
            ui.within(row(6.0), |ui| value(index, 20.0, shift, ui));
        });
    });
}

fn safety_short(ui: &mut Ui) {
    ui.within(row(8.0), |ui| {
        ui.icon("safety", 20.0, Ink::Edge);
        ui.picture("wax", 22.0, 22.0, &t!("shift-safety-wax"));
        ui.say(body(t!("shift-safety-sealed")).serif().ink(Ink::Sealed).one_line());
    });
}

fn safety(ui: &mut Ui) {
    top(ui, "safety", &t!("scale-safety"));
    ui.within(column(0.0), |ui| {
        ui.say(body(t!("shift-safety-sealed")).serif().px(18.0).ink(Ink::Sealed).one_line());
        ui.say(tiny(t!("shift-safety-till")).soft().one_line());
    });
    ui.picture("wax", 60.0, 60.0, &t!("shift-safety-wax")).entry::<Node>().and_modify(|mut node| {
        node.position_type = PositionType::Absolute;
        node.right = px(10);
        node.top = px(22);
    });
}

fn scale(index: usize, shift: &Shift, ui: &mut Ui) {
    let scale = &SCALES[index];
    top(ui, scale.id, &(scale.name)());
    ui.within(Node { align_items: AlignItems::FlexEnd, ..row(6.0) }, |ui| value(index, 26.0, shift, ui));
    ui.say(tiny("").px(12.8).soft()).insert(Says(scale.under, 0));
    let picture = match scale.id {
        "flow" => {
            line_bars(Vec2::new(10.0, 10.0), ui);
            None
        }
        "trust" => Some(line_of_trust(&shift.around.trust)),
        "purse" => Some(stacks(shift.around.coins)),
        "privacy" => Some(columns(&shift.around.ledgers, shift.around.tides)),
        _ => None,
    };
    if let Some(svg) = picture {
        let art = ArtImage { drawing: Drawing::Svg(svg), size: PICTURE, ink: Color::NONE, tiled: false };
        let node = Node { right: px(8), left: auto(), ..at(0.0, 8.0, PICTURE.x, PICTURE.y) };
        ui.put((node, art, Pickable::IGNORE));
    }
}

/// The ledger before each tide so far, the last one now, in columns for all tides of the game.
fn columns(ledgers: &[f64], tides: u16) -> String {
    let most = ledgers.iter().copied().fold(1.0, f64::max);
    // The word beside the figure ends where they begin.
    let step = 56.0 / f64::from(tides.max(1));
    let mut svg = String::from(
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="84" height="56"><path d="M24 40.5H80" stroke="#CDBD9C" stroke-width="1.5"/>"##,
    );
    for (tide, ledger) in ledgers.iter().enumerate() {
        let (x, high) = (24.0 + step * tide as f64, (36.0 * ledger / most).max(1.5));
        let _ = write!(
            svg,
            r##"<path d="M{x:.1} {top:.1}h{wide:.1}V40h-{wide:.1}z" fill="#C0925E" stroke="#5F4126" stroke-width="1"/>"##,
            top = 40.0 - high,
            wide = step - 2.0,
        );
    }
    svg + "</svg>"
}

fn line_of_trust(trust: &[f64]) -> String {
    let step = 72.0 / trust.len().saturating_sub(1).max(1) as f64;
    let y = |trust: f64| 52.0 - trust * 0.48;
    let points: Vec<String> =
        trust.iter().enumerate().map(|(at, trust)| format!("{:.1},{:.1}", 4.0 + step * at as f64, y(*trust))).collect();
    let points = if trust.len() < 2 {
        vec![format!("2,{0:.1} 4,{0:.1}", y(trust.first().copied().unwrap_or_default()))]
    } else {
        points
    };
    let end = (4.0 + step * trust.len().saturating_sub(1) as f64, y(trust.last().copied().unwrap_or_default()));
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="84" height="56"><path d="M2 {floor:.1}H82" stroke="#A03A26" stroke-width="2"/><polyline points="{}" fill="none" stroke="#1A5578" stroke-width="3" stroke-linejoin="round" stroke-linecap="round"/><circle cx="{:.1}" cy="{:.1}" r="4.5" fill="#1A5578"/></svg>"##,
        points.join(" "),
        end.0,
        end.1,
        floor = y(30.0)
    )
}

fn stacks(coins: f64) -> String {
    let mut svg = String::from(r#"<svg xmlns="http://www.w3.org/2000/svg" width="84" height="56">"#);
    for coin in 0..(coins.max(0.0) as usize).min(24) {
        let (x, y) = (18 + 24 * (coin / 8), 50 - 5 * (coin % 8));
        let _ = write!(
            svg,
            r##"<path d="M{x} {y}v-4a10 4 0 0 1 20 0v4a10 4 0 0 1-20 0z" transform="translate(-8 0)" fill="#E3C297" stroke="#5F4126" stroke-width="1.25"/>"##
        );
    }
    svg + "</svg>"
}
