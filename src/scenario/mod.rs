//! Floor 3: scenario files, from text to parameters.
//!
//! [`Scenario::read`] takes text and gives either a scenario or every problem in it at once. [`keys`] moves
//! single parameters by their dotted names; levers, cards, events and `--set` do nothing else.

mod acts;
mod build;
pub mod built_in;
pub mod decisions;
pub mod file;
pub mod keys;
pub mod lint;
pub(crate) mod nearest;
mod node;
pub mod problem;
pub mod read;
pub mod schema;
mod shape;
mod translation;
mod validate;
mod walk;

pub use build::build_plan;
pub use decisions::DecisionsFile;
pub use problem::{Problem, Problems};
pub use read::Scenario;
pub use translation::{Translation, TranslationFile};
pub use validate::PICTURES;
