//! What was decided at a desk, and what became of somebody: the same words on the page and at the table.

use super::icon_array::fate_words;
use crate::debrief::Fate;
use crate::hall::Verdict;
use crate::t;

/// A verdict that was given.
pub fn verdict_words(verdict: Verdict) -> String {
    match verdict {
        Verdict::LetThrough => t!("charts-let-through"),
        Verdict::BackRoom => t!("charts-to-back-room"),
        Verdict::RefugeOffice => t!("charts-to-refuge"),
        Verdict::HandBack => t!("charts-handed-back"),
    }
}

/// What became of somebody, or that they were not there.
pub fn fate_or_absence(fate: Option<Fate>) -> String {
    fate.map_or_else(|| t!("charts-did-not-come"), fate_words)
}
