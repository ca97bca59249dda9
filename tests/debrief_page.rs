//! The page of a game: golden, self-contained, whole for a reader without pictures or colour, and with the very
//! figures of `run --format json`. `UPDATE=1 cargo test --test debrief_page` writes the golden pages anew.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use gatewright::debrief::{Book, By, Cause, Class, Effort, Game, PaperGame, Wronged};
use gatewright::lab::{OneByOne, Pool, SCALES};
use gatewright::report::page::{Apart, class_page, debrief_page, kit_page};
use gatewright::report::words::{interval, number, share, share_interval, signed};
use gatewright::report::{facts_csv, groups_note};
use gatewright::scenario::DecisionsFile;
use gatewright::scenario::lint::real_names;
use gatewright::session::{Act, Decision, Save, Session};
use serde_json::Value;
use std::fs;
use std::ops::ControlFlow;
use std::process::{Command, Output};
use std::sync::{Arc, LazyLock};
use support::page::{figures, hold, text_of};
use support::table::{busy_council, play};
use support::{at_root, scenario};

const TRICKLE: &str = "scenarios/the-trickle.toml";
/// The second page: late papers, so timelines of records stand on it.
const FATHOMS: &str = "scenarios/sealed-fathoms.toml";
/// Few, so that the page is made quickly; as many for each decision as for the game, so that one run checks both. The
/// search is the smallest there is.
const EFFORT: Effort = Effort { replications: 12, each: 12, search: 1 };

/// A game with everything that is made of it.
struct Sample {
    session: Session,
    book: Book,
    page: String,
}

impl Sample {
    fn of(path: &str, acts: &[(u16, Act)]) -> Self {
        let session = play(scenario(path), 7, acts);
        let book = Book::of(&session, EFFORT, &Pool::new(2).unwrap(), |_, _| ControlFlow::Continue(())).unwrap();
        Self { page: debrief_page(&book), book, session }
    }
}

static TRICKLE_GAME: LazyLock<Sample> = LazyLock::new(|| Sample::of(TRICKLE, &busy_council()));
static FATHOMS_GAME: LazyLock<Sample> = LazyLock::new(|| Sample::of(FATHOMS, &hurried_council()));

fn samples() -> [&'static Sample; 2] {
    [&TRICKLE_GAME, &FATHOMS_GAME]
}

/// Names first, then fewer of them: a council that wants its papers quickly.
fn hurried_council() -> Vec<(u16, Act)> {
    let play = |card: &str| Act::Play { card: card.into() };
    vec![
        (1, play("newest-first")),
        (2, play("identifier-only-release")),
        (3, Act::MoveLever { lever: "cut".into(), value: 2.5 }),
        (4, Act::MoveLever { lever: "days-kept".into(), value: 30.0 }),
    ]
}

fn gatewright(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_gatewright")).args(arguments).current_dir(at_root("")).output().unwrap()
}

fn is_golden(name: &str, page: &str) {
    let path = at_root("tests/page").join(name);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, page).unwrap();
    }
    let golden = fs::read_to_string(&path).unwrap_or_default();
    let first = golden.lines().zip(page.lines()).find(|(one, other)| one != other);
    assert!(golden == page, "{name} is another page than before, from here on: {first:#?}\nIf it should be, UPDATE=1.");
}

#[test]
fn the_golden_pages_are_the_pages() {
    is_golden("the-trickle.html", &TRICKLE_GAME.page);
    is_golden("sealed-fathoms.html", &FATHOMS_GAME.page);
}

/// The kit: whole without a browser, silent about the truth until its own sheet.
#[test]
fn the_kit_holds_what_a_table_needs() {
    let paper = PaperGame::of(Arc::new(scenario(TRICKLE)), 7);
    let page = kit_page(&paper);
    is_golden("the-trickle-kit.html", &page);
    hold(&page);
    tells_everything(&page, 1);
    let text = text_of(&page);
    assert_eq!(real_names(&text), Vec::<String>::new());
    let file = &paper.scenario.file;
    for id in file.cards.keys() {
        assert!(text.contains(&file.text.cards[id].name), "{id}");
    }
    for seat in &file.seats {
        let named = &file.text.seats[seat].name;
        assert!(
            text.split_whitespace().collect::<Vec<_>>().join(" ").contains(&format!("Seat sheet: {named}")),
            "{seat}"
        );
    }
    for words in ["Objective", "Observed", "Strength", "Improvement", "Cause", "Owner", "Next test", "First fold"] {
        assert!(text.contains(words), "{words}");
    }
    // A tide's sheet counts what the hall can count.
    let (tides, truth) = page.split_once("id=\"truth\"").unwrap();
    let tides = text_of(tides.split_once("id=\"tide-1\"").unwrap().1);
    for barred in ["by mistake", "Hazards that came", "Missed", "carried nothing"] {
        assert!(!tides.contains(barred), "a tide's sheet says “{barred}”");
        assert!(truth.contains(barred), "the truth does not say “{barred}”");
    }
    // The hall as it is: the very figures of a game without decisions.
    let alone = Game { decisions: Vec::new(), ..Game::of(&TRICKLE_GAME.session) }.truth();
    assert_eq!(paper.policies[0].truth.all, alone.all);
}

