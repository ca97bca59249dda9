//! A chart: small in its place, large over the whole table, and its numbers as a table. Every chart says in a sentence
//! what it shows.

use std::sync::Arc;

use bevy::ecs::system::EntityCommands;
use bevy::input::ButtonState;
use bevy::input::keyboard::KeyboardInput;
use bevy::input_focus::FocusedInput;
use bevy::input_focus::tab_navigation::TabIndex;
use bevy::prelude::*;
use bevy::ui_widgets::{Activate, Button};

use super::button::Press;
use super::face::{Face, Ground};
use super::modal::{Modal, close_modal, open_modal};
use crate::report::Table;
use crate::t;
use crate::table::art::{ArtImage, Drawing};
use crate::table::control::{ControlId, Pressed, accessible};
use crate::table::scale::Metrics;
use crate::table::ui::{Ui, at, column, grow, row, sized};
use crate::table::words::{Ink, head, lead, small};

/// Closes the large view.
const CLOSE: &str = "chart/close";
/// Shows the large view's other side.
const TURN: &str = "chart/turn";
/// What the large view needs besides the picture, in design px: padding, title, sentence.
const BESIDE: Vec2 = Vec2::new(110.0, 190.0);
/// A picture is not drawn larger than this many times its own size.
const MOST: f32 = 3.0;

/// A chart to place.
#[derive(Clone, Debug, Default)]
pub struct Figure {
    /// Its stable name, no other chart's of the screen; the controls are called `figure:ID` and `figure:ID:table`.
    pub id: String,
    /// What it is called, as a heading over the large view.
    pub title: String,
    /// The picture, as SVG.
    pub svg: String,
    /// Its size in design px.
    pub size: (f32, f32),
    /// One sentence that says what it shows; also what a screen reader says.
    pub sentence: String,
    /// The same in rows.
    pub table: Table,
}

/// On a control: what it opens.
#[derive(Component, Debug)]
struct Opens {
    figure: Arc<Figure>,
    as_table: bool,
}

/// On what lies in the large view.
#[derive(Component, Debug)]
struct Shown {
    figure: Arc<Figure>,
    as_table: bool,
}

/// Opens, turns and closes large views.
pub fn plugin(app: &mut App) {
    app.add_observer(open).add_observer(on_key).add_systems(Update, listen);
}

/// What lies at both sides of a picture on a sheet as wide as the page, in design px.
const AROUND: f32 = 110.0;
/// About what a letter of a table takes, in design px.
const LETTER: f32 = 7.5;
/// Letters of a text in a table beyond which it may as well break into lines.
const LONG_TEXT: usize = 48;
/// Letters of a word beyond which its column does not wait for it.
const LONG_WORD: usize = 18;

