//! A progress bar, with its state in words beside it.

use bevy::ecs::system::EntityCommands;
use bevy::prelude::*;

use crate::table::control::accessible;
use crate::table::ui::Ui;

impl Ui<'_, '_> {
    /// Places a bar as wide as its parent, filled from 0 to 1; `words` is what a screen reader says of it.
    pub fn progress(&mut self, share: f32, words: &str) -> EntityCommands<'_> {
        let colour = &self.theme.colour;
        let round = BorderRadius::all(px(4));
        let node = Node { height: px(8), width: percent(100), border_radius: round, flex_shrink: 0.0, ..default() };
        let mut said = accessible(accesskit::Role::ProgressIndicator, words, false);
        said.set_numeric_value(f64::from(share));
        said.set_min_numeric_value(0.0);
        said.set_max_numeric_value(1.0);
        let filled = Node { width: percent(share.clamp(0.0, 1.0) * 100.0), border_radius: round, ..default() };
        let act = BackgroundColor(colour.state.act.into());
        self.within((node, BackgroundColor(colour.paper.fold.into()), said), |ui| {
            ui.put((filled, act));
        })
    }
}
