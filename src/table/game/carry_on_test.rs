//! A game that is left in the middle is taken up where it stood: the shift at its clock, the tally with its film.

use std::sync::Arc;

use super::{Bridge, write_whole};
use crate::engine::Tick;
use crate::scenario::Scenario;
use crate::session::{Command, Phase, Save, Session};

fn taken_up(path: &std::path::Path) -> Bridge {
    let save = Save::read(&std::fs::read_to_string(path).expect("a file")).expect("a save");
    let mut bridge = Bridge::default();
    bridge.carry_on(path.to_owned(), &save).expect("it goes on");
    bridge
}

#[test]
fn a_game_is_taken_up_where_it_was_left() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("one.toml");
    let scenario = Scenario::read(include_str!("../../../scenarios/the-trickle.toml")).expect("the scenario reads");
    write_whole(&path, Save::of(&Session::new(Arc::new(scenario), 7)).text().as_bytes()).expect("a save");
    let mut bridge = taken_up(&path);
    for command in [Command::OpenCouncil, Command::SealPrediction(bridge.slip.clone()), Command::Adopt] {
        assert!(bridge.command(command), "{:?}", bridge.notice);
    }
    assert_eq!((bridge.film_from(), bridge.was_waiting()), (Tick(0), false), "a new shift runs from its first minute");
    let half_past = Tick(390 * 60_000);
    bridge.watch_to(half_past);
    bridge.leave();

    let mut bridge = taken_up(&path);
    assert_eq!(bridge.film_from(), half_past);
    assert!(bridge.was_waiting() && !bridge.was_waiting(), "it waits for whoever sits down, once");
    let seen = format!("{:?}", bridge.film().expect("a film").0);
    assert!(bridge.command(Command::EndShift), "{:?}", bridge.notice);
    assert!(
        !std::fs::read_to_string(&path).expect("a file").contains("watched_s"),
        "a shift that is over has no clock"
    );

    let bridge = taken_up(&path);
    assert_eq!(bridge.phase(), Some(Phase::Tally));
    assert_eq!(format!("{:?}", bridge.film().expect("the tally has its film again").0), seen);
}
