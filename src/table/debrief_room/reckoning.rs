//! What takes longer than a frame, reckoned on a thread of its own while the panels are read: replications of the same
//! decisions, first causes, every decision left out in turn, what was possible. What is known so far is shown.

#![allow(clippy::option_option, reason = "not reckoned yet, nothing there, and something there are three answers")]

use crate::debrief::{
    Baseline, By, Cause, Crossing, Game, Group, LedgerPart, Luck, MissNone, Place, Possible, Ranked, Ranking, Removal,
    Timeline, Traced, budget, crossings, errors, errors_without, groups, ledger_parts, luck_of, miss_none, places,
    possible, removal, timelines, trace,
};
use crate::lab::Pool;
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, AtomicU8, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Replications of the same decisions, the game itself included.
pub const GAMES: u32 = 201;
/// Pairs behind each decision that is left out.
pub const EACH: u32 = 101;
/// Games in which a cause is taken away.
const WITHOUT: u32 = 8;
/// Games played between two looks at what is asked for.
const CHUNK: u32 = 4;
/// Crossings of the search for what was possible: some seconds on two cores, whatever the size of the hall.
const SEARCH: u64 = 4_000_000;
/// What is known is shown so often at most: each time the panel is laid out anew.
const PAUSE: Duration = Duration::from_millis(900);

/// A cause and what taking it away everywhere would do, over [`WITHOUT`] games.
#[derive(Clone, Debug)]
pub struct Taken {
    /// Which.
    pub cause: Cause,
    /// Errors of the game that are traced to it.
    pub count: u64,
    /// Sum over the games, once they are played; `None` inside for what no link of the hall can take away.
    pub without: Option<Option<Removal>>,
}

/// Kinds of work, with whatever comes next.
const KINDS: usize = 6;

/// What is known so far.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    /// Counts up with each change, by what was worked at.
    versions: [u64; KINDS],
    /// Games played of [`GAMES`].
    pub games: u32,
    /// Luck in hazards missed.
    pub luck: Option<Arc<Luck>>,
    /// The same by formula.
    pub miss_none: Option<MissNone>,
    /// The day among its replications; decisions against luck once the game without decisions was replayed.
    pub places: Option<[Place; 6]>,
    /// Groups by custom, pathway and trade.
    pub groups: Option<Arc<[Vec<Group>; 3]>>,
    /// Everybody, once for each crossing.
    pub crossings: Arc<Vec<Crossing>>,
    /// Every error with its first cause.
    pub traced: Option<Arc<Vec<Traced>>>,
    /// The causes, in the order of the chain.
    pub taken: Arc<Vec<Taken>>,
    /// Decisions, the one that moved any scale furthest first.
    pub ranked: Arc<Vec<Ranked>>,
    /// Games played for that list, and to be played.
    pub ranking: Option<(u32, u32)>,
    /// The ledger by register and purpose.
    pub ledger: Option<Arc<Vec<LedgerPart>>>,
    /// Records behind the errors; `None` inside where nothing in the scenario can be late.
    pub timelines: Option<Option<Arc<Vec<Timeline>>>>,
    /// The result among what was possible; `None` inside where nothing could be searched.
    pub possible: Option<Option<Arc<Possible>>>,
    /// Games played in that search, and to be played.
    pub searched: (u64, u64),
    /// Why nothing more will come.
    pub trouble: Option<String>,
}

/// What is worked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Wanted {
    /// Whatever comes next.
    Next,
    /// Replications.
    Games,
    /// First causes, and the games without each.
    Causes,
    /// Every decision left out.
    Ranking,
    /// The ledger, and the records behind the errors.
    Records,
    /// The search for what was possible.
    Possible,
}

impl Wanted {
    /// In this order, where nothing else is on the screen.
    const ORDER: [Self; 5] = [Self::Games, Self::Records, Self::Causes, Self::Ranking, Self::Possible];
}

/// The work. Dropping it stops it.
pub struct Reckoning {
    shared: Arc<Shared>,
    known: Arc<Findings>,
}

struct Shared {
    known: Mutex<Arc<Findings>>,
    wanted: AtomicU8,
    stop: AtomicBool,
}

impl Reckoning {
    /// Begins.
    pub fn start(game: Game) -> Self {
        let shared = Arc::new(Shared {
            known: Mutex::default(),
            wanted: AtomicU8::new(Wanted::Next as u8),
            stop: AtomicBool::new(false),
        });
        let theirs = Arc::clone(&shared);
        let begun = std::thread::Builder::new().name("debrief".into()).spawn(move || Work::new(&theirs, game).go());
        if let Err(error) = begun {
            shared.trouble(&error.to_string());
        }
        Self { shared, known: Arc::default() }
    }

    /// Looks how far it is; true if more of this kind is known than before.
    pub fn look(&mut self, kind: Wanted) -> bool {
        let now = Arc::clone(&self.shared.known.lock().unwrap_or_else(PoisonError::into_inner));
        let moved = now.versions[kind as usize] != self.known.versions[kind as usize];
        self.known = now;
        moved
    }

