//! Fathom Papers: sealed slips, useless at the gate until the release desk has unsealed them.
//!
//! The release desk is a queue of its own: crates arrive whole, clerks unseal one slip at a time, and whoever is
//! named on a slip is known to the registers only from the day on which it is released. Each release may burn the
//! source of its crate; what is still sealed then stays sealed.

use super::traveller::{PersonId, Purpose, lasting};
use super::units::{Days, Probability};
use crate::engine::{Minutes, SeedKey};

/// The papers and the desk that releases them.
#[derive(Debug, Clone, PartialEq)]
pub struct Fathom {
    /// Which register serves the slips, by index.
    pub register: u8,
    /// Crates, in the order of the file; each has one source.
    pub crates: Vec<Crate>,
    /// Clerks at the release desk.
    pub clerks: u16,
    /// Minutes a clerk works each day.
    pub minutes_a_day: Minutes,
    /// Mean minutes for a slip with its context.
    pub with_context: Minutes,
    /// Mean minutes for a slip with the identifier only.
    pub with_identifier: Minutes,
    /// Which of the two is done.
    pub identifier_only: bool,
    /// Whether the newest crate goes first.
    pub newest_first: bool,
    /// Chance that somebody with a hazard is named on some slip.
    pub coverage: Probability,
    /// Chance that somebody without one is named on some slip and taken for it, with context.
    pub wrong_with_context: Probability,
    /// The same with the identifier only.
    pub wrong_with_identifier: Probability,
    /// τ: a slip of D days is worth e^(−D/τ).
    pub fades: Days,
    /// Chance that a release with context burns its source.
    pub burn_with_context: Probability,
    /// Chance that a release with the identifier only does.
    pub burn_with_identifier: Probability,
    /// V: what a burned source costs, in days of repair.
    pub source_worth: Days,
}

/// A crate of slips from one source.
#[derive(Debug, Clone, PartialEq)]
pub struct Crate {
    /// Its name in the file.
    pub id: String,
    /// Slips in it.
    pub slips: u32,
    /// Age of its slips when it arrives.
    pub age: Days,
    /// When it arrives.
    pub arrives: Days,
}

/// One release.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Release {
    /// When.
    pub on: Days,
    /// With the identifier only.
    pub identifier_only: bool,
}

/// What the release desk has done.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ReleaseDesk {
    /// By slip, counted over all crates.
    released: Vec<Option<Release>>,
    /// By crate: its source is burned.
    burned: Vec<bool>,
    /// When each clerk is free.
    free: Vec<Days>,
    /// Sum of days that released slips lay sealed in the hall.
    pub days_sealed: f64,
}

/// A slip that names somebody.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Naming {
    /// Its crate, by index.
    pub source: usize,
    /// Age on the day of the question, in days.
    pub age: Days,
    /// Its release, if it has been released by that day.
    pub release: Option<Release>,
    /// Whether it will never be: its source is burned.
    pub burned: bool,
}

impl Fathom {
    fn slips(&self) -> usize {
        self.crates.iter().map(|one| one.slips as usize).sum()
    }

    fn crate_of(&self, mut slip: usize) -> usize {
        self.crates
            .iter()
            .position(|one| {
                let here = slip < one.slips as usize;
                slip = slip.saturating_sub(one.slips as usize);
                here
            })
            .unwrap_or(0)
    }
}

impl ReleaseDesk {
    /// Nothing released yet.
    pub fn new(fathom: &Fathom) -> Self {
        Self {
            released: vec![None; fathom.slips()],
            burned: vec![false; fathom.crates.len()],
            free: Vec::new(),
            days_sealed: 0.0,
        }
    }

    /// Slips released so far.
    pub fn released(&self) -> u64 {
        self.released.iter().flatten().count() as u64
    }

    /// Sources burned so far.
    pub fn burned(&self) -> u64 {
        self.burned.iter().filter(|&&burned| burned).count() as u64
    }

    /// Slips of one crate released so far.
    pub fn released_of(&self, fathom: &Fathom, crate_: usize) -> u32 {
        let slips = self.released.iter().enumerate().filter(|(_, release)| release.is_some());
        slips.filter(|(slip, _)| fathom.crate_of(*slip) == crate_).count() as u32
    }

    /// Whether the source of a crate is burned.
    pub fn is_burned(&self, crate_: usize) -> bool {
        self.burned.get(crate_).copied().unwrap_or(false)
    }

