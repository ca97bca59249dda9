//! Taking a desk: a seat sits down in the running shift and serves some travellers itself. Thinking costs nothing: the
//! shift moves only with what is done, by the seconds that it costs.
//!
//! Each act makes the shift again from its beginning, acts followed, up to the moment at which the desk stands. So play,
//! a resumed save and a replay go one and the same way, and nothing of a running shift need be kept.

use super::desk_view::{DeskView, Watched};
use super::film::Camera;
use super::state::{Refusal, Session, ShutWhy};
use crate::engine::Tick;
use crate::hall::{BookState, Books, DeskAct, DeskPlace, Sitter, Verdict, Work};
use std::sync::Arc;

/// Travellers that one sitting serves.
pub const GUESTS: u16 = 8;

/// Somebody at a desk.
#[derive(Debug, Clone)]
pub(super) struct Sitting {
    /// Which seat of the table.
    pub seat: String,
    /// Where.
    pub desk: DeskPlace,
    /// Since when.
    pub since: Tick,
    /// Verdicts given.
    pub served: u16,
    /// Opened for the traveller at hand.
    pub books: Books,
    /// When the last verdict fell, or when they sat down.
    pub last: Tick,
    view: Arc<DeskView>,
}

impl Session {
    /// The desk at which somebody sits, as they see it. It costs nothing to ask: each command has worked it out.
    pub fn desk(&self) -> Option<&Arc<DeskView>> {
        self.sitting.as_ref().map(|sitting| &sitting.view)
    }

    /// The seat that sits at a desk.
    pub fn sitter(&self) -> Option<&str> {
        self.sitting.as_ref().map(|sitting| sitting.seat.as_str())
    }

    /// Sits a seat down at a desk of the running shift.
    pub(super) fn take_desk(&mut self, seat: &str, desk: DeskPlace, at: Tick) -> Result<(), Refusal> {
        if let Some(sitting) = &self.sitting {
            return Err(Refusal::AtADesk(sitting.seat.clone()));
        }
        let tide = self.standing.tide;
        let plan = self.course.plan(tide, &self.decisions, &self.standing.events);
        let station = plan.stations.get(usize::from(desk.station.0)).ok_or(Refusal::NoSuchDesk)?;
        let open = station.line.servers.iter().take_while(|(from, _)| *from <= at).last().map_or(0, |step| step.1);
        let screens = matches!(station.work, Work::Screen { .. });
        if !screens || desk.server >= open || at > Tick(0) + plan.length.to_span() {
            return Err(Refusal::NoSuchDesk);
        }
        if self.last_act().is_some_and(|last| last > at) {
            return Err(Refusal::ShiftWentOn);
        }
        self.seat_at_desk(seat, Sitter { desk, since: at, books: Books::default() }, 0, at);
        Ok(())
    }

    /// When something was last done at a desk on the tide at hand; nobody sits down before it.
    pub fn last_act(&self) -> Option<Tick> {
        let tide = self.tide();
        self.acts().iter().filter(|act| act.tide == tide).map(|act| act.at).max()
    }

    /// Puts a seat at a desk as a save has it; nothing of it is trusted but what a command could have done.
    pub(super) fn seat_at_desk(&mut self, seat: &str, sitter: Sitter, served: u16, last: Tick) {
        let Sitter { desk, since, books } = sitter;
        let view = Arc::new(DeskView::empty(desk, since));
        self.sitting = Some(Sitting { seat: seat.to_owned(), desk, since, served, books, last, view });
        self.look();
        // A file could say that books are open which this desk does not open for this traveller.
        let lawful = |view: &DeskView| {
            view.guest.as_ref().is_none_or(|guest| {
                let shut = |state| matches!(state, BookState::NoBasis | BookState::NotInUse);
                let wrong = guest.books.iter().any(|book| books.opened >> book.register & 1 == 1 && shut(book.state));
                !wrong && (!books.one_window || guest.one_window.is_some())
            })
        };
        if !self.desk().is_none_or(|view| lawful(view))
            && let Some(sitting) = &mut self.sitting
        {
            sitting.books = Books::default();
            self.look();
        }
    }

