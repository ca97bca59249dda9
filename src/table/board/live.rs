//! Words and drawings of the board that change while the clock runs, without a rebuild.

use bevy::a11y::AccessibilityNode;
use bevy::prelude::*;

use super::layout::Layout;
use super::log;
use super::pieces::Floor;
use super::quay::{berth_caption, berth_name, berth_picture, gate_caption, gate_name};
use super::rooms::{room_foot, room_seats, server_words};
use super::spots::in_tens;
use super::watch::Shift;
use crate::language::shown;
use crate::t;
use crate::table::Screen;
use crate::table::art::{ArtImage, Drawing};
use crate::table::theme::Theme;
use crate::table::words::Ink;

/// What a text says, written again whenever it changes. On a control it is written into the first text inside.
#[derive(Component, Clone)]
pub struct Says(pub fn(&Shift, &Layout, usize) -> String, pub usize);

/// What a control is called aloud, kept in step.
#[derive(Component, Clone)]
pub struct Called(pub fn(&Shift, &Layout, usize) -> String, pub usize);

/// Shown only while this holds.
#[derive(Component, Clone)]
pub struct ShownIf(pub fn(&Shift, &Layout, usize) -> bool, pub usize);

/// The ink of a text that has two.
#[derive(Component, Clone)]
pub struct InkIf {
    /// When it is the second.
    pub when: fn(&Shift, &Layout, usize) -> bool,
    /// Of which one.
    pub index: usize,
    /// Otherwise.
    pub plain: Ink,
    /// Then.
    pub then: Ink,
}

