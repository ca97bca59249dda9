//! What the player does during a shift: buttons and keys, both through the same acts.

use bevy::input::ButtonState;
use bevy::input::keyboard::{Key, KeyboardInput};
use bevy::input_focus::{FocusedInput, InputFocus, InputFocusVisible};
use bevy::prelude::*;

use super::bar::{Float, float_at};
use super::foot::open_log;
use super::queues::open_queues;
use super::timeline::TIMELINE;
use crate::table::Screen;
use crate::table::board::card::{Card, OpenCard, close_card, focus};
use crate::table::board::choose::worth_a_look;
use crate::table::board::layout::SHEET;
use crate::table::board::pieces::Floor;
use crate::table::board::view::View;
use crate::table::board::watch::{SPEEDS, Shift};
use crate::table::control::{ControlId, Pressed};
use crate::table::focus::LastFocused;
use crate::table::game::Bridge;
use crate::table::screens::pause;
use crate::table::widgets::modal::Cover;

/// Something the player wants of the shift.
#[derive(Message, Clone, Copy, Debug, PartialEq, Eq)]
enum Act {
    Pause,
    Speed(usize),
    Next,
    Last,
    End,
    Log,
    List,
    Heat,
    Queues,
    Zoom(bool),
    Whole,
    Pan(i8, i8),
    Registers,
    Timeline,
    Worth,
    Story,
    CloseCard,
    Count,
    Menu,
}

/// Adds buttons and keys.
pub fn plugin(app: &mut App) {
    app.add_message::<Act>()
        .add_observer(on_key)
        .add_systems(Update, let_go.before(from_buttons).before(pause::listen).run_if(in_state(Screen::Shift)))
        .add_systems(Update, (from_buttons, carry_out, offer_end, float).chain().run_if(in_state(Screen::Shift)));
}

fn from_buttons(mut pressed: MessageReader<Pressed>, mut acts: MessageWriter<Act>) {
    for pressed in pressed.read() {
        let act = match pressed.id.0.as_str() {
            "pause" => Act::Pause,
            "next" => Act::Next,
            "to-end" => Act::End,
            "log" => Act::Log,
            "list" => Act::List,
            "heat" => Act::Heat,
            "queues" => Act::Queues,
            "nearer" => Act::Zoom(true),
            "farther" => Act::Zoom(false),
            "story" => Act::Story,
            "end-shift" => Act::Count,
            "menu" => Act::Menu,
            _ => match pressed.after("speed:").and_then(|speed| speed.parse().ok()) {
                Some(speed) => Act::Speed(speed),
                None => continue,
            },
        };
        acts.write(act);
    }
}

/// A button pressed with the mouse lets the focus go, so that Space still pauses; a cover keeps it.
fn let_go(
    mut pressed: MessageReader<Pressed>,
    covers: Query<(), With<Cover>>,
    visible: Res<InputFocusVisible>,
    mut focus: ResMut<InputFocus>,
    mut last: ResMut<LastFocused>,
) {
    if pressed.read().count() > 0 && !visible.0 && covers.is_empty() {
        focus.clear();
        last.0 = None;
    }
}

fn letter(input: &KeyboardInput) -> Option<char> {
    if let Key::Character(typed) = &input.logical_key {
        return typed.chars().next().map(|typed| typed.to_ascii_lowercase());
    }
    Some(match input.key_code {
        KeyCode::Digit1 => '1',
        KeyCode::Digit2 => '2',
        KeyCode::Digit3 => '3',
        KeyCode::Digit4 => '4',
        KeyCode::Period => '.',
        KeyCode::Comma => ',',
        KeyCode::Digit0 | KeyCode::Numpad0 => '0',
        KeyCode::Equal | KeyCode::NumpadAdd => '+',
        KeyCode::Minus | KeyCode::NumpadSubtract => '-',
        KeyCode::KeyB => 'b',
        KeyCode::KeyC => 'c',
        KeyCode::KeyH => 'h',
        KeyCode::KeyW => 'w',
        KeyCode::KeyE => 'e',
        KeyCode::KeyO => 'o',
        KeyCode::KeyL => 'l',
        KeyCode::KeyT => 't',
        _ => return None,
    })
}

/// Keys that go on acting while they are held down.
fn is_held(key: KeyCode) -> bool {
    use KeyCode::{ArrowDown, ArrowLeft, ArrowRight, ArrowUp, Comma, Period};
    matches!(key, ArrowDown | ArrowLeft | ArrowRight | ArrowUp | Comma | Period)
}

