//! What the cut does, drawn live from the formula: shut until a seat has sealed.

use bevy::prelude::*;

use crate::language::decimal;
use crate::session::{Forecast, Session, rates_at};
use crate::t;
use crate::table::screens::why::why;
use crate::table::ui::{Ui, column, grow, row};
use crate::table::widgets::shed::Spare;
use crate::table::words::{Ink, head, lead, small};

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
        ui.within(Node { flex_shrink: 0.0, ..row(8.0) }, |ui| {
            ui.say_in(Node { flex_shrink: 1.0, ..default() }, head(t!("opened-head")));
            ui.put(grow());
            ui.say(small(if sealed { t!("opened-open") } else { t!("opened-shut") }).soft().one_line());
        });
        let inner = Node { flex_grow: 1.0, min_height: px(0), ..column(6.0) };
        // At a table of several the seats take some of its room.
        if sealed {
            ui.scroll(inner, "opened", &t!("opened-head"), |ui| content(session, shared, ui));
        } else {
            let middle = Node { align_items: AlignItems::Center, justify_content: JustifyContent::Center, ..inner };
            ui.shedding(middle, |ui| shut(shared, ui));
        }
    });
}

fn shut(shared: bool, ui: &mut Ui) {
    ui.art("wax", 64.0, 64.0).insert(Spare(0));
    let whole = Node { flex_shrink: 0.0, ..default() };
    let words = if shared { t!("opened-seal-all") } else { t!("opened-seal-first") };
    ui.say_in(whole.clone(), lead(words).italic().centred());
    ui.say_in(whole, small(t!("opened-directions-only")).soft().centred()).insert(Spare(1));
}

fn content(session: &Session, shared: bool, ui: &mut Ui) {
    let file = &session.scenario().file;
    let (_, plan) = session.plans();
    let forecast = Forecast::of(&plan, &file.belief);
    let (least, most) = file
        .levers
        .values()
        .find(|rule| rule.key == "policy.threshold")
        .map_or((plan.threshold - 2.0, plan.threshold + 2.0), |rule| (rule.least, rule.most));
    let rates = |cut: f64| rates_at(&plan, &file.belief, cut);
    // Alone at the table there is room for a taller one, over the advice of the empty seats.
    let height = if shared { 140.0 } else { 180.0 };
    // With little room the panel is as wide as the page.
    let width = if ui.is_narrow() { (ui.room.x - 110.0).min(740.0) } else { 386.0 };
    let svg = crate::report::rates_chart_of(&rates, plan.threshold, [least, most], f64::from(width), f64::from(height));
    let words = crate::report::rates_words_of(plan.threshold, rates(plan.threshold));
    ui.chart(svg, width, height, &words);
    let innocent = forecast.ppv.map_or_else(|| t!("opened-nobody"), |ppv| decimal(100.0 * ppv.not().get(), 1));
    let put_in = [
        ("hazard", decimal(file.belief.hazard, 4)),
        ("separation", decimal(file.belief.separation, 1)),
        ("hit", decimal(forecast.hit.get(), 2)),
        ("false", decimal(forecast.false_match.get(), 4)),
    ];
    ui.figure_row("opened:ppv", &t!("opened-innocent"), &innocent, why("ppv", &put_in));
    // As many people as one hazard comes with.
    let people = (1.0 / file.belief.hazard.max(1e-6)).round();
    let stopped = decimal(people * forecast.false_match.get(), 0);
    ui.say(small(t!("opened-of-people", people = decimal(people, 0), stopped = stopped)).ink(Ink::Soft));
}
