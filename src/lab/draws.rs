//! The lab's own draws: where points of a design lie, and how a search moves. They come from keyed streams like all
//! others, in a domain of their own, so that they never meet a traveller's.

use crate::engine::{Address, SeedKey, Stream};

/// Seed domain of the lab. What is true is domain 0.
const LAB: u32 = 2;

/// What a draw of the lab is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Draw {
    /// Order of the cells of one key in a Latin hypercube.
    Cells = 1,
    /// Where in its cell a point lies.
    WithinCell = 2,
    /// The first policies of a search.
    Founders = 3,
    /// Who is paired with whom, what is taken from either, and what changes.
    Offspring = 4,
}

/// The stream of a draw about `subject`, in round `round`.
pub fn lab_stream(seed: u64, draw: Draw, subject: u64, round: u16) -> Stream {
    SeedKey::new(seed, 0, LAB).stream(Address { subject, purpose: draw as u8, epoch: round, ..Address::default() })
}
