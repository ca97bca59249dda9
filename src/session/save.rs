//! A save: everything from which a game can be made again, as text. It holds no events; those are re-played.

use super::RULES;
use super::act_log::{act_to_file, acts_from};
use super::ballot::{Ballot, Vote};
use super::decision::decisions_from;
use super::prediction::{Answer, Seal};
use super::save_check;
use super::saved_desk::SavedSitting;
use super::seats::{NamedClaim, Seats};
use super::state::{Log, Phase, Session};
use crate::scenario::file::{ActFile, DecisionFile};
use crate::scenario::{DecisionsFile, Problem, Problems, Scenario};
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The version of the save format.
pub const FORMAT: u32 = 3;

/// A saved game, as it is written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Save {
    /// Version of this format: 3. Formats 1 and 2 are read as well, see [`Save::read`].
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
    /// How far the shift at hand has been watched, in seconds after opening: where a table that carries on looks first.
    /// It decides nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub watched_s: Option<u64>,
    /// Seats taken by people.
    #[serde(default)]
    pub taken: Vec<String>,
    /// The log.
    #[serde(default)]
    pub decisions: Vec<DecisionFile>,
    /// Sealed predictions.
    #[serde(default)]
    pub seals: Vec<SavedSeal>,
    /// Ballots that are closed.
    #[serde(default)]
    pub ballots: Vec<SavedBallot>,
    /// Votes of the ballot that is under way.
    #[serde(default)]
    pub votes: Vec<Vote>,
    /// The claim that the auditor named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub claim: Option<SavedClaim>,
    /// What people of the table did at the desks.
    #[serde(default)]
    pub act: Vec<ActFile>,
    /// Who sits at a desk at this moment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_desk: Option<SavedSitting>,
    /// What each tide came to, so that a save of other rules can still be read.
    #[serde(default)]
    pub tides: Vec<SavedTide>,
}

/// What every save says of itself, whatever its format.
#[derive(Deserialize)]
struct Head {
    format: u32,
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

/// A ballot in a save.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SavedBallot {
    /// The tide, counted from 1.
    pub tide: u16,
    /// What was proposed in that council.
    #[serde(default)]
    pub proposal: Vec<DecisionFile>,
    /// The votes.
    #[serde(default)]
    pub votes: Vec<Vote>,
}

impl SavedBallot {
    fn of(ballot: &Ballot) -> Self {
        Self {
            tide: ballot.tide + 1,
            proposal: ballot.proposal.iter().map(super::Decision::to_file).collect(),
            votes: ballot.votes.clone(),
        }
    }

    /// The ballot it was written from.
    pub(super) fn as_closed(&self) -> Ballot {
        Ballot {
            tide: self.tide.saturating_sub(1),
            proposal: decisions_from(&self.proposal),
            votes: self.votes.clone(),
        }
    }
}

/// The claim that the auditor named, in a save.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SavedClaim {
    /// Which.
    pub claim: String,
    /// The tide, counted from 1.
    pub tide: u16,
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
    NotASave(Problems),
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
    /// Its seats, seals, votes or claim are not those of its scenario.
    #[error("the table inside the save has problems: {0}")]
    Table(Problems),
    /// The phase is unknown, or does not fit the tides.
    #[error("the save says it stands at `{0}`, which does not fit its tides")]
    Phase(String),
}

