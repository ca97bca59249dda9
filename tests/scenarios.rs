//! Every file under `scenarios/`: sound, in full, without one real name, and with schemas that are up to date.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use gatewright::hall::{Spelling, spell};
use gatewright::scenario::built_in::{self, BUILT_IN};
use gatewright::scenario::{DecisionsFile, Scenario, Translation, keys, lint, schema};
use gatewright::session::{Save, Session};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> =
        entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect();
    files.sort();
    files
}

fn all() -> Vec<PathBuf> {
    files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios"))
}

/// Text files lie one folder down.
fn is_scenario(path: &Path) -> bool {
    path.extension().is_some_and(|kind| kind == "toml") && path.parent().unwrap().ends_with("scenarios")
}

fn scenarios() -> Vec<(String, Scenario)> {
    let files = all().into_iter().filter(|path| is_scenario(path));
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).unwrap();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let scenario = Scenario::read(&text).unwrap_or_else(|problems| panic!("\n{}", problems.lines(&name, &text)));
        (name, scenario)
    };
    files.map(read).collect()
}

#[test]
fn every_scenario_is_sound_and_named_like_its_file() {
    for (name, scenario) in scenarios() {
        assert_eq!(scenario.file.id, name);
        assert!(
            scenario.file.seats.contains(&"travellers-advocate".into()),
            "{name}: nobody speaks for the travellers"
        );
        assert!(scenario.file.text.reasons.len() >= 16, "{name}: too few reasons for crossing");
    }
}

#[test]
fn the_canonical_text_reads_as_the_same_scenario() {
    for (name, scenario) in scenarios() {
        let text = scenario.canonical();
        let again = Scenario::read(&text).unwrap_or_else(|problems| panic!("\n{}", problems.lines(&name, &text)));
        assert_eq!(again, scenario);
        assert_eq!(again.canonical(), text);
        assert_eq!(Scenario::from_tree(scenario.tree()).unwrap(), scenario);
    }
}

#[test]
fn words_stay_outside_the_digest_and_parameters_do_not() {
    let (_, scenario) = scenarios().swap_remove(0);
    let mut reworded = scenario.clone();
    reworded.file.text.title = "Other words".into();
    reworded.file.language = "de".into();
    assert_eq!(reworded.digest(), scenario.digest());
    assert_eq!(scenario.digest().len(), 64);
    let moved = scenario.with(&[("policy.threshold".into(), "2.1".into())]).unwrap();
    assert_ne!(moved.digest(), scenario.digest());
}

/// Every scenario is built in, and every language has all its words: nothing missing, nothing besides.
#[test]
fn every_scenario_is_built_in_and_translated() {
    let mut files = 0;
    for (name, scenario) in scenarios() {
        let one = BUILT_IN.iter().find(|one| one.id == name).unwrap_or_else(|| panic!("{name} is not built in"));
        assert_eq!(Scenario::read(one.scenario).unwrap(), scenario);
        assert!(one.texts.iter().any(|(language, _)| *language == "de"), "{name} has no German words");
        for (language, text) in one.texts {
            let read = Translation::read(text, &scenario);
            let translation = read.unwrap_or_else(|problems| panic!("\n{}", problems.lines(&name, text)));
            assert_eq!(translation.file.language, *language);
            files += 1;
        }
    }
    let found = all().into_iter().filter(|path| path.extension().is_some_and(|kind| kind == "toml"));
    assert_eq!(found.filter(|path| !is_scenario(path)).count(), files, "text files that are not built in");
}

/// Told in German, it is the same scenario: digest, canonical text and a further translation are as before.
#[test]
fn a_translation_changes_words_and_nothing_else() {
    let (own, words) = trickle_in_german();
    let told = own.in_language(&words);
    assert_eq!((told.file.text.clone(), told.file.language.as_str()), (words.file.text.clone(), "de"));
    assert_eq!(told.digest(), own.digest());
    assert_eq!(told.canonical(), own.canonical());
    assert_eq!(told.in_own_words(), own);
    assert_eq!(told.in_language(&words), told);
    let other = built_in::scenario("one-window").unwrap();
    assert_eq!(other.in_language(&words), other);
}

/// A sentence that somebody has rewritten is another sentence, and a card of their own has no German words.
#[test]
fn what_was_edited_stays_in_the_words_of_its_file() {
    let (own, words) = trickle_in_german();
    let mut edited = own.clone();
    edited.file.text.cards["random-checks"].what = "One in ten below the cut is stopped all the same.".into();
    edited.file.text.reasons[3] = "with a goat".into();
    let card = edited.file.cards["random-checks"].clone();
    edited.file.cards.insert("more-checks".into(), card);
    let name = edited.file.text.cards["random-checks"].clone();
    edited.file.text.cards.insert("more-checks".into(), name);
    let told = edited.in_language(&words).file.text;
    assert_eq!(told.cards["random-checks"].what, "One in ten below the cut is stopped all the same.");
    assert_eq!(told.cards["random-checks"].name, words.file.text.cards["random-checks"].name);
    assert_eq!(told.cards["more-checks"].name, "Random checks");
    assert_eq!(told.reasons[3], "with a goat");
    assert_eq!(told.reasons[4], words.file.text.reasons[4]);
    assert_eq!(told.title, words.file.text.title);
}

