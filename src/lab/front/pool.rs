//! Every policy a search has tried, with its games. All play the same replications in the same order, so two policies
//! are always compared on common random numbers, and no game is played twice.

use super::policy::{Policies, Policy};
use super::rank::{Costs, beats};
use crate::lab::executor::Executor;
use crate::lab::scales::SCALES;
use crate::session::{Course, Decision, Figures, play_game};
use indexmap::IndexMap;
use std::ops::ControlFlow;
use std::sync::Arc;

/// One policy's games: costs on the six scales, replication by replication, and their running sums.
#[derive(Debug, Clone, Default)]
pub struct Games {
    /// Costs of replication 0, 1, 2, …
    pub costs: Vec<Costs>,
    sums: Vec<Costs>,
}

impl Games {
    /// Games that were played elsewhere: a table's own, say. They can be compared with those of a search if they are of
    /// the same seed, in the order of replications.
    pub fn of<'f>(figures: impl Iterator<Item = Option<&'f Figures>>) -> Self {
        let mut games = Self::default();
        figures.for_each(|figures| games.add(costs_of(figures)));
        games
    }

    fn add(&mut self, costs: Costs) {
        let before = self.sums.last().copied().unwrap_or([0.0; 6]);
        self.sums.push(std::array::from_fn(|scale| before[scale] + costs[scale]));
        self.costs.push(costs);
    }

    /// Mean costs of the first `count` games, at least one.
    pub fn mean(&self, count: usize) -> Costs {
        self.sums.get(count.max(1) - 1).map_or([f64::INFINITY; 6], |sums| sums.map(|sum| sum / count.max(1) as f64))
    }

    /// Mean costs of all games.
    pub fn mean_of_all(&self) -> Costs {
        self.mean(self.costs.len())
    }

    /// Whether this one beats the other, on the games both have played.
    pub fn beats(&self, other: &Self) -> bool {
        let common = self.costs.len().min(other.costs.len());
        common > 0 && beats(&self.mean(common), &other.mean(common))
    }
}

/// The policies tried so far.
#[derive(Debug)]
pub struct Pool<'a> {
    course: &'a Course,
    policies: &'a Policies,
    seed: u64,
    tried: IndexMap<Policy, Games>,
    /// Games played, of all policies.
    pub played: u64,
}

impl<'a> Pool<'a> {
    /// An empty pool.
    pub fn new(course: &'a Course, policies: &'a Policies, seed: u64) -> Self {
        Self { course, policies, seed, tried: IndexMap::new(), played: 0 }
    }

    /// Games of a policy that was tried.
    pub fn games(&self, policy: &[u32]) -> Option<&Games> {
        self.tried.get(policy)
    }

    /// Policies that have been played, in the order in which they were first tried.
    pub fn all(&self) -> impl Iterator<Item = (&Policy, &Games)> {
        self.tried.iter().filter(|(_, games)| !games.costs.is_empty())
    }

    /// Whether a policy was tried.
    pub fn knows(&self, policy: &[u32]) -> bool {
        self.tried.contains_key(policy)
    }

    /// Sees to it that each of these has at least so many games. What is done when `watch` stops is kept.
    pub fn play(
        &mut self,
        wanted: &[(Policy, u32)],
        executor: &impl Executor,
        watch: &mut impl FnMut(u64) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let scenario = self.course.scenario();
        let missing: Vec<(&Policy, std::ops::Range<u32>)> = wanted
            .iter()
            .map(|(policy, games)| (policy, self.tried.get(policy).map_or(0, |own| own.costs.len() as u32)..*games))
            .filter(|(_, range)| !range.is_empty())
            .collect();
        // A course of its own for each, dropped with the batch: plans of thousands of policies would fill the memory.
        let courses: Vec<(Course, Vec<Decision>)> = missing
            .iter()
            .map(|(policy, _)| (Course::new(Arc::clone(scenario)), self.policies.decisions(policy)))
            .collect();
        let pieces: Vec<(usize, u32)> = missing
            .iter()
            .enumerate()
            .flat_map(|(index, (_, range))| range.clone().map(move |replication| (index, replication)))
            .collect();
        let (seed, played) = (self.seed, self.played);
        let done = executor.each(
            0..pieces.len() as u32,
            |more| watch(played + u64::from(more)),
            |piece| {
                let (index, replication) = pieces[piece as usize];
                let (course, decisions) = &courses[index];
                costs_of(Figures::of(&play_game(course, decisions, seed, replication, None, &mut ())).as_ref())
            },
        );
        for (&(index, _), costs) in pieces.iter().zip(&done) {
            self.tried.entry(missing[index].0.clone()).or_default().add(*costs);
        }
        self.played += done.len() as u64;
        if done.len() < pieces.len() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}

/// The six figures as costs. A figure that is not defined (nobody set out) counts as nothing gained and nothing lost.
fn costs_of(figures: Option<&Figures>) -> Costs {
    SCALES.map(|scale| {
        let value = figures.and_then(|figures| figures.metrics[scale.place()]).unwrap_or(0.0);
        scale.better.cost(value)
    })
}
