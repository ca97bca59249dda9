//! A station whose times follow from one another, without an event queue.
//!
//! One line, first come, first served, before servers that are open from beginning to end and never kept: whoever
//! comes next takes the server that is free first (Kiefer & Wolfowitz, "On the Theory of Queues with Many Servers",
//! Trans. Amer. Math. Soc. 78 (1955) 1–18; for one server Lindley 1952). So a visit is known in full when it begins,
//! and its figures are entered at once, not event by event.

use super::histogram::Histogram;
use super::station::Class;
use super::tally::{ClassTally, StationTally};
use super::time::{Span, Tick};
use std::hint::select_unpredictable;

/// The most servers a recursion has: with more, sorting them takes longer than a tree of their ends.
pub const MOST_SERVERS: u16 = 32;

/// The servers: when each is free, the earliest first. Places beyond the last one are never free.
#[derive(Clone, Debug)]
pub struct Servers {
    free: [Tick; MOST_SERVERS as usize],
    count: u16,
}

impl Servers {
    /// That many, all free.
    ///
    /// # Panics
    /// If there is none, or more than [`MOST_SERVERS`].
    pub fn new(count: u16) -> Self {
        assert!((1..=MOST_SERVERS).contains(&count), "a recursion has 1 to {MOST_SERVERS} servers");
        let mut free = [Tick::NEVER; MOST_SERVERS as usize];
        free[..usize::from(count)].fill(Tick::ZERO);
        Self { free, count }
    }

    /// Serves people in the order in which they join, each for so long; puts when each is begun on into `began`.
    #[inline(always)]
    pub fn serve(&mut self, people: impl Iterator<Item = (Tick, Span)>, began: &mut [Tick]) {
        // Lists of known length are gone through without a loop.
        match self.count {
            1 => self.serve_by::<1>(people, began),
            2 => self.serve_by::<2>(people, began),
            3..=4 => self.serve_by::<4>(people, began),
            5..=6 => self.serve_by::<6>(people, began),
            7..=8 => self.serve_by::<8>(people, began),
            9..=16 => self.serve_by::<16>(people, began),
            _ => self.serve_by::<32>(people, began),
        }
    }

    #[inline(always)]
    fn serve_by<const PLACES: usize>(&mut self, people: impl Iterator<Item = (Tick, Span)>, began: &mut [Tick]) {
        let Some(places) = self.free.first_chunk_mut::<PLACES>() else { return };
        let mut free = *places;
        for ((joined, given), began) in people.zip(began) {
            let begins = free[0].max(joined);
            *began = begins;
            // The server that was free first is busy until the end. From the earliest to the latest, so that the next
            // one's beginning waits for one comparison, not for all.
            let mut carried = begins.after(given);
            for place in 1..PLACES {
                let other = free[place];
                free[place - 1] = select_unpredictable(other < carried, other, carried);
                carried = select_unpredictable(other < carried, carried, other);
            }
            free[PLACES - 1] = carried;
        }
        *places = free;
    }
}

/// One visit to a station, known in full.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Visit {
    /// The class in line.
    pub class: Class,
    /// When they joined.
    pub joined: Tick,
    /// When a server began on them.
    pub began: Tick,
    /// When it was finished.
    pub ended: Tick,
}

/// Figures of one station, visit by visit: the same as [`super::Tally`] keeps fact by fact, but that the integral of
/// the queue is taken from the waits, to which it is equal by Little's law.
#[derive(Clone, Debug)]
pub struct Account {
    warm_up: Tick,
    horizon: Tick,
    servers: u16,
    classes: Vec<ClassTally>,
    joined: u64,
    still_waiting: u64,
    time_in_line: u128,
    busy: u128,
}

impl Account {
    /// Nothing entered yet, for that many servers and classes, counting from `warm_up` to `horizon`.
    pub fn new(servers: u16, classes: usize, warm_up: Tick, horizon: Tick) -> Self {
        let classes = vec![ClassTally::default(); classes.max(1)];
        Self { warm_up, horizon, servers, classes, joined: 0, still_waiting: 0, time_in_line: 0, busy: 0 }
    }

    /// Enters a visit of somebody who joined by the horizon.
    #[inline]
    pub fn enter(&mut self, visit: Visit) {
        let Visit { class, joined, began, ended } = visit;
        if joined < self.warm_up || ended > self.horizon {
            self.enter_clipped(visit);
            return;
        }
        let waited = began - joined;
        self.joined += 1;
        self.time_in_line += u128::from(waited.0);
        self.busy += u128::from((ended - began).0);
        let last = self.classes.len() - 1;
        let class = &mut self.classes[usize::from(class.0).min(last)];
        class.served += 1;
        class.waits.record(waited);
    }

