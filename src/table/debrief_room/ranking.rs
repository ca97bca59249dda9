//! Panel 5: every decision left out in turn, the one that moved any scale furthest first.

use super::DebriefRoom;
use super::pieces::{waiting, wide_sheet};
use crate::debrief::Ranked;
use crate::lab::SCALES;
use crate::report::words::{act_words, number, scale_words};
use crate::t;
use crate::table::control::accessible;
use crate::table::ui::{Ui, column, grow, row};
use crate::table::widgets::button::Press;
use crate::table::words::{Ink, body, head, lead, small, tiny};
use bevy::prelude::*;

/// Width of a scale's column.
const SCALE: f32 = 92.0;

/// Builds the page.
pub fn page(room: &DebriefRoom, ui: &mut Ui) {
    ui.paper(wide_sheet(ui), |ui| {
        ui.say(head(t!("debrief-ranking")));
        if room.decisions.is_empty() {
            ui.say(body(t!("debrief-nothing-decided")));
            return;
        }
        ui.say(small(t!("debrief-ranking-how")).soft());
        let known = room.known();
        match known.ranking {
            Some((done, all)) if done < all => {
                let words = t!("debrief-games-played", done = done, all = all);
                waiting(ui, room, &words, Some(done as f32 / all as f32));
            }
            Some(_) => {}
            None => waiting(ui, room, &t!("debrief-ranking-begins"), Some(0.0)),
        }
        if known.ranked.is_empty() {
            return;
        }
        names(ui);
        let list = Node { max_height: px(380), ..column(4.0) };
        ui.scroll(list, "ranking", &t!("debrief-ranking"), |ui| {
            for ranked in known.ranked.iter() {
                one(room, ui, ranked);
            }
        });
        ui.say(lead(t!("debrief-ranking-rule")).italic().px(16.0));
    });
}

fn names(ui: &mut Ui) {
    let line = Node { padding: UiRect::horizontal(px(8)), flex_shrink: 0.0, ..row(6.0) };
    ui.within(line, |ui| {
        ui.say(small(t!("debrief-decision-head")).bold());
        ui.put(grow());
        for figure in SCALES {
            let node = Node { width: px(SCALE), justify_content: JustifyContent::Center, ..default() };
            ui.within(node, |ui| {
                ui.icon(figure.scale.id(), 22.0, Ink::Edge);
            });
        }
    });
}

fn one(room: &DebriefRoom, ui: &mut Ui, ranked: &Ranked) {
    let Some(decision) = room.decisions.get(ranked.index) else { return };
    let act = act_words(&room.scenario, &decision.act);
    let what = t!("debrief-decision", tide = decision.tide + 1, what = act);
    let fill = Color::from(ui.theme.colour.paper.raised);
    let line = Node {
        padding: UiRect::axes(px(8), px(4)),
        border_radius: BorderRadius::all(px(6)),
        flex_shrink: 0.0,
        ..row(6.0)
    };
    let said = accessible(accesskit::Role::Row, &format!("{what}: {}", spoken(ranked)), false);
    ui.within((line, BackgroundColor(fill), said), |ui| {
        ui.within(Node { flex_shrink: 1.0, flex_grow: 1.0, flex_basis: px(0), ..column(2.0) }, |ui| {
            let press = Press::link(format!("ranked:{}", ranked.index), what.clone());
            ui.within(Node { align_self: AlignSelf::FlexStart, ..default() }, |ui| {
                ui.button(press.label(t!("debrief-look-at", what = what.as_str())));
            });
            let moved = ranked.most_moved().map_or_else(
                || t!("debrief-moved-none"),
                |(scale, spreads)| t!("debrief-moved", scale = scale_words(scale), spreads = number(spreads.abs())),
            );
            let void = match ranked.void.len() {
                0 => String::new(),
                count => format!(" {}", t!("debrief-void-count", count = count)),
            };
            ui.say(tiny(format!("{moved}{void}")).soft().quiet());
        });
        for shift in &ranked.shifts {
            let (mark, words) = side(shift.better());
            ui.within(Node { width: px(SCALE), align_items: AlignItems::Center, ..column(0.0) }, |ui| {
                ui.inked(mark, 16.0, 16.0, Ink::Strong);
                ui.say(tiny(words).quiet());
            });
        }
    });
}

/// How a scale would have gone without the decision: a mark, and a word for whoever cannot tell marks apart.
fn side(better: Option<bool>) -> (&'static str, String) {
    match better {
        Some(true) => ("mark-better", t!("debrief-better")),
        Some(false) => ("mark-worse", t!("debrief-worse")),
        None => ("mark-same", t!("debrief-unclear")),
    }
}

fn spoken(ranked: &Ranked) -> String {
    let each =
        ranked.shifts.iter().map(|shift| format!("{} {}", scale_words(shift.figure.scale), side(shift.better()).1));
    crate::language::list(&each.collect::<Vec<String>>())
}