/// A drawing that changes its name.
#[derive(Component, Clone)]
pub struct Draws(pub fn(&Shift, &Layout, usize) -> &'static str, pub usize);

/// Keeps them in step.
pub fn plugin(app: &mut App) {
    app.add_systems(
        PostUpdate,
        (write, call, show, ink, draw)
            .before(bevy::ui::UiSystems::Prepare)
            .run_if(in_state(Screen::Shift).and_then(resource_exists::<Shift>)),
    );
}

fn write(
    shift: Res<Shift>,
    floor: Res<Floor>,
    says: Query<(Entity, Ref<Says>)>,
    children: Query<&Children>,
    mut texts: Query<&mut Text>,
) {
    for (entity, says) in &says {
        if !shift.is_changed() && !says.is_added() {
            continue;
        }
        let words = says.0(&shift, &floor.0, says.1);
        let inside = std::iter::once(entity).chain(children.iter_descendants(entity)).find(|at| texts.contains(*at));
        if let Some(mut text) = inside.and_then(|at| texts.get_mut(at).ok())
            && text.0 != words
        {
            text.0 = words;
        }
    }
}

fn call(shift: Res<Shift>, floor: Res<Floor>, mut called: Query<(Ref<Called>, &mut AccessibilityNode)>) {
    for (called, mut node) in &mut called {
        if !shift.is_changed() && !called.is_added() {
            continue;
        }
        let words = called.0(&shift, &floor.0, called.1);
        if node.label() != Some(words.as_str()) {
            node.set_label(words);
        }
    }
}

fn show(shift: Res<Shift>, floor: Res<Floor>, mut shown: Query<(&ShownIf, &mut Visibility)>) {
    for (shown, mut visibility) in &mut shown {
        let wanted = if shown.0(&shift, &floor.0, shown.1) { Visibility::Inherited } else { Visibility::Hidden };
        visibility.set_if_neq(wanted);
    }
}

fn ink(shift: Res<Shift>, floor: Res<Floor>, theme: Res<Theme>, mut inks: Query<(&InkIf, &mut TextColor)>) {
    for (ink, mut colour) in &mut inks {
        let wanted = if (ink.when)(&shift, &floor.0, ink.index) { ink.then } else { ink.plain };
        colour.set_if_neq(TextColor(wanted.of(&theme)));
    }
}

fn draw(shift: Res<Shift>, floor: Res<Floor>, mut pictures: Query<(&Draws, &mut ArtImage)>) {
    for (draws, mut art) in &mut pictures {
        let name = draws.0(&shift, &floor.0, draws.1);
        if !matches!(&art.drawing, Drawing::Named(known) if known == name) {
            art.drawing = Drawing::Named(name.into());
        }
    }
}

/// "38 in one line".
pub fn line_title(shift: &Shift, layout: &Layout, _: usize) -> String {
    let Some(station) = shift.scene.as_ref().and_then(|scene| scene.stations.get(layout.entrance)) else {
        return String::new();
    };
    let (waiting, lines) = (station.waiting(), station.lines.len());
    if shift.over && shift.counted.shut_in > 0 {
        return t!("shift-line-shut", left = shift.counted.shut_in);
    }
    match (layout.own_lines, waiting) {
        (_, 0) => t!("shift-line-empty"),
        (true, _) => t!("shift-line-many", waiting = waiting, lines = lines),
        (false, _) => t!("shift-line-one", waiting = waiting),
    }
}

/// "longest 21 min", and what a stack or a filled clock stands for.
pub fn line_longest(shift: &Shift, layout: &Layout, _: usize) -> String {
    let waiting = shift.scene.as_ref().and_then(|scene| scene.stations.get(layout.entrance));
    let tens = waiting.is_some_and(|station| in_tens(station.waiting()));
    let longest = log::span(shift.longest());
    if waiting.is_none_or(|station| station.waiting() == 0) {
        return String::new();
    }
    match (shift.heat, tens) {
        (true, _) => t!("shift-line-heat"),
        (false, true) => t!("shift-line-tens", longest = longest),
        (false, false) => t!("shift-line-longest", longest = longest),
    }
}

/// The line, for a screen reader.
pub fn line_called(shift: &Shift, layout: &Layout, index: usize) -> String {
    let title = line_title(shift, layout, index);
    if shift.waiting().next().is_none() {
        return format!("{title}.");
    }
    t!("shift-line-label", title = title, longest = log::span(shift.longest()))
}

/// The desks, for a screen reader.
pub fn desks_called(shift: &Shift, layout: &Layout, _: usize) -> String {
    let words = (0..layout.desks).map(|desk| {
        let (name, state) = server_words(shift, layout.entrance, desk);
        format!("{name}: {state}")
    });
    format!("{}.", words.collect::<Vec<_>>().join(", "))
}

/// A room panel, for a screen reader.
pub fn room_called(shift: &Shift, layout: &Layout, index: usize) -> String {
    let Some(room) = layout.rooms.get(index) else { return String::new() };
    let (Some(reel), foot) = (&shift.reel, room_foot(shift, layout, index)) else { return String::new() };
    format!("{}, {}. {foot}", log::station_name(reel, room.station), room_seats(shift, layout, index))
}

/// The town: who is through, and who caught a boat.
pub fn town_words(shift: &Shift, _: &Layout, _: usize) -> String {
    let through = shift.scene.as_ref().map_or(0, |scene| scene.so_far.admitted);
    t!("shift-town-words", through = through, boats = shift.counted.boats_caught)
}

/// The missed-boat pier.
pub fn pier_words(shift: &Shift, _: &Layout, _: usize) -> String {
    t!("shift-pier-words", missed = shift.scene.as_ref().map_or(0, |scene| scene.so_far.boats_missed))
}

/// The quay, for a screen reader.
pub fn quay_called(shift: &Shift, layout: &Layout, _: usize) -> String {
    let berths = (0..layout.berths)
        .filter(|slot| !berth_picture(shift, layout, *slot).is_empty())
        .map(|slot| format!("{}: {}", berth_name(shift, layout, slot), berth_caption(shift, layout, slot)));
    let gates = (0..layout.gates)
        .map(|index| format!("{}: {}", gate_name(shift, layout, index), gate_caption(shift, layout, index)));
    berths.chain(gates).collect::<Vec<_>>().join("; ")
}

/// Who it is.
pub fn story_words(shift: &Shift, _: &Layout, _: usize) -> String {
    let passenger = shift.told.story.and_then(|story| shift.passenger(story.who));
    passenger.map_or_else(String::new, |passenger| t!("shift-story", name = shown(&passenger.name)))
}

/// The same aloud.
pub fn story_called(shift: &Shift, layout: &Layout, index: usize) -> String {
    t!("shift-story-label", story = story_words(shift, layout, index))
}
