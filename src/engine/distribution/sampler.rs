//! Drawing durations: a distribution with everything worked out that does not depend on the draw.

use super::{Distribution, weights_of};
use crate::engine::special::{exponential_of, exponentials_of, normal_quantile};
use crate::engine::stream::{Stream, Word};
use crate::engine::time::{Minutes, Span, to_spans};

/// What draws from a [`Distribution`].
#[derive(Clone, Debug, PartialEq)]
pub struct Sampler(Shape);

/// Durations in minutes.
#[derive(Clone, Debug, PartialEq)]
enum Shape {
    Constant(Span),
    Exponential { mean: f64 },
    Lognormal { median: f64, sigma: f64 },
    Triangular { least: f64, mode: f64, most: f64 },
    Empirical { values: Vec<f64>, cumulated: Vec<f64> },
    Erlang { phase: f64, count: u32 },
    Gamma { scale: f64, shape: f64 },
}

impl Sampler {
    pub(super) fn new(distribution: &Distribution) -> Self {
        Self(match distribution {
            Distribution::Exponential { mean } => Shape::Exponential { mean: mean.0 },
            Distribution::Lognormal { mean, cv } => {
                // σ² = ln(1 + cv²) and μ = ln mean − σ²/2 give the asked mean and coefficient of variation.
                let square = libm::log1p(cv * cv);
                Shape::Lognormal { median: mean.0 * libm::exp(-square / 2.0), sigma: square.sqrt() }
            }
            Distribution::Erlang { mean, shape } => {
                let count = (*shape).max(1);
                Shape::Erlang { phase: mean.0 / f64::from(count), count }
            }
            Distribution::Gamma { mean, cv } if *cv > 0.0 => {
                let shape = 1.0 / (cv * cv);
                Shape::Gamma { scale: mean.0 / shape, shape }
            }
            Distribution::Constant { mean } | Distribution::Gamma { mean, .. } => Shape::Constant(mean.to_span()),
            Distribution::Triangular { least, mode, most } => {
                Shape::Triangular { least: least.0, mode: mode.0, most: most.0 }
            }
            Distribution::Empirical { values, weights } => empirical(values, weights),
        })
    }

    /// One duration, to the nearest millisecond. A constant takes no word, most take one, Erlang and gamma several.
    #[inline]
    pub fn sample(&self, stream: &mut Stream) -> Span {
        match &self.0 {
            Shape::Constant(span) => *span,
            Shape::Erlang { .. } | Shape::Gamma { .. } => self.of_stream(stream),
            _ => self.of_word(stream.word()),
        }
    }

    /// Whether one word is all that it ever takes.
    pub fn takes_one_word(&self) -> bool {
        !matches!(self.0, Shape::Erlang { .. } | Shape::Gamma { .. })
    }

    /// The same where a word is at hand: it is all that a shape of one word takes; the others open their own stream.
    #[inline]
    pub fn draw(&self, word: Word, stream: impl FnOnce() -> Stream) -> Span {
        match &self.0 {
            Shape::Erlang { .. } | Shape::Gamma { .. } => self.of_stream(&mut stream()),
            _ => self.of_word(word),
        }
    }

    /// Durations of several words, where one word is all that this shape takes.
    #[inline(always)]
    pub fn draw_each<const N: usize>(&self, words: &[Word; N]) -> [Span; N] {
        match &self.0 {
            // What the shape is has been asked once for all of them, so that they are worked out side by side.
            Shape::Exponential { mean } => {
                let mut uniforms = [0.0; N];
                for (uniform, word) in uniforms.iter_mut().zip(words) {
                    *uniform = word.open_uniform();
                }
                let mut minutes = exponentials_of(&uniforms);
                for minutes in &mut minutes {
                    *minutes *= mean;
                }
                to_spans(&minutes)
            }
            _ => self.one_by_one(words),
        }
    }

    /// Kept out of the loops that are worked out side by side.
    #[inline(never)]
    fn one_by_one<const N: usize>(&self, words: &[Word; N]) -> [Span; N] {
        words.map(|word| self.of_word(word))
    }

    #[inline]
    fn of_word(&self, word: Word) -> Span {
        let minutes = match &self.0 {
            Shape::Exponential { mean } => mean * exponential_of(word.open_uniform()),
            Shape::Lognormal { median, sigma } => median * libm::exp(sigma * normal_quantile(word.open_uniform())),
            Shape::Triangular { least, mode, most } => triangular(*least, *mode, *most, word.uniform()),
            Shape::Empirical { values, cumulated } => {
                let u = word.uniform();
                let place = cumulated.partition_point(|&share| share <= u);
                values.get(place).or(values.last()).copied().unwrap_or_default()
            }
            Shape::Constant(span) => return *span,
            Shape::Erlang { .. } | Shape::Gamma { .. } => unreachable!("these shapes take a stream"),
        };
        Minutes(minutes).to_span()
    }

    fn of_stream(&self, stream: &mut Stream) -> Span {
        let minutes = match &self.0 {
            Shape::Erlang { phase, count } => phase * sum_of_exponentials(*count, stream),
            Shape::Gamma { scale, shape } => scale * standard_gamma(*shape, stream),
            _ => return self.of_word(stream.word()),
        };
        Minutes(minutes).to_span()
    }
}

/// Values that can come up, with the shares up to each.
fn empirical(values: &[Minutes], weights: &[f64]) -> Shape {
    let whole: f64 = weights_of(values, weights).map(|(_, weight)| weight).sum();
    let mut sum = 0.0;
    let (values, cumulated) = weights_of(values, weights)
        .filter(|(_, weight)| *weight > 0.0)
        .map(|(value, weight)| {
            sum += weight;
            (value, sum / whole)
        })
        .unzip();
    Shape::Empirical { values, cumulated }
}

/// Sum of `count` standard exponentials: −ln of a product of uniforms.
fn sum_of_exponentials(count: u32, stream: &mut Stream) -> f64 {
    // A product of twelve stays far from underflow (each factor is at least 2⁻⁵³) and saves eleven logarithms.
    const PER_LOGARITHM: u32 = 12;
    let mut left = count;
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
