//! Two policies on the same travellers: common random numbers, so that what differs is the policy.

use super::executor::Executor;
use super::pairs::{Fourfold, PairCounts, Trips};
use super::statistics::{Mean, Ratio, mean_of, ratio_of};
use crate::hall::METRICS;
use crate::session::{Course, Decision, Figures, play_game};
use std::ops::ControlFlow;

/// Two policies for one scenario.
#[derive(Debug, Clone)]
pub struct Contest<'a> {
    /// Scenario and plans.
    pub course: &'a Course,
    /// The first log.
    pub a: &'a [Decision],
    /// The second.
    pub b: &'a [Decision],
    /// The seed.
    pub seed: u64,
}

/// Replications of both, in order.
#[derive(Debug, Clone)]
pub struct Comparison {
    /// Figures of a.
    pub a: Vec<Figures>,
    /// Figures of b, on the same seeds.
    pub b: Vec<Figures>,
    /// Traveller by traveller.
    pub pairs: Vec<PairCounts>,
}

/// One metric in both.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Difference {
    /// Place in [`METRICS`].
    pub metric: usize,
    /// In a.
    pub a: Option<Mean>,
    /// In b.
    pub b: Option<Mean>,
    /// b − a, replication by replication.
    pub difference: Option<Mean>,
    /// 1 − Var(b − a) / (Var a + Var b): the share of the variance of the difference that pairing took away, against
    /// as many games of each on seeds of their own. Below 0 where pairing does harm; `None` where nothing varies.
    pub variance_removed: Option<f64>,
}

/// Plays both policies `replications` times. `watch` hears how many are done and may stop; what is done is kept.
pub fn compare(
    contest: &Contest<'_>,
    replications: u32,
    executor: &impl Executor,
    watch: impl FnMut(u32) -> ControlFlow<()>,
) -> Comparison {
    let play = |decisions: &[Decision], replication: u32| {
        let mut trips = Trips::default();
        let played = play_game(contest.course, decisions, contest.seed, replication, None, &mut trips);
        Figures::of(&played).map(|figures| (figures, trips))
    };
    let both = executor.each(0..replications, watch, |replication| {
        let (a, trips_of_a) = play(contest.a, replication)?;
        let (b, trips_of_b) = play(contest.b, replication)?;
        Some((a, b, PairCounts::of(trips_of_a, trips_of_b)))
    });
    let mut comparison = Comparison { a: Vec::new(), b: Vec::new(), pairs: Vec::new() };
    for (a, b, pairs) in both.into_iter().flatten() {
        comparison.a.push(a);
        comparison.b.push(b);
        comparison.pairs.push(pairs);
    }
    comparison
}

impl Comparison {
    /// Every metric, in the order of [`METRICS`].
    pub fn differences(&self) -> Vec<Difference> {
        (0..METRICS.len()).map(|metric| self.difference(metric)).collect()
    }

    fn difference(&self, metric: usize) -> Difference {
        let of = |figures: &[Figures]| figures.iter().map(|one| one.metrics[metric]).collect::<Vec<_>>();
        let (a, b) = (of(&self.a), of(&self.b));
        // Replications in which both are defined, so that the three variances are of the same games.
        let paired: Vec<(f64, f64)> = a.iter().zip(&b).filter_map(|(a, b)| Some(((*a)?, (*b)?))).collect();
        let difference = mean_of(paired.iter().map(|(a, b)| Some(b - a)));
        let variance = |values: &dyn Fn(&(f64, f64)) -> f64| {
            mean_of(paired.iter().map(|pair| Some(values(pair)))).and_then(|mean| mean.sd).map(|sd| sd * sd)
        };
        let apart = variance(&|pair| pair.0).zip(variance(&|pair| pair.1)).map(|(a, b)| a + b);
        let variance_removed = apart
            .filter(|&apart| apart > 0.0)
            .zip(variance(&|pair| pair.1 - pair.0))
            .map(|(apart, paired)| 1.0 - paired / apart);
        Difference { metric, a: mean_of(a), b: mean_of(b), difference, variance_removed }
    }

    /// Mean counts a game of some fate: in both, only in a, only in b.
    pub fn people(&self, fate: impl Fn(&PairCounts) -> Fourfold) -> [Option<Mean>; 3] {
        let mean =
            |count: fn(&Fourfold) -> u64| mean_of(self.pairs.iter().map(|pairs| Some(count(&fate(pairs)) as f64)));
        [mean(|fourfold| fourfold.both), mean(|fourfold| fourfold.only_a), mean(|fourfold| fourfold.only_b)]
    }

    /// Minutes longer in b than in a, of those who finished in both. It describes them and is no scale: who finishes
    /// depends on the policy.
    pub fn extra_wait_of_finished(&self) -> Option<Ratio> {
        let pairs = self.pairs.iter().map(|pairs| (pairs.extra_wait_ms as f64 / 60_000.0, pairs.finished.both as f64));
        ratio_of(&pairs.collect::<Vec<_>>())
    }
}
