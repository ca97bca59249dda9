//! What the council may see before a tide: formulas on what the hall believes, never on what is true.
//!
//! The function takes the parameters of policy and layout, and the hall's `belief`; the true hazard rates and the
//! true separation are not among its arguments.

use super::prediction::Scale;
use crate::engine::SeedKey;
use crate::engine::special::erlang_c;
use crate::hall::matching::{false_match_rate, positive_predictive_value, true_positive_rate};
use crate::hall::{Desk, Keeps, Plan, Probability, SlowState, Use, Work, staff_cost};
use crate::scenario::file::BeliefFile;

/// What the hall expects of one tide, by formula.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Forecast {
    /// FMR = 1 − Φ(τ).
    pub false_match: Probability,
    /// TPR = 1 − Φ(τ − m), m as believed.
    pub hit: Probability,
    /// PPV = π·TPR/(π·TPR + (1−π)·FPR), π as believed.
    pub ppv: Option<Probability>,
    /// Stops a tide.
    pub stops: f64,
    /// Share of time the desks are busy, over the whole shift: ρ = λ/(c·μ).
    pub desks_busy: f64,
    /// Erlang-C wait at the desks in minutes, as if arrivals were even; `None` where they cannot keep up.
    pub desk_wait: Option<f64>,
    /// Share of time the back room is busy.
    pub rooms_busy: f64,
    /// Ledger once registers are full: people × weight × days² / days between tides × (1+ln viewers) × purpose.
    pub ledger: f64,
    /// Coins a tide, in minus out.
    pub coins: f64,
}

impl Forecast {
    /// By formula, for a plan and a belief.
    pub fn of(plan: &Plan, belief: &BeliefFile) -> Self {
        let (hit, false_match) = rates(plan, belief);
        let random = plan.random_checks;
        let stopped_innocent = Probability::new(false_match.get() + false_match.not().get() * random.get());
        let stopped_hazard = Probability::new(hit.get() + hit.not().get() * random.get());
        let prevalence = Probability::new(belief.hazard);
        let share = prevalence.get() * stopped_hazard.get() + prevalence.not().get() * stopped_innocent.get();
        let stops = belief.travellers * share;
        let (desks_busy, desk_wait) = desk_load(plan, belief.travellers);
        let rooms_busy = room_load(plan, stops);
        let ledger = full_ledger(plan, belief.travellers, stops);
        let coins = plan.purse.income.get() - staff_cost(plan).get() - plan.purse.per_stop.get() * stops;
        Self {
            false_match,
            hit,
            ppv: positive_predictive_value(prevalence, stopped_hazard, stopped_innocent),
            stops,
            desks_busy,
            desk_wait,
            rooms_busy,
            ledger,
            coins,
        }
    }
}

/// Rates of a stop at the desk: by the plain score with the separation believed, or by what the registers are believed
/// to answer before the first tide.
fn rates(plan: &Plan, belief: &BeliefFile) -> (Probability, Probability) {
    if plan.registers.iter().all(|register| register.look_up.is_none()) {
        return (true_positive_rate(plan.threshold, belief.separation), false_match_rate(plan.threshold));
    }
    let start = SlowState::new(plan);
    // The rates draw nothing, so any key will do.
    Desk::new(plan, SeedKey::new(0, 0, 0), 0, &start).rates()
}

/// Rates of a stop of people who carry nothing and of hazards, if the cut stood elsewhere.
pub fn rates_at(plan: &Plan, belief: &BeliefFile, cut: f64) -> (f64, f64) {
    let moved = Plan { threshold: cut, ..plan.clone() };
    let (hit, wrong) = rates(&moved, belief);
    (wrong.get(), hit.get())
}

fn mean_service(plan: &Plan, index: usize) -> f64 {
    plan.stations[index].service.iter().map(|part| part.mean().0).sum()
}

/// What asking the registers adds to the time of somebody who just passes the gate.
fn look_up_minutes(plan: &Plan, index: usize) -> f64 {
    if !matches!(plan.stations[index].work, Work::Screen { .. }) {
        return 0.0;
    }
    let start = SlowState::new(plan);
    Desk::new(plan, SeedKey::new(0, 0, 0), 0, &start).takes(Use::Gate, false).minutes()
}

