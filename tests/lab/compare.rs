//! Two policies with the same travellers.

use crate::{SMALL, cut_to, json, out};
use serde_json::Value;

fn compared(a: &str, b: &str, games: &str) -> Value {
    json(&["compare", SMALL, "--a", a, "--b", b, "--replications", games, "--format", "json"])
}

/// Nothing differs, and not by rounding either.
#[test]
fn the_same_decisions_differ_in_nothing_exactly() {
    let folder = tempfile::tempdir().unwrap();
    let cut = cut_to(folder.path(), 2.0);
    let done = compared(&cut, &cut, "12");
    for (name, metric) in done["metrics"].as_object().unwrap() {
        let difference = &metric["b_minus_a"];
        if !difference["mean"].is_null() {
            assert_eq!(difference["mean"].as_f64(), Some(0.0), "{name}");
            assert_eq!(difference["ci95"], serde_json::json!([0.0, 0.0]), "{name}");
        }
        assert_eq!(metric["a"], metric["b"], "{name}");
        let removed = &metric["variance_removed"];
        assert!(removed.is_null() || removed.as_f64() == Some(1.0), "{name}: {removed}");
    }
    for (fate, counts) in done["travellers"].as_object().unwrap() {
        for only in ["only_a", "only_b"] {
            assert_eq!(counts[only]["mean"].as_f64(), Some(0.0), "{fate}, {only}");
        }
    }
    assert_eq!(done["finished_in_both"]["extra_wait_min"]["value"].as_f64(), Some(0.0));
}

/// A higher cut stops some of the same people and nobody else; who sets out is the same; counts add up to the metrics.
#[test]
fn a_higher_cut_stops_some_of_the_same_people() {
    let folder = tempfile::tempdir().unwrap();
    let (low, high) = (cut_to(folder.path(), 1.0), cut_to(folder.path(), 2.0));
    let done = compared(&low, &high, "40");
    let count = |fate: &str, which: &str| done["travellers"][fate][which]["mean"].as_f64().unwrap();
    assert_eq!((count("set_out", "only_a"), count("set_out", "only_b")), (0.0, 0.0));
    let metric = |name: &str, side: &str| done["metrics"][name][side]["mean"].as_f64().unwrap();
    assert!((count("set_out", "both") - metric("travellers", "a")).abs() < 1e-9);
    for (name, fate) in [("stops", "stopped"), ("mistaken_stops", "mistaken_stops"), ("missed_boats", "missed_boats")] {
        assert!((count(fate, "both") + count(fate, "only_a") - metric(name, "a")).abs() < 1e-9, "{name} of a");
        assert!((count(fate, "both") + count(fate, "only_b") - metric(name, "b")).abs() < 1e-9, "{name} of b");
    }
    assert!(count("stopped", "only_a") > 5.0 && count("stopped", "both") > 0.5);
    // Not exactly nobody: a person who left before the desk in a may reach it in b.
    assert!(count("stopped", "only_b") < 0.05 * count("stopped", "only_a"));
    // Pairing pays: the same crowd waits, whichever the cut.
    assert!(done["metrics"]["travellers"]["variance_removed"].as_f64() == Some(1.0));
    assert!(done["metrics"]["wait_p50"]["variance_removed"].as_f64().unwrap() > 0.2);
}

/// The share of variance that pairing took away, reckoned again from the rows of two runs.
#[test]
fn the_share_of_variance_is_that_of_the_rows() {
    let folder = tempfile::tempdir().unwrap();
    let (low, high) = (cut_to(folder.path(), 1.0), cut_to(folder.path(), 2.0));
    let done = compared(&low, &high, "30");
    let rows = |decisions: &str| -> Vec<f64> {
        let arguments = ["run", SMALL, "--decisions", decisions, "--replications", "30", "--format", "jsonl"];
        let lines = out(&arguments);
        lines.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()["wait_mean"].as_f64().unwrap()).collect()
    };
    let (a, b) = (rows(&low), rows(&high));
    let variance = |values: &[f64]| {
        let mean = values.iter().sum::<f64>() / values.len() as f64;
        values.iter().map(|value| (value - mean) * (value - mean)).sum::<f64>() / (values.len() - 1) as f64
    };
    let differences: Vec<f64> = a.iter().zip(&b).map(|(a, b)| b - a).collect();
    let removed = 1.0 - variance(&differences) / (variance(&a) + variance(&b));
    let said = done["metrics"]["wait_mean"]["variance_removed"].as_f64().unwrap();
    assert!((removed - said).abs() < 1e-9, "{removed}, {said}");
}

#[test]
fn threads_do_not_change_a_comparison() {
    let folder = tempfile::tempdir().unwrap();
    let cut = cut_to(folder.path(), 1.0);
    let run =
        |threads| out(&["compare", SMALL, "--b", &cut, "--replications", "9", "--threads", threads, "--format", "csv"]);
    assert_eq!(run("1"), run("3"));
    assert_eq!(run("1").lines().count(), gatewright::lab::METRICS.len() + 1);
}
