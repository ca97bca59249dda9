//! Decisions against luck: a point for each scale. Across, how the day fell; up, what the decisions were worth on
//! average, against the same game with none.

use super::Table;
use super::palette::{ACT, FOLD, LINE, RAISED, STRONG};
use super::svg::{SMALL, Svg, rect, width_of};
use super::words::{scale_words, signed};
use crate::debrief::Place;
use crate::t;

/// Six points.
#[derive(Debug, Clone, PartialEq)]
pub struct Quadrant {
    /// Scale by scale.
    pub places: [Place; 6],
    /// Games on other seeds.
    pub games: usize,
}

/// Smaller than this, in spreads, counts as neither good nor bad.
const LITTLE: f64 = 0.1;
/// Points further out are drawn at the edge.
const MOST: f64 = 3.0;

fn side(value: f64, [good, bad, neither]: [String; 3]) -> String {
    if value > LITTLE {
        good
    } else if value < -LITTLE {
        bad
    } else {
        neither
    }
}

impl Quadrant {
    fn points(&self) -> impl Iterator<Item = (&Place, f64, f64)> {
        self.places.iter().filter_map(|place| Some((place, place.luck?, place.decided?)))
    }

    fn words_of(luck: f64, decided: f64) -> String {
        let decisions = [t!("charts-helped"), t!("charts-hurt"), t!("charts-did-little")];
        let day = [t!("charts-day-kind"), t!("charts-day-hard"), t!("charts-day-ordinary")];
        format!("{}, {}", side(decided, decisions), side(luck, day))
    }

    /// What is drawn, in one sentence.
    pub fn words(&self) -> String {
        let parts: Vec<String> = self
            .points()
            .map(|(place, luck, decided)| {
                format!("{}: {}", scale_words(place.figure.scale), Self::words_of(luck, decided))
            })
            .collect();
        if parts.is_empty() { t!("charts-no-scale-placed") } else { format!("{}.", parts.join("; ")) }
    }

    /// The same as rows.
    pub fn table(&self) -> Table {
        let mut table = Table::new(&[
            t!("charts-scale"),
            t!("charts-decisions-in-spreads"),
            t!("charts-luck-in-spreads"),
            t!("charts-in-words"),
        ]);
        for place in &self.places {
            let value = |value: Option<f64>| value.map_or_else(|| t!("charts-not-defined"), signed);
            let words = match (place.luck, place.decided) {
                (Some(luck), Some(decided)) => Self::words_of(luck, decided),
                _ => t!("charts-no-spread"),
            };
            table.row([scale_words(place.figure.scale), value(place.decided), value(place.luck), words]);
        }
        table
    }

    /// The picture.
    pub fn svg(&self, width: f64, height: f64) -> String {
        let mut svg = Svg::new(width, height);
        let (left, right, top, foot) = (12.0, width - 12.0, 26.0, height - 26.0);
        let (cx, cy) = (f64::midpoint(left, right), f64::midpoint(top, foot));
        svg.shape(&rect(left, top, right - left, foot - top), RAISED, FOLD, 1.0);
        svg.line(&format!("M{cx:.1} {top:.1}V{foot:.1}M{left:.1} {cy:.1}H{right:.1}"), LINE, 1.5, "");
        svg.text(cx, top - 8.0, SMALL.middle(), &t!("charts-helped"));
        svg.text(cx, foot + 18.0, SMALL.middle(), &t!("charts-hurt"));
        let (hard, kind) = (t!("charts-hard-day"), t!("charts-kind-day"));
        svg.text(left + 6.0, cy - 6.0, SMALL, &hard);
        svg.text(right - 6.0, cy - 6.0, SMALL.end(), &kind);
        let at = |luck: f64, decided: f64| {
            let x = cx + (right - left) / 2.0 * 0.94 * luck.clamp(-MOST, MOST) / MOST;
            (x, cy - (foot - top) / 2.0 * 0.9 * decided.clamp(-MOST, MOST) / MOST)
        };
        // Boxes that a name must not lie on: the points and the words of the axis, then each name as it finds its place.
        let mut taken: Vec<[f64; 4]> = self
            .points()
            .map(|(_, luck, decided)| at(luck, decided))
            .map(|(x, y)| [x - 8.0, y - 8.0, x + 8.0, y + 8.0])
            .chain([
                [left, cy - 20.0, left + 10.0 + width_of(&hard, 14.0), cy - 2.0],
                [right - 10.0 - width_of(&kind, 14.0), cy - 20.0, right, cy - 2.0],
            ])
            .collect();
        for (place, luck, decided) in self.points() {
            let (x, y) = at(luck, decided);
            let name = scale_words(place.figure.scale);
            let wide = width_of(&name, 14.0);
            let places = [(x + 10.0, y + 5.0), (x - 10.0 - wide, y + 5.0)].into_iter().chain((1..9).flat_map(|step| {
                let off = 16.0 * f64::from(step);
                [(x + 10.0, y + 5.0 - off), (x + 10.0, y + 5.0 + off), (x - 10.0 - wide, y + 5.0 - off)]
            }));
            let boxed = |(start, line): (f64, f64)| [start, line - 12.0, start + wide, line + 3.0];
            let free = |[a, b, c, d]: [f64; 4]| {
                a > left
                    && c < right
                    && b > top
                    && d < foot
                    && taken.iter().all(|[p, q, r, s]| c < *p || a > *r || d < *q || b > *s)
            };
            let (start, line) = places.clone().find(|&at| free(boxed(at))).unwrap_or((x + 10.0, y + 5.0));
            taken.push(boxed((start, line)));
            // A name that found no place beside its point is tied to it.
            if (line - y - 5.0).abs() > 17.0 {
                let end = if start > x { start - 2.0 } else { start + wide + 2.0 };
                svg.line(&format!("M{x:.1} {y:.1}L{end:.1} {:.1}", line - 5.0), LINE, 1.0, "");
            }
            svg.raw(&format!(r#"<circle cx="{x:.1}" cy="{y:.1}" r="6" fill="{ACT}"/>"#));
            svg.text(start, line, SMALL.colour(STRONG), &name);
        }
        svg.finish(&self.words())
    }
}
