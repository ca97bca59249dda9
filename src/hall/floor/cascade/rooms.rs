//! The stations below the first: each with its own line and its own ends of services, asked for as people come.

use super::agenda::Agenda;
use super::guests::Guests;
use super::way::ranked;
use crate::engine::{Account, Class, Next, StationId, StationTally, Tick, Visit, Who};
use crate::hall::event::HallObserver;
use crate::hall::plan::Plan;
use crate::hall::tide::classes;
use std::cmp::Ordering;
use std::collections::VecDeque;

/// Somebody on the way from one station to another; ordered as they come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Coming {
    /// When the service before ended, which is when they join here.
    pub at: Tick,
    /// When it began: of two ends at one instant the one that was begun first comes first.
    pub began: Tick,
    /// Their number among those begun on there.
    pub order: u64,
    pub who: Who,
    pub to: StationId,
    pub class: Class,
}

/// A service that is on; ordered as they end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Busy {
    ends: Tick,
    began: Tick,
    order: u64,
    who: Who,
}

#[derive(Debug)]
struct Room {
    at: StationId,
    idle: u16,
    /// Whether it matters who joins first of two who come at one instant.
    ranked: bool,
    busy: Agenda<Busy>,
    begun: u64,
    /// Who stands in line, and since when, by class.
    lines: Vec<VecDeque<(Who, Tick)>>,
    waiting: u32,
    /// Since when so many wait.
    since: Tick,
    longest: u32,
    account: Account,
}

impl Room {
    /// Their number is about to change: the one that held until now may have been the largest.
    fn gauge(&mut self, warm_up: Tick, now: Tick) {
        if now > self.since.max(warm_up) {
            self.longest = self.longest.max(self.waiting);
        }
        self.since = now;
    }

    /// Whether somebody of this class, standing in the line, would be begun on before those who stand there.
    fn would_go_first(&self, class: Class) -> bool {
        self.waiting > 0 && self.lines[..=usize::from(class.0)].iter().all(VecDeque::is_empty)
    }

    fn next_in_line(&mut self) -> Option<(Who, Class, Tick)> {
        (0..)
            .zip(&mut self.lines)
            .find_map(|(class, line)| line.pop_front().map(|(who, since)| (who, Class(class), since)))
    }

    fn begin<O: HallObserver>(
        &mut self,
        (who, class, joined): (Who, Class, Tick),
        now: Tick,
        guests: &mut Guests<'_, '_, '_, O>,
    ) {
        let ends = now + guests.service(who, self.at, now);
        self.idle -= 1;
        self.account.enter(Visit { class, joined, began: now, ended: ends });
        self.busy.put(Busy { ends, began: now, order: self.begun, who });
        self.begun += 1;
    }
}

/// All stations, by number; that of the entrance stays empty.
#[derive(Debug)]
pub(super) struct Rooms {
    warm_up: Tick,
    horizon: Tick,
    all: Vec<Room>,
}

impl Rooms {
    pub fn new(plan: &Plan, warm_up: Tick, horizon: Tick) -> Self {
        let classes = classes(plan);
        let room = |(number, station): (u8, &crate::hall::plan::Station)| {
            let open = station.line.servers.first().map_or(0, |step| step.1);
            Room {
                at: StationId(number),
                idle: open,
                ranked: ranked(station),
                busy: Agenda::default(),
                begun: 0,
                lines: vec![VecDeque::new(); classes],
                waiting: 0,
                since: Tick::ZERO,
                longest: 0,
                account: Account::new(open, classes, warm_up, horizon),
            }
        };
        Self { warm_up, horizon, all: (0..).zip(&plan.stations).map(room).collect() }
    }

    /// Somebody comes. Calls for one station come in order; `None` as in [`Self::advance`].
    pub fn arrive<O: HallObserver>(&mut self, coming: Coming, guests: &mut Guests<'_, '_, '_, O>) -> Option<()> {
        let Coming { at: now, who, to, class, .. } = coming;
        self.advance(to, now, Some(coming), guests)?;
        let room = &mut self.all[usize::from(to.0)];
        if room.idle > 0 {
            room.begin((who, class, now), now, guests);
        } else {
            room.gauge(self.warm_up, now);
            room.waiting += 1;
            room.lines[usize::from(class.0)].push_back((who, now));
        }
        Some(())
    }

    /// Ends every service that ends by `until`, and before `coming` comes at that instant.
    ///
    /// Of two ends at one instant the one begun first comes first. Where both were also begun at one instant, only the
    /// event path knows. It matters if the one who comes would be taken before those in line; that is `None`.
    pub fn advance<O: HallObserver>(
        &mut self,
        at: StationId,
        until: Tick,
        coming: Option<Coming>,
        guests: &mut Guests<'_, '_, '_, O>,
    ) -> Option<()> {
        loop {
            let room = &mut self.all[usize::from(at.0)];
            let Some(&next) = room.busy.next().filter(|next| next.ends <= until) else { return Some(()) };
            if let Some(coming) = coming.filter(|coming| coming.at == next.ends && room.ranked) {
                match next.began.cmp(&coming.began) {
                    Ordering::Equal if room.would_go_first(coming.class) => return None,
                    Ordering::Less | Ordering::Equal => {}
                    Ordering::Greater => return Some(()),
                }
            }
            room.busy.take_next();
            room.idle += 1;
            let Busy { ends: now, began, order, who } = next;
            if let Next::To { station: to, class } = guests.finished(who, at, now) {
                self.arrive(Coming { at: now, began, order, who, to, class }, guests)?;
            }
            let room = &mut self.all[usize::from(at.0)];
            if let Some(next) = room.next_in_line() {
                room.gauge(self.warm_up, now);
                room.waiting -= 1;
                room.begin(next, now, guests);
            }
        }
    }

    /// The figures of every station; who still waits is counted up to the horizon.
    pub fn close(self) -> impl Iterator<Item = StationTally> {
        let (warm_up, horizon) = (self.warm_up, self.horizon);
        self.all.into_iter().map(move |mut room| {
            room.gauge(warm_up, horizon);
            while let Some((_, class, joined)) = room.next_in_line() {
                room.account.enter(Visit { class, joined, began: Tick::NEVER, ended: Tick::NEVER });
            }
            room.account.close(room.longest)
        })
    }
}
