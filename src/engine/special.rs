//! Special functions and the known answers of queueing theory, computed with `libm` so that every platform agrees.

use std::f64::consts::{LN_2, PI, SQRT_2};

/// −ln(u) of a uniform in (0, 1): an exponential of mean 1. Absolute error below 10⁻¹⁵, which no duration notices.
///
/// The mantissa is multiplied by the tabled inverse of the middle of its 128th, which leaves a factor within 1/256 of
/// one, and the series of its logarithm ends after seven terms (the eighth is below 10⁻²⁰). Plain additions and
/// multiplications, never fused, so it rounds alike everywhere; a third of the time of `libm::log`.
#[inline]
pub fn exponential_of(u: f64) -> f64 {
    let bits = u.to_bits();
    let place = (bits >> 45) as usize & (CELLS - 1);
    let mantissa = f64::from_bits(bits & MANTISSA | ONE);
    let power = (bits >> 52) as i32 - 1023;
    let [inverse, logarithm] = MIDDLES[place];
    let r = mantissa * inverse - 1.0;
    let series = series(r) * r;
    -(f64::from(power) * LN_2 + (logarithm + series))
}

/// The same of several, bit for bit. Step by step for all of them, so that the compiler takes two or more at once.
#[inline(always)]
pub fn exponentials_of<const N: usize>(uniforms: &[f64; N]) -> [f64; N] {
    // Minutes of a power, from the bits that hold it: an integer below 2⁵² put under the exponent of 2⁵².
    const SHIFTED: f64 = (1u64 << 52) as f64 + 1023.0;
    let (mut inverses, mut sums) = ([0.0; N], [0.0; N]);
    for place in 0..N {
        let cell = (uniforms[place].to_bits() >> 45) as usize & (CELLS - 1);
        [inverses[place], sums[place]] = MIDDLES[cell];
    }
    for place in 0..N {
        let bits = uniforms[place].to_bits();
        let power = f64::from_bits(bits >> 52 | SHIFT) - SHIFTED;
        let r = f64::from_bits(bits & MANTISSA | ONE) * inverses[place] - 1.0;
        sums[place] = -(power * LN_2 + (sums[place] + series(r) * r));
    }
    sums
}

/// The exponent of 2⁵² in place.
const SHIFT: u64 = (1023 + 52) << 52;

/// The series of ln(1 + r)/r. Written out: with a loop in it, the loop over many is not always worked out side by side.
#[inline(always)]
fn series(r: f64) -> f64 {
    (((((1.0 / 7.0 * r - 1.0 / 6.0) * r + 0.2) * r - 0.25) * r + 1.0 / 3.0) * r - 0.5) * r + 1.0
}

/// Cells of a mantissa, and the bits of an `f64` that hold it and that make it lie in [1, 2).
const CELLS: usize = 128;
const MANTISSA: u64 = (1 << 52) - 1;
const ONE: u64 = 1023 << 52;

/// Of the middle of each cell: its inverse, and the logarithm that makes up for what the inverse was rounded by.
static MIDDLES: [[f64; 2]; CELLS] = middles();

const fn middles() -> [[f64; 2]; CELLS] {
    let mut table = [[0.0; 2]; CELLS];
    let mut cell = 0;
    while cell < CELLS {
        let inverse = CELLS as f64 / (CELLS as f64 + cell as f64 + 0.5);
        table[cell] = [inverse, -logarithm(inverse)];
        cell += 1;
    }
    table
}

/// ln(x) for x in [½, 1] by 2·artanh((x − 1)/(x + 1)), evaluated by the compiler: the ratio is at most a third, so
/// thirty terms are more than enough.
const fn logarithm(x: f64) -> f64 {
    let ratio = (x - 1.0) / (x + 1.0);
    let mut term = 59;
    let mut sum = 0.0;
    while term > 0 {
        sum = sum * ratio * ratio + 1.0 / term as f64;
        term -= 2;
    }
    2.0 * ratio * sum
}

/// Φ(x): the probability that a standard normal is at most `x`, as erfc(−x/√2)/2.
pub fn normal_cdf(x: f64) -> f64 {
    0.5 * libm::erfc(-x / SQRT_2)
}

/// φ(x): the density of the standard normal.
pub fn normal_pdf(x: f64) -> f64 {
    libm::exp(-0.5 * x * x) / (2.0 * PI).sqrt()
}

/// A polynomial by Horner's rule, highest power first. Never fused, so it rounds alike everywhere.
fn polynomial<const N: usize>(coefficients: [f64; N], x: f64) -> f64 {
    coefficients.into_iter().reduce(|sum, coefficient| sum * x + coefficient).unwrap_or_default()
}

