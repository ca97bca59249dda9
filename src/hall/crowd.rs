//! Who comes ashore, in order of time: ferries and the walking stream, drawn one at a time so that a crowd of
//! any size needs no memory.

use super::plan::Plan;
use super::traveller::{Person, PersonId, Purpose, Trip, on_tide};
use crate::engine::{Minutes, SeedKey, Tick};

/// Source of those who come on foot.
pub const ON_FOOT: u16 = u16::MAX;

/// The crowd of one tide, as an iterator of trips in order of landing; ties go to the earlier source.
pub struct Crowd<'p> {
    plan: &'p Plan,
    key: SeedKey,
    tide: u16,
    ferries: Vec<Gangway>,
    foot: Footpath,
}

struct Gangway {
    ashore: u32,
    next: Option<Tick>,
}

struct Footpath {
    count: u32,
    /// Integrated rate reached so far, in expected travellers.
    expected: f64,
    next: Option<Tick>,
}

impl<'p> Crowd<'p> {
    /// The crowd of this tide.
    pub fn new(plan: &'p Plan, key: SeedKey, tide: u16) -> Self {
        let mut crowd = Self {
            plan,
            key,
            tide,
            ferries: plan.ferries.iter().map(|_| Gangway { ashore: 0, next: None }).collect(),
            foot: Footpath { count: 0, expected: 0.0, next: None },
        };
        for index in 0..crowd.ferries.len() {
            crowd.ferries[index].next = crowd.ferry_landing(index);
        }
        crowd.foot.next = crowd.foot_landing();
        crowd
    }

    /// People step off evenly, each at a random moment of their own share of the disembarking.
    fn ferry_landing(&self, index: usize) -> Option<Tick> {
        let ferry = &self.plan.ferries[index];
        let place = self.ferries[index].ashore;
        if place >= ferry.people {
            return None;
        }
        let within = on_tide(self.key, slot(ferry.source, place), Purpose::Landing, self.tide, 0).uniform();
        let minute = ferry.lands.0 + ferry.disembark.0 * (f64::from(place) + within) / f64::from(ferry.people);
        (minute <= self.plan.length.0).then(|| Tick(0) + Minutes(minute).to_span())
    }

    /// Non-homogeneous Poisson by inversion: unit exponential gaps on the integrated rate.
    fn foot_landing(&mut self) -> Option<Tick> {
        let gap =
            -libm::log(on_tide(self.key, slot(ON_FOOT, self.foot.count), Purpose::Gap, self.tide, 0).open_uniform());
        self.foot.expected += gap;
        let minute = minute_of(&self.plan.walking.per_hour, self.foot.expected)?;
        (minute <= self.plan.length.0).then(|| Tick(0) + Minutes(minute).to_span())
    }

    /// The person in this place: the one of the tide before with the chance of travelling again, else somebody new.
    fn person(&self, source: u16, place: u32, pathways: &[f64]) -> Person {
        let mut born = self.tide;
        while born > 0 {
            let again = on_tide(self.key, slot(source, place), Purpose::Again, born, 0).uniform();
            if again >= self.plan.people.travel_again.get() {
                break;
            }
            born -= 1;
        }
        Person::draw(self.key, PersonId::first_seen(born, source, place), &self.plan.people, pathways)
    }

    fn trip(&self, source: u16, place: u32, landed: Tick, pathways: &[f64]) -> Trip {
        let person = self.person(source, place, pathways);
        Trip::draw(self.key, person, self.tide, source, landed, &self.plan.people)
    }
}

fn slot(source: u16, place: u32) -> u64 {
    u64::from(source) << 32 | u64::from(place)
}

/// The minute at which the integrated rate reaches `expected`; `None` if it never does.
fn minute_of(per_hour: &[f64], expected: f64) -> Option<f64> {
    let (last, steps) = per_hour.split_last()?;
    let mut left = expected;
    for (hour, &rate) in steps.iter().enumerate() {
        if left < rate {
            return Some((hour as f64 + left / rate) * 60.0);
        }
        left -= rate;
    }
    (*last > 0.0).then(|| (steps.len() as f64 + left / last) * 60.0)
}

impl Iterator for Crowd<'_> {
    type Item = Trip;

    fn next(&mut self) -> Option<Trip> {
        let by_ferry =
            self.ferries.iter().enumerate().filter_map(|(index, gangway)| gangway.next.map(|at| (at, index))).min();
        match (by_ferry, self.foot.next) {
            (Some((at, index)), foot) if foot.is_none_or(|on_foot| at <= on_foot) => {
                let ferry = &self.plan.ferries[index];
                let trip = self.trip(ferry.source, self.ferries[index].ashore, at, &ferry.pathways);
                self.ferries[index].ashore += 1;
                self.ferries[index].next = self.ferry_landing(index);
                Some(trip)
            }
            (_, Some(at)) => {
                let trip = self.trip(ON_FOOT, self.foot.count, at, &self.plan.walking.pathways);
                self.foot.count += 1;
                self.foot.next = self.foot_landing();
                Some(trip)
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_integrated_rate_is_inverted_hour_by_hour() {
        assert_eq!(minute_of(&[60.0, 0.0, 30.0], 30.0), Some(30.0));
        assert_eq!(minute_of(&[60.0, 0.0, 30.0], 75.0), Some(150.0));
        assert_eq!(minute_of(&[60.0, 0.0], 75.0), None);
        assert_eq!(minute_of(&[], 1.0), None);
    }
}
