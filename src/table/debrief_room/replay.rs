//! Panel 5: how much was luck. The same decisions on other seeds, and where the game that was played lies among them.

use super::luck::{GAMES, LuckRun};
use super::pieces::{Charted, chart, prompt, sheet, wide_sheet};
use super::{DebriefRoom, words};
use crate::debrief::Luck;
use crate::lab::Mean;
use crate::report::{LuckBars, per_cent};
use crate::table::ui::{Ui, column};
use crate::table::widgets::formula::Formula;
use crate::table::words::{body, lead, small};
use bevy::prelude::*;

/// Nine games in ten lie between whole numbers.
fn whole(value: f64) -> String {
    format!("{value:.0}")
}

/// Builds the panel.
pub fn replay(room: &DebriefRoom, ui: &mut Ui) {
    let Some(luck) = room.luck() else {
        ui.paper(wide_sheet(), |ui| {
            prompt(ui, "Luck or skill?", "");
            let done = room.luck.as_ref().map_or(0, LuckRun::done);
            let words = format!("{done} of {GAMES} games");
            ui.say(body("The same decisions are being played on other seeds."));
            ui.progress(done as f32 / GAMES as f32, &words);
            ui.say(small(words));
        });
        return;
    };
    let bars = LuckBars::of(luck, room.truth.all.missed);
    ui.paper(sheet(740.0), |ui| {
        prompt(ui, "Luck or skill?", "");
        ui.say(lead(sentence(luck, room.truth.all.missed)));
        let size = (704.0, 340.0);
        let charted = Charted {
            id: "luck",
            svg: bars.svg(f64::from(size.0), f64::from(size.1)),
            size,
            words: bars.words(),
            table: bars.table(),
        };
        chart(ui, room, charted);
        ui.say(lead("One run cannot tell these two apart. Many games can.").italic());
    });
    ui.paper(wide_sheet(), |ui| {
        prompt(ui, "One decision changed", &room.scenario.file.text.prompts.replay);
        ui.say(small("The last panel lets you play the same tides again and decide one thing differently.").soft());
        ui.say(small(format!("Expected over {} games with the same decisions", luck.games)).bold());
        figures(room, luck, ui);
    });
}

/// One sentence on luck.
fn sentence(luck: &Luck, own: u64) -> String {
    let yours = if own == 0 { "You missed none.".to_owned() } else { format!("You missed {own}.") };
    format!(
        "{yours} The same decisions miss none {:.0} times in 100; a policy half as good misses none {:.0} times in 100.",
        luck.share_missing[0] * 100.0,
        luck.share_missing_half[0] * 100.0
    )
}

fn figures(room: &DebriefRoom, luck: &Luck, ui: &mut Ui) {
    let all = &room.truth.all;
    mean(ui, "hazards", "Hazards in a game", luck.hazards, all.hazards as f64);
    mean(ui, "missed", "Hazards missed", luck.missed, all.missed as f64);
    mean(ui, "mistaken", "Mistaken stops", luck.mistaken_stops, all.mistaken_stops as f64);
    let formula = Formula {
        title: "Chance to miss none".into(),
        formula: format!("games that missed none / games = {}", per_cent(luck.share_missing[0])),
        assumption: "Games that held no hazard at all count too. For half as good, each hazard found is missed with chance one half instead.".into(),
        source: format!("{} replications of the same decisions.", luck.games),
    };
    ui.figure_row("none", "Chance to miss none", &per_cent(luck.share_missing[0]), formula);
    if let Some(ppv) = luck.ppv {
        let interval = ppv.ci95.map_or(String::new(), |[low, high]| {
            format!(" ({} to {})", words::share(low.max(0.0)), words::share(high))
        });
        let own = if all.stops > 0 {
            format!("your run: {}", words::share(all.stops_with_hazard as f64 / all.stops as f64))
        } else {
            "your run stopped nobody".into()
        };
        let formula = Formula {
            title: "PPV over all games".into(),
            formula: format!("Σ stops with a hazard / Σ stops = {}{interval}; {own}", words::share(ppv.value)),
            assumption: "A ratio of totals; 95 % interval by the jackknife over games.".into(),
            source: format!("{} replications.", luck.games),
        };
        let value = format!("{}{interval}", words::share(ppv.value));
        ui.figure_row("ppv-all", "Of those stopped, with a hazard", &value, formula);
        ui.say(small(own).soft());
    }
}

fn mean(ui: &mut Ui, id: &str, name: &str, mean: Option<Mean>, own: f64) {
    let Some(mean) = mean else { return };
    let interval = mean.ci95.map_or(String::new(), |[low, high]| format!(", 95 % interval {low:.1} to {high:.1}"));
    let formula = Formula {
        title: name.into(),
        formula: format!("mean of {} games = {:.1}{interval}", mean.count, mean.mean),
        assumption: format!(
            "Same scenario, same decisions, other seeds. Nine games in ten lie between {} and {}.",
            whole(mean.p05),
            whole(mean.p95)
        ),
        source: "Replications; Student's t.".into(),
    };
    ui.within(column(0.0), |ui| {
        ui.figure_row(&format!("mean:{id}"), name, &format!("{:.1}", mean.mean), formula);
        let place = if own < mean.p05 {
            "fewer than in nineteen games of twenty"
        } else if own > mean.p95 {
            "more than in nineteen games of twenty"
        } else {
            "within what nine games in ten show"
        };
        ui.say(
            small(format!("your run: {}, {place} ({} to {})", words::number(own), whole(mean.p05), whole(mean.p95)))
                .soft(),
        );
    });
}
