//! Floor 6: what happened and why. Opened only when the game is over: the words *mistaken* and *missed* begin here.

mod book;
mod burden;
mod calibration;
mod cause;
mod chance;
mod change;
mod confusion;
mod crossing;
mod game;
mod goals;
mod luck;
mod place;
mod predictions;
mod replay;
mod scales;
mod trace;
mod truth;
mod without;

pub use book::{Book, Effort, LeftOut};
pub use burden::{By, Group, LedgerPart, groups, ledger_parts, repeat_stops};
pub use calibration::{Calibration, calibration};
pub use cause::{Cause, MissCause, StopCause};
pub use chance::{MissNone, miss_none};
pub use change::{Altered, Change, Void, Why, altered};
pub use confusion::Confusion;
pub use crossing::{Crossing, Turned, crossings, turned};
pub use game::{Baseline, Game};
pub use goals::{ConditionRead, GoalRead, goals_of};
pub use luck::{HALF_AS_GOOD, Luck, luck_of};
pub use place::{Place, places};
pub use predictions::{Actual, Opened, open_predictions};
pub use replay::{Ranked, Ranking, Replay};
pub use scales::Shift;
pub use trace::{Traced, trace};
pub use truth::{Fate, Mark, Missed, Mistaken, TideTruth, Truth, clock, name_of, reason_of, truth_of};
pub use without::{Errors, Removal, Wronged, errors, errors_without, removal};
