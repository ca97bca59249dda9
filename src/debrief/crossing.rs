//! Every crossing of a game, one line a person and tide: what people are matched by from run to run, and what a
//! spreadsheet lesson counts.

use super::game::Game;
use super::truth::{Fate, Records, fate, name_of};
use crate::engine::{Span, Tick};
use crate::hall::{Outcome, PersonId, Stop};
use crate::session::Standing;

/// Somebody crossing once.
#[derive(Debug, Clone, PartialEq)]
pub struct Crossing {
    /// The tide, counted from 0.
    pub tide: u16,
    /// Who.
    pub person: PersonId,
    /// Name.
    pub name: String,
    /// A uniform that picks the reason for crossing.
    pub reason: f64,
    /// Index of the custom.
    pub custom: u8,
    /// Index of the pathway.
    pub pathway: u8,
    /// Index of the trade.
    pub trade: u8,
    /// Whether they carried a hazard.
    pub hazard: bool,
    /// Match score of that tide.
    pub score: f64,
    /// The cut of that tide.
    pub threshold: f64,
    /// When they stepped ashore.
    pub landed: Tick,
    /// When they left the hall.
    pub left: Tick,
    /// Time standing still.
    pub waited: Span,
    /// The stop, if there was one.
    pub stop: Option<Stop>,
    /// When their onward boat left.
    pub boat: Option<Tick>,
    /// Whether it left without them.
    pub boat_missed: bool,
    /// How it ended.
    pub outcome: Outcome,
    /// What it was, with nothing hidden.
    pub fate: Fate,
}

/// All crossings of one replication, by tide, in order of landing.
pub fn crossings(game: &Game, replication: u32) -> Vec<Crossing> {
    let mut standing = Standing::new(&game.course, &game.decisions, game.seed, replication);
    let mut all = Vec::new();
    for tide in 0..game.tides {
        let mut records = Records::default();
        let played = standing.play_tide(&game.course, &game.decisions, None, &mut records);
        records.0.sort_by_key(|record| (record.trip.landed, record.trip.person.id));
        all.extend(records.0.iter().map(|record| {
            let person = record.trip.person;
            Crossing {
                tide,
                person: person.id,
                name: name_of(&played.plan, record),
                reason: record.trip.reason,
                custom: person.name.custom,
                pathway: person.pathway,
                trade: person.trade,
                hazard: person.hazard,
                score: person.score(played.plan.separation),
                threshold: played.plan.threshold,
                landed: record.trip.landed,
                left: record.left,
                waited: record.waited,
                stop: record.stop,
                boat: record.trip.onward,
                boat_missed: record.boat_missed,
                outcome: record.outcome,
                fate: fate(record),
            }
        }));
    }
    all
}

/// A crossing that another log ends otherwise.
#[derive(Debug, Clone, PartialEq)]
pub struct Turned {
    /// As it was; `None` if they came only in the replay.
    pub before: Option<Crossing>,
    /// As it would have been; `None` if they did not come.
    pub after: Option<Crossing>,
}

impl Turned {
    /// Whichever there is.
    pub fn either(&self) -> &Crossing {
        match (&self.before, &self.after) {
            (Some(one), _) | (None, Some(one)) => one,
            (None, None) => unreachable!("a crossing is in at least one of the two runs"),
        }
    }

    /// What became of them, before and after.
    pub fn fates(&self) -> [Option<Fate>; 2] {
        [self.before.as_ref().map(|one| one.fate), self.after.as_ref().map(|one| one.fate)]
    }
}

/// The crossings that end otherwise: another fate, or a boat caught or missed. Minutes alone do not count.
pub fn turned(before: &[Crossing], after: &[Crossing]) -> Vec<Turned> {
    let key = |one: &Crossing| (one.tide, one.person);
    let order = |all: &[Crossing]| {
        let mut order: Vec<usize> = (0..all.len()).collect();
        order.sort_by_key(|&index| key(&all[index]));
        order
    };
    let (ours, theirs) = (order(before), order(after));
    let (mut mine, mut other) = (ours.iter().peekable(), theirs.iter().peekable());
    let mut found = Vec::new();
    loop {
        let pair = match (mine.peek().map(|&&index| &before[index]), other.peek().map(|&&index| &after[index])) {
            (None, None) => break,
            (Some(one), Some(two)) if key(one) == key(two) => (Some(one), Some(two)),
            (Some(one), Some(two)) if key(one) < key(two) => (Some(one), None),
            (_, Some(two)) => (None, Some(two)),
            (Some(one), None) => (Some(one), None),
        };
        if pair.0.is_some() {
            mine.next();
        }
        if pair.1.is_some() {
            other.next();
        }
        let same = matches!(pair, (Some(one), Some(two)) if one.fate == two.fate && one.boat_missed == two.boat_missed);
        if !same {
            found.push(Turned { before: pair.0.cloned(), after: pair.1.cloned() });
        }
    }
    found
}
