//! One command line; no command opens the table.
fn main() {}
