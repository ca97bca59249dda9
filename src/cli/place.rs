//! Where an output really goes: links are followed to the file they stand for, and what is no file is a stream.

use super::Failure;
use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};

/// More links than this lead in a circle.
const MOST_LINKS: usize = 40;

/// What stands, or will stand, behind a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A file that is replaced whole, or made; never a link.
    File(PathBuf),
    /// A terminal, a pipe, `/dev/null`, standard output under a name: nothing that could be replaced by a file.
    Stream,
}

impl Place {
    /// Of an output.
    pub fn of(path: &Path) -> io::Result<Self> {
        let mut path = path.to_path_buf();
        for _ in 0..MOST_LINKS {
            if is_stream(&path) {
                return Ok(Self::Stream);
            }
            match path.symlink_metadata() {
                Ok(about) if about.is_dir() => return Err(io::Error::other("it is a folder")),
                Ok(about) if about.is_symlink() => path = folder_of(&path).join(path.read_link()?),
                Ok(_) => return Ok(Self::File(path)),
                Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Self::File(path)),
                Err(error) => return Err(error),
            }
        }
        Err(io::Error::other("its links lead in a circle"))
    }
}

/// The folder a path lies in.
pub fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."))
}

/// A device or a pipe; or a descriptor of this very program, which may be a file that somebody else has opened.
fn is_stream(path: &Path) -> bool {
    let descriptor = || {
        let folder = folder_of(path).canonicalize().unwrap_or_default();
        folder.file_name() == Some(OsStr::new("fd")) && (folder.starts_with("/proc") || folder.starts_with("/dev"))
    };
    path.metadata().is_ok_and(|about| !about.is_file() && !about.is_dir()) || descriptor()
}

/// What two paths have in common if they are the same file.
#[derive(PartialEq, Eq)]
enum Identity {
    #[cfg(unix)]
    Inode(u64, u64),
    Path(PathBuf),
}

/// None for what is no file: two results may go to one terminal.
fn identity(path: &Path) -> Option<Identity> {
    let Ok(Place::File(file)) = Place::of(path) else { return None };
    #[cfg(unix)]
    if let Ok(about) = file.metadata() {
        use std::os::unix::fs::MetadataExt;
        return Some(Identity::Inode(about.dev(), about.ino()));
    }
    let whole = file
        .canonicalize()
        .or_else(|_| folder_of(&file).canonicalize().map(|folder| folder.join(file.file_name().unwrap_or_default())));
    Some(Identity::Path(whole.unwrap_or(file)))
}

/// Refuses an output that is also read, and two outputs that are one file.
pub fn apart<'p>(
    inputs: impl IntoIterator<Item = &'p Path>,
    outputs: impl IntoIterator<Item = &'p Path>,
) -> Result<(), Failure> {
    let inputs: Vec<(&Path, Option<Identity>)> = inputs.into_iter().map(|path| (path, identity(path))).collect();
    let mut before: Vec<(&Path, Identity)> = Vec::new();
    for path in outputs {
        let Some(own) = identity(path) else { continue };
        if let Some((input, _)) = inputs.iter().find(|(_, other)| other.as_ref() == Some(&own)) {
            return Err(Failure::new(format!(
                "{}: this file is read ({}), and the result would take its place. Nothing was played or written; give \
                 the result another name.",
                path.display(),
                input.display()
            )));
        }
        if let Some((other, _)) = before.iter().find(|(_, other)| *other == own) {
            return Err(Failure::new(format!(
                "{}: two results would go to this file (the other as {}). Nothing was played or written; give each its \
                 own name.",
                path.display(),
                other.display()
            )));
        }
        before.push((path, own));
    }
    Ok(())
}
