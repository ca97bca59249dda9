//! The board of a shift: a film made visible. [`watch`] holds the time and the floor, [`layout`] says where things
//! stand, [`spots`] where each token belongs, [`ways`] how it gets there; the rest draws.

use bevy::prelude::*;

pub mod card;
pub mod card_words;
pub mod choose;
pub mod clock;
pub mod counted;
pub mod draw;
pub mod layout;
mod layout_room;
pub mod live;
pub mod log;
pub mod pieces;
pub mod places;
pub mod quay;
pub mod reading;
pub mod release;
pub mod rooms;
pub mod shelf;
pub mod spots;
pub mod story;
pub mod take;
pub mod told;
pub mod view;
pub mod watch;
pub mod ways;

/// Adds what the board does.
pub fn plugin(app: &mut App) {
    app.add_plugins((watch::plugin, pieces::plugin, live::plugin, choose::plugin, card::plugin, shelf::plugin))
        .add_plugins((view::plugin, clock::plugin));
}
