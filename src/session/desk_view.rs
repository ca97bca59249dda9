//! What somebody at a desk sees: the traveller, the books, the line behind. Never what is true of anybody.

use super::desk::GUESTS;
use super::film::{Film, PassengerId};
use super::scene::Scene;
use crate::engine::{Lines, Span, Tick};
use crate::hall::{AtDesk, BookState, DeskPlace, Guest, LookUp, PersonId, Plan, Sitter, Use, Verdict, spell};
use crate::scenario::Scenario;
use std::sync::Arc;

/// How far back the length of the line is shown.
const SHOWN: Span = Span(20 * 60_000);

/// The desk, to whoever sits at it.
#[derive(Debug, Clone)]
pub struct DeskView {
    /// Which desk.
    pub desk: DeskPlace,
    /// Name of its station in the file.
    pub station: String,
    /// When they sat down.
    pub since: Tick,
    /// Where the shift stands: after the talk and the books opened so far. It moves with commands only.
    pub now: Tick,
    /// Verdicts given in this sitting.
    pub served: u16,
    /// Verdicts that a sitting has.
    pub most: u16,
    /// Who stands here; nobody once all are served, or where nobody comes to this desk any more before the doors close.
    pub guest: Option<GuestView>,
    /// The line behind, in the order in which it will be served.
    pub line: Vec<InLine>,
    /// How many waited there when they sat down.
    pub line_then: u32,
    /// How many waited, at each change of the last twenty minutes.
    pub line_history: Vec<(Tick, u32)>,
    /// Boats missed in the whole hall since they sat down.
    pub boats_missed_since: u32,
    /// The shift so far, for a board.
    pub film: Arc<Film>,
}

/// Somebody in the line behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InLine {
    /// Who, in the film.
    pub passenger: PassengerId,
    /// Whether they joined while this traveller was being served.
    pub joined_meanwhile: bool,
    /// Whether their onward boat has left without them.
    pub boat_gone: bool,
}

/// The traveller at the desk.
#[derive(Debug, Clone)]
pub struct GuestView {
    /// Who, for the log.
    pub person: PersonId,
    /// Who, in the film.
    pub passenger: Option<PassengerId>,
    /// Name.
    pub name: String,
    /// How many of this name came before on the same tide.
    pub namesakes: u32,
    /// What they said as their reason.
    pub reason: String,
    /// Name of the pathway in the file: what they ask for.
    pub pathway: String,
    /// What registers may be asked for.
    pub purpose: Use,
    /// When they stepped ashore.
    pub landed: Tick,
    /// All their standing still.
    pub waited: Span,
    /// When their onward boat leaves.
    pub boat: Option<Tick>,
    /// Whether all their papers are there.
    pub papers_complete: bool,
    /// When they came to the desk.
    pub came: Tick,
    /// The talk that everybody has.
    pub talk: Span,
    /// The books.
    pub books: Vec<BookView>,
    /// What has been asked so far.
    pub asking: Asking,
    /// What it would be after asking One Window, where it is open (the same as `asking` once it is asked).
    pub one_window: Option<Asking>,
    /// Whether One Window has been asked.
    pub asked_one_window: bool,
    /// Where the desks of this hall ask no registers: whether the papers reach the cut.
    pub over_the_cut: Option<bool>,
    /// Whether the die of the random check fell on them.
    pub drawn: bool,
    /// What can be decided; none of it is a default.
    pub verdicts: Vec<Verdict>,
}

/// One book on the desk.
#[derive(Debug, Clone, PartialEq)]
pub struct BookView {
    /// Index of the register: what [`super::Command::OpenBook`] names.
    pub register: u8,
    /// Its name in the file.
    pub id: String,
    /// How it lies there.
    pub state: BookState,
    /// What opening it by itself costs.
    pub takes: Span,
    /// Whether it was opened by itself, and that time was spent.
    pub by_itself: bool,
    /// Fields that it shows of a person.
    pub fields: u32,
    /// People who can look into it.
    pub viewers: u32,
    /// Whose rows it copies.
    pub copies: Option<String>,
}

/// What a set of books comes to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Asking {
    /// Registers asked.
    pub books: u32,
    /// Seconds spent on them.
    pub span: Span,
    /// Fields read.
    pub fields: u32,
    /// People who may look later.
    pub viewers: u32,
    /// Of 1,000 people who carry nothing, those whom the rule of the hall would stop, as the hall believes.
    pub false_of_1000: f64,
    /// Of the registers asked, those that copy rows of another one asked.
    pub copies: u32,
}

impl DeskView {
    /// Before anything was looked at.
    pub(super) fn empty(desk: DeskPlace, since: Tick) -> Self {
        Self {
            desk,
            station: String::new(),
            since,
            now: since,
            served: 0,
            most: GUESTS,
            guest: None,
            line: Vec::new(),
            line_then: 0,
            line_history: Vec::new(),
            boats_missed_since: 0,
            film: Arc::default(),
        }
    }
}

/// A shift as far as it has come, to be looked at from a desk.
pub(super) struct Watched<'s> {
    pub scenario: &'s Scenario,
    pub plan: &'s Plan,
    pub film: Film,
    /// When the last verdict fell, or when they sat down.
    pub last: Tick,
}

