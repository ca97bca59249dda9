//! Opens what the command line asked for.

use super::{Bridge, Start};
use bevy::prelude::*;

/// Adds the opening.
pub fn plugin(app: &mut App) {
    app.init_resource::<Start>().add_systems(Startup, open);
}

fn open(start: Res<Start>, mut bridge: ResMut<Bridge>) {
    if let Some((path, save)) = &start.load {
        // The save was resumed once before the window opened; what fails here is said on the title screen.
        if let Err(words) = bridge.carry_on(path.clone(), save) {
            bridge.notice = Some(words);
        }
    } else if let Some(scenario) = &start.scenario {
        bridge.begin(scenario.clone(), start.seed.unwrap_or(scenario.file.seed));
    }
}
