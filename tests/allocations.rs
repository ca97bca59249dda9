//! Memory: whoever has left the hall leaves nothing behind, and nobody who comes costs an allocation.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use allocation_counter::{AllocationInfo, measure};
use gatewright::session::{Course, play_game};
use std::sync::Arc;
use support::scenario_with;

/// Travellers and allocations of a tide of so many minutes at four people a minute.
fn border(minutes: u32) -> (u64, AllocationInfo) {
    let length = minutes.to_string();
    let course =
        Course::new(Arc::new(scenario_with("benches/border/border.toml", &[("hall.length_min", length.as_str())])));
    let mut travellers = 0;
    let info = measure(|| {
        travellers = play_game(&course, &[], 1, 0, None, &mut ())[0].result.tally.all.travellers;
    });
    (travellers, info)
}

/// A crowd 25 times as large: lines that grow longer than ever before double their room now and then, which is all
/// that may be added, in number and in bytes.
#[test]
fn a_larger_crowd_allocates_no_more_than_a_smaller_one() {
    // What the whole process does once only must not count for the first run.
    border(100);
    let ((few, small), (many, large)) = (border(5_000), border(125_000));
    println!("{few} travellers: {small:?}\n{many} travellers: {large:?}");
    assert!(many > 20 * few && few > 15_000);
    assert!(large.count_total <= small.count_total + 12, "{small:?} and {large:?}");
    assert!(large.bytes_max <= small.bytes_max + 16 * 1024, "{small:?} and {large:?}");
    // Most of it is the histograms'. 64 MB is promised for any crowd.
    assert!(large.bytes_max < 4_000_000, "{large:?}");
}
