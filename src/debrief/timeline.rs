//! Timelines of records: when what the hall could have known of somebody was written, released, read and acted on. For
//! every hazard that was missed, and for stops by mistake that a slip, an old row or an item of the inbox led to.
//!
//! Days count from the first tide; rows may be older than that. A row is read on the day of the crossing or not at all:
//! the model asks whether an item is read *in time*, not on which day.

use super::game::Game;
use super::truth::{Records, name_of};
use super::without::{Wronged, wronged};
use crate::engine::{SeedKey, Span, Tick};
use crate::hall::{Compares, Days, Desk, LookUp, Naming, PersonId, Plan, TripRecord};
use crate::session::{Standing, TRUTH, TidePlayed};

/// What the hall did in the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Acted {
    /// Sent to the back room at this moment of the shift.
    Stopped {
        /// When.
        at: Tick,
        /// By a random check.
        at_random: bool,
    },
    /// Flagged, and waved on by the officer.
    WavedOn,
    /// Flagged, but not enough for the rule of the hall.
    NotEnough,
    /// No flag: the desk had no reason to ask.
    NoReason,
    /// Never came to this hall's desks.
    Elsewhere,
}

/// Whether a register was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// It was.
    Asked,
    /// It was not in use.
    NotInUse,
    /// No lawful basis for somebody of this pathway.
    NoBasis,
}

/// What the release desk did with a slip.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Released {
    /// It is no slip: nothing had to be unsealed.
    NotSealed,
    /// On this day, which may lie after the crossing.
    On(Days),
    /// Sealed still when the game ended.
    Sealed,
    /// Sealed for good: its source is burned.
    Burned,
}

/// What the inbox did with an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Read {
    /// Nothing had to be read.
    NotNeeded,
    /// Read in time and passed on.
    PassedOn,
    /// Read in time and misread.
    Misread,
    /// Unread on the day of the crossing.
    Unread,
}

/// One row or slip.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Recorded {
    /// Index of the register.
    pub register: u8,
    /// When it was written.
    pub known: Days,
    /// Of a slip: its crate, by index, and when that came into the hall.
    pub came: Option<(usize, Days)>,
    /// The release desk.
    pub released: Released,
    /// Whether it no longer served on the day of the crossing.
    pub faded: bool,
    /// The inbox.
    pub read: Read,
    /// Whether its register was asked.
    pub asked: Asked,
    /// Whether it raised a flag.
    pub flagged: bool,
}

/// One error of the hall, and every record behind it.
#[derive(Debug, Clone, PartialEq)]
pub struct Timeline {
    /// The tide, counted from 0.
    pub tide: u16,
    /// Who.
    pub person: PersonId,
    /// Name.
    pub name: String,
    /// A hazard missed, or a stop by mistake.
    pub wronged: Wronged,
    /// The day of the crossing.
    pub crossed: Days,
    /// What the hall did.
    pub acted: Acted,
    /// How long the stop held them.
    pub held: Span,
    /// What was recorded, by register. Empty where no register held anything.
    pub records: Vec<Recorded>,
}

/// Timelines of a replication: hazards missed by tide, then stops by mistake, longest hold first. `None` where nothing
/// in the scenario can be late: no slips, no inbox, no old rows.
pub fn timelines(game: &Game, replication: u32) -> Option<Vec<Timeline>> {
    let key = SeedKey::new(game.seed, replication, TRUTH);
    let mut standing = Standing::new(&game.course, &game.decisions, game.seed, replication);
    let mut some_late = false;
    let (mut all, mut last): (Vec<Timeline>, Option<TidePlayed>) = (Vec::new(), None);
    for tide in 0..game.tides {
        let before = standing.slow.clone();
        let mut records = Records::default();
        let played = standing.play_tide(&game.course, &game.decisions, None, &mut records);
        some_late |= look_ups(&played.plan).any(|(_, look_up)| can_be_late(look_up));
        let desk = Desk::new(&played.plan, key, tide, &before);
        records.0.sort_by_key(|record| (record.trip.landed, record.trip.person.id));
        all.extend(records.0.iter().filter_map(|record| {
            let wronged = wronged(record)?;
            let records = match wronged {
                Wronged::Missed => right(&desk, record, before.day),
                Wronged::Stopped => wrong(&desk, &played.plan, record, before.day),
            };
            Some(Timeline {
                tide,
                person: record.trip.person.id,
                name: name_of(&played.plan, record),
                wronged,
                crossed: before.day,
                acted: acted(record),
                held: record.stop.map_or(Span(0), |stop| stop.held),
                records: records.into_iter().map(|one| in_the_hall(one, &played.plan)).collect(),
            })
        }));
        last = Some(played);
    }
    let last = last.filter(|_| some_late)?;
    for line in &mut all {
        unsealed_later(line, &last, key);
    }
    all.retain(|line| line.wronged == Wronged::Missed || line.records.iter().any(|one| took_time(one, line.crossed)));
    all.sort_by_key(|line| (line.wronged, std::cmp::Reverse(line.held), line.tide, line.person));
    Some(all)
}

