//! What the desk screen shows: the session's view of the desk, and what of it is to be said aloud.

use std::sync::Arc;

use bevy::input_focus::InputFocus;
use bevy::prelude::*;

use super::words;
use crate::hall::{BookState, DeskAct};
use crate::scenario::Scenario;
use crate::session::{DeskView, GuestView, Scene, Session};
use crate::t;
use crate::table::Screen;
use crate::table::control::ControlId;
use crate::table::focus::LastFocused;
use crate::table::game::Bridge;
use crate::table::screen::Model;

/// The name of the traveller's card, which takes the focus when somebody new comes: nothing is decided by pressing it.
pub const GUEST: &str = "guest";

/// What is shown where there is no room for all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    /// Books.
    #[default]
    Books,
    /// One Window, and what the books come to.
    Window,
    /// The traveller.
    Traveller,
    /// The line behind.
    Line,
}

/// One verdict of this sitting.
#[derive(Clone, Debug)]
pub struct Given {
    /// The act.
    pub act: DeskAct,
    /// The traveller's name.
    pub name: String,
}

/// The desk, as the screen shows it.
#[derive(Resource, Default)]
pub struct DeskRoom {
    /// The view; nobody sits at a desk while there is none.
    pub view: Option<Arc<DeskView>>,
    /// The scenario.
    pub scenario: Option<Arc<Scenario>>,
    /// The tide, counted from 1.
    pub tide: u16,
    /// Verdicts of this sitting, in order.
    pub given: Vec<Given>,
    /// What a command was refused for, or trouble with a save.
    pub notice: Option<String>,
    /// What is shown where there is no room for all.
    pub tab: Tab,
    /// Registers of the books that the last command opened: these rise.
    pub risen: Vec<u8>,
    /// What a screen reader hears of the last thing done.
    said: String,
    /// Game and revision of the bridge when it was last looked at.
    seen: Option<(u64, u64)>,
    revision: u64,
}

impl Model for DeskRoom {
    fn revision(&self) -> u64 {
        self.revision
    }

    fn arrival(&self) -> String {
        words::arrival(self)
    }

    /// What was done; a notice is said by itself.
    fn stands(&self) -> String {
        if self.notice.is_some() { String::new() } else { self.said.clone() }
    }
}

impl DeskRoom {
    /// The traveller at the desk.
    pub fn guest(&self) -> Option<&GuestView> {
        self.view.as_ref()?.guest.as_ref()
    }

    /// Whether this register can be opened now.
    pub fn can_open(&self, register: u8) -> bool {
        let books = self.guest().map(|guest| guest.books.as_slice()).unwrap_or_default();
        books.iter().any(|book| book.register == register && book.state == BookState::Shut)
    }

    /// Shows another part, where there is no room for all.
    pub fn show(&mut self, tab: Tab) {
        self.tab = tab;
        self.risen.clear();
        self.revision += 1;
    }

    /// Takes in what a command has changed; gives back whether somebody else stands there now.
    fn take_in(&mut self, session: &Session, notice: Option<&String>) -> bool {
        let Some(view) = session.desk() else { return false };
        let before = self.view.replace(Arc::clone(view));
        self.scenario = Some(Arc::clone(session.scenario()));
        self.tide = session.tide() + 1;
        self.notice = notice.cloned();
        let last = self.given.last().map(|given| given.act);
        self.given = given(session, view);
        let person = |view: &DeskView| view.guest.as_ref().map(|guest| guest.person);
        let other = before.as_ref().is_none_or(|before| person(before) != person(view));
        self.risen = if other { Vec::new() } else { opened(before.as_deref(), view) };
        let fresh = self.given.last().filter(|given| before.is_some() && last != Some(given.act));
        self.said = match (&self.notice, &before) {
            (Some(notice), _) => notice.clone(),
            (None, Some(_)) if other => {
                let done = fresh.map(words::done).unwrap_or_default();
                format!("{done} {}", words::arrival(self)).trim().to_owned()
            }
            (None, Some(before)) => words::answers(self, before),
            (None, None) => String::new(),
        };
        self.revision += 1;
        other
    }
}

/// Registers of the books that have been opened since.
fn opened(before: Option<&DeskView>, now: &DeskView) -> Vec<u8> {
    let books = |view: Option<&DeskView>| -> Vec<u8> {
        let books = view.and_then(|view| view.guest.as_ref()).map(|guest| guest.books.as_slice()).unwrap_or_default();
        books.iter().filter(|book| is_open(book.state)).map(|book| book.register).collect()
    };
    let was = books(before);
    books(Some(now)).into_iter().filter(|book| !was.contains(book)).collect()
}

