//! Watching a shift: the film, the hall's clock, the floor as it stands, and what the hall has counted so far.

use std::sync::Arc;

use bevy::prelude::*;

use super::counted::Counted;
use super::log::Line;
use super::told::Told;
use crate::debrief::clock;
use crate::engine::{Span, Tick};
use crate::hall::{Fathom, Plan, ReleaseDesk, SlowState};
use crate::language::spoken;
use crate::scenario::Scenario;
use crate::session::{Film, Passenger, PassengerId, Place, Scene, Session, TidePlayed};
use crate::t;
use crate::table::screen::Model;

/// A boat is soon when it leaves within this time.
pub const BOAT_SOON: Span = Span(15 * 60_000);

/// A story stays on show so long after its end.
const LINGERS: Span = Span(20 * 60_000);

/// How near the board comes to follow somebody.
const FOLLOWS_AT: f32 = 1.5;

/// Hall minutes a second, in the order of the buttons.
pub const SPEEDS: [u32; 4] = [1, 4, 16, 60];

/// What the top bar and the scales show of the game around this tide.
#[derive(Clone, Debug, Default)]
pub struct Around {
    /// The tide, counted from 1.
    pub tide: u16,
    /// Tides in the game.
    pub tides: u16,
    /// The seed.
    pub seed: u64,
    /// Ledger before each tide so far, the last one now.
    pub ledgers: Vec<f64>,
    /// Coins after the council paid.
    pub coins: f64,
    /// Trust before each tide so far, the last one now.
    pub trust: Vec<f64>,
    /// Crates at the release desk; none where there are no sealed papers.
    pub crates: Vec<CrateNow>,
}

impl Around {
    /// The ledger before this tide.
    pub fn ledger(&self) -> f64 {
        self.ledgers.last().copied().unwrap_or_default()
    }
}

/// A crate of sealed papers as it stands on this tide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CrateNow {
    /// Its name in the file.
    pub id: String,
    /// Slips in it.
    pub slips: u32,
    /// Of these, unsealed.
    pub released: u32,
    /// Its source is burned: the rest stays sealed.
    pub burned: bool,
}

/// What is being watched; nothing is while `plan` is none.
#[derive(Clone, Debug)]
pub struct Reel {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// The film.
    pub film: Arc<Film>,
    /// The parameters of this tide.
    pub plan: Arc<Plan>,
}

/// A shift being watched.
#[derive(Resource, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own: paused, as a list, heat, over")]
pub struct Shift {
    /// The film and what it is of.
    pub reel: Option<Reel>,
    /// All that follows from the film.
    pub told: Arc<Told>,
    /// The game around it.
    pub around: Around,
    /// The floor now.
    pub scene: Option<Scene>,
    /// What has been counted so far.
    pub counted: Counted,
    /// The hall's time, in milliseconds.
    pub now: f64,
    /// Index in [`SPEEDS`].
    pub speed: usize,
    /// Whether the clock was stopped; under a cover it stands whatever this says.
    pub paused: bool,
    /// The same as a table.
    pub list: bool,
    /// Tokens show how long people have waited.
    pub heat: bool,
    /// How much of the board is seen.
    pub view: super::view::View,
    /// The end has been reached.
    pub over: bool,
    /// The traveller picked on the board.
    pub chosen: Option<PassengerId>,
    /// The slip of the one worth a look lies on the board.
    pub story_on: bool,
    revision: u64,
}

impl Model for Shift {
    fn revision(&self) -> u64 {
        self.revision
    }

    fn arrival(&self) -> String {
        let Some(scene) = &self.scene else { return t!("shift-no-game") };
        let waiting: usize = scene.stations.iter().map(crate::session::StationScene::waiting).sum();
        t!(
            "shift-arrival",
            tide = self.around.tide,
            tides = self.around.tides,
            clock = self.clock(self.tick()),
            speed = SPEEDS[self.speed],
            waiting = waiting,
            longest = self.longest().minutes() as u64
        )
    }

    fn stands(&self) -> String {
        let state = if self.over {
            "over"
        } else if self.paused {
            "paused"
        } else {
            "running"
        };
        t!("shift-stands", state = state, speed = SPEEDS[self.speed], clock = self.clock(self.tick()))
    }
}

