//! The running levels of a station, from which its integrals grow.

use super::StationTally;
use crate::engine::time::Tick;

/// How many there are, and since when that has been accounted for.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Gauge {
    since: Tick,
    count: u32,
}

impl Gauge {
    /// Adds count × time up to `now` to `integral`, as far as it lies after the warm-up. Whether time passed at all.
    #[inline]
    fn account(&mut self, integral: &mut u128, warm_up: Tick, now: Tick) -> bool {
        let passed = (now - self.since.max(warm_up)).0;
        *integral += u128::from(passed) * u128::from(self.count);
        self.since = now;
        passed > 0
    }
}

/// How many there are at a station right now. Each gauge is read when it changes, and all of them at the horizon.
#[derive(Clone, Debug, Default)]
pub(super) struct Level {
    queue: Gauge,
    busy: Gauge,
    blocked: Gauge,
    /// Servers open, and those that have closed but still have a customer.
    working: Gauge,
    open: u32,
    /// Which servers have a customer.
    occupied: Vec<bool>,
}

impl Level {
    /// One more in line, or one less.
    #[inline]
    pub fn queue(&mut self, station: &mut StationTally, warm_up: Tick, now: Tick, more: bool) {
        let longest = self.queue.count;
        let passed = self.queue.account(&mut station.queue, warm_up, now);
        // Here and not on joining: who is begun on at once never made a queue.
        station.longest_queue = station.longest_queue.max(if passed { longest } else { 0 });
        self.queue.count = self.queue.count.wrapping_add_signed(if more { 1 } else { -1 });
    }

    /// A server begins or ends a service.
    #[inline]
    pub fn busy(&mut self, station: &mut StationTally, warm_up: Tick, now: Tick, server: u16, begins: bool) {
        self.busy.account(&mut station.busy, warm_up, now);
        self.busy.count = self.busy.count.wrapping_add_signed(if begins { 1 } else { -1 });
        self.occupy(station, warm_up, now, server, begins);
    }

    /// A server is kept by a customer that is finished, or let go by it.
    pub fn blocked(&mut self, station: &mut StationTally, warm_up: Tick, now: Tick, server: u16, begins: bool) {
        self.blocked.account(&mut station.blocked, warm_up, now);
        self.blocked.count = self.blocked.count.wrapping_add_signed(if begins { 1 } else { -1 });
        self.occupy(station, warm_up, now, server, begins);
    }

    #[inline]
    fn occupy(&mut self, station: &mut StationTally, warm_up: Tick, now: Tick, server: u16, occupied: bool) {
        let number = usize::from(server);
        if self.occupied.len() <= number {
            self.occupied.resize(number + 1, false);
        }
        self.occupied[number] = occupied;
        if u32::from(server) >= self.open {
            self.recount(station, warm_up, now);
        }
    }

    /// From now on that many servers are open.
    pub fn open(&mut self, station: &mut StationTally, warm_up: Tick, now: Tick, open: u16) {
        self.open = open.into();
        self.recount(station, warm_up, now);
    }

    fn recount(&mut self, station: &mut StationTally, warm_up: Tick, now: Tick) {
        self.working.account(&mut station.open, warm_up, now);
        let overtime = self.occupied.iter().skip(self.open as usize).filter(|occupied| **occupied).count();
        self.working.count = self.open + overtime as u32;
    }

    /// Brings every integral up to the horizon, and starts again from nothing.
    pub fn close(&mut self, station: &mut StationTally, warm_up: Tick, horizon: Tick) {
        let longest = self.queue.count;
        if self.queue.account(&mut station.queue, warm_up, horizon) {
            station.longest_queue = station.longest_queue.max(longest);
        }
        self.busy.account(&mut station.busy, warm_up, horizon);
        self.blocked.account(&mut station.blocked, warm_up, horizon);
        self.working.account(&mut station.open, warm_up, horizon);
        let mut occupied = std::mem::take(&mut self.occupied);
        occupied.clear();
        *self = Self { occupied, ..Self::default() };
    }
}
