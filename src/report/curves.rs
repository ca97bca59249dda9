//! Curves with their intervals: a band where points follow one another, a whisker where they stand alone. Serves wait
//! against utilisation, a scale against a lever, ROC and DET.

use super::Table;
use super::axis::{Axis, Warp, round};
use super::palette::{ACT, LINE, PAPER, SEALED, STOP, STRONG, WOOD};
use super::svg::{SMALL, Svg, diamond, rect, width_of};
use crate::t;
use std::fmt::Write;

/// A measured or reckoned point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// Along.
    pub x: f64,
    /// Up.
    pub y: f64,
    /// 95 % interval of `y`.
    pub ends: Option<[f64; 2]>,
}

/// How a series is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// A line through the points in the order of x, with a band.
    Joined,
    /// Points with whiskers.
    Apart,
    /// A thin line without marks: a formula.
    Formula,
}

/// Points that belong together.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// What they are.
    pub name: String,
    /// How they are drawn.
    pub style: Style,
    /// The points.
    pub points: Vec<Point>,
}

/// One point to be told from all others.
#[derive(Debug, Clone, PartialEq)]
pub struct Spot {
    /// Where.
    pub point: Point,
    /// What it is.
    pub name: String,
}

/// A chart of curves.
#[derive(Debug, Clone, PartialEq)]
pub struct Curves {
    /// One sentence that says what is shown.
    pub title: String,
    /// What lies along, with its unit.
    pub x: String,
    /// What stands up, with its unit.
    pub y: String,
    /// How both axes run.
    pub warp: Warp,
    /// The series; at most five are told apart.
    pub series: Vec<Series>,
    /// The point to be found.
    pub spot: Option<Spot>,
}

const WIDTH: f64 = 680.0;
const HEIGHT: f64 = 420.0;
const COLOURS: [&str; 5] = [ACT, STOP, SEALED, LINE, WOOD];
const DASHES: [&str; 5] = ["", "8 4", "3 3", "10 3 3 3", "1 4"];

impl Curves {
    /// As a picture.
    pub fn svg(&self) -> String {
        self.svg_of(WIDTH, HEIGHT)
    }

    /// As a picture of this size.
    pub fn svg_of(&self, width: f64, height: f64) -> String {
        let mut svg = Svg::new(width, height);
        svg.shape(&rect(0.0, 0.0, width, height), PAPER, "", 0.0);
        let (left, right, top, foot) = (78.0, width - 24.0, 58.0, height - 58.0);
        let points =
            || self.series.iter().flat_map(|series| &series.points).chain(self.spot.iter().map(|spot| &spot.point));
        let x = Axis::around(points().map(|point| point.x), self.warp, left, right);
        let tall = points().flat_map(|point| {
            let [low, high] = point.ends.unwrap_or([point.y; 2]);
            [low, point.y, high]
        });
        let y = Axis::around(tall, self.warp, foot, top);
        y.draw_upright(&mut svg, left, right);
        x.draw_lying(&mut svg, foot);
        svg.text(left - 60.0, 20.0, SMALL.bold(), &self.y);
        svg.text(right, height - 14.0, SMALL.bold().end(), &self.x);
        for (index, series) in self.series.iter().enumerate() {
            draw(&mut svg, series, index, x, y);
        }
        if let Some(spot) = &self.spot {
            let (at, up) = (x.at(spot.point.x), y.at(spot.point.y));
            svg.shape(&diamond(at, up, 8.0), STRONG, PAPER, 1.5);
            let room = right - at > width_of(&spot.name, 13.0) + 14.0;
            let (dx, style) = if room { (13.0, SMALL.bold()) } else { (-13.0, SMALL.bold().end()) };
            svg.text(at + dx, up + 18.0, style, &spot.name);
        }
        self.legend(&mut svg, left);
        svg.finish(&self.title)
    }

