//! A look-up with some of the books only: what a person at a desk opens, what it costs, and what is answered.

use super::{Desk, Forced, LookedUp};
use crate::engine::Span;
use crate::hall::by_hand::{BookAtDesk, BookState, Books};
use crate::hall::look_up::Use;
use crate::hall::traveller::Person;
use crate::hall::units::Probability;

impl Desk<'_> {
    /// Registers that can be asked for this use, a bit each.
    pub fn open_for(&self, purpose: Use) -> u16 {
        let open = self.questions.iter().filter(|question| question.open_for(purpose, Forced::default()));
        open.fold(0, |bits, question| bits | question.bit())
    }

    /// What the model's officers open: everything lawful, by One Window where it is open.
    pub fn officers_books(&self, purpose: Use) -> Books {
        match self.plan.one_window {
            Some(_) => Books { opened: 0, one_window: true },
            None => Books { opened: self.open_for(purpose), one_window: false },
        }
    }

    /// Whether these books can be opened for this use.
    pub fn allows(&self, purpose: Use, books: Books) -> bool {
        books.opened & !self.open_for(purpose) == 0 && (!books.one_window || self.plan.one_window.is_some())
    }

    /// What opening these books takes: each its query, One Window its gesture, and every print its capture. The same
    /// as [`Desk::takes`] for an officer's books.
    pub fn asking(&self, purpose: Use, no_print: bool, books: Books) -> Span {
        let mut sum = Span(0);
        for question in self.questions.iter().filter(|question| question.open_for(purpose, Forced::default())) {
            let opened = books.opened & question.bit() != 0;
            if opened {
                sum += question.takes;
            }
            if opened || books.one_window {
                sum += question.capture;
                if no_print && question.is_print() && self.plan.alternate.open {
                    sum += self.plan.alternate.takes.to_span();
                }
            }
        }
        match self.plan.one_window {
            Some(gesture) if books.one_window && self.asks() => sum + gesture.to_span(),
            _ => sum,
        }
    }

    /// Registers that these books ask, a bit each.
    pub fn asked(&self, purpose: Use, books: Books) -> u16 {
        if books.one_window { self.open_for(purpose) } else { books.opened & self.open_for(purpose) }
    }

    /// Every register as it lies on the desk for this traveller. The answers of open books are read together: a print
    /// can settle what a name has raised.
    pub fn books(&self, person: &Person, standing: (bool, bool), books: Books) -> Vec<BookAtDesk> {
        let purpose = self.plan.people.pathways[person.pathway as usize].purpose;
        let asked = self.asked(purpose, books);
        let no_print = self.fails_to_print(person);
        let (mended, token) = standing;
        let among = |bits: u16| self.look_up_among(person, mended, token, Forced::default(), bits);
        let together = among(asked);
        self.questions
            .iter()
            .map(|question| {
                let bit = question.bit();
                let state = if !question.lawful[purpose as usize] {
                    BookState::NoBasis
                } else if !question.in_use {
                    BookState::NotInUse
                } else if asked & bit == 0 {
                    BookState::Shut
                } else if question.is_print() && no_print && !self.plan.alternate.open {
                    BookState::NoPrint
                } else if together.flags & bit != 0 {
                    BookState::Flag
                } else if self.look_up_among(person, mended, false, Forced::default(), bit).flags & bit != 0 {
                    BookState::Settled
                } else {
                    BookState::Nothing
                };
                let takes = self.asking(purpose, no_print, Books { opened: bit, one_window: false });
                BookAtDesk { register: question.register, state, takes, by_itself: books.opened & bit != 0 }
            })
            .collect()
    }

    /// What an officer sees with these books.
    pub fn read(&self, person: &Person, standing: (bool, bool), books: Books) -> LookedUp {
        let purpose = self.plan.people.pathways[person.pathway as usize].purpose;
        let (mended, token) = standing;
        self.look_up_among(person, mended, token, Forced::default(), self.asked(purpose, books))
    }

    /// Chance that somebody who carries nothing reaches the cut when these registers are asked, over the customs as they
    /// are mixed: a formula on the parameters of the plan, for showing what asking more does.
    pub fn false_rate_of(&self, asked: u16) -> Probability {
        let read = self.reading;
        let wrong: Vec<f64> = self
            .questions
            .iter()
            .map(|question| {
                question.mean_false(self.plan)
                    * if question.read_first { read.read.get() * read.wrong_passed.get() } else { 1.0 }
            })
            .collect();
        Probability::new(if asked == 0 { 0.0 } else { self.chance_of_fusing(asked, &wrong) })
    }
}