    /// Works from one day to another. Service is exponential with the mean of the way in force, keyed by slip; a slip
    /// begun is finished the way it was begun.
    pub fn work(&mut self, fathom: &Fathom, key: SeedKey, from: Days, until: Days) {
        self.free.resize(usize::from(fathom.clerks), from);
        // An event may have brought a crate more.
        self.released.resize(fathom.slips().max(self.released.len()), None);
        self.burned.resize(fathom.crates.len().max(self.burned.len()), false);
        let order = Self::order(fathom);
        loop {
            let Some(clerk) = (0..self.free.len()).min_by(|&a, &b| self.free[a].0.total_cmp(&self.free[b].0)) else {
                return;
            };
            let mut now = Days(self.free[clerk].0.max(from.0));
            let Some(slip) = self.next(fathom, &order, &mut now, until) else { return };
            let mean = if fathom.identifier_only { fathom.with_identifier } else { fathom.with_context };
            let draw = -libm::log(lasting(key, slip as u64, Purpose::Release).open_uniform());
            let done = Days(now.0 + mean.0 * draw / fathom.minutes_a_day.0.max(1e-9));
            self.free[clerk] = done;
            self.released[slip] = Some(Release { on: done, identifier_only: fathom.identifier_only });
            let source = fathom.crate_of(slip);
            self.days_sealed += done.0 - fathom.crates[source].arrives.0;
            let burn = if fathom.identifier_only { fathom.burn_with_identifier } else { fathom.burn_with_context };
            if lasting(key, slip as u64, Purpose::Burn).chance(burn.get()) {
                self.burned[source] = true;
            }
        }
    }

    /// The next slip to unseal at `now`, or later if a crate is still to arrive before `until`.
    fn next(&self, fathom: &Fathom, order: &[usize], now: &mut Days, until: Days) -> Option<usize> {
        let waiting = |slip: usize| {
            let source = fathom.crate_of(slip);
            self.released[slip].is_none() && !self.burned[source]
        };
        let arrives = |slip: usize| fathom.crates[fathom.crate_of(slip)].arrives.0;
        if now.0 >= until.0 {
            return None;
        }
        if let Some(&slip) = order.iter().find(|&&slip| waiting(slip) && arrives(slip) <= now.0) {
            return Some(slip);
        }
        let soonest = order.iter().copied().filter(|&slip| waiting(slip)).map(arrives).min_by(f64::total_cmp)?;
        if soonest >= until.0 {
            return None;
        }
        now.0 = soonest;
        order.iter().copied().find(|&slip| waiting(slip) && arrives(slip) <= soonest)
    }

    /// Slips in the order in which they are taken up.
    fn order(fathom: &Fathom) -> Vec<usize> {
        let mut crates: Vec<(usize, usize)> = Vec::with_capacity(fathom.crates.len());
        let mut first = 0;
        for (index, one) in fathom.crates.iter().enumerate() {
            crates.push((index, first));
            first += one.slips as usize;
        }
        // When its slips were written: the day it arrives less their age then.
        let written = |index: usize| fathom.crates[index].arrives.0 - fathom.crates[index].age.0;
        if fathom.newest_first {
            crates.sort_by(|a, b| written(b.0).total_cmp(&written(a.0)));
        } else {
            crates.sort_by(|a, b| fathom.crates[a.0].arrives.0.total_cmp(&fathom.crates[b.0].arrives.0));
        }
        crates.into_iter().flat_map(|(index, first)| first..first + fathom.crates[index].slips as usize).collect()
    }

