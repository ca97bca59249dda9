//! A scroll area: wheel, and keys while it has the focus; it follows the focus of what lies in it. Where there is more
//! than can be seen, a line at its edge says how much, and where one is.

use bevy::ecs::system::EntityCommands;
use bevy::input::ButtonState;
use bevy::input::keyboard::KeyboardInput;
use bevy::input_focus::FocusedInput;
use bevy::input_focus::tab_navigation::TabIndex;
use bevy::prelude::*;
use bevy::ui::{ComputedNode, IgnoreScroll, ScrollPosition, UiSystems};
use bevy::ui_widgets::ScrollArea;

use crate::table::control::{ControlId, accessible};
use crate::table::screen::ScrollId;
use crate::table::ui::{Ui, at, column};

/// One press of an arrow key, in design px.
const LINE: f32 = 40.0;

/// The shortest a thumb gets, in design px.
const LEAST: f32 = 28.0;

/// The line at the edge of an area with more in it than can be seen.
#[derive(Component, Debug)]
struct Thumb;

/// Scrolls by keys, and shows where there is more.
pub fn plugin(app: &mut App) {
    app.add_observer(on_key).add_systems(PostUpdate, lay_thumbs.after(UiSystems::PostLayout));
}

impl Ui<'_, '_> {
    /// Places a column that scrolls when it is higher than `node` lets it be.
    pub fn scroll(&mut self, node: Node, id: &str, label: &str, inner: impl FnOnce(&mut Ui)) -> EntityCommands<'_> {
        let node = Node {
            flex_direction: FlexDirection::Column,
            row_gap: if node.row_gap == Val::ZERO { column(8.0).row_gap } else { node.row_gap },
            // Words keep clear of the line at the edge.
            padding: if node.padding.right == Val::ZERO {
                UiRect { right: px(10), ..node.padding }
            } else {
                node.padding
            },
            overflow: Overflow::scroll_y(),
            ..node
        };
        let named = (ScrollId(id.to_owned()), ControlId::new(id), TabIndex(0));
        let words = accessible(accesskit::Role::ScrollView, label, false);
        self.within((node, ScrollArea, ScrollPosition::default(), named, words), |ui| {
            inner(ui);
            ui.thumb();
        })
    }

    /// Places the line that says how much of a scroll area can be seen; the area is the parent.
    pub(super) fn thumb(&mut self) {
        let node =
            Node { left: auto(), right: px(1), border_radius: BorderRadius::all(px(2)), ..at(0.0, 0.0, 4.0, LEAST) };
        let line = BackgroundColor(self.theme.colour.ink.line.into());
        self.put((Thumb, node, line, IgnoreScroll(BVec2::TRUE), Visibility::Hidden, Pickable::IGNORE));
    }
}

fn lay_thumbs(
    areas: Query<(&ComputedNode, &ScrollPosition), With<ScrollArea>>,
    mut thumbs: Query<(&ChildOf, &mut Node, &mut Visibility), With<Thumb>>,
) {
    for (area, mut node, mut visible) in &mut thumbs {
        let Ok((area, at)) = areas.get(area.parent()) else { continue };
        let seen = area.size().y * area.inverse_scale_factor;
        let whole = area.content_size().y * area.inverse_scale_factor;
        let thumb = thumb_of(seen, whole, at.y);
        visible.set_if_neq(if thumb.is_some() { Visibility::Inherited } else { Visibility::Hidden });
        if let Some((top, height)) = thumb
            && (node.top, node.height) != (px(top), px(height))
        {
            (node.top, node.height) = (px(top), px(height));
        }
    }
}

/// Where the thumb begins and how long it is, for an area that shows `seen` of `whole` px from `at` on; none where all
/// can be seen.
fn thumb_of(seen: f32, whole: f32, at: f32) -> Option<(f32, f32)> {
    let hidden = whole - seen;
    if hidden < 2.0 || seen < LEAST {
        return None;
    }
    let height = (seen * seen / whole).max(LEAST);
    Some(((at / hidden).clamp(0.0, 1.0) * (seen - height), height))
}

/// Keys bubble up from the focused control, so they also scroll the area around it.
fn on_key(
    mut key: On<FocusedInput<KeyboardInput>>,
    mut areas: Query<(&ComputedNode, &mut ScrollPosition), With<ScrollArea>>,
) {
    if key.input.state != ButtonState::Pressed {
        return;
    }
    let Ok((node, mut at)) = areas.get_mut(key.focused_entity) else { return };
    let seen = node.size().y * node.inverse_scale_factor;
    let most = (node.content_size().y * node.inverse_scale_factor - seen).max(0.0);
    let to = match key.input.key_code {
        KeyCode::ArrowDown => at.y + LINE,
        KeyCode::ArrowUp => at.y - LINE,
        KeyCode::PageDown => at.y + seen * 0.9,
        KeyCode::PageUp => at.y - seen * 0.9,
        KeyCode::Home => 0.0,
        KeyCode::End => most,
        _ => return,
    };
    key.propagate(false);
    at.y = to.clamp(0.0, most);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_thumb_says_how_much_and_where() {
        assert_eq!(thumb_of(100.0, 101.0, 0.0), None, "all can be seen");
        assert_eq!(thumb_of(100.0, 200.0, 0.0), Some((0.0, 50.0)));
        assert_eq!(thumb_of(100.0, 200.0, 100.0), Some((50.0, 50.0)), "at the end it lies at the end");
        assert_eq!(thumb_of(100.0, 2000.0, 0.0), Some((0.0, LEAST)));
    }
}
