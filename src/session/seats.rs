//! Who sits where: seats taken by people, seats that are spoken for, and what each of them may see.

use super::ballot::{Ballot, BallotResult, Vote};
use super::belief::{Direction, directions};
use super::prediction::{Scale, Seal};
use super::state::{Phase, Refusal, Session};
use crate::scenario::file::{GoalFile, Named};

/// The seat that looks for the claim which the model contradicts.
pub const AUDITOR: &str = "auditor";

/// The seats of a table, with what they have said that is not the others' to know.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Seats {
    /// Seats taken by people, in the order of the scenario. A scenario without seats has none, and anybody speaks.
    pub taken: Vec<String>,
    /// Votes of the ballot that is under way.
    pub votes: Vec<Vote>,
    /// Ballots that are closed.
    pub ballots: Vec<Ballot>,
    /// The claim that the auditor has named.
    pub named: Option<NamedClaim>,
}

/// A claim that the auditor holds to be wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedClaim {
    /// Which.
    pub claim: String,
    /// On which tide it was named, counted from 0.
    pub tide: u16,
}

/// What a seat can do next in its council.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Duty {
    /// Propose, then seal.
    Seal,
    /// Sealed; others have not.
    WaitForSeals,
    /// Everybody has sealed: vote, or propose something else first.
    Vote,
    /// Voted; others have not.
    WaitForVotes,
    /// It is not the council, or nobody sits here.
    Nothing,
}

/// What a seat may see beyond what everybody sees.
#[derive(Debug, Clone, PartialEq)]
pub struct SeatView {
    /// Whose view.
    pub seat: String,
    /// The revision it was taken at; a command carries it back.
    pub revision: u64,
    /// Its private goal with its words, where the scenario gives it one.
    pub goal: Option<(GoalFile, Named)>,
    /// What it has sealed for the tide at hand.
    pub seal: Option<Seal>,
    /// Its vote in the ballot under way.
    pub vote: Option<Vote>,
    /// The claim it has named; the auditor's alone.
    pub named: Option<NamedClaim>,
    /// What it can do next.
    pub duty: Duty,
}

/// The word of a seat that is spoken for: which way the proposal points on its scale, by formula.
#[derive(Debug, Clone, PartialEq)]
pub struct Advice {
    /// The seat.
    pub seat: String,
    /// The scale it looks at.
    pub scale: Scale,
    /// Which way.
    pub direction: Direction,
}

/// The scale a seat looks at first; the auditor looks at the cards.
fn scale_of(seat: &str) -> Option<Scale> {
    Some(match seat {
        "hall-chief" => Scale::Flow,
        "privacy-commissioner" => Scale::Privacy,
        "treasurer" => Scale::Purse,
        "travellers-advocate" => Scale::Fairness,
        "intelligence-liaison" | "neighbour-delegate" => Scale::Safety,
        "returns-counsellor" => Scale::Trust,
        _ => return None,
    })
}

impl Session {
    /// Seats taken by people, in the order of the scenario.
    pub fn taken(&self) -> &[String] {
        &self.seats.taken
    }

    /// Seats that nobody has taken. Their advisers speak for them; the Travellers' Advocate is among the one or the
    /// other, and so never empty.
    pub fn spoken_for(&self) -> Vec<&str> {
        let seats = self.scenario().file.seats.iter().map(String::as_str);
        seats.filter(|seat| !self.seats.taken.iter().any(|taken| taken == seat)).collect()
    }

    /// Whether a person sits there. Where a scenario has no seats, everybody sits everywhere.
    pub fn is_taken(&self, seat: &str) -> bool {
        self.scenario().file.seats.is_empty() || self.seats.taken.iter().any(|taken| taken == seat)
    }

    /// Whether this seat has voted in the ballot under way.
    pub fn has_voted(&self, seat: &str) -> bool {
        self.seats.votes.iter().any(|vote| vote.seat == seat)
    }

    /// Whether all who sit at the table have sealed for the tide at hand, so that a vote can begin.
    pub fn all_sealed(&self) -> bool {
        if self.scenario().file.predictions.is_empty() {
            return true;
        }
        match self.seats.taken.as_slice() {
            [] => self.seals().iter().any(|seal| seal.tide == self.standing().tide),
            taken => taken.iter().all(|seat| self.has_sealed(seat)),
        }
    }

