//! The binary as others call it: keys, exit codes, files. The contract is written in the project's interface notes;
//! change it only with a version and an upgrade path.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use gatewright::session::{Command as Say, Save, Session};
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use std::sync::Arc;
use support::{at_root, scenario};

const TRICKLE: &str = "scenarios/the-trickle.toml";

fn gatewright(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_gatewright")).args(arguments).current_dir(at_root("")).output().unwrap()
}

fn code(output: &Output) -> i32 {
    output.status.code().expect("no signal")
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn json(arguments: &[&str]) -> Value {
    let output = gatewright(arguments);
    assert_eq!(code(&output), 0, "{}", err(&output));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// Exactly these keys, in any order.
fn has_keys(what: &str, value: &Value, keys: &[&str]) {
    let mut found: Vec<&str> =
        value.as_object().unwrap_or_else(|| panic!("{what}: {value}")).keys().map(String::as_str).collect();
    let mut wanted = keys.to_vec();
    found.sort_unstable();
    wanted.sort_unstable();
    assert_eq!(found, wanted, "keys of {what}");
}

fn number_or_null(what: &str, value: &Value) {
    assert!(value.is_null() || value.as_f64().is_some_and(f64::is_finite), "{what}: {value}");
}

fn interval(what: &str, value: &Value) {
    match value.as_array() {
        Some(ends) => assert!(ends.len() == 2 && ends[0].as_f64() <= ends[1].as_f64(), "{what}: {value}"),
        None => assert!(value.is_null(), "{what}: {value}"),
    }
}

fn mean(what: &str, value: &Value) {
    has_keys(what, value, &["mean", "ci95", "sd", "p05", "p95"]);
    for key in ["mean", "sd", "p05", "p95"] {
        number_or_null(what, &value[key]);
    }
    interval(what, &value["ci95"]);
}

fn figure(what: &str, value: &Value) {
    has_keys(what, value, &["value", "ci95"]);
    number_or_null(what, &value["value"]);
    interval(what, &value["ci95"]);
}

#[test]
fn the_json_of_a_run_has_the_keys_of_the_contract() {
    let run = json(&["run", TRICKLE, "--seed", "7", "--replications", "4", "--format", "json"]);
    has_keys(
        "run",
        &run,
        &[
            "gatewright",
            "rules",
            "scenario",
            "seed",
            "replications",
            "digest",
            "tides",
            "horizon_min",
            "warm_up_min",
            "metrics",
            "stations",
            "screening",
            "groups",
            "scales",
        ],
    );
    assert_eq!(run["gatewright"], env!("CARGO_PKG_VERSION"));
    has_keys("scenario", &run["scenario"], &["id", "digest"]);
    assert_eq!(
        (run["seed"].as_u64(), run["replications"].as_u64(), run["tides"].as_u64()),
        (Some(7), Some(4), Some(6))
    );
    assert_eq!(run["digest"].as_str().unwrap().len(), 64);
    number_or_null("horizon", &run["horizon_min"]);
    let metrics = run["metrics"].as_object().unwrap();
    metrics.iter().for_each(|(name, value)| mean(name, value));
    for name in [
        "wait_mean",
        "wait_p50",
        "wait_p95",
        "missed_boats",
        "mistaken_stops",
        "hazard_missed",
        "ledger",
        "coins",
        "trust",
    ] {
        assert!(metrics.contains_key(name), "no metric {name}");
    }
    let listed = [
        "arrivals",
        "served",
        "wait_mean_min",
        "wait_p50_min",
        "wait_p95_min",
        "queue_mean",
        "utilisation",
        "blocked_share",
    ];
    for (id, station) in run["stations"].as_object().unwrap() {
        let more = ["by_class", "turned_away", "little"];
        has_keys(id, station, &listed.iter().chain(&more).copied().collect::<Vec<_>>());
        for key in listed {
            figure(key, &station[key]);
        }
        for class in station["by_class"].as_object().unwrap().values() {
            has_keys("class", class, &["served", "wait_mean_min"]);
            class.as_object().unwrap().values().for_each(|value| figure("class", value));
        }
        // Little's law as two integers, in text as they may be larger than a reader keeps.
        assert_eq!(station["little"]["queue_ms"], station["little"]["waits_ms"]);
    }
    let screening = ["hazard_found", "hazard_missed", "mistaken_stops", "cleared", "stops", "tpr", "fpr", "ppv"];
    has_keys("screening", &run["screening"], &screening);
    for key in screening {
        figure(key, &run["screening"][key]);
    }
    has_keys("groups", &run["groups"], &["custom", "pathway", "print_quality"]);
    for (group, ids) in run["groups"].as_object().unwrap() {
        for rates in ids.as_object().unwrap_or_else(|| panic!("{group}")).values() {
            rates.as_object().unwrap().values().for_each(|value| figure(group, value));
        }
    }
    has_keys("scales", &run["scales"], &["flow", "safety", "fairness", "privacy", "purse", "trust"]);
    for (name, scale) in run["scales"].as_object().unwrap() {
        has_keys(name, scale, &["metric", "unit", "better", "figure", "beside"]);
        mean(name, &scale["figure"]);
        scale["beside"].as_object().unwrap().values().for_each(|value| mean(name, value));
    }
}

#[test]
fn a_rate_without_a_denominator_is_null() {
    let run = json(&["run", TRICKLE, "--set", "policy.threshold=20", "--replications", "2", "--format", "json"]);
    assert!(run["screening"]["ppv"]["value"].is_null());
    assert!(run["metrics"]["innocent_of_100"]["mean"].is_null());
    assert!(run["metrics"]["wait_mean"]["mean"].is_number());
}

/// No clock in it: twice, on one thread and on two, the same bytes.
#[test]
fn the_same_command_prints_the_same_bytes() {
    let run = |threads: &str| {
        gatewright(&["run", TRICKLE, "--replications", "6", "--threads", threads, "--format", "json"]).stdout
    };
    let first = run("1");
    assert!(!first.is_empty());
    assert!(first == run("1") && first == run("2"));
}

#[test]
fn exit_codes_are_0_done_1_wrong_input_2_usage() {
    let cases: [(&[&str], i32); 12] = [
        (&["--version"], 0),
        (&["run", TRICKLE, "--replications", "1"], 0),
        (&["check", TRICKLE], 0),
        (&["run", "scenarios/nothing-here.toml"], 1),
        (&["check", "Cargo.toml"], 1),
        (&["run", TRICKLE, "--set", "policy.threshold=NaN"], 1),
        (&["run", TRICKLE, "--replications", "0"], 2),
        (&["run", TRICKLE, "--seed", "9007199254740992"], 2),
        (&["run", TRICKLE, "--precision", "no_such=2%"], 2),
        (&["run", TRICKLE, "--format", "xml"], 2),
        (&["run"], 2),
        (&["waltz"], 2),
    ];
    for (arguments, wanted) in cases {
        let output = gatewright(arguments);
        assert_eq!(code(&output), wanted, "{arguments:?}: {}", err(&output));
        // What went wrong is said, and not on standard output, where results go.
        assert!(wanted == 0 || (!output.stderr.is_empty() && output.stdout.is_empty()), "{arguments:?}");
    }
}

#[test]
fn an_unknown_key_names_the_nearest() {
    let output = gatewright(&["run", TRICKLE, "--set", "hall.stations.desk.servers=4"]);
    assert_eq!(code(&output), 1);
    assert!(err(&output).contains("hall.stations.desks.servers"), "{}", err(&output));
    let set =
        json(&["run", TRICKLE, "--set", "hall.stations.desks.servers=9", "--replications", "2", "--format", "json"]);
    let plain = json(&["run", TRICKLE, "--replications", "2", "--format", "json"]);
    assert_ne!(set["scenario"]["digest"], plain["scenario"]["digest"]);
    assert_ne!(set["digest"], plain["digest"]);
}

/// A file is replaced whole or not at all, and nothing is left lying about.
#[test]
fn an_output_file_is_replaced_whole_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("result.json");
    let name = file.to_str().unwrap();
    fs::write(&file, "earlier").unwrap();
    let failed = gatewright(&["run", "scenarios/nothing-here.toml", "--format", "json", "--out", name]);
    assert_eq!((code(&failed), fs::read_to_string(&file).unwrap().as_str()), (1, "earlier"));
    let done = gatewright(&["run", TRICKLE, "--replications", "2", "--format", "json", "--out", name]);
    assert_eq!(code(&done), 0, "{}", err(&done));
    assert!(done.stdout.is_empty());
    let text = fs::read_to_string(&file).unwrap();
    serde_json::from_str::<Value>(&text).unwrap();
    // A folder that is not there, and a path whose parent is a file, cannot be written; what was there stays.
    for bad in [folder.path().join("not/there.json"), file.join("below.json")] {
        let output = gatewright(&["run", TRICKLE, "--replications", "1", "--out", bad.to_str().unwrap()]);
        assert_eq!(code(&output), 1);
        assert!(err(&output).contains("cannot be written"), "{}", err(&output));
    }
    // A target that is a folder cannot be replaced: the neighbour that was written first is taken away again.
    let taken = folder.path().join("taken");
    fs::create_dir(&taken).unwrap();
    assert_eq!(code(&gatewright(&["run", TRICKLE, "--replications", "1", "--out", taken.to_str().unwrap()])), 1);
    assert_eq!(fs::read_to_string(&file).unwrap(), text);
    let mut left: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    left.sort();
    assert_eq!(left, ["result.json", "taken"]);
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_keeps_its_earlier_file() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("result.csv");
    fs::write(&file, "earlier").unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o555)).unwrap();
    // Whoever may write everywhere (root) cannot be refused; then there is nothing to see here.
    let refused = fs::write(folder.path().join("probe"), "").is_err();
    let output = gatewright(&["run", TRICKLE, "--replications", "1", "--out", file.to_str().unwrap()]);
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
    if refused {
        assert_eq!(code(&output), 1);
        assert_eq!(fs::read_to_string(&file).unwrap(), "earlier");
    }
}

