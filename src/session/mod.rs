//! Floor 4: the rules of play. A run is data: scenario, seed, decisions; everything shown can be re-made from these.

mod act_log;
mod ballot;
mod belief;
pub mod bot;
mod council;
mod course;
mod decision;
mod desk;
mod desk_view;
mod figures;
mod film;
mod game;
mod outlook;
mod prediction;
mod reading;
mod save;
mod save_check;
mod saved_desk;
mod scene;
mod seats;
mod state;

pub use act_log::{act_to_file, acts_from, traveller_name};
pub use ballot::{Ballot, BallotResult, Choice, REASON_MOST, Vote};
pub use belief::{Direction, Forecast, directions, rates_at};
pub use course::{CardEffect, Course, Events, TRUTH};
pub use decision::{Act, Decision, decisions_from};
pub use desk::GUESTS;
pub use desk_view::{Asking, BookView, DeskView, GuestView, InLine};
pub use figures::{Figures, StationFigures};
pub use film::{Camera, Film, Moment, Passenger, PassengerId, Shown};
pub use game::{Standing, TidePlayed, play_game};
pub use outlook::{Imagined, Outlook, Side};
pub use prediction::{Answer, Scale, Seal, brier, interval_score};
pub use reading::{Reading, Reads};
pub use save::{Save, SaveError, SavedBallot, SavedClaim, SavedSeal, SavedTide};
pub use saved_desk::SavedSitting;
pub use scene::{AtServer, Place, Scene, SoFar, StationScene};
pub use seats::{AUDITOR, Advice, Duty, NamedClaim, SeatView};
pub use state::{Command, Phase, Refusal, Session, ShutWhy};

/// The version of the rules: goes up whenever the same scenario, seed and decisions give another digest.
pub const RULES: u32 = 4;
