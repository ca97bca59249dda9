//! What a row of a sweep holds: every metric, the rates of screening and the figures of each station, with intervals.

use crate::hall::METRICS;
use crate::lab::statistics::{mean_of, ratio_of};
use crate::scenario::Scenario;
use crate::session::{Figures, StationFigures};

/// An estimate with its 95 % interval, where there are games enough for one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// Mean, or ratio of totals.
    pub value: f64,
    /// 95 % interval.
    pub ci95: Option<[f64; 2]>,
}

/// One column: a name, and how it is read from the games of a point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name in tables; the ends of the interval stand in `NAME_low` and `NAME_high`.
    pub name: String,
    read: Read,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Read {
    Metric(usize),
    Rate(Rate),
    Busy(usize),
    WaitMean(usize),
    WaitP95(usize),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rate {
    TruePositive,
    FalsePositive,
    Predictive,
}

/// The columns of a scenario, in order.
pub fn columns(scenario: &Scenario) -> Vec<Column> {
    let column = |name: String, read| Column { name, read };
    let mut all: Vec<Column> =
        METRICS.iter().enumerate().map(|(place, metric)| column(metric.name.to_owned(), Read::Metric(place))).collect();
    for (name, rate) in [("tpr", Rate::TruePositive), ("fpr", Rate::FalsePositive), ("ppv", Rate::Predictive)] {
        all.push(column(name.to_owned(), Read::Rate(rate)));
    }
    for (index, id) in scenario.file.hall.stations.keys().enumerate() {
        all.push(column(format!("{id}.utilisation"), Read::Busy(index)));
        all.push(column(format!("{id}.wait_mean_min"), Read::WaitMean(index)));
        all.push(column(format!("{id}.wait_p95_min"), Read::WaitP95(index)));
    }
    all
}

impl Column {
    /// Of the games of one point; `None` where it is not defined.
    pub fn estimate(&self, figures: &[Figures]) -> Option<Estimate> {
        let mean = |value: &dyn Fn(&Figures) -> Option<f64>| {
            mean_of(figures.iter().map(value)).map(|mean| Estimate { value: mean.mean, ci95: mean.ci95 })
        };
        let ratio = |pair: &dyn Fn(&Figures) -> (f64, f64)| {
            ratio_of(&figures.iter().map(pair).collect::<Vec<_>>())
                .map(|ratio| Estimate { value: ratio.value, ci95: ratio.ci95 })
        };
        let station = |index: usize, value: fn(&StationFigures) -> Option<f64>| {
            mean(&|figures| figures.stations.get(index).and_then(value))
        };
        match self.read {
            Read::Metric(place) => mean(&|figures| figures.metrics[place]),
            Read::Rate(rate) => ratio(&|figures| rate.pair(figures)),
            Read::Busy(index) => ratio(&|figures| figures.stations[index].utilisation),
            Read::WaitMean(index) => station(index, |station| station.wait_mean),
            Read::WaitP95(index) => station(index, |station| station.wait_p95),
        }
    }
}

impl Rate {
    fn pair(self, figures: &Figures) -> (f64, f64) {
        let counts = &figures.all;
        let (top, bottom) = match self {
            Self::TruePositive => (counts.stops_with_hazard, counts.hazards),
            Self::FalsePositive => (counts.mistaken_stops, counts.travellers - counts.hazards),
            Self::Predictive => (counts.stops_with_hazard, counts.stops),
        };
        (top as f64, bottom as f64)
    }
}
