//! A front of trade-offs: six upright axes, up is better on each, one line a policy. No axis is the sum of others.

use super::palette::{ACT, FOLD, PAPER, SEALED, SOFT, STOP, STRONG, WOOD};
use super::svg::{SMALL, Svg, broken, rect, width_of};
use super::words::number;
use crate::t;
use std::fmt::Write;

/// One scale.
#[derive(Debug, Clone, PartialEq)]
pub struct Upright {
    /// The scale.
    pub name: String,
    /// Its figure.
    pub figure: String,
    /// Unit of the figure.
    pub unit: String,
    /// Whether more is better.
    pub more_is_better: bool,
}

/// One policy: its value on each scale, and the 95 % interval.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Its name.
    pub name: String,
    /// In the order of the scales.
    pub values: Vec<(f64, Option<[f64; 2]>)>,
    /// Drawn over the others: the table's own.
    pub own: bool,
}

/// A front.
#[derive(Debug, Clone, PartialEq)]
pub struct Front {
    /// One sentence that says what is shown.
    pub title: String,
    /// The scales.
    pub uprights: Vec<Upright>,
    /// The policies.
    pub lines: Vec<Line>,
}

const WIDTH: f64 = 980.0;
const HEIGHT: f64 = 460.0;
/// Height of a name at the right.
const NAME: f64 = 15.0;
const COLOURS: [&str; 5] = [ACT, STOP, SEALED, SOFT, WOOD];

impl Front {
    /// Height the picture needs.
    pub fn height(&self) -> f64 {
        HEIGHT.max(150.0 + NAME * self.lines.len() as f64)
    }

    /// As a picture.
    pub fn svg(&self) -> String {
        let height = self.height();
        let mut svg = Svg::new(WIDTH, height);
        svg.shape(&rect(0.0, 0.0, WIDTH, height), PAPER, "", 0.0);
        let names = self.lines.iter().map(|line| width_of(&line.name, 13.0)).fold(0.0, f64::max).min(240.0);
        let (left, right, foot) = (70.0, WIDTH - 80.0 - names, height - 66.0);
        let room = ((right - left) / (self.uprights.len().max(2) - 1) as f64).min(2.0 * left) - 10.0;
        let figures: Vec<Vec<String>> =
            self.uprights.iter().map(|upright| broken(&upright.figure, 13.0, room)).collect();
        let top = 68.0 + 16.0 * figures.iter().map(Vec::len).max().unwrap_or_default().max(1) as f64;
        let at = |scale: usize| left + (right - left) * scale as f64 / (self.uprights.len().max(2) - 1) as f64;
        let places: Vec<_> = (0..self.uprights.len()).map(|scale| self.place(scale, top, foot)).collect();
        svg.text(12.0, 20.0, SMALL, &t!("charts-front-key"));
        // The table's own comes last, over all others.
        let mut order: Vec<usize> = (0..self.lines.len()).collect();
        order.sort_by_key(|&index| self.lines[index].own);
        for index in order {
            let line = &self.lines[index];
            let (colour, dash, width) = self.style(index);
            let mut path = String::new();
            for (scale, (value, ends)) in line.values.iter().enumerate() {
                let (x, y) = (at(scale), places[scale].y(*value));
                let _ = write!(path, "{}{x:.1} {y:.1}", if scale == 0 { "M" } else { "L" });
                if let Some([low, high]) = ends {
                    let shift = (index % 7) as f64 - 3.0;
                    let whisker =
                        format!("M{:.1} {:.1}V{:.1}", x + shift, places[scale].y(*low), places[scale].y(*high));
                    svg.line(&whisker, colour, 1.0, "");
                }
            }
            svg.raw(&format!(
                r#"<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width}" stroke-opacity="{}" stroke-dasharray="{dash}"/>"#,
                if line.own { 1.0 } else { 0.75 }
            ));
        }
        for (scale, upright) in self.uprights.iter().enumerate() {
            let x = at(scale);
            svg.line(&format!("M{x:.1} {top}V{foot}"), STRONG, 1.5, "");
            svg.line(&format!("M{:.1} {top}h12M{:.1} {foot}h12", x - 6.0, x - 6.0), FOLD, 1.0, "");
            svg.text(x, 46.0, SMALL.bold().middle(), &upright.name);
            for (line, words) in figures[scale].iter().enumerate() {
                svg.text(x, 63.0 + 16.0 * line as f64, SMALL.middle(), words);
            }
            svg.text(x, top - 5.0, SMALL.middle(), &number(places[scale].best));
            svg.text(x, foot + 16.0, SMALL.middle(), &number(places[scale].worst));
            svg.text(x, foot + 36.0, SMALL.middle(), &upright.unit);
        }
        self.names(&mut svg, at(self.uprights.len().max(1) - 1), &places, (top, foot));
        svg.finish(&self.title)
    }

