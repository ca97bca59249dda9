//! A traveller's card: what the hall knows of them, and what it does not.

use bevy::input::ButtonState;
use bevy::input::keyboard::KeyboardInput;
use bevy::input_focus::tab_navigation::TabGroup;
use bevy::input_focus::{FocusCause, FocusedInput, InputFocus};
use bevy::prelude::*;
use bevy::ui::{ComputedNode, UiGlobalTransform};

use super::layout::SHEET;
use super::log::{ferry_name, lower_first, span, station_name};
use super::watch::{Reel, Shift};
use crate::debrief::reason_of;
use crate::hall::{Keeps, ON_FOOT, Outcome, Work};
use crate::session::{PassengerId, Place};
use crate::table::Screen;
use crate::table::control::{ControlId, Pressed, accessible};
use crate::table::focus::LastFocused;
use crate::table::layers::{BoardFrame, Overlay};
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

/// The open card, and who had the focus before.
#[derive(Component, Debug)]
pub struct Card(Option<ControlId>);

/// What the card says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardWords {
    /// Their name.
    pub name: String,
    /// Why they cross, and how long they have stood.
    pub under: String,
    /// What the hall knows.
    pub known: Vec<String>,
    /// What it does not.
    pub unknown: Vec<String>,
}

/// Opens and closes cards.
pub fn plugin(app: &mut App) {
    app.add_message::<OpenCard>()
        .add_observer(on_escape)
        .add_systems(OnExit(Screen::Shift), close_all)
        .add_systems(Update, (open, close_on_press).run_if(in_state(Screen::Shift)));
}

/// What stands on the card of a traveller at this moment.
pub fn card_words(shift: &Shift, who: PassengerId) -> CardWords {
    let index = who as usize;
    let (Some(reel), Some(scene)) = (&shift.reel, &shift.scene) else { return CardWords::default() };
    let Some(passenger) = reel.film.passengers.get(index) else { return CardWords::default() };
    let now = shift.tick();
    let since = span(now - scene.since[index]);
    let entrance = reel.plan.entrance;
    let name = |at: crate::engine::StationId| lower_first(&station_name(reel, at.0 as usize)).to_lowercase();
    let stands = match scene.places[index] {
        Place::Aboard => "still on board".into(),
        Place::Outside(_) => format!("{since} outside a full hall"),
        Place::Line { at, .. } if at == entrance => format!("{since} in line"),
        Place::Line { at, .. } => format!("{since} on a seat of the {}", name(at)),
        Place::Server { at, .. } if at == entrance => format!("{since} at the desk"),
        Place::Server { at, .. } => format!("{since} in the {}", name(at)),
        Place::Between => "on the way".into(),
        Place::Out(Outcome::Admitted) => format!("through to the town at {}", shift.clock(scene.since[index])),
        Place::Out(_) => "no longer in the hall".into(),
    };
    let mut under = format!("{}; {stands}", reason_of(&reel.scenario, passenger.reason));
    let pathway = reel.plan.people.pathways.get(passenger.pathway as usize);
    if pathway.is_some_and(|pathway| pathway.id == "refuge") {
        under = format!("asks for shelter; {under}");
    }
    let mut words = CardWords { name: passenger.name.clone(), under, ..CardWords::default() };
    words.known = known(shift, reel, who);
    words.unknown.push("hazard: sealed for all".into());
    if let Some((_, false)) = shift.stopped[index] {
        words.unknown.push("whose mark it is: papers of many people look alike".into());
    }
    if passenger.onward.is_none() {
        words.unknown.push("what waits for them in the town".into());
    } else if let Some(boat) = passenger.onward {
        let gone = if boat < now { "whether there is another after the" } else { "whether they catch the" };
        words.unknown.push(format!("{gone} {} boat", shift.clock(boat)));
    }
    words
}

