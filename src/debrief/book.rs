//! The whole debrief of one game as data: what a page, a spreadsheet or a table shows of it.

use super::burden::{By, Group, groups, repeat_stops};
use super::cause::Cause;
use super::chance::{MissNone, miss_none};
use super::crossing::{Crossing, Turned, crossings};
use super::desk::{AtTheDesk, at_the_desk};
use super::game::{Baseline, Game};
use super::goals::{GoalRead, goals_of};
use super::ledger::{LedgerPart, ledger_parts};
use super::luck::{Luck, luck_of};
use super::place::{Place, places};
use super::possible::{Possible, budget, possible};
use super::predictions::{Opened, open_predictions};
use super::replay::{Ranked, Ranking};
use super::timeline::{Timeline, timelines};
use super::trace::{Traced, trace};
use super::truth::Truth;
use super::without::{Removal, errors, errors_without, removal};
use crate::lab::{Executor, Figures};
use crate::scenario::Scenario;
use crate::session::{Ballot, NamedClaim, Session};
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::Arc;

/// Replications over which a cause is taken away: enough for the parts of a rare error to show.
const REPLAYED: u32 = 16;

/// Crossings of a search: some seconds on two cores, whatever the size of the hall.
const SEARCH: u64 = 9_000_000;

/// How much is played for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Effort {
    /// Replications of the same decisions, the game itself included.
    pub replications: u32,
    /// Replications behind each decision that is left out.
    pub each: u32,
    /// Crossings played in search of what was possible, or as many as the smallest search needs; 0 searches nothing.
    pub search: u64,
}

impl Default for Effort {
    fn default() -> Self {
        Self { replications: 201, each: 101, search: SEARCH }
    }
}

/// One decision left out, with the people it turned.
#[derive(Debug, Clone)]
pub struct LeftOut {
    /// What it did.
    pub ranked: Ranked,
    /// Crossings of the game itself that end otherwise.
    pub turned: Vec<Turned>,
    /// Acts at a desk that the game without it cannot follow.
    pub void_acts: u64,
}

/// A cause, counted, and the same games played without it.
#[derive(Debug, Clone, PartialEq)]
pub struct Blamed {
    /// Which.
    pub cause: Cause,
    /// Errors of the game that are traced to it.
    pub count: u64,
    /// The game without it, and the sum over [`Blamed::games`]; `None` for what no link of the hall can take away.
    pub without: Option<(Removal, Removal)>,
    /// Games behind the sum.
    pub games: u32,
}

/// Everything the debrief shows of one game.
#[derive(Debug, Clone)]
pub struct Book {
    /// The scenario, with its words.
    pub scenario: Arc<Scenario>,
    /// The game.
    pub game: Game,
    /// Its digest.
    pub digest: String,
    /// What was true, tide by tide.
    pub truth: Truth,
    /// Everybody, once for each crossing.
    pub crossings: Vec<Crossing>,
    /// Seals, opened.
    pub opened: Vec<Opened>,
    /// Replications of the same decisions; the first is the game.
    pub figures: Vec<Figures>,
    /// Luck and skill in hazards missed.
    pub luck: Luck,
    /// The same by formula.
    pub miss_none: Option<MissNone>,
    /// The day among its replications.
    pub places: [Place; 6],
    /// Every decision left out in turn, the one that moved any scale furthest first.
    pub left_out: Vec<LeftOut>,
    /// Replications behind each of them.
    pub each: u32,
    /// People mistakenly stopped once, twice, …
    pub repeat_stops: Vec<u64>,
    /// The ledger by register and purpose.
    pub ledger: Vec<LedgerPart>,
    /// Every error of the game with its first cause.
    pub traced: Vec<Traced>,
    /// Causes that were there, in the order of the chain.
    pub blamed: Vec<Blamed>,
    /// When what was known of whom was written, released, read and acted on; `None` where nothing can be late.
    pub timelines: Option<Vec<Timeline>>,
    /// The result among what was possible; `None` where nothing was searched.
    pub possible: Option<Possible>,
    /// What people of the table did at the desks; nothing where nobody sat at one.
    pub desk: Option<AtTheDesk>,
    /// Ballots, vote by vote.
    pub ballots: Vec<Ballot>,
    /// Private goals, held to the record.
    pub goals: Vec<GoalRead>,
    /// The claim that the auditor named.
    pub named: Option<NamedClaim>,
}

