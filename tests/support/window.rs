//! A driver of the real window: starts the program, sends keys and clicks, and waits for what the table says it shows.
//!
//! Needs a display, `xdotool`, and `import` and `convert` of `ImageMagick` for pictures.

use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How long a screen may take on a slow machine with a software renderer.
const PATIENCE: Duration = Duration::from_secs(90);

/// The program, its folder and the pictures taken of it.
pub struct Table {
    game: Child,
    /// Saves, and the file in which the table says what is on the screen.
    pub folder: tempfile::TempDir,
    /// Where its pictures lie.
    pub pictures: PathBuf,
    taken: u32,
}

/// A control on the screen.
#[derive(Debug, Clone)]
pub struct Control {
    /// Name.
    pub id: String,
    x: i32,
    y: i32,
    width: i32,
    height: i32,
    label: String,
}

/// What the table says is on the screen.
#[derive(Debug, Default)]
pub struct Seen {
    /// The screen's name.
    pub screen: String,
    /// What can be pressed.
    pub controls: Vec<Control>,
    /// All words.
    pub text: String,
}

impl Seen {
    /// What a screen reader calls a control; empty where it is not on the screen.
    pub fn label(&self, id: &str) -> String {
        self.controls.iter().find(|control| control.id == id).map(|control| control.label.clone()).unwrap_or_default()
    }
}

/// What a program prints.
pub fn run(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output().unwrap_or_else(|error| panic!("{program}: {error}"));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

impl Table {
    /// Opens the table on an empty folder.
    pub fn open(name: &str) -> Self {
        Self::open_on(name, tempfile::tempdir().expect("a folder for saves"), &[])
    }

    /// Opens the table on a folder, with these arguments.
    pub fn open_on(name: &str, folder: tempfile::TempDir, arguments: &[&str]) -> Self {
        let pictures = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/pictures").join(name);
        std::fs::create_dir_all(&pictures).expect("a folder for pictures");
        // The coach's card may lie over what a test clicks on.
        std::fs::write(folder.path().join("settings.toml"), "hints = false\n").expect("a settings file");
        let game = Command::new(env!("CARGO_BIN_EXE_gatewright"))
            .args(arguments)
            .env("GATEWRIGHT_SAVES", folder.path().join("saves"))
            .env("GATEWRIGHT_SETTINGS", folder.path().join("settings.toml"))
            .env("GATEWRIGHT_LANGUAGE", "en")
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

    /// What is on the screen now.
    pub fn look(&self) -> Seen {
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

    /// Waits for a screen with these words and controls.
    pub fn wait_for(&mut self, screen: &str, words: &[&str], controls: &[&str]) -> Seen {
        let until = Instant::now() + PATIENCE;
        loop {
            let seen = self.look();
            let here = seen.screen == screen
                && words.iter().all(|word| seen.text.contains(word))
                && controls.iter().all(|id| seen.controls.iter().any(|control| control.id == *id));
            if here {
                return seen;
            }
            let alive = self.game.try_wait().expect("the game can be asked").is_none();
            assert!(alive, "the game ended while {screen} was looked for");
            assert!(Instant::now() < until, "{screen} with {words:?} and {controls:?} did not come: {seen:?}");
            sleep(Duration::from_millis(100));
        }
    }

    /// Waits for a screen with these words and controls, keeps its picture, and checks that it shows them.
    pub fn see(&mut self, screen: &str, words: &[&str], controls: &[&str]) -> Seen {
        let seen = self.wait_for(screen, words, controls);
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

    /// Presses a key.
    pub fn key(key: &str) {
        run("xdotool", &["key", key]);
        sleep(Duration::from_millis(500));
    }

    /// Moves to the middle of a control and clicks; the button is held across frames, as a hand does.
    pub fn click(&self, id: &str) {
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
    pub fn box_of(&self, colour: &str) -> String {
        let picture = self.pictures.join("now.png");
        let picture = picture.to_str().expect("a path in UTF-8");
        run("import", &["-window", "root", picture]);
        let found = run("convert", &[picture, "-fill", "black", "+opaque", colour, "-format", "%@", "info:"]);
        let _ = std::fs::remove_file(picture);
        found
    }

    /// The one save of the folder.
    pub fn save(&self) -> PathBuf {
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
