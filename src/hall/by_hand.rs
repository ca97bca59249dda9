//! A person of the table at a desk, in the place of the model's officer: what they did, as a log that a replay follows,
//! and what they may see while they do it. Nothing here tells what is true of a traveller.

use super::desk::LookedUp;
use super::look_up::Use;
use super::names::Name;
use super::traveller::PersonId;
use crate::engine::{Span, StationId, Tick};

/// A desk: one server of a station that screens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct DeskPlace {
    /// Which station.
    pub station: StationId,
    /// Which of its servers, counted from 0.
    pub server: u16,
}

/// What is decided about a traveller at a desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// On, the way that everybody goes.
    LetThrough,
    /// Stopped: to the back room.
    BackRoom,
    /// On to the office that hears requests for shelter.
    RefugeOffice,
    /// No verdict: the model's officer takes over, and asks as officers do.
    HandBack,
}

/// Registers asked for one traveller.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Books {
    /// Opened one by one, a bit each.
    pub opened: u16,
    /// Whether One Window was asked as well (or instead).
    pub one_window: bool,
}

/// One act at a desk. A replay follows it where it brings that traveller to that desk; else the officer decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DeskAct {
    /// The tide, counted from 0.
    pub tide: u16,
    /// When the verdict fell. A record: replays go by the traveller.
    pub at: Tick,
    /// At which desk.
    pub desk: DeskPlace,
    /// About whom.
    pub person: PersonId,
    /// What was opened.
    pub books: Books,
    /// What the opening cost. A record: a replay works it out from its own plan.
    pub asking: Span,
    /// What was decided.
    pub verdict: Verdict,
}

/// Somebody who sits at a desk: the shift stops at each traveller for whom there is no act yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sitter {
    /// Where.
    pub desk: DeskPlace,
    /// From when on; whoever is being served at that moment remains the officer's.
    pub since: Tick,
    /// Opened so far for the traveller at hand.
    pub books: Books,
}

/// What one book says of the traveller at the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BookState {
    /// Can be opened.
    Shut,
    /// No lawful basis for this use: it stays shut.
    NoBasis,
    /// The council's policy does not ask it: it stays shut.
    NotInUse,
    /// Open: nothing that points at this traveller.
    Nothing,
    /// Open: a row points at this traveller.
    Flag,
    /// Open: a row would point at them, but a print or a cleared token has settled it.
    Settled,
    /// Open: the hand does not print, and there is no alternate procedure.
    NoPrint,
}

/// One book on the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BookAtDesk {
    /// Index of the register.
    pub register: u8,
    /// How it lies there.
    pub state: BookState,
    /// What opening it by itself costs.
    pub takes: Span,
    /// Whether it was opened by itself, and that time was spent; else it is shut, or One Window was asked.
    pub by_itself: bool,
}

/// The traveller at a desk, as whoever sits there knows them.
#[derive(Debug, Clone, PartialEq)]
pub struct Guest {
    /// Who.
    pub person: PersonId,
    /// Name.
    pub name: Name,
    /// Index of the pathway: what they ask for.
    pub pathway: u8,
    /// What registers may be asked for.
    pub purpose: Use,
    /// A uniform that picks the reason for crossing from the scenario's words.
    pub reason: f64,
    /// When they stepped ashore.
    pub landed: Tick,
    /// When their onward boat leaves.
    pub boat: Option<Tick>,
    /// Whether all their papers are there.
    pub papers_complete: bool,
    /// All their standing still so far.
    pub waited: Span,
    /// When they came to this desk.
    pub came: Tick,
    /// The talk that everybody has: it is over before the first book is opened.
    pub talk: Span,
    /// What the books opened so far have cost.
    pub asking: Span,
    /// What asking One Window would cost from here, where it is open.
    pub gesture: Option<Span>,
    /// Whether One Window has been asked.
    pub one_window: bool,
    /// Every register that desks can ask, in the order of the scenario.
    pub books: Vec<BookAtDesk>,
    /// Registers asked, a bit each, by hand or by One Window.
    pub asked: u16,
    /// Where desks ask no registers: whether the papers reach the cut.
    pub over_the_cut: Option<bool>,
    /// Whether the die of the random check fell on them.
    pub drawn: bool,
    /// What can be decided.
    pub verdicts: Vec<Verdict>,
}

/// Where the shift stands, seen from the sitter's desk.
#[derive(Debug, Clone, PartialEq)]
pub struct AtDesk {
    /// Now: after the talk and the books opened so far; the end of the shift if nobody comes to the desk any more.
    pub now: Tick,
    /// Who stands there.
    pub guest: Option<Guest>,
}

/// What the model's officer decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Officer {
    /// What the registers answer.
    pub looked_up: LookedUp,
    /// Whether it comes to a stop.
    pub stops: bool,
    /// Whether that would be a random check.
    pub at_random: bool,
}

/// An act that was followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Served {
    /// The act.
    pub act: DeskAct,
    /// When the traveller came to the desk.
    pub came: Tick,
    /// The talk that everybody has.
    pub talk: Span,
    /// What the books cost.
    pub asking: Span,
    /// What an officer's own books would have cost.
    pub officers_asking: Span,
    /// The officer with the same books.
    pub same_books: Officer,
    /// The officer with an officer's own books.
    pub own_books: Officer,
}

/// Why an act was not followed; the model's officer decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyVoid {
    /// The traveller did not come to that desk.
    NotHere,
    /// They did, but what was opened or decided is not to be had there any more.
    NotAllowed,
}

/// What became of the acts of a tide.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ActsRead {
    /// Followed, in the order in which the travellers came.
    pub served: Vec<Served>,
    /// Not followed.
    pub void: Vec<(DeskAct, WhyVoid)>,
}
