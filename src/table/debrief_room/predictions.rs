//! Panel 2: the sealed predictions, opened, each against what happened; and how well they held over the game.

use super::DebriefRoom;
use super::pieces::{prompt, sheet, tides, wide_sheet};
use crate::debrief::{Actual, Opened, calibration};
use crate::language::{decimal, say, shown};
use crate::report::words::{number, number_or_none, or_more};
use crate::report::{PredictionRanges, RangeRow, Table};
use crate::scenario::file::PredictionFile;
use crate::session::Answer;
use crate::t;
use crate::table::ui::{Ui, column, grow, row};
use crate::table::widgets::chart::Figure;
use crate::table::widgets::formula::Formula;
use crate::table::words::{body, lead, small};
use bevy::prelude::*;

/// Builds the first page.
pub fn unsealed(room: &DebriefRoom, ui: &mut Ui) {
    ui.paper(sheet(ui, 330.0), |ui| {
        prompt(ui, &t!("debrief-predicted"), "");
        tides(ui, room, false);
        ui.say(lead(t!("debrief-guess-and-choice")).italic());
        ui.say(small(t!("debrief-replayed-why")).soft());
    });
    ui.paper(wide_sheet(ui), |ui| {
        let tide = room.tide().unwrap_or(0);
        let here: Vec<&Opened> = room.opened.iter().filter(|one| usize::from(one.tide) == tide).collect();
        ui.say(lead(t!("debrief-tide", tide = tide + 1)).bold());
        if here.is_empty() {
            ui.say(body(t!("debrief-none-sealed")));
        }
        for (id, rule) in &room.scenario.file.predictions {
            let answers: Vec<&Opened> = here.iter().copied().filter(|one| one.prediction == *id).collect();
            if answers.is_empty() {
                continue;
            }
            let question = room.scenario.file.text.predictions.get(id).map_or(id.as_str(), |named| &named.name);
            ui.within(column(4.0), |ui| {
                ui.say(small(shown(question)).bold());
                ranges(room, ui, question, rule, &answers);
                for one in answers {
                    line(room, ui, one);
                }
            });
        }
    });
}

/// Ranges and chances over the whole game, seat by seat.
pub fn calibrated(room: &DebriefRoom, ui: &mut Ui) {
    ui.paper(sheet(ui, 400.0), |ui| {
        prompt(ui, &t!("debrief-calibration"), "");
        ui.say(lead(covered(room)));
        ui.say(body(t!("debrief-calibration-why")));
        ui.say(small(t!("debrief-calibration-scores")).soft());
    });
    ui.paper(wide_sheet(ui), |ui| {
        let head = [
            t!("debrief-seat"),
            t!("debrief-ranges-held"),
            t!("debrief-mean-interval"),
            t!("debrief-chances"),
            t!("debrief-mean-brier"),
        ];
        let mut table = Table { head: head.into(), rows: Vec::new() };
        for (seat, seen) in calibration(&room.opened) {
            table.row([
                shown(&room.scenario.seat_name(&seat)),
                t!("debrief-held-of", held = seen.held, all = seen.ranges),
                number_or_none(seen.mean_interval_score()),
                seen.chances.to_string(),
                number_or_none(seen.mean_brier()),
            ]);
        }
        if table.rows.is_empty() {
            ui.say(body(t!("debrief-none-sealed-game")));
        } else {
            ui.table(&table, &t!("debrief-calibration"));
        }
    });
}

/// Over the whole game.
fn covered(room: &DebriefRoom) -> String {
    let ranges: Vec<bool> = room.opened.iter().filter_map(|one| one.covered).collect();
    let held = ranges.iter().filter(|&&held| held).count();
    match ranges.len() {
        0 => t!("debrief-no-range"),
        all => t!("debrief-ranges-over-game", held = held, all = all),
    }
}

fn seat_name(room: &DebriefRoom, seat: &str) -> String {
    shown(&room.scenario.seat_name(seat))
}

