//! The table as a person meets it: the real binary in a real window, driven by synthetic keyboard and mouse from title
//! to debrief. What is on a screen is read back from its picture with a text recogniser.
//!
//! Needs a display (Xvfb will do), `xdotool`, `import` (ImageMagick) and `tesseract`, so it is ignored by default;
//! `.ci/run` installs these and runs it with
//! `xvfb-run -a -s "-screen 0 1280x720x24" cargo test --test window -- --ignored --test-threads=1`.
#![cfg(feature = "table")]

use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How long a screen may take on a slow machine with a software renderer.
const PATIENCE: Duration = Duration::from_secs(60);

struct Table {
    game: Child,
    saves: tempfile::TempDir,
    pictures: PathBuf,
    taken: u32,
}

/// A word on a picture and the middle of its box.
#[derive(Debug, Clone)]
struct Read {
    word: String,
    x: i32,
    y: i32,
    line: (u32, u32, u32),
}

fn run(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output().unwrap_or_else(|error| panic!("{program}: {error}"));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

impl Table {
    fn open(name: &str, arguments: &[&str]) -> Self {
        let saves = tempfile::tempdir().expect("a folder for saves");
        let mut table = Self::open_on(name, arguments, saves);
        table.focus();
        table
    }

    fn open_on(name: &str, arguments: &[&str], saves: tempfile::TempDir) -> Self {
        let pictures = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/pictures").join(name);
        std::fs::create_dir_all(&pictures).expect("a folder for pictures");
        let game = Command::new(env!("CARGO_BIN_EXE_gatewright"))
            .args(arguments)
            .env("GATEWRIGHT_SAVES", saves.path())
            .stdout(Stdio::null())
            .spawn()
            .expect("the game starts");
        Self { game, saves, pictures, taken: 0 }
    }

    /// Without a window manager nobody gives the window the keyboard.
    fn focus(&mut self) {
        let until = Instant::now() + PATIENCE;
        loop {
            let window = run("xdotool", &["search", "--name", "^Gatewright$"]);
            if let Some(window) = window.lines().next() {
                run("xdotool", &["windowfocus", window]);
                run("xdotool", &["mousemove", "--window", window, "1270", "700"]);
                return;
            }
            assert!(Instant::now() < until, "no window came up");
            sleep(Duration::from_millis(300));
        }
    }

    fn key(&self, key: &str) {
        run("xdotool", &["key", "--clearmodifiers", key]);
        sleep(Duration::from_millis(350));
    }

    fn picture(&mut self, name: &str) -> PathBuf {
        let path = self.pictures.join(format!("{:02}-{name}.png", self.taken));
        run("import", &["-window", "root", path.to_str().expect("a path in UTF-8")]);
        path
    }

    fn words(&mut self) -> Vec<Read> {
        let path = self.picture("now");
        let text = run("tesseract", &[path.to_str().expect("a path in UTF-8"), "-", "--psm", "11", "tsv"]);
        text.lines().skip(1).filter_map(read_word).collect()
    }

    /// Waits until all these words stand on the screen, keeps its picture, and gives the words back.
    fn see(&mut self, name: &str, wanted: &[&str]) -> Vec<Read> {
        let until = Instant::now() + PATIENCE;
        loop {
            let words = self.words();
            let all: String = words.iter().map(|read| read.word.to_lowercase() + " ").collect();
            let missing: Vec<&&str> = wanted.iter().filter(|word| !all.contains(&word.to_lowercase())).collect();
            if missing.is_empty() {
                let kept = self.picture(name);
                println!("saw {name}: {}", kept.display());
                self.taken += 1;
                return words;
            }
            assert!(
                self.game.try_wait().expect("the game can be asked").is_none(),
                "the game ended while {name} was looked for"
            );
            assert!(Instant::now() < until, "{name}: {missing:?} not on the screen; it says: {all}");
            sleep(Duration::from_millis(400));
        }
    }

    /// Clicks the middle of a run of words.
    fn click(&mut self, phrase: &str) {
        let until = Instant::now() + PATIENCE;
        let parts: Vec<String> = phrase.to_lowercase().split(' ').map(str::to_owned).collect();
        loop {
            let words = self.words();
            let found = words.windows(parts.len()).find(|run| {
                run.iter().zip(&parts).all(|(read, part)| read.word.to_lowercase().contains(part.as_str()))
                    && run.iter().all(|read| read.line == run[0].line)
            });
            if let Some(run_of_words) = found {
                let middle = &run_of_words[run_of_words.len() / 2];
                run("xdotool", &["mousemove", &middle.x.to_string(), &middle.y.to_string()]);
                sleep(Duration::from_millis(200));
                run("xdotool", &["click", "1"]);
                sleep(Duration::from_millis(400));
                run("xdotool", &["mousemove", "1270", "700"]);
                return;
            }
            assert!(Instant::now() < until, "`{phrase}` is not on the screen: {words:?}");
            sleep(Duration::from_millis(300));
        }
    }

    /// Pixels of exactly this colour.
    fn pixels(&mut self, colour: &str) -> f64 {
        let path = self.picture("now");
        let path = path.to_str().expect("a path in UTF-8");
        let count = run(
            "convert",
            &[
                path,
                "-fill",
                "black",
                "+opaque",
                colour,
                "-fill",
                "white",
                "-opaque",
                colour,
                "-format",
                "%[fx:mean*w*h]",
                "info:",
            ],
        );
        count.trim().parse().unwrap_or(0.0)
    }
}

/// The digest that `run` gives for seed 7 and a council that changes nothing.
fn digest_without_decisions() -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let none = folder.path().join("none.toml");
    std::fs::write(&none, "format = 1\nscenario = \"the-trickle\"\ndecisions = []\n").expect("a decisions file");
    let scenario = concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios/the-trickle.toml");
    let json = run(
        env!("CARGO_BIN_EXE_gatewright"),
        &[
            "run",
            scenario,
            "--seed",
            "7",
            "--replications",
            "1",
            "--format",
            "json",
            "--decisions",
            none.to_str().expect("a path in UTF-8"),
        ],
    );
    let result: serde_json::Value = serde_json::from_str(&json).expect("run prints JSON");
    result["digest"].as_str().expect("a digest").to_owned()
}

