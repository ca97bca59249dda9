//! The title screen: a paper menu over the harbour.

use bevy::prelude::*;

use crate::table::Screen;
use crate::table::screen::{AddScreen, Model};
use crate::table::ui::{Ui, at, column, grow, row};
use crate::table::widgets::button::Press;
use crate::table::widgets::item::Item;
use crate::table::words::{Ink, body, hero, lead, mono};

/// What the title screen knows.
#[derive(Resource, Clone, Debug, Default)]
pub struct TitleModel {
    /// Scenario and tide of the last save, where there is one: `("One Window", "tide 3 of 6")`.
    pub carry_on: Option<(String, String)>,
    /// Changed with every change.
    pub revision: u64,
}

impl Model for TitleModel {
    fn revision(&self) -> u64 {
        self.revision
    }

    fn arrival(&self) -> String {
        let items = if self.carry_on.is_some() { "Six items." } else { "Five items." };
        let carry = self.carry_on.as_ref().map(|(game, tide)| format!(" Carry on: {game}, {tide}."));
        format!("Gatewright. Not for operational use. {items}{}", carry.unwrap_or_default())
    }

    fn first_focus(&self) -> Option<&str> {
        Some(if self.carry_on.is_some() { "carry-on" } else { "new-game" })
    }
}

/// Adds the screen.
pub fn plugin(app: &mut App) {
    app.init_resource::<TitleModel>().add_screen::<TitleModel>(Screen::Title, build);
}

fn build(model: &TitleModel, ui: &mut Ui) {
    let whole = Node { width: percent(100), height: percent(100), overflow: Overflow::clip(), ..column(0.0) };
    ui.within(whole, |ui| {
        let sky = ui.theme.colour.paper.raised;
        let view = Node { flex_grow: 1.0, min_height: px(0), overflow: Overflow::clip(), ..default() };
        ui.within((view, BackgroundColor(sky.into())), |ui| {
            harbour(ui);
            let middle = Node {
                position_type: PositionType::Absolute,
                left: px(64),
                top: px(0),
                height: percent(100),
                max_height: px(658),
                align_items: AlignItems::Center,
                ..default()
            };
            ui.within((middle, Pickable::IGNORE), |ui| menu(model, ui));
        });
        foot(ui);
    });
}

/// The view keeps its shape and its right edge; a wider window sees more sky and sea at the left.
fn harbour(ui: &mut Ui) {
    for (right, name) in [(0.0, "harbour"), (1280.0, "harbour-far")] {
        let picture = Node { right: px(right), left: auto(), ..at(0.0, 0.0, 1280.0, 720.0) };
        ui.within(picture, |ui| {
            ui.art(name, 1280.0, 720.0);
        });
    }
}

fn menu(model: &TitleModel, ui: &mut Ui) {
    let fold = Color::from(ui.theme.colour.paper.fold);
    let sheet = Node { width: px(452), padding: UiRect::all(px(9)), flex_shrink: 0.0, ..default() };
    let radius = BorderRadius::all(px(14));
    ui.paper(sheet, |ui| {
        let frame = Node {
            width: px(432),
            padding: UiRect { left: px(29), right: px(29), top: px(20), bottom: px(18) },
            border: UiRect::all(px(1)),
            border_radius: BorderRadius::all(px(8)),
            ..column(0.0)
        };
        ui.within((frame, BorderColor::all(fold)), |ui| {
            masthead(ui);
            ui.column(8.0, |ui| items(model, ui));
            let links = Node { justify_content: JustifyContent::SpaceAround, margin: UiRect::top(px(18)), ..row(0.0) };
            ui.within(links, |ui| {
                ui.button(Press::link("settings", "Settings").icon("settings"));
                ui.button(Press::link("note", "Content note").icon("info"));
                ui.button(Press::link("sources", "Sources").icon("help"));
            });
        });
    })
    .entry::<Node>()
    .and_modify(move |mut node| node.border_radius = radius);
}

fn masthead(ui: &mut Ui) {
    let centred = Node { align_items: AlignItems::Center, margin: UiRect::bottom(px(18)), ..column(0.0) };
    ui.within(centred, |ui| {
        ui.inked("arch", 66.0, 66.0, Ink::Edge);
        ui.say(hero("Gatewright").one_line()).insert(Node { margin: UiRect::top(px(-6)), ..default() });
        let line = Node { margin: UiRect { top: px(-2), bottom: px(10), ..default() }, ..default() };
        ui.say_in(line, lead("a game of tides at Tessel Hall").italic().px(22.0).soft().one_line());
        ui.art("tesserae-row", 164.0, 16.0);
    });
}

fn items(model: &TitleModel, ui: &mut Ui) {
    let new = Item::new("new-game", "boat", "New game", "scenarios of 20 minutes and up");
    if let Some((game, tide)) = &model.carry_on {
        ui.item(Item::new("carry-on", "play", "Carry on", format!("{game}, {tide}")).main().key("Enter"));
        ui.put(Node { height: px(2), ..default() });
        ui.item(new);
    } else {
        ui.item(new.main().key("Enter"));
    }
    ui.item(Item::new("open-debrief", "replay", "Open a debrief", "saved games, replays, exports"));
}

fn foot(ui: &mut Ui) {
    let edge = ui.theme.colour.wood.mid;
    let bar = Node {
        height: px(80),
        padding: UiRect { left: px(24), right: px(24), top: px(6), ..default() },
        border: UiRect::top(px(5)),
        flex_shrink: 0.0,
        overflow: Overflow::clip(),
        ..row(12.0)
    };
    ui.within((bar, BorderColor::all(Color::from(edge))), |ui| {
        ui.table_top();
        ui.say(body("Not for operational use.").bold().ink(Ink::Inverse).one_line());
        let line = "A game with a fictional harbour. Every figure opens its formula, its assumption and its source.";
        ui.say(body(line).ink(Ink::Muted));
        ui.put(grow());
        ui.say(mono(concat!("version ", env!("CARGO_PKG_VERSION"))).ink(Ink::Muted).one_line());
    });
}
