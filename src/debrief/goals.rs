//! Private goals, read out: met or not, with the number. No total, no order of merit.

use crate::hall::METRICS;
use crate::scenario::file::{ConditionFile, EVERYBODY, Is, Over, ScenarioFile};
use crate::session::{Figures, Session, TidePlayed};

/// The goal of a seat, held to the record.
#[derive(Debug, Clone, PartialEq)]
pub struct GoalRead {
    /// Whose; [`EVERYBODY`] is the common floor.
    pub seat: String,
    /// Its conditions, in the order of the file.
    pub conditions: Vec<ConditionRead>,
}

/// One condition, held to the record.
#[derive(Debug, Clone, PartialEq)]
pub struct ConditionRead {
    /// As it stands in the file.
    pub condition: ConditionFile,
    /// Unit of the metric.
    pub unit: &'static str,
    /// The number it hangs on: that of the tide which decides, or of the whole game; `None` where it is not defined
    /// on any tide.
    pub value: Option<f64>,
    /// The tide the number is of, counted from 0; `None` for the whole game.
    pub tide: Option<u16>,
    /// The number of the first tide, where tides are compared with it.
    pub start: Option<f64>,
    /// Whether it was met; `None` where nothing was counted that it could be held to.
    pub met: Option<bool>,
}

impl GoalRead {
    /// Whether all of it was met; `None` where one condition cannot be held to anything and none failed.
    pub fn met(&self) -> Option<bool> {
        if self.conditions.iter().any(|one| one.met == Some(false)) {
            return Some(false);
        }
        self.conditions.iter().map(|one| one.met).collect::<Option<Vec<bool>>>().map(|_| true)
    }
}

/// The goals of a game in the order of the scenario's seats, the common floor last.
pub fn goals_of(session: &Session) -> Vec<GoalRead> {
    goals_from(&session.scenario().file, session.played())
}

/// The same of any tides that were played.
pub(super) fn goals_from(file: &ScenarioFile, played: &[TidePlayed]) -> Vec<GoalRead> {
    let tides = Figures::by_tide(played);
    let whole = Figures::of(played);
    let order = file.seats.iter().map(String::as_str).chain([EVERYBODY]);
    order
        .filter_map(|seat| {
            let goal = file.goals.get(seat)?;
            let read = |condition| read(condition, &tides, whole.as_ref());
            Some(GoalRead { seat: seat.to_owned(), conditions: goal.conditions().into_iter().map(read).collect() })
        })
        .collect()
}

/// How far a number is on the right side of what is asked; 0 is just there.
fn margin(condition: &ConditionFile, value: f64, start: f64) -> f64 {
    let wanted = condition.value.unwrap_or(0.0);
    match condition.is {
        Is::AtMost => wanted - value,
        Is::AtLeast => value - wanted,
        Is::Rises => value - start - wanted,
        Is::NotAboveStart => start + wanted - value,
    }
}

fn read(condition: ConditionFile, tides: &[Figures], whole: Option<&Figures>) -> ConditionRead {
    let unit = METRICS.iter().find(|metric| metric.name == condition.metric).map_or("", |metric| metric.unit);
    let compares = matches!(condition.is, Is::Rises | Is::NotAboveStart);
    let on = |tide: usize| tides.get(tide).and_then(|figures| figures.metric(&condition.metric));
    let start = if compares { on(0) } else { None };
    let first = usize::from(compares);
    let looked_at = match condition.over {
        Over::EachTide => first..tides.len(),
        Over::LastTide => tides.len().saturating_sub(1).max(first)..tides.len(),
        Over::WholeGame => 0..0,
    };
    let known = |tide: usize| on(tide).map(|value| (value, Some(tide as u16)));
    // The tide that decides is the one furthest on the wrong side; tides without a value decide nothing.
    let judged = |value: f64| margin(&condition, value, start.unwrap_or(0.0));
    let deciding = match condition.over {
        Over::WholeGame => whole.and_then(|figures| figures.metric(&condition.metric)).map(|value| (value, None)),
        _ => looked_at.filter_map(known).min_by(|a, b| judged(a.0).total_cmp(&judged(b.0))),
    };
    let met = deciding.filter(|_| start.is_some() || !compares).map(|(value, _)| {
        let margin = judged(value);
        if condition.is == Is::Rises { margin > 0.0 } else { margin >= 0.0 }
    });
    ConditionRead {
        unit,
        value: deciding.map(|(value, _)| value),
        tide: deciding.and_then(|(_, tide)| tide),
        start,
        met,
        condition,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;
    use crate::session::{Course, play_game};
    use std::sync::Arc;

    /// A game of three tides whose desks are as they are: all figures are those of the record.
    fn record() -> Vec<Figures> {
        let text = include_str!("../../scenarios/the-trickle.toml");
        let course = Course::new(Arc::new(Scenario::read(text).expect("the scenario reads")));
        Figures::by_tide(&play_game(&course, &[], 7, 0, None, &mut ()))
    }

    fn asked(metric: &str, is: Is, value: Option<f64>, over: Over) -> ConditionFile {
        ConditionFile { metric: metric.into(), is, value, over }
    }

    #[test]
    fn the_worst_tide_decides() {
        let tides = record();
        let waits: Vec<f64> = tides.iter().filter_map(|tide| tide.metric("wait_p95")).collect();
        let worst = waits.iter().copied().fold(0.0, f64::max);
        let one = read(asked("wait_p95", Is::AtMost, Some(worst), Over::EachTide), &tides, None);
        assert_eq!((one.met, one.value), (Some(true), Some(worst)));
        let one = read(asked("wait_p95", Is::AtMost, Some(worst - 0.01), Over::EachTide), &tides, None);
        assert_eq!(one.met, Some(false));
        assert_eq!(waits[usize::from(one.tide.expect("a tide decides"))].to_bits(), worst.to_bits());
    }

    #[test]
    fn tides_are_compared_with_the_first() {
        let tides = record();
        // Coins go down in this hall, and the ledger fills.
        let last = |metric, is| read(asked(metric, is, None, Over::LastTide), &tides, None);
        assert_eq!(last("ledger", Is::Rises).met, Some(true));
        assert_eq!(last("ledger", Is::NotAboveStart).met, Some(false));
        assert_eq!(last("trust", Is::Rises).met, Some(false));
        assert_eq!(last("trust", Is::NotAboveStart).tide, Some(5));
    }

    #[test]
    fn what_was_never_counted_is_neither_met_nor_missed() {
        let one = read(asked("wait_p95", Is::AtMost, Some(20.0), Over::WholeGame), &[], None);
        assert_eq!((one.met, one.value), (None, None));
    }
}
