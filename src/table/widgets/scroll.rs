//! A scroll area: wheel, and keys while it has the focus; it follows the focus of what lies in it.

use bevy::ecs::system::EntityCommands;
use bevy::input::ButtonState;
use bevy::input::keyboard::KeyboardInput;
use bevy::input_focus::FocusedInput;
use bevy::input_focus::tab_navigation::TabIndex;
use bevy::prelude::*;
use bevy::ui::{ComputedNode, ScrollPosition};
use bevy::ui_widgets::ScrollArea;

use crate::table::control::{ControlId, accessible};
use crate::table::screen::ScrollId;
use crate::table::ui::{Ui, column};

/// One press of an arrow key, in design px.
const LINE: f32 = 40.0;

/// Scrolls by keys.
pub fn plugin(app: &mut App) {
    app.add_observer(on_key);
}

impl Ui<'_, '_> {
    /// Places a column that scrolls when it is higher than `node` lets it be.
    pub fn scroll(&mut self, node: Node, id: &str, label: &str, inner: impl FnOnce(&mut Ui)) -> EntityCommands<'_> {
        let node = Node {
            flex_direction: FlexDirection::Column,
            row_gap: if node.row_gap == Val::ZERO { column(8.0).row_gap } else { node.row_gap },
            overflow: Overflow::scroll_y(),
            ..node
        };
        let named = (ScrollId(id.to_owned()), ControlId::new(id), TabIndex(0));
        let words = accessible(accesskit::Role::ScrollView, label, false);
        self.within((node, ScrollArea, ScrollPosition::default(), named, words), inner)
    }
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
