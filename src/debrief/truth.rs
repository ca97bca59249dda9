//! The truth of a game: every traveller of every tide, those stopped by mistake by name, and hazards missed.

use crate::engine::{Fact, Observer, Span, Tick, Who};
use crate::hall::{Counts, HallObserver, Outcome, PersonId, Plan, TripRecord, spell};
use crate::scenario::Scenario;
use crate::session::{Course, Decision, Standing, TidePlayed};
use std::collections::BTreeMap;

/// What became of a traveller, as the debrief knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// No hazard, never stopped.
    Passed,
    /// Stopped, carried nothing.
    StoppedInnocent,
    /// A hazard, recognised.
    Found,
    /// A hazard, admitted.
    Missed,
    /// Left the line, was turned away, was refused shelter or was still inside at the end.
    NotThrough,
    /// Took another gate.
    Elsewhere,
}

/// One mark of the icon array.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// What became of them.
    pub fate: Fate,
    /// Their name.
    pub name: String,
}

/// One tide, with nothing hidden.
#[derive(Debug, Clone)]
pub struct TideTruth {
    /// The tide, counted from 0.
    pub tide: u16,
    /// Counts.
    pub counts: Counts,
    /// Everybody, in order of landing.
    pub marks: Vec<Mark>,
    /// Wait that nineteen in twenty stayed under, in minutes.
    pub wait_p95: f64,
    /// Coins afterwards.
    pub coins: f64,
    /// Trust afterwards.
    pub trust: f64,
    /// Ledger afterwards.
    pub ledger: f64,
    /// Id of the event card drawn after it.
    pub event: Option<String>,
    /// The cut that held.
    pub threshold: f64,
}

/// Somebody stopped who carried nothing.
#[derive(Debug, Clone, PartialEq)]
pub struct Mistaken {
    /// Who.
    pub person: PersonId,
    /// Name.
    pub name: String,
    /// Why they crossed.
    pub reason: String,
    /// The tide, counted from 0.
    pub tide: u16,
    /// Clock at the stop, "HH:MM".
    pub stopped_at: String,
    /// How long it held them.
    pub held: Span,
    /// A random check, not a score.
    pub at_random: bool,
    /// Clock of the boat they missed.
    pub boat_missed: Option<String>,
    /// How many times in this game they were stopped by mistake.
    pub times: u32,
    /// Whether the record was put right by the end.
    pub mended: bool,
}

/// A hazard that was admitted.
#[derive(Debug, Clone, PartialEq)]
pub struct Missed {
    /// Name.
    pub name: String,
    /// The tide, counted from 0.
    pub tide: u16,
    /// Score, against the cut of that tide.
    pub score: f64,
    /// The cut.
    pub threshold: f64,
    /// Whether the back room talked to them and saw nothing.
    pub examined: bool,
}

/// The truth of a game.
#[derive(Debug, Clone)]
pub struct Truth {
    /// Tide by tide.
    pub tides: Vec<TideTruth>,
    /// Everybody stopped by mistake, longest hold first.
    pub mistaken: Vec<Mistaken>,
    /// Hazards admitted.
    pub missed: Vec<Missed>,
    /// Counts of the whole game.
    pub all: Counts,
}

impl Truth {
    /// Of the hazards missed on a tide, or in the whole game, those that were stopped and not recognised.
    pub fn missed_after_a_stop(&self, tide: Option<usize>) -> u64 {
        let shown = |one: &&Missed| one.examined && tide.is_none_or(|tide| usize::from(one.tide) == tide);
        self.missed.iter().filter(shown).count() as u64
    }
}

/// Keeps every trip of a tide.
#[derive(Debug, Default)]
pub(super) struct Records(pub Vec<TripRecord>);

impl Observer for Records {
    fn saw(&mut self, _now: Tick, _fact: Fact) {}
}

impl HallObserver for Records {
    fn left(&mut self, _now: Tick, _who: Who, record: &TripRecord) {
        self.0.push(*record);
    }

    fn went_elsewhere(&mut self, _now: Tick, record: &TripRecord) {
        self.0.push(*record);
    }
}

