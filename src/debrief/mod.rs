//! Floor 6: what happened and why. Opened only when the game is over: the words *mistaken* and *missed* begin here.

mod goals;
mod luck;
mod predictions;
mod truth;

pub use goals::{ConditionRead, GoalRead, goals_of};
pub use luck::{HALF_AS_GOOD, Luck, luck_of};
pub use predictions::{Actual, Opened, open_predictions};
pub use truth::{Fate, Mark, Missed, Mistaken, TideTruth, Truth, clock, name_of, reason_of, truth_of};
