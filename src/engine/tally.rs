//! Statistics of a run, in integers: whatever the number of threads, merging gives the same figures.
//!
//! Counts and integrals cover the time from the warm-up to the horizon. Little's law (Little 1961) is kept as an
//! identity, not as a limit: the integral of the queue and the sum of the waits are counted independently, one from
//! the queue's length and one from each customer's own times, both clipped to that window, and are equal to the tick.

mod figures;
mod level;

pub use figures::{ClassTally, StationTally};
use level::Level;

use super::fact::{Fact, Observer};
use super::station::{Class, StationId, Who};
use super::time::Tick;

/// A customer's place in some line.
#[derive(Clone, Copy, Debug)]
struct Wait {
    since: Tick,
    at: StationId,
}

/// The observer that keeps a [`StationTally`] for each station. Close it at the horizon before reading it.
#[derive(Clone, Debug)]
pub struct Tally {
    warm_up: Tick,
    observed: u128,
    replications: u64,
    stations: Vec<StationTally>,
    levels: Vec<Level>,
    waiting: Vec<Option<Wait>>,
}

#[allow(clippy::inline_always, reason = "measured: the calls of a step were a tenth of its instructions")]
impl Tally {
    /// For that many stations and classes (a higher class counts as the last one), counting from `warm_up` on.
    pub fn new(stations: usize, classes: usize, warm_up: Tick) -> Self {
        let classes = vec![ClassTally::default(); classes.max(1)];
        Self {
            warm_up,
            observed: 0,
            replications: 0,
            stations: vec![StationTally { classes, ..StationTally::default() }; stations],
            levels: vec![Level::default(); stations],
            waiting: Vec::new(),
        }
    }

    /// A closed tally of figures that were reached another way, over the time from `warm_up` to `horizon`.
    pub fn of_figures(stations: Vec<StationTally>, warm_up: Tick, horizon: Tick) -> Self {
        let levels = vec![Level::default(); stations.len()];
        let observed = u128::from((horizon - warm_up).0);
        Self { warm_up, observed, replications: 1, stations, levels, waiting: Vec::new() }
    }

    /// Ends the count at `horizon`, which no fact may lie beyond: who still waits is counted up to there.
    pub fn close(&mut self, horizon: Tick) {
        for (station, level) in self.stations.iter_mut().zip(&mut self.levels) {
            level.close(station, self.warm_up, horizon);
            station.gather_waits();
        }
        for wait in self.waiting.drain(..).flatten() {
            let station = &mut self.stations[usize::from(wait.at.0)];
            station.still_waiting += 1;
            station.time_in_line += clipped(wait.since, horizon, self.warm_up);
        }
        self.observed += u128::from((horizon - self.warm_up).0);
        self.replications += 1;
    }

    /// Adds the figures of another closed tally of the same stations and classes.
    pub fn merge(&mut self, other: &Self) {
        self.observed += other.observed;
        self.replications += other.replications;
        for (mine, theirs) in self.stations.iter_mut().zip(&other.stations) {
            mine.merge(theirs);
        }
    }

    /// Forgets everything and keeps the memory.
    pub fn clear(&mut self) {
        self.observed = 0;
        self.replications = 0;
        self.stations.iter_mut().for_each(StationTally::clear);
        self.levels.iter_mut().for_each(|level| *level = Level::default());
        self.waiting.clear();
    }

    /// The figures of one station.
    pub fn station(&self, at: StationId) -> &StationTally {
        &self.stations[usize::from(at.0)]
    }

    /// The figures of all stations, by number.
    pub fn stations(&self) -> &[StationTally] {
        &self.stations
    }

    /// Milliseconds from warm-up to horizon, summed over the merged runs.
    pub fn observed(&self) -> u128 {
        self.observed
    }

    /// How many closed runs are in it.
    pub fn replications(&self) -> u64 {
        self.replications
    }

