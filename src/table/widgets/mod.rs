//! The controls, one file each; every one adds its own word to [`Ui`](super::ui::Ui).

use bevy::prelude::*;

pub mod button;
pub mod chart;
pub mod chip;
pub mod choice;
pub mod dashed;
pub mod dial;
pub mod dotted;
pub mod face;
pub mod field;
pub mod formula;
pub mod item;
pub mod modal;
pub mod panel;
pub mod progress;
pub mod range;
pub mod rove;
pub mod scroll;
pub mod shed;
pub mod slider;
pub mod steps;
mod tap;

/// Adds what the widgets do.
pub fn plugin(app: &mut App) {
    app.add_plugins((
        face::plugin,
        field::plugin,
        dashed::plugin,
        dotted::plugin,
        dial::plugin,
        slider::plugin,
        choice::plugin,
        formula::plugin,
        chart::plugin,
        modal::plugin,
        scroll::plugin,
        rove::plugin,
        shed::plugin,
        tap::plugin,
    ));
}
