//! A traveller: who they are (the same on every trip), and one trip of theirs.
//!
//! Everything here is drawn from keyed streams that no policy reaches, so that another policy meets the very
//! same people at the very same minutes (common random numbers by construction).

use super::names::Name;
use super::plan::{People, pick};
use crate::engine::special::{normal_cdf, normal_quantile};
use crate::engine::{Address, Sampler, SeedKey, Stream, Tick, Word};

/// What a keyed stream is for. Each draw of the model belongs to exactly one of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Purpose {
    /// What can make a difference to the hall: pathway and hazard, halves of the first word, and likeness.
    Traits = 1,
    /// Whether a place is taken by the same person as on the tide before.
    Again = 2,
    /// Custom and trade, halves of the first word, and the name.
    Name = 3,
    /// A place on one tide: when its traveller lands (for a walker the gap since the one before), and, halves of the
    /// second word, the reason for crossing and whether there is an onward boat.
    Errand = 5,
    /// Minutes to the onward boat.
    Onward = 6,
    /// A visit to a station: a word for each part of the service time and one, of which the low half is the random
    /// check, for what is decided there. Parts that take several words have a stream of their own.
    Visit = 7,
    /// Which line is joined.
    Line = 8,
    /// Patience in a line.
    Patience = 9,
    /// Whether the back room sees what is there.
    Care = 11,
    /// Whether a mistaken record is mended.
    Redress = 12,
    /// Breach of a register.
    Breach = 13,
    /// Which event card is drawn.
    Event = 14,
    /// Whether a register's other rows fall on somebody: a word for each register.
    Row = 15,
    /// Whether a name is listed: keyed by name, a word for each register.
    Listed = 16,
    /// Whether a hazard is recorded, still fresh, recognised, read and passed on: one stream for each register.
    Record = 17,
    /// Whether a false row has been copied into another register: a word for each register.
    Copied = 18,
    /// Whether an analyst passes on a wrong item: a word for each register.
    Misread = 19,
    /// Whether a hand prints on this trip, and how the alternate procedure ends.
    Capture = 20,
    /// Whether an officer confirms a flag.
    Confirm = 21,
    /// Which gate is taken.
    Gate = 22,
    /// Which sealed slip names somebody.
    Slip = 23,
    /// Whether context clears up a wrong slip.
    SlipMistaken = 24,
    /// Minutes for unsealing a slip.
    Release = 25,
    /// Whether a release burns its source.
    Burn = 26,
    /// Whether somebody poses; and, on a trip, whether they are enrolled in the fast lane and have all their papers.
    Standing = 27,
    /// How the refuge office decides.
    Shelter = 28,
    /// Whether a tide-walker reports.
    SelfReport = 29,
    /// What a neighbour gate does.
    Elsewhere = 30,
    /// Extra minutes for missing papers.
    Papers = 31,
}

/// A stream for a subject and purpose that holds on every trip.
pub fn lasting(key: SeedKey, subject: u64, purpose: Purpose) -> Stream {
    key.stream(Address { subject, purpose: purpose as u8, ..Address::default() })
}

/// A stream for a subject and purpose on one tide (and at one station).
pub fn on_tide(key: SeedKey, subject: u64, purpose: Purpose, tide: u16, place: u8) -> Stream {
    key.stream(Address { subject, purpose: purpose as u8, place, epoch: tide, visit: 0 })
}

/// Identity of a person: the tide and place at which they were first drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonId(pub u64);

impl PersonId {
    /// First drawn on this tide, from this source (ferry or the walking stream), at this place of it.
    pub fn first_seen(tide: u16, source: u16, place: u32) -> Self {
        Self(u64::from(tide) << 48 | u64::from(source) << 32 | u64::from(place))
    }

    /// The tide, source and place at which they were first drawn.
    pub fn parts(self) -> (u16, u16, u32) {
        ((self.0 >> 48) as u16, (self.0 >> 32) as u16, self.0 as u32)
    }
}

