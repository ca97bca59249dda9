//! Who comes ashore, in order of time: ferries and the walking stream, drawn one at a time so that a crowd of
//! any size needs no memory.

use super::plan::Plan;
use super::traveller::{Person, PersonId, Purpose, Trip};
use crate::engine::special::exponentials_of;
use crate::engine::time::to_spans;
use crate::engine::{Address, Sampler, SeedKey, Tick, Word};

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
    ferries: Vec<Source>,
    foot: Source,
    /// Integrated rate of walkers reached so far, in expected travellers; the hour reached, and the rate's integral
    /// before it.
    expected: f64,
    hour: (usize, f64),
    /// Time to the onward boat.
    slack: Sampler,
    /// Scratch space.
    landings: Box<Landings>,
}

/// People of one ferry, or walkers, drawn ahead.
struct Source {
    /// How many have been drawn.
    drawn: u32,
    ahead: Vec<Trip>,
    /// How many of those ahead have landed.
    landed: usize,
    over: bool,
}

impl Source {
    fn new() -> Self {
        Self { drawn: 0, ahead: Vec::with_capacity(AHEAD), landed: 0, over: false }
    }

    fn next(&self) -> Option<&Trip> {
        self.ahead.get(self.landed)
    }

    fn take(&mut self, ahead: Vec<Trip>) {
        self.drawn += ahead.len() as u32;
        self.landed = 0;
        self.ahead = ahead;
    }
}

