//! The causal trace of a game: each hazard missed and each mistaken stop with its first cause, found by asking the
//! hall's own chain again with one link forced at a time.

use super::cause::{Cause, MissCause, StopCause};
use super::game::Game;
use super::truth::Records;
use crate::engine::{SeedKey, StationId};
use crate::hall::{
    Desk, Forced, Gates, Officer, PersonId, Plan, Purpose, Served, Service, SlowState, TripRecord, Verdict, Work,
    Wrong, on_tide,
};
use crate::session::{Standing, TRUTH};

/// One error of the hall, traced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Traced {
    /// The tide, counted from 0.
    pub tide: u16,
    /// Who.
    pub person: PersonId,
    /// Why.
    pub cause: Cause,
}

/// Every error of a replication, by tide, in order of landing.
pub fn trace(game: &Game, replication: u32) -> Vec<Traced> {
    let key = SeedKey::new(game.seed, replication, TRUTH);
    let mut standing = Standing::new(&game.course, &game.decisions, game.seed, replication);
    let mut all = Vec::new();
    for tide in 0..game.tides {
        let before = standing.slow.clone();
        let mut records = Records::default();
        let played = standing.play_tide(&game.course, &game.decisions, None, &mut records);
        records.0.sort_by_key(|record| (record.trip.landed, record.trip.person.id));
        let mut chain = Chain::new(&played.plan, key, tide, &before);
        chain.by_hand.clone_from(&played.result.acts.served);
        all.extend(
            records
                .0
                .iter()
                .filter_map(|record| Some(Traced { tide, person: record.trip.person.id, cause: chain.cause(record)? })),
        );
    }
    all
}

/// The chain of one tide, as it stood when the tide began.
struct Chain<'p> {
    plan: &'p Plan,
    key: SeedKey,
    tide: u16,
    slow: &'p SlowState,
    desk: Desk<'p>,
    /// Whom people of the table decided about.
    by_hand: Vec<Served>,
}

impl<'p> Chain<'p> {
    fn new(plan: &'p Plan, key: SeedKey, tide: u16, slow: &'p SlowState) -> Self {
        Self { plan, key, tide, slow, desk: Desk::new(plan, key, tide, slow), by_hand: Vec::new() }
    }

    fn cause(&self, record: &TripRecord) -> Option<Cause> {
        if record.missed() {
            Some(Cause::Miss(self.miss(record)))
        } else if record.missed_elsewhere() {
            Some(Cause::Miss(self.miss_elsewhere(record)))
        } else if record.mistaken_stop() {
            Some(Cause::Stop(self.stop(record)))
        } else {
            None
        }
    }

    /// What the officer would have decided, where somebody of the table decided otherwise.
    fn overruled(&self, record: &TripRecord) -> Option<Officer> {
        let served = self.by_hand.iter().find(|served| served.act.person == record.trip.person.id)?;
        let officer = served.own_books;
        // A traveller who was stopped at another desk owes it to that desk.
        let fell = served.came + served.talk + served.asking;
        let stopped = record.stop.is_some_and(|stop| stop.at == fell);
        let decided = served.act.verdict != Verdict::HandBack && officer.stops != stopped;
        (decided && (record.stop.is_none() || stopped)).then_some(officer)
    }

    fn miss(&self, record: &TripRecord) -> MissCause {
        if self.overruled(record).is_some() && self.room_finds(record, Forced::default()) {
            return MissCause::AtTheDesk;
        }
        MissCause::ALL
            .into_iter()
            .find(|cause| cause.forced().is_some_and(|forced| self.finds(record, forced)))
            .unwrap_or(MissCause::Joint)
    }

    /// Whether the hall would have found this hazard with some links forced. A room that has seen them keeps the
    /// minutes it gave; one that has not is taken to give the minutes it draws for them, without haste.
    fn finds(&self, record: &TripRecord, forced: Forced) -> bool {
        let sent = record.stop.is_some() || self.refers(record, forced);
        sent && self.room_finds(record, forced)
    }

    fn room_finds(&self, record: &TripRecord, forced: Forced) -> bool {
        let Some((room, share)) = self.room(record) else { return false };
        let chance = self.desk.room_sees(share, forced).get();
        on_tide(self.key, record.trip.person.id.0, Purpose::Care, self.tide, room.0).chance(chance)
    }

    fn refers(&self, record: &TripRecord, forced: Forced) -> bool {
        let person = &record.trip.person;
        let (mended, token) = (self.slow.mended.contains(person.id), self.slow.tokens.contains(person.id));
        self.desk.look_up(person, mended, token, forced).refers
    }

    /// The room the desks refer to, and the share of a case's minutes it gave or would have given.
    fn room(&self, record: &TripRecord) -> Option<(StationId, f64)> {
        let room = self.plan.stations.iter().find_map(|station| match station.work {
            Work::Screen { refers_to } => refers_to,
            _ => None,
        })?;
        if let Some(share) = record.room_share {
            return Some((room, share));
        }
        // The very minutes that the room draws for this person.
        let service = Service::new(&self.plan.stations[room.0 as usize]);
        let minutes = service.given(self.key, record.trip.person.id.0, room.0, self.tide).0.minutes();
        let needs = self.plan.work.case_needs.0;
        Some((room, if needs > 0.0 { minutes / needs } else { 1.0 }))
    }

    /// Whether a desk of theirs would have drawn them for a random check, had it not referred them.
    fn would_be_checked(&self, record: &TripRecord) -> bool {
        let chance = self.plan.random_checks.get();
        chance > 0.0
            && self.plan.stations.iter().zip(0_u8..).any(|(station, place)| {
                let desk = matches!(station.work, Work::Screen { refers_to: Some(_) });
                let drawn = || {
                    let (_, decision) =
                        Service::new(station).given(self.key, record.trip.person.id.0, place, self.tide);
                    decision.halves()[0] < chance
                };
                desk && drawn()
            })
    }

    fn miss_elsewhere(&self, record: &TripRecord) -> MissCause {
        let forced = Forced { undiverted: true, ..Forced::default() };
        let Some(coast) = &self.plan.coast else { return MissCause::OtherGate };
        let gates = Gates::new(coast, self.key, self.tide, self.slow.reputation, &self.desk, forced);
        let comes = gates.elsewhere(&record.trip).is_none();
        if comes && self.finds(record, forced) { MissCause::Diverted } else { MissCause::OtherGate }
    }

    fn stop(&self, record: &TripRecord) -> StopCause {
        if self.overruled(record).is_some() {
            return StopCause::AtTheDesk;
        }
        if record.stop.is_some_and(|stop| stop.at_random) {
            return StopCause::AtRandom;
        }
        // Whom a random check would have stopped all the same is not spared by one link.
        let checked = self.would_be_checked(record);
        let spared =
            |wrong: Wrong| !checked && !self.refers(record, Forced { without: Some(wrong), ..Forced::default() });
        StopCause::ALL
            .into_iter()
            .find(|cause| matches!(cause, StopCause::Answer(wrong) if spared(*wrong)))
            .unwrap_or(StopCause::Joint)
    }
}
