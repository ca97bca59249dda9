//! Tables on two scales at once: a dot where a table's decisions come to on average, and a dashed string to where its
//! own day fell. The step line parts what the tables reached from what none of them did on these two scales.

use super::Table;
use super::axis::{Axis, Warp};
use super::palette::{ACT, FOLD, LINE, RAISED, SOFT, STRONG};
use super::svg::{Anchor, SMALL, Svg, Text, diamond, rect, width_of};
use super::words::{listed, number};
use crate::t;

/// One table.
#[derive(Debug, Clone, PartialEq)]
pub struct Dot {
    /// Its name.
    pub name: String,
    /// Mean of its decisions on both scales, with its 95 % interval.
    pub mean: [(f64, Option<[f64; 2]>); 2],
    /// Its own game on both scales, where it played one.
    pub run: Option<[f64; 2]>,
    /// The one the page is about.
    pub own: bool,
}

/// The map.
#[derive(Debug, Clone, PartialEq)]
pub struct TradeOff {
    /// What one of the dots is, many of them: "tables".
    pub what: String,
    /// What both scales count, with unit and direction.
    pub scales: [String; 2],
    /// Whether more is better on each.
    pub more_is_better: [bool; 2],
    /// The tables, by name.
    pub dots: Vec<Dot>,
}

impl TradeOff {
    /// Whether another dot is at least as good on both scales and better on one.
    fn beaten(&self, dot: &Dot) -> bool {
        let cost =
            |dot: &Dot, scale: usize| if self.more_is_better[scale] { -dot.mean[scale].0 } else { dot.mean[scale].0 };
        self.dots.iter().any(|other| {
            (0..2).all(|scale| cost(other, scale) <= cost(dot, scale))
                && (0..2).any(|scale| cost(other, scale) < cost(dot, scale))
        })
    }

    /// What is drawn, in two sentences.
    pub fn words(&self) -> String {
        let ends = |scale: usize| {
            let values = || self.dots.iter().map(|dot| dot.mean[scale].0);
            (values().fold(f64::MAX, f64::min), values().fold(f64::MIN, f64::max))
        };
        let said = |scale: usize| {
            let (least, most) = ends(scale);
            t!("charts-scale-from-to", scale = self.scales[scale].as_str(), least = number(least), most = number(most))
        };
        let unbeaten: Vec<String> =
            self.dots.iter().filter(|dot| !self.beaten(dot)).map(|dot| dot.name.clone()).collect();
        t!(
            "charts-map",
            count = self.dots.len(),
            what = self.what.as_str(),
            across = said(0),
            up = said(1),
            unbeaten = listed(&unbeaten)
        )
    }

    /// The same as rows.
    pub fn table(&self) -> Table {
        let mut table = Table { head: vec![t!("charts-name")], rows: Vec::new() };
        for scale in &self.scales {
            table.head.push(t!("charts-scale-mean", scale = scale.as_str()));
            table.head.push(t!("charts-scale-own-day", scale = scale.as_str()));
        }
        table.head.push(t!("charts-both-scales"));
        for dot in &self.dots {
            let run = |scale: usize| dot.run.map_or_else(|| t!("charts-none"), |run| number(run[scale]));
            table.row([
                dot.name.clone(),
                number(dot.mean[0].0),
                run(0),
                number(dot.mean[1].0),
                run(1),
                if self.beaten(dot) { t!("charts-another-better") } else { t!("charts-none-better") },
            ]);
        }
        table
    }

