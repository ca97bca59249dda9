//! The debrief room: eight panels that lie face down and turn in order, and what stands on them.

mod again;
mod at_desk;
mod causes;
mod changed;
mod counted;
mod decisions;
mod export;
mod facts;
mod goals;
mod groups;
mod panels;
mod pieces;
mod possible;
mod predictions;
mod ranking;
mod reckoning;
mod records;
mod replay;
mod rule;
mod skill;
mod talk;
#[cfg(test)]
pub(super) mod tests;
mod words;

pub use changed::ReplayRun;
pub use export::Export;
pub use panels::{PANELS, pages, panel_name};
pub use reckoning::{Reckoning, Wanted};
pub use replay::NAMED as TURNED_AT_ONCE;

use crate::debrief::{
    AtTheDesk, Change, Fate, Game, GoalRead, Mistaken, Opened, TideTruth, Truth, at_the_desk, goals_of,
    open_predictions, room_capacity, truth_of,
};
use crate::hall::{Counts, PersonId};
use crate::report::IconArray;
use crate::scenario::Scenario;
use crate::session::{Act, Ballot, Decision, NamedClaim, Session};
use crate::t;
use crate::table::screen::Model;
use crate::table::ui::Ui;
use bevy::prelude::*;
use reckoning::Findings;
use std::sync::Arc;

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
    /// The game, as everything it can be played again from.
    pub game: Game,
    /// What people of the table did at the desks; nothing where nobody sat at one.
    pub at_desk: Option<AtTheDesk>,
    /// What is reckoned in the background.
    pub reckoning: Option<Reckoning>,
    /// Share of those who come ashore whom the back room can talk to.
    pub capacity: Option<f64>,
    /// The one decision changed that is looked at.
    pub replay: Option<ReplayRun>,
    /// The page and the sheet that are written.
    pub export: Export,
    /// The value a dial would be set to instead, where the decision looked at sets one.
    pub instead: Option<f64>,
    known: Arc<Findings>,
    pages: [usize; PANELS.len()],
    step: usize,
    turned: usize,
    tide: Option<usize>,
    person: usize,
    turned_from: usize,
    revision: u64,
}

