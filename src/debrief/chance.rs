//! What a policy half as good would have shown just as well: one formula, with the numbers of this game in it.

use crate::lab::Figures;

/// Chances to miss none, by formula.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MissNone {
    /// Λ: hazards expected in a game.
    pub hazards: f64,
    /// Share of hazards that is found, over all replications.
    pub found: f64,
    /// Share that is admitted.
    pub missed: f64,
    /// e^(−Λ·missed): hazards are rare and independent, so their number in a game is Poisson.
    pub yours: f64,
    /// The same when only half as many are found, e^(−Λ·(missed + found/2)).
    pub half_as_good: f64,
    /// Games one would have to play for the mean of hazards missed to tell the two apart: four standard errors between
    /// the means, 16·(variances) / (difference)².
    pub games_to_tell: Option<f64>,
}

/// From replications of the same decisions; `None` where no hazard ever came.
pub fn miss_none(figures: &[Figures]) -> Option<MissNone> {
    let sum = |count: &dyn Fn(&Figures) -> u64| figures.iter().map(count).sum::<u64>() as f64;
    let (all, found, missed) = (sum(&|one| one.all.hazards), sum(&|one| one.all.found), sum(&|one| one.all.missed));
    if all <= 0.0 {
        return None;
    }
    let (hazards, found, missed) = (all / figures.len() as f64, found / all, missed / all);
    let (mine, half) = (hazards * missed, hazards * (missed + found / 2.0));
    let apart = half - mine;
    Some(MissNone {
        hazards,
        found,
        missed,
        yours: libm::exp(-mine),
        half_as_good: libm::exp(-half),
        games_to_tell: (apart > 0.0).then(|| 16.0 * (mine + half) / (apart * apart)),
    })
}
