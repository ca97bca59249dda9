//! The event card, drawn after a tide whatever the table decided; beside it, what has been drawn so far and how the hall
//! stands.

use bevy::prelude::*;

use crate::language::{decimal, shown};
use crate::report::words::number;
use crate::session::{Command, Scale, Session, TidePlayed};
use crate::t;
use crate::table::Screen;
use crate::table::control::Pressed;
use crate::table::game::Bridge;
use crate::table::screen::AddScreen;
use crate::table::screens::frame::{notice, page, scale_name};
use crate::table::ui::{Ui, column, grow, row};
use crate::table::widgets::button::Press;
use crate::table::words::{Ink, body, coins, head, lead, small, title};

/// Adds the screen.
pub fn plugin(app: &mut App) {
    app.add_screen::<Bridge>(Screen::Event, build).add_systems(Update, listen.run_if(in_state(Screen::Event)));
}

/// In less room than this, all of it lies under each other and scrolls.
const LITTLE: Vec2 = Vec2::new(1000.0, 600.0);

/// A card as it lies on the table: its name, what happened, its picture, the tides it holds for; none where it changes
/// nothing.
fn drawn(session: &Session, played: &TidePlayed) -> (String, String, String, u16) {
    let file = &session.scenario().file;
    played.event.and_then(|index| file.events.get_index(index)).map_or_else(
        || (t!("event-quiet"), t!("event-none-drawn"), "tick".to_owned(), 0),
        |(id, event)| {
            let words = file.text.events.get(id).cloned().unwrap_or_default();
            let tides = if event.effects.is_empty() { 0 } else { event.tides };
            (shown(&words.name), shown(&words.what), event.icon.clone(), tides)
        },
    )
}

fn build(bridge: &Bridge, ui: &mut Ui) {
    let Some(session) = bridge.session() else { return };
    let Some(last) = session.played().last() else { return };
    page(
        bridge,
        Some(3),
        ui,
        |_| {},
        |ui| {
            let both = Node {
                flex_grow: 1.0,
                min_height: px(0),
                padding: UiRect::axes(px(24), px(20)),
                align_items: AlignItems::Stretch,
                justify_content: JustifyContent::Center,
                ..row(20.0)
            };
            if ui.room.x < LITTLE.x || ui.room.y < LITTLE.y {
                let all = Node { flex_grow: 1.0, min_height: px(0), ..column(12.0) };
                ui.scroll(all, "event", &t!("round-event"), |ui| {
                    ui.within(Node { flex_shrink: 0.0, ..column(0.0) }, |ui| turned(session, last, ui));
                    notice(bridge, ui);
                    ui.within(Node { flex_shrink: 0.0, ..column(12.0) }, |ui| so_far(session, last, ui));
                });
                return;
            }
            let card = Node { flex_grow: 3.0, flex_basis: px(0), min_width: px(0), max_width: px(700), ..column(12.0) };
            ui.within(both, |ui| {
                ui.within(card, |ui| {
                    turned(session, last, ui);
                    notice(bridge, ui);
                });
                let side =
                    Node { flex_grow: 2.0, flex_basis: px(0), min_width: px(0), max_width: px(440), ..column(12.0) };
                ui.within(side, |ui| so_far(session, last, ui));
            });
        },
    );
}

/// The card that was turned.
fn turned(session: &Session, last: &TidePlayed, ui: &mut Ui) {
    let (name, what, icon, tides) = drawn(session, last);
    let card = Node { flex_grow: 1.0, min_height: px(0), padding: UiRect::all(px(24)), ..column(12.0) };
    ui.card(card, |ui| {
        let picture = Node {
            flex_grow: 1.0,
            flex_shrink: 1.0,
            min_height: px(60),
            max_height: px(230),
            align_items: AlignItems::Center,
            justify_content: JustifyContent::Center,
            border_radius: BorderRadius::all(px(6)),
            overflow: Overflow::clip(),
            ..row(0.0)
        };
        let water = Color::from(ui.theme.colour.water.pale);
        ui.within((picture, BackgroundColor(water)), |ui| {
            ui.tesserae();
            ui.icon(&icon, if ui.is_narrow() { 52.0 } else { 120.0 }, Ink::Edge);
        });
        ui.say(title(name));
        ui.say(lead(what).italic().px(20.0));
        ui.hairline();
        let lasts = if tides == 0 { t!("event-changes-nothing") } else { t!("event-holds", tides = tides) };
        ui.row(8.0, |ui| {
            ui.icon("clock", 20.0, Ink::Edge);
            ui.say(body(lasts).bold());
        });
        ui.say(small(t!("event-by-seed")).soft());
    });
}

/// What was drawn on each tide, how the hall stands, and the way on.
fn so_far(session: &Session, last: &TidePlayed, ui: &mut Ui) {
    let panel = Node { padding: UiRect::all(px(18)), ..column(8.0) };
    ui.paper(Node { flex_grow: 1.0, min_height: px(0), ..panel.clone() }, |ui| {
        ui.say(head(t!("event-so-far")));
        let list = Node { flex_grow: 1.0, min_height: px(0), ..column(6.0) };
        ui.scroll(list, "events", &t!("event-so-far"), |ui| {
            for played in session.played() {
                let (name, _, icon, tides) = drawn(session, played);
                let until = played.tide + tides;
                let holds = tides > 0 && until > last.tide;
                ui.within(Node { flex_shrink: 0.0, ..row(10.0) }, |ui| {
                    ui.icon(&icon, 22.0, Ink::Edge);
                    ui.within(Node { flex_shrink: 1.0, min_width: px(0), ..column(0.0) }, |ui| {
                        ui.say(body(t!("event-after-tide", tide = played.tide + 1, name = name)));
                        if holds {
                            ui.say(small(t!("event-until", tide = until + 1)).soft());
                        }
                    });
                });
            }
        });
    });
    ui.paper(Node { flex_shrink: 0.0, ..panel }, |ui| {
        ui.say(head(t!("event-stands", tide = last.tide + 2, tides = session.scenario().file.tides)));
        for (scale, value) in [
            (Scale::Purse, t!("setting-coins", number = coins(last.slow.purse.get()))),
            (Scale::Trust, t!("in-points", number = decimal(last.slow.trust, 0))),
            (Scale::Privacy, number(last.slow.ledger)),
        ] {
            ui.row(8.0, |ui| {
                ui.icon(scale.id(), 20.0, Ink::Edge);
                ui.say(body(scale_name(scale)));
                ui.put(grow());
                ui.say(body(value).bold().one_line());
            });
        }
        ui.button(Press::main("next-tide", t!("event-on")).large().key("Enter"));
    });
}

fn listen(mut pressed: MessageReader<Pressed>, mut bridge: ResMut<Bridge>) {
    for press in pressed.read() {
        if press.is("next-tide") {
            bridge.command(Command::NextTide);
        }
    }
}
