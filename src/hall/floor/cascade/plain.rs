//! Travellers of whom there is nothing to tell but how long they stood.

use crate::engine::{Address, Class, Sampler, SeedKey, Span, StationId, Word};
use crate::hall::crowd::{AHEAD, Landings};
use crate::hall::floor::Floor;
use crate::hall::look_up::Use;
use crate::hall::plan::{Plan, Station, Work, pick_each};
use crate::hall::traveller::{PersonId, Purpose};

/// What has to be known of a hall to tell them.
pub(super) struct Plain<'p> {
    plan: &'p Plan,
    key: SeedKey,
    tide: u16,
    at: StationId,
    service: Sampler,
    /// By pathway: the chance of a hazard; 1 where there is more to tell of everybody.
    hazard: Vec<f64>,
    /// The likeness from which the first desk compares further, and the chance of a random check.
    cut: f64,
    checks: f64,
    /// Whether all of this can be said without drawing anything of the person.
    all_alike: bool,
    /// Where people are checked at random, if nothing but the minutes it takes can be told of that.
    room: Option<StationId>,
}

/// The next few at the first desk.
#[derive(Default)]
pub(super) struct Passing {
    /// For each visit the word of the service and that of the decision, and the traits.
    pub visits: [[Word; 2]; AHEAD],
    traits: [[Word; 2]; AHEAD],
    pub given: [Span; AHEAD],
    /// Where they are counted.
    pub cell: [usize; AHEAD],
    /// Whether they pass with nothing to tell. They may do so even where this is false.
    pub plainly: [bool; AHEAD],
    /// Whether there is nothing to tell but perhaps a random check.
    pub alike: [bool; AHEAD],
}

impl Passing {
    /// Whether all do.
    #[inline(always)]
    pub fn all_plainly(&self) -> bool {
        self.plainly.iter().fold(true, |all, &plainly| all & plainly)
    }
}

impl<'p> Plain<'p> {
    /// `None` where there may be more to tell of everybody: several customs, names or trades, registers that are
    /// asked, other gates, people who travel again, or a way that does not end at the first desk.
    pub fn of(plan: &'p Plan, floor: &Floor<'p>, at: StationId) -> Option<Self> {
        let station = &plan.stations[usize::from(at.0)];
        let people = &plan.people;
        let newcomers = floor.tide == 0 || people.travel_again.get() <= 0.0;
        let alike = people.all_alike() && people.pathways.iter().all(|path| path.posing.get() <= 0.0);
        let screens = matches!(station.work, Work::Screen { .. });
        let more_to_tell = !newcomers
            || !alike
            || !plan.ferries.is_empty()
            || station.then.is_some()
            || station.papers.is_some()
            || floor.gates.is_some()
            || screens && floor.desk.asks();
        if more_to_tell {
            return None;
        }
        let hazard: Vec<f64> = people
            .pathways
            .iter()
            .map(|path| if path.purpose == Use::Return && plan.returns.is_some() { 1.0 } else { path.hazard.get() })
            .collect();
        let cut = if screens { floor.desk.plain_cut() } else { 1.0 };
        Some(Self {
            plan,
            key: floor.key,
            tide: floor.tide,
            at,
            service: floor.services[usize::from(at.0)].simple()?.clone(),
            all_alike: hazard.len() == 1 && hazard[0] <= 0.0 && cut >= 1.0,
            hazard,
            cut,
            checks: if screens { plan.random_checks.get() } else { 0.0 },
            room: checking_room(plan, station),
        })
    }

    /// Draws those who land next, of whom `first` is the first.
    #[allow(clippy::needless_bitwise_bool, reason = "one after the other for many, with nothing to guess")]
    #[inline(always)]
    pub fn draw<const WIDE: bool>(&self, first: PersonId, landings: &Landings, passing: &mut Passing) {
        let at = |purpose: Purpose| Address { subject: first.0, purpose: purpose as u8, ..Address::default() };
        let Passing { visits, traits, given, cell, plainly, alike } = passing;
        self.key.blocks::<WIDE>(Address { place: self.at.0, epoch: self.tide, ..at(Purpose::Visit) }, visits);
        let mut words = [Word::default(); AHEAD];
        for (word, [first, _]) in words.iter_mut().zip(&*visits) {
            *word = *first;
        }
        *given = self.service.draw_each(&words);
        let boats = self.plan.people.onward_share.get();
        for (alike, boat) in alike.iter_mut().zip(landings.boats()) {
            *alike = boat >= boats;
        }
        cell.fill(0);
        if !self.all_alike {
            self.key.blocks::<WIDE>(at(Purpose::Traits), traits);
            let uniforms = traits.iter().map(|[which, _]| which.halves()[0]);
            pick_each(&self.plan.walking.pathways, &uniforms, cell);
            for (alike, [_, likeness]) in alike.iter_mut().zip(&*traits) {
                *alike &= likeness.open_uniform() < self.cut;
            }
            // Each pathway is asked of everybody, which takes no looking up.
            for (pathway, &chance) in self.hazard.iter().enumerate() {
                for ((alike, cell), [which, _]) in alike.iter_mut().zip(&*cell).zip(&*traits) {
                    let [_, hazard] = which.halves();
                    *alike &= (*cell != pathway) | (hazard >= chance);
                }
            }
        }
        for ((plainly, alike), [_, decision]) in plainly.iter_mut().zip(alike).zip(visits) {
            let [check, _] = decision.halves();
            *plainly = *alike & (check >= self.checks);
        }
    }

    /// The room in which somebody is checked, their class there, and how long it will take.
    pub fn check(&self, floor: &Floor<'p>, who: PersonId, cell: usize) -> Option<(StationId, Class, Span)> {
        let at = self.room?;
        let class = self.plan.stations[usize::from(at.0)].class_of_pathway[cell];
        let (given, _) = floor.services[usize::from(at.0)].given(self.key, who.0, at.0, self.tide);
        Some((at, Class(class), given))
    }
}

/// The room to which a desk sends people for random checks, if all who carry nothing pass it alike.
fn checking_room(plan: &Plan, desk: &Station) -> Option<StationId> {
    let Work::Screen { refers_to: Some(room) } = desk.work else { return None };
    let station = &plan.stations[usize::from(room.0)];
    let alike = station.work == Work::Examine
        && station.then.is_none()
        && station.papers.is_none()
        && plan.work.room_believes.get() <= 0.0;
    alike.then_some(room)
}