    /// The picture.
    pub fn svg(&self, width: f64, height: f64) -> String {
        let mut svg = Svg::new(width, height);
        let frame = Frame { left: 64.0, right: width - 16.0, top: 30.0, foot: height - 66.0 };
        svg.shape(&rect(frame.left, frame.top, frame.right - frame.left, frame.foot - frame.top), RAISED, FOLD, 1.0);
        let values = |scale: usize| {
            self.dots.iter().flat_map(move |dot| [Some(dot.mean[scale].0), dot.run.map(|run| run[scale])]).flatten()
        };
        let across = Axis::around(values(0), Warp::Even, frame.left, frame.right);
        let up = Axis::around(values(1), Warp::Even, frame.foot, frame.top);
        up.draw_upright(&mut svg, frame.left, frame.right);
        across.draw_lying(&mut svg, frame.foot);
        let place = |pair: [f64; 2]| [across.at(pair[0]), up.at(pair[1])];
        let at = |dot: &Dot| place([dot.mean[0].0, dot.mean[1].0]);
        self.step_line(&mut svg, &frame, &at);
        for dot in &self.dots {
            let [mx, my] = at(dot);
            if let Some([rx, ry]) = dot.run.map(place) {
                svg.line(&format!("M{mx:.1} {my:.1}L{rx:.1} {ry:.1}"), LINE, 1.2, "4 4");
                svg.shape(&diamond(rx, ry, 5.0), RAISED, LINE, 1.5);
            }
            if let Some([low, high]) = dot.mean[0].1 {
                svg.line(&format!("M{:.1} {my:.1}H{:.1}", across.at(low), across.at(high)), SOFT, 1.0, "");
            }
            if let Some([low, high]) = dot.mean[1].1 {
                svg.line(&format!("M{mx:.1} {:.1}V{:.1}", up.at(low), up.at(high)), SOFT, 1.0, "");
            }
        }
        for dot in &self.dots {
            let [x, y] = at(dot);
            mark(&mut svg, [x, y], !self.beaten(dot));
            if dot.own {
                svg.raw(&format!(
                    r#"<circle cx="{x:.1}" cy="{y:.1}" r="11" fill="none" stroke="{STRONG}" stroke-width="2"/>"#
                ));
            }
        }
        self.names(&mut svg, &frame, &at);
        svg.text(frame.left, frame.top - 10.0, SMALL.colour(SOFT), &self.scales[1]);
        svg.text(frame.right, frame.foot + 38.0, SMALL.end().colour(SOFT), &self.scales[0]);
        legend(&mut svg, frame.left, height - 8.0);
        svg.finish(&self.words())
    }

    /// From dot to dot that no other beats: on its far side lies what none of them reached.
    fn step_line(&self, svg: &mut Svg, frame: &Frame, at: &impl Fn(&Dot) -> [f64; 2]) {
        let mut front: Vec<[f64; 2]> = self.dots.iter().filter(|dot| !self.beaten(dot)).map(at).collect();
        front.sort_by(|one, other| one[0].total_cmp(&other[0]));
        let Some(first) = front.first() else { return };
        let [across_more, up_more] = self.more_is_better;
        let worst_up = if up_more { frame.foot } else { frame.top };
        let mut path = vec![if across_more {
            format!("M{:.1} {:.1}H{:.1}", frame.left, first[1], first[0])
        } else {
            format!("M{:.1} {worst_up:.1}V{:.1}", first[0], first[1])
        }];
        path.extend(
            front[1..].iter().map(
                |[x, y]| {
                    if across_more { format!("V{y:.1}H{x:.1}") } else { format!("H{x:.1}V{y:.1}") }
                },
            ),
        );
        path.push(if across_more { format!("V{worst_up:.1}") } else { format!("H{:.1}", frame.right) });
        svg.line(&path.concat(), ACT, 2.0, "");
    }

