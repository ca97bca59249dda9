//! The game on the table: the one bridge to the session, the shelf of scenarios, saves, and the film of a shift.

mod aside;
mod bridge;
#[cfg(test)]
mod carry_on_test;
mod date;
mod foresight;
#[cfg(all(test, unix))]
mod full_disk_test;
mod library;
mod opening;
pub mod refusal;
mod save_shelf;
mod saves;
mod writer;

pub use aside::{Aside, Task};
pub use bridge::{Bridge, Laid, Start};
pub use date::moment;
pub use foresight::{Foreseen, GAMES, Pointing, pointing};
pub use library::{Library, Shelved};
pub use save_shelf::{Broken, SaveShelf, SavedGame, delete};
pub use saves::{save_folder, save_in, set_aside, write_whole};

use crate::session::Phase;
use crate::table::Screen;
use crate::table::screen::Redraw;
use bevy::prelude::*;

/// Adds the bridge and what keeps the screen in step with the session's phase.
pub fn plugin(app: &mut App) {
    app.init_resource::<Bridge>()
        .init_resource::<Library>()
        .init_resource::<SaveShelf>()
        .add_plugins(opening::plugin)
        .add_systems(PreUpdate, bridge::let_notice_go.after(bevy::input::InputSystems))
        .add_systems(
            Update,
            ((tell, follow_phase).chain(), foresight::think, bridge::follow_room, bridge::hear_of_writes),
        );
}

/// Tells a game in the language spoken, when it begins and when the language changes.
fn tell(
    mut bridge: ResMut<Bridge>,
    mut library: ResMut<Library>,
    redraw: Res<Redraw>,
    mut told: Local<Option<(u64, Redraw)>>,
) {
    let now = bridge.session().map(|_| (bridge.game_number(), *redraw));
    if now.is_some() && *told != now {
        bridge.tell(&mut library);
    }
    *told = now;
}

/// The session says where the game is; the screen follows, and never the other way round.
fn follow_phase(
    bridge: Res<Bridge>,
    screen: Res<State<Screen>>,
    mut next: ResMut<NextState<Screen>>,
    mut seen: Local<Option<(u64, Phase, Option<Screen>, bool)>>,
) {
    let now = bridge
        .session()
        .map(|session| (bridge.game_number(), session.phase(), bridge.aside_screen(), session.desk().is_some()));
    if *seen == now {
        return;
    }
    *seen = now;
    let Some((_, phase, aside, sits)) = now else { return };
    let by_phase = match phase {
        // A new game is read in first; a game carried on from its first council is not.
        Phase::Briefing => Screen::Note,
        Phase::Council => Screen::Council,
        Phase::Shift if sits => Screen::Desk,
        Phase::Shift => Screen::Shift,
        Phase::Tally => Screen::Tally,
        Phase::Event => Screen::Event,
        Phase::Debrief => Screen::Debrief,
    };
    // What came of a vote is read before the tide that it let in.
    let wanted = aside.unwrap_or(by_phase);
    if *screen.get() != wanted {
        next.set(wanted);
    }
}
