//! A tide without an event queue.
//!
//! Where nobody gives up, no station is ever full, servers are open throughout and each station is fed from one place,
//! people fall through the hall as over a cascade: what happens at a station depends only on the stations above it. The
//! first is computed by a recursion, traveller by traveller, those below it each by a small queue of their own
//! ([`rooms`]). Draws, decisions and records are those of the [`Floor`]; only the order in which they are asked for is
//! another, so nothing that depends on that order may be in force.
//!
//! Whoever watches a tide event by event gets the event path instead; both come to the same figures, to the tick.

mod plain;
mod rooms;
mod way;

use super::{Floor, Inside};
use crate::engine::{
    Account, Class, Longest, Next, Servers, Span, StationId, StationTally, Tally, Tick, Visit, Word, World,
};
use crate::hall::by_hand::ActsRead;
use crate::hall::event::HallObserver;
use crate::hall::plan::Plan;
use crate::hall::slow::{SlowState, StoppedInnocents};
use crate::hall::tide::{TideResult, classes};
use crate::hall::tide_tally::TideTally;
use crate::hall::traveller::Trip;
use plain::Plain;
use rooms::{Coming, Rooms};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

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
    let stations = Cascade::new(plan, order).run(&mut floor, &mut told)?;
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

    /// Serves the next one; when it is begun.
    #[inline]
    fn serve(&mut self, joined: Tick, given: Span) -> Tick {
        let began = self.servers.begins(joined);
        let ended = began + given;
        self.servers.busy_until(ended);
        self.longest.join(joined, began);
        self.account.enter(Visit { class: self.class, joined, began, ended });
        self.began = began;
        began
    }

    fn close(self) -> StationTally {
        self.account.close(self.longest.queue())
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
    leaving: BinaryHeap<Reverse<Coming>>,
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
            leaving: BinaryHeap::new(),
            served: 0,
        }
    }

    fn run<O: HallObserver>(mut self, floor: &mut Floor<'p>, told: &mut Told<'_, O>) -> Option<Tally> {
        let mut desk = FirstDesk::new(self.plan, self.order[0], self.warm_up, self.horizon);
        match Plain::of(self.plan, floor, self.order[0]).filter(|_| !O::WATCHES) {
            Some(plain) => self.serve_plain(&mut desk, &plain, floor, told)?,
            None => self.serve(&mut desk, floor, told)?,
        }
        self.send_on(floor, told, self.horizon)?;
        for place in 1..self.order.len() {
            self.rooms.advance(self.order[place], self.horizon, Tick::NEVER, floor, told)?;
        }
        floor.close(self.horizon, told);
        let mut stations: Vec<_> = self.rooms.close().collect();
        stations[usize::from(self.order[0].0)] = desk.close();
        Some(Tally::of_figures(stations, self.warm_up, self.horizon))
    }

    fn serve<O: HallObserver>(
        &mut self,
        desk: &mut FirstDesk,
        floor: &mut Floor<'p>,
        told: &mut Told<'_, O>,
    ) -> Option<()> {
        let (mut trips, mut services) = (Vec::new(), Vec::new());
        while floor.crowd.next_few(&mut trips) {
            floor.send_elsewhere(&mut trips, told);
            services.clear();
            // Draws of different people do not wait for each other, so they are made side by side.
            services.extend(trips.iter().map(|trip| floor.given(&trip.person, self.order[0])));
            for (trip, &(talk, asking, decision)) in trips.iter().zip(&services) {
                let given = talk + asking;
                let began = desk.serve(trip.landed, given);
                self.go_on(floor, told, trip, (began, given, decision));
            }
            // Whoever comes later is begun on no earlier than the last one.
            self.send_on(floor, told, desk.began.min(self.horizon))?;
        }
        Some(())
    }

    /// The same where almost everybody passes with nothing to tell but how long they stood: of them no more is worked
    /// out than that. Draws are keyed, so the others can be drawn in full when they turn out to be others.
    fn serve_plain<O: HallObserver>(
        &mut self,
        desk: &mut FirstDesk,
        plain: &Plain<'p>,
        floor: &mut Floor<'p>,
        told: &mut Told<'_, O>,
    ) -> Option<()> {
        let (mut landings, mut passing) = (Vec::new(), Vec::new());
        loop {
            floor.crowd.next_landings(&mut landings);
            if landings.is_empty() {
                return Some(());
            }
            passing.clear();
            passing.extend(landings.iter().map(|landing| plain.draw(floor.crowd.newcomer(landing), landing)));
            for (landing, passing) in landings.iter().zip(&passing) {
                let began = desk.serve(landing.at, passing.given);
                if passing.plainly && began + passing.given <= self.horizon {
                    told.0.passed(passing.cell, began - landing.at);
                } else {
                    let trip = floor.crowd.trip_of(landing);
                    self.go_on(floor, told, &trip, (began, passing.given, passing.decision));
                }
            }
            self.send_on(floor, told, desk.began.min(self.horizon))?;
        }
    }

    /// Somebody on whom the first desk has begun, as the floor sees them.
    fn go_on<O: HallObserver>(
        &mut self,
        floor: &mut Floor<'p>,
        told: &mut Told<'_, O>,
        trip: &Trip,
        (began, given, decision): (Tick, Span, Word),
    ) {
        let (at, ended) = (self.order[0], began + given);
        let mut inside = Inside::landed(*trip, at);
        if began <= self.horizon {
            inside.stand_until(began);
        }
        (inside.given, inside.decision) = (given, decision);
        let who = floor.seat(inside);
        if ended > self.horizon {
            return;
        }
        if let Next::To { station: to, class } = floor.finished(who, at, ended, told) {
            self.leaving.push(Reverse(Coming { at: ended, began, order: self.served, who, to, class }));
            self.served += 1;
        }
    }

    /// Those who have left the first desk by `until`, in the order in which they did.
    fn send_on<O: HallObserver>(&mut self, floor: &mut Floor<'p>, told: &mut Told<'_, O>, until: Tick) -> Option<()> {
        while let Some(Reverse(coming)) = self.leaving.peek().filter(|coming| coming.0.at <= until).copied() {
            self.leaving.pop();
            self.rooms.arrive(coming, floor, told)?;
        }
        Some(())
    }
}
