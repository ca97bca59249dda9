//! A game for a room without computers: what each tide comes to for a few policies, each held from the first tide on.

use super::game::Game;
use super::truth::{TideTruth, Truth};
use crate::scenario::Scenario;
use crate::session::{Act, Course, Decision};
use std::sync::Arc;

/// One way to run the hall on paper.
#[derive(Debug, Clone)]
pub struct PaperPolicy {
    /// What is decided before the first tide; nothing for the hall as it is.
    pub act: Option<Act>,
    /// What it came to.
    pub truth: Truth,
}

/// A paper game: a seed, and the policies the room may choose from.
#[derive(Debug, Clone)]
pub struct PaperGame {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// Its course, for what cards set.
    pub course: Course,
    /// The seed.
    pub seed: u64,
    /// The hall as it is, the first dial turned down and up, and each card.
    pub policies: Vec<PaperPolicy>,
}

impl PaperGame {
    /// Plays every policy once, on the same travellers.
    pub fn of(scenario: Arc<Scenario>, seed: u64) -> Self {
        let course = Course::new(Arc::clone(&scenario));
        let acts = std::iter::once(None).chain(choices(&course).into_iter().map(Some));
        let policies = acts
            .map(|act| {
                let decisions = act.iter().map(|act| Decision { tide: 0, act: act.clone() }).collect();
                let game = Game { course: course.clone(), decisions, seed, tides: scenario.file.tides };
                PaperPolicy { truth: game.truth(), act }
            })
            .collect();
        Self { scenario, course, seed, policies }
    }

    /// A tide under every policy, in their order.
    pub fn tide(&self, tide: u16) -> Vec<(&PaperPolicy, &TideTruth)> {
        self.policies.iter().filter_map(|policy| Some((policy, policy.truth.tides.get(usize::from(tide))?))).collect()
    }
}

/// The first dial a fifth of its range down and up (where its notches and ends allow), and each card.
fn choices(course: &Course) -> Vec<Act> {
    let file = &course.scenario().file;
    let mut acts = Vec::new();
    if let Some((lever, rule)) = file.levers.first()
        && let Some(start) = course.lever_start(lever)
    {
        let notches = libm::round((rule.most - rule.least) / 5.0 / rule.step.max(1e-9));
        for way in [-1.0, 1.0] {
            let value = (start + way * notches * rule.step).clamp(rule.least, rule.most);
            if libm::fabs(value - start) > 1e-9 {
                acts.push(Act::MoveLever { lever: lever.clone(), value });
            }
        }
    }
    acts.extend(file.cards.keys().map(|card| Act::Play { card: card.clone() }));
    acts
}
