//! The JSON Schemas, made from the file types: what editors complete from, and what [`super::walk`] checks.

use super::decisions::DecisionsFile;
use super::file::ScenarioFile;
use serde_json::Value;
use std::sync::LazyLock;

pub(crate) static SCENARIO: LazyLock<Value> = LazyLock::new(|| schemars::schema_for!(ScenarioFile).to_value());
pub(crate) static DECISIONS: LazyLock<Value> = LazyLock::new(|| schemars::schema_for!(DecisionsFile).to_value());

/// The schema of scenario files.
pub fn schema_scenario() -> Value {
    SCENARIO.clone()
}

/// The schema of decisions files.
pub fn schema_decisions() -> Value {
    DECISIONS.clone()
}