impl Ui<'_, '_> {
    /// Places a chart with its sentence under it, and links that open it large and as a table. A click on the picture
    /// opens it as well.
    pub fn figure(&mut self, figure: Figure) -> EntityCommands<'_> {
        let figure = self.fitted(figure);
        let node = Node { width: px(figure.size.0), max_width: percent(100), flex_shrink: 0.0, ..column(4.0) };
        self.within(node, |ui| {
            let figure = Arc::new(figure);
            let (width, height) = figure.size;
            let picture = (
                sized(width, height),
                Button,
                Opens { figure: Arc::clone(&figure), as_table: false },
                accessible(accesskit::Role::Image, &figure.sentence, false),
            );
            ui.within(picture, |ui| ui.drawn(&figure.svg, width, height));
            ui.say(small(&figure.sentence).soft().quiet());
            ui.within(Node { align_self: AlignSelf::FlexStart, ..row(12.0) }, |ui| {
                let label = t!("chart-large-label", title = figure.title.as_str());
                let press = Press::link(format!("figure:{}", figure.id), t!("chart-large")).icon("large");
                ui.button(press.label(label)).insert(Opens { figure: Arc::clone(&figure), as_table: false });
                let id = format!("figure:{}:table", figure.id);
                let label = t!("chart-table-label", title = figure.title.as_str());
                ui.button(Press::link(id, t!("chart-table")).label(label))
                    .insert(Opens { figure: Arc::clone(&figure), as_table: true });
            });
        })
    }

    /// A figure no wider than a sheet of the page's whole width; a picture keeps its shape.
    fn fitted(&self, figure: Figure) -> Figure {
        let share = ((self.room.x - AROUND) / figure.size.0).min(1.0);
        Figure { size: (figure.size.0 * share, figure.size.1 * share), ..figure }
    }

    /// Places the picture alone, where there is no room for more; sentence and table are in the large view.
    pub fn figure_alone(&mut self, figure: Figure) -> EntityCommands<'_> {
        self.picture_of(&Arc::new(figure))
    }

    fn picture_of(&mut self, figure: &Arc<Figure>) -> EntityCommands<'_> {
        let (width, height) = figure.size;
        let label = t!("chart-label", title = figure.title.as_str(), sentence = figure.sentence.as_str());
        let button = (
            Node { border_radius: BorderRadius::all(px(6)), min_height: px(36), ..sized(width, height) },
            Button,
            Face::new(Ground::Bare),
            ControlId::new(format!("figure:{}", figure.id)),
            TabIndex(0),
            Opens { figure: Arc::clone(figure), as_table: false },
            accessible(accesskit::Role::Button, &label, true),
        );
        self.within(button, |ui| {
            ui.drawn(&figure.svg, width, height);
            let corner = at(width - 22.0, 2.0, 20.0, 20.0);
            let fill = Color::from(ui.theme.colour.paper.plain).with_alpha(0.8);
            ui.within((corner, BackgroundColor(fill), Pickable::IGNORE), |ui| {
                ui.icon("large", 18.0, Ink::Act);
            });
        })
    }

    fn drawn(&mut self, svg: &str, width: f32, height: f32) {
        let art = ArtImage {
            drawing: Drawing::Svg(svg.to_owned()),
            size: Vec2::new(width, height),
            ink: Ink::Strong.of(self.theme),
            tiled: false,
        };
        self.put((sized(width, height), art, Pickable::IGNORE));
    }

    /// Places a table as wide as its parent; `label` is what a screen reader calls it.
    pub fn table(&mut self, table: &Table, label: &str) -> EntityCommands<'_> {
        let zebra = Color::from(self.theme.colour.paper.sunk);
        let node = Node { width: percent(100), flex_shrink: 0.0, ..column(0.0) };
        let numbers: Vec<bool> = (0..table.head.len()).map(|place| holds_numbers(table, place)).collect();
        let breadths: Vec<(f32, f32)> = (0..table.head.len()).map(|place| breadth(table, place)).collect();
        self.within((node, accessible(accesskit::Role::Table, label, false)), |ui| {
            for (index, cells) in std::iter::once(&table.head).chain(&table.rows).enumerate() {
                let line = Node { padding: UiRect::axes(px(8), px(3)), flex_shrink: 0.0, ..row(18.0) };
                let fill = if index % 2 == 0 { zebra } else { Color::NONE };
                let said = accessible(accesskit::Role::Row, &cells.join("; "), false);
                ui.within((line, BackgroundColor(fill), said), |ui| {
                    for (place, cell) in cells.iter().enumerate() {
                        let (least, wide) = breadths.get(place).copied().unwrap_or((0.0, 1.0));
                        // Names, which stand first, are broken only where there is no room for a line of them.
                        let basis = if place == 0 && wide <= LONG_WORD as f32 { wide * LETTER } else { 0.0 };
                        let node = Node { flex_grow: wide, flex_basis: px(basis), min_width: px(least), ..default() };
                        let said = if index == 0 { small(cell).bold() } else { small(cell) }.quiet();
                        ui.say_in(node, if numbers.get(place) == Some(&true) { said.right() } else { said });
                    }
                });
            }
        })
    }
}

/// The room of a column: px that its longest word takes, and its share of the rest, which follows its longest text up to
/// a length that may as well break.
fn breadth(table: &Table, place: usize) -> (f32, f32) {
    let cells = || std::iter::once(&table.head).chain(&table.rows).filter_map(|row| row.get(place));
    let longest = cells().map(|cell| cell.chars().count()).max().unwrap_or(0);
    let words = cells().flat_map(|cell| cell.split_whitespace());
    let word = words.map(|word| word.chars().count()).max().unwrap_or(0);
    (word.min(LONG_WORD) as f32 * LETTER, longest.clamp(6, LONG_TEXT) as f32)
}

/// Whether a column holds figures, which stand to the right.
fn holds_numbers(table: &Table, place: usize) -> bool {
    let cells: Vec<&String> =
        table.rows.iter().filter_map(|row| row.get(place)).filter(|cell| !cell.is_empty()).collect();
    let short = cells.iter().all(|cell| cell.chars().count() <= 14);
    let figures = cells.iter().filter(|cell| cell.contains(|sign: char| sign.is_ascii_digit())).count();
    place > 0 && short && 2 * figures > cells.len()
}

fn open(activate: On<Activate>, opens: Query<&Opens>, metrics: Res<Metrics>, mut commands: Commands) {
    if let Ok(opens) = opens.get(activate.entity) {
        lay(&mut commands, &opens.figure, opens.as_table, metrics.room);
    }
}

/// Lays the large view of a chart that has no small one on the screen.
pub fn open_figure(commands: &mut Commands, figure: Figure) {
    commands.queue(move |world: &mut World| {
        let room = world.resource::<Metrics>().room;
        lay(&mut world.commands(), &Arc::new(figure), false, room);
        world.flush();
    });
}

