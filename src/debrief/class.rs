//! Many tables that met the same travellers: what each decided, what that came to on average, and on the day.

use super::change::Change;
use super::game::{Baseline, Game};
use super::predictions::{Opened, open_predictions};
use super::replay::Replay;
use super::scales::Shift;
use crate::lab::{Executor, Figures};
use crate::scenario::Scenario;
use crate::session::{Decision, Session};
use std::ops::ControlFlow;
use std::sync::Arc;

/// One table of the class.
#[derive(Debug, Clone)]
pub struct ClassTable {
    /// Its name: a file's, never a person's.
    pub name: String,
    /// Its game.
    pub game: Game,
    /// Replications of its decisions; the first is the game that was played.
    pub figures: Vec<Figures>,
    /// Its seals, opened.
    pub opened: Vec<Opened>,
}

/// A decision that some tables took and others did not.
#[derive(Debug, Clone)]
pub struct Difference {
    /// The decision.
    pub decision: Decision,
    /// Tables that took it, by their place.
    pub taken_by: Vec<usize>,
    /// The table it was left out of.
    pub at: usize,
    /// What leaving it out there did, on the same travellers.
    pub shifts: [Shift; 6],
}

/// Tables that can be compared: one scenario, one seed, one set of rules, equally many tides.
#[derive(Debug, Clone)]
pub struct Class {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// The seed.
    pub seed: u64,
    /// Tides played.
    pub tides: u16,
    /// By name.
    pub tables: Vec<ClassTable>,
    /// What they decided differently, by tide: of many decisions those on which the class was most divided.
    pub differences: Vec<Difference>,
    /// Decisions that differed besides.
    pub further: usize,
}

/// Decisions replayed: each costs as many games as a table, and more would not be read.
const REPLAYED: usize = 24;

impl Class {
    /// Plays every table's decisions on the same replications. `watch` hears how many pieces are done (and of how many), and
    /// may stop it: then there is nothing.
    pub fn of(
        mut sessions: Vec<(String, Session)>,
        replications: u32,
        executor: &impl Executor,
        mut watch: impl FnMut(u32, u32) -> ControlFlow<()>,
    ) -> Option<Self> {
        sessions.sort_by(|one, other| one.0.cmp(&other.0));
        let (scenario, seed) = sessions.first().map(|(_, one)| (Arc::clone(one.scenario()), one.seed()))?;
        let tides = sessions.first().map(|(_, one)| one.played().len() as u16)?;
        let (differing, further) = most_divided(differing(&sessions), sessions.len());
        let most = (sessions.len() + differing.len()) as u32;
        let mut done = 0;
        let mut tables = Vec::new();
        for (name, session) in &sessions {
            let game = Game::of(session);
            let truth = game.truth();
            tables.push(ClassTable {
                name: name.clone(),
                figures: game.figures(0..replications, executor),
                opened: open_predictions(session, &truth.tides),
                game,
            });
            done += 1;
            if watch(done, most).is_break() {
                return None;
            }
        }
        let mut differences = Vec::new();
        for (decision, taken_by) in differing {
            let at = *taken_by.first()?;
            let table: &ClassTable = &tables[at];
            let index = table.game.decisions.iter().position(|one| *one == decision)?;
            let mut baseline = Baseline { game: table.game.clone(), figures: table.figures.clone() };
            let mut replay = Replay::new(&table.game, index, Change::Drop).ok()?;
            replay.reach(&mut baseline, replications, executor);
            differences.push(Difference { decision, taken_by, at, shifts: replay.shifts(&baseline) });
            done += 1;
            if watch(done, most).is_break() {
                return None;
            }
        }
        Some(Self { scenario, seed, tides, tables, differences, further })
    }
}

/// Those of the decisions nearest to being taken by half of the tables, in their order; and how many are left out.
fn most_divided(mut all: Vec<(Decision, Vec<usize>)>, tables: usize) -> (Vec<(Decision, Vec<usize>)>, usize) {
    let further = all.len().saturating_sub(REPLAYED);
    let mut order: Vec<usize> = (0..all.len()).collect();
    // The sort is stable: of two that divide alike, the earlier tide.
    order.sort_by_key(|&at| std::cmp::Reverse(all[at].1.len().min(tables - all[at].1.len())));
    order.truncate(REPLAYED);
    let mut at = 0;
    all.retain(|_| {
        at += 1;
        order.contains(&(at - 1))
    });
    (all, further)
}

/// Decisions that not every table took, in the order of tides, with the tables that did.
fn differing(sessions: &[(String, Session)]) -> Vec<(Decision, Vec<usize>)> {
    let mut seen: Vec<(Decision, Vec<usize>)> = Vec::new();
    for (table, (_, session)) in sessions.iter().enumerate() {
        for decision in session.decisions() {
            match seen.iter_mut().find(|(known, _)| known == decision) {
                Some((_, tables)) if tables.last() == Some(&table) => {}
                Some((_, tables)) => tables.push(table),
                None => seen.push((decision.clone(), vec![table])),
            }
        }
    }
    seen.retain(|(_, tables)| tables.len() < sessions.len());
    seen.sort_by_key(|(decision, _)| decision.tide);
    seen
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Act;

    #[test]
    fn of_many_decisions_those_that_divide_most_are_replayed() {
        let one = |tide: u16, tables: usize| {
            let act = Act::Play { card: format!("card-{tide}") };
            (Decision { tide, act }, (0..tables).collect::<Vec<_>>())
        };
        // Forty decisions of ten tables; the tenth to nineteenth were taken by half of them.
        let all: Vec<_> = (0..40).map(|tide| one(tide, if (10..20).contains(&tide) { 5 } else { 1 })).collect();
        let (kept, further) = most_divided(all, 10);
        assert_eq!((kept.len(), further), (REPLAYED, 16));
        assert!((10..20).all(|tide| kept.iter().any(|(decision, _)| decision.tide == tide)));
        assert!(kept.is_sorted_by_key(|(decision, _)| decision.tide));
    }
}
