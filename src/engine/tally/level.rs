//! The running levels of a station, from which its integrals grow.

use super::StationTally;
use crate::engine::time::Tick;

/// How many there are at a station right now, and since when that has been accounted for.
#[derive(Clone, Debug, Default)]
pub(super) struct Level {
    pub accounted: Tick,
    pub queue: u32,
    pub busy: u32,
    pub blocked: u32,
    pub open: u32,
    /// Servers that have closed but still have a customer.
    pub overtime: u32,
    /// Which servers have a customer.
    pub occupied: Vec<bool>,
}

impl Level {
    pub fn occupy(&mut self, server: u16, occupied: bool) {
        let number = usize::from(server);
        if self.occupied.len() <= number {
            self.occupied.resize(number + 1, false);
        }
        self.occupied[number] = occupied;
        self.recount();
    }

    pub fn recount(&mut self) {
        let closed = self.occupied.iter().skip(self.open as usize);
        self.overtime = closed.filter(|occupied| **occupied).count() as u32;
    }
}

/// Brings the integrals of a station up to `now`.
pub(super) fn account(station: &mut StationTally, level: &mut Level, warm_up: Tick, now: Tick) {
    let passed = u128::from((now - level.accounted.max(warm_up)).0);
    level.accounted = now;
    if passed > 0 {
        // Here and not on joining: who is begun on at once never made a queue.
        station.longest_queue = station.longest_queue.max(level.queue);
        station.queue += passed * u128::from(level.queue);
        station.busy += passed * u128::from(level.busy);
        station.blocked += passed * u128::from(level.blocked);
        station.open += passed * u128::from(level.open + level.overtime);
    }
}
