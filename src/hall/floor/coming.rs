//! Who comes next, and what their first visit takes.

use super::Floor;
use crate::engine::{Span, StationId, Word};
use crate::hall::crowd::AHEAD;
use crate::hall::plan::Work;
use crate::hall::traveller::{Person, Purpose, Trip, on_tide};

/// The next few who land, and what each will be given at the station they come to first. That is drawn for several at
/// once, since draws of different people do not wait for each other.
#[derive(Debug, Default)]
pub(super) struct Coming {
    pub trips: Vec<Trip>,
    pub first: Vec<(StationId, Given)>,
    /// The words by which each chooses a gate, where there is a choice.
    pub choices: Vec<[Word; 2]>,
    /// How many of them have landed.
    pub landed: usize,
}

/// What a visit takes as far as it does not depend on who else is there.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Given {
    /// What everybody has.
    pub talk: Span,
    /// What asking the registers takes.
    pub asking: Span,
    /// The word that whoever serves decides by.
    pub decision: Word,
}

impl Floor<'_> {
    /// The next few who come, with what is foreseen for them.
    pub(super) fn foresee(&mut self) {
        let mut coming = std::mem::take(&mut self.coming);
        coming.landed = 0;
        self.crowd.next_few(&mut coming.trips);
        let entrances = coming.trips.iter().map(|trip| (self.entrance(&trip.person), Given::default()));
        coming.first.clear();
        coming.first.extend(entrances);
        let mut ids = [0; AHEAD];
        ids.iter_mut().zip(&coming.trips).for_each(|(id, trip)| *id = trip.person.id.0);
        let ids = &ids[..coming.trips.len()];
        if let Some(gates) = &self.gates {
            coming.choices.resize(AHEAD, [Word::default(); 2]);
            gates.choices(ids, &mut coming.choices);
        }
        let to = self.plan.entrance;
        if coming.first.iter().all(|first| first.0 == to) {
            let mut given = [(Span::ZERO, Word::default()); AHEAD];
            self.services[to.0 as usize].given_each(self.key, ids, to.0, self.tide, &mut given);
            for ((trip, first), base) in coming.trips.iter().zip(&mut coming.first).zip(given) {
                first.1 = self.with_papers(&trip.person, to, base);
            }
        } else {
            for (trip, (to, given)) in coming.trips.iter().zip(&mut coming.first) {
                *given = self.given(&trip.person, *to);
            }
        }
        self.coming = coming;
    }

    /// What somebody is given at a station.
    pub(super) fn given(&self, person: &Person, at: StationId) -> Given {
        let base = self.services[at.0 as usize].given(self.key, person.id.0, at.0, self.tide);
        self.with_papers(person, at, base)
    }

    /// The same, of what everybody has and the word of the decision.
    #[inline]
    fn with_papers(&self, person: &Person, at: StationId, (mut talk, decision): (Span, Word)) -> Given {
        let (plan, key, tide, subject) = (self.plan, self.key, self.tide, person.id.0);
        let station = &plan.stations[at.0 as usize];
        if let Some(extra) = &station.papers
            && on_tide(key, subject, Purpose::Standing, tide, 0).chance(plan.people.papers_missing.get())
        {
            talk += extra.sample(&mut on_tide(key, subject, Purpose::Papers, tide, at.0));
        }
        if !(self.desk.asks() && matches!(station.work, Work::Screen { .. })) {
            return Given { talk, asking: Span::ZERO, decision };
        }
        let purpose = plan.people.pathways[person.pathway as usize].purpose;
        Given { talk, asking: self.desk.takes(purpose, self.desk.fails_to_print(person)), decision }
    }
}
