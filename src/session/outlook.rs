//! The tides that are left, played out as the council imagines them: on what the hall believes, never on what is true.
//!
//! An imagined game goes on from where the table stands, with travellers of its own: its draws come from a domain that
//! nothing true is drawn from. With the proposal and without it the same imagined travellers come, so that what differs
//! is the proposal. Event cards not drawn yet are nobody's to know, and are left out.

use super::course::Course;
use super::decision::Decision;
use super::figures::Figures;
use super::game::Standing;
use super::state::Session;
use crate::engine::SeedKey;
use crate::hall::{Coins, Plan, Probability};
use std::sync::Arc;

/// Seed domain of imagined games.
const IMAGINED: u32 = 1;

/// A proposal and where it is made: what a council thinks through. Cheap to take; the work is in [`Outlook::lay_out`].
#[derive(Debug, Clone)]
pub struct Outlook {
    course: Course,
    standing: Standing,
    /// The log without this council's proposal, and with it.
    logs: [Vec<Decision>; 2],
    seed: u64,
}

/// Which of the two games.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The hall stays as it is.
    Before,
    /// The proposal is adopted.
    After,
}

/// The parameters of the tides that are left, both ways, as the hall believes them.
#[derive(Debug, Clone)]
pub struct Imagined {
    standing: Standing,
    plans: [Vec<Arc<Plan>>; 2],
    spent: [Coins; 2],
    seed: u64,
}

impl Session {
    /// What the council at hand thinks through.
    pub fn outlook(&self) -> Outlook {
        let standing = self.standing().clone();
        let before = self.decisions().iter().filter(|decision| decision.tide < standing.tide).cloned().collect();
        Outlook {
            course: self.course().clone(),
            logs: [before, self.decisions().to_vec()],
            seed: self.seed(),
            standing,
        }
    }
}

impl Outlook {
    /// Builds the parameters of every tide that is left, both ways.
    pub fn lay_out(&self) -> Imagined {
        let tide = self.standing.tide;
        let left = tide..self.course.scenario().file.tides;
        let plans = |log: &Vec<Decision>| {
            let mut events = self.standing.events.clone();
            let plan = |tide: u16| {
                events.resize(usize::from(tide), None);
                Arc::new(self.as_believed(tide, log, &events))
            };
            left.clone().map(plan).collect()
        };
        Imagined {
            plans: [plans(&self.logs[0]), plans(&self.logs[1])],
            spent: [self.course.cost(tide, &self.logs[0]), self.course.cost(tide, &self.logs[1])],
            standing: self.standing.clone(),
            seed: self.seed,
        }
    }

    /// The believed parameters with the believed rates in the place of the true ones: hazards come as often as the hall
    /// believes on every pathway, and scores lie as far apart as it believes.
    fn as_believed(&self, tide: u16, log: &[Decision], events: &super::course::Events) -> Plan {
        let belief = &self.course.scenario().file.belief;
        let mut plan = self.course.believed(tide, log, events).as_ref().clone();
        for pathway in &mut plan.people.pathways {
            pathway.hazard = Probability::new(belief.hazard);
            pathway.hazard_posing = Probability::new(belief.hazard);
        }
        plan.separation = belief.separation;
        plan
    }
}

impl Imagined {
    /// What imagined game number `game` comes to; `None` where no tide is left.
    pub fn game(&self, side: Side, game: u32) -> Option<Figures> {
        let key = SeedKey::new(self.seed, game, IMAGINED);
        let mut standing = self.standing.clone();
        let side = side as usize;
        let play = |(index, plan): (usize, &Arc<Plan>)| {
            let spent = if index == 0 { self.spent[side] } else { Coins::default() };
            standing.imagine_tide(plan, spent, key)
        };
        Figures::of(&self.plans[side].iter().enumerate().map(play).collect::<Vec<_>>())
    }
}
