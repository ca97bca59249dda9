//! `schema scenario|decisions|text`

use super::{Failure, files};
use crate::scenario::schema::{schema_decisions, schema_scenario, schema_text};
use clap::{Args, ValueEnum};
use std::process::ExitCode;

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Which {
    Scenario,
    Decisions,
    Text,
}

/// `schema`
#[derive(Debug, Args)]
pub struct SchemaArgs {
    /// Which file format
    which: Which,
}

/// Prints the schema.
pub fn schema(args: &SchemaArgs) -> Result<ExitCode, Failure> {
    let schema = match args.which {
        Which::Scenario => schema_scenario(),
        Which::Decisions => schema_decisions(),
        Which::Text => schema_text(),
    };
    let text = serde_json::to_string_pretty(&schema)? + "\n";
    files::deliver(None, text.as_bytes())?;
    Ok(ExitCode::SUCCESS)
}
