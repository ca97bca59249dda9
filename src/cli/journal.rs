//! Rows of a long work, kept as they come, so that a kill costs the row at hand and no other.
//!
//! A journal stands beside the file it will become (`rows.csv.part`). Its first line says what the work is; each
//! further line is a row. The same command reads it again and goes on; another one leaves it alone and says so.

use super::Failure;
use serde_json::Value;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// Rows on their way to a file.
pub struct Journal {
    path: PathBuf,
    file: File,
}

impl Journal {
    /// Opens the journal of the file `out`, and gives the rows an earlier call has left there.
    pub fn open(out: &Path, work: &Value) -> Result<(Self, Vec<Vec<Value>>), Failure> {
        let mut name = out.as_os_str().to_owned();
        name.push(".part");
        let path = PathBuf::from(name);
        let refuse = |why: String| Failure::new(format!("{}: {why}", path.display()));
        let io = |error: std::io::Error| {
            refuse(format!(
                "rows cannot be kept here: {error}. Nothing was played, and earlier results are as they were."
            ))
        };
        let mut file =
            OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path).map_err(io)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(refuse("another gatewright is writing these rows at this moment.".into()));
            }
            Err(TryLockError::Error(error)) => return Err(io(error)),
        }
        let mut text = Vec::new();
        file.read_to_end(&mut text).map_err(io)?;
        let (whole, rows) = read(&text, work).ok_or_else(|| {
            refuse(
                "holds the rows of another sweep (other points, seed, games, shard, scenario or decisions). \
                 Finish that one with its own command, or move this file away."
                    .into(),
            )
        })?;
        // What was torn off in the middle of a line is played again.
        file.set_len(whole as u64).and_then(|()| file.seek(SeekFrom::End(0)).map(drop)).map_err(io)?;
        let mut journal = Self { path, file };
        if whole == 0 {
            journal.line(work)?;
        }
        Ok((journal, rows))
    }

    /// Keeps a row.
    pub fn keep(&mut self, row: &[Value]) -> Result<(), Failure> {
        self.line(&Value::from(row.to_vec()))
    }

    fn line(&mut self, value: &Value) -> Result<(), Failure> {
        // One write a line: what a full disk or a kill tears is the last line, and that is played again.
        self.file.write_all(format!("{value}\n").as_bytes()).map_err(|error| {
            Failure::new(format!(
                "{}: no more rows can be kept: {error}. Those before are whole; make room, and the same command goes on \
                 from there. An earlier result is as it was.",
                self.path.display()
            ))
        })
    }

    /// Where it stands.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Takes it away, once its rows stand in the file they were for.
    pub fn done(self) -> Result<(), Failure> {
        std::fs::remove_file(&self.path)
            .map_err(|error| Failure::new(format!("{}: cannot be taken away: {error}", self.path.display())))
    }
}

/// The bytes that are whole, and the rows in them; `None` where it is the journal of another work.
fn read(text: &[u8], work: &Value) -> Option<(usize, Vec<Vec<Value>>)> {
    let mut lines = text.split_inclusive(|&byte| byte == b'\n').filter(|line| line.ends_with(b"\n"));
    let Some(first) = lines.next() else {
        // Empty, or killed within the first line: nothing to lose, if it began as ours does.
        return format!("{work}\n").as_bytes().starts_with(text).then(|| (0, Vec::new()));
    };
    if serde_json::from_slice::<Value>(first).ok()? != *work {
        return None;
    }
    let mut whole = first.len();
    let mut rows = Vec::new();
    for line in lines {
        let Ok(Value::Array(row)) = serde_json::from_slice(line) else { break };
        whole += line.len();
        rows.push(row);
    }
    Some((whole, rows))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_torn_line_is_dropped_and_the_rest_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("rows.csv");
        let work = json!({ "sweep": 1 });
        let rows = [vec![json!(0), json!(0.1)], vec![json!(1), Value::Null]];
        let (mut journal, before) = Journal::open(&out, &work).unwrap();
        assert!(before.is_empty());
        for row in &rows {
            journal.keep(row).unwrap();
        }
        let path = journal.path().to_owned();
        drop(journal);
        let whole = std::fs::read(&path).unwrap();
        for torn in 0..whole.len() {
            std::fs::write(&path, &whole[..torn]).unwrap();
            let (mut journal, before) = Journal::open(&out, &work).unwrap();
            assert_eq!(before, rows[..before.len()]);
            for row in &rows[before.len()..] {
                journal.keep(row).unwrap();
            }
            drop(journal);
            assert_eq!(std::fs::read(&path).unwrap(), whole, "torn at {torn}");
        }
        assert!(Journal::open(&out, &json!({ "sweep": 2 })).is_err());
        assert_eq!(std::fs::read(&path).unwrap(), whole, "another's rows are left alone");
        let (journal, _) = Journal::open(&out, &work).unwrap();
        assert!(Journal::open(&out, &work).is_err(), "two writers at once");
        journal.done().unwrap();
        assert!(!path.exists());
    }
}
