//! The front: policies that no other beats on the six scales, found by NSGA-II (see [`rank`]).
//!
//! Estimates are noisy, and games are the cost. So every policy plays the same replications in the same order, is
//! first judged on a few of them, and earns more by surviving: twice as many each generation it stays. Those left at the
//! end play them all.

mod apart;
mod hypervolume;
mod policy;
mod pool;
mod rank;

pub use apart::{apart_on, largest_apart};
pub use hypervolume::{Bounds, hypervolume};
pub use policy::{Policies, Policy};
pub use pool::Games;
pub use rank::{Costs, beats};

use super::draws::{Draw, lab_stream};
use super::executor::Executor;
use crate::engine::Stream;
use crate::session::Course;
use pool::Pool;
use rank::{crowding, ranks};
use std::ops::ControlFlow;

/// What is searched, and how hard.
#[derive(Debug, Clone, Copy)]
pub struct Search<'a> {
    /// Scenario and plans.
    pub course: &'a Course,
    /// Its policies.
    pub policies: &'a Policies,
    /// Seed of the games and of the search.
    pub seed: u64,
    /// Games of each policy on the front.
    pub replications: u32,
    /// Games in all.
    pub budget: u64,
    /// Policies kept from generation to generation, and at most on the front.
    pub size: usize,
}

/// How far a search is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Heard {
    /// Games played.
    pub played: u64,
    /// Generations begun.
    pub generation: u16,
}

/// What a search has found.
#[derive(Debug, Clone)]
pub struct Front {
    /// Policies that none beats, with their games.
    pub policies: Vec<(Policy, Games)>,
    /// Policies tried.
    pub tried: usize,
    /// Games played.
    pub played: u64,
    /// Generations.
    pub generations: u16,
    /// The box of all policies tried.
    pub bounds: Bounds,
    /// Share of that box which the front beats.
    pub hypervolume: f64,
    /// Whether it was stopped before its end.
    pub stopped: bool,
}

/// Games on which a policy is first judged.
const FIRST_GAMES: u32 = 8;
/// Tries at a child that is nobody's double, before the space counts as searched.
const TRIES: u16 = 20;

/// Searches. `watch` hears how far it is and may stop; what is known then is what the front is made of.
pub fn front(search: Search<'_>, executor: &impl Executor, mut watch: impl FnMut(Heard) -> ControlFlow<()>) -> Front {
    let mut pool = Pool::new(search.course, search.policies, search.seed);
    let first = FIRST_GAMES.min(search.replications);
    let mut generation = 0;
    let mut parents: Vec<Policy> = vec![search.policies.nothing()];
    let mut founding = lab_stream(search.seed, Draw::Founders, 0, 0);
    for _ in 0..search.size * usize::from(TRIES) {
        let founder = search.policies.random(&mut founding);
        if parents.len() < search.size && !parents.contains(&founder) {
            parents.push(founder);
        }
    }
    // What the last round will cost stays in the purse.
    let reserve = search.size as u64 * u64::from(search.replications);
    let wanted: Vec<(Policy, u32)> = parents.iter().map(|policy| (policy.clone(), first)).collect();
    let mut going = pool.play(&wanted, executor, &mut |played| watch(Heard { played, generation }));
    while going.is_continue() && pool.played + reserve < search.budget {
        generation += 1;
        let children = children(search, &pool, &parents, generation);
        if children.is_empty() {
            break;
        }
        // Children are judged on a few games; parents that have stayed earn as many again as they have.
        let mut wanted: Vec<(Policy, u32)> = children.iter().map(|child| (child.clone(), first)).collect();
        let more = |policy: &Policy| {
            (pool.games(policy).map_or(0, |games| games.costs.len()) as u32 * 2).min(search.replications)
        };
        wanted.extend(parents.iter().map(|parent| (parent.clone(), more(parent))));
        going = pool.play(&wanted, executor, &mut |played| watch(Heard { played, generation }));
        parents.extend(children);
        parents = survivors(&pool, &parents, search.size);
    }
    if going.is_continue() {
        let everybody: Vec<Policy> = pool.all().map(|(policy, _)| policy.clone()).collect();
        let best = survivors(&pool, &everybody, search.size);
        let wanted: Vec<(Policy, u32)> = best.into_iter().map(|policy| (policy, search.replications)).collect();
        going = pool.play(&wanted, executor, &mut |played| watch(Heard { played, generation }));
    }
    finish(&pool, search, generation, going.is_break())
}

