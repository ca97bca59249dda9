//! The table as a person meets it: the real binary in a real window, driven by synthetic keyboard and mouse from title
//! to debrief. A picture of each screen is kept in `target/pictures`; it must show something wherever a control or a
//! figure is said to be, and the title is read back from it by a text recogniser.
//!
//! Needs a display (Xvfb will do), `xdotool`, `import` (`ImageMagick`) and `tesseract`, so it is ignored by default;
//! `.ci/run` installs these and runs it with
//! (`-noreset` keeps the display when the only window is killed)
//! `xvfb-run -a -s "-screen 0 1280x720x24 -noreset" cargo test --test window -- --ignored --test-threads=1`.
#![cfg(feature = "table")]

use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How long a screen may take on a slow machine with a software renderer.
const PATIENCE: Duration = Duration::from_secs(90);

struct Table {
    game: Child,
    /// Saves, and the file in which the table says what is on the screen.
    folder: tempfile::TempDir,
    pictures: PathBuf,
    taken: u32,
}

/// A control on the screen.
#[derive(Debug, Clone)]
struct Control {
    id: String,
    x: i32,
    y: i32,
    width: i32,
    height: i32,
    label: String,
}

/// What the table says is on the screen.
#[derive(Debug, Default)]
struct Seen {
    screen: String,
    controls: Vec<Control>,
    text: String,
}

