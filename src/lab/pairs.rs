//! Two games with the same travellers, laid side by side person by person.
//!
//! Who sets out never depends on policy, so each trip of one game is found in the other: the same person on the same
//! tide. Counts are of trips; everybody who set out is in them, whether they finished or not.

use crate::engine::{Fact, Observer, Tick, Who};
use crate::hall::{HallObserver, Outcome, PersonId, TripRecord};
use std::cmp::Ordering;

/// Of everybody with some fate: in both games, only in a, only in b.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Fourfold {
    /// In both.
    pub both: u64,
    /// Only in a.
    pub only_a: u64,
    /// Only in b.
    pub only_b: u64,
}

impl Fourfold {
    fn count(&mut self, in_a: bool, in_b: bool) {
        self.both += u64::from(in_a && in_b);
        self.only_a += u64::from(in_a && !in_b);
        self.only_b += u64::from(in_b && !in_a);
    }
}

/// One replication of both, paired by traveller.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PairCounts {
    /// Trips begun.
    pub set_out: Fourfold,
    /// Trips that the hall saw to their end: in the town, found, or refused shelter. The others gave up, were turned
    /// away, were still inside, or took another gate.
    pub finished: Fourfold,
    /// Took another gate.
    pub elsewhere: Fourfold,
    /// Sent to the back room.
    pub stopped: Fourfold,
    /// Stopped, and carried nothing.
    pub mistaken: Fourfold,
    /// A hazard, admitted.
    pub missed: Fourfold,
    /// An onward boat that left without them.
    pub boat_missed: Fourfold,
    /// Wait in b minus wait in a, in milliseconds, of all who finished in both.
    pub extra_wait_ms: i64,
}

/// What is remembered of a trip.
#[allow(clippy::struct_excessive_bools, reason = "each is one fate, and they go together in every way")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Kept {
    tide: u16,
    person: PersonId,
    finished: bool,
    elsewhere: bool,
    stopped: bool,
    mistaken: bool,
    missed: bool,
    boat_missed: bool,
    waited_ms: u64,
}

/// Remembers every trip of a game.
#[derive(Debug, Default)]
pub struct Trips(Vec<Kept>);

impl Observer for Trips {
    fn saw(&mut self, _now: Tick, _fact: Fact) {}
}

impl HallObserver for Trips {
    fn left(&mut self, _now: Tick, _who: Who, record: &TripRecord) {
        self.0.push(Kept {
            tide: record.trip.tide,
            person: record.trip.person.id,
            finished: matches!(record.outcome, Outcome::Admitted | Outcome::Found | Outcome::Refused),
            elsewhere: record.outcome.elsewhere(),
            stopped: record.stop.is_some(),
            mistaken: record.mistaken_stop(),
            missed: record.missed(),
            boat_missed: record.boat_missed,
            waited_ms: record.waited.0,
        });
    }
}

impl PairCounts {
    /// Of two games.
    pub fn of(mut a: Trips, mut b: Trips) -> Self {
        a.0.sort_unstable();
        b.0.sort_unstable();
        let mut counts = Self::default();
        let (mut left, mut right) = (a.0.iter().peekable(), b.0.iter().peekable());
        loop {
            let order = match (left.peek(), right.peek()) {
                (None, None) => return counts,
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (Some(one), Some(other)) => (one.tide, one.person).cmp(&(other.tide, other.person)),
            };
            let one = if order.is_le() { left.next() } else { None };
            let other = if order.is_ge() { right.next() } else { None };
            counts.add(one, other);
        }
    }

    fn add(&mut self, a: Option<&Kept>, b: Option<&Kept>) {
        let fate = |kept: Option<&Kept>, what: fn(&Kept) -> bool| kept.is_some_and(what);
        for (count, what) in [
            (&mut self.set_out, (|_| true) as fn(&Kept) -> bool),
            (&mut self.finished, |kept| kept.finished),
            (&mut self.elsewhere, |kept| kept.elsewhere),
            (&mut self.stopped, |kept| kept.stopped),
            (&mut self.mistaken, |kept| kept.mistaken),
            (&mut self.missed, |kept| kept.missed),
            (&mut self.boat_missed, |kept| kept.boat_missed),
        ] {
            count.count(fate(a, what), fate(b, what));
        }
        if let (Some(a), Some(b)) = (a, b)
            && a.finished
            && b.finished
        {
            self.extra_wait_ms += b.waited_ms.cast_signed() - a.waited_ms.cast_signed();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(person: u64, stopped: bool, finished: bool, waited_ms: u64) -> Kept {
        Kept {
            tide: 0,
            person: PersonId(person),
            finished,
            elsewhere: false,
            stopped,
            mistaken: stopped,
            missed: false,
            boat_missed: false,
            waited_ms,
        }
    }

    #[test]
    fn people_are_found_again_whatever_the_order() {
        let a = Trips(vec![kept(3, true, true, 10), kept(1, true, true, 40), kept(2, false, false, 5)]);
        let b = Trips(vec![kept(2, true, true, 1), kept(4, false, true, 9), kept(3, true, true, 25)]);
        let counts = PairCounts::of(a, b);
        assert_eq!(counts.set_out, Fourfold { both: 2, only_a: 1, only_b: 1 });
        assert_eq!(counts.stopped, Fourfold { both: 1, only_a: 1, only_b: 1 });
        assert_eq!(counts.finished, Fourfold { both: 1, only_a: 1, only_b: 2 });
        assert_eq!(counts.extra_wait_ms, 15, "only of those who finished in both");
    }
}
