//! The step bar: where in the round the table is.

use bevy::ecs::system::EntityCommands;
use bevy::prelude::*;

use crate::t;
use crate::table::control::accessible;
use crate::table::ui::{Ui, row};
use crate::table::words::{Ink, tiny};

impl Ui<'_, '_> {
    /// Places the steps on a wooden bar; the current one is a lit chip. None can be pressed, so none looks like a link.
    pub fn steps(&mut self, steps: &[String], current: usize) -> EntityCommands<'_> {
        let lamp = Color::from(self.theme.colour.wood.lamp);
        let now = steps.get(current).map(String::as_str).unwrap_or_default();
        let words = t!("steps-label", step = current + 1, steps = steps.len(), now = now);
        self.within((row(4.0), accessible(accesskit::Role::Group, &words, false)), |ui| {
            for (index, step) in steps.iter().enumerate() {
                if index > 0 {
                    ui.icon("chevron", 12.0, Ink::TableLine);
                }
                let chip = Node {
                    height: px(24),
                    padding: UiRect::horizontal(px(if index == current { 9.0 } else { 1.0 })),
                    margin: UiRect::horizontal(px(if index == current { 0.0 } else { 5.0 })),
                    border_radius: BorderRadius::all(px(if index == current { 4.0 } else { 0.0 })),
                    ..row(0.0)
                };
                let fill = if index == current { lamp } else { Color::NONE };
                ui.within((chip, BackgroundColor(fill)), |ui| {
                    let said = tiny(step.clone()).one_line().quiet();
                    ui.say(if index == current { said.bold() } else { said.ink(Ink::Muted) });
                });
            }
        })
    }
}
