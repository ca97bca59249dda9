//! A desk at which a person of the table sits or has sat: acts are followed, and whoever has none makes the shift wait.

use super::Floor;
use crate::engine::{Next, Span, StationId, Tick, Who};
use crate::hall::by_hand::{
    ActsRead, AtDesk, Books, DeskAct, DeskPlace, Guest, Officer, Served, Sitter, Verdict, WhyVoid,
};
use crate::hall::event::{HallFact, HallObserver, Stop};
use crate::hall::look_up::Use;
use crate::hall::plan::Work;
use crate::hall::traveller::{Person, Purpose, on_tide};

/// What the floor keeps of the people of the table. In a batch run it is empty, and costs one look at each screening.
#[derive(Debug, Clone, Default)]
pub(super) struct ByHand {
    acts: Vec<DeskAct>,
    sitter: Option<Sitter>,
    /// Being served by an act, and its place among the read.
    at_work: Vec<(Who, usize)>,
    read: ActsRead,
    /// Who stands before the sitter, since when, and the talk they have.
    waits: Option<(Who, Tick, Span)>,
}

impl ByHand {
    pub(super) fn is_idle(&self) -> bool {
        self.acts.is_empty() && self.sitter.is_none()
    }
}

impl Floor<'_> {
    /// The same floor with these acts (those of other tides are left out), and perhaps with somebody at a desk.
    pub(in crate::hall) fn with_people(mut self, acts: &[DeskAct], sitter: Option<Sitter>) -> Self {
        self.by_hand.acts.extend(acts.iter().filter(|act| act.tide == self.tide));
        self.by_hand.sitter = sitter;
        self
    }

    /// Whether the sitter's desk needs a decision.
    pub(in crate::hall) fn waits_for_verdict(&self) -> bool {
        self.by_hand.waits.is_some()
    }

    /// What became of the acts, at the end of the shift.
    pub(in crate::hall) fn acts_read(&mut self) -> ActsRead {
        let mut read = std::mem::take(&mut self.by_hand.read);
        for act in &self.by_hand.acts {
            let known = read.served.iter().any(|served| served.act.person == act.person)
                || read.void.iter().any(|(void, _)| void == act);
            if !known {
                read.void.push((*act, WhyVoid::NotHere));
            }
        }
        read
    }

    /// Length of a service at a screening desk where people of the table may have a say. `talk` is the part that
    /// everybody has, `officers` what the officer's look-up takes.
    pub(super) fn serve_by_hand(&mut self, who: Who, desk: DeskPlace, now: Tick, talk: Span, officers: Span) -> Span {
        let person = self.person(who).trip.person;
        let act = self.by_hand.acts.iter().find(|act| act.desk == desk && act.person == person.id).copied();
        if let Some(act) = act {
            let purpose = self.use_of(who);
            if !self.desk.allows(purpose, act.books) || !self.verdicts(who, desk.station).contains(&act.verdict) {
                self.by_hand.read.void.push((act, WhyVoid::NotAllowed));
                return talk + officers;
            }
            let asking = self.desk.asking(purpose, self.desk.fails_to_print(&person), act.books);
            let served = Served {
                act,
                came: now,
                talk,
                asking,
                officers_asking: officers,
                same_books: self.officer(who, &person, desk.station, act.books),
                own_books: self.officer(who, &person, desk.station, self.desk.officers_books(purpose)),
            };
            self.by_hand.at_work.push((who, self.by_hand.read.served.len()));
            self.by_hand.read.served.push(served);
            return talk + asking + if act.verdict == Verdict::HandBack { officers } else { Span::ZERO };
        }
        let sits = |sitter: Sitter| sitter.desk == desk && now >= sitter.since;
        if self.by_hand.waits.is_none() && self.by_hand.sitter.is_some_and(sits) {
            self.by_hand.waits = Some((who, now, talk));
            // The end comes with the verdict. Until then the shift runs no further than the books opened so far.
            return Span(u64::MAX);
        }
        talk + officers
    }

    /// The verdict of the act by which somebody was served; `None` leaves them to the officer.
    pub(super) fn decided_by_hand(&mut self, who: Who) -> Option<Served> {
        let place = self.by_hand.at_work.iter().position(|(served, _)| *served == who)?;
        let (_, index) = self.by_hand.at_work.swap_remove(place);
        self.by_hand.read.served.get(index).copied().filter(|served| served.act.verdict != Verdict::HandBack)
    }

    /// Carries out a verdict. It tells the observer exactly what an officer's decision tells.
    pub(super) fn carry_out<O: HallObserver>(
        &mut self,
        who: Who,
        served: &Served,
        now: Tick,
        observer: &mut O,
    ) -> Next {
        let at = served.act.desk.station;
        let answer = served.same_books.looked_up;
        if self.desk.asks() {
            let (asked, flags, no_print) = (answer.asked, answer.flags, answer.no_print);
            observer.happened(now, HallFact::LookedUp { who, asked, flags, no_print });
        }
        observer.happened(now, HallFact::Compared { who, over_the_cut: answer.over_the_cut });
        let plan = self.plan;
        let room = match plan.stations[at.0 as usize].work {
            Work::Screen { refers_to } if served.act.verdict == Verdict::BackRoom => refers_to,
            _ => None,
        };
        let at_random = room.is_some() && served.same_books.at_random;
        let inside = self.person(who);
        inside.look_up = answer;
        inside.look_up.refers = room.is_some() && !at_random;
        if room.is_some() {
            inside.stop = Some(Stop { at: now, at_random, held: Span(0), examined: false });
            observer.happened(now, HallFact::Stopped { who, at_random });
            return self.go(who, room, now, observer);
        }
        let next = self.onward(who, at);
        self.go(who, next, now, observer)
    }

    /// What can be decided about somebody here. A request for shelter is heard: nobody waves it past its office.
    fn verdicts(&mut self, who: Who, at: StationId) -> Vec<Verdict> {
        let plan = self.plan;
        let station = &plan.stations[at.0 as usize];
        let asks_for_shelter = station.shelter.is_some() && self.use_of(who) == Use::Refuge;
        let mut verdicts = vec![if asks_for_shelter { Verdict::RefugeOffice } else { Verdict::LetThrough }];
        if matches!(station.work, Work::Screen { refers_to: Some(_) }) && self.person(who).stop.is_none() {
            verdicts.push(Verdict::BackRoom);
        }
        verdicts.push(Verdict::HandBack);
        verdicts
    }

    fn officer(&mut self, who: Who, person: &Person, at: StationId, books: Books) -> Officer {
        let looked_up = self.desk.read(person, self.slow.standing_of(person.id), books);
        let at_random = !looked_up.refers && self.is_drawn(who);
        let can = self.verdicts(who, at).contains(&Verdict::BackRoom);
        Officer { looked_up, stops: can && (looked_up.refers || at_random), at_random: can && at_random }
    }

    /// Whether the die of the random check falls on somebody at the desk at which they stand.
    fn is_drawn(&mut self, who: Who) -> bool {
        let chance = self.plan.random_checks.get();
        let [check, _] = self.person(who).decision.halves();
        check < chance
    }

    /// Where the shift stands for the sitter.
    pub(in crate::hall) fn at_desk(&mut self, horizon: Tick) -> AtDesk {
        let none = AtDesk { now: horizon, guest: None };
        let (Some(sitter), Some((who, came, talk))) = (self.by_hand.sitter, self.by_hand.waits) else { return none };
        let purpose = self.use_of(who);
        let verdicts = self.verdicts(who, sitter.desk.station);
        let drawn = self.is_drawn(who);
        let inside = *self.person(who);
        let person = inside.trip.person;
        let no_print = self.desk.fails_to_print(&person);
        let asking = self.desk.asking(purpose, no_print, sitter.books);
        let now = came + talk + asking;
        if now > horizon {
            // The doors close first.
            return none;
        }
        let with_window = Books { one_window: true, ..sitter.books };
        let can_ask = self.desk.asks() && self.desk.allows(purpose, with_window);
        let standing = self.slow.standing_of(person.id);
        let station = &self.plan.stations[sitter.desk.station.0 as usize];
        let papers_missing = station.papers.is_some()
            && on_tide(self.key, person.id.0, Purpose::Standing, self.tide, 0)
                .chance(self.plan.people.papers_missing.get());
        let guest = Guest {
            person: person.id,
            name: person.name,
            pathway: person.pathway,
            purpose,
            reason: inside.trip.reason,
            landed: inside.trip.landed,
            boat: inside.trip.onward,
            papers_complete: !papers_missing,
            waited: inside.waited,
            came,
            talk,
            asking,
            gesture: can_ask.then(|| Span(self.desk.asking(purpose, no_print, with_window).0 - asking.0)),
            one_window: sitter.books.one_window,
            books: self.desk.books(&person, standing, sitter.books),
            asked: self.desk.asked(purpose, sitter.books),
            over_the_cut: (!self.desk.asks()).then(|| self.desk.read(&person, standing, Books::default()).over_the_cut),
            drawn,
            verdicts,
        };
        AtDesk { now, guest: Some(guest) }
    }
}
