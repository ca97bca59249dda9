//! The queues of this shift so far, opened large: the picture that reports hold, its sentence, and the same as a table.

use bevy::prelude::*;

use crate::report::QueueChart;
use crate::t;
use crate::table::board::log::station_name;
use crate::table::board::watch::Shift;
use crate::table::widgets::chart::{Figure, open_figure};

const SIZE: (f32, f32) = (900.0, 330.0);

/// The chart up to this moment: what is still to come is not drawn.
pub fn queue_chart(shift: &Shift) -> Option<QueueChart> {
    let reel = shift.reel.as_ref()?;
    let minutes = shift.tick().minutes() as usize + 1;
    let stations = shift.told.waiting.iter().enumerate().map(|(station, waiting)| {
        let mut so_far = waiting.get(..minutes.min(waiting.len())).unwrap_or_default().to_vec();
        // The last one is what the board shows at this moment, not what stood there when its minute began.
        let now = shift.scene.as_ref().and_then(|scene| scene.stations.get(station)).filter(|_| !shift.over);
        if let (Some(last), Some(now)) = (so_far.last_mut(), now) {
            *last = now.waiting() as u32;
        }
        (station_name(reel, station), so_far)
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
    let figure = Figure {
        id: "queues".into(),
        title: t!("shift-queues"),
        svg: chart.svg(f64::from(SIZE.0), f64::from(SIZE.1)),
        size: SIZE,
        sentence: chart.words(),
        table: chart.table(),
    };
    open_figure(commands, figure);
}
