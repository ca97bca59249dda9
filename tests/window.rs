//! The table as a person meets it: the real binary in a real window, driven by synthetic keyboard and mouse from title
//! to debrief. A picture of each screen is kept in `target/pictures`; it must show something wherever a control or a
//! figure is said to be, and the title is read back from it by a text recogniser.
//!
//! Needs a display (Xvfb will do), `xdotool`, `import` (`ImageMagick`) and `tesseract`, so it is ignored by default;
//! `.ci/run` installs these and runs it with
//! (`-noreset` keeps the display when the only window is killed)
//! `xvfb-run -a -s "-screen 0 1280x720x24 -noreset" cargo test --test window -- --ignored --test-threads=1`.
#![cfg(feature = "table")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use std::process::Command;
use std::time::Duration;
use support::window::{Table, run};

/// The digest that `run` gives for seed 7 and a council that changes nothing.
fn digest_without_decisions() -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let none = folder.path().join("none.toml");
    std::fs::write(&none, "format = 1\nscenario = \"the-trickle\"\ndecisions = []\n").expect("a decisions file");
    let scenario = concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios/the-trickle.toml");
    let none = none.to_str().expect("a path in UTF-8");
    let json = run(
        env!("CARGO_BIN_EXE_gatewright"),
        &["run", scenario, "--seed", "7", "--replications", "1", "--format", "json", "--decisions", none],
    );
    let result: serde_json::Value = serde_json::from_str(&json).expect("run prints JSON");
    result["digest"].as_str().expect("a digest").to_owned()
}

#[test]
#[ignore = "needs a display; .ci/run gives it one"]
fn by_keyboard_from_title_to_debrief_with_a_kill_in_the_middle() {
    let mut table = Table::open("keyboard");
    table.see("Title", &["Gatewright", "Not for operational use."], &["new-game", "note", "sources"]);
    let picture = table.pictures.join("01-title.png");
    let read = run("tesseract", &[picture.to_str().expect("a path in UTF-8"), "-", "--psm", "11"]);
    assert!(read.contains("Gatewright"), "the picture of the title reads: {read}");
    Table::key("Tab");
    let first = table.box_of("#FFC83D");
    assert!(!first.starts_with("0x0") && !first.starts_with("1x1"), "the focus ring is not on the screen: {first}");
    Table::key("Tab");
    assert_ne!(first, table.box_of("#FFC83D"), "the focus ring did not move");
    // Seven things to press: five more steps lead round to the first of them.
    (0..5).for_each(|_| Table::key("Tab"));
    Table::key("Return");
    table.see("Shelf", &["Begin a game", "The trickle"], &["scenario:0", "another-seed"]);
    Table::key("Return");
    table.see("Note", &["Before you begin"], &["read-note", "pause-card"]);
    Table::key("Return");
    table.see("Briefing", &["Seats in play", "Hall Chief"], &["open-council"]);
    Table::key("Return");
    for tide in 1..=6 {
        let seen = table.see("Council", &[&format!("Tide {tide} of 6")], &["lever:cut", "card:redress-window", "seal"]);
        assert!(!seen.controls.iter().any(|control| control.id == "opened:ppv"), "figures stood open before the seal");
        Table::key("s");
        table.see("Council", &["Sealed"], &["adopt-here", "opened:ppv"]);
        Table::key("Return");
        table.see("Shift", &["Back room"], &["pause", "to-end", "log"]);
        if tide == 1 {
            // A kill in the middle of a shift loses at most that shift.
            let folder = std::mem::replace(&mut table.folder, tempfile::tempdir().expect("a folder"));
            drop(table);
            std::fs::remove_file(folder.path().join("seen.txt")).expect("the table had written what is on the screen");
            table = Table::open_on("keyboard-after-the-kill", folder, &[]);
            table.see("Title", &["Carry on"], &["carry-on"]);
            Table::key("Return");
            table.see("Shift", &["Back room"], &["pause", "to-end"]);
        }
        Table::key("e");
        table.see("Shift", &["The shift is over"], &["end-shift"]);
        Table::key("Return");
        table.see("Tally", &["The Travellers' Advocate speaks"], &["tally:flow", "tally:trust", "turn-card"]);
        Table::key("Return");
        if tide < 6 {
            table.see("Event", &["On to the next council"], &["next-tide"]);
            Table::key("Return");
        }
    }
    table.see("Debrief", &["Leave seat"], &["next"]);
    let panels = [
        "interval score",
        "carried nothing",
        "Why did it make sense",
        "Luck or skill",
        "The rule",
        "",
        "One commitment",
    ];
    for words in panels {
        Table::key("Right");
        table.see("Debrief", &[words], &["back"]);
    }
    let save = table.save();
    let replayed =
        Command::new(env!("CARGO_BIN_EXE_gatewright")).arg("replay").arg(&save).output().expect("replay runs");
    assert!(replayed.status.success(), "{}", String::from_utf8_lossy(&replayed.stderr));
    let saved = std::fs::read_to_string(save).expect("the save can be read");
    assert!(saved.contains(&digest_without_decisions()), "the table and `run` differ on the same seed and decisions");
}

