//! A figure with a dotted underline opens its formula, assumption and source.

use bevy::ecs::system::EntityCommands;
use bevy::input::ButtonState;
use bevy::input::keyboard::KeyboardInput;
use bevy::input_focus::tab_navigation::{TabGroup, TabIndex};
use bevy::input_focus::{FocusCause, FocusedInput, InputFocus};
use bevy::prelude::*;
use bevy::ui::{ComputedNode, UiGlobalTransform, UiSystems};
use bevy::ui_widgets::{Activate, Button};

use super::button::Press;
use super::dotted::Dots;
use super::face::{Face, Ground};
use super::panel::shadow;
use crate::t;
use crate::table::control::{ControlId, Pressed, accessible};
use crate::table::layers::Overlay;
use crate::table::motion::SlidesIn;
use crate::table::scale::Metrics;
use crate::table::theme::Theme;
use crate::table::ui::{Ui, column, grow, row};
use crate::table::words::{Ink, Words, body, small};

/// The button that closes the popover.
const CLOSE: &str = "formula/close";

/// What stands behind a figure.
#[derive(Component, Clone, Debug, Default, PartialEq)]
pub struct Formula {
    /// What the figure is called.
    pub title: String,
    /// What it says, in one plain sentence; empty where the formula is one already.
    pub plain: String,
    /// How it is reckoned, line by line.
    pub formula: String,
    /// What each letter of the formula stands for; empty where it has none.
    pub letters: String,
    /// What is assumed.
    pub assumption: String,
    /// Where it comes from.
    pub source: String,
}

/// The open popover, and the control it belongs to.
#[derive(Component, Debug)]
struct FormulaCard {
    opener: Entity,
    id: ControlId,
}

/// Opens, places and closes popovers.
pub fn plugin(app: &mut App) {
    app.add_observer(open)
        .add_observer(on_key)
        .add_systems(Update, (close_on_press, close_orphan))
        .add_systems(PostUpdate, place_card.after(UiSystems::PostLayout));
}

impl Ui<'_, '_> {
    /// Places a figure that opens `formula`; `label` is what a screen reader says of it.
    pub fn formula(&mut self, id: &str, words: Words, label: &str, formula: Formula) -> EntityCommands<'_> {
        self.opener(0.0, id, words.one_line(), label, formula)
    }

    /// The same where a figure with its unit may need two lines.
    pub fn formula_wrapped(&mut self, id: &str, words: Words, label: &str, formula: Formula) -> EntityCommands<'_> {
        self.opener(1.0, id, words, label, formula)
    }

    fn opener(&mut self, shrink: f32, id: &str, words: Words, label: &str, formula: Formula) -> EntityCommands<'_> {
        let node = Node {
            padding: UiRect::bottom(px(3)),
            border_radius: BorderRadius::all(px(3)),
            flex_shrink: shrink,
            min_width: if shrink > 0.0 { px(0) } else { auto() },
            ..default()
        };
        let label = t!("formula-label", figure = label);
        let figure = (
            node,
            Button,
            Face::new(Ground::Bare),
            formula,
            ControlId::new(id),
            TabIndex(0),
            accessible(accesskit::Role::Button, &label, true),
        );
        self.within(figure, |ui| {
            ui.say(words.quiet());
            ui.put(Dots);
        })
    }
}

fn open(
    activate: On<Activate>,
    figures: Query<(&Formula, &ControlId)>,
    cards: Query<Entity, With<FormulaCard>>,
    theme: Res<Theme>,
    overlay: Res<Overlay>,
    mut commands: Commands,
) {
    let Ok((formula, id)) = figures.get(activate.entity) else { return };
    for card in &cards {
        commands.entity(card).despawn();
    }
    let node = Node {
        position_type: PositionType::Absolute,
        width: px(420),
        max_width: percent(98),
        max_height: percent(98),
        padding: UiRect::all(px(16)),
        border: UiRect::all(px(1.5)),
        border_radius: BorderRadius::all(px(theme.space.radius_card)),
        ..column(10.0)
    };
    let colour = &theme.colour;
    let card = commands
        .spawn((
            ChildOf(overlay.0),
            FormulaCard { opener: activate.entity, id: id.clone() },
            node,
            BackgroundColor(colour.paper.raised.into()),
            BorderColor::all(Color::from(colour.wood.edge)),
            shadow(&theme.shadow.lifted),
            GlobalZIndex(10),
            TabGroup::modal(),
            // Hidden until its size is known and it lies beside its figure.
            Visibility::Hidden,
            accessible(accesskit::Role::Dialog, &formula.title, false),
            SlidesIn::panel(),
        ))
        .id();
    let formula = formula.clone();
    commands.entity(card).with_children(|spawner| write_card(&mut Ui::new(spawner, &theme), formula));
    commands.queue(focus_close);
}

fn write_card(ui: &mut Ui, formula: Formula) {
    ui.row(8.0, |ui| {
        ui.icon("formula", 22.0, Ink::Act);
        ui.say(body(formula.title).serif().px(18.0));
        ui.put(grow());
        ui.button(Press::second(CLOSE, "").icon("cross").label(t!("close")).key("Esc"));
    });
    // In a small window the words scroll, and the way out stays.
    let words = Node { flex_shrink: 1.0, min_height: px(0), ..column(8.0) };
    let label = formula.plain.clone();
    ui.scroll(words, "formula-words", &label, |ui| {
        if !formula.plain.is_empty() {
            ui.say(body(formula.plain));
        }
        let slip = Node { padding: UiRect::axes(px(12), px(8)), flex_shrink: 0.0, ..default() };
        ui.slip(slip, |ui| {
            ui.say(body(formula.formula).italic());
        });
        for (name, words) in [
            (t!("formula-letters"), formula.letters),
            (t!("formula-assumption"), formula.assumption),
            (t!("formula-source"), formula.source),
        ] {
            if !words.is_empty() {
                ui.within(Node { flex_shrink: 0.0, ..column(0.0) }, |ui| {
                    ui.say(small(name).bold());
                    ui.say(small(words).soft());
                });
            }
        }
    });
}

