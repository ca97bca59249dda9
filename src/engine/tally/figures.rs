//! The figures of a station, as plain data.

use crate::engine::histogram::Histogram;

/// The waits of one class at one station.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClassTally {
    /// Services ended in the window.
    pub served: u64,
    /// Waits, from joining to the beginning of service, of those who joined after the warm-up and were begun on
    /// before the horizon; with their exact number and sum.
    pub waits: Histogram,
}

/// What happened at one station between warm-up and horizon. Integrals are in milliseconds × people or servers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StationTally {
    /// Customers who joined.
    pub joined: u64,
    /// Services ended.
    pub served: u64,
    /// Customers sent away because the station was full.
    pub turned_away: u64,
    /// Customers whose patience ended.
    pub gave_up: u64,
    /// Customers in line at the horizon.
    pub still_waiting: u64,
    /// The longest queue.
    pub longest_queue: u32,
    /// ∫ customers in line dt.
    pub queue: u128,
    /// Σ of each customer's time in line, clipped to the window. Equal to [`Self::queue`].
    pub time_in_line: u128,
    /// ∫ servers in service dt.
    pub busy: u128,
    /// ∫ servers kept by a blocked customer dt. Not part of [`Self::busy`].
    pub blocked: u128,
    /// ∫ servers at work dt: those open, and those that have closed but still have a customer.
    pub open: u128,
    /// The waits of all classes together, counted as in [`ClassTally::waits`]; gathered when the tally is closed.
    pub waits: Histogram,
    /// Class by class.
    pub classes: Vec<ClassTally>,
}

impl StationTally {
    /// Share of the open servers' time spent in service, blocked time not counted; none if no server was open.
    pub fn utilisation(&self) -> Option<f64> {
        (self.open > 0).then(|| self.busy as f64 / self.open as f64)
    }

    pub(in crate::engine) fn gather_waits(&mut self) {
        self.waits.clear();
        for class in &self.classes {
            self.waits.merge(&class.waits);
        }
    }

    pub(super) fn merge(&mut self, other: &Self) {
        self.joined += other.joined;
        self.served += other.served;
        self.turned_away += other.turned_away;
        self.gave_up += other.gave_up;
        self.still_waiting += other.still_waiting;
        self.longest_queue = self.longest_queue.max(other.longest_queue);
        self.queue += other.queue;
        self.time_in_line += other.time_in_line;
        self.busy += other.busy;
        self.blocked += other.blocked;
        self.open += other.open;
        self.waits.merge(&other.waits);
        for (mine, theirs) in self.classes.iter_mut().zip(&other.classes) {
            mine.served += theirs.served;
            mine.waits.merge(&theirs.waits);
        }
    }

    pub(super) fn clear(&mut self) {
        let mut waits = std::mem::take(&mut self.waits);
        let mut classes = std::mem::take(&mut self.classes);
        waits.clear();
        for class in &mut classes {
            class.served = 0;
            class.waits.clear();
        }
        *self = Self { waits, classes, ..Self::default() };
    }
}
