//! What the hall has counted of a shift up to a moment: everything that is not where people stand.

use std::collections::VecDeque;

use super::watch::Reel;
use crate::engine::{Histogram, Span, Tick};
use crate::hall::{ON_FOOT, Outcome, Plan};
use crate::session::{Film, PassengerId, Scene, Shown};

/// How many of those who are through are shown.
const SEEN_OFF: usize = 4;

/// Counts of a shift up to a moment of its film.
#[derive(Clone, Debug, Default)]
pub struct Counted {
    /// Waits in line of those who were called.
    pub waits: Histogram,
    /// Ashore, by ferry in the plan's order.
    pub ashore: Vec<u32>,
    /// Came on foot.
    pub on_foot: u32,
    /// Took another gate, by neighbour.
    pub elsewhere: Vec<u32>,
    /// Caught an onward boat.
    pub boats_caught: u32,
    /// The last ones through.
    pub through: VecDeque<PassengerId>,
    /// When each was stopped, and whether at random.
    pub stopped: Vec<Option<(Tick, bool)>>,
    /// When the back room was done with them.
    pub examined: Vec<Option<Tick>>,
    /// Did not get through though nobody decided so: gave up, was turned away, or stood inside when the hall shut.
    pub not_through: u32,
    /// Of these, inside when the hall shut.
    pub shut_in: u32,
    /// Lines of the log written.
    pub lines: usize,
    held_for_nothing: Span,
}

impl Counted {
    /// Before the first moment.
    pub fn new(film: &Film, plan: &Plan) -> Self {
        let people = film.passengers.len();
        Self {
            waits: Histogram::new(),
            ashore: vec![0; plan.ferries.len()],
            elsewhere: vec![0; plan.coast.as_ref().map_or(0, |coast| coast.neighbours.len())],
            stopped: vec![None; people],
            examined: vec![None; people],
            ..Self::default()
        }
    }

    /// Counts the next moment, before the floor changes.
    pub fn count(&mut self, reel: &Reel, scene: &Scene) {
        let Some(moment) = reel.film.moments.get(scene.cursor) else { return };
        if let Shown::WentElsewhere { gate, .. } = moment.what
            && let Some(gone) = self.elsewhere.get_mut(usize::from(gate))
        {
            *gone += 1;
        }
        let Some(who) = moment.passenger else { return };
        let index = who as usize;
        match moment.what {
            Shown::Landed => match reel.film.passengers[index].source {
                ON_FOOT => self.on_foot += 1,
                source => {
                    let ferry = reel.plan.ferries.iter().position(|ferry| ferry.source == source);
                    if let Some(ashore) = ferry.and_then(|ferry| self.ashore.get_mut(ferry)) {
                        *ashore += 1;
                    }
                }
            },
            Shown::Began { at, .. } if at == reel.plan.entrance => self.waits.record(moment.at - scene.since[index]),
            Shown::Stopped { at_random } => self.stopped[index] = Some((moment.at, at_random)),
            Shown::Found | Shown::NothingFound => {
                self.examined[index] = Some(moment.at);
                if let (Shown::NothingFound, Some((at, _))) = (moment.what, self.stopped[index]) {
                    self.held_for_nothing += moment.at - at;
                }
            }
            Shown::Left { outcome } if outcome != Outcome::Admitted => {
                let shut = outcome == Outcome::InsideAtClose;
                self.shut_in += u32::from(shut);
                self.not_through += u32::from(shut || matches!(outcome, Outcome::GaveUp | Outcome::TurnedAway));
            }
            Shown::Left { outcome: Outcome::Admitted } => {
                let caught = reel.film.passengers[index].onward.is_some() && !scene.boat_missed[index];
                self.boats_caught += u32::from(caught);
                self.through.push_back(who);
                if self.through.len() > SEEN_OFF {
                    self.through.pop_front();
                }
            }
            _ => {}
        }
    }

    /// Time people were held after a stop so far without anything being found, those still held included: the figure of
    /// the tally.
    pub fn held(&self, now: Tick) -> Span {
        let still = self.stopped.iter().zip(&self.examined).filter(|(_, examined)| examined.is_none());
        self.held_for_nothing + still.filter_map(|(stopped, _)| stopped.map(|(at, _)| now - at)).sum::<Span>()
    }
}
