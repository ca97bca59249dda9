//! The tree in the order in which the screen is read.
//!
//! Bevy hangs a node under the nearest *direct* parent that has an accessible node, and everything else under the window,
//! in no order. So every box of the layout gets one as well: a generic container, which screen readers never meet.

use accesskit::Role;
use bevy::a11y::{AccessibilityNode, AccessibilityRequested, AccessibilitySystems};
use bevy::prelude::*;
use bevy::ui::UiSystems;

/// Keeps the tree while somebody reads it.
pub fn plugin(app: &mut App) {
    app.init_resource::<AccessibilityRequested>().add_systems(
        PostUpdate,
        (contain, pass_over, hide)
            .chain()
            .run_if(|asked: Res<AccessibilityRequested>| asked.get())
            .after(UiSystems::PostLayout)
            .before(AccessibilitySystems::Update),
    );
}

fn contain(boxes: Query<Entity, (With<Node>, Without<AccessibilityNode>)>, mut commands: Commands) {
    for entity in &boxes {
        commands.entity(entity).try_insert(AccessibilityNode(accesskit::Node::new(Role::GenericContainer)));
    }
}

/// A drawing without words is decoration. Bevy calls it an image all the same.
fn pass_over(mut drawn: Query<&mut AccessibilityNode, Added<ImageNode>>) {
    for mut node in &mut drawn {
        if node.label().is_none() {
            node.set_hidden();
        }
    }
}

/// Marks a node that this system has hidden, so that it takes back only what is its own.
#[derive(Component)]
struct Unseen;

/// What is not shown is not read.
fn hide(
    mut nodes: Query<
        (Entity, &InheritedVisibility, &mut AccessibilityNode, Has<Unseen>),
        Or<(Changed<InheritedVisibility>, Changed<AccessibilityNode>)>,
    >,
    mut commands: Commands,
) {
    for (entity, visible, mut node, unseen) in &mut nodes {
        if !visible.get() && !node.is_hidden() {
            node.set_hidden();
            commands.entity(entity).try_insert(Unseen);
        } else if visible.get() && unseen {
            node.clear_hidden();
            commands.entity(entity).try_remove::<Unseen>();
        }
    }
}
