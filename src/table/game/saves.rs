//! Saves in the player's own folder: written whole or not at all after every command, so that a kill at any moment
//! loses at most the running shift, which is played again from the same seed.

use crate::session::Save;
use bevy::prelude::*;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::{SystemTime, UNIX_EPOCH};

/// What went wrong, in words for the table.
#[derive(Debug)]
pub struct SaveTrouble(pub String);

/// A game on the shelf.
#[derive(Clone, Debug)]
pub struct SavedGame {
    /// Where it lies.
    pub path: PathBuf,
    /// What it holds.
    pub save: Save,
    /// Last written, in seconds since 1970.
    pub written: u64,
}

/// Saved games, newest first, and files that are no saves.
#[derive(Resource, Clone, Debug)]
pub struct SaveShelf {
    /// Games.
    pub games: Vec<SavedGame>,
    /// Files set aside, each with what is wrong with it. They are left where they are.
    pub broken: Vec<(PathBuf, String)>,
}

impl FromWorld for SaveShelf {
    fn from_world(_world: &mut World) -> Self {
        Self::look()
    }
}

impl SaveShelf {
    /// Reads the folder.
    pub fn look() -> Self {
        let mut shelf = Self { games: Vec::new(), broken: Vec::new() };
        let Some(folder) = save_folder() else { return shelf };
        let Ok(entries) = std::fs::read_dir(folder) else { return shelf };
        for path in
            entries.flatten().map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|end| end == "toml"))
        {
            let read = std::fs::read_to_string(&path).map_err(|error| error.to_string());
            match read.and_then(|text| Save::read(&text).map_err(|error| error.to_string())) {
                Ok(save) => {
                    let written = std::fs::metadata(&path).and_then(|about| about.modified()).ok();
                    let written =
                        written.and_then(|at| at.duration_since(UNIX_EPOCH).ok()).map_or(0, |since| since.as_secs());
                    shelf.games.push(SavedGame { path, save, written });
                }
                Err(wrong) => shelf.broken.push((path, wrong)),
            }
        }
        shelf.games.sort_by(|a, b| b.written.cmp(&a.written).then_with(|| b.path.cmp(&a.path)));
        shelf
    }
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
    if let Some(folder) = ELSEWHERE.get() {
        return Some(folder.clone());
    }
    if let Some(folder) = std::env::var_os("GATEWRIGHT_SAVES").filter(|value| !value.is_empty()) {
        return Some(PathBuf::from(folder));
    }
    directories::ProjectDirs::from("", "", "gatewright").map(|dirs| dirs.data_dir().join("saves"))
}

/// A name for a new game's save that no other file bears.
pub fn new_save_path(scenario: &str, seed: u64) -> Option<PathBuf> {
    let folder = save_folder()?;
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

/// Writes a neighbour first, then moves it into place.
pub fn write_save(path: &Path, save: &Save) -> Result<(), SaveTrouble> {
    let trouble = |error: std::io::Error| {
        SaveTrouble(format!(
            "The game could not be saved in {}: {error}. It goes on here; what was saved before is as it was.",
            path.parent().unwrap_or(path).display()
        ))
    };
    let folder = path.parent().unwrap_or_else(|| Path::new("."));
    std::fs::create_dir_all(folder).map_err(trouble)?;
    let mut file = tempfile::Builder::new().prefix(".gatewright-").tempfile_in(folder).map_err(trouble)?;
    file.write_all(save.text().as_bytes()).and_then(|()| file.as_file().sync_all()).map_err(trouble)?;
    file.persist(path).map_err(|error| trouble(error.error))?;
    Ok(())
}
