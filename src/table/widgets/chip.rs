//! State chips: a word, a mark and a pattern for each state, so that nothing hangs on colour.

use bevy::ecs::system::EntityCommands;
use bevy::prelude::*;

use crate::table::ui::{Ui, row, sized};
use crate::table::words::{Ink, small, tiny};

/// The states a thing can be in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChipState {
    /// Cleared, better: tick.
    Cleared,
    /// Over the limit, worse: cross and hatch.
    Over,
    /// Near the limit: triangle and dots.
    Near,
    /// Nobody may read it yet: seal.
    Sealed,
    /// Your own, or to press: chevron.
    Yours,
}

impl ChipState {
    /// Ink, mark and edge pattern of this state.
    fn marks(self) -> (Ink, &'static str, Option<&'static str>) {
        match self {
            Self::Cleared => (Ink::Clear, "tick", None),
            Self::Over => (Ink::Stop, "cross", Some("hatch")),
            Self::Near => (Ink::Watch, "warn", Some("dots")),
            Self::Sealed => (Ink::Sealed, "seal", None),
            Self::Yours => (Ink::Act, "chevron", None),
        }
    }
}

impl Ui<'_, '_> {
    /// Places a chip 30 design px high.
    pub fn chip(&mut self, state: ChipState, words: &str) -> EntityCommands<'_> {
        self.chip_sized(state, words, 30.0)
    }

    /// Places a chip 20 design px high, for cards.
    pub fn small_chip(&mut self, state: ChipState, words: &str) -> EntityCommands<'_> {
        self.chip_sized(state, words, 20.0)
    }

    fn chip_sized(&mut self, state: ChipState, words: &str, height: f32) -> EntityCommands<'_> {
        let colours = &self.theme.colour;
        let fill = match state {
            ChipState::Cleared => colours.state.clear_pale,
            ChipState::Over => colours.state.stop_pale,
            ChipState::Near => colours.paper.sunk,
            ChipState::Sealed => colours.state.sealed_pale,
            ChipState::Yours => colours.state.act_pale,
        };
        let (ink, mark, pattern) = state.marks();
        let low = height < 24.0;
        let node = Node {
            height: px(height),
            padding: UiRect { left: px(if low { 5.0 } else { 15.0 }), right: px(10), ..default() },
            border_radius: BorderRadius::all(px(4)),
            overflow: Overflow::clip(),
            flex_shrink: 0.0,
            ..row(if low { 5.0 } else { 9.0 })
        };
        self.within((node, BackgroundColor(fill.into())), |ui| {
            let edge = Node { position_type: PositionType::Absolute, left: px(0), top: px(0), ..sized(8.0, height) };
            match pattern {
                Some("dots") => {
                    ui.tiles(edge, "dots", 7.0, 7.0);
                }
                Some(name) => {
                    ui.within(Node { overflow: Overflow::clip(), ..edge }, |ui| {
                        ui.inked(name, 8.0, 60.0, ink);
                    });
                }
                None => {}
            }
            ui.icon(mark, if low { 14.4 } else { 18.0 }, ink);
            let said = if low { tiny(words) } else { small(words) };
            ui.say(said.bold().ink(ink).one_line());
        })
    }
}
