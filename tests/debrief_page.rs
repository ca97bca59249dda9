//! The page of a game: golden, self-contained, whole for a reader without pictures or colour, and with the very
//! figures of `run --format json`. `UPDATE=1 cargo test --test debrief_page` writes the golden pages anew.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use gatewright::debrief::{Book, By, Cause, Class, Effort, PaperGame};
use gatewright::lab::{OneByOne, Pool, SCALES};
use gatewright::report::facts_csv;
use gatewright::report::page::{Apart, class_page, debrief_page, kit_page};
use gatewright::report::words::{interval, number, share, share_interval, signed};
use gatewright::scenario::DecisionsFile;
use gatewright::scenario::lint::real_names;
use gatewright::session::{Decision, Save, Session};
use serde_json::Value;
use std::fs;
use std::ops::ControlFlow;
use std::process::{Command, Output};
use std::sync::{Arc, LazyLock};
use support::page::{figures, hold, text_of};
use support::table::{busy_council, play};
use support::{at_root, scenario};

const TRICKLE: &str = "scenarios/the-trickle.toml";
/// Few, so that the page is made quickly; as many for each decision as for the game, so that one run checks both.
const EFFORT: Effort = Effort { replications: 12, each: 12 };

static SESSION: LazyLock<Session> = LazyLock::new(|| play(scenario(TRICKLE), 7, &busy_council()));
static BOOK: LazyLock<Book> =
    LazyLock::new(|| Book::of(&SESSION, EFFORT, &OneByOne, |_, _| ControlFlow::Continue(())).unwrap());
static PAGE: LazyLock<String> = LazyLock::new(|| debrief_page(&BOOK));

fn gatewright(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_gatewright")).args(arguments).current_dir(at_root("")).output().unwrap()
}

#[test]
fn the_golden_page_is_the_page() {
    let path = at_root("tests/page/the-trickle.html");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, PAGE.as_str()).unwrap();
    }
    let golden = fs::read_to_string(&path).unwrap_or_default();
    let first = golden.lines().zip(PAGE.lines()).find(|(one, other)| one != other);
    assert!(
        golden == *PAGE,
        "the page is another one than before, from here on: {first:#?}\nIf it should be, UPDATE=1."
    );
}

#[test]
fn any_number_of_threads_writes_the_same_page() {
    let book = Book::of(&SESSION, EFFORT, &Pool::new(2).unwrap(), |_, _| ControlFlow::Continue(())).unwrap();
    assert!(debrief_page(&book) == *PAGE);
}

#[test]
fn the_page_stands_by_itself() {
    hold(&PAGE);
    for heading in ["Leave your seat", "Predictions, unsealed", "The facts", "One decision changed", "One commitment"] {
        assert!(PAGE.contains(heading), "{heading}");
    }
}

#[test]
fn a_reader_without_pictures_gets_every_fact() {
    let figures = figures(&PAGE);
    assert!(figures.len() > 20, "{} figures", figures.len());
    for figure in figures {
        assert!(!figure.caption.trim().is_empty(), "{}", figure.name);
        assert!(figure.rows > 0, "{}: no table", figure.name);
        // The figures of the picture, word for word.
        let facts =
            figure.drawn.iter().flat_map(|words| words.split(' ')).filter(|word| word.contains(char::is_numeric));
        for fact in facts {
            let said = figure.said.contains(fact);
            assert!(said, "{}: “{fact}” stands in the picture and nowhere else", figure.name);
        }
    }
}

#[test]
fn no_real_name_is_on_the_page() {
    // The sources are the one place for real titles.
    let (before, rest) = PAGE.split_once("<h3>Sources</h3>").unwrap();
    let after = rest.split_once("<h2").unwrap().1;
    for part in [before, after] {
        assert_eq!(real_names(&text_of(part)), Vec::<String>::new());
    }
}