impl DebriefRoom {
    /// Opens the truth of a game. Replications are not started.
    pub fn of(session: &Session, own_seat: String) -> Self {
        let tides = session.played().len() as u16;
        let truth = truth_of(session.course(), session.decisions(), session.seed(), tides);
        let opened = open_predictions(session, &truth.tides);
        let scenario = Arc::clone(session.scenario());
        let game = Game::of(session);
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
            own_seat,
            separation: session.played().last().map_or(0.0, |played| played.plan.separation),
            prevalence: if shares > 0.0 { hazards / shares } else { 0.0 },
            at_desk: at_the_desk(&game),
            game,
            capacity: session.played().last().and_then(room_capacity),
            reckoning: None,
            replay: None,
            export: Export::default(),
            instead: None,
            known: Arc::default(),
            pages: [0; PANELS.len()],
            step: 0,
            turned: 0,
            tide,
            person: 0,
            turned_from: 0,
            revision: 1,
            truth,
            scenario,
        }
    }

    /// Turns over what another room of the same game has turned over, and reads on where it was read.
    pub fn stand_as(&mut self, left: &Self) {
        (self.step, self.turned, self.pages) = (left.step, left.turned, left.pages);
        (self.tide, self.person) = (left.tide, left.person);
        self.revision = left.revision + 1;
        if let Some(index) = left.looked_at() {
            self.look_at(index);
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
        if self.step + 1 < PANELS.len() {
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

    /// The page of the panel that is read, by its name; none where a panel has no pages.
    pub fn page(&self) -> Option<&'static str> {
        pages(self.step).get(self.pages[self.step]).copied()
    }

    /// Turns to a page of the panel that is read.
    pub fn turn_to(&mut self, page: &str) {
        if let Some(place) = pages(self.step).iter().position(|one| *one == page) {
            self.pages[self.step] = place;
            self.revision += 1;
        }
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

    /// Of the hazards missed in what is shown, those that were stopped and not recognised.
    pub fn missed_after_a_stop(&self) -> u64 {
        self.truth.missed_after_a_stop(self.tide)
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

    /// Tells the story before, and before the first the last.
    pub fn last_person(&mut self) {
        let count = self.mistaken().len().max(1);
        self.person = (self.person + count - 1) % count;
        self.revision += 1;
    }

    /// What has been reckoned so far.
    pub fn known(&self) -> &Findings {
        &self.known
    }

    /// Looks at a decision of the log, left out.
    pub fn look_at(&mut self, index: usize) {
        let Some(decision) = self.decisions.get(index) else { return };
        self.instead = match &decision.act {
            Act::MoveLever { value, .. } => Some(*value),
            _ => None,
        };
        self.ask(index, Change::Drop);
    }

    /// Changes the decision that is looked at.
    pub fn change(&mut self, change: Change) {
        if let Some(index) = self.looked_at() {
            self.ask(index, change);
        }
    }

    fn ask(&mut self, index: usize, change: Change) {
        self.turned_from = 0;
        self.replay = Some(ReplayRun::start(self.game.clone(), index, change));
        self.revision += 1;
    }

    /// The decision that is looked at, by its place in the log.
    pub fn looked_at(&self) -> Option<usize> {
        self.replay.as_ref().map(|run| run.index)
    }

    /// Sets what a dial would be set to instead.
    pub fn set_instead(&mut self, value: f64) {
        self.instead = Some(value);
        self.revision += 1;
    }

    /// The first of the people shown whose crossing ends otherwise.
    pub fn turned_from(&self) -> usize {
        self.turned_from
    }

    /// Shows the next of them, and after the last the first again.
    pub fn turn_people(&mut self, by: usize) {
        let count = self.replay.as_ref().and_then(ReplayRun::answer).map_or(0, |answer| answer.turned.len());
        self.turned_from = if self.turned_from + by < count { self.turned_from + by } else { 0 };
        self.revision += 1;
    }

    /// Looks after what is reckoned in the background; lays the panel out anew where it shows more than before.
    pub fn follow(&mut self) {
        let page = self.page().unwrap_or_default();
        let wanted = match page {
            "causes" => Wanted::Causes,
            "ranking" => Wanted::Ranking,
            "luck" | "groups" | "scales" => Wanted::Games,
            "ledger" | "records" => Wanted::Records,
            "possible" => Wanted::Possible,
            _ => Wanted::Next,
        };
        if let Some(reckoning) = &mut self.reckoning {
            reckoning.want(wanted);
            let more = reckoning.look(wanted);
            let traced = self.known.traced.is_none() && reckoning.known().traced.is_some();
            self.known = Arc::clone(reckoning.known());
            let names_causes = traced && (page == "people" || page == "again");
            self.revision += u64::from(more || names_causes);
        }
        if let Some(run) = &mut self.replay
            && run.look()
            && page == "changed"
        {
            self.revision += 1;
        }
        if self.export.look() {
            self.revision += 1;
        }
    }

    /// Says that something shown has changed.
    pub fn touch(&mut self) {
        self.revision += 1;
    }

    /// Lays out the panel that is read.
    pub fn build(&self, ui: &mut Ui) {
        panels::build(self, ui);
    }
}

impl Model for DebriefRoom {
    fn revision(&self) -> u64 {
        self.revision
    }

    fn arrival(&self) -> String {
        let (panel, panels, name) = (self.step + 1, PANELS.len(), panel_name(self.step));
        let page = t!("debrief-arrival", panel = panel, panels = panels, name = name);
        if self.step == 2 { format!("{page} {}", words::tide_in_short(self)) } else { page }
    }
}
