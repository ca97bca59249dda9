//! The points of a sweep: a grid, or a Latin hypercube.
//!
//! Latin hypercube (McKay, Beckman & Conover 1979): every key's range is cut into as many cells as there are points,
//! and each cell of each key holds exactly one point. A point depends on the design and its number alone, so a shard
//! knows its points without the others'.

use super::axis::{Axis, Values};
use crate::lab::draws::{Draw, lab_stream};
use crate::scenario::keys::get;
use crate::scenario::{Problem, Problems, Scenario};
use std::ops::Range;

/// More points than this are refused.
pub const MOST_POINTS: u64 = 100_000_000;

/// How points are laid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Design {
    /// Every value of every key with every other; the last key moves fastest.
    Grid,
    /// So many points of a Latin hypercube.
    LatinHypercube(u32),
}

/// All points of a sweep.
#[derive(Debug, Clone)]
pub struct Space {
    axes: Vec<Axis>,
    /// Whether the key takes whole numbers only.
    whole: Vec<bool>,
    points: u64,
    seed: u64,
    /// For each key, the cell of each point; empty for a grid.
    cells: Vec<Vec<u32>>,
}

/// Why a sweep cannot be laid out.
#[derive(Debug, thiserror::Error)]
pub enum SpaceError {
    /// A key or value that the scenario does not take.
    #[error("{0}")]
    Scenario(Problems),
    /// A key that is varied twice.
    #[error("`{0}` is varied twice; write one --vary for it")]
    Twice(String),
    /// The seed is no parameter.
    #[error(
        "`seed` cannot be varied: every point plays the same seeds, so that they can be compared; hint: --seed and --replications"
    )]
    Seed,
    /// A range without a number of steps, in a grid.
    #[error("`{0}` says no number of steps; expected KEY=FROM..TO/STEPS, or --points N for a space-filling design")]
    NoSteps(String),
    /// A step of a whole key that is not whole.
    #[error("`{key}` takes whole numbers, and {steps} steps from {from} to {to} do not fall on them")]
    NotWhole {
        /// The key.
        key: String,
        /// From.
        from: f64,
        /// To.
        to: f64,
        /// How many.
        steps: u32,
    },
    /// Too many points.
    #[error("{0} points; expected at most {MOST_POINTS}")]
    TooMany(u128),
}

impl Space {
    /// Lays out a sweep, and tries every value of every key alone on the scenario.
    pub fn new(scenario: &Scenario, axes: Vec<Axis>, design: Design, seed: u64) -> Result<Self, SpaceError> {
        let tree = scenario.tree();
        let mut whole = Vec::new();
        for (index, axis) in axes.iter().enumerate() {
            if axis.key == "seed" {
                return Err(SpaceError::Seed);
            }
            if axes[..index].iter().any(|other| other.key == axis.key) {
                return Err(SpaceError::Twice(axis.key.clone()));
            }
            whole.push(matches!(get(&tree, &axis.key), Some(toml::Value::Integer(_))));
        }
        let points = match design {
            Design::Grid => axes.iter().map(|axis| u128::from(axis.steps())).product(),
            Design::LatinHypercube(points) => u128::from(points),
        };
        if points > u128::from(MOST_POINTS) {
            return Err(SpaceError::TooMany(points));
        }
        let cells = match design {
            Design::Grid => Vec::new(),
            Design::LatinHypercube(points) => (0..axes.len()).map(|axis| shuffled(seed, axis, points)).collect(),
        };
        let space = Self { axes, whole, points: points as u64, seed, cells };
        space.try_values(scenario, design)?;
        Ok(space)
    }

    /// The varied keys.
    pub fn axes(&self) -> &[Axis] {
        &self.axes
    }

    /// How many points there are.
    pub fn points(&self) -> u64 {
        self.points
    }

