//! Every scenario of the shelf, played through the real window by keyboard alone from its content note to the last
//! panel of its debrief; the save it leaves must come to its own digest.
//!
//! Needs a display like `tests/window.rs`, and runs beside it in `.ci/run`.
#![cfg(feature = "table")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use gatewright::scenario::built_in::BUILT_IN;
use std::process::Command;
use support::window::Table;

#[test]
#[ignore = "needs a display; .ci/run gives it one"]
fn every_scenario_by_keyboard_alone() {
    for id in BUILT_IN.iter().map(|one| one.id) {
        let path = format!(concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios/{}.toml"), id);
        let tides = support::scenario(&format!("scenarios/{id}.toml")).file.tides;
        let folder = tempfile::tempdir().expect("a folder for saves");
        let mut table = Table::open_on(&format!("scenario-{id}"), folder, &["play", &path]);
        table.wait_for("Note", &[], &["read-note"]);
        Table::key("Return");
        table.wait_for("Briefing", &[], &["open-council"]);
        Table::key("Return");
        for tide in 1..=tides {
            let of = format!("Tide {tide} of {tides}");
            table.wait_for("Council", &[&of], &["seal"]);
            Table::key("s");
            table.wait_for("Council", &[], &["adopt-here"]);
            if tide == 1 {
                table.see("Council", &[], &["adopt-here"]);
            }
            Table::key("Return");
            table.wait_for("Shift", &[&of], &["to-end"]);
            if tide == 1 {
                Table::key("4");
                std::thread::sleep(std::time::Duration::from_secs(2));
                table.see("Shift", &[], &["pause"]);
            }
            Table::key("e");
            table.wait_for("Shift", &[], &["end-shift"]);
            Table::key("Return");
            table.wait_for("Tally", &[&of], &["turn-card"]);
            Table::key("Return");
            if tide < tides {
                table.wait_for("Event", &[], &["next-tide"]);
                Table::key("Return");
            }
        }
        table.wait_for("Debrief", &[], &["next"]);
        for _ in 0..7 {
            Table::key("Right");
        }
        table.see("Debrief", &[], &["back"]);
        let replayed = Command::new(env!("CARGO_BIN_EXE_gatewright")).arg("replay").arg(table.save()).output();
        let replayed = replayed.expect("replay runs");
        assert!(replayed.status.success(), "{id}: {}", String::from_utf8_lossy(&replayed.stderr));
    }
}
