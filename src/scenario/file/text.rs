//! `[text]`: every word of a scenario. It lies outside the digest of the parameters, so that a translation
//! or a better sentence never changes a result.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The words of a scenario, in one language.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TextFile {
    /// Title on the shelf.
    #[serde(default)]
    pub title: String,
    /// One line under the title.
    #[serde(default)]
    pub subtitle: String,
    /// The story, a few sentences.
    #[serde(default)]
    pub story: String,
    /// What the first council needs to know, a paragraph each.
    #[serde(default)]
    pub briefing: Vec<String>,
    /// What the scenario touches, said before the first tide.
    #[serde(default)]
    pub content_note: String,
    /// Stations, by their name in `[hall.stations]`.
    #[serde(default)]
    pub stations: IndexMap<String, Named>,
    /// Ferries.
    #[serde(default)]
    pub ferries: IndexMap<String, Named>,
    /// Pathways.
    #[serde(default)]
    pub pathways: IndexMap<String, Named>,
    /// Customs.
    #[serde(default)]
    pub customs: IndexMap<String, Named>,
    /// Trades.
    #[serde(default)]
    pub trades: IndexMap<String, Named>,
    /// Registers.
    #[serde(default)]
    pub registers: IndexMap<String, Named>,
    /// Seats.
    #[serde(default)]
    pub seats: IndexMap<String, Named>,
    /// Levers.
    #[serde(default)]
    pub levers: IndexMap<String, Named>,
    /// Cards.
    #[serde(default)]
    pub cards: IndexMap<String, Named>,
    /// Events.
    #[serde(default)]
    pub events: IndexMap<String, Named>,
    /// Predictions: `name` is the question.
    #[serde(default)]
    pub predictions: IndexMap<String, Named>,
    /// Goals, by seat.
    #[serde(default)]
    pub goals: IndexMap<String, Named>,
    /// Claims: `name` is who says it, `what` the sentence.
    #[serde(default)]
    pub claims: IndexMap<String, Named>,
    /// Reasons for crossing, as in "with a stove part".
    #[serde(default)]
    pub reasons: Vec<String>,
    /// What the debrief asks, in its order.
    #[serde(default)]
    pub prompts: PromptText,
}

/// A name and a sentence about it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Named {
    /// The name.
    pub name: String,
    /// What it is or does.
    #[serde(default)]
    pub what: String,
}

/// The questions of the debrief.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PromptText {
    /// Leave your seat.
    #[serde(default)]
    pub leave_seat: String,
    /// The facts.
    #[serde(default)]
    pub facts: String,
    /// Why did it make sense at the time?
    #[serde(default)]
    pub why_then: String,
    /// One decision changed.
    #[serde(default)]
    pub replay: String,
    /// The general rule.
    #[serde(default)]
    pub rule: String,
    /// A case away from any gate.
    #[serde(default)]
    pub elsewhere: String,
    /// One commitment.
    #[serde(default)]
    pub commit: String,
}
