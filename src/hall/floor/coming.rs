//! Who comes next, and what their first visit takes.

use super::Floor;
use crate::engine::{Address, Span, StationId, Word};
use crate::hall::crowd::AHEAD;
use crate::hall::plan::Work;
use crate::hall::traveller::{Person, Purpose, Trip, on_tide};

/// The next few who land, and what each will be given at the station they come to first. That is drawn for several at
/// once, since draws of different people do not wait for each other.
#[derive(Debug, Default)]
pub(super) struct Coming {
    pub trips: Vec<Trip>,
    pub first: Vec<(StationId, Given)>,
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
        let to = self.plan.entrance;
        let alike = coming.first.iter().all(|first| first.0 == to);
        if let Some(service) = self.services[to.0 as usize].simple().filter(|_| alike) {
            let visit = Address { purpose: Purpose::Visit as u8, place: to.0, epoch: self.tide, ..Address::default() };
            let mut words = [[Word::default(); 2]; AHEAD];
            let count = coming.trips.len();
            self.key.blocks_of(coming.trips.iter().map(|trip| trip.person.id.0), visit, &mut words[..count]);
            let talks = service.draw_each(words.map(|[word, _]| word));
            for (place, (trip, first)) in coming.trips.iter().zip(&mut coming.first).enumerate() {
                first.1 = self.with_papers(&trip.person, to, (talks[place], words[place][1]));
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
