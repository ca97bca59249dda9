//! Tests of the distributions.

use super::*;
use crate::engine::stream::{Address, SeedKey};

fn shapes() -> Vec<Distribution> {
    let mean = Minutes(2.5);
    vec![
        Distribution::Constant { mean },
        Distribution::Exponential { mean },
        Distribution::Lognormal { mean, cv: 0.6 },
        Distribution::Erlang { mean, shape: 3 },
        Distribution::Erlang { mean, shape: 30 },
        Distribution::Gamma { mean, cv: 0.5 },
        Distribution::Gamma { mean, cv: 1.25 },
        Distribution::Gamma { mean, cv: 0.0 },
        Distribution::Triangular { least: Minutes(1.0), mode: Minutes(2.0), most: Minutes(6.0) },
        Distribution::Triangular { least: mean, mode: mean, most: mean },
        Distribution::Empirical {
            values: vec![Minutes(1.0), Minutes(2.0), Minutes(5.0)],
            weights: vec![1.0, 2.0, 1.0],
        },
    ]
}

/// n = 200 000 a shape. The mean is held to five standard errors, so a true sampler fails once in about 10⁶ seeds
/// a shape; the coefficient of variation to 2 %, which is over five standard errors for each of these shapes.
#[test]
fn moments_are_those_asked_for() {
    const N: u32 = 200_000;
    for (index, shape) in shapes().into_iter().enumerate() {
        let mut stream = SeedKey::new(2024, 0, 1).stream(Address { subject: index as u64, ..Address::default() });
        let (mut sum, mut squares) = (0.0, 0.0);
        for _ in 0..N {
            let minutes = shape.sample(&mut stream).minutes();
            sum += minutes;
            squares += minutes * minutes;
        }
        let n = f64::from(N);
        let (mean, expected) = (sum / n, shape.mean().0);
        let cv = (squares / n - mean * mean).max(0.0).sqrt() / mean;
        let standard_error = shape.cv() * expected / n.sqrt();
        assert!((mean - expected).abs() <= 5.0 * standard_error + 1e-5, "{shape:?}: mean {mean}");
        assert!((cv - shape.cv()).abs() <= 0.02 * shape.cv() + 1e-5, "{shape:?}: cv {cv}");
    }
}

#[test]
fn senseless_parameters_take_no_time() {
    let mut stream = SeedKey::new(1, 0, 0).stream(Address::default());
    for shape in [
        Distribution::Constant { mean: Minutes(-1.0) },
        Distribution::Empirical { values: vec![], weights: vec![] },
        Distribution::Empirical { values: vec![Minutes(3.0)], weights: vec![] },
    ] {
        assert_eq!(shape.sample(&mut stream), Span::ZERO);
        assert!(shape.cv().abs() < 1e-12);
    }
}

#[test]
fn triangular_and_empirical_keep_their_bounds() {
    let mut stream = SeedKey::new(5, 0, 0).stream(Address::default());
    let shape = Distribution::Triangular { least: Minutes(1.0), mode: Minutes(1.0), most: Minutes(2.0) };
    let list = Distribution::Empirical { values: vec![Minutes(7.0), Minutes(1.0)], weights: vec![0.0, 3.0] };
    for _ in 0..1000 {
        assert!((60_000..=120_000).contains(&shape.sample(&mut stream).0));
        assert_eq!(list.sample(&mut stream), Minutes(1.0).to_span());
    }
}
