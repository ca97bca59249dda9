//! Formulas of matching: what a cut does to false matches and to misses.
//!
//! Per comparison: not the same person ~ N(0,1), same person ~ N(m,1), cut at τ.
//! These are the rates of a *stop*; what they cost a person is known only to the debrief.

use super::units::Probability;
use crate::engine::special::normal_cdf;

/// FMR = 1 − Φ(τ): chance that somebody who is not the one looked for scores above the cut.
pub fn false_match_rate(threshold: f64) -> Probability {
    Probability::new(normal_cdf(-threshold))
}

/// TPR = 1 − FNMR = Φ(m − τ): chance that the one looked for scores above the cut.
pub fn true_positive_rate(threshold: f64, separation: f64) -> Probability {
    Probability::new(normal_cdf(separation - threshold))
}

/// FPIR = 1 − (1 − FMR)^N: chance that a gallery of N others holds at least one false match.
pub fn gallery_false_match_rate(false_match: Probability, gallery: u32) -> Probability {
    Probability::new(gallery_rate(false_match.get(), f64::from(gallery)))
}

/// 1 − (1 − p)^n without losing digits where p is small; also the chance that a name of share p is on a list of n.
pub fn gallery_rate(once: f64, times: f64) -> f64 {
    if once >= 1.0 { 1.0 } else { -libm::expm1(times * libm::log1p(-once)) }
}

/// PPV = π·TPR / (π·TPR + (1−π)·FPR): of those stopped, the share with a hazard. `None` when nobody is stopped.
pub fn positive_predictive_value(prevalence: Probability, tpr: Probability, fpr: Probability) -> Option<Probability> {
    let right = prevalence.get() * tpr.get();
    let all = right + prevalence.not().get() * fpr.get();
    (all > 0.0).then(|| Probability::new(right / all))
}

/// Care in the back room: S = 1 − e^(−2.3·share of the minutes a case needs).
pub fn care(share_of_minutes: f64) -> Probability {
    Probability::new(1.0 - libm::exp(-2.3 * share_of_minutes.clamp(0.0, 1.0)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::special::normal_quantile;

    /// Reference row of the model: separation 2.5, π = 1/2000;
    /// FPR 10/5/1/0.1 % → TPR .89/.80/.57/.28, PPV .44/.80/2.8/12 %.
    #[test]
    fn reference_row_of_rates() {
        let row = [(0.10, 0.89, 0.0044), (0.05, 0.80, 0.0080), (0.01, 0.57, 0.028), (0.001, 0.28, 0.12)];
        for (fpr, tpr_wanted, ppv_wanted) in row {
            let threshold = -normal_quantile(fpr);
            let tpr = true_positive_rate(threshold, 2.5);
            let ppv = positive_predictive_value(Probability::new(1.0 / 2000.0), tpr, false_match_rate(threshold));
            assert!((tpr.get() - tpr_wanted).abs() < 0.005, "tpr {tpr:?}");
            let ppv = ppv.expect("somebody is stopped").get();
            assert!((ppv - ppv_wanted).abs() / ppv_wanted < 0.05, "ppv {ppv}");
        }
    }

    #[test]
    fn a_gallery_multiplies_false_matches() {
        let one = Probability::new(0.005);
        assert!((gallery_false_match_rate(one, 7).get() - 0.0345).abs() < 1e-3);
    }
}
