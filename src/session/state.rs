//! The session: phases, commands, refusals. It decides; the table only shows.

use super::ballot::Choice;
use super::course::Course;
use super::decision::{Act, Decision};
use super::desk::Sitting;
use super::film::{Camera, Film};
use super::game::{Standing, TidePlayed};
use super::prediction::{Answer, Seal};
use super::seats::Seats;
use crate::engine::Tick;
use crate::hall::{Coins, DeskAct, DeskPlace, Digest, HallObserver, Plan, Verdict, staff_cost};
use crate::scenario::{Scenario, Translation};
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
    /// Take this seat for a person; the one command that a seat nobody has taken can give.
    Sit,
    /// Leave this seat: from now on it is spoken for.
    Leave,
    /// Leave the briefing.
    OpenCouncil,
    /// Move a lever, play or take back a card.
    Propose(Act),
    /// Take the last proposal of this council back. Never unseals.
    Undo,
    /// Seal a prediction of the proposal as it stands.
    SealPrediction(IndexMap<String, Answer>),
    /// Vote on the proposal. When all have voted it is adopted, or the council goes on.
    Vote {
        /// What this seat says.
        choice: Choice,
        /// Why, in a short sentence; may be empty.
        reason: String,
    },
    /// Adopt the proposal and ring the tide in, at a table where one person sits.
    Adopt,
    /// After a vote that failed: drop the proposal, and ring the tide in with the hall as it is.
    KeepTheHall,
    /// The auditor names the claim that the model contradicts.
    NameClaim(String),
    /// Sit down at a desk of the running shift, at this moment of it: from the next traveller on this seat decides there.
    TakeDesk {
        /// Which desk.
        desk: DeskPlace,
        /// The moment at which the board stands.
        at: Tick,
    },
    /// Open one register for the traveller at the desk, by its index. It takes its seconds.
    OpenBook(u8),
    /// Ask One Window for the traveller at the desk. It takes its gesture.
    AskOneWindow,
    /// Decide about the traveller at the desk. It cannot be taken back.
    Decide(Verdict),
    /// Stand up. A traveller for whom books are open is handed back to the officer.
    StandUp,
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
    /// Nobody has taken this seat.
    #[error("nobody has taken the seat `{0}`; it is spoken for")]
    NotSeated(String),
    /// Somebody has.
    #[error("somebody sits at `{0}` already")]
    AlreadySeated(String),
    /// Somebody has to go on.
    #[error("this is the last seat taken; take another one first, or leave the game: it is saved")]
    LastSeat,
    /// No such lever, card or claim.
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
    /// The card has been played.
    #[error("`{0}` lies on the table already")]
    OnTheTable(String),
    /// The card has not.
    #[error("`{0}` does not lie on the table")]
    NotOnTheTable(String),
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
    #[error("every seat seals its prediction before the council votes")]
    NotSealed,
    /// One vote a seat and ballot.
    #[error("this seat has voted; a vote is not taken back")]
    AlreadyVoted,
    /// Nothing moves while people vote.
    #[error("a vote is under way; the proposal stands until everybody has voted")]
    VoteUnderWay,
    /// There are others to ask.
    #[error("{0} seats are taken: the council votes")]
    VoteFirst(usize),
    /// Reasons are read out.
    #[error("a reason has at most {} characters", super::ballot::REASON_MOST)]
    LongReason,
    /// Nothing has failed yet.
    #[error("the council has not voted anything down; vote first")]
    NothingVotedDown,
    /// No such desk.
    #[error("nobody is screened at that desk at that time")]
    NoSuchDesk,
    /// One desk at a time.
    #[error("`{0}` sits at a desk already")]
    AtADesk(String),
    /// What was decided stands.
    #[error("somebody of the table has decided at a desk later in this shift; sit down after that")]
    ShiftWentOn,
    /// This seat sits at none.
    #[error("this seat sits at no desk")]
    NotAtADesk,
    /// Nobody to decide about.
    #[error("nobody stands at the desk")]
    NobodyThere,
    /// A book that cannot be opened.
    #[error("{0}")]
    BookStaysShut(ShutWhy),
    /// A verdict that this desk cannot give.
    #[error("that cannot be decided about this traveller at this desk")]
    NotToBeDecided,
    /// Somebody is at work.
    #[error("somebody sits at a desk; the shift ends when they have stood up")]
    StandUpFirst,
    /// A claim is the auditor's to name.
    #[error("only the auditor names a claim")]
    OnlyTheAuditor,
}

/// Why a book cannot be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ShutWhy {
    /// No such register.
    #[error("the desks have no such book")]
    Unknown,
    /// No lawful basis for this use.
    #[error("no charter lets the hall ask this book for this; it stays shut")]
    NoBasis,
    /// The council's choice.
    #[error("the council does not have this book asked; it stays shut")]
    NotInUse,
    /// Asked before.
    #[error("this book is open already")]
    OpenAlready,
    /// The one gesture was made.
    #[error("One Window has been asked; it cannot be un-asked")]
    WindowAsked,
    /// There is none.
    #[error("this hall has no One Window")]
    NoWindow,
}

/// A game at a table.
#[derive(Debug, Clone)]
pub struct Session {
    pub(super) course: Course,
    seed: u64,
    revision: u64,
    pub(super) phase: Phase,
    pub(super) decisions: Vec<Decision>,
    pub(super) seals: Vec<Seal>,
    pub(super) seats: Seats,
    pub(super) sitting: Option<Sitting>,
    pub(super) standing: Standing,
    digest: Digest,
    played: Vec<TidePlayed>,
}

