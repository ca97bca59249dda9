//! The shelf of games: what lies in the folder of saves, newest first; what cannot be read is set aside by name.

use super::saves::{save_folder, set_aside};
use crate::session::{Save, SaveError};
use crate::t;
use bevy::prelude::*;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// A game on the shelf.
#[derive(Clone, Debug)]
pub struct SavedGame {
    /// Where it lies.
    pub path: PathBuf,
    /// What it holds.
    pub save: Save,
    /// Last written, in seconds since 1970.
    pub written: u64,
    /// Title of its scenario, in its own words.
    pub title: String,
    /// Tides it has; none where its scenario cannot be read.
    pub tides: Option<u16>,
}

impl SavedGame {
    /// Whether it was played to its end.
    pub fn is_over(&self) -> bool {
        self.save.phase == "debrief"
    }
}

/// A file that is no save, or none that this build can read.
#[derive(Clone, Debug)]
pub struct Broken {
    /// Where it lies now.
    pub path: PathBuf,
    /// What is wrong with it.
    pub why: String,
}

/// Saved games, newest first, and files that are no saves.
#[derive(Resource, Clone, Debug, Default)]
pub struct SaveShelf {
    /// Games.
    pub games: Vec<SavedGame>,
    /// Files set aside, never deleted.
    pub broken: Vec<Broken>,
    /// Why the folder itself cannot be read.
    pub trouble: Option<String>,
}

impl SaveShelf {
    /// Reads the folder of saves.
    pub fn look() -> Self {
        save_folder().map_or_else(Self::default, |folder| Self::look_in(&folder))
    }

    /// Reads a folder.
    pub fn look_in(folder: &Path) -> Self {
        let mut shelf = Self::default();
        let entries = match std::fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return shelf,
            Err(error) => {
                let (folder, why) = (folder.display().to_string(), error.to_string());
                shelf.trouble = Some(t!("save-folder-unreadable", folder = folder, why = why));
                return shelf;
            }
        };
        let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        paths.sort();
        for path in paths {
            let is_save = path.extension().is_some_and(|end| end == "toml");
            let was_aside = path.file_name().is_some_and(|name| name.to_string_lossy().contains(".toml.broken-"));
            if is_save || was_aside {
                shelf.take_in(path, is_save);
            }
        }
        shelf.games.sort_by(|a, b| b.written.cmp(&a.written).then_with(|| b.path.cmp(&a.path)));
        shelf
    }

    fn take_in(&mut self, path: PathBuf, may_move: bool) {
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) => return self.broken.push(Broken { path, why: error.to_string() }),
        };
        match Save::read(&text) {
            Ok(save) => self.games.push(on_shelf(path, save)),
            Err(wrong) => {
                // A save of a newer build is whole: it stays where that build looks for it.
                let broken = matches!(wrong, SaveError::NotASave(_)) && may_move;
                let path = if broken { set_aside(&path).unwrap_or(path) } else { path };
                self.broken.push(Broken { path, why: wrong.to_string() });
            }
        }
    }

    /// The game to carry on with: the newest that is not over.
    pub fn newest(&self) -> Option<&SavedGame> {
        self.games.iter().find(|game| !game.is_over())
    }
}

/// Removes one file of the shelf for good.
///
/// # Errors
/// Says why it is still there.
pub fn delete(path: &Path) -> Result<(), String> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(t!("save-not-deleted", file = path.display().to_string(), why = error.to_string()))
        }
        _ => Ok(()),
    }
}

fn on_shelf(path: PathBuf, save: Save) -> SavedGame {
    let written = std::fs::metadata(&path).and_then(|about| about.modified()).ok();
    let written = written.and_then(|at| at.duration_since(UNIX_EPOCH).ok()).map_or(0, |since| since.as_secs());
    // Only two keys are wanted: a scenario of other rules may not be readable as a whole any more.
    let scenario: toml::Table = toml::from_str(&save.scenario).unwrap_or_default();
    let title = scenario.get("text").and_then(|text| text.get("title")).and_then(toml::Value::as_str);
    let title = title.unwrap_or(&save.scenario_id).to_owned();
    let tides = scenario.get("tides").and_then(toml::Value::as_integer).and_then(|tides| u16::try_from(tides).ok());
    SavedGame { path, save, written, title, tides }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;
    use crate::session::Session;
    use std::sync::Arc;

    #[test]
    fn what_is_broken_is_set_aside_and_stays() {
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str| folder.path().join(name);
        let text = include_str!("../../../scenarios/the-trickle.toml");
        let save = Save::of(&Session::new(Arc::new(Scenario::read(text).expect("the scenario reads")), 7));
        let later = Save { format: save.format + 1, ..save.clone() }.text();
        let save = save.text();
        std::fs::write(at("good.toml"), &save).expect("a save");
        std::fs::write(at("half.toml"), &save[..save.len() / 2]).expect("half a save");
        std::fs::write(at("later.toml"), later).expect("a later save");
        std::fs::write(at("readme.txt"), "no save").expect("another file");
        for _ in 0..2 {
            let shelf = SaveShelf::look_in(folder.path());
            assert_eq!(shelf.games.len(), 1);
            assert_eq!((shelf.games[0].title.as_str(), shelf.games[0].tides), ("The trickle", Some(6)));
            let names: Vec<_> = shelf.broken.iter().map(|one| one.path.clone()).collect();
            assert_eq!(names, [at("half.toml.broken-1"), at("later.toml")]);
            assert!(shelf.broken[1].why.contains("newer"), "{}", shelf.broken[1].why);
        }
        assert!(at("half.toml.broken-1").is_file() && at("readme.txt").is_file());
        delete(&at("good.toml")).expect("it goes");
        assert!(SaveShelf::look_in(folder.path()).games.is_empty());
    }

    #[test]
    fn a_folder_that_is_none_is_said() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("saves");
        std::fs::write(&file, "").expect("a file in its place");
        assert!(SaveShelf::look_in(&file).trouble.is_some());
        assert!(SaveShelf::look_in(&folder.path().join("none")).trouble.is_none(), "the first start has no folder yet");
    }
}
