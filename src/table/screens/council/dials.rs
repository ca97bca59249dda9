//! The dials: one for each lever of the scenario. Until a seat has sealed they say directions; then figures.

use bevy::prelude::*;

use crate::scenario::file::Ask;
use crate::session::{Forecast, Session};
use crate::table::scalar::Scalar;
use crate::table::screens::tally::thousands;
use crate::table::ui::{Ui, column, row};
use crate::table::widgets::dial::Dial;
use crate::table::widgets::formula::Formula;
use crate::table::words::{Ink, figure, lead, small};

/// A line under a dial.
struct Reading {
    name: &'static str,
    before: f64,
    after: f64,
    shown: String,
    /// The prediction that asks for it: no direction either, until it is sealed.
    asked_by: &'static [Ask],
    formula: Formula,
}

/// Places the dials in a row.
pub fn build(session: &Session, sealed: bool, ui: &mut Ui) {
    let file = &session.scenario().file;
    let (before, after) = session.plans();
    let (old, new) = (Forecast::of(&before, &file.belief), Forecast::of(&after, &file.belief));
    // More than four do not stand side by side.
    let many = file.levers.len() > 4;
    let flex_wrap = if many { FlexWrap::Wrap } else { FlexWrap::NoWrap };
    let dials = Node { align_items: AlignItems::Stretch, flex_shrink: 0.0, flex_wrap, row_gap: px(10), ..row(10.0) };
    ui.within(dials, |ui| {
        for (id, rule) in &file.levers {
            let named = file.text.levers.get(id).cloned().unwrap_or_default();
            let value = session.lever_value(id);
            let was = session.lever_before(id, session.tide());
            let panel = Node {
                flex_grow: 1.0,
                flex_basis: px(if many { 230.0 } else { 0.0 }),
                min_width: px(0),
                padding: UiRect::all(px(12)),
                ..column(5.0)
            };
            ui.paper(panel, |ui| {
                ui.say(lead(named.name.clone()).bold().one_line());
                ui.say(small(named.what.clone()).soft()).insert(Node { min_height: px(38), ..default() });
                ui.row(12.0, |ui| {
                    let scalar = Scalar {
                        value: value as f32,
                        min: rule.least as f32,
                        max: rule.most as f32,
                        step: rule.step as f32,
                    };
                    let label = format!("{}, was {}", named.name, short(was, rule.step));
                    ui.dial(Dial { id: format!("lever:{id}"), label, scalar, was: was as f32, disabled: false });
                    ui.column(2.0, |ui| {
                        ui.say(figure(short(value, rule.step)).bold().one_line());
                        let same = (value - was).abs() < 1e-9;
                        let words =
                            if same { "as before".to_owned() } else { format!("was {}", short(was, rule.step)) };
                        ui.say(small(words).soft().one_line());
                    });
                });
                for reading in readings(&rule.key, &old, &new, session) {
                    read_out(id, &reading, sealed, session, ui);
                }
            });
        }
    });
}

fn short(value: f64, step: f64) -> String {
    if step.fract().abs() < 1e-9 { format!("{value:.0}") } else { format!("{value:.2}") }
}

fn read_out(lever: &str, reading: &Reading, sealed: bool, session: &Session, ui: &mut Ui) {
    if sealed {
        ui.figure_row(&format!("dial:{lever}:{}", reading.name), reading.name, &reading.shown, reading.formula.clone());
        return;
    }
    let asked = session.scenario().file.predictions.values().any(|rule| reading.asked_by.contains(&rule.asks));
    let change = reading.after - reading.before;
    let (icon, words, ink) = if asked {
        ("i-seal", "seal first", Ink::Sealed)
    } else if change > 1e-9 {
        ("mark-better", "more", Ink::Strong)
    } else if change < -1e-9 {
        ("mark-worse", "fewer", Ink::Strong)
    } else {
        ("", "as before", Ink::Soft)
    };
    let words = if words == "fewer" && !reading.name.contains("stop") && !reading.name.contains("hazard") {
        "less"
    } else {
        words
    };
    let line = Node { justify_content: JustifyContent::SpaceBetween, ..row(6.0) };
    ui.within(line, |ui| {
        ui.say(small(reading.name).soft().one_line());
        ui.row(4.0, |ui| {
            if !icon.is_empty() {
                ui.inked(icon, 14.0, 14.0, ink);
            }
            ui.say(small(words).bold().ink(ink).one_line());
        });
    });
}

