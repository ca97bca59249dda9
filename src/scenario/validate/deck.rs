//! Levers, cards, events, predictions: each is tried out on the parameters it moves.

use super::{Findings, parameters};
use crate::scenario::file::{Ask, EffectFile, LeverFile, PredictionFile, ScenarioFile};
use crate::scenario::keys::{self, Change};
use crate::scenario::nearest::{cut, did_you_mean};
use crate::scenario::node::Node;
use crate::scenario::problem::Problem;
use crate::scenario::read::{self, Shaped};
use crate::scenario::schema;
use toml::{Table, Value};

/// Tables that are not parameters of the simulation, and so nothing a council could move.
const NOT_PARAMETERS: [&str; 16] = [
    "format",
    "id",
    "language",
    "text",
    "minutes_to_play",
    "seed",
    "tides",
    "seats",
    "levers",
    "cards",
    "events",
    "predictions",
    "goals",
    "claims",
    "baseline",
    "days_between_tides",
];
/// Read once, before the first tide: moving them later would do nothing.
const ONLY_AT_THE_START: [&str; 2] = ["purse.start", "trust.start"];
/// What a card or an event may name as its picture; the table has a drawing of each.
pub const PICTURES: [&str; 44] = [
    "flow", "safety", "fairness", "privacy", "purse", "trust", "stamp", "warrant", "lost", "shelter", "print",
    "lantern", "watch", "boat", "gate", "seat", "door", "clock", "window", "pause", "play", "fast", "step", "menu",
    "leave", "tick", "cross", "warn", "info", "help", "formula", "eye", "redress", "replay", "pin", "seal", "vote",
    "cards", "dice", "people", "settings", "sound", "next", "path",
];

pub(super) fn check(file: &ScenarioFile, sound: bool, findings: &mut Findings<'_>) {
    findings.at_most(&["levers"], file.levers.len(), 32, "levers");
    findings.at_most(&["cards"], file.cards.len(), 64, "cards");
    findings.at_most(&["events"], file.events.len(), 64, "events");
    findings.at_most(&["predictions"], file.predictions.len(), 16, "predictions");
    let mut tree = read::tree_of(file);
    tree.retain(|key, _| {
        !["text", "levers", "cards", "events", "predictions", "goals", "claims", "baseline"].contains(&key)
    });
    let trial = Trial { tree, sound };
    for (name, lever) in file.levers.iter().take(32) {
        trial.lever(name, lever, findings);
    }
    for (name, card) in file.cards.iter().take(64) {
        icon(&["cards", name, "icon"], &card.icon, findings);
        if card.effects.is_empty() {
            findings.say(&["cards", name, "effects"], format!("`{name}` changes nothing"), "at least one effect", "");
        }
        trial.effects(["cards", name], &card.effects, findings);
    }
    for (name, event) in file.events.iter().take(64) {
        icon(&["events", name, "icon"], &event.icon, findings);
        trial.effects(["events", name], &event.effects, findings);
    }
    if !file.events.is_empty() && file.events.values().all(|event| event.weight <= 0.0) {
        findings.say(&["events"], "no event can be drawn", "a weight above 0", "");
    }
    for (name, prediction) in &file.predictions {
        self::prediction(name, prediction, findings);
    }
}

/// The parameters that changes are tried out on.
struct Trial {
    tree: Table,
    /// Whether they are sound as they stand; else only keys are looked at.
    sound: bool,
}

impl Trial {
    fn lever(&self, name: &str, lever: &LeverFile, findings: &mut Findings<'_>) {
        let at = |key: &'static str| ["levers", name, key];
        if !(lever.coins.is_finite() && (0.0..=1000.0).contains(&lever.coins)) {
            findings.say(&at("coins"), format!("a price of {}", lever.coins), "a number from 0 to 1000", "");
        }
        let Some(whole) = self.number(&at("key"), &lever.key, findings) else { return };
        if !scale(&["levers", name], lever.least, lever.most, lever.step, findings) {
            return;
        }
        if whole && [lever.least, lever.most, lever.step].iter().any(|number| number.fract() != 0.0) {
            findings.say(
                &at("step"),
                format!("`{}` is a whole number", lever.key),
                "whole `least`, `most` and `step`",
                "",
            );
            return;
        }
        // Every rule about a number is an interval, so what holds at both ends holds between them.
        for (key, end) in [("least", lever.least), ("most", lever.most)] {
            if let Err(problem) = self.after([(lever.key.as_str(), Change::Set(end.into()))].into_iter()) {
                let message = format!("`{name}` cannot go to {end}: {}", problem.message);
                findings.say(&at(key), message, problem.expected, &problem.hint);
            }
        }
    }

