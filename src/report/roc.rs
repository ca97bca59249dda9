//! ROC: hazards stopped against people stopped who carry nothing, along the cut; and the line beyond which the back room
//! has no minutes left.

use super::words::{number, share};
use super::{Curves, Point, Series, Spot, Style, Warp};
use crate::hall::matching::{false_match_rate, true_positive_rate};
use crate::t;

/// Points along the curve.
const POINTS: u32 = 48;
/// Cuts from which to which it is drawn: beyond them both shares are nearly all or nearly nothing.
const CUTS: (f64, f64) = (0.0, 4.5);

/// What it is drawn from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RocCurve {
    /// The cut that held.
    pub cut: f64,
    /// Separation m of the scores.
    pub separation: f64,
    /// Share of travellers with a hazard.
    pub prevalence: f64,
    /// Share of all who come ashore that the back room can talk to without haste.
    pub capacity: Option<f64>,
}

impl RocCurve {
    fn at(&self, cut: f64) -> Point {
        Point { x: false_match_rate(cut).get(), y: true_positive_rate(cut, self.separation).get(), ends: None }
    }

    /// Of people who carry nothing, the share that fills the back room when `seen` of the hazards are stopped:
    /// π·TPR + (1 − π)·FPR = capacity.
    fn full(&self, capacity: f64, seen: f64) -> f64 {
        ((capacity - self.prevalence * seen) / (1.0 - self.prevalence)).clamp(0.0, 1.0)
    }

    /// The chart.
    pub fn curves(&self) -> Curves {
        let (from, to) = CUTS;
        let cuts = (0..=POINTS).map(|step| from + (to - from) * f64::from(step) / f64::from(POINTS));
        let here = self.at(self.cut);
        let formula = |name: String, points: Vec<Point>| Series { name, style: Style::Formula, points };
        let mut series = vec![formula(t!("charts-roc-cuts"), cuts.map(|cut| self.at(cut)).collect())];
        if let Some(capacity) = self.capacity {
            let line = [0.0, 1.0].map(|seen| Point { x: self.full(capacity, seen), y: seen, ends: None });
            series.push(formula(t!("charts-roc-full"), line.into()));
        }
        let (seen, falsely) = (share(here.y), share(here.x));
        let over = self.capacity.map(|capacity| here.x > self.full(capacity, here.y));
        let cut = number(self.cut);
        let title = match over {
            Some(true) => t!("charts-roc-over", cut = cut.as_str(), seen = seen, falsely = falsely),
            Some(false) => t!("charts-roc-under", cut = cut.as_str(), seen = seen, falsely = falsely),
            None => t!("charts-roc-words", cut = cut.as_str(), seen = seen, falsely = falsely),
        };
        Curves {
            title,
            x: t!("charts-roc-x"),
            y: t!("charts-roc-y"),
            warp: Warp::Even,
            series,
            spot: Some(Spot { point: here, name: t!("charts-roc-spot", cut = cut) }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_room_is_full_where_the_stops_come_to_its_capacity() {
        let roc = RocCurve { cut: 2.0, separation: 2.5, prevalence: 0.01, capacity: Some(0.02) };
        let x = roc.full(0.02, 0.7);
        assert!((0.01 * 0.7 + 0.99 * x - 0.02).abs() < 1e-12);
        // 1 − Φ(2) = 2.3 % of all is more than the room can see; 1 − Φ(3) is not.
        assert!(roc.curves().title.contains("more than"));
        assert!(RocCurve { cut: 3.0, ..roc }.curves().title.contains("less than"));
        assert_eq!(RocCurve { capacity: None, ..roc }.curves().series.len(), 1);
    }
}