/// Verdicts of the sitting at hand, and about whom: whoever stood at the desk right before.
fn given(session: &Session, view: &DeskView) -> Vec<Given> {
    let station = usize::from(view.desk.station.0);
    let own = |act: &&DeskAct| act.tide == session.tide() && act.desk == view.desk && act.at >= view.since;
    let acts: Vec<DeskAct> = session.acts().iter().filter(own).copied().collect();
    let mut scene = Scene::new(&view.film, session.scenario().file.hall.stations.len());
    let mut name = |act: &DeskAct| {
        scene.advance(&view.film, crate::engine::Tick(act.at.0.saturating_sub(1)));
        let servers = &scene.stations.get(station)?.servers;
        let there = servers.get(usize::from(view.desk.server)).copied().flatten()?;
        view.film.passengers.get(there.passenger as usize).map(|passenger| passenger.name.clone())
    };
    // A sitting has no more verdicts than it served, so that an earlier one at this desk is not counted in.
    let skip = acts.len().saturating_sub(usize::from(view.served));
    acts.into_iter().skip(skip).map(|act| Given { name: name(&act).unwrap_or_default(), act }).collect()
}

/// Whether a book has answered.
pub fn is_open(state: BookState) -> bool {
    !matches!(state, BookState::Shut | BookState::NoBasis | BookState::NotInUse)
}

/// Keeps the room in step with the session.
pub fn plugin(app: &mut App) {
    app.init_resource::<DeskRoom>()
        .add_systems(OnEnter(Screen::Desk), enter)
        .add_systems(Update, follow.run_if(in_state(Screen::Desk)));
}

fn enter(mut room: ResMut<DeskRoom>, bridge: Res<Bridge>) {
    let revision = room.revision + 1;
    *room = DeskRoom { revision, ..DeskRoom::default() };
    if let Some(session) = bridge.session() {
        room.take_in(session, bridge.notice.as_ref());
        room.seen = Some((bridge.game_number(), bridge.revision()));
    }
}

fn follow(
    mut room: ResMut<DeskRoom>,
    bridge: Res<Bridge>,
    mut focus: ResMut<InputFocus>,
    mut last: ResMut<LastFocused>,
) {
    let now = Some((bridge.game_number(), bridge.revision()));
    let Some(session) = bridge.session().filter(|_| room.seen != now) else { return };
    room.seen = now;
    if room.take_in(session, bridge.notice.as_ref()) {
        // What decided about the one before must not lie under the hand for the next.
        focus.clear();
        last.0 = Some(ControlId::new(if room.guest().is_some() { GUEST } else { "stand-up" }));
        room.tab = Tab::Books;
    }
}

/// The books and what they have been asked, in short: "3 open · 43 s · 8 fields read".
pub fn asked_so_far(guest: &GuestView) -> String {
    let asking = &guest.asking;
    t!("desk-asked", books = asking.books, seconds = words::seconds(asking.span), fields = asking.fields)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::{StationId, Tick};
    use crate::hall::{DeskPlace, Verdict};
    use crate::session::Command;

    fn sitting() -> Bridge {
        let text = include_str!("../../../../scenarios/one-window.toml");
        let mut bridge = Bridge::default();
        bridge.begin(Arc::new(Scenario::read(text).expect("the scenario is good")), 17);
        bridge.command(Command::OpenCouncil);
        let slip = bridge.slip.clone();
        bridge.command(Command::SealPrediction(slip));
        bridge.command(Command::Adopt);
        let desk = DeskPlace { station: StationId(0), server: 1 };
        assert!(bridge.command(Command::TakeDesk { desk, at: Tick(100 * 60_000) }));
        bridge
    }

    fn look(room: &mut DeskRoom, bridge: &Bridge) -> bool {
        room.take_in(bridge.session().expect("a game"), None)
    }

    #[test]
    fn what_is_done_is_said_and_the_next_traveller_is_announced() {
        let (mut bridge, mut room) = (sitting(), DeskRoom::default());
        assert!(look(&mut room, &bridge), "somebody has come");
        let guest = room.guest().expect("a traveller").clone();
        assert!(room.arrival().contains(&guest.name) && room.arrival().contains("0 open"));
        bridge.command(Command::OpenBook(0));
        assert!(!look(&mut room, &bridge), "a book changes nobody");
        assert_eq!(room.risen, [0], "the one that was opened rises");
        assert!(room.said.starts_with("Stamp Book: ") && room.said.contains("20 s"), "{}", room.said);
        bridge.command(Command::Decide(Verdict::BackRoom));
        assert!(look(&mut room, &bridge));
        assert!(room.risen.is_empty());
        let next = room.guest().expect("a traveller").clone();
        assert!(room.said.starts_with(&format!("{} goes to the back room.", guest.name)), "{}", room.said);
        assert!(room.said.contains(&next.name) && next.person != guest.person);
        assert_eq!(room.given.len(), 1);
        // Nothing is decided by what has the focus on arrival.
        assert_eq!(room.first_focus(), None);
    }

    #[test]
    fn the_board_goes_on_where_somebody_got_up() {
        let (mut bridge, mut room) = (sitting(), DeskRoom::default());
        look(&mut room, &bridge);
        let now = room.view.as_ref().expect("a view").now;
        assert!(now > Tick(100 * 60_000));
        bridge.command(Command::StandUp);
        assert_eq!(bridge.film_from(), now);
        assert!(bridge.session().is_some_and(|session| session.desk().is_none()));
    }
}
