//! Reading and writing files: read with a limit, written whole or not at all.

use super::Failure;
use std::io::{Read, Write};
use std::path::Path;

/// Larger files are refused before they are read.
const MOST_BYTES: u64 = 16 << 20;

/// The text of a file.
pub fn read_text(path: &Path) -> Result<String, Failure> {
    let refuse = |why: &str| Failure::new(format!("{}: {why}", path.display()));
    let file = std::fs::File::open(path).map_err(|error| refuse(&format!("cannot be opened: {error}")))?;
    let mut bytes = Vec::new();
    file.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(|error| refuse(&format!("cannot be read: {error}")))?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(refuse("is larger than 16 MB; no file of this project is. Nothing of it was read."));
    }
    String::from_utf8(bytes).map_err(|error| {
        refuse(&format!(
            "is not UTF-8 text (first odd byte at {}). Save it as UTF-8.",
            error.utf8_error().valid_up_to()
        ))
    })
}

/// Writes to a neighbour first, then moves it into place: an older file stays whole until the new one is.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let refuse = |error: std::io::Error| {
        Failure::new(format!(
            "{}: cannot be written: {error}. An earlier file of that name is as it was.",
            path.display()
        ))
    };
    if is_device(path) {
        return std::fs::File::create(path).and_then(|mut device| device.write_all(bytes)).map_err(refuse);
    }
    let mut file = tempfile::Builder::new().prefix(".gatewright-").tempfile_in(folder_of(path)).map_err(refuse)?;
    file.write_all(bytes).and_then(|()| file.as_file().sync_all()).map_err(refuse)?;
    file.persist(path).map_err(|error| refuse(error.error))?;
    Ok(())
}

/// Finds out before the work whether a file can be written there, and changes nothing.
pub fn try_write(path: &Path) -> Result<(), Failure> {
    let refuse = |why: String| {
        Err(Failure::new(format!(
            "{}: cannot be written: {why}. Nothing was played, and an earlier file of that name is as it was.",
            path.display()
        )))
    };
    if path.is_dir() {
        return refuse("it is a folder".into());
    }
    if is_device(path) {
        return Ok(());
    }
    match tempfile::Builder::new().prefix(".gatewright-").tempfile_in(folder_of(path)) {
        Ok(_) => Ok(()),
        Err(error) => refuse(error.to_string()),
    }
}

/// A terminal, a pipe, `/dev/null`: nothing that could be replaced by a file of the same name.
fn is_device(path: &Path) -> bool {
    path.metadata().is_ok_and(|about| !about.is_file() && !about.is_dir())
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."))
}

/// To a file, or to standard output.
pub fn deliver(out: Option<&Path>, bytes: &[u8]) -> Result<(), Failure> {
    match out {
        Some(path) => write_whole(path, bytes),
        None => match std::io::stdout().write_all(bytes) {
            // The reader of a pipe has seen enough.
            Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
            other => other.map_err(Failure::from),
        },
    }
}
