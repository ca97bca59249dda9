//! The session: phases, commands, refusals. It decides; the table only shows.

use super::course::Course;
use super::decision::{Act, Decision};
use super::film::{Camera, Film};
use super::game::{Standing, TidePlayed};
use super::prediction::{Answer, Seal};
use crate::hall::{Coins, Digest, HallObserver, Plan};
use crate::scenario::Scenario;
use crate::scenario::file::{Ask, PredictionFile};
use indexmap::IndexMap;
use std::sync::Arc;

/// Where the table is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Reading the briefing.
    Briefing,
    /// Proposing and sealing.
    Council,
    /// The tide is running.
    Shift,
    /// Looking at what the hall counted.
    Tally,
    /// The event card.
    Event,
    /// The game is over; the truth opens.
    Debrief,
}

impl Phase {
    /// Its word in a save.
    pub fn word(self) -> &'static str {
        match self {
            Self::Briefing => "briefing",
            Self::Council => "council",
            Self::Shift => "shift",
            Self::Tally => "tally",
            Self::Event => "event",
            Self::Debrief => "debrief",
        }
    }
}

/// What a seat asks of the session.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// Leave the briefing.
    OpenCouncil,
    /// Move a lever, play or take back a card.
    Propose(Act),
    /// Take the last proposal of this council back. Never unseals.
    Undo,
    /// Seal a prediction of the proposal as it stands.
    SealPrediction(IndexMap<String, Answer>),
    /// Adopt the proposal and ring the tide in.
    Adopt,
    /// The shift has been watched (or skipped) to its end.
    EndShift,
    /// Turn the event card; after the last tide, go to the debrief.
    TurnCard,
    /// On to the next council.
    NextTide,
}

/// Why the session says no. The state is as it was.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Refusal {
    /// Not now.
    #[error("that belongs to another phase; the table is at the {}", .0.word())]
    WrongPhase(Phase),
    /// Somebody was faster.
    #[error("the table has moved on since (revision {now}); look again and repeat")]
    Stale {
        /// The revision now.
        now: u64,
    },
    /// No such seat.
    #[error("nobody sits at `{0}` in this scenario")]
    NoSuchSeat(String),
    /// No such lever or card.
    #[error("`{0}` is not in this deck")]
    NotInDeck(String),
    /// Outside the range of the lever.
    #[error("`{lever}` goes from {least} to {most}")]
    OutOfRange {
        /// Which lever.
        lever: String,
        /// Least.
        least: f64,
        /// Most.
        most: f64,
    },
    /// Too dear.
    #[error("that costs {} coins; the purse holds {}", needed.get(), held.get())]
    TooDear {
        /// Coins needed for all of the proposal.
        needed: Coins,
        /// Coins held.
        held: Coins,
    },
    /// Already on the table, or not there.
    #[error("`{0}` {1}")]
    Card(String, &'static str),
    /// Nothing to undo.
    #[error("nothing has been proposed in this council")]
    NothingToUndo,
    /// Once sealed it stays sealed.
    #[error("this seat has sealed its prediction for this tide; it stays sealed")]
    AlreadySealed,
    /// An answer is missing or odd.
    #[error("`{0}` needs an answer within its scale")]
    Answer(String),
    /// Somebody must seal first.
    #[error("a prediction must be sealed before the council can end")]
    NotSealed,
}

/// A game at a table.
#[derive(Debug, Clone)]
pub struct Session {
    course: Course,
    seed: u64,
    revision: u64,
    phase: Phase,
    decisions: Vec<Decision>,
    seals: Vec<Seal>,
    standing: Standing,
    digest: Digest,
    played: Vec<TidePlayed>,
}

impl Session {
    /// A new game.
    pub fn new(scenario: Arc<Scenario>, seed: u64) -> Self {
        let course = Course::new(scenario);
        let standing = Standing::new(&course, &[], seed, 0);
        Self {
            course,
            seed,
            revision: 0,
            phase: Phase::Briefing,
            decisions: Vec::new(),
            seals: Vec::new(),
            standing,
            digest: Digest::default(),
            played: Vec::new(),
        }
    }

    /// Goes on from a log: re-plays `tides` tides, then stands at `phase`.
    pub(super) fn resume(
        scenario: Arc<Scenario>,
        seed: u64,
        decisions: Vec<Decision>,
        seals: Vec<Seal>,
        tides: u16,
        phase: Phase,
    ) -> Self {
        let mut session = Self::new(scenario, seed);
        session.decisions = decisions;
        session.seals = seals;
        session.standing = Standing::new(&session.course, &session.decisions, seed, 0);
        for _ in 0..tides {
            let played = session.run(&mut ());
            session.played.push(played);
        }
        session.phase = phase;
        session
    }

