//! The figures of one replication: what a whole game came to.

use super::game::TidePlayed;
use crate::engine::{Minutes, StationId, Tally};
use crate::hall::{Counts, METRICS, ReleaseDesk, SlowState, TideTally};

/// Figures of one replication, small enough to keep many.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    /// One value a metric, in the order of [`METRICS`]; `None` where it is not defined.
    pub metrics: Vec<Option<f64>>,
    /// Counts over all tides.
    pub all: Counts,
    /// By custom.
    pub by_custom: Vec<Counts>,
    /// By pathway.
    pub by_pathway: Vec<Counts>,
    /// By trade.
    pub by_trade: Vec<Counts>,
    /// Figures of the stations.
    pub stations: Vec<StationFigures>,
}

/// Figures of one station.
#[derive(Debug, Clone, PartialEq)]
pub struct StationFigures {
    /// Customers who joined, were turned away there, or both.
    pub arrivals: f64,
    /// Services ended.
    pub served: f64,
    /// Sent away because it was full.
    pub turned_away: f64,
    /// Mean wait in minutes.
    pub wait_mean: Option<f64>,
    /// Median wait.
    pub wait_p50: Option<f64>,
    /// Wait of nineteen in twenty.
    pub wait_p95: Option<f64>,
    /// Time-average of people in line.
    pub queue_mean: Option<f64>,
    /// Busy server time over open server time.
    pub utilisation: (f64, f64),
    /// Blocked server time over open server time.
    pub blocked: (f64, f64),
    /// Little's identity: queue integral and summed waits, in milliseconds.
    pub little: (u128, u128),
    /// By priority class: served and mean wait.
    pub by_class: Vec<(f64, Option<f64>)>,
}

impl Figures {
    /// Of a game; `None` for a game without tides.
    pub fn of(played: &[TidePlayed]) -> Option<Self> {
        let (first, rest) = played.split_first()?;
        let mut tally: TideTally = first.result.tally.clone();
        let mut stations: Tally = first.result.stations.clone();
        for tide in rest {
            tally.merge(&tide.result.tally);
            stations.merge(&tide.result.stations);
        }
        let last = played.last()?;
        let metrics = metric_values(&tally, &last.slow, played);
        Some(Self {
            metrics,
            all: tally.all,
            by_custom: tally.by_custom,
            by_pathway: tally.by_pathway,
            by_trade: tally.by_trade,
            stations: (0..last.plan.stations.len())
                .map(|index| station_figures(&stations, StationId(index as u8)))
                .collect(),
        })
    }

    /// Of each tide by itself, by the same names: counts are those of the tide, a state (coins, trust, the ledger,
    /// records put right so far) is the one after it.
    pub fn by_tide(played: &[TidePlayed]) -> Vec<Self> {
        played.iter().filter_map(|tide| Self::of(std::slice::from_ref(tide))).collect()
    }

    /// A metric by name.
    pub fn metric(&self, name: &str) -> Option<f64> {
        METRICS.iter().position(|metric| metric.name == name).and_then(|index| self.metrics[index])
    }
}

fn metric_values(tally: &TideTally, slow: &SlowState, played: &[TidePlayed]) -> Vec<Option<f64>> {
    let all = &tally.all;
    let some = |count: u64| Some(count as f64);
    let per = |top: u64, bottom: u64, factor: f64| (bottom > 0).then(|| factor * top as f64 / bottom as f64);
    let wait = |q: f64| (tally.waits.count() > 0).then(|| tally.waits.quantile(q).minutes());
    let papers = slow.papers.as_ref();
    let sources = papers.map_or(0.0, |papers| papers.burned() as f64);
    let source_worth =
        played.last().and_then(|tide| tide.plan.fathom.as_ref()).map_or(0.0, |fathom| fathom.source_worth.0);
    let over = |value: &dyn Fn(&TidePlayed) -> f64| played.iter().map(value).sum::<f64>();
    let harm = over(&|tide| tide.plan.expected_harm(&tide.result.tally.all).0) + sources * source_worth;
    vec![
        some(all.travellers),
        tally.waits.mean_minutes(),
        wait(0.5),
        wait(0.95),
        some(all.boats_missed),
        some(all.stops),
        some(all.mistaken_stops),
        per(all.mistaken_stops, all.stops, 100.0),
        some(all.found),
        some(all.missed),
        Some(harm),
        Some(all.held_ms as f64 / 3_600_000.0),
        worst_ratio(all, &tally.by_custom),
        Some(slow.mended.count() as f64),
        Some(slow.ledger),
        some(slow.exposure()),
        some(slow.breaches()),
        Some(slow.purse.get()),
        Some(slow.trust),
        some(all.travellers - all.landed),
        some(all.found_elsewhere),
        some(all.missed_elsewhere),
        some(all.mistaken_elsewhere),
        some(all.refused_in_need),
        some(all.granted_posing),
        Some(over(&|tide| tide.plan.hardship(&tide.result.tally.all).0)),
        some(all.self_reports),
        some(all.no_print),
        some(papers.map_or(0, ReleaseDesk::released)),
        some(all.slips_acted_on),
        Some(sources),
        played.last().map(|tide| tide.slow.reading(&tide.plan).load),
    ]
    .into_iter()
    .map(|value| value.filter(|number| number.is_finite()))
    .collect()
}

/// Mistaken-stop rate of the worst-hit group over that of all; `None` where nobody was mistakenly stopped.
fn worst_ratio(all: &Counts, groups: &[Counts]) -> Option<f64> {
    let rate = |counts: &Counts| counts.mistaken_stops as f64 / (counts.landed - counts.hazards_landed).max(1) as f64;
    let whole = rate(all);
    (whole > 0.0).then(|| groups.iter().map(rate).fold(0.0, f64::max) / whole)
}

fn station_figures(tally: &Tally, at: StationId) -> StationFigures {
    let station = tally.station(at);
    let any = station.waits.count() > 0;
    let quantile = |q: f64| any.then(|| station.waits.quantile(q).minutes());
    let open = Minutes(station.open as f64 / 60_000.0).0;
    StationFigures {
        arrivals: (station.joined + station.turned_away) as f64,
        served: station.served as f64,
        turned_away: station.turned_away as f64,
        wait_mean: station.waits.mean_minutes(),
        wait_p50: quantile(0.5),
        wait_p95: quantile(0.95),
        queue_mean: tally.mean_queue(at),
        utilisation: (station.busy as f64 / 60_000.0, open),
        blocked: (station.blocked as f64 / 60_000.0, open),
        little: tally.little(at),
        by_class: station.classes.iter().map(|class| (class.served as f64, class.waits.mean_minutes())).collect(),
    }
}
