//! A game that is over, as everything it can be made again from; and its replications, kept for comparing.

use super::truth::{Truth, truth_of};
use crate::hall::HallObserver;
use crate::lab::{Executor, Figures};
use crate::session::{Course, Decision, Session, Standing, TidePlayed};

/// Scenario, seed, decisions, and how far it was played.
#[derive(Debug, Clone)]
pub struct Game {
    /// Scenario and plans.
    pub course: Course,
    /// The log.
    pub decisions: Vec<Decision>,
    /// The seed.
    pub seed: u64,
    /// Tides played.
    pub tides: u16,
}

impl Game {
    /// Of a session, as far as it has been played.
    pub fn of(session: &Session) -> Self {
        Self {
            course: session.course().clone(),
            decisions: session.decisions().to_vec(),
            seed: session.seed(),
            tides: session.played().len() as u16,
        }
    }

    /// The same travellers under another log.
    pub fn with(&self, decisions: Vec<Decision>) -> Self {
        Self { decisions, ..self.clone() }
    }

    /// The same travellers with nobody of the table at a desk.
    pub fn without_acts(&self) -> Self {
        Self { course: self.course.with_acts(self.seed, &[]), ..self.clone() }
    }

    /// Plays its tides. Replication 0 is the game itself.
    pub fn play<O: HallObserver>(&self, replication: u32, observer: &mut O) -> Vec<TidePlayed> {
        let mut standing = Standing::new(&self.course, &self.decisions, self.seed, replication);
        (0..self.tides).map(|_| standing.play_tide(&self.course, &self.decisions, None, observer)).collect()
    }

    /// Figures of these replications, in order.
    pub fn figures(&self, replications: std::ops::Range<u32>, executor: &impl Executor) -> Vec<Figures> {
        let one = |replication| Figures::of(&self.play(replication, &mut ()));
        executor.map(replications, one).into_iter().flatten().collect()
    }

    /// Everything that was true.
    pub fn truth(&self) -> Truth {
        truth_of(&self.course, &self.decisions, self.seed, self.tides)
    }
}

/// A game and as many of its replications as have been asked for.
#[derive(Debug, Clone)]
pub struct Baseline {
    /// The game.
    pub game: Game,
    /// Replication 0, 1, 2, …
    pub figures: Vec<Figures>,
}

impl Baseline {
    /// With none played yet.
    pub fn new(game: Game) -> Self {
        Self { game, figures: Vec::new() }
    }

    /// Plays on until there are so many.
    pub fn reach(&mut self, replications: u32, executor: &impl Executor) {
        let done = self.figures.len() as u32;
        if done < replications {
            self.figures.extend(self.game.figures(done..replications, executor));
        }
    }
}
