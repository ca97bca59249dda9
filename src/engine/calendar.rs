//! The event queue.
//!
//! The law of order: an event comes before another if its time is earlier; at one time, if its class is lower; in one
//! class, if it was scheduled first. So events of equal time and class are first in, first out, and the order of any
//! two events never depends on what else is scheduled. Who needs another order at one instant says so by the class.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::time::Tick;

/// Scheduling numbers share a word with the class: 2⁵⁶ events are more than any run makes.
const CLASS_SHIFT: u32 = 56;

/// A scheduled event, for cancelling it. It goes stale once the event has happened or was cancelled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Handle {
    slot: u32,
    generation: u32,
}

/// Where an event lies in time: the derived order is the law of order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    at: Tick,
    class_and_number: u64,
    slot: u32,
}

#[derive(Clone, Debug)]
struct Slot<E> {
    generation: u32,
    event: Option<E>,
}

/// Events in the order of the law above. Scheduling and taking cost O(log n), cancelling O(1) amortised.
#[derive(Clone, Debug)]
pub struct Calendar<E> {
    /// Invariant: the place on top is never that of a cancelled event, so looking ahead needs no clearing.
    heap: BinaryHeap<Reverse<Place>>,
    slots: Vec<Slot<E>>,
    free: Vec<u32>,
    scheduled: u64,
    live: usize,
}

impl<E> Default for Calendar<E> {
    fn default() -> Self {
        Self { heap: BinaryHeap::new(), slots: Vec::new(), free: Vec::new(), scheduled: 0, live: 0 }
    }
}

impl<E> Calendar<E> {
    /// An empty calendar.
    pub fn new() -> Self {
        Self::default()
    }

    /// Puts `event` at `at`, after everything of the same time and class that is already there.
    pub fn schedule(&mut self, at: Tick, class: u8, event: E) -> Handle {
        let slot = self.free.pop().unwrap_or_else(|| {
            // Generations start at 1, so that the default handle is stale from the beginning.
            self.slots.push(Slot { generation: 1, event: None });
            (self.slots.len() - 1) as u32
        });
        let place = Place { at, class_and_number: u64::from(class) << CLASS_SHIFT | self.scheduled, slot };
        self.scheduled += 1;
        self.live += 1;
        self.heap.push(Reverse(place));
        let kept = &mut self.slots[slot as usize];
        kept.event = Some(event);
        Handle { slot, generation: kept.generation }
    }

    /// Takes the event of `handle` out; false, and harmless, if it has already happened or was cancelled.
    pub fn cancel(&mut self, handle: Handle) -> bool {
        let Some(slot) = self.slots.get_mut(handle.slot as usize) else {
            return false;
        };
        if slot.generation != handle.generation || slot.event.take().is_none() {
            return false;
        }
        self.live -= 1;
        self.clear_top();
        true
    }

    /// The next event and its time.
    pub fn pop(&mut self) -> Option<(Tick, E)> {
        let Reverse(place) = self.heap.pop()?;
        let event = self.slots[place.slot as usize].event.take();
        self.release(place.slot);
        self.live -= usize::from(event.is_some());
        self.clear_top();
        event.map(|event| (place.at, event))
    }

    /// The time of the next event.
    pub fn peek_time(&self) -> Option<Tick> {
        self.heap.peek().map(|Reverse(place)| place.at)
    }

    /// How many events are ahead.
    pub fn len(&self) -> usize {
        self.live
    }

    /// Whether nothing is ahead.
    pub fn is_empty(&self) -> bool {
        self.live == 0
    }

    /// Forgets every event and keeps the memory. Handles from before are void and must not be used.
    pub fn clear(&mut self) {
        self.heap.clear();
        self.slots.clear();
        self.free.clear();
        self.scheduled = 0;
        self.live = 0;
    }

    fn release(&mut self, slot: u32) {
        let kept = &mut self.slots[slot as usize];
        kept.generation = kept.generation.wrapping_add(1);
        self.free.push(slot);
    }

    /// A cancelled event keeps its place until it reaches the top; then the place goes too.
    fn clear_top(&mut self) {
        while let Some(Reverse(place)) = self.heap.peek() {
            let slot = place.slot;
            if self.slots[slot as usize].event.is_some() {
                return;
            }
            self.heap.pop();
            self.release(slot);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn time_then_class_then_first_in_first_out() {
        let mut calendar = Calendar::new();
        for (at, class, event) in [(5, 1, 'd'), (5, 0, 'b'), (5, 1, 'e'), (3, 9, 'a'), (5, 0, 'c')] {
            calendar.schedule(Tick(at), class, event);
        }
        let order: String = std::iter::from_fn(|| calendar.pop()).map(|(_, event)| event).collect();
        assert_eq!(order, "abcde");
    }

    #[test]
    fn stale_handles_are_harmless() {
        let mut calendar = Calendar::new();
        assert!(!calendar.cancel(Handle::default()));
        let gone = calendar.schedule(Tick(1), 0, 'a');
        assert_eq!(calendar.pop(), Some((Tick(1), 'a')));
        let fresh = calendar.schedule(Tick(2), 0, 'b');
        assert!(!calendar.cancel(gone), "the slot was used again");
        assert_eq!(calendar.len(), 1);
        assert!(calendar.cancel(fresh));
        assert!(!calendar.cancel(fresh));
        assert!(calendar.is_empty() && calendar.pop().is_none());
    }

    #[derive(Clone, Debug)]
    enum Act {
        Schedule(u64, u8),
        Cancel(usize),
        Pop,
    }

    fn acts() -> impl Strategy<Value = Vec<Act>> {
        let act = prop_oneof![
            3 => (0..20u64, 0..3u8).prop_map(|(at, class)| Act::Schedule(at, class)),
            1 => any::<usize>().prop_map(Act::Cancel),
            2 => Just(Act::Pop),
        ];
        prop::collection::vec(act, 0..200)
    }

    proptest! {
        /// Against a plain list that is searched for its least element each time.
        #[test]
        fn agrees_with_a_plain_list(acts in acts()) {
            let mut calendar = Calendar::new();
            let mut handles = Vec::new();
            let mut plain: Vec<(u64, u8, usize)> = Vec::new();
            for act in acts {
                match act {
                    Act::Schedule(at, class) => {
                        plain.push((at, class, handles.len()));
                        handles.push(calendar.schedule(Tick(at), class, handles.len()));
                    }
                    Act::Cancel(pick) if !handles.is_empty() => {
                        let number = pick % handles.len();
                        let found = plain.iter().position(|entry| entry.2 == number);
                        prop_assert_eq!(calendar.cancel(handles[number]), found.is_some());
                        if let Some(index) = found {
                            plain.remove(index);
                        }
                    }
                    Act::Cancel(_) => {}
                    Act::Pop => {
                        plain.sort_unstable();
                        let expected = (!plain.is_empty()).then(|| plain.remove(0));
                        prop_assert_eq!(calendar.pop(), expected.map(|(at, _, number)| (Tick(at), number)));
                    }
                }
                prop_assert_eq!(calendar.len(), plain.len());
                let earliest = plain.iter().map(|entry| Tick(entry.0)).min();
                prop_assert_eq!(calendar.peek_time(), earliest);
            }
        }
    }
}
