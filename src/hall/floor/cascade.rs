//! A tide without an event queue.
//!
//! Where nobody gives up, no station is ever full, servers are open throughout and each station is fed from one place,
//! people fall through the hall as over a cascade: what happens at a station depends only on the stations above it. The
//! first is computed by a recursion, traveller by traveller, those below it each by a small queue of their own
//! ([`rooms`]). Draws, decisions and records are those of the [`Floor`]; only the order in which they are asked for is
//! another, so nothing that depends on that order may be in force.
//!
//! Whoever watches a tide event by event gets the event path instead; both come to the same figures, to the tick.

mod agenda;
mod guests;
mod plain;
mod rooms;
mod way;

use super::{Floor, Given, Inside};
use crate::engine::time::exact_sum;
use crate::engine::wide::{Width, Work};
use crate::engine::{
    Account, Class, Histogram, Longest, Next, Servers, Span, StationId, StationTally, Tally, Tick, Visit, Who,
};
use crate::hall::by_hand::ActsRead;
use crate::hall::crowd::{AHEAD, Landings};
use crate::hall::event::HallObserver;
use crate::hall::plan::Plan;
use crate::hall::slow::{SlowState, StoppedInnocents};
use crate::hall::tide::{TideResult, classes};
use crate::hall::tide_tally::TideTally;
use crate::hall::traveller::{PersonId, Trip};
use agenda::Agenda;
use guests::{Checked, Guests};
use plain::{Passing, Plain};
use rooms::{Coming, Rooms};

/// Runs tide number `tide` as [`crate::hall::run_tide`] does, but without an event queue; `None`, with nothing changed,
/// where that cannot be done. The observer sees records, and nothing else, in no order that means anything; after
/// `None` those it has seen are void.
pub fn run_tide_without_events<O: HallObserver>(
    plan: &Plan,
    key: crate::engine::SeedKey,
    tide: u16,
    slow: &mut SlowState,
    observer: &mut O,
) -> Option<TideResult> {
    let order = way::through(plan)?;
    let mut tally = TideTally::new(plan);
    let mut stopped = StoppedInnocents::new(tide);
    let mut told = (&mut tally, (&mut stopped, observer));
    let mut floor = Floor::new(plan, key, tide, slow);
    let stations = Cascade::new(plan, order).run(&mut Guests::new(&mut floor, &mut told))?;
    tally.gather();
    slow.advance(plan, key, tide, &tally.all, &stopped);
    Some(TideResult { tally, stations, acts: ActsRead::default() })
}

/// Who is told: the counts, the cases for redress, and whoever asked for records.
type Told<'t, O> = (&'t mut TideTally, (&'t mut StoppedInnocents, &'t mut O));

/// The servers that everybody comes to first, and their figures.
struct FirstDesk {
    class: Class,
    servers: Servers,
    account: Account,
    longest: Longest,
    /// When the last one was begun on.
    began: Tick,
}

impl FirstDesk {
    fn new(plan: &Plan, at: StationId, warm_up: Tick, horizon: Tick) -> Self {
        let station = &plan.stations[usize::from(at.0)];
        let open = station.line.servers.first().map_or(0, |step| step.1);
        Self {
            class: Class(station.class_of_pathway.first().copied().unwrap_or(0)),
            servers: Servers::new(open),
            account: Account::new(open, classes(plan), warm_up, horizon),
            longest: Longest::new(warm_up, horizon),
            began: Tick::ZERO,
        }
    }

    /// Serves the next few, who join at these times; puts when each is begun on into `began`.
    #[inline(always)]
    fn serve(&mut self, joined: &[Tick], given: impl Iterator<Item = Span>, began: &mut [Tick]) {
        self.servers.serve(joined.iter().copied().zip(given), began);
        self.longest.join_all(joined, began);
        self.began = began.last().copied().unwrap_or(self.began);
    }

    /// Enters a visit into the figures.
    fn enter(&mut self, joined: Tick, began: Tick, given: Span) {
        self.account.enter(Visit { class: self.class, joined, began, ended: began + given });
    }

    fn close(self) -> StationTally {
        self.account.close(self.longest.queue())
    }
}

/// Visits to the first desk between warm-up and horizon, which are counted together.
struct Bulk {
    /// Waits of all, and of those of them who did not pass plainly.
    waits: Histogram,
    others: Histogram,
    /// The least and the greatest of those who did.
    least: Span,
    greatest: Span,
    busy: u128,
}

impl Bulk {
    fn new() -> Self {
        let (waits, others) = (Histogram::new(), Histogram::new());
        Self { waits, others, least: Span(u64::MAX), greatest: Span::ZERO, busy: 0 }
    }

