//! The table: the game in a window, and the only importer of Bevy.
//!
//! Screens are functions of a model ([`screen`]), written with the builder in [`ui`]; the controls ([`widgets`]) report
//! through two messages ([`control`]); drawings are SVG ([`art`]); measures are design px ([`scale`]).

#![allow(
    clippy::needless_pass_by_value,
    clippy::too_many_arguments,
    clippy::type_complexity,
    reason = "Bevy's systems take what they ask the world for as arguments, by value, in the types of its queries"
)]

use bevy::ecs::schedule::{ScheduleLabel, SingleThreadedExecutor};
use bevy::prelude::*;

pub mod access;
pub mod art;
mod art_list;
pub mod board;
pub mod coach;
pub mod colours;
pub mod control;
pub mod debrief_room;
pub mod focus;
pub mod fonts;
pub mod game;
pub mod glossary;
mod glyphs;
pub mod layers;
mod misfit;
pub mod motion;
pub mod names;
mod overdraw;
pub mod scalar;
pub mod scale;
pub mod screen;
pub mod screens;
pub mod settings;
pub mod shot;
#[cfg(any(test, feature = "sound"))]
mod sound;
pub mod start;
#[cfg(test)]
mod testing;
pub mod theme;
pub mod themes;
mod tour;
pub mod ui;
pub mod widgets;
mod witness;
pub mod words;

/// The screens.
#[derive(States, Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Screen {
    /// The menu over the harbour.
    #[default]
    Title,
    /// The scenarios.
    Shelf,
    /// The content note.
    Note,
    /// What a scenario asks.
    Briefing,
    /// Dials, cards, votes, predictions.
    Council,
    /// A seat with the screen to itself, behind a cover: its slip, its vote.
    Hand,
    /// What came of a vote.
    Ballot,
    /// The board, running.
    Shift,
    /// A desk of the shift, taken by somebody of the table.
    Desk,
    /// What the tide did to the scales.
    Tally,
    /// An event card.
    Event,
    /// What happened and why.
    Debrief,
    /// Text, motion, colours, language.
    Settings,
    /// Every control in every state, for review.
    Gallery,
}

/// The kit and its screens.
pub fn plugin(app: &mut App) {
    app.init_state::<Screen>()
        .add_plugins((
            theme::plugin,
            themes::plugin,
            fonts::plugin,
            glyphs::plugin,
            scale::plugin,
            art::plugin,
            layers::plugin,
            overdraw::plugin,
        ))
        .add_plugins((control::plugin, scalar::plugin, access::plugin, focus::plugin, widgets::plugin))
        .add_plugins((shot::plugin, witness::plugin, screens::plugin, game::plugin, board::plugin))
        .add_plugins((screen::plugin, motion::plugin, settings::plugin, coach::plugin, glossary::plugin));
    #[cfg(feature = "sound")]
    app.add_plugins(sound::plugin);
    one_after_another(app);
}

/// What the table does in a frame are many small steps: handing each to another thread takes longer than the step.
fn one_after_another(app: &mut App) {
    for steps in [First.intern(), PreUpdate.intern(), Update.intern(), PostUpdate.intern(), Last.intern()] {
        app.edit_schedule(steps, |steps| {
            steps.set_executor(SingleThreadedExecutor::new());
        });
    }
}

/// Opens the table with what was asked for.
pub fn open(start: game::Start) -> std::process::ExitCode {
    start::run(|app| {
        app.insert_resource(start);
    })
}

pub use tour::{Tour, walk as tour};
