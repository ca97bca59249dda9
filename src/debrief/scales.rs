//! The six scales as the debrief reads them: one figure each, with its unit and direction. Nothing adds them up.

use crate::lab::{Figures, METRICS, Mean, mean_of};
use crate::session::Scale;

/// The figure of a scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScaleFigure {
    /// Which scale.
    pub scale: Scale,
    /// Its metric, by the name in [`METRICS`].
    pub metric: &'static str,
    /// What it counts, in plain words.
    pub words: &'static str,
    /// Whether more of it is better.
    pub more_is_better: bool,
}

/// In the order of the table.
pub const SCALES: [ScaleFigure; 6] = [
    figure(Scale::Flow, "wait_p95", "wait that nineteen in twenty stayed under", false),
    figure(Scale::Safety, "expected_harm", "harm to expect from hazards missed", false),
    figure(Scale::Fairness, "mistaken_stops", "people stopped who carried nothing", false),
    figure(Scale::Privacy, "ledger", "ledger after the last tide", false),
    figure(Scale::Purse, "coins", "coins after the last tide", true),
    figure(Scale::Trust, "trust", "trust after the last tide", true),
];

const fn figure(scale: Scale, metric: &'static str, words: &'static str, more_is_better: bool) -> ScaleFigure {
    ScaleFigure { scale, metric, words, more_is_better }
}

impl ScaleFigure {
    /// Its unit, as results have it.
    pub fn unit(self) -> &'static str {
        METRICS.iter().find(|metric| metric.name == self.metric).map_or("", |metric| metric.unit)
    }

    /// Its value in a game.
    pub fn of(self, figures: &Figures) -> Option<f64> {
        figures.metric(self.metric)
    }
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
        let pairs = || before.iter().zip(after).map(|(one, other)| (figure.of(one), figure.of(other)));
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
        self.clear().then_some((difference > 0.0) == self.figure.more_is_better)
    }

    /// The difference, counted in spreads from game to game: what one could see in a single game.
    pub fn in_spreads(&self) -> f64 {
        let Some(difference) = self.difference else { return 0.0 };
        let spread = self.before.and_then(|mean| mean.sd).filter(|sd| *sd > 0.0);
        let size = spread.unwrap_or_else(|| self.before.map_or(1.0, |mean| libm::fabs(mean.mean)));
        if size > 0.0 { difference.mean / size } else { 0.0 }
    }
}
