//! One decision changed: the same travellers once more under another log, on a thread of its own. The first answer is
//! the game itself; the others are its replications, pair by pair.

use super::reckoning::{EACH, pool};
use crate::debrief::{Baseline, Change, Game, Replay, Shift, Turned, Void};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// What is known of it.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Pairs of games played.
    pub pairs: u32,
    /// All six scales.
    pub shifts: [Shift; 6],
    /// Later decisions that it makes void.
    pub void: Vec<Void>,
    /// Crossings of the game itself that end otherwise.
    pub turned: Arc<Vec<Turned>>,
}

/// A replay in the background. Dropping it stops it.
pub struct ReplayRun {
    /// Place of the decision in the log.
    pub index: usize,
    /// What is done to it.
    pub change: Change,
    shared: Arc<Shared>,
    seen: u32,
    answer: Option<Answer>,
    refused: Option<String>,
}

#[derive(Default)]
struct Shared {
    stop: AtomicBool,
    known: Mutex<Known>,
}

#[derive(Default)]
struct Known {
    answer: Option<Answer>,
    refused: Option<String>,
}

impl ReplayRun {
    /// Begins.
    pub fn start(game: Game, index: usize, change: Change) -> Self {
        let shared = Arc::new(Shared::default());
        let (theirs, asked) = (Arc::clone(&shared), change.clone());
        let begun = std::thread::Builder::new().name("replay".into()).spawn(move || theirs.work(game, index, asked));
        let refused = begun.err().map(|error| error.to_string());
        Self { index, change, shared, seen: 0, answer: None, refused }
    }

    /// Looks how far it is; true if more is known than before.
    pub fn look(&mut self) -> bool {
        let known = self.shared.known.lock().unwrap_or_else(PoisonError::into_inner);
        if self.refused.is_none() && known.refused.is_some() {
            self.refused.clone_from(&known.refused);
            return true;
        }
        let pairs = known.answer.as_ref().map_or(0, |answer| answer.pairs);
        let moved = pairs != self.seen;
        if moved {
            self.seen = pairs;
            self.answer.clone_from(&known.answer);
        }
        moved
    }

    /// What is known so far.
    pub fn answer(&self) -> Option<&Answer> {
        self.answer.as_ref()
    }

    /// Why it cannot be played.
    pub fn refused(&self) -> Option<&str> {
        self.refused.as_deref()
    }

    /// Share of the pairs that are played.
    pub fn share(&self) -> f32 {
        self.seen as f32 / EACH as f32
    }
}

impl Drop for ReplayRun {
    fn drop(&mut self) {
        self.shared.stop.store(true, Ordering::Relaxed);
    }
}

impl Shared {
    fn tell(&self, change: impl FnOnce(&mut Known)) {
        change(&mut self.known.lock().unwrap_or_else(PoisonError::into_inner));
    }

    fn work(&self, game: Game, index: usize, change: Change) {
        let (pool, mut replay) = match (pool(), Replay::new(&game, index, change)) {
            (Ok(pool), Ok(replay)) => (pool, replay),
            (Err(words), _) => return self.tell(|known| known.refused = Some(words)),
            (_, Err(refusal)) => return self.tell(|known| known.refused = Some(refusal.to_string())),
        };
        let mut baseline = Baseline::new(game);
        let mut turned: Option<Arc<Vec<Turned>>> = None;
        // One pair at once, then more and more: the first answer is there soon, the last are not laid out one by one.
        let mut reach = 1;
        while !self.stop.load(Ordering::Relaxed) {
            replay.reach(&mut baseline, reach, &pool);
            let turned = turned.get_or_insert_with(|| Arc::new(replay.turned(&baseline)));
            let answer = Answer {
                pairs: replay.done(),
                shifts: replay.shifts(&baseline),
                void: replay.void.clone(),
                turned: Arc::clone(turned),
            };
            self.tell(|known| known.answer = Some(answer));
            if reach == EACH {
                return;
            }
            reach = (reach + (reach / 4).clamp(2, 12)).min(EACH);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::played;
    use super::*;
    use std::time::{Duration, Instant};

    fn wait(run: &mut ReplayRun, pairs: u32) {
        let begun = Instant::now();
        while run.answer().is_none_or(|answer| answer.pairs < pairs) && run.refused().is_none() {
            assert!(begun.elapsed() < Duration::from_mins(2), "no answer came");
            std::thread::sleep(Duration::from_millis(5));
            run.look();
        }
    }

    #[test]
    fn a_changed_cut_turns_people_and_the_same_cut_nobody() {
        let session = played(1.6);
        let act = session.decisions()[0].act.clone();
        let mut same = ReplayRun::start(Game::of(&session), 0, Change::Instead(act));
        wait(&mut same, 3);
        let answer = same.answer().expect("it was waited for");
        assert!(answer.turned.is_empty() && answer.shifts.iter().all(|shift| shift.run[0] == shift.run[1]));
        let mut dropped = ReplayRun::start(Game::of(&session), 0, Change::Drop);
        wait(&mut dropped, 1);
        assert!(!dropped.answer().expect("it was waited for").turned.is_empty());
    }
}
