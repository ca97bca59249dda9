//! `[registers.NAME.look_up]`, `[policy]` and `[work]`: how registers are asked and people decide.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a register compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ComparesFile {
    /// Names: whoever shares a listed one is flagged.
    Names,
    /// Seal-prints, one against the whole gallery.
    Prints,
    /// Marks on papers: one comparison.
    Marks,
    /// What people say on the public boards.
    Talk,
    /// Slips that the release desk has unsealed.
    Slips,
    /// What people tell the hall of their own accord.
    Tips,
}

/// The charter that allows a register to be asked, purpose by purpose. No basis, no query.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LawfulFile {
    /// For letting people through the gate.
    #[serde(default = "yes")]
    pub gate: bool,
    /// For requests for shelter.
    #[serde(default = "yes")]
    pub refuge: bool,
    /// For receiving tide-walkers.
    #[serde(default = "yes")]
    pub returning: bool,
}

impl Default for LawfulFile {
    fn default() -> Self {
        Self { gate: true, refuge: true, returning: true }
    }
}

/// How the desks ask a register. Once any register has this table, the plain score of `[matching]` is not asked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LookUpFile {
    /// What it compares.
    pub compares: ComparesFile,
    /// Whether the desks ask it. One Window asks every register that has a lawful basis.
    #[serde(default = "yes")]
    pub asked: bool,
    /// Lawful basis, by purpose.
    #[serde(default)]
    pub lawful: LawfulFile,
    /// Seconds for one query.
    #[serde(default)]
    #[schemars(range(min = 0.0, max = 36_000.0))]
    pub seconds: f64,
    /// Chance that a hazard is recorded in it. Tips: at a trust of 100. Slips: see `[fathom]`.
    #[serde(default)]
    #[schemars(range(min = 0.0, max = 1.0))]
    pub coverage: f64,
    /// Separation of its comparison (prints and marks).
    #[serde(default = "separation")]
    #[schemars(range(min = 0.0, max = 12.0))]
    pub separation: f64,
    /// Added to the common cut: galleries need a stricter one.
    #[serde(default)]
    #[schemars(range(min = -10.0, max = 10.0))]
    pub stricter: f64,
    /// Mean age of its rows, in days.
    #[serde(default)]
    #[schemars(range(min = 0.0, max = 36_500.0))]
    pub age_days: f64,
    /// s: a row of a days still serves with e^(−a/s); 0 means for ever.
    #[serde(default)]
    #[schemars(range(min = 0.0, max = 36_500.0))]
    pub fades_days: f64,
    /// Names: how many ways of writing one listed name catches; 1 is exact.
    #[serde(default = "unit")]
    #[schemars(range(min = 1.0, max = 20.0))]
    pub width: f64,
    /// Names: share of listed names that their bearers write in another way.
    #[serde(default)]
    #[schemars(range(min = 0.0, max = 1.0))]
    pub misspelt: f64,
    /// Prints: into how many parts the gallery is split; a search reads one.
    #[serde(default = "unit")]
    #[schemars(range(min = 1.0, max = 1000.0))]
    pub split: f64,
    /// Prints: whether a print settles what a shared name has raised.
    #[serde(default)]
    pub verifies: bool,
    /// Prints: seconds for taking one.
    #[serde(default)]
    #[schemars(range(min = 0.0, max = 3600.0))]
    pub capture_seconds: f64,
    /// Talk: share of people who speak of the topic, whatever they carry.
    #[serde(default)]
    #[schemars(range(min = 0.0, max = 1.0))]
    pub topic_share: f64,
    /// Talk: what the topic adds to the score.
    #[serde(default)]
    #[schemars(range(min = 0.0, max = 10.0))]
    pub topic: f64,
    /// Talk: what intent adds to the score.
    #[serde(default)]
    #[schemars(range(min = 0.0, max = 10.0))]
    pub intent: f64,
    /// Talk: what people say in public shrinks as 1 − chilling·(1 − trust/100).
    #[serde(default)]
    #[schemars(range(min = 0.0, max = 1.0))]
    pub chilling: f64,
    /// Share of its wrong rows that are copies of `copied_from`.
    #[serde(default)]
    #[schemars(range(min = 0.0, max = 1.0))]
    pub copied_share: f64,
    /// The register whose rows it copies; empty means none.
    #[serde(default)]
    pub copied_from: String,
    /// Whether analysts must read an answer before it counts; see `[inbox]`.
    #[serde(default)]
    pub read_first: bool,
    /// Items it puts into the inbox each day while it is in use.
    #[serde(default)]
    #[schemars(range(min = 0.0, max = 1_000_000.0))]
    pub items_per_day: f64,
}

/// When several answers make a stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FusionRule {
    /// Any flag.
    Any,
    /// At least so many registers.
    AtLeast,
    /// The sum of log-likelihoods against what errors cost.
    Weighted,
}

