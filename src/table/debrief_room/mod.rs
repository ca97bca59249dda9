//! The debrief room: eight panels that lie face down and turn in order, and what stands on them.

mod facts;
mod goals;
mod luck;
mod pieces;
mod predictions;
mod replay;
mod rule;
mod talk;
#[cfg(test)]
mod tests;
mod words;

pub use facts::facts;
pub use luck::{GAMES, LuckRun};
pub use predictions::predictions;
pub use replay::replay;
pub use rule::rule;
pub use talk::{commit, elsewhere, leave_seat, why_then};

use crate::debrief::{Fate, GoalRead, Luck, Mistaken, Opened, TideTruth, Truth, goals_of, open_predictions, truth_of};
use crate::hall::{Counts, PersonId};
use crate::report::IconArray;
use crate::scenario::Scenario;
use crate::session::{Ballot, Decision, NamedClaim, Session};
use crate::table::screen::Model;
use bevy::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The panels, in the order in which they turn.
pub const STEPS: [&str; 8] =
    ["Leave seat", "Predictions", "Facts", "Why then", "Replay", "The rule", "Elsewhere", "Commit"];

/// What the debrief screen shows.
#[derive(Resource)]
pub struct DebriefRoom {
    /// The scenario that was played.
    pub scenario: Arc<Scenario>,
    /// Its seed.
    pub seed: u64,
    /// What the council decided.
    pub decisions: Vec<Decision>,
    /// What was so.
    pub truth: Truth,
    /// Predictions, opened.
    pub opened: Vec<Opened>,
    /// Seats that people had taken at the end.
    pub taken: Vec<String>,
    /// Every ballot, seat by seat.
    pub ballots: Vec<Ballot>,
    /// Goals, held to the record.
    pub goals: Vec<GoalRead>,
    /// The claim the Auditor named.
    pub named: Option<NamedClaim>,
    /// The seat that speaks for this table.
    pub own_seat: String,
    /// Separation m of the match score.
    pub separation: f64,
    /// Share of travellers with a hazard, as the scenario draws them.
    pub prevalence: f64,
    /// The replications, while they run and afterwards.
    pub luck: Option<LuckRun>,
    /// Whether panel 2 shows goals rather than predictions.
    goals_shown: bool,
    step: usize,
    turned: usize,
    tide: Option<usize>,
    person: usize,
    tables: BTreeSet<String>,
    revision: u64,
}

impl DebriefRoom {
    /// Opens the truth of a game. Replications are not started.
    pub fn of(session: &Session, own_seat: String) -> Self {
        let tides = session.played().len() as u16;
        let truth = truth_of(session.course(), session.decisions(), session.seed(), tides);
        let opened = open_predictions(session, &truth.tides);
        let scenario = Arc::clone(session.scenario());
        let pathways = &scenario.file.people.pathways;
        let shares: f64 = pathways.values().map(|pathway| pathway.share).sum();
        let hazards: f64 = pathways.values().map(|pathway| pathway.share * pathway.hazard).sum();
        // The tide that cost most people something is where a table begins.
        let tide = (0..truth.tides.len()).max_by_key(|&tide| {
            let counts = truth.tides[tide].counts;
            (counts.hazards, counts.mistaken_stops)
        });
        Self {
            seed: session.seed(),
            decisions: session.decisions().to_vec(),
            opened,
            taken: session.taken().to_vec(),
            ballots: session.ballots().to_vec(),
            goals: goals_of(session),
            named: session.named_claim().cloned(),
            goals_shown: false,
            own_seat,
            separation: session.played().last().map_or(0.0, |played| played.plan.separation),
            prevalence: if shares > 0.0 { hazards / shares } else { 0.0 },
            luck: None,
            step: 0,
            turned: 0,
            tide,
            person: 0,
            tables: BTreeSet::new(),
            revision: 1,
            truth,
            scenario,
        }
    }

    /// The panel that is read, counted from 0.
    pub fn step(&self) -> usize {
        self.step
    }

    /// Whether a panel has been turned over.
    pub fn is_turned(&self, step: usize) -> bool {
        step <= self.turned
    }

    /// Reads the next panel, turning it over if it still lies face down.
    pub fn next(&mut self) {
        if self.step + 1 < STEPS.len() {
            self.step += 1;
            self.turned = self.turned.max(self.step);
            self.revision += 1;
        }
    }

