//! Panel 2: the sealed predictions, opened, each against what happened.

use super::goals::goals;
use super::pieces::{Charted, chart, prompt, sheet, tides, wide_sheet};
use super::{DebriefRoom, words};
use crate::debrief::{Actual, Opened};
use crate::report::{PredictionRanges, RangeRow};
use crate::session::Answer;
use crate::table::control::accessible;
use crate::table::ui::{Ui, column, grow, row};
use crate::table::widgets::button::Press;
use crate::table::widgets::formula::Formula;
use crate::table::words::{body, lead, small};
use bevy::prelude::*;

/// Builds the panel.
pub fn predictions(room: &DebriefRoom, ui: &mut Ui) {
    ui.paper(sheet(330.0), |ui| {
        prompt(ui, "Predicted and actual", "");
        sides(ui, room);
        tides(ui, room, false);
        ui.say(lead("A good guess and a good choice are two different things.").italic());
        ui.say(body(covered(room)));
        ui.say(small(
            "A range is meant to hold four times in five. One that always holds is too wide, one that seldom holds too sure.",
        ).soft());
        ui.say(small(
            "A prediction is scored on the proposal it was sealed on. Where the table adopted another, that proposal was replayed.",
        ).soft());
    });
    ui.paper(wide_sheet(), |ui| {
        if room.goals_shown() {
            return goals(room, ui);
        }
        let tide = room.tide().unwrap_or(0);
        let here: Vec<&Opened> = room.opened.iter().filter(|one| usize::from(one.tide) == tide).collect();
        ui.say(lead(format!("Tide {}", tide + 1)).bold());
        if here.is_empty() {
            ui.say(body("No prediction was sealed for this tide."));
        }
        for (id, rule) in &room.scenario.file.predictions {
            let answers: Vec<&Opened> = here.iter().copied().filter(|one| one.prediction == *id).collect();
            if answers.is_empty() {
                continue;
            }
            let question = room.scenario.file.text.predictions.get(id).map_or(id.as_str(), |named| &named.name);
            ui.within(column(4.0), |ui| {
                ui.say(small(question).bold());
                ranges(room, ui, question, (rule.least, rule.most), &answers);
                for one in answers {
                    line(room, ui, one);
                }
            });
        }
    });
}

/// The two sides of the panel.
fn sides(ui: &mut Ui, room: &DebriefRoom) {
    let line = Node { flex_wrap: FlexWrap::Wrap, row_gap: px(6), ..row(6.0) };
    ui.within((line, accessible(accesskit::Role::Group, "What is unsealed", false)), |ui| {
        for (id, words, on) in [
            ("unseal:predictions", "Predictions", !room.goals_shown()),
            ("unseal:goals", "Goals and claim", room.goals_shown()),
        ] {
            let press = if on { Press::main(id, words) } else { Press::second(id, words) };
            ui.button(press.label(if on { format!("{words}, shown") } else { words.to_owned() }));
        }
    });
}

/// Over the whole game.
fn covered(room: &DebriefRoom) -> String {
    let ranges: Vec<bool> = room.opened.iter().filter_map(|one| one.covered).collect();
    let held = ranges.iter().filter(|&&held| held).count();
    match ranges.len() {
        0 => "No range was sealed in this game.".into(),
        all => format!("Over the game {held} of {all} ranges held what happened."),
    }
}

fn seat_name(room: &DebriefRoom, seat: &str) -> String {
    room.scenario.file.text.seats.get(seat).map_or_else(|| seat.to_owned(), |named| named.name.clone())
}

fn ranges(room: &DebriefRoom, ui: &mut Ui, question: &str, ends: (f64, f64), answers: &[&Opened]) {
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
    let picture = PredictionRanges { question: question.to_owned(), rows, fact, least: ends.0, most: ends.1 };
    let size = (760.0, picture.height() as f32);
    let charted = Charted {
        id: &answers[0].prediction,
        svg: picture.svg(f64::from(size.0)),
        size,
        words: picture.words(),
        table: picture.table(),
    };
    chart(ui, room, charted);
}

fn line(room: &DebriefRoom, ui: &mut Ui, one: &Opened) {
    let score = score(one);
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
    let seat = seat_name(room, &one.seat);
    let said = match one.answer {
        Answer::Range { low, high } => format!("{} to {}", words::number(low), words::number(high)),
        Answer::Chance { percent } => format!("{} in 100", words::number(percent)),
        Answer::Pays { scale } => format!("{} pays", scale.id()),
    };
    let was = match (one.actual, one.covered) {
        (Some(Actual::Number(fact)), Some(true)) => format!("It was {fact:.1}: the range held."),
        (Some(Actual::Number(fact)), _) => format!("It was {fact:.1}: outside the range."),
        (Some(Actual::Happened(true)), _) => "None was missed.".into(),
        (Some(Actual::Happened(false)), _) => "A hazard was missed.".into(),
        (None, _) if matches!(one.answer, Answer::Pays { .. }) => "No single figure says it: talk it over.".into(),
        (None, _) => "Nobody was stopped, so there is nothing to hold it against.".into(),
    };
    let replayed = if one.replayed { " Replayed: another proposal was adopted." } else { "" };
    format!("{seat} said {said}. {was}{replayed}")
}

/// The score and what stands behind it.
fn score(one: &Opened) -> Option<(String, Formula)> {
    let score = one.score?;
    match (one.answer, one.actual?) {
        (Answer::Range { low, high }, Actual::Number(fact)) => {
            let outside = (low - fact).max(fact - high).max(0.0);
            Some((
                format!("interval score {score:.1}"),
                Formula {
                    title: "Interval score".into(),
                    formula: format!(
                        "width + 2/0.2 × distance outside = {:.1} + 10 × {outside:.1} = {score:.1}",
                        high - low
                    ),
                    assumption: "The range is an 80 % interval. Smaller is better; an honest wide range beats a narrow wrong one.".into(),
                    source: "Gneiting & Raftery 2007.".into(),
                },
            ))
        }
        (Answer::Chance { percent }, Actual::Happened(happened)) => Some((
            format!("Brier score {score:.2}"),
            Formula {
                title: "Brier score".into(),
                formula: format!("(p − o)² = ({:.2} − {})² = {score:.2}", percent / 100.0, u8::from(happened)),
                assumption: "o is 1 if it happened, else 0. Smaller is better; always saying 50 in 100 gives 0.25."
                    .into(),
                source: "Brier 1950.".into(),
            },
        )),
        _ => None,
    }
}
