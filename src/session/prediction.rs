//! Sealed predictions: what a seat said would happen, and on which proposal.

use super::decision::Decision;
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

/// The six scales. There is no seventh that adds them up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scale {
    /// Waits and missed boats.
    Flow,
    /// Expected harm.
    Safety,
    /// Mistaken stops and whom they hit.
    Fairness,
    /// The ledger.
    Privacy,
    /// Coins.
    Purse,
    /// Trust.
    Trust,
}

impl Scale {
    /// In the order of the table.
    pub const ALL: [Self; 6] = [Self::Flow, Self::Safety, Self::Fairness, Self::Privacy, Self::Purse, Self::Trust];

    /// Its name in files and for icons.
    pub fn id(self) -> &'static str {
        match self {
            Self::Flow => "flow",
            Self::Safety => "safety",
            Self::Fairness => "fairness",
            Self::Privacy => "privacy",
            Self::Purse => "purse",
            Self::Trust => "trust",
        }
    }
}

/// One answer.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// An 80 % interval.
    Range {
        /// From.
        low: f64,
        /// To.
        high: f64,
    },
    /// A chance in per cent.
    Chance {
        /// 0 to 100.
        percent: f64,
    },
    /// One of the six scales.
    Pays {
        /// Which.
        scale: Scale,
    },
}

/// A seat's sealed prediction. Once sealed it stays sealed; undo never opens it.
#[derive(Debug, Clone, PartialEq)]
pub struct Seal {
    /// Who sealed.
    pub seat: String,
    /// For which tide, counted from 0.
    pub tide: u16,
    /// Answers by prediction.
    pub answers: IndexMap<String, Answer>,
    /// The decisions, proposal included, that it was sealed on; it is scored on these even if they were not adopted.
    pub proposal: Vec<Decision>,
}

/// Interval score of an 80 % interval (Gneiting & Raftery 2007): width, plus 2/0.2 times the distance by which the
/// truth lies outside. Smaller is better; an honest wide range beats a narrow wrong one.
pub fn interval_score(low: f64, high: f64, truth: f64) -> f64 {
    let outside = (low - truth).max(truth - high).max(0.0);
    (high - low) + 2.0 / 0.2 * outside
}

/// Brier score of a stated chance: (p − o)².
pub fn brier(percent: f64, happened: bool) -> f64 {
    let miss = percent / 100.0 - f64::from(u8::from(happened));
    miss * miss
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wide_honest_range_beats_a_narrow_wrong_one() {
        assert!(interval_score(10.0, 30.0, 28.0) < interval_score(10.0, 14.0, 28.0));
        assert!((interval_score(10.0, 30.0, 28.0) - 20.0).abs() < 1e-12);
    }

    #[test]
    fn brier_of_certainty() {
        assert!(brier(100.0, true).abs() < 1e-12);
        assert!((brier(100.0, false) - 1.0).abs() < 1e-12);
    }
}
