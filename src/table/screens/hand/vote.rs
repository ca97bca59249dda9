//! The ballot paper of a seat: three answers of one weight, none of them the default, and a reason for the log.

use bevy::prelude::*;

use crate::session::{Choice, Scale};
use crate::t;
use crate::table::game::Bridge;
use crate::table::screens::frame::scale_short;
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
                ui.say(head(t!("vote-head")).one_line());
                ui.say(small(t!("vote-sealed")).soft());
            });
        });
        ui.say(body(t!("vote-reason")));
        let none = Choosable { key: "none".into(), words: t!("vote-reason-none"), icon: Some("cross".into()) };
        let scales = Scale::ALL.into_iter().map(|one| Choosable {
            key: one.id().into(),
            words: scale_short(one),
            icon: Some(one.id().into()),
        });
        ui.choice(ChoiceRow {
            id: "reason".into(),
            label: t!("vote-reason-label"),
            options: std::iter::once(none).chain(scales).collect(),
            chosen: Some(bridge.reason.map_or("none", Scale::id).to_owned()),
        });
        ui.hairline();
        ui.say(body(t!("vote-question")).bold());
        // Where nothing is proposed the question is only whether the council is done.
        let nothing = bridge.session().is_none_or(|session| session.proposed().next().is_none());
        let [aye, no] = if nothing {
            [t!("vote-for-nothing"), t!("vote-against-nothing")]
        } else {
            [t!("vote-for"), t!("vote-against")]
        };
        for (choice, words, key) in
            [(Choice::For, aye, "Y"), (Choice::Against, no, "N"), (Choice::Abstain, t!("vote-abstain"), "A")]
        {
            ui.button(Press::second(format!("vote:{}", choice.id()), words).key(key).large());
        }
        ui.say(small(t!("vote-stands")).soft());
    });
}
