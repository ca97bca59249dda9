//! What goes wrong around a table: a bad scenario, a save that is broken, a folder that vanishes, a window made tiny and
//! large again, two windows on one save. In the real window: clear words, nothing lost, and the game goes on.
//!
//! Needs a display like `tests/window.rs`, and runs beside it in `.ci/run`.
#![cfg(feature = "table")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use gatewright::session::{Command, Save};
use std::path::Path;
use std::thread::sleep;
use std::time::Duration;
use support::at_root;
use support::window::{Table, run};

fn resize(width: u32, height: u32) {
    let windows = run("xdotool", &["search", "--name", "^Gatewright$"]);
    let window = windows.lines().next().expect("a window");
    run("xdotool", &["windowsize", window, &width.to_string(), &height.to_string()]);
    sleep(Duration::from_secs(2));
}

fn tides_played(path: &Path) -> u16 {
    Save::read(&std::fs::read_to_string(path).expect("a save")).expect("it can be read").tides_played
}

#[test]
#[ignore = "needs a display; .ci/run gives it one"]
fn what_is_bad_is_said_and_left_alone() {
    let folder = tempfile::tempdir().expect("a folder for saves");
    let saves = folder.path().join("saves");
    std::fs::create_dir(&saves).expect("a folder");
    std::fs::write(saves.join("half.toml"), "format = 1\nrules = 1\n").expect("half a save");
    let good = std::fs::read_to_string(at_root("scenarios/the-trickle.toml")).expect("a scenario");
    let bad = folder.path().join("bad.toml");
    std::fs::write(&bad, good.replace("\ntides = 6", "\ntides = \"six\"")).expect("a bad scenario");
    let bad = bad.to_str().expect("a path in UTF-8").to_owned();
    let mut table = Table::open_on("trouble-files", folder, &[]);
    table.wait_for("Title", &[], &["open-debrief"]);
    table.click("open-debrief");
    table.see("Shelf", &["Set aside", "half.toml.broken-1"], &["tab:scenarios"]);
    table.click("tab:scenarios");
    table.wait_for("Shelf", &["Begin a game"], &["path", "open-file"]);
    table.click("path");
    run("xdotool", &["type", &bad]);
    sleep(Duration::from_secs(1));
    Table::key("Return");
    table.see("Shelf", &["This file cannot be opened", "bad.toml:8", "a whole number"], &["close-slip"]);
    Table::key("Escape");
    table.click("scenario:0");
    table.wait_for("Note", &[], &["read-note"]);
}

#[test]
#[ignore = "needs a display; .ci/run gives it one"]
fn a_tiny_window_and_a_vanished_folder_lose_nothing() {
    let mut table = Table::open("trouble-window");
    table.wait_for("Title", &[], &["new-game"]);
    for screen in ["Title", "Shelf", "Note", "Briefing", "Council"] {
        table.wait_for(screen, &[], &[]);
        resize(400, 300);
        table.wait_for(screen, &[], &[]);
        resize(1280, 720);
        if screen != "Council" {
            Table::key("Return");
        }
    }
    let save = table.save();
    std::fs::remove_dir_all(save.parent().expect("its folder")).expect("the folder goes");
    Table::key("s");
    table.wait_for("Council", &[], &["adopt-here"]);
    Table::key("Return");
    table.wait_for("Shift", &[], &["to-end"]);
    assert!(save.is_file(), "the folder was made again, and the game lies in it");
    resize(400, 300);
    resize(1280, 720);
    Table::key("e");
    table.wait_for("Shift", &[], &["end-shift"]);
    Table::key("Return");
    table.see("Tally", &[], &["turn-card"]);
    assert_eq!(tides_played(&save), 1);
}

#[test]
#[ignore = "needs a display; .ci/run gives it one"]
fn two_windows_on_one_save_keep_both_games() {
    let mut table = Table::open("trouble-two");
    table.wait_for("Title", &[], &["new-game"]);
    for screen in ["Shelf", "Note", "Briefing", "Council"] {
        Table::key("Return");
        table.wait_for(screen, &[], &[]);
    }
    let save = table.save();
    // In the other window an auditor has sat down.
    let read = |path: &Path| Save::read(&std::fs::read_to_string(path).expect("a file")).expect("a save");
    let mut session = read(&save).resume().expect("it goes on");
    let revision = session.revision();
    session.apply("auditor", revision, Command::Sit).expect("the seat is free");
    std::fs::write(&save, Save::of(&session).text()).expect("the other window saves");
    Table::key("s");
    table.see("Council", &["Another window has played this game on", "Both are kept"], &["adopt-here"]);
    let files = std::fs::read_dir(save.parent().expect("its folder")).expect("the folder").count();
    assert_eq!((files, read(&save).taken.len()), (2, 2));
}