/// Lays the large view over the table.
fn lay(commands: &mut Commands, figure: &Arc<Figure>, as_table: bool, room: Vec2) {
    let figure = Arc::clone(figure);
    let most = (room - BESIDE).max(Vec2::splat(120.0));
    let own = Vec2::from(figure.size).max(Vec2::ONE);
    let size = own * (most / own).min_element().min(MOST);
    let modal = Modal {
        label: figure.title.clone(),
        escape: CLOSE.into(),
        width: (size.x + 50.0).max(room.x * 0.7).min(room.x * 0.94),
        build: move |ui: &mut Ui| {
            let shown = Shown { figure: Arc::clone(&figure), as_table };
            ui.within((column(10.0), shown), |ui| {
                ui.within(row(12.0), |ui| {
                    ui.say_in(Node { flex_shrink: 1.0, ..default() }, head(&figure.title));
                    ui.put(grow());
                    let words = if as_table { t!("chart-as-picture") } else { t!("chart-as-table") };
                    ui.button(Press::second(TURN, words).key("T"));
                    ui.button(Press::main(CLOSE, t!("chart-close")).key("Esc"));
                });
                ui.say(lead(&figure.sentence).px(17.0));
                if as_table {
                    let list = Node { max_height: px(most.y), width: percent(100), ..column(0.0) };
                    ui.scroll(list, "chart/rows", &figure.title, |ui| {
                        ui.table(&figure.table, &figure.sentence);
                    });
                } else {
                    let frame = accessible(accesskit::Role::Image, &figure.sentence, false);
                    let node = Node { align_self: AlignSelf::Center, ..sized(size.x, size.y) };
                    ui.within((node, frame), |ui| ui.drawn(&figure.svg, size.x, size.y));
                }
            });
        },
    };
    open_modal(commands, modal);
}

fn listen(mut pressed: MessageReader<Pressed>, shown: Query<&Shown>, metrics: Res<Metrics>, mut commands: Commands) {
    for press in pressed.read() {
        if press.is(CLOSE) {
            close_modal(&mut commands);
        } else if press.is(TURN)
            && let Ok(shown) = shown.single()
        {
            lay(&mut commands, &shown.figure, !shown.as_table, metrics.room);
        }
    }
}

/// T turns the large view over.
fn on_key(
    mut key: On<FocusedInput<KeyboardInput>>,
    shown: Query<&Shown>,
    metrics: Res<Metrics>,
    mut commands: Commands,
) {
    if key.input.key_code == KeyCode::KeyT
        && key.input.state == ButtonState::Pressed
        && !key.input.repeat
        && let Ok(shown) = shown.get(key.focused_entity)
    {
        key.propagate(false);
        lay(&mut commands, &shown.figure, !shown.as_table, metrics.room);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::testing::{built, focus, focused, key};
    use bevy::a11y::AccessibilityNode;

    fn figure() -> Figure {
        let mut table = Table::new(&["Minute", "In line"]);
        table.row(["10".into(), "42".into()]);
        Figure {
            id: "queue".into(),
            title: "The line".into(),
            svg: r#"<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"/>"#.into(),
            size: (40.0, 20.0),
            sentence: "Up to 42 stood in line.".into(),
            table,
        }
    }

    fn rows(app: &mut App) -> Vec<String> {
        let mut nodes = app.world_mut().query::<&AccessibilityNode>();
        nodes
            .iter(app.world())
            .filter(|node| node.role() == accesskit::Role::Row)
            .filter_map(|node| node.label().map(ToOwned::to_owned))
            .collect()
    }

    #[test]
    fn a_chart_opens_large_turns_to_its_table_and_gives_the_focus_back() {
        let mut app = built(|ui| {
            ui.figure(figure());
        });
        focus(&mut app, "figure:queue");
        key(&mut app, KeyCode::Enter);
        app.update();
        assert_eq!(focused(&mut app).as_deref(), Some(CLOSE));
        assert!(rows(&mut app).is_empty());
        key(&mut app, KeyCode::KeyT);
        app.update();
        assert_eq!(rows(&mut app), ["Minute; In line", "10; 42"]);
        key(&mut app, KeyCode::Escape);
        app.update();
        app.update();
        assert_eq!(focused(&mut app).as_deref(), Some("figure:queue"));
        assert!(rows(&mut app).is_empty());
    }

    #[test]
    fn the_link_opens_the_table_at_once_and_columns_of_figures_stand_right() {
        let mut app = built(|ui| {
            ui.figure(figure());
        });
        focus(&mut app, "figure:queue:table");
        key(&mut app, KeyCode::Enter);
        app.update();
        assert_eq!(rows(&mut app).len(), 2);
        assert!(holds_numbers(&figure().table, 1) && !holds_numbers(&figure().table, 0));
    }
}
