//! Several answers, one stop: any, at least k, or the sum of log-likelihoods.

use super::{Desk, Question};
use crate::hall::look_up::Fusion;

impl Desk<'_> {
    /// Works out the log-likelihoods where answers are weighed: ln(h/f) for a flag, ln((1−h)/(1−f)) for none, against
    /// `ln((1−π)·C_FP/(π·C_FN))`.
    pub(super) fn weigh(&mut self) {
        let Fusion::Weighted { prevalence, cost_ratio } = self.plan.fusion else { return };
        let rate = |value: f64| value.clamp(1e-9, 1.0 - 1e-9);
        self.weights = self
            .questions
            .iter()
            .map(|question| {
                let (hit, wrong) = (rate(question.mean_hit(self.plan)), rate(question.mean_false(self.plan)));
                (libm::log(hit / wrong), libm::log((1.0 - hit) / (1.0 - wrong)))
            })
            .collect();
        let prevalence = rate(prevalence.get());
        self.cut = libm::log((1.0 - prevalence) * cost_ratio / prevalence);
    }

    /// Whether these flags, of the registers asked, make a stop.
    pub(super) fn fuses(&self, flags: u16, asked: u16) -> bool {
        match self.plan.fusion {
            Fusion::Any => flags != 0,
            // Where fewer than k registers are asked, all of them must agree.
            Fusion::AtLeast(least) => flags.count_ones() >= u32::from(least).min(asked.count_ones()).max(1),
            Fusion::Weighted { .. } => self.log_odds(flags, asked) >= self.cut,
        }
    }

    fn log_odds(&self, flags: u16, asked: u16) -> f64 {
        let answer = |(question, &(flag, none)): (&Question, &(f64, f64))| match question.bit() {
            bit if asked & bit == 0 => 0.0,
            bit if flags & bit == 0 => none,
            _ => flag,
        };
        self.questions.iter().zip(&self.weights).map(answer).sum()
    }

    /// Chance of a stop when each of the registers asked (as bits) flags independently with these chances: the sum over
    /// all sets of flags. Copies and prints that settle names are left out, so it is what a council can expect,
    /// not what is.
    pub(super) fn chance_of_fusing(&self, asked: u16, chances: &[f64]) -> f64 {
        let used: Vec<(u16, f64)> = self
            .questions
            .iter()
            .zip(chances)
            .filter(|(question, _)| asked & question.bit() != 0)
            .map(|(question, &chance)| (question.bit(), chance))
            .collect();
        (0..1_u32 << used.len())
            .map(|set| {
                let mut flags = 0;
                let mut chance = 1.0;
                for (place, &(bit, flagged)) in used.iter().enumerate() {
                    if set >> place & 1 == 1 {
                        flags |= bit;
                        chance *= flagged;
                    } else {
                        chance *= 1.0 - flagged;
                    }
                }
                if self.fuses(flags, asked) { chance } else { 0.0 }
            })
            .sum()
    }
}
