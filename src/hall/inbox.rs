//! The analysts' inbox: what is held must be read before it counts, and reading errs.

use super::units::Probability;
use crate::engine::special::normal_cdf;

/// Analysts and how they read.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Inbox {
    /// Analysts at work.
    pub analysts: f64,
    /// Items one of them reads in a day.
    pub items_per_analyst: f64,
    /// Items that come in each day whatever is in use.
    pub items_per_day: f64,
    /// w: weight of the first item on somebody against the slip (1 = none of the anchoring, 3 = strong).
    pub anchoring: f64,
    /// d: how clearly a slip speaks, in standard deviations.
    pub clarity: f64,
    /// How far the first item leans towards "nothing", in standard deviations.
    pub lean: f64,
    /// Variance that each tenth of load above .8 adds to the reading of a slip.
    pub strain: f64,
}

/// How the inbox reads at one load.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reading {
    /// Items a day over what the analysts can read.
    pub load: f64,
    /// Chance that an item is read in time: min(1, 1/load).
    pub read: Probability,
    /// Chance that a slip about somebody with a hazard, once read, is passed on.
    pub right_passed: Probability,
    /// Chance that a slip about somebody without is passed on.
    pub wrong_passed: Probability,
}

impl Reading {
    /// Where nothing has to be read.
    pub const NONE: Self =
        Self { load: 0.0, read: Probability::ONE, right_passed: Probability::ONE, wrong_passed: Probability::ONE };
}

impl Inbox {
    /// How they read when `more` items a day come on top.
    ///
    /// Log-odds = w·e₁ + e₂, passed on when above 0. The first item e₁ ~ N(−lean, 1) knows nothing of the slip;
    /// e₂ ~ N(±d, 1 + strain·10·max(0, load − .8)). So a slip of somebody with a hazard is passed with
    /// Φ((d − w·lean)/√(w² + σ²)), one of somebody without with Φ((−d − w·lean)/√(w² + σ²)).
    pub fn reading(&self, more: f64) -> Reading {
        let capacity = self.analysts * self.items_per_analyst;
        let items = self.items_per_day + more;
        let load = if items <= 0.0 { 0.0 } else { items / capacity.max(1e-9) };
        let variance = 1.0 + self.strain * 10.0 * (load - 0.8).max(0.0);
        let spread = libm::sqrt(self.anchoring * self.anchoring + variance);
        let lean = self.anchoring * self.lean;
        Reading {
            load,
            read: Probability::new(if load > 1.0 { 1.0 / load } else { 1.0 }),
            right_passed: Probability::new(normal_cdf((self.clarity - lean) / spread)),
            wrong_passed: Probability::new(normal_cdf((-self.clarity - lean) / spread)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inbox() -> Inbox {
        Inbox {
            analysts: 2.0,
            items_per_analyst: 10.0,
            items_per_day: 10.0,
            anchoring: 1.0,
            clarity: 2.0,
            lean: 0.5,
            strain: 0.5,
        }
    }

    #[test]
    fn anchoring_and_load_lose_what_is_held() {
        let calm = inbox().reading(0.0);
        // (2 − 0.5)/√2 = 1.0607, Φ = 0.8556
        assert!((calm.right_passed.get() - 0.8556).abs() < 1e-4, "{calm:?}");
        assert!(calm.read.get() >= 1.0);
        let anchored = Inbox { anchoring: 3.0, ..inbox() }.reading(0.0);
        assert!(anchored.right_passed.get() < calm.right_passed.get() - 0.2);
        let busy = inbox().reading(10.0);
        assert!(busy.right_passed.get() < calm.right_passed.get() && busy.read.get() >= 1.0);
        let drowned = inbox().reading(30.0);
        assert!((drowned.read.get() - 0.5).abs() < 1e-12);
        assert!((inbox().reading(6.0).right_passed.get() - calm.right_passed.get()).abs() < 1e-9, "no error below .8");
    }
}
