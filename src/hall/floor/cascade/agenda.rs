//! What is ahead, in order. It is as long as there are servers, so a list kept in order takes less than a heap.

/// Things ahead, the next one last.
#[derive(Debug)]
pub(super) struct Agenda<T>(Vec<T>);

impl<T> Default for Agenda<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Ord> Agenda<T> {
    /// Puts `item` in its place.
    pub fn put(&mut self, item: T) {
        let later = self.0.iter().take_while(|other| **other > item).count();
        self.0.insert(later, item);
    }

    /// The one that comes next.
    pub fn next(&self) -> Option<&T> {
        self.0.last()
    }

    /// Takes it out.
    pub fn take_next(&mut self) -> Option<T> {
        self.0.pop()
    }
}