    /// Whether the key holds a whole number; none, with a word said, where it holds none.
    fn number(&self, path: &[&str], key: &str, findings: &mut Findings<'_>) -> Option<bool> {
        if !self.movable(path, key, findings) {
            return None;
        }
        match keys::get(&self.tree, key) {
            Some(Value::Integer(_)) => Some(true),
            Some(Value::Float(_)) => Some(false),
            _ => {
                findings.say(path, format!("`{}` is not a number", cut(key)), "the key of a single number", "");
                None
            }
        }
    }

    /// Whether there is such a key, and a council may move it.
    fn movable(&self, path: &[&str], key: &str, findings: &mut Findings<'_>) -> bool {
        let first = key.split('.').next().unwrap_or_default();
        if NOT_PARAMETERS.contains(&first) || ONLY_AT_THE_START.contains(&key) {
            let message = format!("`{}` is not something a council can move", cut(key));
            findings.say(path, message, "a parameter of the hall, its people or its policy", "");
            return false;
        }
        if keys::get(&self.tree, key).is_none() {
            let known = keys::leaves(&self.tree);
            let movable = known
                .iter()
                .map(String::as_str)
                .filter(|leaf| !NOT_PARAMETERS.contains(&leaf.split('.').next().unwrap_or_default()));
            let problem =
                Problem::new("", format!("`{}` is not a key of this file", cut(key))).expected("a dotted key");
            findings.add(path, problem.hint(did_you_mean(key, movable)));
            return false;
        }
        true
    }

    fn effects(&self, [deck, name]: [&str; 2], effects: &[EffectFile], findings: &mut Findings<'_>) {
        findings.at_most(&[deck, name, "effects"], effects.len(), 16, "effects");
        let mut changes = Vec::new();
        for (index, effect) in effects.iter().enumerate().take(16) {
            let index = index.to_string();
            let movable = self.movable(&[deck, name, "effects", &index, "key"], &effect.key, findings);
            match Change::of(effect) {
                Some(change) if movable => changes.push((effect.key.as_str(), change)),
                Some(_) => {}
                None => findings.say(
                    &[deck, name, "effects", &index],
                    "an effect makes one change",
                    "exactly one of `set`, `add`, `times`",
                    "",
                ),
            }
        }
        if changes.len() == effects.len()
            && let Err(problem) = self.after(changes.into_iter())
        {
            let message = format!("with `{name}` the scenario breaks: {}", problem.message);
            findings.say(&[deck, name, "effects"], message, problem.expected, &problem.hint);
        }
    }

    /// The first problem after these changes, if there is one.
    fn after<'k>(&self, changes: impl Iterator<Item = (&'k str, Change)>) -> Result<(), Problem> {
        let mut tree = self.tree.clone();
        for (key, change) in changes {
            keys::apply(&mut tree, key, &change)?;
        }
        if !self.sound {
            return Ok(());
        }
        let node = Node::from_table(tree);
        Shaped::<ScenarioFile>::read(&schema::SCENARIO, &node)
            .and_then(|shaped| shaped.judged(|file, problems| parameters(file, &node, problems)))
            .map_or_else(|mut problems| Err(problems.0.swap_remove(0)), |_| Ok(()))
    }
}

fn icon(path: &[&str], icon: &str, findings: &mut Findings<'_>) {
    if !PICTURES.contains(&icon) {
        let problem = Problem::new("", format!("there is no picture `{}`", cut(icon)))
            .expected("the name of an icon, as in \"cards\"");
        findings.add(path, problem.hint(did_you_mean(icon, PICTURES.into_iter())));
    }
}

/// Whether `least`, `most` and `step` make a scale.
fn scale(path: &[&str], least: f64, most: f64, step: f64, findings: &mut Findings<'_>) -> bool {
    let good = least < most && step > 0.0 && step <= most - least;
    if !good {
        let message = format!("{least} to {most} in steps of {step} is no scale");
        findings.say(path, message, "least < most, and a step above 0 that fits between them", "");
    }
    good
}

fn prediction(name: &str, prediction: &PredictionFile, findings: &mut Findings<'_>) {
    let path = ["predictions", name];
    let good = scale(&path, prediction.least, prediction.most, prediction.step, findings);
    let per_hundred = matches!(prediction.asks, Ask::InnocentOf100 | Ask::ChanceMissNone);
    let most = if per_hundred { 100.0 } else { 1e9 };
    if good && (prediction.least < 0.0 || prediction.most > most) {
        let message = format!("{} to {} goes beyond what can be", prediction.least, prediction.most);
        findings.say(&path, message, format!("a scale from 0 to {most} or within it"), "");
    }
}