fn servers(plan: &Plan, index: usize) -> u32 {
    plan.stations[index].line.servers.first().map_or(0, |&(_, servers)| u32::from(servers))
}

fn desk_load(plan: &Plan, travellers: f64) -> (f64, Option<f64>) {
    let index = plan.entrance.0 as usize;
    let (service, count) = (mean_service(plan, index) + look_up_minutes(plan, index), servers(plan, index));
    let offered = travellers / plan.length.0 * service;
    let busy = offered / f64::from(count.max(1));
    let wait = (busy < 1.0 && count > 0).then(|| erlang_c(count, offered) * service / (f64::from(count) - offered));
    (busy, wait)
}

fn room_load(plan: &Plan, stops: f64) -> f64 {
    plan.stations
        .iter()
        .position(|station| station.work == Work::Examine)
        .map_or(0.0, |index| stops / plan.length.0 * mean_service(plan, index) / f64::from(servers(plan, index).max(1)))
}

fn full_ledger(plan: &Plan, travellers: f64, stops: f64) -> f64 {
    plan.registers
        .iter()
        .filter(|register| register.in_use(plan))
        .map(|register| {
            let people = match register.keeps {
                Keeps::Stopped => stops,
                Keeps::Everybody => travellers,
                Keeps::Nobody => 0.0,
            };
            let tides_kept = (register.retention.0 / plan.between_tides.0.max(1e-9)).ceil().min(f64::from(plan.tides));
            (register.rows as f64 + people * tides_kept) * register.row_weight()
        })
        .sum()
}

/// Which way a change points on a scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Worse by more than a fifth.
    MuchWorse,
    /// Worse.
    Worse,
    /// No difference by formula.
    Same,
    /// Better.
    Better,
    /// Better by more than a fifth.
    MuchBetter,
}

fn point(before: f64, after: f64, more_is_better: bool) -> Direction {
    let size = before.abs().max(after.abs()).max(1e-9);
    let change = (after - before) / size * if more_is_better { 1.0 } else { -1.0 };
    match change {
        c if c < -0.2 => Direction::MuchWorse,
        c if c < -1e-6 => Direction::Worse,
        c if c > 0.2 => Direction::MuchBetter,
        c if c > 1e-6 => Direction::Better,
        _ => Direction::Same,
    }
}

/// Directions on the six scales, from the parameters before the proposal to those of the proposal.
pub fn directions(before: &Plan, after: &Plan, belief: &BeliefFile) -> [(Scale, Direction); 6] {
    let (old, new) = (Forecast::of(before, belief), Forecast::of(after, belief));
    let wait = |forecast: &Forecast| forecast.desk_wait.unwrap_or(1e6) + forecast.rooms_busy;
    let mends = |plan: &Plan| plan.redress.map_or(0.0, |redress| redress.chance.get() / f64::from(redress.after_tides));
    // A stop that is soon put right costs its person less on later trips, and only those who travel again have any.
    let burden =
        |plan: &Plan, forecast: &Forecast| forecast.stops * (1.0 - plan.people.travel_again.get() * mends(plan));
    let strain = |plan: &Plan, forecast: &Forecast| {
        plan.trust.per_hour_held * burden(plan, forecast) * plan.work.case_needs.0 / 60.0
            + plan.trust.per_ledger_million * forecast.ledger / 1e6
    };
    [
        (Scale::Flow, point(wait(&old), wait(&new), false)),
        (
            Scale::Safety,
            point(old.hit.get() + before.random_checks.get(), new.hit.get() + after.random_checks.get(), true),
        ),
        (Scale::Fairness, point(burden(before, &old), burden(after, &new), false)),
        (Scale::Privacy, point(old.ledger, new.ledger, false)),
        (Scale::Purse, point(old.coins, new.coins, true)),
        (Scale::Trust, point(strain(before, &old), strain(after, &new), false)),
    ]
}
