//! Who comes ashore, in order of time: ferries and the walking stream, drawn one at a time so that a crowd of
//! any size needs no memory.

use super::plan::Plan;
use super::traveller::{Person, PersonId, Purpose, Trip, block, on_tide};
use crate::engine::special::exponentials_of;
use crate::engine::time::to_spans;
use crate::engine::{Address, Minutes, SeedKey, Tick, Word};

/// Source of those who come on foot.
pub const ON_FOOT: u16 = u16::MAX;

/// Walkers drawn ahead at one time. The draws of one traveller wait for each other, those of several do not.
pub const AHEAD: usize = 32;

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
    /// Drawn ahead, as far as their landings.
    landings: Box<Landings>,
    /// Walkers drawn ahead, and how many of them have landed.
    ahead: Vec<Trip>,
    landed: usize,
    over: bool,
}

/// Walkers with numbers that follow one another, of whom only the landing has been worked out.
#[derive(Debug, Default)]
pub struct Landings {
    /// The number of the first among the walkers of this tide.
    first: u32,
    count: usize,
    at: [Tick; AHEAD],
    errands: [[Word; 2]; AHEAD],
}

/// One of them.
#[derive(Debug, Clone, Copy)]
pub struct Walker {
    place: u32,
    landed: Tick,
    errand: Word,
}

impl<'p> Crowd<'p> {
    /// The crowd of this tide.
    pub fn new(plan: &'p Plan, key: SeedKey, tide: u16) -> Self {
        let foot = Footpath {
            count: 0,
            expected: 0.0,
            hour: (0, 0.0),
            landings: Box::default(),
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
        let foot = &mut self.foot;
        let landings = &mut foot.landings;
        (landings.first, landings.count) = (foot.count, 0);
        if foot.over {
            return;
        }
        let subject = slot(ON_FOOT, foot.count);
        let errands = Address { subject, purpose: Purpose::Errand as u8, epoch: self.tide, ..Address::default() };
        self.key.blocks(errands, &mut landings.errands);
        let mut expected = exponentials_of(&landings.errands.map(|[gap, _]| gap.open_uniform()));
        for expected in &mut expected {
            foot.expected += *expected;
            *expected = foot.expected;
        }
        let (minutes, sure) = minutes(&self.plan.walking.per_hour, &mut foot.hour, &expected);
        landings.at = to_spans(&minutes).map(|span| Tick(0) + span);
        landings.count = landings.at[..sure].iter().position(|&at| at > self.length).unwrap_or(sure);
        foot.over = landings.count < AHEAD;
        foot.count += landings.count as u32;
    }

    fn draw_ahead(&mut self) {
        self.draw_landings();
        self.foot.landed = 0;
        let mut ahead = std::mem::take(&mut self.foot.ahead);
        ahead.clear();
        ahead.extend((0..self.foot.landings.count).map(|place| self.trip_of(self.foot.landings.walker(place))));
        self.foot.ahead = ahead;
    }

    /// The next few landings, where there are only walkers and nobody has been drawn ahead. None are left where there
    /// are none.
    pub fn next_landings(&mut self, landings: &mut Box<Landings>) {
        std::mem::swap(landings, &mut self.foot.landings);
        self.draw_landings();
        std::mem::swap(landings, &mut self.foot.landings);
    }

    /// The whole trip of one of those.
    pub fn trip_of(&self, walker: Walker) -> Trip {
        let Walker { place, landed, errand } = walker;
        self.trip(ON_FOOT, place, landed, errand, &self.plan.walking.pathways)
    }

    /// The person of the first of them, where everybody is new on this tide, as it is where nobody travels again. The
    /// next ones' numbers follow.
    pub fn newcomer(&self, landings: &Landings) -> PersonId {
        PersonId::first_seen(self.tide, ON_FOOT, landings.first)
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

impl Landings {
    /// When each lands.
    pub fn at(&self) -> &[Tick] {
        &self.at[..self.count]
    }

    /// One of them, by place among these.
    pub fn walker(&self, place: usize) -> Walker {
        let [_, errand] = self.errands[place];
        Walker { place: self.first + place as u32, landed: self.at[place], errand }
    }

    /// Of each, a uniform below the share of those who have an onward boat to catch.
    pub fn boats(&self) -> impl Iterator<Item = f64> {
        self.errands.iter().map(|[_, errand]| errand.halves()[1])
    }
}

/// The minute at which the integrated rate reaches each of `expected`, and how many of them it reaches at all. They only
/// grow, so hours that are over are not looked at again: `from` is the hour reached, and the rate's integral before it.
fn minutes<const N: usize>(per_hour: &[f64], from: &mut (usize, f64), expected: &[f64; N]) -> ([f64; N], usize) {
    let (mut minutes, mut place) = ([0.0; N], 0);
    while place < N {
        let (hour, before) = *from;
        let Some(&rate) = per_hour.get(hour) else { return (minutes, place) };
        let last = hour + 1 == per_hour.len();
        let within = |expected: &&f64| rate > 0.0 && (last || **expected - before < rate);
        let here = expected[place..].iter().take_while(within).count();
        for (minute, expected) in minutes[place..place + here].iter_mut().zip(&expected[place..]) {
            *minute = (hour as f64 + (expected - before) / rate) * 60.0;
        }
        place += here;
        if place < N {
            *from = (hour + 1, before + rate);
        }
    }
    (minutes, N)
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
        let minutes_of = |per_hour: &[f64], expected: &[f64; 3]| {
            let (minutes, count) = minutes(per_hour, &mut (0, 0.0), expected);
            minutes[..count].to_vec()
        };
        assert_eq!(minutes_of(&[60.0, 0.0, 30.0], &[30.0, 75.0, 105.0]), [30.0, 150.0, 210.0]);
        assert_eq!(minutes_of(&[60.0, 0.0], &[30.0, 59.0, 75.0]), [30.0, 59.0]);
        assert!(minutes_of(&[], &[1.0; 3]).is_empty());
    }
}
