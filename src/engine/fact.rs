//! What an observer is told: facts, in the order in which they happened.
//!
//! Statistics, boards, recorders and tests all hang on this one boundary and never reach into the network. The
//! observer is a generic parameter: a run that nobody watches pays nothing for it.

use super::station::{Class, StationId, Who};
use super::time::{Span, Tick};

/// Something that has happened.
///
/// A customer that starts without waiting is still reported as `Joined` and then `Began` with a wait of zero, at one
/// instant. One that is turned away or gives up is reported again under whatever it does next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// A customer came from outside and wants to go to `to`.
    Arrived {
        /// The customer.
        who: Who,
        /// Where it wants to go.
        to: StationId,
    },
    /// A customer entered a station and stands in line there, if only for an instant.
    Joined {
        /// The customer.
        who: Who,
        /// The station.
        at: StationId,
        /// Its class there.
        class: Class,
        /// The line: the server's number where each server has its own, else 0.
        line: u16,
    },
    /// A customer's line was dealt out because its server closed; it stands at the end of its class in `line`.
    Moved {
        /// The customer.
        who: Who,
        /// The station.
        at: StationId,
        /// The line it stands in from now on.
        line: u16,
    },
    /// A server began on a customer.
    Began {
        /// The customer.
        who: Who,
        /// The station.
        at: StationId,
        /// The server.
        server: u16,
        /// Its class there.
        class: Class,
        /// Time since it joined.
        waited: Span,
    },
    /// A server finished with a customer.
    Ended {
        /// The customer.
        who: Who,
        /// The station.
        at: StationId,
        /// The server.
        server: u16,
        /// Its class there.
        class: Class,
        /// Time since the server began.
        served: Span,
    },
    /// A customer that is finished stays on its server, since the station it wants is full.
    Blocked {
        /// The customer.
        who: Who,
        /// Where it stays.
        at: StationId,
        /// The server it keeps.
        server: u16,
        /// Where it wants to go.
        wants: StationId,
    },
    /// A blocked customer has got its place and freed its server.
    Unblocked {
        /// The customer.
        who: Who,
        /// Where it stayed.
        at: StationId,
        /// The server it kept.
        server: u16,
        /// Time since it was blocked.
        held: Span,
    },
    /// A full station sent a customer away.
    TurnedAway {
        /// The customer.
        who: Who,
        /// The full station.
        at: StationId,
    },
    /// A customer's patience ended before a server began on it.
    GaveUp {
        /// The customer.
        who: Who,
        /// The station whose line it left.
        at: StationId,
        /// Its class there.
        class: Class,
        /// Time since it joined.
        waited: Span,
    },
    /// From now on that many servers are open. Those that are busy finish their customer before they close.
    ServersChanged {
        /// The station.
        at: StationId,
        /// How many are open.
        open: u16,
    },
    /// A customer that is on no server waits outside a full station for a place.
    HeldOutside {
        /// The customer.
        who: Who,
        /// The full station.
        wants: StationId,
    },
    /// A customer left the network.
    Left {
        /// The customer.
        who: Who,
    },
}

/// Someone who is told every fact, in order.
pub trait Observer {
    /// `fact` happened at `now`. Times never decrease.
    fn saw(&mut self, now: Tick, fact: Fact);
}

/// Nobody watches.
impl Observer for () {
    #[inline]
    fn saw(&mut self, _: Tick, _: Fact) {}
}

// A fact is known where it is reported. Inlined there, each observer's match on it comes down to one arm; called, it
// costs a jump that the processor guesses wrong.
#[allow(clippy::inline_always, reason = "measured: five wrong guesses a customer")]
impl<A: Observer + ?Sized> Observer for &mut A {
    #[inline(always)]
    fn saw(&mut self, now: Tick, fact: Fact) {
        (**self).saw(now, fact);
    }
}

/// Both watch, the first one first.
#[allow(clippy::inline_always, reason = "as above")]
impl<A: Observer, B: Observer> Observer for (A, B) {
    #[inline(always)]
    fn saw(&mut self, now: Tick, fact: Fact) {
        self.0.saw(now, fact);
        self.1.saw(now, fact);
    }
}

/// A recorder: every fact with its time.
impl Observer for Vec<(Tick, Fact)> {
    #[inline]
    fn saw(&mut self, now: Tick, fact: Fact) {
        self.push((now, fact));
    }
}
