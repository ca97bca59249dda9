//! The ends of services: each server has at most one ahead, so their order is kept in a tree of fixed shape.
//!
//! The law of order is that of the calendar: earlier first, and at one time whichever was scheduled first. Every inner
//! node holds the lesser of its two children, so the next end lies in the root, and setting a leaf mends the nodes
//! above it: one comparison a level that no processor has to guess, where a heap guesses at every level.

use super::time::Tick;
use std::hint::select_unpredictable;

/// No end is ahead.
const NONE: u64 = u64::MAX;

/// Ends of services by time, then in the order in which they were scheduled.
#[derive(Clone, Debug)]
pub(super) struct Ends {
    /// Time and leaf, from the highest bits to the lowest; node `i` has children `2i` and `2i + 1`.
    tree: Vec<u64>,
    /// Of each leaf, the number of its scheduling, which is asked for only where two ends fall on one instant.
    order: Vec<u64>,
    /// Bits of a leaf's number.
    bits: u32,
    leaves: usize,
    scheduled: u64,
    /// The leaf of the end that happened last, while the nodes above it do not know yet. Mostly its server begins on
    /// somebody else at once, and one mending serves both.
    gone: Option<usize>,
}

impl Ends {
    /// For that many servers.
    ///
    /// # Panics
    /// If there are more than 2²⁰. So 44 bits are left for an instant: five hundred years, after which nothing ends.
    pub fn new(servers: usize) -> Self {
        let leaves = servers.next_power_of_two().max(8);
        assert!(leaves <= 1 << 20, "a network has at most a million servers");
        let bits = leaves.trailing_zeros();
        Self { tree: vec![NONE; 2 * leaves], order: vec![0; leaves], bits, leaves, scheduled: 0, gone: None }
    }

    /// Server `leaf` ends its service at `at`.
    #[inline]
    pub fn schedule(&mut self, at: Tick, leaf: usize) {
        if self.gone.is_some_and(|gone| gone != leaf) {
            self.settle();
        }
        self.gone = None;
        self.order[leaf] = self.scheduled;
        self.scheduled += 1;
        // Whatever lies beyond the last instant that fits lies beyond any horizon.
        let key = if at.0 < NONE >> self.bits { at.0 << self.bits | leaf as u64 } else { NONE };
        self.set(leaf, key);
    }

    /// The time of the next end, [`None`] if no service is on.
    #[inline]
    pub fn peek_time(&mut self) -> Option<Tick> {
        self.settle();
        (self.tree[1] != NONE).then(|| Tick(self.tree[1] >> self.bits))
    }

    /// Takes the next end out: its server.
    #[inline]
    pub fn pop(&mut self) -> Option<usize> {
        self.settle();
        if self.tree[1] == NONE {
            return None;
        }
        let leaf = self.tree[1] as usize & (self.leaves - 1);
        self.tree[self.leaves + leaf] = NONE;
        self.gone = Some(leaf);
        Some(leaf)
    }

    /// Forgets every end and keeps the memory.
    pub fn clear(&mut self) {
        self.tree.fill(NONE);
        self.scheduled = 0;
        self.gone = None;
    }

    #[inline]
    fn settle(&mut self) {
        if let Some(leaf) = self.gone.take() {
            self.set(leaf, NONE);
        }
    }

    /// Trees of the usual sizes are climbed without a loop: in a loop the compiler turns the choice into a guess.
    #[inline(always)]
    fn set(&mut self, leaf: usize, key: u64) {
        let node = self.leaves + leaf;
        self.tree[node] = key;
        match self.leaves {
            8 => self.climb::<3>(node, key),
            16 => self.climb::<4>(node, key),
            32 => self.climb::<5>(node, key),
            64 => self.climb::<6>(node, key),
            _ => {
                let (mut node, mut least) = (node, key);
                while node > 1 {
                    (node, least) = self.mend_above(node, least);
                }
            }
        }
    }

    #[inline]
    fn climb<const LEVELS: usize>(&mut self, mut node: usize, mut least: u64) {
        for _ in 0..LEVELS {
            (node, least) = self.mend_above(node, least);
        }
    }

    /// Sets the node above `node`, which holds `least`; that node and what it holds.
    #[inline]
    fn mend_above(&mut self, node: usize, least: u64) -> (usize, u64) {
        let other = self.tree[node ^ 1];
        let lesser = if (other ^ least).wrapping_sub(1) < self.leaves as u64 - 1 {
            self.earlier_scheduled(other, least)
        } else {
            select_unpredictable(other < least, other, least)
        };
        self.tree[node / 2] = lesser;
        (node / 2, lesser)
    }

    /// Of two ends at one instant, the one that was scheduled first.
    #[cold]
    fn earlier_scheduled(&self, one: u64, other: u64) -> u64 {
        let order = |key: u64| self.order[key as usize & (self.leaves - 1)];
        // None is no end, though it looks like one at the end of time.
        if other == NONE || one != NONE && order(one) < order(other) { one } else { other }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::calendar::Calendar;
    use proptest::prelude::*;

    #[test]
    fn a_network_without_servers_has_no_ends() {
        let mut ends = Ends::new(0);
        assert_eq!((ends.peek_time(), ends.pop()), (None, None));
    }

    proptest! {
        /// The calendar keeps the same law with another structure. `None` takes the next end; `Some` schedules one for
        /// a server that has none ahead.
        #[test]
        fn the_order_is_that_of_the_calendar(
            servers in 1..20usize,
            acts in prop::collection::vec(prop::option::weighted(0.6, (0..20usize, 0..9u64)), 0..300),
        ) {
            let (mut ends, mut calendar) = (Ends::new(servers), Calendar::new());
            let mut busy = vec![false; servers];
            for act in acts {
                match act {
                    Some((server, at)) if server < servers && !busy[server] => {
                        busy[server] = true;
                        ends.schedule(Tick(at), server);
                        calendar.schedule(Tick(at), 0, server);
                    }
                    Some(_) => {}
                    None => {
                        prop_assert_eq!(ends.peek_time(), calendar.peek_time());
                        let next = calendar.pop().map(|(_, server)| server);
                        prop_assert_eq!(ends.pop(), next);
                        if let Some(server) = next {
                            busy[server] = false;
                        }
                    }
                }
            }
            prop_assert_eq!(ends.peek_time(), calendar.peek_time());
            ends.clear();
            prop_assert_eq!(ends.peek_time(), None);
        }
    }
}