/// Two tables, by name; and one kept apart.
#[test]
fn a_class_is_compared_by_name() {
    let quiet = play(scenario(TRICKLE), 7, &[]);
    let sessions = vec![("walnut".to_owned(), TRICKLE_GAME.session.clone()), ("beech".to_owned(), quiet)];
    let class = Class::of(sessions, 4, &OneByOne, |_, _| ControlFlow::Continue(())).unwrap();
    assert_eq!(class.tables.iter().map(|table| table.name.as_str()).collect::<Vec<_>>(), ["beech", "walnut"]);
    assert_eq!(class.differences.len(), TRICKLE_GAME.session.decisions().len());
    assert!(class.differences.iter().all(|one| one.taken_by == [1]));
    let page = class_page(&class, &[Apart { name: "elm".into(), why: "another seed".into() }]);
    is_golden("the-trickle-class.html", &page);
    hold(&page);
    tells_everything(&page, 4);
    let text = text_of(&page);
    assert_eq!(real_names(&text), Vec::<String>::new());
    assert!(text.contains("elm") && text.contains("another seed"));
    for figure in &SCALES {
        for table in &class.tables {
            let own = number(table.figures[0].metrics[figure.place()].unwrap());
            assert!(text.contains(&own), "{}: {own}", figure.metric);
        }
    }
}

/// Causes on the page: as many as the confusion table counts.
#[test]
fn causes_are_as_many_as_errors() {
    for Sample { book, .. } in samples() {
        let sum = |misses: bool| -> u64 {
            book.blamed.iter().filter(|one| matches!(one.cause, Cause::Miss(_)) == misses).map(|one| one.count).sum()
        };
        assert_eq!(sum(true), book.truth.all.missed + book.truth.all.missed_elsewhere);
        assert_eq!(sum(false), book.truth.all.mistaken_stops);
        assert!(book.blamed.iter().filter_map(|one| one.without).all(|(own, all)| {
            own.removed + own.still == own.before && own.still + own.newly == own.after && all.before >= own.before
        }));
    }
}

#[test]
fn any_number_of_threads_writes_the_same_page() {
    let Sample { session, page, .. } = &*TRICKLE_GAME;
    let book = Book::of(session, EFFORT, &OneByOne, |_, _| ControlFlow::Continue(())).unwrap();
    assert!(debrief_page(&book) == *page);
}

#[test]
fn the_page_stands_by_itself() {
    for Sample { page, .. } in samples() {
        hold(page);
        for heading in [
            "Leave your seat",
            "Predictions, unsealed",
            "The facts",
            "One decision changed",
            "What was possible",
            "One commitment",
        ] {
            assert!(page.contains(heading), "{heading}");
        }
    }
}

/// The order of the world: the person first, the rule after the replays, one commitment at the end.
#[test]
fn the_steps_come_in_their_order() {
    let steps = ["seat", "predictions", "facts", "why", "replay", "luck", "possible", "rule", "elsewhere", "commit"];
    for Sample { page, .. } in samples() {
        let places: Vec<usize> = steps.map(|step| page.find(&format!("<h2 id=\"{step}\"")).unwrap()).into();
        assert!(places.is_sorted(), "{places:?}");
    }
}

