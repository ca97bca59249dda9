//! The bridge: commands go in, read-only views come out. Nothing else on the table touches the session.

use super::aside::Aside;
use super::foresight::Thinking;
use super::library::Library;
use super::refusal;
use super::saves::SaveFile;
use super::writer::Writer;
use crate::engine::Tick;
use crate::language::{shown, spoken};
use crate::scenario::Scenario;
use crate::session::{Answer, Command, Film, Phase, Save, Scale, Session, TidePlayed};
use crate::t;
use crate::table::scale::Metrics;
use crate::table::screen::Model;
use crate::table::words::coins;
use bevy::prelude::*;
use indexmap::IndexMap;
use std::path::PathBuf;
use std::sync::Arc;

/// What the program was asked to open.
#[derive(Resource, Clone, Debug, Default)]
pub struct Start {
    /// A scenario, already read.
    pub scenario: Option<Arc<Scenario>>,
    /// A seed for it.
    pub seed: Option<u64>,
    /// A save, already read, and where it lies.
    pub load: Option<(PathBuf, Save)>,
}

/// How the council lies on the screen: which part of it, where not all of it fits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Laid {
    /// Room is scarce, as with large text: one part at a time.
    pub narrow: bool,
    /// The part that lies open then.
    pub tab: usize,
    /// The page of the dials.
    pub dials: usize,
    /// The page of the hand.
    pub cards: usize,
}

/// Less room than this, in design px, and the council shows one part at a time.
const ROOMY: Vec2 = Vec2::new(1180.0, 640.0);

/// Large text and small windows leave less room.
pub(super) fn follow_room(metrics: Res<Metrics>, mut bridge: ResMut<Bridge>) {
    let narrow = metrics.room.x < ROOMY.x || metrics.room.y < ROOMY.y;
    if bridge.laid.narrow != narrow {
        bridge.laid.narrow = narrow;
        bridge.touch();
    }
}

/// A notice stays at least so long, in seconds, however busy the keys are.
const NOTICE_STAYS_S: f32 = 2.0;

/// A notice goes with the next key or click: what it said has been seen, or is said again if it still holds.
pub(super) fn let_notice_go(
    time: Res<Time<Real>>,
    keys: Res<ButtonInput<KeyCode>>,
    mouse: Res<ButtonInput<MouseButton>>,
    mut bridge: ResMut<Bridge>,
    mut up: Local<(Option<String>, f32)>,
) {
    if up.0 != bridge.notice {
        *up = (bridge.notice.clone(), time.elapsed_secs());
    }
    let acted = keys.get_just_pressed().next().is_some() || mouse.get_just_released().next().is_some();
    if acted && bridge.notice.is_some() && time.elapsed_secs() - up.1 >= NOTICE_STAYS_S {
        bridge.notice = None;
        bridge.touch();
    }
}

/// How a write beside the play ended.
pub(super) fn hear_of_writes(mut bridge: ResMut<Bridge>) {
    let said = bridge.writer.as_mut().and_then(Writer::heard);
    bridge.notify(said);
}

/// The game at this table.
#[derive(Resource, Default)]
pub struct Bridge {
    session: Option<Session>,
    /// The film of the shift at hand, and what it will come to.
    film: Option<(Arc<Film>, Arc<TidePlayed>)>,
    /// How far the shift at hand has been watched: where somebody got up from a desk, or looked last.
    watched: Option<Tick>,
    /// The game was taken from a save in the middle of a shift: it waits for whoever sits down.
    waits: bool,
    /// None where there is no place for saves.
    writer: Option<Writer>,
    /// Answers being written on the prediction slip, not sealed yet.
    pub slip: IndexMap<String, Answer>,
    /// The scale for whose sake a vote is cast, not cast yet.
    pub reason: Option<Scale>,
    pub(super) aside: Option<Aside>,
    pub(super) thinking: Option<Thinking>,
    /// How the council lies on the screen.
    pub laid: Laid,
    /// What the table should be told: a refusal, or trouble with a save.
    pub notice: Option<String>,
    game: u64,
    revision: u64,
}

impl Bridge {
    /// The session, to read.
    pub fn session(&self) -> Option<&Session> {
        self.session.as_ref()
    }

    /// Another game, another number.
    pub fn game_number(&self) -> u64 {
        self.game
    }