    /// Goes back to the panel before.
    pub fn back(&mut self) {
        self.go(self.step.saturating_sub(1));
    }

    /// Reads a panel again. One that lies face down stays so.
    pub fn go(&mut self, step: usize) {
        if self.is_turned(step) && step != self.step {
            self.step = step;
            self.revision += 1;
        }
    }

    /// Shows goals and claim on panel 2, or its predictions.
    pub fn show_goals(&mut self, shown: bool) {
        self.goals_shown = shown;
        self.revision += 1;
    }

    /// Whether panel 2 shows goals rather than predictions.
    pub fn goals_shown(&self) -> bool {
        self.goals_shown
    }

    /// Shows a tide, or the whole game.
    pub fn choose_tide(&mut self, tide: Option<usize>) {
        self.tide = tide.filter(|&tide| tide < self.truth.tides.len());
        self.person = 0;
        self.revision += 1;
    }

    /// The tide shown, counted from 0; none is the whole game.
    pub fn tide(&self) -> Option<usize> {
        self.tide
    }

    /// The truth of the tide shown.
    pub fn tide_truth(&self) -> Option<&TideTruth> {
        self.tide.and_then(|tide| self.truth.tides.get(tide))
    }

    /// Counts of what is shown.
    pub fn counts(&self) -> Counts {
        self.tide_truth().map_or(self.truth.all, |tide| tide.counts)
    }

    /// The people of what is shown.
    pub fn people(&self) -> IconArray {
        let fates = |tide: &TideTruth| tide.marks.iter().map(|mark| mark.fate).collect::<Vec<Fate>>();
        let people = match self.tide_truth() {
            Some(tide) => fates(tide),
            None => self.truth.tides.iter().flat_map(fates).collect(),
        };
        IconArray { people }
    }

    /// Those stopped by mistake in what is shown, longest hold first.
    pub fn mistaken(&self) -> Vec<&Mistaken> {
        self.truth.mistaken.iter().filter(|one| self.tide.is_none_or(|tide| usize::from(one.tide) == tide)).collect()
    }

    /// The tides on which somebody was stopped by mistake, in order.
    pub fn stopped_on(&self, person: PersonId) -> Vec<u16> {
        let mut tides: Vec<u16> =
            self.truth.mistaken.iter().filter(|one| one.person == person).map(|one| one.tide).collect();
        tides.sort_unstable();
        tides
    }

    /// Everybody shown who did not simply pass, by name, in order of landing.
    pub fn names(&self) -> Vec<(&str, Fate)> {
        let tides =
            self.truth.tides.iter().enumerate().filter(|(tide, _)| self.tide.is_none_or(|shown| shown == *tide));
        tides
            .flat_map(|(_, tide)| &tide.marks)
            .filter(|mark| mark.fate != Fate::Passed)
            .map(|mark| (mark.name.as_str(), mark.fate))
            .collect()
    }

    /// The place of the story that is told, among [`mistaken`](Self::mistaken).
    pub fn person(&self) -> usize {
        self.person
    }

    /// Tells the next story, and after the last the first again.
    pub fn next_person(&mut self) {
        self.person = (self.person + 1) % self.mistaken().len().max(1);
        self.revision += 1;
    }

    /// Whether a chart is shown as its table.
    pub fn as_table(&self, chart: &str) -> bool {
        self.tables.contains(chart)
    }

    /// Shows a chart as its table, or the other way round.
    pub fn toggle_table(&mut self, chart: &str) {
        if !self.tables.remove(chart) {
            self.tables.insert(chart.to_owned());
        }
        self.revision += 1;
    }

    /// The replications, once all are done.
    pub fn luck(&self) -> Option<&Luck> {
        self.luck.as_ref().and_then(LuckRun::luck)
    }

    /// Looks after the replications; rebuilds the panel that shows them.
    pub fn follow_luck(&mut self) {
        if let Some(run) = &mut self.luck
            && run.look()
            && (self.step == 4 || run.luck().is_some())
        {
            self.revision += 1;
        }
    }
}

impl Model for DebriefRoom {
    fn revision(&self) -> u64 {
        self.revision
    }

    fn arrival(&self) -> String {
        let name = STEPS.get(self.step).copied().unwrap_or_default();
        let page = format!("Debrief, panel {} of {}: {name}.", self.step + 1, STEPS.len());
        if self.step == 2 { format!("{page} {}", words::tide_in_short(self)) } else { page }
    }
}