/// Φ⁻¹(p): the value that a standard normal stays below with probability `p`; infinite at 0 and 1, `NaN` outside.
///
/// Wichura, "Algorithm AS 241: The Percentage Points of the Normal Distribution", Applied Statistics 37 (1988)
/// 477–484, routine PPND16: relative error about 10⁻¹⁶.
pub fn normal_quantile(p: f64) -> f64 {
    let centred = p - 0.5;
    if centred.abs() <= 0.425 {
        return centred * central(0.180_625 - centred * centred);
    }
    if !(0.0..=1.0).contains(&p) {
        return f64::NAN;
    }
    let tail = if centred < 0.0 { p } else { 1.0 - p };
    if tail == 0.0 {
        return f64::INFINITY.copysign(centred);
    }
    let depth = (-libm::log(tail)).sqrt();
    let size = if depth <= 5.0 { near_tail(depth - 1.6) } else { far_tail(depth - 5.0) };
    size.copysign(centred)
}

/// PPND16 for |p − ½| ≤ 0.425.
fn central(r: f64) -> f64 {
    polynomial(
        [
            2_509.080_928_730_122_7,
            33_430.575_583_588_13,
            67_265.770_927_008_7,
            45_921.953_931_549_87,
            13_731.693_765_509_46,
            1_971.590_950_306_551_4,
            133.141_667_891_784_38,
            3.387_132_872_796_366_5,
        ],
        r,
    ) / polynomial(
        [
            5_226.495_278_852_546,
            28_729.085_735_721_943,
            39_307.895_800_092_71,
            21_213.794_301_586_597,
            5_394.196_021_424_751,
            687.187_007_492_057_9,
            42.313_330_701_600_91,
            1.0,
        ],
        r,
    )
}

/// PPND16 for tails down to e⁻²⁵.
fn near_tail(r: f64) -> f64 {
    polynomial(
        [
            7.745_450_142_783_414e-4,
            0.022_723_844_989_269_184,
            0.241_780_725_177_450_6,
            1.270_458_252_452_368_4,
            3.647_848_324_763_204_5,
            5.769_497_221_460_691,
            4.630_337_846_156_546,
            1.423_437_110_749_683_5,
        ],
        r,
    ) / polynomial(
        [
            1.050_750_071_644_416_9e-9,
            5.475_938_084_995_345e-4,
            0.015_198_666_563_616_457,
            0.148_103_976_427_480_08,
            0.689_767_334_985_1,
            1.676_384_830_183_803_8,
            2.053_191_626_637_759,
            1.0,
        ],
        r,
    )
}

/// PPND16 for tails beyond e⁻²⁵.
fn far_tail(r: f64) -> f64 {
    polynomial(
        [
            2.010_334_399_292_288_1e-7,
            2.711_555_568_743_487_6e-5,
            0.001_242_660_947_388_078_4,
            0.026_532_189_526_576_124,
            0.296_560_571_828_504_87,
            1.784_826_539_917_291_3,
            5.463_784_911_164_114,
            6.657_904_643_501_103,
        ],
        r,
    ) / polynomial(
        [
            2.044_263_103_389_939_8e-15,
            1.421_511_758_316_446e-7,
            1.846_318_317_510_054_8e-5,
            7.868_691_311_456_133e-4,
            0.014_875_361_290_850_615,
            0.136_929_880_922_735_8,
            0.599_832_206_555_888,
            1.0,
        ],
        r,
    )
}

/// Erlang B: the share of arrivals that find all `servers` busy and leave, at `offered` = rate × mean service time.
///
/// Erlang 1917, by the recursion B(c) = aB(c−1) / (c + aB(c−1)), B(0) = 1. Holds for any service distribution.
pub fn erlang_b(servers: u32, offered: f64) -> f64 {
    (1..=servers).fold(1.0, |blocked, c| offered * blocked / (f64::from(c) + offered * blocked))
}

/// Erlang C: the share of arrivals that wait in M/M/c, at `offered` = rate × mean service time; 1 where the queue
/// has no steady state (`offered` ≥ `servers`).
pub fn erlang_c(servers: u32, offered: f64) -> f64 {
    let utilisation = offered / f64::from(servers);
    // Also true where there is no server at all and the ratio is infinite or undefined.
    if utilisation.partial_cmp(&1.0) != Some(std::cmp::Ordering::Less) {
        return 1.0;
    }
    let blocked = erlang_b(servers, offered);
    blocked / (1.0 - utilisation * (1.0 - blocked))
}

/// Mean wait in line of M/M/c, in mean service times: C(c, a) / (c − a). Infinite without a steady state.
pub fn mmc_wait(servers: u32, offered: f64) -> f64 {
    let spare = f64::from(servers) - offered;
    if spare > 0.0 { erlang_c(servers, offered) / spare } else { f64::INFINITY }
}

/// Mean wait in line of M/G/1, in mean service times: ρ(1 + cv²) / (2(1 − ρ)) (Pollaczek 1930, Khinchine 1932).
pub fn mg1_wait(utilisation: f64, cv: f64) -> f64 {
    if utilisation < 1.0 { utilisation * (1.0 + cv * cv) / (2.0 * (1.0 - utilisation)) } else { f64::INFINITY }
}

/// Kingman's bound on the mean wait of GI/G/1, in mean service times: ρ/(1 − ρ) · (cvₐ²/ρ² + cvₛ²)/2, which becomes
/// exact in heavy traffic (Kingman 1961, 1962).
pub fn kingman_bound(utilisation: f64, cv_between: f64, cv_service: f64) -> f64 {
    if utilisation < 1.0 {
        let spread = cv_between * cv_between / (utilisation * utilisation) + cv_service * cv_service;
        utilisation / (1.0 - utilisation) * spread / 2.0
    } else {
        f64::INFINITY
    }
}

