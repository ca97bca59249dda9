//! An observer that keeps its own books from the facts alone, and protests where they break a law of the network.

mod books;

use super::*;
use books::Books;
use std::collections::BTreeMap;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Whereabouts {
    /// Arrived, sent away, given up or finished, and about to do something at the same instant.
    OnTheWay,
    /// Held back before a full station, perhaps on a server elsewhere.
    Held {
        wants: StationId,
        server: Option<(StationId, u16)>,
    },
    InLine {
        at: StationId,
        since: Tick,
        class: Class,
    },
    Served {
        at: StationId,
        server: u16,
        since: Tick,
        class: Class,
    },
}

pub struct Auditor {
    books: Vec<Books>,
    people: BTreeMap<Who, Whereabouts>,
    now: Tick,
    joined: u64,
}

impl Auditor {
    pub fn new(plans: &[StationPlan]) -> Self {
        let open_books = |plan: &StationPlan| Books {
            own_lines: plan.lines == Lines::OnePerServer,
            seats: plan.seats,
            ..Books::default()
        };
        Self { books: plans.iter().map(open_books).collect(), people: BTreeMap::new(), now: Tick::ZERO, joined: 0 }
    }

    fn books(&mut self, at: StationId) -> &mut Books {
        &mut self.books[usize::from(at.0)]
    }

    /// After an event: the network agrees with the books, and has left nothing undone.
    pub fn compare(&self, network: &Network) {
        assert_eq!(network.inside() as usize, self.people.len());
        assert!(!self.people.values().any(|whereabouts| *whereabouts == Whereabouts::OnTheWay));
        for (number, books) in self.books.iter().enumerate() {
            let at = StationId(number as u8);
            let blocked = books.occupied.values().filter(|blocked| **blocked).count();
            assert_eq!(network.waiting(at) as usize, books.line.len());
            assert_eq!(network.blocked(at) as usize, blocked);
            assert_eq!(network.in_service(at) as usize, books.occupied.len() - blocked);
            assert_eq!(network.held(at) as usize, books.held.len());
            assert_eq!(network.open(at), books.open);
            assert!(books.seats.is_none_or(|seats| books.line.len() <= seats as usize), "more than there are seats");
            let free = (0..books.open).find(|&server| books.is_free(server));
            let idle = free.is_some_and(|_| books.line.iter().any(|entry| !books.own_lines || books.is_free(entry.2)));
            assert!(!idle, "a server is free and its line is not empty");
            let stranded = books.open > 0 && books.line.iter().any(|entry| entry.2 >= books.open);
            assert!(!stranded, "someone waits for a closed server while another is open");
            let room = free.is_some() || books.seats.is_none_or(|seats| books.line.len() < seats as usize);
            assert!(!room || books.held.is_empty(), "someone is held back though there is room");
        }
    }

    fn joins(&mut self, now: Tick, who: Who, at: StationId, class: Class, line: u16) {
        let before = self.people.insert(who, Whereabouts::InLine { at, since: now, class });
        self.joined += 1;
        let number = self.joined;
        let books = self.books(at);
        match before {
            Some(Whereabouts::OnTheWay) => {}
            Some(Whereabouts::Held { wants, server: None }) if wants == at => {
                assert_eq!(books.held.pop_front(), Some(who), "first held, first let in");
            }
            other => panic!("{who:?} joined from {other:?}"),
        }
        assert!(line == 0 || (books.own_lines && line < books.open));
        books.line.push((class, number, line, who));
    }

    fn begins(&mut self, now: Tick, who: Who, at: StationId, server: u16, waited: Span) {
        let Some(Whereabouts::InLine { at: here, since, class }) = self.people.get(&who).copied() else {
            panic!("{who:?} was in no line")
        };
        assert_eq!((here, now - since), (at, waited));
        self.people.insert(who, Whereabouts::Served { at, server, since: now, class });
        let books = self.books(at);
        assert!(books.is_free(server), "the server is closed or has someone");
        let entry = books.take_from_line(who);
        let others = || books.line.iter().filter(|other| !books.own_lines || other.2 == entry.2);
        assert!(others().all(|other| other.0 >= entry.0), "a lower class goes first");
        if books.own_lines {
            assert_eq!(entry.2, server);
        } else {
            // Lines of their own may be dealt out, so only one that is pooled keeps the order of joining.
            assert!(others().all(|other| (other.0, other.1) > (entry.0, entry.1)), "first in, first out");
            assert!((0..server).all(|lower| !books.is_free(lower)), "the lowest free server starts");
        }
        books.occupied.insert(server, false);
    }

    fn ends(&mut self, now: Tick, who: Who, at: StationId, server: u16, class: Class, served: Span) {
        let since = Tick(now.0 - served.0);
        let before = self.people.insert(who, Whereabouts::OnTheWay);
        assert_eq!(before, Some(Whereabouts::Served { at, server, since, class }));
        assert_eq!(self.books(at).occupied.remove(&server), Some(false));
    }
}

impl Observer for Auditor {
    fn saw(&mut self, now: Tick, fact: Fact) {
        assert!(now >= self.now, "time runs forward");
        self.now = now;
        match fact {
            Fact::Arrived { who, .. } => {
                assert_eq!(self.people.insert(who, Whereabouts::OnTheWay), None);
            }
            Fact::Joined { who, at, class, line } => self.joins(now, who, at, class, line),
            Fact::Moved { who, at, line } => {
                let books = self.books(at);
                assert!(line < books.open);
                let (class, number, _, _) = books.take_from_line(who);
                books.line.push((class, number, line, who));
            }
            Fact::Began { who, at, server, waited, .. } => self.begins(now, who, at, server, waited),
            Fact::Ended { who, at, server, class, served } => self.ends(now, who, at, server, class, served),
            Fact::Blocked { who, at, server, wants } => {
                let held = Whereabouts::Held { wants, server: Some((at, server)) };
                assert_eq!(self.people.insert(who, held), Some(Whereabouts::OnTheWay));
                self.books(at).occupied.insert(server, true);
                self.books(wants).held.push_back(who);
            }
            Fact::Unblocked { who, at, server, .. } => {
                let Some(Whereabouts::Held { wants, server: kept }) = self.people.get(&who).copied() else {
                    panic!("{who:?} was not blocked")
                };
                assert_eq!(kept, Some((at, server)));
                self.people.insert(who, Whereabouts::Held { wants, server: None });
                assert_eq!(self.books(at).occupied.remove(&server), Some(true));
            }
            Fact::TurnedAway { who, .. } => assert_eq!(self.people[&who], Whereabouts::OnTheWay),
            Fact::GaveUp { who, at, class, waited } => {
                let since = Tick(now.0 - waited.0);
                let before = self.people.insert(who, Whereabouts::OnTheWay);
                assert_eq!(before, Some(Whereabouts::InLine { at, since, class }));
                self.books(at).take_from_line(who);
            }
            Fact::ServersChanged { at, open } => self.books(at).open = open,
            Fact::HeldOutside { who, wants } => {
                let held = Whereabouts::Held { wants, server: None };
                assert_eq!(self.people.insert(who, held), Some(Whereabouts::OnTheWay));
                self.books(wants).held.push_back(who);
            }
            Fact::Left { who } => assert_eq!(self.people.remove(&who), Some(Whereabouts::OnTheWay)),
        }
    }
}
