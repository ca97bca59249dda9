//! The shift: the board, running, with the clock above, the scales beside it and the log below.

use std::sync::Arc;

use bevy::prelude::*;

use crate::session::Command;
use crate::table::Screen;
use crate::table::board::draw::board;
use crate::table::board::layout::Layout;
use crate::table::board::pieces::Floor;
use crate::table::board::places::{BAR, Places};
use crate::table::board::watch::Shift;
use crate::table::game::Bridge;
use crate::table::screen::AddScreen;
use crate::table::screen::Model;
use crate::table::settings::Settings;
use crate::table::ui::{Ui, at};
use crate::table::widgets::modal::uncovered;

mod act;
mod bar;
mod foot;
mod line_bars;
mod list;
mod queues;
mod scales;
#[cfg(test)]
mod tests;
mod timeline;
mod words;

/// Seconds between two looks at how far the shift is.
const KEPT_EVERY_S: f32 = 5.0;

/// Adds the screen.
pub fn plugin(app: &mut App) {
    app.add_plugins((act::plugin, foot::plugin, timeline::plugin, line_bars::plugin))
        .add_systems(OnEnter(Screen::Shift), enter)
        .add_screen::<Shift>(Screen::Shift, build)
        .add_systems(OnExit(Screen::Shift), leave)
        .add_systems(Update, pass.run_if(in_state(Screen::Shift).and_then(uncovered)))
        .add_systems(Update, remember.after(pass).run_if(in_state(Screen::Shift)));
}

/// Puts the film of the bridge in. The same film is not begun again: a look elsewhere loses no place in it.
fn enter(mut bridge: ResMut<Bridge>, settings: Res<Settings>, mut shift: ResMut<Shift>, mut floor: ResMut<Floor>) {
    let waits = bridge.was_waiting();
    let (Some(session), Some((film, played))) = (bridge.session(), bridge.film()) else { return };
    if let Some(reel) = shift.reel.as_mut().filter(|reel| Arc::ptr_eq(&reel.film, film)) {
        // Its words may be those of another language by now.
        reel.scenario = Arc::clone(session.scenario());
        shift.speak();
        shift.touch();
        return;
    }
    let revision = shift.revision();
    *shift = Shift::of(session, film, played, revision);
    shift.speed = settings.speed_index();
    // A game that is carried on begins where it was left, and gives everybody time to sit down.
    shift.paused = waits;
    shift.advance_to(bridge.film_from().0 as f64);
    floor.0 = Layout::of(&played.plan);
}

fn leave(mut shift: ResMut<Shift>) {
    shift.let_go();
}

fn pass(time: Res<Time>, mut shift: ResMut<Shift>) {
    if shift.runs() {
        shift.pass(f64::from(time.delta_secs().min(0.25)));
    }
}

/// Keeps where the shift stands: when it is paused, and every few seconds, so that a kill costs no more than these.
fn remember(
    time: Res<Time>,
    shift: Res<Shift>,
    mut bridge: ResMut<Bridge>,
    mut since: Local<f32>,
    mut was: Local<bool>,
) {
    *since += time.delta_secs();
    let stopped = shift.paused && !*was;
    *was = shift.paused;
    if (stopped || *since >= KEPT_EVERY_S) && shift.reel.is_some() {
        *since = 0.0;
        bridge.watch_to(shift.tick());
    }
}

/// Ends the shift; the screen follows the phase.
fn end(bridge: &mut Bridge) {
    bridge.command(Command::EndShift);
}

fn build(shift: &Shift, ui: &mut Ui) {
    ui.table_top();
    let Some(reel) = &shift.reel else { return };
    let layout = Layout::of(&reel.plan);
    let places = Places::of(ui.room);
    bar::bar(shift, places.narrow, ui);
    let under = at(0.0, BAR, ui.room.x, ui.room.y - BAR);
    ui.within((under, Pickable::IGNORE), |ui| {
        if shift.list {
            list::list(shift, &layout, places.board, ui);
        } else {
            board(shift, &layout, &places, ui);
        }
        scales::scales(shift, &places, ui);
        foot::foot(shift, &places, ui);
        timeline::timeline(shift, places.timeline, ui);
    });
}
