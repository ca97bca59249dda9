//! When a desk has which book open: worked out from the plan of the look-up and the moment at which it was over.
//!
//! A service is talk first and books last, in the order of the file; so a look-up that is over now began as much
//! earlier as its parts take. One Window opens all its books with one gesture; prints are taken after it.

use super::film::PassengerId;
use crate::engine::{Span, StationId, Tick};
use crate::hall::{Compares, Keeps, Plan};

/// How a book is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reads {
    /// Opened and searched by itself.
    Asked,
    /// Asked with all others in one gesture.
    AtOnce,
    /// A row is written into it; takes no time of the desk.
    Written,
}

/// A book in use by one server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// From when.
    pub from: Tick,
    /// Until when; the same moment for a row written.
    pub until: Tick,
    /// Index of the register.
    pub register: u8,
    /// How.
    pub reads: Reads,
    /// For whom.
    pub passenger: PassengerId,
    /// Where.
    pub at: StationId,
    /// By which server.
    pub server: u16,
    /// Whether the book answered with an entry that may be theirs.
    pub entry: bool,
}

/// What a look-up asked, and where.
#[derive(Debug, Clone, Copy)]
pub(super) struct Looked {
    pub passenger: PassengerId,
    pub at: StationId,
    pub server: u16,
    /// Registers asked, a bit each.
    pub asked: u16,
    /// Those that answered with a flag.
    pub flags: u16,
    /// The hand did not print.
    pub no_print: bool,
}

/// The readings of a look-up that is over at `done`, first opened first.
pub(super) fn readings(plan: &Plan, looked: Looked, done: Tick) -> Vec<Reading> {
    let asked = |register: usize| looked.asked & 1 << register != 0;
    let reading = |register: usize, reads| Reading {
        from: done,
        until: done,
        register: register as u8,
        reads,
        passenger: looked.passenger,
        at: looked.at,
        server: looked.server,
        entry: looked.flags & 1 << register != 0,
    };
    let mut steps: Vec<(Reading, Span)> = Vec::new();
    for (register, rule) in plan.registers.iter().enumerate().filter(|(register, _)| asked(*register)) {
        let Some(look_up) = &rule.look_up else { continue };
        let mut takes = if plan.one_window.is_none() { look_up.takes.to_span() } else { Span(0) };
        if let Compares::Prints { capture, .. } = look_up.compares {
            takes += capture.to_span();
            if looked.no_print && plan.alternate.open {
                takes += plan.alternate.takes.to_span();
            }
        }
        steps.push((reading(register, Reads::Asked), takes));
    }
    let all: Span = steps.iter().map(|(_, takes)| *takes).sum();
    let mut now = Tick(done.0.saturating_sub(all.0));
    let mut out = Vec::with_capacity(steps.len());
    if let Some(gesture) = plan.one_window {
        let from = Tick(now.0.saturating_sub(gesture.to_span().0));
        out.extend(steps.iter().map(|(step, _)| Reading { reads: Reads::AtOnce, from, until: now, ..*step }));
        steps.retain(|(_, takes)| *takes > Span(0));
    }
    for (step, takes) in steps {
        out.push(Reading { from: now, until: now + takes, ..step });
        now = now + takes;
    }
    out
}

/// The rows that are written when somebody was compared, or when the back room was done with them.
pub(super) fn rows_written(plan: &Plan, keeps: Keeps, looked: Looked, now: Tick) -> impl Iterator<Item = Reading> {
    let registers = plan.registers.iter().enumerate().filter(move |(_, register)| register.keeps == keeps);
    registers.map(move |(register, _)| Reading {
        from: now,
        until: now,
        register: register as u8,
        reads: Reads::Written,
        passenger: looked.passenger,
        at: looked.at,
        server: looked.server,
        entry: false,
    })
}
