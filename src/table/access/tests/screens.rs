//! Every screen, walked as a player meets them: names, roles, actions, a tree that hangs together, and legible texts.

use std::collections::BTreeSet;

use accesskit::{Action, Role};
use bevy::input_focus::tab_navigation::TabIndex;
use bevy::input_focus::{FocusCause, InputFocus};
use bevy::prelude::*;

use super::contrast::faint;
use super::walk::every_screen;
use super::{Tree, name, read_aloud};
use crate::table::Screen;
use crate::table::control::ControlId;
use crate::table::testing::{control, key, press};

/// What is wrong with the tree of the screen that stands.
fn faults(app: &mut App) -> Vec<String> {
    let screen = format!("{:?}", app.world().resource::<State<Screen>>().get());
    let tree = Tree::of(app);
    let read = tree.read();
    let reached: BTreeSet<u64> = read.iter().copied().collect();
    let mut faults = Vec::new();
    let mut stops = app.world_mut().query::<(Entity, &TabIndex, Option<&ControlId>, &InheritedVisibility)>();
    for (entity, stop, id, visible) in stops.iter(app.world()) {
        let id = id.map_or_else(|| format!("{entity:?}"), |id| id.0.clone());
        if stop.0 < 0 || !visible.get() {
            continue;
        }
        if !reached.contains(&entity.to_bits()) {
            faults.push(format!("{screen}: `{id}` is not in the tree"));
            continue;
        }
        let node = tree.node(entity.to_bits());
        if name(node).trim().is_empty() {
            faults.push(format!("{screen}: `{id}` has no name"));
        }
        if matches!(node.role(), Role::Unknown | Role::GenericContainer | Role::Label) {
            faults.push(format!("{screen}: `{id}` has the role {:?}", node.role()));
        }
        if !node.supports_action(Action::Focus) {
            faults.push(format!("{screen}: `{id}` cannot be focused"));
        }
    }
    for id in read {
        let node = tree.node(id);
        let named = || format!("{screen}: {:?} `{}`", node.role(), name(node));
        match node.role() {
            Role::Button | Role::RadioButton if !node.supports_action(Action::Click) || name(node).is_empty() => {
                faults.push(format!("{} cannot be clicked or has no name", named()));
            }
            Role::Slider => {
                let within =
                    |value: f64| Some(value) >= node.min_numeric_value() && Some(value) <= node.max_numeric_value();
                if !node.numeric_value().is_some_and(within) || !node.supports_action(Action::Increment) {
                    faults.push(format!("{} has no value within its bounds", named()));
                }
            }
            Role::Image | Role::Dialog | Role::Group if name(node).is_empty() => {
                faults.push(format!("{} has no name", named()));
            }
            _ => {}
        }
    }
    if tree.focus.is_some_and(|id| tree.nodes.contains_key(&id) && !reached.contains(&id)) {
        faults.push(format!("{screen}: the focus lies outside the tree"));
    }
    faults
}

#[test]
fn every_screen_has_names_and_roles_and_can_be_read() {
    let mut seen = BTreeSet::new();
    every_screen(&mut read_aloud(), |app, screen| {
        assert_eq!(faults(app), [""; 0]);
        assert_eq!(faint(app), [""; 0], "{screen:?}");
        seen.insert(format!("{screen:?}"));
    });
    assert_eq!(seen.len(), 14, "a screen was left out: {seen:?}");
}

#[test]
fn a_control_without_a_name_is_found() {
    let mut app = read_aloud();
    let entity = control(&mut app, "new-game").expect("a button");
    app.world_mut().get_mut::<bevy::a11y::AccessibilityNode>(entity).expect("its node").clear_label();
    let found = faults(&mut app);
    assert!(!found.is_empty() && found.iter().all(|fault| fault.contains("name")), "{found:?}");
}

#[test]
fn the_tree_is_read_in_the_order_of_the_keyboard() {
    let mut app = read_aloud();
    for id in ["new-game", "scenario:0", "read-note", "open-council"] {
        press(&mut app, id);
    }
    let ids: Vec<u64> = {
        let read = Tree::of(&mut app).read();
        let stop = |id: &u64| {
            Entity::try_from_bits(*id)
                .is_some_and(|entity| app.world().get::<TabIndex>(entity).is_some_and(|stop| stop.0 == 0))
        };
        read.into_iter().filter(stop).collect()
    };
    assert!(ids.len() > 10, "{}", ids.len());
    let first = Entity::try_from_bits(ids[0]).expect("an entity");
    app.world_mut().resource_mut::<InputFocus>().set(first, FocusCause::Navigated);
    for id in &ids {
        assert_eq!(app.world().resource::<InputFocus>().get().map(Entity::to_bits), Some(*id));
        key(&mut app, KeyCode::Tab);
    }
}
