//! The head of the file, the registers, and the tables that policy and the slow state read.

use super::Findings;
use crate::scenario::file::ScenarioFile;
use crate::scenario::nearest::{cut, did_you_mean, one_of};
use crate::scenario::problem::Problem;

/// The seats there are.
pub(super) const SEATS: [&str; 8] = [
    "hall-chief",
    "privacy-commissioner",
    "treasurer",
    "travellers-advocate",
    "intelligence-liaison",
    "returns-counsellor",
    "neighbour-delegate",
    "auditor",
];

/// What names the file, and who sits at the table.
pub(super) fn head(file: &ScenarioFile, findings: &mut Findings<'_>) {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    if !(1..=48).contains(&file.id.len()) || !file.id.bytes().all(plain) {
        findings.say(
            &["id"],
            "this cannot be the name of a scenario",
            "up to 48 lower-case letters, digits and hyphens",
            "",
        );
    }
    language_tag(&file.language, findings);
    findings.at_most(&["seats"], file.seats.len(), SEATS.len(), "seats");
    for (index, seat) in file.seats.iter().enumerate().take(SEATS.len()) {
        let path = ["seats", &index.to_string()];
        if !SEATS.contains(&seat.as_str()) {
            let problem =
                Problem::new("", format!("there is no seat `{}`", cut(seat))).expected(one_of(SEATS.into_iter()));
            findings.add(&path, problem.hint(did_you_mean(seat, SEATS.into_iter())));
        } else if file.seats[..index].contains(seat) {
            findings.say(&path, format!("`{seat}` is seated twice"), "each seat once", "");
        }
    }
}

/// `language`, in scenario files and in text files.
pub(crate) fn language_tag(language: &str, findings: &mut Findings<'_>) {
    let word = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
    if !(2..=16).contains(&language.len()) || !language.bytes().all(word) {
        findings.say(&["language"], "this is not a language tag", "a short tag, as in \"en\"", "");
    }
}

pub(super) fn check(file: &ScenarioFile, findings: &mut Findings<'_>) {
    findings.at_most(&["registers"], file.registers.len(), 16, "registers");
    for (name, register) in &file.registers {
        findings.at_most(&["registers", name, "fields"], register.fields.len(), 32, "fields");
        if register.fields.is_empty() {
            findings.say(
                &["registers", name, "fields"],
                format!("`{name}` keeps nothing"),
                "at least one field with its weight",
                "",
            );
        }
        for (field, weight) in &register.fields {
            if !(0.0..=1000.0).contains(weight) {
                findings.say(
                    &["registers", name, "fields", field],
                    format!("a weight of {weight}"),
                    "a number from 0 to 1000",
                    "",
                );
            }
        }
    }
    let harm = &file.harm;
    if harm.least_days >= harm.most_days {
        let message =
            format!("the least harm, {} days, is not below the most, {} days", harm.least_days, harm.most_days);
        findings.say(&["harm"], message, "least_days < most_days", "");
    }
}
