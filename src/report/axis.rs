//! Axes of charts: where a value lies, and round numbers to write beside them.

use super::palette::{FOLD, SOFT};
use super::svg::{SMALL, Svg};
use crate::engine::special::normal_quantile;
use crate::language::ungrouped;
use crate::t;

/// How values lie along an axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Warp {
    /// Evenly.
    #[default]
    Even,
    /// By the quantile of the normal distribution: two normal scores make a straight line (Martin et al. 1997).
    Normal,
}

/// An axis from a least to a most value, drawn between two places of a picture.
#[derive(Debug, Clone, Copy)]
pub struct Axis {
    warp: Warp,
    low: f64,
    high: f64,
    from: f64,
    to: f64,
}

/// Shares written beside an axis of normal quantiles.
const SHARES: [f64; 13] = [0.0001, 0.001, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 0.9, 0.99];

impl Axis {
    /// Wide enough for these values, with a little room; `from` and `to` are pixels.
    pub fn around(values: impl Iterator<Item = f64>, warp: Warp, from: f64, to: f64) -> Self {
        let (low, high) = values
            .filter(|value| value.is_finite())
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)));
        let (low, high) = if low <= high { (low, high) } else { (0.0, 1.0) };
        match warp {
            Warp::Normal => {
                Self { warp, low: (low * 0.7).clamp(0.0001, 0.98), high: (high * 1.2).clamp(0.001, 0.99), from, to }
            }
            Warp::Even => {
                let span = if high > low { high - low } else { low.abs().max(1.0) };
                // Nought stays the floor of what cannot be less.
                let below = if low >= 0.0 && low < span { 0.0 } else { low - 0.06 * span };
                Self { warp, low: below, high: high + 0.06 * span, from, to }
            }
        }
    }

    fn warped(&self, value: f64) -> f64 {
        match self.warp {
            Warp::Even => value,
            Warp::Normal => normal_quantile(value.clamp(0.00005, 0.99995)),
        }
    }

    /// The pixel of a value, kept inside the axis.
    pub fn at(&self, value: f64) -> f64 {
        let (low, high) = (self.warped(self.low), self.warped(self.high));
        let share = if high > low { ((self.warped(value) - low) / (high - low)).clamp(0.0, 1.0) } else { 0.5 };
        self.from + (self.to - self.from) * share
    }

    /// Round values inside the axis, with how they are written.
    pub fn ticks(&self) -> Vec<(f64, String)> {
        if self.warp == Warp::Normal {
            let inside = SHARES.iter().filter(|share| (self.low..=self.high).contains(*share));
            return inside.map(|&share| (share, t!("charts-per-cent", number = round(share * 100.0)))).collect();
        }
        let rough = (self.high - self.low) / 5.0;
        let power = (1..40).fold(1e-20, |power, _| if power * 10.0 <= rough { power * 10.0 } else { power });
        let step = [1.0, 2.0, 5.0].into_iter().map(|step| step * power).rfind(|step| *step <= rough);
        let step = step.unwrap_or(power);
        let first = (self.low / step).ceil() as i64;
        let last = (self.high / step).floor() as i64;
        (first..=last.min(first + 20)).map(|place| (place as f64 * step, round(place as f64 * step))).collect()
    }

    /// Lines across and their numbers, for an upright axis at `x`.
    pub fn draw_upright(&self, svg: &mut Svg, x: f64, right: f64) {
        for (value, words) in self.ticks() {
            let y = self.at(value);
            svg.line(&format!("M{x:.1} {y:.1}H{right:.1}"), FOLD, 1.0, "");
            svg.text(x - 6.0, y + 4.5, SMALL.end(), &words);
        }
    }

    /// Marks and numbers, for a lying axis at `y`.
    pub fn draw_lying(&self, svg: &mut Svg, y: f64) {
        svg.line(&format!("M{:.1} {y:.1}H{:.1}", self.from, self.to), SOFT, 1.0, "");
        for (value, words) in self.ticks() {
            let x = self.at(value);
            svg.line(&format!("M{x:.1} {y:.1}v5"), SOFT, 1.0, "");
            svg.text(x, y + 19.0, SMALL.middle(), &words);
        }
    }
}

/// Six figures at most, without needless noughts; millions as such.
pub fn round(value: f64) -> String {
    if value.abs() >= 1e6 {
        return t!("charts-millions", number = round(value / 1e6));
    }
    ungrouped(format!("{value:.5e}").parse().unwrap_or(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_inside() {
        let axis = Axis::around([0.2, 23.0].into_iter(), Warp::Even, 0.0, 100.0);
        let words: Vec<String> = axis.ticks().into_iter().map(|(_, words)| words).collect();
        assert_eq!(
            words,
            ["0", "2", "4", "6", "8", "10", "12", "14", "16", "18", "20", "22", "24"].map(String::from)[..words.len()]
        );
        let far = Axis::around([4.0e6, 4.2e6].into_iter(), Warp::Even, 0.0, 100.0);
        assert!(far.ticks().iter().all(|(_, words)| words.ends_with(" million")), "{:?}", far.ticks());
        let one = Axis::around([3.0].into_iter(), Warp::Even, 0.0, 100.0);
        assert!((0.0..=100.0).contains(&one.at(3.0)));
        assert_eq!(round(0.1 + 0.2), "0.3");
    }

    #[test]
    fn normal_scores_lie_on_a_straight_line() {
        let axis = Axis::around([0.001, 0.9].into_iter(), Warp::Normal, 0.0, 100.0);
        let step = axis.at(0.5) - axis.at(0.158_655);
        assert!((axis.at(0.841_345) - axis.at(0.5) - step).abs() < 0.01);
    }
}
