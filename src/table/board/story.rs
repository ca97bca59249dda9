//! The one traveller of a tide who is worth a look, chosen by what the hall knows at that moment and nothing that
//! comes later: a choice by outcome would tell before the debrief who was stopped for nothing.

use super::log::{Line, span};
use super::watch::Reel;
use crate::debrief::{clock, reason_of};
use crate::engine::{Span, Tick};
use crate::language::shown;
use crate::session::{Moment, PassengerId, Scene, Shown};
use crate::t;

/// A boat this near makes a stop a story.
const BOAT_NEAR: Span = Span(90 * 60_000);
/// A boat this near makes a wait a story.
const BOAT_AT_HAND: Span = Span(12 * 60_000);
/// No story before this share of the shift: first the table finds its way round the board.
const EARLIEST: f64 = 0.1;
/// From here on a wait is story enough.
const EASIER: f64 = 0.4;
/// From here on anybody is, who has stood longest.
const ANYBODY: f64 = 0.55;

/// Why they are worth a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because {
    /// Stopped, with a boat to catch.
    Stopped,
    /// Waiting, with a boat about to leave.
    Boat,
    /// Has stood longest.
    Longest,
}

/// A traveller worth a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Story {
    /// Who.
    pub who: PassengerId,
    /// From when.
    pub at: Tick,
    /// Why.
    pub because: Because,
}

/// Looks for the story while the film runs.
#[derive(Clone, Copy, Debug)]
pub struct Teller {
    end: Tick,
    told: bool,
    looked: Tick,
}

impl Story {
    /// Its line in the log.
    pub fn line(&self, reel: &Reel) -> Line {
        let Some(passenger) = reel.film.passengers.get(self.who as usize) else { return Line::default() };
        let name = shown(&passenger.name);
        let reason = shown(&reason_of(&reel.scenario, passenger.reason));
        let boat = passenger.onward.map(|boat| clock(&reel.scenario, boat)).unwrap_or_default();
        let words = match self.because {
            Because::Stopped => t!("shift-story-stopped", name = name, reason = reason, boat = boat),
            Because::Boat => t!("shift-story-boat", name = name, reason = reason, boat = boat),
            Because::Longest => {
                let since = span(self.at - passenger.landed);
                t!("shift-story-longest", name = name, reason = reason, since = since)
            }
        };
        Line { at: self.at, icon: "pin", words, weight: 7, cursor: 0 }
    }
}

impl Teller {
    /// For a shift.
    pub fn new(reel: &Reel) -> Self {
        Self { end: reel.film.end, told: false, looked: Tick(0) }
    }

    /// Looks at the floor after a moment; says once who is worth a look.
    pub fn look(&mut self, reel: &Reel, scene: &Scene, moment: &Moment) -> Option<Story> {
        let share = moment.at.0 as f64 / self.end.0.max(1) as f64;
        if self.told || share < EARLIEST {
            return None;
        }
        let boat_within = |who: PassengerId, within: Span| {
            let boat = reel.film.passengers.get(who as usize).and_then(|passenger| passenger.onward);
            boat.is_some_and(|boat| boat >= moment.at && boat - moment.at <= within)
        };
        let mut found = match (moment.what, moment.passenger) {
            (Shown::Stopped { .. }, Some(who)) if boat_within(who, BOAT_NEAR) => Some((who, Because::Stopped)),
            _ => None,
        };
        // Lines are long; once a minute is often enough.
        if found.is_none() && share >= EASIER && moment.at >= self.looked + Span(60_000) {
            self.looked = moment.at;
            let lines = || {
                let entrance = scene.stations.get(usize::from(reel.plan.entrance.0));
                entrance.into_iter().flat_map(|station| station.lines.iter().flatten().copied())
            };
            found = lines().find(|who| boat_within(*who, BOAT_AT_HAND)).map(|who| (who, Because::Boat));
            if found.is_none() && share >= ANYBODY {
                found = lines().min_by_key(|who| scene.since[*who as usize]).map(|who| (who, Because::Longest));
            }
        }
        let (who, because) = found?;
        self.told = true;
        Some(Story { who, at: moment.at, because })
    }
}