    /// The seat that has the screen to itself, else the one that speaks for the table: the first that is taken.
    pub fn seat(&self) -> String {
        if let Some(Aside::Hand { seat, .. }) = &self.aside {
            return seat.clone();
        }
        self.session
            .as_ref()
            .and_then(|session| session.taken().first().cloned())
            .unwrap_or_else(|| "hall-chief".to_owned())
    }

    /// The film of the shift at hand; there is one in the phases shift and tally.
    pub fn film(&self) -> Option<&(Arc<Film>, Arc<TidePlayed>)> {
        self.film.as_ref()
    }

    /// Where a board begins to show the film: where it was watched to, or after what was last done at a desk.
    pub fn film_from(&self) -> Tick {
        self.watched.or_else(|| self.session()?.last_act()).unwrap_or(Tick(0))
    }

    /// Begins a new game.
    pub fn begin(&mut self, scenario: Arc<Scenario>, seed: u64) {
        self.writer = SaveFile::new(&scenario.file.id, seed).map(Writer::of);
        self.set(Session::new(scenario, seed));
        self.keep();
    }

    /// Carries a saved game on.
    pub fn carry_on(&mut self, path: PathBuf, save: &Save) -> Result<(), String> {
        let session = save.resume().map_err(|error| error.to_string())?;
        // The game before may still be writing, and in this very file.
        self.writer = None;
        self.writer = Some(Writer::of(SaveFile::of(path, save)));
        self.set(session);
        self.watched = save.watched_s.map(|seconds| Tick(seconds * 1000));
        self.waits = self.phase() == Some(Phase::Shift);
        Ok(())
    }

    /// Keeps how far the shift at hand has been watched, so that whoever carries on begins there.
    pub fn watch_to(&mut self, at: Tick) {
        if self.phase() == Some(Phase::Shift) && self.film.is_some() && self.watched != Some(at) {
            self.watched = Some(at);
            let save = self.save();
            let said = self.writer.as_mut().zip(save).and_then(|(writer, save)| writer.write_beside(save));
            self.notify(said);
        }
    }

    /// Whether the shift was taken from a save and waits to be set going; asked once.
    pub fn was_waiting(&mut self) -> bool {
        std::mem::take(&mut self.waits)
    }

    /// Clears the table. The save stays, and its last write is waited for.
    pub fn leave(&mut self) {
        self.session = None;
        self.writer = None;
        self.aside = None;
        self.film = None;
        self.notice = None;
        self.touch();
    }

    fn set(&mut self, session: Session) {
        self.session = Some(session);
        self.film = None;
        self.aside = None;
        self.laid = Laid { narrow: self.laid.narrow, ..Laid::default() };
        self.game += 1;
        self.notice = None;
        self.watched = None;
        self.waits = false;
        self.reset_slip();
        self.roll_film();
        self.touch();
    }

    /// Gives the session a command; what it refuses is said to the table. True if it was carried out.
    pub fn command(&mut self, command: Command) -> bool {
        let seat = self.seat();
        self.command_of(&seat, command)
    }

    /// The same for a seat that is named.
    pub fn command_of(&mut self, seat: &str, command: Command) -> bool {
        let Some(session) = &mut self.session else { return false };
        let before = session.phase();
        let sat_until = session.desk().map(|view| view.now);
        let revision = session.revision();
        let applied = session.apply(seat, revision, command);
        // Trouble with the save does not undo what was done.
        let done = applied.is_ok();
        match applied {
            Ok(()) => {
                self.notice = None;
                if let Some(Aside::Cover { seat, .. } | Aside::Hand { seat, .. }) = &self.aside
                    && !session.is_taken(seat)
                {
                    self.aside = None;
                }
                let sits = session.desk().is_some();
                if sat_until.is_some() && !sits {
                    self.watched = sat_until;
                    self.roll_film();
                }
                if self.phase() != Some(before) {
                    self.watched = None;
                    self.roll_film();
                    if self.phase() == Some(Phase::Council) {
                        self.reset_slip();
                        self.laid = Laid { narrow: self.laid.narrow, ..Laid::default() };
                    }
                }
                self.keep();
            }
            Err(refused) => self.notice = Some(refusal::in_words(&refused, session.scenario())),
        }
        self.touch();
        done
    }

