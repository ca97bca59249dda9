//! What one tide came to, in integers: counts of the confusion table, waits, hours held, boats missed, and the
//! same by custom, pathway and trade.

use super::event::{HallFact, HallObserver, Outcome, TripRecord};
use super::look_up::Use;
use super::plan::Plan;
use super::traveller::Person;
use crate::engine::{Fact, Histogram, Observer, Span, Tick, Who};

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
    /// Refused shelter.
    pub refused: u64,
    /// Came ashore here: everybody who set out, less those who took another gate.
    pub landed: u64,
    /// Hazards that came ashore here.
    pub hazards_landed: u64,
    /// Hazards recognised at a neighbour gate.
    pub found_elsewhere: u64,
    /// Hazards that passed a neighbour gate.
    pub missed_elsewhere: u64,
    /// Stops at a neighbour gate of people without a hazard.
    pub mistaken_elsewhere: u64,
    /// Requests for shelter of people in need that were decided.
    pub shelter_in_need: u64,
    /// Of these, refused.
    pub refused_in_need: u64,
    /// Requests for shelter of people who pose that were decided.
    pub shelter_posing: u64,
    /// Of these, granted.
    pub granted_posing: u64,
    /// Milliseconds that people in need stood for the refuge office.
    pub need_waited_ms: u64,
    /// Tide-walkers admitted.
    pub returning_admitted: u64,
    /// Hazards of tide-walkers admitted.
    pub returning_missed: u64,
    /// Reports of tide-walkers of their own accord.
    pub self_reports: u64,
    /// Stops to which a Fathom slip led.
    pub slips_acted_on: u64,
    /// Look-ups in which the hand did not print.
    pub no_print: u64,
    /// Random checks.
    pub random_stops: u64,
}

impl Counts {
    /// Who did not get through here though nobody decided so: gave up in a line, turned away by a full station, or still
    /// inside at the end of the shift.
    pub fn not_through(&self) -> u64 {
        self.gave_up + self.turned_away + self.inside_at_close
    }

    #[inline]
    fn add(&mut self, record: &TripRecord) {
        let hazard = record.trip.person.hazard;
        self.travellers += 1;
        self.hazards += u64::from(hazard);
        self.missed += u64::from(record.missed());
        self.cleared += u64::from(record.cleared());
        self.boats_missed += u64::from(record.boat_missed);
        if let Some(stop) = record.stop {
            let found = record.outcome == Outcome::Found;
            self.stops += 1;
            self.stops_with_hazard += u64::from(hazard);
            self.mistaken_stops += u64::from(!hazard);
            self.boats_missed_by_mistake += u64::from(record.boat_missed && !hazard);
            self.held_ms += if found { 0 } else { stop.held.0 };
            self.random_stops += u64::from(stop.at_random);
        }
        self.found += u64::from(record.outcome == Outcome::Found);
        match record.outcome {
            Outcome::Admitted => self.admitted += 1,
            Outcome::GaveUp => self.gave_up += 1,
            Outcome::TurnedAway => self.turned_away += 1,
            Outcome::InsideAtClose => self.inside_at_close += 1,
            Outcome::Refused => self.refused += 1,
            Outcome::Found | Outcome::Elsewhere | Outcome::FoundElsewhere => {}
        }
        if !record.outcome.elsewhere() {
            self.landed += 1;
            self.waited_ms += record.waited.0;
            self.hazards_landed += u64::from(hazard);
        }
        self.found_elsewhere += u64::from(record.outcome == Outcome::FoundElsewhere);
        self.missed_elsewhere += u64::from(record.missed_elsewhere());
        self.mistaken_elsewhere += u64::from(record.stopped_elsewhere && !hazard);
        if let Some(shelter) = record.shelter {
            let posing = record.trip.person.posing;
            let decided = shelter.granted.is_some();
            self.shelter_in_need += u64::from(!posing && decided);
            self.refused_in_need += u64::from(record.refused_in_need());
            self.shelter_posing += u64::from(posing && decided);
            self.granted_posing += u64::from(posing && shelter.granted == Some(true));
            self.need_waited_ms += if posing { 0 } else { shelter.waited.0 };
        }
        self.self_reports += u64::from(record.reported);
        self.no_print += u64::from(record.look_up.no_print);
    }