fn focus_close(world: &mut World) {
    let mut ids = world.query::<(Entity, &ControlId)>();
    let close = ids.iter(world).find(|(_, id)| **id == *CLOSE).map(|(entity, _)| entity);
    if let Some(close) = close {
        world.resource_mut::<InputFocus>().set(close, FocusCause::Navigated);
    }
}

/// F opens the focused figure; Esc closes its card.
fn on_key(
    mut key: On<FocusedInput<KeyboardInput>>,
    figures: Query<(), With<Formula>>,
    cards: Query<(Entity, &FormulaCard)>,
    ids: Query<(Entity, &ControlId)>,
    mut focus: ResMut<InputFocus>,
    mut commands: Commands,
) {
    if key.input.state != ButtonState::Pressed || key.input.repeat {
        return;
    }
    let entity = key.focused_entity;
    if key.input.key_code == KeyCode::KeyF && figures.contains(entity) {
        key.propagate(false);
        commands.trigger(Activate { entity });
    } else if key.input.key_code == KeyCode::Escape
        && let Ok((card, open)) = cards.single()
    {
        key.propagate(false);
        close(card, open, &ids, &mut focus, &mut commands);
    }
}

fn close_on_press(
    mut pressed: MessageReader<Pressed>,
    cards: Query<(Entity, &FormulaCard)>,
    ids: Query<(Entity, &ControlId)>,
    mut focus: ResMut<InputFocus>,
    mut commands: Commands,
) {
    if pressed.read().any(|pressed| pressed.is(CLOSE))
        && let Ok((card, open)) = cards.single()
    {
        close(card, open, &ids, &mut focus, &mut commands);
    }
}

/// A card whose figure is no longer on the screen goes with it.
fn close_orphan(cards: Query<(Entity, &FormulaCard)>, ids: Query<&ControlId>, mut commands: Commands) {
    for (card, open) in &cards {
        if !ids.iter().any(|id| *id == open.id) {
            commands.entity(card).despawn();
        }
    }
}

/// Takes the card away and gives the focus back to its figure, which may have been rebuilt meanwhile.
fn close(
    card: Entity,
    open: &FormulaCard,
    ids: &Query<(Entity, &ControlId)>,
    focus: &mut InputFocus,
    commands: &mut Commands,
) {
    commands.entity(card).despawn();
    if let Some((opener, _)) = ids.iter().find(|(_, id)| **id == open.id) {
        focus.set(opener, FocusCause::Navigated);
    }
}

/// Lays the card under its figure, or over it where there is no room, and inside the window.
fn place_card(
    mut cards: Query<(&mut FormulaCard, &mut Node, &ComputedNode, &mut Visibility)>,
    places: Query<(&ComputedNode, &UiGlobalTransform), Without<FormulaCard>>,
    ids: Query<(Entity, &ControlId)>,
    metrics: Res<Metrics>,
) {
    let Ok((mut card, mut node, computed, mut visibility)) = cards.single_mut() else { return };
    let size = computed.size() / metrics.physical;
    if size.min_element() < 1.0 {
        return;
    }
    if !places.contains(card.opener)
        && let Some((again, _)) = ids.iter().find(|(_, id)| **id == card.id)
    {
        card.opener = again;
    }
    let Ok((figure, at)) = places.get(card.opener) else { return };
    let (half, centre) = (figure.size() / metrics.physical / 2.0, at.translation / metrics.physical);
    let room = metrics.room - size - 8.0;
    let below = centre.y + half.y + 8.0;
    let y = if below <= room.y { below } else { centre.y - half.y - 8.0 - size.y };
    let (left, top) = (px((centre.x - half.x).clamp(8.0, room.x.max(8.0))), px(y.clamp(8.0, room.y.max(8.0))));
    if node.left != left || node.top != top {
        (node.left, node.top) = (left, top);
    } else {
        visibility.set_if_neq(Visibility::Inherited);
    }
}

/// A row of a name and its figure, as under a dial.
impl Ui<'_, '_> {
    /// Places a name to the left and a formula figure to the right.
    pub fn figure_row(&mut self, id: &str, name: &str, value: &str, formula: Formula) -> EntityCommands<'_> {
        self.within(row(8.0), |ui| {
            ui.within(Node { flex_grow: 1.0, flex_basis: px(0), min_width: px(0), ..default() }, |ui| {
                ui.say(small(name).soft());
            });
            ui.formula(id, small(value).bold(), &t!("figure-label", name = name, value = value), formula);
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::testing::{built, focus, focused, key};

    #[test]
    fn f_opens_the_formula_and_escape_gives_the_focus_back() {
        let mut app = built(|ui| {
            let formula = Formula { title: "Busy".into(), formula: "ρ = λ / cμ".into(), ..default() };
            ui.formula("busy", body("90 %"), "Busy: 90 per cent", formula);
        });
        focus(&mut app, "busy");
        key(&mut app, KeyCode::KeyF);
        app.update();
        assert_eq!(focused(&mut app).as_deref(), Some(CLOSE));
        key(&mut app, KeyCode::Escape);
        app.update();
        assert_eq!(focused(&mut app).as_deref(), Some("busy"));
        assert_eq!(app.world_mut().query::<&FormulaCard>().iter(app.world()).count(), 0);
    }
}
