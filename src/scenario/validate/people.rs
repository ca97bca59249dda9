//! `[people]`: shares, and distributions of minutes wherever they stand.

use super::Findings;
use crate::scenario::file::{DistributionFile, ScenarioFile};
use crate::scenario::nearest::digits;

/// Longest mean, in minutes.
const LONGEST: f64 = 1_000_000.0;

pub(super) fn check(file: &ScenarioFile, findings: &mut Findings<'_>) {
    let people = &file.people;
    findings.at_most(&["people", "pathways"], people.pathways.len(), 16, "pathways");
    findings.at_most(&["people", "customs"], people.customs.len(), 16, "customs");
    findings.at_most(&["people", "trades"], people.trades.len(), 16, "trades");
    findings.shares(&["people", "pathways"], people.pathways.values().map(|pathway| pathway.share));
    findings.shares(&["people", "customs"], people.customs.values().map(|custom| custom.share));
    if !people.trades.is_empty() {
        findings.shares(&["people", "trades"], people.trades.values().map(|trade| trade.share));
    }
    distribution(&people.onward_slack, &["people", "onward_slack"], findings);
}

/// The parameters of one distribution.
pub(super) fn distribution(distribution: &DistributionFile, path: &[&str], findings: &mut Findings<'_>) {
    let mut positive = |key: &str, value: f64, most: f64| {
        if !(value > 0.0 && value <= most) {
            let path: Vec<&str> = path.iter().copied().chain([key]).collect();
            findings.say(
                &path,
                format!("`{key}` is {}", digits(value)),
                format!("a number above 0, at most {most}"),
                "",
            );
        }
    };
    match distribution {
        DistributionFile::Constant { mean_min } | DistributionFile::Exponential { mean_min } => {
            positive("mean_min", *mean_min, LONGEST);
        }
        DistributionFile::Lognormal { mean_min, cv } | DistributionFile::Gamma { mean_min, cv } => {
            positive("mean_min", *mean_min, LONGEST);
            positive("cv", *cv, 10.0);
        }
        DistributionFile::Erlang { mean_min, phases } => {
            positive("mean_min", *mean_min, LONGEST);
            positive("phases", f64::from(*phases), 1000.0);
        }
        DistributionFile::Triangular { least_min, mode_min, most_min } => {
            positive("most_min", *most_min, LONGEST);
            if !(0.0 <= *least_min && least_min <= mode_min && mode_min <= most_min && least_min < most_min) {
                let message = format!("{least_min}, {mode_min}, {most_min} are not in order");
                findings.say(path, message, "0 ≤ least_min ≤ mode_min ≤ most_min, and least_min < most_min", "");
            }
        }
        DistributionFile::Empirical { values_min, weights } => empirical(values_min, weights, path, findings),
    }
}

fn empirical(values: &[f64], weights: &[f64], path: &[&str], findings: &mut Findings<'_>) {
    let below = |key: &'static str| -> Vec<&str> { path.iter().copied().chain([key]).collect() };
    findings.at_most(&below("values_min"), values.len(), 200, "values");
    if values.is_empty() {
        findings.say(&below("values_min"), "no values", "at least one", "");
    }
    if values.iter().any(|value| !(0.0..=LONGEST).contains(value)) {
        findings.say(&below("values_min"), "a value is out of range", format!("minutes from 0 to {LONGEST}"), "");
    }
    if weights.is_empty() {
        return;
    }
    if weights.len() != values.len() {
        let message = format!("{} weights for {} values", weights.len(), values.len());
        findings.say(&below("weights"), message, "one weight for each value, or none at all", "");
    }
    if weights.iter().any(|weight| !(0.0..=1e9).contains(weight)) || weights.iter().sum::<f64>() <= 0.0 {
        findings.say(
            &below("weights"),
            "the weights cannot be drawn from",
            "numbers of at least 0, not all of them 0",
            "",
        );
    }
}
