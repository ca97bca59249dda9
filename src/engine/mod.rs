//! Floor 1: the discrete-event kernel. It knows customers, stations and time, and nothing of what they mean.
//!
//! - [`time`]: instants, durations and minutes, kept apart by type;
//! - [`stream`]: random words that depend only on their address, and [`special`], [`distribution`] on top;
//! - [`calendar`]: the event queue and its written order, and `ends`, the same for ends of services;
//! - [`station`], [`network`]: an open network of stations, driven by a [`World`] and reporting to an [`Observer`];
//! - [`recursion`]: stations simple enough to need no event queue;
//! - [`wide`]: the widest instructions of the processor at hand, for what is done for many at once;
//! - [`histogram`], [`tally`]: integer statistics that any thread count repeats.
//!
//! Everything here is a function of its arguments: no clock, no thread, no file, no ambient generator.

pub mod calendar;
pub mod distribution;
mod ends;
pub mod fact;
pub mod histogram;
pub mod network;
pub mod recursion;
pub mod special;
pub mod station;
pub mod stream;
pub mod tally;
#[cfg(test)]
mod tests;
pub mod time;
pub mod wide;
pub mod world;

pub use calendar::{Calendar, Handle};
pub use distribution::{Distribution, Sampler};
pub use fact::{Fact, Observer};
pub use histogram::Histogram;
pub use network::Network;
pub use recursion::{Account, Longest, MOST_SERVERS, Servers, Visit};
pub use station::{Class, Lines, StationId, StationPlan, WhenFull, Who};
pub use stream::{Address, SeedKey, Stream, Word};
pub use tally::{StationTally, Tally};
pub use time::{Minutes, Span, Tick};
pub use world::{Arrival, Next, World};
