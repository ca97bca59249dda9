//! The floor of the hall: what happens to each traveller at each station. The kernel moves people and time;
//! this decides how long they are served, whether they are stopped, and what is found.

use super::crowd::Crowd;
use super::event::{HallFact, HallObserver, Outcome, Stop, TripRecord};
use super::matching::care;
use super::plan::{LineChoice, Plan, Work};
use super::service::Service;
use super::slow::Mended;
use super::traveller::{Cut, Purpose, Trip, on_tide};
use crate::engine::{Arrival, Class, Next, SeedKey, Span, StationId, Tick, Who, Word, World};

/// One tide's floor.
pub struct Floor<'p> {
    plan: &'p Plan,
    key: SeedKey,
    tide: u16,
    mended: &'p Mended,
    cut: Cut,
    services: Vec<Service>,
    crowd: Crowd<'p>,
    inside: Vec<Option<Inside>>,
    free: Vec<u32>,
}

/// A traveller between landing and leaving.
#[derive(Debug, Clone, Copy)]
struct Inside {
    trip: Trip,
    /// Standing still since; none while a server is at work on them.
    since: Option<Tick>,
    waited: Span,
    /// Minutes the last server gave.
    given: Span,
    /// What the last server decides by.
    decision: Word,
    stop: Option<Stop>,
}

impl Inside {
    /// Ends a time of standing still, if there was one.
    fn stand_until(&mut self, now: Tick) {
        if let Some(since) = self.since.take() {
            self.waited += now - since;
        }
    }
}

impl<'p> Floor<'p> {
    /// The floor of this tide. `mended` are the people whose mistaken record has been put right.
    pub fn new(plan: &'p Plan, key: SeedKey, tide: u16, mended: &'p Mended) -> Self {
        Self {
            plan,
            key,
            tide,
            mended,
            cut: Cut::new(plan.threshold, plan.separation),
            services: plan.stations.iter().map(Service::new).collect(),
            crowd: Crowd::new(plan, key, tide),
            inside: Vec::new(),
            free: Vec::new(),
        }
    }

    /// Ends the shift: everybody still inside leaves as [`Outcome::InsideAtClose`].
    pub fn close<O: HallObserver>(&mut self, now: Tick, observer: &mut O) {
        for index in 0..self.inside.len() {
            if let Some(person) = &mut self.inside[index] {
                if let Some(stop) = person.stop.as_mut().filter(|stop| !stop.examined) {
                    stop.held = now - stop.at;
                }
                person.stand_until(now);
                self.leave(Who(index as u32), now, Outcome::InsideAtClose, observer);
            }
        }
    }

    fn seat(&mut self, inside: Inside) -> Who {
        if let Some(index) = self.free.pop() {
            self.inside[index as usize] = Some(inside);
            Who(index)
        } else {
            self.inside.push(Some(inside));
            Who((self.inside.len() - 1) as u32)
        }
    }

    fn person(&mut self, who: Who) -> &mut Inside {
        // The kernel only names customers this floor gave it and that have not left.
        self.inside[who.0 as usize].as_mut().unwrap_or_else(|| unreachable!("{who:?} is not inside"))
    }

    fn leave<O: HallObserver>(&mut self, who: Who, now: Tick, outcome: Outcome, observer: &mut O) -> Next {
        if let Some(inside) = self.inside[who.0 as usize].take() {
            let boat_missed = inside.trip.onward.is_some_and(|boat| boat < now);
            if boat_missed {
                observer.happened(now, HallFact::BoatMissed { who });
            }
            let Inside { trip, waited, stop, .. } = inside;
            observer.left(now, who, &TripRecord { trip, outcome, left: now, waited, stop, boat_missed });
            self.free.push(who.0);
        }
        Next::Leave
    }

    fn go<O: HallObserver>(&mut self, who: Who, to: Option<StationId>, now: Tick, observer: &mut O) -> Next {
        match to {
            Some(station) => {
                let plan = self.plan;
                let person = self.person(who);
                person.since = Some(now);
                let class = plan.stations[station.0 as usize].class_of_pathway[person.trip.person.pathway as usize];
                Next::To { station, class: Class(class) }
            }
            None => self.leave(who, now, Outcome::Admitted, observer),
        }
    }

