//! What one tide came to, in integers: counts of the confusion table, waits, hours held, boats missed, and the
//! same by custom, pathway and trade.

use super::event::{HallFact, HallObserver, Outcome, TripRecord};
use super::plan::Plan;
use crate::engine::{Fact, Histogram, Observer, Tick, Who};

/// Counts of a set of travellers. A rate is always a ratio of two of these.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Everybody who set out.
    pub travellers: u64,
    /// Who carried a hazard.
    pub hazards: u64,
    /// Sent to the back room.
    pub stops: u64,
    /// Stops of people with a hazard.
    pub stops_with_hazard: u64,
    /// Hazards recognised.
    pub found: u64,
    /// Hazards admitted.
    pub missed: u64,
    /// Stops of people without a hazard.
    pub mistaken_stops: u64,
    /// No hazard, never stopped.
    pub cleared: u64,
    /// Onward boats missed.
    pub boats_missed: u64,
    /// Onward boats missed by people stopped without a hazard.
    pub boats_missed_by_mistake: u64,
    /// Milliseconds held in stops where nothing was found.
    pub held_ms: u64,
    /// Milliseconds standing still.
    pub waited_ms: u64,
    /// Admitted to the town.
    pub admitted: u64,
    /// Gave up in a line.
    pub gave_up: u64,
    /// Turned away by a full station.
    pub turned_away: u64,
    /// Still inside at the end of the shift.
    pub inside_at_close: u64,
}

impl Counts {
    fn add(&mut self, record: &TripRecord) {
        let hazard = record.trip.person.hazard;
        self.travellers += 1;
        self.hazards += u64::from(hazard);
        self.stops += u64::from(record.stop.is_some());
        self.stops_with_hazard += u64::from(hazard && record.stop.is_some());
        self.found += u64::from(record.outcome == Outcome::Found);
        self.missed += u64::from(record.missed());
        self.mistaken_stops += u64::from(record.mistaken_stop());
        self.cleared += u64::from(record.cleared());
        self.boats_missed += u64::from(record.boat_missed);
        self.boats_missed_by_mistake += u64::from(record.boat_missed && record.mistaken_stop());
        self.held_ms += record.stop.filter(|_| record.outcome != Outcome::Found).map_or(0, |stop| stop.held.0);
        self.waited_ms += record.waited.0;
        match record.outcome {
            Outcome::Admitted => self.admitted += 1,
            Outcome::Found => {}
            Outcome::GaveUp => self.gave_up += 1,
            Outcome::TurnedAway => self.turned_away += 1,
            Outcome::InsideAtClose => self.inside_at_close += 1,
        }
    }

    /// Adds another set.
    pub fn merge(&mut self, other: &Self) {
        self.travellers += other.travellers;
        self.hazards += other.hazards;
        self.stops += other.stops;
        self.stops_with_hazard += other.stops_with_hazard;
        self.found += other.found;
        self.missed += other.missed;
        self.mistaken_stops += other.mistaken_stops;
        self.cleared += other.cleared;
        self.boats_missed += other.boats_missed;
        self.boats_missed_by_mistake += other.boats_missed_by_mistake;
        self.held_ms += other.held_ms;
        self.waited_ms += other.waited_ms;
        self.admitted += other.admitted;
        self.gave_up += other.gave_up;
        self.turned_away += other.turned_away;
        self.inside_at_close += other.inside_at_close;
    }
}

/// Counts of a tide, whole and by group, and the distribution of waits.
#[derive(Debug, Clone)]
pub struct TideTally {
    /// Everybody.
    pub all: Counts,
    /// By custom, in the plan's order.
    pub by_custom: Vec<Counts>,
    /// By pathway.
    pub by_pathway: Vec<Counts>,
    /// By trade, which sets print quality.
    pub by_trade: Vec<Counts>,
    /// Waits of all travellers.
    pub waits: Histogram,
}

impl TideTally {
    /// Empty, with a place for each group of the plan.
    pub fn new(plan: &Plan) -> Self {
        Self {
            all: Counts::default(),
            by_custom: vec![Counts::default(); plan.people.customs.len()],
            by_pathway: vec![Counts::default(); plan.people.pathways.len()],
            by_trade: vec![Counts::default(); plan.people.trades.len()],
            waits: Histogram::new(),
        }
    }

    /// Adds another tide of the same plan.
    pub fn merge(&mut self, other: &Self) {
        self.all.merge(&other.all);
        for (mine, theirs) in [
            (&mut self.by_custom, &other.by_custom),
            (&mut self.by_pathway, &other.by_pathway),
            (&mut self.by_trade, &other.by_trade),
        ] {
            mine.iter_mut().zip(theirs).for_each(|(mine, theirs)| mine.merge(theirs));
        }
        self.waits.merge(&other.waits);
    }
}

impl Observer for TideTally {
    fn saw(&mut self, _now: Tick, _fact: Fact) {}
}

impl HallObserver for TideTally {
    fn happened(&mut self, _now: Tick, _fact: HallFact) {}

    fn left(&mut self, _now: Tick, _who: Who, record: &TripRecord) {
        let person = &record.trip.person;
        self.all.add(record);
        self.by_custom[person.name.custom as usize].add(record);
        self.by_pathway[person.pathway as usize].add(record);
        if let Some(trade) = self.by_trade.get_mut(person.trade as usize) {
            trade.add(record);
        }
        self.waits.record(record.waited);
    }
}
