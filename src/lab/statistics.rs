//! Means and ratios over replications, with their intervals.
//!
//! Floats are folded in replication order, so that any number of threads gives the same bytes.

use statrs::distribution::{ContinuousCDF, StudentsT};

/// A mean over replications.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mean {
    /// Replications that had a value.
    pub count: usize,
    /// Mean.
    pub mean: f64,
    /// 95 % interval of the mean (Student's t, corrected for skewness); `None` with fewer than two values.
    pub ci95: Option<[f64; 2]>,
    /// Standard deviation from replication to replication; `None` with fewer than two values.
    pub sd: Option<f64>,
    /// 5 % of replications lie below.
    pub p05: f64,
    /// 5 % of replications lie above.
    pub p95: f64,
}

/// Student's t, two-sided 95 %, with `degrees` of freedom.
pub fn t95(degrees: usize) -> f64 {
    t_quantile(0.975, degrees)
}

/// Quantile `p` of Student's t with `degrees` of freedom.
pub fn t_quantile(p: f64, degrees: usize) -> f64 {
    StudentsT::new(0.0, 1.0, degrees.max(1) as f64).map_or(f64::NAN, |t| t.inverse_cdf(p))
}

/// Mean, interval and spread of the values there are; `None` if there are none.
pub fn mean_of(values: impl IntoIterator<Item = Option<f64>>) -> Option<Mean> {
    let mut values: Vec<f64> = values.into_iter().flatten().collect();
    let count = values.len();
    if count == 0 {
        return None;
    }
    let mean = values.iter().sum::<f64>() / count as f64;
    let sd = (count > 1).then(|| {
        let squares: f64 = values.iter().map(|value| (value - mean) * (value - mean)).sum();
        libm::sqrt(squares / (count - 1) as f64)
    });
    let ci95 = sd.map(|sd| {
        let error = sd / libm::sqrt(count as f64);
        interval(mean, error, skewness(values.iter().map(|value| (value - mean) / sd), count), count)
    });
    values.sort_by(f64::total_cmp);
    Some(Mean { count, mean, ci95, sd, p05: quantile(&values, 0.05), p95: quantile(&values, 0.95) })
}

/// Fewer values say nothing of their skewness.
const LEAST_FOR_SKEWNESS: usize = 10;

/// Skewness of standardised values: n/((n−1)(n−2)) · Σ z³; 0 where it cannot be told.
fn skewness(standardised: impl Iterator<Item = f64>, count: usize) -> f64 {
    if count < LEAST_FOR_SKEWNESS {
        return 0.0;
    }
    let cubes: f64 = standardised.map(|z| z * z * z).sum();
    let n = count as f64;
    let skewness = cubes * n / ((n - 1.0) * (n - 2.0));
    if skewness.is_finite() { skewness } else { 0.0 }
}

/// 95 % interval of a mean, from its standard error and the skewness γ of the values.
///
/// Days of a busy hall are skewed: a few bad ones carry the mean, and a sample without them looks both too low and too
/// sure. Student's t holds such a mean too rarely. Hall's transformation ("On the removal of skewness by transformation",
/// Journal of the Royal Statistical Society B 54(1), 1992) takes the skewness out of the t statistic:
/// g(T) = T + γT²/(3√n) + γ²T³/(27n) + γ/(6√n), inverted in closed form. Without skewness it is Student's t.
fn interval(mean: f64, error: f64, skewness: f64, count: usize) -> [f64; 2] {
    let (t, root) = (t95(count - 1), libm::sqrt(count as f64));
    let turned = |t: f64| {
        if libm::fabs(skewness) < 1e-6 {
            return t;
        }
        let shift = skewness / (6.0 * root);
        3.0 * root / skewness * (libm::cbrt(1.0 + skewness / root * (t - shift)) - 1.0)
    };
    [mean - error * turned(t), mean - error * turned(-t)]
}

