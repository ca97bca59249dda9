//! `run --format csv|jsonl|parquet`: one row a replication, one column a metric, for other people's tools.

use super::Failure;
use super::json::RunResult;
use crate::lab::METRICS;
use serde_json::{Map, Value};

/// A JSON object a line.
pub fn json_lines(result: &RunResult<'_>) -> Vec<u8> {
    let mut out = Vec::new();
    for (replication, figures) in result.figures().iter().enumerate() {
        let mut row = Map::new();
        row.insert("scenario".into(), result.scenario.file.id.clone().into());
        row.insert("seed".into(), result.seed.into());
        row.insert("replication".into(), replication.into());
        for (metric, value) in METRICS.iter().zip(&figures.metrics) {
            row.insert(metric.name.into(), value.map_or(Value::Null, Value::from));
        }
        out.extend_from_slice(Value::Object(row).to_string().as_bytes());
        out.push(b'\n');
    }
    out
}

/// Comma-separated, with a head line; an undefined figure is an empty cell.
pub fn csv(result: &RunResult<'_>) -> Result<Vec<u8>, Failure> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let head = ["scenario", "seed", "replication"].into_iter().chain(METRICS.iter().map(|metric| metric.name));
    writer.write_record(head)?;
    for (replication, figures) in result.figures().iter().enumerate() {
        let keys = [result.scenario.file.id.clone(), result.seed.to_string(), replication.to_string()];
        let values = figures.metrics.iter().map(|value| value.map(|number| number.to_string()).unwrap_or_default());
        writer.write_record(keys.into_iter().chain(values))?;
    }
    Ok(writer.into_inner()?)
}

/// Parquet, uncompressed: the same columns without the scenario's name.
#[cfg(not(feature = "parquet"))]
pub fn parquet(_result: &RunResult<'_>) -> Result<Vec<u8>, Failure> {
    Err(Failure::new(
        "This build writes no Parquet: it was built with --no-default-features. Add --features parquet, or use csv or jsonl.",
    ))
}

/// Parquet, uncompressed: the same columns without the scenario's name.
#[cfg(feature = "parquet")]
pub fn parquet(result: &RunResult<'_>) -> Result<Vec<u8>, Failure> {
    use parquet::data_type::{DoubleType, Int64Type};
    use parquet::file::properties::WriterProperties;
    use parquet::file::writer::SerializedFileWriter;
    use parquet::schema::parser::parse_message_type;
    use std::sync::Arc;

    let columns =
        METRICS.iter().map(|metric| format!("optional double {};", metric.name)).collect::<Vec<_>>().join("\n");
    let message = format!("message run {{ required int64 seed; required int64 replication;\n{columns} }}");
    let schema = Arc::new(parse_message_type(&message)?);
    let mut writer = SerializedFileWriter::new(Vec::new(), schema, Arc::new(WriterProperties::builder().build()))?;
    let mut group = writer.next_row_group()?;
    let count = result.figures().len();
    let seeds = vec![result.seed.cast_signed(); count];
    let numbers: Vec<i64> = (0_i64..).take(count).collect();
    for whole in [seeds, numbers] {
        if let Some(mut column) = group.next_column()? {
            column.typed::<Int64Type>().write_batch(&whole, None, None)?;
            column.close()?;
        }
    }
    for index in 0..METRICS.len() {
        let cells: Vec<Option<f64>> = result.figures().iter().map(|figures| figures.metrics[index]).collect();
        let defined: Vec<f64> = cells.iter().flatten().copied().collect();
        let levels: Vec<i16> = cells.iter().map(|cell| i16::from(cell.is_some())).collect();
        if let Some(mut column) = group.next_column()? {
            column.typed::<DoubleType>().write_batch(&defined, Some(&levels), None)?;
            column.close()?;
        }
    }
    group.close()?;
    Ok(writer.into_inner()?)
}
