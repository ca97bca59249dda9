//! Panel 5: how much was luck. Hazards missed beside a policy half as good; and scale by scale, decisions against luck.

use super::DebriefRoom;
use super::pieces::{prompt, sheet, waiting, wide_sheet};
use super::reckoning::{EACH, GAMES};
use crate::debrief::Luck;
use crate::lab::Mean;
use crate::language::decimal;
use crate::report::words::{number, share, share_interval};
use crate::report::{LuckBars, PlaceChart, Quadrant, per_cent};
use crate::t;
use crate::table::ui::{Ui, column};
use crate::table::widgets::chart::Figure;
use crate::table::widgets::formula::Formula;
use crate::table::words::{body, lead, small};
use bevy::prelude::*;

fn not_yet(room: &DebriefRoom, ui: &mut Ui) {
    ui.paper(wide_sheet(ui), |ui| {
        prompt(ui, &t!("debrief-luck"), "");
        let done = room.known().games;
        let words = t!("debrief-games-played", done = done, all = GAMES);
        ui.say(body(t!("debrief-luck-begins")));
        waiting(ui, room, &words, Some(done as f32 / GAMES as f32));
    });
}

/// Luck in hazards missed.
pub fn luck(room: &DebriefRoom, ui: &mut Ui) {
    let known = room.known();
    let Some(luck) = &known.luck else { return not_yet(room, ui) };
    let own = room.truth.all.missed;
    let bars = LuckBars::of(luck, own);
    ui.paper(sheet(ui, 700.0), |ui| {
        prompt(ui, &t!("debrief-luck"), "");
        ui.say(lead(sentence(luck, own)));
        let size = (664.0, 280.0);
        ui.figure(Figure {
            id: "luck".into(),
            title: t!("debrief-luck"),
            svg: bars.svg(f64::from(size.0), f64::from(size.1)),
            size,
            sentence: bars.words(),
            table: bars.table(),
        });
        ui.say(lead(t!("debrief-luck-rule")).italic());
    });
    ui.paper(wide_sheet(ui), |ui| {
        half_as_good(room, ui);
        ui.say(small(t!("debrief-expected-over", games = luck.games)).bold());
        figures(room, luck, ui);
        if known.games < GAMES {
            let words = t!("debrief-games-played", done = known.games, all = GAMES);
            waiting(ui, room, &words, Some(known.games as f32 / GAMES as f32));
        }
    });
}

/// One sentence on luck.
fn sentence(luck: &Luck, own: u64) -> String {
    t!(
        "debrief-luck-sentence",
        own = own,
        games = luck.games,
        yours = decimal(luck.share_missing[0] * 100.0, 0),
        half = decimal(luck.share_missing_half[0] * 100.0, 0)
    )
}

/// The same by formula, and how many games would tell the two apart.
fn half_as_good(room: &DebriefRoom, ui: &mut Ui) {
    let Some(chance) = room.known().miss_none else {
        ui.say(body(t!("debrief-no-hazard-came")));
        return;
    };
    let (yours, half) = (per_cent(chance.yours), per_cent(chance.half_as_good));
    let formula = Formula {
        title: t!("debrief-miss-none"),
        plain: t!("debrief-miss-none-plain"),
        letters: t!("debrief-miss-none-letters"),
        formula: t!(
            "debrief-miss-none-formula",
            mine = number(chance.hazards * chance.missed),
            yours = yours.as_str(),
            other = number(chance.hazards * (chance.missed + chance.found / 2.0)),
            half = half.as_str()
        ),
        assumption: t!("debrief-miss-none-assumption"),
        source: t!("debrief-miss-none-source"),
    };
    ui.figure_row("miss-none", &t!("debrief-miss-none"), &t!("debrief-two", one = yours, other = half), formula);
    ui.say(small(t!("debrief-miss-none-two", games = room.known().games)).soft());
    if let Some(games) = chance.games_to_tell {
        ui.say(body(t!("debrief-games-to-tell", games = games.ceil())));
    }
}

