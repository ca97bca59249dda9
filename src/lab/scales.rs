//! The six scales: each has one figure with a unit and a direction, and others beside it. There is no total.

use crate::hall::{METRICS, Metric};
use crate::session::Scale;

/// Which way a figure is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Better {
    /// The smaller the better.
    Lower,
    /// The larger the better.
    Higher,
}

impl Better {
    /// For results: `lower` or `higher`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Lower => "lower",
            Self::Higher => "higher",
        }
    }

    /// The value as a cost: the smaller the better, whichever way it was.
    pub fn cost(self, value: f64) -> f64 {
        match self {
            Self::Lower => value,
            // Not `-value`: nought stays nought.
            Self::Higher => 0.0 - value,
        }
    }
}

/// What stands for a scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScaleFigure {
    /// The scale.
    pub scale: Scale,
    /// Name of its one figure, a metric.
    pub metric: &'static str,
    /// Which way that is better.
    pub better: Better,
    /// Metrics shown beside it.
    pub beside: &'static [&'static str],
}

impl ScaleFigure {
    /// Place of the figure in [`METRICS`].
    pub fn place(&self) -> usize {
        // A test holds every name of the list below to the metrics.
        METRICS.iter().position(|metric| metric.name == self.metric).unwrap_or(0)
    }

    /// The figure's metric.
    pub fn figure(&self) -> &'static Metric {
        &METRICS[self.place()]
    }
}

/// The six, in the order of the board.
pub const SCALES: [ScaleFigure; 6] = [
    scale(Scale::Flow, "wait_p95", Better::Lower, &["wait_p50", "missed_boats"]),
    scale(
        Scale::Safety,
        "expected_harm",
        Better::Lower,
        &["hazard_found", "hazard_missed", "hazard_missed_elsewhere", "sources_burned"],
    ),
    scale(
        Scale::Fairness,
        "mistaken_stops",
        Better::Lower,
        &["hours_held", "innocent_of_100", "redressed", "worst_custom_ratio", "mistaken_elsewhere", "hardship"],
    ),
    scale(Scale::Privacy, "ledger", Better::Lower, &["exposure", "breaches"]),
    scale(Scale::Purse, "coins", Better::Higher, &[]),
    scale(Scale::Trust, "trust", Better::Higher, &[]),
];

const fn scale(scale: Scale, metric: &'static str, better: Better, beside: &'static [&'static str]) -> ScaleFigure {
    ScaleFigure { scale, metric, better, beside }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_scale_is_read_from_metrics_there_are() {
        assert_eq!(SCALES.map(|scale| scale.scale), Scale::ALL);
        for scale in SCALES {
            assert_eq!(scale.figure().name, scale.metric);
            for name in scale.beside {
                assert!(METRICS.iter().any(|metric| metric.name == *name), "{name}");
            }
        }
    }
}
