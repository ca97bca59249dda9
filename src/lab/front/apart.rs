//! Which policies of a front are told apart beyond chance, and on which scales.

use super::pool::Games;
use crate::lab::statistics::t_quantile;
use crate::session::Scale;

/// Scales on which the paired interval of the difference leaves out 0, at a level that holds for `comparisons` intervals
/// at once (Bonferroni 1936: each at 1 − 0.05/comparisons). The games must be of the same replications.
pub fn apart_on(a: &Games, b: &Games, comparisons: usize) -> Vec<Scale> {
    let count = a.costs.len().min(b.costs.len());
    if count < 2 {
        return Vec::new();
    }
    let t = t_quantile(1.0 - 0.025 / comparisons.max(1) as f64, count - 1);
    let apart = |scale: usize| {
        let differences: Vec<f64> =
            a.costs.iter().zip(&b.costs).map(|(one, other)| one[scale] - other[scale]).collect();
        let mean = differences.iter().sum::<f64>() / count as f64;
        let squares: f64 = differences.iter().map(|value| (value - mean) * (value - mean)).sum();
        let error = libm::sqrt(squares / (count - 1) as f64 / count as f64);
        libm::fabs(mean) > t * error
    };
    Scale::ALL.into_iter().enumerate().filter(|(scale, _)| apart(*scale)).map(|(_, scale)| scale).collect()
}

/// Policies of a front that are pairwise apart on two scales or more besides the purse, by simultaneous 95 % intervals
/// over all pairs and those five scales. Picked greedily, so there may be more.
pub fn largest_apart(front: &[&Games]) -> Vec<usize> {
    let pairs = front.len() * front.len().saturating_sub(1) / 2;
    let comparisons = pairs * (Scale::ALL.len() - 1);
    let count = front.len();
    let mut apart = vec![vec![false; count]; count];
    for one in 0..count {
        for other in one + 1..count {
            let scales = apart_on(front[one], front[other], comparisons);
            let besides_purse = scales.iter().filter(|scale| **scale != Scale::Purse).count();
            apart[one][other] = besides_purse >= 2;
            apart[other][one] = apart[one][other];
        }
    }
    let grown_from = |start: usize| {
        (0..count).fold(vec![start], |mut chosen, next| {
            if chosen.iter().all(|&member| apart[member][next]) {
                chosen.push(next);
            }
            chosen
        })
    };
    let mut best: Vec<usize> = Vec::new();
    for start in 0..count {
        let chosen = grown_from(start);
        if chosen.len() > best.len() {
            best = chosen;
        }
    }
    best.sort_unstable();
    best
}
