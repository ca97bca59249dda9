//! `[text]`: a word for everything the table shows, and no words for what is not there.

use super::Findings;
use crate::scenario::file::{Named, ScenarioFile};
use crate::scenario::nearest::{cut, did_you_mean};
use crate::scenario::problem::Problem;
use indexmap::IndexMap;

/// A scenario without a title is played without a table, and needs no words at all.
pub(super) fn check(file: &ScenarioFile, findings: &mut Findings<'_>) {
    let text = &file.text;
    let told = !text.title.is_empty();
    let hall = &file.hall;
    let people = &file.people;
    let mut names = Names { told, findings };
    names.agree("stations", &text.stations, hall.stations.keys());
    names.agree("ferries", &text.ferries, hall.ferries.keys());
    names.agree("pathways", &text.pathways, people.pathways.keys());
    names.agree("customs", &text.customs, people.customs.keys());
    names.agree("trades", &text.trades, people.trades.keys());
    names.agree("registers", &text.registers, file.registers.keys());
    names.agree("seats", &text.seats, file.seats.iter());
    names.agree("levers", &text.levers, file.levers.keys());
    names.agree("cards", &text.cards, file.cards.keys());
    names.agree("events", &text.events, file.events.keys());
    names.agree("predictions", &text.predictions, file.predictions.keys());
    names.agree("goals", &text.goals, file.goals.keys());
    names.agree("claims", &text.claims, file.claims.keys());
    for name in text.claims.iter().filter(|(_, said)| said.what.trim().is_empty()).map(|(name, _)| name) {
        let message = format!("`{}` says nothing", cut(name));
        names.findings.say(&["text", "claims", name], message, "the sentence of the claim, under `what`", "");
    }
    if told {
        whole(file, findings);
    }
}

struct Names<'n, 'a> {
    told: bool,
    findings: &'n mut Findings<'a>,
}

impl Names<'_, '_> {
    fn agree<'k>(&mut self, table: &str, named: &IndexMap<String, Named>, ids: impl Iterator<Item = &'k String>) {
        let ids: Vec<&str> = ids.map(String::as_str).collect();
        for (id, name) in named {
            let path = ["text", table, id];
            if !ids.contains(&id.as_str()) {
                let problem = Problem::new("", format!("words for `{}`, which is not among the {table}", cut(id)));
                self.findings.add(&path, problem.hint(did_you_mean(id, ids.iter().copied())));
            } else if name.name.trim().is_empty() {
                self.findings.say(&path, format!("`{id}` has an empty name"), "a name", "");
            }
        }
        for id in ids.into_iter().filter(|id| self.told && !named.contains_key(*id)) {
            let hint = format!("write {} = {{ name = \"…\", what = \"…\" }} under [text.{table}]", cut(id));
            self.findings.say(
                &["text", table],
                format!("`{}` of the {table} has no name", cut(id)),
                "a name for each",
                &hint,
            );
        }
    }
}

/// What a table needs to be told before, during and after the game.
fn whole(file: &ScenarioFile, findings: &mut Findings<'_>) {
    let text = &file.text;
    let prompts = &text.prompts;
    let pieces = [
        (["story", ""], &text.story),
        (["content_note", ""], &text.content_note),
        (["prompts", "leave_seat"], &prompts.leave_seat),
        (["prompts", "facts"], &prompts.facts),
        (["prompts", "why_then"], &prompts.why_then),
        (["prompts", "replay"], &prompts.replay),
        (["prompts", "rule"], &prompts.rule),
        (["prompts", "elsewhere"], &prompts.elsewhere),
        (["prompts", "commit"], &prompts.commit),
    ];
    for ([table, key], _) in pieces.into_iter().filter(|(_, words)| words.trim().is_empty()) {
        let name = if key.is_empty() { table.to_owned() } else { format!("{table}.{key}") };
        findings.say(&["text", table, key], format!("`text.{name}` is empty"), "a sentence or two", "");
    }
    if text.reasons.is_empty() {
        findings.say(
            &["text", "reasons"],
            "nobody has a reason for crossing",
            "at least one, as in \"with a stove part\"",
            "",
        );
    }
}
