//! A full replay with a cause taken away everywhere: what of the errors goes, what stays, and what comes new. Taking a
//! cause away moves lines, records and trust, so it also moves people whom the cause never touched.

use super::cause::{Cause, MissCause, StopCause};
use super::game::Game;
use super::truth::Records;
use crate::engine::SeedKey;
use crate::hall::{Forced, PersonId, Plan, Probability, SlowState, TripRecord, run_tide_with};
use crate::session::TRUTH;
use std::collections::BTreeSet;

/// An error of the hall.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wronged {
    /// A hazard missed, here or at another gate.
    Missed,
    /// A mistaken stop at the hall.
    Stopped,
}

/// Errors of a replication: the tide, who, and what.
pub type Errors = BTreeSet<(u16, PersonId, Wronged)>;

/// What taking a cause away does, in errors.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Removal {
    /// Errors of the game.
    pub before: u64,
    /// Errors of the replay.
    pub after: u64,
    /// In the game only.
    pub removed: u64,
    /// In both.
    pub still: u64,
    /// In the replay only.
    pub newly: u64,
}

impl Removal {
    /// Adds those of another replication.
    pub fn add(&mut self, other: &Self) {
        self.before += other.before;
        self.after += other.after;
        self.removed += other.removed;
        self.still += other.still;
        self.newly += other.newly;
    }
}

/// Errors of a replication as it is.
pub fn errors(game: &Game, replication: u32) -> Errors {
    play(game, replication, |_| {})
}

/// Errors of a replication with a cause taken away; `None` for what no link of the hall can take away.
pub fn errors_without(game: &Game, replication: u32, cause: Cause) -> Option<Errors> {
    let forced = match cause {
        Cause::Miss(MissCause::AtTheDesk) => return Some(play(&game.without_acts(), replication, |_| {})),
        Cause::Miss(miss) => miss.forced()?,
        Cause::Stop(StopCause::AtRandom) => {
            return Some(play(game, replication, |plan| plan.random_checks = Probability::new(0.0)));
        }
        Cause::Stop(StopCause::Answer(wrong)) => Forced { without: Some(wrong), ..Forced::default() },
        Cause::Stop(StopCause::AtTheDesk) => return Some(play(&game.without_acts(), replication, |_| {})),
        Cause::Stop(StopCause::Joint) => return None,
    };
    Some(play(game, replication, |plan| plan.forced = forced))
}

/// The parts of two sets of errors. They add up: before = removed + still, after = still + newly.
pub fn removal(before: &Errors, after: &Errors) -> Removal {
    let still = before.intersection(after).count() as u64;
    let (before, after) = (before.len() as u64, after.len() as u64);
    Removal { before, after, removed: before - still, still, newly: after - still }
}

/// The game's own rules with every plan changed before it is played.
fn play(game: &Game, replication: u32, change: impl Fn(&mut Plan)) -> Errors {
    let key = SeedKey::new(game.seed, replication, TRUTH);
    let (course, decisions) = (&game.course, &game.decisions);
    let acts = if replication == 0 { course.acts_of(game.seed) } else { &[] };
    let mut events = Vec::new();
    let mut slow = SlowState::new(&course.plan(0, decisions, &events));
    let mut errors = Errors::new();
    for tide in 0..game.tides {
        let mut plan = course.plan(tide, decisions, &events).as_ref().clone();
        change(&mut plan);
        slow.purse = slow.purse - course.cost(tide, decisions);
        let mut records = Records::default();
        run_tide_with(&plan, key, tide, &mut slow, acts, &mut records);
        errors.extend(records.0.iter().filter_map(|record| Some((tide, record.trip.person.id, wronged(record)?))));
        events.push(course.draw_event(key, tide));
    }
    errors
}

/// What was wrong with the end of a trip, if anything.
pub(super) fn wronged(record: &TripRecord) -> Option<Wronged> {
    if record.missed() || record.missed_elsewhere() {
        Some(Wronged::Missed)
    } else if record.mistaken_stop() {
        Some(Wronged::Stopped)
    } else {
        None
    }
}
