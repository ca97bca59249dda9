//! A traveller's card: what the hall knows of them, and what it does not.

use bevy::input::ButtonState;
use bevy::input::keyboard::KeyboardInput;
use bevy::input_focus::tab_navigation::TabGroup;
use bevy::input_focus::{FocusCause, FocusedInput, InputFocus};
use bevy::prelude::*;
use bevy::ui::ScrollPosition;
use bevy::ui_widgets::ScrollArea;

use super::card_words::{CardWords, card_words};
use super::places::{BAR, Places};
use super::watch::Shift;
use crate::session::PassengerId;
use crate::t;
use crate::table::Screen;
use crate::table::control::{ControlId, Pressed, accessible};
use crate::table::focus::LastFocused;
use crate::table::layers::Overlay;
use crate::table::motion::SlidesIn;
use crate::table::scale::Metrics;
use crate::table::theme::Theme;
use crate::table::ui::{Ui, column, grow, row};
use crate::table::widgets::button::Press;
use crate::table::widgets::panel::shadow;
use crate::table::words::{Ink, body, small, tiny};

/// The button that closes the card.
pub const CLOSE: &str = "card/close";

/// Asks for a traveller's card.
#[derive(Message, Clone, Copy, Debug)]
pub struct OpenCard(pub PassengerId);

/// The button that keeps the traveller in the middle.
pub const FOLLOW: &str = "card/follow";

/// The open card: who had the focus before, and what it says.
#[derive(Component, Debug)]
pub struct Card(Option<ControlId>, CardWords);

/// Opens and closes cards.
pub fn plugin(app: &mut App) {
    app.add_message::<OpenCard>()
        .add_observer(on_escape)
        .add_systems(OnExit(Screen::Shift), close_all)
        .add_systems(Update, (open, keep_up, close_on_press).chain().run_if(in_state(Screen::Shift)));
}

fn open(
    mut asked: MessageReader<OpenCard>,
    mut shift: ResMut<Shift>,
    cards: Query<(Entity, &Card)>,
    overlay: Res<Overlay>,
    theme: Res<Theme>,
    metrics: Res<Metrics>,
    last: Res<LastFocused>,
    mut commands: Commands,
) {
    let Some(OpenCard(who)) = asked.read().last().copied() else { return };
    let mut from = last.0.clone();
    for (entity, card) in &cards {
        from.clone_from(&card.0);
        commands.entity(entity).despawn();
    }
    shift.chosen = Some(who);
    let places = Places::of(metrics.room);
    let board = Rect { min: places.board.min + BAR * Vec2::Y, max: places.board.max + BAR * Vec2::Y };
    let words = card_words(&shift, who);
    let colour = &theme.colour;
    let node = Node {
        position_type: PositionType::Absolute,
        // Where room is scarce it is a drawer on the right.
        left: if places.narrow { auto() } else { px(board.min.x + 200.0) },
        right: if places.narrow { px(8) } else { auto() },
        // Its foot stays on the board, however many lines it has.
        bottom: px(metrics.room.y - board.max.y + 8.0),
        width: px(360),
        max_width: percent(96),
        max_height: px(board.height() - 16.0),
        overflow: Overflow::scroll_y(),
        padding: UiRect::axes(px(14), px(10)),
        border: UiRect::all(px(1.5)),
        border_radius: BorderRadius::all(px(theme.space.radius_card)),
        ..column(6.0)
    };
    let said =
        t!("shift-card-label", name = words.name.clone(), known = words.known.len(), unknown = words.unknown.len());
    let sheet = (
        Card(from, words.clone()),
        ChildOf(overlay.0),
        node,
        BackgroundColor(colour.paper.raised.into()),
        BorderColor::all(Color::from(colour.ink.line)),
        shadow(&theme.shadow.lifted),
        GlobalZIndex(10),
        TabGroup::modal(),
        accessible(accesskit::Role::Dialog, &said, false),
        (SlidesIn::panel(), ScrollArea, ScrollPosition::default()),
    );
    let follows = shift.view.follows;
    commands.spawn(sheet).with_children(|spawner| write(&mut Ui::new(spawner, &theme), &words, follows));
    commands.queue(|world: &mut World| focus(world, &ControlId::new(CLOSE)));
}

/// Writes the open card anew when there is something new to say.
fn keep_up(
    shift: Res<Shift>,
    theme: Res<Theme>,
    mut cards: Query<(Entity, &mut Card)>,
    mut was: Local<bool>,
    mut commands: Commands,
) {
    let Some(who) = shift.chosen.filter(|_| shift.is_changed()) else { return };
    for (entity, mut card) in &mut cards {
        let words = card_words(&shift, who);
        let follows = shift.view.follows;
        if card.1 == words && *was == follows {
            continue;
        }
        *was = follows;
        card.1 = words.clone();
        commands
            .entity(entity)
            .despawn_related::<Children>()
            .with_children(|spawner| write(&mut Ui::new(spawner, &theme), &words, follows));
    }
}