/// What holds of a person on every trip.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Person {
    /// Who it is.
    pub id: PersonId,
    /// Index of the pathway.
    pub pathway: u8,
    /// Index of the trade.
    pub trade: u8,
    /// Custom, and rank within it.
    pub name: Name,
    /// The hidden yes or no.
    pub hazard: bool,
    /// Where their papers lie among those of people who are not looked for: the share of those that lie lower, a
    /// uniform in (0, 1). The score is its normal quantile; the desk compares shares, which spares the quantile.
    pub likeness: f64,
    /// Whether they only pose as asking for shelter.
    pub posing: bool,
}

impl Person {
    /// A person. `pathways` are the cumulative shares of the boat they first came on; `traits` and `named` the words of
    /// [`Purpose::Traits`] and [`Purpose::Name`], of which the latter mean nothing where all are alike.
    #[inline]
    pub(super) fn of_words(
        key: SeedKey,
        id: PersonId,
        (traits, named): ([Word; 2], [Word; 2]),
        people: &People,
        pathways: &[f64],
    ) -> Self {
        let [which, likeness] = traits;
        let [pathway, hazard] = which.halves();
        let pathway = pick(pathways, pathway);
        let (custom, rank, trade) = if people.all_alike() { (0, 0, 0) } else { name(named, people) };
        // Hazard reads the pathway and its own half word only: a custom or a trade cannot reach it.
        let path = &people.pathways[pathway];
        let posing = path.posing.get() > 0.0 && lasting(key, id.0, Purpose::Standing).chance(path.posing.get());
        let rate = if posing { path.hazard_posing } else { path.hazard };
        Self {
            id,
            pathway: pathway as u8,
            trade: trade as u8,
            name: Name { custom: custom as u8, rank },
            hazard: hazard < rate.get(),
            likeness: likeness.open_uniform(),
            posing,
        }
    }

    /// Match score: N(0,1), or N(m,1) for somebody with a hazard.
    pub fn score(&self, separation: f64) -> f64 {
        let standard = normal_quantile(self.likeness);
        if self.hazard { standard + separation } else { standard }
    }
}

/// Custom, rank of the name within it, and trade.
fn name([which, rank]: [Word; 2], people: &People) -> (usize, u32, usize) {
    let [custom, trade] = which.halves();
    let custom = pick(&people.custom_shares, custom);
    (custom, people.customs[custom].rank(rank.uniform()), pick(&people.trade_shares, trade))
}

/// The cut on the score, as shares of likeness: score ≥ τ exactly where likeness ≥ Φ(τ), or Φ(τ − m) with a hazard.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cut {
    innocent: f64,
    hazard: f64,
}

impl Cut {
    /// The cut at `threshold` τ for a match score of separation m.
    pub fn new(threshold: f64, separation: f64) -> Self {
        Self { innocent: normal_cdf(threshold), hazard: normal_cdf(threshold - separation) }
    }

    /// The share of people without a hazard whose score stays below it.
    pub fn innocent(&self) -> f64 {
        self.innocent
    }

    /// Whether this person's score reaches the cut.
    #[inline]
    pub fn reached_by(&self, person: &Person) -> bool {
        person.likeness >= if person.hazard { self.hazard } else { self.innocent }
    }
}

/// One person crossing once.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Trip {
    /// Who.
    pub person: Person,
    /// The tide, counted from 0.
    pub tide: u16,
    /// Ferry (its place in the file), or [`super::crowd::ON_FOOT`].
    pub source: u16,
    /// When they stepped ashore.
    pub landed: Tick,
    /// When their onward boat leaves.
    pub onward: Option<Tick>,
    /// A uniform that picks the reason for crossing from the scenario's words.
    pub reason: f64,
}

impl Trip {
    /// Draws what belongs to this trip alone. `errand` is the second word of the place's [`Purpose::Errand`]; so
    /// large a share has an onward boat to catch, so long after landing.
    #[inline]
    pub(super) fn draw(
        key: SeedKey,
        person: Person,
        source: (u16, u16),
        landed: Tick,
        errand: Word,
        (boats, slack): (f64, &Sampler),
    ) -> Self {
        let (tide, source) = source;
        let [reason, boat] = errand.halves();
        let onward =
            (boat < boats).then(|| landed + slack.sample(&mut on_tide(key, person.id.0, Purpose::Onward, tide, 0)));
        Self { person, tide, source, landed, onward, reason }
    }
}
