//! Gatewright: a tabletop game over a real discrete-event simulation of a fictional landing hall.
//!
//! The map of the house; a floor imports only floors below it (`tests/floors.rs` holds the line).
//!
//! | floor | module | is |
//! | --- | --- | --- |
//! | 8 | `table`, `cli` | the edges: the window and the command line; they do not know each other |
//! | 7 | `report` | charts as SVG, tables as text and files; computes nothing |
//! | 6 | `debrief` | what happened and why: truth, luck, the people it cost |
//! | 5 | `lab` | replications and their intervals |
//! | 4 | `session` | the rules of play: phases, predictions, decisions, save, digest |
//! | 3 | `scenario` | files: schema, diagnostics, text, levers and cards acting on parameters |
//! | 2 | `hall` | the border model: travellers, matching, people, ledger, trust |
//! | 1 | [`engine`] | the discrete-event kernel: time, events, stations, keyed streams, tallies |
//! | 0 | [`language`] | words in string files, for whoever speaks to people |

pub mod cli;
pub mod debrief;
pub mod engine;
pub mod hall;
pub mod lab;
pub mod language;
pub mod report;
pub mod scenario;
pub mod session;
#[cfg(feature = "table")]
pub mod table;