fn ranges(room: &DebriefRoom, ui: &mut Ui, question: &str, rule: &PredictionFile, answers: &[&Opened]) {
    let rows: Vec<RangeRow> = answers
        .iter()
        .filter_map(|one| match one.answer {
            Answer::Range { low, high } => {
                Some(RangeRow { seat: seat_name(room, &one.seat), low, high, own: one.seat == room.own_seat })
            }
            _ => None,
        })
        .collect();
    if rows.is_empty() {
        return;
    }
    // A replayed proposal has a fact of its own, told in its line.
    let adopted = answers.iter().find(|one| !one.replayed).or(answers.first());
    let fact = adopted.and_then(|one| match one.actual {
        Some(Actual::Number(fact)) => Some(fact),
        _ => None,
    });
    let picture = PredictionRanges { question: shown(question), rows, fact, rule: rule.clone() };
    let size = (760.0, picture.height() as f32);
    ui.figure(Figure {
        id: answers[0].prediction.clone(),
        title: shown(question),
        svg: picture.svg(f64::from(size.0)),
        size,
        sentence: picture.words(),
        table: picture.table(),
    });
}

fn line(room: &DebriefRoom, ui: &mut Ui, one: &Opened) {
    let score = score(room, one);
    ui.within(row(8.0), |ui| {
        let node = Node { flex_shrink: 1.0, ..default() };
        ui.say_in(node, small(sentence(room, one)));
        ui.put(grow());
        if let Some((words, formula)) = score {
            let id = format!("score:{}:{}:{}", one.tide, one.prediction, one.seat);
            ui.formula(&id, small(&words).bold(), &words, formula);
        }
    });
}

fn sentence(room: &DebriefRoom, one: &Opened) -> String {
    let said = match one.answer {
        Answer::Range { low, high } => t!("debrief-two-ends", low = number(low), high = upper(room, one, high)),
        Answer::Chance { percent } => t!("debrief-in-hundred", chance = number(percent)),
        Answer::Pays { scale } => t!("debrief-pays", scale = say(&format!("scale-{}", scale.id()))),
    };
    let was = match (one.actual, one.covered) {
        (Some(Actual::Number(fact)), Some(true)) => t!("debrief-was-held", fact = decimal(fact, 1)),
        (Some(Actual::Number(fact)), _) => t!("debrief-was-outside", fact = decimal(fact, 1)),
        (Some(Actual::Happened(true)), _) => t!("debrief-none-was-missed"),
        (Some(Actual::Happened(false)), _) => t!("debrief-one-was-missed"),
        (None, _) if matches!(one.answer, Answer::Pays { .. }) => t!("debrief-talk-it-over"),
        (None, _) => t!("debrief-nothing-to-hold"),
    };
    let said = t!("debrief-seat-said", seat = seat_name(room, &one.seat), said = said, was = was);
    if one.replayed { format!("{said} {}", t!("debrief-was-replayed")) } else { said }
}

/// The upper end of a range; at an open end of the scale it means "or more".
fn upper(room: &DebriefRoom, one: &Opened, high: f64) -> String {
    let words = number(high);
    match room.scenario.file.predictions.get(&one.prediction) {
        Some(rule) => or_more(rule, high, words),
        None => words,
    }
}

/// The score and what stands behind it.
fn score(room: &DebriefRoom, one: &Opened) -> Option<(String, Formula)> {
    let score = one.score?;
    let rule = room.scenario.file.predictions.get(&one.prediction)?;
    match (one.answer, one.actual?) {
        (Answer::Range { low, high }, Actual::Number(fact)) => {
            let fact = rule.on_scale(fact);
            let outside = (low - fact).max(fact - high).max(0.0);
            let value = decimal(score, 1);
            let formula = Formula {
                title: t!("debrief-interval-score"),
                plain: t!("debrief-interval-plain"),
                letters: String::new(),
                formula: t!(
                    "debrief-interval-formula",
                    width = decimal(high - low, 1),
                    outside = decimal(outside, 1),
                    score = value.as_str()
                ),
                assumption: t!("debrief-interval-assumption"),
                source: "Gneiting & Raftery 2007.".into(),
            };
            Some((t!("debrief-interval-value", score = value), formula))
        }
        (Answer::Chance { percent }, Actual::Happened(happened)) => {
            let value = decimal(score, 2);
            let formula = Formula {
                title: t!("debrief-brier-score"),
                plain: t!("debrief-brier-plain"),
                letters: t!("debrief-brier-letters"),
                formula: t!(
                    "debrief-brier-formula",
                    chance = decimal(percent / 100.0, 2),
                    happened = u8::from(happened),
                    score = value.as_str()
                ),
                assumption: t!("debrief-brier-assumption"),
                source: "Brier 1950.".into(),
            };
            Some((t!("debrief-brier-value", score = value), formula))
        }
        _ => None,
    }
}
