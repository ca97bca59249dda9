//! Decisions of a council: which lever, which card, before which tide.

use super::Scenario;
use super::acts;
use super::file::{ActFile, DecisionFile, ScenarioFile};
use super::nearest::{cut, did_you_mean, digits, one_of};
use super::node::Node;
use super::problem::{Problem, Problems};
use super::read::Shaped;
use super::schema;
use super::validate::Findings;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// More decisions than this are not a game.
const MOST: usize = 4096;

/// A file of decisions for one scenario.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Gatewright decisions")]
pub struct DecisionsFile {
    /// Version of this file format: 1.
    #[schemars(range(min = 1, max = 1))]
    pub format: u32,
    /// Name of the scenario they are for.
    pub scenario: String,
    /// The game in which people of the table sat at a desk: their acts are about the travellers of one seed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0, max = 9_007_199_254_740_991_u64))]
    pub seed: Option<u64>,
    /// Decisions in the order they were taken.
    #[serde(default)]
    pub decisions: Vec<DecisionFile>,
    /// What they did there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub act: Vec<ActFile>,
}

impl DecisionsFile {
    /// Reads a file of decisions for `scenario`. The error holds everything that is wrong with it.
    pub fn read(text: &str, scenario: &Scenario) -> Result<Self, Problems> {
        let node = Node::read(text).map_err(Problems::gathered)?;
        Shaped::<Self>::read(&schema::DECISIONS, &node)?.judged(|file, problems| {
            let mut findings = Findings::new(&node, problems);
            if file.scenario != scenario.file.id {
                let problem = Problem::new("", format!("these decisions are for `{}`", cut(&file.scenario)));
                let expected = format!("`{}`", scenario.file.id);
                findings.add(&["scenario"], problem.expected(expected).hint("name the scenario they belong to"));
            }
            check(&file.decisions, &scenario.file, "decisions", &mut findings);
            acts::check(&file.act, &scenario.file, "act", &mut findings);
            if !file.act.is_empty() && file.seed.is_none() {
                let message = "these acts are about the travellers of one game, and no seed says of which";
                findings.say(
                    &["act"],
                    message,
                    "a `seed`",
                    "write `seed = 7` under `scenario`, with the seed of that game",
                );
            }
        })
    }

    /// The same decisions as text.
    pub fn canonical(&self) -> String {
        toml::to_string(self).unwrap_or_else(|error| unreachable!("file types are plain TOML: {error}"))
    }
}

/// Checks decisions that stand under `list`, in the order of their tides.
pub(crate) fn check(decisions: &[DecisionFile], file: &ScenarioFile, list: &str, findings: &mut Findings<'_>) {
    if decisions.len() > MOST {
        findings.say(&[list], format!("{} decisions", decisions.len()), format!("at most {MOST}"), "");
        return;
    }
    let mut in_tide_order: Vec<(usize, &DecisionFile)> = decisions.iter().enumerate().collect();
    in_tide_order.sort_by_key(|(_, decision)| decision.tide);
    let mut in_play = BTreeSet::new();
    for (index, decision) in in_tide_order {
        let index = index.to_string();
        let mut say = |key: &str, problem: Problem| findings.add(&[list, &index, key], problem);
        if decision.tide > file.tides {
            let problem = Problem::new("", format!("there is no tide {}", decision.tide));
            say("tide", problem.expected(format!("a tide from 1 to {}", file.tides)));
        }
        let actions = [&decision.lever, &decision.play, &decision.take_back].into_iter().flatten().count();
        if actions != 1 {
            let problem = Problem::new("", format!("this decision does {actions} things"));
            say(
                "",
                problem.expected("exactly one of `lever`, `play`, `take_back`").hint("write one decision for each"),
            );
            continue;
        }
        lever(decision, file, &mut say);
        cards(decision, file, &mut in_play, &mut say);
    }
}

fn lever(decision: &DecisionFile, file: &ScenarioFile, say: &mut dyn FnMut(&str, Problem)) {
    let Some(name) = &decision.lever else {
        if decision.value.is_some() {
            say("value", Problem::new("", "only a lever has a value").hint("leave `value` out"));
        }
        return;
    };
    let names = || file.levers.keys().map(String::as_str);
    let Some(lever) = file.levers.get(name) else {
        let problem = Problem::new("", format!("`{}` is not a lever here", cut(name))).expected(one_of(names()));
        return say("lever", problem.hint(did_you_mean(name, names())));
    };
    let expected = format!("a number from {} to {}", lever.least, lever.most);
    match decision.value {
        None => say("value", Problem::new("", format!("`{name}` is moved, but not said where to")).expected(expected)),
        Some(value) if !(lever.least..=lever.most).contains(&value) => {
            say("value", Problem::new("", format!("`{name}` does not go to {}", digits(value))).expected(expected));
        }
        Some(_) => {}
    }
}

fn cards<'f>(
    decision: &'f DecisionFile,
    file: &ScenarioFile,
    in_play: &mut BTreeSet<&'f str>,
    say: &mut dyn FnMut(&str, Problem),
) {
    let names = || file.cards.keys().map(String::as_str);
    for (key, card) in [("play", &decision.play), ("take_back", &decision.take_back)] {
        let Some(card) = card else { continue };
        if !file.cards.contains_key(card) {
            let problem = Problem::new("", format!("`{}` is not a card here", cut(card))).expected(one_of(names()));
            say(key, problem.hint(did_you_mean(card, names())));
        } else if key == "play" && !in_play.insert(card) {
            say(
                key,
                Problem::new("", format!("`{card}` is in play already"))
                    .hint("a card is played once, until it is taken back"),
            );
        } else if key == "take_back" && !in_play.remove(card.as_str()) {
            say(
                key,
                Problem::new("", format!("`{card}` is not in play"))
                    .hint("only a card played on an earlier line can be taken back"),
            );
        }
    }
}
