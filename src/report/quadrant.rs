//! Decisions against luck: a point for each scale. Across, how the day fell; up, what the decisions were worth on
//! average, against the same game with none.

use super::Table;
use super::palette::{ACT, FOLD, LINE, RAISED, STRONG};
use super::svg::{SMALL, Svg, rect, width_of};
use super::words::{scale_words, signed};
use crate::debrief::Place;

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

fn side(value: f64, good: &'static str, bad: &'static str, neither: &'static str) -> &'static str {
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
        format!(
            "{}, {}",
            side(decided, "decisions helped", "decisions hurt", "decisions did little"),
            side(luck, "the day was kind", "the day was hard", "the day was ordinary")
        )
    }

    /// What is drawn, in one sentence.
    pub fn words(&self) -> String {
        let parts: Vec<String> = self
            .points()
            .map(|(place, luck, decided)| {
                format!("{}: {}", scale_words(place.figure.scale), Self::words_of(luck, decided))
            })
            .collect();
        if parts.is_empty() { "No scale could be placed.".into() } else { format!("{}.", parts.join("; ")) }
    }

    /// The same as rows.
    pub fn table(&self) -> Table {
        let mut table = Table::new(&["Scale", "Decisions, in spreads", "Luck, in spreads", "In words"]);
        for place in &self.places {
            let value = |value: Option<f64>| value.map_or("not defined".to_owned(), signed);
            let words = match (place.luck, place.decided) {
                (Some(luck), Some(decided)) => Self::words_of(luck, decided),
                _ => "no spread from game to game".to_owned(),
            };
            table.row([scale_words(place.figure.scale).to_owned(), value(place.decided), value(place.luck), words]);
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
        svg.text(cx, top - 8.0, SMALL.middle(), "decisions helped");
        svg.text(cx, foot + 18.0, SMALL.middle(), "decisions hurt");
        svg.text(left + 6.0, cy - 6.0, SMALL, "a hard day");
        svg.text(right - 6.0, cy - 6.0, SMALL.end(), "a kind day");
        let mut taken: Vec<(f64, f64, f64)> = Vec::new();
        for (place, luck, decided) in self.points() {
            let x = cx + (right - left) / 2.0 * 0.94 * luck.clamp(-MOST, MOST) / MOST;
            let y = cy - (foot - top) / 2.0 * 0.9 * decided.clamp(-MOST, MOST) / MOST;
            let name = scale_words(place.figure.scale);
            let wide = width_of(name, 13.0);
            let to_right = x + 10.0 + wide < right;
            let start = if to_right { x + 10.0 } else { x - 10.0 - wide };
            // A name that would lie on another moves down a line.
            let mut line = y + 5.0;
            while taken.iter().any(|&(from, to, at)| (line - at).abs() < 14.0 && start < to && start + wide > from) {
                line += 14.0;
            }
            taken.push((start, start + wide, line));
            svg.raw(&format!(r#"<circle cx="{x:.1}" cy="{y:.1}" r="6" fill="{ACT}"/>"#));
            svg.text(start, line, SMALL.colour(STRONG), name);
        }
        svg.finish(&self.words())
    }
}