    /// Both sides of Little's identity, ∫queue dt and Σ waits clipped to the window. They are equal in a closed tally.
    pub fn little(&self, at: StationId) -> (u128, u128) {
        let station = self.station(at);
        (station.queue, station.time_in_line)
    }

    /// Mean number in line over the observed time; none if no time was observed.
    pub fn mean_queue(&self, at: StationId) -> Option<f64> {
        (self.observed > 0).then(|| self.station(at).queue as f64 / self.observed as f64)
    }

    #[inline(always)]
    fn start_wait(&mut self, who: Who, at: StationId, now: Tick) {
        let number = who.0 as usize;
        if self.waiting.len() <= number {
            self.waiting.resize(number + 1, None);
        }
        self.waiting[number] = Some(Wait { since: now, at });
    }

    /// Ends a customer's wait and gives its beginning.
    #[inline(always)]
    fn end_wait(&mut self, who: Who, now: Tick) -> Option<Tick> {
        let wait = self.waiting.get_mut(who.0 as usize)?.take()?;
        self.stations[usize::from(wait.at.0)].time_in_line += clipped(wait.since, now, self.warm_up);
        Some(wait.since)
    }

    #[inline(always)]
    fn began(&mut self, who: Who, at: StationId, class: Class, now: Tick) {
        let Some(since) = self.end_wait(who, now) else {
            return;
        };
        if since >= self.warm_up {
            class_of(&mut self.stations[usize::from(at.0)], class).waits.record(now - since);
        }
    }
}

/// The part of a wait that lies after the warm-up, in ticks.
fn clipped(since: Tick, until: Tick, warm_up: Tick) -> u128 {
    u128::from((until - since.max(warm_up)).0)
}

fn class_of(station: &mut StationTally, class: Class) -> &mut ClassTally {
    let last = station.classes.len() - 1;
    &mut station.classes[usize::from(class.0).min(last)]
}

#[allow(clippy::inline_always, reason = "where a fact is reported it is known, and the match comes down to one arm")]
impl Observer for Tally {
    #[inline(always)]
    fn saw(&mut self, now: Tick, fact: Fact) {
        let warm_up = self.warm_up;
        let counts = u64::from(now >= warm_up);
        let of = |at: StationId| usize::from(at.0);
        match fact {
            Fact::Joined { who, at, .. } => {
                self.levels[of(at)].queue(&mut self.stations[of(at)], warm_up, now, true);
                self.stations[of(at)].joined += counts;
                self.start_wait(who, at, now);
            }
            Fact::Began { who, at, server, class, .. } => {
                let (level, station) = (&mut self.levels[of(at)], &mut self.stations[of(at)]);
                level.queue(station, warm_up, now, false);
                level.busy(station, warm_up, now, server, true);
                self.began(who, at, class, now);
            }
            Fact::Ended { at, server, class, .. } => {
                let (level, station) = (&mut self.levels[of(at)], &mut self.stations[of(at)]);
                level.busy(station, warm_up, now, server, false);
                station.served += counts;
                class_of(station, class).served += counts;
            }
            Fact::Blocked { at, server, .. } => {
                self.levels[of(at)].blocked(&mut self.stations[of(at)], warm_up, now, server, true);
            }
            Fact::Unblocked { at, server, .. } => {
                self.levels[of(at)].blocked(&mut self.stations[of(at)], warm_up, now, server, false);
            }
            Fact::TurnedAway { at, .. } => self.stations[of(at)].turned_away += counts,
            Fact::GaveUp { who, at, .. } => {
                self.levels[of(at)].queue(&mut self.stations[of(at)], warm_up, now, false);
                self.stations[of(at)].gave_up += counts;
                self.end_wait(who, now);
            }
            Fact::ServersChanged { at, open } => {
                self.levels[of(at)].open(&mut self.stations[of(at)], warm_up, now, open);
            }
            Fact::Arrived { .. } | Fact::Moved { .. } | Fact::HeldOutside { .. } | Fact::Left { .. } => {}
        }
    }
}
