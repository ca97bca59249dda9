//! The house stands: a floor imports only floors below it, and the core holds nothing that could make two machines
//! disagree. Read from the source itself; each rule is tried on a line that breaks it first.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use std::path::{Path, PathBuf};
use support::at_root;

/// From the ground up. The two edges share the top floor.
const FLOORS: [&[&str]; 9] = [
    &["language"],
    &["engine"],
    &["hall"],
    &["scenario"],
    &["session"],
    &["lab"],
    &["debrief"],
    &["report"],
    &["cli", "table", "class"],
];
/// The one door between the edges: `play` and `tour` open the window.
const DOOR: &str = "src/cli/window.rs";
const CORE: [&str; 4] = ["engine", "hall", "scenario", "session"];

fn sources() -> Vec<(String, String)> {
    fn gather(folder: &Path, into: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                gather(&path, into);
            } else if path.extension().is_some_and(|kind| kind == "rs") {
                into.push(path);
            }
        }
    }
    let mut paths = Vec::new();
    gather(&at_root("src"), &mut paths);
    paths.sort();
    let name = |path: &Path| path.strip_prefix(at_root("")).unwrap().to_string_lossy().replace('\\', "/");
    paths.iter().map(|path| (name(path), std::fs::read_to_string(path).unwrap())).collect()
}

