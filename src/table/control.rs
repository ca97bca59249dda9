//! What all controls share: a stable name, and two messages that say what was done.

use accesskit::Action;
use bevy::a11y::AccessibilityNode;
use bevy::prelude::*;
use bevy::ui_widgets::Activate;

/// The name of a control, the same each time its screen is rebuilt; focus is kept by it.
#[derive(Component, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ControlId(pub String);

impl ControlId {
    /// A name.
    pub fn new(id: impl Into<String>) -> Self {
        Self(id.into())
    }
}

impl PartialEq<str> for ControlId {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

/// A button, card, link or list item was activated: by mouse, key or screen reader.
#[derive(Message, Clone, Debug, PartialEq)]
pub struct Pressed {
    /// Which one.
    pub id: ControlId,
}

impl Pressed {
    /// Whether it was this control.
    pub fn is(&self, id: &str) -> bool {
        self.id == *id
    }

    /// The rest of the name after `prefix`: `card:redress` pressed, asked for `card:`, gives `redress`.
    pub fn after(&self, prefix: &str) -> Option<&str> {
        self.id.0.strip_prefix(prefix)
    }
}

/// A control with a value was moved.
#[derive(Message, Clone, Debug, PartialEq)]
pub struct Changed {
    /// Which one.
    pub id: ControlId,
    /// Its new value.
    pub value: ControlValue,
    /// False while the hand is still on it; rules listen to final values only.
    pub is_final: bool,
}

/// What a control can be set to.
#[derive(Clone, Debug, PartialEq)]
pub enum ControlValue {
    /// A dial or slider.
    Number(f32),
    /// A range slider, low and high.
    Range(f32, f32),
    /// The key of the chosen item.
    Choice(String),
}

/// The control the pointer is dragging; a screen is not rebuilt under the player's hand.
#[derive(Resource, Default, Debug)]
pub struct Held(pub Option<Entity>);

/// An accessible node for a control: it can be focused, and clicked where that does something.
pub fn accessible(role: accesskit::Role, label: &str, clickable: bool) -> AccessibilityNode {
    let mut node = accesskit::Node::new(role);
    node.set_label(label);
    node.add_action(Action::Focus);
    if clickable {
        node.add_action(Action::Click);
    }
    AccessibilityNode(node)
}

/// Registers the messages.
pub fn plugin(app: &mut App) {
    app.add_message::<Pressed>()
        .add_message::<Changed>()
        .init_resource::<Held>()
        .add_observer(report_press)
        .add_systems(PreUpdate, let_go_of_despawned);
}

fn report_press(activate: On<Activate>, ids: Query<&ControlId>, mut pressed: MessageWriter<Pressed>) {
    if let Ok(id) = ids.get(activate.entity) {
        pressed.write(Pressed { id: id.clone() });
    }
}

fn let_go_of_despawned(mut held: ResMut<Held>, alive: Query<Entity>) {
    if held.0.is_some_and(|entity| !alive.contains(entity)) {
        held.0 = None;
    }
}
