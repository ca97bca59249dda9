//! The JSON Schemas, made from the file types: what editors complete from, and what [`super::walk`] checks.

use super::decisions::DecisionsFile;
use super::file::ScenarioFile;
use super::translation::TranslationFile;
use serde_json::Value;
use std::sync::LazyLock;

pub(crate) static SCENARIO: LazyLock<Value> = LazyLock::new(|| schemars::schema_for!(ScenarioFile).to_value());
pub(crate) static DECISIONS: LazyLock<Value> = LazyLock::new(|| schemars::schema_for!(DecisionsFile).to_value());
pub(crate) static TEXT: LazyLock<Value> = LazyLock::new(|| schemars::schema_for!(TranslationFile).to_value());

/// The schema of scenario files.
pub fn schema_scenario() -> Value {
    SCENARIO.clone()
}

/// The schema of decisions files.
pub fn schema_decisions() -> Value {
    DECISIONS.clone()
}

/// The schema of text files.
pub fn schema_text() -> Value {
    TEXT.clone()
}
