//! One decision left out: six scales, each as a difference with its interval, in spreads from game to game. Right is
//! the better side; the scales keep their own units in the table and are never added.

use super::Table;
use super::palette::{ACT, FOLD, LINE, SOFT, STOP, STRONG};
use super::svg::{SMALL, Svg, rect};
use super::words::{interval, number_or_none, scale_words, signed, unit, unit_words};
use crate::debrief::Shift;
use crate::t;

/// Differences on the six scales.
#[derive(Debug, Clone, PartialEq)]
pub struct ShiftChart {
    /// What was changed, as in "Without “Desks open, set to 7”".
    pub what: String,
    /// Scale by scale.
    pub shifts: [Shift; 6],
    /// Pairs of games behind them.
    pub pairs: u32,
}

const ROW: f64 = 30.0;
const NAMES: f64 = 150.0;

impl ShiftChart {
    /// What is drawn, in one sentence.
    pub fn words(&self) -> String {
        let side = |better: bool| {
            self.shifts
                .iter()
                .filter(|shift| shift.better() == Some(better))
                .map(|shift| {
                    let by = shift.difference.map_or(0.0, |mean| mean.mean);
                    format!("{} {} {}", scale_words(shift.figure.scale), signed(by), unit(shift.figure.figure().unit))
                })
                .collect::<Vec<_>>()
        };
        let (better, worse) = (side(true), side(false));
        let better = match better.as_slice() {
            [] => t!("charts-nothing-better"),
            list => t!("charts-better-list", list = list.join(", ")),
        };
        let worse = match worse.as_slice() {
            [] => t!("charts-nothing-worse"),
            list => t!("charts-worse-list", list = list.join(", ")),
        };
        t!("charts-shift", what = self.what.as_str(), pairs = self.pairs, better = better, worse = worse)
    }

    /// The same as rows, in the units of the scales.
    pub fn table(&self) -> Table {
        let mut table = Table::new(&[
            t!("charts-scale"),
            t!("charts-unit"),
            t!("charts-your-game"),
            t!("charts-replayed"),
            t!("charts-mean-before"),
            t!("charts-mean-after"),
            t!("charts-difference"),
            t!("charts-interval"),
            t!("charts-clear-of-nought"),
        ]);
        for shift in &self.shifts {
            table.row([
                scale_words(shift.figure.scale),
                unit_words(&shift.figure),
                number_or_none(shift.run[0]),
                number_or_none(shift.run[1]),
                number_or_none(shift.before.map(|mean| mean.mean)),
                number_or_none(shift.after.map(|mean| mean.mean)),
                shift.difference.map_or_else(|| t!("charts-not-defined"), |mean| signed(mean.mean)),
                shift.difference.map_or_else(|| t!("charts-not-defined"), |mean| interval(mean.ci95)),
                match shift.better() {
                    Some(true) => t!("charts-yes-better"),
                    Some(false) => t!("charts-yes-worse"),
                    None => t!("charts-no"),
                },
            ]);
        }
        table
    }

    /// Height the picture needs.
    pub fn height(&self) -> f64 {
        6.0 * ROW + 34.0
    }

    /// The picture.
    pub fn svg(&self, width: f64) -> String {
        let mut svg = Svg::new(width, self.height());
        let (left, right) = (NAMES + 12.0, width - 12.0);
        let ends = |shift: &Shift| {
            let (difference, middle) = (shift.difference?, shift.in_spreads());
            let per = if difference.mean == 0.0 { 0.0 } else { middle / difference.mean };
            let sign = -shift.figure.better.cost(1.0);
            let [low, high] = difference.ci95.unwrap_or([difference.mean; 2]);
            Some((sign * middle, sign * low * per, sign * high * per))
        };
        let most = self
            .shifts
            .iter()
            .filter_map(ends)
            .fold(0.5, |most: f64, (middle, low, high)| most.max(middle.abs()).max(low.abs()).max(high.abs()));
        let (centre, half) = (f64::midpoint(left, right), (right - left) / 2.0);
        let x = |value: f64| centre + half * value / most;
        let foot = 6.0 * ROW + 4.0;
        for (index, shift) in self.shifts.iter().enumerate() {
            let y = index as f64 * ROW + ROW / 2.0 + 4.0;
            svg.text(NAMES, y + 5.0, SMALL.size(14.0).colour(STRONG).end(), &scale_words(shift.figure.scale));
            svg.line(&format!("M{left:.1} {y:.1}H{right:.1}"), FOLD, 1.0, "");
            let Some((middle, low, high)) = ends(shift) else { continue };
            let (colour, clear) = match shift.better() {
                Some(true) => (ACT, true),
                Some(false) => (STOP, true),
                None => (LINE, false),
            };
            svg.line(&format!("M{:.1} {y:.1}H{:.1}", x(low.min(high)), x(low.max(high))), colour, 2.5, "");
            let at = x(middle);
            if !clear {
                svg.raw(&format!(
                    r##"<circle cx="{at:.1}" cy="{y:.1}" r="5" fill="#FDF9EF" stroke="{LINE}" stroke-width="2"/>"##
                ));
            } else if middle > 0.0 {
                svg.raw(&format!(r#"<circle cx="{at:.1}" cy="{y:.1}" r="6" fill="{ACT}"/>"#));
            } else {
                svg.shape(&rect(at - 5.0, y - 5.0, 10.0, 10.0), STOP, "", 0.0);
            }
        }
        svg.line(&format!("M{centre:.1} 2V{foot:.1}"), SOFT, 1.5, "");
        svg.text(left, foot + 20.0, SMALL, &t!("charts-worse-without"));
        svg.text(centre, foot + 20.0, SMALL.middle(), &t!("charts-no-difference"));
        svg.text(right, foot + 20.0, SMALL.end(), &t!("charts-better-without"));
        svg.finish(&self.words())
    }
}
