//! One command line; no command opens the table.
use std::process::ExitCode;

#[cfg(feature = "table")]
fn main() -> ExitCode {
    gatewright::table::start::run(|_| {})
}

#[cfg(not(feature = "table"))]
fn main() -> ExitCode {
    ExitCode::FAILURE
}