#[test]
fn rows_are_one_a_replication() {
    let csv = out(&gatewright(&["run", TRICKLE, "--replications", "5", "--format", "csv"]));
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines.len(), 6);
    let columns = lines[0].split(',').count();
    assert!(lines[0].starts_with("scenario,seed,replication,"));
    assert!(lines.iter().all(|line| line.split(',').count() == columns));
    let jsonl = out(&gatewright(&["run", TRICKLE, "--replications", "5", "--format", "jsonl"]));
    assert_eq!(jsonl.lines().count(), 5);
    for (replication, line) in jsonl.lines().enumerate() {
        let row: Value = serde_json::from_str(line).unwrap();
        assert_eq!(row["replication"], replication);
        assert_eq!(row.as_object().unwrap().len(), columns);
    }
}

/// The known answer of M/M/3 at 80 %, by way of the binary: 80 replications, 5 standard errors (false alarm 4·10⁻⁶).
#[test]
fn the_binary_knows_the_wait_of_three_servers() {
    let run = json(&[
        "run",
        "tests/theory/mm3.toml",
        "--replications",
        "80",
        "--format",
        "json",
        "--set",
        "hall.walking.per_hour=[144]",
    ]);
    let wait = &run["stations"]["desks"]["wait_mean_min"];
    let [low, high] = [0, 1].map(|end| wait["ci95"][end].as_f64().unwrap());
    let error = (high - low) / 2.0 / 1.990;
    let value = wait["value"].as_f64().unwrap();
    assert!((value - 1.0787).abs() < 5.0 * error && 5.0 * error < 0.08, "{value} ± {error}");
}

