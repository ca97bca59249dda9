//! The rules of the network, one small story each. Times are in ticks.

use super::script::*;
use super::*;

#[test]
fn one_who_starts_at_once_is_still_told_in_full() {
    let (network, facts, _) = play(&[StationPlan::steady(1)], vec![life(5, &[(0, 10)])]);
    let (who, at, class, server) = (Who(0), StationId(0), Class(0), 0);
    let expected = [
        (0, Fact::ServersChanged { at, open: 1 }),
        (5, Fact::Arrived { who, to: at }),
        (5, Fact::Joined { who, at, class, line: 0 }),
        (5, Fact::Began { who, at, server, class, waited: Span::ZERO }),
        (15, Fact::Ended { who, at, server, class, served: Span(10) }),
        (15, Fact::Left { who }),
    ];
    assert_eq!(facts, expected.map(|(at, fact)| (Tick(at), fact)));
    assert_eq!((network.inside(), network.now()), (0, Tick(15)));
    assert_eq!(network.at_server(at, 0), None);
}

#[test]
fn lower_class_first_then_first_come_and_nobody_is_interrupted() {
    let mut lives: Vec<Life> = (0..5).map(|at| life(at, &[(0, 10)])).collect();
    lives[3].class = 0;
    for second in [0, 1, 2, 4] {
        lives[second].class = 1;
    }
    let (_, facts, _) = play(&[StationPlan::steady(1)], lives);
    let order: Vec<u32> = begun(&facts, 0).iter().map(|entry| entry.1).collect();
    assert_eq!(order, [0, 3, 1, 2, 4]);
}

#[test]
fn a_server_that_closes_finishes_its_customer() {
    let plan = StationPlan { servers: vec![(Tick(0), 2), (Tick(10), 1), (Tick(60), 2)], ..StationPlan::default() };
    let lives = vec![life(0, &[(0, 20)]), life(0, &[(0, 30)]), life(0, &[(0, 50)]), life(1, &[(0, 10)])];
    let mut tally = Tally::new(1, 1, Tick::ZERO);
    let mut script = Script { lives, ..Script::default() };
    let mut facts: Vec<(Tick, Fact)> = Vec::new();
    Network::new(&[plan]).run(&mut script, &mut (&mut facts, &mut tally), Tick::NEVER);
    tally.close(Tick(100));
    // Server 1 ends at 30 and does not begin again before it opens at 60.
    assert_eq!(begun(&facts, 0), [(0, 0, 0), (0, 1, 1), (20, 2, 0), (60, 3, 1)]);
    let station = tally.station(StationId(0));
    assert_eq!((station.busy, station.open), (20 + 30 + 50 + 10, 10 * 2 + 50 + 20 + 40 * 2));
}

#[test]
fn before_the_first_hour_everyone_waits() {
    let plan = StationPlan { servers: vec![(Tick(50), 1)], ..StationPlan::default() };
    let (_, facts, _) = play(&[plan], vec![life(0, &[(0, 10)]), life(3, &[(0, 10)])]);
    assert_eq!(begun(&facts, 0), [(50, 0, 0), (60, 1, 0)]);
}

#[test]
fn the_line_of_a_server_that_closes_is_dealt_out() {
    let servers = vec![(Tick(0), 3), (Tick(10), 2)];
    let plan = StationPlan { servers, lines: Lines::OnePerServer, ..StationPlan::default() };
    // 0, 1 and 2 start; 3 and 4 wait for server 2, 5 for server 0.
    let mut lives: Vec<Life> = (0..6).map(|at| life(at, &[(0, 100)])).collect();
    for (number, line) in [(1, 1), (2, 2), (3, 2), (4, 2)] {
        lives[number].line = line;
    }
    let (_, facts, _) = play(&[plan], lives);
    let moved = |number, line| (Tick(10), Fact::Moved { who: Who(number), at: StationId(0), line });
    // Server 1 has one person and server 0 two; then both have two, and the lower number takes the next.
    assert!(facts.contains(&moved(3, 1)) && facts.contains(&moved(4, 0)));
    assert_eq!(begun(&facts, 0)[3..], [(100, 5, 0), (101, 3, 1), (200, 4, 0)]);
}

#[test]
fn own_lines_do_not_help_each_other() {
    let plan = StationPlan { lines: Lines::OnePerServer, ..StationPlan::steady(2) };
    let (_, facts, _) = play(&[plan], vec![life(0, &[(0, 10)]), life(1, &[(0, 10)])]);
    assert_eq!(begun(&facts, 0), [(0, 0, 0), (10, 1, 0)]);
}

#[test]
fn patience_ends_unless_service_began() {
    let mut lives = vec![life(0, &[(0, 100)]), life(10, &[(0, 10)]), life(20, &[(0, 10)]), life(30, &[(0, 10)])];
    lives[1].patience = Some(50);
    lives[2].patience = Some(80);
    lives[3].patience = Some(79);
    let (_, facts, _) = play(&[StationPlan::steady(1)], lives);
    let gave_up = |number, at: u64, waited| {
        (Tick(at), Fact::GaveUp { who: Who(number), at: StationId(0), class: Class(0), waited: Span(waited) })
    };
    assert!(facts.contains(&gave_up(1, 60, 50)));
    // The turn of 2 comes at the very instant its patience ends, and it is served; 3 gives up before its own.
    assert_eq!(begun(&facts, 0)[1..], [(100, 2, 0)]);
    assert!(facts.contains(&gave_up(3, 109, 79)));
    assert_eq!(left_at(&facts, 3), Some(109));
}

#[test]
fn whoever_arrives_finds_the_places_that_fall_free_at_that_instant() {
    let plans = [with_seats(1, 0, WhenFull::TurnAway)];
    let (_, _, script) = play(&plans, vec![life(0, &[(0, 10)]), life(10, &[(0, 10)]), life(15, &[(0, 10)])]);
    assert_eq!(script.refusals, 1);
}

#[test]
fn a_run_stops_at_its_horizon_and_goes_on_later() {
    let mut script = Script { lives: vec![life(0, &[(0, 10)]), life(20, &[(0, 10)])], ..Script::default() };
    let mut network = Network::new(&[StationPlan::steady(1)]);
    network.run(&mut script, &mut (), Tick(9));
    assert_eq!((network.inside(), network.in_service(StationId(0))), (1, 1));
    assert_eq!(network.at_server(StationId(0), 0), Some(Who(0)));
    network.run(&mut script, &mut (), Tick(10));
    assert_eq!(network.inside(), 0);
    assert!(network.step(&mut script, &mut (), Tick(20)));
    assert!(!network.step(&mut script, &mut (), Tick(29)));
    network.run(&mut script, &mut (), Tick::NEVER);
    assert_eq!((network.inside(), network.now()), (0, Tick(30)));
}