/// What was said and done at a table, from which its game is made again.
#[derive(Debug, Default)]
pub(super) struct Log {
    pub decisions: Vec<Decision>,
    pub acts: Vec<DeskAct>,
    pub seals: Vec<Seal>,
    pub seats: Seats,
}

impl Session {
    /// A new game. One person sits at its first seat.
    pub fn new(scenario: Arc<Scenario>, seed: u64) -> Self {
        let taken = scenario.file.seats.first().cloned().into_iter().collect();
        let course = Course::new(scenario);
        let standing = Standing::new(&course, &[], seed, 0);
        Self {
            course,
            seed,
            revision: 0,
            phase: Phase::Briefing,
            decisions: Vec::new(),
            seals: Vec::new(),
            seats: Seats { taken, ..Seats::default() },
            sitting: None,
            standing,
            digest: Digest::default(),
            played: Vec::new(),
        }
    }

    /// Goes on from a log: re-plays `tides` tides, then stands at `phase`.
    pub(super) fn resume(scenario: Arc<Scenario>, seed: u64, log: Log, tides: u16, phase: Phase) -> Self {
        let mut session = Self::new(scenario, seed);
        session.course = session.course.with_acts(seed, &log.acts);
        session.decisions = log.decisions;
        session.seals = log.seals;
        session.seats = log.seats;
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
    /// Tells the scenario in the words of a translation from here on, or in its own. A save keeps its own; decisions,
    /// results and the digest are as they were.
    pub fn tell(&mut self, words: Option<&Translation>) {
        self.course.tell(words);
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
    /// What people of the table did at the desks.
    pub fn acts(&self) -> &[DeskAct] {
        self.course.acts()
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

    /// Parameters before this council, and with its proposal, as the hall believes them.
    pub fn plans(&self) -> (Arc<Plan>, Arc<Plan>) {
        let (course, tide) = (&self.course, self.standing.tide);
        let before: Vec<Decision> = self.decisions.iter().filter(|decision| decision.tide < tide).cloned().collect();
        let events = &self.standing.events;
        (course.believed(tide, &before, events), course.believed(tide, &self.decisions, events))
    }

    /// Coins that a card takes from the purse on every tide it lies on the table, for clerks and rooms it opens or shuts;
    /// below nought it saves them. Stops it brings about are not among them.
    pub fn running_cost(&self, card: &str) -> Coins {
        let (course, tide, none) = (&self.course, self.standing.tide, Vec::new());
        let played = [Decision { tide, act: Act::Play { card: card.to_owned() } }];
        let net = |log: &[Decision]| {
            let plan = course.believed(tide, log, &none);
            staff_cost(&plan) - plan.purse.income
        };
        net(&played) - net(&[])
    }

    /// Parameters of a tide that was played, as the hall believes them.
    pub fn believed(&self, tide: u16) -> Arc<Plan> {
        self.course.believed(tide, &self.decisions, &self.standing.events)
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
    /// tide twice. While somebody sits at a desk, the film shows how it would go on if they got up: watch it again then.
    pub fn watch_shift(&self) -> (Film, TidePlayed) {
        let plan = self.course.plan(self.standing.tide, &self.decisions, &self.standing.events);
        let mut camera = Camera::new(&plan);
        let played = self.standing.clone().play_tide(&self.course, &self.decisions, None, &mut camera);
        (camera.develop(), played)
    }

    /// The same for a tide that is over, counted from 0: the game is played again up to there. None before it is played.
    pub fn watch_again(&self, tide: u16) -> Option<(Film, TidePlayed)> {
        if usize::from(tide) >= self.played.len() {
            return None;
        }
        let mut standing = Standing::new(&self.course, &self.decisions, self.seed, 0);
        for _ in 0..tide {
            standing.play_tide(&self.course, &self.decisions, None, &mut ());
        }
        let mut camera = Camera::new(&self.played[usize::from(tide)].plan);
        let played = standing.play_tide(&self.course, &self.decisions, None, &mut camera);
        Some((camera.develop(), played))
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
        if command != Command::Sit && !self.is_taken(seat) {
            return Err(Refusal::NotSeated(seat.to_owned()));
        }
        match (self.phase, command) {
            (_, Command::Sit) => self.sit(seat)?,
            (_, Command::Leave) => {
                self.leave(seat)?;
                self.leave_desk_of(seat);
            }
            (_, Command::NameClaim(claim)) => self.name_claim(seat, claim)?,
            (Phase::Briefing, Command::OpenCouncil) | (Phase::Event, Command::NextTide) => {
                self.phase = Phase::Council;
            }
            (Phase::Council, Command::Propose(act)) => self.propose(act)?,
            (Phase::Council, Command::Undo) => self.undo()?,
            (Phase::Council, Command::SealPrediction(answers)) => self.seal(seat, answers)?,
            (Phase::Council, Command::Vote { choice, reason }) => self.vote(seat, choice, &reason)?,
            (Phase::Council, Command::Adopt) => self.adopt(seat)?,
            (Phase::Council, Command::KeepTheHall) => self.keep_the_hall()?,
            (Phase::Shift, Command::TakeDesk { desk, at }) => self.take_desk(seat, desk, at)?,
            (Phase::Shift, Command::OpenBook(register)) => self.open_book(seat, register)?,
            (Phase::Shift, Command::AskOneWindow) => self.ask_one_window(seat)?,
            (Phase::Shift, Command::Decide(verdict)) => self.decide(seat, verdict)?,
            (Phase::Shift, Command::StandUp) => self.stand_up(seat)?,
            (Phase::Shift, Command::EndShift) if self.sitting.is_some() => return Err(Refusal::StandUpFirst),
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
}
