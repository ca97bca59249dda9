//! Luck or skill: how often the same decisions miss none, one, two hazards, beside a policy half as good.

use super::palette::{ACT, FOLD, RAISED, STOP, STRONG};
use super::svg::{SMALL, Svg, rect, width_of};
use super::{Table, per_cent};
use crate::debrief::Luck;
use crate::t;

/// What a bar stands for.
fn name(index: usize) -> String {
    if index == 4 { t!("charts-four-or-more") } else { index.to_string() }
}

/// Shares of games by hazards missed.
#[derive(Debug, Clone, PartialEq)]
pub struct LuckBars {
    /// Games behind the shares.
    pub games: usize,
    /// Your decisions.
    pub yours: [f64; 5],
    /// A policy half as good.
    pub half: [f64; 5],
    /// Hazards missed in the game that was played.
    pub own: u64,
}

impl LuckBars {
    /// From what the debrief reckoned.
    pub fn of(luck: &Luck, own: u64) -> Self {
        Self { games: luck.games, yours: luck.share_missing, half: luck.share_missing_half, own }
    }

    /// What is drawn, in one sentence.
    pub fn words(&self) -> String {
        t!(
            "charts-luck",
            games = self.games,
            yours = per_cent(self.yours[0]),
            half = per_cent(self.half[0]),
            own = self.own
        )
    }

    /// The same as rows.
    pub fn table(&self) -> Table {
        let mut table = Table::new(&[
            t!("charts-hazards-missed"),
            t!("charts-your-decisions-head"),
            t!("charts-half-as-good-head"),
            t!("charts-your-run-head"),
        ]);
        for index in 0..5 {
            let here = if self.place() == index { t!("charts-here") } else { String::new() };
            table.row([name(index), per_cent(self.yours[index]), per_cent(self.half[index]), here]);
        }
        table
    }

    fn place(&self) -> usize {
        self.own.min(4) as usize
    }

    /// The picture.
    pub fn svg(&self, width: f64, height: f64) -> String {
        let mut svg = Svg::new(width, height);
        let words = [t!("charts-your-decisions"), t!("charts-half-as-good")];
        let wide = words.iter().map(|words| 46.0 + width_of(words, 14.0)).fold(156.0, f64::max);
        let legend = if width > 460.0 { wide } else { 0.0 };
        let (left, right, top, foot) = (32.0, width - legend, 44.0, height - 42.0);
        let most = self.yours.iter().chain(&self.half).copied().fold(0.1, f64::max);
        let step = if most > 0.6 { 0.25 } else { 0.2 };
        let scale = (foot - top) / ((most / step).ceil() * step);
        let mut share = 0.0;
        while foot - share * scale > top - 1.0 {
            let y = foot - share * scale;
            svg.line(&format!("M{left} {y:.1}H{right:.1}"), FOLD, 1.0, "");
            svg.text(left - 6.0, y + 4.5, SMALL.end(), &format!("{:.0}", share * 100.0));
            share += step;
        }
        let slot = (right - left) / 5.0;
        let bar = (slot * 0.36).min(34.0);
        for index in 0..5 {
            let middle = left + slot * (index as f64 + 0.5);
            let (yours, half) = (self.yours[index] * scale, self.half[index] * scale);
            svg.shape(&rect(middle - bar - 1.5, foot - yours, bar, yours), ACT, "", 0.0);
            if half > 0.0 {
                let path = rect(middle + 1.5, foot - half, bar, half);
                svg.shape(&path, RAISED, STOP, 1.5);
                svg.shape(&path, "url(#hatch)", "", 0.0);
            }
            let own = index == self.place();
            let name_style = SMALL.middle();
            svg.text(
                middle,
                foot + 17.0,
                if own { name_style.bold() } else { name_style.colour(STRONG) },
                &name(index),
            );
            if own {
                let tip = foot - yours.max(half) - 6.0;
                svg.shape(&format!("M{middle:.1} {tip:.1}l-5 -7h10z"), STRONG, "", 0.0);
                svg.text(middle, tip - 12.0, SMALL.size(14.0).bold().middle(), &t!("charts-your-run"));
            }
        }
        let axis = t!("charts-luck-axis", games = self.games);
        svg.text(f64::midpoint(left, right), height - 5.0, SMALL.middle(), &axis);
        if legend > 0.0 {
            let x = right + 16.0;
            svg.shape(&rect(x, top, 18.0, 18.0), ACT, "", 0.0);
            svg.text(x + 26.0, top + 14.0, SMALL.size(14.0).colour(STRONG), &words[0]);
            let path = rect(x, top + 28.0, 18.0, 18.0);
            svg.shape(&path, RAISED, STOP, 1.5);
            svg.shape(&path, "url(#hatch)", "", 0.0);
            svg.text(x + 26.0, top + 42.0, SMALL.size(14.0).colour(STRONG), &words[1]);
        }
        svg.finish(&self.words())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bars(own: u64) -> LuckBars {
        LuckBars { games: 200, yours: [0.43, 0.36, 0.15, 0.05, 0.01], half: [0.15, 0.28, 0.27, 0.17, 0.13], own }
    }

    #[test]
    fn says_what_it_shows() {
        assert_eq!(
            bars(1).words(),
            "Of 200 games with the same decisions, 43 % missed none; a policy half as good misses none in 15 %; your run missed 1."
        );
    }

    #[test]
    fn the_own_run_is_marked_once() {
        for own in [0, 3, 9] {
            let bars = bars(own);
            assert_eq!(bars.svg(640.0, 240.0).matches("your run").count() - 1, 1, "once besides the title");
            let marked: Vec<_> = bars.table().rows.into_iter().filter(|row| row[3] == "here").collect();
            assert_eq!(marked.len(), 1);
            assert_eq!(marked[0][0], name(own.min(4) as usize));
        }
    }
}
