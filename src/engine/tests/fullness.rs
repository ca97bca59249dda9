//! Full stations: blocking, turning away, and how places are given out. Times are in ticks.

use super::script::*;
use super::*;

#[test]
fn a_full_station_blocks_the_server_behind_it() {
    // Station 1 has one server and no place to wait; 0 and 1 go there from the two servers of station 0.
    let plans = [StationPlan::steady(2), with_seats(1, 0, WhenFull::Block)];
    let lives =
        vec![life(0, &[(0, 10), (1, 100)]), life(0, &[(0, 20), (1, 100)]), life(0, &[(0, 5)]), life(0, &[(0, 5)])];
    let mut tally = Tally::new(2, 1, Tick::ZERO);
    let mut script = Script { lives, ..Script::default() };
    let mut facts: Vec<(Tick, Fact)> = Vec::new();
    Network::new(&plans).run(&mut script, &mut (&mut facts, &mut tally), Tick::NEVER);
    tally.close(Tick(300));
    let (at, wants) = (StationId(0), StationId(1));
    assert!(facts.contains(&(Tick(20), Fact::Blocked { who: Who(1), at, server: 1, wants })));
    assert!(facts.contains(&(Tick(110), Fact::Unblocked { who: Who(1), at, server: 1, held: Span(90) })));
    // The other server meanwhile takes both who wait.
    assert_eq!(begun(&facts, 0)[2..], [(10, 2, 0), (15, 3, 0)]);
    assert_eq!(begun(&facts, 1), [(10, 0, 0), (110, 1, 0)]);
    let first = tally.station(at);
    assert_eq!((first.busy, first.blocked, first.open), (40, 90, 600));
    assert_eq!(tally.station(wants).busy, 200);
}

#[test]
fn those_held_are_let_in_in_order_from_servers_and_from_outside_alike() {
    let plans = [StationPlan::steady(2), with_seats(1, 1, WhenFull::Block)];
    let lives = vec![
        life(0, &[(1, 100)]),
        life(1, &[(1, 100)]),
        life(2, &[(0, 10), (1, 5)]),
        life(5, &[(1, 5)]),
        life(5, &[(0, 5), (1, 5)]),
    ];
    let (_, facts, _) = play(&plans, lives);
    // 3 is held outside at 5, 4 blocked at 10, 2 at 12.
    let order: Vec<u32> = begun(&facts, 1).iter().map(|entry| entry.1).collect();
    assert_eq!(order, [0, 1, 3, 4, 2]);
    assert!(facts.contains(&(Tick(5), Fact::HeldOutside { who: Who(3), wants: StationId(1) })));
}

#[test]
fn a_chain_of_blocked_stations_moves_at_one_instant() {
    let narrow = || with_seats(1, 0, WhenFull::Block);
    let plans: Vec<StationPlan> = (0..50).map(|_| narrow()).collect();
    // Customer i starts in station 49 − i, and wants the next one; the first is slow in the last station.
    let lives = (0..50u8)
        .map(|i| {
            let stops: Vec<(u8, u64)> =
                (49 - i..50).map(|station| (station, if station == 49 { 1000 } else { 1 })).collect();
            life(0, &stops[..stops.len().min(2)])
        })
        .collect();
    let (network, facts, _) = play(&plans, lives);
    let freed: Vec<u64> =
        facts.iter().filter(|entry| matches!(entry.1, Fact::Unblocked { .. })).map(|entry| entry.0.0).collect();
    assert_eq!(freed.len(), 49);
    assert!(freed.iter().all(|at| *at == 1000));
    assert_eq!(network.inside(), 0);
}

#[test]
fn a_ring_of_full_stations_stays_blocked_and_the_run_ends() {
    let narrow = || with_seats(1, 0, WhenFull::Block);
    let lives = vec![life(0, &[(0, 10), (1, 10)]), life(0, &[(1, 10), (0, 10)])];
    let (network, facts, _) = play(&[narrow(), narrow()], lives);
    assert_eq!((network.blocked(StationId(0)), network.blocked(StationId(1))), (1, 1));
    assert_eq!((network.inside(), network.held(StationId(0))), (2, 1));
    assert_eq!(left_at(&facts, 0), None);
}

#[test]
fn one_who_comes_back_never_meets_its_own_station_full() {
    let (network, facts, _) = play(&[with_seats(1, 0, WhenFull::Block)], vec![life(0, &[(0, 10), (0, 10)])]);
    assert_eq!((network.inside(), left_at(&facts, 0)), (0, Some(20)));
}

#[test]
fn who_is_turned_away_for_ever_leaves() {
    let plans = [with_seats(1, 0, WhenFull::TurnAway)];
    let instead = Some(Next::To { station: StationId(0), class: Class(0) });
    let mut script = Script { lives: vec![life(0, &[(0, 10)]), life(1, &[(0, 10)])], instead, ..Script::default() };
    let mut facts = Vec::new();
    Network::new(&plans).run(&mut script, &mut facts, Tick::NEVER);
    assert_eq!(script.refusals, 2);
    assert_eq!(left_at(&facts, 1), Some(1));
}
