//! A station: servers, the lines before them, and who is held back because it is full.
//!
//! Servers are numbered from 0; the first `open` ones are open. A free server of the lowest number starts first. In a
//! line the lower class goes first, and in one class whoever came first; nobody is interrupted once begun.

mod line;
mod state;

pub(super) use state::{Customer, Duty, Held, Origin, Station};

use super::time::Tick;

/// A station's number in its network.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StationId(pub u8);

/// A customer's number in a run. It may be given out again once the customer has left.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Who(pub u32);

/// A customer's class in a line: lower is served first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Class(pub u8);

/// What a full station does with those who come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WhenFull {
    /// They stay where they are, on their server if they have one, until a place is free; first come, first let in.
    #[default]
    Block,
    /// They are sent away.
    TurnAway,
}

/// How people wait for the servers of a station.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lines {
    /// One line for all servers.
    #[default]
    Pooled,
    /// One line for each server, chosen on joining. Nobody changes lines, except that the line of a server that
    /// closes is dealt out: by class, then in order of joining, each goes to the open server with the fewest people
    /// (in line and in service; the lowest number on a tie), to the end of its class there. While no server is open
    /// everyone waits; the first to open take over all lines in the same way.
    OnePerServer,
}

/// How a station is built.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StationPlan {
    /// From this instant on, that many servers are open. The first step stands at [`Tick::ZERO`]; before the first
    /// step none is.
    pub servers: Vec<(Tick, u16)>,
    /// Waiting places, beside those at the servers. `None` is as many as needed. The station is full while every
    /// waiting place is taken and no open server is free.
    pub seats: Option<u32>,
    /// What a full station does.
    pub when_full: WhenFull,
    /// How people wait.
    pub lines: Lines,
}

impl StationPlan {
    /// A station with `servers` servers from the start to the end, one line and places enough for everyone.
    pub fn steady(servers: u16) -> Self {
        Self { servers: vec![(Tick::ZERO, servers)], ..Self::default() }
    }
}
