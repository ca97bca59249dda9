//! One decision changed: each scale before and after, on the same travellers, the better side on the right. The scales
//! keep their own units and are never added.

use super::palette::{ACT, CLEAR, FOLD, RAISED, SOFT, STOP, STRONG};
use super::svg::{SMALL, Svg};
use super::words::{interval, number_or_none, scale_words, signed, two_numbers, unit};
use super::{ShiftChart, Table};
use crate::debrief::Shift;
use crate::t;

/// Six scales before and after.
#[derive(Debug, Clone, PartialEq)]
pub struct BeforeAfter {
    /// What was changed.
    pub what: String,
    /// Scale by scale.
    pub shifts: [Shift; 6],
    /// Pairs of games behind them.
    pub pairs: u32,
}

/// Width of the names, and of the words on the right.
const NAMES: f64 = 128.0;
const WORDS: f64 = 142.0;
/// What is further off is drawn at the edge, in spreads from game to game.
const MOST: f64 = 2.5;

impl BeforeAfter {
    /// Height of a scale's row.
    pub const ROW: f64 = 46.0;
    /// Height of the key above them.
    pub const HEAD: f64 = 28.0;

    fn shift_chart(&self) -> ShiftChart {
        ShiftChart { what: self.what.clone(), shifts: self.shifts, pairs: self.pairs }
    }

    /// What is drawn, in one sentence.
    pub fn words(&self) -> String {
        self.shift_chart().words()
    }

    /// The same as rows, with the paired differences and their intervals.
    pub fn table(&self) -> Table {
        self.shift_chart().table()
    }

    /// Height the picture needs.
    pub fn height(&self) -> f64 {
        Self::HEAD + 6.0 * Self::ROW + 20.0
    }

    /// The picture.
    pub fn svg(&self, width: f64) -> String {
        let mut svg = Svg::new(width, self.height());
        let (left, right) = (NAMES, width - WORDS - 12.0);
        let middle = f64::midpoint(left, right);
        let most =
            self.shifts.iter().filter_map(ends).flatten().fold(0.5, |most: f64, end| most.max(end.abs())).min(MOST);
        let x = |spreads: f64| middle + (right - left) / 2.0 * (spreads / most).clamp(-1.0, 1.0);
        svg.raw(&format!(r#"<circle cx="8" cy="11" r="6" fill="{RAISED}" stroke="{STRONG}" stroke-width="2"/>"#));
        svg.text(20.0, 15.5, SMALL, &t!("charts-as-played"));
        svg.raw(&format!(r#"<circle cx="{:.1}" cy="11" r="6" fill="{ACT}"/>"#, middle - 10.0));
        svg.text(middle + 2.0, 15.5, SMALL, &t!("charts-changed"));
        for (index, shift) in self.shifts.iter().enumerate() {
            let y = Self::HEAD + index as f64 * Self::ROW + Self::ROW / 2.0;
            if index > 0 {
                svg.line(&format!("M0 {:.1}H{width:.1}", y - Self::ROW / 2.0), FOLD, 1.0, "");
            }
            svg.text(0.0, y - 2.0, SMALL.size(14.0).bold(), &short_name(shift));
            svg.text(0.0, y + 15.0, SMALL, &unit(shift.figure.figure().unit));
            svg.line(&format!("M{left:.1} {y:.1}H{right:.1}"), FOLD, 2.0, "");
            if let Some([low, mean, high]) = ends(shift) {
                svg.line(&format!("M{:.1} {y:.1}H{:.1}", x(0.0), x(mean)), ACT, 3.0, "");
                let (low, high) = (x(low), x(high));
                let whisker =
                    format!("M{low:.1} {:.1}v12M{high:.1} {:.1}v12M{low:.1} {y:.1}H{high:.1}", y - 6.0, y - 6.0);
                svg.line(&whisker, ACT, 1.5, "");
                let played = x(0.0);
                svg.raw(&format!(
                    r#"<circle cx="{played:.1}" cy="{y:.1}" r="6" fill="{RAISED}" stroke="{STRONG}" stroke-width="2"/>"#
                ));
                svg.raw(&format!(r#"<circle cx="{:.1}" cy="{y:.1}" r="6" fill="{ACT}"/>"#, x(mean)));
            }
            let (figures, verdict, better) = said(shift);
            svg.text(width, y - 2.0, SMALL.bold().end(), &figures);
            let colour = match better {
                Some(true) => CLEAR,
                Some(false) => STOP,
                None => SOFT,
            };
            svg.text(width, y + 15.0, SMALL.colour(colour).end(), &verdict);
        }
        let foot = self.height() - 4.0;
        svg.text(left, foot, SMALL, &t!("charts-worse"));
        svg.text(right, foot, SMALL.end(), &t!("charts-better"));
        svg.finish(&self.words())
    }
}

/// Name of a scale where there is little room.
fn short_name(shift: &Shift) -> String {
    let name = scale_words(shift.figure.scale);
    name.split(' ').next().map_or_else(String::new, str::to_owned)
}

/// The paired difference and the ends of its interval, in spreads from game to game; above nought is better.
fn ends(shift: &Shift) -> Option<[f64; 3]> {
    let (difference, middle) = (shift.difference?, shift.in_spreads());
    let per = if difference.mean == 0.0 { 0.0 } else { middle / difference.mean };
    let sign = -shift.figure.better.cost(1.0);
    let [low, high] = difference.ci95.unwrap_or([difference.mean; 2]);
    let (low, high) = (sign * low * per, sign * high * per);
    Some([low.min(high), sign * middle, low.max(high)])
}

/// The figures before and after, and the difference with its side.
fn said(shift: &Shift) -> (String, String, Option<bool>) {
    let mean = |mean: Option<crate::lab::Mean>| number_or_none(mean.map(|mean| mean.mean));
    let [before, after] = match (shift.before, shift.after) {
        (Some(before), Some(after)) => two_numbers(before.mean, after.mean),
        _ => [mean(shift.before), mean(shift.after)],
    };
    let figures = t!("charts-from-to", before = before, after = after);
    let difference = shift.difference.map_or_else(String::new, |difference| signed(difference.mean));
    let verdict = match shift.better() {
        Some(true) => t!("charts-by-better", by = difference),
        Some(false) => t!("charts-by-worse", by = difference),
        None => shift.difference.and_then(|difference| difference.ci95).map_or_else(
            || t!("charts-one-pair", by = difference),
            |ends| t!("charts-not-clear", interval = interval(Some(ends))),
        ),
    };
    (figures, verdict, shift.better())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lab::{SCALES, mean_of};

    #[test]
    fn the_better_side_is_right_whichever_way_a_scale_runs() {
        for figure in SCALES {
            let better = figure.better.cost(-1.0);
            let mean = |values: [f64; 3]| mean_of(values.map(Some));
            let shift = Shift {
                figure,
                run: [Some(10.0), Some(10.0 + better)],
                before: mean([9.0, 10.0, 11.0]),
                after: mean([9.0 + better, 10.0 + better, 11.0 + better]),
                difference: mean([better, better * 1.01, better * 0.99]),
            };
            let [low, middle, high] = ends(&shift).expect("there is a difference");
            assert!(0.0 < low && low <= middle && middle <= high);
            assert_eq!(said(&shift).2, Some(true));
            let chart = BeforeAfter { what: "x".into(), shifts: [shift; 6], pairs: 3 };
            assert!(!chart.svg(440.0).contains("NaN"));
        }
    }
}
