//! People mistakenly stopped once, twice, and again: a bar for each number of times.

use super::palette::{FOLD, PAPER, STOP};
use super::svg::{SMALL, Svg, rect};
use super::{Table, grouped};
use crate::t;

/// How many people, by how often: index 0 is once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RepeatBars {
    /// People.
    pub people: Vec<u64>,
}

fn times(index: usize) -> String {
    match index {
        0 => t!("charts-once"),
        1 => t!("charts-twice"),
        more => t!("charts-times", times = more + 1),
    }
}

impl RepeatBars {
    /// What is drawn, in one sentence.
    pub fn words(&self) -> String {
        let all: u64 = self.people.iter().sum();
        if all == 0 {
            return t!("charts-again-nobody");
        }
        let again: u64 = self.people.iter().skip(1).sum();
        if again == 0 {
            return t!("charts-again-once", people = all);
        }
        let most = times(self.people.len() - 1);
        let top = self.people.last().copied().unwrap_or_default();
        t!("charts-again", people = all, again = again, most = most, top = top)
    }

    /// The same as rows.
    pub fn table(&self) -> Table {
        let mut table = Table::new(&[t!("charts-stopped-by-mistake"), t!("charts-people"), t!("charts-stops")]);
        for (index, &people) in self.people.iter().enumerate() {
            table.row([times(index), grouped(people), grouped(people * (index as u64 + 1))]);
        }
        table
    }

    /// The picture.
    pub fn svg(&self, width: f64, height: f64) -> String {
        let mut svg = Svg::new(width, height);
        let (left, right, top, foot) = (8.0, width - 8.0, 24.0, height - 26.0);
        let most = self.people.iter().copied().max().unwrap_or(0).max(1) as f64;
        svg.line(&format!("M{left} {foot:.1}H{right:.1}"), FOLD, 1.0, "");
        let slot = (right - left) / self.people.len().max(1) as f64;
        let bar = (slot * 0.6).min(64.0);
        for (index, &people) in self.people.iter().enumerate() {
            let middle = left + slot * (index as f64 + 0.5);
            let tall = (foot - top) * people as f64 / most;
            svg.shape(&rect(middle - bar / 2.0, foot - tall, bar, tall), PAPER, STOP, 2.0);
            svg.text(middle, foot - tall - 6.0, SMALL.bold().middle(), &grouped(people));
            svg.text(middle, foot + 17.0, SMALL.middle(), &times(index));
        }
        svg.finish(&self.words())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_who_came_again() {
        let bars = RepeatBars { people: vec![80, 12, 3] };
        assert_eq!(bars.words(), "95 people were stopped by mistake; 15 of them more than once; 3 of them 3 times.");
        assert_eq!(RepeatBars { people: vec![4] }.words(), "4 people were stopped by mistake, each of them once.");
        assert_eq!(bars.table().rows[1], ["twice", "12", "24"]);
        assert_eq!(RepeatBars { people: vec![] }.words(), "Nobody was stopped by mistake.");
    }
}
