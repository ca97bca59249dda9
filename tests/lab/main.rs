//! The lab: intervals that hold their promise, comparisons, sweeps that survive a kill, fronts.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "../support/mod.rs"]
mod support;

mod checks;
mod commands;
mod compare;
mod front;
mod intervals;
mod outputs;
mod recipes;
mod sweep;
mod validation;

use std::path::Path;
use std::process::{Command, Output};

const SMALL: &str = "tests/lab/small.toml";

fn gatewright(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_gatewright")).args(arguments).current_dir(support::at_root("")).output().unwrap()
}

fn code(output: &Output) -> i32 {
    output.status.code().expect("no signal")
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// Standard output of a command that must go well.
fn out(arguments: &[&str]) -> String {
    let output = gatewright(arguments);
    assert_eq!(code(&output), 0, "{arguments:?}: {}", err(&output));
    String::from_utf8(output.stdout).unwrap()
}

fn json(arguments: &[&str]) -> serde_json::Value {
    serde_json::from_str(&out(arguments)).unwrap()
}

/// A decisions file for the small hall that moves the cut.
fn cut_to(folder: &Path, cut: f64) -> String {
    let path = folder.join(format!("cut-{cut}.toml"));
    let text = format!("format = 1\nscenario = \"small\"\n[[decisions]]\ntide = 1\nlever = \"cut\"\nvalue = {cut}\n");
    std::fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}
