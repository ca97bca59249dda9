//! Who is served below the first desk: people of the floor, and people checked at random of whom so little can be told
//! that they need no place on it.

use super::{Floor, Told};
use crate::engine::{Next, Span, StationId, Tick, Who, World};
use crate::hall::crowd::Walker;
use crate::hall::event::{HallObserver, Stop};
use crate::hall::floor::{Given, Inside};

/// It only matters to people of the table, who sit at no desk here.
const ANY_SERVER: u16 = 0;
/// Numbers from here on are not those of the floor.
const PLAIN: u32 = 1 << 31;

/// Somebody who carries nothing, has no boat to catch and was checked at random.
#[derive(Clone, Copy, Debug)]
pub(super) struct Checked {
    /// All else can be drawn from this.
    pub walker: Walker,
    /// Where they are counted.
    pub cell: usize,
    /// The station they were sent to, since when, and what they will be given there.
    pub room: StationId,
    pub stopped: Tick,
    pub given: Span,
    /// How long they have stood, and whether they still do.
    pub waited: Span,
    pub stands: bool,
}

/// Everybody below the first desk.
pub(super) struct Guests<'f, 'p, 't, O> {
    pub floor: &'f mut Floor<'p>,
    pub told: &'f mut Told<'t, O>,
    checked: Vec<Option<Checked>>,
    free: Vec<u32>,
}

impl<'f, 'p, 't, O: HallObserver> Guests<'f, 'p, 't, O> {
    /// Nobody yet.
    pub fn new(floor: &'f mut Floor<'p>, told: &'f mut Told<'t, O>) -> Self {
        Self { floor, told, checked: Vec::new(), free: Vec::new() }
    }

    /// A number for somebody new.
    pub fn seat(&mut self, checked: Checked) -> Who {
        if let Some(slot) = self.free.pop() {
            self.checked[slot as usize] = Some(checked);
            Who(PLAIN | slot)
        } else {
            self.checked.push(Some(checked));
            Who(PLAIN | (self.checked.len() - 1) as u32)
        }
    }

    /// How long a server that begins on somebody will take.
    pub fn service(&mut self, who: Who, at: StationId, now: Tick) -> Span {
        match self.checked.get_mut((who.0 ^ PLAIN) as usize) {
            Some(Some(checked)) if who.0 >= PLAIN => {
                checked.waited += now - checked.stopped;
                checked.stands = false;
                checked.given
            }
            _ => self.floor.service(who, at, ANY_SERVER, now, self.told),
        }
    }

    /// Where somebody goes with whom a server is finished.
    pub fn finished(&mut self, who: Who, at: StationId, now: Tick) -> Next {
        if who.0 < PLAIN {
            return self.floor.finished(who, at, now, self.told);
        }
        let slot = who.0 ^ PLAIN;
        if let Some(checked) = self.checked[slot as usize].take() {
            self.told.0.checked(checked.cell, checked.waited, now - checked.stopped);
            self.free.push(slot);
        }
        Next::Leave
    }

    /// The shift ends: whoever is still inside takes a place on the floor, to be told in full.
    pub fn close(&mut self, now: Tick) {
        for checked in self.checked.drain(..).flatten() {
            let mut inside = Inside::landed(self.floor.crowd.trip_of(checked.walker), checked.room, Given::default());
            inside.waited = checked.waited;
            inside.since = checked.stands.then_some(checked.stopped);
            inside.stop = Some(Stop { at: checked.stopped, at_random: true, held: Span(0), examined: false });
            inside.given = checked.given;
            self.floor.seat(inside);
        }
        self.floor.close(now, self.told);
    }
}
