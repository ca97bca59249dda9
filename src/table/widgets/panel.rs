//! Paper and wood: the grounds everything lies on.

use bevy::ecs::system::EntityCommands;
use bevy::prelude::*;

use crate::table::theme::{Hex, ShadowStep};
use crate::table::ui::{Ui, at};

/// The hard, short shadow of a thing at this height.
pub fn shadow(step: &ShadowStep) -> BoxShadow {
    hard_shadow(step.colour.into(), step.y)
}

/// A shadow that falls `y` design px below its node and shows nowhere else: Bevy softens a shadow's edge even without
/// blur, so it is one px narrower than the node and one further down.
pub fn hard_shadow(colour: Color, y: f32) -> BoxShadow {
    BoxShadow::new(colour, px(0), px(y + 1.0), px(-1), px(0))
}

impl Ui<'_, '_> {
    fn sheet(&mut self, node: Node, fill: Hex, radius: f32, inner: impl FnOnce(&mut Ui)) -> EntityCommands<'_> {
        let theme = self.theme;
        let node = Node { border: UiRect::all(px(1)), border_radius: BorderRadius::all(px(radius)), ..node };
        let line = BorderColor::all(Color::from(theme.colour.paper.fold));
        self.within((node, BackgroundColor(fill.into()), line, shadow(&theme.shadow.raised)), inner)
    }

    /// A paper panel.
    pub fn paper(&mut self, node: Node, inner: impl FnOnce(&mut Ui)) -> EntityCommands<'_> {
        let theme = self.theme;
        self.sheet(node, theme.colour.paper.plain, theme.space.radius, inner)
    }

    /// A paper card: lighter, for what lies on a panel or over the board.
    pub fn card(&mut self, node: Node, inner: impl FnOnce(&mut Ui)) -> EntityCommands<'_> {
        let theme = self.theme;
        self.sheet(node, theme.colour.paper.raised, theme.space.radius_card, inner)
    }

    /// A panel nobody may read yet.
    pub fn sealed_panel(&mut self, node: Node, inner: impl FnOnce(&mut Ui)) -> EntityCommands<'_> {
        let theme = self.theme;
        self.sheet(node, theme.colour.state.sealed_pale, theme.space.radius, inner)
    }

    /// A light box inside a panel, without shadow.
    pub fn slip(&mut self, node: Node, inner: impl FnOnce(&mut Ui)) -> EntityCommands<'_> {
        let theme = self.theme;
        let radius = theme.space.radius_small;
        let mut slip = self.sheet(node, theme.colour.paper.raised, radius, inner);
        slip.remove::<BoxShadow>();
        slip
    }

    /// The dark bar at the top or foot of a screen.
    pub fn wood_bar(&mut self, node: Node, inner: impl FnOnce(&mut Ui)) -> EntityCommands<'_> {
        let table = &self.theme.colour.table;
        let node = Node { border: UiRect::bottom(px(1.5)), ..node };
        let line = BorderColor::all(Color::from(table.grain));
        self.within((node, BackgroundColor(table.deep.into()), line), inner)
    }

    /// The wooden table top over the whole parent.
    pub fn table_top(&mut self) -> EntityCommands<'_> {
        // Without left and top an absolute node would start inside its parent's padding.
        let whole = Node { width: percent(100), height: percent(100), ..at(0.0, 0.0, 0.0, 0.0) };
        self.tiles(whole, "wood", 420.0, 180.0)
    }

    /// A hairline across its column.
    pub fn hairline(&mut self) -> EntityCommands<'_> {
        let line = BackgroundColor(self.theme.colour.paper.fold.into());
        self.put((Node { height: px(1), width: percent(100), flex_shrink: 0.0, ..default() }, line))
    }

    /// A hairline between the cells of a row.
    pub fn upright_hairline(&mut self) -> EntityCommands<'_> {
        let line = BackgroundColor(self.theme.colour.paper.fold.into());
        self.put((Node { width: px(1), align_self: AlignSelf::Stretch, flex_shrink: 0.0, ..default() }, line))
    }
}