    /// The desk's decision: the score against the cut, and else a random check.
    fn screen<O: HallObserver>(
        &mut self,
        who: Who,
        at: StationId,
        refers_to: Option<StationId>,
        now: Tick,
        observer: &mut O,
    ) -> Next {
        let (plan, mended, cut) = (self.plan, self.mended, self.cut);
        let then = plan.stations[at.0 as usize].then;
        let inside = self.person(who);
        let person = inside.trip.person;
        // A mended record no longer points at its person. Redress knows only that nothing was found, so a hazard that
        // the back room overlooked can be among them.
        let over_the_cut = cut.reached_by(&person) && !mended.contains(person.id);
        observer.happened(now, HallFact::Compared { who, over_the_cut });
        let [check, _] = inside.decision.halves();
        let at_random = !over_the_cut && check < plan.random_checks.get();
        match refers_to {
            Some(room) if (over_the_cut || at_random) && inside.stop.is_none() => {
                inside.stop = Some(Stop { at: now, at_random, held: Span(0), examined: false });
                observer.happened(now, HallFact::Stopped { who, at_random });
                self.go(who, Some(room), now, observer)
            }
            _ => self.go(who, then, now, observer),
        }
    }

    fn examine<O: HallObserver>(&mut self, who: Who, at: StationId, now: Tick, observer: &mut O) -> Next {
        let (plan, key, tide) = (self.plan, self.key, self.tide);
        let inside = self.person(who);
        if let Some(stop) = &mut inside.stop {
            stop.held = now - stop.at;
            stop.examined = true;
        }
        let share = if plan.case_needs.0 > 0.0 { inside.given.minutes() / plan.case_needs.0 } else { 1.0 };
        let person = inside.trip.person;
        let seen = person.hazard && on_tide(key, person.id.0, Purpose::Care, tide, at.0).chance(care(share).get());
        if seen {
            observer.happened(now, HallFact::Found { who });
            return self.leave(who, now, Outcome::Found, observer);
        }
        observer.happened(now, HallFact::NothingFound { who });
        self.go(who, plan.stations[at.0 as usize].then, now, observer)
    }
}

impl<O: HallObserver> World<O> for Floor<'_> {
    fn next_arrival(&mut self, observer: &mut O) -> Option<Arrival> {
        let trip = self.crowd.next()?;
        let (at, to) = (trip.landed, self.plan.entrance);
        let class = self.plan.stations[to.0 as usize].class_of_pathway[trip.person.pathway as usize];
        let who = self.seat(Inside {
            trip,
            since: Some(at),
            waited: Span(0),
            given: Span(0),
            decision: Word::default(),
            stop: None,
        });
        observer.landed(at, who, &trip);
        Some(Arrival { at, who, to, class: Class(class) })
    }

    fn service(&mut self, who: Who, at: StationId, now: Tick, _observer: &mut O) -> Span {
        let (key, tide) = (self.key, self.tide);
        let inside = self.person(who);
        inside.stand_until(now);
        let subject = inside.trip.person.id.0;
        let (given, decision) = self.services[at.0 as usize].given(key, subject, at.0, tide);
        let inside = self.person(who);
        (inside.given, inside.decision) = (given, decision);
        given
    }

    fn finished(&mut self, who: Who, at: StationId, now: Tick, observer: &mut O) -> Next {
        match self.plan.stations[at.0 as usize].work {
            Work::Serve => self.go(who, self.plan.stations[at.0 as usize].then, now, observer),
            Work::Screen { refers_to } => self.screen(who, at, refers_to, now, observer),
            Work::Examine => self.examine(who, at, now, observer),
        }
    }

    fn turned_away(&mut self, who: Who, _at: StationId, now: Tick, observer: &mut O) -> Next {
        self.leave(who, now, Outcome::TurnedAway, observer)
    }

    fn line(&mut self, who: Who, at: StationId, waiting: &[u32]) -> u16 {
        let (key, tide, choice) = (self.key, self.tide, self.plan.stations[at.0 as usize].line_choice);
        match choice {
            LineChoice::Random => {
                let subject = self.person(who).trip.person.id.0;
                on_tide(key, subject, Purpose::Line, tide, at.0).below(waiting.len().max(1) as u64) as u16
            }
            LineChoice::Shortest => waiting
                .iter()
                .enumerate()
                .min_by_key(|&(line, &count)| (count, line))
                .map_or(0, |(line, _)| line as u16),
        }
    }

    fn patience(&mut self, who: Who, at: StationId, _now: Tick) -> Option<Span> {
        let (key, tide, plan) = (self.key, self.tide, self.plan);
        let patience = plan.stations[at.0 as usize].patience.as_ref()?;
        let subject = self.person(who).trip.person.id.0;
        Some(patience.sample(&mut on_tide(key, subject, Purpose::Patience, tide, at.0)))
    }

    fn gave_up(&mut self, who: Who, _at: StationId, now: Tick, observer: &mut O) -> Next {
        self.person(who).stand_until(now);
        self.leave(who, now, Outcome::GaveUp, observer)
    }
}