    #[inline(always)]
    fn enter(&mut self, joined: &[Tick; AHEAD], begins: &[Tick; AHEAD], passing: &Passing, tally: &mut TideTally) {
        let mut waits = [Span::ZERO; AHEAD];
        let (mut least, mut greatest) = (self.least.0, self.greatest.0);
        for place in 0..AHEAD {
            let waited = begins[place] - joined[place];
            waits[place] = waited;
            let plainly = passing.plainly[place];
            least = least.min(if plainly { waited.0 } else { u64::MAX });
            greatest = greatest.max(if plainly { waited.0 } else { 0 });
        }
        self.busy += exact_sum(&passing.given);
        (self.least, self.greatest) = (Span(least), Span(greatest));
        self.waits.record_each(&waits);
        if !passing.all_plainly() {
            for (&waited, _) in waits.iter().zip(&passing.plainly).filter(|(_, plainly)| !**plainly) {
                self.others.record(waited);
            }
        }
        tally.passed_each(&passing.plainly, &passing.cell, &waits);
    }
}

/// A tide of which almost everybody passes plainly, to be run with the widest instructions.
struct PlainTide<'c, 'f, 'p, 't, O> {
    stations: &'c mut Cascade<'p>,
    desk: &'c mut FirstDesk,
    plain: &'c Plain<'p>,
    guests: &'c mut Guests<'f, 'p, 't, O>,
}

impl<O: HallObserver> Work for PlainTide<'_, '_, '_, '_, O> {
    type Output = Option<()>;

    #[inline(always)]
    fn done<const WIDE: bool>(self) -> Option<()> {
        self.stations.serve_plain::<WIDE, O>(self.desk, self.plain, self.guests)
    }
}

struct Cascade<'p> {
    plan: &'p Plan,
    warm_up: Tick,
    horizon: Tick,
    /// Stations that people come to, each after the one that feeds it; the entrance first.
    order: Vec<StationId>,
    rooms: Rooms,
    /// People on their way from the entrance, who leave it in another order than they are served in.
    leaving: Agenda<Coming>,
    served: u64,
}

impl<'p> Cascade<'p> {
    fn new(plan: &'p Plan, order: Vec<StationId>) -> Self {
        let (warm_up, horizon) = (Tick(0) + plan.warm_up.to_span(), Tick(0) + plan.length.to_span());
        Self {
            plan,
            warm_up,
            horizon,
            rooms: Rooms::new(plan, warm_up, horizon),
            order,
            leaving: Agenda::default(),
            served: 0,
        }
    }

    fn run<O: HallObserver>(mut self, guests: &mut Guests<'_, 'p, '_, O>) -> Option<Tally> {
        let mut desk = FirstDesk::new(self.plan, self.order[0], self.warm_up, self.horizon);
        match Plain::of(self.plan, guests.floor, self.order[0]).filter(|_| !O::WATCHES) {
            Some(plain) => {
                let stations = &mut self;
                Width::widest().run(PlainTide { stations, desk: &mut desk, plain: &plain, guests })?;
            }
            None => self.serve(&mut desk, guests)?,
        }
        self.send_on(guests, self.horizon)?;
        for place in 1..self.order.len() {
            self.rooms.advance(self.order[place], self.horizon, None, guests)?;
        }
        guests.close(self.horizon);
        let mut stations: Vec<_> = self.rooms.close().collect();
        stations[usize::from(self.order[0].0)] = desk.close();
        Some(Tally::of_figures(stations, self.warm_up, self.horizon))
    }

    fn serve<O: HallObserver>(&mut self, desk: &mut FirstDesk, guests: &mut Guests<'_, 'p, '_, O>) -> Option<()> {
        let (mut trips, mut services) = (Vec::new(), Vec::new());
        let (mut joined, mut begins) = (Vec::new(), Vec::new());
        while guests.floor.crowd.next_few(&mut trips) {
            guests.floor.send_elsewhere(&mut trips, guests.told);
            services.clear();
            // Draws of different people do not wait for each other, so they are made side by side.
            services.extend(trips.iter().map(|trip| guests.floor.given(&trip.person, self.order[0])));
            let given = |service: &Given| service.talk + service.asking;
            joined.clear();
            joined.extend(trips.iter().map(|trip| trip.landed));
            begins.resize(joined.len(), Tick::ZERO);
            desk.serve(&joined, services.iter().map(given), &mut begins);
            for ((trip, service), &began) in trips.iter().zip(&services).zip(&begins) {
                desk.enter(trip.landed, began, given(service));
                self.go_on(guests, trip, began, Given { talk: given(service), ..*service });
            }
            // Whoever comes later is begun on no earlier than the last one.
            self.send_on(guests, desk.began.min(self.horizon))?;
        }
        Some(())
    }

