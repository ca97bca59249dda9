//! The film of a shift: what happened on the floor, in order, for a board to show. It holds what the hall can see
//! and nothing else: names, reasons, boats, lines, stops, what the back room said. Never a hazard, never a score.

use super::reading::{Looked, Reading, readings, rows_written};
use crate::engine::{Fact, Observer, Span, StationId, Tick, Who};
use crate::hall::{HallFact, HallObserver, Keeps, Outcome, Plan, Trip, TripRecord, spell};
use std::collections::BTreeMap;

/// Index of a passenger in a film.
pub type PassengerId = u32;

/// A traveller as the hall knows them.
#[derive(Debug, Clone, PartialEq)]
pub struct Passenger {
    /// Name; the second of that name in a shift is called "… (2)", so that two people are not taken for one.
    pub name: String,
    /// How many of that name landed before on this tide.
    pub namesakes: u32,
    /// A uniform that picks the reason for crossing from the scenario's words.
    pub reason: f64,
    /// Ferry (its place in the file), or [`crate::hall::ON_FOOT`].
    pub source: u16,
    /// Index of the pathway: what they ask for at the desk.
    pub pathway: u8,
    /// When they stepped ashore.
    pub landed: Tick,
    /// When their onward boat leaves.
    pub onward: Option<Tick>,
}

/// One thing that happened.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Moment {
    /// When.
    pub at: Tick,
    /// To whom; servers changing concern nobody.
    pub passenger: Option<PassengerId>,
    /// What.
    pub what: Shown,
}

/// What a board can show.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Shown {
    /// Stepped ashore (or came on foot).
    Landed,
    /// Waits outside: the station is full.
    HeldOutside {
        /// Which station.
        wants: StationId,
    },
    /// Joined a line.
    Joined {
        /// Where.
        at: StationId,
        /// Which line of it.
        line: u16,
        /// Priority class there; lower goes first.
        class: u8,
    },
    /// Was dealt to another line.
    Moved {
        /// Where.
        at: StationId,
        /// Which line of it.
        line: u16,
    },
    /// A server began.
    Began {
        /// Where.
        at: StationId,
        /// Which server.
        server: u16,
    },
    /// The server ended.
    Ended {
        /// Where.
        at: StationId,
        /// Which server.
        server: u16,
    },
    /// Cannot go on, and holds up the server.
    Blocked {
        /// Where.
        at: StationId,
        /// Which server.
        server: u16,
        /// Where they should go.
        wants: StationId,
    },
    /// Can go on.
    Unblocked {
        /// Where.
        at: StationId,
        /// Which server.
        server: u16,
        /// How long it was held up.
        held: Span,
    },
    /// The desk stopped them.
    Stopped {
        /// A random check.
        at_random: bool,
    },
    /// The back room recognised a hazard.
    Found,
    /// The back room found nothing.
    NothingFound,
    /// The onward boat left without them.
    BoatMissed,
    /// Left the hall.
    Left {
        /// How.
        outcome: Outcome,
    },
    /// The refuge office decided on a request.
    ShelterDecided {
        /// Whether shelter was granted.
        granted: bool,
    },
    /// Somebody from a boat took another gate; nobody of the film.
    WentElsewhere {
        /// Index of the neighbour.
        gate: u8,
        /// Which boat, as in [`Passenger::source`].
        source: u16,
    },
    /// A station has so many servers open.
    ServersChanged {
        /// Where.
        at: StationId,
        /// How many.
        open: u16,
    },
}

/// A shift, ready to be watched.
#[derive(Debug, Clone, Default)]
pub struct Film {
    /// Everything, in order of time.
    pub moments: Vec<Moment>,
    /// Everybody, in order of landing.
    pub passengers: Vec<Passenger>,
    /// Books in use, in the order in which they were opened.
    pub readings: Vec<Reading>,
    /// The end of the shift.
    pub end: Tick,
    /// The longest of the readings.
    longest_reading: Span,
}

impl Film {
    /// The readings that are open at a moment or ended less than `glow` before it.
    pub fn readings_at(&self, now: Tick, glow: Span) -> impl Iterator<Item = &Reading> {
        let reach = self.longest_reading + glow;
        let from = self.readings.partition_point(|reading| reading.from + reach < now);
        let until = self.readings.partition_point(|reading| reading.from <= now);
        self.readings[from..until].iter().filter(move |reading| reading.until + glow > now)
    }
}

/// Records a film.
#[derive(Debug, Default)]
pub struct Camera<'p> {
    plan: Option<&'p Plan>,
    film: Film,
    /// Which passenger an index of the kernel stands for at this moment.
    bearer: Vec<PassengerId>,
    /// The server that was done last.
    done: Option<(StationId, u16)>,
    /// How many of each name have landed.
    named: BTreeMap<String, u32>,
}

impl<'p> Camera<'p> {
    /// For a shift under this plan.
    pub fn new(plan: &'p Plan) -> Self {
        Self {
            plan: Some(plan),
            film: Film { end: Tick(0) + plan.length.to_span(), ..Film::default() },
            bearer: Vec::new(),
            done: None,
            named: BTreeMap::new(),
        }
    }

