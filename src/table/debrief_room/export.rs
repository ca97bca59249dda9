//! The debrief as a file to keep: one HTML page that needs no network, and a sheet of facts. Reckoned in the background;
//! each file is written whole or not at all.

use super::reckoning::pool;
use crate::debrief::{Book, Effort};
use crate::language::{Language, speaking, spoken};
use crate::report::facts_csv;
use crate::report::page::debrief_page;
use crate::session::Session;
use crate::t;
use crate::table::game::{save_folder, write_whole};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// Files with one name and different endings that are looked for before giving up.
const MOST: u32 = 1000;

/// The files of one debrief.
#[derive(Default)]
pub struct Export {
    run: Option<Arc<Shared>>,
    seen: u32,
    told: Option<Result<[PathBuf; 2], String>>,
}

#[derive(Default)]
struct Shared {
    stop: AtomicBool,
    done: AtomicU32,
    all: AtomicU32,
    told: Mutex<Option<Result<[PathBuf; 2], String>>>,
}

impl Export {
    /// Begins to reckon and write.
    pub fn start(&mut self, session: Session) {
        if self.running().is_some() {
            return;
        }
        let shared = Arc::new(Shared::default());
        let (theirs, language) = (Arc::clone(&shared), spoken());
        self.told = None;
        let begun = std::thread::Builder::new().name("export".into()).spawn(move || theirs.work(&session, language));
        match begun {
            Ok(_) => self.run = Some(shared),
            Err(error) => self.told = Some(Err(error.to_string())),
        }
    }

    /// Looks how far it is; true if there is something new to say.
    pub fn look(&mut self) -> bool {
        let Some(run) = &self.run else { return false };
        let told = run.told.lock().unwrap_or_else(PoisonError::into_inner).take();
        if told.is_some() {
            self.told = told;
            self.run = None;
            return true;
        }
        let per_cent = run.per_cent();
        let moved = per_cent != self.seen;
        self.seen = per_cent;
        moved
    }

    /// How much of it is reckoned, in per cent, while it runs.
    pub fn running(&self) -> Option<u32> {
        self.run.as_ref().map(|run| run.per_cent())
    }

    /// What became of it, in words.
    pub fn words(&self) -> Option<String> {
        if let Some(done) = self.running() {
            return Some(t!("debrief-export-running", done = done));
        }
        Some(match self.told.as_ref()? {
            Ok([page, sheet]) => {
                t!("debrief-export-written", page = page.display().to_string(), sheet = sheet.display().to_string())
            }
            Err(why) => t!("debrief-export-failed", why = why.as_str()),
        })
    }
}

impl Drop for Export {
    fn drop(&mut self) {
        if let Some(run) = &self.run {
            run.stop.store(true, Ordering::Relaxed);
        }
    }
}

impl Shared {
    fn per_cent(&self) -> u32 {
        let all = self.all.load(Ordering::Relaxed).max(1);
        (100 * self.done.load(Ordering::Relaxed) / all).min(100)
    }

    fn work(&self, session: &Session, language: Language) {
        let told = speaking(language, || self.write(session));
        *self.told.lock().unwrap_or_else(PoisonError::into_inner) = Some(told);
    }

    fn write(&self, session: &Session) -> Result<[PathBuf; 2], String> {
        let folder = folder().ok_or_else(|| t!("debrief-export-no-folder"))?;
        let [page, sheet] = free_names(&folder, &session.scenario().file.id, session.seed())
            .ok_or_else(|| t!("debrief-export-full", folder = folder.display().to_string()))?;
        let book = Book::of(session, Effort::default(), &pool()?, |done, all| {
            self.done.store(done, Ordering::Relaxed);
            self.all.store(all, Ordering::Relaxed);
            if self.stop.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        let book = book.ok_or_else(|| t!("debrief-export-stopped"))?;
        let facts = facts_csv(&book).map_err(|error| error.to_string())?;
        keep(&page, debrief_page(&book).as_bytes())?;
        keep(&sheet, &facts)?;
        Ok([page, sheet])
    }
}

/// Where a player looks for files: the folder for documents; beside the saves where that is named or there is none.
fn folder() -> Option<PathBuf> {
    let named = std::env::var_os("GATEWRIGHT_SAVES").is_some_and(|value| !value.is_empty());
    let documents = directories::UserDirs::new().and_then(|dirs| dirs.document_dir().map(Path::to_owned));
    match documents {
        Some(documents) if !named => Some(documents.join("Gatewright")),
        _ => Some(save_folder()?.join("debriefs")),
    }
}

/// Two names with the same beginning that no file bears: nothing is ever written over.
fn free_names(folder: &Path, scenario: &str, seed: u64) -> Option<[PathBuf; 2]> {
    (1..=MOST)
        .map(|number| {
            let count = if number == 1 { String::new() } else { format!("-{number}") };
            ["html", "csv"].map(|end| folder.join(format!("{scenario}-{seed}{count}.{end}")))
        })
        .find(|names| names.iter().all(|name| !name.exists()))
}

fn keep(path: &Path, bytes: &[u8]) -> Result<(), String> {
    write_whole(path, bytes)
        .map_err(|error| t!("debrief-export-trouble", path = path.display().to_string(), why = error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_written_over() {
        let folder = tempfile::tempdir().expect("a folder");
        let first = free_names(folder.path(), "the-trickle", 7).expect("a free name");
        keep(&first[1], b"facts").expect("it is written");
        let second = free_names(folder.path(), "the-trickle", 7).expect("a free name");
        assert!(second[0].ends_with("the-trickle-7-2.html"));
        assert_eq!(std::fs::read(&first[1]).expect("it is there"), b"facts");
    }
}
