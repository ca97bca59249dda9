//! The bridge: commands go in, read-only views come out. Nothing else on the table touches the session.

use super::aside::Aside;
use super::foresight::Thinking;
use super::library::Library;
use super::refusal;
use super::saves::{SaveFile, SaveTrouble};
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

/// The game at this table.
#[derive(Resource, Default)]
pub struct Bridge {
    session: Option<Session>,
    /// The film of the shift at hand, and what it will come to.
    film: Option<(Arc<Film>, Arc<TidePlayed>)>,
    /// Where the shift stood when somebody got up from a desk.
    got_up: Option<Tick>,
    save_file: Option<SaveFile>,
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

    /// Where a board begins to show the film: where somebody got up from a desk, or after what was last done at one.
    pub fn film_from(&self) -> Tick {
        let acts = || {
            let session = self.session()?;
            session.acts().iter().filter(|act| act.tide == session.tide()).map(|act| act.at).max()
        };
        self.got_up.or_else(acts).unwrap_or(Tick(0))
    }

    /// Begins a new game.
    pub fn begin(&mut self, scenario: Arc<Scenario>, seed: u64) {
        self.save_file = SaveFile::new(&scenario.file.id, seed);
        self.set(Session::new(scenario, seed));
        self.keep();
    }

    /// Carries a saved game on.
    pub fn carry_on(&mut self, path: PathBuf, save: &Save) -> Result<(), String> {
        let session = save.resume().map_err(|error| error.to_string())?;
        self.save_file = Some(SaveFile::of(path, save));
        self.set(session);
        Ok(())
    }

    /// Clears the table. The save stays.
    pub fn leave(&mut self) {
        self.session = None;
        self.aside = None;
        self.film = None;
        self.notice = None;
        self.touch();
    }

    fn set(&mut self, session: Session) {
        self.session = Some(session);
        self.aside = None;
        self.laid = Laid { narrow: self.laid.narrow, ..Laid::default() };
        self.game += 1;
        self.notice = None;
        self.got_up = None;
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
                    self.got_up = sat_until;
                    self.roll_film();
                }
                if self.phase() != Some(before) {
                    self.got_up = None;
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
            Some(Phase::Tally) => {}
            _ => self.film = None,
        }
    }

    /// Writes the save, whole or not at all. Trouble is said, and the game goes on.
    fn keep(&mut self) {
        let (Some(session), Some(file)) = (&self.session, &mut self.save_file) else { return };
        match file.write(&Save::of(session)) {
            Ok(None) => {}
            Ok(Some(words)) | Err(SaveTrouble(words)) => self.notice = Some(words),
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
