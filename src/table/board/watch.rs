//! Watching a shift: the film, the hall's clock, the floor as it stands, and what the hall has counted so far.

use std::collections::VecDeque;
use std::sync::Arc;

use bevy::prelude::*;

use super::log::{Line, sentence};
use crate::debrief::clock;
use crate::engine::{Histogram, Span, Tick};
use crate::hall::{ON_FOOT, Outcome, Plan};
use crate::scenario::Scenario;
use crate::session::{Film, Passenger, PassengerId, Place, Scene, Session, Shown, TidePlayed};
use crate::table::screen::Model;

/// A boat is soon when it leaves within this time.
pub const BOAT_SOON: Span = Span(15 * 60_000);

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
    /// Ledger before this tide.
    pub ledger: f64,
    /// Coins after the council paid.
    pub coins: f64,
    /// Trust before each tide so far, the last one now.
    pub trust: Vec<f64>,
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
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own: paused, covered, as a list, over")]
pub struct Shift {
    /// The film and what it is of.
    pub reel: Option<Reel>,
    /// The game around it.
    pub around: Around,
    /// The floor now.
    pub scene: Option<Scene>,
    /// The hall's time, in milliseconds.
    pub now: f64,
    /// Index in [`SPEEDS`].
    pub speed: usize,
    /// Whether the clock stands.
    pub paused: bool,
    /// Whether a cover lies over the table; the clock stands then as well.
    pub covered: bool,
    /// The same as a table.
    pub list: bool,
    /// The end has been reached.
    pub over: bool,
    /// The traveller picked on the board.
    pub chosen: Option<PassengerId>,
    /// Everything worth saying so far.
    pub log: Vec<Line>,
    /// Waits in line of those who were called.
    pub waits: Histogram,
    /// Ashore, by ferry in the plan's order.
    pub ashore: Vec<u32>,
    /// Came on foot.
    pub on_foot: u32,
    /// Caught an onward boat.
    pub boats_caught: u32,
    /// The last ones through.
    pub through: VecDeque<PassengerId>,
    /// When each was stopped, and whether at random.
    pub stopped: Vec<Option<(Tick, bool)>>,
    /// When the back room was done with them.
    pub examined: Vec<Option<Tick>>,
    held_done: Span,
    revision: u64,
}

impl Model for Shift {
    fn revision(&self) -> u64 {
        self.revision
    }

    fn arrival(&self) -> String {
        let Some(scene) = &self.scene else { return "The table is empty.".into() };
        let waiting: usize = scene.stations.iter().map(crate::session::StationScene::waiting).sum();
        format!(
            "Tide {} of {}, {}, running at {} times. {waiting} waiting, longest {} minutes.",
            self.around.tide,
            self.around.tides,
            self.clock(self.tick()),
            SPEEDS[self.speed],
            self.longest().minutes() as u64
        )
    }
}

/// Registers the resource.
pub fn plugin(app: &mut App) {
    app.init_resource::<Shift>();
}

