//! Private goals and claims: metrics that are counted, changes that can be made, one claim that is wrong.

use super::Findings;
use crate::hall::METRICS;
use crate::scenario::file::{ClaimFile, ConditionFile, EVERYBODY, Is, Over, ScenarioFile};
use crate::scenario::nearest::{cut, did_you_mean, digits};
use crate::scenario::problem::Problem;

/// More conditions than this nobody keeps in mind.
const MOST_CONDITIONS: usize = 4;
/// More claims than this do not fit a hand of cards.
const MOST_CLAIMS: usize = 32;

pub(super) fn check(file: &ScenarioFile, findings: &mut Findings<'_>) {
    goals(file, findings);
    findings.at_most(&["claims"], file.claims.len(), MOST_CLAIMS, "claims");
    for (name, one) in file.claims.iter().take(MOST_CLAIMS) {
        claim(name, one, file, findings);
    }
    let wrong = file.claims.values().filter(|claim| claim.contradicted).count();
    if !file.claims.is_empty() && wrong != 1 {
        findings.say(
            &["claims"],
            format!("{wrong} claims are marked as contradicted by the model"),
            "exactly one with `contradicted = true`",
            "the auditor looks for the one that is wrong",
        );
    }
}

fn goals(file: &ScenarioFile, findings: &mut Findings<'_>) {
    for (seat, goal) in &file.goals {
        if seat != EVERYBODY && !file.seats.contains(seat) {
            let seated = || file.seats.iter().map(String::as_str).chain([EVERYBODY]);
            let problem = Problem::new("", format!("a goal for `{}`, which is not among the seats", cut(seat)));
            let problem = problem.expected("a seat of this scenario, or `everybody`");
            findings.add(&["goals", seat], problem.hint(did_you_mean(seat, seated())));
        }
        findings.at_most(&["goals", seat, "also"], goal.also.len(), MOST_CONDITIONS, "conditions beside the first");
        for (index, one) in goal.conditions().iter().enumerate().take(MOST_CONDITIONS + 1) {
            match index.checked_sub(1) {
                None => condition(&["goals", seat], one, findings),
                Some(also) => condition(&["goals", seat, "also", &also.to_string()], one, findings),
            }
        }
    }
}

fn condition(path: &[&str], condition: &ConditionFile, findings: &mut Findings<'_>) {
    let at = |key: &'static str| path.iter().copied().chain([key]).collect::<Vec<&str>>();
    metric(&at("metric"), &condition.metric, findings);
    match (condition.is, condition.value) {
        (Is::AtMost | Is::AtLeast, None) => {
            findings.say(&at("value"), "there is no value to hold it to", "a number in the metric's unit", "");
        }
        (_, Some(value)) if !value.is_finite() || value.abs() > 1e12 => {
            findings.say(&at("value"), format!("a value of {}", digits(value)), "a number from -1e12 to 1e12", "");
        }
        _ => {}
    }
    if matches!(condition.is, Is::Rises | Is::NotAboveStart) && condition.over == Over::WholeGame {
        findings.say(
            &at("over"),
            "tides are compared here, and the whole game is none",
            "`each-tide` or `last-tide`",
            "",
        );
    }
}

fn metric(path: &[&str], name: &str, findings: &mut Findings<'_>) {
    let names = || METRICS.iter().map(|metric| metric.name);
    if !names().any(|known| known == name) {
        let problem = Problem::new("", format!("there is no metric `{}`", cut(name)))
            .expected("the name of a metric, as `run` lists it");
        findings.add(path, problem.hint(did_you_mean(name, names())));
    }
}

fn claim(name: &str, claim: &ClaimFile, file: &ScenarioFile, findings: &mut Findings<'_>) {
    let at = |key: &'static str| ["claims", name, key];
    findings.known(&at("on"), &claim.on, &file.cards, "card");
    metric(&at("metric"), &claim.metric, findings);
    match (&claim.play, &claim.lever) {
        (Some(_), Some(_)) => {
            findings.say(&["claims", name], "this claim speaks of two changes", "`play` or `lever`, not both", "");
        }
        (Some(card), None) => {
            findings.known(&at("play"), card, &file.cards, "card");
        }
        _ => {}
    }
    let Some(lever) = &claim.lever else {
        if claim.value.is_some() {
            findings.say(&at("value"), "only a lever has a value", "", "leave `value` out");
        }
        return;
    };
    if !findings.known(&at("lever"), lever, &file.levers, "lever") {
        return;
    }
    let rule = &file.levers[lever];
    if !claim.value.is_some_and(|value| (rule.least..=rule.most).contains(&value)) {
        let expected = format!("a number from {} to {}", rule.least, rule.most);
        findings.say(&at("value"), format!("`{lever}` cannot be moved there"), expected, "");
    }
}
