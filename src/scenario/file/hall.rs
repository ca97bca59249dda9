//! `[hall]`: stations, ferries, the walking stream and their hours.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The landing hall of one tide.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HallFile {
    /// Clock shown at the start of the shift, as "HH:MM".
    #[serde(default = "six")]
    pub opens: String,
    /// Length of the shift in minutes; nobody is served after it.
    #[schemars(range(min = 1.0, max = 100_000_000.0))]
    pub length_min: f64,
    /// Minutes at the start that the station figures leave out.
    #[serde(default)]
    #[schemars(range(min = 0.0, max = 100_000_000.0))]
    pub warm_up_min: f64,
    /// The station that travellers come to first.
    pub entrance: String,
    /// The station that those enrolled in the fast lane come to first; empty means there is none.
    #[serde(default)]
    pub fast_lane: String,
    /// Stations by name, at least one.
    pub stations: IndexMap<String, StationFile>,
    /// Ferries by name.
    #[serde(default)]
    pub ferries: IndexMap<String, FerryFile>,
    /// Travellers who come on foot.
    #[serde(default)]
    pub walking: WalkingFile,
}

impl HallFile {
    /// Minutes after midnight at which the hall opens; `None` where `opens` is no time of day.
    pub fn opening_minute(&self) -> Option<u32> {
        let (hours, minutes) = self.opens.split_once(':')?;
        let two = |digits: &str| digits.len() == 2 && digits.bytes().all(|digit| digit.is_ascii_digit());
        let (hour, minute) = (hours.parse::<u32>().ok()?, minutes.parse::<u32>().ok()?);
        (two(hours) && two(minutes) && hour < 24 && minute < 60).then_some(hour * 60 + minute)
    }

    /// The clock on the wall so many minutes after opening, as "HH:MM".
    pub fn clock(&self, minutes: f64) -> String {
        time_of_day(self.opening_minute().unwrap_or_default(), minutes as u64)
    }
}

/// The time of day so many minutes after the hall's opening minute, as "HH:MM".
pub fn time_of_day(opening_minute: u32, minutes: u64) -> String {
    let at = u64::from(opening_minute) + minutes;
    format!("{:02}:{:02}", at / 60 % 24, at % 60)
}

/// What a station does with a traveller.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum StationWork {
    /// Serves, and sends on to `then`.
    Serve,
    /// Compares with the registers; a score above the cut, or a random check, goes to `refers_to`.
    Screen,
    /// Talks to those who were stopped; a hazard may be found here.
    Examine,
    /// Decides on requests for shelter.
    Shelter,
}

/// How a station lines people up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum LinesFile {
    /// One line for all servers.
    Pooled,
    /// A line for each server, chosen at random and kept.
    OneEachRandom,
    /// A line for each server; travellers join the shortest.
    OneEachShortest,
}

/// What happens to somebody who meets a full station.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum WhenFullFile {
    /// They stay where they are, and hold up whoever sent them.
    Block,
    /// They are turned away and leave the hall.
    TurnAway,
}

/// One station.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StationFile {
    /// What it does.
    #[serde(default = "serve")]
    pub work: StationWork,
    /// Servers from the start of the shift.
    #[schemars(range(min = 0, max = 500))]
    pub servers: u16,
    /// Changes of the number of servers during the shift.
    #[serde(default)]
    pub hours: Vec<HoursFile>,
    /// How people line up.
    #[serde(default = "pooled")]
    pub lines: LinesFile,
    /// Waiting places; -1 means as many as come.
    #[serde(default = "unlimited")]
    #[schemars(range(min = -1, max = 1_000_000))]
    pub seats: i64,
    /// What a full station does.
    #[serde(default = "block")]
    pub when_full: WhenFullFile,
    /// Service time as a sum of named parts.
    pub service: IndexMap<String, DistributionFile>,
    /// The station after this one; empty means the town.
    #[serde(default)]
    pub then: String,
    /// Where those who ask for shelter go instead of `then`; empty means nowhere else.
    #[serde(default)]
    pub shelter: String,
    /// Extra minutes for travellers whose papers are not complete.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub papers: Option<DistributionFile>,
    /// Where a stop is sent; empty means nowhere.
    #[serde(default)]
    pub refers_to: String,
    /// Served before others, by pathway: 0 first. Pathways not named have 1.
    #[serde(default)]
    pub priority: IndexMap<String, u8>,
    /// Minutes a traveller stands in this line before giving up; absent means nobody does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub patience: Option<DistributionFile>,
}

/// From this minute on, this many servers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HoursFile {
    /// Minutes after the start of the shift.
    #[schemars(range(min = 0.0, max = 100_000_000.0))]
    pub from_min: f64,
    /// Servers from then on.
    #[schemars(range(min = 0, max = 500))]
    pub servers: u16,
}

/// A ferry and who is on it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FerryFile {
    /// Minutes after the start of the shift when the gangway drops.
    #[schemars(range(min = 0.0, max = 100_000_000.0))]
    pub lands_min: f64,
    /// Heads on board.
    #[schemars(range(min = 0, max = 1_000_000))]
    pub people: u32,
    /// Minutes until the last one is ashore.
    #[schemars(range(min = 0.0, max = 100_000.0))]
    pub disembark_min: f64,
    /// Share of each pathway on board; empty means the shares under `[people.pathways]`.
    #[serde(default)]
    pub pathways: IndexMap<String, f64>,
}

/// Travellers on foot: a Poisson stream with an hourly rate.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WalkingFile {
    /// Travellers an hour, one number for each hour of the shift; the last holds to the end.
    #[serde(default)]
    pub per_hour: Vec<f64>,
    /// Share of each pathway; empty means the shares under `[people.pathways]`.
    #[serde(default)]
    pub pathways: IndexMap<String, f64>,
}

/// A distribution of minutes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "distribution", rename_all = "kebab-case", deny_unknown_fields)]
pub enum DistributionFile {
    /// Always the same.
    Constant {
        /// Minutes.
        mean_min: f64,
    },
    /// Exponential.
    Exponential {
        /// Mean in minutes.
        mean_min: f64,
    },
    /// Lognormal.
    Lognormal {
        /// Mean in minutes.
        mean_min: f64,
        /// Standard deviation over mean.
        cv: f64,
    },
    /// Erlang: a sum of equal exponential phases.
    Erlang {
        /// Mean in minutes.
        mean_min: f64,
        /// Number of phases.
        phases: u32,
    },
    /// Gamma.
    Gamma {
        /// Mean in minutes.
        mean_min: f64,
        /// Standard deviation over mean.
        cv: f64,
    },
    /// Triangular.
    Triangular {
        /// Least minutes.
        least_min: f64,
        /// Most likely minutes.
        mode_min: f64,
        /// Most minutes.
        most_min: f64,
    },
    /// Values seen, each with a weight.
    Empirical {
        /// Minutes.
        values_min: Vec<f64>,
        /// Weights, as many as values; empty means all alike.
        #[serde(default)]
        weights: Vec<f64>,
    },
}

fn six() -> String {
    "06:00".into()
}
fn serve() -> StationWork {
    StationWork::Serve
}
fn pooled() -> LinesFile {
    LinesFile::Pooled
}
fn unlimited() -> i64 {
    -1
}
fn block() -> WhenFullFile {
    WhenFullFile::Block
}
