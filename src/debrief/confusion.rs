//! The confusion table in whole people: what they carried against what became of them.

use crate::hall::Counts;

/// Counts that add up to everybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Confusion {
    /// Hazard, recognised.
    pub found: u64,
    /// Hazard, admitted.
    pub missed: u64,
    /// Hazard, neither: left the line, was turned away, or was still inside at the end.
    pub hazard_not_through: u64,
    /// Hazard, recognised at another gate.
    pub found_elsewhere: u64,
    /// Hazard, passed another gate.
    pub missed_elsewhere: u64,
    /// No hazard, stopped.
    pub mistaken_stops: u64,
    /// No hazard, stopped at another gate.
    pub mistaken_elsewhere: u64,
    /// No hazard, never stopped.
    pub cleared: u64,
}

impl Confusion {
    /// From counts.
    pub fn of(counts: &Counts) -> Self {
        Self {
            found: counts.found,
            missed: counts.missed,
            hazard_not_through: counts.hazards_landed.saturating_sub(counts.found + counts.missed),
            found_elsewhere: counts.found_elsewhere,
            missed_elsewhere: counts.missed_elsewhere,
            mistaken_elsewhere: counts.mistaken_elsewhere,
            mistaken_stops: counts.mistaken_stops,
            cleared: counts.cleared,
        }
    }

    /// Carried a hazard.
    pub fn hazards(&self) -> u64 {
        self.found + self.missed + self.hazard_not_through + self.found_elsewhere + self.missed_elsewhere
    }

    /// Carried nothing.
    pub fn innocents(&self) -> u64 {
        self.mistaken_stops + self.mistaken_elsewhere + self.cleared
    }
}
