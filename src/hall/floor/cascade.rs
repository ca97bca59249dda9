//! A tide without an event queue.
//!
//! Where nobody gives up, no station is ever full, servers are open throughout and each station is fed from one place,
//! people fall through the hall as over a cascade: what happens at a station depends only on the stations above it. The
//! first is computed by a recursion, traveller by traveller, those below it each by a small queue of their own
//! ([`rooms`]). Draws, decisions and records are those of the [`Floor`]; only the order in which they are asked for is
//! another, so nothing that depends on that order may be in force.
//!
//! Whoever watches a tide event by event gets the event path instead; both come to the same figures, to the tick.

mod rooms;
mod way;

use super::{Floor, Inside};
use crate::engine::{Account, Class, Longest, Next, Servers, Span, StationId, Tally, Tick, Visit, Who, Word, World};
use crate::hall::event::HallObserver;
use crate::hall::look_up::Use;
use crate::hall::plan::{Plan, Work};
use crate::hall::slow::{SlowState, StoppedInnocents};
use crate::hall::tide::{TideResult, classes};
use crate::hall::tide_tally::TideTally;
use crate::hall::traveller::Trip;
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
    Some(TideResult { tally, stations })
}

/// Who is told: the counts, the cases for redress, and whoever asked for records.
type Told<'t, O> = (&'t mut TideTally, (&'t mut StoppedInnocents, &'t mut O));

struct Cascade<'p> {
    plan: &'p Plan,
    warm_up: Tick,
    horizon: Tick,
    /// Stations that people come to, each after the one that feeds it; the entrance first.
    order: Vec<StationId>,
    class: Class,
    rooms: Rooms,
    /// People on their way from the entrance, who leave it in another order than they are served in.
    leaving: BinaryHeap<Reverse<Coming>>,
    served: u64,
    /// By pathway: whether somebody can pass without more than being counted.
    plain: Vec<bool>,
}

impl<'p> Cascade<'p> {
    fn new(plan: &'p Plan, order: Vec<StationId>) -> Self {
        let (warm_up, horizon) = (Tick(0) + plan.warm_up.to_span(), Tick(0) + plan.length.to_span());
        let reports = plan.returns.is_some();
        Self {
            plan,
            warm_up,
            horizon,
            class: Class(plan.stations[usize::from(order[0].0)].class_of_pathway.first().copied().unwrap_or(0)),
            rooms: Rooms::new(plan, warm_up, horizon),
            order,
            leaving: BinaryHeap::new(),
            served: 0,
            plain: plan.people.pathways.iter().map(|path| path.purpose != Use::Return || !reports).collect(),
        }
    }

    fn run<O: HallObserver>(mut self, floor: &mut Floor<'p>, told: &mut Told<'_, O>) -> Option<Tally> {
        let at = self.order[0];
        let line = &self.plan.stations[usize::from(at.0)].line;
        let open = line.servers.first().map_or(0, |step| step.1);
        let mut servers = Servers::new(open);
        let mut account = Account::new(open, classes(self.plan), self.warm_up, self.horizon);
        let mut longest = Longest::new(self.warm_up, self.horizon);
        let (mut batch, mut services) = (Vec::new(), Vec::new());
        let mut began = Tick::ZERO;
        while floor.crowd.next_few(&mut batch) {
            floor.send_elsewhere(&mut batch, told);
            services.clear();
            // Draws of different people do not wait for each other, so they are made side by side.
            services.extend(batch.iter().map(|trip| floor.given(&trip.person, at)));
            for (trip, &(given, decision)) in batch.iter().zip(&services) {
                began = servers.begins(trip.landed);
                let ended = began + given;
                servers.busy_until(ended);
                longest.join(trip.landed, began);
                account.enter(Visit { class: self.class, joined: trip.landed, began, ended });
                if ended > self.horizon {
                    self.keep(floor, trip, began);
                } else if !O::WATCHES && self.passes(floor, trip, decision, ended) {
                    told.0.passed(&trip.person, began - trip.landed);
                } else {
                    self.go_on(floor, told, trip, (began, given, decision));
                }
            }
            // Whoever comes later is begun on no earlier than the last one.
            self.send_on(floor, told, began.min(self.horizon))?;
        }
        self.send_on(floor, told, self.horizon)?;
        for place in 1..self.order.len() {
            self.rooms.advance(self.order[place], self.horizon, Tick::NEVER, floor, told)?;
        }
        floor.close(self.horizon, told);
        let mut stations: Vec<_> = self.rooms.close().collect();
        stations[usize::from(at.0)] = account.close(longest.queue());
        Some(Tally::of_figures(stations, self.warm_up, self.horizon))
    }

    /// Whether somebody goes straight from the first desk to the town and leaves nothing to tell but their wait.
    #[inline]
    fn passes(&self, floor: &Floor<'p>, trip: &Trip, decision: Word, ended: Tick) -> bool {
        let person = &trip.person;
        let station = &self.plan.stations[usize::from(self.order[0].0)];
        if person.hazard
            || station.then.is_some()
            || trip.onward.is_some_and(|boat| boat < ended)
            || !self.plain[usize::from(person.pathway)]
        {
            return false;
        }
        match station.work {
            Work::Screen { .. } if floor.desk.asks() => false,
            Work::Screen { refers_to } => {
                let (answer, at_random) = floor.verdict(person, decision);
                refers_to.is_none() || !(answer.refers || at_random)
            }
            _ => true,
        }
    }

    /// Somebody the first desk is done with, as the floor sees it.
    fn go_on<O: HallObserver>(
        &mut self,
        floor: &mut Floor<'p>,
        told: &mut Told<'_, O>,
        trip: &Trip,
        (began, given, decision): (Tick, Span, Word),
    ) {
        let (at, ended) = (self.order[0], began + given);
        let mut inside = Inside::landed(*trip, at);
        inside.stand_until(began);
        (inside.given, inside.decision) = (given, decision);
        let who = floor.seat(inside);
        if let Next::To { station: to, class } = floor.finished(who, at, ended, told) {
            self.leaving.push(Reverse(Coming { at: ended, began, order: self.served, who, to, class }));
            self.served += 1;
        }
    }

    /// Somebody the first desk is not done with when the shift ends.
    fn keep(&self, floor: &mut Floor<'p>, trip: &Trip, began: Tick) -> Who {
        let mut inside = Inside::landed(*trip, self.order[0]);
        if began <= self.horizon {
            inside.stand_until(began);
        }
        floor.seat(inside)
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
