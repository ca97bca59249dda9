//! `run --format json`: the document that other programs read. No clock in it: the same command, the same bytes.

use crate::engine::Minutes;
use crate::hall::Counts;
use crate::lab::{Figures, METRICS, Mean, Ratio, Replications, SCALES, ScaleFigure, StationFigures, mean_of, ratio_of};
use crate::scenario::Scenario;
use serde_json::{Map, Value, json};

/// What a run came to.
pub struct RunResult<'a> {
    /// The scenario, with what `--set` changed.
    pub scenario: &'a Scenario,
    /// The seed.
    pub seed: u64,
    /// The replications.
    pub replications: &'a Replications,
}

impl RunResult<'_> {
    /// Figures by replication.
    pub fn figures(&self) -> &[Figures] {
        &self.replications.figures
    }

    /// Mean of a metric.
    pub fn metric(&self, name: &str) -> Option<Mean> {
        mean_of(self.figures().iter().map(|figures| figures.metric(name)))
    }

    /// Ratio of totals of two counts.
    pub fn ratio(&self, pair: impl Fn(&Figures) -> (f64, f64)) -> Option<Ratio> {
        ratio_of(&self.figures().iter().map(pair).collect::<Vec<_>>())
    }
}

/// The whole document.
pub fn document(result: &RunResult<'_>) -> Value {
    let file = &result.scenario.file;
    json!({
        "gatewright": env!("CARGO_PKG_VERSION"),
        "rules": crate::session::RULES,
        "scenario": { "id": file.id, "digest": result.scenario.digest() },
        "seed": result.seed,
        "replications": result.figures().len(),
        "digest": result.replications.digest,
        "tides": file.tides,
        "horizon_min": Minutes(file.hall.length_min).0,
        "warm_up_min": Minutes(file.hall.warm_up_min).0,
        "metrics": metrics(result),
        "stations": stations(result),
        "screening": screening(result),
        "groups": groups(result),
        "scales": scales(result),
    })
}

fn number(value: f64) -> Value {
    // JSON knows no NaN; a figure that is none is null.
    serde_json::Number::from_f64(value).map_or(Value::Null, Value::Number)
}

fn mean_value(mean: Option<Mean>) -> Value {
    match mean {
        None => json!({ "mean": null, "ci95": null, "sd": null, "p05": null, "p95": null }),
        Some(mean) => json!({
            "mean": number(mean.mean), "ci95": mean.ci95, "sd": mean.sd, "p05": number(mean.p05), "p95": number(mean.p95)
        }),
    }
}

fn metrics(result: &RunResult<'_>) -> Value {
    METRICS
        .iter()
        .map(|metric| (metric.name.to_owned(), mean_value(result.metric(metric.name))))
        .collect::<Map<_, _>>()
        .into()
}

fn mean_pair(mean: Option<Mean>) -> Value {
    json!({ "value": mean.map(|mean| mean.mean), "ci95": mean.and_then(|mean| mean.ci95) })
}

fn ratio_pair(ratio: Option<Ratio>) -> Value {
    json!({ "value": ratio.map(|ratio| ratio.value), "ci95": ratio.and_then(|ratio| ratio.ci95) })
}

fn stations(result: &RunResult<'_>) -> Value {
    let mut all = Map::new();
    for (index, id) in result.scenario.file.hall.stations.keys().enumerate() {
        let over = |value: &dyn Fn(&StationFigures) -> Option<f64>| {
            mean_pair(mean_of(result.figures().iter().map(|figures| value(&figures.stations[index]))))
        };
        let share = |pair: &dyn Fn(&StationFigures) -> (f64, f64)| {
            ratio_pair(result.ratio(|figures| pair(&figures.stations[index])))
        };
        let classes = result.figures().first().map_or(0, |figures| figures.stations[index].by_class.len());
        let by_class: Map<String, Value> = (0..classes)
            .map(|class| {
                let figures = json!({
                    "served": over(&|station| Some(station.by_class[class].0)),
                    "wait_mean_min": over(&|station| station.by_class[class].1),
                });
                (class.to_string(), figures)
            })
            .collect();
        let little = result.figures().first().map_or((0, 0), |figures| figures.stations[index].little);
        all.insert(
            id.clone(),
            json!({
                "arrivals": over(&|station| Some(station.arrivals)),
                "served": over(&|station| Some(station.served)),
                "turned_away": over(&|station| Some(station.turned_away)),
                "wait_mean_min": over(&|station| station.wait_mean),
                "wait_p50_min": over(&|station| station.wait_p50),
                "wait_p95_min": over(&|station| station.wait_p95),
                "queue_mean": over(&|station| station.queue_mean),
                "utilisation": share(&|station| station.utilisation),
                "blocked_share": share(&|station| station.blocked),
                "by_class": by_class,
                // Strings: the integers can be larger than what JSON readers keep exactly.
                "little": { "queue_ms": little.0.to_string(), "waits_ms": little.1.to_string() },
            }),
        );
    }
    all.into()
}

