//! A line of text to be written: a seed, a path. Enter presses what it names.

use std::time::Duration;

use bevy::ecs::system::EntityCommands;
use bevy::input::ButtonState;
use bevy::input::keyboard::KeyboardInput;
use bevy::input_focus::FocusedInput;
use bevy::input_focus::tab_navigation::TabIndex;
use bevy::prelude::*;
use bevy::text::{EditableText, LineBreak, TextCursorStyle, TextLayout};

use crate::table::control::{ControlId, Pressed, accessible};
use crate::table::ui::{Ui, row};
use crate::table::words::{Ink, body};

/// Longer than any path that fits.
const MOST: usize = 1024;

/// A field to place.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its stable name.
    pub id: String,
    /// What is to be written, as a screen reader says it.
    pub label: String,
    /// What stands in it.
    pub text: String,
    /// The control that Enter presses.
    pub submit: String,
}

/// Something else stands in a field.
#[derive(Message, Clone, Debug, PartialEq)]
pub struct Written {
    /// Which one.
    pub id: ControlId,
    /// What stands there.
    pub text: String,
}

/// What the field told last, and what Enter presses.
#[derive(Component, Debug)]
struct Writes {
    told: String,
    submit: String,
}

/// Reports what is written.
pub fn plugin(app: &mut App) {
    app.add_message::<Written>().add_observer(on_enter).add_systems(Update, tell);
}

impl Ui<'_, '_> {
    /// Places a field as wide as its parent.
    pub fn field(&mut self, field: Field) -> EntityCommands<'_> {
        let colour = &self.theme.colour;
        let (ink, act_pale) = (Color::from(colour.ink.strong), Color::from(colour.state.act_pale));
        let well = (
            Node {
                min_height: px(36),
                padding: UiRect::axes(px(10), px(6)),
                border: UiRect::all(px(1.25)),
                border_radius: BorderRadius::all(px(self.theme.space.radius_small)),
                overflow: Overflow::clip(),
                min_width: px(0),
                flex_grow: 1.0,
                ..row(0.0)
            },
            BackgroundColor(colour.paper.raised.into()),
            BorderColor::all(Color::from(colour.ink.line)),
        );
        let mut node = accessible(accesskit::Role::TextInput, &field.label, false);
        node.set_value(field.text.clone());
        let cursor = TextCursorStyle {
            color: ink,
            selection_color: act_pale,
            unfocused_selection_color: act_pale,
            selected_text_color: None,
        };
        let style = body("").ink(Ink::Strong).bundle(self.theme);
        self.within(well, |ui| {
            let mut text = EditableText::new(&field.text);
            text.max_characters = Some(MOST);
            // Nothing at this table blinks.
            text.cursor_blink_period = Duration::from_hours(24);
            ui.put(style).remove::<(Text, Pickable)>().insert((
                Node { flex_grow: 1.0, min_width: px(0), ..default() },
                text,
                TextLayout { linebreak: LineBreak::NoWrap, ..default() },
                cursor,
                Writes { told: field.text, submit: field.submit },
                ControlId::new(field.id),
                TabIndex(0),
                node,
            ));
        })
    }
}

fn tell(
    mut fields: Query<(&EditableText, &mut Writes, &ControlId, &mut bevy::a11y::AccessibilityNode)>,
    mut written: MessageWriter<Written>,
) {
    for (text, mut writes, id, mut node) in &mut fields {
        let now = text.value().to_string();
        if now != writes.told {
            node.set_value(now.clone());
            writes.told.clone_from(&now);
            written.write(Written { id: id.clone(), text: now });
        }
    }
}

fn on_enter(mut key: On<FocusedInput<KeyboardInput>>, fields: Query<&Writes>, mut pressed: MessageWriter<Pressed>) {
    let Ok(writes) = fields.get(key.focused_entity) else { return };
    if matches!(key.input.key_code, KeyCode::Enter | KeyCode::NumpadEnter) && key.input.state == ButtonState::Pressed {
        key.propagate(false);
        pressed.write(Pressed { id: ControlId::new(&writes.submit) });
    }
}
