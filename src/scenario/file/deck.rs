//! Levers, cards, events, predictions, decisions: all of them move named keys and nothing else.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A dial of the council: one key and the range the council may choose from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LeverFile {
    /// The dotted key it moves, as in "policy.threshold".
    pub key: String,
    /// Least value.
    pub least: f64,
    /// Most value.
    pub most: f64,
    /// Step of one notch.
    pub step: f64,
    /// Coins for moving it at all.
    #[serde(default)]
    pub coins: f64,
}

/// One change of one key. Exactly one of `set`, `add`, `times`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EffectFile {
    /// The dotted key.
    pub key: String,
    /// New value: a number, true or false, or a word.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set: Option<SetValue>,
    /// Number added.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub add: Option<f64>,
    /// Number multiplied by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub times: Option<f64>,
}

/// A value an effect or a decision may set.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum SetValue {
    /// True or false.
    Switch(bool),
    /// A number.
    Number(f64),
    /// A word, as in "pooled".
    Word(String),
}

/// A policy card: it costs coins and changes keys, never a bare bonus.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CardFile {
    /// Coins to play it.
    #[schemars(range(min = 0.0, max = 1000.0))]
    pub coins: f64,
    /// Picture on the card: the name of an icon.
    #[serde(default = "cards")]
    pub icon: String,
    /// What it changes, from this tide on.
    pub effects: Vec<EffectFile>,
}

/// An event card: drawn after a tide, at work on the tides that follow.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EventFile {
    /// How likely it is drawn, against the others.
    #[schemars(range(min = 0.0, max = 1000.0))]
    pub weight: f64,
    /// Tides it lasts.
    #[serde(default = "one")]
    #[schemars(range(min = 1, max = 60))]
    pub tides: u16,
    /// Picture on the card: the name of an icon.
    #[serde(default = "cards")]
    pub icon: String,
    /// What it changes while it lasts.
    #[serde(default)]
    pub effects: Vec<EffectFile>,
}

/// What a prediction is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Ask {
    /// Wait that nineteen in twenty stay under, in minutes, this tide.
    WaitP95,
    /// Of 100 people stopped this tide, how many carried nothing.
    InnocentOf100,
    /// People stopped this tide.
    Stops,
    /// Boats missed this tide.
    MissedBoats,
    /// Which of the six scales pays for the proposal.
    WhichScalePays,
    /// Chance, in per cent, that no hazard is missed this tide.
    ChanceMissNone,
}

/// A prediction each seat seals. Ranges are 80 % intervals.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PredictionFile {
    /// What is asked.
    pub asks: Ask,
    /// Left end of the scale.
    #[serde(default)]
    pub least: f64,
    /// Right end of the scale.
    #[serde(default = "hundred")]
    pub most: f64,
    /// Step of one notch.
    #[serde(default = "unit")]
    pub step: f64,
}

impl PredictionFile {
    /// Whether the right end of the scale means "or more": what is counted can lie beyond it.
    fn is_open(&self) -> bool {
        matches!(self.asks, Ask::WaitP95 | Ask::Stops | Ask::MissedBoats)
    }

    /// Whether the upper end of a range lies at an open end, and so holds all that lies beyond it.
    pub fn is_or_more(&self, high: f64) -> bool {
        self.is_open() && high >= self.most
    }

    /// Where a fact lies on the scale: beyond an open end it lies at that end, so that a range that reaches the end
    /// holds it.
    pub fn on_scale(&self, fact: f64) -> f64 {
        if self.is_open() { fact.min(self.most) } else { fact }
    }
}

/// One decision of the council. Exactly one of `lever`, `play`, `take_back`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DecisionFile {
    /// Tide it is taken before, counted from 1.
    #[schemars(range(min = 1, max = 60))]
    pub tide: u16,
    /// Lever moved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lever: Option<String>,
    /// Where the lever is moved to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// Card played.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub play: Option<String>,
    /// Card given up again, from this tide on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub take_back: Option<String>,
}

fn cards() -> String {
    "cards".into()
}
fn one() -> u16 {
    1
}
fn hundred() -> f64 {
    100.0
}
fn unit() -> f64 {
    1.0
}