impl Book {
    /// Reckons it. `watch` hears how many games are played (and of how many), and may stop it: then there is no book.
    pub fn of(
        session: &Session,
        effort: Effort,
        executor: &impl Executor,
        mut watch: impl FnMut(u32, u32) -> ControlFlow<()>,
    ) -> Option<Self> {
        const CHUNK: u32 = 16;
        let game = Game::of(session);
        let scenario = Arc::clone(session.scenario());
        let truth = game.truth();
        let searched = if effort.search > 0 { budget(effort.search, truth.all.travellers) } else { 0 };
        let mut undecided = Baseline::new(game.with(Vec::new()));
        let mut ranking = Ranking::new(Baseline::new(game.clone()), effort.each.min(effort.replications));
        let each = ranking.replays().len() as u32 * effort.each.min(effort.replications);
        let most = 2 * effort.replications + each + searched as u32;
        let mut reach = 0;
        while reach < effort.replications {
            reach = (reach + CHUNK).min(effort.replications);
            ranking.baseline_mut().reach(reach, executor);
            undecided.reach(reach, executor);
            if watch(2 * reach, most).is_break() {
                return None;
            }
        }
        while ranking.step(CHUNK, executor) {
            let done: u32 = ranking.replays().iter().map(super::Replay::done).sum();
            if watch(2 * reach + done, most).is_break() {
                return None;
            }
        }
        let before = 2 * reach + each;
        let possible = if searched > 0 {
            let heard = |played: u64| watch((before + played as u32).min(most), most);
            possible(&game, &ranking.baseline().figures, searched, executor, heard).continue_value()?
        } else {
            None
        };
        let baseline = ranking.baseline();
        let left_out = ranking
            .ranked()
            .into_iter()
            .map(|ranked| {
                let turned = ranking.replay(ranked.index).map(|replay| replay.turned(baseline)).unwrap_or_default();
                let void_acts = ranking.replay(ranked.index).map_or(0, |replay| replay.void_acts().len() as u64);
                LeftOut { ranked, turned, void_acts }
            })
            .collect();
        let figures = baseline.figures.clone();
        let crossings = crossings(&game, 0);
        let traced = trace(&game, 0);
        let played = before + searched as u32;
        let blamed =
            blamed(&game, &traced, effort.each.min(REPLAYED), executor, |done, of| watch(played + done, played + of))?;
        Some(Self {
            digest: session.digest(),
            opened: open_predictions(session, &truth.tides),
            luck: luck_of(figures.get(1..).unwrap_or_default()),
            miss_none: miss_none(&figures),
            places: places(&figures, &undecided.figures),
            left_out,
            each: effort.each.min(effort.replications),
            repeat_stops: repeat_stops(&crossings),
            ledger: ledger_parts(&game),
            timelines: timelines(&game, 0),
            possible,
            blamed,
            traced,
            desk: at_the_desk(&game),
            ballots: session.ballots().to_vec(),
            goals: goals_of(session),
            named: session.named_claim().cloned(),
            scenario,
            game,
            truth,
            crossings,
            figures,
        })
    }

    /// Groups side by side.
    pub fn groups(&self, by: By) -> Vec<Group> {
        groups(&self.figures, &self.scenario.file, by)
    }
}

/// Counts of causes, each with the same games played without it.
fn blamed(
    game: &Game,
    traced: &[Traced],
    games: u32,
    executor: &impl Executor,
    mut watch: impl FnMut(u32, u32) -> ControlFlow<()>,
) -> Option<Vec<Blamed>> {
    let mut counts: BTreeMap<Cause, u64> = BTreeMap::new();
    for one in traced {
        *counts.entry(one.cause).or_default() += 1;
    }
    let most = games * (counts.len() as u32 + 1);
    let before = executor.map(0..games, |replication| errors(game, replication));
    let without = |cause: Cause| {
        let each = executor.map(0..games, |replication| {
            let after = errors_without(game, replication, cause)?;
            Some(removal(&before[replication as usize], &after))
        });
        let each: Vec<Removal> = each.into_iter().collect::<Option<_>>()?;
        let mut sum = Removal::default();
        for one in &each {
            sum.add(one);
        }
        Some((*each.first()?, sum))
    };
    let mut all = Vec::new();
    for (cause, count) in counts {
        if watch(games * (all.len() as u32 + 1), most).is_break() {
            return None;
        }
        all.push(Blamed { cause, count, without: without(cause), games });
    }
    Some(all)
}
