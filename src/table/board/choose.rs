//! Picking a traveller: a click on a token, or the arrows inside a group that has the focus; or a desk, by a click on it.

use bevy::input::ButtonState;
use bevy::input::keyboard::KeyboardInput;
use bevy::input_focus::FocusedInput;
use bevy::picking::events::{Click, Pointer};
use bevy::prelude::*;
use bevy::ui::{ComputedNode, UiGlobalTransform};

use super::card::OpenCard;
use super::layout::Layout;
use super::pieces::{Floor, Token};
use super::spots::Key;
use super::take::{desk_at, id_of};
use super::view::{Dragged, on_board};
use super::watch::Shift;
use crate::session::PassengerId;
use crate::table::Screen;
use crate::table::control::{ControlId, Pressed};
use crate::table::layers::{BoardFrame, Zoom};
use crate::table::scale::Metrics;

/// A group of travellers that is one Tab stop.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// The lines before the desks.
    Line,
    /// Those at the desks.
    Desks,
    /// Those in a panel beyond.
    Room(usize),
    /// Those who are through.
    Town,
}

/// How near a click must be to a token's middle, in design px.
const REACH: f32 = 16.0;

/// Adds clicks and keys.
pub fn plugin(app: &mut App) {
    app.add_observer(on_click).add_observer(on_key);
}

/// Everybody in a group, in order.
pub fn members(shift: &Shift, layout: &Layout, group: Group) -> Vec<PassengerId> {
    let Some(scene) = &shift.scene else { return Vec::new() };
    let served = |station: usize| {
        let servers = scene.stations.get(station).map(|station| station.servers.as_slice()).unwrap_or_default();
        servers.iter().flatten().map(|at| at.passenger).collect::<Vec<_>>()
    };
    let lined = |station: usize| {
        let lines = scene.stations.get(station).map(|station| station.lines.as_slice()).unwrap_or_default();
        lines.iter().flatten().copied().collect::<Vec<_>>()
    };
    match group {
        Group::Line => lined(layout.entrance),
        Group::Desks => served(layout.entrance),
        Group::Room(index) => {
            layout.rooms.get(index).map(|room| [served(room.station), lined(room.station)].concat()).unwrap_or_default()
        }
        Group::Town => shift.counted.through.iter().rev().copied().collect(),
    }
}

/// The next traveller worth a look after the one chosen: held at a desk, boat soon, in a back room.
pub fn worth_a_look(shift: &Shift, layout: &Layout) -> Option<PassengerId> {
    let scene = shift.scene.as_ref()?;
    let held = scene
        .stations
        .iter()
        .flat_map(|station| station.servers.iter().flatten())
        .filter(|at| at.blocked_since.is_some())
        .map(|at| at.passenger);
    let story = shift.told.story.filter(|_| shift.story_on).map(|story| story.who);
    let soon = shift.waiting().filter(|who| shift.boat_soon(*who));
    let beyond = (0..layout.rooms.len()).flat_map(|index| members(shift, layout, Group::Room(index)));
    let mut worth: Vec<PassengerId> = Vec::new();
    for who in story.into_iter().chain(held).chain(soon).chain(beyond) {
        if !worth.contains(&who) {
            worth.push(who);
        }
    }
    let after = shift.chosen.and_then(|chosen| worth.iter().position(|who| *who == chosen)).map_or(0, |at| at + 1);
    // Where nothing stands out, the one who has stood longest.
    worth.get(after).or_else(|| worth.first()).copied().or_else(|| shift.waiting().next())
}

fn on_click(
    click: On<Pointer<Click>>,
    frames: Query<(&ComputedNode, &UiGlobalTransform, &Zoom), With<BoardFrame>>,
    window: Query<&Window>,
    metrics: Res<Metrics>,
    dragged: Res<Dragged>,
    (shift, floor): (Res<Shift>, Res<Floor>),
    tokens: Query<&Token>,
    mut open: MessageWriter<OpenCard>,
    mut pressed: MessageWriter<Pressed>,
) {
    let (Ok((node, at, zoom)), Ok(window)) = (frames.get(click.entity), window.single()) else { return };
    if dragged.0 && shift.view.zoom > 1.0 {
        return;
    }
    let point = on_board(click.pointer_location.position, (node, at), window, &metrics, zoom.0);
    let person = |token: &Token| match token.key {
        Some(Key::Person(who)) => Some((token.to.distance(point), who)),
        _ => None,
    };
    let nearest = tokens.iter().filter_map(person).min_by(|one, other| one.0.total_cmp(&other.0));
    if let Some((_, who)) = nearest.filter(|(distance, _)| *distance <= REACH) {
        open.write(OpenCard(who));
        return;
    }
    // While the tide runs, a click beside somebody who walks is no wish to sit down.
    let desk = if shift.paused { desk_at(&shift, &floor.0, point) } else { None };
    if let Some(desk) = desk {
        pressed.write(Pressed { id: ControlId::new(id_of(desk)) });
    }
}

fn on_key(
    mut key: On<FocusedInput<KeyboardInput>>,
    groups: Query<&Group>,
    screen: Option<Res<State<Screen>>>,
    mut shift: ResMut<Shift>,
    floor: Res<Floor>,
    mut open: MessageWriter<OpenCard>,
) {
    let Ok(group) = groups.get(key.focused_entity) else { return };
    if key.input.state != ButtonState::Pressed || screen.is_none_or(|screen| *screen.get() != Screen::Shift) {
        return;
    }
    let all = members(&shift, &floor.0, *group);
    let now = shift.chosen.and_then(|chosen| all.iter().position(|who| *who == chosen));
    let last = all.len().saturating_sub(1);
    let to = match (key.input.key_code, now) {
        (KeyCode::ArrowRight | KeyCode::ArrowDown, Some(at)) => (at + 1).min(last),
        (KeyCode::ArrowLeft | KeyCode::ArrowUp, Some(at)) => at.saturating_sub(1),
        (KeyCode::ArrowRight | KeyCode::ArrowDown | KeyCode::ArrowLeft | KeyCode::ArrowUp, None)
        | (KeyCode::Home, _) => 0,
        (KeyCode::End, _) => last,
        (KeyCode::Enter | KeyCode::NumpadEnter, _) => {
            key.propagate(false);
            if let Some(who) = now.and_then(|at| all.get(at)).or(all.first()) {
                open.write(OpenCard(*who));
            }
            return;
        }
        _ => return,
    };
    key.propagate(false);
    shift.chosen = all.get(to).copied();
}