    /// What is known.
    pub fn known(&self) -> &Arc<Findings> {
        &self.known
    }

    /// What is on the screen comes first.
    pub fn want(&self, wanted: Wanted) {
        self.shared.wanted.store(wanted as u8, Ordering::Relaxed);
    }
}

impl Drop for Reckoning {
    fn drop(&mut self) {
        self.shared.stop.store(true, Ordering::Relaxed);
    }
}

impl Shared {
    fn tell(&self, kind: Wanted, change: impl FnOnce(&mut Findings)) {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let known = Arc::make_mut(&mut known);
        change(known);
        known.versions[kind as usize] += 1;
    }

    fn trouble(&self, words: &str) {
        for kind in Wanted::ORDER {
            self.tell(kind, |known| known.trouble = Some(words.to_owned()));
        }
    }

    fn stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

/// Threads for the work: one core stays with the window.
pub fn pool() -> Result<Pool, String> {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    Pool::new(cores.saturating_sub(1).clamp(1, 8)).map_err(|error| error.to_string())
}

/// The games of the table, once they are ranked with the replays of each decision.
enum Games {
    Alone(Baseline),
    Ranked(Ranking),
}

impl Games {
    fn baseline(&self) -> &Baseline {
        match self {
            Self::Alone(baseline) => baseline,
            Self::Ranked(ranking) => ranking.baseline(),
        }
    }
    fn baseline_mut(&mut self) -> &mut Baseline {
        match self {
            Self::Alone(baseline) => baseline,
            Self::Ranked(ranking) => ranking.baseline_mut(),
        }
    }
}

struct Work<'s> {
    shared: &'s Shared,
    games: Games,
    undecided: Baseline,
    causes: Option<Causes>,
    ranked: bool,
    recorded: bool,
    searched: bool,
    told: Instant,
}

/// Causes whose games are being played.
struct Causes {
    taken: Vec<Taken>,
}

impl<'s> Work<'s> {
    fn new(shared: &'s Shared, game: Game) -> Self {
        let undecided = Baseline::new(game.with(Vec::new()));
        let games = Games::Alone(Baseline::new(game));
        Self {
            shared,
            games,
            undecided,
            causes: None,
            ranked: false,
            recorded: false,
            searched: false,
            told: Instant::now(),
        }
    }

    fn go(mut self) {
        let pool = match pool() {
            Ok(pool) => pool,
            Err(words) => return self.shared.trouble(&words),
        };
        while !self.shared.stopped() {
            let first = self.shared.wanted.load(Ordering::Relaxed);
            let wished = Wanted::ORDER.into_iter().filter(|one| *one as u8 == first);
            // A few games first of all: every panel lives from them. Then what is on the screen.
            let found = if self.causes.is_none() {
                self.step(Wanted::Causes, &pool)
            } else {
                wished.chain(Wanted::ORDER).any(|one| self.step(one, &pool))
            };
            if !found {
                return;
            }
        }
    }

    /// Does a little of one kind; false where nothing of it is left.
    fn step(&mut self, kind: Wanted, pool: &Pool) -> bool {
        match kind {
            Wanted::Games => self.play(pool),
            Wanted::Causes => self.trace(pool),
            Wanted::Ranking => self.rank(pool),
            Wanted::Records => self.records(),
            Wanted::Possible => self.search(pool),
            Wanted::Next => false,
        }
    }

    fn play(&mut self, pool: &Pool) -> bool {
        let done = self.games.baseline().figures.len() as u32;
        let without = self.undecided.figures.len() as u32;
        if done < GAMES {
            self.games.baseline_mut().reach((done + 2 * CHUNK).min(GAMES), pool);
        } else if without < EACH {
            self.undecided.reach((without + 2 * CHUNK).min(EACH), pool);
        } else {
            return false;
        }
        self.tell_games(done + 2 * CHUNK >= GAMES && without + 2 * CHUNK >= EACH);
        true
    }

    fn tell_games(&mut self, last: bool) {
        if !last && self.told.elapsed() < PAUSE {
            return;
        }
        self.told = Instant::now();
        let baseline = self.games.baseline();
        let figures = &baseline.figures;
        let file = &baseline.game.course.scenario().file;
        let enough = figures.len() > 8;
        let by = [By::Custom, By::Pathway, By::Trade].map(|by| groups(figures, file, by));
        let luck = luck_of(figures.get(1..).unwrap_or_default());
        let (chance, place) = (miss_none(figures), places(figures, &self.undecided.figures));
        let games = figures.len() as u32;
        self.shared.tell(Wanted::Games, |known| {
            known.games = games;
            if enough {
                known.luck = Some(Arc::new(luck));
                known.miss_none = chance;
                known.places = Some(place);
                known.groups = Some(Arc::new(by));
            }
        });
    }

