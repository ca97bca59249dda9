//! Bad input: a clear word, the right exit code, nothing on standard output, and earlier results as they were.

use crate::{SMALL, code, cut_to, err, gatewright};
use std::fs;

#[test]
fn what_is_wrong_is_said_and_leaves_earlier_results_whole() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("rows.csv");
    let name = file.to_str().unwrap();
    fs::write(&file, "earlier").unwrap();
    let cut = cut_to(folder.path(), 2.0);
    let vary = "policy.threshold=1..3/5";
    // Arguments, exit code, and a word that must stand in what is said.
    let cases: [(&[&str], i32, &str); 25] = [
        (&["run", SMALL, "--replications", "0"], 2, "0 is not in"),
        (&["run", SMALL, "--precision", "wait_p95=0%"], 2, "above 0 %"),
        (&["compare", SMALL], 2, "--a <FILE>"),
        (&["compare", SMALL, "--b", &cut, "--replications", "1"], 2, "1 is not in"),
        (&["compare", SMALL, "--b", "nothing-here.toml"], 1, "cannot be opened"),
        (&["compare", "scenarios/the-trickle.toml", "--b", &cut], 1, "these decisions are for `small`"),
        (&["sweep", SMALL], 2, "--vary"),
        (&["sweep", SMALL, "--vary", "policy.treshold=1..3/5"], 1, "`policy.threshold`"),
        (&["sweep", SMALL, "--vary", "policy.threshold"], 1, "KEY=FROM..TO/STEPS"),
        (&["sweep", SMALL, "--vary", "policy.threshold=3..1/5"], 1, "is empty"),
        (&["sweep", SMALL, "--vary", "policy.threshold=1..1/5"], 1, "is empty"),
        (&["sweep", SMALL, "--vary", "policy.threshold=1..3/0"], 1, "from 2 to"),
        (&["sweep", SMALL, "--vary", "policy.threshold=1..3/1"], 1, "from 2 to"),
        (&["sweep", SMALL, "--vary", "policy.threshold=1..3"], 1, "--points"),
        (&["sweep", SMALL, "--vary", "policy.threshold=1..300/5"], 1, "policy.threshold"),
        (&["sweep", SMALL, "--vary", "hall.stations.desks.servers=1..4/3"], 1, "whole numbers"),
        (&["sweep", SMALL, "--vary", vary, "--vary", vary], 1, "twice"),
        (&["sweep", SMALL, "--vary", "seed=1..2/2"], 1, "--seed"),
        (&["sweep", SMALL, "--vary", "policy.threshold=1..3/100000", "--vary", "harm.tail=1..2/100000"], 1, "at most"),
        (&["sweep", SMALL, "--vary", vary, "--replications", "0"], 2, "0 is not in"),
        (&["sweep", SMALL, "--vary", vary, "--shard", "5/4"], 2, "no part 5 of 4"),
        (&["sweep", SMALL, "--vary", vary, "--shard", "0/4"], 2, "no part 0 of 4"),
        (&["sweep", SMALL, "--vary", vary, "--shard", "1"], 2, "K/N"),
        (&["front", SMALL, "--replications", "1"], 2, "1 is not in"),
        (&["front", "tests/theory/mm1.toml"], 1, "no levers and no cards"),
    ];
    for (arguments, wanted, word) in cases {
        let output = gatewright(&[arguments, &["--format", "csv", "--out", name]].concat());
        let said = err(&output);
        assert_eq!(code(&output), wanted, "{arguments:?}: {said}");
        assert!(said.contains(word), "{arguments:?} says no `{word}`: {said}");
        assert!(output.stdout.is_empty());
        assert_eq!(fs::read_to_string(&file).unwrap(), "earlier", "{arguments:?}");
    }
    let mut left: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    left.sort();
    assert_eq!(left, ["cut-2.toml", "rows.csv"], "nothing is left lying about");
}

/// An output that cannot be written is found out before the first game.
#[test]
fn an_unwritable_output_is_said_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let nowhere = folder.path().join("not/there.csv");
    let (nowhere, inside) = (nowhere.to_str().unwrap(), folder.path().to_str().unwrap());
    let cut = cut_to(folder.path(), 2.0);
    let commands: [&[&str]; 4] = [
        &["run", SMALL, "--replications", "10000000"],
        &["compare", SMALL, "--b", &cut, "--replications", "10000000"],
        &["sweep", SMALL, "--vary", "policy.threshold=1..3/1000", "--replications", "100000"],
        &["front", SMALL, "--budget", "100000000"],
    ];
    for command in commands {
        for out in [nowhere, inside] {
            let output = gatewright(&[command, &["--out", out]].concat());
            assert_eq!(code(&output), 1, "{command:?}");
            let said = err(&output);
            assert!(said.contains("cannot be") && said.contains("Nothing was played"), "{command:?}: {said}");
        }
    }
}

/// Values that are right alone and wrong together are named with their point before the first game.
#[test]
fn a_point_that_cannot_be_played_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("rows.csv");
    let output = gatewright(&[
        "sweep",
        SMALL,
        "--vary",
        "harm.least_days=1..900/2",
        "--vary",
        "harm.most_days=800..1000/2",
        "--replications",
        "1",
        "--format",
        "csv",
        "--out",
        file.to_str().unwrap(),
    ]);
    assert_eq!(code(&output), 1, "{}", err(&output));
    assert!(err(&output).contains("point 2 (harm.least_days=900, harm.most_days=800)"), "{}", err(&output));
    assert!(err(&output).contains("Nothing was played"), "{}", err(&output));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}
