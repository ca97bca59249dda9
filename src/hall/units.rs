//! Units of the border model, with only the arithmetic that makes sense.

use std::ops::{Add, AddAssign, Sub};

/// A probability, kept within 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default)]
pub struct Probability(f64);

impl Probability {
    /// Certainty.
    pub const ONE: Self = Self(1.0);

    /// Clamps to 0..=1; what is not a number becomes 0.
    pub fn new(value: f64) -> Self {
        Self(if value.is_nan() { 0.0 } else { value.clamp(0.0, 1.0) })
    }
    /// As a plain number.
    pub fn get(self) -> f64 {
        self.0
    }
    /// The chance of the opposite.
    #[expect(clippy::should_implement_trait, reason = "in formulas a method reads better than an operator")]
    pub fn not(self) -> Self {
        Self(1.0 - self.0)
    }
}

/// Days between tides, of retention, of repair.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default)]
pub struct Days(pub f64);

impl Add for Days {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

/// The hall's money. A count of hundredths, so that a purse adds up the same everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Coins {
    hundredths: i64,
}

impl Coins {
    /// Nearest hundredth of a coin.
    pub fn new(coins: f64) -> Self {
        Self { hundredths: libm::round(coins * 100.0) as i64 }
    }
    /// Coins with their fraction.
    pub fn get(self) -> f64 {
        self.hundredths as f64 / 100.0
    }
    /// This many times over.
    pub fn times(self, count: u64) -> Self {
        Self { hundredths: self.hundredths.saturating_mul(i64::try_from(count).unwrap_or(i64::MAX)) }
    }
}

impl Add for Coins {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self { hundredths: self.hundredths.saturating_add(other.hundredths) }
    }
}

impl AddAssign for Coins {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sub for Coins {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self { hundredths: self.hundredths.saturating_sub(other.hundredths) }
    }
}
