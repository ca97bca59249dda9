//! What the cut does, drawn live from the formula: shut until a seat has sealed.

use bevy::prelude::*;

use crate::session::{Forecast, Session, rates_at};
use crate::table::ui::{Ui, column, grow};
use crate::table::widgets::formula::Formula;
use crate::table::words::{Ink, body, head, lead, small};

/// Places the panel.
pub fn build(session: &Session, sealed: bool, ui: &mut Ui) {
    let panel = Node {
        flex_grow: 1.0,
        min_height: px(0),
        padding: UiRect::all(px(14)),
        overflow: Overflow::clip(),
        ..column(6.0)
    };
    let shared = session.taken().len() > 1;
    ui.paper(panel, |ui| {
        // At a table of several the seats take some of its room.
        if shared && sealed {
            let inner = Node { flex_grow: 1.0, min_height: px(0), ..column(6.0) };
            ui.scroll(inner, "opened", "What the cut does", |ui| content(session, sealed, ui));
        } else {
            content(session, sealed, ui);
        }
    });
}

fn content(session: &Session, sealed: bool, ui: &mut Ui) {
    let file = &session.scenario().file;
    ui.row(8.0, |ui| {
        ui.say(head("What the cut does").one_line());
        ui.put(grow());
        ui.say(small(if sealed { "open: your seat has sealed" } else { "shut" }).soft().one_line());
    });
    if !sealed {
        ui.put(grow());
        let middle = Node { align_items: AlignItems::Center, ..column(8.0) };
        ui.within(middle, |ui| {
            ui.art("wax", 64.0, 64.0);
            ui.say(lead("Seal your slip below, and the figures open.").italic().centred());
            ui.say(small("Until then the dials say directions only.").soft().centred());
        });
        ui.put(grow());
        return;
    }
    let (_, plan) = session.plans();
    let forecast = Forecast::of(&plan, &file.belief);
    let (least, most) = file
        .levers
        .values()
        .find(|rule| rule.key == "policy.threshold")
        .map_or((plan.threshold - 2.0, plan.threshold + 2.0), |rule| (rule.least, rule.most));
    let rates = |cut: f64| rates_at(&plan, &file.belief, cut);
    let svg = crate::report::rates_chart_of(&rates, plan.threshold, [least, most], 396.0, 170.0);
    let words = crate::report::rates_words_of(plan.threshold, rates(plan.threshold));
    ui.chart(svg, 396.0, 170.0, &words);
    let innocent = forecast.ppv.map_or("nobody is stopped".to_owned(), |ppv| format!("{:.1}", 100.0 * ppv.not().get()));
    ui.figure_row(
        "opened:ppv",
        "of 100 stopped, carry nothing (expected)",
        &innocent,
        Formula {
            title: "Of 100 people stopped, innocent".into(),
            formula: "100 \u{d7} (1 - PPV),  PPV = \u{3c0}\u{b7}TPR / (\u{3c0}\u{b7}TPR + (1-\u{3c0})\u{b7}FPR)".into(),
            assumption: format!(
                "\u{3c0} = {} and m = {} as the hall believes; TPR {:.2}, FPR {:.4}.",
                file.belief.hazard,
                file.belief.separation,
                forecast.hit.get(),
                forecast.false_match.get()
            ),
            source: "Bayes; docs/model.md.".into(),
        },
    );
    ui.say(
        body(format!(
            "Of 2,000 who cross, one carries a hazard and about {:.0} who carry nothing are stopped.",
            2000.0 * forecast.false_match.get()
        ))
        .ink(Ink::Soft),
    );
}
