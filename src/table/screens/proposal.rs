//! What is proposed, in words.

use crate::scenario::Scenario;
use crate::session::{Act, Decision, Session};
use crate::table::ui::{Ui, column, row};
use crate::table::words::{Ink, body};

/// A decision of the council in words.
pub fn in_words(scenario: &Scenario, decision: &Decision) -> String {
    let text = &scenario.file.text;
    let card = |id: &String| text.cards.get(id).map_or_else(|| id.clone(), |named| named.name.clone());
    match &decision.act {
        Act::MoveLever { lever, value } => {
            let name = text.levers.get(lever).map_or(lever.as_str(), |named| named.name.as_str());
            let value = format!("{value:.2}");
            format!("{name}: set to {}.", value.trim_end_matches('0').trim_end_matches('.'))
        }
        Act::Play { card: id } => format!("{}: the card is played.", card(id)),
        Act::TakeBack { card: id } => format!("{}: the card is taken back.", card(id)),
    }
}

/// Places the proposal of the council at hand as a list.
pub fn list(session: &Session, ui: &mut Ui) {
    let tide = session.tide();
    let here: Vec<&Decision> = session.decisions().iter().filter(|decision| decision.tide == tide).collect();
    ui.within(column(4.0), |ui| {
        if here.is_empty() {
            ui.say(body("Nothing: the hall stays as it is."));
        }
        for decision in here {
            ui.within(row(8.0), |ui| {
                ui.icon("vote", 18.0, Ink::Edge);
                ui.say(body(in_words(session.scenario(), decision)));
            });
        }
    });
}
