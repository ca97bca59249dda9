//! A desk of the board can be taken: by a click on it during a pause, or by Enter where it has the focus. Who stands there
//! is a click on their token; the desk is the wood round it.

use bevy::prelude::*;

use super::layout::Layout;
use super::rooms::server_words;
use super::watch::Shift;
use crate::engine::StationId;
use crate::hall::{DeskPlace, Work};
use crate::t;

/// What the names of these controls begin with.
pub const DESK: &str = "desk:";

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
