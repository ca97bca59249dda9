//! Where the day lies among the replications of the same decisions, and how much of it was decided at all.

use super::scales::{Shift, value};
use crate::lab::{Figures, Mean, SCALES, ScaleFigure, mean_of};

/// The game on one scale, among its own replications.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// Which scale.
    pub figure: ScaleFigure,
    /// The game that was played.
    pub run: Option<f64>,
    /// The same decisions on other seeds.
    pub games: Option<Mean>,
    /// Share of those games that came out worse than the one that was played; ties count half.
    pub worse: Option<f64>,
    /// The run against the mean of the games, in their spreads; above nought is the better side. This was luck.
    pub luck: Option<f64>,
    /// Mean of the games against the mean with no decision at all, in the same spreads; above nought is the better
    /// side. This was decided. `None` until the game without decisions has been replayed.
    pub decided: Option<f64>,
}

/// All six scales. The first figures are the game itself; `undecided` are pairs from the same game with an empty log,
/// as far as there are any.
pub fn places(figures: &[Figures], undecided: &[Figures]) -> [Place; 6] {
    SCALES.map(|figure| {
        let (run, others) =
            figures.split_first().map_or((None, figures), |(first, rest)| (value(&figure, first), rest));
        let games = mean_of(others.iter().map(|one| value(&figure, one)));
        let sign = -figure.better.cost(1.0);
        let pair = Shift::of(figure, undecided, figures);
        // Where these games did not vary at all, as with trust at its floor, those without decisions give the measure.
        let spread = [games, pair.before].into_iter().flatten().filter_map(|mean| mean.sd).find(|sd| *sd > 0.0);
        let luck = run.zip(games).zip(spread).map(|((run, games), sd)| sign * (run - games.mean) / sd);
        let decided = pair.difference.map(|difference| match spread {
            Some(sd) => sign * difference.mean / sd,
            None => 0.0,
        });
        Place { figure, run, games, worse: worse(&figure, run, others), luck, decided }
    })
}

fn worse(figure: &ScaleFigure, run: Option<f64>, others: &[Figures]) -> Option<f64> {
    let run = run?;
    let values: Vec<f64> = others.iter().filter_map(|one| value(figure, one)).collect();
    if values.is_empty() {
        return None;
    }
    let points: f64 = values
        .iter()
        .map(|&value| {
            let ahead = figure.better.cost(value) - figure.better.cost(run);
            if ahead > 0.0 {
                1.0
            } else if ahead < 0.0 {
                0.0
            } else {
                0.5
            }
        })
        .sum();
    Some(points / values.len() as f64)
}
