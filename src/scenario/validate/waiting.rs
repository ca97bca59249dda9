//! How many people must be in the hall at once: each of them is held in memory.
//!
//! The hall as a fluid: what comes in above what the entrances can take at most, or the ways out can let go at most, has
//! to wait. That is a least number, so no hall that fits is refused; a queue that only stops or chance can fill is not
//! seen here.

use super::Findings;
use crate::scenario::build::build_distribution;
use crate::scenario::file::{HallFile, StationFile, WhenFullFile};

/// People in the hall at once: some 1.5 GB.
const MOST: f64 = 20_000_000.0;

pub(super) fn check(hall: &HallFile, findings: &mut Findings<'_>) {
    let rate = hall.walking.per_hour.iter().copied().fold(0.0, f64::max);
    let entrances = [&hall.entrance, &hall.fast_lane].into_iter().filter_map(|name| hall.stations.get(name));
    let ways_out = hall.stations.values().filter(|station| station.then.is_empty());
    let capacity = |stations: &mut dyn Iterator<Item = &StationFile>| -> f64 {
        stations.map(|station| most_an_hour(station, rate)).sum()
    };
    let an_hour = capacity(&mut { entrances }).min(capacity(&mut { ways_out }));
    let waiting = peak(hall, an_hour);
    if waiting > MOST {
        findings.say(
            &["hall", "walking", "per_hour"],
            format!("about {waiting:.0} people would wait at once: the hall lets at most {an_hour:.0} an hour through"),
            format!("at most {MOST:.0} people waiting at once, which fit into memory"),
            "fewer an hour, a shorter tide, more servers, or `when_full = \"turn-away\"` with `seats`",
        );
    }
}

/// What a station lets go in an hour at most, with all the servers it ever has.
fn most_an_hour(station: &StationFile, rate: f64) -> f64 {
    let turns_away = station.seats >= 0 && station.when_full == WhenFullFile::TurnAway;
    let patience = station.patience.as_ref().map(|patience| build_distribution(patience).mean().0 / 60.0);
    let service: f64 = station.service.values().map(|part| build_distribution(part).mean().0).sum();
    // Who gives up leaves as well; at most a patience's worth of people stand there.
    if turns_away || patience.is_some_and(|hours| rate * hours <= MOST) || service.is_nan() || service <= 0.0 {
        return f64::INFINITY;
    }
    let servers = station.hours.iter().map(|change| change.servers).fold(station.servers, u16::max);
    f64::from(servers) * 60.0 / service
}

/// The most that stand there at one time.
fn peak(hall: &HallFile, an_hour: f64) -> f64 {
    let hours = hall.length_min / 60.0;
    let last = hall.walking.per_hour.len().saturating_sub(1);
    let (mut standing, mut most) = (0.0_f64, 0.0_f64);
    for (hour, rate) in hall.walking.per_hour.iter().enumerate() {
        let left = (hours - hour as f64).max(0.0);
        let lasts = if hour == last { left } else { left.min(1.0) };
        standing = (standing + (rate - an_hour) * lasts).max(0.0);
        most = most.max(standing);
    }
    most
}
