//! A save: everything from which a game can be made again, as text. It holds no events; those are re-played.

use super::RULES;
use super::decision::decisions_from;
use super::prediction::{Answer, Seal};
use super::state::{Phase, Session};
use crate::scenario::file::DecisionFile;
use crate::scenario::{DecisionsFile, Problems, Scenario};
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The version of the save format.
pub const FORMAT: u32 = 1;

/// A saved game, as it is written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Save {
    /// Version of this format: 1.
    pub format: u32,
    /// Version of the rules it was played under.
    pub rules: u32,
    /// The seed.
    pub seed: u64,
    /// Id of the scenario.
    pub scenario_id: String,
    /// The phase the table is at.
    pub phase: String,
    /// Tides played to their end.
    pub tides_played: u16,
    /// Digest of the tides played.
    pub digest: String,
    /// The scenario, in its canonical text.
    pub scenario: String,
    /// The log.
    #[serde(default)]
    pub decisions: Vec<DecisionFile>,
    /// Sealed predictions.
    #[serde(default)]
    pub seals: Vec<SavedSeal>,
    /// What each tide came to, so that a save of other rules can still be read.
    #[serde(default)]
    pub tides: Vec<SavedTide>,
}

/// A seal in a save.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SavedSeal {
    /// The seat.
    pub seat: String,
    /// The tide, counted from 1.
    pub tide: u16,
    /// The answers.
    pub answers: IndexMap<String, Answer>,
    /// What it was sealed on.
    #[serde(default)]
    pub proposal: Vec<DecisionFile>,
}

/// What a tide came to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SavedTide {
    /// The tide, counted from 1.
    pub tide: u16,
    /// Everybody who set out.
    pub travellers: u64,
    /// Stops.
    pub stops: u64,
    /// Stops where nothing was found.
    pub nothing_found: u64,
    /// Boats missed.
    pub boats_missed: u64,
    /// Wait that nineteen in twenty stayed under, in minutes.
    pub wait_p95_min: f64,
    /// Coins afterwards.
    pub coins: f64,
    /// Trust afterwards.
    pub trust: f64,
    /// The ledger afterwards.
    pub ledger: f64,
}

/// Why a save cannot be opened. The file is left as it is.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// Not a save.
    #[error("this is not a save: {0}")]
    NotASave(String),
    /// From a newer build.
    #[error("this save has format {0}, newer than this build reads ({FORMAT}); open it with a newer build")]
    NewerFormat(u32),
    /// Played under other rules.
    #[error(
        "this save was played under rules {theirs}, this build plays rules {RULES}: its stored results can be read, \
         but it cannot be played on or compared"
    )]
    OtherRules {
        /// Rules of the save.
        theirs: u32,
    },
    /// The scenario inside has problems.
    #[error("the scenario inside the save has problems: {0}")]
    Scenario(Problems),
    /// The log holds decisions that no council can take.
    #[error("the decisions inside the save have problems: {0}")]
    Decisions(Problems),
    /// The phase is unknown, or does not fit the tides.
    #[error("the save says it stands at `{0}`, which does not fit its tides")]
    Phase(String),
}

impl Save {
    /// Of a session, as it stands.
    pub fn of(session: &Session) -> Self {
        Self {
            format: FORMAT,
            rules: RULES,
            seed: session.seed(),
            scenario_id: session.scenario().file.id.clone(),
            phase: session.phase().word().to_owned(),
            tides_played: session.played().len() as u16,
            digest: session.digest(),
            scenario: session.scenario().canonical(),
            decisions: session.decisions().iter().map(super::Decision::to_file).collect(),
            seals: session
                .seals()
                .iter()
                .map(|seal| SavedSeal {
                    seat: seal.seat.clone(),
                    tide: seal.tide + 1,
                    answers: seal.answers.clone(),
                    proposal: seal.proposal.iter().map(super::Decision::to_file).collect(),
                })
                .collect(),
            tides: session.played().iter().map(saved_tide).collect(),
        }
    }

    /// As text.
    pub fn text(&self) -> String {
        // Only strings, numbers, lists and tables with string keys: TOML can always write these.
        toml::to_string(self).unwrap_or_else(|error| unreachable!("a save is always TOML: {error}"))
    }

    /// From text.
    pub fn read(text: &str) -> Result<Self, SaveError> {
        let save: Self = toml::from_str(text).map_err(|error| SaveError::NotASave(error.to_string()))?;
        if save.format > FORMAT {
            return Err(SaveError::NewerFormat(save.format));
        }
        Ok(save)
    }

    /// Whether the save is sound, without playing its tides again: their crowd may be as large as any scenario's.
    pub fn check(&self) -> Result<(), SaveError> {
        self.checked().map(|_| ())
    }

    fn checked(&self) -> Result<(Scenario, Phase), SaveError> {
        if self.rules != RULES {
            return Err(SaveError::OtherRules { theirs: self.rules });
        }
        let scenario = Scenario::read(&self.scenario).map_err(SaveError::Scenario)?;
        let tides = scenario.file.tides;
        let phase = [Phase::Briefing, Phase::Council, Phase::Shift, Phase::Tally, Phase::Event, Phase::Debrief]
            .into_iter()
            .find(|phase| phase.word() == self.phase)
            .filter(|phase| match phase {
                Phase::Briefing => self.tides_played == 0,
                Phase::Council | Phase::Shift => self.tides_played < tides,
                Phase::Tally => (1..=tides).contains(&self.tides_played),
                Phase::Event => (1..tides).contains(&self.tides_played),
                Phase::Debrief => self.tides_played == tides,
            })
            .ok_or_else(|| SaveError::Phase(self.phase.clone()))?;
        let log = DecisionsFile {
            format: crate::scenario::file::FORMAT,
            scenario: scenario.file.id.clone(),
            decisions: self.decisions.clone(),
        };
        DecisionsFile::read(&log.canonical(), &scenario).map_err(SaveError::Decisions)?;
        Ok((scenario, phase))
    }

    /// Makes the game again, up to where it stood.
    pub fn resume(&self) -> Result<Session, SaveError> {
        let (scenario, phase) = self.checked()?;
        let seals = self
            .seals
            .iter()
            .map(|seal| Seal {
                seat: seal.seat.clone(),
                tide: seal.tide.saturating_sub(1),
                answers: seal.answers.clone(),
                proposal: decisions_from(&seal.proposal),
            })
            .collect();
        let decisions = decisions_from(&self.decisions);
        Ok(Session::resume(Arc::new(scenario), self.seed, decisions, seals, self.tides_played, phase))
    }
}

fn saved_tide(played: &super::TidePlayed) -> SavedTide {
    let all = &played.result.tally.all;
    SavedTide {
        tide: played.tide + 1,
        travellers: all.travellers,
        stops: all.stops,
        nothing_found: all.stops - all.found,
        boats_missed: all.boats_missed,
        wait_p95_min: played.result.tally.waits.quantile(0.95).minutes(),
        coins: played.slow.purse.get(),
        trust: played.slow.trust,
        ledger: played.slow.ledger,
    }
}
