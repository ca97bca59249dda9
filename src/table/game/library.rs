//! The shelf of scenarios: those built in, and the files of a `scenarios` folder beside the program's working folder.
//! A file there with the id of a built-in one takes its place, so that a teacher's edit is what opens. Text files lie
//! in a folder of their language, as in `scenarios/de`.

use crate::language::Language;
use crate::scenario::built_in::BUILT_IN;
use crate::scenario::{Scenario, Translation};
use bevy::prelude::*;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// One place on the shelf.
#[derive(Clone, Debug)]
pub struct Shelved {
    /// Where it came from; `None` is built in.
    pub path: Option<PathBuf>,
    /// The scenario, or what is wrong with the file.
    pub scenario: Result<Arc<Scenario>, String>,
    /// Its words in other languages, one each.
    pub texts: Vec<Translation>,
}

/// The shelf.
#[derive(Resource, Clone, Debug, Default)]
pub struct Library {
    /// Those built in, in their order, then the others by the name of their file.
    pub shelf: Vec<Shelved>,
}

impl Library {
    /// Reads the shelf.
    pub fn look() -> Self {
        let mut shelf: Vec<Shelved> = BUILT_IN
            .iter()
            .map(|one| {
                let mut shelved = read(one.scenario, None);
                for (_, text) in one.texts {
                    // A test holds those built in to be whole.
                    shelved.texts.extend(shelved.scenario.iter().flat_map(|own| Translation::read(text, own)));
                }
                shelved
            })
            .collect();
        for path in files_in(Path::new("scenarios")) {
            let mut found = match std::fs::read_to_string(&path) {
                Ok(text) => read(&text, Some(path)),
                Err(error) => Shelved::broken(format!("{}: {error}", path.display()), path),
            };
            match shelf.iter_mut().find(|other| found.id().is_some() && other.id() == found.id()) {
                Some(other) => {
                    // Sentences that the edit left as they were are still translated.
                    found.texts = std::mem::take(&mut other.texts);
                    *other = found;
                }
                None => shelf.push(found),
            }
        }
        for folder in entries_of(Path::new("scenarios")).into_iter().filter(|path| path.is_dir()) {
            for path in files_in(&folder) {
                if let Err(wrong) = translate(&mut shelf, &path) {
                    shelf.push(Shelved::broken(wrong, path));
                }
            }
        }
        Self { shelf }
    }

    /// The words of a scenario in a language; none where they are its own, or where nobody has translated it. The shelf
    /// is read when it is first asked: a table that opens in English does not wait for it.
    pub fn translation(&mut self, id: &str, language: &str) -> Option<&Translation> {
        if language == Language::English.tag() || language == Language::Pseudo.tag() {
            return None;
        }
        if self.shelf.is_empty() {
            *self = Self::look();
        }
        self.shelf.iter().find(|shelved| shelved.id() == Some(id))?.translation(language)
    }
}

impl Shelved {
    fn broken(wrong: String, path: PathBuf) -> Self {
        Self { path: Some(path), scenario: Err(wrong), texts: Vec::new() }
    }

    fn id(&self) -> Option<&str> {
        self.scenario.as_ref().ok().map(|scenario| scenario.file.id.as_str())
    }

    /// The words to tell it in; none where they are its own, or where nobody has translated it.
    pub fn translation(&self, language: &str) -> Option<&Translation> {
        self.texts.iter().find(|one| one.file.language == language)
    }

    /// The scenario in a language, as far as there is one; none where the file cannot be read.
    pub fn told(&self, language: &str) -> Option<Arc<Scenario>> {
        let scenario = self.scenario.as_ref().ok()?;
        Some(match self.translation(language) {
            Some(translation) => Arc::new(scenario.in_language(translation)),
            None => Arc::clone(scenario),
        })
    }

    /// Takes a text file in; the later of two in one language counts.
    fn translate(&mut self, text: &str, path: &Path) -> Result<(), String> {
        let Ok(scenario) = &self.scenario else { return Ok(()) };
        let read = Translation::read(text, scenario);
        let found = read.map_err(|problems| problems.lines(&path.display().to_string(), text))?;
        self.texts.retain(|other| other.file.language != found.file.language);
        self.texts.push(found);
        Ok(())
    }
}

/// Reads a text file for the scenario that it is named after.
fn translate(shelf: &mut [Shelved], path: &Path) -> Result<(), String> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let id = path.file_stem().map(|name| name.to_string_lossy().into_owned());
    match shelf.iter_mut().find(|shelved| shelved.id() == id.as_deref()) {
        Some(shelved) => shelved.translate(&text, path),
        None => Err(format!("{}: there is no scenario of this name on the shelf", path.display())),
    }
}

/// In the order of their names; nothing where there is no such folder.
fn entries_of(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)
        .map(|entries| entries.flatten().map(|entry| entry.path()).collect())
        .unwrap_or_default();
    paths.sort();
    paths
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    entries_of(folder).into_iter().filter(|path| path.extension().is_some_and(|end| end == "toml")).collect()
}

fn read(text: &str, path: Option<PathBuf>) -> Shelved {
    let name = path.as_ref().map_or("built in".to_owned(), |path| path.display().to_string());
    let scenario = Scenario::read(text).map(Arc::new).map_err(|problems| problems.lines(&name, text));
    Shelved { path, scenario, texts: Vec::new() }
}
