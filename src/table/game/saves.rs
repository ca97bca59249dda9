//! Saves in the player's own folder: written whole or not at all after every command, so that a kill at any moment
//! loses nothing that was decided. A running shift is played again from the same seed.

use crate::session::Save;
use crate::t;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::{SystemTime, UNIX_EPOCH};

/// What went wrong, in words for the table.
#[derive(Debug)]
pub struct SaveTrouble(pub String);

/// The file of the game at hand, and what is known to lie in it.
#[derive(Debug)]
pub struct SaveFile {
    path: PathBuf,
    /// What this table wrote or read there last; anything else was written by another window.
    seen: Option<String>,
}

impl SaveFile {
    /// A new file for a new game; none where there is no place for saves.
    pub fn new(scenario: &str, seed: u64) -> Option<Self> {
        new_save_path(&save_folder()?, scenario, seed).map(|path| Self { path, seen: None })
    }

    /// The file that this save was read from. If it has changed since, the first write goes elsewhere.
    pub fn of(path: PathBuf, save: &Save) -> Self {
        let text = std::fs::read_to_string(&path).ok();
        let seen = text.filter(|text| Save::read(text).is_ok_and(|lies_there| lies_there == *save));
        Self { path, seen }
    }

    /// Writes the game. Where another window has written meanwhile, both are kept: this game goes on in a file of its
    /// own, and the words say so.
    ///
    /// # Errors
    /// When it cannot be written; what lay there is as it was.
    pub fn write(&mut self, save: &Save) -> Result<Option<String>, SaveTrouble> {
        let text = save.text();
        let lies_there = std::fs::read_to_string(&self.path).ok();
        let mut said = None;
        if lies_there.is_some() && lies_there != self.seen {
            let folder = self.path.parent().unwrap_or_else(|| Path::new(".")).to_owned();
            let own = new_save_path(&folder, &save.scenario_id, save.seed);
            let old = std::mem::replace(&mut self.path, own.unwrap_or_else(|| folder.join("another.toml")));
            said = Some(t!("save-two-windows", old = shown(&old), new = shown(&self.path)));
        }
        write_whole(&self.path, text.as_bytes()).map_err(|error| self.trouble(&error))?;
        self.seen = Some(text);
        Ok(said)
    }

    /// Why it could not be written, in words for the table.
    pub fn trouble(&self, why: &std::io::Error) -> SaveTrouble {
        let folder = self.path.parent().unwrap_or(&self.path);
        SaveTrouble(t!("save-not-written", folder = shown(folder), why = why.to_string()))
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// Where a tour or a test keeps its games, so that a player's shelf stays the player's.
static ELSEWHERE: OnceLock<PathBuf> = OnceLock::new();

/// From now on, saves go here.
pub fn save_in(folder: PathBuf) {
    // A second call is a second tour in one process: the first folder stays.
    let _ = ELSEWHERE.set(folder);
}

/// The folder: `GATEWRIGHT_SAVES` if set, else the data folder of the platform.
pub fn save_folder() -> Option<PathBuf> {
    if cfg!(test) {
        // A test that plays a game must not write on the shelf of whoever runs it.
        return Some(std::env::temp_dir().join(format!("gatewright-test-{}", std::process::id())));
    }
    if let Some(folder) = ELSEWHERE.get() {
        return Some(folder.clone());
    }
    if let Some(folder) = std::env::var_os("GATEWRIGHT_SAVES").filter(|value| !value.is_empty()) {
        return Some(PathBuf::from(folder));
    }
    directories::ProjectDirs::from("", "", "gatewright").map(|dirs| dirs.data_dir().join("saves"))
}

/// A name for a new game's save that no other file bears.
fn new_save_path(folder: &Path, scenario: &str, seed: u64) -> Option<PathBuf> {
    let stamp = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    (0..1000_u32)
        .map(|number| folder.join(format!("{scenario}-{seed}-{stamp}-{number}.toml")))
        .find(|path| !path.exists())
}

/// Moves a file that cannot be read to a name of its own beside it, which it gives back.
pub fn set_aside(path: &Path) -> std::io::Result<PathBuf> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let free = (1..1000_u32)
        .map(|number| path.with_file_name(format!("{name}.broken-{number}")))
        .find(|aside| !aside.exists())
        .ok_or_else(|| std::io::Error::other("a thousand broken files lie there"))?;
    std::fs::rename(path, &free)?;
    Ok(free)
}

/// Writes a neighbour first, then moves it into place; the folder is made where it is missing.
pub fn write_whole(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    std::fs::create_dir_all(folder)?;
    let mut file = tempfile::Builder::new().prefix(".gatewright-").tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;
    use crate::session::{Command, Session};
    use std::sync::Arc;

    fn game() -> Session {
        let text = include_str!("../../../scenarios/the-trickle.toml");
        Session::new(Arc::new(Scenario::read(text).expect("the scenario reads")), 7)
    }

    fn move_on(session: &mut Session) -> Save {
        let revision = session.revision();
        session.apply("hall-chief", revision, Command::OpenCouncil).expect("the council opens");
        Save::of(session)
    }

    #[test]
    fn two_windows_on_one_save_lose_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("one.toml");
        let mut session = game();
        let first = Save::of(&session);
        write_whole(&path, first.text().as_bytes()).expect("a save");
        let (mut mine, mut theirs) = (SaveFile::of(path.clone(), &first), SaveFile::of(path.clone(), &first));
        let later = move_on(&mut session);
        assert_eq!(theirs.write(&later).expect("it is written"), None);
        let said = mine.write(&first).expect("it is written").expect("and it is said");
        assert!(said.contains("one.toml"), "{said}");
        assert_ne!(mine.path, path);
        let read = |path: &Path| Save::read(&std::fs::read_to_string(path).expect("a file")).expect("a save");
        assert_eq!((read(&path), read(&mine.path)), (later.clone(), first), "both games are there");
        assert_eq!(mine.write(&later).expect("it is written"), None, "said once");
    }

    #[test]
    fn a_folder_that_vanishes_is_made_again() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("saves/one.toml");
        let save = Save::of(&game());
        let mut file = SaveFile { path: path.clone(), seen: None };
        file.write(&save).expect("it is written");
        std::fs::remove_dir_all(folder.path().join("saves")).expect("the folder goes");
        file.write(&save).expect("it is written again");
        assert!(path.is_file());
        std::fs::remove_dir_all(folder.path().join("saves")).expect("the folder goes");
        std::fs::write(folder.path().join("saves"), "in the way").expect("a file in its place");
        let SaveTrouble(said) = file.write(&save).expect_err("it cannot be made");
        assert!(said.contains("could not be saved"), "{said}");
    }
}
