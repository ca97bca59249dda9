//! Pictures of one tide as the hall counted it: a course over time, and bars. No words of the debrief are in them.

use super::Table;
use super::palette::{ACT, FOLD, LINE, RAISED, SOFT, STRONG, WOOD};
use super::svg::{SMALL, Svg, diamond, rect, width_of};
use std::fmt::Write;

/// One value over time, or from tide to tide; drawn from nought.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Course {
    /// What it is, as the head of its column and the name of the picture.
    pub name: String,
    /// What lies along.
    pub along: String,
    /// Points in the order in which they lie along: where, how the table calls it, the value, how it is written.
    pub points: Vec<Stop>,
    /// Whether every point is marked; else the greatest alone.
    pub marks_all: bool,
}

/// A point of a [`Course`].
#[derive(Debug, Clone, PartialEq)]
pub struct Stop {
    /// Where it lies along.
    pub at: f64,
    /// What that place is called.
    pub place: String,
    /// The value.
    pub value: f64,
    /// The value as it is written.
    pub shown: String,
}

impl Course {
    /// The point with the greatest value.
    pub fn greatest(&self) -> Option<&Stop> {
        self.points.iter().max_by(|one, other| one.value.total_cmp(&other.value))
    }

    /// The same as rows.
    pub fn table(&self) -> Table {
        let mut table = Table::new(&[&self.along, &self.name]);
        for point in &self.points {
            table.row([point.place.clone(), point.shown.clone()]);
        }
        table
    }

    /// The picture; as small as 120 by 50.
    pub fn svg(&self, width: f64, height: f64) -> String {
        let mut svg = Svg::new(width, height);
        let Some(first) = self.points.first() else { return svg.finish(&self.name) };
        let last = self.points.last().unwrap_or(first);
        // In the corner at the right there is room for a mark that says it opens.
        let (left, right, top, foot) = (8.0, width - 30.0, 20.0, height - 18.0);
        let most = self.points.iter().fold(1e-9, |most: f64, point| most.max(point.value));
        let least = self.points.iter().fold(0.0, |least: f64, point| least.min(point.value));
        let span = (last.at - first.at).max(f64::MIN_POSITIVE);
        let single = self.points.len() == 1;
        let x =
            |at: f64| if single { f64::midpoint(left, right) } else { left + (right - left) * (at - first.at) / span };
        let y = |value: f64| foot - (foot - top) * (value - least) / (most - least);
        svg.line(&format!("M{left} {:.1}H{right:.1}", y(0.0)), FOLD, 1.5, "");
        let mut path = String::new();
        for (index, point) in self.points.iter().enumerate() {
            let _ = write!(path, "{}{:.1} {:.1}", if index == 0 { "M" } else { "L" }, x(point.at), y(point.value));
        }
        svg.line(&path, ACT, 2.5, "");
        let marked: Vec<&Stop> =
            if self.marks_all { self.points.iter().collect() } else { self.greatest().into_iter().collect() };
        for point in marked {
            let latest = !self.marks_all || point == last;
            let (fill, edge) = if latest { (ACT, ACT) } else { (RAISED, ACT) };
            svg.raw(&format!(
                r#"<circle cx="{:.1}" cy="{:.1}" r="4.5" fill="{fill}" stroke="{edge}" stroke-width="2"/>"#,
                x(point.at),
                y(point.value)
            ));
            if latest {
                let half = width_of(&point.shown, 13.0) / 2.0;
                let at = x(point.at).clamp(left + half, (right - half).max(left + half));
                svg.text(at, (y(point.value) - 8.0).max(12.0), SMALL.bold().middle(), &point.shown);
            }
        }
        if single {
            svg.text(x(first.at), height - 4.0, SMALL.middle(), &first.place);
        } else {
            svg.text(left, height - 4.0, SMALL, &first.place);
            svg.text(right, height - 4.0, SMALL.end(), &last.place);
        }
        svg.finish(&self.name)
    }
}

/// Bars that lie under each other, each with its name and its figure.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Bars {
    /// What is counted, as the head of its column and the name of the picture.
    pub name: String,
    /// What each bar is: "custom", "minutes".
    pub each: String,
    /// The bars.
    pub bars: Vec<OneBar>,
    /// Whether each has a mark of its own, as customs have.
    pub marked: bool,
}