#[test]
#[ignore = "needs a display; .ci/run gives it one"]
fn by_mouse_through_the_first_tide() {
    let mut table = Table::open("mouse");
    table.see("Title", &["New game"], &["new-game"]);
    table.click("new-game");
    table.see("Shelf", &["Begin a game"], &["scenario:0"]);
    table.click("scenario:0");
    table.see("Note", &["Before you begin"], &["read-note"]);
    table.click("read-note");
    table.see("Briefing", &["Seats in play"], &["open-council"]);
    table.click("open-council");
    table.see("Council", &["24 coins left"], &["card:redress-window"]);
    table.click("card:redress-window");
    table.see("Council", &["21 coins left", "proposed"], &["undo", "seal"]);
    table.click("undo");
    table.see("Council", &["24 coins left"], &["seal"]);
    table.click("seal");
    table.see("Council", &["Sealed"], &["adopt", "opened:ppv"]);
    table.click("opened:ppv");
    table.see("Council", &["Assumption", "Source"], &["formula/close"]);
    table.click("formula/close");
    table.click("adopt");
    table.see("Shift", &["Back room"], &["pause-card", "to-end"]);
    table.click("pause-card");
    table.see("Shift", &["Paused"], &["cover-close"]);
    table.click("cover-close");
    table.click("to-end");
    table.see("Shift", &["The shift is over"], &["end-shift"]);
    table.click("end-shift");
    table.see("Tally", &["The Travellers' Advocate speaks"], &["turn-card"]);
    table.click("turn-card");
    table.see("Event", &["On to the next council"], &["next-tide"]);
    table.click("next-tide");
    table.see("Council", &["Tide 2 of 6"], &["seal"]);
}

/// Two at one screen, by keyboard: covers between the seats, a goal that shows only while a key is held, a vote that
/// fails, and one that lets the tide in.
#[test]
#[ignore = "needs a display; .ci/run gives it one"]
fn two_seats_seal_and_vote_behind_covers() {
    const GOAL: &str = "nineteen in twenty stand still for 20 minutes at most";
    let mut table = Table::open("two-seats");
    table.see("Title", &["New game"], &["new-game"]);
    Table::key("Return");
    table.see("Shelf", &["Begin a game"], &["scenario:0"]);
    Table::key("Return");
    table.see("Note", &["Before you begin"], &["read-note"]);
    Table::key("Return");
    table.see("Briefing", &["One person is enough"], &["seat:treasurer", "open-council"]);
    table.click("seat:treasurer");
    table.see("Briefing", &["2 seats are taken"], &["open-council"]);
    table.click("open-council");
    table.see("Council", &["Seal, seat by seat", "Spoken for"], &["next-seat", "card:random-checks"]);
    table.click("card:random-checks");
    table.see("Council", &["proposed"], &["next-seat"]);
    Table::key("s");
    for (seat, last) in [("Hall Chief", false), ("Treasurer", true)] {
        let seen = table.see("Hand", &[&format!("Pass the screen to the {seat}")], &["ready"]);
        assert!(!seen.controls.iter().any(|control| control.id == "seal"), "the slip lies open on the cover");
        Table::key("Return");
        let seen = table.see("Hand", &["What is proposed", "Random checks"], &["seal", "goal"]);
        assert!(!seen.text.contains(GOAL), "the goal lies open");
        if !last {
            run("xdotool", &["keydown", "h"]);
            table.see("Hand", &[GOAL], &[]);
            run("xdotool", &["keyup", "h"]);
        }
        Table::key("s");
    }
    for (first, second, outcome) in [("y", "n", "Not adopted"), ("y", "y", "Adopted")] {
        table.see("Council", &["Vote, seat by seat"], &["next-seat", "opened:ppv"]);
        Table::key("Return");
        for vote in [first, second] {
            table.see("Hand", &["Pass the screen to the"], &["ready"]);
            Table::key("Return");
            table.see("Hand", &["Your vote"], &["vote:for", "vote:against", "vote:abstain"]);
            Table::key(vote);
        }
        let next = if outcome == "Adopted" { "to-shift" } else { "propose-again" };
        table.see("Ballot", &[outcome, "read out in the debrief"], &[next]);
        Table::key("Return");
    }
    table.see("Shift", &["Back room"], &["pause", "to-end"]);
    let saved = std::fs::read_to_string(table.save()).expect("the save can be read");
    assert!(saved.contains("choice = \"against\"") && saved.contains("taken = [\"hall-chief\", \"treasurer\"]"));
}