fn look_ups(plan: &Plan) -> impl Iterator<Item = (u8, &LookUp)> {
    plan.registers.iter().zip(0_u8..).filter_map(|(register, index)| Some((index, register.look_up.as_ref()?)))
}

fn can_be_late(look_up: &LookUp) -> bool {
    look_up.compares == Compares::Slips || look_up.read_first || look_up.age.0 > 0.0
}

fn took_time(one: &Recorded, crossed: Days) -> bool {
    one.known.0 < crossed.0 || one.released != Released::NotSealed || one.read != Read::NotNeeded
}

fn acted(record: &TripRecord) -> Acted {
    match record.stop {
        _ if record.outcome.elsewhere() => Acted::Elsewhere,
        Some(stop) => Acted::Stopped { at: stop.at, at_random: stop.at_random },
        None if record.look_up.over_the_cut => Acted::WavedOn,
        None if record.look_up.flags != 0 => Acted::NotEnough,
        None => Acted::NoReason,
    }
}

/// A slip, before its crate is known: `came` holds the day it was written.
fn slip(register: u8, naming: Naming, today: Days) -> Recorded {
    let written = Days(today.0 - naming.age.0);
    Recorded {
        register,
        known: written,
        came: Some((naming.source, written)),
        released: match naming.release {
            Some(release) => Released::On(release.on),
            None if naming.burned => Released::Burned,
            None => Released::Sealed,
        },
        faded: false,
        read: Read::NotNeeded,
        asked: Asked::Asked,
        flagged: false,
    }
}

/// Rows about somebody who carries a hazard.
fn right(desk: &Desk<'_>, record: &TripRecord, today: Days) -> Vec<Recorded> {
    let rows = desk.rows_on(&record.trip.person);
    let one = |row: crate::hall::Row| {
        let plain = Recorded {
            register: row.register,
            known: Days(today.0 - row.age.0),
            came: None,
            released: Released::NotSealed,
            faded: false,
            read: Read::NotNeeded,
            asked: Asked::Asked,
            flagged: false,
        };
        Recorded {
            faded: !row.fresh,
            read: match (row.read_first, row.read, row.understood) {
                (false, ..) => Read::NotNeeded,
                (true, false, _) => Read::Unread,
                (true, true, false) => Read::Misread,
                (true, true, true) => Read::PassedOn,
            },
            asked: match (row.in_use, row.lawful) {
                (false, _) => Asked::NotInUse,
                (true, false) => Asked::NoBasis,
                (true, true) => Asked::Asked,
            },
            flagged: record.look_up.flags & (1 << row.register) != 0,
            ..row.slip.map_or(plain, |naming| slip(row.register, naming, today))
        }
    };
    rows.into_iter().filter(|row| row.recorded).map(one).collect()
}

/// Rows about others that pointed at somebody who carries nothing: the registers that flagged them.
fn wrong(desk: &Desk<'_>, plan: &Plan, record: &TripRecord, today: Days) -> Vec<Recorded> {
    let flagged = look_ups(plan).filter(|(register, _)| record.look_up.flags & (1 << register) != 0);
    let one = |(register, look_up): (u8, &LookUp)| {
        let naming = if look_up.compares == Compares::Slips { desk.slip_on(&record.trip.person) } else { None };
        let plain = Recorded {
            register,
            known: Days(today.0 - look_up.age.0),
            came: None,
            released: Released::NotSealed,
            faded: false,
            read: Read::NotNeeded,
            asked: Asked::Asked,
            flagged: true,
        };
        let read = if look_up.read_first { Read::PassedOn } else { Read::NotNeeded };
        Recorded { flagged: true, read, ..naming.map_or(plain, |naming| slip(register, naming, today)) }
    };
    flagged.map(one).collect()
}

/// When the crate of a slip came: its arrival stands in the plan of the tide, which an event may have moved.
fn in_the_hall(one: Recorded, plan: &Plan) -> Recorded {
    let arrives = |source: usize| plan.fathom.as_ref()?.crates.get(source).map(|crate_| crate_.arrives);
    Recorded { came: one.came.map(|(source, written)| (source, arrives(source).unwrap_or(written))), ..one }
}

/// A slip that was sealed on the day of the crossing may have been unsealed before the game was over.
fn unsealed_later(line: &mut Timeline, last: &TidePlayed, key: SeedKey) {
    let (Some(fathom), Some(desk)) = (&last.plan.fathom, &last.slow.papers) else { return };
    for one in line.records.iter_mut().filter(|one| one.released == Released::Sealed) {
        let naming = desk.names(fathom, key, line.person, line.wronged == Wronged::Missed, last.slow.day);
        one.released = match naming {
            Some(Naming { release: Some(release), .. }) => Released::On(release.on),
            Some(Naming { burned: true, .. }) => Released::Burned,
            _ => Released::Sealed,
        };
    }
}
