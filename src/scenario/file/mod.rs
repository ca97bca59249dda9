//! The scenario file as it is written: every key, its unit in its name, its default, its range.
//!
//! These types are the single source of the published JSON Schema, of `check`, and of the dotted keys that
//! `--set`, levers, cards and events act on. They hold no behaviour; [`super::build`] turns them into a
//! [`crate::hall::Plan`].

/// A table whose every field has a default of its own is whole when it is empty.
macro_rules! default_from_empty {
    ($($name:ident),* $(,)?) => {$(
        impl Default for $name {
            fn default() -> Self {
                // Every field has its own default; an empty table is the one place that names them all.
                toml::from_str("").unwrap_or_else(|_| unreachable!("every field of this table has a default"))
            }
        }
    )*};
}
use default_from_empty;

mod act;
mod coast;
mod council;
mod deck;
mod hall;
mod look_up;
mod papers;
mod people;
mod policy;
mod text;

pub use act::{ActFile, ON_FOOT_WORD, TravellerName, VerdictFile};
pub use coast::{CoastFile, NeighbourFile, RefugeFile, ReturnsFile};
pub use council::{ClaimFile, ConditionFile, GoalFile, Is, Over, Says};
pub use deck::{Ask, CardFile, DecisionFile, EffectFile, EventFile, LeverFile, PredictionFile, SetValue};
pub use hall::time_of_day;
pub use hall::{
    DistributionFile, FerryFile, HallFile, HoursFile, LinesFile, StationFile, StationWork, WalkingFile, WhenFullFile,
};
pub use look_up::{
    AlternateFile, ComparesFile, FusionFile, FusionRule, LawfulFile, LookUpFile, OneWindowFile, PolicyFile, WorkFile,
};
pub use papers::{CrateFile, FathomFile, InboxFile, LanternFile, TownFile};
pub use people::{CustomFile, PathwayFile, PathwayKind, PeopleFile, Spelling, TradeFile};
pub use policy::{BeliefFile, BreachFile, HarmFile, MatchingFile, PurseFile, RedressFile, RegisterFile, TrustFile};
pub use text::{Named, PromptText, TextFile};

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The version of the file format this build reads and writes.
pub const FORMAT: u32 = 1;

/// Under `[goals]`, the name for what every seat wants.
pub const EVERYBODY: &str = "everybody";

/// A whole scenario: the hall, its people, its policy, the deck, and every word said about them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Gatewright scenario")]
pub struct ScenarioFile {
    /// Version of this file format: 1.
    #[schemars(range(min = 1, max = 1))]
    pub format: u32,
    /// Name of the scenario, in lower case with hyphens; the same as the file's name.
    pub id: String,
    /// Language of the words under `[text]`, as in "en".
    #[serde(default = "english")]
    pub language: String,
    /// Minutes a table needs for the whole game with its debrief.
    #[serde(default = "twenty")]
    #[schemars(range(min = 1, max = 600))]
    pub minutes_to_play: u32,
    /// Seed used where none is given (below 2^53).
    #[serde(default = "one")]
    #[schemars(range(min = 0, max = 9_007_199_254_740_991_u64))]
    pub seed: u64,
    /// Number of tides in a game.
    #[schemars(range(min = 1, max = 60))]
    pub tides: u16,
    /// Days from one tide to the next.
    #[serde(default = "seven")]
    #[schemars(range(min = 0.0, max = 3650.0))]
    pub days_between_tides: f64,
    /// Seats in play, first the one that speaks for the table when one person plays alone.
    #[serde(default)]
    pub seats: Vec<String>,
    /// The hall: stations, ferries, hours.
    pub hall: HallFile,
    /// Who travels.
    pub people: PeopleFile,
    /// The registers kept in this scenario, by name.
    #[serde(default)]
    pub registers: IndexMap<String, RegisterFile>,
    /// How well the match score tells travellers apart.
    #[serde(default)]
    pub matching: MatchingFile,
    /// What the council decides.
    #[serde(default)]
    pub policy: PolicyFile,
    /// How people at work do their work.
    #[serde(default)]
    pub work: WorkFile,
    /// The Lantern Towns, where there is a pool.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lantern: Option<LanternFile>,
    /// Fathom Papers, where there are any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fathom: Option<FathomFile>,
    /// The analysts' inbox; without one, every answer counts at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inbox: Option<InboxFile>,
    /// The other gates of the coast; without them everybody lands here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coast: Option<CoastFile>,
    /// What is done with tide-walkers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub returns: Option<ReturnsFile>,
    /// How the refuge office decides.
    #[serde(default)]
    pub refuge: RefugeFile,
    /// Putting mistaken records right.
    #[serde(default)]
    pub redress: RedressFile,
    /// How trust moves between tides.
    #[serde(default)]
    pub trust: TrustFile,
    /// How likely a register is breached.
    #[serde(default)]
    pub breach: BreachFile,
    /// Coins earned and spent.
    #[serde(default)]
    pub purse: PurseFile,
    /// The harm a missed hazard may do.
    #[serde(default)]
    pub harm: HarmFile,
    /// What the hall believes; forecasts read this table and never the true one.
    #[serde(default)]
    pub belief: BeliefFile,
    /// Dials of the council, by name; each moves one key.
    #[serde(default)]
    pub levers: IndexMap<String, LeverFile>,
    /// Policy cards in the deck, by name.
    #[serde(default)]
    pub cards: IndexMap<String, CardFile>,
    /// Event cards, by name.
    #[serde(default)]
    pub events: IndexMap<String, EventFile>,
    /// What seats predict and seal before the figures open, by name.
    #[serde(default)]
    pub predictions: IndexMap<String, PredictionFile>,
    /// Private goals by seat; `everybody` names the common floor.
    #[serde(default)]
    pub goals: IndexMap<String, GoalFile>,
    /// Claims written on the cards, by name; the model contradicts exactly one of them.
    #[serde(default)]
    pub claims: IndexMap<String, ClaimFile>,
    /// Decisions used where none are given.
    #[serde(default)]
    pub baseline: Vec<DecisionFile>,
    /// Every word of the scenario, outside the digest of its parameters.
    #[serde(default)]
    pub text: TextFile,
}

fn english() -> String {
    "en".into()
}
fn twenty() -> u32 {
    20
}
fn one() -> u64 {
    1
}
fn seven() -> f64 {
    7.0
}