/// Three at one screen, by mouse: a card proposed, taken back and proposed again, three slips, and a vote of two against
/// one in which nobody sees what the others chose.
#[test]
#[ignore = "needs a display; .ci/run gives it one"]
fn three_seats_vote_blindly_by_mouse() {
    let mut table = Table::open("three-seats");
    for (screen, id) in [("Title", "new-game"), ("Shelf", "scenario:0"), ("Note", "read-note")] {
        table.wait_for(screen, &[], &[id]);
        table.click(id);
    }
    for (seat, words) in [("seat:treasurer", "2 seats are taken"), ("seat:auditor", "3 seats are taken")] {
        table.wait_for("Briefing", &[], &[seat]);
        table.click(seat);
        table.wait_for("Briefing", &[words], &[]);
    }
    table.click("open-council");
    // The scenario lies in the save as well: only a decision plays a card.
    let proposed = |table: &Table| {
        std::fs::read_to_string(table.save()).is_ok_and(|save| save.contains("play = \"random-checks\""))
    };
    for (id, stands) in [("card:random-checks", true), ("undo", false), ("card:random-checks", true)] {
        table.wait_for("Council", &[], &[id]);
        table.click(id);
        // The save follows the click; the screen looks the same until then.
        let kept = (0..60).any(|_| {
            let kept = proposed(&table) == stands;
            if !kept {
                std::thread::sleep(Duration::from_millis(250));
            }
            kept
        });
        assert!(kept, "after `{id}` the card is proposed: {}", !stands);
    }
    table.click("next-seat");
    for _ in 0..3 {
        table.wait_for("Hand", &["Pass the screen to the"], &["ready"]);
        table.click("ready");
        table.wait_for("Hand", &[], &["seal"]);
        table.click("seal");
    }
    table.wait_for("Council", &["Vote, seat by seat"], &["next-seat"]);
    table.click("next-seat");
    let mut papers = Vec::new();
    for vote in ["vote:for", "vote:against", "vote:for"] {
        let cover = table.wait_for("Hand", &["Pass the screen to the"], &["ready"]);
        assert!(
            cover.controls.iter().all(|control| !control.id.starts_with("vote:")),
            "a ballot lies open on the cover"
        );
        table.click("ready");
        let seen = table.wait_for("Hand", &["Your vote"], &["vote:for", "vote:against", "vote:abstain"]);
        papers.push(["vote:for", "vote:against", "vote:abstain", "reason"].map(|id| seen.label(id)));
        table.click(vote);
    }
    assert!(papers.iter().all(|paper| *paper == papers[0]), "a ballot paper shows what was voted before: {papers:?}");
    table.see("Ballot", &["Adopted", "2 for", "1 against", "read out in the debrief"], &["to-shift"]);
    let saved = std::fs::read_to_string(table.save()).expect("the save can be read");
    assert_eq!(saved.matches("choice = \"against\"").count(), 1, "the dissent is recorded");
    table.click("to-shift");
    table.see("Shift", &["Back room"], &["pause", "to-end"]);
}

