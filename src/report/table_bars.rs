//! Many tables on all six scales: a small card a table, six bars each, taller is better. By name, never by rank.

use super::palette::{ACT, FOLD, RAISED, STRONG};
use super::svg::{SMALL, Svg, rect};
use super::words::listed;
use crate::t;

/// One table.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// Its name.
    pub name: String,
    /// In the order of the scales; `None` where one is not defined.
    pub values: Vec<Option<f64>>,
}

/// The cards of a class.
#[derive(Debug, Clone, PartialEq)]
pub struct TableBars {
    /// Two letters for each scale.
    pub letters: Vec<String>,
    /// Whether more is better on each.
    pub more_is_better: Vec<bool>,
    /// By name.
    pub cards: Vec<Card>,
}

const WIDE: f64 = 168.0;
const HIGH: f64 = 118.0;
const GAP: f64 = 8.0;
/// Height of the tallest bar.
const BAR: f64 = 56.0;

impl TableBars {
    fn cost(&self, card: &Card, scale: usize) -> Option<f64> {
        card.values[scale].map(|value| if self.more_is_better[scale] { -value } else { value })
    }

    /// Whether another table is at least as good on every scale, and better on one.
    fn beaten(&self, card: &Card) -> bool {
        let scales = 0..self.letters.len();
        self.cards.iter().any(|other| {
            let pairs: Option<Vec<(f64, f64)>> =
                scales.clone().map(|scale| self.cost(other, scale).zip(self.cost(card, scale))).collect();
            pairs.is_some_and(|pairs| {
                pairs.iter().all(|(theirs, ours)| theirs <= ours) && pairs.iter().any(|(theirs, ours)| theirs < ours)
            })
        })
    }

    /// What is drawn, in two sentences.
    pub fn words(&self) -> String {
        let front: Vec<String> =
            self.cards.iter().filter(|card| !self.beaten(card)).map(|card| card.name.clone()).collect();
        t!("charts-table-cards", tables = self.cards.len(), front = listed(&front))
    }

    /// Cards beside each other.
    fn columns(width: f64) -> usize {
        (((width + GAP) / (WIDE + GAP)) as usize).max(1)
    }

    /// The picture.
    pub fn svg(&self, width: f64) -> String {
        let columns = Self::columns(width);
        let height = self.cards.len().div_ceil(columns) as f64 * (HIGH + GAP);
        let mut svg = Svg::new(width, height.max(HIGH));
        for (index, card) in self.cards.iter().enumerate() {
            let (x, y) = ((index % columns) as f64 * (WIDE + GAP), (index / columns) as f64 * (HIGH + GAP));
            self.card(&mut svg, card, x, y);
        }
        svg.finish(&self.words())
    }

    fn card(&self, svg: &mut Svg, card: &Card, x: f64, y: f64) {
        svg.shape(&rect(x + 0.5, y + 0.5, WIDE - 1.0, HIGH - 1.0), RAISED, FOLD, 1.0);
        let name: String = if card.name.chars().count() > 18 {
            card.name.chars().take(17).chain(['…']).collect()
        } else {
            card.name.clone()
        };
        svg.text(x + 10.0, y + 20.0, SMALL.bold(), &name);
        let fill = if self.beaten(card) { RAISED } else { ACT };
        svg.raw(&format!(
            r#"<circle cx="{:.1}" cy="{:.1}" r="5" fill="{fill}" stroke="{STRONG}" stroke-width="1.5"/>"#,
            x + WIDE - 14.0,
            y + 15.5
        ));
        let foot = y + HIGH - 24.0;
        let slot = (WIDE - 20.0) / self.letters.len().max(1) as f64;
        for (scale, letters) in self.letters.iter().enumerate() {
            let left = x + 10.0 + slot * scale as f64;
            svg.text(left + slot / 2.0, foot + 17.0, SMALL.middle(), letters);
            let costs = self.cards.iter().filter_map(|card| self.cost(card, scale));
            let (best, worst) =
                costs.fold((f64::MAX, f64::MIN), |(best, worst), cost| (best.min(cost), worst.max(cost)));
            let Some(cost) = self.cost(card, scale) else { continue };
            let share = if worst > best { (worst - cost) / (worst - best) } else { 1.0 };
            let bar = 2.0 + (BAR - 2.0) * share;
            svg.shape(&rect(left + 3.0, foot - bar, slot - 6.0, bar), ACT, "", 0.0);
        }
        svg.line(&format!("M{:.1} {foot:.1}h{:.1}", x + 8.0, WIDE - 16.0), STRONG, 1.0, "");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_bar_is_the_tallest_whichever_way_a_scale_runs() {
        let card = |name: &str, values: [f64; 2]| Card { name: name.into(), values: values.map(Some).into() };
        let bars = TableBars {
            letters: vec!["Fl".into(), "Tr".into()],
            more_is_better: vec![false, true],
            cards: vec![card("beech", [10.0, 50.0]), card("elm", [20.0, 60.0]), card("oak", [20.0, 50.0])],
        };
        assert!(!bars.beaten(&bars.cards[0]) && !bars.beaten(&bars.cards[1]) && bars.beaten(&bars.cards[2]));
        assert!(bars.words().ends_with("(beech and elm)."));
        let svg = bars.svg(520.0);
        let tallest = format!("v{BAR:.2}h");
        assert_eq!(svg.matches(&tallest).count(), 2, "one best bar on each scale");
    }
}
