//! A disk that takes nothing any more: it is said, what lay there stays whole, and the game goes on.
//!
//! The limit on the size of files (`ulimit -f 0`) stands in for the disk: it fails the same write of the same file. It
//! holds for a whole process, so the game is played in one of its own.

use std::process::Command as Program;
use std::sync::Arc;

use super::{Bridge, write_whole};
use crate::scenario::Scenario;
use crate::session::{Command, Phase, Save, Session};

const SAVE: &str = "GATEWRIGHT_TEST_SAVE";

#[test]
#[ignore = "run by the test below, in a process that may write nothing"]
fn on_a_full_disk() {
    let path = std::path::PathBuf::from(std::env::var_os(SAVE).expect("the save to play on"));
    let save = Save::read(&std::fs::read_to_string(&path).expect("a file")).expect("a save");
    let mut bridge = Bridge::default();
    bridge.carry_on(path, &save).expect("it goes on");
    for (command, phase) in [
        (Command::OpenCouncil, Phase::Council),
        (Command::SealPrediction(bridge.slip.clone()), Phase::Council),
        (Command::Adopt, Phase::Shift),
        (Command::EndShift, Phase::Tally),
    ] {
        assert!(bridge.command(command), "{:?}", bridge.notice);
        assert_eq!(bridge.phase(), Some(phase));
        let said = bridge.notice.clone().expect("it is said each time");
        assert!(said.contains("could not be saved"), "{said}");
    }
}

#[test]
fn a_full_disk_is_said_keeps_the_file_and_lets_the_game_go_on() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("one.toml");
    let scenario = Scenario::read(include_str!("../../../scenarios/the-trickle.toml")).expect("the scenario reads");
    let before = Save::of(&Session::new(Arc::new(scenario), 7)).text();
    write_whole(&path, before.as_bytes()).expect("a save");
    // A write over the limit is an error only where its signal is ignored, which what is started inherits.
    let played = Program::new("bash")
        .args(["-c", "trap '' XFSZ; ulimit -f 0; exec \"$0\" --exact \"$1\" --ignored --nocapture"])
        .arg(std::env::current_exe().expect("this program"))
        .arg("table::game::full_disk_test::on_a_full_disk")
        .env(SAVE, &path)
        .output()
        .expect("bash starts");
    let said = String::from_utf8_lossy(&played.stdout);
    assert!(played.status.success() && said.contains("1 passed"), "{said}{}", String::from_utf8_lossy(&played.stderr));
    assert_eq!(std::fs::read_to_string(&path).expect("the save is there"), before);
    let files = std::fs::read_dir(folder.path()).expect("the folder").count();
    assert_eq!(files, 1, "no half of a file is left beside it");
}
