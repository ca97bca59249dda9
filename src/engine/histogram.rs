//! A histogram of durations that any number of threads fills alike.
//!
//! Cells are exact below 128 ms; above, each power of two is cut into 64 equal cells and a cell is read as its middle.
//! So a value is known within 1/128 (0.8 %) of itself: under the promised 1 %. Everything is an integer, so merging
//! is addition and its order does not matter.

use super::time::{Span, exact_sum};

/// Each power of two is cut into 2⁶ cells.
const CUT: u32 = 6;
/// Values below this have a cell each.
const EXACT: u64 = 1 << (CUT + 1);
/// Longest duration told apart: 2³⁶ ms, a little over two years.
const TOP_BIT: u32 = 36;
const LONGEST: u64 = (1 << TOP_BIT) - 1;
const CELLS: usize = (((TOP_BIT - CUT) as usize) << CUT) + (1 << CUT);

/// Counts of durations by size, with exact number, sum, least and greatest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Histogram {
    cells: Vec<u64>,
    count: u64,
    sum: u128,
    least: Span,
    greatest: Span,
}

impl Default for Histogram {
    fn default() -> Self {
        Self { cells: vec![0; CELLS], count: 0, sum: 0, least: Span(u64::MAX), greatest: Span::ZERO }
    }
}

/// The cell of a duration: itself below 128 ms, else its power of two and the six bits after the leading one.
#[inline(always)]
fn cell_of(value: u64) -> usize {
    let value = value.min(LONGEST);
    // The leading bit counts as the 64 cells below, so cells of one power follow those of the one before; with bit 6
    // set by force, values below 128 ms come out as themselves without a branch.
    let shift = (value | 1 << CUT).ilog2() - CUT;
    ((shift as usize) << CUT) + (value >> shift) as usize
}

/// The middle of a cell.
fn middle_of(cell: usize) -> u64 {
    if (cell as u64) < EXACT {
        return cell as u64;
    }
    let shift = (cell >> CUT) - 1;
    let lead = ((cell & ((1 << CUT) - 1)) + (1 << CUT)) as u64;
    (lead << shift) + (1 << shift >> 1)
}

impl Histogram {
    /// An empty histogram.
    pub fn new() -> Self {
        Self::default()
    }

    /// Counts one duration. Those over two years share the last cell, but keep their exact place in the sum.
    #[inline]
    pub fn record(&mut self, value: Span) {
        self.cells[cell_of(value.0)] += 1;
        self.count += 1;
        self.sum += u128::from(value.0);
        self.least = self.least.min(value);
        self.greatest = self.greatest.max(value);
    }

    /// Counts several at once.
    #[inline(always)]
    pub fn record_each<const N: usize>(&mut self, values: &[Span; N]) {
        let mut cells = [0; N];
        let (mut least, mut greatest) = (self.least.0, self.greatest.0);
        for (cell, value) in cells.iter_mut().zip(values) {
            *cell = cell_of(value.0);
            least = least.min(value.0);
            greatest = greatest.max(value.0);
        }
        self.count += N as u64;
        self.sum += exact_sum(values);
        (self.least, self.greatest) = (Span(least), Span(greatest));
        // Without a look at the bound that could end this in between, cells are worked out side by side.
        if let Some(counts) = self.cells.first_chunk_mut::<CELLS>() {
            for cell in cells {
                counts[cell.min(CELLS - 1)] += 1;
            }
        }
    }

    /// What is left without those that `other` counted, of which all are counted here too; the least and the greatest
    /// that is left are told.
    pub fn without(&self, other: &Self, least: Span, greatest: Span) -> Self {
        let mut left = self.clone();
        for (mine, theirs) in left.cells.iter_mut().zip(&other.cells) {
            *mine -= theirs;
        }
        left.count -= other.count;
        left.sum -= other.sum;
        (left.least, left.greatest) = (least, greatest);
        left
    }

    /// Adds everything that `other` counted.
    pub fn merge(&mut self, other: &Self) {
        if other.count == 0 {
            return;
        }
        let touched = cell_of(other.least.0)..=cell_of(other.greatest.0);
        for (mine, theirs) in self.cells[touched.clone()].iter_mut().zip(&other.cells[touched]) {
            *mine += theirs;
        }
        self.count += other.count;
        self.sum += other.sum;
        self.least = self.least.min(other.least);
        self.greatest = self.greatest.max(other.greatest);
    }

