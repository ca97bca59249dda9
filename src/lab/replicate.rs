//! Replications: the same decisions on other seeds of the same family.

use super::executor::Executor;
use super::figures::Figures;
use super::statistics::mean_of;
use crate::hall::Digest;
use crate::session::{Course, Decision, play_game};
use std::ops::ControlFlow;

/// Replications done, in order, and the digest of the first.
#[derive(Debug, Clone)]
pub struct Replications {
    /// Figures of replication 0, 1, 2, …
    pub figures: Vec<Figures>,
    /// Digest of replication 0.
    pub digest: String,
}

/// What to run.
#[derive(Debug, Clone)]
pub struct Batch<'a> {
    /// Scenario and plans.
    pub course: &'a Course,
    /// The log.
    pub decisions: &'a [Decision],
    /// The seed.
    pub seed: u64,
}

/// Until when.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Until {
    /// So many replications.
    Count(u32),
    /// Until the 95 % interval of a metric (by its place in the list) is within ± `share` of its mean, but no more
    /// than `most` replications and no fewer than 10.
    Precision {
        /// Place in [`super::METRICS`].
        metric: usize,
        /// Half-width over mean.
        share: f64,
        /// Most replications.
        most: u32,
    },
}

/// Runs replications in chunks. `watch` hears how many are done (and of how many), and may stop; what is done is kept.
pub fn replicate(
    batch: &Batch<'_>,
    until: Until,
    executor: &impl Executor,
    mut watch: impl FnMut(u32, u32) -> ControlFlow<()>,
) -> Replications {
    let most = match until {
        Until::Count(count) => count,
        Until::Precision { most, .. } => most,
    };
    let mut digest = Digest::default();
    let first = play_game(batch.course, batch.decisions, batch.seed, 0, Some(&mut digest), &mut ());
    let mut figures: Vec<Figures> = Figures::of(&first).into_iter().collect();
    // A fixed chunk makes the moment at which precision is looked at the same for every number of threads.
    let chunk = 16_u32;
    while (figures.len() as u32) < most && !precise(until, &figures) {
        let done = figures.len() as u32;
        if watch(done, most).is_break() {
            break;
        }
        let next = (done + chunk).min(most);
        let more = executor.map(done..next, |replication| {
            Figures::of(&play_game(batch.course, batch.decisions, batch.seed, replication, None, &mut ()))
        });
        figures.extend(more.into_iter().flatten());
    }
    let _ = watch(figures.len() as u32, most);
    Replications { figures, digest: digest.hex() }
}

fn precise(until: Until, figures: &[Figures]) -> bool {
    let Until::Precision { metric, share, .. } = until else { return false };
    if figures.len() < 10 {
        return false;
    }
    mean_of(figures.iter().map(|one| one.metrics[metric]))
        .and_then(|mean| mean.ci95.map(|[low, high]| (high - low) / 2.0 <= share * libm::fabs(mean.mean)))
        .unwrap_or(false)
}
