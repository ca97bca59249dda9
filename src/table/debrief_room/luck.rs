//! The same decisions on other seeds, reckoned in the background while the page is read.

use crate::debrief::{Luck, luck_of};
use crate::lab::{Batch, OneByOne, Until, replicate};
use crate::session::{Course, Decision};
use bevy::tasks::{AsyncComputeTaskPool, TaskPool};
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// Games on other seeds.
pub const GAMES: u32 = 200;

/// A run in the background; dropping it stops it.
pub struct LuckRun {
    shared: Arc<Shared>,
    seen: u32,
    luck: Option<Luck>,
}

#[derive(Default)]
struct Shared {
    done: AtomicU32,
    stop: AtomicBool,
    luck: Mutex<Option<Luck>>,
}

impl LuckRun {
    /// Starts it.
    pub fn start(course: Course, decisions: Vec<Decision>, seed: u64) -> Self {
        let shared = Arc::new(Shared::default());
        let theirs = Arc::clone(&shared);
        AsyncComputeTaskPool::get_or_init(TaskPool::default)
            .spawn(async move { theirs.work(&course, &decisions, seed) })
            .detach();
        Self { shared, seen: 0, luck: None }
    }

    /// Looks how far it is; true if it has moved on since.
    pub fn look(&mut self) -> bool {
        let done = self.shared.done.load(Ordering::Relaxed);
        if self.luck.is_none() {
            self.luck = self.shared.luck.lock().unwrap_or_else(PoisonError::into_inner).take();
            if self.luck.is_some() {
                self.seen = GAMES;
                return true;
            }
        }
        let moved = done != self.seen && self.luck.is_none();
        if moved {
            self.seen = done;
        }
        moved
    }

    /// Games done.
    pub fn done(&self) -> u32 {
        self.seen
    }

    /// What they say, once all are done.
    pub fn luck(&self) -> Option<&Luck> {
        self.luck.as_ref()
    }
}

impl Drop for LuckRun {
    fn drop(&mut self) {
        self.shared.stop.store(true, Ordering::Relaxed);
    }
}

impl Shared {
    fn work(&self, course: &Course, decisions: &[Decision], seed: u64) {
        let batch = Batch { course, decisions, seed };
        // Replication 0 is the game that was played; the others are other seeds.
        let all = replicate(&batch, Until::Count(GAMES + 1), &OneByOne, |done, _| {
            self.done.store(done.saturating_sub(1), Ordering::Relaxed);
            if self.stop.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        if all.figures.len() > GAMES as usize {
            *self.luck.lock().unwrap_or_else(PoisonError::into_inner) = Some(luck_of(&all.figures[1..]));
        }
    }
}
