//! One command line; no command opens the table.

use std::process::ExitCode;

fn main() -> ExitCode {
    gatewright::cli::main()
}