/// Mean wait of class `class` (0 is served first) in a non-preemptive priority M/G/1, in the time unit of the input.
///
/// `rates` are arrivals per time unit, `means` and `squares` the first two moments of each class's service time.
/// `W = ½Σλᵢ E[Sᵢ²] / ((1 − σ₋)(1 − σ))`, σ the load of the classes up to this one, σ₋ without it (Cobham 1954).
pub fn cobham_wait(class: usize, rates: &[f64], means: &[f64], squares: &[f64]) -> f64 {
    let residual: f64 = rates.iter().zip(squares).map(|(rate, square)| rate * square).sum::<f64>() / 2.0;
    let load = |classes: usize| -> f64 { rates.iter().zip(means).take(classes).map(|(rate, mean)| rate * mean).sum() };
    let (before, with) = (load(class), load(class + 1));
    if with < 1.0 { residual / ((1.0 - before) * (1.0 - with)) } else { f64::INFINITY }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(left: f64, right: f64, tolerance: f64) {
        assert!((left - right).abs() <= tolerance, "{left} is not {right} within {tolerance}");
    }

    #[test]
    fn the_exponential_is_the_logarithm() {
        const STEP: f64 = 1.0 / (1u64 << 52) as f64;
        let edges = (0..128u32).map(|cell| 0.5 + f64::from(cell) / 256.0);
        let near = edges.flat_map(|edge| [edge - STEP / 2.0, edge, edge + STEP / 2.0]);
        let even = (1..100_000u32).map(|n| f64::from(n) / 1e5);
        let small = (1..53).map(|power| libm::pow(0.5, f64::from(power)) * 1.3);
        for u in near.chain(even).chain(small).chain([STEP / 2.0, 1.0 - STEP / 2.0]) {
            close(exponential_of(u), -libm::log(u), 1e-15 * (1.0 - libm::log(u)));
        }
    }

    /// AS 241 prints these two, and tables the others.
    #[test]
    fn normal_quantiles_of_the_tables() {
        close(normal_quantile(0.25), -0.674_489_750_196_081_7, 1e-15);
        close(normal_quantile(0.001), -3.090_232_306_167_813_5, 1e-14);
        close(normal_quantile(1e-20), -9.262_340_089_798_408, 1e-13);
        close(normal_quantile(0.975), 1.959_963_984_540_054, 1e-14);
        close(normal_quantile(0.5), 0.0, 0.0);
        assert!(normal_quantile(0.0).is_infinite() && normal_quantile(1.0) > 0.0);
        assert!(normal_quantile(-0.1).is_nan() && normal_quantile(f64::NAN).is_nan());
    }

    #[test]
    fn quantile_undoes_cdf() {
        for step in -700..=70 {
            let x = f64::from(step) / 20.0;
            let p = normal_cdf(x);
            // Where p is close to one, its own spacing limits what can be got back.
            let tolerance = 1e-12 + f64::EPSILON / normal_pdf(x.min(6.0)) * f64::from(u8::from(x > 0.0));
            close(normal_quantile(p), x, tolerance);
        }
        close(normal_cdf(1.0), 0.841_344_746_068_542_9, 1e-15);
        close(normal_pdf(0.0), 0.398_942_280_401_432_7, 1e-15);
    }

    /// Waits of M/M/3 in service times, as the textbooks table them.
    #[test]
    fn three_servers_at_growing_load() {
        for (utilisation, wait) in [(0.7, 0.547), (0.8, 1.079), (0.9, 2.724), (0.95, 6.047)] {
            close(mmc_wait(3, 3.0 * utilisation), wait, 5e-4);
        }
        assert!(mmc_wait(3, 3.0).is_infinite());
    }

    #[test]
    fn formulas_agree_where_they_meet() {
        close(erlang_b(1, 0.5), 1.0 / 3.0, 1e-15);
        close(erlang_c(1, 0.6), 0.6, 1e-15);
        close(erlang_c(0, 0.6), 1.0, 0.0);
        close(erlang_c(2, 5.0), 1.0, 0.0);
        close(mg1_wait(0.8, 1.0), mmc_wait(1, 0.8), 1e-12);
        close(mg1_wait(0.8, 0.0), mmc_wait(1, 0.8) / 2.0, 1e-12);
        close(cobham_wait(0, &[0.8], &[1.0], &[2.0]), mg1_wait(0.8, 1.0), 1e-12);
        assert!(cobham_wait(1, &[0.8, 0.3], &[1.0, 1.0], &[2.0, 2.0]).is_infinite());
        assert!(kingman_bound(0.9, 1.0, 1.0) > mg1_wait(0.9, 1.0));
        close(kingman_bound(0.999, 1.0, 1.0) / mg1_wait(0.999, 1.0), 1.0, 2e-3);
        assert!(kingman_bound(1.0, 1.0, 1.0).is_infinite() && mg1_wait(1.0, 1.0).is_infinite());
    }
}
