//! The event card, drawn after a tide whatever the table decided.

use bevy::prelude::*;

use crate::session::Command;
use crate::table::Screen;
use crate::table::control::Pressed;
use crate::table::game::Bridge;
use crate::table::screen::AddScreen;
use crate::table::screens::frame::{notice, page};
use crate::table::ui::{Ui, column, row};
use crate::table::widgets::button::Press;
use crate::table::words::{Ink, body, lead, small, title};

/// Adds the screen.
pub fn plugin(app: &mut App) {
    app.add_screen::<Bridge>(Screen::Event, build).add_systems(Update, listen.run_if(in_state(Screen::Event)));
}

fn build(bridge: &Bridge, ui: &mut Ui) {
    let Some(session) = bridge.session() else { return };
    let file = &session.scenario().file;
    let drawn = session.played().last().and_then(|played| played.event).and_then(|index| file.events.get_index(index));
    page(
        bridge,
        Some(3),
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
                let card = Node { width: px(640), padding: UiRect::all(px(28)), ..column(14.0) };
                ui.card(card, |ui| {
                    let (name, what, icon, tides) = drawn.map_or(
                        ("A quiet week".to_owned(), "No card was drawn.".to_owned(), "tick", 0),
                        |(id, event)| {
                            let words = file.text.events.get(id).cloned().unwrap_or_default();
                            (words.name, words.what, event.icon.as_str(), event.tides)
                        },
                    );
                    let picture = Node {
                        height: px(110),
                        align_items: AlignItems::Center,
                        justify_content: JustifyContent::Center,
                        border_radius: BorderRadius::all(px(6)),
                        ..row(0.0)
                    };
                    let water = Color::from(ui.theme.colour.water.pale);
                    ui.within((picture, BackgroundColor(water)), |ui| {
                        ui.icon(icon, 64.0, Ink::Edge);
                    });
                    ui.say(title(name));
                    ui.say(lead(what).italic());
                    ui.hairline();
                    let lasts = match tides {
                        0 => "It changes nothing.".to_owned(),
                        1 => "It holds for the next tide.".to_owned(),
                        more => format!("It holds for the next {more} tides."),
                    };
                    ui.say(body(lasts));
                    ui.say(small("The card depends on the seed and the tide, never on what the table decided.").soft());
                });
                notice(bridge, ui);
                ui.button(Press::main("next-tide", "On to the next council").large().key("Enter"));
            });
        },
    );
}

fn listen(mut pressed: MessageReader<Pressed>, mut bridge: ResMut<Bridge>) {
    for press in pressed.read() {
        if press.is("next-tide") {
            bridge.command(Command::NextTide);
        }
    }
}
