//! Where the lab's chunks run: on all cores natively, one after another in a browser. The results are the same.

use rayon::prelude::*;
use std::collections::BTreeMap;
use std::ops::{ControlFlow, Range};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::mpsc::channel;

/// Runs a batch of independent pieces and gives the results back in order.
pub trait Executor {
    /// How many pieces are worth handing over at once.
    fn width(&self) -> usize;
    /// Results in the order of the pieces.
    fn map<T: Send>(&self, pieces: Range<u32>, piece: impl Fn(u32) -> T + Sync + Send) -> Vec<T>;
    /// The same, while `watch` hears at the start and after each piece how many are done, and may stop: pieces that have
    /// been begun are finished, and what is done is kept, in order and without gaps.
    fn each<T: Send>(
        &self,
        pieces: Range<u32>,
        watch: impl FnMut(u32) -> ControlFlow<()>,
        piece: impl Fn(u32) -> T + Sync + Send,
    ) -> Vec<T>;
}

/// One piece after another, on the caller's thread.
#[derive(Debug, Clone, Copy, Default)]
pub struct OneByOne;

impl Executor for OneByOne {
    fn width(&self) -> usize {
        1
    }
    fn map<T: Send>(&self, pieces: Range<u32>, piece: impl Fn(u32) -> T + Sync + Send) -> Vec<T> {
        pieces.map(piece).collect()
    }
    fn each<T: Send>(
        &self,
        pieces: Range<u32>,
        mut watch: impl FnMut(u32) -> ControlFlow<()>,
        piece: impl Fn(u32) -> T + Sync + Send,
    ) -> Vec<T> {
        let mut done = Vec::with_capacity(pieces.len());
        for number in pieces {
            if watch(done.len() as u32).is_break() {
                return done;
            }
            done.push(piece(number));
        }
        let _ = watch(done.len() as u32);
        done
    }
}

/// A pool of threads.
#[derive(Debug)]
pub struct Pool(rayon::ThreadPool);

impl Pool {
    /// This many threads; 0 means one for each core.
    pub fn new(threads: usize) -> Result<Self, rayon::ThreadPoolBuildError> {
        rayon::ThreadPoolBuilder::new().num_threads(threads).build().map(Self)
    }
}

impl Executor for Pool {
    fn width(&self) -> usize {
        self.0.current_num_threads()
    }
    fn map<T: Send>(&self, pieces: Range<u32>, piece: impl Fn(u32) -> T + Sync + Send) -> Vec<T> {
        self.0.install(|| pieces.into_par_iter().map(piece).collect())
    }
    /// Each thread takes the next piece as soon as it is done with one, so none waits for the others before the very
    /// end; and since pieces are taken in order, stopping leaves no gap. Not to be called from a piece.
    fn each<T: Send>(
        &self,
        pieces: Range<u32>,
        mut watch: impl FnMut(u32) -> ControlFlow<()>,
        piece: impl Fn(u32) -> T + Sync + Send,
    ) -> Vec<T> {
        let (mut done, mut early) = (Vec::new(), BTreeMap::new());
        if pieces.is_empty() || watch(0).is_break() {
            return done;
        }
        let (next, stopped) = (AtomicU32::new(pieces.start), AtomicBool::new(false));
        let (next, stopped, piece) = (&next, &stopped, &piece);
        let (sender, results) = channel();
        self.0.in_place_scope(|scope| {
            for _ in 0..self.width() {
                let sender = sender.clone();
                scope.spawn(move |_| {
                    while !stopped.load(Ordering::Relaxed) {
                        let number = next.fetch_add(1, Ordering::Relaxed);
                        if number >= pieces.end || sender.send((number, piece(number))).is_err() {
                            break;
                        }
                    }
                });
            }
            drop(sender);
            for (finished, (number, result)) in (1..).zip(results) {
                early.insert(number, result);
                while let Some(result) = early.remove(&(pieces.start + done.len() as u32)) {
                    done.push(result);
                }
                if watch(finished).is_break() {
                    stopped.store(true, Ordering::Relaxed);
                }
            }
        });
        done
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_order_and_without_gaps_however_many_threads() {
        let twice = |number: u32| 2 * number;
        let one = OneByOne.each(3..40, |_| ControlFlow::Continue(()), twice);
        for threads in [1, 2, 5] {
            let pool = Pool::new(threads).unwrap();
            assert_eq!(pool.each(3..40, |_| ControlFlow::Continue(()), twice), one);
            let enough = |done| if done < 10 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) };
            let some = pool.each(3..1_000_000, enough, twice);
            assert!(some.len() >= 10 && some.len() < 1_000_000);
            assert!((3..).zip(&some).all(|(number, twice)| *twice == 2 * number));
            assert!(pool.each(3..40, |_| ControlFlow::Break(()), |number| number).is_empty());
        }
        assert_eq!(one.len(), 37);
        assert!(OneByOne.each(0..9, |_| ControlFlow::Break(()), |number| number).is_empty());
    }
}
