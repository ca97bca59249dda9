//! An open network of stations.
//!
//! What happens at one instant happens in this order: services end, then hours change, then customers give up, then
//! customers arrive; within each kind, in the order in which it was scheduled. So whoever arrives finds the places
//! that fall free at that instant; whose turn comes at the very instant its patience ends is served; and a server
//! that opens takes people before they give up. A service of no length ends after all that was due when it began.
//!
//! After every event the network settles: a free server takes the next in line, a free place the next who is held
//! back, station by station in the order in which they were disturbed, until nothing more can move. A customer who
//! is let in frees its server, which disturbs that station in turn; a chain of any length is followed by a queue of
//! stations, never by recursion. A ring of full stations whose every server wants the next one stays blocked for
//! ever, as it would in life: the network reports it as blocked time and does not mend it.
//!
//! A customer who goes from a station back into it never finds it full, since its own server falls free by it.

mod routing;

use std::collections::VecDeque;

use super::calendar::Calendar;
use super::ends::Ends;
use super::fact::{Fact, Observer};
use super::station::{Customer, Duty, Origin, Station, StationId, StationPlan, Who};
use super::time::Tick;
use super::world::{Arrival, Next, World};

// Ends of services have a structure of their own and go first on a tie; arrivals are in neither and go last.
const HOURS_CHANGE: u8 = 1;
const PATIENCE_ENDS: u8 = 2;

/// What the calendar holds: everything but the ends of services.
#[derive(Clone, Copy, Debug)]
enum Event {
    HoursChange { at: StationId, open: u16 },
    PatienceEnds { who: Who },
}

/// Stations, the people in them and the events ahead.
#[derive(Clone, Debug)]
pub struct Network {
    hours: Vec<Vec<(Tick, u16)>>,
    stations: Vec<Station>,
    customers: Vec<Customer>,
    calendar: Calendar<Event>,
    ends: Ends,
    /// The server of each leaf of `ends`, and of each station its first leaf.
    servers: Vec<(StationId, u16)>,
    leaf_of: Vec<usize>,
    /// The next arrival, drawn but not yet happened.
    ahead: Option<Arrival>,
    arrivals_over: bool,
    now: Tick,
    inside: u32,
    tickets: u32,
    /// Stations disturbed and not yet settled.
    disturbed: VecDeque<StationId>,
    /// Scratch space for dealing out a closed line.
    dealt: Vec<Who>,
}

impl Network {
    /// A network at the start of its run. Station `i` of `plans` is `StationId(i)`.
    ///
    /// # Panics
    /// If there are more than 256 stations. Later, a world that names a station that is not there panics too.
    pub fn new(plans: &[StationPlan]) -> Self {
        assert!(plans.len() <= 256, "a network has at most 256 stations");
        let stations: Vec<Station> = plans.iter().map(Station::new).collect();
        let mut servers = Vec::new();
        let mut leaf_of = Vec::new();
        for (number, station) in stations.iter().enumerate() {
            leaf_of.push(servers.len());
            servers.extend((0..station.servers.len()).map(|server| (StationId(number as u8), server as u16)));
        }
        let mut network = Self {
            hours: plans.iter().map(|plan| plan.servers.clone()).collect(),
            stations,
            customers: Vec::new(),
            calendar: Calendar::new(),
            ends: Ends::new(servers.len()),
            servers,
            leaf_of,
            ahead: None,
            arrivals_over: false,
            now: Tick::ZERO,
            inside: 0,
            tickets: 0,
            disturbed: VecDeque::new(),
            dealt: Vec::new(),
        };
        network.schedule_hours();
        network
    }

    /// Back to the start of the run, keeping all memory: a second run allocates nothing that the first did not need.
    pub fn reset(&mut self) {
        self.stations.iter_mut().for_each(Station::reset);
        self.customers.fill(Customer::default());
        self.calendar.clear();
        self.ends.clear();
        self.ahead = None;
        self.arrivals_over = false;
        self.now = Tick::ZERO;
        self.inside = 0;
        self.tickets = 0;
        self.schedule_hours();
    }

    fn schedule_hours(&mut self) {
        for (number, steps) in self.hours.iter().enumerate() {
            for &(from, open) in steps {
                let event = Event::HoursChange { at: StationId(number as u8), open };
                self.calendar.schedule(from, HOURS_CHANGE, event);
            }
        }
    }

    /// Everything that happens up to and including `horizon`. May be called again with a later one.
    pub fn run<W: World<O>, O: Observer>(&mut self, world: &mut W, observer: &mut O, horizon: Tick) {
        while self.step(world, observer, horizon) {}
    }

