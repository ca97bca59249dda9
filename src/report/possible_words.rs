//! The table's result among what was possible, in words: the same on the page and at the table.

use super::words::{act_words, listed, scale_words};
use crate::debrief::{PolicyResult, Possible};
use crate::scenario::Scenario;
use crate::session::Scale;
use crate::t;

/// What the policy of this index is called.
pub fn policy_name(index: usize) -> String {
    t!("charts-policy", number = index + 1)
}

/// What a policy decides before the first tide.
pub fn policy_words(scenario: &Scenario, result: &PolicyResult) -> String {
    let acts: Vec<String> = result.decisions.iter().map(|one| act_words(scenario, &one.act)).collect();
    if acts.is_empty() { t!("charts-leaves-the-hall") } else { acts.join("; ") }
}

/// Scales in a list.
pub fn scales_words(scales: &[Scale]) -> String {
    listed(&scales.iter().map(|scale| scale_words(*scale)).collect::<Vec<_>>())
}

/// How the council stands to all of them, scale by scale and never in one number.
pub fn standing(possible: &Possible) -> String {
    let beating: Vec<String> = possible
        .policies
        .iter()
        .enumerate()
        .filter(|(_, one)| one.beats_the_table())
        .map(|(index, _)| policy_name(index))
        .collect();
    if beating.is_empty() {
        t!("charts-given-for-something")
    } else {
        t!("charts-given-for-nothing", policies = listed(&beating))
    }
}
