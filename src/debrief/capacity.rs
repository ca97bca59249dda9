//! How many stops the back room has minutes for.

use crate::hall::Work;
use crate::session::TidePlayed;

/// Share of those who came ashore that the rooms could have talked to in a tide without haste: open minutes of their
/// seats over the mean minutes of a talk. `None` where the hall has no room or nobody came.
pub fn room_capacity(played: &TidePlayed) -> Option<f64> {
    let landed = played.result.tally.all.landed;
    let rooms = played.plan.stations.iter().zip(played.result.stations.stations());
    let talks: Vec<f64> = rooms
        .filter(|(station, _)| station.work == Work::Examine)
        .filter_map(|(station, tally)| {
            let mean: f64 = station.service.iter().map(|part| part.mean().0).sum();
            (mean > 0.0).then(|| tally.open as f64 / 60_000.0 / mean)
        })
        .collect();
    (!talks.is_empty() && landed > 0).then(|| talks.iter().sum::<f64>() / landed as f64)
}
