//! The panels that are talk: leave your seat, why it made sense then, elsewhere, one commitment.

use super::DebriefRoom;
use super::pieces::{prompt, sheet, wide_sheet};
use super::words::lasting;
use crate::report::{counted, grouped};
use crate::session::{Ballot, Choice};
use crate::table::screens::proposal::in_words;
use crate::table::ui::{Ui, column, row};
use crate::table::widgets::button::Press;
use crate::table::words::{Ink, body, lead, small};
use bevy::prelude::*;

/// A card in the middle of the page.
fn middle(ui: &mut Ui, inner: impl FnOnce(&mut Ui)) {
    let node = Node {
        flex_grow: 1.0,
        min_width: px(320),
        align_items: AlignItems::Center,
        justify_content: JustifyContent::Center,
        ..column(0.0)
    };
    ui.within(node, |ui| {
        let card = Node { width: px(680), max_width: percent(100), padding: UiRect::all(px(28)), ..column(14.0) };
        ui.card(card, inner);
    });
}

/// Panel 1.
pub fn leave_seat(room: &DebriefRoom, ui: &mut Ui) {
    middle(ui, |ui| {
        let text = &room.scenario.file.text;
        prompt(ui, "Leave your seat", &text.prompts.leave_seat);
        ui.hairline();
        ui.say(small("At this table sat").soft());
        for seat in &room.scenario.file.seats {
            let named = text.seats.get(seat).cloned().unwrap_or_default();
            let spoken = if room.taken.contains(seat) { "" } else { " It was spoken for." };
            ui.say(body(format!("{}. {}{spoken}", named.name, named.what)));
        }
        ui.say(
            small("The panels lie face down. They turn one after another; one that is turned can be read again.")
                .soft(),
        );
    });
}

/// Panel 4.
pub fn why_then(room: &DebriefRoom, ui: &mut Ui) {
    ui.paper(sheet(400.0), |ui| {
        prompt(ui, "Why did it make sense at the time?", &room.scenario.file.text.prompts.why_then);
        ui.say(small("Beside it stands what the table decided, what it could see afterwards, and the event card. What nobody could see is left out.").soft());
    });
    ui.paper(wide_sheet(), |ui| {
        for tide in &room.truth.tides {
            ui.within(column(3.0), |ui| {
                ui.say(lead(format!("Tide {}", tide.tide + 1)).bold());
                let mut any = false;
                for one in room.decisions.iter().filter(|one| one.tide == tide.tide) {
                    any = true;
                    ui.within(row(8.0), |ui| {
                        ui.icon("vote", 16.0, Ink::Edge);
                        ui.say(body(in_words(&room.scenario, one)));
                    });
                }
                if !any {
                    ui.say(body("Nothing was changed.").soft());
                }
                // The vote of one person alone says nothing that the decisions do not.
                for ballot in room.ballots.iter().filter(|one| one.tide == tide.tide && one.votes.len() > 1) {
                    votes(room, ballot, ui);
                }
                ui.say(small(seen_then(tide)).soft());
                let event = tide.event.as_ref().and_then(|id| room.scenario.file.text.events.get(id));
                if let Some(event) = event {
                    ui.within(row(8.0), |ui| {
                        ui.icon("cards", 16.0, Ink::Edge);
                        ui.say(small(format!("{}: {}", event.name, event.what)));
                    });
                }
            });
            ui.hairline();
        }
    });
}

/// A ballot, and the dissent in it by name.
fn votes(room: &DebriefRoom, ballot: &Ballot, ui: &mut Ui) {
    let result = ballot.result();
    let came_to = if result.adopted() { "adopted" } else { "not adopted" };
    let proposed = if ballot.proposal.is_empty() {
        "to change nothing".to_owned()
    } else {
        let words: Vec<String> = ballot.proposal.iter().map(|one| in_words(&room.scenario, one)).collect();
        words.join(" ")
    };
    let (yes, no, neither) = (result.in_favour, result.against, result.abstained);
    ui.say(
        small(format!("Vote: {yes} for, {no} against, {neither} abstained; {came_to}. Proposed: {proposed}")).bold(),
    );
    for vote in ballot.votes.iter().filter(|vote| vote.choice != Choice::For) {
        let name = room.scenario.seat_name(&vote.seat);
        let how = if vote.choice == Choice::Against { "voted against" } else { "abstained" };
        let why = if vote.reason.is_empty() { String::new() } else { format!(": \u{201c}{}\u{201d}", vote.reason) };
        ui.say(small(format!("{name} {how}{why}")));
    }
}

/// What the table could see after a tide: stops and nothing found, never mistaken or missed.
fn seen_then(tide: &crate::debrief::TideTruth) -> String {
    let counts = &tide.counts;
    format!(
        "Seen then: {} stopped, something found {}; nineteen in twenty waited under {}; {} missed; {} coins; trust {:.0}.",
        grouped(counts.stops),
        times(counts.found),
        lasting(tide.wait_p95),
        counted(counts.boats_missed, "boat", "boats"),
        super::words::number(tide.coins),
        tide.trust
    )
}

/// How often.
fn times(count: u64) -> String {
    match count {
        0 => "never".into(),
        1 => "once".into(),
        more => format!("{more} times"),
    }
}

/// Panel 7.
pub fn elsewhere(room: &DebriefRoom, ui: &mut Ui) {
    middle(ui, |ui| {
        prompt(ui, "Away from any gate", &room.scenario.file.text.prompts.elsewhere);
        ui.say(body("The same four numbers are everywhere: how rare it is, how many are flagged rightly, how many wrongly, and what a flag costs the person."));
    });
}

/// Panel 8.
pub fn commit(room: &DebriefRoom, ui: &mut Ui) {
    middle(ui, |ui| {
        prompt(ui, "One commitment", &room.scenario.file.text.prompts.commit);
        ui.say(small("Write it on paper. The hall keeps nothing of it.").soft());
        ui.hairline();
        ui.within(Node { flex_wrap: FlexWrap::Wrap, row_gap: px(8), ..row(12.0) }, |ui| {
            ui.button(Press::main("to-title", "Back to the title").icon("leave").large());
            let again = Press::second("again", "Play the same tides again").icon("replay").large();
            ui.button(again.label(format!("Play the same tides again, seed {}", room.seed)));
        });
    });
}
