//! The day among its own replications: for each scale a bar of what nine games in ten show, and a mark for the game.

use super::palette::{FOLD, LINE, SOFT, STRONG, WOOD};
use super::svg::{SMALL, Svg, diamond, rect};
use super::words::{interval, number_or_none, scale_words, unit_words};
use super::{Table, per_cent};
use crate::debrief::Place;
use crate::lab::Better;
use crate::t;

/// Six scales.
#[derive(Debug, Clone, PartialEq)]
pub struct PlaceChart {
    /// Scale by scale.
    pub places: [Place; 6],
    /// Games on other seeds.
    pub games: usize,
}

const ROW: f64 = 34.0;
const NAMES: f64 = 150.0;

impl PlaceChart {
    /// What is drawn, in one sentence.
    pub fn words(&self) -> String {
        let outside: Vec<String> = self
            .places
            .iter()
            .filter(|place| place.run.zip(place.games).is_some_and(|(run, games)| run < games.p05 || run > games.p95))
            .map(|place| scale_words(place.figure.scale))
            .collect();
        let rest = if outside.is_empty() {
            t!("charts-day-within")
        } else {
            t!("charts-day-outside", scales = outside.join(", "))
        };
        t!("charts-day", games = self.games, rest = rest)
    }

    /// The same as rows.
    pub fn table(&self) -> Table {
        let mut table = Table::new(&[
            t!("charts-scale"),
            t!("charts-unit"),
            t!("charts-your-game"),
            t!("charts-mean-of-games"),
            t!("charts-interval-of-mean"),
            t!("charts-nine-in-ten"),
            t!("charts-came-out-worse"),
        ]);
        for place in &self.places {
            let games = place.games;
            table.row([
                scale_words(place.figure.scale),
                unit_words(&place.figure),
                number_or_none(place.run),
                number_or_none(games.map(|mean| mean.mean)),
                games.map_or_else(|| t!("charts-not-defined"), |mean| interval(mean.ci95)),
                games.map_or_else(|| t!("charts-not-defined"), |mean| interval(Some([mean.p05, mean.p95]))),
                place.worse.map_or_else(|| t!("charts-not-defined"), per_cent),
            ]);
        }
        table
    }

    /// Height the picture needs.
    pub fn height(&self) -> f64 {
        6.0 * ROW + 30.0
    }

    /// The picture.
    pub fn svg(&self, width: f64) -> String {
        let mut svg = Svg::new(width, self.height());
        let (left, right) = (NAMES + 12.0, width - 12.0);
        for (index, place) in self.places.iter().enumerate() {
            let y = index as f64 * ROW + ROW / 2.0 + 4.0;
            svg.text(NAMES, y + 5.0, SMALL.size(14.0).colour(STRONG).end(), &scale_words(place.figure.scale));
            let (Some(run), Some(games)) = (place.run, place.games) else {
                svg.text(left, y + 5.0, SMALL, &t!("charts-not-defined"));
                continue;
            };
            let (mut least, mut most) = (games.p05.min(run), games.p95.max(run));
            let margin = ((most - least) * 0.15).max(games.mean.abs() * 1e-6).max(1e-9);
            (least, most) = (least - margin, most + margin);
            // The better side is always on the right.
            let part = |value: f64| {
                let share = (value - least) / (most - least);
                if place.figure.better == Better::Higher { share } else { 1.0 - share }
            };
            let x = |value: f64| left + (right - left) * part(value);
            svg.line(&format!("M{left:.1} {y:.1}H{right:.1}"), FOLD, 1.0, "");
            let (a, b) = (x(games.p05).min(x(games.p95)), x(games.p05).max(x(games.p95)));
            svg.shape(&rect(a, y - 7.0, (b - a).max(1.0), 14.0), WOOD, LINE, 1.0);
            svg.line(&format!("M{:.1} {:.1}v14", x(games.mean), y - 7.0), STRONG, 2.0, "");
            svg.shape(&diamond(x(run), y, 7.0), "#FDF9EF", STRONG, 2.0);
        }
        let foot = 6.0 * ROW + 20.0;
        svg.text(left, foot, SMALL, &t!("charts-worse"));
        svg.text(f64::midpoint(left, right), foot, SMALL.middle().colour(SOFT), &t!("charts-day-key"));
        svg.text(right, foot, SMALL.end(), &t!("charts-better"));
        svg.finish(&self.words())
    }
}
