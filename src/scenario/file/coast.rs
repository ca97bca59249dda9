//! `[coast]`, `[returns]`, `[refuge]`: other gates, tide-walkers, and those who ask for shelter.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The coast and its other gates.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CoastFile {
    /// Share of the traffic that would land here if all gates were alike.
    #[schemars(range(min = 0.000_001, max = 1.0))]
    pub hall_share: f64,
    /// Wait that people expect here before the first tide.
    #[serde(default)]
    #[schemars(range(min = 0.0, max = 10_000.0))]
    pub usual_wait_min: f64,
    /// β: how much somebody with something to hide shuns a gate that would find it. 0: no diversion.
    #[serde(default)]
    #[schemars(range(min = 0.0, max = 50.0))]
    pub beta: f64,
    /// γ: how much a minute of waiting repels anybody.
    #[serde(default)]
    #[schemars(range(min = 0.0, max = 10.0))]
    pub gamma: f64,
    /// Share of the hall's chance of finding that people expect of the neighbours as well.
    #[serde(default)]
    #[schemars(range(min = 0.0, max = 1.0))]
    pub diffusion: f64,
    /// The other gates.
    pub neighbours: IndexMap<String, NeighbourFile>,
}

/// A neighbour gate.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NeighbourFile {
    /// Share of the traffic if all gates were alike.
    #[schemars(range(min = 0.0, max = 1.0))]
    pub share: f64,
    /// Chance that it finds a hazard.
    #[schemars(range(min = 0.0, max = 1.0))]
    pub finds: f64,
    /// Chance that it stops somebody who carries nothing.
    #[schemars(range(min = 0.0, max = 1.0))]
    pub stops: f64,
    /// Its wait.
    #[serde(default)]
    #[schemars(range(min = 0.0, max = 10_000.0))]
    pub wait_min: f64,
}

/// What is done with tide-walkers. `strict_effect`, `support_effect` and `silence` are hidden at the table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReturnsFile {
    /// x: 0 is fully supportive, 1 fully strict.
    #[schemars(range(min = 0.0, max = 1.0))]
    pub strictness: f64,
    /// s: share of the risk now that full strictness takes away.
    #[schemars(range(min = 0.0, max = 1.0))]
    pub strict_effect: f64,
    /// k: self-reports fall as e^(−k·s·x).
    #[schemars(range(min = 0.0, max = 50.0))]
    pub silence: f64,
    /// e: share of the later risk that full support takes away.
    #[schemars(range(min = 0.0, max = 1.0))]
    pub support_effect: f64,
    /// Chance that an admitted tide-walker does harm later, without support.
    #[schemars(range(min = 0.0, max = 1.0))]
    pub later_risk: f64,
    /// Chance that a tide-walker reports something, at full trust and no strictness.
    #[serde(default)]
    #[schemars(range(min = 0.0, max = 1.0))]
    pub reports: f64,
    /// Added to the coverage of tips for each report per 100 tide-walkers of the tide before.
    #[serde(default)]
    #[schemars(range(min = 0.0, max = 1.0))]
    pub tips_per_report: f64,
    /// Coins for the support of one tide-walker, fully supportive.
    #[serde(default)]
    #[schemars(range(min = 0.0, max = 1000.0))]
    pub support_coins: f64,
}

/// How the refuge office decides.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RefugeFile {
    /// Distance between those in need and those who pose, in standard deviations.
    #[serde(default = "separation")]
    #[schemars(range(min = 0.0, max = 10.0))]
    pub separation: f64,
    /// Whoever scores at or above it is refused.
    #[serde(default = "cut")]
    #[schemars(range(min = -10.0, max = 20.0))]
    pub cut: f64,
    /// What a mistaken refusal costs the person, in days of hardship.
    #[serde(default = "ninety")]
    #[schemars(range(min = 0.0, max = 100_000.0))]
    pub refused_days: f64,
    /// What an hour of waiting costs somebody in need, in days of hardship.
    #[serde(default = "tenth")]
    #[schemars(range(min = 0.0, max = 1000.0))]
    pub hour_days: f64,
}

super::default_from_empty!(RefugeFile);

fn separation() -> f64 {
    1.5
}
fn cut() -> f64 {
    1.5
}
fn ninety() -> f64 {
    90.0
}
fn tenth() -> f64 {
    0.1
}
