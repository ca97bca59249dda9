//! The ballot paper of a seat: three answers of one weight, none of them the default, and a reason for the log.

use bevy::prelude::*;

use crate::session::{Choice, Scale};
use crate::table::game::Bridge;
use crate::table::ui::{Ui, column};
use crate::table::widgets::button::Press;
use crate::table::widgets::choice::{Choice as ChoiceRow, Choosable};
use crate::table::words::{body, head, small};

/// Places the ballot paper.
pub fn build(bridge: &Bridge, ui: &mut Ui) {
    let panel = Node { padding: UiRect::all(px(18)), flex_shrink: 0.0, ..column(12.0) };
    ui.sealed_panel(panel, |ui| {
        ui.row(10.0, |ui| {
            ui.art("ballot-empty", 40.0, 30.0);
            ui.column(0.0, |ui| {
                ui.say(head("Your vote").one_line());
                ui.say(small("Nobody sees it before the debrief.").soft());
            });
        });
        ui.say(body("For whose sake? Leave it out if you like. Of votes against, the reason is read out at once, without a name."));
        let none = Choosable { key: "none".into(), words: "none".into(), icon: Some("cross".into()) };
        let scales = Scale::ALL.into_iter().map(|one| Choosable {
            key: one.id().into(),
            words: one.id().into(),
            icon: Some(one.id().into()),
        });
        ui.choice(ChoiceRow {
            id: "reason".into(),
            label: "For whose sake do you vote so?".into(),
            options: std::iter::once(none).chain(scales).collect(),
            chosen: Some(bridge.reason.map_or("none", Scale::id).to_owned()),
        });
        ui.hairline();
        ui.say(body("Shall the hall do what is proposed?").bold());
        for (choice, words, key) in [
            (Choice::For, "For: adopt it", "Y"),
            (Choice::Against, "Against: leave the hall as it is", "N"),
            (Choice::Abstain, "I abstain", "A"),
        ] {
            ui.button(Press::second(format!("vote:{}", choice.id()), words).key(key).large());
        }
        ui.say(small("Once cast, a vote is not taken back.").soft());
    });
}