    /// Names where there is room for them; those without stand in the table.
    fn names(&self, svg: &mut Svg, frame: &Frame, at: &impl Fn(&Dot) -> [f64; 2]) {
        let mut taken: Vec<[f64; 4]> =
            self.dots.iter().map(at).map(|[x, y]| [x - 7.0, y - 7.0, x + 7.0, y + 7.0]).collect();
        let mut order: Vec<&Dot> = self.dots.iter().collect();
        order.sort_by_key(|dot| !dot.own);
        for dot in order {
            let [x, y] = at(dot);
            let wide = width_of(&dot.name, 13.0);
            let reach = if dot.own { 15.0 } else { 10.0 };
            let tries = [
                (x + reach, y - 5.0, Anchor::Start),
                (x - reach, y - 5.0, Anchor::End),
                (x + reach, y + 14.0, Anchor::Start),
                (x - reach, y + 14.0, Anchor::End),
                (x, y - 14.0, Anchor::Middle),
                (x, y + 24.0, Anchor::Middle),
                (x + reach, y - 19.0, Anchor::Start),
                (x - reach, y - 19.0, Anchor::End),
                (x + reach, y + 28.0, Anchor::Start),
                (x - reach, y + 28.0, Anchor::End),
            ];
            let room = tries.into_iter().find_map(|(x, y, anchor)| {
                let from = match anchor {
                    Anchor::Start => x,
                    Anchor::Middle => x - wide / 2.0,
                    Anchor::End => x - wide,
                };
                let own = [from, y - 11.0, from + wide, y + 3.0];
                let inside =
                    own[0] >= frame.left && own[2] <= frame.right && own[1] >= frame.top && own[3] <= frame.foot;
                let free = taken.iter().all(|[a, b, c, d]| own[2] < *a || own[0] > *c || own[3] < *b || own[1] > *d);
                (inside && free).then_some((x, y, anchor, own))
            });
            if let Some((x, y, anchor, own)) = room {
                let style: Text = if dot.own { SMALL.bold() } else { SMALL.colour(STRONG) };
                let style = match anchor {
                    Anchor::Start => style,
                    Anchor::Middle => style.middle(),
                    Anchor::End => style.end(),
                };
                svg.text(x, y, style, &dot.name);
                taken.push(own);
            }
        }
    }
}

struct Frame {
    left: f64,
    right: f64,
    top: f64,
    foot: f64,
}

/// Filled where no other is better on both scales.
fn mark(svg: &mut Svg, [x, y]: [f64; 2], unbeaten: bool) {
    let fill = if unbeaten { ACT } else { RAISED };
    svg.raw(&format!(
        r#"<circle cx="{x:.1}" cy="{y:.1}" r="6" fill="{fill}" stroke="{}" stroke-width="1.5"/>"#,
        if unbeaten { ACT } else { STRONG }
    ));
}

fn legend(svg: &mut Svg, left: f64, y: f64) {
    let mut x = left + 6.0;
    for (words, unbeaten) in [(t!("charts-none-better-both"), true), (t!("charts-another-is"), false)] {
        mark(svg, [x, y - 4.5], unbeaten);
        svg.text(x + 11.0, y, SMALL, &words);
        x += 34.0 + width_of(&words, 13.0);
    }
    svg.shape(&diamond(x, y - 4.5, 5.0), RAISED, LINE, 1.5);
    svg.text(x + 11.0, y, SMALL, &t!("charts-day-played"));
    x += 34.0 + width_of(&t!("charts-day-played"), 13.0);
    svg.line(&format!("M{:.1} {:.1}h14m-7 -7v14", x - 7.0, y - 4.5), SOFT, 1.0, "");
    svg.text(x + 11.0, y, SMALL, &t!("charts-interval"));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dot(name: &str, across: f64, up: f64) -> Dot {
        Dot {
            name: name.into(),
            mean: [(across, Some([across - 1.0, across + 1.0])), (up, None)],
            run: None,
            own: false,
        }
    }

    fn map(more_is_better: [bool; 2]) -> TradeOff {
        TradeOff {
            what: "tables".into(),
            scales: ["Flow".into(), "Trust".into()],
            more_is_better,
            dots: vec![dot("a", 10.0, 20.0), dot("b", 20.0, 30.0), dot("c", 20.0, 20.0)],
        }
    }

    #[test]
    fn who_is_beaten_depends_on_which_way_is_better() {
        let unbeaten = |more_is_better| {
            let map = map(more_is_better);
            map.dots.iter().filter(|dot| !map.beaten(dot)).map(|dot| dot.name.clone()).collect::<Vec<_>>().concat()
        };
        assert_eq!(unbeaten([false, true]), "ab");
        assert_eq!(unbeaten([true, true]), "b");
        assert_eq!(unbeaten([false, false]), "a");
        assert_eq!(unbeaten([true, false]), "c");
    }

    #[test]
    fn every_name_has_its_own_place() {
        let many = TradeOff {
            dots: (0..40).map(|at| dot("a table of oak", f64::from(at % 3), 1.0)).collect(),
            ..map([false; 2])
        };
        let svg = many.svg(720.0, 400.0);
        assert!(!svg.contains("NaN") && svg.matches("a table of oak</text>").count() < 40);
        assert_eq!(many.table().rows.len(), 40);
    }
}