/// The code without its comments, which may name whatever they like.
fn code(text: &str) -> String {
    text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

fn rank(module: &str) -> Option<usize> {
    FLOORS.iter().position(|floor| floor.contains(&module))
}

/// The module at the top of the house that a file belongs to; none for `main.rs` and `lib.rs`.
fn module(path: &str) -> Option<&str> {
    let first = path.strip_prefix("src/")?.split('/').next()?;
    let name = first.strip_suffix(".rs").unwrap_or(first);
    rank(name).map(|_| name)
}

/// Words that follow `crate::` (also in braces) or the package's own name.
fn imports(code: &str) -> Vec<String> {
    let word = |text: &str| text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let mut found = Vec::new();
    for (place, name) in code.match_indices("crate::").chain(code.match_indices("gatewright::")) {
        let rest = code[place + name.len()..].trim_start();
        if let Some(list) = rest.strip_prefix('{') {
            // First words of a list at the depth of its own braces.
            let (mut depth, mut start) = (0, true);
            for (at, c) in list.char_indices() {
                match c {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => start = true,
                    c if start && c.is_alphabetic() => {
                        found.push(word(&list[at..]));
                        start = false;
                    }
                    _ => {}
                }
            }
        } else {
            found.push(word(rest));
        }
    }
    found
}

/// What breaks the order of the floors in a file.
fn upward(path: &str, text: &str) -> Vec<String> {
    let Some(own) = module(path) else { return Vec::new() };
    let allowed = |other: &str| {
        let (mine, theirs) = (rank(own), rank(other));
        theirs.is_none() || other == own || theirs < mine || (path == DOOR && other == "table")
    };
    imports(&code(text))
        .into_iter()
        .filter(|other| !allowed(other))
        .map(|other| format!("{path}: {own} imports {other}"))
        .collect()
}

#[test]
fn a_floor_imports_only_floors_below_it() {
    assert_eq!(upward("src/hall/plan.rs", "use crate::scenario::Scenario;").len(), 1);
    assert_eq!(upward("src/hall/plan.rs", "use crate::{engine::{Tick, session}, lab::Pool};").len(), 1);
    assert_eq!(upward("src/cli/run.rs", "let x = crate::table::open();").len(), 1);
    assert!(upward("src/hall/plan.rs", "use crate::engine::Tick; // crate::session").is_empty());
    let sources = sources();
    assert!(sources.len() > 40, "the source is not where it was");
    let wrong: Vec<String> = sources.iter().flat_map(|(path, text)| upward(path, text)).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_folder_of_the_source_is_a_floor() {
    for (path, _) in sources() {
        assert!(module(&path).is_some() || path == "src/lib.rs" || path == "src/main.rs", "{path} is on no floor");
    }
}

/// Whole words of code, so that `libm::exp` and `expected(` are no hits for `.exp(`.
fn mentions(text: &str, words: &[&str]) -> Vec<String> {
    let code = code(text);
    let boundary = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && c != '_');
    let whole = |word: &str| {
        code.match_indices(word).any(|(at, _)| {
            let starts = !word.starts_with(char::is_alphanumeric) || boundary(code[..at].chars().next_back());
            let ends = !word.ends_with(char::is_alphanumeric) || boundary(code[at + word.len()..].chars().next());
            starts && ends
        })
    };
    words.iter().filter(|word| whole(word)).map(|word| (*word).to_owned()).collect()
}

fn nowhere(words: &[&str], applies: impl Fn(&str) -> bool) {
    let wrong: Vec<String> = sources()
        .iter()
        .filter(|(path, _)| applies(path))
        .flat_map(|(path, text)| mentions(text, words).into_iter().map(move |word| format!("{path}: {word}")))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

fn on(path: &str, floors: &[&str]) -> bool {
    module(path).is_some_and(|module| floors.contains(&module))
}

#[test]
fn only_the_table_knows_bevy() {
    assert_eq!(mentions("use bevy::prelude::*;", &["bevy"]).len(), 1);
    nowhere(&["bevy", "winit"], |path| !on(path, &["table"]));
}

#[test]
fn no_float_function_of_std_that_differs_by_platform() {
    const BARRED: [&str; 25] = [
        ".exp(",
        ".exp2(",
        ".exp_m1(",
        ".ln(",
        ".ln_1p(",
        ".log(",
        ".log2(",
        ".log10(",
        ".powf(",
        ".powi(",
        ".sin(",
        ".cos(",
        ".tan(",
        ".sinh(",
        ".cosh(",
        ".tanh(",
        ".asin(",
        ".acos(",
        ".atan(",
        ".atan2(",
        ".hypot(",
        ".cbrt(",
        ".mul_add(",
        "f64::exp",
        "f64::ln",
    ];
    assert_eq!(mentions("let y = x.exp() + libm::exp(x);", &BARRED), [".exp("]);
    // What a unit test computes to compare with does not reach the digest.
    nowhere(&BARRED, |path| {
        !path.contains("/tests") && on(path, &["engine", "hall", "scenario", "session", "lab", "debrief"])
    });
}

#[test]
fn nothing_in_the_core_has_an_order_of_its_own() {
    nowhere(&["HashMap", "HashSet", "hash_map", "RandomState"], |path| {
        on(path, &["engine", "hall", "scenario", "session", "lab", "debrief"])
    });
}

#[test]
fn the_first_four_floors_know_no_file_clock_or_thread() {
    nowhere(
        &["std::fs", "std::time", "Instant", "SystemTime", "std::thread", "std::env", "rayon", "println!", "eprintln!"],
        |path| on(path, &CORE),
    );
}

#[test]
fn words_come_from_the_keyed_stream_and_nowhere_else() {
    const GENERATORS: [&str; 14] = [
        "StdRng",
        "SmallRng",
        "ThreadRng",
        "thread_rng",
        "SysRng",
        "OsRng",
        "rand::rng",
        "rand::random",
        "rand_distr",
        "rand_chacha",
        "rand_pcg",
        "fastrand",
        "getrandom",
        "from_entropy",
    ];
    assert_eq!(mentions("let mut rng = StdRng::seed_from_u64(1);", &GENERATORS), ["StdRng"]);
    nowhere(&GENERATORS, |_| true);
    nowhere(&["rand::"], |path| !path.starts_with("src/engine/stream"));
}

#[test]
fn no_file_is_longer_than_500_lines() {
    let long: Vec<String> = sources()
        .iter()
        .map(|(path, text)| (path, text.lines().count()))
        .filter(|(_, lines)| *lines > 500)
        .map(|(path, lines)| format!("{path}: {lines} lines"))
        .collect();
    assert!(long.is_empty(), "{long:#?}");
}