/// A bar of [`Bars`].
#[derive(Debug, Clone, PartialEq)]
pub struct OneBar {
    /// What it is.
    pub name: String,
    /// How long it is.
    pub value: f64,
    /// Its figure as it is written.
    pub shown: String,
}

impl Bars {
    /// The same as rows.
    pub fn table(&self) -> Table {
        let mut table = Table::new(&[&self.each, &self.name]);
        for bar in &self.bars {
            table.row([bar.name.clone(), bar.shown.clone()]);
        }
        table
    }

    /// The picture; rows are as high as there is room.
    pub fn svg(&self, width: f64, height: f64) -> String {
        let mut svg = Svg::new(width, height);
        let names = self.bars.iter().map(|bar| width_of(&bar.name, 13.0)).fold(0.0, f64::max) + 24.0;
        let figures = self.bars.iter().map(|bar| width_of(&bar.shown, 13.0)).fold(0.0, f64::max) + 10.0;
        // To the right there is room for a mark that says it opens.
        let (left, right) = (names.min(width * 0.5), width - figures - 26.0);
        let most = self.bars.iter().fold(1e-9, |most: f64, bar| most.max(bar.value));
        let row = height / self.bars.len().max(1) as f64;
        let thick = (row * 0.6).min(16.0);
        for (index, bar) in self.bars.iter().enumerate() {
            let y = row * (index as f64 + 0.5);
            svg.text(left - 8.0, y + 4.5, SMALL.colour(STRONG).end(), &bar.name);
            if self.marked {
                mark(&mut svg, index, y);
            }
            let long = (right - left).max(1.0) * (bar.value / most).max(0.0);
            svg.shape(&rect(left, y - thick / 2.0, long.max(1.0), thick), WOOD, LINE, 1.0);
            svg.text(left + long + 7.0, y + 4.5, SMALL.bold(), &bar.shown);
        }
        svg.line(&format!("M{left:.1} 0V{height:.1}"), SOFT, 1.0, "");
        svg.finish(&self.name)
    }
}

/// Circle, triangle, square: customs bear a shape, and never in another place than a chart.
fn mark(svg: &mut Svg, index: usize, y: f64) {
    match index % 4 {
        0 => svg.raw(&format!(r#"<circle cx="8" cy="{y:.1}" r="5" fill="{SOFT}"/>"#)),
        1 => svg.shape(&format!("M3 {:.1}h10l-5-9z", y + 4.5), SOFT, "", 0.0),
        2 => svg.shape(&rect(3.5, y - 4.5, 9.0, 9.0), SOFT, "", 0.0),
        _ => svg.shape(&diamond(8.0, y, 5.5), SOFT, "", 0.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn course(values: &[f64]) -> Course {
        let stop = |(index, &value): (usize, &f64)| Stop {
            at: index as f64,
            place: format!("tide {}", index + 1),
            value,
            shown: format!("{value} min"),
        };
        let points = values.iter().enumerate().map(stop).collect();
        Course { name: "Longest wait".into(), along: "Tide".into(), points, marks_all: true }
    }

    #[test]
    fn a_course_draws_every_point_inside_and_says_the_last() {
        for values in [&[12.0, 30.0, 7.0][..], &[5.0], &[-2.0, 4.0]] {
            let svg = course(values).svg(200.0, 80.0);
            assert_eq!(svg.matches("<circle").count(), values.len());
            assert!(svg.contains(&format!("{} min", values[values.len() - 1])));
            for at in svg.split("cy=\"").skip(1) {
                let y: f64 = at.split('"').next().and_then(|y| y.parse().ok()).unwrap_or(-1.0);
                assert!((0.0..=80.0).contains(&y), "{y}");
            }
        }
        assert_eq!(course(&[1.0, 2.0]).table().rows, [["tide 1", "1 min"], ["tide 2", "2 min"]]);
    }

    #[test]
    fn bars_say_what_they_are_and_how_long() {
        let bar = |name: &str, value: f64| OneBar { name: name.into(), value, shown: format!("{value}") };
        let bars = Bars {
            name: "Stops of 100".into(),
            each: "Custom".into(),
            bars: vec![bar("Pearl", 1.5), bar("Reed", 3.0)],
            marked: true,
        };
        let svg = bars.svg(240.0, 80.0);
        assert!(svg.contains("Pearl") && svg.contains(">3<"), "{svg}");
        assert_eq!(bars.table().rows.len(), 2);
    }
}
