//! Panel 3: each error with its first cause, the causes counted, and what taking one away everywhere would have done.

use super::DebriefRoom;
use super::pieces::{sheet, waiting, wide_sheet};
use super::reckoning::Taken;
use super::words::name_of;
use crate::debrief::{Cause, Traced};
use crate::report::{Table, cause_words, grouped};
use crate::t;
use crate::table::ui::{Ui, column};
use crate::table::words::{body, head, lead, small};
use bevy::prelude::*;

/// Builds the page.
pub fn page(room: &DebriefRoom, ui: &mut Ui) {
    let known = room.known();
    let Some(traced) = &known.traced else {
        ui.paper(wide_sheet(ui), |ui| {
            ui.say(head(t!("debrief-why")));
            waiting(ui, room, &t!("debrief-tracing"), None);
        });
        return;
    };
    ui.paper(sheet(ui, 500.0), |ui| {
        ui.say(head(t!("debrief-why-missed")));
        let missed: Vec<&Traced> = traced.iter().filter(|one| matches!(one.cause, Cause::Miss(_))).collect();
        if missed.is_empty() {
            ui.say(body(t!("debrief-none-missed")));
        }
        let list = Node { max_height: px(230), ..column(4.0) };
        ui.scroll(list, "missed", &t!("debrief-why-missed"), |ui| {
            for one in missed {
                ui.say(small(told(room, one)));
            }
        });
        counted(ui, &known.taken, true);
        ui.say(small(t!("debrief-first-cause")).soft());
    });
    ui.paper(wide_sheet(ui), |ui| {
        ui.say(head(t!("debrief-why-mistaken")));
        counted(ui, &known.taken, false);
        let left = known.taken.iter().filter(|one| one.without.is_none()).count();
        if left > 0 {
            let done = known.taken.len() - left;
            let words = t!("debrief-causes-left", done = done, all = known.taken.len());
            waiting(ui, room, &words, Some(done as f32 / known.taken.len() as f32));
        }
        ui.say(lead(t!("debrief-taken-away")).italic().px(16.0));
    });
}

/// Who, when, and why.
fn told(room: &DebriefRoom, one: &Traced) -> String {
    let name = name_of(&room.known().crossings, one.tide, one.person);
    t!("debrief-missed-why", name = name, tide = one.tide + 1, cause = cause_words(one.cause))
}

fn counted(ui: &mut Ui, taken: &[Taken], misses: bool) {
    let head = [t!("debrief-cause"), t!("debrief-errors"), t!("debrief-without-it")];
    let mut table = Table { head: head.into(), rows: Vec::new() };
    for one in taken.iter().filter(|one| matches!(one.cause, Cause::Miss(_)) == misses) {
        let without = match &one.without {
            None => t!("debrief-not-yet"),
            Some(None) => t!("debrief-no-link"),
            Some(Some(parts)) => {
                t!("debrief-parts", removed = parts.removed, still = parts.still, newly = parts.newly)
            }
        };
        table.row([cause_words(one.cause), grouped(one.count), without]);
    }
    if table.rows.is_empty() {
        if !misses {
            ui.say(body(t!("debrief-nobody-mistaken")));
        }
        return;
    }
    let title = if misses { t!("debrief-why-missed") } else { t!("debrief-why-mistaken") };
    ui.table(&table, &title);
}
