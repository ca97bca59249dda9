//! The six scales after a tide: each with its figure, what stands beside it, and its course from tide to tide.

use bevy::prelude::*;

use super::charts;
use crate::hall::{Compares, LookUp, Plan};
use crate::language::decimal;
use crate::report::words::number;
use crate::scenario::file::EVERYBODY;
use crate::session::{Forecast, Scale, Session, TidePlayed};
use crate::t;
use crate::table::screens::frame::scale_name;
use crate::table::screens::why::why;
use crate::table::ui::{Ui, column, grow, row};
use crate::table::words::{Ink, figure, lead, small};

/// Size of the course of a scale, in design px.
const COURSE: (f32, f32) = (170.0, 104.0);

/// In a room narrower than this, each scale has a row of its own.
const ALONE: f32 = 1000.0;

/// One scale of the tally.
struct Line {
    scale: Scale,
    unit: String,
    beside: String,
    /// Its value on each tide so far.
    history: Vec<f64>,
    /// A value as it is written.
    written: fn(f64) -> String,
}

/// Places them, three in a row.
pub fn build(session: &Session, last: &TidePlayed, narrow: bool, ui: &mut Ui) {
    let in_a_row = match (narrow, ui.room.x < ALONE) {
        (false, _) => 3,
        (true, false) => 2,
        (true, true) => 1,
    };
    for three in lines(session, last).chunks(in_a_row) {
        let cards = Node { flex_grow: 1.0, flex_shrink: 0.0, align_items: AlignItems::Stretch, ..row(10.0) };
        ui.within(cards, |ui| three.iter().for_each(|line| scale_card(line, ui)));
    }
}

fn whole(value: f64) -> String {
    decimal(value, 0)
}

fn tenths(value: f64) -> String {
    decimal(value, 1)
}

fn lines(session: &Session, last: &TidePlayed) -> Vec<Line> {
    let played = session.played();
    let belief = &session.scenario().file.belief;
    let over = |value: &dyn Fn(&TidePlayed) -> f64| played.iter().map(value).collect::<Vec<f64>>();
    let wait = |tide: &TidePlayed| tide.result.tally.waits.quantile(0.95).minutes();
    let hours = |tide: &TidePlayed| tide.result.tally.all.held_ms as f64 / 3_600_000.0;
    let hits = |tide: &TidePlayed| 100.0 * Forecast::of(&session.believed(tide.tide), belief).hit.get();
    let all = &last.result.tally.all;
    let line = |scale, unit, beside, history, written| Line { scale, unit, beside, history, written };
    let half = whole(last.result.tally.waits.quantile(0.5).minutes());
    vec![
        line(Scale::Flow, t!("tally-unit-min"), t!("tally-flow-beside", half = half), over(&wait), whole),
        line(Scale::Safety, t!("tally-unit-of-100-hazards"), t!("tally-safety-beside"), over(&hits), whole),
        line(
            Scale::Fairness,
            t!("tally-unit-hours"),
            t!("tally-fairness-beside", talks = all.stops - all.found),
            over(&hours),
            tenths,
        ),
        line(
            Scale::Privacy,
            // The figure has its thousands or millions with it; the unit is told beside it.
            String::new(),
            t!("tally-privacy-beside", rows = last.slow.exposure()),
            over(&|tide| tide.slow.ledger),
            number,
        ),
        line(
            Scale::Purse,
            t!("tally-unit-coins"),
            if last.slow.purse.get() < 0.0 {
                t!("tally-purse-low")
            } else {
                t!("tally-purse-beside", spent = tenths(last.spent.get()))
            },
            over(&|tide| tide.slow.purse.get()),
            tenths,
        ),
        line(Scale::Trust, t!("tally-unit-of-100"), trust_beside(session, last), over(&|tide| tide.slow.trust), whole),
    ]
}

/// Whether trust lies below the floor that everybody has agreed on.
pub fn below_floor(session: &Session, trust: f64) -> bool {
    let goal = session.scenario().file.goals.get(EVERYBODY).filter(|goal| goal.metric == "trust");
    goal.and_then(|goal| goal.value).is_some_and(|floor| trust < floor)
}

/// Below the floor it is said, with what follows in this hall and what does not.
fn trust_beside(session: &Session, last: &TidePlayed) -> String {
    let told = |plan: &Plan| {
        let listens = |look_up: &LookUp| matches!(look_up.compares, Compares::Talk { .. } | Compares::Tips);
        plan.returns.is_some() || plan.registers.iter().filter_map(|one| one.look_up.as_ref()).any(listens)
    };
    match (below_floor(session, last.slow.trust), told(&last.plan)) {
        (false, _) => t!("tally-trust-beside"),
        (true, true) => t!("tally-trust-low-told"),
        (true, false) => t!("tally-trust-low"),
    }
}

fn scale_card(line: &Line, ui: &mut Ui) {
    let card =
        Node { flex_grow: 1.0, flex_basis: px(0), padding: UiRect::axes(px(14), px(9)), min_width: px(0), ..row(8.0) };
    let name = scale_name(line.scale);
    let value = (line.written)(line.history.last().copied().unwrap_or_default());
    ui.paper(card, |ui| {
        let words =
            Node { flex_grow: 1.0, flex_basis: px(0), min_width: px(0), align_self: AlignSelf::Stretch, ..column(3.0) };
        ui.within(words, |ui| {
            ui.row(8.0, |ui| {
                ui.icon(line.scale.id(), 24.0, Ink::Edge);
                ui.say(lead(name.clone()).bold().one_line());
            });
            let base = Node { align_items: AlignItems::Baseline, ..row(6.0) };
            ui.within(base, |ui| {
                let label = t!("scale-label", name = name.clone(), value = value.clone(), unit = line.unit.clone());
                let formula = why(&format!("tally-{}", line.scale.id()), &[]);
                // With its thousands or millions in words a figure takes a smaller size.
                let seen = figure(value.clone()).bold();
                let seen = if value.chars().count() > 6 { seen.px(20.0) } else { seen };
                ui.formula(&format!("tally:{}", line.scale.id()), seen, &label, formula);
                if !line.unit.is_empty() {
                    ui.say(small(line.unit.clone()).soft());
                }
            });
            ui.say(small(line.beside.clone()).soft());
            ui.put(grow());
        });
        let id = line.scale.id();
        ui.figure_alone(charts::history(id, &name, &line.history, line.written, COURSE));
    });
}