impl SaveError {
    /// Everything that is wrong, each with its place in the text of the save.
    pub fn placed_in(&self, text: &str) -> Problems {
        let of_key = |key: &str| Problems(vec![Problem::new(key, self.to_string())]);
        let within = |problems: &Problems, key: &str, what: &str| {
            let told = |problem: &Problem| {
                let message = format!("{what}{}: {}", problem.key, problem.message);
                let key = if key.is_empty() { &problem.key } else { key };
                let same = Problem { message, at: None, ..problem.clone() };
                Problem { key: key.to_owned(), ..same }
            };
            Problems(problems.0.iter().map(told).collect())
        };
        match self {
            Self::NotASave(problems) => {
                let told = |problem: &Problem| Problem {
                    message: format!("this is not a save: {}", problem.message),
                    ..problem.clone()
                };
                return Problems(problems.0.iter().map(told).collect());
            }
            Self::NewerFormat(_) => of_key("format"),
            Self::OtherRules { .. } => of_key("rules"),
            Self::Phase(_) => of_key("phase"),
            Self::Scenario(problems) => within(problems, "scenario", "in the scenario inside, "),
            Self::Decisions(problems) | Self::Table(problems) => within(problems, "", ""),
        }
        .placed_in(text)
    }
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
            watched_s: None,
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
            taken: session.seats.taken.clone(),
            ballots: session.seats.ballots.iter().map(SavedBallot::of).collect(),
            votes: session.seats.votes.clone(),
            claim: session
                .seats
                .named
                .as_ref()
                .map(|named| SavedClaim { claim: named.claim.clone(), tide: named.tide + 1 }),
            act: session.acts().iter().map(|act| act_to_file(act, &session.scenario().file)).collect(),
            at_desk: session.sitting.as_ref().map(|sitting| SavedSitting::of(sitting, &session.scenario().file)),
            tides: session.played().iter().map(saved_tide).collect(),
        }
    }

    /// As text.
    pub fn text(&self) -> String {
        // Only strings, numbers, lists and tables with string keys: TOML can always write these.
        toml::to_string(self).unwrap_or_else(|error| unreachable!("a save is always TOML: {error}"))
    }

    /// From text; a save of an older format becomes one of this format.
    pub fn read(text: &str) -> Result<Self, SaveError> {
        // The format comes first: what a newer one holds besides is not this build's to judge.
        let not_a_save = |error: toml::de::Error| SaveError::NotASave(Problems::of_text(text, &error));
        let head: Head = toml::from_str(text).map_err(not_a_save)?;
        if head.format > FORMAT {
            return Err(SaveError::NewerFormat(head.format));
        }
        if head.format == 0 {
            let problem = Problem::new("format", "there is no format 0").expected(format!("1 to {FORMAT}"));
            return Err(SaveError::NotASave(Problems(vec![problem]).placed_in(text)));
        }
        let save: Self = toml::from_str(text).map_err(not_a_save)?;
        let save = if save.format < 2 { save.with_seats() } else { save };
        // From format 2 to 3: before desks could be taken, nobody had acted at one.
        Ok(Self { format: FORMAT, ..save })
    }

    /// From format 1 to 2: before there were seats to take, one person spoke for the table, from the seat that sealed
    /// or else from the first seat of the scenario.
    fn with_seats(self) -> Self {
        let first = || {
            let scenario: toml::Table = toml::from_str(&self.scenario).ok()?;
            scenario.get("seats")?.get(0)?.as_str().map(str::to_owned)
        };
        let spoke = self.seals.first().map(|seal| seal.seat.clone()).or_else(first);
        Self { format: 2, taken: spoke.into_iter().collect(), ..self }
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
            seed: Some(self.seed),
            act: self.act.clone(),
            decisions: self.decisions.clone(),
        };
        DecisionsFile::read(&log.canonical(), &scenario).map_err(SaveError::Decisions)?;
        save_check::check(self, &scenario.file).map_err(SaveError::Table)?;
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
        let named = self.claim.as_ref();
        let seats = Seats {
            taken: self.taken.clone(),
            votes: self.votes.clone(),
            ballots: self.ballots.iter().map(SavedBallot::as_closed).collect(),
            named: named.map(|one| NamedClaim { claim: one.claim.clone(), tide: one.tide.saturating_sub(1) }),
        };
        let acts = acts_from(&self.act, &scenario.file);
        let log = Log { decisions, acts, seals, seats };
        let mut session = Session::resume(Arc::new(scenario), self.seed, log, self.tides_played, phase);
        if let Some(sitting) = &self.at_desk {
            sitting.take_up(&mut session);
        }
        Ok(session)
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