/// Linear interpolation between order statistics of a sorted, non-empty list (Hyndman & Fan 1996, type 7).
fn quantile(sorted: &[f64], q: f64) -> f64 {
    let place = q * (sorted.len() - 1) as f64;
    let below = place as usize;
    let above = (below + 1).min(sorted.len() - 1);
    sorted[below] + (sorted[above] - sorted[below]) * (place - below as f64)
}

/// A ratio of totals over replications.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ratio {
    /// Σ numerator / Σ denominator.
    pub value: f64,
    /// 95 % interval by the jackknife over replications; `None` with fewer than two.
    pub ci95: Option<[f64; 2]>,
}

/// Ratio of totals; `None` where the denominator is zero. Its interval leaves out one replication at a time
/// (Quenouille 1956; Tukey 1958), as rates within a replication are not independent.
pub fn ratio_of(pairs: &[(f64, f64)]) -> Option<Ratio> {
    let (top, bottom) = pairs.iter().fold((0.0, 0.0), |(top, bottom), pair| (top + pair.0, bottom + pair.1));
    if bottom <= 0.0 {
        return None;
    }
    let value = top / bottom;
    let count = pairs.len();
    let left_out: Vec<f64> =
        pairs.iter().filter(|pair| bottom - pair.1 > 0.0).map(|pair| (top - pair.0) / (bottom - pair.1)).collect();
    let ci95 = (count > 1 && left_out.len() == count).then(|| {
        let centre = left_out.iter().sum::<f64>() / count as f64;
        let squares: f64 = left_out.iter().map(|one| (one - centre) * (one - centre)).sum();
        let error = libm::sqrt(squares * (count - 1) as f64 / count as f64);
        // A replication left out moves the ratio the other way.
        let spread = libm::sqrt(squares / (count - 1) as f64);
        let standardised = left_out.iter().map(|one| if spread > 0.0 { (centre - one) / spread } else { 0.0 });
        interval(value, error, skewness(standardised, count), count)
    });
    Some(Ratio { value, ci95 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_values() {
        let mean = mean_of([1.0, 2.0, 3.0, 4.0].map(Some)).expect("four values");
        assert!((mean.mean - 2.5).abs() < 1e-12);
        assert!((mean.sd.expect("sd") - 1.290_994_4).abs() < 1e-6);
        // t(3, .975) = 3.182446
        assert!((mean.ci95.expect("ci")[1] - (2.5 + 3.182_446 * 1.290_994_4 / 2.0)).abs() < 1e-5);
    }

    /// Reckoned by hand for n = 10, T = ±2.262157, γ = 2: √n = 3.162278, shift 0.105409;
    /// 4.743416·(∛(1 + 0.632456·2.156748) − 1) = 1.5755, 4.743416·(∛(1 − 0.632456·2.367566) − 1) = −8.5017.
    #[test]
    fn a_skewed_mean_reaches_further_up_than_down() {
        let [low, high] = interval(10.0, 1.0, 2.0, 10);
        assert!((10.0 - low - 1.5755).abs() < 1e-3, "{low}");
        assert!((high - 10.0 - 8.5017).abs() < 1e-3, "{high}");
        let [low, high] = interval(10.0, 1.0, -2.0, 10);
        assert!((high - 10.0 - 1.5755).abs() < 1e-3 && (10.0 - low - 8.5017).abs() < 1e-3);
        let [low, high] = interval(10.0, 1.0, 0.0, 10);
        assert!((high - 12.262_157).abs() < 1e-5 && (low - 7.737_843).abs() < 1e-5);
    }

    #[test]
    fn a_ratio_without_denominator_is_nothing() {
        assert_eq!(ratio_of(&[(0.0, 0.0), (0.0, 0.0)]), None);
        let ratio = ratio_of(&[(1.0, 2.0), (1.0, 2.0), (1.0, 2.0)]).expect("a ratio");
        assert!((ratio.value - 0.5).abs() < 1e-12);
        assert!(ratio.ci95.expect("interval")[0] > 0.499_999);
    }
}
