//! How much was luck: the same decisions over other seeds, and what a policy half as good would have shown.

use crate::lab::{Figures, Mean, Ratio, mean_of, ratio_of};

/// A policy that finds half as many.
pub const HALF_AS_GOOD: f64 = 0.5;

/// Where a game lies among its replications.
#[derive(Debug, Clone, PartialEq)]
pub struct Luck {
    /// Replications behind it.
    pub games: usize,
    /// Hazards expected in a game.
    pub hazards: Option<Mean>,
    /// Hazards missed in a game.
    pub missed: Option<Mean>,
    /// Share of games that missed 0, 1, 2, 3, and 4 or more.
    pub share_missing: [f64; 5],
    /// The same for a policy half as good: each hazard that was found is missed with chance ½ instead.
    pub share_missing_half: [f64; 5],
    /// PPV over all games, with its interval.
    pub ppv: Option<Ratio>,
    /// Wait of nineteen in twenty.
    pub wait_p95: Option<Mean>,
    /// Mistaken stops in a game.
    pub mistaken_stops: Option<Mean>,
}

/// From replications of the same decisions.
pub fn luck_of(figures: &[Figures]) -> Luck {
    let mut share = [0.0; 5];
    let mut half = [0.0; 5];
    let each = 1.0 / figures.len().max(1) as f64;
    for game in figures {
        // Hazards that did not get through to the town for another reason are neither found nor missed.
        let (missed, found) = (game.all.missed, game.all.found);
        share[missed.min(4) as usize] += each;
        for (more, chance) in binomial(found.min(60), HALF_AS_GOOD).into_iter().enumerate() {
            half[(missed as usize + more).min(4)] += each * chance;
        }
    }
    let mean = |value: &dyn Fn(&Figures) -> Option<f64>| mean_of(figures.iter().map(value));
    let stops: Vec<(f64, f64)> =
        figures.iter().map(|game| (game.all.stops_with_hazard as f64, game.all.stops as f64)).collect();
    Luck {
        games: figures.len(),
        hazards: mean(&|game| Some(game.all.hazards as f64)),
        missed: mean(&|game| Some(game.all.missed as f64)),
        share_missing: share,
        share_missing_half: half,
        ppv: ratio_of(&stops),
        wait_p95: mean(&|game| game.metric("wait_p95")),
        mistaken_stops: mean(&|game| game.metric("mistaken_stops")),
    }
}

/// Probabilities of 0..=n successes.
fn binomial(n: u64, p: f64) -> Vec<f64> {
    let mut chances = vec![1.0];
    for _ in 0..n {
        let mut next = vec![0.0; chances.len() + 1];
        for (count, chance) in chances.iter().enumerate() {
            next[count] += chance * (1.0 - p);
            next[count + 1] += chance * p;
        }
        chances = next;
    }
    chances
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halving_a_sure_policy_is_a_coin_for_each() {
        assert_eq!(binomial(2, 0.5), vec![0.25, 0.5, 0.25]);
    }
}
