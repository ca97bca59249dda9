//! Words for whoever started the command: on standard error, where results never go. Nobody has to listen.

use super::Failure;
use std::fmt::Display;
use std::io::{ErrorKind, Write, stderr, stdout};

/// A line on standard error. One that nobody can read any more stops no work.
pub fn note(line: impl Display) {
    let _ = writeln!(stderr(), "{line}");
}

/// Results on standard output. A reader of a pipe who has seen enough is no failure.
pub fn result(bytes: &[u8]) -> Result<(), Failure> {
    let mut out = stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        other => other.map_err(|error| Failure::new(format!("standard output: cannot be written: {error}."))),
    }
}

/// "1 game", "2 games".
pub fn counted(count: usize, one: &str) -> String {
    format!("{count} {one}{}", if count == 1 { "" } else { "s" })
}
