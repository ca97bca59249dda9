//! How well ranges held and chances fitted, over the seals of a game.

use super::predictions::Opened;
use std::collections::BTreeMap;

/// One seat's ranges and chances.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Calibration {
    /// Ranges that could be held against a fact.
    pub ranges: u32,
    /// Ranges that held it. Honest 80 % ranges hold it four times in five.
    pub held: u32,
    /// Sum of interval scores; smaller is better.
    pub interval_score: f64,
    /// Chances stated.
    pub chances: u32,
    /// Sum of Brier scores; smaller is better, a coin scores 0.25.
    pub brier: f64,
}

impl Calibration {
    /// Mean interval score.
    pub fn mean_interval_score(&self) -> Option<f64> {
        (self.ranges > 0).then(|| self.interval_score / f64::from(self.ranges))
    }

    /// Mean Brier score.
    pub fn mean_brier(&self) -> Option<f64> {
        (self.chances > 0).then(|| self.brier / f64::from(self.chances))
    }
}

/// Seat by seat, in alphabetical order: it ranks nobody.
pub fn calibration(opened: &[Opened]) -> BTreeMap<String, Calibration> {
    let mut seats: BTreeMap<String, Calibration> = BTreeMap::new();
    for one in opened {
        let seat = seats.entry(one.seat.clone()).or_default();
        match (one.covered, one.score) {
            (Some(held), Some(score)) => {
                seat.ranges += 1;
                seat.held += u32::from(held);
                seat.interval_score += score;
            }
            (None, Some(score)) => {
                seat.chances += 1;
                seat.brier += score;
            }
            (_, None) => {}
        }
    }
    seats
}
