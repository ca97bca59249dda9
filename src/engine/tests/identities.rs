//! What holds in every run, whatever the network: proved on random networks with every feature switched on.

use super::auditor::Auditor;
use super::*;
use proptest::prelude::*;

const HORIZON: Tick = Tick(4 * 3_600_000);

/// A random world: everyone wanders from station to station until chance lets them leave.
#[derive(Clone, Debug)]
struct Wander {
    stations: u8,
    arrivals_left: u32,
    between: f64,
    service: f64,
    leave: f64,
    patience: Option<f64>,
    classes: u8,
    chance: Stream,
    clock: Tick,
    /// Numbers of customers who have left, to be given out again.
    unused: Vec<Who>,
    numbers: u32,
}

impl Wander {
    fn exponential(&mut self, mean: f64) -> Span {
        Distribution::Exponential { mean: Minutes(mean) }.sample(&mut self.chance)
    }

    fn station(&mut self) -> StationId {
        StationId(self.chance.below(u64::from(self.stations)) as u8)
    }

    fn class(&mut self) -> Class {
        Class(self.chance.below(u64::from(self.classes)) as u8)
    }

    fn go_on(&mut self, who: Who) -> Next {
        if self.chance.chance(self.leave) {
            self.unused.push(who);
            return Next::Leave;
        }
        Next::To { station: self.station(), class: self.class() }
    }
}

impl<O> World<O> for Wander {
    fn next_arrival(&mut self, _: &mut O) -> Option<Arrival> {
        self.arrivals_left = self.arrivals_left.checked_sub(1)?;
        // One in four comes together with the one before.
        if self.chance.chance(0.75) {
            self.clock = self.clock + self.exponential(self.between);
        }
        let who = self.unused.pop().unwrap_or_else(|| {
            self.numbers += 1;
            Who(self.numbers - 1)
        });
        Some(Arrival { at: self.clock, who, to: self.station(), class: self.class() })
    }

    fn service(&mut self, _: Who, at: StationId, _: u16, _: Tick, _: &mut O) -> Span {
        // Station 1 serves in no time, to try the order of what happens at one instant.
        if at.0 == 1 { Span::ZERO } else { self.exponential(self.service) }
    }

    fn finished(&mut self, who: Who, _: StationId, _: Tick, _: &mut O) -> Next {
        self.go_on(who)
    }

    fn turned_away(&mut self, who: Who, _: StationId, _: Tick, _: &mut O) -> Next {
        self.go_on(who)
    }

    fn line(&mut self, _: Who, _: StationId, waiting: &[u32]) -> u16 {
        // Sometimes the shortest, sometimes any, sometimes one that is not there.
        match self.chance.below(3) {
            0 => waiting.iter().enumerate().min_by_key(|(_, count)| **count).map_or(0, |(line, _)| line as u16),
            1 => self.chance.below(waiting.len() as u64) as u16,
            _ => 99,
        }
    }

    fn patience(&mut self, _: Who, _: StationId, _: Tick) -> Option<Span> {
        self.patience.map(|mean| self.exponential(mean))
    }

    fn gave_up(&mut self, who: Who, _: StationId, _: Tick, _: &mut O) -> Next {
        self.go_on(who)
    }
}

fn plan() -> impl Strategy<Value = StationPlan> {
    let later = prop::collection::vec((0..HORIZON.0, 0..5u16), 0..4);
    let seats = prop_oneof![Just(None), (0..4u32).prop_map(Some)];
    let when_full = prop_oneof![Just(WhenFull::Block), Just(WhenFull::TurnAway)];
    let lines = prop_oneof![Just(Lines::Pooled), Just(Lines::OnePerServer)];
    (0..5u16, later, seats, when_full, lines).prop_map(|(first, later, seats, when_full, lines)| {
        let mut servers = vec![(Tick::ZERO, first)];
        servers.extend(later.into_iter().map(|(from, open)| (Tick(from), open)));
        servers.sort_unstable_by_key(|step| step.0);
        StationPlan { servers, seats, when_full, lines }
    })
}

