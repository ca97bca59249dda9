//! A scale before and after a change, on the same travellers. Nothing adds the scales up.

use crate::lab::{Better, Figures, Mean, ScaleFigure, mean_of};

/// The value of a scale in a game.
pub(super) fn value(figure: &ScaleFigure, game: &Figures) -> Option<f64> {
    game.metrics.get(figure.place()).copied().flatten()
}

/// One scale before and after a change, on the same travellers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shift {
    /// Which scale.
    pub figure: ScaleFigure,
    /// In the game itself, before and after.
    pub run: [Option<f64>; 2],
    /// Mean over replications, before.
    pub before: Option<Mean>,
    /// Mean over replications, after.
    pub after: Option<Mean>,
    /// After minus before, pair by pair: each pair meets the same travellers.
    pub difference: Option<Mean>,
}

impl Shift {
    /// Of one figure over pairs of replications; the first pair is the game itself.
    pub fn of(figure: ScaleFigure, before: &[Figures], after: &[Figures]) -> Self {
        let pairs = || before.iter().zip(after).map(|(one, other)| (value(&figure, one), value(&figure, other)));
        Self {
            figure,
            run: pairs().next().map_or([None; 2], |(one, other)| [one, other]),
            before: mean_of(pairs().map(|(one, _)| one)),
            after: mean_of(pairs().map(|(_, other)| other)),
            difference: mean_of(pairs().map(|(one, other)| Some(other? - one?))),
        }
    }

    /// Whether the 95 % interval of the difference leaves nought out.
    pub fn clear(&self) -> bool {
        self.difference.and_then(|mean| mean.ci95).is_some_and(|[low, high]| low > 0.0 || high < 0.0)
    }

    /// Whether it went the better way, where it clearly went anywhere.
    pub fn better(&self) -> Option<bool> {
        let difference = self.difference?.mean;
        self.clear().then_some((difference > 0.0) == (self.figure.better == Better::Higher))
    }

    /// The difference, counted in spreads from game to game: what one could see in a single game. Where the games
    /// before did not vary at all (trust at its floor), the spread of those after counts.
    pub fn in_spreads(&self) -> f64 {
        let Some(difference) = self.difference else { return 0.0 };
        let spread = [self.before, self.after].into_iter().flatten().filter_map(|mean| mean.sd).find(|sd| *sd > 0.0);
        let size = spread.or_else(|| self.before.map(|mean| libm::fabs(mean.mean))).filter(|size| *size > 0.0);
        difference.mean / size.unwrap_or(1.0)
    }
}
