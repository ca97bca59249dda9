//! Playing tides: the one path on which the command line, the lab, the table and a replay all run a game.

use super::course::{Course, Events, TRUTH};
use super::decision::Decision;
use crate::engine::SeedKey;
use crate::hall::{
    AtDesk, Coins, Desk, DeskAct, Digest, HallObserver, Plan, Shift, Sitter, SlowState, TideResult, run_tide,
    run_tide_with,
};
use std::sync::Arc;

/// Where a game stands between two tides.
#[derive(Debug, Clone)]
pub struct Standing {
    /// The next tide to run, counted from 0.
    pub tide: u16,
    /// The slow state.
    pub slow: SlowState,
    /// Event cards drawn so far.
    pub events: Events,
    key: SeedKey,
    /// The seed, where this is the game itself: its replications meet other people.
    game: Option<u64>,
}

/// One tide as it was played.
#[derive(Debug, Clone)]
pub struct TidePlayed {
    /// The tide, counted from 0.
    pub tide: u16,
    /// The parameters that held.
    pub plan: Arc<Plan>,
    /// What it came to.
    pub result: TideResult,
    /// The slow state after it.
    pub slow: SlowState,
    /// Coins the council spent before it.
    pub spent: Coins,
    /// The event card drawn after it.
    pub event: Option<usize>,
}

impl Standing {
    /// Before the first tide of replication `replication` (0 is the seed itself).
    pub fn new(course: &Course, decisions: &[Decision], seed: u64, replication: u32) -> Self {
        let key = SeedKey::new(seed, replication, TRUTH);
        let plan = course.plan(0, decisions, &Vec::new());
        Self { tide: 0, slow: SlowState::new(&plan), events: Vec::new(), key, game: (replication == 0).then_some(seed) }
    }

    /// Runs the next tide. The digest, where one is kept, hashes the very events the observer sees.
    pub fn play_tide<O: HallObserver>(
        &mut self,
        course: &Course,
        decisions: &[Decision],
        digest: Option<&mut Digest>,
        observer: &mut O,
    ) -> TidePlayed {
        let tide = self.tide;
        let plan = course.plan(tide, decisions, &self.events);
        let spent = course.cost(tide, decisions);
        self.slow.purse = self.slow.purse - spent;
        let acts = self.acts(course);
        let result = match digest {
            Some(digest) => {
                digest.tide(tide);
                let result = run_tide_with(&plan, self.key, tide, &mut self.slow, acts, &mut (&mut *digest, observer));
                let slow = &self.slow;
                digest.slow(&[
                    slow.exposure(),
                    slow.breaches(),
                    slow.mended.count() as u64,
                    slow.open_cases.len() as u64,
                ]);
                result
            }
            None => run_tide_with(&plan, self.key, tide, &mut self.slow, acts, observer),
        };
        let event = course.draw_event(self.key, tide);
        self.events.push(event);
        self.tide += 1;
        TidePlayed { tide, plan, result, slow: self.slow.clone(), spent, event }
    }

    /// What people of the table did in this very game.
    fn acts<'c>(&self, course: &'c Course) -> &'c [DeskAct] {
        self.game.map_or(&[], |seed| course.acts_of(seed))
    }

    /// The next tide as far as somebody at a desk has come in it, with what stands there, and nothing moved by it.
    pub fn to_desk<O: HallObserver>(
        &self,
        course: &Course,
        decisions: &[Decision],
        sitter: Sitter,
        observer: &mut O,
    ) -> AtDesk {
        let plan = course.plan(self.tide, decisions, &self.events);
        let slow = self.opening(course, decisions);
        Shift::new(&plan, self.key, self.tide, &slow, self.acts(course), Some(sitter)).run_to_desk(observer)
    }

    /// The desks of the next tide under a plan, and what they work on handed to `ask`: for formulas about them.
    pub fn with_desk<T>(&self, plan: &Plan, ask: impl FnOnce(&Desk<'_>) -> T) -> T {
        ask(&Desk::new(plan, self.key, self.tide, &self.slow))
    }

    /// The slow state as the next tide finds it: the council's coins are spent.
    fn opening(&self, course: &Course, decisions: &[Decision]) -> SlowState {
        let mut slow = self.slow.clone();
        slow.purse = slow.purse - course.cost(self.tide, decisions);
        slow
    }
}

impl Standing {
    /// Runs the next tide on parameters that are brought, with travellers of `key`, and draws no event card after it.
    pub(super) fn imagine_tide(&mut self, plan: &Arc<Plan>, spent: Coins, key: SeedKey) -> TidePlayed {
        let tide = self.tide;
        self.slow.purse = self.slow.purse - spent;
        let result = run_tide(plan, key, tide, &mut self.slow, &mut ());
        self.tide += 1;
        TidePlayed { tide, plan: Arc::clone(plan), result, slow: self.slow.clone(), spent, event: None }
    }
}

/// Plays every tide of a game.
pub fn play_game<O: HallObserver>(
    course: &Course,
    decisions: &[Decision],
    seed: u64,
    replication: u32,
    mut digest: Option<&mut Digest>,
    observer: &mut O,
) -> Vec<TidePlayed> {
    let mut standing = Standing::new(course, decisions, seed, replication);
    (0..course.scenario().file.tides)
        .map(|_| standing.play_tide(course, decisions, digest.as_deref_mut(), observer))
        .collect()
}
