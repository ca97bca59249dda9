//! The screens, one file each.

use bevy::prelude::*;

pub mod ballot;
pub mod claims;
pub mod council;
pub mod debrief;
pub mod desk;
pub mod enter;
pub mod event;
pub mod frame;
pub mod gallery;
pub mod goal;
pub mod hand;
pub mod links;
pub mod pause;
pub mod proposal;
pub mod reading;
pub mod seats;
pub mod settings;
pub mod shelf;
#[cfg(test)]
mod shell_test;
pub mod shift;
pub mod tally;
pub mod title;
pub mod why;

/// Adds all screens.
pub fn plugin(app: &mut App) {
    app.add_plugins((title::plugin, links::plugin, gallery::plugin, frame::plugin, shelf::plugin, reading::plugin))
        .add_plugins((council::plugin, tally::plugin, event::plugin, debrief::plugin, shift::plugin, enter::plugin))
        .add_plugins((ballot::plugin, claims::plugin, goal::plugin, hand::plugin, seats::plugin, settings::plugin))
        .add_plugins((desk::plugin, pause::plugin));
}
