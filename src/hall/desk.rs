//! The look-up at a desk: every register that may be asked answers, the answers are put together, an officer decides.
//!
//! All of it is a pure function of the parameters of the tide, the person and keyed words, so that the debrief can
//! ask again with one link of the chain forced ([`Forced`]) and see whether that alone would have changed the stop.

mod by_hand;
mod fuse;
mod history;
mod question;
mod rates;

pub use history::Row;
pub use question::Question;

use super::fathom::{Fathom, ReleaseDesk};
use super::inbox::Reading;
use super::look_up::{Compares, Use};
use super::matching::care;
use super::plan::Plan;
use super::slow::SlowState;
use super::traveller::{Cut, Person, Purpose, lasting, on_tide};
use super::units::{Days, Probability};
use crate::engine::{Address, SeedKey, Span, Word};

/// Links of the chain that are forced to hold (or, for rows that point at the wrong person, not to). Nothing is
/// forced in a run.
#[expect(clippy::struct_excessive_bools, reason = "a link each; a set of flags would only hide their names")]
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Forced {
    /// Every register has its lawful basis.
    pub lawful: bool,
    /// Every register is in use.
    pub asked: bool,
    /// Every hazard is recorded everywhere.
    pub recorded: bool,
    /// Every slip has been released.
    pub released: bool,
    /// No row has faded.
    pub fresh: bool,
    /// Every item is read.
    pub read: bool,
    /// No item is misread.
    pub understood: bool,
    /// Every comparison recognises its person.
    pub recognised: bool,
    /// Hands print, and no print talks a name away.
    pub captured: bool,
    /// One answer is enough.
    pub fused: bool,
    /// The officer confirms what is right.
    pub confirmed: bool,
    /// Records that were put right, and cleared tokens, clear no hazard.
    pub pointed: bool,
    /// The back room has all the minutes that a case needs.
    pub unhurried: bool,
    /// The back room sees what is there.
    pub seen: bool,
    /// Nobody shuns the hall because it would find them.
    pub undiverted: bool,
    /// Drops wrong answers of a kind.
    pub without: Option<Wrong>,
}

/// Why somebody without a hazard is flagged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Wrong {
    /// A row copied from another register.
    Copy,
    /// A name that others share.
    SharedName,
    /// A seal-print like another.
    LikePrint,
    /// A hand that does not print.
    NoPrint,
    /// What was said on the boards.
    Talk,
    /// A slip that names the wrong one.
    Slip,
    /// A tip that names the wrong one.
    Tip,
    /// Marks on papers.
    Marks,
}

/// What came of a look-up.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LookedUp {
    /// Registers asked, a bit each.
    pub asked: u16,
    /// Registers whose answer counts as a flag.
    pub flags: u16,
    /// The hand did not print.
    pub no_print: bool,
    /// The answers together ask for a stop.
    pub over_the_cut: bool,
    /// The officer sends the traveller on.
    pub refers: bool,
}

/// The desks of one tide.
pub struct Desk<'p> {
    plan: &'p Plan,
    key: SeedKey,
    tide: u16,
    today: Days,
    papers: Option<(&'p Fathom, &'p ReleaseDesk)>,
    reading: Reading,
    questions: Vec<Question>,
    /// Log-likelihoods of a flag and of no flag, by question, and the cut they sum up to.
    weights: Vec<(f64, f64)>,
    cut: f64,
    /// Where the plain score is asked.
    plain: Cut,
    officer_hits: f64,
}

impl<'p> Desk<'p> {
    /// The desks as they stand at the start of a tide.
    pub fn new(plan: &'p Plan, key: SeedKey, tide: u16, slow: &'p SlowState) -> Self {
        let reading = slow.reading(plan);
        let questions: Vec<Question> = plan
            .registers
            .iter()
            .enumerate()
            .filter_map(|(index, register)| {
                register.look_up.as_ref().map(|look_up| Question::new(index, look_up, plan, slow))
            })
            .collect();
        let prevalence = plan.prevalence.get();
        let mut desk = Self {
            plan,
            key,
            tide,
            today: slow.day,
            papers: plan.fathom.as_ref().zip(slow.papers.as_ref()),
            reading,
            questions,
            weights: Vec::new(),
            cut: 0.0,
            plain: Cut::new(plan.threshold, plan.separation),
            officer_hits: plan.work.officer_hits(prevalence).get(),
        };
        desk.weigh();
        desk
    }