    /// The next event, if it is due by `horizon`; whether there was one.
    pub fn step<W: World<O>, O: Observer>(&mut self, world: &mut W, observer: &mut O, horizon: Tick) -> bool {
        if self.ahead.is_none() && !self.arrivals_over {
            self.ahead = world.next_arrival(observer);
            self.arrivals_over = self.ahead.is_none();
        }
        let later = |at: Option<Tick>| at.unwrap_or(Tick::NEVER);
        let (end, other) = (self.ends.peek_time(), self.calendar.peek_time());
        match self.ahead {
            Some(arrival) if arrival.at.max(self.now) < later(end).min(later(other)) => {
                if arrival.at > horizon {
                    return false;
                }
                self.ahead = None;
                self.now = self.now.max(arrival.at);
                self.arrive(arrival, world, observer);
            }
            _ if end.is_some_and(|end| end <= later(other)) => {
                let due = later(end);
                if due > horizon {
                    return false;
                }
                let Some(leaf) = self.ends.pop() else {
                    return false;
                };
                self.now = due;
                let (at, server) = self.servers[leaf];
                self.end_service(at, server, world, observer);
            }
            _ => {
                if other.is_none_or(|due| due > horizon) {
                    return false;
                }
                let Some((now, event)) = self.calendar.pop() else {
                    return false;
                };
                self.now = now;
                match event {
                    Event::HoursChange { at, open } => self.change_hours(at, open, world, observer),
                    Event::PatienceEnds { who } => self.give_up(who, world, observer),
                }
            }
        }
        true
    }

    fn arrive<W: World<O>, O: Observer>(&mut self, arrival: Arrival, world: &mut W, observer: &mut O) {
        let Arrival { who, to, class, .. } = arrival;
        let needed = who.0 as usize + 1;
        if self.customers.len() < needed {
            self.customers.resize(needed, Customer::default());
        }
        self.inside += 1;
        observer.saw(self.now, Fact::Arrived { who, to });
        self.send(who, Origin::Nowhere, Next::To { station: to, class }, world, observer);
        self.settle(world, observer);
    }

    fn end_service<W: World<O>, O: Observer>(&mut self, at: StationId, server: u16, world: &mut W, observer: &mut O) {
        let done = self.stations[usize::from(at.0)].servers[usize::from(server)];
        let (who, class, served) = (done.who, done.class, self.now - done.since);
        observer.saw(self.now, Fact::Ended { who, at, server, class, served });
        let next = world.finished(who, at, self.now, observer);
        self.send(who, Origin::Server(at, server), next, world, observer);
        self.settle(world, observer);
    }

    fn change_hours<W: World<O>, O: Observer>(&mut self, at: StationId, open: u16, world: &mut W, observer: &mut O) {
        let mut dealt = std::mem::take(&mut self.dealt);
        let station = &mut self.stations[usize::from(at.0)];
        station.set_open(open, &self.customers, &mut dealt);
        observer.saw(self.now, Fact::ServersChanged { at, open: station.open });
        for &who in &dealt {
            let line = station.shortest_line();
            let customer = &mut self.customers[who.0 as usize];
            station.enqueue(who, customer.class, line, customer.ticket);
            if customer.line != line {
                customer.line = line;
                observer.saw(self.now, Fact::Moved { who, at, line });
            }
        }
        self.dealt = dealt;
        self.disturbed.push_back(at);
        self.settle(world, observer);
    }

    fn give_up<W: World<O>, O: Observer>(&mut self, who: Who, world: &mut W, observer: &mut O) {
        let customer = &mut self.customers[who.0 as usize];
        customer.ticket = 0;
        let (at, class, waited) = (customer.at, customer.class, self.now - customer.joined);
        self.stations[usize::from(at.0)].forget(customer.line);
        observer.saw(self.now, Fact::GaveUp { who, at, class, waited });
        let next = world.gave_up(who, at, self.now, observer);
        self.send(who, Origin::Nowhere, next, world, observer);
        self.disturbed.push_back(at);
        self.settle(world, observer);
    }

    /// The time of the last event.
    pub fn now(&self) -> Tick {
        self.now
    }

    /// How many wait in line at a station.
    pub fn waiting(&self, at: StationId) -> u32 {
        self.stations[usize::from(at.0)].waiting
    }

    /// How many are in service at a station.
    pub fn in_service(&self, at: StationId) -> u32 {
        self.stations[usize::from(at.0)].serving
    }

    /// How many servers of a station are kept by a customer that is finished and cannot go on.
    pub fn blocked(&self, at: StationId) -> u32 {
        self.stations[usize::from(at.0)].blocked
    }

    /// How many wait, outside or on a server elsewhere, for a place at a full station.
    pub fn held(&self, at: StationId) -> u32 {
        self.stations[usize::from(at.0)].held.len() as u32
    }

    /// How many servers of a station are open.
    pub fn open(&self, at: StationId) -> u16 {
        self.stations[usize::from(at.0)].open
    }

    /// Whom a server has, be it in service or blocked.
    pub fn at_server(&self, at: StationId, server: u16) -> Option<Who> {
        let server = self.stations[usize::from(at.0)].servers.get(usize::from(server))?;
        (server.duty != Duty::Idle).then_some(server.who)
    }

    /// How many have arrived and not yet left, those held outside included.
    pub fn inside(&self) -> u32 {
        self.inside
    }
}
