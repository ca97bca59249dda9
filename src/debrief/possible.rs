//! What was possible: the table's result among policies that none of those tried beats, on the same travellers; and
//! which private goals could be met together.
//!
//! The search is that of the lab, small and seeded, so that the same save gives the same front. Its policies decide
//! everything before the first tide; a council may change its mind later, so its result need not lie on the front, nor
//! behind it.

use super::game::Game;
use super::goals::goals_from;
use crate::lab::front::{Games, Heard, Policies, Search, apart_on, front};
use crate::lab::{Executor, Figures, Mean, SCALES, mean_of};
use crate::scenario::file::EVERYBODY;
use crate::session::{Decision, Scale};
use std::ops::ControlFlow;

/// Games of each policy, the first on the table's own travellers.
const GAMES: u32 = 24;
/// Policies kept.
const SIZE: usize = 10;
/// Games of each policy in which private goals are looked at.
const GOAL_GAMES: u32 = 8;
/// Fewest games of a search: half for the last round, in which every policy kept plays all of its games.
const FEWEST: u64 = 2 * SIZE as u64 * GAMES as u64;

/// One policy, or the table.
#[derive(Debug, Clone)]
pub struct PolicyResult {
    /// What was decided.
    pub decisions: Vec<Decision>,
    /// The six scales over [`Possible::games`].
    pub figures: [Option<Mean>; 6],
    /// Games, of [`Possible::goal_games`], in which each seat's goal was met; by [`Possible::seats`].
    pub goals_met: Vec<u32>,
}

/// A policy of the front beside the table.
#[derive(Debug, Clone)]
pub struct Beside {
    /// The policy.
    pub result: PolicyResult,
    /// Scales on which it is clearly better than the table.
    pub better: Vec<Scale>,
    /// Scales on which it is clearly worse.
    pub worse: Vec<Scale>,
}

impl Beside {
    /// Whether it is clearly better somewhere and clearly worse nowhere.
    pub fn beats_the_table(&self) -> bool {
        !self.better.is_empty() && self.worse.is_empty()
    }
}

/// Two goals, over all games of all policies and of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// The two seats, by [`Possible::seats`].
    pub seats: [usize; 2],
    /// Games in which each was met.
    pub met: [u32; 2],
    /// Games in which both were.
    pub both: u32,
    /// Games looked at.
    pub games: u32,
}

impl Pair {
    /// Whether each can be met, and both together come less than half as often as if they had nothing to do with each
    /// other.
    pub fn in_conflict(&self) -> bool {
        let [one, other] = self.met.map(u64::from);
        one > 0 && other > 0 && 2 * u64::from(self.both) * u64::from(self.games) < one * other
    }
}

/// What was possible.
#[derive(Debug, Clone)]
pub struct Possible {
    /// The table.
    pub table: PolicyResult,
    /// Policies that none of those tried beats, shortest wait first.
    pub policies: Vec<Beside>,
    /// Games behind each mean, the first of them on the table's own day.
    pub games: u32,
    /// Policies tried.
    pub tried: usize,
    /// Games played in the search.
    pub played: u64,
    /// Seats with a private goal, in the order of the scenario.
    pub seats: Vec<String>,
    /// Games in which the goals of each policy were looked at.
    pub goal_games: u32,
    /// Every two seats.
    pub pairs: Vec<Pair>,
}

/// Games that a search of so many crossings may play.
pub fn budget(crossings: u64, crossings_a_game: u64) -> u64 {
    (crossings / crossings_a_game.max(1)).max(FEWEST)
}

