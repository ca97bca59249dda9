//! Those who ask for shelter, those who only pose as asking, and the office that must tell them apart.

use super::units::{Days, Probability};
use crate::engine::special::normal_cdf;

/// The refuge office. Its queue is a station of the hall; these are its decisions.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Refuge {
    /// d: in need ~ N(0,1), posing ~ N(d,1).
    pub separation: f64,
    /// Whoever scores at or above it is refused.
    pub cut: f64,
    /// What a mistaken refusal costs the person, in days of hardship.
    pub refused_harm: Days,
    /// What an hour of waiting costs somebody in need, in days of hardship.
    pub hour_harm: Days,
}

impl Refuge {
    /// Chance that somebody in need is refused: 1 − Φ(cut).
    pub fn refuses_need(&self) -> Probability {
        Probability::new(normal_cdf(-self.cut))
    }
    /// Chance that somebody who poses is refused: Φ(d − cut).
    pub fn refuses_posing(&self) -> Probability {
        Probability::new(normal_cdf(self.separation - self.cut))
    }
}
