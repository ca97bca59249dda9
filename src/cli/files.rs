//! Reading and writing files: read with a limit, written whole or not at all.

use super::place::{Place, folder_of};
use super::{Failure, say};
use std::io::{ErrorKind, Read, Write};
use std::path::Path;
use tempfile::NamedTempFile;

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
    // Some editors write a mark of byte order first; it is no part of the text.
    if bytes.starts_with(b"\xef\xbb\xbf") {
        bytes.drain(..3);
    }
    String::from_utf8(bytes).map_err(|error| {
        refuse(&format!(
            "is not UTF-8 text (first odd byte at {}). Save it as UTF-8.",
            error.utf8_error().valid_up_to()
        ))
    })
}

/// Writes to a neighbour first, then moves it into place: an older file stays whole until the new one is. A link stays,
/// and the file it stands for is replaced; a device or pipe is written to.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let refuse = |error: std::io::Error| {
        Failure::new(format!(
            "{}: cannot be written: {error}. An earlier file of that name is as it was.",
            path.display()
        ))
    };
    let Place::File(target) = Place::of(path).map_err(refuse)? else {
        let stream = std::fs::OpenOptions::new().append(true).open(path);
        return match stream.and_then(|mut stream| stream.write_all(bytes)) {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
            other => other.map_err(|error| Failure::new(format!("{}: cannot be written: {error}.", path.display()))),
        };
    };
    let mut file = neighbour(&target).map_err(refuse)?;
    file.write_all(bytes).and_then(|()| file.as_file().sync_all()).map_err(refuse)?;
    #[cfg(unix)]
    if let Ok(before) = target.metadata() {
        file.as_file().set_permissions(before.permissions()).map_err(refuse)?;
    }
    file.persist(&target).map_err(|error| refuse(error.error))?;
    Ok(())
}

/// Finds out before the work whether a file can be written there, and changes nothing.
pub fn try_write(path: &Path) -> Result<(), Failure> {
    let tried = match Place::of(path) {
        Ok(Place::File(target)) => neighbour(&target).map(drop),
        Ok(Place::Stream) => Ok(()),
        Err(error) => Err(error),
    };
    tried.map_err(|error| {
        Failure::new(format!(
            "{}: cannot be written: {error}. Nothing was played, and an earlier file of that name is as it was.",
            path.display()
        ))
    })
}

/// A new file beside the target, open to whoever may read new files of this user.
fn neighbour(target: &Path) -> std::io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".gatewright-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666)); // less the umask
    let folder = folder_of(target);
    if !folder.is_dir() {
        return Err(std::io::Error::new(ErrorKind::NotFound, format!("there is no folder `{}`", folder.display())));
    }
    builder.tempfile_in(folder)
}

/// To a file, or to standard output.
pub fn deliver(out: Option<&Path>, bytes: &[u8]) -> Result<(), Failure> {
    out.map_or_else(|| say::result(bytes), |path| write_whole(path, bytes))
}
