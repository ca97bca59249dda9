//! From a checked scenario file to the parameters of the hall. The file has been validated before: whatever is
//! still odd here falls back to the mildest reading instead of failing.

use super::file::{
    DistributionFile, FerryFile, LinesFile, PathwayKind, ScenarioFile, Spelling as SpellingFile, StationFile,
    StationWork, WhenFullFile,
};
use crate::engine::{Distribution, Lines, Minutes, StationId, StationPlan, Tick, WhenFull};
use crate::hall::{
    Coins, Custom, Days, Ferry, Forced, Harm, LineChoice, Pathway, People, Plan, Probability, Purse, Redress, Spelling,
    Station, Trade, TrustRule, Use, Walking, Work, cumulative,
};
use indexmap::IndexMap;

mod mechanisms;

/// The hall that a scenario file describes.
pub fn build_plan(file: &ScenarioFile) -> Plan {
    let pathway_ids: Vec<&String> = file.people.pathways.keys().collect();
    Plan {
        tides: file.tides,
        between_tides: Days(file.days_between_tides),
        length: Minutes(file.hall.length_min),
        warm_up: Minutes(file.hall.warm_up_min),
        entrance: station_id(file, &file.hall.entrance).unwrap_or(StationId(0)),
        fast_lane: station_id(file, &file.hall.fast_lane),
        stations: file.hall.stations.iter().map(|(id, station)| build_station(file, id, station)).collect(),
        ferries: build_ferries(file),
        walking: Walking {
            per_hour: file.hall.walking.per_hour.clone(),
            pathways: pathway_shares(file, &pathway_ids, &file.hall.walking.pathways),
        },
        people: build_people(file),
        registers: mechanisms::registers(file),
        separation: file.matching.separation,
        threshold: file.policy.threshold,
        random_checks: Probability::new(file.policy.random_checks),
        prevalence: prevalence(file),
        fusion: mechanisms::fusion(file),
        one_window: file.policy.one_window.open.then(|| mechanisms::seconds(file.policy.one_window.seconds)),
        cleared_tokens: file.policy.cleared_tokens,
        alternate: mechanisms::alternate(file),
        work: mechanisms::work(file),
        inbox: mechanisms::inbox(file),
        fathom: mechanisms::fathom(file),
        coast: mechanisms::coast(file),
        returns: mechanisms::returns(file),
        refuge: mechanisms::refuge(file),
        forced: Forced::default(),
        redress: file.redress.open.then(|| Redress {
            after_tides: file.redress.after_tides,
            chance: Probability::new(file.redress.chance),
            cases_per_tide: file.redress.cases_per_tide,
        }),
        trust: TrustRule {
            start: file.trust.start,
            recovery: file.trust.recovery,
            per_hour_held: file.trust.per_hour_held,
            per_ledger_million: file.trust.per_ledger_million,
            per_breach: file.trust.per_breach,
        },
        breach_per_day: Probability::new(file.breach.per_register_day),
        purse: Purse {
            start: Coins::new(file.purse.start),
            income: Coins::new(file.purse.income_per_tide),
            per_stop: Coins::new(file.purse.per_stop),
            per_missed_boat: Coins::new(file.purse.per_missed_boat),
            per_server_hour: Coins::new(file.purse.per_server_hour),
        },
        harm: Harm { least: Days(file.harm.least_days), most: Days(file.harm.most_days), tail: file.harm.tail },
    }
}

fn station_id(file: &ScenarioFile, name: &str) -> Option<StationId> {
    file.hall.stations.get_index_of(name).map(|index| StationId(index as u8))
}

fn build_station(file: &ScenarioFile, id: &str, station: &StationFile) -> Station {
    let mut servers = vec![(Tick(0), station.servers)];
    servers.extend(station.hours.iter().map(|step| (Tick(0) + Minutes(step.from_min).to_span(), step.servers)));
    let (lines, line_choice) = match station.lines {
        LinesFile::Pooled => (Lines::Pooled, LineChoice::Shortest),
        LinesFile::OneEachRandom => (Lines::OnePerServer, LineChoice::Random),
        LinesFile::OneEachShortest => (Lines::OnePerServer, LineChoice::Shortest),
    };
    let when_full = match station.when_full {
        WhenFullFile::Block => WhenFull::Block,
        WhenFullFile::TurnAway => WhenFull::TurnAway,
    };
    Station {
        id: id.to_owned(),
        line: StationPlan { servers, seats: u32::try_from(station.seats).ok(), when_full, lines },
        line_choice,
        work: match station.work {
            StationWork::Serve => Work::Serve,
            StationWork::Screen => Work::Screen { refers_to: station_id(file, &station.refers_to) },
            StationWork::Examine => Work::Examine,
            StationWork::Shelter => Work::Shelter,
        },
        papers: station.papers.as_ref().map(build_distribution),
        shelter: station_id(file, &station.shelter),
        service: station.service.values().map(build_distribution).collect(),
        then: station_id(file, &station.then),
        class_of_pathway: classes(file, station),
        patience: station.patience.as_ref().map(build_distribution),
    }
}

