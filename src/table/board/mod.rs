//! The board of a shift: a film made visible. [`watch`] holds the time and the floor, [`layout`] says where things
//! stand, [`spots`] where each token belongs; the rest draws.

use bevy::prelude::*;

pub mod card;
pub mod choose;
pub mod draw;
pub mod layout;
pub mod live;
pub mod log;
pub mod pieces;
pub mod quay;
pub mod rooms;
pub mod spots;
pub mod watch;

/// Adds what the board does.
pub fn plugin(app: &mut App) {
    app.add_plugins((watch::plugin, pieces::plugin, live::plugin, choose::plugin, card::plugin));
}
