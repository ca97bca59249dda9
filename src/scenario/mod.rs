//! Floor 3: scenario files, from text to parameters.

pub mod file;
