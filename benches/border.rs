//! Quick look.
#![allow(missing_docs)]
use gatewright::scenario::Scenario;
use gatewright::session::{Course, play_game};
use std::sync::Arc;
use std::time::Instant;
fn main() {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/benches/border.toml")).unwrap_or_default();
    let minutes = std::env::args().nth(1).and_then(|a| a.parse::<f64>().ok()).unwrap_or(250_000.0);
    let Ok(scenario) = Scenario::read(&text) else { panic!("scenario") };
    let Ok(scenario) = scenario.with(&[("hall.length_min".into(), format!("{minutes}"))]) else { panic!("set") };
    for _ in 0..5 {
        let mut course = Course::new(Arc::new(scenario.clone()));
        let start = Instant::now();
        let played = play_game(&mut course, &[], 1, 0, None, &mut ());
        let took = start.elapsed().as_secs_f64();
        let result = &played[0].result;
        let n = result.tally.all.travellers;
        let s = result.stations.stations();
        println!(
            "{n} {:.1} ns each  wait {:.4} L1 {:.3} u1 {:.4} u2 {:.4} w2 {:.3}/{:.3}",
            took * 1e9 / n as f64,
            s[0].waits.mean_minutes().unwrap_or(0.0),
            s[0].queue as f64 / result.stations.observed() as f64,
            s[0].utilisation().unwrap_or(0.0),
            s[1].utilisation().unwrap_or(0.0),
            s[1].classes[0].waits.mean_minutes().unwrap_or(0.0),
            s[1].classes[1].waits.mean_minutes().unwrap_or(0.0)
        );
    }
}