/// Where nobody is named, all are of class 0; where somebody is, the others have class 1.
fn classes(file: &ScenarioFile, station: &StationFile) -> Vec<u8> {
    let unnamed = u8::from(!station.priority.is_empty());
    file.people.pathways.keys().map(|pathway| station.priority.get(pathway).copied().unwrap_or(unnamed)).collect()
}

/// π over the pathways as they are shared out where a ferry says nothing else.
fn prevalence(file: &ScenarioFile) -> Probability {
    let of = |pathway: &super::file::PathwayFile| {
        let posing = pathway.hazard_posing.unwrap_or(pathway.hazard);
        pathway.share * (pathway.hazard * (1.0 - pathway.posing) + posing * pathway.posing)
    };
    Probability::new(file.people.pathways.values().map(of).sum())
}

/// In order of landing; a ferry keeps the number of its place in the file, which is part of who is on board.
fn build_ferries(file: &ScenarioFile) -> Vec<Ferry> {
    let pathway_ids: Vec<&String> = file.people.pathways.keys().collect();
    let build = |(source, (id, ferry)): (usize, (&String, &FerryFile))| Ferry {
        id: id.clone(),
        source: source as u16,
        lands: Minutes(ferry.lands_min),
        people: ferry.people,
        disembark: Minutes(ferry.disembark_min),
        pathways: pathway_shares(file, &pathway_ids, &ferry.pathways),
    };
    let mut ferries: Vec<Ferry> = file.hall.ferries.iter().enumerate().map(build).collect();
    ferries.sort_by(|a, b| a.lands.0.total_cmp(&b.lands.0));
    ferries
}

fn pathway_shares(file: &ScenarioFile, ids: &[&String], own: &IndexMap<String, f64>) -> Vec<f64> {
    if own.is_empty() {
        cumulative(file.people.pathways.values().map(|pathway| pathway.share))
    } else {
        cumulative(ids.iter().map(|id| own.get(*id).copied().unwrap_or(0.0)))
    }
}

fn build_people(file: &ScenarioFile) -> People {
    let people = &file.people;
    People {
        travel_again: Probability::new(people.travel_again),
        onward_share: Probability::new(people.onward_share),
        onward_slack: build_distribution(&people.onward_slack),
        papers_missing: Probability::new(people.papers_missing),
        enrolled: Probability::new(people.enrolled),
        pathways: people
            .pathways
            .iter()
            .map(|(id, pathway)| Pathway {
                id: id.clone(),
                share: pathway.share,
                hazard: Probability::new(pathway.hazard),
                purpose: match pathway.kind {
                    PathwayKind::Ordinary => Use::Gate,
                    PathwayKind::Refuge => Use::Refuge,
                    PathwayKind::Returning => Use::Return,
                },
                posing: Probability::new(pathway.posing),
                hazard_posing: Probability::new(pathway.hazard_posing.unwrap_or(pathway.hazard)),
            })
            .collect(),
        customs: people
            .customs
            .iter()
            .map(|(id, custom)| Custom {
                id: id.clone(),
                names: custom.names,
                name_shares: if custom.zipf == 0.0 {
                    Vec::new()
                } else {
                    cumulative((1..=custom.names).map(|rank| libm::pow(f64::from(rank), -custom.zipf)))
                },
                spelling: match custom.written {
                    SpellingFile::GivenAndHouse => Spelling::GivenAndHouse,
                    SpellingFile::Joined => Spelling::Joined,
                    SpellingFile::ByName => Spelling::ByName,
                },
            })
            .collect(),
        custom_shares: cumulative(people.customs.values().map(|custom| custom.share)),
        trades: people
            .trades
            .iter()
            .map(|(id, trade)| Trade {
                id: id.clone(),
                print_quality: trade.print_quality,
                capture_failure: Probability::new(trade.capture_failure),
            })
            .collect(),
        trade_shares: cumulative(people.trades.values().map(|trade| trade.share)),
    }
}

pub(super) fn build_distribution(file: &DistributionFile) -> Distribution {
    match file {
        DistributionFile::Constant { mean_min } => Distribution::Constant { mean: Minutes(*mean_min) },
        DistributionFile::Exponential { mean_min } => Distribution::Exponential { mean: Minutes(*mean_min) },
        DistributionFile::Lognormal { mean_min, cv } => Distribution::Lognormal { mean: Minutes(*mean_min), cv: *cv },
        DistributionFile::Erlang { mean_min, phases } => {
            Distribution::Erlang { mean: Minutes(*mean_min), shape: *phases }
        }
        DistributionFile::Gamma { mean_min, cv } => Distribution::Gamma { mean: Minutes(*mean_min), cv: *cv },
        DistributionFile::Triangular { least_min, mode_min, most_min } => {
            Distribution::Triangular { least: Minutes(*least_min), mode: Minutes(*mode_min), most: Minutes(*most_min) }
        }
        DistributionFile::Empirical { values_min, weights } => Distribution::Empirical {
            values: values_min.iter().map(|&value| Minutes(value)).collect(),
            weights: if weights.is_empty() { vec![1.0; values_min.len()] } else { weights.clone() },
        },
    }
}
