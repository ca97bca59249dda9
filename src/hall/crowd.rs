//! Who comes ashore, in order of time: ferries and the walking stream, drawn one at a time so that a crowd of
//! any size needs no memory.

use super::plan::Plan;
use super::traveller::{Person, PersonId, Purpose, Trip, block, on_tide};
use crate::engine::special::exponential_of;
use crate::engine::{Minutes, SeedKey, Tick, Word};

/// Source of those who come on foot.
pub const ON_FOOT: u16 = u16::MAX;

/// Walkers drawn ahead at one time. The draws of one traveller wait for each other, those of several do not.
const AHEAD: usize = 32;

/// The crowd of one tide, as an iterator of trips in order of landing; ties go to the earlier source.
pub struct Crowd<'p> {
    plan: &'p Plan,
    key: SeedKey,
    tide: u16,
    length: Tick,
    ferries: Vec<Gangway>,
    foot: Footpath,
}

struct Gangway {
    ashore: u32,
    /// When the next one lands, and the second word of the errand.
    next: Option<(Tick, Word)>,
}

struct Footpath {
    count: u32,
    /// Integrated rate reached so far, in expected travellers.
    expected: f64,
    /// The hour reached, and the integrated rate at its beginning.
    hour: (usize, f64),
    /// Landings drawn ahead.
    landings: Vec<Landing>,
    /// Walkers drawn ahead, and how many of them have landed.
    ahead: Vec<Trip>,
    landed: usize,
    over: bool,
}

/// A walker's place, of which only the landing has been worked out.
#[derive(Debug, Clone, Copy)]
pub struct Landing {
    /// Their number among the walkers of this tide.
    pub place: u32,
    /// When they land.
    pub at: Tick,
    /// The second word of the errand.
    errand: Word,
}

impl<'p> Crowd<'p> {
    /// The crowd of this tide.
    pub fn new(plan: &'p Plan, key: SeedKey, tide: u16) -> Self {
        let foot = Footpath {
            count: 0,
            expected: 0.0,
            hour: (0, 0.0),
            landings: Vec::with_capacity(AHEAD),
            ahead: Vec::with_capacity(AHEAD),
            landed: 0,
            over: false,
        };
        let mut crowd = Self {
            plan,
            key,
            tide,
            length: Tick(0) + plan.length.to_span(),
            ferries: plan.ferries.iter().map(|_| Gangway { ashore: 0, next: None }).collect(),
            foot,
        };
        for index in 0..crowd.ferries.len() {
            crowd.ferries[index].next = crowd.ferry_landing(index);
        }
        crowd
    }

    /// People step off evenly, each at a random moment of their own share of the disembarking.
    fn ferry_landing(&self, index: usize) -> Option<(Tick, Word)> {
        let ferry = &self.plan.ferries[index];
        let place = self.ferries[index].ashore;
        if place >= ferry.people {
            return None;
        }
        let [landing, errand] = block(self.key, slot(ferry.source, place), Purpose::Errand, self.tide);
        let share = (f64::from(place) + landing.uniform()) / f64::from(ferry.people);
        let at = Tick(0) + Minutes(ferry.lands.0 + ferry.disembark.0 * share).to_span();
        (at <= self.length).then_some((at, errand))
    }

    /// Non-homogeneous Poisson by inversion: unit exponential gaps on the integrated rate.
    fn draw_landings(&mut self) {
        self.foot.landings.clear();
        if self.foot.over {
            return;
        }
        let mut words = [[Word::default(); 2]; AHEAD];
        for (place, words) in (self.foot.count..).zip(&mut words) {
            *words = block(self.key, slot(ON_FOOT, place), Purpose::Errand, self.tide);
        }
        for [gap, errand] in words {
            self.foot.expected += exponential_of(gap.open_uniform());
            let landed =
                self.foot.minute(&self.plan.walking.per_hour).map(|minute| Tick(0) + Minutes(minute).to_span());
            let Some(at) = landed.filter(|&at| at <= self.length) else {
                self.foot.over = true;
                break;
            };
            self.foot.landings.push(Landing { place: self.foot.count, at, errand });
            self.foot.count += 1;
        }
    }

    fn draw_ahead(&mut self) {
        self.draw_landings();
        self.foot.ahead.clear();
        self.foot.landed = 0;
        for landing in &self.foot.landings {
            let trip = self.trip(ON_FOOT, landing.place, landing.at, landing.errand, &self.plan.walking.pathways);
            self.foot.ahead.push(trip);
        }
    }

    /// The next few landings, where there are only walkers and nobody has been drawn ahead. None are left where there
    /// are none.
    pub fn next_landings(&mut self, landings: &mut Vec<Landing>) {
        std::mem::swap(landings, &mut self.foot.landings);
        self.draw_landings();
        std::mem::swap(landings, &mut self.foot.landings);
    }

