//! Who takes which gate on one tide.

use super::coast::{Coast, Reputation};
use super::desk::{Desk, Forced, LookedUp};
use super::event::{Outcome, TripRecord};
use super::matching::care;
use super::plan::pick;
use super::traveller::{Purpose, Trip, on_tide};
use crate::engine::{Address, SeedKey, Word};

/// The choice between the hall and its neighbours.
pub struct Gates<'p> {
    coast: &'p Coast,
    key: SeedKey,
    tide: u16,
    /// Cumulative shares of the gates for those who carry nothing, and for those who do.
    shares: [Vec<f64>; 2],
}

impl<'p> Gates<'p> {
    /// People know the rule in force: the hall's chance of finding is that of its desks and an unhurried back room.
    pub fn new(coast: &'p Coast, key: SeedKey, tide: u16, before: Reputation, desk: &Desk<'_>, forced: Forced) -> Self {
        let hall = Reputation { finds: desk.rates().0.get() * care(1.0).get(), ..before };
        Self { coast, key, tide, shares: [coast.shares(hall, false), coast.shares(hall, !forced.undiverted)] }
    }

    /// The words by which these people choose: the first of each two counts.
    pub fn choices(&self, people: &[u64], words: &mut [[Word; 2]]) {
        let at = Address { purpose: Purpose::Gate as u8, epoch: self.tide, ..Address::default() };
        self.key.blocks_of(people.iter().copied(), at, words);
    }

    /// The record of somebody who takes another gate; `None` for those who come to the hall.
    pub fn elsewhere(&self, trip: &Trip) -> Option<TripRecord> {
        let mut words = [[Word::default(); 2]];
        self.choices(&[trip.person.id.0], &mut words);
        let [[choice, _]] = words;
        self.elsewhere_by(trip, choice)
    }

    /// The same where the word of their choice is at hand.
    pub fn elsewhere_by(&self, trip: &Trip, choice: Word) -> Option<TripRecord> {
        let person = &trip.person;
        let gate = pick(&self.shares[usize::from(person.hazard)], choice.uniform());
        let neighbour = self.coast.neighbours.get(gate.checked_sub(1)?)?;
        let mut there = on_tide(self.key, person.id.0, Purpose::Elsewhere, self.tide, gate as u8);
        let found = person.hazard && there.chance(neighbour.finds.get());
        let stopped = if person.hazard { found } else { there.chance(neighbour.stops.get()) };
        Some(TripRecord {
            trip: *trip,
            outcome: if found { Outcome::FoundElsewhere } else { Outcome::Elsewhere },
            left: trip.landed + neighbour.wait.to_span(),
            waited: neighbour.wait.to_span(),
            stop: None,
            boat_missed: false,
            look_up: LookedUp::default(),
            room_share: None,
            shelter: None,
            reported: false,
            gate: gate as u8,
            stopped_elsewhere: stopped,
        })
    }
}
