//! Instants and durations in whole milliseconds, and minutes for everything a person reads or writes.
//!
//! The kernel counts in integers, so that sums do not depend on their order and identities hold exactly.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Mul, Sub};

/// Milliseconds in a minute.
const MS_PER_MINUTE: f64 = 60_000.0;

/// An instant: milliseconds since the start of the run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tick(pub u64);

/// A duration in milliseconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span(pub u64);

/// A duration in minutes, as files and formulas give it. It may be fractional.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub struct Minutes(pub f64);

impl Tick {
    /// The start of the run.
    pub const ZERO: Self = Self(0);
    /// Later than anything: a horizon for "run until nothing is left".
    pub const NEVER: Self = Self(u64::MAX);

    /// Minutes since the start of the run.
    pub fn minutes(self) -> f64 {
        self.0 as f64 / MS_PER_MINUTE
    }

    /// `self + span`, where the next step waits for the sum: that it is beyond all time is guessed to be false.
    #[inline(always)]
    pub(super) fn after(self, span: Span) -> Self {
        if let Some(sum) = self.0.checked_add(span.0) {
            Self(sum)
        } else {
            std::hint::cold_path();
            Self::NEVER
        }
    }
}

impl Span {
    /// No time at all.
    pub const ZERO: Self = Self(0);

    /// This duration in minutes.
    pub fn minutes(self) -> f64 {
        self.0 as f64 / MS_PER_MINUTE
    }
}

impl Minutes {
    /// The nearest whole millisecond. Negative and undefined (`NaN`) durations become zero.
    #[inline]
    pub fn to_span(self) -> Span {
        // A float-to-integer cast saturates, and takes NaN to zero. Through i64, since few machines cast to u64.
        Span(((self.0 * MS_PER_MINUTE + 0.5) as i64).max(0) as u64)
    }
}

/// Several durations to the nearest whole millisecond, each as [`Minutes::to_span`] has it.
#[inline(always)]
pub fn to_spans<const N: usize>(minutes: &[f64; N]) -> [Span; N] {
    // The integers of this range are the last 52 bits of what they are when 2⁵² is added, and adding rounds to the
    // nearest: where that is up, it is one too many. Few processors cut off several numbers at once.
    const SHIFT: f64 = (1u64 << 52) as f64;
    let mut spans = [Span::ZERO; N];
    let mut usual = true;
    for place in 0..N {
        let ms = minutes[place] * MS_PER_MINUTE + 0.5;
        usual &= (0.0..SHIFT / 2.0).contains(&ms);
        let near = ms + SHIFT;
        let over = u64::from(near - SHIFT > ms);
        spans[place] = Span((near.to_bits() & ((1 << 52) - 1)).wrapping_sub(over));
    }
    if usual { spans } else { one_by_one(minutes) }
}

/// Kept out of the loops that are worked out side by side.
#[cold]
#[inline(never)]
fn one_by_one<const N: usize>(minutes: &[f64; N]) -> [Span; N] {
    minutes.map(|minutes| Minutes(minutes).to_span())
}

/// The sum of a few durations. In halves, which take no carrying from one to the next.
#[inline(always)]
pub fn exact_sum<const N: usize>(spans: &[Span; N]) -> u128 {
    let (mut low, mut high) = (0, 0);
    for span in spans {
        low += span.0 & u64::from(u32::MAX);
        high += span.0 >> 32;
    }
    u128::from(low) + (u128::from(high) << 32)
}

impl Add<Span> for Tick {
    type Output = Self;

    /// Saturates at [`Tick::NEVER`].
    fn add(self, span: Span) -> Self {
        Self(self.0.saturating_add(span.0))
    }
}

impl Sub for Tick {
    type Output = Span;

    /// The time from `earlier` to `self`; zero if `earlier` is in fact later.
    fn sub(self, earlier: Self) -> Span {
        Span(self.0.saturating_sub(earlier.0))
    }
}

impl Add for Span {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl AddAssign for Span {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sum for Span {
    fn sum<I: Iterator<Item = Self>>(parts: I) -> Self {
        parts.fold(Self::ZERO, Add::add)
    }
}

impl Add for Minutes {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Mul<f64> for Minutes {
    type Output = Self;

    fn mul(self, factor: f64) -> Self {
        Self(self.0 * factor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_round_to_the_nearest_millisecond_and_never_run_backwards() {
        assert_eq!(Minutes(2.5).to_span(), Span(150_000));
        assert_eq!(Minutes(0.000_01).to_span(), Span(1));
        assert_eq!(Minutes(-3.0).to_span(), Span::ZERO);
        assert_eq!(Minutes(f64::NAN).to_span(), Span::ZERO);
        assert!((Span(90_000).minutes() - 1.5).abs() < 1e-12);
        assert!((Tick(30_000).minutes() - 0.5).abs() < 1e-12);
    }

    #[test]
    fn several_round_as_each_does() {
        let of = |minutes: [f64; 8]| assert_eq!(to_spans(&minutes), minutes.map(|one| Minutes(one).to_span()));
        let ms = 1.0 / MS_PER_MINUTE;
        of([0.0, ms, 0.5 * ms, 0.499_999 * ms, 1.5 * ms, 2.5 * ms, 123.456, 1e9]);
        of([0.0, -3.0, f64::NAN, f64::INFINITY, 1e300, -1e300, 7.0, -0.4 * ms]);
    }

    #[test]
    fn differences_saturate() {
        assert_eq!(Tick(5) - Tick(9), Span::ZERO);
        assert_eq!(Tick::NEVER + Span(1), Tick::NEVER);
        assert_eq!([Span(1), Span(2)].into_iter().sum::<Span>(), Span(3));
        assert_eq!((Minutes(1.0) + Minutes(2.0)) * 2.0, Minutes(6.0));
    }
}