    /// The scenario.
    pub fn scenario(&self) -> &Arc<Scenario> {
        self.course.scenario()
    }
    /// The seed.
    pub fn seed(&self) -> u64 {
        self.seed
    }
    /// Goes up with every command that was accepted.
    pub fn revision(&self) -> u64 {
        self.revision
    }
    /// The phase.
    pub fn phase(&self) -> Phase {
        self.phase
    }
    /// The tide at hand, counted from 0: the one in council or shift, or the one just played.
    pub fn tide(&self) -> u16 {
        match self.phase {
            Phase::Briefing | Phase::Council | Phase::Shift => self.standing.tide,
            Phase::Tally | Phase::Event | Phase::Debrief => self.standing.tide.saturating_sub(1),
        }
    }
    /// The log.
    pub fn decisions(&self) -> &[Decision] {
        &self.decisions
    }
    /// Sealed predictions. Their contents are for the debrief; who sealed is public.
    pub fn seals(&self) -> &[Seal] {
        &self.seals
    }
    /// Tides played.
    pub fn played(&self) -> &[TidePlayed] {
        &self.played
    }
    /// Where the game stands.
    pub fn standing(&self) -> &Standing {
        &self.standing
    }
    /// The digest of all tides played.
    pub fn digest(&self) -> String {
        self.digest.hex()
    }
    /// The course, for forecasts and replays.
    pub fn course(&self) -> &Course {
        &self.course
    }

    /// Coins left if the proposal is adopted.
    pub fn coins_left(&self) -> Coins {
        self.standing.slow.purse - self.course.cost(self.standing.tide, &self.decisions)
    }

    /// Parameters before this council, and with its proposal.
    pub fn plans(&self) -> (Arc<Plan>, Arc<Plan>) {
        let (course, tide) = (&self.course, self.standing.tide);
        let before: Vec<Decision> = self.decisions.iter().filter(|decision| decision.tide < tide).cloned().collect();
        let events = &self.standing.events;
        (course.plan(tide, &before, events), course.plan(tide, &self.decisions, events))
    }

    /// Whether this seat has sealed for the tide at hand.
    pub fn has_sealed(&self, seat: &str) -> bool {
        self.seals.iter().any(|seal| seal.seat == seat && seal.tide == self.standing.tide)
    }

    /// Whether a card is on the table now.
    pub fn in_play(&self, card: &str) -> bool {
        self.decisions.iter().fold(false, |held, decision| match &decision.act {
            Act::Play { card: played } if played == card => true,
            Act::TakeBack { card: back } if back == card => false,
            _ => held,
        })
    }

    /// Where a lever stands: as last moved, else as the scenario has it.
    pub fn lever_value(&self, lever: &str) -> f64 {
        self.lever_before(lever, u16::MAX)
    }

    /// Where a lever stood before the council of this tide.
    pub fn lever_before(&self, lever: &str, tide: u16) -> f64 {
        let moved = self.decisions.iter().rev().find_map(|decision| match &decision.act {
            Act::MoveLever { lever: which, value } if which == lever && decision.tide < tide => Some(*value),
            _ => None,
        });
        moved.unwrap_or_else(|| self.course.lever_start(lever).unwrap_or(0.0))
    }

    /// Runs the shift that the council has adopted, without ending it, and films it. Running it twice shows the same
    /// tide twice.
    pub fn watch_shift(&self) -> (Film, TidePlayed) {
        let plan = self.course.plan(self.standing.tide, &self.decisions, &self.standing.events);
        let mut camera = Camera::new(&plan);
        let played = self.standing.clone().play_tide(&self.course, &self.decisions, None, &mut camera);
        (camera.develop(), played)
    }

    fn run<O: HallObserver>(&mut self, observer: &mut O) -> TidePlayed {
        self.standing.play_tide(&self.course, &self.decisions, Some(&mut self.digest), observer)
    }

