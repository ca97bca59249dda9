//! The tally: what the hall counted on this tide. Stops and hours, boats and coins; nothing that only the debrief knows.

use bevy::prelude::*;
use std::fmt::Write as _;

use crate::hall::Counts;
use crate::session::{Command, Film, Forecast, Scale, Session, Shown, TidePlayed};
use crate::table::Screen;
use crate::table::control::Pressed;
use crate::table::game::Bridge;
use crate::table::screen::AddScreen;
use crate::table::screens::frame::{notice, page};
use crate::table::ui::{Ui, column, grow, row};
use crate::table::widgets::button::Press;
use crate::table::widgets::formula::Formula;
use crate::table::words::{Ink, body, figure, head, lead, small, tiny};

/// Adds the screen.
pub fn plugin(app: &mut App) {
    app.add_screen::<Bridge>(Screen::Tally, build).add_systems(Update, listen.run_if(in_state(Screen::Tally)));
}

/// One scale of the tally.
struct Line {
    scale: Scale,
    name: &'static str,
    value: String,
    unit: &'static str,
    beside: String,
    /// Its value on each tide so far.
    history: Vec<f64>,
    formula: Formula,
}

fn build(bridge: &Bridge, ui: &mut Ui) {
    let Some(session) = bridge.session() else { return };
    let Some(last) = session.played().last() else { return };
    let over = session.played().len() >= usize::from(session.scenario().file.tides);
    page(
        bridge,
        Some(2),
        ui,
        |_| {},
        |ui| {
            notice(bridge, ui);
            let all = &last.result.tally.all;
            ui.paper(Node { padding: UiRect::axes(px(20), px(12)), ..row(16.0) }, |ui| {
                ui.column(2.0, |ui| {
                    ui.say(head(format!("Tide {}: {} people came", last.tide + 1, all.travellers)));
                    ui.say(body(sentence(all)));
                });
                ui.put(grow());
                let words = if over { "Open the debrief" } else { "Turn the event card" };
                ui.button(Press::main("turn-card", words).large().key("Enter"));
            });
            let lines = lines(session, last);
            for three in lines.chunks(3) {
                let cards = Node {
                    flex_grow: 1.0,
                    flex_basis: px(0),
                    min_height: px(0),
                    align_items: AlignItems::Stretch,
                    ..row(10.0)
                };
                ui.within(cards, |ui| three.iter().for_each(|line| scale_card(line, ui)));
            }
            advocate(bridge, session, ui);
        },
    );
}

fn sentence(all: &Counts) -> String {
    let stops = match all.stops {
        0 => "Nobody was sent to the back room.".to_owned(),
        stops => {
            let found = match all.found {
                0 => "with none of them was anything found".to_owned(),
                1 => "a hazard was recognised with one of them".to_owned(),
                more => format!("hazards were recognised with {more} of them"),
            };
            format!("{stops} were sent to the back room; {found}.")
        }
    };
    let boats = match all.boats_missed {
        0 => "Nobody missed a boat.".to_owned(),
        1 => "One missed a boat.".to_owned(),
        more => format!("{more} missed a boat."),
    };
    format!("{stops} {boats}")
}

