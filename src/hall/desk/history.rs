//! What the registers knew of somebody with a hazard, row by row and link by link: for the debrief alone. Nothing here
//! runs in a game; the words drawn are those of the look-up itself.

use super::Desk;
use crate::hall::fathom::Naming;
use crate::hall::look_up::Compares;
use crate::hall::traveller::Person;
use crate::hall::units::Days;

/// One register and somebody with a hazard, as they stood on one tide. The links of the chain, in its order.
#[expect(clippy::struct_excessive_bools, reason = "a link each; a set of flags would only hide their names")]
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Row {
    /// Index of the register.
    pub register: u8,
    /// Whether the register was in use.
    pub in_use: bool,
    /// Whether a lawful basis let it be asked for this traveller.
    pub lawful: bool,
    /// Whether it holds a row about them (a slip that names them counts from the day it was written).
    pub recorded: bool,
    /// The slip behind it, where there is one.
    pub slip: Option<Naming>,
    /// Age of the row or slip on the day of the tide.
    pub age: Days,
    /// Whether the row still served: it had not faded.
    pub fresh: bool,
    /// Whether analysts had to read it first.
    pub read_first: bool,
    /// Whether they had read it in time; true where nothing had to be read.
    pub read: bool,
    /// Whether they had passed it on; true where nothing had to be read.
    pub understood: bool,
    /// Whether the comparison recognised them.
    pub recognised: bool,
}

impl Row {
    /// Whether the register pointed at them on this tide: every link held.
    pub fn points(&self) -> bool {
        let out = self.slip.is_none_or(|slip| slip.release.is_some());
        let known = self.recorded && out && self.fresh;
        self.in_use && self.lawful && known && self.read && self.understood && self.recognised
    }
}

impl Desk<'_> {
    /// What each register knew of them, whether or not it was asked.
    pub fn rows_on(&self, person: &Person) -> Vec<Row> {
        let purpose = self.plan.people.pathways[usize::from(person.pathway)].purpose;
        let no_print = self.fails_to_print(person);
        self.questions
            .iter()
            .map(|question| {
                let [recorded, fresh, recognised, read, understood] = self.links_of(person, question.register);
                let naming = self.papers.filter(|_| question.compares == Compares::Slips).and_then(|(fathom, desk)| {
                    let naming = desk.names(fathom, self.key, person.id, person.hazard, self.today)?;
                    Some((naming, self.slip_is_fresh(person, fathom, naming.age)))
                });
                let (recorded, fresh) = match naming {
                    Some((_, fresh)) => (true, fresh),
                    None if question.compares == Compares::Slips => (false, true),
                    None => (recorded < question.recorded, fresh < question.fresh),
                };
                let alternate = no_print && question.is_print();
                Row {
                    register: question.register,
                    in_use: question.in_use,
                    lawful: question.lawful[purpose as usize],
                    recorded,
                    slip: naming.map(|(naming, _)| naming),
                    age: naming.map_or_else(|| self.age_of(question.register), |(naming, _)| naming.age),
                    fresh,
                    read_first: question.read_first,
                    read: !question.read_first || read < self.reading.read.get(),
                    understood: !question.read_first || understood < self.reading.right_passed.get(),
                    recognised: if alternate {
                        self.plan.alternate.open && recognised < self.plan.alternate.hit.get()
                    } else {
                        recognised < question.recognised_of(person.trade)
                    },
                }
            })
            .collect()
    }

    fn age_of(&self, register: u8) -> Days {
        let rule = self.plan.registers.get(usize::from(register)).and_then(|rule| rule.look_up.as_ref());
        rule.map_or(Days(0.0), |look_up| look_up.age)
    }

    /// The slip that names them, whatever they carry, as it stood on this tide.
    pub fn slip_on(&self, person: &Person) -> Option<Naming> {
        let (fathom, desk) = self.papers?;
        desk.names(fathom, self.key, person.id, person.hazard, self.today)
    }
}
