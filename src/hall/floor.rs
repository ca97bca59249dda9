//! The floor of the hall: what happens to each traveller at each station. The kernel moves people and time;
//! this decides how long they are served, whether they are stopped, and what is found.

mod by_hand;
mod cascade;
mod coming;

pub use cascade::run_tide_without_events;

use self::by_hand::ByHand;
use self::coming::{Coming, Given};
use super::by_hand::DeskPlace;
use super::crowd::Crowd;
use super::desk::{Desk, LookedUp};
use super::event::{HallFact, HallObserver, Outcome, Shelter, Stop, TripRecord};
use super::gates::Gates;
use super::look_up::Use;
use super::plan::{LineChoice, Plan, Work};
use super::service::Service;
use super::slow::SlowState;
use super::traveller::{Person, Purpose, Trip, lasting, on_tide};
use crate::engine::{Arrival, Class, Next, SeedKey, Span, StationId, Tick, Who, Word, World};

/// One tide's floor.
pub struct Floor<'p> {
    plan: &'p Plan,
    key: SeedKey,
    tide: u16,
    slow: &'p SlowState,
    desk: Desk<'p>,
    services: Vec<Service>,
    gates: Option<Gates<'p>>,
    crowd: Crowd<'p>,
    coming: Coming,
    inside: Vec<Option<Inside>>,
    free: Vec<u32>,
    /// By station: people sent there whom no server has taken up yet.
    headed: Vec<u32>,
    by_hand: ByHand,
}

/// A traveller between landing and leaving.
#[derive(Debug, Clone, Copy)]
struct Inside {
    trip: Trip,
    /// Standing still since; none while a server is at work on them.
    since: Option<Tick>,
    waited: Span,
    /// The last time of standing still.
    stood: Span,
    /// Minutes the last server gave.
    given: Span,
    /// What the last server decides by.
    decision: Word,
    /// Where they came first, and what was foreseen for them there.
    first: (StationId, Given),
    stop: Option<Stop>,
    look_up: LookedUp,
    room_share: Option<f64>,
    shelter: Option<Shelter>,
    /// Where they are, or are headed.
    at: StationId,
}

impl Inside {
    fn landed(trip: Trip, at: StationId, given: Given) -> Self {
        Self {
            trip,
            since: Some(trip.landed),
            waited: Span(0),
            stood: Span(0),
            given: Span(0),
            decision: Word::default(),
            first: (at, given),
            stop: None,
            look_up: LookedUp::default(),
            room_share: None,
            shelter: None,
            at,
        }
    }

    /// Ends a time of standing still, if there was one.
    fn stand_until(&mut self, now: Tick) {
        if let Some(since) = self.since.take() {
            self.stood = now - since;
            self.waited += self.stood;
        }
    }
}

