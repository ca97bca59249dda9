//! The dials: one for each lever of the scenario. Until a seat has sealed they say directions; then figures.

use bevy::prelude::*;

use super::pager::Paged;
use super::readings::{Compared, Move, Reading, is_asked};
use super::snug;
use crate::language::shown;
use crate::report::parameter::number_words;
use crate::session::{Act, Session};
use crate::t;
use crate::table::game::Bridge;
use crate::table::scalar::Scalar;
use crate::table::ui::{Ui, column, row};
use crate::table::widgets::dial::{Dial, ROOMY};
use crate::table::words::{Ink, figure, lead, small, tiny};

/// Side of a knob where room is scarce.
const SNUG: f32 = 92.0;
/// Height of a line under a dial, whether it tells a direction or a figure: nothing moves when the figures open.
const LINE: f32 = 23.0;

/// Places the dials in a row.
pub fn build(bridge: &Bridge, session: &Session, sealed: bool, ui: &mut Ui) {
    let file = &session.scenario().file;
    let compared = Compared::new(bridge, session);
    let ids: Vec<&String> = file.levers.keys().collect();
    let proposed = |index: usize| {
        session
            .proposed()
            .any(|decision| matches!(&decision.act, Act::MoveLever { lever, .. } if ids.get(index) == Some(&lever)))
    };
    let paged = Paged {
        name: "dials",
        things: t!("council-dials"),
        count: ids.len(),
        most: if bridge.laid.narrow { 3 } else { 4 },
        page: bridge.laid.dials,
        proposed: &proposed,
    };
    let dials = Node { align_items: AlignItems::Stretch, flex_shrink: 0.0, ..row(8.0) };
    ui.within(dials, |ui| {
        paged.build(ui, |ui| {
            let here = &ids[paged.shown()];
            let readings: Vec<Vec<Reading>> = here.iter().map(|id| compared.readings(&file.levers[*id].key)).collect();
            // Dials side by side stand on one line, however much is written over and under them.
            let most = readings.iter().map(Vec::len).max().unwrap_or_default();
            let under = (LINE + 3.0) * most as f32;
            for (id, readings) in here.iter().zip(&readings) {
                dial(session, id, sealed, (readings, under), ui);
            }
        });
    });
}

/// Places one dial, with its readings and the height they take.
fn dial(session: &Session, id: &str, sealed: bool, (readings, under): (&[Reading], f32), ui: &mut Ui) {
    let file = &session.scenario().file;
    let Some(rule) = file.levers.get(id) else { return };
    let named = file.text.levers.get(id).cloned().unwrap_or_default();
    let (value, was) = (session.lever_value(id), session.lever_before(id, session.tide()));
    let snug = snug(session);
    let panel = Node {
        flex_grow: 1.0,
        flex_basis: px(0),
        min_width: px(0),
        padding: UiRect::axes(px(9), px(7)),
        ..column(3.0)
    };
    ui.paper(panel, |ui| {
        ui.say(lead(shown(&named.name)).bold().quiet());
        let what = shown(&named.what);
        let what = if snug { tiny(what).soft() } else { small(what).soft() };
        ui.say(what);
        ui.put(Node { flex_grow: 1.0, ..default() });
        let same = (value - was).abs() < 1e-9;
        let before = number_words(&rule.key, was);
        let was_words = if same { t!("dial-as-before") } else { t!("dial-was", value = before.clone()) };
        ui.row(8.0, |ui| {
            let scalar =
                Scalar { value: value as f32, min: rule.least as f32, max: rule.most as f32, step: rule.step as f32 };
            let label = t!("dial-label", name = shown(&named.name), was = before, what = shown(&named.what));
            let side = if snug { SNUG } else { ROOMY };
            ui.dial(Dial { id: format!("lever:{id}"), label, scalar, was: was as f32, disabled: false, side });
            ui.within(Node { min_width: px(0), ..column(0.0) }, |ui| {
                let words = short(&rule.key, value);
                // With a unit it takes a smaller size to stay beside its dial.
                let size = if words.chars().count() > 5 { 18.0 } else { 24.0 };
                let words = figure(words).bold().one_line().quiet();
                ui.say(if snug { words.px(size) } else { words });
                ui.say(tiny(was_words).soft().quiet());
            });
        });
        ui.within(Node { min_height: px(under), flex_shrink: 0.0, ..column(3.0) }, |ui| {
            for reading in readings {
                read_out(id, reading, sealed, session, ui);
            }
        });
    });
}

/// A value as it stands beside its dial: two places for the cuts, whose notches are fine.
fn short(key: &str, value: f64) -> String {
    if key.ends_with("threshold") || key.ends_with("cut") || key.ends_with("strictness") {
        crate::language::decimal(value, 2)
    } else {
        number_words(key, value)
    }
}

fn read_out(lever: &str, reading: &Reading, sealed: bool, session: &Session, ui: &mut Ui) {
    let name = crate::language::say(&format!("reading-{}", reading.key));
    if sealed {
        let id = format!("dial:{lever}:{}", reading.key);
        ui.figure_row(&id, &name, &reading.shown, reading.formula.clone());
        return;
    }
    let (icon, words, ink) = if is_asked(session, reading) {
        ("i-seal", t!("strip-seal-first"), Ink::Sealed)
    } else {
        match reading.goes {
            // More is not always better: these marks have a shape of their own, and no colour that judges.
            Move::More => ("mark-more", t!("reading-more"), Ink::Strong),
            Move::Less => ("mark-less", t!("reading-less"), Ink::Strong),
            Move::Same => ("", t!("dial-as-before"), Ink::Soft),
            Move::Unclear => ("mark-same", t!("reading-unclear"), Ink::Soft),
            Move::Playing => ("", t!("strip-being-played"), Ink::Soft),
        }
    };
    ui.within(Node { min_height: px(LINE), ..row(4.0) }, |ui| {
        // With a basis of its own a name that wraps is as high as it will be.
        ui.within(Node { flex_grow: 1.0, flex_basis: px(0), min_width: px(0), ..default() }, |ui| {
            ui.say(small(name).soft());
        });
        ui.within(Node { flex_shrink: 0.0, ..row(4.0) }, |ui| {
            if !icon.is_empty() {
                ui.inked(icon, 14.0, 14.0, ink);
            }
            ui.say(small(words).bold().ink(ink).one_line());
        });
    });
}