/// A reader without pictures and colour: each figure has its sentence and its table, and every number that is drawn
/// stands in one of them.
fn tells_everything(page: &str, least: usize) {
    let figures = figures(page);
    assert!(figures.len() >= least, "{} figures", figures.len());
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
fn a_reader_without_pictures_gets_every_fact() {
    for Sample { page, .. } in samples() {
        tells_everything(page, 21);
    }
}

/// Records: on the page where papers can be late, and nowhere else.
#[test]
fn timelines_stand_where_papers_can_be_late() {
    let heading = "When it was known";
    assert!(TRICKLE_GAME.book.timelines.is_none() && !TRICKLE_GAME.page.contains(heading));
    let Sample { book, page, .. } = &*FATHOMS_GAME;
    let lines = book.timelines.as_ref().unwrap();
    assert!(page.contains(heading));
    let missed = lines.iter().filter(|line| line.wronged == Wronged::Missed).count() as u64;
    assert_eq!(missed, book.truth.all.missed + book.truth.all.missed_elsewhere);
    let text = text_of(page);
    assert!(lines.iter().take(40).all(|line| text.contains(&line.name)), "everybody told of is named");
}

/// Privacy on the page is the ledger of the game, part by part.
#[test]
fn the_ledger_of_the_page_is_that_of_the_game() {
    for Sample { session, book, page } in samples() {
        let ledger = session.played().last().unwrap().slow.ledger;
        let text = text_of(page);
        assert!(text.contains(&format!("The ledger came to {}", number(ledger))), "{ledger}");
        assert!(book.ledger.iter().all(|part| text.contains(&number(part.value)) && text.contains(&part.register)));
    }
}

#[test]
fn no_real_name_is_on_the_page() {
    for Sample { page, .. } in samples() {
        // The sources are the one place for real titles.
        let (before, rest) = page.split_once("<h3>Sources</h3>").unwrap();
        let after = rest.split_once("<h2").unwrap().1;
        for part in [before, after] {
            // The method of the search is named where figures are explained.
            assert_eq!(real_names(&text_of(part)), Vec::<String>::new());
        }
    }
}

fn run_json(path: &str, session: &Session) -> Value {
    let folder = tempfile::tempdir().unwrap();
    let log = DecisionsFile {
        format: 1,
        scenario: session.scenario().file.id.clone(),
        seed: None,
        act: Vec::new(),
        decisions: session.decisions().iter().map(Decision::to_file).collect(),
    };
    let decisions = folder.path().join("decisions.toml");
    fs::write(&decisions, log.canonical()).unwrap();
    let replications = EFFORT.replications.to_string();
    let decisions = decisions.to_str().unwrap();
    let arguments = ["run", path, "--seed", "7", "--replications", &replications, "--decisions", decisions];
    let output = gatewright(&[&arguments[..], &["--format", "json"]].concat());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn ends(value: &Value) -> Option<[f64; 2]> {
    Some([value[0].as_f64()?, value[1].as_f64()?])
}

/// Equal but for the last bit, which reading JSON may lose.
fn same(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-12 * other.abs()
}

/// Scales, groups, PPV and digest, each as the page words it.
#[test]
fn the_figures_are_those_of_run() {
    for (path, Sample { session, book, page }) in [TRICKLE, FATHOMS].into_iter().zip(samples()) {
        let run = run_json(path, session);
        assert_eq!(run["digest"], book.digest.as_str());
        let text = text_of(page);
        assert!(text.contains(&book.digest));
        let possible = book.possible.as_ref().unwrap();
        assert_eq!(possible.games, EFFORT.replications);
        for (place, (figure, shift)) in SCALES.iter().zip(&book.left_out[0].ranked.shifts).enumerate() {
            let scale = &run["scales"][figure.scale.id()];
            assert_eq!(scale["metric"], figure.metric, "the page and `run` read a scale by the same figure");
            let mean = scale["figure"]["mean"].as_f64().unwrap();
            assert!(same(shift.before.unwrap().mean, mean), "{}", figure.metric);
            assert!(same(possible.table.figures[place].unwrap().mean, mean), "{}: beside the front", figure.metric);
            assert!(text.contains(&number(mean)), "{}: {}", figure.metric, number(mean));
            let difference = shift.difference.unwrap();
            let cell = format!("{} ({})", signed(difference.mean), interval(difference.ci95));
            assert!(text.contains(&cell), "{cell}");
        }
        for (by, name) in [(By::Custom, "custom"), (By::Pathway, "pathway"), (By::Trade, "print_quality")] {
            for (group, (id, theirs)) in book.groups(by).iter().zip(run["groups"][name].as_object().unwrap()) {
                let rate = &theirs["false_stop_rate"];
                let ours = group.false_stop_rate.unwrap();
                assert!(same(ours.value, rate["value"].as_f64().unwrap()), "{id}");
                let (mine, theirs) = (ours.ci95.unwrap(), ends(&rate["ci95"]).unwrap());
                assert!(same(mine[0], theirs[0]) && same(mine[1], theirs[1]), "{id}");
                // A chart of groups that nothing in the hall looks at is left out.
                let told = text.contains(&share(ours.value)) && text.contains(&share_interval(ours.ci95));
                assert!(told || groups_note(&book.scenario.file, by).is_none(), "{id}");
            }
        }
    }
}

/// The sheet says the same as the page.
#[test]
fn the_facts_can_be_counted_again() {
    let bytes = facts_csv(&TRICKLE_GAME.book).unwrap();
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    let head = reader.headers().unwrap().clone();
    let column = |name: &str| head.iter().position(|one| one == name).unwrap();
    let (hazard, stopped, fate) = (column("hazard"), column("stopped"), column("fate"));
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let all = &TRICKLE_GAME.book.truth.all;
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
    fs::write(at("game.toml"), Save::of(&TRICKLE_GAME.session).text()).unwrap();
    let done = gatewright(&[
        "debrief",
        &at("game.toml"),
        "--out",
        &at("page.html"),
        "--csv",
        &at("facts.csv"),
        "--replications",
        "4",
        "--search",
        "0",
    ]);
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    assert!(fs::read_to_string(at("page.html")).unwrap().ends_with("</html>"));
    assert_eq!(fs::read(at("facts.csv")).unwrap(), facts_csv(&TRICKLE_GAME.book).unwrap());

    // Nothing to write, no such folder, a game that is not over, a save that was changed.
    assert_eq!(gatewright(&["debrief", &at("game.toml")]).status.code(), Some(2));
    let lost = gatewright(&["debrief", &at("game.toml"), "--out", &at("no/page.html"), "--replications", "2"]);
    assert_eq!(lost.status.code(), Some(1));
    let young = Save::of(&Session::new(TRICKLE_GAME.session.scenario().clone(), 7));
    fs::write(at("young.toml"), young.text()).unwrap();
    let refused = gatewright(&["debrief", &at("young.toml"), "--out", &at("young.html")]);
    assert!(String::from_utf8_lossy(&refused.stderr).contains("nothing to look back on"));
    let mut forged = Save::of(&TRICKLE_GAME.session);
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

/// A folder as a class leaves it: what cannot be compared is named with its reason, and keeps nothing from the others.
#[test]
fn what_cannot_be_compared_is_kept_apart() {
    let folder = tempfile::tempdir().unwrap();
    let inside = folder.path().join("saves");
    fs::create_dir(&inside).unwrap();
    let put = |name: &str, text: &str| fs::write(inside.join(format!("{name}.toml")), text).unwrap();
    let text = |session: &Session| Save::of(session).text();
    let act = |value: f64| vec![(0, Act::MoveLever { lever: "cut".into(), value })];
    let kept = text(&play(scenario(TRICKLE), 7, &act(1.8)));
    put("beech", &kept);
    put("elm", &text(&play(scenario(TRICKLE), 7, &act(2.4))));
    put("other-seed", &text(&play(scenario(TRICKLE), 8, &[])));
    let changed = support::scenario_with(TRICKLE, &[("policy.random_checks", "0.01")]);
    put("other-version", &text(&play(changed, 7, &[])));
    put("other-hall", &text(&play(scenario("scenarios/the-back-room.toml"), 7, &[])));
    put("torn", &kept[..kept.len() / 2]);
    put("empty", "");
    fs::write(inside.join("notes.txt"), "no save").unwrap();
    let page = folder.path().join("class.html");
    let line = |what: &str| {
        gatewright(&["debrief", what, "--out", page.to_str().unwrap(), "--replications", "2", "--threads", "2"])
    };
    let done = line(inside.to_str().unwrap());
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let said = String::from_utf8_lossy(&done.stderr).into_owned();
    assert!(said.contains("2 tables compared, 5 kept apart"), "{said}");
    let written = text_of(&fs::read_to_string(&page).unwrap());
    for (name, why) in [
        ("other-seed", "another seed, 8"),
        ("other-version", "another version of the scenario"),
        ("other-hall", "another scenario, `the-back-room`"),
        ("torn", "this is not a save"),
        ("empty", "this is not a save"),
    ] {
        let reason = said.lines().find(|line| line.trim_start().starts_with(&format!("{name}: "))).unwrap_or_default();
        assert!(reason.contains(why), "{name}: {said}");
        assert!(written.contains(name) && written.contains(why), "{name} is not on the page");
    }
    // Nothing that can be compared: no page, and every reason.
    fs::remove_file(&page).unwrap();
    fs::remove_file(inside.join("elm.toml")).unwrap();
    let refused = line(inside.to_str().unwrap());
    assert_eq!(refused.status.code(), Some(1));
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(said.contains("No two of these saves") && said.contains("torn"), "{said}");
    assert!(!page.exists());
}
