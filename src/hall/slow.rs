//! The slow state: what moves between tides, in days. Register rows, trust, redress, breaches, the purse.

use super::coast::Reputation;
use super::event::{HallObserver, Outcome, TripRecord};
use super::fathom::ReleaseDesk;
use super::inbox::Reading;
use super::plan::{Keeps, Plan, Register};
use super::tide_tally::Counts;
use super::traveller::{PersonId, Purpose, lasting, on_tide};
use super::units::{Coins, Days};
use crate::engine::{Fact, Minutes, Observer, SeedKey, Tick, Who};
use std::collections::{BTreeMap, BTreeSet};

/// People whose mistaken record has been put right.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Mended(BTreeSet<PersonId>);

impl Mended {
    /// Whether this person's record was mended.
    pub fn contains(&self, person: PersonId) -> bool {
        !self.0.is_empty() && self.0.contains(&person)
    }
    /// How many were mended.
    pub fn count(&self) -> usize {
        self.0.len()
    }
}

/// A stop where nothing was found, waiting for redress.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenCase {
    /// Tide of the first such stop.
    pub first_tide: u16,
    /// Milliseconds held so far.
    pub held_ms: u64,
    /// Whether redress was tried and failed.
    pub refused: bool,
}

/// Remembers, during a tide, the people stopped with nothing found.
#[derive(Debug, Clone, Default)]
pub struct StoppedInnocents {
    tide: u16,
    /// Who, and milliseconds held.
    seen: Vec<(PersonId, u64)>,
}

impl StoppedInnocents {
    /// For this tide.
    pub fn new(tide: u16) -> Self {
        Self { tide, seen: Vec::new() }
    }
}

impl Observer for StoppedInnocents {
    fn saw(&mut self, _now: Tick, _fact: Fact) {}
}

impl HallObserver for StoppedInnocents {
    fn left(&mut self, _now: Tick, _who: Who, record: &TripRecord) {
        // Random checks leave no record behind that would have to be mended.
        if let Some(stop) = record.stop.filter(|stop| !stop.at_random && record.outcome != Outcome::Found) {
            self.seen.push((record.trip.person.id, stop.held.0));
        }
    }
}

/// What one register holds.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RegisterState {
    /// Rows and the day they were written.
    written: Vec<(Days, u64)>,
    /// Rows held now.
    pub rows: u64,
    /// Breaches so far.
    pub breaches: u64,
    /// Rows lost to breaches so far.
    pub rows_lost: u64,
}

impl RegisterState {
    /// Rows written of travellers and still kept.
    pub fn written(&self) -> u64 {
        self.written.iter().map(|(_, rows)| rows).sum()
    }
}

/// Everything that outlasts a tide.
#[derive(Debug, Clone, PartialEq)]
pub struct SlowState {
    /// Days since the first tide.
    pub day: Days,
    /// Trust, 0 to 100.
    pub trust: f64,
    /// Coins.
    pub purse: Coins,
    /// The ledger: Σ people Σ fields weight·days·(1+ln viewers)·purpose.
    pub ledger: f64,
    /// By register.
    pub registers: Vec<RegisterState>,
    /// Stops with nothing found, not yet mended.
    pub open_cases: BTreeMap<PersonId, OpenCase>,
    /// Mended records.
    pub mended: Mended,
    /// People examined with nothing found who hold a token that clears their name.
    pub tokens: Mended,
    /// What the release desk has done, where there are sealed papers.
    pub papers: Option<ReleaseDesk>,
    /// Slips released between the last two tides, for each day.
    pub released_per_day: f64,
    /// What self-reports have added to the coverage of tips.
    pub tips_from_reports: f64,
    /// What people on the coast know of the hall.
    pub reputation: Reputation,
    /// Unredressed hours still felt: each tide's hours, halved with every tide that passes.
    felt_hours: f64,
}

