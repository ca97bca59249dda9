//! The tally: what the hall counted on this tide. Stops and hours, boats and coins; nothing that only the debrief knows.

mod charts;
pub mod scales;

use bevy::prelude::*;

use crate::hall::Counts;
use crate::language::shown;
use crate::session::{Command, Film, Session, Shown, TidePlayed};
use crate::t;
use crate::table::Screen;
use crate::table::control::Pressed;
use crate::table::game::Bridge;
use crate::table::screen::AddScreen;
use crate::table::screens::frame::{notice, page};
use crate::table::ui::{Ui, column, grow, row};
use crate::table::widgets::button::Press;
use crate::table::widgets::chart::Figure;
use crate::table::words::{Ink, body, head, lead, small, tiny};

/// Adds the screen.
pub fn plugin(app: &mut App) {
    app.add_screen::<Bridge>(Screen::Tally, build).add_systems(Update, listen.run_if(in_state(Screen::Tally)));
}

/// Size of the small pictures of a tide, in design px.
const PICTURE: (f32, f32) = (280.0, 138.0);

fn build(bridge: &Bridge, ui: &mut Ui) {
    let Some(session) = bridge.session() else { return };
    let Some(last) = session.played().last() else { return };
    page(
        bridge,
        Some(2),
        ui,
        |_| {},
        |ui| {
            notice(bridge, ui);
            top(session, last, ui);
            let rest = Node { flex_grow: 1.0, min_height: px(0), ..column(10.0) };
            if bridge.laid.narrow {
                // Large text: everything under each other.
                ui.scroll(rest, "tally", &t!("round-tally"), |ui| under(bridge, session, last, ui));
            } else {
                ui.within(rest, |ui| under(bridge, session, last, ui));
            }
        },
    );
}

/// What came of the tide, and the way on.
fn top(session: &Session, last: &TidePlayed, ui: &mut Ui) {
    let all = &last.result.tally.all;
    let over = session.played().len() >= usize::from(session.scenario().file.tides);
    ui.paper(Node { padding: UiRect::axes(px(20), px(10)), flex_shrink: 0.0, ..row(16.0) }, |ui| {
        ui.within(Node { flex_shrink: 1.0, min_width: px(0), ..column(2.0) }, |ui| {
            ui.say(head(t!("tally-head", tide = last.tide + 1, travellers = all.travellers)));
            ui.say(body(sentence(all)));
        });
        ui.put(grow());
        let words = if over { t!("tally-to-debrief") } else { t!("tally-turn-card") };
        ui.button(Press::main("turn-card", words).large().key("Enter"));
    });
}

fn under(bridge: &Bridge, session: &Session, last: &TidePlayed, ui: &mut Ui) {
    scales::build(session, last, bridge.laid.narrow, ui);
    let pictures = Node {
        flex_grow: 1.0,
        flex_shrink: 0.0,
        align_items: AlignItems::Stretch,
        flex_wrap: if bridge.laid.narrow { FlexWrap::Wrap } else { FlexWrap::NoWrap },
        row_gap: px(10),
        ..row(10.0)
    };
    ui.within(pictures, |ui| {
        if let Some((film, played)) = bridge.film() {
            picture(charts::lines(film, session, played, PICTURE), "", ui);
        }
        picture(charts::waits(last, PICTURE), "", ui);
        if let Some((figure, caution)) = charts::groups(session, last, PICTURE) {
            picture(figure, &caution, ui);
        }
        advocate(bridge, session, ui);
    });
}

/// A small picture with its name, and what has to be known before it is read; large it has its sentence and its table
/// as well.
fn picture(figure: Figure, caution: &str, ui: &mut Ui) {
    let node = Node { padding: UiRect::axes(px(12), px(8)), flex_shrink: 0.0, ..column(4.0) };
    ui.paper(node, |ui| {
        ui.say(lead(figure.title.clone()).bold().px(16.0).one_line());
        if !caution.is_empty() {
            ui.within(Node { width: px(PICTURE.0), ..default() }, |ui| {
                ui.say(tiny(caution).soft());
            });
        }
        ui.figure_alone(figure);
    });
}

fn sentence(all: &Counts) -> String {
    let stops =
        if all.stops == 0 { t!("tally-no-stops") } else { t!("tally-stops", stops = all.stops, found = all.found) };
    let boats = t!("tally-boats", boats = all.boats_missed);
    let said = t!("two-sentences", one = stops, other = boats);
    match all.not_through() {
        0 => said,
        left => t!("two-sentences", one = said, other = t!("tally-not-through", left = left)),
    }
}

/// The Travellers' Advocate is never absent: in solo play one traveller of the tide is named here.
fn advocate(bridge: &Bridge, session: &Session, ui: &mut Ui) {
    let node = Node {
        padding: UiRect::axes(px(16), px(10)),
        flex_grow: 1.0,
        flex_basis: px(240),
        min_width: px(0),
        ..column(6.0)
    };
    ui.paper(node, |ui| {
        ui.row(8.0, |ui| {
            ui.icon("people", 24.0, Ink::Edge);
            ui.say(small(t!("tally-advocate")).bold().soft());
        });
        let words = bridge.film().and_then(|(film, _)| longest_talk(film, session));
        ui.say(lead(words.unwrap_or_else(|| t!("tally-nobody-held"))).italic());
    });
}

/// The longest talk of the tide in which nothing was found.
fn longest_talk(film: &Film, session: &Session) -> Option<String> {
    let mut since = std::collections::BTreeMap::new();
    let mut longest = None;
    for moment in &film.moments {
        let Some(who) = moment.passenger else { continue };
        match moment.what {
            Shown::Stopped { .. } => {
                since.insert(who, moment.at);
            }
            Shown::NothingFound => {
                if let Some(&from) = since.get(&who) {
                    longest = longest.max(Some((moment.at - from, std::cmp::Reverse(who))));
                }
            }
            _ => {}
        }
    }
    let (held, std::cmp::Reverse(who)) = longest?;
    let passenger = &film.passengers[who as usize];
    let missed = film.moments.iter().any(|moment| moment.passenger == Some(who) && moment.what == Shown::BoatMissed);
    let boat = passenger.onward.filter(|_| missed).map(|boat| crate::debrief::clock(session.scenario(), boat));
    let reason = shown(&crate::debrief::reason_of(session.scenario(), passenger.reason));
    let (name, held) = (passenger.name.clone(), hours_and_minutes(held.minutes()));
    Some(if let Some(boat) = boat {
        t!("tally-held-and-missed", name = name, reason = reason, held = held, boat = boat)
    } else {
        t!("tally-held", name = name, reason = reason, held = held)
    })
}

/// "1 h 50" or "35 min".
pub fn hours_and_minutes(minutes: f64) -> String {
    let whole = minutes.round() as u64;
    if whole >= 60 {
        t!("lasting-hours", hours = whole / 60, minutes = format!("{:02}", whole % 60))
    } else {
        t!("setting-minutes", number = whole.to_string())
    }
}

fn listen(mut pressed: MessageReader<Pressed>, mut bridge: ResMut<Bridge>) {
    for press in pressed.read() {
        if press.is("turn-card") {
            bridge.command(Command::TurnCard);
        }
    }
}
