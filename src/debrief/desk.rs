//! What people of the table did at the desks, beside what the model's officer would have done: with the same books, with
//! an officer's own, and what was true. And the same travellers once more with nobody of the table at any desk.

use super::crossing::{Crossing, Turned, crossings, turned};
use super::game::Game;
use super::truth::{Fate, reason_of};
use crate::engine::{Span, Tick};
use crate::hall::{DeskAct, Officer, Plan, Served, Verdict, WhyVoid};
use crate::session::TidePlayed;

/// One act, with nothing hidden.
#[derive(Debug, Clone)]
pub struct ActRead {
    /// The act.
    pub act: DeskAct,
    /// The traveller's name.
    pub name: String,
    /// What they said as their reason.
    pub reason: String,
    /// The station, by its name in the file.
    pub station: String,
    /// When they came to the desk.
    pub came: Tick,
    /// The talk that everybody has.
    pub talk: Span,
    /// What the books cost.
    pub asking: Span,
    /// What an officer's own books would have cost.
    pub officers_asking: Span,
    /// Registers asked, by their names in the file.
    pub asked: Vec<String>,
    /// Those of them that pointed at the traveller.
    pub flagged: Vec<String>,
    /// Registers that an officer would have asked.
    pub officer_asks: Vec<String>,
    /// Those of them that would have pointed at the traveller.
    pub officer_flags: Vec<String>,
    /// What the officer would have decided with the same books.
    pub same_books: Verdict,
    /// What the officer would have decided with an officer's own.
    pub own_books: Verdict,
    /// Whether the traveller carried a hazard.
    pub hazard: bool,
    /// What became of them.
    pub fate: Option<Fate>,
    /// What would have become of them with nobody of the table at the desks.
    pub fate_without: Option<Fate>,
}

/// Waits and boats of one tide.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Flow {
    /// Mean wait, minutes.
    pub wait_mean: f64,
    /// Wait that half stayed under, minutes.
    pub wait_p50: f64,
    /// Wait that nineteen in twenty stayed under, minutes.
    pub wait_p95: f64,
    /// Boats missed.
    pub boats_missed: u64,
}

/// A tide on which somebody sat at a desk, as it was and without them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TideAtDesk {
    /// The tide, counted from 0.
    pub tide: u16,
    /// As it was.
    pub with: Flow,
    /// With nobody of the table at the desks.
    pub without: Flow,
    /// Crossings that took longer than they would have.
    pub longer: u64,
    /// Crossings that took less.
    pub shorter: u64,
}

/// Everything about the desks.
#[derive(Debug, Clone)]
pub struct AtTheDesk {
    /// Acts that were followed, in order.
    pub acts: Vec<ActRead>,
    /// Acts that were not, and why; the officer decided.
    pub void: Vec<(DeskAct, WhyVoid)>,
    /// Tides on which something was done.
    pub tides: Vec<TideAtDesk>,
    /// Crossings that would have ended otherwise: before is the game as it was, after is it without the acts.
    pub turned: Vec<Turned>,
}

impl AtTheDesk {
    /// Minutes that the books of all acts took, and those that an officer's own would have taken.
    pub fn minutes(&self) -> (f64, f64) {
        let sum = |span: &dyn Fn(&ActRead) -> Span| self.acts.iter().map(span).sum::<Span>().minutes();
        (sum(&|act| act.asking), sum(&|act| act.officers_asking))
    }
}

/// What was done at the desks of a game; nothing where nobody of the table sat at one.
pub fn at_the_desk(game: &Game) -> Option<AtTheDesk> {
    if game.course.acts_of(game.seed).is_empty() {
        return None;
    }
    let without = game.without_acts();
    let (played, plain) = (game.play(0, &mut ()), without.play(0, &mut ()));
    let (before, after) = (crossings(game, 0), crossings(&without, 0));
    let acts = played
        .iter()
        .flat_map(|tide| tide.result.acts.served.iter().map(|served| read(game, tide, served, &before, &after)))
        .collect();
    let busy = |tide: &&TidePlayed| !tide.result.acts.served.is_empty();
    let tides = played.iter().zip(&plain).filter(|(tide, _)| busy(tide));
    Some(AtTheDesk {
        acts,
        void: void_acts(&played),
        tides: tides.map(|(tide, plain)| tide_at_desk(tide, plain, &before, &after)).collect(),
        turned: turned(&before, &after),
    })
}

