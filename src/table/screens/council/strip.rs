//! The strip: which way the proposal points on each scale, by formula. What a prediction asks stays shut until sealed.

use bevy::prelude::*;

use crate::scenario::file::Ask;
use crate::session::{Direction, Scale, Session, directions};
use crate::table::ui::{Ui, column, grow, row};
use crate::table::words::{Ink, body, lead, small};

/// Places the strip.
pub fn build(session: &Session, sealed: bool, ui: &mut Ui) {
    let file = &session.scenario().file;
    let (before, after) = session.plans();
    ui.paper(Node { padding: UiRect::axes(px(14), px(8)), flex_shrink: 0.0, ..column(6.0) }, |ui| {
        ui.row(8.0, |ui| {
            ui.say(lead("If nothing else moves").bold().one_line());
            ui.put(grow());
            let words = if sealed {
                "directions by formula"
            } else {
                "directions by formula; what your slip asks stays shut until you seal"
            };
            ui.say(small(words).soft().one_line());
        });
        let cells = Node { align_items: AlignItems::Stretch, ..row(8.0) };
        ui.within(cells, |ui| {
            for (index, (scale, direction)) in directions(&before, &after, &file.belief).into_iter().enumerate() {
                if index > 0 {
                    ui.upright_hairline();
                }
                let shut = !sealed && file.predictions.values().any(|rule| asks(rule.asks, scale));
                cell(scale, direction, shut, ui);
            }
        });
    });
}

/// Whether a direction on this scale would answer the prediction.
fn asks(ask: Ask, scale: Scale) -> bool {
    match ask {
        Ask::WaitP95 | Ask::MissedBoats => scale == Scale::Flow,
        Ask::InnocentOf100 | Ask::Stops => scale == Scale::Fairness,
        Ask::ChanceMissNone => scale == Scale::Safety,
        Ask::WhichScalePays => true,
    }
}

/// A direction in words.
pub fn in_words(direction: Direction) -> &'static str {
    match direction {
        Direction::MuchWorse => "much worse",
        Direction::Worse => "worse",
        Direction::Same => "the same",
        Direction::Better => "better",
        Direction::MuchBetter => "much better",
    }
}

fn cell(scale: Scale, direction: Direction, shut: bool, ui: &mut Ui) {
    let (mark, times, words, ink) = if shut {
        ("i-seal", 1, "seal first", Ink::Sealed)
    } else {
        match direction {
            Direction::MuchWorse => ("mark-worse", 2, in_words(direction), Ink::Stop),
            Direction::Worse => ("mark-worse", 1, in_words(direction), Ink::Stop),
            Direction::Same => ("mark-same", 1, in_words(direction), Ink::Soft),
            Direction::Better => ("mark-better", 1, in_words(direction), Ink::Clear),
            Direction::MuchBetter => ("mark-better", 2, in_words(direction), Ink::Clear),
        }
    };
    let name = match scale {
        Scale::Flow => "Flow",
        Scale::Safety => "Safety",
        Scale::Fairness => "Fairness",
        Scale::Privacy => "Privacy",
        Scale::Purse => "Purse",
        Scale::Trust => "Trust",
    };
    let node = Node { flex_grow: 1.0, flex_basis: px(0), min_width: px(0), ..row(6.0) };
    ui.within(node, |ui| {
        ui.icon(scale.id(), 22.0, Ink::Edge);
        ui.column(0.0, |ui| {
            ui.say(body(name).bold().one_line());
            ui.say(small(words).ink(ink).one_line());
        });
        ui.put(grow());
        ui.column(-8.0, |ui| {
            // Two marks are smaller, so that they stay in their cell.
            let size = if times > 1 { 14.0 } else { 18.0 };
            for _ in 0..times {
                ui.inked(mark, size, size, ink);
            }
        });
    });
}