#[test]
fn without_a_display_it_says_what_is_missing() {
    let output = Command::new(env!("CARGO_BIN_EXE_gatewright"))
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .output()
        .expect("the game starts");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("display") && said.contains("gatewright run"), "{said}");
}

/// From the content note into the running shift of a scenario, and to a desk of it, by keyboard.
fn sit_down(table: &mut Table) {
    table.wait_for("Note", &[], &["read-note"]);
    Table::key("Return");
    table.wait_for("Briefing", &[], &["open-council"]);
    Table::key("Return");
    table.wait_for("Council", &[], &["seal"]);
    Table::key("s");
    table.wait_for("Council", &[], &["adopt-here"]);
    Table::key("Return");
    table.wait_for("Shift", &[], &["take-desk"]);
    Table::key("d");
    table.see("Shift", &["Which desk do you take?"], &["cover-close", "sit:0:0"]);
    // From the button that closes the slip to the list, and to the first desk of it.
    (0..2).for_each(|_| Table::key("Tab"));
    Table::key("Return");
}

/// Gets up, sees the board, lets the shift end, and asks whether the save comes to its own digest.
fn stand_up_and_count(table: &mut Table) {
    Table::key("d");
    table.see("Shift", &[], &["to-end", "take-desk"]);
    Table::key("e");
    table.wait_for("Shift", &[], &["end-shift"]);
    Table::key("Return");
    table.see("Tally", &[], &["turn-card"]);
    let replayed = Command::new(env!("CARGO_BIN_EXE_gatewright")).arg("replay").arg(table.save()).output();
    let replayed = replayed.expect("replay runs");
    assert!(replayed.status.success(), "{}", String::from_utf8_lossy(&replayed.stderr));
}

#[test]
#[ignore = "needs a display; .ci/run gives it one"]
fn at_a_desk_of_the_trickle_with_a_kill_in_the_middle() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios/the-trickle.toml");
    let folder = tempfile::tempdir().expect("a folder for saves");
    let mut table = Table::open_on("desk", folder, &["play", path]);
    sit_down(&mut table);
    let first = table.see("Desk", &["The papers", "And now?"], &["verdict:back-room", "verdict:hand-back", "guest"]);
    // Enter decides about nobody: no verdict has the focus when somebody comes.
    Table::key("Return");
    assert_eq!(table.look().label("guest"), first.label("guest"), "a traveller was decided about by Enter alone");
    Table::key("b");
    table.wait_for("Desk", &["The papers"], &["guest"]);
    assert_ne!(table.look().label("guest"), first.label("guest"), "the next traveller did not come");
    let before = table.look().label("guest");
    let folder = std::mem::replace(&mut table.folder, tempfile::tempdir().expect("a folder"));
    drop(table);
    std::fs::remove_file(folder.path().join("seen.txt")).expect("the table had written what is on the screen");
    let mut table = Table::open_on("desk-after-the-kill", folder, &[]);
    table.see("Title", &["Carry on"], &["carry-on"]);
    Table::key("Return");
    table.see("Desk", &["The papers"], &["verdict:hand-back", "guest"]);
    assert_eq!(table.look().label("guest"), before, "somebody else stands there after the kill");
    Table::key("h");
    table.wait_for("Desk", &["The papers"], &["verdict:hand-back"]);
    stand_up_and_count(&mut table);
}

#[test]
#[ignore = "needs a display; .ci/run gives it one"]
fn books_are_opened_by_keyboard() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios/one-window.toml");
    let folder = tempfile::tempdir().expect("a folder for saves");
    let mut table = Table::open_on("desk-books", folder, &["play", path]);
    sit_down(&mut table);
    let shut = table.see("Desk", &["Open the books one by one"], &["book:0", "book:1", "verdict:back-room"]);
    Table::key("2");
    Table::key("Left");
    Table::key("Right");
    Table::key("Return");
    table.see("Desk", &["1 open"], &["book:1"]);
    let open = table.look();
    assert!(shut.label("book:1").contains("shut") && !open.label("book:1").contains("shut"), "{open:?}");
    assert_eq!(open.label("book:0"), shut.label("book:0"), "one book is opened at a time");
    Table::key("h");
    table.wait_for("Desk", &["0 open"], &["guest"]);
    stand_up_and_count(&mut table);
}
