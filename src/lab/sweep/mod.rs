//! Sweeps: the same seeds at every point of a space of parameters, a row of estimates a point.

mod axis;
mod columns;
mod sensitivity;
mod space;

pub use axis::{Axis, AxisError, Values};
pub use columns::{Column, Estimate, columns};
pub use sensitivity::ends_of;
pub use space::{Design, MOST_POINTS, Shard, Space, SpaceError};

use super::executor::Executor;
use crate::scenario::{Problems, Scenario};
use crate::session::{Course, Decision, Figures, play_game};
use std::ops::{ControlFlow, Range};
use std::sync::Arc;

/// What is swept.
#[derive(Debug, Clone, Copy)]
pub struct Sweep<'a> {
    /// The scenario the points change.
    pub scenario: &'a Scenario,
    /// The points.
    pub space: &'a Space,
    /// The log.
    pub decisions: &'a [Decision],
    /// The seed, the same at every point: what differs between points is the points.
    pub seed: u64,
    /// Games a point.
    pub replications: u32,
}

/// The estimates of one point.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Number of the point, from 0.
    pub point: u64,
    /// Key and written value of each axis.
    pub settings: Vec<(String, String)>,
    /// In the order of [`columns`]; `None` where not defined.
    pub cells: Vec<Option<Estimate>>,
}

/// Values that are right alone and wrong together.
#[derive(Debug, thiserror::Error)]
#[error("point {point} ({settings}): {problems}")]
pub struct PointError {
    /// Number of the point.
    pub point: u64,
    /// Its settings.
    pub settings: String,
    /// What is wrong.
    pub problems: Problems,
}

/// Why a sweep stopped before its end. Rows handed over before are good.
#[derive(Debug, thiserror::Error)]
pub enum SweepError<E> {
    /// A point that cannot be played.
    #[error(transparent)]
    Point(PointError),
    /// Whoever takes the rows could not.
    #[error(transparent)]
    Taker(E),
}

/// Games in hand at once for each place to run them: bounds memory, whatever the number of points.
const IN_HAND: u64 = 64;

/// Points whose files are tried before the first game: no more than take a second or two.
const TRIED: u64 = 1000;

impl Sweep<'_> {
    /// The first point that cannot be played, among as many as can be tried in a moment: all of a small sweep, else
    /// points spread evenly over it, the first and the last among them. One key alone is tried with the space.
    pub fn impossible(self, points: Range<u64>, executor: &impl Executor) -> Option<PointError> {
        let last = (points.end - points.start).checked_sub(1)?;
        if self.space.axes().len() < 2 {
            return None;
        }
        let tried = last.min(TRIED - 1);
        let at = |index: u32| points.start + (u128::from(last) * u128::from(index) / u128::from(tried.max(1))) as u64;
        let tries = executor.map(0..tried as u32 + 1, |index| {
            let point = at(index);
            let settings = self.space.point(point);
            let tried = self.scenario.with(&settings);
            tried.err().map(|problems| PointError { point, settings: written(&settings), problems })
        });
        tries.into_iter().flatten().next()
    }
}

fn written(settings: &[(String, String)]) -> String {
    settings.iter().map(|(key, value)| format!("{key}={value}")).collect::<Vec<_>>().join(", ")
}

/// Plays the points and hands each row to `take`, in order. `watch` hears how many games are done and may stop; the
/// rows handed over by then are whole.
pub fn sweep<E>(
    sweep: Sweep<'_>,
    points: Range<u64>,
    executor: &impl Executor,
    mut watch: impl FnMut(u64) -> ControlFlow<()>,
    mut take: impl FnMut(Row) -> Result<(), E>,
) -> Result<(), SweepError<E>> {
    let columns = columns(sweep.scenario);
    let games = u64::from(sweep.replications);
    let batch = (IN_HAND * executor.width() as u64 / games).max(1);
    let mut next = points.start;
    while next < points.end {
        let until = (next + batch).min(points.end);
        let courses = executor.map(0..(until - next) as u32, |index| course_of(sweep, next + u64::from(index)));
        let courses = courses.into_iter().collect::<Result<Vec<_>, _>>().map_err(SweepError::Point)?;
        let done = (next - points.start) * games;
        // At most IN_HAND games for each place to run them, or those of one point: both fit.
        let pieces = (courses.len() as u64 * games) as u32;
        let figures = executor.each(
            0..pieces,
            |more| watch(done + u64::from(more)),
            |piece| {
                let (_, course) = &courses[(piece / sweep.replications) as usize];
                let replication = piece % sweep.replications;
                Figures::of(&play_game(course, sweep.decisions, sweep.seed, replication, None, &mut ()))
            },
        );
        let stopped = figures.len() < pieces as usize;
        let figures: Vec<Figures> = figures.into_iter().flatten().collect();
        for (index, (settings, _)) in courses.into_iter().enumerate() {
            let Some(own) = figures.get(index * games as usize..(index + 1) * games as usize) else { break };
            let cells = columns.iter().map(|column| column.estimate(own)).collect();
            take(Row { point: next + index as u64, settings, cells }).map_err(SweepError::Taker)?;
        }
        if stopped {
            break;
        }
        next = until;
    }
    Ok(())
}

type Laid = (Vec<(String, String)>, Course);

fn course_of(sweep: Sweep<'_>, point: u64) -> Result<Laid, PointError> {
    let settings = sweep.space.point(point);
    match sweep.scenario.with(&settings) {
        Ok(scenario) => Ok((settings, Course::new(Arc::new(scenario)))),
        Err(problems) => Err(PointError { point, settings: written(&settings), problems }),
    }
}
