//! What `check` and the commands say about files that are wrong in a way of their own.

use crate::{SMALL, code, err, gatewright, json, support};
use gatewright::session::{Command as Say, Save, Session};
use std::fs;
use std::path::Path;
use std::process::Output;
use std::sync::Arc;

fn check(folder: &Path, name: &str, text: &str) -> Output {
    let path = folder.join(name);
    fs::write(&path, text).unwrap();
    gatewright(&["check", path.to_str().unwrap()])
}

/// A save after its only tide, in the debrief or still at the tally.
fn saved() -> Save {
    let mut session = Session::new(Arc::new(support::scenario("tests/theory/pooling.toml")), 7);
    for say in [Say::OpenCouncil, Say::Adopt, Say::EndShift] {
        session.apply("anybody", session.revision(), say).unwrap();
    }
    Save::of(&session)
}

#[test]
fn a_torn_save_is_refused_with_its_places() {
    let folder = tempfile::tempdir().unwrap();
    let save = saved();
    let text = save.text();
    let check = |text: &str| check(folder.path(), "game.toml", text);
    assert_eq!(code(&check(&text)), 0);
    let changed = |tide: fn(&mut Save)| {
        let mut other = save.clone();
        tide(&mut other);
        other.text()
    };
    let cases = [
        (changed(|save| save.tides[0].trust = f64::NAN), "trust = nan", "finite"),
        (changed(|save| save.tides.clear()), "tides = []", "a table `[[tides]]` for each tide"),
        (changed(|save| save.scenario_id = "elsewhere".into()), "scenario_id", "`elsewhere`"),
        (changed(|save| save.digest.truncate(9)), "digest =", "64 hexadecimal digits"),
        (changed(|save| save.phase = "lunch".into()), "phase", "lunch"),
        (text.replacen("format = 3", "format = 0", 1), "format", "no format 0"),
        (text.replacen("tides_played", "tides_plaid", 1), "tides_plaid", "did you mean `tides_played`?"),
        (text.replacen("seed = 7", "seed = ", 1), "seed", "not a save"),
    ];
    for (text, key, word) in cases {
        let output = check(&text);
        let line = text.lines().position(|line| line.starts_with(key)).unwrap() + 1;
        let said = err(&output);
        assert!(code(&output) == 1 && said.contains(word), "{word}: {said}");
        assert!(said.contains(&format!("game.toml:{line}:")), "line {line}: {said}");
    }
}

#[test]
fn an_id_that_is_not_the_name_is_a_warning() {
    let folder = tempfile::tempdir().unwrap();
    let text = fs::read_to_string(support::at_root(SMALL)).unwrap();
    let other = check(folder.path(), "other.toml", &text);
    assert!(code(&other) == 0 && err(&other).contains("its id is `small`"), "{}", err(&other));
    let own = check(folder.path(), "small.toml", &text);
    assert!(code(&own) == 0 && own.stderr.is_empty(), "{}", err(&own));
}

/// Decisions for a scenario that is nowhere beside them but built in; and some editors write a mark of byte order.
#[test]
fn decisions_find_a_built_in_scenario() {
    let folder = tempfile::tempdir().unwrap();
    let text = "format = 1\nscenario = \"the-trickle\"\n\n[[decisions]]\ntide = 1\nlever = \"cut\"\nvalue = 2\n";
    let path = folder.path().join("mine.toml");
    fs::write(&path, format!("\u{feff}{text}")).unwrap();
    let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_gatewright"));
    let done = program.args(["check", "mine.toml"]).current_dir(folder.path()).output().unwrap();
    assert_eq!(code(&done), 0, "{}", err(&done));
    assert!(String::from_utf8_lossy(&done.stdout).contains("decisions, nothing wrong"));
}

/// More people than memory holds are refused where they are written; as many in a hall that keeps up are not.
#[test]
fn a_crowd_that_memory_cannot_hold_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let pooling = fs::read_to_string(support::at_root("tests/theory/pooling.toml")).unwrap();
    let with = |rates: &str, minutes: &str| {
        let line = pooling.lines().find(|line| line.starts_with("per_hour")).unwrap();
        let text = pooling.replace(line, &format!("per_hour = [{rates}]"));
        check(folder.path(), "pooling.toml", &text.replace("length_min = 840", &format!("length_min = {minutes}")))
    };
    let refused = with("1e8", "840");
    assert!(code(&refused) == 1 && err(&refused).contains("wait at once"), "{}", err(&refused));
    let line = pooling.lines().position(|line| line.starts_with("per_hour")).unwrap() + 1;
    assert!(err(&refused).contains(&format!("pooling.toml:{line}:")), "{}", err(&refused));
    // A hundred million a tide who never pile up, and a hundred thousand who do.
    assert_eq!(code(&with("60", "1e8")), 0);
    assert_eq!(code(&with("1e4", "840")), 0);
    // Even a hall that keeps up on paper by three desks of 2.5 minutes: 72 an hour.
    assert_eq!(code(&with("90", "1e8")), 1);
}

#[test]
fn precision_keeps_to_the_replications_that_are_given() {
    let arguments = ["run", SMALL, "--precision", "wait_mean=0.01%", "--replications", "40", "--format", "json"];
    assert_eq!(json(&arguments)["replications"], 40);
    assert!(err(&gatewright(&arguments)).contains("after 40 games"));
    let few = gatewright(&["run", SMALL, "--precision", "wait_mean=50%", "--replications", "1"]);
    assert!(err(&few).contains("looked at from 32 games on"), "{}", err(&few));
    assert!(String::from_utf8_lossy(&few.stdout).contains(", 1 game."));
    let slip = gatewright(&["run", SMALL, "--precision", "wait_maen=2%"]);
    assert!(code(&slip) == 2 && err(&slip).contains("did you mean `wait_mean`?"), "{}", err(&slip));
}

/// One table is no class: what is given twice is taken once, and a folder with one save is debriefed alone.
#[test]
fn saves_are_taken_once_and_only_plain_files() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    fs::create_dir(at("class")).unwrap();
    // It was played, and its results were flattered: a debrief says so, and shows the game as it is played.
    let mut session = Session::new(Arc::new(support::scenario("tests/theory/pooling.toml")), 7);
    for say in [Say::OpenCouncil, Say::Adopt, Say::EndShift, Say::TurnCard] {
        session.apply("anybody", session.revision(), say).unwrap();
    }
    let mut save = Save::of(&session);
    save.tides[0].coins += 1.0;
    fs::write(at("class/one.toml"), save.text()).unwrap();
    fs::create_dir(at("class/odd.toml")).unwrap();
    let page = at("page.html");
    let small = ["--out", &page, "--replications", "2", "--search", "0"];
    let alone = gatewright(&[&["debrief", &at("class"), &at("class/one.toml")], &small[..]].concat());
    let said = err(&alone);
    assert_eq!(code(&alone), 0, "{said}");
    for word in ["odd.toml: is no plain file", "is the same save as", "changed by hand", "page.html: written"] {
        assert!(said.contains(word), "{word}: {said}");
    }
    assert!(alone.stdout.is_empty());
    fs::write(at("class/two.toml"), save.text()).unwrap();
    let dropped = gatewright(&[&["debrief", &at("class"), "--csv", &at("facts.csv")], &small[..]].concat());
    assert!(code(&dropped) == 1 && err(&dropped).contains("--csv takes one save"), "{}", err(&dropped));
}
