//! A desk of the board can be taken: by a click on it during a pause, or by Enter where it has the focus. Who stands there
//! is a click on their token; the desk is the wood round it.

use bevy::input::ButtonState;
use bevy::input::keyboard::KeyboardInput;
use bevy::input_focus::tab_navigation::TabIndex;
use bevy::input_focus::{FocusCause, FocusedInput, InputFocus};
use bevy::prelude::*;

use super::layout::Layout;
use super::rooms::server_words;
use super::watch::Shift;
use crate::engine::StationId;
use crate::hall::{DeskPlace, Work};
use crate::t;
use crate::table::Screen;

/// What the names of these controls begin with.
pub const DESK: &str = "desk:";

/// A desk on the board, by its number.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken(pub usize);

/// Arrows go from desk to desk; all of them are one stop of the Tab key.
pub fn plugin(app: &mut App) {
    app.add_observer(on_arrow).add_systems(Update, rove.run_if(in_state(Screen::Shift)));
}

/// The control of a desk.
pub fn id_of(place: DeskPlace) -> String {
    format!("{DESK}{}:{}", place.station.0, place.server)
}

/// The desk that a control stands for, by what follows [`DESK`] in its name.
pub fn place_of(rest: &str) -> Option<DeskPlace> {
    let (station, server) = rest.split_once(':')?;
    Some(DeskPlace { station: StationId(station.parse().ok()?), server: server.parse().ok()? })
}

/// The desk at the entrance of this number.
pub fn entrance_desk(layout: &Layout, desk: usize) -> DeskPlace {
    DeskPlace { station: StationId(layout.entrance as u8), server: desk as u16 }
}

/// The desk under a point of the board, if somebody of the table can sit there.
pub fn desk_at(shift: &Shift, layout: &Layout, point: Vec2) -> Option<DeskPlace> {
    if let Some(desk) = (0..layout.desks).find(|desk| layout.desk(*desk).contains(point)) {
        return Some(entrance_desk(layout, desk));
    }
    let stations = &shift.reel.as_ref()?.plan.stations;
    let screens = layout.rooms.iter().filter(|room| matches!(stations[room.station].work, Work::Screen { .. }));
    screens.into_iter().find_map(|room| {
        let server = (0..room.servers).find(|server| room.server(*server).contains(point))?;
        Some(DeskPlace { station: StationId(room.station as u8), server: server as u16 })
    })
}

/// A desk, for a screen reader.
pub fn desk_called(shift: &Shift, layout: &Layout, desk: usize) -> String {
    let (name, state) = server_words(shift, layout.entrance, desk);
    t!("shift-desk-label", desk = name, state = state)
}

fn on_arrow(mut key: On<FocusedInput<KeyboardInput>>, desks: Query<(Entity, &Taken)>, mut focus: ResMut<InputFocus>) {
    let Ok((_, here)) = desks.get(key.focused_entity) else { return };
    if key.input.state != ButtonState::Pressed {
        return;
    }
    let to = match key.input.key_code {
        KeyCode::ArrowDown | KeyCode::ArrowRight => Some(here.0 + 1),
        KeyCode::ArrowUp | KeyCode::ArrowLeft => here.0.checked_sub(1),
        KeyCode::Home => Some(0),
        KeyCode::End => desks.iter().map(|(_, desk)| desk.0).max(),
        _ => return,
    };
    key.propagate(false);
    if let Some((entity, _)) = desks.iter().find(|(_, desk)| Some(desk.0) == to) {
        focus.set(entity, FocusCause::Navigated);
    }
}

/// The desk that had the focus last is the one to which Tab comes back.
fn rove(focus: Res<InputFocus>, mut desks: Query<(Entity, &mut TabIndex), With<Taken>>) {
    let Some(focused) = focus.get().filter(|focused| desks.contains(*focused)) else { return };
    for (entity, mut index) in &mut desks {
        let wanted = TabIndex(if entity == focused { 0 } else { -1 });
        if index.0 != wanted.0 {
            *index = wanted;
        }
    }
}