/// Registers the resource.
pub fn plugin(app: &mut App) {
    app.init_resource::<Shift>();
}

/// Crates that have come, as far as they are unsealed.
fn crates(fathom: &Fathom, desk: &ReleaseDesk, session: &Session) -> Vec<CrateNow> {
    let come = fathom.crates.iter().enumerate().filter(|(_, one)| one.arrives.0 <= session.standing().slow.day.0);
    come.map(|(index, one)| CrateNow {
        id: one.id.clone(),
        slips: one.slips,
        released: desk.released_of(fathom, index),
        burned: desk.is_burned(index),
    })
    .collect()
}

impl Shift {
    /// The shift at hand of a session, from its first minute, running at 4×.
    pub fn of(session: &Session, film: &Arc<Film>, played: &TidePlayed, revision: u64) -> Self {
        let slow = &session.standing().slow;
        let mut trust: Vec<f64> = vec![played.plan.trust.start];
        trust.extend(session.played().iter().map(|tide| tide.slow.trust));
        let mut ledgers = vec![SlowState::new(&played.plan).ledger];
        ledgers.extend(session.played().iter().map(|tide| tide.slow.ledger));
        let papers = played.plan.fathom.as_ref().zip(slow.papers.as_ref());
        let around = Around {
            tide: session.tide() + 1,
            tides: session.scenario().file.tides,
            seed: session.seed(),
            ledgers,
            coins: session.coins_left().get(),
            trust,
            crates: papers.map(|(fathom, desk)| crates(fathom, desk, session)).unwrap_or_default(),
        };
        let reel =
            Reel { scenario: Arc::clone(session.scenario()), film: Arc::clone(film), plan: Arc::clone(&played.plan) };
        let mut shift = Self {
            scene: Some(Scene::new(film, reel.plan.stations.len())),
            counted: Counted::new(film, &reel.plan),
            told: Arc::new(Told::of(&reel)),
            speed: 1,
            around,
            reel: Some(reel),
            revision: revision + 1,
            ..Self::default()
        };
        shift.advance_to(0.0);
        shift
    }

    /// Says that the screen must be rebuilt.
    pub fn touch(&mut self) {
        self.revision += 1;
    }

    /// Writes the log anew where another language is spoken by now.
    pub fn speak(&mut self) {
        if let Some(reel) = self.reel.as_ref().filter(|_| self.told.language != spoken()) {
            self.told = Arc::new(Told::of(reel));
        }
    }

    /// The hall's time.
    pub fn tick(&self) -> Tick {
        Tick(self.now as u64)
    }

    /// The hall's clock at a moment.
    pub fn clock(&self, at: Tick) -> String {
        self.reel.as_ref().map(|reel| clock(&reel.scenario, at)).unwrap_or_default()
    }

    /// Everything worth saying so far.
    pub fn log(&self) -> &[Line] {
        self.told.lines.get(..self.counted.lines).unwrap_or_default()
    }

    /// Somebody on this tide.
    pub fn passenger(&self, who: PassengerId) -> Option<&Passenger> {
        self.reel.as_ref()?.film.passengers.get(who as usize)
    }

    /// Where somebody is.
    pub fn place(&self, who: PassengerId) -> Option<Place> {
        self.scene.as_ref()?.places.get(who as usize).copied()
    }

    /// The end of the shift.
    pub fn end(&self) -> Tick {
        self.reel.as_ref().map_or(Tick(0), |reel| reel.film.end)
    }

    /// Whether the clock runs.
    pub fn runs(&self) -> bool {
        !self.paused && !self.over && self.reel.is_some()
    }

    /// Lets real seconds pass.
    pub fn pass(&mut self, seconds: f64) {
        if self.runs() {
            self.advance_to(self.now + seconds * f64::from(SPEEDS[self.speed]) * 60_000.0);
        }
    }

    /// On to the next moment that changes the floor, and stands there.
    pub fn next_moment(&mut self) {
        self.paused = true;
        self.touch();
        let next = self.moments().and_then(|(moments, cursor)| moments.get(cursor)).map(|moment| moment.at);
        self.advance_to(next.unwrap_or(self.end()).0 as f64);
    }

