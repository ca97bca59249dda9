//! Other doors: the two neighbour gates, and who chooses them.
//!
//! Everybody sets out for the coast whatever the hall does; which gate somebody takes is an outcome of policy,
//! computed from a uniform of the trip that no policy touches.

use super::units::Probability;
use crate::engine::Minutes;

/// The coast: the hall's share of the traffic, its neighbours, and how travellers choose.
#[derive(Debug, Clone, PartialEq)]
pub struct Coast {
    /// Share that would land here if all gates were alike.
    pub hall_share: f64,
    /// Wait here that people expect before the first tide.
    pub usual_wait: Minutes,
    /// The other gates.
    pub neighbours: Vec<Neighbour>,
    /// β: how much somebody with something to hide shuns a gate that would find it. 0: no diversion.
    pub beta: f64,
    /// γ: how much a minute of waiting repels anybody.
    pub gamma: f64,
    /// Share of the hall's chance of finding that people also expect of the neighbours (diffusion of benefit).
    pub diffusion: Probability,
}

/// A neighbour gate.
#[derive(Debug, Clone, PartialEq)]
pub struct Neighbour {
    /// Its name in the file.
    pub id: String,
    /// Share of the traffic if all gates were alike.
    pub share: f64,
    /// Chance that it finds a hazard.
    pub finds: Probability,
    /// Chance that it stops somebody who carries nothing.
    pub stops: Probability,
    /// Its wait.
    pub wait: Minutes,
}

/// What people know of the hall when they set out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reputation {
    /// Chance that it finds a hazard.
    pub finds: f64,
    /// Its mean wait.
    pub wait: Minutes,
}

impl Coast {
    /// Cumulative shares of the gates, the hall first: share · e^(−β·p − γ·wait), β only where there is something to hide.
    pub fn shares(&self, hall: Reputation, hides: bool) -> Vec<f64> {
        let beta = if hides { self.beta } else { 0.0 };
        let weight = |share: f64, finds: f64, wait: Minutes| share * libm::exp(-beta * finds - self.gamma * wait.0);
        let others = self.neighbours.iter().map(|gate| {
            let rumour = self.diffusion.get() * (hall.finds - gate.finds.get()).max(0.0);
            weight(gate.share, gate.finds.get() + rumour, gate.wait)
        });
        super::plan::cumulative(std::iter::once(weight(self.hall_share, hall.finds, hall.wait)).chain(others))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn coast(beta: f64, diffusion: f64) -> Coast {
        let gate = Neighbour {
            id: "g".into(),
            share: 0.25,
            finds: Probability::new(0.3),
            stops: Probability::new(0.05),
            wait: Minutes(10.0),
        };
        Coast {
            hall_share: 0.5,
            usual_wait: Minutes(10.0),
            neighbours: vec![gate.clone(), gate],
            beta,
            gamma: 0.0,
            diffusion: Probability::new(diffusion),
        }
    }

    #[test]
    fn those_who_hide_go_where_less_is_found() {
        let strict = Reputation { finds: 0.8, wait: Minutes(10.0) };
        assert!((coast(0.0, 0.0).shares(strict, true)[0] - 0.5).abs() < 1e-12, "no diversion at β = 0");
        let diverted = coast(3.0, 0.0).shares(strict, true)[0];
        // 0.5·e^(−2.4) / (0.5·e^(−2.4) + 0.5·e^(−0.9)) = 0.1824
        assert!((diverted - 0.182_4).abs() < 1e-4, "{diverted}");
        assert!((coast(3.0, 0.0).shares(strict, false)[0] - 0.5).abs() < 1e-12, "innocents have nothing to shun");
        assert!((coast(3.0, 1.0).shares(strict, true)[0] - 0.5).abs() < 1e-12, "full diffusion leaves nowhere better");
    }
}