impl Watched<'_> {
    pub fn view(mut self, sitter: Sitter, served: u16, at: AtDesk, false_rate: impl Fn(u16) -> f64) -> DeskView {
        let guest = at.guest.filter(|_| served < GUESTS);
        // With nobody to serve, time stands where the last verdict fell: what comes after is nobody's to foresee.
        let now = if guest.is_some() { at.now } else { self.last };
        self.film.moments.retain(|moment| moment.at <= now);
        self.film.readings.retain(|reading| reading.until <= now);
        let Sitter { desk, since, .. } = sitter;
        let station = &self.plan.stations[usize::from(desk.station.0)];
        let own_line = usize::from(if station.line.lines == Lines::OnePerServer { desk.server } else { 0 });
        let waiting = |scene: &Scene| {
            scene.stations[usize::from(desk.station.0)].lines.get(own_line).map_or(0, |line| line.len() as u32)
        };
        let mut scene = Scene::new(&self.film, self.plan.stations.len());
        scene.advance(&self.film, since);
        let (line_then, missed_then) = (waiting(&scene), scene.so_far.boats_missed);
        let line_history = self.history(Tick(now.0.saturating_sub(SHOWN.0)), &waiting);
        scene.advance(&self.film, now);
        let here = &scene.stations[usize::from(desk.station.0)];
        let came = guest.as_ref().map_or(now, |guest| guest.came);
        let line = here.lines.get(own_line).map_or(&[][..], Vec::as_slice).iter().map(|&passenger| InLine {
            passenger,
            joined_meanwhile: scene.since[passenger as usize] > came,
            boat_gone: self.film.passengers[passenger as usize].onward.is_some_and(|boat| boat < now),
        });
        let passenger = here.servers.get(usize::from(desk.server)).copied().flatten().map(|at| at.passenger);
        DeskView {
            station: station.id.clone(),
            now,
            served,
            guest: guest.map(|guest| self.guest(&guest, passenger, &false_rate)),
            line: line.collect(),
            line_then,
            line_history,
            boats_missed_since: scene.so_far.boats_missed - missed_then,
            film: Arc::new(self.film),
            ..DeskView::empty(desk, since)
        }
    }

    /// The length of the line from a moment on, change by change.
    fn history(&self, from: Tick, waiting: &impl Fn(&Scene) -> u32) -> Vec<(Tick, u32)> {
        let mut scene = Scene::new(&self.film, self.plan.stations.len());
        scene.advance(&self.film, from);
        let mut history = vec![(from, waiting(&scene))];
        while let Some(moment) = self.film.moments.get(scene.cursor) {
            scene.step(&self.film);
            let length = waiting(&scene);
            if history.last().is_some_and(|(_, before)| *before != length) {
                history.push((moment.at, length));
            }
        }
        history
    }

    fn guest(&self, guest: &Guest, passenger: Option<PassengerId>, false_rate: &impl Fn(u16) -> f64) -> GuestView {
        let text = &self.scenario.file.text;
        let lawful = |state: BookState| !matches!(state, BookState::NoBasis | BookState::NotInUse);
        let all = guest.books.iter().filter(|book| lawful(book.state)).fold(0, |bits, book| bits | 1 << book.register);
        let asking = |asked: u16, span: Span| self.asking(asked, span, false_rate(asked));
        let seen = passenger.and_then(|who| self.film.passengers.get(who as usize));
        GuestView {
            person: guest.person,
            passenger,
            // As the board calls them.
            name: seen.map_or_else(
                || spell(self.plan.people.customs[usize::from(guest.name.custom)].spelling, guest.name.rank),
                |passenger| passenger.name.clone(),
            ),
            namesakes: seen.map_or(0, |passenger| passenger.namesakes),
            reason: text.reasons.get((guest.reason * text.reasons.len() as f64) as usize).cloned().unwrap_or_default(),
            pathway: self.plan.people.pathways[usize::from(guest.pathway)].id.clone(),
            purpose: guest.purpose,
            landed: guest.landed,
            waited: guest.waited,
            boat: guest.boat,
            papers_complete: guest.papers_complete,
            came: guest.came,
            talk: guest.talk,
            books: guest
                .books
                .iter()
                .map(|book| BookView {
                    register: book.register,
                    id: self.plan.registers[usize::from(book.register)].id.clone(),
                    state: book.state,
                    takes: book.takes,
                    by_itself: book.by_itself,
                    fields: self.fields(book.register),
                    viewers: self.plan.registers[usize::from(book.register)].viewers as u32,
                    copies: self.copied_from(book.register).map(|source| self.plan.registers[source].id.clone()),
                })
                .collect(),
            asking: asking(guest.asked, guest.asking),
            one_window: guest.gesture.map(|gesture| asking(all, guest.asking + gesture)),
            asked_one_window: guest.one_window,
            over_the_cut: guest.over_the_cut,
            drawn: guest.drawn,
            verdicts: guest.verdicts.clone(),
        }
    }

    fn asking(&self, asked: u16, span: Span, false_rate: f64) -> Asking {
        let registers = || (0..self.plan.registers.len().min(16) as u8).filter(|index| asked >> index & 1 == 1);
        Asking {
            books: asked.count_ones(),
            span,
            fields: registers().map(|index| self.fields(index)).sum(),
            viewers: registers().map(|index| self.plan.registers[usize::from(index)].viewers as u32).sum(),
            false_of_1000: 1000.0 * false_rate,
            copies: registers()
                .filter_map(|index| self.copied_from(index))
                .filter(|source| asked >> source & 1 == 1)
                .count() as u32,
        }
    }

    fn fields(&self, register: u8) -> u32 {
        let file = self.scenario.file.registers.get_index(usize::from(register));
        file.map_or(0, |(_, register)| register.fields.len() as u32)
    }

    fn copied_from(&self, register: u8) -> Option<usize> {
        let look_up: &LookUp = self.plan.registers[usize::from(register)].look_up.as_ref()?;
        look_up.copied_from.filter(|_| look_up.copied_share.get() > 0.0).map(usize::from)
    }
}
