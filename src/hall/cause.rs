//! The first cause of a miss or of a mistaken stop: the earliest link of its chain, in a written order, whose forcing
//! alone turns that traveller's outcome, with everything outside the chain held as recorded; else the causes are joint.
//!
//! A word of the debrief: nothing here is known while the tide runs.

use super::desk::{Desk, Forced, Wrong};
use super::event::TripRecord;
use super::plan::{Plan, Work};
use super::slow::SlowState;
use super::traveller::{Purpose, on_tide};
use crate::engine::SeedKey;

/// Why a hazard was missed, in the order in which the links are tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MissCause {
    /// Took another gate.
    Diverted,
    /// A register that knew could not be asked for want of a lawful basis.
    NoLawfulBasis,
    /// A register that knew was not in use.
    NotAsked,
    /// No register that was asked knew.
    NotRecorded,
    /// The slip was still sealed.
    ReleasedTooLate,
    /// The row was too old.
    Faded,
    /// The slip lay unread.
    NotRead,
    /// The slip was read, and taken for nothing.
    Misread,
    /// The comparison stayed below the cut.
    BelowTheCut,
    /// The hand did not print, or the print talked a right name away.
    NoPrint,
    /// Redress or a cleared token had put the record right, as everybody thought.
    PutRight,
    /// Too few registers agreed.
    TooFewAnswers,
    /// The officer at the desk let it pass.
    Officer,
    /// The back room gave fewer minutes than the case needs.
    Hurried,
    /// The back room, unhurried, overlooked it.
    Overlooked,
    /// No link alone would have turned it.
    Joint,
}

/// Why somebody without a hazard was stopped, in the order in which the links are tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StopCause {
    /// A random check.
    RandomCheck,
    /// A wrong answer of this kind.
    Answer(Wrong),
    /// Several wrong answers, none of which alone made the stop.
    Joint,
}

impl MissCause {
    /// All, in the order in which they are tried.
    pub const ALL: [Self; 16] = [
        Self::Diverted,
        Self::NoLawfulBasis,
        Self::NotAsked,
        Self::NotRecorded,
        Self::ReleasedTooLate,
        Self::Faded,
        Self::NotRead,
        Self::Misread,
        Self::BelowTheCut,
        Self::NoPrint,
        Self::PutRight,
        Self::TooFewAnswers,
        Self::Officer,
        Self::Hurried,
        Self::Overlooked,
        Self::Joint,
    ];

    /// What is forced where this cause is taken away; nothing for joint causes.
    pub fn removed(self) -> Forced {
        let none = Forced::default();
        match self {
            Self::Diverted => Forced { stays: true, ..none },
            Self::NoLawfulBasis => Forced { lawful: true, ..none },
            Self::NotAsked => Forced { asked: true, ..none },
            Self::NotRecorded => Forced { recorded: true, ..none },
            Self::ReleasedTooLate => Forced { released: true, ..none },
            Self::Faded => Forced { fresh: true, ..none },
            Self::NotRead => Forced { read: true, ..none },
            Self::Misread => Forced { understood: true, ..none },
            Self::BelowTheCut => Forced { recognised: true, ..none },
            Self::NoPrint => Forced { captured: true, ..none },
            Self::PutRight => Forced { record_stands: true, ..none },
            Self::TooFewAnswers => Forced { fused: true, ..none },
            Self::Officer => Forced { confirmed: true, ..none },
            Self::Hurried => Forced { unhurried: true, ..none },
            Self::Overlooked => Forced { seen: true, ..none },
            Self::Joint => none,
        }
    }
}

impl StopCause {
    /// All, in the order in which they are tried.
    pub const ALL: [Self; 10] = [
        Self::RandomCheck,
        Self::Answer(Wrong::Copy),
        Self::Answer(Wrong::SharedName),
        Self::Answer(Wrong::LikePrint),
        Self::Answer(Wrong::NoPrint),
        Self::Answer(Wrong::Talk),
        Self::Answer(Wrong::Slip),
        Self::Answer(Wrong::Tip),
        Self::Answer(Wrong::Marks),
        Self::Joint,
    ];

    /// What is forced where this cause is taken away; nothing for joint causes.
    pub fn removed(self) -> Forced {
        let none = Forced::default();
        match self {
            Self::RandomCheck => Forced { unchecked: true, ..none },
            Self::Answer(wrong) => Forced { without: Some(wrong), ..none },
            Self::Joint => none,
        }
    }
}

/// Finds first causes on one tide: with its parameters and the slow state as it stood when the tide began.
pub struct Inquest<'p> {
    plan: &'p Plan,
    key: SeedKey,
    tide: u16,
    slow: &'p SlowState,
    desk: Desk<'p>,
}

impl<'p> Inquest<'p> {
    /// Of one tide.
    pub fn new(plan: &'p Plan, key: SeedKey, tide: u16, slow: &'p SlowState) -> Self {
        Self { plan, key, tide, slow, desk: Desk::new(plan, key, tide, slow) }
    }

    /// Why a hazard was missed, here or at a neighbour gate; `None` where nothing was missed.
    pub fn miss(&self, record: &TripRecord) -> Option<MissCause> {
        if record.missed_elsewhere() {
            let come = self.stopped(record, Forced::default()) && self.room_finds(record, 1.0);
            return Some(if come { MissCause::Diverted } else { MissCause::Joint });
        }
        if !record.missed() {
            return None;
        }
        if record.stop.is_some() {
            return Some(if self.room_finds(record, 1.0) { MissCause::Hurried } else { MissCause::Overlooked });
        }
        let turns = |cause: &MissCause| {
            let forced = cause.removed();
            forced != Forced::default() && self.stopped(record, forced) && (forced.seen || self.room_finds(record, 1.0))
        };
        Some(MissCause::ALL.into_iter().find(turns).unwrap_or(MissCause::Joint))
    }

    /// Why somebody without a hazard was stopped at the hall; `None` for everybody else.
    pub fn stop(&self, record: &TripRecord) -> Option<StopCause> {
        let stop = record.stop.filter(|_| record.mistaken_stop())?;
        if stop.at_random {
            return Some(StopCause::RandomCheck);
        }
        let turns = |cause: &StopCause| match cause {
            StopCause::Answer(_) => !self.stopped(record, cause.removed()),
            StopCause::RandomCheck | StopCause::Joint => false,
        };
        Some(StopCause::ALL.into_iter().find(turns).unwrap_or(StopCause::Joint))
    }

    /// Whether the desk would send this traveller to the back room.
    fn stopped(&self, record: &TripRecord, forced: Forced) -> bool {
        let person = &record.trip.person;
        let (mended, token) = self.slow.standing_of(person.id);
        self.desk.look_up(person, mended, token, forced).refers
    }

    /// Whether a back room would recognise the hazard, with this share of the minutes a case needs; the draw is the one
    /// that belongs to this traveller there.
    fn room_finds(&self, record: &TripRecord, share: f64) -> bool {
        let person = &record.trip.person;
        let room = self.plan.stations.iter().position(|station| station.work == Work::Examine);
        room.is_some_and(|room| {
            on_tide(self.key, person.id.0, Purpose::Care, self.tide, room as u8)
                .chance(self.desk.room_sees(share).get())
        })
    }
}
