//! Floor 2: the border model. Travellers, matching, the floor of the hall, and the slow state between tides.
//!
//! Facts leave it as events to an observer ([`HallObserver`]); nothing here knows a file, a clock or a thread.

mod crowd;
mod digest;
mod event;
mod floor;
pub mod matching;
mod names;
mod plan;
mod service;
mod slow;
mod tide;
mod tide_tally;
mod traveller;
mod units;

pub use crowd::{Crowd, ON_FOOT};
pub use digest::Digest;
pub use event::{HallFact, HallObserver, Outcome, Stop, TripRecord};
pub use names::{Name, Spelling, spell};
pub use plan::{
    Custom, Ferry, Harm, LineChoice, Pathway, People, Plan, Purse, Redress, Register, Station, Trade, TrustRule,
    Walking, Work, cumulative, pick,
};
pub use slow::{Mended, OpenCase, RegisterState, SlowState, staff_cost};
pub use tide::{TideResult, run_tide};
pub use tide_tally::{Counts, TideTally};
pub use traveller::{Person, PersonId, Purpose, Trip, lasting, on_tide};
pub use units::{Coins, Days, Probability};
