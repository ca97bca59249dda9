//! Rows and columns for other people's tools: JSON lines, CSV, Parquet. One writer for every command.

use super::{Failure, Format};
use serde_json::{Map, Value};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Words.
    Text,
    /// Whole numbers, never missing.
    Whole,
    /// Numbers; null where not defined.
    Number,
}

/// A table with a kind for each column.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    /// Name and kind, in order.
    pub columns: Vec<(String, Kind)>,
    /// Rows, as many cells each as there are columns.
    pub rows: Vec<Vec<Value>>,
}

impl Sheet {
    /// Adds a column.
    pub fn column(&mut self, name: impl Into<String>, kind: Kind) {
        self.columns.push((name.into(), kind));
    }

    /// A row as an object, keys in the order of the columns.
    pub fn object(&self, row: &[Value]) -> Map<String, Value> {
        self.columns.iter().map(|(name, _)| name.clone()).zip(row.iter().cloned()).collect()
    }

    /// As a file of that format. Only the three formats that are rows.
    pub fn bytes(&self, format: Format) -> Result<Vec<u8>, Failure> {
        match format {
            Format::Csv => self.csv(),
            Format::Parquet => self.parquet(),
            _ => Ok(self.json_lines()),
        }
    }

    /// A JSON object a line.
    fn json_lines(&self) -> Vec<u8> {
        let mut out = Vec::new();
        for row in &self.rows {
            out.extend_from_slice(Value::Object(self.object(row)).to_string().as_bytes());
            out.push(b'\n');
        }
        out
    }

    /// Comma-separated, with a head line; an undefined figure is an empty cell.
    fn csv(&self) -> Result<Vec<u8>, Failure> {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(self.columns.iter().map(|(name, _)| name))?;
        for row in &self.rows {
            writer.write_record(row.iter().map(cell))?;
        }
        Ok(writer.into_inner()?)
    }

    #[cfg(not(feature = "parquet"))]
    #[expect(clippy::unused_self, reason = "the shape of the build that can")]
    fn parquet(&self) -> Result<Vec<u8>, Failure> {
        Err(Failure::new(
            "This build writes no Parquet: it was built with --no-default-features. Add --features parquet, or use csv or jsonl.",
        ))
    }

    /// Uncompressed; numbers and words may be null, whole numbers not.
    #[cfg(feature = "parquet")]
    fn parquet(&self) -> Result<Vec<u8>, Failure> {
        use parquet::data_type::{ByteArray, ByteArrayType, DoubleType, Int64Type};
        use parquet::file::properties::WriterProperties;
        use parquet::file::writer::SerializedFileWriter;
        use parquet::schema::types::Type;
        use std::sync::Arc;

        let fields: Result<Vec<_>, _> =
            self.columns.iter().map(|(name, kind)| kind.field(name).map(Arc::new)).collect();
        let schema = Arc::new(Type::group_type_builder("gatewright").with_fields(fields?).build()?);
        let mut writer = SerializedFileWriter::new(Vec::new(), schema, Arc::new(WriterProperties::builder().build()))?;
        let mut group = writer.next_row_group()?;
        for (index, (_, kind)) in self.columns.iter().enumerate() {
            let Some(mut column) = group.next_column()? else { break };
            let cells = self.rows.iter().map(|row| &row[index]);
            let levels: Vec<i16> = cells.clone().map(|value| i16::from(!value.is_null())).collect();
            match kind {
                Kind::Whole => {
                    let whole: Vec<i64> = cells.map(|value| value.as_i64().unwrap_or_default()).collect();
                    column.typed::<Int64Type>().write_batch(&whole, None, None)?;
                }
                Kind::Number => {
                    let numbers: Vec<f64> = cells.filter_map(Value::as_f64).collect();
                    column.typed::<DoubleType>().write_batch(&numbers, Some(&levels), None)?;
                }
                Kind::Text => {
                    let words: Vec<ByteArray> = cells.filter_map(Value::as_str).map(ByteArray::from).collect();
                    column.typed::<ByteArrayType>().write_batch(&words, Some(&levels), None)?;
                }
            }
            column.close()?;
        }
        group.close()?;
        Ok(writer.into_inner()?)
    }
}

#[cfg(feature = "parquet")]
impl Kind {
    /// The column of the file. Built by hand and not from text, as a dotted key is no name in Parquet's own notation.
    fn field(self, name: &str) -> parquet::errors::Result<parquet::schema::types::Type> {
        use parquet::basic::{LogicalType, Repetition, Type as Physical};
        use parquet::schema::types::Type;
        let (physical, repetition, logical) = match self {
            Self::Whole => (Physical::INT64, Repetition::REQUIRED, None),
            Self::Number => (Physical::DOUBLE, Repetition::OPTIONAL, None),
            Self::Text => (Physical::BYTE_ARRAY, Repetition::OPTIONAL, Some(LogicalType::String)),
        };
        Type::primitive_type_builder(name, physical).with_repetition(repetition).with_logical_type(logical).build()
    }
}

/// A number that is none is null.
pub fn number(value: Option<f64>) -> Value {
    value.and_then(serde_json::Number::from_f64).map_or(Value::Null, Value::Number)
}

/// Digits as they are, but a power of ten where there would be hundreds of them.
fn decimal(value: f64) -> String {
    if value != 0.0 && !(1e-21..1e21).contains(&value.abs()) { format!("{value:e}") } else { value.to_string() }
}

fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Number(number) if number.is_f64() => decimal(number.as_f64().unwrap_or_default()),
        other => other.to_string(),
    }
}