    /// What depends on the plan: tide-walkers, and stops to which a slip led.
    fn add_marked(&mut self, record: &TripRecord, returning: bool, slips: u16) {
        let admitted = returning && record.outcome == Outcome::Admitted;
        self.returning_admitted += u64::from(admitted);
        self.returning_missed += u64::from(admitted && record.trip.person.hazard);
        self.slips_acted_on +=
            u64::from(record.stop.is_some_and(|stop| !stop.at_random) && record.look_up.flags & slips != 0);
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
        self.refused += other.refused;
        self.landed += other.landed;
        self.hazards_landed += other.hazards_landed;
        self.found_elsewhere += other.found_elsewhere;
        self.missed_elsewhere += other.missed_elsewhere;
        self.mistaken_elsewhere += other.mistaken_elsewhere;
        self.shelter_in_need += other.shelter_in_need;
        self.refused_in_need += other.refused_in_need;
        self.shelter_posing += other.shelter_posing;
        self.granted_posing += other.granted_posing;
        self.need_waited_ms += other.need_waited_ms;
        self.returning_admitted += other.returning_admitted;
        self.returning_missed += other.returning_missed;
        self.self_reports += other.self_reports;
        self.slips_acted_on += other.slips_acted_on;
        self.no_print += other.no_print;
        self.random_stops += other.random_stops;
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
    /// Waits of all travellers who came ashore here.
    pub waits: Histogram,
    /// By pathway: whether it is that of tide-walkers.
    returning: Vec<bool>,
    /// The register of Fathom slips, as a bit.
    slips: u16,
    /// By custom, pathway and trade at once, until they are gathered: a traveller is counted in one place, not four.
    cells: Vec<Counts>,
    trades: usize,
    /// In the same places, those of whom there is nothing to tell but that they passed.
    passed: Vec<Passed>,
    /// In the same places, those of whom there is no more to tell but that they were checked at random.
    checked: Vec<Checked>,
}

/// People who passed, and how long they stood.
#[derive(Debug, Clone, Copy, Default)]
struct Passed {
    people: u64,
    waited_ms: u64,
}

/// People without a hazard who were checked at random and then passed, how long they stood, and how long the check took.
#[derive(Debug, Clone, Copy, Default)]
struct Checked {
    people: u64,
    waited_ms: u64,
    held_ms: u64,
}

impl Checked {
    fn add_to(self, counts: &mut Counts, returning: bool) {
        counts.travellers += self.people;
        counts.stops += self.people;
        counts.mistaken_stops += self.people;
        counts.random_stops += self.people;
        counts.held_ms += self.held_ms;
        counts.admitted += self.people;
        counts.landed += self.people;
        counts.waited_ms += self.waited_ms;
        counts.returning_admitted += if returning { self.people } else { 0 };
    }
}

impl Passed {
    fn add_to(self, counts: &mut Counts, returning: bool) {
        counts.travellers += self.people;
        counts.cleared += self.people;
        counts.admitted += self.people;
        counts.landed += self.people;
        counts.waited_ms += self.waited_ms;
        counts.returning_admitted += if returning { self.people } else { 0 };
    }
}

impl TideTally {
    /// Empty, with a place for each group of the plan.
    pub fn new(plan: &Plan) -> Self {
        let trades = plan.people.trades.len().max(1);
        let cells = plan.people.customs.len() * plan.people.pathways.len() * trades;
        Self {
            all: Counts::default(),
            by_custom: vec![Counts::default(); plan.people.customs.len()],
            by_pathway: vec![Counts::default(); plan.people.pathways.len()],
            by_trade: vec![Counts::default(); plan.people.trades.len()],
            waits: Histogram::new(),
            returning: plan.people.pathways.iter().map(|pathway| pathway.purpose == Use::Return).collect(),
            slips: plan.fathom.as_ref().map_or(0, |fathom| 1 << fathom.register),
            cells: vec![Counts::default(); cells],
            passed: vec![Passed::default(); cells],
            checked: vec![Checked::default(); cells],
            trades,
        }
    }