/// People of one source with numbers that follow one another, of whom only the landing has been worked out.
#[derive(Debug, Default)]
pub struct Landings {
    /// The number of the first.
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
        let mut crowd = Self {
            plan,
            key,
            tide,
            length: Tick(0) + plan.length.to_span(),
            ferries: plan.ferries.iter().map(|_| Source::new()).collect(),
            foot: Source::new(),
            expected: 0.0,
            hour: (0, 0.0),
            slack: plan.people.onward_slack.sampler(),
            landings: Box::default(),
        };
        for index in 0..crowd.ferries.len() {
            crowd.draw_ferry(index);
        }
        crowd
    }

    #[inline(always)]
    fn errands<const WIDE: bool>(&self, source: u16, first: u32, errands: &mut [[Word; 2]]) {
        let (subject, epoch) = (slot(source, first), self.tide);
        let at = Address { subject, purpose: Purpose::Errand as u8, epoch, ..Address::default() };
        self.key.blocks::<WIDE>(at, errands);
    }

    /// The next few of a ferry. People step off evenly, each at a random moment of their own share of the disembarking.
    fn draw_ferry(&mut self, index: usize) {
        let ferry = &self.plan.ferries[index];
        let first = self.ferries[index].drawn;
        let many = ((ferry.people - first) as usize).min(AHEAD);
        let mut landings = std::mem::take(&mut self.landings);
        self.errands::<false>(ferry.source, first, &mut landings.errands[..many]);
        let mut minutes = [0.0; AHEAD];
        for (place, (minute, [landing, _])) in (first..).zip(minutes.iter_mut().zip(&landings.errands)) {
            let share = (f64::from(place) + landing.uniform()) / f64::from(ferry.people);
            *minute = ferry.lands.0 + ferry.disembark.0 * share;
        }
        landings.take(first, &minutes, many, self.length);
        let mut ahead = std::mem::take(&mut self.ferries[index].ahead);
        self.draw_trips(&landings, ferry.source, &ferry.pathways, &mut ahead);
        self.ferries[index].over = landings.count < AHEAD;
        self.ferries[index].take(ahead);
        self.landings = landings;
    }

    /// The next walkers' landings. Non-homogeneous Poisson by inversion: unit exponential gaps on the integrated rate.
    #[inline(always)]
    fn draw_landings<const WIDE: bool>(&mut self, landings: &mut Landings) {
        landings.count = 0;
        if self.foot.over {
            return;
        }
        self.errands::<WIDE>(ON_FOOT, self.foot.drawn, &mut landings.errands);
        let mut gaps = [0.0; AHEAD];
        for (gap, [word, _]) in gaps.iter_mut().zip(&landings.errands) {
            *gap = word.open_uniform();
        }
        let mut expected = exponentials_of(&gaps);
        for expected in &mut expected {
            self.expected += *expected;
            *expected = self.expected;
        }
        let (minutes, reached) = minutes(&self.plan.walking.per_hour, &mut self.hour, &expected);
        landings.take(self.foot.drawn, &minutes, reached, self.length);
        self.foot.over = landings.count < AHEAD;
    }

    fn draw_walkers(&mut self) {
        let mut landings = std::mem::take(&mut self.landings);
        self.draw_landings::<false>(&mut landings);
        let mut ahead = std::mem::take(&mut self.foot.ahead);
        self.draw_trips(&landings, ON_FOOT, &self.plan.walking.pathways, &mut ahead);
        self.foot.take(ahead);
        self.landings = landings;
    }

    /// The trips of these landings, in the place of those that were ahead. Draws of different people do not wait for
    /// each other, so each kind is made for all of them.
    fn draw_trips(&self, landings: &Landings, source: u16, pathways: &[f64], ahead: &mut Vec<Trip>) {
        let count = landings.count;
        let mut ids = [0; AHEAD];
        let (mut traits, mut names) = ([[Word::default(); 2]; AHEAD], [[Word::default(); 2]; AHEAD]);
        self.draw_people(slot(source, landings.first), &mut ids[..count]);
        let of = |purpose: Purpose| Address { purpose: purpose as u8, ..Address::default() };
        self.key.blocks_of(ids.into_iter(), of(Purpose::Traits), &mut traits[..count]);
        if !self.plan.people.all_alike() {
            self.key.blocks_of(ids.into_iter(), of(Purpose::Name), &mut names[..count]);
        }
        ahead.clear();
        ahead.extend((0..count).map(|place| {
            let ([_, errand], landed) = (landings.errands[place], landings.at[place]);
            self.trip(source, PersonId(ids[place]), (traits[place], names[place]), landed, errand, pathways)
        }));
    }

    #[inline]
    fn trip(
        &self,
        source: u16,
        id: PersonId,
        words: ([Word; 2], [Word; 2]),
        landed: Tick,
        errand: Word,
        pathways: &[f64],
    ) -> Trip {
        let people = &self.plan.people;
        let person = Person::of_words(self.key, id, words, people, pathways);
        let boats = (people.onward_share.get(), &self.slack);
        Trip::draw(self.key, person, (self.tide, source), landed, errand, boats)
    }

    /// The next few landings, where there are only walkers and nobody has been drawn ahead. None are left where there
    /// are none.
    #[inline(always)]
    pub fn next_landings<const WIDE: bool>(&mut self, landings: &mut Landings) {
        self.draw_landings::<WIDE>(landings);
        self.foot.drawn += landings.count as u32;
    }

    /// The whole trip of one of those.
    pub fn trip_of(&self, walker: Walker) -> Trip {
        let Walker { place, landed, errand } = walker;
        let mut id = [0];
        self.draw_people(slot(ON_FOOT, place), &mut id);
        let id = PersonId(id[0]);
        let block = |purpose| self.key.block(Address { subject: id.0, purpose: purpose as u8, ..Address::default() });
        let words = (block(Purpose::Traits), block(Purpose::Name));
        self.trip(ON_FOOT, id, words, landed, errand, &self.plan.walking.pathways)
    }

    /// The person of the first of them, where everybody is new on this tide, as it is where nobody travels again. The
    /// next ones' numbers follow.
    pub fn newcomer(&self, landings: &Landings) -> PersonId {
        PersonId::first_seen(self.tide, ON_FOOT, landings.first)
    }

    /// The people in this place and those that follow: each the one of the tide before with the chance of travelling
    /// again, else somebody new.
    fn draw_people(&self, slot: u64, ids: &mut [u64]) {
        let newcomer = |born: u16, slot: u64| u64::from(born) << 48 | slot;
        let again = self.plan.people.travel_again.get();
        for (slot, id) in (slot..).zip(&mut *ids) {
            *id = newcomer(self.tide, slot);
        }
        if self.tide == 0 || again <= 0.0 {
            return;
        }
        let mut words = [[Word::default(); 2]; AHEAD];
        let on = |epoch| Address { purpose: Purpose::Again as u8, epoch, ..Address::default() };
        self.key.blocks::<false>(Address { subject: slot, ..on(self.tide) }, &mut words[..ids.len()]);
        for ((slot, id), [word, _]) in (slot..).zip(ids).zip(words) {
            let (mut born, mut word) = (self.tide, word);
            while born > 0 && word.uniform() < again {
                born -= 1;
                [word, _] = self.key.block(Address { subject: slot, ..on(born) });
            }
            *id = newcomer(born, slot);
        }
    }

    /// The next few trips, in the place of whatever is in `trips`; whether there was one.
    pub fn next_few(&mut self, trips: &mut Vec<Trip>) -> bool {
        trips.clear();
        if self.ferries.is_empty() && self.foot.landed == self.foot.ahead.len() {
            self.draw_walkers();
            std::mem::swap(trips, &mut self.foot.ahead);
        } else {
            trips.extend(self.by_ref().take(AHEAD));
        }
        !trips.is_empty()
    }
}

