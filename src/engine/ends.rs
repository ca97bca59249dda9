//! The ends of services: each server has at most one ahead, so their order is kept in a tree of fixed shape.
//!
//! The law of order is that of the calendar: earlier first, and at one time whichever was scheduled first. Every inner
//! node holds the lesser of its two children, so the next end lies in the root, and setting a leaf mends the nodes
//! above it: one comparison a level that no processor has to guess, where a heap guesses at every level. Of eight
//! servers or fewer the least is found by looking at all, which takes no longer than mending.

use super::time::Tick;
use std::hint::select_unpredictable;

/// No end is ahead.
const NONE: u64 = u64::MAX;
/// So many leaves need no tree.
const FEW: usize = 8;
/// Bits below the instant, unless many servers need more: for the number of scheduling, and for the leaf. 44 are left
/// for the instant, which is five hundred years.
const LOW_BITS: u32 = 20;

/// Ends of services by time, then in the order in which they were scheduled.
#[derive(Clone, Debug)]
pub(super) struct Ends {
    /// Time, number of scheduling and leaf, from the highest bits to the lowest; node `i` has children `2i` and
    /// `2i + 1`, and the last half are the leaves.
    tree: Vec<u64>,
    leaves: usize,
    leaf_bits: u32,
    order_bits: u32,
    /// The next number of scheduling. When they run out, those that are ahead are numbered anew.
    scheduled: u64,
    /// The leaf of the end that happened last, while the nodes above it do not know yet. Mostly its server begins on
    /// somebody else at once, and one mending serves both.
    gone: Option<usize>,
}

impl Ends {
    /// For that many servers.
    ///
    /// # Panics
    /// If there are more than 2²⁰.
    pub fn new(servers: usize) -> Self {
        let leaves = servers.next_power_of_two().max(FEW);
        assert!(leaves <= 1 << LOW_BITS, "a network has at most a million servers");
        let leaf_bits = leaves.trailing_zeros();
        // Numbers for four times as many as can be ahead, so that numbering anew is rare.
        let order_bits = LOW_BITS.saturating_sub(leaf_bits).max(leaf_bits + 2);
        Self { tree: vec![NONE; 2 * leaves], leaves, leaf_bits, order_bits, scheduled: 0, gone: None }
    }

    /// Server `leaf` ends its service at `at`.
    #[inline]
    pub fn schedule(&mut self, at: Tick, leaf: usize) {
        if self.gone.is_some_and(|gone| gone != leaf) {
            self.settle();
        }
        self.gone = None;
        if self.scheduled >> self.order_bits > 0 {
            self.number_anew();
        }
        let low_bits = self.order_bits + self.leaf_bits;
        // Whatever lies beyond the last instant that fits lies beyond any horizon.
        let fits = at.0 < NONE >> low_bits;
        let key = at.0 << low_bits | self.scheduled << self.leaf_bits | leaf as u64;
        self.scheduled += 1;
        self.set(leaf, if fits { key } else { NONE });
    }

    /// The time of the next end, [`None`] if no service is on.
    #[inline]
    pub fn peek_time(&mut self) -> Option<Tick> {
        let next = self.next();
        (next != NONE).then(|| Tick(next >> (self.order_bits + self.leaf_bits)))
    }

    /// Takes the next end out: its server.
    #[inline]
    pub fn pop(&mut self) -> Option<usize> {
        let next = self.next();
        if next == NONE {
            return None;
        }
        let leaf = next as usize & (self.leaves - 1);
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

    /// The next end, or [`NONE`].
    #[inline]
    fn next(&mut self) -> u64 {
        if let Some(leaves) = self.tree.get(FEW..).and_then(<[u64]>::as_array::<FEW>) {
            let lesser = |one: u64, other: u64| select_unpredictable(one < other, one, other);
            let [a, b, c, d, e, f, g, h] = *leaves;
            return lesser(lesser(lesser(a, b), lesser(c, d)), lesser(lesser(e, f), lesser(g, h)));
        }
        self.settle();
        self.tree[1]
    }

    #[inline]
    fn settle(&mut self) {
        if let Some(leaf) = self.gone.take() {
            self.set(leaf, NONE);
        }
    }

    /// Trees of the usual sizes are climbed without a loop: in a loop the compiler turns the choice into a guess.
    #[inline]
    fn set(&mut self, leaf: usize, key: u64) {
        let node = self.leaves + leaf;
        self.tree[node] = key;
        match self.leaves {
            FEW => {}
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
        let lesser = select_unpredictable(other < least, other, least);
        self.tree[node / 2] = lesser;
        (node / 2, lesser)
    }

    /// Numbers from 0 on for those that are ahead, in the order in which they were scheduled.
    #[cold]
    fn number_anew(&mut self) {
        let order = |key: u64| key >> self.leaf_bits & ((1 << self.order_bits) - 1);
        let mut ahead: Vec<u64> = self.tree[self.leaves..].iter().copied().filter(|&key| key != NONE).collect();
        ahead.sort_unstable_by_key(|&key| order(key));
        self.scheduled = 0;
        for key in ahead {
            let renumbered = key & !(((1 << self.order_bits) - 1) << self.leaf_bits) | self.scheduled << self.leaf_bits;
            self.scheduled += 1;
            self.set(key as usize & (self.leaves - 1), renumbered);
        }
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
            // Numbers run out on the way.
            ends.scheduled = (1 << ends.order_bits) - 40;
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
