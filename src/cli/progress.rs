//! A bar on standard error while something takes longer than a moment, and Ctrl-C that keeps what is done.

use indicatif::{HumanDuration, ProgressBar, ProgressState, ProgressStyle};
use std::fmt::Write;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// A bar that also listens for Ctrl-C.
pub struct Progress {
    bar: ProgressBar,
    stop: Arc<AtomicBool>,
}

impl Progress {
    /// For `most` pieces, named in `what`. On a terminal only; quiet otherwise.
    pub fn new(most: u64, what: &'static str) -> Self {
        let bar = ProgressBar::new(most);
        if let Ok(style) = ProgressStyle::with_template("{msg} {bar:32} {pos}/{len}{left}") {
            // Before anything is done no time can be told.
            let left = |state: &ProgressState, words: &mut dyn Write| {
                if state.pos() > 0 {
                    let _ = write!(words, ", {:#} left", HumanDuration(state.eta()));
                }
            };
            bar.set_style(style.with_key("left", left));
        }
        bar.set_message(what);
        let stop = Arc::new(AtomicBool::new(false));
        let heard = Arc::clone(&stop);
        // A second handler in one process (tests) is no reason not to run.
        let _ = ctrlc::set_handler(move || heard.store(true, Ordering::SeqCst));
        Self { bar, stop }
    }

    /// Work that an earlier call had done: no pace can be told from it.
    pub fn already(&self, done: u64) {
        self.bar.set_position(done);
        self.bar.reset_eta();
    }

    /// Hears how far it is.
    pub fn at(&self, done: u64) -> ControlFlow<()> {
        self.bar.set_position(done);
        if self.stop.load(Ordering::SeqCst) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    /// Hears how far it is, and of how much where that is only now known.
    pub fn at_of(&self, done: u64, of: u64) -> ControlFlow<()> {
        self.bar.set_length(of.max(done));
        self.at(done)
    }

    /// What is being done now.
    pub fn say(&self, what: String) {
        self.bar.set_message(what);
    }

    /// Whether it was stopped by hand.
    pub fn stopped(&self) -> bool {
        self.stop.load(Ordering::SeqCst)
    }

    /// Takes the bar away; true if it was stopped by hand.
    pub fn finish(&self) -> bool {
        self.bar.finish_and_clear();
        self.stopped()
    }
}
