//! The tables that policy and the slow state read. Every default is fictional.

use super::{EffectFile, LookUpFile};
use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The match score: not the same person ~ N(0,1), the same person ~ N(separation,1).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MatchingFile {
    /// Distance between the two score distributions, in standard deviations.
    #[serde(default = "separation")]
    #[schemars(range(min = 0.0, max = 10.0))]
    pub separation: f64,
}

/// One register: what is kept of each traveller who passes, for how long, and who can look.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RegisterFile {
    /// Weight of each field kept.
    pub fields: IndexMap<String, f64>,
    /// Days a row is kept.
    #[schemars(range(min = 0.0, max = 36500.0))]
    pub retention_days: f64,
    /// People who can look.
    #[schemars(range(min = 1.0, max = 1_000_000.0))]
    pub viewers: f64,
    /// Multiplier for what it is used for (1 = only what it was made for).
    #[serde(default = "unit")]
    #[schemars(range(min = 0.0, max = 100.0))]
    pub purpose: f64,
    /// Whether a row is kept of everybody, or only of those who were stopped.
    #[serde(default)]
    pub only_stopped: bool,
    /// Whether travellers are written into it at all; some registers are filled elsewhere.
    #[serde(default = "yes")]
    pub writes: bool,
    /// Rows held before the first tide: listed names, prints in the gallery.
    #[serde(default)]
    #[schemars(range(min = 0, max = 1_000_000_000))]
    pub rows: u64,
    /// How the desks ask it; without this table they only write into it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub look_up: Option<LookUpFile>,
}

/// Redress: putting a mistaken record right.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RedressFile {
    /// Whether the hall mends mistaken records at all.
    #[serde(default)]
    pub open: bool,
    /// Tides until a mistaken record is mended.
    #[serde(default = "two")]
    #[schemars(range(min = 1, max = 60))]
    pub after_tides: u16,
    /// Cases the redress office can take up in one tide.
    #[serde(default = "many")]
    #[schemars(range(min = 0, max = 1_000_000_000))]
    pub cases_per_tide: u32,
    /// Chance that it is mended.
    #[serde(default = "redress_chance")]
    #[schemars(range(min = 0.0, max = 1.0))]
    pub chance: f64,
}

/// Trust, 0 to 100: T' = T + recovery·(100−T) − held·hours − kept·ledger − breach·breaches.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TrustFile {
    /// Trust at the start.
    #[serde(default = "seventy")]
    #[schemars(range(min = 0.0, max = 100.0))]
    pub start: f64,
    /// Share of the lost trust that comes back each tide.
    #[serde(default = "recovery")]
    #[schemars(range(min = 0.0, max = 1.0))]
    pub recovery: f64,
    /// Points lost for each hour that people were held with nothing found and no redress, per 1,000 travellers.
    #[serde(default = "hour_weight")]
    #[schemars(range(min = 0.0, max = 100.0))]
    pub per_hour_held: f64,
    /// Points lost each tide for a ledger of a million.
    #[serde(default = "ledger_weight")]
    #[schemars(range(min = 0.0, max = 100.0))]
    pub per_ledger_million: f64,
    /// Points lost for a breach.
    #[serde(default = "ten")]
    #[schemars(range(min = 0.0, max = 100.0))]
    pub per_breach: f64,
}

/// Breach of a register: chance 1−(1−b)^days between two tides.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BreachFile {
    /// b: chance a day for each register.
    #[serde(default = "breach_rate")]
    #[schemars(range(min = 0.0, max = 1.0))]
    pub per_register_day: f64,
}

/// Coins.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PurseFile {
    /// Coins at the start.
    #[serde(default = "twenty")]
    #[schemars(range(min = -1000.0, max = 100_000.0))]
    pub start: f64,
    /// Coins that come in with each tide.
    #[serde(default)]
    #[schemars(range(min = 0.0, max = 100_000.0))]
    pub income_per_tide: f64,
    /// Coins for each stop examined.
    #[serde(default = "per_stop")]
    #[schemars(range(min = 0.0, max = 1000.0))]
    pub per_stop: f64,
    /// Coins paid to each traveller who missed a boat after a stop where nothing was found.
    #[serde(default = "per_boat")]
    #[schemars(range(min = 0.0, max = 1000.0))]
    pub per_missed_boat: f64,
    /// Coins for each server and hour.
    #[serde(default)]
    #[schemars(range(min = 0.0, max = 1000.0))]
    pub per_server_hour: f64,
}

/// Harm of a missed hazard: Pareto, cut off at `most`, scored in expectation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HarmFile {
    /// Least harm, in days of repair for the town.
    #[serde(default = "unit")]
    #[schemars(range(min = 0.000_001, max = 1_000_000.0))]
    pub least_days: f64,
    /// Most harm.
    #[serde(default = "thousand")]
    #[schemars(range(min = 0.000_001, max = 1_000_000_000.0))]
    pub most_days: f64,
    /// Exponent of the tail.
    #[serde(default = "alpha")]
    #[schemars(range(min = 0.1, max = 10.0))]
    pub tail: f64,
}

/// What the hall believes. Only forecasts read it; only the debrief compares it with the truth.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BeliefFile {
    /// Chance that a traveller carries a hazard, as the hall believes.
    #[serde(default = "believed_rate")]
    #[schemars(range(min = 0.0, max = 1.0))]
    pub hazard: f64,
    /// Separation of the match score, as the hall believes.
    #[serde(default = "separation")]
    #[schemars(range(min = 0.0, max = 10.0))]
    pub separation: f64,
    /// Travellers a tide, as the hall believes.
    #[serde(default = "thousand")]
    #[schemars(range(min = 0.0, max = 100_000_000.0))]
    pub travellers: f64,
    /// Keys that the hall takes to stand elsewhere than they do: what it does not know, it believes.
    #[serde(default)]
    pub holds: Vec<EffectFile>,
}

super::default_from_empty!(MatchingFile, RedressFile, TrustFile, BreachFile, PurseFile, HarmFile, BeliefFile);

fn separation() -> f64 {
    2.5
}
fn yes() -> bool {
    true
}
fn many() -> u32 {
    1_000_000_000
}
fn unit() -> f64 {
    1.0
}
fn two() -> u16 {
    2
}
fn redress_chance() -> f64 {
    0.7
}
fn seventy() -> f64 {
    70.0
}
fn recovery() -> f64 {
    0.08
}
fn hour_weight() -> f64 {
    0.3
}
fn ledger_weight() -> f64 {
    2.0
}
fn ten() -> f64 {
    10.0
}
fn breach_rate() -> f64 {
    0.000_2
}
fn twenty() -> f64 {
    20.0
}
fn per_stop() -> f64 {
    0.05
}
fn per_boat() -> f64 {
    0.2
}
fn thousand() -> f64 {
    1000.0
}
fn alpha() -> f64 {
    1.5
}
fn believed_rate() -> f64 {
    0.000_5
}
