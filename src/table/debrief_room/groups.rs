//! Panel 3: groups side by side with their intervals.

use super::DebriefRoom;
use super::pieces::{waiting, wide_sheet};
use super::reckoning::GAMES;
use crate::debrief::By;
use crate::report::{GroupRates, groups_note};
use crate::t;
use crate::table::ui::Ui;
use crate::table::widgets::chart::Figure;
use crate::table::words::{body, head, lead, small};

/// Groups by custom, pathway and trade.
pub fn by_group(room: &DebriefRoom, ui: &mut Ui) {
    let known = room.known();
    let Some(groups) = &known.groups else {
        ui.paper(wide_sheet(ui), |ui| {
            ui.say(head(t!("debrief-groups")));
            let words = t!("debrief-games-played", done = known.games, all = GAMES);
            waiting(ui, room, &words, Some(known.games as f32 / GAMES as f32));
        });
        return;
    };
    let parts = [
        (By::Custom, "custom", t!("debrief-by-custom"), t!("charts-custom")),
        (By::Pathway, "pathway", t!("debrief-by-pathway"), t!("charts-pathway")),
        (By::Trade, "trade", t!("debrief-by-trade"), t!("charts-trade")),
    ];
    for ((kind, id, title, by), groups) in parts.into_iter().zip(groups.iter()) {
        let Some(note) = groups_note(&room.scenario.file, kind) else { continue };
        let here = groups.iter().filter(|group| group.false_stop_rate.is_some()).count();
        if here < 2 {
            continue;
        }
        let rates = GroupRates { by, groups: groups.clone(), games: known.games as usize };
        ui.paper(wide_sheet(ui), |ui| {
            ui.say(head(title.as_str()));
            ui.say(small(note).soft());
            let size = (360.0, rates.height() as f32);
            ui.figure(Figure {
                id: id.into(),
                title,
                svg: rates.svg(f64::from(size.0)),
                size,
                sentence: rates.words(),
                table: rates.table(),
            });
        });
    }
    ui.paper(wide_sheet(ui), |ui| {
        ui.say(lead(t!("debrief-groups-rule")).italic());
        ui.say(body(t!("debrief-groups-how", games = known.games)));
    });
}
