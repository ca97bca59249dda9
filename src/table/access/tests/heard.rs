//! What is said without being asked.

use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use super::{Tree, read_aloud};
use crate::session::Command;
use crate::table::Screen;
use crate::table::game::Bridge;
use crate::table::testing::{control, frames, press};

/// What a reader says by itself while a control is pressed: where the focus goes, and the live node when its name changes.
fn heard(app: &mut App, id: &str) -> Vec<String> {
    let entity = control(app, id).unwrap_or_else(|| panic!("`{id}` is not on the screen"));
    app.world_mut().trigger(Activate { entity });
    listen(app)
}

/// What it says in the next fifth of a second.
fn listen(app: &mut App) -> Vec<String> {
    let mut heard = Vec::new();
    let mut before = Tree::of(app);
    for _ in 0..12 {
        frames(app, 1);
        let after = Tree::of(app);
        if before.focus != after.focus {
            heard.push(after.focused());
        }
        if before.live() != after.live() {
            heard.push(after.live());
        }
        before = after;
    }
    heard
}

fn times(heard: &[String], words: &str) -> usize {
    heard.iter().filter(|said| said.contains(words)).count()
}

/// A game of The Trickle, its council sealed.
fn sealed() -> App {
    let mut app = read_aloud();
    for id in ["new-game", "scenario:0", "read-note", "open-council", "seal"] {
        press(&mut app, id);
    }
    app
}

#[test]
fn a_tide_that_starts_is_told_once_and_so_is_all_that_comes_of_it() {
    let mut app = sealed();
    for (id, words) in [
        ("adopt-here", "Tide 1"),
        ("end-shift", "Tally of tide 1"),
        ("turn-card", "Event card"),
        ("next-tide", "tide 2"),
    ] {
        if id == "end-shift" {
            let said = heard(&mut app, "to-end");
            assert_eq!(times(&said, "The shift is over"), 1, "{said:?}");
        }
        let said = heard(&mut app, id);
        assert_eq!(times(&said, words), 1, "{id}: {said:?}");
    }
}

#[test]
fn a_pause_is_told_and_the_pause_card_has_a_name() {
    let mut app = sealed();
    press(&mut app, "adopt-here");
    let said = heard(&mut app, "pause");
    assert_eq!(times(&said, "Paused at"), 1, "{said:?}");
    let said = heard(&mut app, "pause");
    assert_eq!(times(&said, "Running at"), 1, "{said:?}");
    press(&mut app, "pause-card");
    let tree = Tree::of(&mut app);
    let dialogs = tree.nodes.values().filter(|(node, _)| node.role() == accesskit::Role::Dialog);
    let names: Vec<&str> = dialogs.filter_map(|(node, _)| node.label()).collect();
    assert!(names.len() == 1 && !names[0].is_empty(), "{names:?}");
}

#[test]
fn the_log_of_a_shift_is_told_as_it_is_written() {
    let mut app = sealed();
    press(&mut app, "adopt-here");
    press(&mut app, "speed:3");
    let mut told = std::collections::BTreeSet::new();
    for _ in 0..70 {
        frames(&mut app, 10);
        told.insert(Tree::of(&mut app).live());
    }
    assert!(told.len() >= 3, "{told:?}");
}

#[test]
fn a_refusal_is_told_and_told_again() {
    let mut app = sealed();
    press(&mut app, "adopt-here");
    assert_eq!(*app.world().resource::<State<Screen>>().get(), Screen::Shift);
    for _ in 0..2 {
        let mut bridge = app.world_mut().resource_mut::<Bridge>();
        bridge.notice = None;
        bridge.command(Command::Adopt);
        let notice = bridge.notice.clone().expect("nobody adopts anything in a shift");
        let said = listen(&mut app);
        assert_eq!(times(&said, &notice), 1, "{said:?}");
        app.world_mut().resource_mut::<Bridge>().notice = None;
        listen(&mut app);
    }
}
