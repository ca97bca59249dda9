//! The course of a game: which parameters hold on which tide, from scenario, decisions and event cards.
//!
//! Every lever, card and event changes named keys of the scenario and nothing else, so the parameters of a tide
//! can always be listed, and re-made from the log.

use super::decision::{Act, Decision};
use crate::engine::SeedKey;
use crate::hall::{Coins, DeskAct, Plan, Probability, Purpose, cumulative, on_tide, pick};
use crate::scenario::file::{EffectFile, ScenarioFile};
use crate::scenario::keys::{Change, apply, get};
use crate::scenario::{Scenario, Translation, build_plan};
use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

/// Event cards drawn so far: after each tide, one or none (by index in the scenario's deck).
pub type Events = Vec<Option<usize>>;

/// Seed domain of what is true. Forecasts draw from a domain of their own.
pub const TRUTH: u32 = 0;

/// Tables that are read, checked and tried out once, when the scenario is read, and that no change can reach.
const NOT_IN_A_PLAN: [&str; 8] = ["text", "levers", "cards", "events", "predictions", "goals", "claims", "baseline"];

/// Plans by the changes that made them.
type Plans = BTreeMap<Vec<(String, String)>, Arc<Plan>>;

/// One key that a card sets.
#[derive(Debug, Clone, PartialEq)]
pub struct CardEffect {
    /// Dotted path in the scenario file.
    pub key: String,
    /// The scenario's own value.
    pub before: toml::Value,
    /// The value once the card is played.
    pub after: toml::Value,
}

/// A scenario with its plans by tide, each built once.
#[derive(Debug, Clone)]
pub struct Course {
    scenario: Arc<Scenario>,
    tree: Arc<toml::Table>,
    /// The tree without deck and words: all that a plan is built from.
    parameters: Arc<toml::Table>,
    /// Shared by all clones: a plan depends on its changes alone, so whoever builds it first builds it for everybody.
    plans: Arc<RwLock<Plans>>,
    /// What people of the table did at the desks, and the seed of the game in which they did it.
    acts: (u64, Arc<[DeskAct]>),
}

impl Course {
    /// The course of a scenario.
    pub fn new(scenario: Arc<Scenario>) -> Self {
        let tree = Arc::new(scenario.tree());
        let mut parameters = tree.as_ref().clone();
        parameters.retain(|key, _| !NOT_IN_A_PLAN.contains(&key));
        Self { scenario, tree, parameters: Arc::new(parameters), plans: Arc::default(), acts: (0, Arc::default()) }
    }

    /// The same course with what people of the table did at the desks, in the game of one seed.
    #[must_use]
    pub fn with_acts(&self, seed: u64, acts: &[DeskAct]) -> Self {
        Self { acts: (seed, acts.into()), ..self.clone() }
    }

    /// What people of the table did at the desks.
    pub fn acts(&self) -> &[DeskAct] {
        &self.acts.1
    }

    /// The acts that hold in the game of a seed. Another seed brings other people, about whom nobody has decided.
    pub fn acts_of(&self, seed: u64) -> &[DeskAct] {
        if seed == self.acts.0 { &self.acts.1 } else { &[] }
    }

    /// The scenario.
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    /// The same course in the words of a translation, or in the scenario's own: nothing that is played changes.
    pub(super) fn tell(&mut self, words: Option<&Translation>) {
        self.scenario = Arc::new(match words {
            Some(translation) => self.scenario.in_language(translation),
            None => self.scenario.in_own_words(),
        });
    }

    /// Where a lever stands in the scenario itself.
    pub fn lever_start(&self, lever: &str) -> Option<f64> {
        let value = get(&self.tree, &self.scenario.file.levers.get(lever)?.key)?;
        value.as_float().or_else(|| value.as_integer().map(|whole| whole as f64))
    }

    /// What a card sets, key by key, from the scenario's own value.
    pub fn card_effects(&self, card: &str) -> Vec<CardEffect> {
        let Some(rule) = self.scenario.file.cards.get(card) else { return Vec::new() };
        rule.effects
            .iter()
            .filter_map(|effect| {
                let mut changed = self.tree.as_ref().clone();
                let (key, change) = change_of(effect)?;
                apply(&mut changed, &key, &change).ok()?;
                let (before, after) = (get(&self.tree, &key)?.clone(), get(&changed, &key)?.clone());
                Some(CardEffect { key, before, after })
            })
            .collect()
    }

    /// The parameters of a tide.
    pub fn plan(&self, tide: u16, decisions: &[Decision], events: &Events) -> Arc<Plan> {
        self.build(&self.changes(tide, decisions, events))
    }