#[expect(clippy::too_many_lines, reason = "six scales, one entry each; a list of data rather than a course of action")]
fn lines(session: &Session, last: &TidePlayed) -> Vec<Line> {
    let played = session.played();
    let belief = &session.scenario().file.belief;
    let forecast = Forecast::of(&session.believed(last.tide), belief);
    let over = |value: &dyn Fn(&TidePlayed) -> f64| played.iter().map(value).collect::<Vec<f64>>();
    let wait = |tide: &TidePlayed| tide.result.tally.waits.quantile(0.95).minutes();
    let hours = |tide: &TidePlayed| tide.result.tally.all.held_ms as f64 / 3_600_000.0;
    let all = &last.result.tally.all;
    let formula = |title: &str, formula: &str, assumption: &str, source: &str| Formula {
        title: title.into(),
        formula: formula.into(),
        assumption: assumption.into(),
        source: source.into(),
    };
    vec![
        Line {
            scale: Scale::Flow,
            name: "Flow",
            value: format!("{:.0}", wait(last)),
            unit: "min",
            beside: format!(
                "nineteen in twenty waited no longer; half, {:.0} min",
                last.result.tally.waits.quantile(0.5).minutes()
            ),
            history: over(&wait),
            formula: formula(
                "Wait of nineteen in twenty",
                "The 95th percentile of all time standing still: in lines, outside a full station, or at a desk that could not hand over.",
                "Counted over everybody who set out on this tide; the histogram is exact to 1 %.",
                "Counted in the simulation.",
            ),
        },
        Line {
            scale: Scale::Safety,
            name: "Safety",
            value: format!("{:.0}", 100.0 * forecast.hit.get()),
            unit: "of 100 hazards, expected",
            beside: "by formula, on what the hall believes; what was true is sealed till the debrief".into(),
            history: over(&|tide| 100.0 * Forecast::of(&session.believed(tide.tide), belief).hit.get()),
            formula: formula(
                "Hazards that reach the cut",
                "P(hit) = 1 - \u{3a6}(\u{3c4} - m)",
                "m is the separation the hall believes in. It is an expectation, not a count of this tide.",
                "Signal detection on two normal distributions; docs/model.md.",
            ),
        },
        Line {
            scale: Scale::Fairness,
            name: "Fairness and dignity",
            value: format!("{:.1}", hours(last)),
            unit: "hours",
            beside: format!("held in {} talks where nothing was found", all.stops - all.found),
            history: over(&hours),
            formula: formula(
                "Hours held, nothing found",
                "Sum over such stops of the time from the desk's decision to the end of the talk.",
                "Whether a stop was a mistake is not known before the debrief.",
                "Counted in the simulation.",
            ),
        },
        Line {
            scale: Scale::Privacy,
            name: "Privacy",
            value: thousands(last.slow.ledger),
            unit: "k",
            beside: format!("in the ledger; a breach would lose {} rows", last.slow.exposure()),
            history: over(&|tide| tide.slow.ledger),
            formula: formula(
                "The ledger, in thousands",
                "people \u{d7} field weights \u{d7} days kept \u{d7} (1 + ln viewers) \u{d7} purpose",
                "Over every row the registers hold after this tide. A small ledger is not a safe one; it is a smaller loss.",
                "docs/model.md.",
            ),
        },
        Line {
            scale: Scale::Purse,
            name: "Purse",
            value: format!("{:.1}", last.slow.purse.get()),
            unit: "coins",
            beside: format!("{:.1} spent by the council before this tide", last.spent.get()),
            history: over(&|tide| tide.slow.purse.get()),
            formula: formula(
                "The purse",
                "before + income - clerks' hours - stops - boats missed after a stop - cards",
                "Prices are fictional and stand in the scenario file under [purse].",
                "Counted in the simulation.",
            ),
        },
        Line {
            scale: Scale::Trust,
            name: "Trust",
            value: format!("{:.0}", last.slow.trust),
            unit: "of 100",
            beside: "the common floor is 30".into(),
            history: over(&|tide| tide.slow.trust),
            formula: formula(
                "Trust",
                "T' = T + r(100 - T) - a \u{b7} hours held - b \u{b7} ledger - c \u{b7} breaches",
                "Hours not put right are felt again on the next tide, by half. Weights are fictional.",
                "docs/model.md.",
            ),
        },
    ]
}

/// In thousands, with a gap every three digits.
pub fn thousands(value: f64) -> String {
    let whole = (value / 1000.0).round() as u64;
    if whole < 1000 { whole.to_string() } else { format!("{},{:03}", whole / 1000, whole % 1000) }
}

