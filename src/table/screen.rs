//! A screen is a function of a model: it is rebuilt when the model's revision changes, and
//! when the look, the language or the room for it do.
//!
//! Focus survives by [`ControlId`](super::control::ControlId) and scroll positions by [`ScrollId`]; while the player
//! drags or presses a control, the rebuild waits.

use std::collections::BTreeMap;

use bevy::input_focus::tab_navigation::{TabGroup, TabIndex};
use bevy::input_focus::{FocusCause, InputFocus, InputFocusVisible};
use bevy::prelude::*;
use bevy::ui::{Pressed, ScrollPosition};

use super::Screen;
use super::access::Aloud;
use super::control::{Changed, ControlId, Held, Pressed as Activated, accessible};
use super::focus::LastFocused;
use super::scale::Metrics;
use super::theme::Theme;
use super::ui::Ui;

/// What a screen shows.
pub trait Model: Resource {
    /// Changes whenever the screen must be rebuilt.
    fn revision(&self) -> u64;

    /// What a screen reader says on arrival.
    fn arrival(&self) -> String;

    /// What a screen reader says when this becomes another while the screen stands.
    fn stands(&self) -> String {
        self.arrival()
    }

    /// The control Enter presses on arrival; none where a decision about a person is made.
    fn first_focus(&self) -> Option<&str> {
        None
    }
}

/// The name of a scroll area, the same after each rebuild.
#[derive(Component, Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ScrollId(pub String);

/// Counts what changes every screen at once: its colours, its language.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Redraw(pub u64);

/// The node a screen's builder fills; takes the focus on arrival, so that its words are read first.
#[derive(Component)]
struct Stage {
    built: Option<Built>,
    /// How things stood when a screen reader last heard of it.
    stood: String,
    /// What it hears in so many frames, if the screen still stands then.
    to_say: Option<(String, u8)>,
}

/// Frames from what is done to its words: a screen that goes because of it does not speak, the next one does.
const BREATH: u8 = 3;

/// What a screen was built of; another one of these is another screen.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Built {
    revision: u64,
    redraw: Redraw,
    room: Vec2,
}

/// Registers what all screens share.
pub fn plugin(app: &mut App) {
    app.init_resource::<Redraw>().add_systems(Last, say);
}

fn say(mut stages: Query<&mut Stage>, mut aloud: MessageWriter<Aloud>) {
    for mut stage in &mut stages {
        match &mut stage.to_say {
            Some((words, 0)) => {
                aloud.write(Aloud(std::mem::take(words)));
                stage.to_say = None;
            }
            Some((_, frames)) => *frames -= 1,
            None => {}
        }
    }
}

/// Adds screens to the app.
pub trait AddScreen {
    /// Shows `build(model)` while the app is in `screen`.
    fn add_screen<M: Model>(&mut self, screen: Screen, build: fn(&M, &mut Ui)) -> &mut Self;
}

impl AddScreen for App {
    fn add_screen<M: Model>(&mut self, screen: Screen, build: fn(&M, &mut Ui)) -> &mut Self {
        self.add_systems(
            OnEnter(screen),
            move |commands: Commands, focus: ResMut<InputFocus>, last: ResMut<LastFocused>, done: Done| {
                set_stage(screen, commands, focus, last, done);
            },
        )
        .add_systems(
            Update,
            (move |commands: Commands, model: Res<M>, look: Looks, stage: Stages, hand: Hand| {
                rebuild(commands, &*model, look, stage, hand, build);
            })
            .run_if(in_state(screen).and_then(resource_exists::<M>)),
        )
    }
}

type Stages<'w, 's> = (
    Query<'w, 's, (Entity, &'static mut Stage, &'static mut bevy::a11y::AccessibilityNode)>,
    Query<'w, 's, (&'static ScrollId, &'static ScrollPosition)>,
    Query<'w, 's, (), With<Pressed>>,
);

/// What every screen is drawn by.
type Looks<'w> = (Res<'w, Theme>, Res<'w, Redraw>, Res<'w, Metrics>);

/// What the player's hand is on, and what it is to be on.
type Hand<'w> = (Res<'w, Held>, ResMut<'w, LastFocused>, ResMut<'w, InputFocusVisible>);

/// What was done to the controls of the screen before.
type Done<'w> = (Option<ResMut<'w, Messages<Activated>>>, Option<ResMut<'w, Messages<Changed>>>);

fn set_stage(
    screen: Screen,
    mut commands: Commands,
    mut focus: ResMut<InputFocus>,
    mut last: ResMut<LastFocused>,
    (pressed, changed): Done,
) {
    // It has been heard; a screen that listens from now on would hear it a second time.
    if let Some(mut pressed) = pressed {
        pressed.clear();
    }
    if let Some(mut changed) = changed {
        changed.clear();
    }
    let whole = || Node { width: percent(100), height: percent(100), ..default() };
    let stage = commands
        .spawn((
            Stage { built: None, stood: String::new(), to_say: None },
            whole(),
            TabIndex(-1),
            accessible(accesskit::Role::Main, "", false),
            Pickable::IGNORE,
        ))
        .id();
    commands
        .spawn((DespawnOnExit(screen), whole(), TabGroup::new(0), Pickable::IGNORE, Name::new(format!("{screen:?}"))))
        .add_child(stage);
    last.0 = None;
    focus.set(stage, FocusCause::Navigated);
}

fn rebuild<M: Model>(
    mut commands: Commands,
    model: &M,
    (theme, redraw, metrics): Looks,
    (mut stages, scrolled, pressed): Stages,
    (held, mut last, mut ring): Hand,
    build: fn(&M, &mut Ui),
) {
    let Ok((entity, mut stage, mut node)) = stages.single_mut() else { return };
    let now = Built { revision: model.revision(), redraw: *redraw, room: metrics.room };
    // A button under the finger is let go first: gone before its release, it would never be pressed.
    if held.0.is_some() || !pressed.is_empty() || stage.built == Some(now) {
        return;
    }
    if let (None, Some(first)) = (stage.built, model.first_focus()) {
        last.0 = Some(ControlId::new(first));
        ring.0 = true;
    }
    // The focus on the stage reads its label; where it goes elsewhere at once, or where things stand otherwise on the
    // same stage, it is said.
    let (arrives, stands) = (stage.built.is_none(), model.stands());
    if arrives && model.first_focus().is_some() {
        stage.to_say = Some((model.arrival(), BREATH));
    } else if !arrives && stage.stood != stands {
        stage.to_say = Some((stands.clone(), BREATH));
    }
    stage.stood = stands;
    stage.built = Some(now);
    node.set_label(model.arrival());
    let kept: BTreeMap<ScrollId, Vec2> = scrolled.iter().map(|(id, at)| (id.clone(), at.0)).collect();
    commands
        .entity(entity)
        .despawn_related::<Children>()
        .with_children(|spawner| build(model, &mut Ui::in_room(spawner, &theme, metrics.room)));
    commands.queue(move |world: &mut World| {
        let mut areas = world.query::<(&ScrollId, &mut ScrollPosition)>();
        for (id, mut at) in areas.iter_mut(world) {
            at.0 = kept.get(id).copied().unwrap_or_default();
        }
    });
}
