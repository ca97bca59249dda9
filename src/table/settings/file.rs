//! The file of the settings: written whole or not at all; one that cannot be read is set aside by name, never lost.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use bevy::prelude::*;

use super::Settings;
use crate::t;
use crate::table::game::{set_aside, write_whole};

/// Keeps the settings where they were found.
#[derive(Resource, Clone, Debug, Default)]
pub struct Keeper {
    /// Where they lie; nowhere if there is no such place.
    path: Option<PathBuf>,
    /// What lies there, so that nothing is written twice.
    lies_there: Option<Settings>,
    /// What the player should be told: a file set aside, a folder that cannot be written.
    pub trouble: Option<String>,
}

/// Settings, and where they are kept.
#[derive(Resource, Clone, Debug, Default)]
pub struct Kept {
    /// The settings.
    pub settings: Settings,
    /// Their place.
    pub keeper: Keeper,
}

/// What a tour starts with instead of the player's own.
static LENT: OnceLock<Settings> = OnceLock::new();

/// From now on these settings hold, and none are written.
pub fn lend(settings: Settings) {
    // A second call is a second tour in one process: the first settings stay.
    let _ = LENT.set(settings);
}

/// The file: `GATEWRIGHT_SETTINGS` if set, else in the configuration folder of the platform.
fn place() -> Option<PathBuf> {
    if let Some(file) = std::env::var_os("GATEWRIGHT_SETTINGS").filter(|value| !value.is_empty()) {
        return Some(PathBuf::from(file));
    }
    directories::ProjectDirs::from("", "", "gatewright").map(|dirs| dirs.config_dir().join("settings.toml"))
}

/// The settings at the start.
pub fn load() -> Kept {
    if cfg!(test) {
        // A test neither reads nor writes the settings of whoever runs it, nor speaks the language of their system.
        let language = Some(crate::language::Language::English.tag().to_owned());
        return Kept { settings: Settings { language, hints: false, ..default() }, ..Kept::default() };
    }
    match LENT.get() {
        Some(settings) => Kept { settings: settings.clone(), ..Kept::default() },
        None => place().map_or_else(Kept::default, |path| load_from(&path)),
    }
}

/// Reads a settings file; if it is broken, it is moved aside and named.
pub fn load_from(path: &Path) -> Kept {
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Kept { keeper: Keeper { path: Some(path.to_owned()), ..default() }, ..default() };
        }
        Err(error) => {
            let trouble = t!("settings-unreadable", file = path.display().to_string(), why = error.to_string());
            return Kept { keeper: Keeper { trouble: Some(trouble), ..default() }, ..default() };
        }
    };
    match Settings::read(&text) {
        Ok(settings) => {
            let keeper = Keeper { path: Some(path.to_owned()), lies_there: Some(settings.clone()), trouble: None };
            Kept { settings, keeper }
        }
        Err(why) => {
            let (file, why) = (path.display().to_string(), why.lines().collect::<Vec<_>>().join(" "));
            let aside = set_aside(path);
            // Where it cannot be moved, nothing is written over it either.
            let (kept_at, trouble) = match aside {
                Ok(aside) => {
                    let aside = aside.display().to_string();
                    (Some(path.to_owned()), t!("settings-set-aside", file = file, why = why, aside = aside))
                }
                Err(_) => (None, t!("settings-unreadable", file = file, why = why)),
            };
            let keeper = Keeper { path: kept_at, trouble: Some(trouble), lies_there: None };
            Kept { settings: Settings::default(), keeper }
        }
    }
}

impl Keeper {
    /// Writes the settings if they are not there yet. Trouble is said, and the settings hold until the end of the run.
    pub(super) fn keep(&mut self, settings: &Settings) {
        let Some(path) = &self.path else { return };
        let new = self.lies_there.as_ref() != Some(settings);
        // A first start writes nothing: the file begins with the first choice.
        let untouched = self.lies_there.is_none() && *settings == Settings::default();
        if !new || untouched {
            return;
        }
        match write(path, settings) {
            Ok(()) => {
                self.lies_there = Some(settings.clone());
                self.trouble = None;
            }
            Err(error) => {
                let file = path.display().to_string();
                self.trouble = Some(t!("settings-not-written", file = file, why = error.to_string()));
            }
        }
    }
}

fn write(path: &Path, settings: &Settings) -> std::io::Result<()> {
    write_whole(path, toml::to_string(settings).map_err(std::io::Error::other)?.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_is_there_at_the_next_start() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("new/settings.toml");
        let Kept { mut settings, mut keeper } = load_from(&path);
        keeper.keep(&settings);
        assert!(!path.exists(), "nothing was chosen yet");
        settings.text = 150;
        keeper.keep(&settings);
        assert_eq!(load_from(&path).settings.text, 150);
        settings = Settings::default();
        keeper.keep(&settings);
        assert_eq!(load_from(&path).settings, settings, "back to how it was is a choice as well");
    }

    #[test]
    fn a_broken_file_is_set_aside_and_named() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("settings.toml");
        std::fs::write(&path, "text = \"large\"\n").expect("a broken file");
        let Kept { mut settings, mut keeper } = load_from(&path);
        assert_eq!(settings, Settings::default());
        let said = keeper.trouble.clone().expect("it is said");
        let aside = folder.path().join("settings.toml.broken-1");
        assert!(said.contains("settings.toml.broken-1") && said.contains("line 1"), "{said}");
        assert_eq!(std::fs::read_to_string(&aside).expect("it is kept"), "text = \"large\"\n");
        settings.hints = false;
        keeper.keep(&settings);
        assert!(!load_from(&path).settings.hints);
    }

    #[test]
    fn a_folder_that_cannot_be_made_is_said() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("file");
        std::fs::write(&file, "").expect("a file");
        let mut kept = load_from(&file.join("settings.toml"));
        kept.settings.hints = false;
        kept.keeper.keep(&kept.settings);
        assert!(kept.keeper.trouble.is_some());
    }
}
