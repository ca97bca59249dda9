//! The queues of this shift so far, opened large: the picture that reports hold, its sentence, and the same as a table.

use bevy::prelude::*;

use crate::report::QueueChart;
use crate::t;
use crate::table::board::log::station_name;
use crate::table::board::watch::Shift;
use crate::table::ui::{Ui, grow, row};
use crate::table::widgets::button::Press;
use crate::table::widgets::modal::{Modal, open_modal};
use crate::table::words::{body, head, small};

const SIZE: Vec2 = Vec2::new(900.0, 330.0);

/// The chart up to this moment: what is still to come is not drawn.
pub fn queue_chart(shift: &Shift) -> Option<QueueChart> {
    let reel = shift.reel.as_ref()?;
    let minutes = shift.tick().minutes() as usize + 1;
    let stations = shift.told.waiting.iter().enumerate().map(|(station, waiting)| {
        (station_name(reel, station), waiting.get(..minutes.min(waiting.len())).unwrap_or_default().to_vec())
    });
    Some(QueueChart {
        stations: stations.collect(),
        opens: reel.scenario.file.hall.opening_minute().unwrap_or_default(),
        length: shift.end().minutes().round() as u32,
    })
}

/// Lays the chart over the table.
pub fn open_queues(shift: &Shift, commands: &mut Commands) {
    let Some(chart) = queue_chart(shift) else { return };
    open_modal(
        commands,
        Modal {
            label: t!("shift-queues"),
            escape: "cover-close".into(),
            width: 960.0,
            build: move |ui: &mut Ui| {
                ui.row(12.0, |ui| {
                    ui.say(head(t!("shift-queues")));
                    ui.put(grow());
                    ui.button(Press::second("cover-close", t!("shift-close")).icon("cross").key("Esc"));
                });
                let words = chart.words();
                ui.chart(chart.svg(f64::from(SIZE.x), f64::from(SIZE.y)), SIZE.x, SIZE.y, &words);
                ui.say(body(words));
                let table = chart.table();
                let cell = |column: usize| Node { width: px(if column == 0 { 90 } else { 170 }), ..default() };
                ui.within(row(0.0), |ui| {
                    for (column, words) in table.head.iter().enumerate() {
                        ui.say_in(cell(column), small(words).bold().one_line());
                    }
                });
                let area = Node { height: px(130), flex_shrink: 0.0, ..default() };
                ui.scroll(area, "queue-rows", &t!("shift-queues"), |ui| {
                    for cells in &table.rows {
                        ui.within(Node { flex_shrink: 0.0, ..row(0.0) }, |ui| {
                            for (column, words) in cells.iter().enumerate() {
                                ui.say_in(cell(column), small(words).one_line());
                            }
                        });
                    }
                });
            },
        },
    );
}
