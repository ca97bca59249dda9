//! Predictions unsealed: each scored on the proposal it was sealed on, replayed if that was not what was adopted.

use super::truth::{TideTruth, Truth, truth_of};
use crate::scenario::file::{Ask, PredictionFile};
use crate::session::{Answer, Decision, Seal, Session, brier, interval_score};

/// What a prediction was about, once it is known.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Actual {
    /// A number on the prediction's scale.
    Number(f64),
    /// Whether it happened.
    Happened(bool),
}

/// One answer, opened.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// Who sealed it.
    pub seat: String,
    /// The tide, counted from 0.
    pub tide: u16,
    /// Id of the prediction.
    pub prediction: String,
    /// What was said.
    pub answer: Answer,
    /// What was so; `None` where it is not defined (nobody was stopped).
    pub actual: Option<Actual>,
    /// Interval score or Brier score; smaller is better. `None` where there is nothing to score against.
    pub score: Option<f64>,
    /// Whether an interval held the truth.
    pub covered: Option<bool>,
    /// Whether the proposal it was sealed on had to be replayed because another was adopted.
    pub replayed: bool,
}

/// Opens every seal of a game that has been played to its end (or as far as it was).
pub fn open_predictions(session: &Session, tides: &[TideTruth]) -> Vec<Opened> {
    // Seats that sealed on the same proposal share its replay.
    let mut replays: Vec<(&Seal, Truth)> = Vec::new();
    session
        .seals()
        .iter()
        .filter(|seal| usize::from(seal.tide) < tides.len())
        .flat_map(|seal| open_seal(session, tides, seal, &mut replays))
        .collect()
}

fn open_seal<'s>(
    session: &'s Session,
    tides: &[TideTruth],
    seal: &'s Seal,
    replays: &mut Vec<(&'s Seal, Truth)>,
) -> Vec<Opened> {
    let adopted: Vec<&Decision> = session.decisions().iter().filter(|decision| decision.tide <= seal.tide).collect();
    let replayed =
        adopted.len() != seal.proposal.len() || adopted.iter().zip(&seal.proposal).any(|(one, other)| *one != other);
    let truth = if replayed {
        let same = |(other, _): &(&Seal, Truth)| other.tide == seal.tide && other.proposal == seal.proposal;
        let at = replays.iter().position(same).unwrap_or_else(|| {
            replays.push((seal, truth_of(session.course(), &seal.proposal, session.seed(), seal.tide + 1)));
            replays.len() - 1
        });
        replays[at].1.tides.last()
    } else {
        tides.get(usize::from(seal.tide))
    };
    let Some(truth) = truth else { return Vec::new() };
    seal.answers
        .iter()
        .filter_map(|(id, &answer)| {
            let rule = session.scenario().file.predictions.get(id)?;
            let actual = actual_of(rule.asks, truth);
            let (score, covered) = scored(rule, answer, actual);
            Some(Opened {
                seat: seal.seat.clone(),
                tide: seal.tide,
                prediction: id.clone(),
                answer,
                actual,
                score,
                covered,
                replayed,
            })
        })
        .collect()
}

/// What was so. Which scale paid is for the table to talk about: no single figure says it.
fn actual_of(asks: Ask, truth: &TideTruth) -> Option<Actual> {
    let counts = &truth.counts;
    match asks {
        Ask::WaitP95 => Some(Actual::Number(truth.wait_p95)),
        Ask::InnocentOf100 => {
            (counts.stops > 0).then(|| Actual::Number(100.0 * counts.mistaken_stops as f64 / counts.stops as f64))
        }
        Ask::Stops => Some(Actual::Number(counts.stops as f64)),
        Ask::MissedBoats => Some(Actual::Number(counts.boats_missed as f64)),
        Ask::ChanceMissNone => Some(Actual::Happened(counts.missed == 0)),
        Ask::WhichScalePays => None,
    }
}

fn scored(rule: &PredictionFile, answer: Answer, actual: Option<Actual>) -> (Option<f64>, Option<bool>) {
    match (answer, actual) {
        (Answer::Range { low, high }, Some(Actual::Number(fact))) => {
            let truth = rule.on_scale(fact);
            (Some(interval_score(low, high, truth)), Some((low..=high).contains(&truth)))
        }
        (Answer::Chance { percent }, Some(Actual::Happened(happened))) => (Some(brier(percent, happened)), None),
        _ => (None, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn score_of(asks: Ask, low: f64, fact: f64) -> (Option<f64>, Option<bool>) {
        let rule = PredictionFile { asks, least: 0.0, most: 60.0, step: 1.0 };
        scored(&rule, Answer::Range { low, high: 60.0 }, Some(Actual::Number(fact)))
    }

    #[test]
    fn a_range_up_to_an_open_end_holds_what_lies_beyond_it() {
        assert_eq!(score_of(Ask::WaitP95, 40.0, 241.0), (Some(20.0), Some(true)));
        assert_eq!(score_of(Ask::WaitP95, 40.0, 30.0), (Some(120.0), Some(false)));
        // A share of 100 has no beyond.
        assert_eq!(score_of(Ask::InnocentOf100, 40.0, 61.0), (Some(30.0), Some(false)));
    }

    #[test]
    fn a_range_that_stops_short_of_the_end_misses_by_no_more_than_the_scale() {
        let rule = PredictionFile { asks: Ask::Stops, least: 0.0, most: 60.0, step: 1.0 };
        let answer = Answer::Range { low: 10.0, high: 50.0 };
        assert_eq!(scored(&rule, answer, Some(Actual::Number(241.0))), (Some(140.0), Some(false)));
    }
}
