//! Causes in words: a name for a table, and a sentence for whoever asks what it means.

use crate::debrief::{Cause, MissCause, StopCause};
use crate::hall::Wrong;

/// A cause in a few words.
pub fn cause_words(cause: Cause) -> &'static str {
    match cause {
        Cause::Miss(miss) => miss_words(miss),
        Cause::Stop(StopCause::AtTheDesk) => "decided at the desk by somebody of the table, other than the officer",
        Cause::Stop(StopCause::AtRandom) => "a random check",
        Cause::Stop(StopCause::Answer(wrong)) => wrong_words(wrong),
        Cause::Stop(StopCause::Joint) => "several reasons at once, none of them needed",
    }
}

fn miss_words(cause: MissCause) -> &'static str {
    match cause {
        MissCause::AtTheDesk => "decided at the desk by somebody of the table; the officer's decision would have found it",
        MissCause::Diverted => "shunned the hall for another gate; would have been found here",
        MissCause::OtherGate => "came to another gate anyway, which saw nothing",
        MissCause::NoBasis => "a register that knew was never asked, for want of lawful basis",
        MissCause::NotAsked => "a register that knew was not in use",
        MissCause::PutRight => "the record had been put right, or a token cleared the name",
        MissCause::NotRecorded => "not recorded in any register that was asked",
        MissCause::NotReleased => "the slip was unsealed too late or not at all",
        MissCause::Faded => "the row had faded",
        MissCause::Unread => "the item lay unread in the inbox",
        MissCause::Misread => "the item was misread",
        MissCause::NoPrint => "the hand did not print, or a print talked the name away",
        MissCause::BelowTheCut => "scored below the cut: the desk had no reason to ask",
        MissCause::NotEnough => "one flag was not enough for the rule of the hall",
        MissCause::WavedOn => "flagged, and waved on by the officer",
        MissCause::Haste => "sent to the back room, which had too few minutes",
        MissCause::Unseen => "talked to in the back room; nothing was seen",
        MissCause::Joint => "several links together: none of them alone would have changed it",
    }
}

fn wrong_words(wrong: Wrong) -> &'static str {
    match wrong {
        Wrong::Copy => "a row copied from another register",
        Wrong::SharedName => "a name that others share",
        Wrong::LikePrint => "a seal-print like another",
        Wrong::NoPrint => "a hand that does not print",
        Wrong::Talk => "what was said on the boards",
        Wrong::Slip => "a Fathom slip that names the wrong one",
        Wrong::Tip => "a tip that names the wrong one",
        Wrong::Marks => "marks on papers that score above the cut by chance",
    }
}