fn formula(title: &str, formula: &str, assumption: &str) -> Formula {
    Formula {
        title: title.into(),
        formula: formula.into(),
        assumption: assumption.into(),
        source: "On what the hall believes; docs/model.md.".into(),
    }
}

fn readings(key: &str, old: &Forecast, new: &Forecast, session: &Session) -> Vec<Reading> {
    let belief = &session.scenario().file.belief;
    if key == "policy.threshold" {
        vec![
            Reading {
                name: "false stops",
                before: old.false_match.get(),
                after: new.false_match.get(),
                shown: format!("{:.1} %", 100.0 * new.false_match.get()),
                asked_by: &[Ask::Stops],
                formula: formula(
                    "Of those who carry nothing, stopped",
                    "P(false) = 1 - \u{3a6}(\u{3c4})",
                    "Scores of people who are not looked for are standard normal.",
                ),
            },
            Reading {
                name: "hazards seen",
                before: old.hit.get(),
                after: new.hit.get(),
                shown: format!("{:.0} %", 100.0 * new.hit.get()),
                asked_by: &[Ask::ChanceMissNone],
                formula: formula(
                    "Of those who carry a hazard, stopped",
                    &format!("P(hit) = 1 - \u{3a6}(\u{3c4} - m), m = {}", belief.separation),
                    "Scores of people with a hazard lie m higher, as the hall believes.",
                ),
            },
            Reading {
                name: "stops a tide",
                before: old.stops,
                after: new.stops,
                shown: format!("{:.0}", new.stops),
                asked_by: &[Ask::Stops],
                formula: formula(
                    "Stops a tide",
                    "travellers \u{d7} (\u{3c0} \u{b7} P(hit) + (1 - \u{3c0}) \u{b7} P(false)), and random checks of the rest",
                    &format!("{:.0} travellers, \u{3c0} = {} as the hall believes.", belief.travellers, belief.hazard),
                ),
            },
        ]
    } else if key.starts_with("hall.stations.") {
        vec![
            Reading {
                name: "desks busy",
                before: old.desks_busy,
                after: new.desks_busy,
                shown: format!("{:.0} %", 100.0 * new.desks_busy),
                asked_by: &[Ask::WaitP95, Ask::MissedBoats],
                formula: formula(
                    "Share of time the desks are busy",
                    "\u{3c1} = \u{3bb} / (c \u{b7} \u{3bc})",
                    "Averaged over the whole shift. People come in boatloads: a line forms long before 100 %.",
                ),
            },
            Reading {
                name: "wait if even",
                before: old.desk_wait.unwrap_or(1e9),
                after: new.desk_wait.unwrap_or(1e9),
                shown: new.desk_wait.map_or("grows".into(), |wait| format!("{wait:.1} min")),
                asked_by: &[Ask::WaitP95, Ask::MissedBoats],
                formula: formula(
                    "Mean wait if people came evenly",
                    "Erlang C: C(c, a) \u{b7} s / (c - a)",
                    "Even arrivals, exponential service, pooled line. Boats make it much longer.",
                ),
            },
            Reading {
                name: "coins a tide",
                before: old.coins,
                after: new.coins,
                shown: format!("{:+.1}", new.coins),
                asked_by: &[],
                formula: formula(
                    "Coins a tide",
                    "income - clerks' hours - stops",
                    "Prices stand in the scenario file under [purse].",
                ),
            },
        ]
    } else {
        vec![Reading {
            name: "ledger",
            before: old.ledger,
            after: new.ledger,
            shown: format!("{} k", thousands(new.ledger)),
            asked_by: &[],
            formula: formula(
                "The ledger once the books are full, in thousands",
                "people \u{d7} fields \u{d7} days kept \u{d7} (1 + ln viewers)",
                "As many tides as a row is kept, at most those of the game.",
            ),
        }]
    }
}
