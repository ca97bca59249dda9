//! What the table believes a proposal will do: imagined games, played in the background a few at a time while the
//! council talks. A new proposal ends the old games; nothing on the screen waits for them.

use super::Bridge;
use crate::lab::{Comparison, Difference, METRICS, OneByOne, SCALES, foresee};
use crate::session::{Decision, Direction, Outlook, Phase, Scale};
use bevy::prelude::*;
use bevy::tasks::futures_lite::future::yield_now;
use bevy::tasks::{AsyncComputeTaskPool, TaskPool};
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// Imagined games behind a figure, each played with the proposal and without it.
pub const GAMES: u32 = 48;
/// Games between two looks at whether anybody still wants them.
const CHUNK: u32 = 6;
/// A change by more than this share of what was there is a great one, as it is by formula.
const GREAT: f64 = 0.2;

/// Which way imagined games point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pointing {
    /// Their interval lies on one side, or nothing moved at all.
    Clear(Direction),
    /// So few games cannot tell.
    Unclear,
}

/// What imagined games came to.
#[derive(Clone, Debug)]
pub struct Foreseen {
    differences: Vec<Difference>,
    /// How many games stand behind it.
    pub games: u32,
}

impl Foreseen {
    fn of(both: &Comparison) -> Self {
        Self { differences: both.differences(), games: both.a.len() as u32 }
    }

    /// A metric, with the proposal and without.
    pub fn metric(&self, name: &str) -> Option<&Difference> {
        self.differences.iter().find(|one| METRICS[one.metric].name == name)
    }

    /// What stands for a scale in the council: as in the lab, but hours held in place of mistaken stops, a word that
    /// belongs to the debrief.
    pub fn stands_for(scale: Scale) -> &'static str {
        match scale {
            Scale::Fairness => "hours_held",
            _ => SCALES.iter().find(|one| one.scale == scale).map_or("trust", |one| one.metric),
        }
    }

    /// Which way a scale goes.
    pub fn scale(&self, scale: Scale) -> Pointing {
        let more_is_better = matches!(scale, Scale::Purse | Scale::Trust);
        self.metric(Self::stands_for(scale)).map_or(Pointing::Unclear, |one| pointing(one, more_is_better))
    }
}

/// Which way a difference goes.
pub fn pointing(one: &Difference, more_is_better: bool) -> Pointing {
    let (Some(before), Some(change)) = (one.a, one.difference) else { return Pointing::Unclear };
    let [low, high] = change.ci95.unwrap_or([change.mean; 2]);
    let least = 1e-9 * before.mean.abs().max(1.0);
    if low.abs() <= least && high.abs() <= least {
        return Pointing::Clear(Direction::Same);
    }
    if low <= 0.0 && high >= 0.0 {
        return Pointing::Unclear;
    }
    let great = change.mean.abs() > GREAT * before.mean.abs();
    let better = (change.mean > 0.0) == more_is_better;
    Pointing::Clear(match (better, great) {
        (true, true) => Direction::MuchBetter,
        (true, false) => Direction::Better,
        (false, true) => Direction::MuchWorse,
        (false, false) => Direction::Worse,
    })
}

/// Games under way for one proposal; dropping it ends them.
pub(super) struct Thinking {
    of: Proposal,
    shared: Arc<Shared>,
    foreseen: Option<Foreseen>,
}

/// What is thought through: of which game, before which tide, with which log.
type Proposal = (u64, u16, Vec<Decision>);

#[derive(Default)]
struct Shared {
    done: AtomicU32,
    stop: AtomicBool,
    result: Mutex<Option<Foreseen>>,
}

impl Drop for Thinking {
    fn drop(&mut self) {
        self.shared.stop.store(true, Ordering::Relaxed);
    }
}

impl Thinking {
    fn start(of: Proposal, outlook: Outlook) -> Self {
        let shared = Arc::new(Shared::default());
        let theirs = Arc::clone(&shared);
        AsyncComputeTaskPool::get_or_init(TaskPool::default).spawn(async move { theirs.play(outlook).await }).detach();
        Self { of, shared, foreseen: None }
    }
}

impl Shared {
    async fn play(&self, outlook: Outlook) {
        let imagined = outlook.lay_out();
        let mut all = Comparison { a: Vec::new(), b: Vec::new(), pairs: Vec::new() };
        while (all.a.len() as u32) < GAMES {
            // In a browser there is one thread: the window draws between two chunks.
            yield_now().await;
            if self.stop.load(Ordering::Relaxed) {
                return;
            }
            let from = all.a.len() as u32;
            let more = foresee(&imagined, from..from + CHUNK, &OneByOne, |_| ControlFlow::Continue(()));
            if more.a.is_empty() {
                return;
            }
            all.a.extend(more.a);
            all.b.extend(more.b);
            self.done.store(all.a.len() as u32, Ordering::Relaxed);
        }
        *self.result.lock().unwrap_or_else(PoisonError::into_inner) = Some(Foreseen::of(&all));
    }
}

/// Starts games for a proposal, and hears when they are done.
pub(super) fn think(mouse: Res<ButtonInput<MouseButton>>, mut bridge: ResMut<Bridge>) {
    let Some(session) = bridge.session().filter(|session| session.phase() == Phase::Council) else {
        if bridge.thinking.is_some() {
            bridge.thinking = None;
        }
        return;
    };
    let (game, tide) = (bridge.game_number(), session.tide());
    let known = bridge.thinking.as_ref().is_some_and(|thinking| {
        let (of_game, of_tide, log) = &thinking.of;
        *of_game == game && *of_tide == tide && log == session.decisions()
    });
    if !known {
        let of = (game, tide, session.decisions().to_vec());
        let outlook = session.outlook();
        bridge.thinking = Some(Thinking::start(of, outlook));
        bridge.touch();
        return;
    }
    // A screen that is rebuilt between press and release loses the click.
    if mouse.pressed(MouseButton::Left) {
        return;
    }
    let arrived = bridge
        .thinking
        .as_ref()
        .filter(|thinking| thinking.foreseen.is_none())
        .and_then(|thinking| thinking.shared.result.lock().unwrap_or_else(PoisonError::into_inner).take());
    if let Some(foreseen) = arrived
        && let Some(thinking) = &mut bridge.thinking
    {
        thinking.foreseen = Some(foreseen);
        bridge.touch();
    }
}

impl Bridge {
    /// What imagined games say of the proposal; nothing while they are being played.
    pub fn foreseen(&self) -> Option<&Foreseen> {
        self.thinking.as_ref().and_then(|thinking| thinking.foreseen.as_ref())
    }

    /// Imagined games played so far.
    pub fn imagined(&self) -> u32 {
        self.thinking.as_ref().map_or(0, |thinking| thinking.shared.done.load(Ordering::Relaxed))
    }
}
