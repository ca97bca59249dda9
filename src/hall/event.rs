//! What the hall reports while a tide runs. Tallies, digest, board, recorder and tests are all observers of
//! these facts; a batch run whose observer ignores them pays nothing.

use super::desk::LookedUp;
use super::traveller::Trip;
use crate::engine::{Observer, Span, Tick, Who};

/// Something that happened to a traveller beyond standing in lines. Words of the stop, not of the debrief.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HallFact {
    /// The desk compared with the registers.
    Compared {
        /// Who.
        who: Who,
        /// Whether the score reached the cut.
        over_the_cut: bool,
    },
    /// The registers that were asked for somebody, and those that answered with a flag: a bit for each register.
    LookedUp {
        /// Who.
        who: Who,
        /// Asked.
        asked: u16,
        /// Flagged.
        flags: u16,
        /// The hand did not print.
        no_print: bool,
    },
    /// The refuge office decided.
    ShelterDecided {
        /// Who.
        who: Who,
        /// Whether shelter was granted.
        granted: bool,
    },
    /// A tide-walker told the hall something of their own accord.
    Reported {
        /// Who.
        who: Who,
    },
    /// Sent to the back room.
    Stopped {
        /// Who.
        who: Who,
        /// A random check, not a score.
        at_random: bool,
    },
    /// The back room recognised a hazard.
    Found {
        /// Who.
        who: Who,
    },
    /// The back room found nothing.
    NothingFound {
        /// Who.
        who: Who,
    },
    /// The onward boat left while they were still in the hall.
    BoatMissed {
        /// Who.
        who: Who,
    },
}

/// How a trip through the hall ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Outcome {
    /// Went on to the town.
    Admitted = 0,
    /// A hazard was recognised, and kept from the town.
    Found = 1,
    /// Left the line.
    GaveUp = 2,
    /// Met a full station and was sent back.
    TurnedAway = 3,
    /// Still inside when the shift ended.
    InsideAtClose = 4,
    /// Asked for shelter and was refused.
    Refused = 5,
    /// Took another gate and passed it.
    Elsewhere = 6,
    /// Took another gate, where a hazard was recognised.
    FoundElsewhere = 7,
}

impl Outcome {
    /// Whether the traveller took another gate.
    pub fn elsewhere(self) -> bool {
        matches!(self, Self::Elsewhere | Self::FoundElsewhere)
    }
}

/// A stop: why, when, and how long it held the traveller.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stop {
    /// When the desk decided.
    pub at: Tick,
    /// A random check, not a score.
    pub at_random: bool,
    /// From the stop to the end of the examination (or of the shift).
    pub held: Span,
    /// Whether the back room was done with them.
    pub examined: bool,
}

/// One trip from landing to leaving: what tallies count and the debrief tells.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TripRecord {
    /// The trip.
    pub trip: Trip,
    /// How it ended.
    pub outcome: Outcome,
    /// When it ended.
    pub left: Tick,
    /// Time standing still: in lines, outside a full station, or held at a desk that could not hand over.
    pub waited: Span,
    /// The stop, if there was one.
    pub stop: Option<Stop>,
    /// Whether the onward boat had left.
    pub boat_missed: bool,
    /// What the desk's registers answered.
    pub look_up: LookedUp,
    /// Share of the minutes a case needs that the back room gave.
    pub room_share: Option<f64>,
    /// What the refuge office decided, and how long the traveller stood for it.
    pub shelter: Option<Shelter>,
    /// Whether they told the hall something of their own accord.
    pub reported: bool,
    /// The gate: 0 is the hall, the others are neighbours in their order.
    pub gate: u8,
    /// Stopped at a neighbour gate.
    pub stopped_elsewhere: bool,
}

/// A decision on a request for shelter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shelter {
    /// Whether shelter was granted; `None` where the doors closed before the office had decided.
    pub granted: Option<bool>,
    /// Wait for the office.
    pub waited: Span,
}

impl TripRecord {
    /// Stopped, no hazard. A word of the debrief.
    pub fn mistaken_stop(&self) -> bool {
        self.stop.is_some() && !self.trip.person.hazard
    }
    /// Hazard, admitted. A word of the debrief.
    pub fn missed(&self) -> bool {
        self.trip.person.hazard && self.outcome == Outcome::Admitted
    }
    /// Hazard, passed another gate. A word of the debrief.
    pub fn missed_elsewhere(&self) -> bool {
        self.trip.person.hazard && self.outcome == Outcome::Elsewhere
    }
    /// In need, and refused shelter. A word of the debrief.
    pub fn refused_in_need(&self) -> bool {
        !self.trip.person.posing && self.shelter.is_some_and(|shelter| shelter.granted == Some(false))
    }
    /// Whether there is no more to count than that somebody without a hazard was let through.
    #[inline]
    #[allow(clippy::needless_bitwise_bool, reason = "one guess for the processor in place of seven")]
    pub(super) fn passed_plainly(&self) -> bool {
        (self.outcome == Outcome::Admitted)
            & !self.trip.person.hazard
            & self.stop.is_none()
            & self.shelter.is_none()
            & !self.boat_missed
            & !self.reported
            & !self.look_up.no_print
    }
    /// No hazard, never stopped. A word of the debrief.
    pub fn cleared(&self) -> bool {
        !self.trip.person.hazard && self.stop.is_none() && !self.stopped_elsewhere
    }
}

/// Sees a tide as it runs.
pub trait HallObserver: Observer {
    /// Whether it is told anything at all: a tide that nobody watches may be computed in another order.
    const WATCHES: bool = true;
    /// Somebody stepped ashore; `who` is theirs until they leave.
    fn landed(&mut self, _now: Tick, _who: Who, _trip: &Trip) {}
    /// Somebody took another gate at the moment at which they would have stepped ashore here.
    fn went_elsewhere(&mut self, _now: Tick, _record: &TripRecord) {}
    /// Something happened to somebody.
    fn happened(&mut self, _now: Tick, _fact: HallFact) {}
    /// Somebody's trip ended.
    fn left(&mut self, _now: Tick, _who: Who, _record: &TripRecord) {}
}

impl HallObserver for () {
    const WATCHES: bool = false;
}
impl HallObserver for crate::engine::Tally {}

impl<A: HallObserver, B: HallObserver> HallObserver for (A, B) {
    const WATCHES: bool = A::WATCHES || B::WATCHES;
    fn landed(&mut self, now: Tick, who: Who, trip: &Trip) {
        self.0.landed(now, who, trip);
        self.1.landed(now, who, trip);
    }
    fn went_elsewhere(&mut self, now: Tick, record: &TripRecord) {
        self.0.went_elsewhere(now, record);
        self.1.went_elsewhere(now, record);
    }
    fn happened(&mut self, now: Tick, fact: HallFact) {
        self.0.happened(now, fact);
        self.1.happened(now, fact);
    }
    fn left(&mut self, now: Tick, who: Who, record: &TripRecord) {
        self.0.left(now, who, record);
        self.1.left(now, who, record);
    }
}

impl<T: HallObserver> HallObserver for &mut T {
    const WATCHES: bool = T::WATCHES;
    fn landed(&mut self, now: Tick, who: Who, trip: &Trip) {
        (**self).landed(now, who, trip);
    }
    fn went_elsewhere(&mut self, now: Tick, record: &TripRecord) {
        (**self).went_elsewhere(now, record);
    }
    fn happened(&mut self, now: Tick, fact: HallFact) {
        (**self).happened(now, fact);
    }
    fn left(&mut self, now: Tick, who: Who, record: &TripRecord) {
        (**self).left(now, who, record);
    }
}
