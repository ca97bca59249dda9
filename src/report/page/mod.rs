//! Pages: one file each, readable without a network, a script, pictures or colour, and fit for paper.

mod class;
mod debrief;
mod decided;
mod desk;
mod facts;
mod frame;
mod kit;
mod luck;
mod possible;
mod predicted;
mod reckoned;
mod records;
mod scales;
mod seats;

pub use class::{Apart, class_page};
pub use debrief::debrief_page;
pub use frame::{Figures, Sheet};
pub use kit::kit_page;
