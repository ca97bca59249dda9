//! What the network asks of whoever gives it a meaning: who comes, how long a service takes, and where next.

use super::station::{Class, StationId, Who};
use super::time::{Span, Tick};

/// A customer who comes from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arrival {
    /// When.
    pub at: Tick,
    /// Who: an index that no customer inside bears at that moment.
    pub who: Who,
    /// Where it goes first.
    pub to: StationId,
    /// Its class there.
    pub class: Class,
}

/// Where a customer goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// To a station of the network.
    To {
        /// The station.
        station: StationId,
        /// The customer's class there.
        class: Class,
    },
    /// Out of the network.
    Leave,
}

/// The meaning of a network's customers, generic over the observer it may report facts of its own to.
///
/// Answers should depend on who asks and where, not on the order of the questions: then a change at one station
/// leaves every draw at the others as it was.
pub trait World<O> {
    /// The next customer from outside; times must not decrease (an earlier one counts as now). `None` ends the
    /// arrivals for good. Asked for as soon as the one before has been dealt with, so no crowd is ever stored.
    fn next_arrival(&mut self, observer: &mut O) -> Option<Arrival>;

    /// Server number `server` begins on `who`: how long will it take?
    fn service(&mut self, who: Who, at: StationId, server: u16, now: Tick, observer: &mut O) -> Span;

    /// A server is finished with `who`: where does it go?
    fn finished(&mut self, who: Who, at: StationId, now: Tick, observer: &mut O) -> Next;

    /// `at` is full and does not let `who` wait: where does it go instead? One who is turned away more often at one
    /// instant than there are stations leaves, so that no answer can keep the network busy for ever.
    fn turned_away(&mut self, who: Who, at: StationId, now: Tick, observer: &mut O) -> Next;

    /// Which server's line `who` joins where each server has its own. `waiting` counts the people at each open server,
    /// the one in service included. A number too high counts as the last line. Not asked while no server is open, or
    /// while every waiting place is taken and only a free server is left.
    fn line(&mut self, who: Who, at: StationId, waiting: &[u32]) -> u16 {
        let _ = (who, at, waiting);
        0
    }

    /// How long `who`, who has just joined a line at `at`, is ready to wait; `None` is for ever. Not asked where
    /// service begins at once.
    fn patience(&mut self, who: Who, at: StationId, now: Tick) -> Option<Span> {
        let _ = (who, at, now);
        None
    }

    /// `who` gave up waiting at `at`: where does it go?
    fn gave_up(&mut self, who: Who, at: StationId, now: Tick, observer: &mut O) -> Next {
        let _ = (who, at, now, observer);
        Next::Leave
    }
}