impl Landings {
    /// Numbers and landings of the first `many`, as far as they land before the end.
    #[inline(always)]
    fn take(&mut self, first: u32, minutes: &[f64; AHEAD], many: usize, end: Tick) {
        self.first = first;
        for (at, span) in self.at.iter_mut().zip(to_spans(minutes)) {
            *at = Tick(span.0);
        }
        let late = self.at[..many].iter().filter(|&&at| at > end).count();
        self.count = if late == 0 { many } else { self.at[..many].iter().take_while(|&&at| at <= end).count() };
    }

    /// When each lands, where there are as many as are drawn at one time.
    pub fn all_at(&self) -> Option<&[Tick; AHEAD]> {
        (self.count == AHEAD).then_some(&self.at)
    }

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
    #[inline(always)]
    pub fn boats(&self) -> impl Iterator<Item = f64> {
        self.errands.iter().map(|[_, errand]| errand.halves()[1])
    }
}

/// The minute at which the integrated rate reaches each of `expected`, and how many of them it reaches at all. They only
/// grow, so hours that are over are not looked at again: `from` is the hour reached, and the rate's integral before it.
#[inline(always)]
fn minutes<const N: usize>(per_hour: &[f64], from: &mut (usize, f64), expected: &[f64; N]) -> ([f64; N], usize) {
    let (mut minutes, mut place) = ([0.0; N], 0);
    while place < N {
        let (hour, before) = *from;
        let Some(&rate) = per_hour.get(hour) else { return (minutes, place) };
        let last = hour + 1 == per_hour.len();
        let within = |expected: &&f64| rate > 0.0 && (last || **expected - before < rate);
        // Where the last is within, all are: one look in place of many.
        let all = expected.last().is_some_and(|last| within(&last));
        let here = if all { N - place } else { expected[place..].iter().take_while(within).count() };
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
            self.draw_walkers();
        }
        let ferries = self.ferries.iter().enumerate();
        let by_ferry = ferries.filter_map(|(index, ferry)| ferry.next().map(|trip| (trip.landed, index))).min();
        let on_foot = self.foot.next();
        match by_ferry {
            Some((at, index)) if on_foot.is_none_or(|on_foot| at <= on_foot.landed) => {
                let ferry = &mut self.ferries[index];
                let trip = ferry.next().copied();
                ferry.landed += 1;
                if ferry.landed == ferry.ahead.len() && !ferry.over {
                    self.draw_ferry(index);
                }
                trip
            }
            _ => {
                let trip = on_foot.copied();
                self.foot.landed += usize::from(trip.is_some());
                trip
            }
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
