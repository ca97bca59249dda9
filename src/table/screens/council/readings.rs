//! The lines under a dial: by formula where there is one, else by imagined games. What is asked stays shut till sealed.

use crate::hall::{Plan, Probability};
use crate::language::decimal;
use crate::report::words::number;
use crate::scenario::file::Ask;
use crate::session::{Forecast, Session};
use crate::t;
use crate::table::game::{Bridge, GAMES, Pointing, pointing};
use crate::table::screens::council::strip::{asks, between, signed};
use crate::table::screens::why::why;
use crate::table::widgets::formula::Formula;

/// Which way a line goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// Up.
    More,
    /// Down.
    Less,
    /// Not at all.
    Same,
    /// So few games cannot tell.
    Unclear,
    /// The games are being played.
    Playing,
}

/// A line under a dial.
pub struct Reading {
    /// Part of its keys in the string files.
    pub key: &'static str,
    /// Which way the proposal moves it.
    pub goes: Move,
    /// Its value with the proposal.
    pub shown: String,
    /// The predictions that ask for it: no direction either, until they are sealed.
    pub asked_by: &'static [Ask],
    /// What stands behind it.
    pub formula: Formula,
}

/// The parameters a council compares, with what follows from them by formula.
pub struct Compared<'a> {
    /// The game.
    pub bridge: &'a Bridge,
    session: &'a Session,
    plans: [std::sync::Arc<Plan>; 2],
    by_formula: [Forecast; 2],
}

const WAITS: &[Ask] = &[Ask::WaitP95, Ask::MissedBoats];
const STOPS: &[Ask] = &[Ask::Stops];
const HELD: &[Ask] = &[Ask::Stops, Ask::InnocentOf100];

fn percent(share: f64, places: usize) -> String {
    t!("setting-percent", share = decimal(100.0 * share, places))
}

impl<'a> Compared<'a> {
    /// Before the proposal and with it, on what the hall believes.
    pub fn new(bridge: &'a Bridge, session: &'a Session) -> Self {
        let (before, after) = session.plans();
        let belief = &session.scenario().file.belief;
        let by_formula = [Forecast::of(&before, belief), Forecast::of(&after, belief)];
        Self { bridge, session, plans: [before, after], by_formula }
    }

    /// The lines under the dial of a key.
    pub fn readings(&self, key: &str) -> Vec<Reading> {
        let after = &self.plans[1];
        let desks = format!("hall.stations.{}.servers", after.stations[after.entrance.0 as usize].id);
        if key.starts_with("returns.") && self.plans.iter().all(|plan| plan.returns.is_some()) {
            self.returning()
        } else if key.starts_with("refuge.") {
            self.refusing()
        } else if key == "policy.threshold" {
            self.cutting()
        } else if key == desks {
            self.opening()
        } else if key.ends_with(".retention_days") {
            let ledger = |forecast: &Forecast| forecast.ledger;
            vec![self.line("ledger", ledger, number, &[], &[])]
        } else {
            let metrics: &[&str] = match key {
                "policy.random_checks" => &["stops", "hours_held"],
                _ if key.starts_with("fathom.") => &["slips_released", "slips_acted_on"],
                _ if key.starts_with("lantern.") => &["stops", "hours_held"],
                _ if key.starts_with("registers.") || key.starts_with("inbox.") => &["stops", "inbox_load"],
                _ => &["wait_p95", "hours_held"],
            };
            metrics.iter().map(|metric| self.by_games(metric)).collect()
        }
    }