impl Shift {
    /// The shift at hand of a session, from its first minute, running at 4×.
    pub fn of(session: &Session, film: &Arc<Film>, played: &TidePlayed, revision: u64) -> Self {
        let slow = &session.standing().slow;
        let mut trust: Vec<f64> = vec![played.plan.trust.start];
        trust.extend(session.played().iter().map(|tide| tide.slow.trust));
        let around = Around {
            tide: session.tide() + 1,
            tides: session.scenario().file.tides,
            seed: session.seed(),
            ledger: slow.ledger,
            coins: session.coins_left().get(),
            trust,
        };
        let reel =
            Reel { scenario: Arc::clone(session.scenario()), film: Arc::clone(film), plan: Arc::clone(&played.plan) };
        let people = film.passengers.len();
        let mut shift = Self {
            scene: Some(Scene::new(film, reel.plan.stations.len())),
            ashore: vec![0; reel.plan.ferries.len()],
            stopped: vec![None; people],
            examined: vec![None; people],
            waits: Histogram::new(),
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

    /// The hall's time.
    pub fn tick(&self) -> Tick {
        Tick(self.now as u64)
    }

    /// The hall's clock at a moment.
    pub fn clock(&self, at: Tick) -> String {
        self.reel.as_ref().map(|reel| clock(&reel.scenario, at)).unwrap_or_default()
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
        !self.paused && !self.covered && !self.over && self.reel.is_some()
    }

    /// Lets real seconds pass. Gives back the lines of the log that were written meanwhile.
    pub fn pass(&mut self, seconds: f64) -> std::ops::Range<usize> {
        if !self.runs() {
            return self.log.len()..self.log.len();
        }
        self.advance_to(self.now + seconds * f64::from(SPEEDS[self.speed]) * 60_000.0)
    }

    /// On to the next moment that changes the floor, and stands there.
    pub fn next_moment(&mut self) -> std::ops::Range<usize> {
        self.paused = true;
        self.touch();
        let next = self
            .reel
            .as_ref()
            .zip(self.scene.as_ref())
            .and_then(|(reel, scene)| reel.film.moments.get(scene.cursor).map(|moment| moment.at));
        self.advance_to(next.unwrap_or(self.end()).0 as f64)
    }

    /// On to this time, in milliseconds of the hall.
    pub fn advance_to(&mut self, until: f64) -> std::ops::Range<usize> {
        let from = self.log.len();
        let (Some(reel), Some(mut scene)) = (self.reel.clone(), self.scene.take()) else { return from..from };
        let end = self.end();
        self.now = until.min(end.0 as f64);
        let until = self.tick();
        while reel.film.moments.get(scene.cursor).is_some_and(|moment| moment.at <= until) {
            self.count(&reel, &scene);
            let cursor = scene.cursor;
            scene.step(&reel.film);
            let line = sentence(&reel, &scene, &self.stopped, cursor);
            self.log.extend(line);
        }
        self.scene = Some(scene);
        if until >= end && !self.over {
            self.over = true;
            self.chosen = None;
            self.touch();
        }
        from..self.log.len()
    }

    /// Counts the next moment, before the floor changes.
    fn count(&mut self, reel: &Reel, scene: &Scene) {
        let Some(moment) = reel.film.moments.get(scene.cursor) else { return };
        let Some(who) = moment.passenger else { return };
        let index = who as usize;
        match moment.what {
            Shown::Landed => match reel.film.passengers[index].source {
                ON_FOOT => self.on_foot += 1,
                source => {
                    let ferry = reel.plan.ferries.iter().position(|ferry| ferry.source == source);
                    if let Some(ashore) = ferry.and_then(|ferry| self.ashore.get_mut(ferry)) {
                        *ashore += 1;
                    }
                }
            },
            Shown::Began { at, .. } if at == reel.plan.entrance => self.waits.record(moment.at - scene.since[index]),
            Shown::Stopped { at_random } => self.stopped[index] = Some((moment.at, at_random)),
            Shown::Found | Shown::NothingFound => {
                self.examined[index] = Some(moment.at);
                if let Some((at, _)) = self.stopped[index] {
                    self.held_done += moment.at - at;
                }
            }
            Shown::Left { outcome: Outcome::Admitted } => {
                let caught = reel.film.passengers[index].onward.is_some() && !scene.boat_missed[index];
                self.boats_caught += u32::from(caught);
                self.through.push_back(who);
                if self.through.len() > 4 {
                    self.through.pop_front();
                }
            }
            _ => {}
        }
    }

    /// Everybody in a line or held outside.
    pub fn waiting(&self) -> impl Iterator<Item = PassengerId> + '_ {
        let entrance = self.reel.as_ref().map(|reel| reel.plan.entrance.0 as usize);
        let station = entrance.and_then(|entrance| self.scene.as_ref()?.stations.get(entrance));
        station.into_iter().flat_map(|station| station.lines.iter().flatten().copied())
    }

    /// The longest wait of those still in the line at the entrance.
    pub fn longest(&self) -> Span {
        let now = self.tick();
        let Some(scene) = &self.scene else { return Span(0) };
        self.waiting().map(|who| now - scene.since[who as usize]).max().unwrap_or_default()
    }

    /// Time people were held after a stop so far, those still held included.
    pub fn held(&self) -> Span {
        let now = self.tick();
        let still = self.stopped.iter().zip(&self.examined).filter(|(_, examined)| examined.is_none());
        self.held_done + still.filter_map(|(stopped, _)| stopped.map(|(at, _)| now - at)).sum::<Span>()
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
