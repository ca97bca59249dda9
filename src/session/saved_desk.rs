//! Somebody at a desk, in a save: enough to sit down again in front of the same traveller, with the same books open.

use super::act_log::books_from;
use super::desk::Sitting;
use super::state::Session;
use crate::engine::{StationId, Tick};
use crate::hall::{Books, DeskPlace, Sitter};
use crate::scenario::file::ScenarioFile;
use serde::{Deserialize, Serialize};

/// A sitting in a save.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SavedSitting {
    /// Which seat of the table.
    pub seat: String,
    /// The station.
    pub station: String,
    /// Which desk of it, counted from 1.
    pub desk: u16,
    /// When they sat down: milliseconds since the hall opened.
    pub since_ms: u64,
    /// When their last verdict fell, or when they sat down.
    pub last_ms: u64,
    /// Verdicts given in this sitting.
    pub served: u16,
    /// Registers opened for the traveller at hand.
    #[serde(default)]
    pub books: Vec<String>,
    /// Whether One Window was asked for them.
    #[serde(default)]
    pub one_window: bool,
}

impl SavedSitting {
    pub(super) fn of(sitting: &Sitting, file: &ScenarioFile) -> Self {
        let station = file.hall.stations.get_index(usize::from(sitting.desk.station.0));
        Self {
            seat: sitting.seat.clone(),
            station: station.map(|(id, _)| id.clone()).unwrap_or_default(),
            desk: sitting.desk.server + 1,
            since_ms: sitting.since.0,
            last_ms: sitting.last.0,
            served: sitting.served,
            books: super::act_log::book_names(sitting.books.opened, file),
            one_window: sitting.books.one_window,
        }
    }

    /// Sits down again. The save has been checked.
    pub(super) fn take_up(&self, session: &mut Session) {
        let file = &session.scenario().file;
        let station = file.hall.stations.get_index_of(&self.station).and_then(|index| u8::try_from(index).ok());
        let opened = books_from(&self.books, file);
        let (Some(station), Some(server), Some(opened)) = (station, self.desk.checked_sub(1), opened) else { return };
        let sitter = Sitter {
            desk: DeskPlace { station: StationId(station), server },
            since: Tick(self.since_ms),
            books: Books { opened, one_window: self.one_window },
        };
        session.seat_at_desk(&self.seat, sitter, self.served, Tick(self.last_ms));
    }
}