fn run(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output().unwrap_or_else(|error| panic!("{program}: {error}"));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

impl Table {
    fn open(name: &str) -> Self {
        Self::open_on(name, tempfile::tempdir().expect("a folder for saves"))
    }

    fn open_on(name: &str, folder: tempfile::TempDir) -> Self {
        let pictures = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/pictures").join(name);
        std::fs::create_dir_all(&pictures).expect("a folder for pictures");
        let game = Command::new(env!("CARGO_BIN_EXE_gatewright"))
            .env("GATEWRIGHT_SAVES", folder.path().join("saves"))
            .env("GATEWRIGHT_WITNESS", folder.path().join("seen.txt"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the game starts");
        Self::take_the_keyboard();
        Self { game, folder, pictures, taken: 0 }
    }

    /// Without a window manager nobody gives the window the keyboard.
    fn take_the_keyboard() {
        let until = Instant::now() + PATIENCE;
        loop {
            let window = run("xdotool", &["search", "--name", "^Gatewright$"]);
            if let Some(window) = window.lines().next() {
                run("xdotool", &["windowfocus", window]);
                run("xdotool", &["mousemove", "1270", "700"]);
                return;
            }
            assert!(Instant::now() < until, "no window came up");
            sleep(Duration::from_millis(300));
        }
    }

    fn look(&self) -> Seen {
        let said = std::fs::read_to_string(self.folder.path().join("seen.txt")).unwrap_or_default();
        let mut seen = Seen::default();
        for line in said.lines() {
            let cells: Vec<&str> = line.split('\t').collect();
            let number = |index: usize| cells.get(index).and_then(|cell| cell.parse().ok()).unwrap_or_default();
            match cells[0] {
                "screen" => cells[1].clone_into(&mut seen.screen),
                "control" => seen.controls.push(Control {
                    id: cells[1].to_owned(),
                    x: number(2),
                    y: number(3),
                    width: number(4),
                    height: number(5),
                    label: cells.get(6).copied().unwrap_or_default().to_owned(),
                }),
                _ => {
                    seen.text.push_str(cells.get(1).copied().unwrap_or_default());
                    seen.text.push('\n');
                }
            }
        }
        seen
    }

    /// Waits for a screen with these words and controls, keeps its picture, and checks that it shows them.
    fn see(&mut self, screen: &str, words: &[&str], controls: &[&str]) -> Seen {
        let until = Instant::now() + PATIENCE;
        let seen = loop {
            let seen = self.look();
            let here = seen.screen == screen
                && words.iter().all(|word| seen.text.contains(word))
                && controls.iter().all(|id| seen.controls.iter().any(|control| control.id == *id));
            if here {
                break seen;
            }
            let alive = self.game.try_wait().expect("the game can be asked").is_none();
            assert!(alive, "the game ended while {screen} was looked for");
            assert!(Instant::now() < until, "{screen} with {words:?} and {controls:?} did not come: {seen:?}");
            sleep(Duration::from_millis(100));
        };
        // Drawings are rasterised in the frames after the words stand.
        sleep(Duration::from_millis(900));
        self.taken += 1;
        let picture = self.pictures.join(format!("{:02}-{}.png", self.taken, screen.to_lowercase()));
        let picture = picture.to_str().expect("a path in UTF-8").to_owned();
        run("import", &["-window", "root", &picture]);
        for control in seen.controls.iter().filter(|control| controls.contains(&control.id.as_str())) {
            assert!(!control.label.is_empty(), "`{}` has no accessible label", control.id);
            let crop = format!(
                "{}x{}+{}+{}",
                control.width,
                control.height,
                control.x - control.width / 2,
                control.y - control.height / 2
            );
            let colours = run("convert", &[&picture, "-crop", &crop, "-format", "%k", "info:"]);
            let colours: u32 = colours.trim().parse().unwrap_or(0);
            assert!(colours > 8, "{picture}: nothing is drawn where `{}` should be ({crop})", control.id);
        }
        println!("saw {screen}: {picture}");
        seen
    }

    fn key(key: &str) {
        run("xdotool", &["key", key]);
        sleep(Duration::from_millis(500));
    }

    /// Moves to the middle of a control and clicks; the button is held across frames, as a hand does.
    fn click(&self, id: &str) {
        let seen = self.look();
        let control =
            seen.controls.iter().find(|control| control.id == id).unwrap_or_else(|| panic!("no `{id}`: {seen:?}"));
        run("xdotool", &["mousemove", &control.x.to_string(), &control.y.to_string()]);
        sleep(Duration::from_millis(400));
        run("xdotool", &["mousedown", "1"]);
        sleep(Duration::from_millis(250));
        run("xdotool", &["mouseup", "1"]);
        sleep(Duration::from_millis(400));
        run("xdotool", &["mousemove", "1270", "700"]);
    }

    /// Where on the screen this exact colour lies: width, height and corner of its box, as in "380x66+100+340".
    fn box_of(&self, colour: &str) -> String {
        let picture = self.pictures.join("now.png");
        let picture = picture.to_str().expect("a path in UTF-8");
        run("import", &["-window", "root", picture]);
        let found = run("convert", &[picture, "-fill", "black", "+opaque", colour, "-format", "%@", "info:"]);
        let _ = std::fs::remove_file(picture);
        found
    }

    fn save(&self) -> PathBuf {
        let saves = std::fs::read_dir(self.folder.path().join("saves")).expect("the folder of saves");
        saves.flatten().map(|entry| entry.path()).next().expect("a save")
    }
}

impl Drop for Table {
    fn drop(&mut self) {
        let _ = self.game.kill();
        let _ = self.game.wait();
    }
}

/// The digest that `run` gives for seed 7 and a council that changes nothing.
fn digest_without_decisions() -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let none = folder.path().join("none.toml");
    std::fs::write(&none, "format = 1\nscenario = \"the-trickle\"\ndecisions = []\n").expect("a decisions file");
    let scenario = concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios/the-trickle.toml");
    let none = none.to_str().expect("a path in UTF-8");
    let json = run(
        env!("CARGO_BIN_EXE_gatewright"),
        &["run", scenario, "--seed", "7", "--replications", "1", "--format", "json", "--decisions", none],
    );
    let result: serde_json::Value = serde_json::from_str(&json).expect("run prints JSON");
    result["digest"].as_str().expect("a digest").to_owned()
}

#[test]
#[ignore = "needs a display; .ci/run gives it one"]
fn by_keyboard_from_title_to_debrief_with_a_kill_in_the_middle() {
    let mut table = Table::open("keyboard");
    table.see("Title", &["Gatewright", "Not for operational use."], &["new-game", "note", "sources"]);
    let picture = table.pictures.join("01-title.png");
    let read = run("tesseract", &[picture.to_str().expect("a path in UTF-8"), "-", "--psm", "11"]);
    assert!(read.contains("Gatewright"), "the picture of the title reads: {read}");
    Table::key("Tab");
    let first = table.box_of("#FFC83D");
    assert!(!first.starts_with("0x0") && !first.starts_with("1x1"), "the focus ring is not on the screen: {first}");
    Table::key("Tab");
    assert_ne!(first, table.box_of("#FFC83D"), "the focus ring did not move");
    // Five things to press: three more steps lead round to the first of them.
    (0..3).for_each(|_| Table::key("Tab"));
    Table::key("Return");
    table.see("Shelf", &["Begin a game", "The trickle"], &["scenario:0", "another-seed"]);
    Table::key("Return");
    table.see("Note", &["Before you begin"], &["read-note", "pause-card"]);
    Table::key("Return");
    table.see("Briefing", &["Seats in play", "Hall Chief"], &["open-council"]);
    Table::key("Return");
    for tide in 1..=6 {
        let seen = table.see("Council", &[&format!("Tide {tide} of 6")], &["lever:cut", "card:redress-window", "seal"]);
        assert!(!seen.controls.iter().any(|control| control.id == "opened:ppv"), "figures stood open before the seal");
        Table::key("s");
        table.see("Council", &["Sealed"], &["adopt-here", "opened:ppv"]);
        Table::key("Return");
        table.see("Shift", &["Back room"], &["pause", "to-end", "log"]);
        if tide == 1 {
            // A kill in the middle of a shift loses at most that shift.
            let folder = std::mem::replace(&mut table.folder, tempfile::tempdir().expect("a folder"));
            drop(table);
            std::fs::remove_file(folder.path().join("seen.txt")).expect("the table had written what is on the screen");
            table = Table::open_on("keyboard-after-the-kill", folder);
            table.see("Title", &["Carry on"], &["carry-on"]);
            Table::key("Return");
            table.see("Shift", &["Back room"], &["pause", "to-end"]);
        }
        Table::key("e");
        table.see("Shift", &["The shift is over"], &["end-shift"]);
        Table::key("Return");
        table.see("Tally", &["The Travellers' Advocate speaks"], &["tally:flow", "tally:trust", "turn-card"]);
        Table::key("Return");
        if tide < 6 {
            table.see("Event", &["On to the next council"], &["next-tide"]);
            Table::key("Return");
        }
    }
    table.see("Debrief", &["Leave seat"], &["next"]);
    let panels = [
        "interval score",
        "carried nothing",
        "Why did it make sense",
        "Luck or skill",
        "The rule",
        "",
        "One commitment",
    ];
    for words in panels {
        Table::key("Right");
        table.see("Debrief", &[words], &["back"]);
    }
    let save = table.save();
    let replayed =
        Command::new(env!("CARGO_BIN_EXE_gatewright")).arg("replay").arg(&save).output().expect("replay runs");
    assert!(replayed.status.success(), "{}", String::from_utf8_lossy(&replayed.stderr));
    let saved = std::fs::read_to_string(save).expect("the save can be read");
    assert!(saved.contains(&digest_without_decisions()), "the table and `run` differ on the same seed and decisions");
}

#[test]
#[ignore = "needs a display; .ci/run gives it one"]
fn by_mouse_through_the_first_tide() {
    let mut table = Table::open("mouse");
    table.see("Title", &["New game"], &["new-game"]);
    table.click("new-game");
    table.see("Shelf", &["Begin a game"], &["scenario:0"]);
    table.click("scenario:0");
    table.see("Note", &["Before you begin"], &["read-note"]);
    table.click("read-note");
    table.see("Briefing", &["Seats in play"], &["open-council"]);
    table.click("open-council");
    table.see("Council", &["24 coins left"], &["card:redress-window"]);
    table.click("card:redress-window");
    table.see("Council", &["21 coins left", "proposed"], &["undo", "seal"]);
    table.click("undo");
    table.see("Council", &["24 coins left"], &["seal"]);
    table.click("seal");
    table.see("Council", &["Sealed"], &["adopt", "opened:ppv"]);
    table.click("opened:ppv");
    table.see("Council", &["Assumption", "Source"], &["formula/close"]);
    table.click("formula/close");
    table.click("adopt");
    table.see("Shift", &["Back room"], &["pause-card", "to-end"]);
    table.click("pause-card");
    table.see("Shift", &["Paused"], &["cover-close"]);
    table.click("cover-close");
    table.click("to-end");
    table.see("Shift", &["The shift is over"], &["end-shift"]);
    table.click("end-shift");
    table.see("Tally", &["The Travellers' Advocate speaks"], &["turn-card"]);
    table.click("turn-card");
    table.see("Event", &["On to the next council"], &["next-tide"]);
    table.click("next-tide");
    table.see("Council", &["Tide 2 of 6"], &["seal"]);
}

/// Two at one screen, by keyboard: covers between the seats, a goal that shows only while a key is held, a vote that
/// fails, and one that lets the tide in.
#[test]
#[ignore = "needs a display; .ci/run gives it one"]
fn two_seats_seal_and_vote_behind_covers() {
    const GOAL: &str = "nineteen in twenty stand still for 20 minutes at most";
    let mut table = Table::open("two-seats");
    table.see("Title", &["New game"], &["new-game"]);
    Table::key("Return");
    table.see("Shelf", &["Begin a game"], &["scenario:0"]);
    Table::key("Return");
    table.see("Note", &["Before you begin"], &["read-note"]);
    Table::key("Return");
    table.see("Briefing", &["One person is enough"], &["seat:treasurer", "open-council"]);
    table.click("seat:treasurer");
    table.see("Briefing", &["2 seats are taken"], &["open-council"]);
    table.click("open-council");
    table.see("Council", &["Seal, seat by seat", "Spoken for"], &["next-seat", "card:random-checks"]);
    table.click("card:random-checks");
    table.see("Council", &["proposed"], &["next-seat"]);
    Table::key("s");
    for (seat, last) in [("Hall Chief", false), ("Treasurer", true)] {
        let seen = table.see("Hand", &[&format!("Pass the screen to the {seat}")], &["ready"]);
        assert!(!seen.controls.iter().any(|control| control.id == "seal"), "the slip lies open on the cover");
        Table::key("Return");
        let seen = table.see("Hand", &["What is proposed", "Random checks"], &["seal", "goal"]);
        assert!(!seen.text.contains(GOAL), "the goal lies open");
        if !last {
            run("xdotool", &["keydown", "h"]);
            table.see("Hand", &[GOAL], &[]);
            run("xdotool", &["keyup", "h"]);
        }
        Table::key("s");
    }
    for (first, second, outcome) in [("y", "n", "Not adopted"), ("y", "y", "Adopted")] {
        table.see("Council", &["Vote, seat by seat"], &["next-seat", "opened:ppv"]);
        Table::key("Return");
        for vote in [first, second] {
            table.see("Hand", &["Pass the screen to the"], &["ready"]);
            Table::key("Return");
            table.see("Hand", &["Your vote"], &["vote:for", "vote:against", "vote:abstain"]);
            Table::key(vote);
        }
        let next = if outcome == "Adopted" { "to-shift" } else { "propose-again" };
        table.see("Ballot", &[outcome, "read out in the debrief"], &[next]);
        Table::key("Return");
    }
    table.see("Shift", &["Back room"], &["pause", "to-end"]);
    let saved = std::fs::read_to_string(table.save()).expect("the save can be read");
    assert!(saved.contains("choice = \"against\"") && saved.contains("taken = [\"hall-chief\", \"treasurer\"]"));
}

#[test]
fn without_a_display_it_says_what_is_missing() {
    let output = Command::new(env!("CARGO_BIN_EXE_gatewright"))
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .output()
        .expect("the game starts");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("display") && said.contains("gatewright run"), "{said}");
}
