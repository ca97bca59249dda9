//! What came of a vote: counts, and the reasons against without names. Who voted how is read out in the debrief.

use bevy::prelude::*;

use crate::report::reason_words;
use crate::session::{BallotResult, Command};
use crate::t;
use crate::table::Screen;
use crate::table::control::Pressed;
use crate::table::game::{Aside, Bridge};
use crate::table::screen::AddScreen;
use crate::table::screens::frame::{notice, page};
use crate::table::screens::proposal;
use crate::table::ui::{Ui, column, grow, row};
use crate::table::widgets::button::Press;
use crate::table::widgets::chip::ChipState;
use crate::table::words::{body, lead, small, title};

/// Adds the screen.
pub fn plugin(app: &mut App) {
    app.add_screen::<Bridge>(Screen::Ballot, build).add_systems(Update, listen.run_if(in_state(Screen::Ballot)));
}

fn build(bridge: &Bridge, ui: &mut Ui) {
    let (Some(session), Some(Aside::Result(result))) = (bridge.session(), bridge.aside()) else { return };
    page(
        bridge,
        Some(0),
        ui,
        |_| {},
        |ui| {
            let centre = Node {
                flex_grow: 1.0,
                min_height: px(0),
                align_items: AlignItems::Center,
                justify_content: JustifyContent::Center,
                ..column(14.0)
            };
            ui.within(centre, |ui| {
                let card = Node {
                    width: px(680),
                    max_width: percent(96),
                    max_height: percent(100),
                    padding: UiRect::all(px(if ui.is_narrow() { 16 } else { 28 })),
                    ..column(12.0)
                };
                let inner = |ui: &mut Ui| {
                    ui.say(title(if result.adopted() { t!("ballot-adopted") } else { t!("ballot-not-adopted") }));
                    counts(result, ui);
                    ui.say(small(t!("ballot-rule")).soft());
                    ui.hairline();
                    ui.say(small(t!("ballot-proposed")).bold());
                    proposal::list(session, ui);
                    if result.against > 0 {
                        ui.hairline();
                        dissent(result, ui);
                    }
                    ui.say(small(t!("ballot-names-later")).soft());
                    notice(bridge, ui);
                };
                ui.card(card, |ui| {
                    let all = Node { min_height: px(0), ..column(12.0) };
                    ui.scroll(all, "ballot", &t!("ballot-proposed"), inner);
                    ways_on(result.adopted(), ui);
                });
            });
        },
    );
}

fn counts(result: &BallotResult, ui: &mut Ui) {
    ui.within(Node { flex_wrap: FlexWrap::Wrap, row_gap: px(6), flex_shrink: 0.0, ..row(10.0) }, |ui| {
        ui.chip(ChipState::Cleared, &t!("ballot-for", votes = result.in_favour));
        ui.chip(ChipState::Over, &t!("ballot-against", votes = result.against));
        ui.chip(ChipState::Yours, &t!("ballot-abstained", votes = result.abstained));
    });
}

fn dissent(result: &BallotResult, ui: &mut Ui) {
    ui.say(small(t!("ballot-dissent")).bold());
    for reason in &result.reasons {
        ui.say(lead(t!("quoted", words = reason_words(reason))).italic());
    }
    let silent = result.against - result.reasons.len();
    if silent > 0 {
        ui.say(body(t!("ballot-silent", silent = silent, spoken = result.reasons.len())));
    }
}

fn ways_on(adopted: bool, ui: &mut Ui) {
    ui.within(Node { flex_wrap: FlexWrap::Wrap, row_gap: px(8), flex_shrink: 0.0, ..row(12.0) }, |ui| {
        if adopted {
            ui.put(grow());
            ui.button(Press::main("to-shift", t!("council-ring-in")).icon("boat").large().key("Enter"));
        } else {
            ui.button(Press::second("keep-hall", t!("ballot-keep")).icon("boat").large());
            ui.put(grow());
            ui.button(Press::main("propose-again", t!("ballot-again")).large().key("Enter"));
        }
    });
}

fn listen(mut pressed: MessageReader<Pressed>, mut bridge: ResMut<Bridge>) {
    for press in pressed.read() {
        let kept = press.is("keep-hall") && bridge.command(Command::KeepTheHall);
        if kept || press.is("to-shift") || press.is("propose-again") {
            bridge.back_to_table();
        }
    }
}
