//! When the save is written. What was decided lies on the disk before the screen shows it. How far a shift has been
//! watched is written beside the play: nobody waits for it, and a disk that takes its time would make the tokens stumble.

use super::saves::{SaveFile, SaveTrouble};
use crate::session::Save;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{Builder, JoinHandle};

/// Writes one game, one write after the other. Dropped, it waits for the last one.
#[derive(Debug)]
pub struct Writer {
    file: Arc<Mutex<SaveFile>>,
    under_way: Option<JoinHandle<Option<String>>>,
}

impl Writer {
    /// The writer of this file.
    pub fn of(file: SaveFile) -> Self {
        Self { file: Arc::new(Mutex::new(file)), under_way: None }
    }

    /// Writes while the caller waits. Gives back what the table should be told, if anything.
    pub fn write(&mut self, save: &Save) -> Option<String> {
        let late = self.settle();
        write(&self.file, save).or(late)
    }

    /// Writes on a thread of its own, after what is still being written. What there is to tell comes by [`Self::heard`];
    /// what is given back is of the write before.
    pub fn write_beside(&mut self, save: Save) -> Option<String> {
        let late = self.settle();
        let file = Arc::clone(&self.file);
        match Builder::new().name("save".into()).spawn(move || write(&file, &save)) {
            Ok(thread) => {
                self.under_way = Some(thread);
                late
            }
            Err(error) => Some(self.file.lock().unwrap_or_else(PoisonError::into_inner).trouble(&error).0),
        }
    }

    /// What the table should be told of a write beside the play that has come to its end since.
    pub fn heard(&mut self) -> Option<String> {
        if self.under_way.as_ref()?.is_finished() { self.settle() } else { None }
    }

    /// Waits for the write that is under way.
    fn settle(&mut self) -> Option<String> {
        self.under_way.take()?.join().ok().flatten()
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.settle();
    }
}

fn write(file: &Mutex<SaveFile>, save: &Save) -> Option<String> {
    match file.lock().unwrap_or_else(PoisonError::into_inner).write(save) {
        Ok(words) => words,
        Err(SaveTrouble(words)) => Some(words),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;
    use crate::session::Session;
    use std::path::Path;
    use std::time::{Duration, Instant};

    fn save() -> Save {
        let text = include_str!("../../../scenarios/the-trickle.toml");
        Save::of(&Session::new(Arc::new(Scenario::read(text).expect("the scenario reads")), 7))
    }

    fn watched(path: &Path) -> Option<u64> {
        Save::read(&std::fs::read_to_string(path).expect("a file")).expect("a whole save").watched_s
    }

    #[test]
    fn the_last_write_stays_whoever_makes_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let (path, save) = (folder.path().join("one.toml"), save());
        let mut writer = Writer::of(SaveFile::of(path.clone(), &save));
        for seconds in 0..20 {
            writer.write_beside(Save { watched_s: Some(seconds), ..save.clone() });
        }
        assert_eq!(writer.write(&save), None);
        assert_eq!(watched(&path), None, "nothing older comes after it");
        writer.write_beside(Save { watched_s: Some(60), ..save });
        drop(writer);
        assert_eq!(watched(&path), Some(60), "it was waited for");
        assert_eq!(
            std::fs::read_dir(folder.path()).expect("the folder").count(),
            1,
            "no half of a file lies beside it"
        );
    }

    #[test]
    fn trouble_beside_the_play_is_heard_once() {
        let folder = tempfile::tempdir().expect("a folder");
        let (path, save) = (folder.path().join("saves/one.toml"), save());
        let mut writer = Writer::of(SaveFile::of(path, &save));
        std::fs::write(folder.path().join("saves"), "in the way").expect("a file in its place");
        assert_eq!(writer.write_beside(save), None, "it is not known yet");
        let until = Instant::now() + Duration::from_mins(1);
        let said = loop {
            match writer.heard() {
                Some(said) => break said,
                None if Instant::now() < until => std::thread::sleep(Duration::from_millis(5)),
                None => panic!("nothing was heard"),
            }
        };
        assert!(said.contains("could not be saved"), "{said}");
        assert_eq!(writer.heard(), None);
    }
}
