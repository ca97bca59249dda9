//! Tables on two scales at once: a dot where a table's decisions come to on average, and a dashed string to where its
//! own day fell. Both scales keep their unit; down and left is the better side where less is better.

use super::Table;
use super::axis::round;
use super::palette::{ACT, FOLD, LINE, RAISED, SOFT, STRONG};
use super::svg::{SMALL, Svg, diamond, rect, width_of};
use super::words::number;

/// One table.
#[derive(Debug, Clone, PartialEq)]
pub struct Dot {
    /// Its name.
    pub name: String,
    /// Mean of its decisions on both scales.
    pub mean: [f64; 2],
    /// Its own game on both scales.
    pub run: [f64; 2],
}

/// The map.
#[derive(Debug, Clone, PartialEq)]
pub struct TradeOff {
    /// What both scales count, with unit and direction.
    pub scales: [String; 2],
    /// The tables, by name.
    pub dots: Vec<Dot>,
}

impl TradeOff {
    /// What is drawn, in one sentence.
    pub fn words(&self) -> String {
        let ends = |scale: usize| {
            let values = || self.dots.iter().map(|dot| dot.mean[scale]);
            (values().fold(f64::MAX, f64::min), values().fold(f64::MIN, f64::max))
        };
        let said = |scale: usize| {
            let (least, most) = ends(scale);
            format!("{} from {} to {}", self.scales[scale], number(least), number(most))
        };
        format!("{} tables: on average {}; {}.", self.dots.len(), said(0), said(1))
    }

    /// The same as rows.
    pub fn table(&self) -> Table {
        let mut table = Table { head: vec!["Table".into()], rows: Vec::new() };
        for scale in &self.scales {
            table.head.push(format!("{scale}: mean"));
            table.head.push(format!("{scale}: own day"));
        }
        for dot in &self.dots {
            table.row([
                dot.name.clone(),
                number(dot.mean[0]),
                number(dot.run[0]),
                number(dot.mean[1]),
                number(dot.run[1]),
            ]);
        }
        table
    }

    /// The picture.
    pub fn svg(&self, width: f64, height: f64) -> String {
        let mut svg = Svg::new(width, height);
        let (left, right, top, foot) = (64.0, width - 16.0, 30.0, height - 44.0);
        svg.shape(&rect(left, top, right - left, foot - top), RAISED, FOLD, 1.0);
        let ends = [0, 1].map(|scale| {
            let values = self.dots.iter().flat_map(|dot| [dot.mean[scale], dot.run[scale]]);
            let (least, most) =
                values.fold((f64::MAX, f64::MIN), |(least, most), value| (least.min(value), most.max(value)));
            let margin = ((most - least) * 0.1).max(most.abs() * 1e-3).max(1e-6);
            (least - margin, most + margin)
        });
        let x = |value: f64| left + (right - left) * (value - ends[0].0) / (ends[0].1 - ends[0].0);
        let y = |value: f64| foot - (foot - top) * (value - ends[1].0) / (ends[1].1 - ends[1].0);
        for dot in &self.dots {
            let (mx, my, rx, ry) = (x(dot.mean[0]), y(dot.mean[1]), x(dot.run[0]), y(dot.run[1]));
            svg.line(&format!("M{mx:.1} {my:.1}L{rx:.1} {ry:.1}"), LINE, 1.2, "4 4");
            svg.shape(&diamond(rx, ry, 5.0), RAISED, LINE, 1.5);
        }
        for dot in &self.dots {
            let (mx, my) = (x(dot.mean[0]), y(dot.mean[1]));
            svg.raw(&format!(r#"<circle cx="{mx:.1}" cy="{my:.1}" r="6" fill="{ACT}"/>"#));
            let wide = width_of(&dot.name, 13.0);
            let (at, style) = if mx + 10.0 + wide < right { (mx + 10.0, SMALL) } else { (mx - 10.0, SMALL.end()) };
            svg.text(at, my - 6.0, style.colour(STRONG), &dot.name);
        }
        svg.text(left, top - 10.0, SMALL.colour(SOFT), &self.scales[1]);
        svg.text(right, height - 8.0, SMALL.end().colour(SOFT), &self.scales[0]);
        svg.text(left - 6.0, top + 10.0, SMALL.end(), &round(ends[1].1));
        svg.text(left - 6.0, foot, SMALL.end(), &round(ends[1].0));
        svg.text(left, foot + 18.0, SMALL, &round(ends[0].0));
        svg.text(right, foot + 18.0, SMALL.end(), &round(ends[0].1));
        svg.finish(&self.words())
    }
}
