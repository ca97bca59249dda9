//! `[lantern]`, `[fathom]`, `[inbox]`: where slips come from, how late, and who reads them.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The Lantern Towns and their pool.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LanternFile {
    /// The register their slips fill; its rows and its coverage follow from the towns.
    pub register: String,
    /// How many towns have joined, in the order of the file.
    #[schemars(range(min = 0, max = 1000))]
    pub joined: u32,
    /// How many of them have been expelled, those with the most errors first.
    #[serde(default)]
    #[schemars(range(min = 0, max = 1000))]
    pub expelled: u32,
    /// Whether two towns must list somebody before it counts.
    #[serde(default)]
    pub two_must_agree: bool,
    /// Items that each town puts into the inbox each day.
    #[serde(default)]
    #[schemars(range(min = 0.0, max = 10_000.0))]
    pub items_per_town_day: f64,
    /// The towns.
    pub towns: IndexMap<String, TownFile>,
}

/// One Lantern Town.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TownFile {
    /// Slips it gives.
    #[schemars(range(min = 0.0, max = 1_000_000.0))]
    pub slips: f64,
    /// Chance that a hazard is on one of them.
    #[schemars(range(min = 0.0, max = 1.0))]
    pub coverage: f64,
    /// Share of its slips that name nobody who is looked for.
    #[schemars(range(min = 0.0, max = 1.0))]
    pub error: f64,
    /// Days until a slip is in the pool.
    #[serde(default)]
    #[schemars(range(min = 0.0, max = 36_500.0))]
    pub lag_days: f64,
    /// A slip of a days still serves with e^(−a/s); 0 means for ever.
    #[serde(default)]
    #[schemars(range(min = 0.0, max = 36_500.0))]
    pub fades_days: f64,
    /// Share of its slips copied from other towns.
    #[serde(default)]
    #[schemars(range(min = 0.0, max = 1.0))]
    pub copies: f64,
}

/// Fathom Papers and the desk that unseals them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FathomFile {
    /// The register that serves released slips.
    pub register: String,
    /// Clerks at the release desk.
    #[schemars(range(min = 0, max = 100))]
    pub clerks: u16,
    /// Minutes a clerk works each day.
    #[serde(default = "six_hours")]
    #[schemars(range(min = 1.0, max = 1440.0))]
    pub minutes_a_day: f64,
    /// Mean minutes for a slip with its context.
    #[schemars(range(min = 0.001, max = 100_000.0))]
    pub with_context_min: f64,
    /// Mean minutes for a slip with the identifier only.
    #[schemars(range(min = 0.001, max = 100_000.0))]
    pub with_identifier_min: f64,
    /// Which of the two is done.
    #[serde(default)]
    pub identifier_only: bool,
    /// Whether the newest crate goes first.
    #[serde(default)]
    pub newest_first: bool,
    /// Chance that a hazard is named on some slip.
    #[schemars(range(min = 0.0, max = 1.0))]
    pub coverage: f64,
    /// Chance that somebody who carries nothing is named and taken for it, with context.
    #[schemars(range(min = 0.0, max = 1.0))]
    pub wrong_with_context: f64,
    /// The same with the identifier only.
    #[schemars(range(min = 0.0, max = 1.0))]
    pub wrong_with_identifier: f64,
    /// τ: a slip of D days is worth e^(−D/τ).
    #[serde(default = "sixty")]
    #[schemars(range(min = 0.001, max = 36_500.0))]
    pub fades_days: f64,
    /// Chance that a release with context burns its source.
    #[serde(default)]
    #[schemars(range(min = 0.0, max = 1.0))]
    pub burn_with_context: f64,
    /// Chance that a release with the identifier only does.
    #[serde(default)]
    #[schemars(range(min = 0.0, max = 1.0))]
    pub burn_with_identifier: f64,
    /// V: what a burned source costs, in days of repair.
    #[serde(default)]
    #[schemars(range(min = 0.0, max = 1_000_000.0))]
    pub source_worth_days: f64,
    /// Crates, each from one source.
    pub crates: IndexMap<String, CrateFile>,
}

/// A crate of slips.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CrateFile {
    /// Slips in it.
    #[schemars(range(min = 0, max = 10_000))]
    pub slips: u32,
    /// Age of its slips when it arrives.
    #[serde(default)]
    #[schemars(range(min = 0.0, max = 36_500.0))]
    pub age_days: f64,
    /// Days after the first tide when it arrives.
    #[serde(default)]
    #[schemars(range(min = 0.0, max = 36_500.0))]
    pub arrives_day: f64,
}

/// The analysts' inbox.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InboxFile {
    /// Analysts at work.
    #[schemars(range(min = 0.0, max = 1000.0))]
    pub analysts: f64,
    /// Items one of them reads in a day.
    #[schemars(range(min = 0.001, max = 100_000.0))]
    pub items_per_analyst_day: f64,
    /// Items that come in each day whatever is in use.
    #[serde(default)]
    #[schemars(range(min = 0.0, max = 1_000_000.0))]
    pub items_per_day: f64,
    /// Weight of the first item on somebody against the slip: 1 none, 3 strong.
    #[serde(default = "anchoring")]
    #[schemars(range(min = 0.0, max = 10.0))]
    pub anchoring: f64,
    /// How clearly a slip speaks, in standard deviations.
    #[serde(default = "clarity")]
    #[schemars(range(min = 0.0, max = 10.0))]
    pub clarity: f64,
    /// How far the first item leans towards "nothing", in standard deviations.
    #[serde(default = "lean")]
    #[schemars(range(min = -5.0, max = 5.0))]
    pub lean: f64,
    /// Variance that each tenth of load above .8 adds to a reading.
    #[serde(default = "strain")]
    #[schemars(range(min = 0.0, max = 100.0))]
    pub strain: f64,
}

fn six_hours() -> f64 {
    360.0
}
fn sixty() -> f64 {
    60.0
}
fn anchoring() -> f64 {
    1.5
}
fn clarity() -> f64 {
    2.5
}
fn lean() -> f64 {
    0.5
}
fn strain() -> f64 {
    0.5
}
