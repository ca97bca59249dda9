//! The title screen: a paper menu over the harbour.

use bevy::prelude::*;
use bevy::ui::auto_directional_navigation::AutoDirectionalNavigation;

use crate::language::{say, shown};
use crate::t;
use crate::table::Screen;
use crate::table::art::Art;
use crate::table::screen::{AddScreen, Model};
use crate::table::theme::Theme;
use crate::table::ui::{Ui, at, column, grow, row};
use crate::table::widgets::button::Press;
use crate::table::widgets::item::Item;
use crate::table::words::{Ink, body, hero, lead, mono, small};

/// The game that can be carried on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CarryOn {
    /// Title of its scenario.
    pub game: String,
    /// The tide it stands at, counted from 1.
    pub tide: u16,
    /// Tides it has, where its scenario can be read.
    pub tides: Option<u16>,
    /// Its phase, by its word in a save.
    pub phase: String,
}

impl CarryOn {
    /// Where it stands: "tide 3 of 6, council".
    fn place(&self) -> String {
        let phase = say(&format!("phase-{}", self.phase));
        if let Some(tides) = self.tides {
            t!("title-carry-on-place", tide = self.tide, tides = tides, phase = phase)
        } else {
            t!("title-carry-on-tide", tide = self.tide, phase = phase)
        }
    }
}

/// What the title screen knows.
#[derive(Resource, Clone, Debug, Default)]
pub struct TitleModel {
    /// The last save that is not over, where there is one.
    pub carry_on: Option<CarryOn>,
    /// What went wrong before the table stood: a broken settings file, a folder that cannot be read.
    pub troubles: Vec<String>,
    /// Changed with every change.
    pub revision: u64,
}

impl Model for TitleModel {
    fn revision(&self) -> u64 {
        self.revision
    }

    fn arrival(&self) -> String {
        let Some(game) = &self.carry_on else { return t!("title-arrival", items = ITEMS) };
        t!("title-arrival-carry-on", items = ITEMS + 1, game = shown(&game.game), place = game.place())
    }

    fn first_focus(&self) -> Option<&str> {
        Some(if self.carry_on.is_some() { "carry-on" } else { "new-game" })
    }
}

/// A page in a browser is closed by the browser.
pub const CAN_QUIT: bool = cfg!(not(target_family = "wasm"));
/// What can be chosen where no game waits.
const ITEMS: u32 = 6 + CAN_QUIT as u32;

/// Adds the screen.
pub fn plugin(app: &mut App) {
    app.init_resource::<TitleModel>().add_screen::<TitleModel>(Screen::Title, build);
}

/// Height of the window below which the menu is set closer, in design px.
const LOW: f32 = 660.0;

