//! A screen reader's requests do what the mouse does: the same game played by either comes to the same save.

use accesskit::{Action, ActionData};
use bevy::camera::NormalizedRenderTarget;
use bevy::picking::pointer::{Location, PointerAction, PointerButton, PointerId, PointerInput};
use bevy::prelude::*;
use bevy::ui::{ComputedNode, UiGlobalTransform};
use bevy::window::{PrimaryWindow, WindowRef};

use super::{Tree, ask, ask_of, read_aloud};
use crate::session::Save;
use crate::table::game::Bridge;
use crate::table::settings::Settings;
use crate::table::testing::{control, focused, frames, press};

/// The point at a share of a node's width.
fn point(app: &App, entity: Entity, share: f32) -> Vec2 {
    let node = app.world().get::<ComputedNode>(entity).expect("it is laid out").size();
    let at = app.world().get::<UiGlobalTransform>(entity).expect("it has a place").translation;
    at + Vec2::new(node.x * (share - 0.5), 0.0)
}

/// Moves the mouse there, and does this with its button or wheel.
fn mouse(app: &mut App, position: Vec2, action: PointerAction) {
    let world = app.world_mut();
    let window = world.query_filtered::<Entity, With<PrimaryWindow>>().single(world).expect("a window");
    let target = WindowRef::Entity(window).normalize(None).map(NormalizedRenderTarget::Window).expect("a target");
    let location = Location { target, position };
    for action in [PointerAction::Move { delta: Vec2::ONE }, action] {
        app.world_mut().write_message(PointerInput::new(PointerId::Mouse, location.clone(), action));
        frames(app, 3);
    }
}

fn click_on(app: &mut App, entity: Entity, share: f32) {
    let position = point(app, entity, share);
    mouse(app, position, PointerAction::Press(PointerButton::Primary));
    mouse(app, position, PointerAction::Release(PointerButton::Primary));
    frames(app, 3);
}

fn at_the_council() -> App {
    let mut app = read_aloud();
    for id in ["new-game", "scenario:0", "read-note", "open-council"] {
        press(&mut app, id);
    }
    app
}

/// What the game has come to, but for the moment it is written.
fn save(app: &App) -> String {
    let bridge = app.world().resource::<Bridge>();
    format!("{}{:?}", Save::of(bridge.session().expect("a game")).text(), bridge.slip)
}

#[test]
fn click_and_increment_do_what_mouse_and_wheel_do() {
    let (mut by_reader, mut by_mouse) = (at_the_council(), at_the_council());
    assert_eq!(save(&by_reader), save(&by_mouse));
    let before = save(&by_reader);
    ask(&mut by_reader, "card:random-checks", Action::Click, None);
    let card = control(&mut by_mouse, "card:random-checks").expect("a card");
    click_on(&mut by_mouse, card, 0.5);
    assert_ne!(save(&by_reader), before, "the card is proposed");
    assert_eq!(save(&by_reader), save(&by_mouse));
    let before = save(&by_reader);
    ask(&mut by_reader, "lever:cut", Action::Increment, None);
    let dial = control(&mut by_mouse, "lever:cut").expect("a dial");
    let unit = bevy::input::mouse::MouseScrollUnit::Line;
    let phase = bevy::input::touch::TouchPhase::Moved;
    let middle = point(&by_mouse, dial, 0.5);
    mouse(&mut by_mouse, middle, PointerAction::Scroll { unit, x: 0.0, y: 1.0, phase });
    assert_ne!(save(&by_reader), before, "the dial is turned");
    assert_eq!(save(&by_reader), save(&by_mouse));
}

#[test]
fn a_value_set_is_the_value_reached_by_hand_and_focus_goes_where_it_is_asked() {
    let (mut by_reader, mut by_mouse) = (at_the_council(), at_the_council());
    let before = save(&by_reader);
    ask(&mut by_reader, "slip:chance", Action::SetValue, Some(ActionData::NumericValue(75.0)));
    let handle = control(&mut by_mouse, "slip:chance").expect("a handle");
    let track = by_mouse.world().get::<ChildOf>(handle).expect("its track").parent();
    click_on(&mut by_mouse, track, 0.75);
    assert_ne!(save(&by_reader), before, "the answer is written");
    assert_eq!(save(&by_reader), save(&by_mouse));
    for action in [Action::Increment, Action::Decrement, Action::Increment] {
        ask(&mut by_reader, "slip:chance", action, None);
    }
    let tree = Tree::of(&mut by_reader);
    let handle = control(&mut by_reader, "slip:chance").expect("a handle");
    assert_eq!(tree.node(handle.to_bits()).numeric_value(), Some(80.0), "the tree says where it stands");
    for id in ["seal", "lever:cut", "card:random-checks"] {
        ask(&mut by_reader, id, Action::Focus, None);
        assert_eq!(focused(&mut by_reader).as_deref(), Some(id));
    }
}

#[test]
fn a_choice_is_made_as_with_the_mouse() {
    let chosen = |app: &App| app.world().resource::<Settings>().clone();
    let mut apps = [read_aloud(), read_aloud()];
    for app in &mut apps {
        press(app, "settings");
    }
    let [by_reader, by_mouse] = &mut apps;
    let before = chosen(by_reader);
    for (app, by_hand) in [(by_reader, false), (by_mouse, true)] {
        let wanted = control(app, "set-speed").expect("a row of speeds");
        let radios: Vec<Entity> = app.world().get::<Children>(wanted).expect("speeds").iter().collect();
        let last = *radios.last().expect("a speed");
        if by_hand {
            click_on(app, last, 0.5);
        } else {
            ask_of(app, last, Action::Click, None);
        }
    }
    let [by_reader, by_mouse] = &apps;
    assert_ne!(chosen(by_reader), before, "a speed is chosen");
    assert_eq!(chosen(by_reader), chosen(by_mouse));
}
