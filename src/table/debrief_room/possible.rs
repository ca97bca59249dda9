//! Panel 5, its last page: the table's result among policies that no other beats, and goals that pull apart.

use super::DebriefRoom;
use super::pieces::{prompt, waiting, wide_sheet};
use crate::debrief::{PolicyResult, Possible};
use crate::lab::{Better, SCALES, ScaleFigure};
use crate::language::{list, shown};
use crate::report::words::{interval, number, number_or_none, scale_words, unit, unit_words};
use crate::report::{Front, Line, Table, Upright, policy_name, policy_words, scales_words, standing};
use crate::t;
use crate::table::ui::{Ui, column};
use crate::table::widgets::chart::Figure;
use crate::table::words::{body, head, lead, small};
use bevy::prelude::*;

/// Builds the page.
pub fn page(room: &DebriefRoom, ui: &mut Ui) {
    let known = room.known();
    let possible = match &known.possible {
        Some(Some(possible)) => possible,
        Some(None) => {
            ui.paper(wide_sheet(ui), |ui| {
                prompt(ui, &t!("debrief-possible"), "");
                ui.say(body(t!("debrief-nothing-searched")));
            });
            return;
        }
        None => {
            ui.paper(wide_sheet(ui), |ui| {
                prompt(ui, &t!("debrief-possible"), "");
                let (done, all) = known.searched;
                let words = if all > 0 {
                    t!("debrief-games-played", done = done, all = all)
                } else {
                    t!("debrief-search-begins")
                };
                waiting(ui, room, &words, Some(done as f32 / all.max(1) as f32));
            });
            return;
        }
    };
    let whole = Node { flex_basis: percent(100), ..wide_sheet(ui) };
    ui.paper(whole, |ui| {
        let title = t!("debrief-possible");
        prompt(ui, &title, "");
        ui.say(lead(standing(possible)));
        let (front, table) = drawn(possible);
        ui.figure(Figure {
            id: "possible".into(),
            title,
            svg: front.svg(),
            size: (1040.0, front.height() as f32),
            sentence: front.title,
            table,
        });
        ui.say(small(t!("debrief-possible-how", tried = possible.tried, games = possible.games)).soft());
    });
    ui.paper(wide_sheet(ui), |ui| {
        ui.say(head(t!("debrief-policies")));
        let all = Node { max_height: px(280), ..column(6.0) };
        ui.scroll(all, "policies", &t!("debrief-policies"), |ui| {
            for (index, one) in possible.policies.iter().enumerate() {
                ui.say(small(policy_name(index)).bold());
                ui.say(small(policy_words(&room.scenario, &one.result)));
                let (better, worse) = (scales_words(&one.better), scales_words(&one.worse));
                ui.say(small(t!("debrief-beside", better = better, worse = worse)).soft());
            }
        });
    });
    if !possible.seats.is_empty() {
        ui.paper(wide_sheet(ui), |ui| goals(room, possible, ui));
    }
}

/// All six scales, a line a policy and a thick one for the table.
fn drawn(possible: &Possible) -> (Front, Table) {
    let yours = std::iter::once((t!("charts-your-council"), &possible.table, true));
    let others = possible.policies.iter().enumerate().map(|(index, one)| (policy_name(index), &one.result, false));
    let all: Vec<(String, &PolicyResult, bool)> = yours.chain(others).collect();
    let lines = all.iter().filter_map(|(name, result, own)| {
        let values = result.figures.iter().map(|mean| mean.map(|mean| (mean.mean, mean.ci95)));
        Some(Line { name: name.clone(), values: values.collect::<Option<_>>()?, own: *own })
    });
    let upright = |scale: &ScaleFigure| Upright {
        name: scale_words(scale.scale),
        figure: String::new(),
        unit: unit(scale.figure().unit),
        more_is_better: scale.better == Better::Higher,
    };
    let words = t!("debrief-possible-words", policies = possible.policies.len(), tried = possible.tried);
    let mut head = vec![t!("charts-policy-head")];
    head.extend(SCALES.iter().map(|scale| format!("{}, {}", scale_words(scale.scale), unit_words(scale))));
    let mut table = Table { head, rows: Vec::new() };
    for (name, result, _) in &all {
        let mut row = vec![name.clone()];
        row.extend(result.figures.iter().map(|mean| match mean {
            Some(mean) => format!("{} ({})", number(mean.mean), interval(mean.ci95)),
            None => number_or_none(None),
        }));
        table.rows.push(row);
    }
    let front = Front { title: words, uprights: SCALES.iter().map(upright).collect(), lines: lines.collect() };
    (front, table)
}

/// Goals that pull against each other, and goals that nobody met.
fn goals(room: &DebriefRoom, possible: &Possible, ui: &mut Ui) {
    let seat = |index: usize| shown(&room.scenario.seat_name(&possible.seats[index]));
    ui.say(head(t!("debrief-goals-apart")));
    let mut any = false;
    for pair in possible.pairs.iter().filter(|pair| pair.in_conflict()) {
        any = true;
        let (one, other) = (seat(pair.seats[0]), seat(pair.seats[1]));
        ui.say(small(t!("debrief-pair", one = one, other = other, both = pair.both, games = pair.games)));
    }
    if !any {
        ui.say(small(t!("debrief-no-pair")));
    }
    let nobody = |index: &usize| {
        possible.table.goals_met[*index] == 0 && possible.policies.iter().all(|one| one.result.goals_met[*index] == 0)
    };
    let never: Vec<String> = (0..possible.seats.len()).filter(nobody).map(seat).collect();
    if !never.is_empty() {
        ui.say(small(t!("debrief-met-by-nobody", seats = list(&never))));
    }
}
