//! The panels that are talk: leave your seat, why it made sense then, elsewhere, one commitment.

use super::DebriefRoom;
use super::pieces::{prompt, sheet, wide_sheet};
use super::words::lasting;
use crate::language::shown;
use crate::report::words::{act_words, number};
use crate::session::{Ballot, Choice};
use crate::t;
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
        prompt(ui, &t!("debrief-leave-your-seat"), &text.prompts.leave_seat);
        ui.hairline();
        ui.say(small(t!("debrief-at-this-table")).soft());
        for seat in &room.scenario.file.seats {
            let named = text.seats.get(seat).cloned().unwrap_or_default();
            let (name, what) = (shown(&named.name), shown(&named.what));
            ui.say(body(if room.taken.contains(seat) {
                t!("debrief-sat", name = name, what = what)
            } else {
                t!("debrief-was-spoken-for", name = name, what = what)
            }));
        }
        ui.say(small(t!("debrief-face-down")).soft());
    });
}

/// Panel 4.
pub fn why_then(room: &DebriefRoom, ui: &mut Ui) {
    ui.paper(sheet(ui, 400.0), |ui| {
        prompt(ui, &t!("debrief-why-then"), &room.scenario.file.text.prompts.why_then);
        ui.say(small(t!("debrief-why-then-how")).soft());
    });
    ui.paper(wide_sheet(ui), |ui| {
        for tide in &room.truth.tides {
            ui.within(column(3.0), |ui| {
                ui.say(lead(t!("debrief-tide", tide = tide.tide + 1)).bold());
                let mut any = false;
                for one in room.decisions.iter().filter(|one| one.tide == tide.tide) {
                    any = true;
                    ui.within(row(8.0), |ui| {
                        ui.icon("vote", 16.0, Ink::Edge);
                        ui.say(body(act_words(&room.scenario, &one.act)));
                    });
                }
                if !any {
                    ui.say(body(t!("debrief-nothing-changed")).soft());
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
                        ui.say(small(format!("{}: {}", shown(&event.name), shown(&event.what))));
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
    let proposed = if ballot.proposal.is_empty() {
        t!("debrief-proposed-nothing")
    } else {
        let words: Vec<String> = ballot.proposal.iter().map(|one| act_words(&room.scenario, &one.act)).collect();
        words.join("; ")
    };
    let (yes, no, neither) = (result.in_favour, result.against, result.abstained);
    ui.say(
        small(if result.adopted() {
            t!("debrief-vote-adopted", yes = yes, no = no, neither = neither, proposed = proposed)
        } else {
            t!("debrief-vote-not-adopted", yes = yes, no = no, neither = neither, proposed = proposed)
        })
        .bold(),
    );
    for vote in ballot.votes.iter().filter(|vote| vote.choice != Choice::For) {
        let seat = shown(&room.scenario.seat_name(&vote.seat));
        let how = if vote.choice == Choice::Against {
            t!("debrief-voted-against", seat = seat)
        } else {
            t!("debrief-abstained", seat = seat)
        };
        let why = if vote.reason.is_empty() {
            String::new()
        } else {
            format!(" \u{201c}{}\u{201d}", crate::report::reason_words(&vote.reason))
        };
        ui.say(small(format!("{how}{why}")));
    }
}

/// What the table could see after a tide: stops and nothing found, never mistaken or missed.
fn seen_then(tide: &crate::debrief::TideTruth) -> String {
    let counts = &tide.counts;
    t!(
        "debrief-seen-then",
        stops = counts.stops,
        found = counts.found,
        wait = lasting(tide.wait_p95),
        boats = counts.boats_missed,
        coins = number(tide.coins),
        trust = number(tide.trust.round())
    )
}

/// Panel 7.
pub fn elsewhere(room: &DebriefRoom, ui: &mut Ui) {
    middle(ui, |ui| {
        prompt(ui, &t!("debrief-away"), &room.scenario.file.text.prompts.elsewhere);
        ui.say(body(t!("debrief-four-numbers")));
    });
}

/// Panel 8.
pub fn commit(room: &DebriefRoom, ui: &mut Ui) {
    middle(ui, |ui| {
        prompt(ui, &t!("debrief-one-commitment"), &room.scenario.file.text.prompts.commit);
        ui.say(small(t!("debrief-on-paper")).soft());
        ui.hairline();
        ui.within(Node { flex_wrap: FlexWrap::Wrap, row_gap: px(8), ..row(12.0) }, |ui| {
            ui.button(Press::main("to-title", t!("debrief-to-title")).icon("leave").large());
            let again = Press::second("again", t!("debrief-again-button")).icon("replay").large();
            ui.button(again.label(t!("debrief-again-label", seed = room.seed.to_string())));
            ui.button(Press::second("export", t!("debrief-export")).icon("up").large());
        });
    });
}
