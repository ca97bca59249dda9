//! One line: first come, first served within a class, lower classes first.

use std::collections::VecDeque;

use super::{Class, Customer, Who};

/// A place in line. Who gives up leaves its entry behind, void, so that giving up costs nothing to look for.
#[derive(Clone, Copy, Debug)]
struct Entry {
    who: Who,
    ticket: u32,
}

#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    by_class: Vec<VecDeque<Entry>>,
    pub waiting: u32,
}

impl Line {
    #[inline]
    pub fn push(&mut self, who: Who, class: Class, ticket: u32) {
        let class = usize::from(class.0);
        if self.by_class.len() <= class {
            self.by_class.resize_with(class + 1, VecDeque::new);
        }
        self.by_class[class].push_back(Entry { who, ticket });
        self.waiting += 1;
    }

    /// Takes the next one out.
    #[inline]
    pub fn pop(&mut self, customers: &[Customer]) -> Option<Who> {
        for entries in &mut self.by_class {
            while let Some(entry) = entries.pop_front() {
                if customers[entry.who.0 as usize].ticket == entry.ticket {
                    self.waiting -= 1;
                    return Some(entry.who);
                }
            }
        }
        None
    }

    pub fn clear(&mut self) {
        self.by_class.iter_mut().for_each(VecDeque::clear);
        self.waiting = 0;
    }
}
