//! Which halls can be computed without an event queue.

use crate::engine::{Lines, MOST_SERVERS, StationId, Tick};
use crate::hall::plan::{Plan, Station, Work};

/// The stations that people come to, each after the one that feeds it and the entrance first; `None` for a hall in
/// which what happens at one station can reach back to another, or depends on more than the times of those who come.
pub(super) fn through(plan: &Plan) -> Option<Vec<StationId>> {
    let lane = plan.fast_lane.is_some() && plan.people.enrolled.get() > 0.0;
    let entrance = plan.stations.get(usize::from(plan.entrance.0))?;
    let serves = matches!(entrance.work, Work::Serve | Work::Screen { .. });
    if lane || !serves || ranked(entrance) || entrance.line.servers.first()?.1 > MOST_SERVERS {
        return None;
    }
    let mut order = vec![plan.entrance];
    let mut place = 0;
    while place < order.len() {
        let station = plan.stations.get(usize::from(order[place].0))?;
        if !steady(station) || station.work == Work::Examine && hurries(plan) {
            return None;
        }
        let room = match station.work {
            Work::Screen { refers_to } => refers_to.filter(|room| Some(*room) != station.then),
            _ => None,
        };
        for to in [station.then, room].into_iter().flatten() {
            if order.contains(&to) {
                return None;
            }
            order.push(to);
        }
        place += 1;
    }
    Some(order)
}

/// Whether some go first here.
pub(super) fn ranked(station: &Station) -> bool {
    station.class_of_pathway.windows(2).any(|pair| pair[0] != pair[1])
}

/// Open throughout, never full, and nobody leaves the line.
fn steady(station: &Station) -> bool {
    let line = &station.line;
    matches!(line.servers[..], [(Tick::ZERO, 1..)])
        && line.seats.is_none()
        && line.lines == Lines::Pooled
        && station.patience.is_none()
        && station.shelter.is_none()
        && station.work != Work::Shelter
}

/// Haste depends on who else is waiting at that very moment.
fn hurries(plan: &Plan) -> bool {
    plan.work.haste > 0.0 && !plan.forced.unhurried
}
