//! One tide from landing to close: builds the network, runs the floor on it, moves the slow state.

use super::by_hand::{ActsRead, AtDesk, DeskAct, Sitter};
use super::event::HallObserver;
use super::floor::{Floor, run_tide_without_events};
use super::plan::Plan;
use super::slow::{SlowState, StoppedInnocents};
use super::tide_tally::TideTally;
use crate::engine::{Network, SeedKey, StationPlan, Tally, Tick};

/// What a tide came to.
#[derive(Debug, Clone)]
pub struct TideResult {
    /// Counts of travellers.
    pub tally: TideTally,
    /// Figures of the stations.
    pub stations: Tally,
    /// What became of the acts of people of the table at the desks.
    pub acts: ActsRead,
}

/// Runs tide number `tide` (from 0) and moves `slow` past it. The observer sees everything in order; without one, a hall
/// that needs no event queue is run without it, which comes to the same.
pub fn run_tide<O: HallObserver>(
    plan: &Plan,
    key: SeedKey,
    tide: u16,
    slow: &mut SlowState,
    observer: &mut O,
) -> TideResult {
    run_tide_with(plan, key, tide, slow, &[], observer)
}

/// The same, with what people of the table did at the desks on this tide; acts of other tides are left out.
pub fn run_tide_with<O: HallObserver>(
    plan: &Plan,
    key: SeedKey,
    tide: u16,
    slow: &mut SlowState,
    acts: &[DeskAct],
    observer: &mut O,
) -> TideResult {
    if !O::WATCHES
        && acts.iter().all(|act| act.tide != tide)
        && let Some(result) = run_tide_without_events(plan, key, tide, slow, observer)
    {
        return result;
    }
    let mut shift = Shift::new(plan, key, tide, slow, acts, None);
    shift.run(observer, shift.horizon);
    let (result, stopped) = shift.close(observer);
    slow.advance(plan, key, tide, &result.tally.all, &stopped);
    result
}

/// A shift that can be run piece by piece, and that stops where somebody at a desk has to decide.
pub struct Shift<'p> {
    network: Network,
    floor: Floor<'p>,
    tally: TideTally,
    stations: Tally,
    stopped: StoppedInnocents,
    horizon: Tick,
}

impl<'p> Shift<'p> {
    /// Before the first traveller, with what people have done at the desks, and perhaps somebody who sits at one.
    pub fn new(
        plan: &'p Plan,
        key: SeedKey,
        tide: u16,
        slow: &'p SlowState,
        acts: &[DeskAct],
        sitter: Option<Sitter>,
    ) -> Self {
        let lines: Vec<StationPlan> = plan.stations.iter().map(|station| station.line.clone()).collect();
        Self {
            network: Network::new(&lines),
            floor: Floor::new(plan, key, tide, slow).with_people(acts, sitter),
            tally: TideTally::new(plan),
            stations: Tally::new(plan.stations.len(), classes(plan), Tick(0) + plan.warm_up.to_span()),
            stopped: StoppedInnocents::new(tide),
            horizon: Tick(0) + plan.length.to_span(),
        }
    }

    /// Everything that happens up to and including `until`, and nothing after the end of the shift.
    pub fn run<O: HallObserver>(&mut self, observer: &mut O, until: Tick) {
        let mut watching = ((&mut self.tally, &mut self.stations), (&mut self.stopped, observer));
        self.network.run(&mut self.floor, &mut watching, until.min(self.horizon));
    }

    /// Runs until the sitter's desk needs a decision, and on to the moment at which its talk and the books opened so far
    /// are over: everything before that moment has happened, and nothing that belongs to it. So the verdict falls at
    /// that moment exactly as an officer's service ends, whatever else happens then.
    pub fn run_to_desk<O: HallObserver>(&mut self, observer: &mut O) -> AtDesk {
        {
            let mut watching = ((&mut self.tally, &mut self.stations), (&mut self.stopped, &mut *observer));
            while !self.floor.waits_for_verdict() && self.network.step(&mut self.floor, &mut watching, self.horizon) {}
        }
        let at = self.floor.at_desk(self.horizon);
        if at.guest.is_none() {
            self.run(observer, self.horizon);
        } else if at.now > self.network.now() {
            self.run(observer, Tick(at.now.0 - 1));
        }
        at
    }

    /// Ends the shift at its end.
    fn close<O: HallObserver>(mut self, observer: &mut O) -> (TideResult, StoppedInnocents) {
        let mut watching = ((&mut self.tally, &mut self.stations), (&mut self.stopped, observer));
        self.floor.close(self.horizon, &mut watching);
        let acts = self.floor.acts_read();
        self.tally.gather();
        self.stations.close(self.horizon);
        (TideResult { tally: self.tally, stations: self.stations, acts }, self.stopped)
    }
}

/// Priority classes in use, counted from 0.
pub(super) fn classes(plan: &Plan) -> usize {
    plan.stations.iter().flat_map(|station| &station.class_of_pathway).max().map_or(1, |&class| class as usize + 1)
}