    fn legend(&self, svg: &mut Svg, left: f64) {
        let mut at = left;
        for (index, series) in self.series.iter().enumerate() {
            let (colour, dash) = (COLOURS[index % 5], DASHES[index % 5]);
            if series.style == Style::Apart {
                svg.raw(&format!(r#"<circle cx="{:.1}" cy="38" r="4" fill="{colour}"/>"#, at + 14.0));
            } else {
                svg.line(
                    &format!("M{at:.1} 38h28"),
                    colour,
                    if series.style == Style::Formula { 1.5 } else { 2.5 },
                    dash,
                );
            }
            svg.text(at + 34.0, 42.5, SMALL, &series.name);
            at += 54.0 + width_of(&series.name, 13.0);
        }
    }

    /// The same in rows.
    pub fn table(&self) -> Table {
        let mut table = Table::new(&[&t!("charts-series"), &self.x, &self.y, &t!("charts-from"), &t!("charts-upto")]);
        for series in &self.series {
            for point in &series.points {
                let [low, high] = point.ends.map_or([String::new(), String::new()], |ends| ends.map(round));
                table.row([series.name.clone(), round(point.x), round(point.y), low, high]);
            }
        }
        table
    }
}

fn draw(svg: &mut Svg, series: &Series, index: usize, x: Axis, y: Axis) {
    let (colour, dash) = (COLOURS[index % 5], DASHES[index % 5]);
    let mut points = series.points.clone();
    points.sort_by(|one, other| one.x.total_cmp(&other.x));
    let path = |points: &mut dyn Iterator<Item = (f64, f64)>| {
        let mut path = String::new();
        for (along, up) in points {
            let _ = write!(path, "{}{:.1} {:.1}", if path.is_empty() { "M" } else { "L" }, x.at(along), y.at(up));
        }
        path
    };
    if series.style == Style::Joined {
        let with_ends = points.iter().filter_map(|point| Some((point.x, point.ends?)));
        let low = with_ends.clone().map(|(x, ends)| (x, ends[0]));
        let high: Vec<(f64, f64)> = with_ends.map(|(x, ends)| (x, ends[1])).collect();
        let band = path(&mut low.chain(high.into_iter().rev()));
        svg.raw(&format!(r#"<path d="{band}Z" fill="{colour}" fill-opacity="0.18"/>"#));
    }
    if series.style != Style::Apart {
        let width = if series.style == Style::Formula { 1.5 } else { 2.5 };
        svg.line(&path(&mut points.iter().map(|point| (point.x, point.y))), colour, width, dash);
    }
    if series.style == Style::Formula {
        return;
    }
    for point in &points {
        let (at, up) = (x.at(point.x), y.at(point.y));
        if let (Style::Apart, Some([low, high])) = (series.style, point.ends) {
            svg.line(&format!("M{at:.1} {:.1}V{:.1}", y.at(low), y.at(high)), colour, 1.5, "");
        }
        svg.raw(&format!(r#"<circle cx="{at:.1}" cy="{up:.1}" r="3.5" fill="{colour}"/>"#));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chart(warp: Warp) -> Curves {
        let point = |x: f64| Point { x, y: 1.0 - x, ends: Some([0.95 - x, 1.05 - x]) };
        let points: Vec<Point> = [0.7, 0.1, 0.4].map(point).into();
        let series = |name: &str, style| Series { name: name.into(), style, points: points.clone() };
        Curves {
            title: "What is < shown".into(),
            x: "share".into(),
            y: "minutes".into(),
            warp,
            series: vec![
                series("measured", Style::Joined),
                series("formula", Style::Formula),
                series("alone", Style::Apart),
            ],
            spot: Some(Spot { point: point(0.5), name: "here".into() }),
        }
    }

    #[test]
    fn everything_is_named_and_inside() {
        for warp in [Warp::Even, Warp::Normal] {
            let svg = chart(warp).svg();
            for words in ["What is &lt; shown", "share", "minutes", "measured", "formula", "alone", "here"] {
                assert!(svg.contains(words), "{words}");
            }
            assert!(!svg.contains("NaN") && !svg.contains("inf"));
            assert_eq!(svg.matches("fill-opacity").count(), 1, "one band");
        }
        assert_eq!(chart(Warp::Even).table().rows.len(), 9);
    }

    #[test]
    fn nothing_to_show_is_still_a_picture() {
        let empty = Curves { series: Vec::new(), spot: None, ..chart(Warp::Even) };
        assert!(!empty.svg().contains("NaN"));
    }
}
