//! Imagined games: nothing true reaches them, the proposal does, and the same game is imagined twice alike.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use gatewright::lab::{OneByOne, foresee};
use gatewright::scenario::Scenario;
use gatewright::session::{Act, Command, Figures, Session, Side};
use std::ops::ControlFlow;
use std::sync::Arc;
use support::{scenario, scenario_with};

fn council(scenario: Scenario, proposal: &[Act]) -> Session {
    let mut session = Session::new(Arc::new(scenario), 41);
    let seat = session.taken().first().cloned().unwrap_or_default();
    session.apply(&seat, session.revision(), Command::OpenCouncil).unwrap();
    for act in proposal {
        session.apply(&seat, session.revision(), Command::Propose(act.clone())).unwrap();
    }
    session
}

fn games(session: &Session, side: Side, count: u32) -> Vec<Figures> {
    let imagined = session.outlook().lay_out();
    (0..count).map(|game| imagined.game(side, game).unwrap()).collect()
}

#[test]
fn what_is_true_does_not_reach_an_imagined_game() {
    let truths: [&[(&str, &str)]; 2] = [
        &[],
        &[
            ("people.pathways.ordinary.hazard", "0.05"),
            ("people.pathways.returning.hazard", "0.0"),
            ("people.pathways.refuge.hazard_posing", "0.1"),
            ("matching.separation", "0.3"),
            // Keys on which the hall has a belief of its own.
            ("returns.strict_effect", "0.1"),
            ("inbox.anchoring", "0.2"),
        ],
    ];
    let [one, other] = truths.map(|set| {
        let session = council(scenario_with("scenarios/hall-council.toml", set), &[]);
        games(&session, Side::Before, 3)
    });
    assert_eq!(one, other);
}

#[test]
fn without_a_proposal_both_ways_are_the_same_game() {
    let session = council(scenario("scenarios/two-doors-home.toml"), &[]);
    assert_eq!(games(&session, Side::Before, 2), games(&session, Side::After, 2));
    let all = games(&session, Side::After, 2);
    assert_ne!(all[0], all[1], "games are not all alike");
}

/// 40 games of 6 tides of 1,000 at a believed 1 in 2,000: 120 hazards expected. Poisson: outside 80 to 160 once in
/// 3,000 tries; at the seed's own draws it is what it is.
#[test]
fn hazards_come_as_often_as_the_hall_believes() {
    let mut file = scenario_with("scenarios/the-trickle.toml", &[("people.pathways.ordinary.hazard", "0.02")]);
    file.file.belief.hazard = 0.0005;
    let hazards: u64 = games(&council(file, &[]), Side::Before, 40).iter().map(|game| game.all.hazards).sum();
    assert!((80..=160).contains(&hazards), "{hazards}");
}

/// A lower cut holds more people: the 95 % interval of the difference over 24 paired games lies above nought. The
/// difference is some ten standard errors, so a true effect fails less than once in 10⁶.
#[test]
fn a_proposal_changes_what_is_imagined() {
    let cut = Act::MoveLever { lever: "cut".into(), value: 1.2 };
    let session = council(scenario("scenarios/the-trickle.toml"), &[cut]);
    let both = foresee(&session.outlook().lay_out(), 0..24, &OneByOne, |_| ControlFlow::Continue(()));
    let hours = both.differences().into_iter().find(|one| gatewright::lab::METRICS[one.metric].name == "hours_held");
    let [low, _] = hours.unwrap().difference.unwrap().ci95.unwrap();
    assert!(low > 0.0, "{low}");
}
