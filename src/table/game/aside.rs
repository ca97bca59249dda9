//! What lies over the council for a while: a cover while the screen is passed on, the hand of one seat, the result of a
//! vote. One person alone at the table never meets it.

use super::Bridge;
use crate::session::{BallotResult, Phase, Scale, Session};
use crate::table::Screen;

/// What a seat does with the screen to itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Writes its slip and seals it.
    Seal,
    /// Votes.
    Vote,
}

/// What lies over the council.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Aside {
    /// Nothing private may be seen: the screen is being handed to this seat.
    Cover {
        /// To whom.
        seat: String,
        /// What for.
        task: Task,
    },
    /// This seat has the screen to itself.
    Hand {
        /// Who.
        seat: String,
        /// What for.
        task: Task,
    },
    /// Everybody has voted.
    Result(BallotResult),
}

impl Bridge {
    /// What lies over the council.
    pub fn aside(&self) -> Option<&Aside> {
        self.aside.as_ref()
    }

    /// The screen it is shown on.
    pub fn aside_screen(&self) -> Option<Screen> {
        self.aside.as_ref().map(|aside| match aside {
            Aside::Cover { .. } | Aside::Hand { .. } => Screen::Hand,
            Aside::Result(_) => Screen::Ballot,
        })
    }

    /// Whether more than one person sits at this table, so that what is private needs a cover.
    pub fn is_shared(&self) -> bool {
        self.session().is_some_and(|session| session.taken().len() > 1)
    }

    /// The next seat that has to seal, or else to vote.
    pub fn next_to_act(&self) -> Option<(String, Task)> {
        let session = self.session().filter(|session| session.phase() == Phase::Council)?;
        let taken = session.taken();
        if session.all_sealed() {
            taken.iter().find(|seat| !session.has_voted(seat)).map(|seat| (seat.clone(), Task::Vote))
        } else {
            taken.iter().find(|seat| !session.has_sealed(seat)).map(|seat| (seat.clone(), Task::Seal))
        }
    }

    /// Covers the table and asks for the next seat, if one has the same to do; else gives the table back.
    pub fn pass_on(&mut self, same: Option<Task>) {
        let next = self.next_to_act().filter(|(_, task)| same.is_none_or(|same| same == *task));
        self.set_aside(next.map(|(seat, task)| Aside::Cover { seat, task }));
    }

    /// The seat it was passed to has the screen: its slip is fresh, and nobody else's.
    pub fn show_hand(&mut self) {
        if let Some(Aside::Cover { seat, task }) = self.aside.take() {
            self.reset_slip();
            self.reason = None;
            self.set_aside(Some(Aside::Hand { seat, task }));
        }
    }

    /// After a vote: on to the next seat, or to what came of it.
    pub fn after_vote(&mut self) {
        let open = self.session().is_some_and(|session| session.taken().iter().any(|seat| session.has_voted(seat)));
        let result = self.session().filter(|_| !open).and_then(Session::last_ballot);
        match result {
            Some(result) => self.set_aside(Some(Aside::Result(result))),
            None => self.pass_on(Some(Task::Vote)),
        }
    }

    /// Gives the table back to everybody.
    pub fn back_to_table(&mut self) {
        self.set_aside(None);
    }

    fn set_aside(&mut self, aside: Option<Aside>) {
        self.aside = aside;
        self.touch();
    }

    /// The reason for a vote: the scale for whose sake it is cast, in no language.
    pub fn reason_in_words(&self) -> String {
        self.reason.map_or_else(String::new, |scale: Scale| scale.id().to_owned())
    }
}
