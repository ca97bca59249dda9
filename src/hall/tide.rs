//! One tide from landing to close: builds the network, runs the floor on it, moves the slow state.

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
    if !O::WATCHES
        && let Some(result) = run_tide_without_events(plan, key, tide, slow, observer)
    {
        return result;
    }
    let horizon = Tick(0) + plan.length.to_span();
    let lines: Vec<StationPlan> = plan.stations.iter().map(|station| station.line.clone()).collect();
    let mut network = Network::new(&lines);
    let mut tally = TideTally::new(plan);
    let mut stations = Tally::new(plan.stations.len(), classes(plan), Tick(0) + plan.warm_up.to_span());
    let mut stopped = StoppedInnocents::new(tide);
    {
        let mut floor = Floor::new(plan, key, tide, slow);
        let mut watching = ((&mut tally, &mut stations), (&mut stopped, observer));
        network.run(&mut floor, &mut watching, horizon);
        floor.close(horizon, &mut watching);
    }
    tally.gather();
    stations.close(horizon);
    slow.advance(plan, key, tide, &tally.all, &stopped);
    TideResult { tally, stations }
}

/// Priority classes in use, counted from 0.
pub(super) fn classes(plan: &Plan) -> usize {
    plan.stations.iter().flat_map(|station| &station.class_of_pathway).max().map_or(1, |&class| class as usize + 1)
}
