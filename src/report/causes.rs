//! Causes in words: a name for a table, and a sentence for whoever asks what it means.

use crate::debrief::{Cause, MissCause, StopCause};
use crate::hall::Wrong;
use crate::t;

/// A cause in a few words.
pub fn cause_words(cause: Cause) -> String {
    match cause {
        Cause::Miss(miss) => miss_words(miss),
        Cause::Stop(StopCause::AtTheDesk) => t!("charts-cause-stop-at-the-desk"),
        Cause::Stop(StopCause::AtRandom) => t!("charts-cause-stop-at-random"),
        Cause::Stop(StopCause::Answer(wrong)) => wrong_words(wrong),
        Cause::Stop(StopCause::Joint) => t!("charts-cause-stop-joint"),
    }
}

fn miss_words(cause: MissCause) -> String {
    match cause {
        MissCause::AtTheDesk => t!("charts-cause-miss-at-the-desk"),
        MissCause::Diverted => t!("charts-cause-miss-diverted"),
        MissCause::OtherGate => t!("charts-cause-miss-other-gate"),
        MissCause::NoBasis => t!("charts-cause-miss-no-basis"),
        MissCause::NotAsked => t!("charts-cause-miss-not-asked"),
        MissCause::PutRight => t!("charts-cause-miss-put-right"),
        MissCause::NotRecorded => t!("charts-cause-miss-not-recorded"),
        MissCause::NotReleased => t!("charts-cause-miss-not-released"),
        MissCause::Faded => t!("charts-cause-miss-faded"),
        MissCause::Unread => t!("charts-cause-miss-unread"),
        MissCause::Misread => t!("charts-cause-miss-misread"),
        MissCause::NoPrint => t!("charts-cause-miss-no-print"),
        MissCause::BelowTheCut => t!("charts-cause-miss-below-the-cut"),
        MissCause::NotEnough => t!("charts-cause-miss-not-enough"),
        MissCause::WavedOn => t!("charts-cause-miss-waved-on"),
        MissCause::Haste => t!("charts-cause-miss-haste"),
        MissCause::Unseen => t!("charts-cause-miss-unseen"),
        MissCause::Joint => t!("charts-cause-miss-joint"),
    }
}

fn wrong_words(wrong: Wrong) -> String {
    match wrong {
        Wrong::Copy => t!("charts-cause-stop-copy"),
        Wrong::SharedName => t!("charts-cause-stop-shared-name"),
        Wrong::LikePrint => t!("charts-cause-stop-like-print"),
        Wrong::NoPrint => t!("charts-cause-stop-no-print"),
        Wrong::Talk => t!("charts-cause-stop-talk"),
        Wrong::Slip => t!("charts-cause-stop-slip"),
        Wrong::Tip => t!("charts-cause-stop-tip"),
        Wrong::Marks => t!("charts-cause-stop-marks"),
    }
}
