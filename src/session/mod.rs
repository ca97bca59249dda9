//! Floor 4: the rules of play. A run is data: scenario, seed, decisions; everything shown can be re-made from these.

mod belief;
mod course;
mod decision;
mod film;
mod game;
mod prediction;
mod save;
mod scene;
mod state;

pub use belief::{Direction, Forecast, directions};
pub use course::{Course, Events, TRUTH};
pub use decision::{Act, Decision, decisions_from};
pub use film::{Camera, Film, Moment, Passenger, PassengerId, Shown};
pub use game::{Standing, TidePlayed, play_game};
pub use prediction::{Answer, Scale, Seal, brier, interval_score};
pub use save::{Save, SaveError, SavedTide};
pub use scene::{AtServer, Place, Scene, SoFar, StationScene};
pub use state::{Command, Phase, Refusal, Session};

/// The version of the rules: goes up whenever the same scenario, seed and decisions give another digest.
pub const RULES: u32 = 2;
