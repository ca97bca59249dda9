//! Pages: one file each, readable without a network, a script, pictures or colour, and fit for paper.

mod debrief;
mod decided;
mod facts;
mod frame;
mod luck;
mod predicted;
mod reckoned;

pub use debrief::debrief_page;
pub use frame::{Figures, Sheet};
