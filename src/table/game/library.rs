//! The shelf of scenarios: those built in, and the files of a `scenarios` folder beside the program's working folder.
//! A file there with the id of a built-in one takes its place, so that a teacher's edit is what opens.

use crate::scenario::Scenario;
use bevy::prelude::*;
use std::path::PathBuf;
use std::sync::Arc;

/// Scenarios that travel in the program itself, in the order in which they build on each other.
const BUILT_IN: [&str; 11] = [
    include_str!("../../../scenarios/the-trickle.toml"),
    include_str!("../../../scenarios/one-line-or-three.toml"),
    include_str!("../../../scenarios/the-back-room.toml"),
    include_str!("../../../scenarios/sealed-fathoms.toml"),
    include_str!("../../../scenarios/sixty-lanterns.toml"),
    include_str!("../../../scenarios/one-window.toml"),
    include_str!("../../../scenarios/hand-and-seal.toml"),
    include_str!("../../../scenarios/the-other-gate.toml"),
    include_str!("../../../scenarios/two-doors-home.toml"),
    include_str!("../../../scenarios/in-the-drawer.toml"),
    include_str!("../../../scenarios/hall-council.toml"),
];

/// One place on the shelf.
#[derive(Clone, Debug)]
pub struct Shelved {
    /// Where it came from; `None` is built in.
    pub path: Option<PathBuf>,
    /// The scenario, or what is wrong with the file.
    pub scenario: Result<Arc<Scenario>, String>,
}

/// The shelf.
#[derive(Resource, Clone, Debug)]
pub struct Library {
    /// Those built in, in their order, then the others by the name of their file.
    pub shelf: Vec<Shelved>,
}

impl FromWorld for Library {
    fn from_world(_world: &mut World) -> Self {
        Self::look()
    }
}

impl Library {
    /// Reads the shelf.
    pub fn look() -> Self {
        let mut shelf: Vec<Shelved> = BUILT_IN.iter().map(|text| read(text, None)).collect();
        let mut files: Vec<PathBuf> = std::fs::read_dir("scenarios")
            .map(|entries| entries.flatten().map(|entry| entry.path()).collect())
            .unwrap_or_default();
        files.sort();
        for path in files.into_iter().filter(|path| path.extension().is_some_and(|end| end == "toml")) {
            let found = match std::fs::read_to_string(&path) {
                Ok(text) => read(&text, Some(path)),
                Err(error) => Shelved { scenario: Err(format!("{}: {error}", path.display())), path: Some(path) },
            };
            match shelf.iter_mut().find(|other| found.id().is_some() && other.id() == found.id()) {
                Some(other) => *other = found,
                None => shelf.push(found),
            }
        }
        Self { shelf }
    }
}

impl Shelved {
    fn id(&self) -> Option<&str> {
        self.scenario.as_ref().ok().map(|scenario| scenario.file.id.as_str())
    }
}

fn read(text: &str, path: Option<PathBuf>) -> Shelved {
    let name = path.as_ref().map_or("built in".to_owned(), |path| path.display().to_string());
    let scenario = Scenario::read(text).map(Arc::new).map_err(|problems| problems.lines(&name, text));
    Shelved { path, scenario }
}
