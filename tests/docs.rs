//! The pages: their examples are read and played, their tables are complete, their links lead somewhere.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![allow(clippy::case_sensitive_file_extension_comparisons, reason = "the names are our own")]

mod support;

use gatewright::hall::Probability;
use gatewright::hall::matching::{false_match_rate, positive_predictive_value, true_positive_rate};
use gatewright::scenario::{DecisionsFile, Scenario, Translation, schema};
use gatewright::session::decisions_from;
use serde_json::Value;
use support::{at_root, run};

fn page(path: &str) -> String {
    std::fs::read_to_string(at_root(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn pages() -> Vec<String> {
    let docs =
        std::fs::read_dir(at_root("docs")).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut pages: Vec<String> = docs.filter(|name| name.ends_with(".md")).map(|name| format!("docs/{name}")).collect();
    pages.push("README.md".into());
    pages
}

/// Fenced blocks of a language.
fn blocks(text: &str, language: &str) -> Vec<String> {
    let fence = format!("```{language}\n");
    text.split(fence.as_str()).skip(1).map(|rest| rest.split("```").next().unwrap().to_owned()).collect()
}

#[test]
fn the_examples_are_sound_and_play() {
    let text = page("docs/scenario-files.md");
    let [scenario, decisions, words] = <[String; 3]>::try_from(blocks(&text, "toml")).unwrap();
    let read =
        Scenario::read(&scenario).unwrap_or_else(|problems| panic!("\n{}", problems.lines("example", &scenario)));
    let mine = DecisionsFile::read(&decisions, &read)
        .unwrap_or_else(|problems| panic!("\n{}", problems.lines("decisions", &decisions)));
    let german =
        Translation::read(&words, &read).unwrap_or_else(|problems| panic!("\n{}", problems.lines("de", &words)));
    assert_eq!(read.in_language(&german).file.text.cards["third-desk"].name, "Ein dritter Schalter");
    // The act at a desk fits the same page, in a file that says of which seed its traveller is.
    let [act] = <[String; 1]>::try_from(blocks(&text, "text")).unwrap();
    let seeded = decisions.replacen("scenario = \"two-desks\"\n", "scenario = \"two-desks\"\nseed = 7\n", 1) + &act;
    let acted =
        DecisionsFile::read(&seeded, &read).unwrap_or_else(|problems| panic!("\n{}", problems.lines("acts", &seeded)));
    assert_eq!(acted.act.len(), 1);
    let baseline = run(read.clone(), &decisions_from(&read.file.baseline), 1, 3);
    let played = run(read, &decisions_from(&mine.decisions), 1, 3);
    assert!(played.figures.iter().all(|one| one.all.travellers > 200 && one.all.admitted > 0));
    assert_ne!(played.digest, baseline.digest);
}

/// Every key of every table of the schema stands in the page.
#[test]
fn no_key_is_left_out_of_the_page() {
    let text = page("docs/scenario-files.md");
    let schema = schema::schema_scenario();
    let mut missing = Vec::new();
    let mut look = |name: &str, table: &Value| {
        for key in table["properties"].as_object().into_iter().flatten().map(|(key, _)| key) {
            let named =
                [format!("`{key}`"), format!("[{key}]"), format!("[{key}."), format!(".{key}]"), format!("{key} =")];
            if !named.iter().any(|form| text.contains(form.as_str())) {
                missing.push(format!("{name}: {key}"));
            }
        }
    };
    look("top", &schema);
    for (name, table) in schema["$defs"].as_object().unwrap() {
        // What may stand under [text] is said there once.
        if name != "TextFile" && name != "PromptText" && name != "Named" {
            look(name, table);
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

/// What a heading is called in a link: small letters, hyphens for spaces, no other signs.
fn anchor(heading: &str) -> String {
    let kept = heading.trim().chars().filter(|letter| letter.is_alphanumeric() || " -_".contains(*letter));
    kept.map(|letter| if letter == ' ' { '-' } else { letter }).collect::<String>().to_lowercase()
}

/// Links to files of the project, and to headings in its pages. The picture of the table is taken by the tour.
#[test]
fn links_lead_somewhere() {
    for page_name in pages() {
        let text = page(&page_name);
        let folder = at_root(&page_name).parent().unwrap().to_owned();
        for target in text.split("](").skip(1).map(|rest| rest.split(')').next().unwrap()) {
            let (file, heading) = target.split_once('#').unwrap_or((target, ""));
            let picture = file.rsplit('.').next() == Some("png");
            assert!(file.is_empty() || picture || folder.join(file).exists(), "{page_name}: {target}");
            if !heading.is_empty() {
                let there =
                    if file.is_empty() { text.clone() } else { std::fs::read_to_string(folder.join(file)).unwrap() };
                let mut headings = there.lines().filter(|line| line.starts_with('#'));
                assert!(headings.any(|line| anchor(line.trim_start_matches('#')) == heading), "{page_name}: {target}");
            }
        }
    }
}

/// Files that the pages name as proofs are there.
#[test]
fn proofs_that_are_named_are_there() {
    for page_name in pages() {
        for name in page(&page_name).split('`').filter(|word| word.starts_with("tests/") && word.ends_with(".rs")) {
            assert!(at_root(name).exists(), "{page_name}: {name}");
        }
    }
}

/// The table of the facilitator's page is what the formulas give.
#[test]
fn the_figures_to_have_at_hand_are_right() {
    let text = page("docs/facilitate.md");
    let rows: Vec<Vec<f64>> = text
        .lines()
        .filter_map(|line| {
            line.strip_prefix("| ")?.strip_suffix(" |")?.split(" | ").map(|cell| cell.parse().ok()).collect()
        })
        .filter(|row: &Vec<f64>| row.len() == 4)
        .collect();
    assert_eq!(rows.len(), 4);
    for row in rows {
        let (hit, false_match) = (true_positive_rate(row[0], 2.5), false_match_rate(row[0]));
        let rare = Probability::new(0.0005);
        let innocent = 100.0 * (1.0 - positive_predictive_value(rare, hit, false_match).unwrap().get());
        let stops = 1000.0 * (0.0005 * hit.get() + 0.9995 * false_match.get());
        for (said, is, half) in [(row[1], 100.0 * hit.get(), 0.5), (row[2], stops, 0.5), (row[3], innocent, 0.05)] {
            assert!((said - is).abs() <= half + 1e-9, "cut {}: {said} is {is}", row[0]);
        }
    }
}
