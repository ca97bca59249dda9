//! Panel 3: when what the hall could have known was written, released and read; and what the registers hold in the end.

use super::DebriefRoom;
use super::pieces::{sheet, waiting, wide_sheet};
use crate::debrief::{Timeline, Wronged};
use crate::report::words::held_for_words;
use crate::report::{Step, Timelines, Waterfall};
use crate::t;
use crate::table::ui::Ui;
use crate::table::widgets::chart::Figure;
use crate::table::words::{body, head, lead, small};

/// Stops by mistake whose records are told; all stand on the page that can be written.
const TOLD: usize = 14;

/// Timelines of records.
pub fn page(room: &DebriefRoom, ui: &mut Ui) {
    let lines = match &room.known().timelines {
        None => {
            ui.paper(wide_sheet(ui), |ui| {
                ui.say(head(t!("debrief-records")));
                waiting(ui, room, &t!("debrief-records-begin"), None);
            });
            return;
        }
        Some(None) => {
            ui.paper(wide_sheet(ui), |ui| {
                ui.say(head(t!("debrief-records")));
                ui.say(body(t!("debrief-nothing-late")));
            });
            return;
        }
        Some(Some(lines)) => lines,
    };
    ui.paper(wide_sheet(ui), |ui| {
        ui.say(head(t!("debrief-records")));
        ui.say(small(t!("debrief-records-how")).soft());
        let of = |wronged: Wronged| lines.iter().filter(move |line| line.wronged == wronged);
        let missed: Vec<&Timeline> = of(Wronged::Missed).collect();
        timeline(room, ui, "records-missed", t!("debrief-records-missed"), &missed);
        let stopped: Vec<&Timeline> = of(Wronged::Stopped).take(TOLD).collect();
        timeline(room, ui, "records-stopped", t!("debrief-records-stopped"), &stopped);
    });
}

fn timeline(room: &DebriefRoom, ui: &mut Ui, id: &str, title: String, lines: &[&Timeline]) {
    ui.say(lead(title.as_str()).bold());
    let chart = Timelines { scenario: &room.scenario, tides: room.game.tides, lines };
    if chart.is_empty() {
        ui.say(body(t!("debrief-records-none")));
        return;
    }
    let (width, height) = (1100.0, chart.height());
    ui.figure(Figure {
        id: id.into(),
        title,
        svg: chart.svg(width),
        size: (width as f32, height as f32),
        sentence: chart.words(),
        table: chart.table(),
    });
}

/// The ledger after the last tide.
pub fn ledger(room: &DebriefRoom, ui: &mut Ui) {
    let title = t!("debrief-ledger");
    let Some(parts) = &room.known().ledger else {
        ui.paper(wide_sheet(ui), |ui| {
            ui.say(head(title.as_str()));
            waiting(ui, room, &t!("debrief-records-begin"), None);
        });
        return;
    };
    let step = |part: &crate::debrief::LedgerPart| Step {
        register: crate::language::shown(&part.register),
        purpose: held_for_words(part.held_for),
        rows: part.rows,
        value: part.value,
    };
    let fall = Waterfall { steps: parts.iter().map(step).collect() };
    ui.paper(sheet(ui, 840.0), |ui| {
        ui.say(head(title.as_str()));
        let size = (800.0, fall.height() as f32);
        ui.figure(Figure {
            id: "ledger".into(),
            title,
            svg: fall.svg(f64::from(size.0)),
            size,
            sentence: fall.words(),
            table: fall.table(),
        });
    });
    ui.paper(wide_sheet(ui), |ui| {
        ui.say(head(t!("debrief-ledger-how")));
        ui.say(body(t!("debrief-ledger-formula")));
        ui.say(lead(t!("debrief-ledger-rule")).italic());
    });
}
