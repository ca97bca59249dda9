//! `run --format csv|jsonl|parquet`: one row a replication, one column a metric.

use super::json::RunResult;
use super::sheet::{Kind, Sheet, number};
use crate::lab::METRICS;
use serde_json::Value;

/// The rows of a run.
pub fn rows(result: &RunResult<'_>) -> Sheet {
    let mut sheet = Sheet::default();
    sheet.column("scenario", Kind::Text);
    sheet.column("seed", Kind::Whole);
    sheet.column("replication", Kind::Whole);
    for metric in METRICS {
        sheet.column(metric.name, Kind::Number);
    }
    for (replication, figures) in result.figures().iter().enumerate() {
        let keys: [Value; 3] = [result.scenario.file.id.clone().into(), result.seed.into(), replication.into()];
        sheet.rows.push(keys.into_iter().chain(figures.metrics.iter().map(|&value| number(value))).collect());
    }
    sheet
}
