//! The digest of a run: SHA-256 over integer events in a fixed little-endian encoding, in the order in which
//! they happen. Equal on every machine, thread count and build for the same scenario, seed and decisions.

use super::event::{HallFact, HallObserver, TripRecord};
use super::traveller::Trip;
use crate::engine::{Fact, Observer, Tick, Who};
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;

/// Hashes what it observes.
#[derive(Debug, Clone, Default)]
pub struct Digest {
    hash: Sha256,
}

impl Digest {
    fn event(&mut self, now: Tick, code: u8, numbers: &[u64]) {
        self.hash.update(now.0.to_le_bytes());
        self.hash.update([code, numbers.len() as u8]);
        for number in numbers {
            self.hash.update(number.to_le_bytes());
        }
    }

    /// Marks the beginning of a tide.
    pub fn tide(&mut self, tide: u16) {
        self.event(Tick(0), 0, &[u64::from(tide)]);
    }

    /// Marks what the slow state came to after a tide, in integers.
    pub fn slow(&mut self, numbers: &[u64]) {
        self.event(Tick(0), 1, numbers);
    }

    /// The digest so far, in hexadecimal.
    pub fn hex(&self) -> String {
        self.hash.clone().finalize().iter().fold(String::new(), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}"); // a string takes every write
            hex
        })
    }
}

impl Observer for Digest {
    fn saw(&mut self, now: Tick, fact: Fact) {
        let who = |who: Who| u64::from(who.0);
        match fact {
            Fact::Arrived { who: w, to } => self.event(now, 2, &[who(w), to.0.into()]),
            Fact::Joined { who: w, at, class, line } => {
                self.event(now, 3, &[who(w), at.0.into(), class.0.into(), line.into()]);
            }
            Fact::Began { who: w, at, server, waited, .. } => {
                self.event(now, 4, &[who(w), at.0.into(), server.into(), waited.0]);
            }
            Fact::Ended { who: w, at, server, served, .. } => {
                self.event(now, 5, &[who(w), at.0.into(), server.into(), served.0]);
            }
            Fact::Blocked { who: w, at, server, wants } => {
                self.event(now, 6, &[who(w), at.0.into(), server.into(), wants.0.into()]);
            }
            Fact::Unblocked { who: w, at, server, held } => {
                self.event(now, 7, &[who(w), at.0.into(), server.into(), held.0]);
            }
            Fact::TurnedAway { who: w, at } => self.event(now, 8, &[who(w), at.0.into()]),
            Fact::GaveUp { who: w, at, waited, .. } => self.event(now, 9, &[who(w), at.0.into(), waited.0]),
            Fact::ServersChanged { at, open } => self.event(now, 10, &[at.0.into(), open.into()]),
            Fact::HeldOutside { who: w, wants } => self.event(now, 11, &[who(w), wants.0.into()]),
            Fact::Moved { who: w, at, line } => self.event(now, 13, &[who(w), at.0.into(), line.into()]),
            Fact::Left { who: w } => self.event(now, 12, &[who(w)]),
        }
    }
}

impl HallObserver for Digest {
    fn landed(&mut self, now: Tick, who: Who, trip: &Trip) {
        let person = &trip.person;
        let traits = u64::from(person.pathway)
            | u64::from(person.name.custom) << 8
            | u64::from(person.trade) << 16
            | u64::from(person.hazard) << 24;
        let boat = trip.onward.map_or(u64::MAX, |boat| boat.0);
        self.event(now, 20, &[who.0.into(), person.id.0, traits, person.name.rank.into(), boat]);
    }

    fn went_elsewhere(&mut self, now: Tick, record: &TripRecord) {
        let person = &record.trip.person;
        self.event(now, 27, &[person.id.0, record.gate.into(), record.outcome as u64, person.hazard.into()]);
    }

    fn happened(&mut self, now: Tick, fact: HallFact) {
        match fact {
            HallFact::Compared { who, over_the_cut } => self.event(now, 21, &[who.0.into(), over_the_cut.into()]),
            HallFact::Stopped { who, at_random } => self.event(now, 22, &[who.0.into(), at_random.into()]),
            HallFact::LookedUp { who, asked, flags, .. } => {
                self.event(now, 28, &[who.0.into(), asked.into(), flags.into()]);
            }
            HallFact::ShelterDecided { who, granted } => self.event(now, 29, &[who.0.into(), granted.into()]),
            HallFact::Reported { who } => self.event(now, 30, &[who.0.into()]),
            HallFact::Found { who } => self.event(now, 23, &[who.0.into()]),
            HallFact::NothingFound { who } => self.event(now, 24, &[who.0.into()]),
            HallFact::BoatMissed { who } => self.event(now, 25, &[who.0.into()]),
        }
    }

    fn left(&mut self, now: Tick, who: Who, record: &TripRecord) {
        self.event(now, 26, &[who.0.into(), record.outcome as u64, record.waited.0]);
    }
}