/// Searches with `games` games. `figures` are the table's own replications. `None` where the scenario leaves nothing to
/// decide; broken off where `watch` says so.
pub fn possible(
    game: &Game,
    figures: &[Figures],
    games: u64,
    executor: &impl Executor,
    mut watch: impl FnMut(u64) -> ControlFlow<()>,
) -> ControlFlow<(), Option<Possible>> {
    let policies = Policies::of(&game.course);
    let replications = GAMES.min(figures.len() as u32);
    // Plans are built for whole games; a table that stopped early has played fewer tides than any policy would.
    let whole = game.tides == game.course.scenario().file.tides;
    if policies.places() == 0 || replications < 2 || !whole {
        return ControlFlow::Continue(None);
    }
    let search =
        Search { course: &game.course, policies: &policies, seed: game.seed, replications, budget: games, size: SIZE };
    let found = front(search, executor, |Heard { played, .. }| watch(played));
    if found.stopped {
        return ControlFlow::Break(());
    }
    let seats: Vec<String> =
        game.course.scenario().file.goals.keys().filter(|seat| *seat != EVERYBODY).cloned().collect();
    let own = Games::of(figures.iter().take(replications as usize).map(Some));
    let comparisons = found.policies.len() * SCALES.len();
    let goal_games = if seats.is_empty() { 0 } else { GOAL_GAMES.min(replications) };
    let mut met_in: Vec<Vec<bool>> = Vec::new();
    let mut result = |decisions: Vec<Decision>, games: &Games| {
        let other = game.with(decisions);
        let each = executor.map(0..goal_games, |replication| met(&other, replication, &seats));
        let goals_met = (0..seats.len()).map(|seat| each.iter().filter(|met| met[seat]).count() as u32).collect();
        met_in.extend(each);
        PolicyResult { decisions: other.decisions, figures: means(games), goals_met }
    };
    let table = result(game.decisions.clone(), &own);
    let mut beside: Vec<Beside> = found
        .policies
        .iter()
        .map(|(policy, games)| {
            let apart = apart_on(games, &own, comparisons);
            let (theirs, ours) = (games.mean_of_all(), own.mean_of_all());
            let (better, worse) = apart.into_iter().partition(|scale| {
                SCALES.iter().position(|one| one.scale == *scale).is_some_and(|at| theirs[at] < ours[at])
            });
            Beside { result: result(policies.decisions(policy), games), better, worse }
        })
        .collect();
    let flow = |one: &Beside| one.result.figures[0].map_or(f64::INFINITY, |mean| mean.mean);
    beside.sort_by(|one, other| flow(one).total_cmp(&flow(other)));
    ControlFlow::Continue(Some(Possible {
        table,
        policies: beside,
        games: replications,
        tried: found.tried,
        played: found.played,
        pairs: pairs(&met_in, seats.len()),
        seats,
        goal_games,
    }))
}

fn means(games: &Games) -> [Option<Mean>; 6] {
    std::array::from_fn(|scale| mean_of(games.costs.iter().map(|costs| Some(SCALES[scale].better.cost(costs[scale])))))
}

/// Whether each seat's goal is met in one game; what was never counted is not met.
fn met(game: &Game, replication: u32, seats: &[String]) -> Vec<bool> {
    let played = game.play(replication, &mut ());
    let read = goals_from(&game.course.scenario().file, &played);
    let of = |seat: &String| read.iter().find(|goal| goal.seat == *seat).and_then(super::goals::GoalRead::met);
    seats.iter().map(|seat| of(seat) == Some(true)).collect()
}

fn pairs(met_in: &[Vec<bool>], seats: usize) -> Vec<Pair> {
    let count = |keep: &dyn Fn(&Vec<bool>) -> bool| met_in.iter().filter(|met| keep(met)).count() as u32;
    let mut pairs = Vec::new();
    for one in 0..seats {
        for other in one + 1..seats {
            pairs.push(Pair {
                seats: [one, other],
                met: [count(&|met| met[one]), count(&|met| met[other])],
                both: count(&|met| met[one] && met[other]),
                games: met_in.len() as u32,
            });
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_conflict_is_what_chance_does_not_explain() {
        let pair = |met: [u32; 2], both: u32| Pair { seats: [0, 1], met, both, games: 100 };
        // 40 and 50 in 100 would meet 20 times.
        assert!(pair([40, 50], 9).in_conflict() && !pair([40, 50], 10).in_conflict());
        assert!(!pair([0, 50], 0).in_conflict(), "a goal that nobody meets is in conflict with nobody");
        assert_eq!(budget(0, 1000), FEWEST);
        assert_eq!(budget(6_000_000, 6000), 1000);
    }

    #[test]
    fn pairs_are_counted_game_by_game() {
        let met_in = vec![vec![true, false], vec![true, true], vec![false, true]];
        assert_eq!(pairs(&met_in, 2), [Pair { seats: [0, 1], met: [2, 2], both: 1, games: 3 }]);
    }
}
