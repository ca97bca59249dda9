//! Floor 2: the border model. Travellers, matching, the floor of the hall, and the slow state between tides.
//!
//! Facts leave it as events to an observer ([`HallObserver`]); nothing here knows a file, a clock or a thread.

mod by_hand;
mod coast;
mod crowd;
mod desk;
mod digest;
mod event;
mod fathom;
mod floor;
mod gates;
mod harm;
mod inbox;
mod lantern;
mod look_up;
pub mod matching;
mod metric;
mod names;
mod plan;
mod refuge;
mod returns;
mod service;
mod slow;
mod tide;
mod tide_tally;
mod traveller;
mod units;

pub use by_hand::{
    ActsRead, AtDesk, BookAtDesk, BookState, Books, DeskAct, DeskPlace, Guest, Officer, Served, Sitter, Verdict,
    WhyVoid,
};
pub use coast::{Coast, Neighbour, Reputation};
pub use crowd::{Crowd, ON_FOOT};
pub use desk::{Desk, Forced, LookedUp, Question, Row, Wrong};
pub use digest::Digest;
pub use event::{HallFact, HallObserver, Outcome, Shelter, Stop, TripRecord};
pub use fathom::{Crate, Fathom, Naming, Release, ReleaseDesk};
pub use floor::run_tide_without_events;
pub use gates::Gates;
pub use inbox::{Inbox, Reading};
pub use lantern::{Pool, Town, pool};
pub use look_up::{Alternate, Compares, Fusion, LookUp, Use, WorkRule};
pub use metric::{METRICS, Metric};
pub use names::{Name, Spelling, spell, stock};
pub use plan::{
    Custom, Ferry, Harm, Keeps, LineChoice, Pathway, People, Plan, Purse, Redress, Register, Station, Trade, TrustRule,
    Walking, Work, cumulative, pick,
};
pub use refuge::Refuge;
pub use returns::Returns;
pub use service::Service;
pub use slow::{Mended, OpenCase, RegisterState, SlowState, staff_cost};
pub use tide::{Shift, TideResult, run_tide, run_tide_with};
pub use tide_tally::{Counts, TideTally};
pub use traveller::{Person, PersonId, Purpose, Trip, lasting, on_tide};
pub use units::{Coins, Days, Probability};