    /// Somebody of this cell who carried nothing came ashore, was let through, and missed no boat. Their waits are told
    /// together ([`Self::passed_after`]).
    #[inline(always)]
    pub(super) fn passed(&mut self, cell: usize, waited: Span) {
        let passed = &mut self.passed[cell];
        passed.people += 1;
        passed.waited_ms += waited.0;
    }

    /// The same of several, of whom `which` says whether they passed. Each cell is asked of all of them, which suits few.
    #[inline(always)]
    #[allow(clippy::needless_bitwise_bool, reason = "one after the other for many, with nothing to guess")]
    pub(super) fn passed_each<const N: usize>(&mut self, which: &[bool; N], cells: &[usize; N], waited: &[Span; N]) {
        for (cell, passed) in self.passed.iter_mut().enumerate() {
            let (mut people, mut ms) = (0, 0);
            for place in 0..N {
                let mine = u64::from(which[place] & (cells[place] == cell));
                people += mine;
                ms += waited[place].0 & mine.wrapping_neg();
            }
            passed.people += people;
            passed.waited_ms += ms;
        }
    }

    /// Somebody of this cell who carried nothing was checked at random, let through, and missed no boat.
    pub(super) fn checked(&mut self, cell: usize, waited: Span, held: Span) {
        let checked = &mut self.checked[cell];
        checked.people += 1;
        checked.waited_ms += waited.0;
        checked.held_ms += held.0;
        self.waits.record(waited);
    }

    /// How long those stood who passed.
    pub(super) fn passed_after(&mut self, waits: &Histogram) {
        self.waits.merge(waits);
    }

    #[inline]
    fn cell(&self, person: &Person) -> usize {
        let (custom, pathway) = (usize::from(person.name.custom), usize::from(person.pathway));
        (custom * self.by_pathway.len() + pathway) * self.trades + usize::from(person.trade)
    }

    fn count(&mut self, record: &TripRecord) {
        let person = &record.trip.person;
        let returning = self.returning[person.pathway as usize];
        let cell = self.cell(person);
        let counts = &mut self.cells[cell];
        counts.add(record);
        counts.add_marked(record, returning, self.slips);
    }

    /// Brings what was counted into the public figures. Before it they are those of the last time.
    pub fn gather(&mut self) {
        let few = self.passed.iter_mut().zip(&mut self.checked);
        for (number, (counts, (passed, checked))) in self.cells.iter_mut().zip(few).enumerate() {
            let (rest, trade) = (number / self.trades, number % self.trades);
            let (custom, pathway) = (rest / self.by_pathway.len(), rest % self.by_pathway.len());
            let mut counts = std::mem::take(counts);
            std::mem::take(passed).add_to(&mut counts, self.returning[pathway]);
            std::mem::take(checked).add_to(&mut counts, self.returning[pathway]);
            if counts.travellers == 0 {
                continue;
            }
            self.all.merge(&counts);
            self.by_custom[custom].merge(&counts);
            self.by_pathway[pathway].merge(&counts);
            if let Some(mine) = self.by_trade.get_mut(trade) {
                mine.merge(&counts);
            }
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

    #[inline]
    fn left(&mut self, _now: Tick, _who: Who, record: &TripRecord) {
        // Almost everybody: two numbers in place of thirty.
        if record.passed_plainly() {
            self.passed(self.cell(&record.trip.person), record.waited);
        } else {
            self.count(record);
        }
        self.waits.record(record.waited);
    }

    fn went_elsewhere(&mut self, _now: Tick, record: &TripRecord) {
        self.count(record);
    }
}
