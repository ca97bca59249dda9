//! The floor at one moment of a film: who stands where. Built by applying moments in order, so that lines on a board
//! equal the simulation's at every pause.

use super::film::{Film, PassengerId, Shown};
use crate::engine::{StationId, Tick};
use crate::hall::Outcome;

/// Where somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Not ashore yet.
    Aboard,
    /// Outside a full station.
    Outside(StationId),
    /// In a line.
    Line {
        /// Where.
        at: StationId,
        /// Which line of it.
        line: u16,
    },
    /// At a server.
    Server {
        /// Where.
        at: StationId,
        /// Which server.
        server: u16,
    },
    /// On the way from one station to the next, at this very instant.
    Between,
    /// Out of the hall.
    Out(Outcome),
}

/// What is happening at one server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AtServer {
    /// Who is there.
    pub passenger: PassengerId,
    /// Since when.
    pub since: Tick,
    /// When it became blocked, if it is.
    pub blocked_since: Option<Tick>,
}

/// One station at one moment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StationScene {
    /// Lines, each in order of service.
    pub lines: Vec<Vec<PassengerId>>,
    /// Classes beside `lines`.
    classes: Vec<Vec<u8>>,
    /// Servers, by number.
    pub servers: Vec<Option<AtServer>>,
    /// Servers open now.
    pub open: u16,
    /// Services ended so far.
    pub served: u32,
}

impl StationScene {
    /// People in all lines.
    pub fn waiting(&self) -> usize {
        self.lines.iter().map(Vec::len).sum()
    }
    /// Servers that cannot hand over.
    pub fn blocked(&self) -> usize {
        self.servers.iter().flatten().filter(|server| server.blocked_since.is_some()).count()
    }
}

/// What the hall has counted so far this shift.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SoFar {
    /// Ashore.
    pub landed: u32,
    /// Through to the town.
    pub admitted: u32,
    /// Sent to the back room.
    pub stops: u32,
    /// Talks where nothing was found.
    pub nothing_found: u32,
    /// Talks where something was found.
    pub found: u32,
    /// Boats missed.
    pub boats_missed: u32,
}

/// The floor at one moment.
#[derive(Debug, Clone)]
pub struct Scene {
    /// Moments applied so far.
    pub cursor: usize,
    /// Where everybody is.
    pub places: Vec<Place>,
    /// Whether somebody was stopped.
    pub stopped: Vec<bool>,
    /// Whether somebody missed their boat.
    pub boat_missed: Vec<bool>,
    /// When somebody came to where they are.
    pub since: Vec<Tick>,
    /// Stations.
    pub stations: Vec<StationScene>,
    /// Counts.
    pub so_far: SoFar,
}

impl Scene {
    /// Before the first moment.
    pub fn new(film: &Film, stations: usize) -> Self {
        let count = film.passengers.len();
        Self {
            cursor: 0,
            places: vec![Place::Aboard; count],
            stopped: vec![false; count],
            boat_missed: vec![false; count],
            since: vec![Tick(0); count],
            stations: vec![StationScene::default(); stations],
            so_far: SoFar::default(),
        }
    }

    /// Applies every moment up to and including `until`; gives back the range of moments applied.
    pub fn advance(&mut self, film: &Film, until: Tick) -> std::ops::Range<usize> {
        let from = self.cursor;
        while film.moments.get(self.cursor).is_some_and(|moment| moment.at <= until) {
            self.step(film);
        }
        from..self.cursor
    }

    /// Applies the next moment, if there is one.
    pub fn step(&mut self, film: &Film) {
        let Some(moment) = film.moments.get(self.cursor) else { return };
        self.cursor += 1;
        if let Shown::ServersChanged { at, open } = moment.what {
            self.stations[at.0 as usize].open = open;
        }
        let Some(who) = moment.passenger else { return };
        let index = who as usize;
        match moment.what {
            Shown::Landed => {
                self.so_far.landed += 1;
                self.to(who, Place::Between, moment.at);
            }
            Shown::HeldOutside { wants } => self.to(who, Place::Outside(wants), moment.at),
            Shown::Joined { at, line, class } => {
                self.to(who, Place::Line { at, line }, moment.at);
                self.stations[at.0 as usize].join(who, line, class);
            }
            Shown::Moved { at, line } => {
                let class = self.stations[at.0 as usize].leave(who);
                self.stations[at.0 as usize].join(who, line, class);
                self.places[index] = Place::Line { at, line };
            }
            Shown::Began { at, server } => {
                self.stations[at.0 as usize].leave(who);
                self.stations[at.0 as usize]
                    .occupy(server, Some(AtServer { passenger: who, since: moment.at, blocked_since: None }));
                self.to(who, Place::Server { at, server }, moment.at);
            }
            Shown::Ended { at, server } => {
                let station = &mut self.stations[at.0 as usize];
                station.served += 1;
                station.occupy(server, None);
                self.to(who, Place::Between, moment.at);
            }
            Shown::Blocked { at, server, .. } => {
                let held = AtServer { passenger: who, since: self.since[index], blocked_since: Some(moment.at) };
                self.stations[at.0 as usize].occupy(server, Some(held));
                self.to(who, Place::Server { at, server }, moment.at);
            }
            Shown::Unblocked { at, server, .. } => {
                self.stations[at.0 as usize].occupy(server, None);
                self.to(who, Place::Between, moment.at);
            }
            Shown::Stopped { .. } => {
                self.stopped[index] = true;
                self.so_far.stops += 1;
            }
            Shown::Found => self.so_far.found += 1,
            Shown::NothingFound => self.so_far.nothing_found += 1,
            Shown::BoatMissed => {
                self.boat_missed[index] = true;
                self.so_far.boats_missed += 1;
            }
            Shown::Left { outcome } => {
                if let Place::Line { at, .. } = self.places[index] {
                    self.stations[at.0 as usize].leave(who);
                }
                if let Place::Server { at, server } = self.places[index] {
                    self.stations[at.0 as usize].occupy(server, None);
                }
                self.so_far.admitted += u32::from(outcome == Outcome::Admitted);
                self.to(who, Place::Out(outcome), moment.at);
            }
            Shown::ShelterDecided { .. } | Shown::WentElsewhere { .. } | Shown::ServersChanged { .. } => {}
        }
    }

    fn to(&mut self, who: PassengerId, place: Place, now: Tick) {
        self.places[who as usize] = place;
        self.since[who as usize] = now;
    }
}

impl StationScene {
    /// Behind everybody of the same class or a better one.
    fn join(&mut self, who: PassengerId, line: u16, class: u8) {
        let line = line as usize;
        if self.lines.len() <= line {
            self.lines.resize(line + 1, Vec::new());
            self.classes.resize(line + 1, Vec::new());
        }
        let place = self.classes[line].partition_point(|&other| other <= class);
        self.lines[line].insert(place, who);
        self.classes[line].insert(place, class);
    }

    fn leave(&mut self, who: PassengerId) -> u8 {
        for (line, classes) in self.lines.iter_mut().zip(&mut self.classes) {
            if let Some(place) = line.iter().position(|&other| other == who) {
                line.remove(place);
                return classes.remove(place);
            }
        }
        0
    }

    fn occupy(&mut self, server: u16, at: Option<AtServer>) {
        let server = server as usize;
        if self.servers.len() <= server {
            self.servers.resize(server + 1, None);
        }
        self.servers[server] = at;
    }
}