    /// Key and written value of every axis at a point.
    pub fn point(&self, point: u64) -> Vec<(String, String)> {
        let mut left = point;
        let mut settings: Vec<(String, String)> = Vec::with_capacity(self.axes.len());
        for (index, axis) in self.axes.iter().enumerate().rev() {
            let value = if let Some(cells) = self.cells.get(index) {
                let mut within = lab_stream(self.seed, Draw::WithinCell, point, index as u16);
                let cell = f64::from(cells[point as usize]) + within.uniform();
                axis.at_share(cell / self.points as f64, self.whole[index])
            } else {
                let step = left % u64::from(axis.steps());
                left /= u64::from(axis.steps());
                axis.on_grid(step as u32, self.whole[index])
            };
            settings.push((axis.key.clone(), value));
        }
        settings.reverse();
        settings
    }

    /// A value that is wrong alone is wrong before the first game, not after an hour of them. Values inside a range
    /// are as good as its ends; combinations show when their point is laid out.
    fn try_values(&self, scenario: &Scenario, design: Design) -> Result<(), SpaceError> {
        let mut problems: Vec<Problem> = Vec::new();
        for (axis, &whole) in self.axes.iter().zip(&self.whole) {
            let values = match &axis.values {
                Values::Range { steps: 0, .. } if design == Design::Grid => {
                    return Err(SpaceError::NoSteps(axis.key.clone()));
                }
                &Values::Range { from, to, steps } => {
                    let stride = (to - from) / f64::from(steps.saturating_sub(1).max(1));
                    let even = |number: f64| libm::fabs(number - libm::round(number)) < 1e-9;
                    if whole && (!even(from) || !even(to) || (design == Design::Grid && !even(stride))) {
                        return Err(SpaceError::NotWhole { key: axis.key.clone(), from, to, steps });
                    }
                    vec![from.to_string(), to.to_string()]
                }
                Values::List(list) => list.clone(),
            };
            for value in values {
                if let Err(found) = scenario.with(&[(axis.key.clone(), value)]) {
                    problems.extend(found.0);
                }
            }
        }
        // Both ends of a range under an unknown key say the same.
        problems.dedup();
        if problems.is_empty() { Ok(()) } else { Err(SpaceError::Scenario(Problems(problems))) }
    }
}

/// Cells 0 … n−1 in random order (Fisher & Yates 1938; Durstenfeld 1964).
fn shuffled(seed: u64, axis: usize, points: u32) -> Vec<u32> {
    let mut cells: Vec<u32> = (0..points).collect();
    let mut stream = lab_stream(seed, Draw::Cells, axis as u64, 0);
    for last in (1..cells.len()).rev() {
        cells.swap(last, stream.below(last as u64 + 1) as usize);
    }
    cells
}

/// One part of a sweep of `of` parts, counted from 1. Parts are runs of neighbouring points, so that their rows, one
/// part after another, are those of the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shard {
    part: u32,
    of: u32,
}

impl Default for Shard {
    fn default() -> Self {
        Self { part: 1, of: 1 }
    }
}

impl Shard {
    /// Part `part` of `of`; `None` where there is no such part.
    pub fn new(part: u32, of: u32) -> Option<Self> {
        (1..=of).contains(&part).then_some(Self { part, of })
    }

    /// Its points out of so many.
    pub fn points(self, all: u64) -> Range<u64> {
        let edge = |part: u32| (u128::from(all) * u128::from(part) / u128::from(self.of)) as u64;
        edge(self.part - 1)..edge(self.part)
    }
}

impl std::fmt::Display for Shard {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}", self.part, self.of)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_the_whole_without_gap_or_overlap() {
        for all in [0, 1, 7, 100, 1_000_003] {
            for of in [1, 2, 3, 8, 200] {
                let mut next = 0;
                for part in 1..=of {
                    let points = Shard::new(part, of).unwrap().points(all);
                    assert_eq!(points.start, next);
                    next = points.end;
                }
                assert_eq!(next, all);
            }
        }
        assert_eq!((Shard::new(0, 4), Shard::new(5, 4), Shard::new(1, 0)), (None, None, None));
    }

    #[test]
    fn each_cell_of_each_key_is_taken_once() {
        let cells = shuffled(7, 0, 500);
        let mut sorted = cells.clone();
        sorted.sort_unstable();
        assert_eq!(sorted, (0..500).collect::<Vec<_>>());
        assert_ne!(cells, shuffled(7, 1, 500));
        assert_ne!(cells, shuffled(8, 0, 500));
        assert_ne!(cells, sorted);
    }
}
