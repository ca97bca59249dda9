//! Where the lab's chunks run: on all cores natively, one after another in a browser. The results are the same.

use rayon::prelude::*;
use std::ops::{ControlFlow, Range};

/// Runs a batch of independent pieces and gives the results back in order.
pub trait Executor {
    /// How many pieces are worth handing over at once.
    fn width(&self) -> usize;
    /// Results in the order of the pieces.
    fn map<T: Send>(&self, pieces: Range<u32>, piece: impl Fn(u32) -> T + Sync + Send) -> Vec<T>;
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
}

/// Pieces handed over at once for each place to run them: enough that none stands idle for long at the end of a slice,
/// few enough that Ctrl-C is soon heard.
const SLICE: u32 = 8;

/// Runs pieces slice by slice. `watch` hears before each how many are done, and may stop; what is done is kept, in
/// order and without gaps.
pub fn in_slices<T: Send>(
    executor: &impl Executor,
    pieces: Range<u32>,
    mut watch: impl FnMut(u32) -> ControlFlow<()>,
    piece: impl Fn(u32) -> T + Sync + Send,
) -> Vec<T> {
    let slice = SLICE * executor.width() as u32;
    let mut done = Vec::with_capacity(pieces.len());
    let mut next = pieces.start;
    while next < pieces.end && watch(next - pieces.start).is_continue() {
        let until = next.saturating_add(slice).min(pieces.end);
        done.extend(executor.map(next..until, &piece));
        next = until;
    }
    done
}