fn run_json() -> Value {
    let folder = tempfile::tempdir().unwrap();
    let log = DecisionsFile {
        format: 1,
        scenario: "the-trickle".into(),
        decisions: SESSION.decisions().iter().map(Decision::to_file).collect(),
    };
    let path = folder.path().join("decisions.toml");
    fs::write(&path, log.canonical()).unwrap();
    let replications = EFFORT.replications.to_string();
    let path = path.to_str().unwrap();
    let output = gatewright(&[
        "run",
        TRICKLE,
        "--seed",
        "7",
        "--replications",
        &replications,
        "--decisions",
        path,
        "--format",
        "json",
    ]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn ends(value: &Value) -> Option<[f64; 2]> {
    Some([value[0].as_f64()?, value[1].as_f64()?])
}

/// Scales, groups, PPV and digest, each as the page words it.
#[test]
fn the_figures_are_those_of_run() {
    let run = run_json();
    assert_eq!(run["digest"], BOOK.digest.as_str());
    let text = text_of(&PAGE);
    assert!(text.contains(&BOOK.digest));
    for (figure, shift) in SCALES.iter().zip(&BOOK.left_out[0].ranked.shifts) {
        let scale = &run["scales"][figure.scale.id()];
        assert_eq!(scale["metric"], figure.metric, "the page and `run` read a scale by the same figure");
        let mean = scale["figure"]["mean"].as_f64().unwrap();
        assert_eq!(shift.before.unwrap().mean.to_bits(), mean.to_bits(), "{}", figure.metric);
        assert!(text.contains(&number(mean)), "{}: {}", figure.metric, number(mean));
        let difference = shift.difference.unwrap();
        let cell = format!("{} ({})", signed(difference.mean), interval(difference.ci95));
        assert!(text.contains(&cell), "{cell}");
    }
    for (by, name) in [(By::Custom, "custom"), (By::Pathway, "pathway"), (By::Trade, "print_quality")] {
        for (group, (id, theirs)) in BOOK.groups(by).iter().zip(run["groups"][name].as_object().unwrap()) {
            let rate = &theirs["false_stop_rate"];
            let ours = group.false_stop_rate.unwrap();
            assert_eq!(Some(ours.value), rate["value"].as_f64(), "{id}");
            assert_eq!(ours.ci95, ends(&rate["ci95"]), "{id}");
            assert!(text.contains(&share(ours.value)) && text.contains(&share_interval(ours.ci95)), "{id}");
        }
    }
}

/// The sheet says the same as the page.
#[test]
fn the_facts_can_be_counted_again() {
    let bytes = facts_csv(&BOOK).unwrap();
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    let head = reader.headers().unwrap().clone();
    let column = |name: &str| head.iter().position(|one| one == name).unwrap();
    let (hazard, stopped, fate) = (column("hazard"), column("stopped"), column("fate"));
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let all = &BOOK.truth.all;
    let count = |keep: &dyn Fn(&csv::StringRecord) -> bool| rows.iter().filter(|row| keep(row)).count() as u64;
    assert_eq!(rows.len() as u64, all.travellers);
    assert_eq!(count(&|row| &row[hazard] == "1"), all.hazards);
    assert_eq!(count(&|row| &row[stopped] == "1"), all.stops);
    assert_eq!(count(&|row| &row[stopped] == "1" && &row[hazard] == "0"), all.mistaken_stops);
    assert_eq!(count(&|row| &row[fate] == "missed"), all.missed);
    assert!(rows.iter().all(|row| real_names(&row.iter().collect::<Vec<_>>().join(" ")).is_empty()));
}

#[test]
fn the_command_writes_whole_files_or_none() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    fs::write(at("game.toml"), Save::of(&SESSION).text()).unwrap();
    let done = gatewright(&[
        "debrief",
        &at("game.toml"),
        "--out",
        &at("page.html"),
        "--csv",
        &at("facts.csv"),
        "--replications",
        "4",
    ]);
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    assert!(fs::read_to_string(at("page.html")).unwrap().ends_with("</html>"));
    assert_eq!(fs::read(at("facts.csv")).unwrap(), facts_csv(&BOOK).unwrap());

    // Nothing to write, no such folder, a game that is not over, a save that was changed.
    assert_eq!(gatewright(&["debrief", &at("game.toml")]).status.code(), Some(2));
    let lost = gatewright(&["debrief", &at("game.toml"), "--out", &at("no/page.html"), "--replications", "2"]);
    assert_eq!(lost.status.code(), Some(1));
    let mut young = Save::of(&SESSION);
    (young.phase, young.tides_played) = ("council".into(), 0);
    young.digest = Session::new(SESSION.scenario().clone(), 7).digest();
    fs::write(at("young.toml"), young.text()).unwrap();
    let refused = gatewright(&["debrief", &at("young.toml"), "--out", &at("young.html")]);
    assert!(String::from_utf8_lossy(&refused.stderr).contains("nothing to look back on"));
    let mut forged = Save::of(&SESSION);
    forged.seed = 8;
    fs::write(at("forged.toml"), forged.text()).unwrap();
    let refused = gatewright(&["debrief", &at("forged.toml"), "--out", &at("forged.html")]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("changed by hand"));
    let left: Vec<String> =
        fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    assert!(
        !left.iter().any(|name| name == "young.html" || name == "forged.html" || name.starts_with('.')),
        "{left:?}"
    );
}
