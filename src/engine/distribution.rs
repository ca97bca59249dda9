//! How long things take.
//!
//! Every shape takes its draws from one stream and its transcendental functions from `libm`. The gamma sampler is
//! written out here: `rand_distr` takes its functions from wherever the build happens to switch `num-traits`, so the
//! same seed could give other times in a test build than in a release.

use super::special::normal_quantile;
use super::stream::Stream;
use super::time::{Minutes, Span};

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
    /// One duration, to the nearest millisecond.
    pub fn sample(&self, stream: &mut Stream) -> Span {
        self.sample_minutes(stream).to_span()
    }

    /// One duration before rounding.
    pub fn sample_minutes(&self, stream: &mut Stream) -> Minutes {
        Minutes(match self {
            Self::Exponential { mean } => -mean.0 * libm::log(stream.open_uniform()),
            Self::Lognormal { mean, cv } => lognormal(mean.0, *cv, stream),
            Self::Erlang { mean, shape } => mean.0 / f64::from((*shape).max(1)) * sum_of_exponentials(*shape, stream),
            Self::Gamma { mean, cv } if *cv > 0.0 => {
                let shape = 1.0 / (cv * cv);
                mean.0 / shape * standard_gamma(shape, stream)
            }
            Self::Constant { mean } | Self::Gamma { mean, .. } => mean.0,
            Self::Triangular { least, mode, most } => triangular(least.0, mode.0, most.0, stream.uniform()),
            Self::Empirical { values, weights } => empirical(values, weights, stream.uniform()),
        })
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

/// exp(μ + σZ) with σ² = ln(1 + cv²) and μ = ln mean − σ²/2, which gives the asked mean and coefficient of variation.
fn lognormal(mean: f64, cv: f64, stream: &mut Stream) -> f64 {
    let square = libm::log1p(cv * cv);
    mean * libm::exp(square.sqrt() * normal_quantile(stream.open_uniform()) - square / 2.0)
}

/// Sum of `count` standard exponentials: −ln of a product of uniforms.
fn sum_of_exponentials(count: u32, stream: &mut Stream) -> f64 {
    // A product of twelve stays far from underflow (each factor is at least 2⁻⁵³) and saves eleven logarithms.
    const PER_LOGARITHM: u32 = 12;
    let mut left = count.max(1);
    let mut sum = 0.0;
    while left > 0 {
        let now = left.min(PER_LOGARITHM);
        let product: f64 = (0..now).fold(1.0, |product, _| product * stream.open_uniform());
        sum -= libm::log(product);
        left -= now;
    }
    sum
}

/// Gamma of scale 1: Marsaglia & Tsang, "A Simple Method for Generating Gamma Variables", ACM TOMS 26 (2000) 363–372.
fn standard_gamma(shape: f64, stream: &mut Stream) -> f64 {
    if shape < 1.0 {
        // Their section 6: a gamma of shape + 1, scaled by a power of a uniform.
        return standard_gamma(shape + 1.0, stream) * libm::pow(stream.open_uniform(), 1.0 / shape);
    }
    let d = shape - 1.0 / 3.0;
    let c = 1.0 / (9.0 * d).sqrt();
    loop {
        let normal = stream.normal();
        let root = 1.0 + c * normal;
        let uniform = stream.open_uniform();
        let cube = root * root * root;
        if root > 0.0 && libm::log(uniform) < 0.5 * normal * normal + d * (1.0 - cube + libm::log(cube)) {
            return d * cube;
        }
    }
}

/// The triangular distribution's quantile function at `u`.
fn triangular(least: f64, mode: f64, most: f64, u: f64) -> f64 {
    let width = most - least;
    let rise = mode - least;
    if u * width < rise {
        least + (u * width * rise).max(0.0).sqrt()
    } else {
        most - ((1.0 - u) * width * (most - mode)).max(0.0).sqrt()
    }
}

fn weights_of<'a>(values: &'a [Minutes], weights: &'a [f64]) -> impl Iterator<Item = (f64, f64)> + 'a {
    values.iter().zip(weights).map(|(value, weight)| (value.0, weight.max(0.0)))
}

/// The first value whose cumulated weight exceeds `u` of the whole.
fn empirical(values: &[Minutes], weights: &[f64], u: f64) -> f64 {
    let whole: f64 = weights_of(values, weights).map(|(_, weight)| weight).sum();
    let mut left = u * whole;
    let mut last = 0.0;
    for (value, weight) in weights_of(values, weights).filter(|(_, weight)| *weight > 0.0) {
        last = value;
        left -= weight;
        if left < 0.0 {
            break;
        }
    }
    last
}

fn weighted_mean(values: &[Minutes], weights: &[f64], of: impl Fn(f64) -> f64) -> f64 {
    let whole: f64 = weights_of(values, weights).map(|(_, weight)| weight).sum();
    let sum: f64 = weights_of(values, weights).map(|(value, weight)| of(value) * weight).sum();
    if whole > 0.0 { sum / whole } else { 0.0 }
}

#[cfg(test)]
mod tests;
