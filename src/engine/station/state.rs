//! The state of a station in a run, and the bookkeeping that keeps its counts true.

use std::collections::VecDeque;

use super::line::Line;
use super::{Class, Lines, StationId, StationPlan, WhenFull, Who};
use crate::engine::calendar::Handle;
use crate::engine::time::{Span, Tick};

/// What the network remembers of a customer.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::engine) struct Customer {
    /// The number of its place in line; 0 if it stands in none. An entry with another number is void.
    pub ticket: u32,
    pub joined: Tick,
    pub patience: Handle,
    pub at: StationId,
    pub line: u16,
    pub class: Class,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::engine) enum Duty {
    Idle,
    Serving,
    Blocked,
}

/// A server, whom it has, and since when it has done what it does.
#[derive(Clone, Copy, Debug)]
pub(in crate::engine) struct Server {
    pub duty: Duty,
    pub class: Class,
    pub who: Who,
    pub since: Tick,
}

const IDLE: Server = Server { duty: Duty::Idle, class: Class(0), who: Who(0), since: Tick::ZERO };

/// From where a customer goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::engine) enum Origin {
    /// From no server.
    Nowhere,
    /// From this server, which it keeps until it has a place.
    Server(StationId, u16),
}

/// One who waits for a place at a full station.
#[derive(Clone, Copy, Debug)]
pub(in crate::engine) struct Held {
    pub who: Who,
    pub class: Class,
    pub origin: Origin,
}

/// The state of a station.
#[derive(Clone, Debug)]
pub(in crate::engine) struct Station {
    pub own_lines: bool,
    pub when_full: WhenFull,
    seats: u32,
    pub open: u16,
    pub servers: Vec<Server>,
    lines: Vec<Line>,
    /// People at each line and its servers.
    present: Vec<u32>,
    idle_open: u32,
    /// The open servers that are free, a bit each.
    idle: Vec<u64>,
    pub waiting: u32,
    pub serving: u32,
    pub blocked: u32,
    pub held: VecDeque<Held>,
}

#[allow(clippy::inline_always, reason = "measured: the calls of a step were a tenth of its instructions")]
impl Station {
    pub fn new(plan: &StationPlan) -> Self {
        let most = usize::from(plan.servers.iter().map(|step| step.1).max().unwrap_or(0));
        let own_lines = plan.lines == Lines::OnePerServer;
        let lines = if own_lines { most.max(1) } else { 1 };
        Self {
            own_lines,
            when_full: plan.when_full,
            seats: plan.seats.unwrap_or(u32::MAX),
            open: 0,
            servers: vec![IDLE; most],
            lines: vec![Line::default(); lines],
            present: vec![0; lines],
            idle_open: 0,
            idle: vec![0; most.div_ceil(64)],
            waiting: 0,
            serving: 0,
            blocked: 0,
            held: VecDeque::new(),
        }
    }

    pub fn reset(&mut self) {
        self.open = 0;
        self.servers.fill(IDLE);
        self.lines.iter_mut().for_each(Line::clear);
        self.present.fill(0);
        self.idle_open = 0;
        self.idle.fill(0);
        self.waiting = 0;
        self.serving = 0;
        self.blocked = 0;
        self.held.clear();
    }

    /// Whether one more can come in; `leaving` is the server here that the same customer would free by it.
    #[inline]
    pub fn has_room(&self, leaving: Option<u16>) -> bool {
        self.waiting < self.seats || self.idle_open > 0 || leaving.is_some_and(|server| server < self.open)
    }

    /// Whether someone may choose where to wait, rather than take the only place there is.
    #[inline]
    pub fn has_choice(&self) -> bool {
        self.own_lines && self.open > 0 && self.waiting < self.seats
    }

    /// The people at each open server, for choosing a line.
    pub fn present(&self) -> &[u32] {
        &self.present[..usize::from(self.open).min(self.present.len())]
    }

    /// The free open server of the lowest number.
    #[inline]
    pub fn lowest_idle(&self) -> Option<u16> {
        let word = self.idle.iter().position(|&word| word != 0)?;
        Some((word * 64) as u16 + self.idle[word].trailing_zeros() as u16)
    }

    #[inline]
    fn is_idle(&self, server: u16) -> bool {
        self.idle.get(usize::from(server / 64)).is_some_and(|word| word >> (server % 64) & 1 == 1)
    }