fn plans() -> impl Strategy<Value = Vec<StationPlan>> {
    prop::collection::vec(plan(), 1..5)
}

fn wander() -> impl Strategy<Value = Wander> {
    let patience = prop_oneof![Just(None), (0.0..10.0).prop_map(Some)];
    (any::<u64>(), 0..400u32, 0.1..2.0f64, 0.1..4.0f64, 0.15..0.9f64, patience, 1..4u8).prop_map(
        |(seed, arrivals_left, between, service, leave, patience, classes)| Wander {
            stations: 1,
            arrivals_left,
            between,
            service,
            leave,
            patience,
            classes,
            chance: SeedKey::new(seed, 0, 0).stream(Address::default()),
            clock: Tick::ZERO,
            unused: Vec::new(),
            numbers: 0,
        },
    )
}

type Facts = Vec<(Tick, Fact)>;

fn facts(network: &mut Network, world: &Wander) -> Facts {
    let mut facts = Facts::new();
    network.run(&mut world.clone(), &mut facts, HORIZON);
    facts
}

proptest! {
    /// Little's identity to the tick, for any warm-up and horizon, and every law that the auditor knows.
    #[test]
    fn the_laws_hold(plans in plans(), world in wander(), warm_up in 0..HORIZON.0, cut in 0..=HORIZON.0) {
        let mut world = Wander { stations: plans.len() as u8, ..world };
        let mut network = Network::new(&plans);
        let horizon = Tick(cut.max(warm_up));
        let mut watch = (Tally::new(plans.len(), 2, Tick(warm_up)), Auditor::new(&plans));
        while network.step(&mut world, &mut watch, horizon) {
            watch.1.compare(&network);
        }
        let (mut tally, _) = watch;
        tally.close(horizon);
        for (number, plan) in plans.iter().enumerate() {
            let at = StationId(number as u8);
            let (integral, waits) = tally.little(at);
            prop_assert_eq!(integral, waits);
            let station = tally.station(at);
            prop_assert!(station.busy + station.blocked <= station.open);
            prop_assert_eq!(station.still_waiting, u64::from(network.waiting(at)));
            prop_assert!(plan.seats.is_none_or(|seats| station.longest_queue <= seats));
        }
    }

    /// The same facts twice; after `reset`; and in pieces.
    #[test]
    fn the_same_run_again(plans in plans(), world in wander(), pieces in 1..9u64) {
        let world = Wander { stations: plans.len() as u8, ..world };
        let mut network = Network::new(&plans);
        let first = facts(&mut network, &world);
        prop_assert_eq!(&facts(&mut Network::new(&plans), &world), &first);
        network.reset();
        prop_assert_eq!(&facts(&mut network, &world), &first);
        network.reset();
        let (mut parts, mut same_world) = (Facts::new(), world.clone());
        for piece in 1..=pieces {
            network.run(&mut same_world, &mut parts, Tick(HORIZON.0 / pieces * piece));
        }
        network.run(&mut same_world, &mut parts, HORIZON);
        prop_assert_eq!(&parts, &first);
    }

    /// Merging adds, in any order; a cleared tally is as good as a new one.
    #[test]
    fn tallies_merge(plans in plans(), left in wander(), right in wander()) {
        let mut network = Network::new(&plans);
        let mut count = |tally: &mut Tally, world: &Wander| {
            network.reset();
            network.run(&mut Wander { stations: plans.len() as u8, ..world.clone() }, tally, HORIZON);
            tally.close(HORIZON);
        };
        let fresh = || Tally::new(plans.len(), 2, Tick(3_600_000));
        let (mut one, mut two) = (fresh(), fresh());
        count(&mut one, &left);
        count(&mut two, &right);
        let (mut forth, mut back) = (one.clone(), two.clone());
        forth.merge(&two);
        back.merge(&one);
        prop_assert_eq!(forth.stations(), back.stations());
        prop_assert_eq!(forth.replications(), 2);
        one.clear();
        count(&mut one, &right);
        prop_assert_eq!(one.stations(), two.stations());
    }
}