#[test]
fn precision_replicates_until_the_interval_is_small() {
    let run = json(&["run", TRICKLE, "--precision", "wait_mean=4%", "--format", "json"]);
    let wait = &run["metrics"]["wait_mean"];
    let [low, high] = [0, 1].map(|end| wait["ci95"][end].as_f64().unwrap());
    assert!((high - low) / 2.0 <= 0.04 * wait["mean"].as_f64().unwrap());
    assert!(run["replications"].as_u64().unwrap() >= 10);
}

#[test]
fn check_says_file_line_and_column() {
    let folder = tempfile::tempdir().unwrap();
    let text = fs::read_to_string(at_root(TRICKLE)).unwrap();
    let bad = text.replace("threshold = 2.05", "treshold = 2.05").replace("separation = 2.5", "separation = -1");
    assert_ne!(bad, text);
    let path = folder.path().join("the-trickle.toml");
    fs::write(&path, &bad).unwrap();
    let output = gatewright(&["check", path.to_str().unwrap(), TRICKLE]);
    assert_eq!(code(&output), 1);
    let line = bad.lines().position(|line| line.starts_with("treshold")).unwrap() + 1;
    let said = err(&output);
    assert!(said.contains(&format!("the-trickle.toml:{line}:")) && said.contains("threshold"), "{said}");
    assert!(said.lines().count() >= 2, "all errors at once: {said}");
    // The good file beside it is checked all the same.
    assert!(out(&output).contains("nothing wrong"));
}

/// A text file finds its scenario one folder up, or else among those built in.
#[test]
fn check_knows_the_words_of_a_scenario() {
    let german = fs::read_to_string(at_root("scenarios/de/the-trickle.toml")).unwrap();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("words");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("de")).unwrap();
    let path = folder.join("de/the-trickle.toml");
    let check = |text: &str| {
        fs::write(&path, text).unwrap();
        gatewright(&["check", path.to_str().unwrap()])
    };
    let built_in = check(&german);
    assert!(code(&built_in) == 0 && out(&built_in).contains("the words of a scenario, nothing wrong"));
    let edited = fs::read_to_string(at_root(TRICKLE)).unwrap().replace("random-checks = {", "random-checks-too = {");
    let edited = edited.replace("[cards.random-checks]", "[cards.random-checks-too]");
    fs::write(folder.join("the-trickle.toml"), edited).unwrap();
    let beside = check(&german);
    let said = String::from_utf8_lossy(&beside.stderr).into_owned();
    assert!(code(&beside) == 1 && said.contains("did you mean `random-checks-too`?"), "{said}");
    let nowhere = check(&german.replace("id = \"the-trickle\"", "id = \"the-trickel\""));
    assert!(code(&nowhere) == 1 && String::from_utf8_lossy(&nowhere.stderr).contains("neither there nor built in"));
}

