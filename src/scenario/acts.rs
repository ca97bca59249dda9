//! Acts at a desk, held to their scenario: which tide, which desk, which traveller, which books.

use super::file::{ActFile, ON_FOOT_WORD, ScenarioFile, StationFile, StationWork, TravellerName, VerdictFile};
use super::nearest::{cut, did_you_mean, one_of};
use super::problem::Problem;
use super::validate::Findings;
use std::collections::BTreeSet;

/// More acts than this are not a game.
const MOST: usize = 4096;

/// Checks acts that stand under `list`.
pub(crate) fn check(acts: &[ActFile], file: &ScenarioFile, list: &str, findings: &mut Findings<'_>) {
    if acts.len() > MOST {
        findings.say(&[list], format!("{} acts", acts.len()), format!("at most {MOST}"), "");
        return;
    }
    let mut decided = BTreeSet::new();
    for (index, act) in acts.iter().enumerate() {
        let index = index.to_string();
        let mut say = |key: &str, problem: Problem| {
            let path: Vec<&str> = [list, &index].into_iter().chain(key.split('.')).collect();
            findings.add(&path, problem);
        };
        when(act, file, &mut say);
        place(act, file, &mut say);
        who(act, file, &mut say);
        books(act, file, &mut say);
        if !decided.insert((act.tide, act.traveller.as_str())) {
            let problem =
                Problem::new("", format!("`{}` is decided about twice on tide {}", cut(&act.traveller), act.tide));
            say("traveller", problem.expected("one act for a traveller and tide"));
        }
    }
}

fn when(act: &ActFile, file: &ScenarioFile, say: &mut dyn FnMut(&str, Problem)) {
    if act.tide > file.tides {
        let problem = Problem::new("", format!("there is no tide {}", act.tide));
        say("tide", problem.expected(format!("a tide from 1 to {}", file.tides)));
    }
    let length_ms = file.hall.length_min * 60_000.0;
    if act.at_ms as f64 > length_ms {
        let problem = Problem::new("", format!("the shift is over before {} ms", act.at_ms));
        say("at_ms", problem.expected(format!("at most {length_ms}, the length of the shift")));
    }
    if !act.seconds.is_finite() || act.seconds < 0.0 {
        say("seconds", Problem::new("", "this is no time").expected("a number of seconds, 0 or more"));
    }
}

fn place(act: &ActFile, file: &ScenarioFile, say: &mut dyn FnMut(&str, Problem)) {
    let screens = |station: &StationFile| station.work == StationWork::Screen;
    let desks = || file.hall.stations.iter().filter(|(_, station)| screens(station)).map(|(id, _)| id.as_str());
    let Some(station) = file.hall.stations.get(&act.station).filter(|station| screens(station)) else {
        let problem = Problem::new("", format!("nobody is screened at `{}`", cut(&act.station)));
        return say("station", problem.expected(one_of(desks())).hint(did_you_mean(&act.station, desks())));
    };
    // A card may open more desks than the file has, so only what no hall can hold is refused.
    if act.desk == 0 {
        say("desk", Problem::new("", "desks are counted from 1").expected("1 or more"));
    }
    let (wants, has) = match act.verdict {
        VerdictFile::BackRoom => ("a back room", !station.refers_to.is_empty()),
        VerdictFile::RefugeOffice => ("a refuge office", !station.shelter.is_empty()),
        VerdictFile::LetThrough | VerdictFile::HandBack => return,
    };
    if !has {
        let problem = Problem::new("", format!("`{}` sends nobody to {wants}", cut(&act.station)));
        say(
            "verdict",
            problem.expected("a verdict that this desk can give").hint("let-through and hand-back always are"),
        );
    }
}

fn who(act: &ActFile, file: &ScenarioFile, say: &mut dyn FnMut(&str, Problem)) {
    let shape = "tide, ferry (or on-foot) and place, as in \"1:morning:37\"";
    let Some(name) = TravellerName::read(&act.traveller) else {
        return say("traveller", Problem::new("", format!("`{}` names nobody", cut(&act.traveller))).expected(shape));
    };
    if name.tide > act.tide {
        let problem = Problem::new("", format!("this traveller first comes on tide {}", name.tide));
        say("traveller", problem.expected(format!("somebody who has come by tide {}", act.tide)));
    }
    if name.source == ON_FOOT_WORD {
        return;
    }
    // A card or an event may bring more people, so a place beyond the file's heads is for the replay to judge.
    if !file.hall.ferries.contains_key(name.source) {
        let names = || file.hall.ferries.keys().map(String::as_str).chain([ON_FOOT_WORD]);
        let problem = Problem::new("", format!("there is no ferry `{}`", cut(name.source)));
        say("traveller", problem.expected(one_of(names())).hint(did_you_mean(name.source, names())));
    }
}

fn books(act: &ActFile, file: &ScenarioFile, say: &mut dyn FnMut(&str, Problem)) {
    let known = || file.registers.iter().filter(|(_, one)| one.look_up.is_some()).map(|(id, _)| id.as_str());
    for (index, book) in act.books.iter().enumerate().take(file.registers.len() + 1) {
        let key = format!("books.{index}");
        if !known().any(|id| id == book) {
            let problem = Problem::new("", format!("the desks cannot ask `{}`", cut(book))).expected(one_of(known()));
            say(&key, problem.hint(did_you_mean(book, known())));
        } else if act.books[..index].contains(book) {
            say(&key, Problem::new("", format!("`{}` is opened twice", cut(book))).expected("each book once"));
        }
    }
}
