//! The first cause of a hazard missed and of a mistaken stop: the earliest link of the chain, in a written order, whose
//! forcing alone would have changed what became of that traveller, everything outside the chain held as it was.
//! Where no single link does, the causes are *joint*.

use crate::hall::{Forced, Wrong};

/// Why a hazard was missed, in the order of the chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MissCause {
    /// Somebody of the table decided at the desk, and the officer's decision would have found it.
    AtTheDesk,
    /// Shunned the hall for another gate, and would have been found here.
    Diverted,
    /// Came to another gate anyway, and that gate missed it.
    OtherGate,
    /// A register that knew could not be asked for want of lawful basis.
    NoBasis,
    /// A register that knew was not in use.
    NotAsked,
    /// The record had been put right, or a token cleared the name.
    PutRight,
    /// No register in use held a record.
    NotRecorded,
    /// The slip was not unsealed in time.
    NotReleased,
    /// The row had faded.
    Faded,
    /// The item lay unread in the inbox.
    Unread,
    /// The item was misread.
    Misread,
    /// The hand did not print, or the print talked a name away.
    NoPrint,
    /// The comparison stayed below the cut.
    BelowTheCut,
    /// One flag was not enough for the rule of the hall.
    NotEnough,
    /// The officer waved a right flag on.
    WavedOn,
    /// The back room had too few minutes.
    Haste,
    /// The back room had its minutes and saw nothing.
    Unseen,
    /// No link alone.
    Joint,
}

impl MissCause {
    /// In the order of the chain; the last is what is left. A desk that somebody of the table took comes before it.
    pub const ALL: [Self; 17] = [
        Self::Diverted,
        Self::OtherGate,
        Self::NoBasis,
        Self::NotAsked,
        Self::PutRight,
        Self::NotRecorded,
        Self::NotReleased,
        Self::Faded,
        Self::Unread,
        Self::Misread,
        Self::NoPrint,
        Self::BelowTheCut,
        Self::NotEnough,
        Self::WavedOn,
        Self::Haste,
        Self::Unseen,
        Self::Joint,
    ];

    /// What is forced to take it away; `None` for what no link of the hall can.
    pub fn forced(self) -> Option<Forced> {
        let none = Forced::default();
        Some(match self {
            Self::Diverted => Forced { undiverted: true, ..none },
            Self::NoBasis => Forced { lawful: true, ..none },
            Self::NotAsked => Forced { asked: true, ..none },
            Self::PutRight => Forced { pointed: true, ..none },
            Self::NotRecorded => Forced { recorded: true, ..none },
            Self::NotReleased => Forced { released: true, ..none },
            Self::Faded => Forced { fresh: true, ..none },
            Self::Unread => Forced { read: true, ..none },
            Self::Misread => Forced { understood: true, ..none },
            Self::BelowTheCut => Forced { recognised: true, ..none },
            Self::NoPrint => Forced { captured: true, ..none },
            Self::NotEnough => Forced { fused: true, ..none },
            Self::WavedOn => Forced { confirmed: true, ..none },
            Self::Haste => Forced { unhurried: true, ..none },
            Self::Unseen => Forced { seen: true, ..none },
            Self::AtTheDesk | Self::OtherGate | Self::Joint => return None,
        })
    }
}

/// Why somebody who carried nothing was stopped, in the order of the chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum StopCause {
    /// Somebody of the table decided at the desk; the officer would not have stopped them.
    AtTheDesk,
    /// A random check.
    AtRandom,
    /// A wrong answer of this kind.
    Answer(Wrong),
    /// Several wrong answers, or one and a random check: none of them was needed.
    Joint,
}

impl StopCause {
    /// In the order of the chain; the last is what is left. A desk that somebody of the table took comes before it.
    pub const ALL: [Self; 10] = [
        Self::AtRandom,
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
}

/// Either.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    /// Of a hazard missed.
    Miss(MissCause),
    /// Of a mistaken stop.
    Stop(StopCause),
}

impl Cause {
    /// All of them, misses first.
    pub fn all() -> impl Iterator<Item = Self> {
        MissCause::ALL.map(Self::Miss).into_iter().chain(StopCause::ALL.map(Self::Stop))
    }
}