    fn trace(&mut self, pool: &Pool) -> bool {
        let game = &self.games.baseline().game;
        let Some(causes) = &mut self.causes else {
            let (all, traced) = (crossings(game, 0), trace(game, 0));
            let mut counts: BTreeMap<Cause, u64> = BTreeMap::new();
            for one in &traced {
                *counts.entry(one.cause).or_default() += 1;
            }
            let taken: Vec<Taken> =
                counts.into_iter().map(|(cause, count)| Taken { cause, count, without: None }).collect();
            self.causes = Some(Causes { taken: taken.clone() });
            self.shared.tell(Wanted::Causes, |known| {
                known.crossings = Arc::new(all);
                known.traced = Some(Arc::new(traced));
                known.taken = Arc::new(taken);
            });
            return true;
        };
        let Some(next) = causes.taken.iter_mut().find(|one| one.without.is_none()) else { return false };
        next.without = Some(without(game, next.cause, pool));
        let taken = Arc::new(causes.taken.clone());
        self.shared.tell(Wanted::Causes, |known| known.taken = taken);
        true
    }

    fn rank(&mut self, pool: &Pool) -> bool {
        if self.ranked {
            return false;
        }
        if let Games::Alone(baseline) = &self.games {
            self.games = Games::Ranked(Ranking::new(baseline.clone(), EACH));
        }
        let Games::Ranked(ranking) = &mut self.games else { return false };
        self.ranked = !ranking.step(CHUNK, pool);
        if self.ranked || self.told.elapsed() >= PAUSE {
            self.told = Instant::now();
            let done = ranking.replays().iter().map(crate::debrief::Replay::done).sum();
            let (list, most) = (ranking.ranked(), ranking.replays().len() as u32 * EACH);
            self.shared.tell(Wanted::Ranking, |known| {
                known.ranked = Arc::new(list);
                known.ranking = Some((done, most));
            });
        }
        true
    }
}

impl Work<'_> {
    fn records(&mut self) -> bool {
        if self.recorded {
            return false;
        }
        self.recorded = true;
        let game = &self.games.baseline().game;
        let (ledger, lines) = (ledger_parts(game), timelines(game, 0));
        self.shared.tell(Wanted::Records, |known| {
            known.ledger = Some(Arc::new(ledger));
            known.timelines = Some(lines.map(Arc::new));
        });
        true
    }

    /// One long search; it is left as soon as another panel asks for something that is not reckoned yet.
    fn search(&mut self, pool: &Pool) -> bool {
        if self.searched {
            return false;
        }
        let baseline = self.games.baseline();
        if (baseline.figures.len() as u32) < GAMES {
            return self.play(pool);
        }
        let crossings = baseline.figures.first().map_or(1, |game| game.all.travellers);
        let games = budget(SEARCH, crossings);
        let (shared, mut told) = (self.shared, Instant::now());
        let asked = shared.wanted.load(Ordering::Relaxed);
        let found = possible(&baseline.game, &baseline.figures, games, pool, |played| {
            if told.elapsed() >= PAUSE {
                told = Instant::now();
                shared.tell(Wanted::Possible, |known| known.searched = (played.min(games), games));
            }
            let now = shared.wanted.load(Ordering::Relaxed);
            let called_away = now != asked && now != Wanted::Possible as u8 && now != Wanted::Next as u8;
            if shared.stopped() || (called_away && !self.all_done()) {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        });
        if let ControlFlow::Continue(found) = found {
            self.searched = true;
            self.shared.tell(Wanted::Possible, |known| known.possible = Some(found.map(Arc::new)));
        }
        true
    }

    /// Whether all but the search is reckoned.
    fn all_done(&self) -> bool {
        let causes = self.causes.as_ref().is_some_and(|causes| causes.taken.iter().all(|one| one.without.is_some()));
        self.ranked && self.recorded && causes
    }
}

/// Errors with and without a cause, over a few games.
fn without(game: &Game, cause: Cause, pool: &Pool) -> Option<Removal> {
    use crate::lab::Executor;
    let each = pool.map(0..WITHOUT, |replication| {
        let after = errors_without(game, replication, cause)?;
        Some(removal(&errors(game, replication), &after))
    });
    each.into_iter().try_fold(Removal::default(), |mut sum, one| {
        sum.add(&one?);
        Some(sum)
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::played;
    use super::*;

    #[test]
    fn causes_come_first_and_are_those_of_every_error() {
        let session = played(1.6);
        let game = Game::of(&session);
        let errors = game.truth().all;
        let mut reckoning = Reckoning::start(game);
        reckoning.want(Wanted::Games);
        let begun = Instant::now();
        while reckoning.known().luck.is_none() || reckoning.known().taken.is_empty() {
            assert!(begun.elapsed() < Duration::from_secs(120), "nothing was reckoned");
            std::thread::sleep(Duration::from_millis(5));
            reckoning.look(Wanted::Next);
        }
        let known = reckoning.known();
        assert_eq!(known.trouble, None);
        let counted: u64 = known.taken.iter().map(|one| one.count).sum();
        assert_eq!(counted, errors.missed + errors.mistaken_stops);
        assert_eq!(known.traced.as_ref().map_or(0, |traced| traced.len() as u64), counted);
        assert!(known.games > 8 && known.places.is_some() && known.groups.is_some());
    }
}
