//! Blind votes: what a seat says to a proposal, and what the table came to.
//!
//! The rule: a proposal is adopted when more than half of the seats that people have taken vote for it. A tie, or too
//! many who abstain, keep the hall as it is. Seats that are spoken for have a word, and no vote.

use super::decision::Decision;
use serde::{Deserialize, Serialize};

/// A reason has no more characters than this: it is read out.
pub const REASON_MOST: usize = 160;

/// What a seat says to a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Choice {
    /// Adopt it.
    For,
    /// Leave the hall as it is.
    Against,
    /// Neither.
    Abstain,
}

impl Choice {
    /// In the order in which a ballot asks.
    pub const ALL: [Self; 3] = [Self::For, Self::Against, Self::Abstain];

    /// Its word in files.
    pub fn id(self) -> &'static str {
        match self {
            Self::For => "for",
            Self::Against => "against",
            Self::Abstain => "abstain",
        }
    }
}

/// The vote of a seat. It leaves the session in that seat's own view, in a save, and in the debrief.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vote {
    /// Who.
    pub seat: String,
    /// What.
    pub choice: Choice,
    /// Why, in a short sentence; may be empty.
    #[serde(default)]
    pub reason: String,
}

/// A vote of the whole table, closed.
#[derive(Debug, Clone, PartialEq)]
pub struct Ballot {
    /// Before which tide, counted from 0.
    pub tide: u16,
    /// What was proposed in that council; decisions of earlier councils stood whatever came of it.
    pub proposal: Vec<Decision>,
    /// Every vote, in the order in which they were cast.
    pub votes: Vec<Vote>,
}

impl Ballot {
    /// What may be told before the debrief.
    pub fn result(&self) -> BallotResult {
        let count = |choice: Choice| self.votes.iter().filter(|vote| vote.choice == choice).count();
        let mut reasons: Vec<String> = self.dissent().map(|vote| vote.reason.clone()).collect();
        reasons.retain(|reason| !reason.is_empty());
        // In the order of the alphabet, so that the place of a reason does not tell whose it is.
        reasons.sort();
        BallotResult {
            tide: self.tide,
            in_favour: count(Choice::For),
            against: count(Choice::Against),
            abstained: count(Choice::Abstain),
            reasons,
        }
    }

    /// The votes against, for the debrief to read out.
    pub fn dissent(&self) -> impl Iterator<Item = &Vote> {
        self.votes.iter().filter(|vote| vote.choice == Choice::Against)
    }

    /// Whether the proposal was adopted.
    pub fn adopted(&self) -> bool {
        self.result().adopted()
    }
}

/// What a ballot came to, without names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BallotResult {
    /// Before which tide, counted from 0.
    pub tide: u16,
    /// Votes for.
    pub in_favour: usize,
    /// Votes against.
    pub against: usize,
    /// Seats that abstained.
    pub abstained: usize,
    /// Reasons given against, without names, by the alphabet.
    pub reasons: Vec<String>,
}

impl BallotResult {
    /// More than half of the seats voted for it.
    pub fn adopted(&self) -> bool {
        2 * self.in_favour > self.in_favour + self.against + self.abstained
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ballot(choices: &[Choice]) -> Ballot {
        let votes = choices
            .iter()
            .enumerate()
            .map(|(index, &choice)| Vote { seat: format!("s{index}"), choice, reason: format!("{}", 9 - index) })
            .collect();
        Ballot { tide: 0, proposal: Vec::new(), votes }
    }

    #[test]
    fn a_tie_keeps_the_hall_as_it_is() {
        use Choice::{Abstain, Against, For};
        assert!(ballot(&[For]).adopted());
        assert!(!ballot(&[For, Against]).adopted());
        assert!(!ballot(&[For, Abstain]).adopted());
        assert!(ballot(&[For, For, Against]).adopted());
        assert!(!ballot(&[For, For, Against, Abstain]).adopted());
    }

    #[test]
    fn a_result_names_nobody() {
        use Choice::{Against, For};
        let result = ballot(&[For, Against, Against]).result();
        assert_eq!((result.in_favour, result.against, result.abstained), (1, 2, 0));
        assert_eq!(result.reasons, ["7", "8"]);
    }
}