/// A generation of children that were never tried: of parents chosen by tournaments of two, the better rank or else the
/// lonelier.
fn children(search: Search<'_>, pool: &Pool<'_>, parents: &[Policy], generation: u16) -> Vec<Policy> {
    let (ranks, distance) = judged(pool, parents);
    let mut stream = lab_stream(search.seed, Draw::Offspring, 0, generation);
    let chosen = |stream: &mut Stream| {
        let one = stream.below(parents.len() as u64) as usize;
        let other = stream.below(parents.len() as u64) as usize;
        let better = ranks[one] < ranks[other] || (ranks[one] == ranks[other] && distance[one] >= distance[other]);
        if better { one } else { other }
    };
    let mut children: Vec<Policy> = Vec::new();
    for _ in 0..search.size * usize::from(TRIES) {
        let (mother, father) = (chosen(&mut stream), chosen(&mut stream));
        let child = search.policies.child(&parents[mother], &parents[father], &mut stream);
        if !pool.knows(&child) && !children.contains(&child) {
            children.push(child);
            if children.len() == search.size {
                break;
            }
        }
    }
    children
}

/// Rank and crowding distance of each, the distance within its own rank.
fn judged(pool: &Pool<'_>, policies: &[Policy]) -> (Vec<usize>, Vec<f64>) {
    let none = Games::default();
    let games: Vec<&Games> = policies.iter().map(|policy| pool.games(policy).unwrap_or(&none)).collect();
    let ranks = ranks(policies.len(), |one, other| games[one].beats(games[other]));
    let mut distance = vec![0.0; policies.len()];
    for rank in 0..=ranks.iter().copied().max().unwrap_or(0) {
        let members: Vec<usize> = (0..policies.len()).filter(|&place| ranks[place] == rank).collect();
        let costs: Vec<Costs> = members.iter().map(|&place| games[place].mean_of_all()).collect();
        for (&place, lonely) in members.iter().zip(crowding(&costs)) {
            distance[place] = lonely;
        }
    }
    (ranks, distance)
}

/// The `size` best: by rank, and within a rank the lonelier first.
fn survivors(pool: &Pool<'_>, policies: &[Policy], size: usize) -> Vec<Policy> {
    let (ranks, distance) = judged(pool, policies);
    let mut order: Vec<usize> = (0..policies.len()).collect();
    order.sort_by(|&one, &other| ranks[one].cmp(&ranks[other]).then(distance[other].total_cmp(&distance[one])));
    order.truncate(size);
    // In the order in which they came, so that ties do not depend on the sort.
    order.sort_unstable();
    order.into_iter().map(|place| policies[place].clone()).collect()
}

fn finish(pool: &Pool<'_>, search: Search<'_>, generations: u16, stopped: bool) -> Front {
    // Only those with all their games stand on the front; if it was stopped before anybody had, those with most.
    let most = pool.all().map(|(_, games)| games.costs.len()).max().unwrap_or(0);
    let full: Vec<(&Policy, &Games)> = pool.all().filter(|(_, games)| games.costs.len() == most).collect();
    let ranks = ranks(full.len(), |one, other| full[one].1.beats(full[other].1));
    let policies: Vec<(Policy, Games)> = full
        .iter()
        .zip(ranks)
        .filter(|(_, rank)| *rank == 0)
        .map(|((policy, games), _)| ((*policy).clone(), (*games).clone()))
        .take(search.size)
        .collect();
    let bounds = Bounds::of(pool.all().map(|(_, games)| games.mean_of_all()));
    let costs: Vec<Costs> = policies.iter().map(|(_, games)| games.mean_of_all()).collect();
    let hypervolume = hypervolume(&costs, &bounds);
    Front { policies, tried: pool.all().count(), played: pool.played, generations, bounds, hypervolume, stopped }
}
