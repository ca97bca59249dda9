//! Files that are wrong, each in its own way, and what is said about them; and text that is not a file at all.
//!
//! `tests/broken/NAME.txt` holds what reading `NAME.toml` says; `decisions-…`, `text-…` and
//! `save-…` are what their names say. UPDATE=1 writes it anew.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![allow(clippy::format_collect, reason = "a file read from top to bottom is plainer")]

use gatewright::scenario::{DecisionsFile, Problems, Scenario, Translation};
use gatewright::session::{RULES, Save};
use proptest::prelude::*;
use std::fs;
use std::path::{Path, PathBuf};

const TRICKLE: &str = include_str!("../scenarios/the-trickle.toml");

fn broken() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/broken");
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> = entries.filter(|path| path.extension().is_some_and(|kind| kind == "toml")).collect();
    files.sort();
    files
}

fn said(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    if name.starts_with("save-") {
        // What is wrong with them is to be said under any rules.
        let text = text.replace("rules = 1\n", &format!("rules = {RULES}\n"));
        let error = Save::read(&text).and_then(|save| save.check()).expect_err("a broken save");
        return format!("{name}: {error}\n");
    }
    // Decisions and words are read for a scenario that is sound.
    let read = if name.starts_with("decisions-") {
        DecisionsFile::read(&text, &Scenario::read(TRICKLE).unwrap()).err()
    } else if name.starts_with("text-") {
        Translation::read(&text, &Scenario::read(TRICKLE).unwrap()).err()
    } else {
        Scenario::read(&text).err()
    };
    let problems: Problems = read.unwrap_or_else(|| panic!("{name} is not broken"));
    problems.lines(&name, &text)
}

#[test]
fn what_is_said_about_each_broken_file_stays_as_it_is() {
    let files = broken();
    assert!(files.len() >= 60);
    let mut changed = Vec::new();
    for path in files {
        let (said, golden) = (said(&path), path.with_extension("txt"));
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&golden, &said).unwrap();
        }
        if fs::read_to_string(&golden).ok().as_deref() != Some(said.as_str()) {
            changed.push(said);
        }
    }
    assert!(changed.is_empty(), "run once with UPDATE=1 if these are better:\n{}", changed.join("\n"));
}

/// What a bad editor, a bad disk or a bad joke makes of a file.
fn garbled(text: &str, cuts: &[(usize, usize, String)]) -> String {
    let mut text = text.to_owned();
    for (start, length, patch) in cuts {
        let start = text.floor_char_boundary(start % (text.len() + 1));
        let end = text.ceil_char_boundary((start + length).min(text.len()));
        text.replace_range(start..end, patch);
    }
    text
}

/// Reads, and looks up the place of everything that is said.
fn read_whatever(text: &str) {
    match Scenario::read(text) {
        Ok(scenario) => assert_eq!(Scenario::read(&scenario.canonical()).unwrap(), scenario),
        Err(problems) => {
            assert!(!problems.0.is_empty() && problems.0.len() <= Problems::MOST + 1);
            assert!(problems.lines("file", text).len() < 1_000_000);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_is_too_strange(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
        read_whatever(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn no_toml_is_too_strange(text in "([a-z]{1,4}(\\.[a-z]{1,3}){0,3} = (-?[0-9]{1,25}|nan|\"x\"|\\[1, [a-z]\\]|\\{a = 1\\})\n|\\[{1,2}[a-z.]{1,9}\\]{1,2}\n){0,30}") {
        read_whatever(&text);
    }

    #[test]
    fn no_garbled_scenario_is_too_strange(
        cuts in proptest::collection::vec((any::<usize>(), 0_usize..40, "[-a-z0-9.=\"'\\[\\]{}#\n ]{0,12}"), 1..6),
    ) {
        read_whatever(&garbled(TRICKLE, &cuts));
    }

    #[test]
    fn no_number_is_too_strange(number in prop_oneof![any::<f64>().prop_map(|x| format!("{x:?}")), any::<i64>().prop_map(|x| x.to_string())], at in any::<prop::sample::Index>()) {
        let places: Vec<(usize, &str)> = TRICKLE.match_indices(" = ").collect();
        let start = at.get(&places).0 + 3;
        let end = start + TRICKLE[start..].find(['\n', ',', ' ']).unwrap();
        read_whatever(&format!("{}{}{}", &TRICKLE[..start], number, &TRICKLE[end..]));
    }
}

#[test]
fn hostile_files_are_refused_soon() {
    let unknown_keys: String = (0..200_000).map(|i| format!("key-{i} = 1\n")).collect();
    let stations: String = (0..50_000).map(|i| format!("[hall.stations.s{i}]\nservers = 1\n")).collect();
    let items = format!("seats = [{}]", "1, ".repeat(1_000_000));
    let long_key = format!("{} = 1", "k".repeat(4_000_000));
    let many_syntax_errors = "= 1\n".repeat(500_000);
    let deep = "[[".repeat(1_000_000);
    let long = " ".repeat(100_000_000);
    for text in [unknown_keys, stations, items, long_key, many_syntax_errors, deep, long] {
        let began = std::time::Instant::now();
        let problems = Scenario::read(&text).unwrap_err();
        assert!(problems.0.len() <= Problems::MOST + 1);
        assert!(problems.lines("file", &text).len() < 200_000);
        assert!(began.elapsed().as_secs() < 20, "{:?} for {} bytes", began.elapsed(), text.len());
    }
}

#[test]
fn the_largest_sound_file_is_read_soon() {
    use std::fmt::Write;
    let values = vec!["1"; 200].join(", ");
    let mut text = TRICKLE.split("[levers.cut]").next().unwrap().to_owned();
    for station in 0..30 {
        writeln!(text, "[hall.stations.s{station}]\nservers = 1\nthen = \"{}\"", if station == 0 { "" } else { "s0" })
            .unwrap();
        for part in 0..8 {
            writeln!(text, "service.p{part} = {{ distribution = \"empirical\", values_min = [{values}] }}").unwrap();
        }
    }
    // Every station has to be on a way: chain them.
    for station in 1..30 {
        text = text.replacen("then = \"s0\"", &format!("then = \"s-{}\"", station - 1), 1);
    }
    text = text.replace("\"s-", "\"s").replace("refers_to = ", "then = \"s29\"\nrefers_to = ");
    for n in 0..64 {
        let effects = r#"effects = [{ key = "hall.stations.s1.servers", add = 1 }]"#;
        writeln!(text, "[cards.c{n}]\ncoins = 1\n{effects}\n[events.e{n}]\nweight = 1\n{effects}").unwrap();
    }
    let began = std::time::Instant::now();
    Scenario::read(&text).unwrap_or_else(|problems| panic!("{}", problems.lines("large", &text)));
    assert!(began.elapsed().as_secs() < 20, "{:?} for {} bytes", began.elapsed(), text.len());
}
