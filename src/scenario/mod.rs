//! Floor 3: scenario files, from text to parameters.

mod build;
pub mod file;

pub use build::build_plan;
