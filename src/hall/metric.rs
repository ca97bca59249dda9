//! The metrics by name: what results are listed under, and what the goals and claims of a scenario may ask for. Their
//! values are counted by the session, which knows the tides that were played.

/// A metric: its name in results, its unit, which way is better, and how it is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Metric {
    /// Name in JSON and tables.
    pub name: &'static str,
    /// Unit, in words.
    pub unit: &'static str,
    /// One sentence: formula and scope.
    pub means: &'static str,
}

macro_rules! metrics {
    ($($name:literal, $unit:literal, $means:literal;)*) => {
        /// All metrics, in the order of the output.
        pub const METRICS: &[Metric] = &[$(Metric { name: $name, unit: $unit, means: $means }),*];
    };
}

metrics! {
    "travellers", "people", "everybody who set out, all tides";
    "wait_mean", "minutes", "mean time standing still, of everybody who set out";
    "wait_p50", "minutes", "half of the travellers stood still no longer (histogram, error at most 1 %)";
    "wait_p95", "minutes", "nineteen in twenty stood still no longer (histogram, error at most 1 %)";
    "missed_boats", "boats", "onward boats that left while their traveller was in the hall";
    "stops", "people", "sent to the back room";
    "mistaken_stops", "people", "stopped, and carried nothing";
    "innocent_of_100", "per 100", "100 x mistaken stops / stops";
    "hazard_found", "hazards", "recognised in the back room";
    "hazard_missed", "hazards", "admitted";
    "expected_harm", "days of repair", "(hazards missed on the whole coast + later risk of tide-walkers) x mean of the truncated Pareto tail + worth of burned sources";
    "hours_held", "hours", "held in stops where nothing was found";
    "worst_custom_ratio", "ratio", "mistaken-stop rate of the worst-hit custom / that of all";
    "redressed", "people", "mistaken records put right";
    "ledger", "people x fields x days", "sum of people, field weights, days kept, 1 + ln viewers, purpose, after the last tide";
    "exposure", "rows", "rows a breach would lose, after the last tide";
    "breaches", "breaches", "registers breached";
    "coins", "coins", "in the purse after the last tide";
    "trust", "points", "0 to 100, after the last tide";
    "went_elsewhere", "people", "took a neighbour gate";
    "hazard_found_elsewhere", "hazards", "recognised at a neighbour gate";
    "hazard_missed_elsewhere", "hazards", "passed a neighbour gate";
    "mistaken_elsewhere", "people", "stopped at a neighbour gate, and carried nothing";
    "refused_in_need", "people", "in need, and refused shelter";
    "granted_posing", "people", "posing, and granted shelter";
    "hardship", "days", "mistaken refusals x days each + hours that people in need waited for the refuge office x days each";
    "self_reports", "reports", "of tide-walkers, of their own accord";
    "no_print", "people", "whose hand did not print when asked";
    "slips_released", "slips", "of the Fathom Papers, by the end";
    "slips_acted_on", "stops", "to which a Fathom slip led";
    "sources_burned", "sources", "of the Fathom Papers";
    "inbox_load", "ratio", "items a day / items that the analysts can read, before the last tide; 0 without an inbox";
}
