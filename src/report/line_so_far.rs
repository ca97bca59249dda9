//! How long a line has been, change by change, up to now: a small staircase for whoever stands before it.

use super::palette::{ACT, FOLD, LAMP, STRONG};
use super::svg::{SMALL, Svg, rect};
use crate::t;
use std::fmt::Write as _;

/// A line over time.
#[derive(Debug, Clone)]
pub struct LineSoFar {
    /// From a moment on, in ms, so many waited; in order of time.
    pub lengths: Vec<(u64, u32)>,
    /// Since when somebody sits there, ms.
    pub since: u64,
    /// Now, ms.
    pub now: u64,
    /// The hall's clock at the first moment and now.
    pub clocks: [String; 2],
}

impl LineSoFar {
    /// The most that waited.
    pub fn most(&self) -> u32 {
        self.lengths.iter().map(|(_, waiting)| *waiting).max().unwrap_or(0)
    }

    fn from(&self) -> u64 {
        self.lengths.first().map_or(self.now, |(at, _)| *at)
    }

    fn last(&self) -> u32 {
        self.lengths.last().map_or(0, |(_, waiting)| *waiting)
    }

    /// What it shows, in a sentence.
    pub fn words(&self) -> String {
        let first = self.lengths.first().map_or(0, |(_, waiting)| *waiting);
        let [from, until] = self.clocks.each_ref().map(String::as_str);
        t!("desk-history-words", from = from, first = first, until = until, last = self.last(), most = self.most())
    }

    /// The picture; the time since somebody sits there lies on a ground of its own.
    pub fn svg(&self, wide: f64, high: f64) -> String {
        let (left, right, top, foot) = (28.0, wide - 8.0, 20.0, high - 22.0);
        let lasts = self.now.saturating_sub(self.from()).max(1) as f64;
        let longest = self.most().max(4);
        let step = [1, 2, 5, 10, 20, 50, 100, 200].into_iter().find(|step| longest / step <= 3).unwrap_or(500);
        let marks = longest.div_ceil(step);
        let x = |at: u64| left + (right - left) * at.saturating_sub(self.from()) as f64 / lasts;
        let y = |waiting: u32| foot - (foot - top) * f64::from(waiting) / f64::from(marks * step);
        let sat = x(self.since.max(self.from()));
        let mut svg = Svg::new(wide, high);
        svg.shape(&rect(sat, top - 4.0, right - sat, foot - top + 4.0), LAMP, "", 0.0);
        for mark in (0..=marks).map(|index| index * step) {
            svg.line(&format!("M{left} {:.1}H{right}", y(mark)), FOLD, 1.0, "");
            svg.text(left - 5.0, y(mark) + 4.5, SMALL.end(), &mark.to_string());
        }
        svg.line(&format!("M{sat:.1} {:.1}V{foot:.1}", top - 4.0), STRONG, 1.5, "4 3");
        let mut path = String::new();
        for (index, (at, waiting)) in self.lengths.iter().enumerate() {
            let (x, y) = (x(*at), y(*waiting));
            let _ = if index == 0 { write!(path, "M{x:.1} {y:.1}") } else { write!(path, "H{x:.1}V{y:.1}") };
        }
        svg.line(&format!("{path}H{right:.1}"), ACT, 2.5, "");
        svg.raw(&format!(r#"<circle cx="{right:.1}" cy="{:.1}" r="4" fill="{ACT}"/>"#, y(self.last())));
        svg.text(left, high - 5.0, SMALL, &self.clocks[0]);
        svg.text(right + 6.0, high - 5.0, SMALL.end(), &self.clocks[1]);
        // On the side that has room for it.
        if sat - left > (right - left) / 2.0 {
            svg.text(sat - 5.0, 12.0, SMALL.bold().end(), &t!("desk-sat-down"));
        } else {
            svg.text(sat + 5.0, 12.0, SMALL.bold(), &t!("desk-sat-down"));
        }
        svg.finish(&t!("desk-line-history"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_staircase_ends_now_at_its_last_length() {
        let minute = 60_000;
        let line = LineSoFar {
            lengths: vec![(0, 10), (5 * minute, 12), (15 * minute, 20)],
            since: 10 * minute,
            now: 20 * minute,
            clocks: ["09:00".into(), "09:20".into()],
        };
        let svg = line.svg(236.0, 156.0);
        // 20 of 20 lies on top; half of the time lies before the middle, a quarter before the first step.
        assert!(svg.contains("M28.0 77.0H78.0V65.6H178.0V20.0H228.0"), "{svg}");
        assert!(svg.contains("09:00") && svg.contains("09:20"));
        assert!(line.words().contains("20"));
    }
}