    /// What the last ballot for the tide at hand came to.
    pub fn last_ballot(&self) -> Option<BallotResult> {
        let tide = self.tide();
        self.seats.ballots.iter().rev().find(|ballot| ballot.tide == tide).map(Ballot::result)
    }

    /// Every ballot with its votes, seat by seat: only once the game is over.
    pub fn ballots(&self) -> &[Ballot] {
        if self.phase() == Phase::Debrief { &self.seats.ballots } else { &[] }
    }

    /// The claim the auditor named: only once the game is over.
    pub fn named_claim(&self) -> Option<&NamedClaim> {
        self.seats.named.as_ref().filter(|_| self.phase() == Phase::Debrief)
    }

    /// What a seat may see.
    pub fn view(&self, seat: &str) -> Result<SeatView, Refusal> {
        if !self.is_taken(seat) {
            return Err(Refusal::NotSeated(seat.to_owned()));
        }
        let file = &self.scenario().file;
        let tide = self.standing().tide;
        Ok(SeatView {
            seat: seat.to_owned(),
            revision: self.revision(),
            goal: file
                .goals
                .get(seat)
                .map(|goal| (goal.clone(), file.text.goals.get(seat).cloned().unwrap_or_default())),
            seal: self.seals().iter().find(|seal| seal.seat == seat && seal.tide == tide).cloned(),
            vote: self.seats.votes.iter().find(|vote| vote.seat == seat).cloned(),
            named: self.seats.named.clone().filter(|_| seat == AUDITOR),
            duty: self.duty(seat),
        })
    }

    fn duty(&self, seat: &str) -> Duty {
        if self.phase() != Phase::Council {
            return Duty::Nothing;
        }
        match (self.all_sealed(), self.has_sealed(seat), self.has_voted(seat)) {
            (true, _, true) => Duty::WaitForVotes,
            (true, _, false) => Duty::Vote,
            (false, true, _) => Duty::WaitForSeals,
            (false, false, _) => Duty::Seal,
        }
    }

    /// What the advisers of the seats that are spoken for say to the proposal, by formula. For eyes that have sealed.
    pub fn advice(&self) -> Vec<Advice> {
        let (before, after) = self.plans();
        let pointing = directions(&before, &after, &self.scenario().file.belief);
        let word = |seat: &str| {
            let scale = scale_of(seat)?;
            let (_, direction) = pointing.iter().find(|(one, _)| *one == scale)?;
            Some(Advice { seat: seat.to_owned(), scale, direction: *direction })
        };
        self.spoken_for().into_iter().filter_map(word).collect()
    }

    /// Takes a seat for a person.
    pub(super) fn sit(&mut self, seat: &str) -> Result<(), Refusal> {
        if self.is_taken(seat) {
            return Err(Refusal::AlreadySeated(seat.to_owned()));
        }
        if self.phase() == Phase::Debrief {
            return Err(Refusal::WrongPhase(Phase::Debrief));
        }
        // Whoever comes in during a vote has not sealed, and would see what the others voted on.
        self.no_vote_under_way()?;
        self.seats.taken.push(seat.to_owned());
        let order = self.scenario().file.seats.clone();
        self.seats.taken.sort_by_key(|taken| order.iter().position(|known| known == taken));
        Ok(())
    }

    /// Leaves a seat: from now on it is spoken for. What it sealed stays sealed, and is opened in the debrief.
    pub(super) fn leave(&mut self, seat: &str) -> Result<(), Refusal> {
        if self.seats.taken.len() <= 1 {
            return Err(Refusal::LastSeat);
        }
        self.seats.taken.retain(|taken| taken != seat);
        self.seats.votes.retain(|vote| vote.seat != seat);
        self.close_ballot();
        Ok(())
    }

    /// Names the claim that the auditor holds to be wrong; naming another takes this one's place.
    pub(super) fn name_claim(&mut self, seat: &str, claim: String) -> Result<(), Refusal> {
        if seat != AUDITOR {
            return Err(Refusal::OnlyTheAuditor);
        }
        if self.phase() == Phase::Debrief {
            return Err(Refusal::WrongPhase(Phase::Debrief));
        }
        if !self.scenario().file.claims.contains_key(&claim) {
            return Err(Refusal::NotInDeck(claim));
        }
        self.seats.named = Some(NamedClaim { claim, tide: self.tide() });
        Ok(())
    }
}