    pub(super) fn open_book(&mut self, seat: &str, register: u8) -> Result<(), Refusal> {
        let view = self.view_of(seat)?;
        let guest = view.guest.as_ref().ok_or(Refusal::NobodyThere)?;
        let book = guest.books.iter().find(|book| book.register == register);
        match book.map(|book| book.state) {
            None => return Err(Refusal::BookStaysShut(ShutWhy::Unknown)),
            Some(BookState::NoBasis) => {
                return Err(Refusal::BookStaysShut(ShutWhy::NoBasis));
            }
            Some(BookState::NotInUse) => {
                return Err(Refusal::BookStaysShut(ShutWhy::NotInUse));
            }
            Some(BookState::Shut) => {}
            Some(_) => return Err(Refusal::BookStaysShut(ShutWhy::OpenAlready)),
        }
        self.sitting_mut()?.books.opened |= 1 << register;
        self.look();
        Ok(())
    }

    pub(super) fn ask_one_window(&mut self, seat: &str) -> Result<(), Refusal> {
        let view = self.view_of(seat)?;
        let guest = view.guest.as_ref().ok_or(Refusal::NobodyThere)?;
        match (&guest.one_window, guest.asked_one_window) {
            (_, true) => return Err(Refusal::BookStaysShut(ShutWhy::WindowAsked)),
            (None, _) => return Err(Refusal::BookStaysShut(ShutWhy::NoWindow)),
            (Some(_), false) => {}
        }
        self.sitting_mut()?.books.one_window = true;
        self.look();
        Ok(())
    }

    pub(super) fn decide(&mut self, seat: &str, verdict: Verdict) -> Result<(), Refusal> {
        let view = self.view_of(seat)?;
        let guest = view.guest.as_ref().ok_or(Refusal::NobodyThere)?;
        if !guest.verdicts.contains(&verdict) {
            return Err(Refusal::NotToBeDecided);
        }
        self.log_act(&view, verdict);
        let sitting = self.sitting_mut()?;
        sitting.served += 1;
        sitting.books = Books::default();
        sitting.last = view.now;
        self.look();
        Ok(())
    }

    pub(super) fn stand_up(&mut self, seat: &str) -> Result<(), Refusal> {
        let view = self.view_of(seat)?;
        // What was opened has cost the traveller its seconds, whoever decides.
        let opened = |sitting: &Sitting| sitting.books != Books::default();
        if view.guest.is_some() && self.sitting.as_ref().is_some_and(opened) {
            self.log_act(&view, Verdict::HandBack);
        }
        self.sitting = None;
        Ok(())
    }

    /// A seat that is left is no longer at its desk either.
    pub(super) fn leave_desk_of(&mut self, seat: &str) {
        // Refused only where that seat sits at no desk; then there is nothing to do.
        let _ = self.stand_up(seat);
    }

    fn view_of(&self, seat: &str) -> Result<Arc<DeskView>, Refusal> {
        let sitting = self.sitting.as_ref().filter(|sitting| sitting.seat == seat);
        sitting.map(|sitting| Arc::clone(&sitting.view)).ok_or(Refusal::NotAtADesk)
    }

    fn sitting_mut(&mut self) -> Result<&mut Sitting, Refusal> {
        self.sitting.as_mut().ok_or(Refusal::NotAtADesk)
    }

    fn log_act(&mut self, view: &DeskView, verdict: Verdict) {
        let (Some(guest), Some(sitting)) = (&view.guest, &self.sitting) else { return };
        let act = DeskAct {
            tide: self.standing.tide,
            at: view.now,
            desk: view.desk,
            person: guest.person,
            books: sitting.books,
            asking: guest.asking.span,
            verdict,
        };
        let mut acts = self.acts().to_vec();
        acts.push(act);
        self.course = self.course.with_acts(self.seed(), &acts);
    }

    /// Plays the shift again up to where the desk stands now.
    fn look(&mut self) {
        let Some(sitting) = &self.sitting else { return };
        let sitter = Sitter { desk: sitting.desk, since: sitting.since, books: sitting.books };
        let (course, events) = (&self.course, &self.standing.events);
        let plan = course.plan(self.standing.tide, &self.decisions, events);
        let mut camera = Camera::new(&plan);
        let at = self.standing.to_desk(course, &self.decisions, sitter, &mut camera);
        let believed = course.believed(self.standing.tide, &self.decisions, events);
        let watched = Watched { scenario: self.scenario(), plan: &plan, film: camera.develop(), last: sitting.last };
        let false_rate = |asked: u16| self.standing.with_desk(&believed, |desk| desk.false_rate_of(asked).get());
        let view = Arc::new(watched.view(sitter, sitting.served, at, false_rate));
        if let Some(sitting) = &mut self.sitting {
            sitting.view = view;
        }
    }
}
