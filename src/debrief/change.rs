//! One decision of the log changed or left out, and the later ones that this makes void.

use super::game::Game;
use crate::hall::Coins;
use crate::scenario::file::ScenarioFile;
use crate::session::{Act, Decision, Refusal};
use std::collections::{BTreeMap, BTreeSet};

/// What is done to one decision.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// It is not taken.
    Drop,
    /// Another is taken in its place, on the same tide.
    Instead(Act),
}

/// Why a decision cannot stand any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The card it takes back was never played.
    NotOnTheTable,
    /// The card it plays still lies there.
    LiesThereAlready,
    /// The dial already stands where it would be turned to.
    DialStandsThere,
    /// The purse cannot pay for it.
    TooDear,
}

/// A decision that the change makes void: the replay leaves it out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Void {
    /// Its place in the log.
    pub index: usize,
    /// Why.
    pub why: Why,
}

/// A log with one decision changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Altered {
    /// The log to play.
    pub decisions: Vec<Decision>,
    /// Decisions left out besides, in the order of the log.
    pub void: Vec<Void>,
}

/// Changes the decision at `index`. Refuses what no council could have decided.
///
/// # Panics
/// If the log has no such decision.
pub fn altered(game: &Game, index: usize, change: &Change) -> Result<Altered, Refusal> {
    let file = &game.course.scenario().file;
    if let Change::Instead(act) = change {
        possible(file, act)?;
    }
    let mut log: Vec<Option<Decision>> = game.decisions.iter().cloned().map(Some).collect();
    log[index] = match change {
        Change::Drop => None,
        Change::Instead(act) => Some(Decision { tide: game.decisions[index].tide, act: act.clone() }),
    };
    // What was odd in the log before is no doing of the change.
    let original: Vec<Option<Decision>> = game.decisions.iter().cloned().map(Some).collect();
    let odd: BTreeSet<usize> = idle(game, &original).into_iter().map(|void| void.index).collect();
    let poor = overspent(game, &game.decisions);
    let mut void: BTreeMap<usize, Why> = BTreeMap::new();
    loop {
        for found in idle(game, &log).into_iter().filter(|found| !odd.contains(&found.index)) {
            log[found.index] = None;
            void.insert(found.index, found.why);
        }
        let kept: Vec<Decision> = log.iter().flatten().cloned().collect();
        let Some(tide) = overspent(game, &kept).difference(&poor).next().copied() else { break };
        let Some(dear) = last_with_a_price(game, &log, tide) else { break };
        log[dear] = None;
        void.insert(dear, Why::TooDear);
    }
    Ok(Altered {
        decisions: log.into_iter().flatten().collect(),
        void: void.into_iter().map(|(index, why)| Void { index, why }).collect(),
    })
}

fn possible(file: &ScenarioFile, act: &Act) -> Result<(), Refusal> {
    match act {
        Act::MoveLever { lever, value } => {
            let rule = file.levers.get(lever).ok_or_else(|| Refusal::NotInDeck(lever.clone()))?;
            if (rule.least..=rule.most).contains(value) {
                Ok(())
            } else {
                Err(Refusal::OutOfRange { lever: lever.clone(), least: rule.least, most: rule.most })
            }
        }
        Act::Play { card } | Act::TakeBack { card } => {
            file.cards.get(card).map(|_| ()).ok_or_else(|| Refusal::NotInDeck(card.clone()))
        }
    }
}

/// Decisions that could not have been taken as the table would then lie.
fn idle(game: &Game, log: &[Option<Decision>]) -> Vec<Void> {
    let mut found = Vec::new();
    let mut on_table: BTreeSet<&str> = BTreeSet::new();
    let mut dials: BTreeMap<&str, f64> = BTreeMap::new();
    for (index, decision) in log.iter().enumerate() {
        let Some(decision) = decision else { continue };
        let why = match &decision.act {
            Act::Play { card } => (!on_table.insert(card)).then_some(Why::LiesThereAlready),
            Act::TakeBack { card } => (!on_table.remove(card.as_str())).then_some(Why::NotOnTheTable),
            Act::MoveLever { lever, value } => {
                let stood = dials.insert(lever, *value).or_else(|| game.course.lever_start(lever));
                let same = stood.is_some_and(|stood| libm::fabs(stood - value) < 1e-9);
                (same && !card_moves(game, lever)).then_some(Why::DialStandsThere)
            }
        };
        found.extend(why.map(|why| Void { index, why }));
    }
    found
}

/// Whether some card moves the same key: then a dial turned to where it stood can still do something.
fn card_moves(game: &Game, lever: &str) -> bool {
    let file = &game.course.scenario().file;
    let Some(rule) = file.levers.get(lever) else { return false };
    file.cards.values().flat_map(|card| &card.effects).any(|effect| effect.key == rule.key)
}

/// Tides on which the council spends more than the purse holds, in the game itself.
fn overspent(game: &Game, decisions: &[Decision]) -> BTreeSet<u16> {
    let game = game.with(decisions.to_vec());
    let mut purse = crate::session::Standing::new(&game.course, decisions, game.seed, 0).slow.purse;
    let mut tides = BTreeSet::new();
    for played in game.play(0, &mut ()) {
        if played.spent > purse && played.spent > Coins::default() {
            tides.insert(played.tide);
        }
        purse = played.slow.purse;
    }
    tides
}

fn last_with_a_price(game: &Game, log: &[Option<Decision>], tide: u16) -> Option<usize> {
    log.iter()
        .enumerate()
        .rev()
        .find(|(_, decision)| {
            decision.as_ref().is_some_and(|decision| {
                decision.tide == tide && game.course.cost(tide, std::slice::from_ref(decision)) > Coins::default()
            })
        })
        .map(|(index, _)| index)
}