    /// Carries out a command of a seat that was looking at `revision`. A refusal changes nothing.
    pub fn apply(&mut self, seat: &str, revision: u64, command: Command) -> Result<(), Refusal> {
        if revision != self.revision {
            return Err(Refusal::Stale { now: self.revision });
        }
        if !self.scenario().file.seats.iter().any(|known| known == seat) && !self.scenario().file.seats.is_empty() {
            return Err(Refusal::NoSuchSeat(seat.to_owned()));
        }
        match (self.phase, command) {
            (Phase::Briefing, Command::OpenCouncil) | (Phase::Event, Command::NextTide) => {
                self.phase = Phase::Council;
            }
            (Phase::Council, Command::Propose(act)) => self.propose(act)?,
            (Phase::Council, Command::Undo) => self.undo()?,
            (Phase::Council, Command::SealPrediction(answers)) => self.seal(seat, answers)?,
            (Phase::Council, Command::Adopt) => {
                let asked = !self.scenario().file.predictions.is_empty();
                if asked && !self.seals.iter().any(|seal| seal.tide == self.standing.tide) {
                    return Err(Refusal::NotSealed);
                }
                self.phase = Phase::Shift;
            }
            (Phase::Shift, Command::EndShift) => {
                let played = self.run(&mut ());
                self.played.push(played);
                self.phase = Phase::Tally;
            }
            (Phase::Tally, Command::TurnCard) => {
                let over = self.standing.tide >= self.scenario().file.tides;
                self.phase = if over { Phase::Debrief } else { Phase::Event };
            }
            (phase, _) => return Err(Refusal::WrongPhase(phase)),
        }
        self.revision += 1;
        Ok(())
    }

    fn propose(&mut self, act: Act) -> Result<(), Refusal> {
        let tide = self.standing.tide;
        let file = &self.scenario().file;
        let mut next = self.decisions.clone();
        match &act {
            Act::MoveLever { lever, value } => {
                let rule = file.levers.get(lever).ok_or_else(|| Refusal::NotInDeck(lever.clone()))?;
                if !(rule.least..=rule.most).contains(value) {
                    return Err(Refusal::OutOfRange { lever: lever.clone(), least: rule.least, most: rule.most });
                }
                // One entry a lever and council: a dial turned back and forth is one decision.
                let this_lever = |decision: &Decision| matches!(&decision.act, Act::MoveLever { lever: other, .. } if other == lever);
                next.retain(|decision| decision.tide != tide || !this_lever(decision));
                if (self.lever_before(lever, tide) - value).abs() < 1e-9 {
                    self.decisions = next;
                    return Ok(());
                }
            }
            Act::Play { card } => {
                file.cards.get(card).ok_or_else(|| Refusal::NotInDeck(card.clone()))?;
                if self.in_play(card) {
                    return Err(Refusal::Card(card.clone(), "lies on the table already"));
                }
            }
            Act::TakeBack { card } => {
                file.cards.get(card).ok_or_else(|| Refusal::NotInDeck(card.clone()))?;
                if !self.in_play(card) {
                    return Err(Refusal::Card(card.clone(), "does not lie on the table"));
                }
                let before = next.len();
                next.retain(|decision| {
                    decision.tide != tide || !matches!(&decision.act, Act::Play { card: played } if played == card)
                });
                if next.len() < before {
                    self.decisions = next;
                    return Ok(());
                }
            }
        }
        next.push(Decision { tide, act });
        let needed = self.course.cost(tide, &next);
        let held = self.standing.slow.purse;
        if needed > held && needed > self.course.cost(tide, &self.decisions) {
            return Err(Refusal::TooDear { needed, held });
        }
        self.decisions = next;
        Ok(())
    }

    fn undo(&mut self) -> Result<(), Refusal> {
        match self.decisions.last() {
            Some(last) if last.tide == self.standing.tide => {
                self.decisions.pop();
                Ok(())
            }
            _ => Err(Refusal::NothingToUndo),
        }
    }

    fn seal(&mut self, seat: &str, answers: IndexMap<String, Answer>) -> Result<(), Refusal> {
        if self.has_sealed(seat) {
            return Err(Refusal::AlreadySealed);
        }
        for (id, rule) in &self.scenario().file.predictions {
            let fits = answers.get(id).is_some_and(|answer| answer_fits(rule, answer));
            if !fits {
                return Err(Refusal::Answer(id.clone()));
            }
        }
        let seal = Seal { seat: seat.to_owned(), tide: self.standing.tide, answers, proposal: self.decisions.clone() };
        self.seals.push(seal);
        Ok(())
    }
}

fn answer_fits(rule: &PredictionFile, answer: &Answer) -> bool {
    let inside = |value: f64| value >= rule.least && value <= rule.most;
    match (rule.asks, answer) {
        (Ask::WhichScalePays, Answer::Pays { .. }) => true,
        (Ask::ChanceMissNone, Answer::Chance { percent }) => inside(*percent),
        (Ask::WhichScalePays | Ask::ChanceMissNone, _) | (_, Answer::Pays { .. } | Answer::Chance { .. }) => false,
        (_, Answer::Range { low, high }) => inside(*low) && inside(*high) && low <= high,
    }
}