fn write(ui: &mut Ui, words: &CardWords, follows: bool) {
    ui.within(Node { align_items: AlignItems::FlexStart, ..row(6.0) }, |ui| {
        ui.art("tok", 36.0, 36.0);
        ui.within(Node { flex_grow: 1.0, flex_shrink: 1.0, min_width: px(0), ..column(0.0) }, |ui| {
            ui.say(body(&words.name).serif().px(20.0));
            ui.say(tiny(&words.under).soft());
        });
        let eye = if follows { t!("shift-card-following") } else { t!("shift-card-follow") };
        ui.button(Press::link(FOLLOW, "").icon(if follows { "pin" } else { "eye" }).label(eye));
        ui.button(Press::link(CLOSE, "").icon("cross").label(t!("shift-card-close")));
    });
    ui.hairline();
    let half = Node { flex_grow: 1.0, flex_basis: px(0), min_width: px(0), ..column(3.0) };
    ui.within(Node { align_items: AlignItems::FlexStart, ..row(10.0) }, |ui| {
        ui.within(half.clone(), |ui| side(ui, "eye", &t!("shift-card-knows"), Ink::Act, "tick", &words.known));
        ui.upright_hairline();
        ui.within(half, |ui| side(ui, "help", &t!("shift-card-not"), Ink::Sealed, "", &words.unknown));
    });
}

fn side(ui: &mut Ui, icon: &str, title: &str, ink: Ink, mark: &str, lines: &[String]) {
    ui.row(6.0, |ui| {
        ui.icon(icon, 16.0, ink);
        ui.say(small(title).bold().ink(ink).one_line());
        ui.put(grow());
    });
    let ring = BorderColor::all(ink.of(ui.theme));
    for line in lines {
        ui.within(Node { align_items: AlignItems::FlexStart, ..row(6.0) }, |ui| {
            if mark.is_empty() {
                let node = Node {
                    width: px(8),
                    height: px(8),
                    margin: UiRect { left: px(3), right: px(3), top: px(5), ..default() },
                    border: UiRect::all(px(1.5)),
                    border_radius: BorderRadius::all(px(4)),
                    flex_shrink: 0.0,
                    ..default()
                };
                ui.put((node, ring));
            } else {
                ui.icon(mark, 14.0, ink);
            }
            ui.say_in(Node { flex_grow: 1.0, flex_basis: px(0), min_width: px(0), ..default() }, tiny(line));
        });
    }
}

/// Gives a named control the focus.
pub fn focus(world: &mut World, wanted: &ControlId) {
    let mut ids = world.query::<(Entity, &ControlId)>();
    let found = ids.iter(world).find(|(_, id)| *id == wanted).map(|(entity, _)| entity);
    if let Some(entity) = found {
        world.resource_mut::<InputFocus>().set(entity, FocusCause::Navigated);
        world.resource_mut::<LastFocused>().0 = Some(wanted.clone());
    }
}

/// Takes the card away and gives the focus back.
pub fn close_card(commands: &mut Commands) {
    commands.queue(|world: &mut World| {
        let mut cards = world.query::<(Entity, &mut Card)>();
        let open: Vec<_> = cards.iter_mut(world).map(|(entity, mut card)| (entity, card.0.take())).collect();
        for (entity, from) in open {
            world.entity_mut(entity).despawn();
            world.resource_mut::<InputFocus>().clear();
            world.resource_mut::<LastFocused>().0 = None;
            if let Some(from) = from {
                focus(world, &from);
            }
            world.resource_mut::<Shift>().let_go();
        }
    });
}

fn close_all(mut commands: Commands, cards: Query<Entity, With<Card>>) {
    for card in &cards {
        commands.entity(card).despawn();
    }
}

fn close_on_press(mut pressed: MessageReader<Pressed>, mut shift: ResMut<Shift>, mut commands: Commands) {
    for pressed in pressed.read() {
        if pressed.is(CLOSE) {
            close_card(&mut commands);
        } else if pressed.is(FOLLOW) {
            shift.follow();
        }
    }
}

fn on_escape(mut key: On<FocusedInput<KeyboardInput>>, cards: Query<(), With<Card>>, mut commands: Commands) {
    let escape = key.input.key_code == KeyCode::Escape && key.input.state == ButtonState::Pressed;
    if escape && cards.contains(key.focused_entity) {
        key.propagate(false);
        close_card(&mut commands);
    }
}
