//! The screens, one file each.

use bevy::prelude::*;

pub mod gallery;
pub mod shift;
pub mod title;

/// Adds all screens.
pub fn plugin(app: &mut App) {
    app.add_plugins((title::plugin, gallery::plugin, shift::plugin));
}