impl<'p> Floor<'p> {
    /// The floor of this tide, with what the tides before have left behind.
    pub fn new(plan: &'p Plan, key: SeedKey, tide: u16, slow: &'p SlowState) -> Self {
        let desk = Desk::new(plan, key, tide, slow);
        Self {
            plan,
            key,
            tide,
            slow,
            gates: plan.coast.as_ref().map(|coast| Gates::new(coast, key, tide, slow.reputation, &desk, plan.forced)),
            desk,
            services: plan.stations.iter().map(Service::new).collect(),
            crowd: Crowd::new(plan, key, tide),
            coming: Coming::default(),
            inside: Vec::new(),
            free: Vec::new(),
            headed: vec![0; plan.stations.len()],
            by_hand: ByHand::default(),
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
                // Whoever still waits for the refuge office has waited all the same.
                if self.plan.stations[person.at.0 as usize].work == Work::Shelter && person.shelter.is_none() {
                    person.shelter = Some(Shelter { granted: None, waited: person.stood });
                }
                self.leave(Who(index as u32), now, Outcome::InsideAtClose, observer);
            }
        }
    }

    #[inline]
    fn seat(&mut self, inside: Inside) -> Who {
        if let Some(index) = self.free.pop() {
            self.inside[index as usize] = Some(inside);
            Who(index)
        } else {
            self.inside.push(Some(inside));
            Who((self.inside.len() - 1) as u32)
        }
    }

    #[inline]
    fn person(&mut self, who: Who) -> &mut Inside {
        // The kernel only names customers this floor gave it and that have not left.
        self.inside[who.0 as usize].as_mut().unwrap_or_else(|| unreachable!("{who:?} is not inside"))
    }

    #[inline]
    fn leave<O: HallObserver>(&mut self, who: Who, now: Tick, outcome: Outcome, observer: &mut O) -> Next {
        // Read where it stands: a traveller is a few hundred bytes, which need not move once more to leave.
        if let Some(inside) = &self.inside[who.0 as usize] {
            let boat_missed = inside.trip.onward.is_some_and(|boat| boat < now);
            if boat_missed {
                observer.happened(now, HallFact::BoatMissed { who });
            }
            let reported = outcome == Outcome::Admitted && self.reports(&inside.trip.person);
            if reported {
                observer.happened(now, HallFact::Reported { who });
            }
            let Inside { trip, waited, stop, look_up, room_share, shelter, .. } = *inside;
            let record = TripRecord {
                trip,
                outcome,
                left: now,
                waited,
                stop,
                boat_missed,
                look_up,
                room_share,
                shelter,
                reported,
                gate: 0,
                stopped_elsewhere: false,
            };
            observer.left(now, who, &record);
            self.inside[who.0 as usize] = None;
            self.free.push(who.0);
        }
        Next::Leave
    }

    /// Whether a tide-walker tells the hall something of their own accord.
    fn reports(&self, person: &Person) -> bool {
        let Some(returns) = &self.plan.returns else { return false };
        self.plan.people.pathways[person.pathway as usize].purpose == Use::Return
            && on_tide(self.key, person.id.0, Purpose::SelfReport, self.tide, 0)
                .chance(returns.report_chance(self.slow.trust).get())
    }

    #[inline]
    fn go<O: HallObserver>(&mut self, who: Who, to: Option<StationId>, now: Tick, observer: &mut O) -> Next {
        match to {
            Some(station) => {
                let plan = self.plan;
                let person = self.person(who);
                person.since = Some(now);
                person.at = station;
                let class = plan.stations[station.0 as usize].class_of_pathway[person.trip.person.pathway as usize];
                self.headed[station.0 as usize] += 1;
                Next::To { station, class: Class(class) }
            }
            None => self.leave(who, now, Outcome::Admitted, observer),
        }
    }

    /// Where the way goes on from a station; those who ask for shelter may have one of their own.
    fn onward(&mut self, who: Who, at: StationId) -> Option<StationId> {
        let plan = self.plan;
        let station = &plan.stations[at.0 as usize];
        match station.shelter {
            Some(shelter) if self.use_of(who) == Use::Refuge => Some(shelter),
            _ => station.then,
        }
    }

    fn use_of(&mut self, who: Who) -> Use {
        let plan = self.plan;
        plan.people.pathways[self.person(who).trip.person.pathway as usize].purpose
    }

    /// Where somebody comes first: those enrolled in the fast lane have an entrance of their own.
    fn entrance(&self, person: &Person) -> StationId {
        let enrolled = self.plan.people.enrolled.get();
        match self.plan.fast_lane {
            Some(lane) if enrolled > 0.0 => {
                let mut standing = lasting(self.key, person.id.0, Purpose::Standing);
                let [_, draw] = [(); 2].map(|()| standing.uniform());
                if draw < enrolled { lane } else { self.plan.entrance }
            }
            _ => self.plan.entrance,
        }
    }

    /// Sends those who take another gate there.
    fn send_elsewhere<O: HallObserver>(&self, trips: &mut Vec<Trip>, observer: &mut O) {
        let Some(gates) = &self.gates else { return };
        trips.retain(|trip| match gates.elsewhere(trip) {
            Some(record) => {
                observer.went_elsewhere(trip.landed, &record);
                false
            }
            None => true,
        });
    }

    /// What the registers answer about somebody, and whether they are checked at random.
    #[inline]
    fn verdict(&self, person: &Person, decision: Word) -> (LookedUp, bool) {
        // A mended record no longer points at its person. Redress knows only that nothing was found, so a hazard that
        // the back room overlooked can be among them.
        let (mended, token) = self.slow.standing_of(person.id);
        let answer = self.desk.look_up(person, mended, token, self.plan.forced);
        let [check, _] = decision.halves();
        (answer, !answer.refers && check < self.plan.random_checks.get())
    }

    /// The desk's decision: what the registers answer, and else a random check.
    #[inline]
    fn screen<O: HallObserver>(
        &mut self,
        who: Who,
        at: StationId,
        refers_to: Option<StationId>,
        now: Tick,
        observer: &mut O,
    ) -> Next {
        if !self.by_hand.is_idle()
            && let Some(served) = self.decided_by_hand(who)
        {
            return self.carry_out(who, &served, now, observer);
        }
        let Inside { trip, decision, .. } = self.person(who);
        let (person, decision) = (trip.person, *decision);
        let (answer, at_random) = self.verdict(&person, decision);
        if self.desk.asks() {
            let (asked, flags, no_print) = (answer.asked, answer.flags, answer.no_print);
            observer.happened(now, HallFact::LookedUp { who, asked, flags, no_print });
        }
        observer.happened(now, HallFact::Compared { who, over_the_cut: answer.over_the_cut });
        let inside = self.person(who);
        inside.look_up = answer;
        match refers_to {
            Some(room) if (answer.refers || at_random) && inside.stop.is_none() => {
                inside.stop = Some(Stop { at: now, at_random, held: Span(0), examined: false });
                observer.happened(now, HallFact::Stopped { who, at_random });
                self.go(who, Some(room), now, observer)
            }
            _ => {
                let next = self.onward(who, at);
                self.go(who, next, now, observer)
            }
        }
    }

    fn examine<O: HallObserver>(&mut self, who: Who, at: StationId, now: Tick, observer: &mut O) -> Next {
        let (plan, key, tide) = (self.plan, self.key, self.tide);
        let inside = self.person(who);
        if let Some(stop) = &mut inside.stop {
            stop.held = now - stop.at;
            stop.examined = true;
        }
        let needs = plan.work.case_needs.0;
        let share = if needs > 0.0 { inside.given.minutes() / needs } else { 1.0 };
        inside.room_share = Some(share);
        let person = inside.trip.person;
        let sees = || self.desk.room_sees(share, plan.forced).get();
        let seen = person.hazard && on_tide(key, person.id.0, Purpose::Care, tide, at.0).chance(sees());
        if seen {
            observer.happened(now, HallFact::Found { who });
            return self.leave(who, now, Outcome::Found, observer);
        }
        observer.happened(now, HallFact::NothingFound { who });
        let next = self.onward(who, at);
        self.go(who, next, now, observer)
    }

    /// The refuge office decides on a request.
    fn shelter<O: HallObserver>(&mut self, who: Who, at: StationId, now: Tick, observer: &mut O) -> Next {
        let (plan, key) = (self.plan, self.key);
        if self.use_of(who) != Use::Refuge {
            let next = self.onward(who, at);
            return self.go(who, next, now, observer);
        }
        let inside = self.person(who);
        let person = inside.trip.person;
        let refuses = if person.posing { plan.refuge.refuses_posing() } else { plan.refuge.refuses_need() };
        let granted = !lasting(key, person.id.0, Purpose::Shelter).chance(refuses.get());
        inside.shelter = Some(Shelter { granted: Some(granted), waited: inside.stood });
        observer.happened(now, HallFact::ShelterDecided { who, granted });
        if granted {
            let next = plan.stations[at.0 as usize].then;
            self.go(who, next, now, observer)
        } else {
            self.leave(who, now, Outcome::Refused, observer)
        }
    }

    /// Where the back room believes a wrong flag, the talk goes on: what is not there takes longer to be not found.
    fn believing(&self, person: &Person, at: StationId, given: Span) -> Span {
        let rule = &self.plan.work;
        let believed = !person.hazard
            && rule.room_believes.get() > 0.0
            && on_tide(self.key, person.id.0, Purpose::Confirm, self.tide, at.0 + 1).chance(rule.room_believes.get());
        if believed { Span((given.0 as f64 * rule.believing_takes) as u64) } else { given }
    }

    /// What haste leaves of the minutes in a back room: the more are headed there, the less.
    fn hurried(&self, at: StationId, now: Tick, given: Span) -> Span {
        let rule = &self.plan.work;
        if rule.haste <= 0.0 || self.plan.forced.unhurried {
            return given;
        }
        let station = &self.plan.stations[at.0 as usize];
        let open = station.line.servers.iter().take_while(|(from, _)| *from <= now).last();
        let servers = open.map_or(1, |&(_, servers)| servers.max(1));
        let share = rule.share_of_minutes(f64::from(self.headed[at.0 as usize]) / f64::from(servers));
        Span((given.0 as f64 * share) as u64)
    }
}