    /// The phase, if there is a game.
    pub fn phase(&self) -> Option<Phase> {
        self.session.as_ref().map(Session::phase)
    }

    /// Says that something a screen shows has changed.
    pub fn touch(&mut self) {
        self.revision += 1;
    }

    /// A fresh slip: the middle half of each scale, which is nobody's opinion.
    pub(super) fn reset_slip(&mut self) {
        use crate::scenario::file::Ask;
        self.slip.clear();
        let Some(session) = &self.session else { return };
        for (id, rule) in &session.scenario().file.predictions {
            let span = rule.most - rule.least;
            let answer = match rule.asks {
                Ask::WhichScalePays => Answer::Pays { scale: crate::session::Scale::Flow },
                Ask::ChanceMissNone => Answer::Chance { percent: rule.least + span * 0.5 },
                _ => Answer::Range { low: rule.least + span * 0.25, high: rule.least + span * 0.75 },
            };
            self.slip.insert(id.clone(), answer);
        }
    }

    fn roll_film(&mut self) {
        match self.phase() {
            Some(Phase::Shift) => {
                self.film = self.session.as_ref().map(|session| {
                    let (film, played) = session.watch_shift();
                    (Arc::new(film), Arc::new(played))
                });
            }
            Some(Phase::Tally) if self.film.is_some() => {}
            Some(Phase::Tally) => {
                let again = self.session.as_ref().and_then(|session| session.watch_again(session.tide()));
                self.film = again.map(|(film, played)| (Arc::new(film), Arc::new(played)));
            }
            _ => self.film = None,
        }
    }

    /// The game as it stands.
    fn save(&self) -> Option<Save> {
        let session = self.session.as_ref()?;
        let watched_s = self.watched.filter(|_| session.phase() == Phase::Shift).map(|at| at.0 / 1000);
        Some(Save { watched_s, ..Save::of(session) })
    }

    /// Writes the save, whole or not at all. Trouble is said, and the game goes on.
    fn keep(&mut self) {
        let save = self.save();
        let said = self.writer.as_mut().zip(save).and_then(|(writer, save)| writer.write(&save));
        self.notify(said);
    }

    fn notify(&mut self, said: Option<String>) {
        if said.is_some() {
            self.notice = said;
            self.touch();
        }
    }

    /// Tells the game in the language spoken, as far as somebody has translated it.
    pub fn tell(&mut self, library: &mut Library) {
        let Some(session) = &mut self.session else { return };
        let file = &session.scenario().file;
        let words = library.translation(&file.id, spoken().tag());
        session.tell(words);
        self.touch();
    }
}

impl Model for Bridge {
    fn revision(&self) -> u64 {
        self.revision
    }

    fn arrival(&self) -> String {
        let Some(session) = &self.session else { return t!("arrival-empty") };
        let (tide, tides) = (session.tide() + 1, session.scenario().file.tides);
        let name = |seat: &str| shown(&session.scenario().seat_name(seat));
        match &self.aside {
            Some(Aside::Cover { seat, .. }) => return t!("hand-pass", seat = name(seat)),
            Some(Aside::Hand { seat, .. }) => return t!("arrival-hand", seat = name(seat)),
            Some(Aside::Result(result)) => {
                let adopted = if result.adopted() { t!("ballot-adopted") } else { t!("ballot-not-adopted") };
                let (ayes, noes, none) = (result.in_favour, result.against, result.abstained);
                return t!("arrival-ballot", result = adopted, ayes = ayes, noes = noes, none = none);
            }
            None => {}
        }
        match session.phase() {
            Phase::Briefing => t!("arrival-briefing", title = shown(&session.scenario().file.text.title)),
            Phase::Council => t!(
                "arrival-council",
                tide = tide,
                tides = tides,
                coins = coins(session.coins_left().get()),
                dials = session.scenario().file.levers.len(),
                cards = session.scenario().file.cards.len()
            ),
            Phase::Shift => t!("arrival-shift", tide = tide, tides = tides),
            Phase::Tally => t!("arrival-tally", tide = tide, tides = tides),
            Phase::Event => t!("arrival-event", tide = tide),
            Phase::Debrief => t!("arrival-debrief"),
        }
    }
}