fn scale_card(line: &Line, ui: &mut Ui) {
    let card =
        Node { flex_grow: 1.0, flex_basis: px(0), padding: UiRect::all(px(16)), min_width: px(0), ..column(6.0) };
    ui.paper(card, |ui| {
        ui.row(8.0, |ui| {
            ui.icon(line.scale.id(), 24.0, Ink::Edge);
            ui.say(lead(line.name).bold().one_line());
        });
        let base = Node { align_items: AlignItems::Baseline, ..row(6.0) };
        ui.within(base, |ui| {
            let label = format!("{}: {} {}", line.name, line.value, line.unit);
            ui.formula(
                &format!("tally:{}", line.scale.id()),
                figure(line.value.clone()).bold(),
                &label,
                line.formula.clone(),
            );
            ui.say(small(line.unit).soft());
        });
        ui.say(small(line.beside.clone()).soft());
        ui.put(grow());
        let words = format!("{} by tide: {}", line.name, spoken(&line.history));
        ui.chart(sparkline(&line.history), 300.0, 56.0, &words);
        ui.say(
            tiny(if line.history.len() > 1 { "tide by tide, the last one marked" } else { "the first tide" }).soft(),
        );
    });
}

fn spoken(history: &[f64]) -> String {
    history.iter().enumerate().fold(String::new(), |mut words, (tide, value)| {
        let _ = write!(words, "{}tide {}, {value:.1}", if tide > 0 { "; " } else { "" }, tide + 1);
        words
    })
}

/// A line over the tides from nought to the greatest, the last point marked.
fn sparkline(history: &[f64]) -> String {
    let top = history.iter().copied().fold(1e-9, f64::max);
    let step = if history.len() > 1 { 280.0 / (history.len() - 1) as f64 } else { 0.0 };
    let point = |index: usize, value: f64| (10.0 + step * index as f64, 48.0 - 40.0 * (value / top).max(0.0));
    let mut path = String::new();
    for (index, &value) in history.iter().enumerate() {
        let (x, y) = point(index, value);
        let _ = write!(path, "{}{x:.1} {y:.1}", if index == 0 { "M" } else { "L" });
    }
    let (x, y) = point(history.len().saturating_sub(1), history.last().copied().unwrap_or_default());
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 56"><path d="M10 48H290" stroke="#CDBD9C" stroke-width="1.5"/><path d="{path}" fill="none" stroke="#1A5578" stroke-width="2.5"/><circle cx="{x:.1}" cy="{y:.1}" r="5" fill="#1A5578"/></svg>"##
    )
}

/// The Travellers' Advocate is never absent: in solo play one traveller of the tide is named here.
fn advocate(bridge: &Bridge, session: &Session, ui: &mut Ui) {
    ui.paper(Node { padding: UiRect::axes(px(20), px(12)), flex_shrink: 0.0, ..row(14.0) }, |ui| {
        ui.icon("people", 30.0, Ink::Edge);
        ui.column(2.0, |ui| {
            ui.say(small("The Travellers' Advocate speaks").bold().soft());
            let words = bridge.film().and_then(|(film, _)| longest_talk(film, session));
            ui.say(lead(words.unwrap_or_else(|| "Nobody was held for long today.".to_owned())).italic());
        });
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
    let boat = passenger
        .onward
        .filter(|_| missed)
        .map(|boat| format!(" and missed the {}", crate::debrief::clock(session.scenario(), boat)));
    let reason = crate::debrief::reason_of(session.scenario(), passenger.reason);
    Some(format!(
        "Nothing was found. {}, {reason}, was held {}{}.",
        passenger.name,
        hours_and_minutes(held.minutes()),
        boat.unwrap_or_default()
    ))
}

/// "1 h 50" or "35 min".
pub fn hours_and_minutes(minutes: f64) -> String {
    let whole = minutes.round() as u64;
    if whole >= 60 { format!("{} h {:02}", whole / 60, whole % 60) } else { format!("{whole} min") }
}

fn listen(mut pressed: MessageReader<Pressed>, mut bridge: ResMut<Bridge>) {
    for press in pressed.read() {
        if press.is("turn-card") {
            bridge.command(Command::TurnCard);
        }
    }
}