    /// The film.
    pub fn develop(mut self) -> Film {
        let film = &mut self.film;
        // Who takes another gate is known as soon as the next one here is looked for, before their time.
        film.moments.sort_by_key(|moment| moment.at);
        // A look-up is known when it is over; a board wants it when it begins.
        film.readings.sort_by_key(|reading| (reading.from, reading.until, reading.at.0, reading.server));
        film.longest_reading =
            film.readings.iter().map(|reading| reading.until - reading.from).max().unwrap_or_default();
        self.film
    }

    /// A look-up that is over now, at the server that has just ended.
    fn read(&mut self, now: Tick, who: Who, asked: u16, flags: u16, no_print: bool) {
        let Some((looked, plan)) = self.looked(who).zip(self.plan) else { return };
        self.film.readings.extend(readings(plan, Looked { asked, flags, no_print, ..looked }, now));
    }

    /// Rows written now of somebody at the server that has just ended.
    fn enter(&mut self, now: Tick, who: Who, keeps: Keeps) {
        let Some((looked, plan)) = self.looked(who).zip(self.plan) else { return };
        self.film.readings.extend(rows_written(plan, keeps, looked, now));
    }

    fn looked(&self, who: Who) -> Option<Looked> {
        let (at, server) = self.done?;
        let passenger = self.bearer.get(who.0 as usize).copied()?;
        Some(Looked { passenger, at, server, asked: 0, flags: 0, no_print: false })
    }

    fn take(&mut self, at: Tick, who: Who, what: Shown) {
        let passenger = self.bearer.get(who.0 as usize).copied();
        self.film.moments.push(Moment { at, passenger, what });
    }
}

impl Observer for Camera<'_> {
    fn saw(&mut self, now: Tick, fact: Fact) {
        match fact {
            Fact::Arrived { who, .. } => self.take(now, who, Shown::Landed),
            Fact::HeldOutside { who, wants } => self.take(now, who, Shown::HeldOutside { wants }),
            Fact::Joined { who, at, class, line } => {
                self.take(now, who, Shown::Joined { at, line, class: class.0 });
            }
            Fact::Moved { who, at, line } => self.take(now, who, Shown::Moved { at, line }),
            Fact::Began { who, at, server, .. } => self.take(now, who, Shown::Began { at, server }),
            Fact::Ended { who, at, server, .. } => {
                self.done = Some((at, server));
                self.take(now, who, Shown::Ended { at, server });
            }
            Fact::Blocked { who, at, server, wants } => self.take(now, who, Shown::Blocked { at, server, wants }),
            Fact::Unblocked { who, at, server, held } => self.take(now, who, Shown::Unblocked { at, server, held }),
            Fact::ServersChanged { at, open } => {
                self.film.moments.push(Moment { at: now, passenger: None, what: Shown::ServersChanged { at, open } });
            }
            // The hall says how somebody left; the kernel only that they did.
            Fact::TurnedAway { .. } | Fact::GaveUp { .. } | Fact::Left { .. } => {}
        }
    }
}

impl HallObserver for Camera<'_> {
    fn landed(&mut self, _now: Tick, who: Who, trip: &Trip) {
        let person = &trip.person;
        let spelling = self.plan.map(|plan| plan.people.customs[person.name.custom as usize].spelling);
        let name = spelling.map(|spelling| spell(spelling, person.name.rank)).unwrap_or_default();
        let of_that_name = self.named.entry(name.clone()).or_default();
        let namesakes = *of_that_name;
        *of_that_name += 1;
        let passenger = Passenger {
            name: if namesakes > 0 { format!("{name} ({of_that_name})") } else { name },
            namesakes,
            reason: trip.reason,
            source: trip.source,
            pathway: person.pathway,
            landed: trip.landed,
            onward: trip.onward,
        };
        let index = who.0 as usize;
        if self.bearer.len() <= index {
            self.bearer.resize(index + 1, PassengerId::MAX);
        }
        self.bearer[index] = self.film.passengers.len() as PassengerId;
        self.film.passengers.push(passenger);
    }

    fn happened(&mut self, now: Tick, fact: HallFact) {
        match fact {
            HallFact::Stopped { who, at_random } => self.take(now, who, Shown::Stopped { at_random }),
            HallFact::Found { who } => {
                self.enter(now, who, Keeps::Stopped);
                self.take(now, who, Shown::Found);
            }
            HallFact::NothingFound { who } => {
                self.enter(now, who, Keeps::Stopped);
                self.take(now, who, Shown::NothingFound);
            }
            HallFact::BoatMissed { who } => self.take(now, who, Shown::BoatMissed),
            HallFact::LookedUp { who, asked, flags, no_print } => self.read(now, who, asked, flags, no_print),
            HallFact::Compared { who, .. } => self.enter(now, who, Keeps::Everybody),
            HallFact::ShelterDecided { who, granted } => self.take(now, who, Shown::ShelterDecided { granted }),
            HallFact::Reported { .. } => {}
        }
    }

    fn went_elsewhere(&mut self, now: Tick, record: &TripRecord) {
        let Some(gate) = record.gate.checked_sub(1) else { return };
        let what = Shown::WentElsewhere { gate, source: record.trip.source };
        self.film.moments.push(Moment { at: now, passenger: None, what });
    }

    fn left(&mut self, now: Tick, who: Who, record: &TripRecord) {
        self.take(now, who, Shown::Left { outcome: record.outcome });
    }
}
