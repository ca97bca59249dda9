//! The dials: one for each lever of the scenario. Until a seat has sealed they say directions; then figures.

use bevy::prelude::*;

use crate::hall::{Probability, Refuge, Returns};
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
    let narrow = file.levers.len() == 4;
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
                padding: UiRect::all(px(if narrow { 8 } else { 12 })),
                ..column(5.0)
            };
            ui.paper(panel, |ui| {
                ui.say(lead(named.name.clone()).bold().one_line());
                ui.say(small(named.what.clone()).soft()).insert(Node {
                    min_height: px(if narrow { 78 } else { 38 }),
                    flex_shrink: 0.0,
                    ..default()
                });
                let same = (value - was).abs() < 1e-9;
                let words = if same { "as before".to_owned() } else { format!("was {}", short(was, rule.step)) };
                ui.row(if narrow { 4.0 } else { 12.0 }, |ui| {
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
                        // Four dials side by side leave no room for it here.
                        if !narrow {
                            ui.say(small(words.clone()).soft().one_line());
                        }
                    });
                });
                if narrow {
                    ui.say(small(words).soft().one_line());
                }
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

const REGISTERS: &str =
    "sum over all sets of answers of P(set), where the set makes a stop; then \u{d7} P(officer confirms)";
const ANSWERS: &str = "Each register in use answers by its own rate: marks 1 - \u{3a6}(\u{3c4}), names 1 - (1-p)^(L\u{b7}w), \
    prints 1 - (1-FMR)^N. Copies, and prints that settle a name, are left out.";

/// The law of a plain score, or that of registers where they are asked.
fn law(asks: bool, title: &str, plain: &str, assumption: &str) -> Formula {
    if asks { formula(title, REGISTERS, ANSWERS) } else { formula(title, plain, assumption) }
}

/// What the door does to those who come home, as the hall believes.
fn returning(was: &Returns, is: &Returns) -> Vec<Reading> {
    let percent = |share: f64| format!("{:.0} %", 100.0 * share);
    vec![
        Reading {
            name: "risk now",
            before: was.risk_now(),
            after: is.risk_now(),
            shown: percent(is.risk_now()),
            asked_by: &[],
            formula: formula(
                "What is left of the present risk of tide-walkers",
                "1 - s \u{b7} x",
                "x is the door, s what strictness takes away, as the hall believes.",
            ),
        },
        Reading {
            name: "risk later",
            before: was.risk_later(),
            after: is.risk_later(),
            shown: format!("{:.2} %", 100.0 * is.risk_later()),
            asked_by: &[],
            formula: formula(
                "Chance of later harm of one who was let in",
                "later \u{b7} (1 - e \u{b7} (1 - x))",
                "e is what support takes away, as the hall believes.",
            ),
        },
    ]
}

/// What the cut of the refuge office does.
fn refusing(was: Refuge, is: Refuge) -> Vec<Reading> {
    let reading = |name, before: Probability, after: Probability, law: &str| Reading {
        name,
        before: before.get(),
        after: after.get(),
        shown: format!("{:.0} %", 100.0 * after.get()),
        asked_by: &[],
        formula: formula(
            "Share of requests for shelter refused",
            law,
            "Those in need score N(0, 1), those who pose N(d, 1).",
        ),
    };
    vec![
        reading("in need, refused", was.refuses_need(), is.refuses_need(), "1 - \u{3a6}(cut)"),
        reading("posing, refused", was.refuses_posing(), is.refuses_posing(), "\u{3a6}(d - cut)"),
    ]
}

/// What the cut does.
fn cutting(old: &Forecast, new: &Forecast, session: &Session, asks: bool) -> Vec<Reading> {
    let belief = &session.scenario().file.belief;
    vec![
        Reading {
            name: "false stops",
            before: old.false_match.get(),
            after: new.false_match.get(),
            shown: format!("{:.1} %", 100.0 * new.false_match.get()),
            asked_by: &[Ask::Stops],
            formula: law(
                asks,
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
            formula: law(
                asks,
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
}

fn readings(key: &str, old: &Forecast, new: &Forecast, session: &Session) -> Vec<Reading> {
    let (before, after) = session.plans();
    let asks = after.registers.iter().any(|register| register.look_up.is_some());
    if let (Some(was), Some(is)) = (&before.returns, &after.returns)
        && key.starts_with("returns.")
    {
        return returning(was, is);
    }
    if key.starts_with("refuge.") {
        return refusing(before.refuge, after.refuge);
    }
    if key == "policy.threshold" {
        cutting(old, new, session, asks)
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
