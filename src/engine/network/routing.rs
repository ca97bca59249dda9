//! How customers move: into stations, onto servers, out; and how the network settles afterwards.

use super::{Event, Network, PATIENCE_ENDS};
use crate::engine::calendar::Handle;
use crate::engine::fact::{Fact, Observer};
use crate::engine::station::{Class, Customer, Held, Origin, StationId, WhenFull, Who};
use crate::engine::world::{Next, World};

#[allow(clippy::inline_always, reason = "measured: the calls of a step were a tenth of its instructions")]
impl Network {
    /// Sends a customer on: into a station, out, or into the waiting for a full station. Leaves the stations it
    /// disturbs to be settled.
    #[inline(always)]
    pub(super) fn send<W: World<O>, O: Observer>(
        &mut self,
        who: Who,
        origin: Origin,
        mut next: Next,
        world: &mut W,
        observer: &mut O,
    ) {
        let mut refusals = 0;
        while let Next::To { station: to, class } = next {
            let wanted = &self.stations[usize::from(to.0)];
            let leaving = match origin {
                Origin::Server(at, server) if at == to => Some(server),
                _ => None,
            };
            if wanted.has_room(leaving) {
                self.release(who, origin, observer);
                self.join(who, to, class, world, observer);
                return;
            }
            if wanted.when_full == WhenFull::Block {
                self.hold(Held { who, class, origin }, to, observer);
                return;
            }
            observer.saw(self.now, Fact::TurnedAway { who, at: to });
            refusals += 1;
            next = world.turned_away(who, to, self.now, observer);
            if refusals > self.stations.len() {
                next = Next::Leave;
            }
        }
        self.release(who, origin, observer);
        self.inside -= 1;
        observer.saw(self.now, Fact::Left { who });
    }

    fn hold<O: Observer>(&mut self, held: Held, wants: StationId, observer: &mut O) {
        let who = held.who;
        self.stations[usize::from(wants.0)].held.push_back(held);
        if let Origin::Server(at, server) = held.origin {
            self.stations[usize::from(at.0)].block(server, self.now);
            observer.saw(self.now, Fact::Blocked { who, at, server, wants });
        } else {
            observer.saw(self.now, Fact::HeldOutside { who, wants });
        }
    }

    /// Frees the server that a customer comes from.
    #[inline(always)]
    fn release<O: Observer>(&mut self, who: Who, origin: Origin, observer: &mut O) {
        if let Origin::Server(at, server) = origin {
            if let Some(held) = self.stations[usize::from(at.0)].free(server, self.now) {
                observer.saw(self.now, Fact::Unblocked { who, at, server, held });
            }
            self.disturbed.push_back(at);
        }
    }

    /// Lets a customer into a station that has room.
    #[inline]
    fn join<W: World<O>, O: Observer>(
        &mut self,
        who: Who,
        at: StationId,
        class: Class,
        world: &mut W,
        observer: &mut O,
    ) {
        let station = &mut self.stations[usize::from(at.0)];
        let line = if station.has_choice() {
            world.line(who, at, station.present()).min(station.open - 1)
        } else if station.own_lines {
            station.lowest_idle().unwrap_or(0)
        } else {
            0
        };
        let now = self.now;
        observer.saw(now, Fact::Joined { who, at, class, line });
        let customer = &mut self.customers[who.0 as usize];
        *customer = Customer { ticket: 0, joined: now, patience: Handle::default(), at, line, class };
        if let Some(server) = station.ready_server(line) {
            self.begin(who, at, server, world, observer);
            return;
        }
        self.tickets += 1;
        customer.ticket = self.tickets;
        station.enqueue(who, class, line, self.tickets);
        if let Some(patience) = world.patience(who, at, now) {
            customer.patience = self.calendar.schedule(now + patience, PATIENCE_ENDS, Event::PatienceEnds { who });
        }
    }

    #[inline(always)]
    fn begin<W: World<O>, O: Observer>(
        &mut self,
        who: Who,
        at: StationId,
        server: u16,
        world: &mut W,
        observer: &mut O,
    ) {
        let now = self.now;
        let customer = &mut self.customers[who.0 as usize];
        customer.ticket = 0;
        let (class, waited) = (customer.class, now - customer.joined);
        self.stations[usize::from(at.0)].occupy(server, who, class, now);
        observer.saw(now, Fact::Began { who, at, server, class, waited });
        let span = world.service(who, at, server, now, observer);
        self.ends.schedule(now + span, self.leaf_of[usize::from(at.0)] + usize::from(server));
    }

    /// Moves whatever can move, until nothing can.
    #[inline]
    pub(super) fn settle<W: World<O>, O: Observer>(&mut self, world: &mut W, observer: &mut O) {
        while let Some(at) = self.disturbed.pop_front() {
            loop {
                let station = &mut self.stations[usize::from(at.0)];
                if let Some((server, who)) = station.next_start(&self.customers) {
                    self.calendar.cancel(self.customers[who.0 as usize].patience);
                    self.begin(who, at, server, world, observer);
                } else if station.has_room(None) {
                    let Some(Held { who, class, origin }) = station.held.pop_front() else {
                        break;
                    };
                    self.release(who, origin, observer);
                    self.join(who, at, class, world, observer);
                } else {
                    break;
                }
            }
        }
    }
}
