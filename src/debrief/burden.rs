//! Who carried it: people stopped again and again, groups side by side.

use super::crossing::Crossing;
use super::truth::Fate;
use crate::hall::{Counts, PersonId};
use crate::lab::{Figures, Ratio, ratio_of};
use crate::scenario::file::{Named, ScenarioFile};
use indexmap::IndexMap;
use std::collections::BTreeMap;

/// How many people were mistakenly stopped once, twice, …: index 0 is once.
pub fn repeat_stops(crossings: &[Crossing]) -> Vec<u64> {
    let mut times: BTreeMap<PersonId, usize> = BTreeMap::new();
    for one in crossings.iter().filter(|one| one.fate == Fate::StoppedInnocent) {
        *times.entry(one.person).or_default() += 1;
    }
    let mut people = vec![0; times.values().copied().max().unwrap_or(0)];
    for count in times.values() {
        people[count - 1] += 1;
    }
    people
}

/// Rates of one group, each a ratio of totals over replications.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Its name.
    pub name: String,
    /// Travellers in the game itself.
    pub travellers: u64,
    /// Mistaken stops in the game itself.
    pub mistaken_stops: u64,
    /// Stops / those who came ashore here.
    pub stop_rate: Option<Ratio>,
    /// Mistaken stops / those of them who carry nothing.
    pub false_stop_rate: Option<Ratio>,
    /// Stops with a hazard / stops.
    pub ppv: Option<Ratio>,
    /// Minutes standing still / those who came ashore here.
    pub wait: Option<Ratio>,
}

/// What people are grouped by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// Naming custom: independent of hazard by construction.
    Custom,
    /// Pathway: sets the base rate of hazard.
    Pathway,
    /// Trade: sets how well a hand prints.
    Trade,
}

/// Groups side by side, over the replications; the first is the game itself.
pub fn groups(figures: &[Figures], file: &ScenarioFile, by: By) -> Vec<Group> {
    let (text, people) = (&file.text, &file.people);
    let (ids, words): (Vec<&String>, &IndexMap<String, Named>) = match by {
        By::Custom => (people.customs.keys().collect(), &text.customs),
        By::Pathway => (people.pathways.keys().collect(), &text.pathways),
        By::Trade => (people.trades.keys().collect(), &text.trades),
    };
    let of = |one: &Figures, index: usize| match by {
        By::Custom => one.by_custom.get(index).copied(),
        By::Pathway => one.by_pathway.get(index).copied(),
        By::Trade => one.by_trade.get(index).copied(),
    };
    let group = |(index, id): (usize, &&String)| {
        let rate = |top: &dyn Fn(&Counts) -> f64, bottom: &dyn Fn(&Counts) -> u64| {
            let pairs: Vec<(f64, f64)> = figures
                .iter()
                .filter_map(|one| of(one, index))
                .map(|counts| (top(&counts), bottom(&counts) as f64))
                .collect();
            ratio_of(&pairs)
        };
        let own = figures.first().and_then(|one| of(one, index)).unwrap_or_default();
        Group {
            name: words.get(*id).map_or_else(|| (*id).clone(), |named| named.name.clone()),
            travellers: own.travellers,
            mistaken_stops: own.mistaken_stops,
            stop_rate: rate(&|counts| counts.stops as f64, &|counts| counts.landed),
            false_stop_rate: rate(&|counts| counts.mistaken_stops as f64, &|counts| {
                counts.landed - counts.hazards_landed
            }),
            ppv: rate(&|counts| counts.stops_with_hazard as f64, &|counts| counts.stops),
            wait: rate(&|counts| counts.waited_ms as f64 / 60_000.0, &|counts| counts.landed),
        }
    };
    ids.iter().enumerate().map(group).collect()
}