    /// Back to the moment before the last one, and stands there.
    pub fn last_moment(&mut self) {
        let here = self.tick();
        let before = self.moments().and_then(|(moments, cursor)| {
            let past = moments.get(..cursor).unwrap_or_default();
            past.iter().rev().map(|moment| moment.at).find(|at| *at < here)
        });
        self.wind_to(before.unwrap_or(Tick(0)));
    }

    fn moments(&self) -> Option<(&[crate::session::Moment], usize)> {
        Some((self.reel.as_ref()?.film.moments.as_slice(), self.scene.as_ref()?.cursor))
    }

    /// To any moment of the shift, and stands there.
    pub fn wind_to(&mut self, at: Tick) {
        self.paused = true;
        self.over = false;
        if at < self.tick()
            && let Some(kept) = self.told.before(at)
        {
            (self.scene, self.counted) = (Some(kept.scene.clone()), kept.counted.clone());
        }
        self.advance_to(at.0 as f64);
        self.touch();
    }

    /// On to this time, in milliseconds of the hall.
    pub fn advance_to(&mut self, until: f64) {
        let (Some(reel), Some(scene)) = (&self.reel, &mut self.scene) else { return };
        self.now = until.min(reel.film.end.0 as f64);
        let until = Tick(self.now as u64);
        while reel.film.moments.get(scene.cursor).is_some_and(|moment| moment.at <= until) {
            self.counted.count(reel, scene);
            let cursor = scene.cursor;
            scene.step(&reel.film);
            while self.told.lines.get(self.counted.lines).is_some_and(|line| line.cursor <= cursor) {
                self.counted.lines += 1;
            }
        }
        let over = until >= reel.film.end && !self.over;
        if self.story_is_on() != self.story_on {
            self.story_on = !self.story_on;
            self.touch();
        }
        if over {
            self.over = true;
            self.chosen = None;
            self.touch();
        }
    }

    /// Keeps the traveller who is picked in the middle, nearer than the whole board; or no longer.
    pub fn follow(&mut self) {
        self.view.follows = !self.view.follows;
        if self.view.follows && self.view.zoom < FOLLOWS_AT {
            self.view.zoom = FOLLOWS_AT;
            self.touch();
        }
    }

    /// Picks nobody any more; a board that came nearer to follow somebody is seen whole again.
    pub fn let_go(&mut self) {
        self.chosen = None;
        if self.view.follows {
            self.view.follows = false;
            if self.view.zoom <= FOLLOWS_AT {
                self.view = super::view::View::default();
                self.touch();
            }
        }
    }

    /// Whether somebody worth a look is in the hall, or was a little while ago.
    pub fn story_is_on(&self) -> bool {
        let Some(story) = self.told.story.filter(|story| story.at <= self.tick()) else { return false };
        !matches!(self.place(story.who), None | Some(Place::Out(_))) || self.since(story.who) < LINGERS
    }

    /// Everybody in a line at the entrance.
    pub fn waiting(&self) -> impl Iterator<Item = PassengerId> + '_ {
        let entrance = self.reel.as_ref().map(|reel| reel.plan.entrance.0 as usize);
        let station = entrance.and_then(|entrance| self.scene.as_ref()?.stations.get(entrance));
        station.into_iter().flat_map(|station| station.lines.iter().flatten().copied())
    }

    /// How long somebody has been where they are.
    pub fn since(&self, who: PassengerId) -> Span {
        let since = self.scene.as_ref().and_then(|scene| scene.since.get(who as usize));
        since.map_or(Span(0), |since| self.tick() - *since)
    }

    /// The longest wait of those still in the line at the entrance.
    pub fn longest(&self) -> Span {
        self.waiting().map(|who| self.since(who)).max().unwrap_or_default()
    }

    /// Whether this traveller's onward boat leaves soon.
    pub fn boat_soon(&self, who: PassengerId) -> bool {
        let now = self.tick();
        let boat = self.passenger(who).and_then(|passenger| passenger.onward);
        boat.is_some_and(|boat| boat >= now && boat - now <= BOAT_SOON)
    }

    /// Whether this traveller's onward boat has left without them.
    pub fn boat_gone(&self, who: PassengerId) -> bool {
        self.passenger(who).and_then(|passenger| passenger.onward).is_some_and(|boat| boat < self.tick())
    }
}
