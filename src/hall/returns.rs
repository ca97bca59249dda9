//! What is done with tide-walkers: strict, supportive, or between; and what they tell of their own accord.

use super::units::{Coins, Probability};

/// The return pathway.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Returns {
    /// x: 0 is fully supportive, 1 fully strict.
    pub strictness: Probability,
    /// s: share of the risk now that full strictness takes away.
    pub strict_effect: Probability,
    /// k: self-reports fall as e^(−k·s·x).
    pub silence: f64,
    /// e: share of the later risk that full support takes away.
    pub support_effect: Probability,
    /// Chance that an admitted tide-walker does harm later, without support.
    pub later_risk: Probability,
    /// Chance that a tide-walker reports of their own accord, at full trust and no strictness.
    pub reports: Probability,
    /// Added to the coverage of tips for each report of the tide before, per 100 travellers returning.
    pub tips_per_report: f64,
    /// Coins for the support of one tide-walker, at x = 0.
    pub support_cost: Coins,
}

impl Returns {
    /// Share of the present risk of a hazard that was not found: 1 − s·x.
    pub fn risk_now(&self) -> f64 {
        1.0 - self.strict_effect.get() * self.strictness.get()
    }
    /// Chance of later harm of one admitted tide-walker: later·(1 − e·(1−x)).
    pub fn risk_later(&self) -> f64 {
        self.later_risk.get() * (1.0 - self.support_effect.get() * self.strictness.not().get())
    }
    /// Chance that a tide-walker reports, at this trust: r₀·(T/100)·e^(−k·s·x).
    pub fn report_chance(&self, trust: f64) -> Probability {
        let chill = libm::exp(-self.silence * self.strict_effect.get() * self.strictness.get());
        Probability::new(self.reports.get() * trust / 100.0 * chill)
    }
    /// Coins for support of this many tide-walkers: cost·(1−x) each.
    pub fn cost(&self, people: u64) -> Coins {
        Coins::new(self.support_cost.get() * self.strictness.not().get() * people as f64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strictness_buys_the_present_with_silence() {
        let at = |strictness: f64| Returns {
            strictness: Probability::new(strictness),
            strict_effect: Probability::new(0.5),
            silence: 2.0,
            support_effect: Probability::new(0.6),
            later_risk: Probability::new(0.01),
            reports: Probability::new(0.2),
            tips_per_report: 0.0,
            support_cost: Coins::new(0.1),
        };
        assert!((at(1.0).risk_now() - 0.5).abs() < 1e-12 && at(0.0).risk_now() >= 1.0);
        assert!((at(0.0).risk_later() - 0.004).abs() < 1e-12 && (at(1.0).risk_later() - 0.01).abs() < 1e-12);
        assert!((at(1.0).report_chance(50.0).get() - 0.1 * libm::exp(-1.0)).abs() < 1e-12);
        assert_eq!(at(1.0).cost(10), Coins::new(0.0));
        assert_eq!(at(0.0).cost(10), Coins::new(1.0));
    }
}