    /// Whether registers are asked here at all; else the plain score decides.
    pub fn asks(&self) -> bool {
        !self.questions.is_empty()
    }

    /// Where the plain score is asked: the likeness from which somebody without a hazard is over the cut.
    pub fn plain_cut(&self) -> f64 {
        self.plain.innocent()
    }

    /// The registers of the look-up.
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }

    /// How long the look-up of somebody of this use takes: one gesture, or one register after the other; and the print.
    pub fn takes(&self, purpose: Use, no_print: bool) -> Span {
        let mut sum = Span(0);
        for question in self.questions.iter().filter(|question| question.open_for(purpose, Forced::default())) {
            if self.plan.one_window.is_none() {
                sum += question.takes;
            }
            sum += question.capture;
            if no_print && question.is_print() && self.plan.alternate.open {
                sum += self.plan.alternate.takes.to_span();
            }
        }
        match self.plan.one_window {
            Some(gesture) if self.asks() => sum + gesture.to_span(),
            _ => sum,
        }
    }

    /// Whether this hand fails to print on this trip.
    pub fn fails_to_print(&self, person: &Person) -> bool {
        let failure =
            self.plan.people.trades.get(person.trade as usize).map_or(0.0, |trade| trade.capture_failure.get());
        failure > 0.0
            && self.questions.iter().any(Question::is_print)
            && on_tide(self.key, person.id.0, Purpose::Capture, self.tide, 0).chance(failure)
    }

    /// The whole look-up of one traveller. `mended`: their record has been put right; `token`: they hold a cleared token.
    #[inline]
    pub fn look_up(&self, person: &Person, mended: bool, token: bool, forced: Forced) -> LookedUp {
        if !self.asks() && !forced.recognised && !self.plain.reached_by(person) {
            return LookedUp::default();
        }
        self.look_up_among(person, mended, token, forced, u16::MAX)
    }

    /// The look-up of one traveller in some of the registers only, a bit each.
    pub fn look_up_among(&self, person: &Person, mended: bool, token: bool, forced: Forced, among: u16) -> LookedUp {
        let cleared = !(forced.pointed && person.hazard);
        let (mended, token) = (mended && cleared, token && cleared);
        if !self.asks() {
            let dropped = !person.hazard && forced.without == Some(Wrong::Marks);
            let recognised = person.hazard && forced.recognised;
            let over = !dropped && (recognised || self.plain.reached_by(person) && !mended);
            return LookedUp {
                over_the_cut: over,
                refers: over && self.confirms(person, forced),
                ..LookedUp::default()
            };
        }
        let purpose = self.plan.people.pathways[person.pathway as usize].purpose;
        let open: u16 = self
            .questions
            .iter()
            .filter(|question| question.open_for(purpose, forced))
            .fold(0, |bits, question| bits | question.bit())
            & among;
        let no_print = !forced.captured && self.fails_to_print(person) && self.print_is_open(open);
        let wrong = self.wrong_flags(person, open, no_print, forced);
        let right = if person.hazard { self.right_flags(person, open, no_print, forced) } else { 0 };
        let mut flags = if mended { 0 } else { self.verified(person, wrong, right, open, no_print, forced) };
        if token {
            flags &= !self.names();
        }
        let dropped = forced.without == Some(Wrong::NoPrint) && !person.hazard;
        let sent_for_no_print = no_print && !self.plan.alternate.open && !dropped;
        let over = sent_for_no_print || flags != 0 && (forced.fused || self.fuses(flags, open));
        // A hand that cannot be compared is no flag that an officer could judge.
        let refers = sent_for_no_print || over && self.confirms(person, forced);
        LookedUp { asked: open, flags, no_print, over_the_cut: over, refers }
    }

    fn print_is_open(&self, open: u16) -> bool {
        self.questions.iter().any(|question| question.is_print() && open & question.bit() != 0)
    }

    fn names(&self) -> u16 {
        self.questions.iter().filter(|question| question.is_names()).fold(0, |bits, question| bits | question.bit())
    }

    /// Flags that point at somebody by mistake: other people's rows. They fall on a person for good.
    fn wrong_flags(&self, person: &Person, open: u16, no_print: bool, forced: Forced) -> u16 {
        let mut rows = Words::new(self.key, person.id.0, Purpose::Row);
        let name = u64::from(person.name.custom) << 32 | u64::from(person.name.rank);
        let mut listed = Words::new(self.key, name, Purpose::Listed);
        let share = self.plan.people.customs[person.name.custom as usize].share(person.name.rank);
        let mut own = 0;
        for question in self.questions.iter().filter(|question| question.counts(open)) {
            let hit = match question.compares {
                Compares::Names { .. } => question.lists(share, &mut listed),
                Compares::Slips => !person.hazard && self.slip_names(person, forced),
                Compares::Prints { .. } if no_print => {
                    let mut alternate = on_tide(self.key, person.id.0, Purpose::Capture, self.tide, 1);
                    self.plan.alternate.open && alternate.chance(self.plan.alternate.wrong.get())
                }
                _ => question.own_rate > 0.0 && rows.uniform(question.register) < question.own_rate,
            };
            let dropped = forced.without.is_some_and(|wrong| question.brings(wrong, no_print));
            own |= if hit && !dropped { question.bit() } else { 0 };
        }
        let mut flags = own & open;
        for question in &self.questions {
            if open & question.bit() != 0
                && flags & question.bit() == 0
                && question.copies.is_some_and(|(source, _)| own & source != 0)
                && forced.without != Some(Wrong::Copy)
            {
                let chance = question.copies.map_or(0.0, |(_, chance)| chance);
                let mut copied = Words::new(self.key, person.id.0, Purpose::Copied);
                if copied.uniform(question.register) < chance {
                    flags |= question.bit();
                }
            }
        }
        if flags & self.read_first() != 0 {
            let mut misread = Words::new(self.key, person.id.0, Purpose::Misread);
            let passed = self.reading.read.get() * self.reading.wrong_passed.get();
            for question in self.questions.iter().filter(|question| question.read_first) {
                if flags & question.bit() != 0 && misread.uniform(question.register) >= passed {
                    flags &= !question.bit();
                }
            }
        }
        flags
    }

    fn read_first(&self) -> u16 {
        self.questions.iter().filter(|question| question.read_first).fold(0, |bits, question| bits | question.bit())
    }

    fn slip_names(&self, person: &Person, forced: Forced) -> bool {
        let Some((fathom, desk)) = self.papers else { return false };
        desk.names(fathom, self.key, person.id, person.hazard, self.today).is_some_and(|naming| {
            let out = naming.release.is_some() || forced.released;
            out && (forced.fresh || self.slip_is_fresh(person, fathom, naming.age))
        })
    }

    fn slip_is_fresh(&self, person: &Person, fathom: &Fathom, age: Days) -> bool {
        let worth = libm::exp(-age.0 / fathom.fades.0.max(1e-9));
        let mut stream = lasting(self.key, person.id.0, Purpose::Record);
        stream.uniform() < worth
    }

    /// The draws behind one row on one person: recorded, fresh, recognised, read, understood. All five are always
    /// drawn, so that forcing one link leaves the others what they were.
    fn links_of(&self, person: &Person, register: u8) -> [f64; 5] {
        let address =
            Address { subject: person.id.0, purpose: Purpose::Record as u8, place: register + 1, ..Address::default() };
        let mut stream = self.key.stream(address);
        [(); 5].map(|()| stream.uniform())
    }

    /// Flags that are right: the hazard is recorded, the row still serves, it has been read, and the comparison
    /// recognises its bearer.
    fn right_flags(&self, person: &Person, open: u16, no_print: bool, forced: Forced) -> u16 {
        let mut flags = 0;
        for question in self.questions.iter().filter(|question| open & question.bit() != 0) {
            let [recorded, fresh, recognised, read, understood] = self.links_of(person, question.register);
            let known = if question.compares == Compares::Slips {
                self.slip_on_hazard(person, forced)
            } else {
                (forced.recorded || recorded < question.recorded) && (forced.fresh || fresh < question.fresh)
            };
            let seen = if no_print && question.is_print() {
                self.plan.alternate.open && recognised < self.plan.alternate.hit.get()
            } else {
                recognised < question.recognised_of(person.trade)
            };
            let passed = !question.read_first
                || (forced.read || read < self.reading.read.get())
                    && (forced.understood || understood < self.reading.right_passed.get());
            if known && (seen || forced.recognised) && passed {
                flags |= question.bit();
            }
        }
        flags
    }

    fn slip_on_hazard(&self, person: &Person, forced: Forced) -> bool {
        self.slip_names(person, forced)
            || forced.recorded && (forced.released || self.papers.is_some_and(|(_, desk)| desk.released() > 0))
    }

    /// A print settles shared names: a wrong one goes, a right one stays only where the print agrees. The chance
    /// that a wrong print agrees as well (1 − Φ(τ), a few in a hundred thousand at the cuts of a gallery) is left out.
    fn verified(&self, person: &Person, wrong: u16, right: u16, open: u16, no_print: bool, forced: Forced) -> u16 {
        let prints = self.questions.iter().find(|question| question.verifies() && open & question.bit() != 0);
        let Some(prints) = prints.filter(|_| !no_print) else { return wrong | right };
        let names = self.names();
        let mut kept = wrong & !names | right;
        if right & names != 0 && !forced.captured && !forced.recognised {
            let address = Address {
                subject: person.id.0,
                purpose: Purpose::Record as u8,
                place: prints.register + 1,
                ..Address::default()
            };
            let mut stream = self.key.stream(address);
            let [_, _, recognised] = [(); 3].map(|()| stream.uniform());
            if recognised >= prints.recognised_of(person.trade) {
                kept &= !(right & names);
            }
        }
        kept
    }

    fn confirms(&self, person: &Person, forced: Forced) -> bool {
        let chance = if person.hazard { self.officer_hits } else { self.plan.work.wrong_confirmed.get() };
        chance >= 1.0
            || person.hazard && forced.confirmed
            || on_tide(self.key, person.id.0, Purpose::Confirm, self.tide, 0).chance(chance)
    }

    /// Chance that the back room recognises what is there, with this share of the minutes a case needs.
    pub fn room_sees(&self, share: f64, forced: Forced) -> Probability {
        if forced.seen {
            return Probability::new(1.0);
        }
        let share = if forced.unhurried { share.max(1.0) } else { share };
        Probability::new(care(share).get() * self.officer_hits)
    }
}

/// Words of one subject and purpose, one for each register; a keyed block serves four of them.
struct Words {
    key: SeedKey,
    address: Address,
    block: Option<(u16, [Word; 2])>,
}

impl Words {
    fn new(key: SeedKey, subject: u64, purpose: Purpose) -> Self {
        Self { key, address: Address { subject, purpose: purpose as u8, ..Address::default() }, block: None }
    }

    /// Uniform on (0, 1), an odd multiple of 2⁻³³.
    fn uniform(&mut self, register: u8) -> f64 {
        let visit = u16::from(register / 4);
        let words = match self.block {
            Some((held, words)) if held == visit => words,
            _ => {
                let words = self.key.block(Address { visit, ..self.address });
                self.block = Some((visit, words));
                words
            }
        };
        words[usize::from(register / 2 % 2)].halves()[usize::from(register % 2)] + 0.5 / 4_294_967_296.0
    }
}
