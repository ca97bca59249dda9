//! Rows of a long work, kept as they come, so that a kill costs the row at hand and no other.
//!
//! A journal stands beside the file it will become (`rows.csv.part`). Its first line says what the work is; each
//! further line is a row. The same command reads it again and goes on; another one leaves it alone and says so.

use super::Failure;
use super::say::{counted, note};
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
    /// Opens the journal of the file `out`, and gives the rows an earlier call has left there, as far as they are those
    /// of this work: `fits` says of a row whether it can stand at its place.
    pub fn open(
        out: &Path,
        work: &Value,
        fits: impl Fn(usize, &[Value]) -> bool,
    ) -> Result<(Self, Vec<Vec<Value>>), Failure> {
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
        let (whole, rows) = read(&text, work, fits).ok_or_else(|| {
            refuse(
                "holds the rows of another sweep (other points, seed, games, shard, scenario or decisions). \
                 Finish that one with its own command, or move this file away."
                    .into(),
            )
        })?;
        // What was torn off in the middle of a line is played again; so is everything from a line that is no row on.
        let odd = text[whole..].split_inclusive(|&byte| byte == b'\n').filter(|line| line.ends_with(b"\n")).count();
        if odd > 0 {
            note(format!(
                "{}: line {} is not the row that belongs there. It and what follows ({}) are dropped and played again.",
                path.display(),
                rows.len() + 2,
                counted(odd, "line")
            ));
        }
        file.set_len(whole as u64).and_then(|()| file.seek(SeekFrom::End(0)).map(drop)).map_err(io)?;
        let mut journal = Self { path, file };
        if whole == 0 {
            journal.line(work)?;
        }
        Ok((journal, rows))
    }

    /// Keeps a row.
    pub fn keep(&mut self, row: &[Value]) -> Result<(), Failure> {
        self.line(&row.iter().map(kept).collect())
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

/// A cell as it is kept: numbers that are not whole in words, as the reader of JSON may be off by their last bit, and a
/// row that was kept must come out as the row that was played.
fn kept(cell: &Value) -> Value {
    match cell {
        Value::Number(number) if number.is_f64() => format!("={number}").into(),
        Value::String(text) => format!("'{text}").into(),
        other => other.clone(),
    }
}

/// The cell that was kept.
fn given(cell: &Value) -> Value {
    let Some(text) = cell.as_str() else { return cell.clone() };
    match text.strip_prefix('=') {
        Some(number) => super::sheet::number(number.parse().ok()),
        None => text.strip_prefix('\'').unwrap_or(text).into(),
    }
}

/// The bytes that are whole, and the rows in them; `None` where it is the journal of another work.
fn read(text: &[u8], work: &Value, fits: impl Fn(usize, &[Value]) -> bool) -> Option<(usize, Vec<Vec<Value>>)> {
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
        let row: Vec<Value> = row.iter().map(given).collect();
        if !fits(rows.len(), &row) {
            break;
        }
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
        let open = |work: &Value| Journal::open(&out, work, |place, row| row.first() == Some(&json!(place)));
        let rows =
            [vec![json!(0), json!(238.333_333_333_333_37), json!("=a")], vec![json!(1), Value::Null, json!(1e-300)]];
        let (mut journal, before) = open(&work).unwrap();
        assert!(before.is_empty());
        for row in &rows {
            journal.keep(row).unwrap();
        }
        let path = journal.path().to_owned();
        drop(journal);
        let whole = std::fs::read(&path).unwrap();
        for torn in 0..whole.len() {
            std::fs::write(&path, &whole[..torn]).unwrap();
            let (mut journal, before) = open(&work).unwrap();
            assert_eq!(before, rows[..before.len()]);
            for row in &rows[before.len()..] {
                journal.keep(row).unwrap();
            }
            drop(journal);
            assert_eq!(std::fs::read(&path).unwrap(), whole, "torn at {torn}");
        }
        assert!(open(&json!({ "sweep": 2 })).is_err());
        assert_eq!(std::fs::read(&path).unwrap(), whole, "another's rows are left alone");
        // Rows that stand elsewhere than they belong, or are no rows, end what is kept.
        let lines: Vec<&str> = std::str::from_utf8(&whole).unwrap().split_inclusive('\n').collect();
        for (text, kept) in
            [([lines[0], lines[2], lines[1]], 0), ([lines[0], lines[1], lines[1]], 1), ([lines[0], "7\n", ""], 0)]
        {
            std::fs::write(&path, text.concat()).unwrap();
            assert_eq!(open(&work).unwrap().1, rows[..kept]);
        }
        let (journal, _) = open(&work).unwrap();
        assert!(open(&work).is_err(), "two writers at once");
        journal.done().unwrap();
        assert!(!path.exists());
    }
}