    /// The whole trip of one of those.
    pub fn trip_of(&self, landing: &Landing) -> Trip {
        self.trip(ON_FOOT, landing.place, landing.at, landing.errand, &self.plan.walking.pathways)
    }

    /// The person of a walker who is new on this tide, which everybody is where nobody travels again.
    pub fn newcomer(&self, landing: &Landing) -> PersonId {
        PersonId::first_seen(self.tide, ON_FOOT, landing.place)
    }

    /// The person in this place: the one of the tide before with the chance of travelling again, else somebody new.
    #[inline]
    fn person(&self, source: u16, place: u32, pathways: &[f64]) -> Person {
        let mut born = self.tide;
        let again = self.plan.people.travel_again.get();
        while born > 0 && again > 0.0 {
            if on_tide(self.key, slot(source, place), Purpose::Again, born, 0).uniform() >= again {
                break;
            }
            born -= 1;
        }
        Person::draw(self.key, PersonId::first_seen(born, source, place), &self.plan.people, pathways)
    }

    #[inline]
    fn trip(&self, source: u16, place: u32, landed: Tick, errand: Word, pathways: &[f64]) -> Trip {
        let person = self.person(source, place, pathways);
        Trip::draw(self.key, person, (self.tide, source), landed, errand, &self.plan.people)
    }

    /// The next few trips, in the place of whatever is in `trips`; whether there was one.
    pub fn next_few(&mut self, trips: &mut Vec<Trip>) -> bool {
        trips.clear();
        if self.ferries.is_empty() {
            self.draw_ahead();
            std::mem::swap(trips, &mut self.foot.ahead);
        } else {
            trips.extend(self.by_ref().take(AHEAD));
        }
        !trips.is_empty()
    }

    fn next_walker(&mut self) -> Option<Trip> {
        let trip = self.foot.ahead.get(self.foot.landed).copied()?;
        self.foot.landed += 1;
        Some(trip)
    }
}

impl Landing {
    /// Whether there is an onward boat to catch.
    #[inline]
    pub fn has_boat(&self, share: f64) -> bool {
        let [_, boat] = self.errand.halves();
        boat < share
    }
}

impl Footpath {
    /// The minute at which the integrated rate reaches `expected`; `None` if it never does. `expected` only grows, so
    /// hours that are over are not looked at again.
    #[inline]
    fn minute(&mut self, per_hour: &[f64]) -> Option<f64> {
        loop {
            let (hour, before) = self.hour;
            let rate = *per_hour.get(hour)?;
            let left = self.expected - before;
            let last = hour + 1 == per_hour.len();
            if rate > 0.0 && (last || left < rate) {
                return Some((hour as f64 + left / rate) * 60.0);
            }
            self.hour = (hour + 1, before + rate);
        }
    }
}

fn slot(source: u16, place: u32) -> u64 {
    u64::from(source) << 32 | u64::from(place)
}

impl Iterator for Crowd<'_> {
    type Item = Trip;

    fn next(&mut self) -> Option<Trip> {
        if self.foot.landed == self.foot.ahead.len() && !self.foot.over {
            self.draw_ahead();
        }
        if self.ferries.is_empty() {
            return self.next_walker();
        }
        let by_ferry = self
            .ferries
            .iter()
            .enumerate()
            .filter_map(|(index, gangway)| gangway.next.map(|(at, _)| (at, index)))
            .min();
        let on_foot = self.foot.ahead.get(self.foot.landed).map(|trip| trip.landed);
        match by_ferry {
            Some((at, index)) if on_foot.is_none_or(|on_foot| at <= on_foot) => {
                let ferry = &self.plan.ferries[index];
                let (_, errand) = self.ferries[index].next?;
                let trip = self.trip(ferry.source, self.ferries[index].ashore, at, errand, &ferry.pathways);
                self.ferries[index].ashore += 1;
                self.ferries[index].next = self.ferry_landing(index);
                Some(trip)
            }
            _ => self.next_walker(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_integrated_rate_is_inverted_hour_by_hour() {
        let minute_of = |per_hour: &[f64], expected: f64| {
            let (landings, ahead) = (Vec::new(), Vec::new());
            Footpath { count: 0, expected, hour: (0, 0.0), landings, ahead, landed: 0, over: false }.minute(per_hour)
        };
        assert_eq!(minute_of(&[60.0, 0.0, 30.0], 30.0), Some(30.0));
        assert_eq!(minute_of(&[60.0, 0.0, 30.0], 75.0), Some(150.0));
        assert_eq!(minute_of(&[60.0, 0.0], 75.0), None);
        assert_eq!(minute_of(&[], 1.0), None);
    }
}