/// Plays a game again and keeps everything. Same scenario, seed and decisions: the same truth.
pub fn truth_of(course: &Course, decisions: &[Decision], seed: u64, tides: u16) -> Truth {
    let mut standing = Standing::new(course, decisions, seed, 0);
    let mut truth = Truth { tides: Vec::new(), mistaken: Vec::new(), missed: Vec::new(), all: Counts::default() };
    let mut times: BTreeMap<PersonId, u32> = BTreeMap::new();
    for _ in 0..tides {
        let mut records = Records::default();
        let played = standing.play_tide(course, decisions, None, &mut records);
        let scenario = std::sync::Arc::clone(course.scenario());
        records.0.sort_by_key(|record| (record.trip.landed, record.trip.person.id));
        for record in &records.0 {
            if record.mistaken_stop() {
                *times.entry(record.trip.person.id).or_default() += 1;
                truth.mistaken.push(mistaken(&scenario, &played, record));
            }
            if record.missed() {
                truth.missed.push(Missed {
                    name: name_of(&played.plan, record),
                    tide: played.tide,
                    score: record.trip.person.score(played.plan.separation),
                    threshold: played.plan.threshold,
                    examined: record.stop.is_some(),
                });
            }
        }
        truth.all.merge(&played.result.tally.all);
        truth.tides.push(tide_truth(&scenario, &played, &records.0));
    }
    for one in &mut truth.mistaken {
        one.times = times.get(&one.person).copied().unwrap_or(1);
        one.mended = standing.slow.mended.contains(one.person);
    }
    truth.mistaken.sort_by_key(|one| (std::cmp::Reverse(one.held), one.tide, one.person));
    truth
}

fn tide_truth(scenario: &Scenario, played: &TidePlayed, records: &[TripRecord]) -> TideTruth {
    TideTruth {
        tide: played.tide,
        counts: played.result.tally.all,
        marks: records.iter().map(|record| Mark { fate: fate(record), name: name_of(&played.plan, record) }).collect(),
        wait_p95: played.result.tally.waits.quantile(0.95).minutes(),
        coins: played.slow.purse.get(),
        trust: played.slow.trust,
        ledger: played.slow.ledger,
        event: played.event.and_then(|index| scenario.file.events.get_index(index)).map(|(id, _)| id.clone()),
        threshold: played.plan.threshold,
    }
}

/// What became of somebody, with nothing hidden.
pub(super) fn fate(record: &TripRecord) -> Fate {
    match record.outcome {
        Outcome::Found => Fate::Found,
        _ if record.missed() => Fate::Missed,
        _ if record.mistaken_stop() => Fate::StoppedInnocent,
        Outcome::Admitted => Fate::Passed,
        Outcome::GaveUp | Outcome::TurnedAway | Outcome::InsideAtClose | Outcome::Refused => Fate::NotThrough,
        Outcome::Elsewhere | Outcome::FoundElsewhere => Fate::Elsewhere,
    }
}

fn mistaken(scenario: &Scenario, played: &TidePlayed, record: &TripRecord) -> Mistaken {
    let stop = record.stop.unwrap_or_else(|| unreachable!("a mistaken stop is a stop"));
    Mistaken {
        person: record.trip.person.id,
        name: name_of(&played.plan, record),
        reason: reason_of(scenario, record.trip.reason),
        tide: played.tide,
        stopped_at: clock(scenario, stop.at),
        held: stop.held,
        at_random: stop.at_random,
        boat_missed: record.trip.onward.filter(|_| record.boat_missed).map(|boat| clock(scenario, boat)),
        times: 1,
        mended: false,
    }
}

/// A traveller's name, written in their custom.
pub fn name_of(plan: &Plan, record: &TripRecord) -> String {
    let name = record.trip.person.name;
    spell(plan.people.customs[name.custom as usize].spelling, name.rank)
}

/// The reason for crossing that a uniform picks from the scenario's words.
pub fn reason_of(scenario: &Scenario, uniform: f64) -> String {
    let reasons = &scenario.file.text.reasons;
    let index = (uniform * reasons.len() as f64) as usize;
    reasons.get(index).cloned().unwrap_or_default()
}

/// The hall's clock at a moment of the shift.
pub fn clock(scenario: &Scenario, at: Tick) -> String {
    scenario.file.hall.clock(at.minutes())
}
