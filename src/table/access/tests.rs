//! What a screen reader finds on every screen, what it hears, and what it can do.

mod contrast;
mod heard;
mod requests;
mod screens;
mod walk;

use std::collections::BTreeMap;

use accesskit::{Action, ActionData, Live, NodeId, Role, TreeId};
use bevy::a11y::{AccessibilityNode, AccessibilityRequested, ActionRequest};
use bevy::input_focus::InputFocus;
use bevy::prelude::*;

use crate::table::testing::{control, frames, whole};

/// The tree as it is handed to `AccessKit`: a node hangs under its direct parent if that one has a node, else under the
/// window.
struct Tree {
    nodes: BTreeMap<u64, (accesskit::Node, Vec<u64>)>,
    top: Vec<u64>,
    focus: Option<u64>,
}

impl Tree {
    fn of(app: &mut App) -> Self {
        let mut query = app.world_mut().query::<(Entity, &AccessibilityNode, Option<&Children>, Option<&ChildOf>)>();
        let world = app.world();
        let known = |entity: Entity| world.get::<AccessibilityNode>(entity).is_some();
        let (mut nodes, mut top) = (BTreeMap::new(), Vec::new());
        for (entity, node, children, parent) in query.iter(world) {
            let under =
                children.into_iter().flat_map(bevy::prelude::RelationshipTarget::iter).filter(|child| known(*child));
            nodes.insert(entity.to_bits(), (node.0.clone(), under.map(Entity::to_bits).collect()));
            if !parent.is_some_and(|parent| known(parent.parent())) {
                top.push(entity.to_bits());
            }
        }
        let focus = world.resource::<InputFocus>().get().map(Entity::to_bits);
        Self { nodes, top, focus }
    }

    fn node(&self, id: u64) -> &accesskit::Node {
        &self.nodes[&id].0
    }

    /// What a reader goes through, in its order; what is hidden, and what lies in it, is left out.
    fn read(&self) -> Vec<u64> {
        fn visit(tree: &Tree, id: u64, read: &mut Vec<u64>) {
            let (node, under) = &tree.nodes[&id];
            if node.is_hidden() {
                return;
            }
            if node.role() != Role::GenericContainer {
                read.push(id);
            }
            for id in under {
                visit(tree, *id, read);
            }
        }
        let mut read = Vec::new();
        self.top.iter().for_each(|id| visit(self, *id, &mut read));
        read
    }

    /// What a live node says now.
    fn live(&self) -> String {
        let live = self.nodes.values().filter(|(node, _)| node.live() == Some(Live::Polite));
        live.filter_map(|(node, _)| node.label()).collect::<Vec<_>>().join(" ")
    }

    /// The name of what has the focus.
    fn focused(&self) -> String {
        let node = self.focus.and_then(|id| self.nodes.get(&id));
        node.and_then(|(node, _)| node.label()).unwrap_or_default().to_owned()
    }
}

/// The name a reader says: of a plain text its value, else the label.
fn name(node: &accesskit::Node) -> &str {
    let said = if node.role() == Role::Label { node.value() } else { node.label() };
    said.unwrap_or_default()
}

/// A whole table with a screen reader at it.
fn read_aloud() -> App {
    let mut app = whole();
    app.world().resource::<AccessibilityRequested>().set(true);
    frames(&mut app, 2);
    app
}

/// Does what a screen reader asks for when its user wants this of a control.
fn ask(app: &mut App, id: &str, action: Action, data: Option<ActionData>) {
    let entity = control(app, id).unwrap_or_else(|| panic!("`{id}` is not on the screen"));
    ask_of(app, entity, action, data);
}

fn ask_of(app: &mut App, entity: Entity, action: Action, data: Option<ActionData>) {
    let target_node = NodeId(entity.to_bits());
    let request = accesskit::ActionRequest { action, target_tree: TreeId::ROOT, target_node, data };
    app.world_mut().write_message(ActionRequest(request));
    frames(app, 4);
}