    /// A line by formula: `of` reads it, `shown` writes it, `put_in` goes into its sentences.
    fn line(
        &self,
        key: &'static str,
        of: impl Fn(&Forecast) -> f64,
        shown: impl Fn(f64) -> String,
        asked_by: &'static [Ask],
        put_in: &[(&'static str, String)],
    ) -> Reading {
        let [before, after] = [of(&self.by_formula[0]), of(&self.by_formula[1])];
        Reading { key, goes: moved(before, after), shown: shown(after), asked_by, formula: why(key, put_in) }
    }

    /// What the door does to those who come home, as the hall believes.
    fn returning(&self) -> Vec<Reading> {
        let risk = |plan: &Plan| plan.returns.as_ref().map_or((0.0, 0.0), |now| (now.risk_now(), now.risk_later()));
        let [before, after] = [risk(&self.plans[0]), risk(&self.plans[1])];
        let line = |key, before, after, places| Reading {
            key,
            goes: moved(before, after),
            shown: percent(after, places),
            asked_by: &[],
            formula: why(key, &[]),
        };
        vec![line("risk-now", before.0, after.0, 0), line("risk-later", before.1, after.1, 2)]
    }

    /// What the cut of the refuge office does.
    fn refusing(&self) -> Vec<Reading> {
        let [was, is] = [self.plans[0].refuge, self.plans[1].refuge];
        let line = |key, before: Probability, after: Probability| Reading {
            key,
            goes: moved(before.get(), after.get()),
            shown: percent(after.get(), 0),
            asked_by: &[],
            formula: why(key, &[]),
        };
        vec![
            line("need-refused", was.refuses_need(), is.refuses_need()),
            line("posing-refused", was.refuses_posing(), is.refuses_posing()),
        ]
    }

    /// What the cut does: by the law of a plain score, or that of registers where they are asked.
    fn cutting(&self) -> Vec<Reading> {
        let belief = &self.session.scenario().file.belief;
        let registers = self.plans[1].registers.iter().any(|register| register.look_up.is_some());
        let put_in = [
            ("separation", decimal(belief.separation, 1)),
            ("travellers", decimal(belief.travellers, 0)),
            ("hazard", decimal(belief.hazard, 4)),
        ];
        let mut lines = vec![
            self.line("false-stops", |now| now.false_match.get(), |value| percent(value, 1), STOPS, &put_in),
            self.line("hazards-seen", |now| now.hit.get(), |value| percent(value, 0), &[Ask::ChanceMissNone], &put_in),
            self.line("stops-a-tide", |now| now.stops, |value| decimal(value, 0), STOPS, &put_in),
        ];
        if registers {
            let asked = why("registers-asked", &put_in);
            for line in lines.iter_mut().take(2) {
                line.formula.formula.clone_from(&asked.formula);
                line.formula.letters.clone_from(&asked.letters);
                line.formula.assumption.clone_from(&asked.assumption);
            }
        }
        lines
    }

    /// What desks open do.
    fn opening(&self) -> Vec<Reading> {
        let wait = |forecast: &Forecast| forecast.desk_wait.unwrap_or(f64::MAX);
        let minutes = |value: f64| {
            if value < f64::MAX { t!("setting-minutes", number = decimal(value, 1)) } else { t!("reading-grows") }
        };
        vec![
            self.line("desks-busy", |now| now.desks_busy, |value| percent(value, 0), WAITS, &[]),
            self.line("wait-if-even", wait, minutes, WAITS, &[]),
            self.line("coins-a-tide", |now| now.coins, |value| signed(value, 1), &[], &[]),
        ]
    }

    /// A line from imagined games.
    fn by_games(&self, metric: &str) -> Reading {
        let (key, places, asked_by): (_, _, &'static [Ask]) = match metric {
            "stops" => ("games-stops", 0, HELD),
            "hours_held" => ("games-hours", 0, HELD),
            "slips_released" => ("games-released", 0, &[]),
            "slips_acted_on" => ("games-acted-on", 1, &[]),
            "inbox_load" => ("games-inbox", 2, &[]),
            _ => ("games-wait", 0, WAITS),
        };
        let found = self.bridge.foreseen().and_then(|foreseen| foreseen.metric(metric));
        let goes = found.map_or(Move::Playing, |found| match (pointing(found, true), found.difference) {
            (Pointing::Unclear, _) | (_, None) => Move::Unclear,
            (Pointing::Clear(_), Some(change)) => moved(0.0, change.mean),
        });
        let after = found.and_then(|found| found.b);
        let shown = after.map_or_else(|| t!("strip-being-played"), |mean| decimal(mean.mean, places));
        let spread = |mean: Option<crate::lab::Mean>| {
            mean.map_or_else(String::new, |mean| between(mean, |value| decimal(value, places)))
        };
        let put_in = [
            ("games", GAMES.to_string()),
            ("before", spread(found.and_then(|found| found.a))),
            ("after", spread(after)),
            (
                "change",
                found
                    .and_then(|found| found.difference)
                    .map_or_else(String::new, |mean| between(mean, |value| signed(value, places))),
            ),
        ];
        let games = why("games", &put_in);
        Reading { key, goes, shown, asked_by, formula: Formula { title: why_title(key), ..games } }
    }
}

fn why_title(key: &str) -> String {
    crate::language::say(&format!("why-{key}-title"))
}

fn moved(before: f64, after: f64) -> Move {
    let change = after - before;
    if change > 1e-9 {
        Move::More
    } else if change < -1e-9 {
        Move::Less
    } else {
        Move::Same
    }
}

/// Whether a prediction of this scenario asks what a line would tell.
pub fn is_asked(session: &Session, reading: &Reading) -> bool {
    session.scenario().file.predictions.values().any(|rule| reading.asked_by.contains(&rule.asks))
}

/// Whether any prediction asks about a scale.
pub fn scale_is_asked(session: &Session, scale: crate::session::Scale) -> bool {
    session.scenario().file.predictions.values().any(|rule| asks(rule.asks, scale))
}