    /// Whether a slip names this person, and what has become of it by `today`.
    pub fn names(&self, fathom: &Fathom, key: SeedKey, person: PersonId, hazard: bool, today: Days) -> Option<Naming> {
        let slips = fathom.slips();
        if slips == 0 {
            return None;
        }
        let most = if hazard {
            fathom.coverage.get()
        } else {
            fathom.wrong_with_context.get().max(fathom.wrong_with_identifier.get())
        };
        let uniform = lasting(key, person.0, Purpose::Slip).uniform();
        if uniform >= most {
            return None;
        }
        // The same word, spread out again, picks the slip: given that it is below `most` it is uniform there. The second
        // word of the stream would do as well, but is not needed by the many who are on no slip.
        let slip = ((uniform / most * slips as f64) as usize).min(slips - 1);
        let source = fathom.crate_of(slip);
        let release = self.released.get(slip).copied().flatten().filter(|release| release.on.0 <= today.0);
        let taken_for_it = hazard
            || release.is_none_or(|release| {
                // Context clears up some of the mistakes, chosen by a word of their own.
                let kept =
                    if release.identifier_only { fathom.wrong_with_identifier } else { fathom.wrong_with_context };
                lasting(key, person.0, Purpose::SlipMistaken).chance(kept.get() / most)
            });
        taken_for_it.then(|| {
            let crate_ = &fathom.crates[source];
            Naming {
                source,
                age: Days((today.0 - crate_.arrives.0 + crate_.age.0).max(0.0)),
                release,
                burned: release.is_none() && self.burned.get(source).copied().unwrap_or(false),
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fathom() -> Fathom {
        Fathom {
            register: 0,
            crates: vec![
                Crate { id: "old".into(), slips: 30, age: Days(120.0), arrives: Days(0.0) },
                Crate { id: "new".into(), slips: 30, age: Days(5.0), arrives: Days(3.0) },
            ],
            clerks: 2,
            minutes_a_day: Minutes(480.0),
            with_context: Minutes(240.0),
            with_identifier: Minutes(30.0),
            identifier_only: false,
            newest_first: false,
            coverage: Probability::new(0.5),
            wrong_with_context: Probability::new(0.001),
            wrong_with_identifier: Probability::new(0.01),
            fades: Days(60.0),
            burn_with_context: Probability::default(),
            burn_with_identifier: Probability::default(),
            source_worth: Days(10.0),
        }
    }

    fn key() -> SeedKey {
        SeedKey::new(1, 0, 0)
    }

    #[test]
    fn the_desk_is_a_queue_whose_pace_is_its_clerks() {
        let fathom = fathom();
        let mut desk = ReleaseDesk::new(&fathom);
        desk.work(&fathom, key(), Days(0.0), Days(4.0));
        // Two clerks, half a day each slip: about 16 in four days (sd about 4), so that the first crate lasts.
        assert!((4..=28).contains(&desk.released()), "{}", desk.released());
        assert!(desk.released[30..].iter().all(Option::is_none), "the crate that came first is opened first");
        let quick = Fathom { identifier_only: true, ..fathom.clone() };
        let mut hurried = ReleaseDesk::new(&quick);
        hurried.work(&quick, key(), Days(0.0), Days(7.0));
        assert_eq!(hurried.released(), 60);
    }

    #[test]
    fn splitting_the_days_changes_nothing() {
        let fathom = fathom();
        let (mut once, mut twice) = (ReleaseDesk::new(&fathom), ReleaseDesk::new(&fathom));
        once.work(&fathom, key(), Days(0.0), Days(14.0));
        twice.work(&fathom, key(), Days(0.0), Days(7.0));
        twice.work(&fathom, key(), Days(7.0), Days(14.0));
        assert_eq!(once, twice);
    }

    #[test]
    fn a_burned_source_stays_sealed() {
        let fathom = Fathom { burn_with_context: Probability::ONE, ..fathom() };
        let mut desk = ReleaseDesk::new(&fathom);
        desk.work(&fathom, key(), Days(0.0), Days(100.0));
        assert_eq!((desk.released(), desk.burned()), (2, 2));
    }

    #[test]
    fn the_newest_can_go_first() {
        let fathom = Fathom { newest_first: true, ..fathom() };
        let mut desk = ReleaseDesk::new(&fathom);
        desk.work(&fathom, key(), Days(3.0), Days(6.0));
        assert!(desk.released[..30].iter().all(Option::is_none));
        assert!(desk.released() > 0);
    }

    #[test]
    fn the_named_are_as_many_as_the_coverage_says() {
        // 20,000 people at .5: sd of the share .0035, so .018 is five of them (false alarm 6e-7).
        let fathom = fathom();
        let desk = ReleaseDesk::new(&fathom);
        let named = |hazard| {
            (0..20_000).filter(|&id| desk.names(&fathom, key(), PersonId(id), hazard, Days(0.0)).is_some()).count()
                as f64
                / 20_000.0
        };
        assert!((named(true) - 0.5).abs() < 0.018);
        // At .01: sd .0007.
        assert!((named(false) - 0.01).abs() < 0.0035);
    }
}