impl Drop for Table {
    fn drop(&mut self) {
        let _ = self.game.kill();
        let _ = self.game.wait();
        let _ = std::fs::remove_file(self.pictures.join(format!("{:02}-now.png", self.taken)));
    }
}

fn read_word(line: &str) -> Option<Read> {
    let cells: Vec<&str> = line.split('\t').collect();
    let number = |index: usize| cells.get(index)?.parse::<i32>().ok();
    let word = cells.get(11)?.trim();
    if word.is_empty() {
        return None;
    }
    let line = (number(2)? as u32, number(3)? as u32, number(4)? as u32);
    Some(Read { word: word.to_owned(), x: number(6)? + number(8)? / 2, y: number(7)? + number(9)? / 2, line })
}

#[test]
#[ignore = "needs a display; .ci/run gives it one"]
fn by_keyboard_from_title_to_debrief_and_by_saved_game_again() {
    let mut table = Table::open("keyboard", &[]);
    table.see("title", &["Gatewright", "New game", "operational use"]);
    let before = table.pixels("#FFC83D");
    table.key("Tab");
    sleep(Duration::from_millis(500));
    assert!(table.pixels("#FFC83D") > before + 500.0, "the focus ring is not on the screen");
    table.key("Return");
    table.see("shelf", &["Begin", "trickle", "Seed"]);
    table.key("Return");
    table.see("note", &["Before you begin"]);
    table.key("Return");
    table.see("briefing", &["Seats in play", "Chief"]);
    table.key("Return");
    for tide in 1..=6 {
        let wanted: &[&str] = if tide == 1 { &["Seal", "prediction", "cut"] } else { &["Seal", "prediction"] };
        table.see(&format!("council-{tide}"), wanted);
        table.key("s");
        table.see(&format!("sealed-{tide}"), &["Sealed", "Ring the tide"]);
        table.key("Return");
        table.see(&format!("shift-{tide}"), &["town"]);
        if tide == 1 {
            // A kill in the middle of a shift loses at most that shift.
            table.key("space");
            let saves = std::mem::replace(&mut table.saves, tempfile::tempdir().expect("a folder"));
            drop(table);
            table = Table::open_on("keyboard-again", &[], saves);
            table.focus();
            table.see("title-again", &["Carry on", "shift"]);
            table.key("Return");
            table.see("shift-again", &["town"]);
        }
        table.key("End");
        table.see(&format!("shift-over-{tide}"), &["Count the tide"]);
        table.key("Return");
        table.see(&format!("tally-{tide}"), &["Advocate", "Flow", "Trust"]);
        table.key("Return");
        if tide < 6 {
            table.see(&format!("event-{tide}"), &["next council"]);
            table.key("Return");
        }
    }
    table.see("debrief", &["Leave"]);
    for _ in 0..7 {
        table.key("Right");
    }
    table.see("debrief-last", &["Commit"]);
    let save = std::fs::read_dir(table.saves.path()).expect("the folder of saves").flatten().next().expect("a save");
    let replayed =
        Command::new(env!("CARGO_BIN_EXE_gatewright")).arg("replay").arg(save.path()).output().expect("replay runs");
    assert!(replayed.status.success(), "{}", String::from_utf8_lossy(&replayed.stderr));
    let saved = std::fs::read_to_string(save.path()).expect("the save can be read");
    assert!(saved.contains(&digest_without_decisions()), "the table and `run` differ on the same seed and decisions");
}

#[test]
#[ignore = "needs a display; .ci/run gives it one"]
fn by_mouse_through_the_first_tide() {
    let mut table = Table::open("mouse", &[]);
    table.see("title", &["New game"]);
    table.click("New game");
    table.see("shelf", &["Begin"]);
    table.click("trickle");
    table.click("Read on");
    table.click("Open the council");
    table.see("council", &["Seal"]);
    table.click("Seal it");
    table.see("sealed", &["Sealed"]);
    table.click("Ring the tide");
    table.see("shift", &["town"]);
    table.key("End");
    table.click("Count the tide");
    table.see("tally", &["Advocate"]);
    table.click("Turn the event");
    table.see("event", &["next council"]);
    table.click("next council");
    table.see("council-2", &["Tide 2"]);
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