    /// The parameters of a tide as the hall believes them: what a council's forecasts read, and nothing else. Keys under
    /// `belief.holds` stand where the hall takes them to stand, and officers are thought to meet hazards as often as the
    /// hall believes they come.
    pub fn believed(&self, tide: u16, decisions: &[Decision], events: &Events) -> Arc<Plan> {
        let belief = &self.scenario.file.belief;
        let mut changes = self.changes(tide, decisions, events);
        changes.extend(belief.holds.iter().filter_map(change_of));
        let plan = self.build(&changes);
        Arc::new(Plan { prevalence: Probability::new(belief.hazard), ..plan.as_ref().clone() })
    }

    /// Builds a plan once for each set of changes.
    fn build(&self, changes: &[(String, Change)]) -> Arc<Plan> {
        let key: Vec<(String, String)> =
            changes.iter().map(|(key, change)| (key.clone(), format!("{change:?}"))).collect();
        // A poisoned lock still holds whole plans: they are inserted complete.
        if let Some(plan) = self.plans.read().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Arc::clone(plan);
        }
        let plan = Arc::new(build_plan(&changed_file(&self.scenario, &self.parameters, changes)));
        self.plans.write().unwrap_or_else(PoisonError::into_inner).insert(key, Arc::clone(&plan));
        plan
    }

    /// Every change of a key that holds on this tide, in the order in which it is made: decisions in the order of
    /// the log, then events.
    pub fn changes(&self, tide: u16, decisions: &[Decision], events: &Events) -> Vec<(String, Change)> {
        let file = &self.scenario.file;
        let mut changes = Vec::new();
        let held: Vec<&Decision> = decisions.iter().filter(|decision| decision.tide <= tide).collect();
        for (index, decision) in held.iter().enumerate() {
            match &decision.act {
                Act::MoveLever { lever, value } => {
                    if let Some(rule) = file.levers.get(lever) {
                        changes.push((rule.key.clone(), Change::Set(toml::Value::Float(*value))));
                    }
                }
                Act::Play { card } if !given_up(&held[index + 1..], card) => {
                    if let Some(rule) = file.cards.get(card) {
                        changes.extend(rule.effects.iter().filter_map(change_of));
                    }
                }
                Act::Play { .. } | Act::TakeBack { .. } => {}
            }
        }
        for (drawn_after, event) in events.iter().enumerate() {
            let Some((_, rule)) = event.and_then(|index| file.events.get_index(index)) else { continue };
            let (from, until) = (drawn_after + 1, drawn_after + usize::from(rule.tides));
            if (from..=until).contains(&usize::from(tide)) {
                changes.extend(rule.effects.iter().filter_map(change_of));
            }
        }
        changes
    }

    /// Coins that the decisions of this very tide cost.
    pub fn cost(&self, tide: u16, decisions: &[Decision]) -> Coins {
        let file = &self.scenario.file;
        decisions.iter().filter(|decision| decision.tide == tide).fold(Coins::default(), |sum, decision| {
            sum + match &decision.act {
                Act::MoveLever { lever, .. } => {
                    file.levers.get(lever).map_or(Coins::default(), |rule| Coins::new(rule.coins))
                }
                Act::Play { card } => file.cards.get(card).map_or(Coins::default(), |rule| Coins::new(rule.coins)),
                Act::TakeBack { .. } => Coins::default(),
            }
        })
    }

    /// The event card drawn after a tide: keyed by seed and tide, whatever the table decided.
    pub fn draw_event(&self, key: SeedKey, tide: u16) -> Option<usize> {
        let events = &self.scenario.file.events;
        if events.is_empty() || tide + 1 >= self.scenario.file.tides {
            return None;
        }
        let shares = cumulative(events.values().map(|event| event.weight));
        Some(pick(&shares, on_tide(key, 0, Purpose::Event, tide, 0).uniform()))
    }
}

fn given_up(later: &[&Decision], card: &str) -> bool {
    later.iter().any(|decision| matches!(&decision.act, Act::TakeBack { card: back } if back == card))
}

fn change_of(effect: &EffectFile) -> Option<(String, Change)> {
    Change::of(effect).map(|change| (effect.key.clone(), change))
}

/// The file with these changes made. A change that would break the file is left out: the check of a scenario has
/// tried each card, lever and event alone, and two that only break it together must not stop a game.
///
/// Checking a whole file costs more than a shift of its hall, so changes are first tried all together; only if that
/// breaks the file are they tried one after another.
fn changed_file(scenario: &Scenario, tree: &toml::Table, changes: &[(String, Change)]) -> ScenarioFile {
    let mut all = tree.clone();
    if changes.iter().all(|(key, change)| apply(&mut all, key, change).is_ok())
        && let Ok(changed) = Scenario::from_tree(all)
    {
        return changed.file;
    }
    let mut tree = tree.clone();
    for (key, change) in changes {
        let mut next = tree.clone();
        if apply(&mut next, key, change).is_ok() && Scenario::from_tree(next.clone()).is_ok() {
            tree = next;
        }
    }
    Scenario::from_tree(tree).map_or_else(|_| scenario.file.clone(), |changed| changed.file)
}