    /// Forgets everything and keeps the memory.
    pub fn clear(&mut self) {
        if self.count > 0 {
            // Only what was touched: clearing between many short runs would otherwise cost more than the runs.
            self.cells[cell_of(self.least.0)..=cell_of(self.greatest.0)].fill(0);
        }
        self.count = 0;
        self.sum = 0;
        self.least = Span(u64::MAX);
        self.greatest = Span::ZERO;
    }

    /// How many durations were counted.
    pub fn count(&self) -> u64 {
        self.count
    }

    /// Their exact sum, in milliseconds.
    pub fn sum(&self) -> u128 {
        self.sum
    }

    /// Their mean in minutes; none if nothing was counted.
    pub fn mean_minutes(&self) -> Option<f64> {
        (self.count > 0).then(|| self.sum as f64 / self.count as f64 / 60_000.0)
    }

    /// The longest one, exactly.
    pub fn greatest(&self) -> Span {
        self.greatest
    }

    /// The smallest duration that at least a share `q` of all stayed within, to 0.8 %; zero if nothing was counted.
    ///
    /// The nearest-rank definition: the ⌈q·n⌉-th in order of size, with `q` held to [0, 1].
    pub fn quantile(&self, q: f64) -> Span {
        if self.count == 0 {
            return Span::ZERO;
        }
        let rank = ((q * self.count as f64).ceil() as u64).clamp(1, self.count);
        let mut seen = 0;
        for cell in cell_of(self.least.0)..=cell_of(self.greatest.0) {
            seen += self.cells[cell];
            if seen >= rank {
                return Span(middle_of(cell)).clamp(self.least, self.greatest);
            }
        }
        self.greatest
    }

    /// How many durations lie in cells up to that of `limit`: exact at cell edges, within 1.6 % of `limit` between.
    pub fn count_within(&self, limit: Span) -> u64 {
        self.cells[..=cell_of(limit.0)].iter().sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn cells_follow_each_other_without_gap() {
        let mut last = 0;
        for value in (0..100_000u64).chain((17..TOP_BIT).flat_map(|bit| [(1 << bit) - 1, 1 << bit, (1 << bit) + 1])) {
            let cell = cell_of(value);
            assert!(cell == last || cell == last + 1 || value >= 100_000, "{value}");
            last = cell;
        }
        assert_eq!(cell_of(LONGEST), CELLS - 1);
        assert_eq!(cell_of(u64::MAX), CELLS - 1);
    }

    proptest! {
        #[test]
        fn a_value_is_known_within_one_percent(value in 0..=LONGEST) {
            let read = middle_of(cell_of(value));
            prop_assert!(read.abs_diff(value) * 100 <= value, "{} read as {}", value, read);
        }

        #[test]
        fn quantiles_agree_with_sorting_and_merging_is_adding(
            mut left in prop::collection::vec(0..10_000_000u64, 1..200),
            right in prop::collection::vec(0..10_000_000u64, 0..200),
            q in 0.0..=1.0f64,
        ) {
            let count = |values: &[u64]| {
                let mut histogram = Histogram::new();
                for &value in values {
                    histogram.record(Span(value));
                }
                histogram
            };
            let mut merged = count(&left);
            merged.merge(&count(&right));
            left.extend(&right);
            prop_assert_eq!(&merged, &count(&left));
            left.sort_unstable();
            let rank = ((q * left.len() as f64).ceil() as usize).clamp(1, left.len());
            let exact = left[rank - 1];
            prop_assert!(merged.quantile(q).0.abs_diff(exact) * 100 <= exact);
            prop_assert_eq!(merged.sum(), left.iter().map(|&value| u128::from(value)).sum::<u128>());
            merged.clear();
            prop_assert_eq!(merged, Histogram::new());
        }
    }

    #[test]
    fn nothing_counted_answers_quietly() {
        let histogram = Histogram::new();
        assert_eq!(histogram.quantile(0.5), Span::ZERO);
        assert_eq!(histogram.mean_minutes(), None);
        assert_eq!(histogram.count_within(Span(9)), 0);
    }
}