#[allow(clippy::inline_always, reason = "measured: the calls of a step were a tenth of its instructions")]
impl<O: HallObserver> World<O> for Floor<'_> {
    #[inline(always)]
    fn next_arrival(&mut self, observer: &mut O) -> Option<Arrival> {
        loop {
            if self.coming.landed == self.coming.trips.len() {
                self.foresee();
            }
            let place = self.coming.landed;
            let trip = *self.coming.trips.get(place)?;
            let (to, given) = self.coming.first[place];
            self.coming.landed += 1;
            if let Some(gates) = &self.gates
                && let Some(record) = gates.elsewhere_by(&trip, self.coming.choices[place][0])
            {
                observer.went_elsewhere(trip.landed, &record);
                continue;
            }
            let at = trip.landed;
            let class = self.plan.stations[to.0 as usize].class_of_pathway[trip.person.pathway as usize];
            let who = self.seat(Inside::landed(trip, to, given));
            self.headed[to.0 as usize] += 1;
            observer.landed(at, who, &trip);
            return Some(Arrival { at, who, to, class: Class(class) });
        }
    }

    #[inline(always)]
    fn service(&mut self, who: Who, at: StationId, server: u16, now: Tick, _observer: &mut O) -> Span {
        let number = at.0 as usize;
        self.headed[number] = self.headed[number].saturating_sub(1);
        let inside = self.person(who);
        let person = inside.trip.person;
        let (first, foreseen) = inside.first;
        let Given { talk, asking, decision } = if first == at { foreseen } else { self.given(&person, at) };
        let mut given = talk + asking;
        let inside = self.person(who);
        inside.stand_until(now);
        inside.decision = decision;
        inside.given = given;
        let work = self.plan.stations[number].work;
        if !self.by_hand.is_idle() && matches!(work, Work::Screen { .. }) {
            return self.serve_by_hand(who, DeskPlace { station: at, server }, now, talk, asking);
        }
        if work == Work::Examine {
            given = self.hurried(at, now, self.believing(&person, at, given));
            self.person(who).given = given;
        }
        given
    }

    #[inline(always)]
    fn finished(&mut self, who: Who, at: StationId, now: Tick, observer: &mut O) -> Next {
        match self.plan.stations[at.0 as usize].work {
            Work::Serve => {
                let next = self.onward(who, at);
                self.go(who, next, now, observer)
            }
            Work::Screen { refers_to } => self.screen(who, at, refers_to, now, observer),
            Work::Examine => self.examine(who, at, now, observer),
            Work::Shelter => self.shelter(who, at, now, observer),
        }
    }

    fn turned_away(&mut self, who: Who, at: StationId, now: Tick, observer: &mut O) -> Next {
        self.headed[at.0 as usize] = self.headed[at.0 as usize].saturating_sub(1);
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

    fn gave_up(&mut self, who: Who, at: StationId, now: Tick, observer: &mut O) -> Next {
        self.headed[at.0 as usize] = self.headed[at.0 as usize].saturating_sub(1);
        self.person(who).stand_until(now);
        self.leave(who, now, Outcome::GaveUp, observer)
    }
}
