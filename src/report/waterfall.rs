//! The ledger as a waterfall: each register adds a part for each purpose its rows are held for, the last bar is their sum.

use super::palette::{ACT, FOLD, LINE, STRONG};
use super::svg::{SMALL, Svg, rect, width_of};
use super::words::{number, share};
use super::{Table, grouped};
use crate::t;

/// One step.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// The register that adds it.
    pub register: String,
    /// What these rows are held for.
    pub purpose: String,
    /// Rows behind it.
    pub rows: u64,
    /// How much.
    pub value: f64,
}

/// Steps and their sum.
#[derive(Debug, Clone, PartialEq)]
pub struct Waterfall {
    /// In the order of the scenario.
    pub steps: Vec<Step>,
}

/// Height of a row.
const ROW: f64 = 30.0;

impl Waterfall {
    fn sum(&self) -> f64 {
        self.steps.iter().map(|step| step.value).sum()
    }

    /// What is drawn, in one sentence.
    pub fn words(&self) -> String {
        let sum = self.sum();
        match self.steps.iter().max_by(|one, other| one.value.total_cmp(&other.value)) {
            Some(most) if sum > 0.0 => t!(
                "charts-ledger",
                sum = number(sum),
                share = share(most.value / sum),
                register = most.register.as_str(),
                purpose = most.purpose.as_str()
            ),
            _ => t!("charts-ledger-empty"),
        }
    }

    /// The same as rows.
    pub fn table(&self) -> Table {
        let mut table =
            Table::new(&[t!("charts-register"), t!("charts-held-for"), t!("charts-rows-held"), t!("charts-adds")]);
        for step in &self.steps {
            table.row([step.register.clone(), step.purpose.clone(), grouped(step.rows), number(step.value)]);
        }
        let rows = self.steps.iter().map(|step| step.rows).sum();
        table.row([t!("charts-all-registers"), t!("charts-everything"), grouped(rows), number(self.sum())]);
        table
    }

    /// Height the picture needs.
    pub fn height(&self) -> f64 {
        (self.steps.len() + 1) as f64 * ROW + 8.0
    }

    /// The picture.
    pub fn svg(&self, width: f64) -> String {
        let mut svg = Svg::new(width, self.height());
        let name = |step: &Step| format!("{}: {}", step.register, step.purpose);
        let names = self
            .steps
            .iter()
            .map(|step| width_of(&name(step), 14.0))
            .fold(width_of(&t!("charts-all-registers"), 14.0), f64::max);
        let (left, right) = (names + 12.0, width - 100.0);
        let sum = self.sum().max(f64::MIN_POSITIVE);
        let x = |value: f64| left + (right - left) * value / sum;
        let mut reached = 0.0;
        for (index, step) in self.steps.iter().enumerate() {
            let y = index as f64 * ROW + 4.0;
            svg.text(names, y + 19.0, SMALL.size(14.0).colour(STRONG).end(), &name(step));
            let next = reached + step.value;
            svg.shape(&rect(x(reached), y + 4.0, (x(next) - x(reached)).max(1.0), ROW - 10.0), ACT, "", 0.0);
            svg.text(x(next) + 8.0, y + 19.0, SMALL.bold(), &number(step.value));
            svg.line(&format!("M{:.1} {:.1}V{:.1}", x(next), y + ROW - 6.0, y + ROW + 4.0), FOLD, 1.0, "");
            reached = next;
        }
        let y = self.steps.len() as f64 * ROW + 4.0;
        svg.text(names, y + 19.0, SMALL.size(14.0).bold().end(), &t!("charts-all-registers"));
        svg.shape(&rect(left, y + 4.0, (x(reached) - left).max(1.0), ROW - 10.0), LINE, "", 0.0);
        svg.text(x(reached) + 8.0, y + 19.0, SMALL.bold(), &number(self.sum()));
        svg.finish(&self.words())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_add_up_to_the_last_bar() {
        let step = |name: &str, value| Step { register: name.into(), purpose: "the gate".into(), rows: 10, value };
        let fall = Waterfall { steps: vec![step("Stamp Book", 75.0), step("Back-room book", 25.0)] };
        assert_eq!(
            fall.words(),
            "The ledger came to 100; the largest part of it, 75 %, stands in the Stamp Book for the gate."
        );
        assert_eq!(fall.table().rows[2], ["All registers", "everything", "20", "100"]);
        assert_eq!(Waterfall { steps: vec![] }.words(), "No register held anything.");
    }
}