fn screening(result: &RunResult<'_>) -> Value {
    let over = |count: &dyn Fn(&Counts) -> u64| {
        mean_pair(mean_of(result.figures().iter().map(|figures| Some(count(&figures.all) as f64))))
    };
    let rate = |top: &dyn Fn(&Counts) -> u64, bottom: &dyn Fn(&Counts) -> u64| {
        ratio_pair(result.ratio(|figures| (top(&figures.all) as f64, bottom(&figures.all) as f64)))
    };
    json!({
        "hazard_found": over(&|counts| counts.found),
        "hazard_missed": over(&|counts| counts.missed),
        "mistaken_stops": over(&|counts| counts.mistaken_stops),
        "cleared": over(&|counts| counts.cleared),
        "stops": over(&|counts| counts.stops),
        "tpr": rate(&|counts| counts.stops_with_hazard, &|counts| counts.hazards_landed),
        "fpr": rate(&|counts| counts.mistaken_stops, &|counts| counts.landed - counts.hazards_landed),
        "ppv": rate(&|counts| counts.stops_with_hazard, &|counts| counts.stops),
    })
}

fn groups(result: &RunResult<'_>) -> Value {
    let people = &result.scenario.file.people;
    json!({
        "custom": group(result, people.customs.keys(), &|figures| &figures.by_custom),
        "pathway": group(result, people.pathways.keys(), &|figures| &figures.by_pathway),
        "print_quality": group(result, people.trades.keys(), &|figures| &figures.by_trade),
    })
}

fn group<'a>(
    result: &RunResult<'_>,
    ids: impl Iterator<Item = &'a String>,
    of: &dyn Fn(&Figures) -> &Vec<Counts>,
) -> Value {
    ids.enumerate()
        .map(|(index, id)| {
            let rate = |top: &dyn Fn(&Counts) -> f64, bottom: &dyn Fn(&Counts) -> u64| {
                ratio_pair(result.ratio(|figures| {
                    let counts = &of(figures)[index];
                    (top(counts), bottom(counts) as f64)
                }))
            };
            let rates = json!({
                "travellers": mean_pair(mean_of(result.figures().iter().map(|figures| Some(of(figures)[index].travellers as f64)))),
                "stop_rate": rate(&|counts| counts.stops as f64, &|counts| counts.landed),
                "false_stop_rate": rate(&|counts| counts.mistaken_stops as f64, &|counts| counts.landed - counts.hazards_landed),
                "ppv": rate(&|counts| counts.stops_with_hazard as f64, &|counts| counts.stops),
                "wait_mean_min": rate(&|counts| counts.waited_ms as f64 / 60_000.0, &|counts| counts.landed),
            });
            (id.clone(), rates)
        })
        .collect::<Map<_, _>>()
        .into()
}

/// Each scale: one figure with a unit and a direction, and others beside it. There is no total.
fn scales(result: &RunResult<'_>) -> Value {
    let of = |scale: &ScaleFigure| {
        let beside: Map<String, Value> =
            scale.beside.iter().map(|name| ((*name).to_owned(), mean_value(result.metric(name)))).collect();
        json!({
            "metric": scale.metric,
            "unit": scale.figure().unit,
            "better": scale.better.word(),
            "figure": mean_value(result.metric(scale.metric)),
            "beside": beside,
        })
    };
    SCALES.iter().map(|scale| (scale.scale.id().to_owned(), of(scale))).collect::<Map<_, _>>().into()
}
