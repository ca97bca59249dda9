//! How registers are asked, and the tables that fill them: what refers to what.

use super::Findings;
use crate::scenario::file::{ComparesFile, ScenarioFile};

/// Registers that desks can ask: a council's forecast goes through every set of their answers.
const ASKED: usize = 10;

pub(super) fn check(file: &ScenarioFile, findings: &mut Findings<'_>) {
    let asked = file.registers.values().filter(|register| register.look_up.is_some()).count();
    findings.at_most(&["registers"], asked, ASKED, "registers with `look_up`");
    for name in file.registers.keys() {
        look_up(file, name, findings);
    }
    lantern(file, findings);
    fathom(file, findings);
    coast(file, findings);
    for (index, held) in file.belief.holds.iter().enumerate() {
        let path = ["belief", "holds", &index.to_string()];
        if crate::scenario::keys::Change::of(held).is_none() {
            findings.say(&path, format!("`{}` is not changed", held.key), "exactly one of `set`, `add`, `times`", "");
        }
    }
}

fn look_up(file: &ScenarioFile, name: &str, findings: &mut Findings<'_>) {
    let Some(look_up) = &file.registers[name].look_up else { return };
    let at = |key: &'static str| ["registers", name, "look_up", key];
    if !look_up.copied_from.is_empty()
        && findings.known(&at("copied_from"), &look_up.copied_from, &file.registers, "register")
    {
        let source = file.registers[&look_up.copied_from].look_up.as_ref();
        if look_up.copied_from == name {
            findings.say(&at("copied_from"), format!("`{name}` copies itself"), "another register", "");
        } else if source.is_none_or(|source| source.compares != look_up.compares) {
            let message = format!("`{name}` and `{}` do not compare the same", look_up.copied_from);
            findings.say(&at("copied_from"), message, "a register that compares the same", "");
        }
    } else if look_up.copied_from.is_empty() && look_up.copied_share > 0.0 {
        findings.say(
            &at("copied_share"),
            "nothing is said of whom it copies",
            "`copied_from`",
            "name the register, or leave both out",
        );
    }
    if look_up.compares == ComparesFile::Slips && file.fathom.as_ref().is_none_or(|fathom| fathom.register != name) {
        findings.say(
            &at("compares"),
            format!("no slips come to `{name}`"),
            format!("[fathom] with register = \"{name}\""),
            "",
        );
    }
    if look_up.read_first && file.inbox.is_none() {
        findings.say(
            &at("read_first"),
            "there are no analysts to read it",
            "a table [inbox]",
            "or leave `read_first` out",
        );
    }
}

fn lantern(file: &ScenarioFile, findings: &mut Findings<'_>) {
    let Some(lantern) = &file.lantern else { return };
    let path = ["lantern", "register"];
    if findings.known(&path, &lantern.register, &file.registers, "register") {
        let register = &file.registers[&lantern.register];
        if register.look_up.as_ref().is_none_or(|look_up| look_up.compares != ComparesFile::Names) {
            findings.say(
                &path,
                format!("`{}` does not compare names", lantern.register),
                "look_up.compares = \"names\"",
                "",
            );
        }
        if register.rows > 0 {
            findings.say(
                &["registers", &lantern.register, "rows"],
                "the Lantern Towns fill this register",
                "no `rows` of its own",
                "the rows follow from the slips of the towns",
            );
        }
    }
    findings.at_most(&["lantern", "towns"], lantern.towns.len(), 1000, "towns");
    if lantern.joined as usize > lantern.towns.len() {
        let message = format!("{} towns have joined, and {} are listed", lantern.joined, lantern.towns.len());
        findings.say(&["lantern", "joined"], message, format!("at most {}", lantern.towns.len()), "");
    }
    if lantern.expelled > lantern.joined {
        let message = format!("{} towns expelled of {} that joined", lantern.expelled, lantern.joined);
        findings.say(&["lantern", "expelled"], message, format!("at most {}", lantern.joined), "");
    }
}

fn fathom(file: &ScenarioFile, findings: &mut Findings<'_>) {
    let Some(fathom) = &file.fathom else { return };
    let path = ["fathom", "register"];
    if findings.known(&path, &fathom.register, &file.registers, "register") {
        let look_up = file.registers[&fathom.register].look_up.as_ref();
        if look_up.is_none_or(|look_up| look_up.compares != ComparesFile::Slips) {
            findings.say(
                &path,
                format!("`{}` does not serve slips", fathom.register),
                "look_up.compares = \"slips\"",
                "",
            );
        }
    }
    findings.at_most(&["fathom", "crates"], fathom.crates.len(), 100, "crates");
    if fathom.crates.is_empty() {
        findings.say(&["fathom", "crates"], "there are no crates", "at least one", "or leave [fathom] out");
    }
}

fn coast(file: &ScenarioFile, findings: &mut Findings<'_>) {
    let Some(coast) = &file.coast else { return };
    findings.at_most(&["coast", "neighbours"], coast.neighbours.len(), 8, "gates");
    if coast.neighbours.is_empty() {
        findings.say(&["coast", "neighbours"], "there is no other gate", "at least one", "or leave [coast] out");
    }
    let others = coast.neighbours.values().map(|gate| gate.share);
    findings.shares(&["coast"], std::iter::once(coast.hall_share).chain(others));
}
