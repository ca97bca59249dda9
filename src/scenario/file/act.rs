//! What a person of the table did at a desk, in a file of decisions or a save.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What was decided about a traveller at a desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum VerdictFile {
    /// On, the way that everybody goes.
    LetThrough,
    /// Stopped: to the back room.
    BackRoom,
    /// On to the office that hears requests for shelter.
    RefugeOffice,
    /// Left to the officer.
    HandBack,
}

/// One act at a desk. A replay follows it where it brings that traveller to that desk; else the officer decides.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ActFile {
    /// The tide, counted from 1.
    #[schemars(range(min = 1, max = 60))]
    pub tide: u16,
    /// When the verdict fell: milliseconds since the hall opened.
    #[serde(default)]
    pub at_ms: u64,
    /// The station.
    pub station: String,
    /// Which desk of it, counted from 1.
    #[schemars(range(min = 1, max = 1000))]
    pub desk: u16,
    /// Who: the tide on which they first came, their ferry (or `on-foot`), and their place on it, as in "1:morning:37".
    pub traveller: String,
    /// Registers opened one by one.
    #[serde(default)]
    pub books: Vec<String>,
    /// Whether One Window was asked.
    #[serde(default)]
    pub one_window: bool,
    /// What was decided.
    pub verdict: VerdictFile,
    /// What the books cost, in seconds of the hall. A record: a replay works it out again.
    #[serde(default)]
    #[schemars(range(min = 0))]
    pub seconds: f64,
}

/// The word for travellers who came on foot, where a ferry would stand.
pub const ON_FOOT_WORD: &str = "on-foot";

/// A traveller as a file names them: tide and place counted from 1; the ferry by its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TravellerName<'a> {
    /// The tide on which they first came.
    pub tide: u16,
    /// Ferry, or [`ON_FOOT_WORD`].
    pub source: &'a str,
    /// Place on it.
    pub place: u32,
}

impl<'a> TravellerName<'a> {
    /// Reads "1:morning:37".
    pub fn read(text: &'a str) -> Option<Self> {
        let mut parts = text.split(':');
        let (tide, source, place) = (parts.next()?, parts.next()?, parts.next()?);
        let (tide, place) = (tide.parse().ok()?, place.parse().ok()?);
        (parts.next().is_none() && tide > 0 && place > 0).then_some(Self { tide, source, place })
    }
}