/// Acts that a game as it was played could not follow.
pub fn void_acts(played: &[TidePlayed]) -> Vec<(DeskAct, WhyVoid)> {
    played.iter().flat_map(|tide| tide.result.acts.void.iter().copied()).collect()
}

fn read(game: &Game, tide: &TidePlayed, served: &Served, before: &[Crossing], after: &[Crossing]) -> ActRead {
    let act = served.act;
    let of = |all: &[Crossing]| all.iter().find(|one| (one.tide, one.person) == (act.tide, act.person)).cloned();
    let (mine, other) = (of(before), of(after));
    let plan = &tide.plan;
    let station = &plan.stations[usize::from(act.desk.station.0)];
    let pathway = mine.as_ref().map_or(0, |one| usize::from(one.pathway));
    let asks_for_shelter =
        station.shelter.is_some() && plan.people.pathways[pathway].purpose == crate::hall::Use::Refuge;
    let verdict = |officer: &Officer| match (officer.stops, asks_for_shelter) {
        (true, _) => Verdict::BackRoom,
        (false, true) => Verdict::RefugeOffice,
        (false, false) => Verdict::LetThrough,
    };
    let (same, own) = (&served.same_books, &served.own_books);
    ActRead {
        act,
        name: mine.as_ref().map(|one| one.name.clone()).unwrap_or_default(),
        reason: mine.as_ref().map(|one| reason_of(game.course.scenario(), one.reason)).unwrap_or_default(),
        station: station.id.clone(),
        came: served.came,
        talk: served.talk,
        asking: served.asking,
        officers_asking: served.officers_asking,
        asked: names(plan, same.looked_up.asked),
        flagged: names(plan, same.looked_up.flags),
        officer_asks: names(plan, own.looked_up.asked),
        officer_flags: names(plan, own.looked_up.flags),
        same_books: verdict(same),
        own_books: verdict(own),
        hazard: mine.as_ref().is_some_and(|one| one.hazard),
        fate: mine.map(|one| one.fate),
        fate_without: other.map(|one| one.fate),
    }
}

fn names(plan: &Plan, bits: u16) -> Vec<String> {
    let known = plan.registers.iter().enumerate().take(16);
    known.filter(|(index, _)| bits >> index & 1 == 1).map(|(_, register)| register.id.clone()).collect()
}

fn tide_at_desk(tide: &TidePlayed, plain: &TidePlayed, before: &[Crossing], after: &[Crossing]) -> TideAtDesk {
    // Both are in order of landing, and who sets out depends on no act.
    let on = |one: &&Crossing| one.tide == tide.tide;
    let pairs = || before.iter().filter(on).zip(after.iter().filter(on)).filter(|(one, two)| one.person == two.person);
    TideAtDesk {
        tide: tide.tide,
        with: flow(tide),
        without: flow(plain),
        longer: pairs().filter(|(one, two)| one.left - one.landed > two.left - two.landed).count() as u64,
        shorter: pairs().filter(|(one, two)| one.left - one.landed < two.left - two.landed).count() as u64,
    }
}

fn flow(tide: &TidePlayed) -> Flow {
    let tally = &tide.result.tally;
    Flow {
        wait_mean: Span(tally.all.waited_ms).minutes() / tally.all.landed.max(1) as f64,
        wait_p50: tally.waits.quantile(0.5).minutes(),
        wait_p95: tally.waits.quantile(0.95).minutes(),
        boats_missed: tally.all.boats_missed,
    }
}