/// A save embeds the scenario as it was written, whatever language the table plays in.
#[test]
fn a_game_told_in_german_is_saved_in_its_own_words() {
    let (own, words) = trickle_in_german();
    let mut session = Session::new(Arc::new(own), 7);
    let before = Save::of(&session).text();
    session.tell(Some(&words));
    assert_eq!(session.scenario().file.text.title, words.file.text.title);
    assert_eq!(Save::of(&session).text(), before);
    let mut again = Save::read(&before).unwrap().resume().unwrap();
    again.tell(Some(&words));
    assert_eq!(again.scenario(), session.scenario());
    again.tell(None);
    assert_eq!(again.scenario().file.text.title, "The trickle");
}

fn trickle_in_german() -> (Scenario, Translation) {
    (built_in::scenario("the-trickle").unwrap(), built_in::translation("the-trickle", "de").unwrap())
}

#[test]
fn every_key_can_be_set_to_what_it_is() {
    for (_, scenario) in scenarios() {
        let tree = scenario.tree();
        let written = |key: &String| match keys::get(&tree, key).unwrap() {
            toml::Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        let same: Vec<(String, String)> = keys::leaves(&tree).iter().map(|key| (key.clone(), written(key))).collect();
        assert!(same.len() > 50);
        assert_eq!(scenario.with(&same).unwrap(), scenario);
    }
}

#[test]
fn what_is_set_is_checked_like_what_is_written() {
    let (_, scenario) = scenarios().swap_remove(0);
    let wrong = [("hall.stations.desks.server", "4"), ("policy.threshold", "many")].map(|(k, v)| (k.into(), v.into()));
    let problems = scenario.with(&wrong).unwrap_err();
    assert_eq!(problems.0.len(), 2);
    assert!(problems.0[0].hint.contains("`hall.stations.desks.servers`"), "{problems}");
    assert!(scenario.with(&[("hall.stations.desks.servers".into(), "501".into())]).is_err());
    assert!(scenario.with(&[("people.pathways.ordinary.share".into(), "0.5".into())]).is_err());
}

#[test]
fn decisions_are_written_and_read_again() {
    for (_, scenario) in scenarios() {
        let file = DecisionsFile {
            format: 1,
            scenario: scenario.file.id.clone(),
            seed: None,
            act: Vec::new(),
            decisions: scenario.file.baseline.clone(),
        };
        assert_eq!(DecisionsFile::read(&file.canonical(), &scenario).unwrap(), file);
    }
}

#[test]
fn no_word_of_a_scenario_is_a_real_name() {
    for path in all() {
        let text = fs::read_to_string(&path).unwrap();
        assert_eq!(lint::real_names(&text), Vec::<String>::new(), "{}", path.display());
    }
}

/// Every word that the program itself says: the messages of its string files, and the texts in quotes of its sources.
/// Titles of formulas' authors and the
/// names of the interface's own languages are no part of the fiction; nor are the examples of the list itself.
#[test]
fn no_word_of_the_program_is_a_real_name() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join("src"), root.join("assets/language")];
    let (mut texts, mut found) = (0, Vec::new());
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|kind| kind == "ftl") {
                let messages = fs::read_to_string(&path).unwrap();
                for line in messages.lines().filter(|line| !line.starts_with('#')) {
                    let words = line.split_once(" = ").map_or(line, |(_, words)| words);
                    found.extend(
                        lint::real_names(&said(words)).iter().map(|name| format!("{}: {name}", path.display())),
                    );
                    texts += 1;
                }
            } else if path.extension().is_some_and(|kind| kind == "rs") && !path.ends_with("scenario/lint.rs") {
                let source = fs::read_to_string(&path).unwrap();
                for text in source.lines().filter(|line| !line.trim_start().starts_with("//")).flat_map(quoted) {
                    found
                        .extend(lint::real_names(&said(text)).iter().map(|name| format!("{}: {name}", path.display())));
                    texts += 1;
                }
            }
        }
    }
    assert!(texts > 2000, "only {texts} texts");
    found.retain(|found: &String| ![": english", ": deutsch"].iter().any(|own| found.ends_with(own)));
    assert!(found.is_empty(), "{found:#?}");
}

/// A text without what is put in for its braces.
fn said(text: &str) -> String {
    text.split('{').map(|part| part.split_once('}').map_or(part, |(_, rest)| rest)).collect::<Vec<_>>().join(" ")
}

/// What stands in quotes on a line.
fn quoted(line: &str) -> impl Iterator<Item = &str> {
    line.split('"').skip(1).step_by(2)
}

/// More than 100,000 names.
#[test]
fn no_generated_name_is_a_real_name() {
    for spelling in [Spelling::GivenAndHouse, Spelling::Joined, Spelling::ByName] {
        for rank in (0..34_000).chain((34_000..1_000_000).step_by(997)) {
            let name = spell(spelling, rank);
            assert_eq!(lint::real_names(&name), Vec::<String>::new(), "{name}");
        }
    }
}

#[test]
fn published_schemas_are_up_to_date() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/schema");
    let schemas = [
        ("scenario.json", schema::schema_scenario()),
        ("decisions.json", schema::schema_decisions()),
        ("text.json", schema::schema_text()),
    ];
    for (name, schema) in schemas {
        let made = serde_json::to_string_pretty(&schema).unwrap() + "\n";
        let path = folder.join(name);
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&path, &made).unwrap();
        }
        assert_eq!(fs::read_to_string(&path).unwrap(), made, "run the tests once with UPDATE=1");
    }
}