#[test]
fn the_schemas_are_those_published() {
    for which in ["scenario", "decisions", "text"] {
        let printed = out(&gatewright(&["schema", which]));
        let published = fs::read_to_string(at_root(&format!("scenarios/schema/{which}.json"))).unwrap();
        let parse = |text: &str| serde_json::from_str::<Value>(text).unwrap();
        assert_eq!(parse(&printed), parse(&published), "{which}");
    }
}

/// A save after one tide, as the table writes it.
fn saved() -> Save {
    let mut session = Session::new(Arc::new(scenario("tests/theory/pooling.toml")), 7);
    for say in [Say::OpenCouncil, Say::Adopt, Say::EndShift] {
        session.apply("anybody", session.revision(), say).unwrap();
    }
    Save::of(&session)
}

fn replayed(folder: &Path, save: &Save) -> Output {
    let path = folder.join("game.toml");
    fs::write(&path, save.text()).unwrap();
    gatewright(&["replay", path.to_str().unwrap()])
}

#[test]
fn a_replay_is_equal_or_says_why_not() {
    let folder = tempfile::tempdir().unwrap();
    let save = saved();
    let equal = replayed(folder.path(), &save);
    assert_eq!(code(&equal), 0, "{}", err(&equal));
    assert!(out(&equal).contains(&save.digest));
    let tampered = Save { seed: 8, ..save.clone() };
    let differs = replayed(folder.path(), &tampered);
    assert_eq!(code(&differs), 1);
    assert!(err(&differs).contains(&save.digest), "{}", err(&differs));
    let mut flattered = save.clone();
    flattered.tides[0].nothing_found += 1;
    let differs = replayed(folder.path(), &flattered);
    assert_eq!(code(&differs), 1);
    assert!(err(&differs).contains("tides came to"), "{}", err(&differs));
    let other = Save { rules: 999, ..save };
    let refused = replayed(folder.path(), &other);
    assert_eq!(code(&refused), 1);
    let said = err(&refused);
    assert!(said.contains("999") && said.contains(&gatewright::session::RULES.to_string()), "{said}");
    assert!(!out(&refused).contains("equal"));
}

/// A save may hold a scenario whose tides would take hours. Checking it reads it, and plays nothing.
#[test]
fn a_save_is_checked_without_playing_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("game.toml");
    let check = |save: &Save| {
        fs::write(&path, save.text()).unwrap();
        gatewright(&["check", path.to_str().unwrap()])
    };
    let save = saved();
    assert_eq!(code(&check(&save)), 0);
    // A tide of a hundred million people on foot, and a log that says it was played.
    let mut endless = scenario("tests/theory/pooling.toml").tree();
    endless["hall"]["length_min"] = 1e8.into();
    endless["hall"]["walking"]["per_hour"] = vec![60.0].into();
    let endless = Save { scenario: endless.to_string(), ..save.clone() };
    assert_ne!(endless.scenario, save.scenario);
    let begun = std::time::Instant::now();
    assert_eq!(code(&check(&endless)), 0);
    assert!(begun.elapsed().as_secs() < 10);
    // A phase that does not fit, and a lever that is not there.
    assert_eq!(code(&check(&Save { phase: "event".into(), ..save.clone() })), 1);
    let lever = gatewright::scenario::file::DecisionFile {
        tide: 1,
        lever: Some("cut".into()),
        value: Some(2.0),
        play: None,
        take_back: None,
    };
    let output = check(&Save { decisions: vec![lever], ..save });
    assert_eq!(code(&output), 1);
    assert!(err(&output).contains("cut"), "{}", err(&output));
}

#[test]
fn a_decisions_file_takes_the_place_of_the_baseline() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mine.toml");
    let file = |cut: f64| {
        format!("format = 1\nscenario = \"the-trickle\"\n\n[[decisions]]\ntide = 1\nlever = \"cut\"\nvalue = {cut}\n")
    };
    fs::write(&path, file(1.5)).unwrap();
    let name = path.to_str().unwrap();
    let mine = json(&["run", TRICKLE, "--decisions", name, "--replications", "2", "--format", "json"]);
    let plain = json(&["run", TRICKLE, "--replications", "2", "--format", "json"]);
    assert!(mine["screening"]["stops"]["value"].as_f64() > plain["screening"]["stops"]["value"].as_f64());
    fs::write(&path, file(99.0)).unwrap();
    assert_eq!(code(&gatewright(&["run", TRICKLE, "--decisions", name])), 1);
}
