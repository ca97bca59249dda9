//! The room counts what the truth counts, and its panels turn in order.

use super::*;
use crate::session::Command;

/// A game of the Trickle with its cut set before the first tide.
pub fn played(cut: f64) -> Session {
    let text = include_str!("../../../scenarios/the-trickle.toml");
    let mut scenario = Scenario::read(text).expect("the scenario reads");
    scenario.file.predictions.clear();
    scenario.file.text.predictions.clear();
    let mut session = Session::new(Arc::new(scenario), 7);
    let mut give = |command| {
        let revision = session.revision();
        session.apply("hall-chief", revision, command).expect("the session accepts it");
    };
    give(Command::OpenCouncil);
    give(Command::Propose(crate::session::Act::MoveLever { lever: "cut".into(), value: cut }));
    for tide in 0..6 {
        give(Command::Adopt);
        give(Command::EndShift);
        give(Command::TurnCard);
        if tide < 5 {
            give(Command::NextTide);
        }
    }
    session
}

fn room(cut: f64) -> DebriefRoom {
    DebriefRoom::of(&played(cut), "hall-chief".into())
}

#[test]
fn every_mark_is_counted_and_every_mistaken_stop_has_a_name() {
    let mut room = room(1.6);
    for shown in (0..6).map(Some).chain([None]) {
        room.choose_tide(shown);
        let (counts, people) = (room.counts(), room.people());
        assert_eq!(people.people.len() as u64, counts.travellers);
        assert_eq!(people.count(Fate::StoppedInnocent), counts.mistaken_stops);
        assert_eq!(people.count(Fate::Found), counts.found);
        assert_eq!(people.count(Fate::Missed), counts.missed);
        assert_eq!(room.mistaken().len() as u64, counts.mistaken_stops);
        assert!(room.mistaken().iter().all(|one| !one.name.is_empty() && !one.reason.is_empty()));
    }
    let all = room.truth.all;
    assert_eq!(room.names().len() as u64, all.travellers - room.people().count(Fate::Passed));
    let again = room.truth.mistaken.iter().find(|one| one.times > 1).expect("somebody is stopped twice");
    assert_eq!(room.stopped_on(again.person).len(), again.times as usize);
    assert_eq!(room.truth.missed.len() as u64, room.truth.all.missed);
    assert!(room.truth.all.mistaken_stops > 100);
}

#[test]
fn panels_turn_in_order_and_stay_turned() {
    let mut room = room(2.05);
    room.go(3);
    assert_eq!(room.step(), 0, "it lies face down");
    room.next();
    room.next();
    assert!(room.is_turned(2) && !room.is_turned(3));
    room.back();
    assert_eq!(room.step(), 1);
    room.go(2);
    assert_eq!(room.step(), 2, "turned once, it can be read again");
    for _ in 0..20 {
        room.next();
    }
    assert_eq!(room.step(), PANELS.len() - 1);
    let before = room.revision();
    room.next();
    assert_eq!(room.revision(), before, "the last panel has none behind it");
}

#[test]
fn the_stories_go_round() {
    let mut room = room(2.05);
    room.choose_tide(None);
    let count = room.mistaken().len();
    for _ in 0..count {
        room.next_person();
    }
    assert_eq!(room.person(), 0);
    room.choose_tide(Some(99));
    assert_eq!(room.tide(), None, "there is no such tide");
}