fn known(shift: &Shift, reel: &Reel, who: PassengerId) -> Vec<String> {
    let (index, film) = (who as usize, &reel.film);
    let Some(scene) = &shift.scene else { return Vec::new() };
    let passenger = &film.passengers[index];
    let boat = reel.plan.ferries.iter().position(|ferry| ferry.source == passenger.source);
    let at = shift.clock(passenger.landed);
    let mut known = vec![match boat.filter(|_| passenger.source != ON_FOOT) {
        Some(ferry) => format!("Landed at {at} from {}", lower_first(&ferry_name(reel, ferry))),
        None => format!("Came on foot at {at}"),
    }];
    let screens = |at: crate::engine::StationId| matches!(reel.plan.stations[at.0 as usize].work, Work::Screen { .. });
    let stop = shift.stopped[index];
    let compared = stop.is_some()
        || match scene.places[index] {
            Place::Out(outcome) => outcome == Outcome::Admitted,
            Place::Line { at, .. } | Place::Server { at, .. } => at != reel.plan.entrance && !screens(at),
            _ => false,
        };
    let book = reel.plan.registers.iter().find(|register| register.keeps != Keeps::Stopped);
    if let Some(book) = book {
        let named = reel.scenario.file.text.registers.get(&book.id);
        let name = named.map_or_else(|| book.id.replace('-', " "), |named| named.name.clone());
        known.push(format!("{name}: {}", if compared { "in order" } else { "not asked yet" }));
    }
    match stop {
        Some((at, true)) => known.push(format!("Score below the cut; a random check at {}", shift.clock(at))),
        Some((at, false)) => known.push(format!("Score at or above the cut; stopped at {}", shift.clock(at))),
        None if compared => known.push("Score below the cut".into()),
        None => {}
    }
    if stop.is_some() && shift.examined[index].is_some() {
        let found = scene.places[index] == Place::Out(Outcome::Found);
        known.push(if found { "The back room found something" } else { "Nothing was found" }.into());
    }
    if let Some(boat) = passenger.onward {
        known.push(format!("A boat to catch at {}", shift.clock(boat)));
    }
    known
}

fn open(
    mut asked: MessageReader<OpenCard>,
    mut shift: ResMut<Shift>,
    cards: Query<(Entity, &Card)>,
    frame: Query<(&ComputedNode, &UiGlobalTransform), With<BoardFrame>>,
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
    let corner =
        frame.single().map_or(Vec2::ZERO, |(node, at)| (at.translation - node.size() / 2.0) / metrics.physical);
    let words = card_words(&shift, who);
    let colour = &theme.colour;
    let node = Node {
        position_type: PositionType::Absolute,
        left: px(corner.x + 200.0),
        // Its foot stays on the board, however many lines it has.
        bottom: px(metrics.room.y - corner.y - SHEET.y + 8.0),
        width: px(360),
        padding: UiRect::axes(px(14), px(10)),
        border: UiRect::all(px(1.5)),
        border_radius: BorderRadius::all(px(theme.space.radius_card)),
        ..column(6.0)
    };
    let said = format!(
        "{}. The hall knows {} things. It does not know {}.",
        words.name,
        words.known.len(),
        words.unknown.len()
    );
    let sheet = (
        Card(from),
        ChildOf(overlay.0),
        node,
        BackgroundColor(colour.paper.raised.into()),
        BorderColor::all(Color::from(colour.ink.line)),
        shadow(&theme.shadow.lifted),
        GlobalZIndex(10),
        TabGroup::modal(),
        accessible(accesskit::Role::Dialog, &said, false),
    );
    commands.spawn(sheet).with_children(|spawner| write(&mut Ui::new(spawner, &theme), &words));
    commands.queue(|world: &mut World| focus(world, &ControlId::new(CLOSE)));
}

fn write(ui: &mut Ui, words: &CardWords) {
    ui.within(Node { align_items: AlignItems::FlexStart, ..row(6.0) }, |ui| {
        ui.art("tok", 36.0, 36.0);
        ui.within(Node { flex_grow: 1.0, flex_shrink: 1.0, min_width: px(0), ..column(0.0) }, |ui| {
            ui.say(body(&words.name).serif().px(20.0));
            ui.say(tiny(&words.under).soft());
        });
        ui.button(Press::link(CLOSE, "").icon("cross").label("Close"));
    });
    ui.hairline();
    let half = Node { flex_grow: 1.0, flex_basis: px(0), min_width: px(0), ..column(3.0) };
    ui.within(Node { align_items: AlignItems::FlexStart, ..row(10.0) }, |ui| {
        ui.within(half.clone(), |ui| side(ui, "eye", "The hall knows", Ink::Act, "tick", &words.known));
        ui.upright_hairline();
        ui.within(half, |ui| side(ui, "help", "It does not know", Ink::Sealed, "", &words.unknown));
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
            world.resource_mut::<Shift>().chosen = None;
        }
    });
}

fn close_all(mut commands: Commands, cards: Query<Entity, With<Card>>) {
    for card in &cards {
        commands.entity(card).despawn();
    }
}

fn close_on_press(mut pressed: MessageReader<Pressed>, mut commands: Commands) {
    if pressed.read().any(|pressed| pressed.is(CLOSE)) {
        close_card(&mut commands);
    }
}

fn on_escape(mut key: On<FocusedInput<KeyboardInput>>, cards: Query<(), With<Card>>, mut commands: Commands) {
    let escape = key.input.key_code == KeyCode::Escape && key.input.state == ButtonState::Pressed;
    if escape && cards.contains(key.focused_entity) {
        key.propagate(false);
        close_card(&mut commands);
    }
}
