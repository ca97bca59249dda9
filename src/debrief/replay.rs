//! Replays with one decision changed, on the same travellers; and every decision of a game, left out in turn.
//!
//! The first answer is the game itself, played once more each way. Replications come in chunks, so that a table can
//! go on drawing while they are played.

use super::change::{Altered, Change, Void, altered};
use super::crossing::{Turned, crossings, turned};
use super::desk::void_acts;
use super::game::{Baseline, Game};
use super::scales::Shift;
use crate::hall::{DeskAct, WhyVoid};
use crate::lab::{Executor, Figures, SCALES};
use crate::session::{Refusal, Scale};

/// One decision changed.
#[derive(Debug, Clone)]
pub struct Replay {
    /// Place of the decision in the log.
    pub index: usize,
    /// What was done to it.
    pub change: Change,
    /// Later decisions that this makes void.
    pub void: Vec<Void>,
    /// The same travellers under the changed log.
    pub game: Game,
    figures: Vec<Figures>,
}

impl Replay {
    /// Prepares it. Nothing is played yet but what is needed to see which decisions become void.
    pub fn new(game: &Game, index: usize, change: Change) -> Result<Self, Refusal> {
        let Altered { decisions, void } = altered(game, index, &change)?;
        Ok(Self { index, change, void, game: game.with(decisions), figures: Vec::new() })
    }

    /// Plays on until there are so many pairs.
    pub fn reach(&mut self, baseline: &mut Baseline, replications: u32, executor: &impl Executor) {
        baseline.reach(replications, executor);
        let done = self.figures.len() as u32;
        if done < replications {
            self.figures.extend(self.game.figures(done..replications, executor));
        }
    }

    /// Pairs played.
    pub fn done(&self) -> u32 {
        self.figures.len() as u32
    }

    /// All six scales.
    pub fn shifts(&self, baseline: &Baseline) -> [Shift; 6] {
        SCALES.map(|figure| Shift::of(figure, &baseline.figures, &self.figures))
    }

    /// Acts at a desk that the changed game cannot follow: it brings other people there, or the desk has changed.
    pub fn void_acts(&self) -> Vec<(DeskAct, WhyVoid)> {
        if self.game.course.acts_of(self.game.seed).is_empty() {
            return Vec::new();
        }
        void_acts(&self.game.play(0, &mut ()))
    }

    /// Crossings of the game itself that end otherwise.
    pub fn turned(&self, baseline: &Baseline) -> Vec<Turned> {
        turned(&crossings(&baseline.game, 0), &crossings(&self.game, 0))
    }
}

/// What leaving one decision out does.
#[derive(Debug, Clone)]
pub struct Ranked {
    /// Place of the decision in the log.
    pub index: usize,
    /// Later decisions that this makes void.
    pub void: Vec<Void>,
    /// All six scales.
    pub shifts: [Shift; 6],
}

impl Ranked {
    /// The scale it moved furthest, in spreads from game to game, among those it clearly moved. No scale is added to
    /// another: the order of a list needs one of them, and says which.
    pub fn most_moved(&self) -> Option<(Scale, f64)> {
        let size = |shift: &Shift| libm::fabs(shift.in_spreads());
        self.shifts
            .iter()
            .filter(|shift| shift.clear())
            .max_by(|one, other| size(one).total_cmp(&size(other)))
            .map(|shift| (shift.figure.scale, shift.in_spreads()))
    }
}

/// Every decision left out in turn.
#[derive(Debug, Clone)]
pub struct Ranking {
    baseline: Baseline,
    replays: Vec<Replay>,
    replications: u32,
}

impl Ranking {
    /// Over so many replications each.
    pub fn new(baseline: Baseline, replications: u32) -> Self {
        let game = &baseline.game;
        // Leaving a decision out can always be done: only what is put in its place may be refused.
        let replays =
            (0..game.decisions.len()).filter_map(|index| Replay::new(game, index, Change::Drop).ok()).collect();
        Self { baseline, replays, replications }
    }

    /// Games played and games to play.
    pub fn progress(&self) -> (u32, u32) {
        let done = self.baseline.figures.len() as u32 + self.replays.iter().map(Replay::done).sum::<u32>();
        (
            done,
            self.replications.max(self.baseline.figures.len() as u32) + self.replays.len() as u32 * self.replications,
        )
    }

    /// Plays the next few games; false when there is nothing left to play. All decisions get their first figures
    /// before any gets its last.
    pub fn step(&mut self, games: u32, executor: &impl Executor) -> bool {
        let next = self.replays.iter_mut().min_by_key(|replay| replay.done());
        let Some(replay) = next.filter(|replay| replay.done() < self.replications) else { return false };
        let reach = (replay.done() + games).min(self.replications);
        replay.reach(&mut self.baseline, reach, executor);
        true
    }

    /// What is known so far, the decision that moved any scale furthest first.
    pub fn ranked(&self) -> Vec<Ranked> {
        let mut all: Vec<Ranked> = self
            .replays
            .iter()
            .map(|replay| Ranked {
                index: replay.index,
                void: replay.void.clone(),
                shifts: replay.shifts(&self.baseline),
            })
            .collect();
        let size = |ranked: &Ranked| ranked.most_moved().map_or(0.0, |(_, spreads)| libm::fabs(spreads));
        all.sort_by(|one, other| size(other).total_cmp(&size(one)).then(one.index.cmp(&other.index)));
        all
    }

    /// The replay that leaves a decision out.
    pub fn replay(&self, index: usize) -> Option<&Replay> {
        self.replays.iter().find(|replay| replay.index == index)
    }

    /// All replays, in the order of the log.
    pub fn replays(&self) -> &[Replay] {
        &self.replays
    }

    /// The game as it was, to play more of it.
    pub fn baseline_mut(&mut self) -> &mut Baseline {
        &mut self.baseline
    }

    /// The game as it was, with its replications.
    pub fn baseline(&self) -> &Baseline {
        &self.baseline
    }
}
