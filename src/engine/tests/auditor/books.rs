//! What the auditor writes down of one station.

use super::*;
use std::collections::VecDeque;

#[derive(Default)]
pub struct Books {
    pub own_lines: bool,
    pub seats: Option<u32>,
    pub open: u16,
    /// Customers in line in order of joining: class, number of joining, line.
    pub line: Vec<(Class, u64, u16, Who)>,
    pub occupied: BTreeMap<u16, bool>,
    pub held: VecDeque<Who>,
}

impl Books {
    pub fn is_free(&self, server: u16) -> bool {
        server < self.open && !self.occupied.contains_key(&server)
    }

    pub fn take_from_line(&mut self, who: Who) -> (Class, u64, u16, Who) {
        let index = self.line.iter().position(|entry| entry.3 == who).expect("in line");
        self.line.remove(index)
    }
}
