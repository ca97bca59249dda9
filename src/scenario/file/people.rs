//! `[people]`: pathways, customs and trades. Customs and trades never touch hazard.

use super::DistributionFile;
use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Who travels.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PeopleFile {
    /// Chance that a place on a boat is taken by the same person as on the tide before.
    #[serde(default)]
    #[schemars(range(min = 0.0, max = 1.0))]
    pub travel_again: f64,
    /// Share of travellers with an onward boat to catch.
    #[serde(default)]
    #[schemars(range(min = 0.0, max = 1.0))]
    pub onward_share: f64,
    /// Minutes between landing and the onward boat.
    #[serde(default = "an_hour")]
    pub onward_slack: DistributionFile,
    /// Share of travellers whose papers are not complete.
    #[serde(default)]
    #[schemars(range(min = 0.0, max = 1.0))]
    pub papers_missing: f64,
    /// Share enrolled in the fast lane.
    #[serde(default)]
    #[schemars(range(min = 0.0, max = 1.0))]
    pub enrolled: f64,
    /// Pathways by name: the only thing that sets the base rate of hazard.
    pub pathways: IndexMap<String, PathwayFile>,
    /// Naming customs by name: independent of hazard by construction.
    pub customs: IndexMap<String, CustomFile>,
    /// Trades by name: they set how well a hand prints.
    #[serde(default)]
    pub trades: IndexMap<String, TradeFile>,
}

/// A pathway: the itinerary that sets the base rate of hazard.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PathwayFile {
    /// Share of travellers where a ferry says nothing else.
    #[schemars(range(min = 0.0, max = 1.0))]
    pub share: f64,
    /// True chance that one of them carries a hazard.
    #[schemars(range(min = 0.0, max = 1.0))]
    pub hazard: f64,
    /// What kind of crossing it is: it decides which lawful basis a query needs, and who asks for shelter.
    #[serde(default)]
    pub kind: PathwayKind,
    /// Share that only poses (asks for shelter without need).
    #[serde(default)]
    #[schemars(range(min = 0.0, max = 1.0))]
    pub posing: f64,
    /// True chance that one of those carries a hazard; absent means the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0.0, max = 1.0))]
    pub hazard_posing: Option<f64>,
}

/// Kind of a crossing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PathwayKind {
    /// Passes the gate.
    #[default]
    Ordinary,
    /// Asks for shelter.
    Refuge,
    /// Returns from the Drowned March.
    Returning,
}

/// A naming custom: how many people share a name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CustomFile {
    /// Share of travellers.
    #[schemars(range(min = 0.0, max = 1.0))]
    pub share: f64,
    /// Different names in use.
    #[schemars(range(min = 1, max = 1_000_000))]
    pub names: u32,
    /// Exponent of Zipf's law: 0 means all names equally common.
    #[schemars(range(min = 0.0, max = 4.0))]
    pub zipf: f64,
    /// How names of this custom are written.
    pub written: Spelling,
}

/// How a name is put together; invented syllables only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Spelling {
    /// A given name and a house name.
    GivenAndHouse,
    /// Two names joined by a hyphen.
    Joined,
    /// A single short name and a by-name of a trade or a count.
    ByName,
}

/// A trade: how well its hands print.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TradeFile {
    /// Share of travellers.
    #[schemars(range(min = 0.0, max = 1.0))]
    pub share: f64,
    /// How much of the separation a seal-print of this trade keeps (1 = all).
    #[schemars(range(min = 0.0, max = 1.0))]
    pub print_quality: f64,
    /// Chance that no print of such a hand can be taken.
    #[serde(default)]
    #[schemars(range(min = 0.0, max = 1.0))]
    pub capture_failure: f64,
}

fn an_hour() -> DistributionFile {
    DistributionFile::Constant { mean_min: 60.0 }
}
