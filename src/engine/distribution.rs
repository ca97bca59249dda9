//! How long things take.
//!
//! A [`Distribution`] is what a file says; its [`Sampler`] draws. Every shape takes its draws from one stream and its
//! transcendental functions from `libm`. The gamma sampler is written out: `rand_distr` takes its functions from
//! wherever the build happens to switch `num-traits`, so the same seed could give other times in a test build than in
//! a release.

use super::stream::Stream;
use super::time::{Minutes, Span};

mod sampler;
pub use sampler::Sampler;

/// A distribution of durations.
///
/// Parameters that make no sense (a negative mean, no values at all) give durations of zero rather than a panic;
/// whoever reads them from a file reports them there.
#[derive(Clone, Debug, PartialEq)]
pub enum Distribution {
    /// Always the same.
    Constant {
        /// The duration.
        mean: Minutes,
    },
    /// Exponential.
    Exponential {
        /// Mean.
        mean: Minutes,
    },
    /// Lognormal.
    Lognormal {
        /// Mean (of the duration, not of its logarithm).
        mean: Minutes,
        /// Coefficient of variation: standard deviation over mean.
        cv: f64,
    },
    /// Sum of `shape` exponentials; its coefficient of variation is 1/√shape.
    Erlang {
        /// Mean of the sum.
        mean: Minutes,
        /// How many exponentials; 0 is read as 1.
        shape: u32,
    },
    /// Gamma; its shape is 1/cv².
    Gamma {
        /// Mean.
        mean: Minutes,
        /// Coefficient of variation; 0 makes it constant.
        cv: f64,
    },
    /// Triangular.
    Triangular {
        /// Shortest.
        least: Minutes,
        /// Most frequent.
        mode: Minutes,
        /// Longest.
        most: Minutes,
    },
    /// One of the given values, by weight.
    Empirical {
        /// The values.
        values: Vec<Minutes>,
        /// Weight of each value, not necessarily summing to one; a missing weight counts as 0.
        weights: Vec<f64>,
    },
}

impl Distribution {
    /// What draws from it, with everything worked out that does not depend on the draw.
    pub fn sampler(&self) -> Sampler {
        Sampler::new(self)
    }

    /// One duration, to the nearest millisecond. Who draws many keeps the [`Self::sampler`].
    pub fn sample(&self, stream: &mut Stream) -> Span {
        self.sampler().sample(stream)
    }

    /// The mean.
    pub fn mean(&self) -> Minutes {
        match self {
            Self::Constant { mean }
            | Self::Exponential { mean }
            | Self::Lognormal { mean, .. }
            | Self::Erlang { mean, .. }
            | Self::Gamma { mean, .. } => *mean,
            Self::Triangular { least, mode, most } => Minutes((least.0 + mode.0 + most.0) / 3.0),
            Self::Empirical { values, weights } => Minutes(weighted_mean(values, weights, |value| value)),
        }
    }

    /// The coefficient of variation: standard deviation over mean; 0 where the mean is 0.
    pub fn cv(&self) -> f64 {
        let mean = self.mean().0;
        let variance = match self {
            Self::Constant { .. } => return 0.0,
            Self::Exponential { .. } => return 1.0,
            Self::Lognormal { cv, .. } | Self::Gamma { cv, .. } => return cv.max(0.0),
            Self::Erlang { shape, .. } => return 1.0 / f64::from((*shape).max(1)).sqrt(),
            Self::Triangular { least: Minutes(a), mode: Minutes(c), most: Minutes(b) } => {
                (a * a + b * b + c * c - a * b - a * c - b * c) / 18.0
            }
            Self::Empirical { values, weights } => weighted_mean(values, weights, |v| (v - mean) * (v - mean)),
        };
        if mean > 0.0 { variance.max(0.0).sqrt() / mean } else { 0.0 }
    }
}

fn weights_of<'a>(values: &'a [Minutes], weights: &'a [f64]) -> impl Iterator<Item = (f64, f64)> + 'a {
    values.iter().zip(weights).map(|(value, weight)| (value.0, weight.max(0.0)))
}

fn weighted_mean(values: &[Minutes], weights: &[f64], of: impl Fn(f64) -> f64) -> f64 {
    let whole: f64 = weights_of(values, weights).map(|(_, weight)| weight).sum();
    let sum: f64 = weights_of(values, weights).map(|(value, weight)| of(value) * weight).sum();
    if whole > 0.0 { sum / whole } else { 0.0 }
}

#[cfg(test)]
mod tests;
