//! A few soft sounds, made when the program starts: a bell for the tide, a click for a seal, paper for an event, wood for
//! a pause, a chord for the debrief. None says anything that is not on the screen as well.

#[cfg(feature = "sound")]
mod play;
mod wave;

#[cfg(feature = "sound")]
pub use play::plugin;