    /// The server that begins at once on one who joins `line`.
    #[inline]
    pub fn ready_server(&self, line: u16) -> Option<u16> {
        if self.lines[usize::from(line)].waiting > 0 {
            return None;
        }
        if !self.own_lines {
            return self.lowest_idle();
        }
        self.is_idle(line).then_some(line)
    }

    #[inline]
    fn line_of(&self, server: u16) -> usize {
        if self.own_lines { usize::from(server) } else { 0 }
    }

    #[inline]
    pub fn enqueue(&mut self, who: Who, class: Class, line: u16, ticket: u32) {
        self.lines[usize::from(line)].push(who, class, ticket);
        self.present[usize::from(line)] += 1;
        self.waiting += 1;
    }

    /// One who stood in `line` is gone from it; its entry there is void.
    pub fn forget(&mut self, line: u16) {
        self.lines[usize::from(line)].waiting -= 1;
        self.present[usize::from(line)] -= 1;
        self.waiting -= 1;
    }

    /// Takes the next one out of a line whose server is free.
    #[inline(always)]
    pub fn next_start(&mut self, customers: &[Customer]) -> Option<(u16, Who)> {
        if self.idle_open == 0 || self.waiting == 0 {
            return None;
        }
        let server = if self.own_lines {
            (0..self.open).find(|&server| self.is_idle(server) && self.lines[usize::from(server)].waiting > 0)?
        } else {
            self.lowest_idle()?
        };
        let line = self.line_of(server);
        let who = self.lines[line].pop(customers)?;
        self.present[line] -= 1;
        self.waiting -= 1;
        Some((server, who))
    }

    #[inline(always)]
    pub fn occupy(&mut self, server: u16, who: Who, class: Class, now: Tick) {
        let line = self.line_of(server);
        self.present[line] += 1;
        self.idle_open -= 1;
        self.idle[usize::from(server / 64)] &= !(1 << (server % 64));
        self.serving += 1;
        self.servers[usize::from(server)] = Server { duty: Duty::Serving, class, who, since: now };
    }

    /// The server's customer is finished but stays.
    pub fn block(&mut self, server: u16, now: Tick) {
        let kept = &mut self.servers[usize::from(server)];
        kept.duty = Duty::Blocked;
        kept.since = now;
        self.serving -= 1;
        self.blocked += 1;
    }

    /// The server's customer goes; if it was blocked, for how long.
    #[inline(always)]
    pub fn free(&mut self, server: u16, now: Tick) -> Option<Span> {
        let line = self.line_of(server);
        self.present[line] -= 1;
        let open = server < self.open;
        self.idle_open += u32::from(open);
        self.idle[usize::from(server / 64)] |= u64::from(open) << (server % 64);
        let kept = &mut self.servers[usize::from(server)];
        let was = std::mem::replace(&mut kept.duty, Duty::Idle);
        if was == Duty::Blocked {
            self.blocked -= 1;
            return Some(now - kept.since);
        }
        self.serving -= 1;
        None
    }

    /// Opens the first `open` servers and closes the others; those that wait for a closed one go into `dealt`, in
    /// the order in which they are to be dealt out.
    pub fn set_open(&mut self, open: u16, customers: &[Customer], dealt: &mut Vec<Who>) {
        let before = std::mem::replace(&mut self.open, open.min(self.servers.len() as u16));
        self.idle.fill(0);
        self.idle_open = 0;
        for (server, state) in self.servers[..usize::from(self.open)].iter().enumerate() {
            let idle = state.duty == Duty::Idle;
            self.idle_open += u32::from(idle);
            self.idle[server / 64] |= u64::from(idle) << (server % 64);
        }
        dealt.clear();
        if !self.own_lines || self.open == 0 || self.waiting == 0 {
            return;
        }
        let first = if before == 0 { 0 } else { usize::from(self.open) };
        for line in first..self.lines.len() {
            while let Some(who) = self.lines[line].pop(customers) {
                self.present[line] -= 1;
                self.waiting -= 1;
                dealt.push(who);
            }
        }
        dealt.sort_unstable_by_key(|who| {
            let customer = &customers[who.0 as usize];
            // Tickets grow in order of joining.
            (customer.class, customer.ticket)
        });
    }

    /// The open line with the fewest people, the lowest on a tie.
    pub fn shortest_line(&self) -> u16 {
        let shortest = self.present().iter().enumerate().min_by_key(|(_, present)| **present);
        shortest.map_or(0, |(line, _)| line as u16)
    }
}