fn build(model: &TitleModel, ui: &mut Ui) {
    let whole = Node { width: percent(100), height: percent(100), overflow: Overflow::clip(), ..column(0.0) };
    ui.within(whole, |ui| {
        // What the harbour covers whole is not painted under it: a window's worth of pixels is dear to draw in software.
        let covered = ui.room.x <= 2.0 * VIEW.x && ui.room.y - foot_height(ui) <= VIEW.y;
        let sky = if covered { Color::NONE } else { ui.theme.colour.paper.raised.into() };
        let view = Node { flex_grow: 1.0, min_height: px(0), overflow: Overflow::clip(), ..default() };
        ui.within((view, BackgroundColor(sky)), |ui| {
            harbour(ui);
            let left = if ui.is_narrow() { 12.0 } else { 64.0 };
            let middle = Node {
                position_type: PositionType::Absolute,
                left: px(left),
                right: px(12),
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

/// The size of the view over the harbour in design px.
const VIEW: Vec2 = Vec2::new(1280.0, 720.0);

/// The harbour, drawn for so many physical px to one of the design.
pub fn drawn_ahead(theme: &Theme, physical: f32) -> Art {
    Art::begun(theme, "harbour", VIEW * physical, Ink::Edge.of(theme))
}

/// The view keeps its shape and its right edge; a wider window sees more sky and sea at the left.
fn harbour(ui: &mut Ui) {
    let wide = ui.room.x > VIEW.x;
    for (right, name) in [(0.0, "harbour")].into_iter().chain(wide.then_some((VIEW.x, "harbour-far"))) {
        let picture = Node { right: px(right), left: auto(), ..at(0.0, 0.0, VIEW.x, VIEW.y) };
        ui.within(picture, |ui| {
            ui.art(name, VIEW.x, VIEW.y);
        });
    }
}

fn menu(model: &TitleModel, ui: &mut Ui) {
    let fold = Color::from(ui.theme.colour.paper.fold);
    let low = ui.room.y < LOW || !model.troubles.is_empty();
    let sheet = Node {
        width: px(452),
        max_width: percent(100),
        max_height: percent(if low { 97 } else { 100 }),
        padding: UiRect::all(px(9)),
        flex_shrink: 1.0,
        ..default()
    };
    let radius = BorderRadius::all(px(14));
    ui.paper(sheet, |ui| {
        let beside = px(if low { 14 } else { 29 });
        let frame = Node {
            width: percent(100),
            padding: UiRect { left: beside, right: beside, top: px(20), bottom: px(18) },
            border: UiRect::all(px(1)),
            border_radius: BorderRadius::all(px(8)),
            ..column(0.0)
        };
        let frame = if low { Node { padding: UiRect::axes(beside, px(8)), min_height: px(0), ..frame } } else { frame };
        ui.within((frame, BorderColor::all(fold)), |ui| {
            if low {
                // Room inside the area for the rings of the focus.
                let area = Node {
                    padding: UiRect { right: px(16), ..UiRect::all(px(8)) },
                    min_height: px(0),
                    row_gap: px(8),
                    ..default()
                };
                ui.scroll(area, "menu", &t!("title-menu"), |ui| {
                    masthead(ui, true);
                    body_of(model, ui);
                });
            } else {
                masthead(ui, false);
                body_of(model, ui);
            }
        });
    })
    .entry::<Node>()
    .and_modify(move |mut node| node.border_radius = radius);
}

fn body_of(model: &TitleModel, ui: &mut Ui) {
    for trouble in &model.troubles {
        ui.slip(Node { padding: UiRect::axes(px(12), px(6)), flex_shrink: 0.0, ..row(8.0) }, |ui| {
            ui.icon("warn", 18.0, Ink::Watch);
            ui.say_wide(small(trouble.clone()).ink(Ink::Watch).bold());
        });
    }
    ui.within(Node { flex_shrink: 0.0, ..column(8.0) }, |ui| items(model, ui));
    let links = Node {
        justify_content: JustifyContent::SpaceAround,
        flex_wrap: FlexWrap::Wrap,
        flex_shrink: 0.0,
        margin: UiRect::top(px(18)),
        ..row(0.0)
    };
    ui.within(links, |ui| {
        let quit = Press::link("quit", t!("title-quit")).icon("leave").label(t!("title-quit-label"));
        for link in [
            Press::link("settings", t!("settings-title")).icon("settings"),
            Press::link("note", t!("note-title")).icon("info"),
            Press::link("sources", t!("sources-title")).icon("help"),
        ]
        .into_iter()
        .chain(CAN_QUIT.then_some(quit))
        {
            ui.button(link).insert(AutoDirectionalNavigation::default());
        }
    });
}

fn masthead(ui: &mut Ui, low: bool) {
    let below = if low { 6 } else { 18 };
    let centred =
        Node { align_items: AlignItems::Center, margin: UiRect::bottom(px(below)), flex_shrink: 0.0, ..column(0.0) };
    ui.within(centred, |ui| {
        if low {
            ui.say(hero("Gatewright").px(44.0).one_line());
            ui.say(lead(t!("title-subtitle")).italic().soft().centred());
            return;
        }
        ui.inked("arch", 66.0, 66.0, Ink::Edge);
        ui.say(hero("Gatewright").one_line()).insert(Node { margin: UiRect::top(px(-6)), ..default() });
        let line = Node { margin: UiRect { top: px(-2), bottom: px(10), ..default() }, ..default() };
        ui.say_in(line, lead(t!("title-subtitle")).italic().px(22.0).soft().one_line());
        ui.art("tesserae-row", 164.0, 16.0);
    });
}

fn items(model: &TitleModel, ui: &mut Ui) {
    let new = Item::new("new-game", "boat", t!("title-new-game"), t!("title-new-game-more"));
    if let Some(game) = &model.carry_on {
        let line = t!("title-carry-on-game", game = shown(&game.game), place = game.place());
        ui.item(Item::new("carry-on", "play", t!("title-carry-on"), line).main().key(t!("key-enter")));
        ui.put(Node { height: px(2), ..default() });
        ui.item(new);
    } else {
        ui.item(new.main().key(t!("key-enter")));
    }
    ui.item(Item::new("class-table", "people", t!("title-class"), t!("title-class-more")));
    ui.item(Item::new("open-debrief", "replay", t!("title-debrief"), t!("title-debrief-more")));
}

/// Whether the line at the foot is set closer.
fn small_room(ui: &Ui) -> bool {
    ui.is_narrow() || ui.room.y < LOW
}

fn foot_height(ui: &Ui) -> f32 {
    if small_room(ui) { 44.0 } else { 80.0 }
}

fn foot(ui: &mut Ui) {
    let edge = ui.theme.colour.wood.mid;
    let bar = Node {
        height: px(foot_height(ui)),
        padding: UiRect { left: px(24), right: px(24), top: px(if small_room(ui) { 0 } else { 6 }), ..default() },
        border: UiRect::top(px(5)),
        flex_shrink: 0.0,
        overflow: Overflow::clip(),
        ..row(12.0)
    };
    ui.within((bar, BorderColor::all(Color::from(edge))), |ui| {
        ui.table_top();
        ui.say(body(t!("not-for-operational-use")).bold().ink(Ink::Inverse).one_line());
        if ui.is_narrow() {
            ui.put(grow());
        } else {
            ui.say_wide(body(t!("title-foot")).ink(Ink::Muted));
        }
        let version = t!("title-version", version = env!("CARGO_PKG_VERSION"));
        ui.say(mono(version).ink(Ink::Muted).one_line());
    });
}