impl SlowState {
    /// Before the first tide.
    pub fn new(plan: &Plan) -> Self {
        Self {
            day: Days(0.0),
            trust: plan.trust.start,
            purse: plan.purse.start,
            ledger: 0.0,
            registers: plan
                .registers
                .iter()
                .map(|rule| RegisterState { rows: rule.rows, ..RegisterState::default() })
                .collect(),
            open_cases: BTreeMap::new(),
            mended: Mended::default(),
            tokens: Mended::default(),
            papers: plan.fathom.as_ref().map(ReleaseDesk::new),
            released_per_day: 0.0,
            tips_from_reports: 0.0,
            reputation: Reputation {
                finds: 0.0,
                wait: plan.coast.as_ref().map_or(Minutes(0.0), |coast| coast.usual_wait),
            },
            felt_hours: 0.0,
        }
    }

    /// Breaches so far, of all registers.
    pub fn breaches(&self) -> u64 {
        self.registers.iter().map(|register| register.breaches).sum()
    }

    /// Rows held now, of all registers: what a breach would lose.
    pub fn exposure(&self) -> u64 {
        self.registers.iter().map(|register| register.rows).sum()
    }

    /// Whether somebody's record has been mended, and whether they hold a cleared token.
    pub fn standing_of(&self, person: PersonId) -> (bool, bool) {
        (self.mended.contains(person), self.tokens.contains(person))
    }

    /// How the inbox reads today: the items of everything in use, and the slips released since the last tide.
    pub fn reading(&self, plan: &Plan) -> Reading {
        let Some(inbox) = &plan.inbox else { return Reading::NONE };
        let items = |register: &Register| {
            register.look_up.as_ref().filter(|_| register.in_use(plan)).map_or(0.0, |look_up| look_up.items_per_day)
        };
        inbox.reading(plan.registers.iter().map(items).sum::<f64>() + self.released_per_day)
    }

    /// Moves the state past a tide.
    pub fn advance(&mut self, plan: &Plan, key: SeedKey, tide: u16, counts: &Counts, stopped: &StoppedInnocents) {
        let breaches = self.keep_registers(plan, key, tide, counts);
        self.pay(plan, counts);
        self.open_and_mend(plan, key, stopped);
        self.hear(plan, counts);
        self.unseal(plan, key);
        if plan.cleared_tokens {
            self.tokens.0.extend(stopped.seen.iter().map(|&(person, _)| person));
        }
        let hours = counts.held_ms as f64 / 3_600_000.0;
        self.felt_hours = self.felt_hours / 2.0 + hours;
        let per_thousand = 1000.0 / (counts.travellers.max(1) as f64);
        let rule = &plan.trust;
        let gained = rule.recovery * (100.0 - self.trust);
        let lost = rule.per_hour_held * self.felt_hours * per_thousand
            + rule.per_ledger_million * self.ledger / 1e6
            + rule.per_breach * breaches as f64;
        self.trust = (self.trust + gained - lost).clamp(0.0, 100.0);
        self.day = self.day + plan.between_tides;
    }

    /// What tide-walkers told, and how long people stood: known on the coast by the next tide.
    fn hear(&mut self, plan: &Plan, counts: &Counts) {
        if let Some(returns) = &plan.returns {
            let per_hundred = counts.self_reports as f64 * 100.0 / (counts.returning_admitted.max(1) as f64);
            self.tips_from_reports = returns.tips_per_report * per_hundred;
            self.purse = self.purse - returns.cost(counts.returning_admitted);
        }
        self.reputation.wait = Minutes(counts.waited_ms as f64 / 60_000.0 / counts.landed.max(1) as f64);
    }

    /// The release desk works until the next tide.
    fn unseal(&mut self, plan: &Plan, key: SeedKey) {
        if let (Some(fathom), Some(desk)) = (&plan.fathom, &mut self.papers) {
            let before = desk.released();
            desk.work(fathom, key, self.day, self.day + plan.between_tides);
            self.released_per_day = (desk.released() - before) as f64 / plan.between_tides.0.max(1e-9);
        }
    }

