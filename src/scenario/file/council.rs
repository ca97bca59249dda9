//! What the people at the table bring: private goals of the seats, and claims written on the cards.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How a metric is held to a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Is {
    /// No more than `value`.
    AtMost,
    /// No less than `value`.
    AtLeast,
    /// Above the first tide, by more than `value`.
    Rises,
    /// Not above the first tide by more than `value`.
    NotAboveStart,
}

/// Over which tides a metric is read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Over {
    /// On every tide by itself.
    #[default]
    EachTide,
    /// On the last tide by itself.
    LastTide,
    /// Over all tides together.
    WholeGame,
}

/// One thing that must hold.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConditionFile {
    /// Name of the metric, as results list it.
    pub metric: String,
    /// How it is held to the value.
    pub is: Is,
    /// The value, in the unit of the metric; where tides are compared with the first one, how far apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// Over which tides.
    #[serde(default)]
    pub over: Over,
}

/// The private goal of a seat: a condition, and others that must hold as well.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GoalFile {
    /// Name of the metric, as results list it.
    pub metric: String,
    /// How it is held to the value.
    pub is: Is,
    /// The value, in the unit of the metric; where tides are compared with the first one, how far apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// Over which tides.
    #[serde(default)]
    pub over: Over,
    /// What must hold as well.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<ConditionFile>,
}

impl GoalFile {
    /// Everything that must hold, in the order of the file.
    pub fn conditions(&self) -> Vec<ConditionFile> {
        let first = ConditionFile { metric: self.metric.clone(), is: self.is, value: self.value, over: self.over };
        std::iter::once(first).chain(self.also.iter().cloned()).collect()
    }
}

/// Which way a claim says that a metric goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Says {
    /// It falls, by more than `by`.
    Falls,
    /// It rises, by more than `by`.
    Rises,
    /// It moves by no more than `by`, up or down.
    Stays,
}

/// A claim on a card: what somebody says a change does. The words, and who says them, stand under `[text.claims]`.
///
/// The change holds from the first tide on and nothing else is decided; the metric is that of the whole game, in the
/// mean over games. In each deck the model contradicts exactly one claim.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ClaimFile {
    /// The card it is written on.
    pub on: String,
    /// The card whose playing it speaks of; that of `on` where neither this nor a lever is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub play: Option<String>,
    /// The lever it speaks of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lever: Option<String>,
    /// Where it says the lever is moved to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// Name of the metric, as results list it.
    pub metric: String,
    /// Which way it goes.
    pub says: Says,
    /// By how much, in the unit of the metric.
    #[serde(default)]
    #[schemars(range(min = 0.0, max = 1_000_000_000.0))]
    pub by: f64,
    /// Whether the model contradicts it. No screen shows this before the debrief.
    #[serde(default)]
    pub contradicted: bool,
}