    /// Enters many visits of a class that all lie between warm-up and horizon: their waits, and the time they took.
    pub fn enter_all(&mut self, class: Class, waits: &Histogram, busy: u128) {
        self.joined += waits.count();
        self.time_in_line += waits.sum();
        self.busy += busy;
        let last = self.classes.len() - 1;
        let class = &mut self.classes[usize::from(class.0).min(last)];
        class.served += waits.count();
        class.waits.merge(waits);
    }

    /// A visit that lies across the warm-up or the horizon: only what is between the two counts.
    #[cold]
    fn enter_clipped(&mut self, Visit { class, joined, began, ended }: Visit) {
        let (warm_up, horizon) = (self.warm_up, self.horizon);
        let within = |from: Tick, until: Tick| u128::from((until.min(horizon) - from.max(warm_up)).0);
        self.joined += u64::from(joined >= warm_up);
        self.time_in_line += within(joined, began);
        if began > horizon {
            self.still_waiting += 1;
            return;
        }
        self.busy += within(began, ended);
        let last = self.classes.len() - 1;
        let class = &mut self.classes[usize::from(class.0).min(last)];
        class.served += u64::from((warm_up..=horizon).contains(&ended));
        if joined >= warm_up {
            class.waits.record(began - joined);
        }
    }

    /// The figures, with the longest queue, which depends on how the line was kept.
    pub fn close(self, longest_queue: u32) -> StationTally {
        let mut station = StationTally {
            joined: self.joined,
            served: self.classes.iter().map(|class| class.served).sum(),
            still_waiting: self.still_waiting,
            longest_queue,
            queue: self.time_in_line,
            time_in_line: self.time_in_line,
            busy: self.busy,
            open: u128::from(self.servers) * u128::from((self.horizon - self.warm_up).0),
            waits: Histogram::new(),
            classes: self.classes,
            ..StationTally::default()
        };
        station.gather_waits();
        station
    }
}

/// The longest queue of a line in which people are begun on in the order in which they joined.
///
/// There are `n + 1` in line exactly if the one `n` places before the last to join still stands there. So one look at a
/// beginning that is known already tells whether the queue is longer than ever, and it almost never is: of many who join
/// it is asked for all of them at once.
#[derive(Clone, Debug)]
pub struct Longest {
    warm_up: Tick,
    horizon: Tick,
    /// When those who joined last were begun on; more of them than the longest queue holds.
    begins: Vec<Tick>,
    /// The longest queue since the run began, and from the first that joins after the warm-up on, since the warm-up.
    queue: usize,
    counts: bool,
}

/// Beginnings to hold besides those of the longest queue, before the oldest are forgotten.
const HELD: usize = 1024;

impl Longest {
    /// Nobody has come.
    pub fn new(warm_up: Tick, horizon: Tick) -> Self {
        Self { warm_up, horizon, begins: Vec::new(), queue: 0, counts: false }
    }

    /// People join at the first times, each to be begun on at the second one. Neither ever decreases.
    #[inline(always)]
    pub fn join_all(&mut self, joined: &[Tick], began: &[Tick]) {
        let Some(&last) = joined.last() else { return };
        if self.begins.len() >= 8 * self.queue + HELD {
            self.forget();
        }
        let before = self.begins.len();
        if self.counts || last < self.warm_up {
            self.begins.extend_from_slice(began);
            let ahead = &self.begins[before - self.queue..];
            // To the end, without a branch, so that several are compared at once.
            if ahead.iter().zip(joined).filter(|(ahead, since)| ahead > since).count() == 0 {
                return;
            }
            self.begins.truncate(before);
        }
        for (&joined, &began) in joined.iter().zip(began) {
            self.join(joined, began);
        }
    }

    #[cold]
    fn join(&mut self, joined: Tick, began: Tick) {
        if !self.counts && joined >= self.warm_up {
            self.counts = true;
            self.queue = self.left_of_the_warm_up();
        }
        self.begins.push(began);
        let ahead = self.begins[self.begins.len() - 1 - self.queue];
        // A queue of an instant is none, and neither is one that forms when all is over.
        self.queue += usize::from(ahead > joined && joined < self.horizon);
    }

    /// Forgets those who are longer ago than the longest queue.
    #[cold]
    fn forget(&mut self) {
        self.begins.drain(..self.begins.len() - self.queue);
    }

    /// How many of those who have joined still stand there when the warm-up is over.
    fn left_of_the_warm_up(&self) -> usize {
        let standing = self.begins.iter().rev().take_while(|&&began| began > self.warm_up);
        if self.warm_up < self.horizon { standing.count() } else { 0 }
    }

    /// The longest queue between warm-up and horizon.
    pub fn queue(&self) -> u32 {
        (if self.counts { self.queue } else { self.left_of_the_warm_up() }) as u32
    }
}
