//! Sealed ranges against what happened: a whisker a seat, and one upright line for the fact.

use super::Table;
use super::palette::{FOLD, LINE, SEALED, STRONG};
use super::svg::{SMALL, Svg, diamond, width_of};
use super::words::or_more;
use crate::language::decimal;
use crate::scenario::file::PredictionFile;
use crate::t;

/// Height of a seat's row.
const ROW: f64 = 22.0;
/// Room for the fact under the rows.
const FOOT: f64 = 26.0;

/// One seat's range.
#[derive(Debug, Clone, PartialEq)]
pub struct RangeRow {
    /// Who.
    pub seat: String,
    /// From.
    pub low: f64,
    /// To.
    pub high: f64,
    /// Whether this is the reader's own.
    pub own: bool,
}

/// Ranges on one question of one tide.
#[derive(Debug, Clone, PartialEq)]
pub struct PredictionRanges {
    /// What was asked.
    pub question: String,
    /// The seats that answered.
    pub rows: Vec<RangeRow>,
    /// What was so, where it is defined.
    pub fact: Option<f64>,
    /// The scale it was asked on.
    pub rule: PredictionFile,
}

impl PredictionRanges {
    /// Height the picture needs.
    pub fn height(&self) -> f64 {
        self.rows.len() as f64 * ROW + FOOT + 8.0
    }

    fn holds(&self, row: &RangeRow) -> Option<bool> {
        self.fact.map(|fact| (row.low..=row.high).contains(&self.rule.on_scale(fact)))
    }

    /// An end of a range, or of the scale.
    fn end(&self, value: f64) -> String {
        or_more(&self.rule, value, number(value))
    }

    /// What is drawn, in one sentence.
    pub fn words(&self) -> String {
        let Some(fact) = self.fact else {
            return t!("charts-ranges-nothing", question = self.question.as_str());
        };
        let held = self.rows.iter().filter(|row| self.holds(row) == Some(true)).count();
        t!("charts-ranges", question = self.question.as_str(), fact = number(fact), held = held, all = self.rows.len())
    }

    /// The same as rows.
    pub fn table(&self) -> Table {
        let mut table = Table::new(&[
            t!("charts-seat"),
            t!("charts-range-from"),
            t!("charts-range-to"),
            t!("charts-was"),
            t!("charts-held-it"),
        ]);
        for row in &self.rows {
            let held = match self.holds(row) {
                None => t!("charts-not-defined"),
                Some(true) => t!("charts-yes"),
                Some(false) => t!("charts-no"),
            };
            let was = self.fact.map_or_else(|| t!("charts-not-defined"), number);
            table.row([row.seat.clone(), number(row.low), self.end(row.high), was, held]);
        }
        table
    }

    /// The picture.
    pub fn svg(&self, width: f64) -> String {
        let height = self.height();
        let mut svg = Svg::new(width, height);
        // A reader's browser may set a wider face than the one measured: a sixth more room keeps names whole.
        let names = self.rows.iter().map(|row| 7.0 / 6.0 * width_of(&row.seat, 13.0)).fold(40.0, f64::max);
        let names = names.min(width * 0.45);
        let (left, right) = (names + 12.0, width - 10.0);
        // A fact beyond the scale stretches it: nothing is drawn outside.
        let most = self.fact.map_or(self.rule.most, |fact| fact.max(self.rule.most));
        let least = self.fact.map_or(self.rule.least, |fact| fact.min(self.rule.least));
        let span = (most - least).max(f64::MIN_POSITIVE);
        let x = |value: f64| left + (right - left) * ((value - least) / span).clamp(0.0, 1.0);
        let foot = self.rows.len() as f64 * ROW + 4.0;
        for (index, row) in self.rows.iter().enumerate() {
            let y = index as f64 * ROW + ROW / 2.0 + 4.0;
            let name = SMALL.end();
            svg.text(names, y + 4.5, if row.own { name.bold().colour(SEALED) } else { name }, &row.seat);
            svg.line(&format!("M{left:.1} {y:.1}H{right:.1}"), FOLD, 1.0, "");
            let (colour, thick) = if row.own { (SEALED, 8.0) } else { (LINE, 5.0) };
            // A range up to an open end holds all that lies beyond it.
            let upto = if self.rule.is_or_more(row.high) { right } else { x(row.high) };
            svg.line(&format!("M{:.1} {y:.1}H{upto:.1}", x(row.low)), colour, thick, "");
        }
        // Where the fact stretched the scale its end is the fact's own, and no longer an open one.
        let end = if most > self.rule.most { number(most) } else { self.end(most) };
        let mut ends = [true; 2];
        if let Some(fact) = self.fact {
            let at = x(fact);
            svg.line(&format!("M{at:.1} 2V{foot:.1}"), STRONG, 2.0, "");
            svg.shape(&diamond(at, foot + 6.0, 6.0), STRONG, "", 0.0);
            let words = t!("charts-was-fact", fact = number(fact));
            let label = SMALL.size(14.0).bold();
            let room = width_of(&words, 14.0) + 40.0;
            // The fact's own words stand where an end of the scale would run into them.
            if at - left > room {
                svg.text(at - 11.0, foot + 19.0, label.end(), &words);
                ends = [true, right - at > width_of(&end, 13.0) + 12.0];
            } else {
                svg.text(at + 11.0, foot + 19.0, label, &words);
                ends = [at - left > width_of(&number(least), 13.0) + 12.0, right - at > room];
            }
        }
        if ends[0] {
            svg.text(left, foot + 19.0, SMALL, &number(least));
        }
        if ends[1] {
            svg.text(right, foot + 19.0, SMALL.end(), &end);
        }
        svg.finish(&self.words())
    }
}

/// Whole where it is nearly so, else one decimal.
fn number(value: f64) -> String {
    decimal(value, usize::from((value - value.round()).abs() >= 0.05))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::file::Ask;

    fn ranges(fact: Option<f64>) -> PredictionRanges {
        let row = |seat: &str, low, high, own| RangeRow { seat: seat.into(), low, high, own };
        PredictionRanges {
            question: "How long?".into(),
            rows: vec![row("Chief", 12.0, 20.0, false), row("You", 17.0, 26.0, true)],
            fact,
            rule: PredictionFile { asks: Ask::InnocentOf100, least: 0.0, most: 60.0, step: 1.0 },
        }
    }

    #[test]
    fn the_end_of_an_open_scale_says_or_more() {
        let mut ranges = ranges(Some(400.0));
        ranges.rule.asks = Ask::WaitP95;
        ranges.rows[1].high = 60.0;
        let rows: Vec<_> = ranges.table().rows.into_iter().map(|row| (row[2].clone(), row[4].clone())).collect();
        assert_eq!(rows, [("20".into(), "no".into()), ("60 or more".into(), "yes".into())]);
        assert!(ranges.words().contains("1 of 2 ranges held it"));
    }

    #[test]
    fn says_how_many_held_it() {
        assert_eq!(ranges(Some(24.2)).words(), "How long? It was 24.2; 1 of 2 ranges held it.");
        let held: Vec<_> = ranges(Some(24.2)).table().rows.into_iter().map(|row| row[4].clone()).collect();
        assert_eq!(held, ["no", "yes"]);
        assert!(ranges(None).words().contains("nothing to hold"));
    }

    #[test]
    fn a_fact_beyond_the_scale_stays_in_the_picture() {
        let svg = ranges(Some(400.0)).svg(600.0);
        assert!(svg.contains("M590.0 2V"), "at the right end");
        assert!(svg.contains(">was 400<") && !svg.contains(">60<"), "and its own words stand for the end of the scale");
    }
}
