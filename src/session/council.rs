//! The council: propose, seal, vote. A refusal changes nothing.

use super::ballot::{Ballot, Choice, REASON_MOST, Vote};
use super::decision::{Act, Decision};
use super::prediction::{Answer, Seal};
use super::state::{Phase, Refusal, Session};
use crate::scenario::file::{Ask, PredictionFile};
use indexmap::IndexMap;

impl Session {
    pub(super) fn propose(&mut self, act: Act) -> Result<(), Refusal> {
        self.no_vote_under_way()?;
        let tide = self.standing().tide;
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
                    return Err(Refusal::OnTheTable(card.clone()));
                }
                // Given up in this very council: it is taken up again, and nobody pays for it twice.
                let before = next.len();
                next.retain(|decision| {
                    decision.tide != tide || !matches!(&decision.act, Act::TakeBack { card: given } if given == card)
                });
                if next.len() < before {
                    self.decisions = next;
                    return Ok(());
                }
            }
            Act::TakeBack { card } => {
                file.cards.get(card).ok_or_else(|| Refusal::NotInDeck(card.clone()))?;
                if !self.in_play(card) {
                    return Err(Refusal::NotOnTheTable(card.clone()));
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
        let held = self.standing().slow.purse;
        if needed > held && needed > self.course.cost(tide, &self.decisions) {
            return Err(Refusal::TooDear { needed, held });
        }
        self.decisions = next;
        Ok(())
    }

    pub(super) fn undo(&mut self) -> Result<(), Refusal> {
        self.no_vote_under_way()?;
        match self.decisions.last() {
            Some(last) if last.tide == self.standing().tide => {
                self.decisions.pop();
                Ok(())
            }
            _ => Err(Refusal::NothingToUndo),
        }
    }

    pub(super) fn seal(&mut self, seat: &str, answers: IndexMap<String, Answer>) -> Result<(), Refusal> {
        if self.has_sealed(seat) {
            return Err(Refusal::AlreadySealed);
        }
        for (id, rule) in &self.scenario().file.predictions {
            let fits = answers.get(id).is_some_and(|answer| answer_fits(rule, answer));
            if !fits {
                return Err(Refusal::Answer(id.clone()));
            }
        }
        let seal =
            Seal { seat: seat.to_owned(), tide: self.standing().tide, answers, proposal: self.decisions.clone() };
        self.seals.push(seal);
        Ok(())
    }

    pub(super) fn no_vote_under_way(&self) -> Result<(), Refusal> {
        if self.seats.votes.is_empty() { Ok(()) } else { Err(Refusal::VoteUnderWay) }
    }

    /// Casts a vote. With the last one the ballot is closed: adopted, the tide comes in; else the council goes on, and
    /// what is sealed stays sealed.
    pub(super) fn vote(&mut self, seat: &str, choice: Choice, reason: &str) -> Result<(), Refusal> {
        if !self.all_sealed() {
            return Err(Refusal::NotSealed);
        }
        if self.has_voted(seat) {
            return Err(Refusal::AlreadyVoted);
        }
        let reason = reason.trim();
        if reason.chars().count() > REASON_MOST {
            return Err(Refusal::LongReason);
        }
        self.seats.votes.push(Vote { seat: seat.to_owned(), choice, reason: reason.to_owned() });
        self.close_ballot();
        Ok(())
    }

    /// Adopts where there is nobody else to ask.
    pub(super) fn adopt(&mut self, seat: &str) -> Result<(), Refusal> {
        match self.seats.taken.len() {
            0 | 1 => self.vote(seat, Choice::For, ""),
            voters => Err(Refusal::VoteFirst(voters)),
        }
    }

    /// Closes the ballot if everybody has voted.
    pub(super) fn close_ballot(&mut self) {
        if self.seats.votes.is_empty() || self.seats.votes.len() < self.seats.taken.len() {
            return;
        }
        let votes = std::mem::take(&mut self.seats.votes);
        let ballot = Ballot { tide: self.standing().tide, proposal: self.proposed().cloned().collect(), votes };
        if ballot.adopted() {
            self.phase = Phase::Shift;
        }
        self.seats.ballots.push(ballot);
    }

    /// What is proposed for the tide at hand, in the order in which it was.
    pub fn proposed(&self) -> impl Iterator<Item = &Decision> {
        let tide = self.tide();
        self.decisions.iter().filter(move |decision| decision.tide == tide)
    }

    /// Drops the proposal after a vote that failed, and lets the tide come into the hall as it was.
    pub(super) fn keep_the_hall(&mut self) -> Result<(), Refusal> {
        self.no_vote_under_way()?;
        if self.last_ballot().is_none() {
            return Err(Refusal::NothingVotedDown);
        }
        let tide = self.standing().tide;
        self.decisions.retain(|decision| decision.tide != tide);
        self.phase = Phase::Shift;
        Ok(())
    }
}

/// Whether an answer is one that the prediction asks for, within its scale.
pub(super) fn answer_fits(rule: &PredictionFile, answer: &Answer) -> bool {
    let inside = |value: f64| value >= rule.least && value <= rule.most;
    match (rule.asks, answer) {
        (Ask::WhichScalePays, Answer::Pays { .. }) => true,
        (Ask::ChanceMissNone, Answer::Chance { percent }) => inside(*percent),
        (Ask::WhichScalePays | Ask::ChanceMissNone, _) | (_, Answer::Pays { .. } | Answer::Chance { .. }) => false,
        (_, Answer::Range { low, high }) => inside(*low) && inside(*high) && low <= high,
    }
}