/// Keys that no control has taken arrive at the window.
fn on_key(
    key: On<FocusedInput<KeyboardInput>>,
    windows: Query<(), With<Window>>,
    screen: Option<Res<State<Screen>>>,
    (cards, covers): (Query<(), With<Card>>, Query<(), With<Cover>>),
    mut acts: MessageWriter<Act>,
) {
    let here = screen.is_some_and(|screen| *screen.get() == Screen::Shift)
        && windows.contains(key.focused_entity)
        && covers.is_empty();
    if !here || key.input.state != ButtonState::Pressed || key.input.repeat && !is_held(key.input.key_code) {
        return;
    }
    let act = match (key.input.key_code, letter(&key.input)) {
        (KeyCode::Space, _) => Act::Pause,
        (KeyCode::Escape, _) if !cards.is_empty() => Act::CloseCard,
        (KeyCode::End, _) | (_, Some('e')) => Act::End,
        (_, Some('1')) => Act::Speed(0),
        (_, Some('2')) => Act::Speed(1),
        (_, Some('3')) => Act::Speed(2),
        (_, Some('4')) => Act::Speed(3),
        (_, Some('.')) => Act::Next,
        (_, Some(',')) => Act::Last,
        (_, Some('+' | '=')) => Act::Zoom(true),
        (_, Some('-')) => Act::Zoom(false),
        (_, Some('0')) => Act::Whole,
        (KeyCode::ArrowLeft, _) => Act::Pan(-1, 0),
        (KeyCode::ArrowRight, _) => Act::Pan(1, 0),
        (KeyCode::ArrowUp, _) => Act::Pan(0, -1),
        (KeyCode::ArrowDown, _) => Act::Pan(0, 1),
        (_, Some('b')) => Act::Registers,
        (_, Some('w')) => Act::Timeline,
        (_, Some('c')) => Act::Queues,
        (_, Some('h')) => Act::Heat,
        (_, Some('o')) => Act::Log,
        (_, Some('l')) => Act::List,
        (_, Some('t')) => Act::Worth,
        _ => return,
    };
    acts.write(act);
}

fn carry_out(
    mut acts: MessageReader<Act>,
    mut shift: ResMut<Shift>,
    floor: Res<Floor>,
    mut bridge: ResMut<Bridge>,
    mut next: ResMut<NextState<Screen>>,
    mut open: MessageWriter<OpenCard>,
    mut commands: Commands,
) {
    for act in acts.read() {
        match *act {
            Act::Pause => shift.paused = !shift.paused,
            Act::Speed(speed) => {
                shift.speed = speed.min(SPEEDS.len() - 1);
                shift.paused = false;
            }
            Act::Next => shift.next_moment(),
            Act::Last => shift.last_moment(),
            Act::End => {
                let end = shift.end();
                shift.advance_to(end.0 as f64);
            }
            Act::Log => open_log(&shift, &mut commands),
            Act::Queues => open_queues(&shift, &mut commands),
            Act::Heat => shift.heat = !shift.heat,
            Act::Zoom(nearer) => {
                let middle = shift.view.at + SHEET / shift.view.zoom / 2.0;
                shift.view.zoom_by(nearer, middle);
            }
            Act::Whole => shift.view = View::default(),
            Act::Pan(x, y) => {
                shift.view.pan(Vec2::new(x.into(), y.into()));
                continue;
            }
            Act::Registers => to_control(&mut commands, "registers"),
            Act::Timeline => to_control(&mut commands, TIMELINE),
            Act::Story => {
                if let Some(story) = shift.told.story {
                    open.write(OpenCard(story.who));
                }
            }
            Act::List => {
                shift.list = !shift.list;
                close_card(&mut commands);
            }
            Act::Worth => {
                if let Some(who) = worth_a_look(&shift, &floor.0) {
                    open.write(OpenCard(who));
                }
            }
            Act::CloseCard => close_card(&mut commands),
            Act::Count if shift.over => super::end(&mut bridge),
            Act::Count => {}
            Act::Menu => {
                bridge.watch_to(shift.tick());
                bridge.leave();
                next.set(Screen::Title);
            }
        }
        shift.touch();
    }
}

/// Puts the focus on a control, and shows that it is there.
fn to_control(commands: &mut Commands, id: &'static str) {
    commands.queue(move |world: &mut World| {
        world.resource_mut::<InputFocusVisible>().0 = true;
        focus(world, &ControlId::new(id));
    });
}

/// At the end the focus goes to the one thing left to press.
fn offer_end(
    shift: Res<Shift>,
    covers: Query<(), With<Cover>>,
    mut was: Local<bool>,
    mut focus: ResMut<InputFocus>,
    mut last: ResMut<LastFocused>,
) {
    if shift.over && !*was && covers.is_empty() {
        focus.clear();
        last.0 = Some(ControlId::new("end-shift"));
    }
    *was = shift.over;
}

fn float(shift: Res<Shift>, mut discs: Query<&mut Node, With<Float>>) {
    let share = shift.now / (shift.end().0.max(1) as f64);
    let at = float_at(share as f32);
    for mut node in &mut discs {
        let (left, top) = (px(at.x.round()), px(at.y.round()));
        if node.left != left || node.top != top {
            (node.left, node.top) = (left, top);
        }
    }
}