    /// The same where almost everybody passes with nothing to tell but how long they stood: of them no more is worked
    /// out than that. Draws are keyed, so the others can be drawn in full when they turn out to be others.
    #[inline(always)]
    fn serve_plain<const WIDE: bool, O: HallObserver>(
        &mut self,
        desk: &mut FirstDesk,
        plain: &Plain<'p>,
        guests: &mut Guests<'_, 'p, '_, O>,
    ) -> Option<()> {
        let (mut landings, mut begins) = (Landings::default(), [Tick::ZERO; AHEAD]);
        let (mut bulk, mut passing) = (Bulk::new(), Passing::default());
        loop {
            guests.floor.crowd.next_landings::<WIDE>(&mut landings);
            let joined = landings.at();
            let Some(&first) = joined.first() else { break };
            let newcomer = guests.floor.crowd.newcomer(&landings);
            plain.draw::<WIDE>(newcomer, &landings, &mut passing);
            desk.serve(joined, passing.given.iter().copied(), &mut begins[..joined.len()]);
            let mut last = Tick::ZERO;
            for (&began, &given) in begins.iter().zip(&passing.given) {
                last = last.max(began + given);
            }
            match landings.all_at() {
                Some(joined) if first >= self.warm_up && last <= self.horizon => {
                    bulk.enter(joined, &begins, &passing, guests.told.0);
                }
                _ => self.enter_each(desk, joined, &begins, &mut passing, guests.told.0),
            }
            let told = if passing.all_plainly() { 0 } else { joined.len() };
            for (place, &began) in begins[..told].iter().enumerate().filter(|(place, _)| !passing.plainly[*place]) {
                let (given, cell) = (passing.given[place], passing.cell[place]);
                let (walker, ended) = (landings.walker(place), began + given);
                let check = (passing.alike[place] && ended <= self.horizon)
                    .then(|| plain.check(guests.floor, PersonId(newcomer.0 + place as u64), cell));
                if let Some(Some((room, class, given))) = check {
                    let waited = began - joined[place];
                    let who = guests.seat(Checked { walker, cell, room, stopped: ended, given, waited, stands: true });
                    self.leave(began, ended, who, room, class);
                } else {
                    let trip = guests.floor.crowd.trip_of(walker);
                    let decision = passing.visits[place][1];
                    self.go_on(guests, &trip, began, Given { talk: given, decision, ..Given::default() });
                }
            }
            self.send_on(guests, desk.began.min(self.horizon))?;
        }
        desk.account.enter_all(desk.class, &bulk.waits, bulk.busy);
        let plain = bulk.waits.without(&bulk.others, bulk.least, bulk.greatest);
        guests.told.0.passed_after(&plain);
        Some(())
    }

    /// Visits of which some lie across the warm-up or the horizon.
    fn enter_each(
        &self,
        desk: &mut FirstDesk,
        joined: &[Tick],
        begins: &[Tick],
        passing: &mut Passing,
        tally: &mut TideTally,
    ) {
        for (place, (&joined, &began)) in joined.iter().zip(begins).enumerate() {
            let given = passing.given[place];
            desk.enter(joined, began, given);
            passing.plainly[place] &= began + given <= self.horizon;
            if passing.plainly[place] {
                tally.passed(passing.cell[place], began - joined);
                tally.waits.record(began - joined);
            }
        }
    }

    /// Somebody on whom the first desk has begun, as the floor sees them.
    fn go_on<O: HallObserver>(&mut self, guests: &mut Guests<'_, 'p, '_, O>, trip: &Trip, began: Tick, given: Given) {
        let (at, ended) = (self.order[0], began + given.talk);
        let mut inside = Inside::landed(*trip, at, given);
        if began <= self.horizon {
            inside.stand_until(began);
        }
        (inside.given, inside.decision) = (given.talk, given.decision);
        let who = guests.floor.seat(inside);
        if ended > self.horizon {
            return;
        }
        if let Next::To { station: to, class } = guests.finished(who, at, ended) {
            self.leave(began, ended, who, to, class);
        }
    }

    /// Somebody leaves the first desk for another station.
    fn leave(&mut self, began: Tick, ended: Tick, who: Who, to: StationId, class: Class) {
        self.leaving.put(Coming { at: ended, began, order: self.served, who, to, class });
        self.served += 1;
    }

    /// Those who have left the first desk by `until`, in the order in which they did.
    fn send_on<O: HallObserver>(&mut self, guests: &mut Guests<'_, 'p, '_, O>, until: Tick) -> Option<()> {
        while let Some(&coming) = self.leaving.next().filter(|coming| coming.at <= until) {
            self.leaving.take_next();
            self.rooms.arrive(coming, guests)?;
        }
        Some(())
    }
}