    /// New rows in, old rows out, then the chance of a breach: 1−(1−b)^days for each register.
    fn keep_registers(&mut self, plan: &Plan, key: SeedKey, tide: u16, counts: &Counts) -> u64 {
        self.ledger = 0.0;
        let mut breaches = 0;
        for (index, (rule, state)) in plan.registers.iter().zip(&mut self.registers).enumerate() {
            let new = match rule.keeps {
                _ if !rule.in_use(plan) => 0,
                Keeps::Everybody => counts.landed,
                Keeps::Stopped => counts.stops,
                Keeps::Nobody => 0,
            };
            let today = self.day;
            state.written.push((today, new));
            state.written.retain(|(day, _)| today.0 - day.0 < rule.retention.0);
            state.rows = rule.rows + state.written();
            if rule.in_use(plan) {
                self.ledger += state.rows as f64 * rule.row_weight();
            }
            let chance = 1.0 - libm::pow(plan.breach_per_day.not().get(), plan.between_tides.0);
            if state.rows > 0 && on_tide(key, index as u64, Purpose::Breach, tide, 0).chance(chance) {
                state.breaches += 1;
                state.rows_lost += state.rows;
                breaches += 1;
            }
        }
        breaches
    }

    fn pay(&mut self, plan: &Plan, counts: &Counts) {
        let purse = &plan.purse;
        let out = purse.per_stop.times(counts.stops)
            + purse.per_missed_boat.times(counts.boats_missed_by_mistake)
            + staff_cost(plan);
        self.purse = self.purse + purse.income - out;
    }

    fn open_and_mend(&mut self, plan: &Plan, key: SeedKey, stopped: &StoppedInnocents) {
        for &(person, held_ms) in &stopped.seen {
            let case = self.open_cases.entry(person).or_insert(OpenCase {
                first_tide: stopped.tide,
                held_ms: 0,
                refused: false,
            });
            case.held_ms += held_ms;
        }
        let Some(redress) = plan.redress else { return };
        let due = |case: &OpenCase| !case.refused && stopped.tide + 1 >= case.first_tide + redress.after_tides;
        let mut mended = Vec::new();
        // First come, first served, as many as the office can take up.
        let mut waiting: Vec<(u16, PersonId)> = self
            .open_cases
            .iter()
            .filter(|(_, case)| due(case))
            .map(|(&person, case)| (case.first_tide, person))
            .collect();
        waiting.sort_unstable();
        waiting.truncate(redress.cases_per_tide as usize);
        for (_, person) in waiting {
            let Some(case) = self.open_cases.get_mut(&person) else { continue };
            // One draw a person, so that a second try cannot be luckier.
            if lasting(key, person.0, Purpose::Redress).chance(redress.chance.get()) {
                mended.push((person, case.held_ms, stopped.tide - case.first_tide));
            } else {
                case.refused = true;
            }
        }
        for (person, held_ms, age) in mended {
            self.open_cases.remove(&person);
            self.mended.0.insert(person);
            let still_felt = held_ms as f64 / 3_600_000.0 * libm::pow(0.5, f64::from(age) + 1.0);
            self.felt_hours = (self.felt_hours - still_felt).max(0.0);
        }
    }
}

/// Coins for the servers of one shift: servers × hours × coins, over every step of every station's hours.
pub fn staff_cost(plan: &Plan) -> Coins {
    let end = plan.length.to_span().0;
    let mut server_ms: u64 = 0;
    for station in &plan.stations {
        let steps = &station.line.servers;
        for (index, &(from, servers)) in steps.iter().enumerate() {
            let until = steps.get(index + 1).map_or(end, |&(next, _)| next.0.min(end));
            server_ms += u64::from(servers) * until.saturating_sub(from.0);
        }
    }
    Coins::new(plan.purse.per_server_hour.get() * server_ms as f64 / 3_600_000.0)
}
