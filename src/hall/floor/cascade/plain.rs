//! Travellers of whom there is nothing to tell but how long they stood.

use crate::engine::{Address, Sampler, SeedKey, Span, StationId, Word};
use crate::hall::crowd::Landing;
use crate::hall::floor::Floor;
use crate::hall::look_up::Use;
use crate::hall::plan::{Plan, Work, pick};
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
}

/// Somebody at the first desk.
#[derive(Clone, Copy)]
pub(super) struct Passing {
    pub given: Span,
    pub decision: Word,
    /// Where they are counted.
    pub cell: usize,
    /// Whether they pass with nothing to tell. They may do so even where this is false.
    pub plainly: bool,
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
        })
    }

    #[allow(clippy::needless_bitwise_bool, reason = "one guess for the processor in place of four")]
    #[inline]
    pub fn draw(&self, id: PersonId, landing: &Landing) -> Passing {
        let subject = id.0;
        let at = |purpose: Purpose| Address { subject, purpose: purpose as u8, ..Address::default() };
        let visit = Address { place: self.at.0, epoch: self.tide, ..at(Purpose::Visit) };
        let [word, decision] = self.key.block(visit);
        let (pathway, below) = if self.all_alike {
            (0, true)
        } else {
            let [which, likeness] = self.key.block(at(Purpose::Traits));
            let [pathway, hazard] = which.halves();
            let pathway = pick(&self.plan.walking.pathways, pathway);
            (pathway, (hazard >= self.hazard[pathway]) & (likeness.open_uniform() < self.cut))
        };
        let [check, _] = decision.halves();
        Passing {
            // One word is all that this service takes, so the stream is never opened.
            given: self.service.draw(word, || self.key.stream(visit)),
            decision,
            cell: pathway * self.plan.people.trades.len().max(1),
            plainly: below & (check >= self.checks) & !landing.has_boat(self.plan.people.onward_share.get()),
        }
    }
}
