//! What a tide's misses are expected to cost the town, and what its delays and refusals cost those in need.

use super::plan::Plan;
use super::tide_tally::Counts;
use super::units::Days;

impl Plan {
    /// Expected harm of a tide, in days of repair: E[harm] × (hazards admitted, less the risk that a strict return
    /// pathway takes from those of tide-walkers, + hazards that passed a neighbour + tide-walkers admitted × their
    /// later risk).
    pub fn expected_harm(&self, counts: &Counts) -> Days {
        let mut cases = counts.missed as f64 + counts.missed_elsewhere as f64;
        if let Some(returns) = &self.returns {
            cases -= counts.returning_missed as f64 * (1.0 - returns.risk_now());
            cases += counts.returning_admitted as f64 * returns.risk_later();
        }
        Days(cases * self.harm.expected().0)
    }

    /// Hardship of those in need at the refuge office, in days: refusals × their weight + hours waited × theirs.
    pub fn hardship(&self, counts: &Counts) -> Days {
        let hours = counts.need_waited_ms as f64 / 3_600_000.0;
        Days(counts.refused_in_need as f64 * self.refuge.refused_harm.0 + hours * self.refuge.hour_harm.0)
    }
}