/// Putting answers together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FusionFile {
    /// The rule.
    #[serde(default = "any")]
    pub rule: FusionRule,
    /// Registers that must agree, under "at-least".
    #[serde(default = "two")]
    #[schemars(range(min = 1, max = 16))]
    pub least: u8,
    /// What a mistaken stop costs against a miss, under "weighted": `C_FP / C_FN`.
    #[serde(default = "cost_ratio")]
    #[schemars(range(min = 0.000_000_001, max = 1000.0))]
    pub cost_ratio: f64,
}

/// Hands that do not print.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AlternateFile {
    /// Whether they have a procedure of their own; without one they are sent to the back room.
    #[serde(default)]
    pub open: bool,
    /// Seconds it takes.
    #[serde(default = "two_minutes")]
    #[schemars(range(min = 0.0, max = 36_000.0))]
    pub seconds: f64,
    /// Chance that it recognises somebody who is recorded (trained officers at photo checks: 1 − .14).
    #[serde(default = "photo_hit")]
    #[schemars(range(min = 0.0, max = 1.0))]
    pub hit: f64,
    /// Chance that it takes somebody else for one (trained officers at photo checks: .06).
    #[serde(default = "photo_wrong")]
    #[schemars(range(min = 0.0, max = 1.0))]
    pub wrong: f64,
}

/// The single portal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OneWindowFile {
    /// Whether it is open: it asks all lawful registers with one gesture.
    #[serde(default)]
    pub open: bool,
    /// Seconds of the gesture.
    #[serde(default = "ten_seconds")]
    #[schemars(range(min = 0.0, max = 3600.0))]
    pub seconds: f64,
}

/// What the council decides.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PolicyFile {
    /// The cut τ: scores at or above it are stopped.
    #[serde(default = "threshold")]
    #[schemars(range(min = -10.0, max = 20.0))]
    pub threshold: f64,
    /// Chance that somebody below the cut is stopped all the same.
    #[serde(default)]
    #[schemars(range(min = 0.0, max = 1.0))]
    pub random_checks: f64,
    /// Putting several answers together.
    #[serde(default)]
    pub fusion: FusionFile,
    /// One portal in place of many registers.
    #[serde(default)]
    pub one_window: OneWindowFile,
    /// Whether somebody examined with nothing found gets a token that clears their name on later trips.
    #[serde(default)]
    pub cleared_tokens: bool,
    /// Hands that do not print.
    #[serde(default)]
    pub alternate: AlternateFile,
}

/// People at work.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WorkFile {
    /// Minutes a case needs in the back room; fewer find less.
    #[serde(default = "case_needs")]
    #[schemars(range(min = 0.0, max = 10_000.0))]
    pub case_needs_min: f64,
    /// h: under pressure the minutes are cut to 1/(1 + h·people waiting for each room).
    #[serde(default)]
    #[schemars(range(min = 0.0, max = 100.0))]
    pub haste: f64,
    /// The share below which minutes are never cut.
    #[serde(default = "fifth")]
    #[schemars(range(min = 0.0, max = 1.0))]
    pub least_share: f64,
    /// Chance that an officer confirms a wrong flag.
    #[serde(default = "unit")]
    #[schemars(range(min = 0.0, max = 1.0))]
    pub wrong_confirmed: f64,
    /// Chance that the back room believes a wrong flag as well, and talks longer.
    #[serde(default)]
    #[schemars(range(min = 0.0, max = 1.0))]
    pub room_believes: f64,
    /// How many times as long such a talk takes.
    #[serde(default = "twice")]
    #[schemars(range(min = 1.0, max = 20.0))]
    pub believing_takes: f64,
    /// a of the officers' hits, a + b·log10 of what they meet.
    #[serde(default = "unit")]
    #[schemars(range(min = 0.0, max = 10.0))]
    pub rarity_base: f64,
    /// b of the officers' hits.
    #[serde(default)]
    #[schemars(range(min = 0.0, max = 10.0))]
    pub rarity_slope: f64,
    /// Share of cases that are tests; they keep officers used to finding something.
    #[serde(default)]
    #[schemars(range(min = 0.0, max = 1.0))]
    pub test_cases: f64,
}

super::default_from_empty!(FusionFile, AlternateFile, OneWindowFile, PolicyFile, WorkFile);

fn yes() -> bool {
    true
}
fn separation() -> f64 {
    2.5
}
fn unit() -> f64 {
    1.0
}
fn any() -> FusionRule {
    FusionRule::Any
}
fn two() -> u8 {
    2
}
fn cost_ratio() -> f64 {
    0.001
}
fn two_minutes() -> f64 {
    120.0
}
fn photo_hit() -> f64 {
    0.86
}
fn photo_wrong() -> f64 {
    0.06
}
fn ten_seconds() -> f64 {
    10.0
}
fn threshold() -> f64 {
    2.0
}
fn case_needs() -> f64 {
    20.0
}
fn twice() -> f64 {
    2.0
}
fn fifth() -> f64 {
    0.2
}