fn figures(room: &DebriefRoom, luck: &Luck, ui: &mut Ui) {
    let all = &room.truth.all;
    mean(ui, "hazards", &t!("debrief-mean-hazards"), luck.hazards, all.hazards as f64);
    mean(ui, "missed", &t!("debrief-mean-missed"), luck.missed, all.missed as f64);
    mean(ui, "mistaken", &t!("debrief-mean-mistaken"), luck.mistaken_stops, all.mistaken_stops as f64);
    if let Some(ppv) = luck.ppv {
        let own = if all.stops > 0 {
            t!("debrief-your-run", value = share(all.stops_with_hazard as f64 / all.stops as f64))
        } else {
            t!("debrief-your-run-nobody")
        };
        let value = t!("debrief-with-interval", value = share(ppv.value), interval = share_interval(ppv.ci95));
        let formula = Formula {
            title: t!("debrief-ppv-all"),
            plain: t!("debrief-ppv-all-plain"),
            letters: t!("debrief-ppv-all-letters"),
            formula: t!("debrief-ppv-all-formula", value = value.as_str()),
            assumption: t!("debrief-ppv-all-assumption"),
            source: t!("debrief-replications", games = luck.games),
        };
        ui.within(column(0.0), |ui| {
            ui.figure_row("ppv-all", &t!("debrief-ppv"), &value, formula);
            ui.say(small(own).soft());
        });
    }
}

fn mean(ui: &mut Ui, id: &str, name: &str, mean: Option<Mean>, own: f64) {
    let Some(mean) = mean else { return };
    let (low, high) = (decimal(mean.p05, 0), decimal(mean.p95, 0));
    let value = match mean.ci95 {
        Some([from, to]) => {
            let interval = t!("debrief-two-ends", low = decimal(from, 1), high = decimal(to, 1));
            t!("debrief-with-interval", value = decimal(mean.mean, 1), interval = interval)
        }
        None => decimal(mean.mean, 1),
    };
    let formula = Formula {
        title: name.to_owned(),
        plain: t!("debrief-mean-plain"),
        letters: String::new(),
        formula: t!("debrief-mean-formula", games = mean.count, value = value),
        assumption: t!("debrief-mean-assumption", low = low.as_str(), high = high.as_str()),
        source: t!("debrief-mean-source"),
    };
    ui.within(column(0.0), |ui| {
        ui.figure_row(&format!("mean:{id}"), name, &decimal(mean.mean, 1), formula);
        let own_words = number(own);
        let place = if own < mean.p05 {
            t!("debrief-fewer", own = own_words, low = low, high = high)
        } else if own > mean.p95 {
            t!("debrief-more", own = own_words, low = low, high = high)
        } else {
            t!("debrief-within", own = own_words, low = low, high = high)
        };
        ui.say(small(place).soft());
    });
}

/// Decisions against luck, and the day among its replications, scale by scale.
pub fn scales(room: &DebriefRoom, ui: &mut Ui) {
    let known = room.known();
    let Some(places) = known.places else { return not_yet(room, ui) };
    let games = (known.games as usize).saturating_sub(1);
    let (quadrant, day) = (Quadrant { places, games }, PlaceChart { places, games });
    ui.paper(sheet(ui, 500.0), |ui| {
        let title = t!("debrief-quadrant");
        prompt(ui, &title, "");
        let size = (464.0, 300.0);
        ui.figure(Figure {
            id: "quadrant".into(),
            title,
            svg: quadrant.svg(f64::from(size.0), f64::from(size.1)),
            size,
            sentence: quadrant.words(),
            table: quadrant.table(),
        });
        if places.iter().all(|place| place.decided.is_none()) {
            waiting(ui, room, &t!("debrief-undecided", games = EACH), None);
        }
        ui.say(small(t!("debrief-quadrant-how")).soft());
    });
    ui.paper(wide_sheet(ui), |ui| {
        let title = t!("debrief-day");
        prompt(ui, &title, "");
        let size = (680.0, day.height() as f32);
        ui.figure(Figure {
            id: "day".into(),
            title,
            svg: day.svg(f64::from(size.0)),
            size,
            sentence: day.words(),
            table: day.table(),
        });
        ui.say(lead(t!("debrief-day-rule")).italic());
    });
}