    fn style(&self, index: usize) -> (&'static str, &'static str, f64) {
        if self.lines[index].own {
            (STRONG, "none", 4.0)
        } else {
            (COLOURS[index % COLOURS.len()], ["none", "8 4", "3 3"][index / COLOURS.len() % 3], 1.6)
        }
    }

    /// Each line's name beside its end, moved apart where ends lie close.
    fn names(&self, svg: &mut Svg, x: f64, places: &[Place], (top, foot): (f64, f64)) {
        let Some(last) = places.last() else { return };
        let ends = self.lines.iter().map(|line| line.values.last().map_or(foot, |(value, _)| last.y(*value)));
        let mut order: Vec<(f64, usize)> = ends.zip(0..).collect();
        order.sort_by(|one, other| one.0.total_cmp(&other.0));
        let mut heights: Vec<f64> = Vec::new();
        for (y, _) in &order {
            let above = heights.last().map_or(top - NAME, |above: &f64| *above);
            heights.push(y.max(above + NAME));
        }
        // What was pushed over the foot is pushed back up.
        let mut below = foot + NAME;
        for height in heights.iter_mut().rev() {
            *height = height.min(below - NAME);
            below = *height;
        }
        for ((y, index), height) in order.iter().zip(heights) {
            let (colour, dash, width) = self.style(*index);
            let path = format!("M{:.1} {y:.1}L{:.1} {height:.1}h16", x + 8.0, x + 26.0);
            svg.line(&path, colour, width.min(2.0), if dash == "none" { "" } else { dash });
            let style = if self.lines[*index].own { SMALL.bold() } else { SMALL };
            svg.text(x + 48.0, height + 4.5, style, &self.lines[*index].name);
        }
    }

    fn place(&self, scale: usize, top: f64, foot: f64) -> Place {
        let values = self.lines.iter().filter_map(|line| line.values.get(scale)).map(|(value, _)| *value);
        let (low, high) = values
            .filter(|value| value.is_finite())
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)));
        let (low, high) = if low <= high { (low, high) } else { (0.0, 0.0) };
        let (best, worst) = if self.uprights[scale].more_is_better { (high, low) } else { (low, high) };
        Place { best, worst, top, foot }
    }
}

struct Place {
    best: f64,
    worst: f64,
    top: f64,
    foot: f64,
}

impl Place {
    fn y(&self, value: f64) -> f64 {
        let span = self.best - self.worst;
        if span == 0.0 {
            self.top
        } else {
            self.foot + (self.top - self.foot) * ((value - self.worst) / span).clamp(-0.03, 1.03)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn up_is_better_whichever_way_a_figure_runs() {
        let upright = |more_is_better| Upright {
            name: "flow".into(),
            figure: "wait_p95".into(),
            unit: "minutes".into(),
            more_is_better,
        };
        let line = |value: f64| Line {
            name: "p".into(),
            values: vec![(value, None), (value, Some([value - 1.0, value + 1.0]))],
            own: false,
        };
        let front = Front {
            title: "t".into(),
            uprights: vec![upright(false), upright(true)],
            lines: vec![line(3.0), line(9.0)],
        };
        assert!(front.place(0, 0.0, 100.0).y(3.0) < front.place(0, 0.0, 100.0).y(9.0));
        assert!(front.place(1, 0.0, 100.0).y(9.0) < front.place(1, 0.0, 100.0).y(3.0));
        assert!(!front.svg().contains("NaN"));
        assert!(!Front { lines: Vec::new(), ..front }.svg().contains("inf"));
    }
}
