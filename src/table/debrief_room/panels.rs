//! The panels and their pages: what lies on the table in the order in which it turns.

use super::DebriefRoom;
use super::{
    again, at_desk, causes, counted, decisions, facts, goals, groups, possible, predictions, ranking, records, rule,
    skill, talk,
};
use crate::language::say;
use crate::t;
use crate::table::control::accessible;
use crate::table::ui::{Ui, column, row};
use crate::table::widgets::button::Press;
use bevy::prelude::*;

/// The panels, in the order in which they turn.
pub const PANELS: [&str; 8] =
    ["leave-seat", "predictions", "facts", "why-then", "replay", "rule", "elsewhere", "commit"];

/// The pages of a panel, where it has more than one.
pub fn pages(panel: usize) -> &'static [&'static str] {
    match PANELS.get(panel) {
        Some(&"predictions") => &["unsealed", "calibration", "goals"],
        Some(&"facts") => &["people", "counted", "causes", "records", "again", "groups", "ledger", "desk"],
        Some(&"replay") => &["changed", "ranking", "luck", "scales", "possible"],
        _ => &[],
    }
}

/// The name of a panel.
pub fn panel_name(panel: usize) -> String {
    say(&format!("debrief-panel-{}", PANELS.get(panel).copied().unwrap_or_default()))
}

/// Lays out the page that is read, and above it the names of the panel's pages.
pub(super) fn build(room: &DebriefRoom, ui: &mut Ui) {
    let all = Node { width: percent(100), min_height: percent(100), flex_shrink: 0.0, ..column(10.0) };
    ui.within(all, |ui| {
        tabs(room, ui);
        // Under tabs the sheets are as high as the highest of them, and the table shows under them; a panel of one page
        // takes all there is.
        let page = Node {
            flex_wrap: FlexWrap::Wrap,
            row_gap: px(12),
            flex_grow: if pages(room.step()).is_empty() { 1.0 } else { 0.0 },
            align_items: AlignItems::Stretch,
            flex_shrink: 0.0,
            ..row(12.0)
        };
        ui.within(page, |ui| page_of(room, ui));
    });
}

fn tabs(room: &DebriefRoom, ui: &mut Ui) {
    let pages = pages(room.step());
    if pages.is_empty() {
        return;
    }
    let line = Node { flex_wrap: FlexWrap::Wrap, row_gap: px(6), flex_shrink: 0.0, ..row(6.0) };
    ui.within((line, accessible(accesskit::Role::Group, &t!("debrief-pages"), false)), |ui| {
        for page in pages {
            let (name, here) = (say(&format!("debrief-page-{page}")), room.page() == Some(page));
            let label = if here { t!("debrief-shown", what = name.as_str()) } else { name.clone() };
            ui.button(Press::wood(format!("page:{page}"), name).lit(here).label(label));
        }
    });
}

fn page_of(room: &DebriefRoom, ui: &mut Ui) {
    match (PANELS[room.step()], room.page().unwrap_or_default()) {
        ("leave-seat", _) => talk::leave_seat(room, ui),
        (_, "unsealed") => predictions::unsealed(room, ui),
        (_, "calibration") => predictions::calibrated(room, ui),
        (_, "goals") => goals::page(room, ui),
        (_, "people") => facts::people(room, ui),
        (_, "counted") => counted::page(room, ui),
        (_, "causes") => causes::page(room, ui),
        (_, "records") => records::page(room, ui),
        (_, "again") => again::page(room, ui),
        (_, "groups") => groups::by_group(room, ui),
        (_, "ledger") => records::ledger(room, ui),
        (_, "desk") => at_desk::page(room, ui),
        ("why-then", _) => talk::why_then(room, ui),
        (_, "changed") => decisions::page(room, ui),
        (_, "ranking") => ranking::page(room, ui),
        (_, "luck") => skill::luck(room, ui),
        (_, "scales") => skill::scales(room, ui),
        (_, "possible") => possible::page(room, ui),
        ("rule", _) => rule::page(room, ui),
        ("elsewhere", _) => talk::elsewhere(room, ui),
        _ => talk::commit(room, ui),
    }
}
