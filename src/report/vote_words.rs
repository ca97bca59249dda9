//! The reason for a vote as it is read out.

use crate::language::{say, shown};
use crate::session::Scale;
use crate::t;

/// A reason in words. In a log it is the scale for whose sake the vote was cast, in no language; what somebody wrote is
/// shown as it was written.
pub fn reason_words(reason: &str) -> String {
    match Scale::ALL.into_iter().find(|scale| scale.id() == reason) {
        Some(scale) => t!("vote-for-the-sake-of", scale = say(&format!("scale-{}", scale.id()))),
        None => shown(reason),
    }
}
