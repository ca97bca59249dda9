//! The coach of a first game: a card beside the next thing to do, from data. It covers nothing that must be seen, takes
//! no focus, and can be sent away for good.

use std::collections::BTreeSet;

use bevy::prelude::*;
use serde::Deserialize;

use super::Screen;
use super::control::{Changed, Pressed};
use super::settings::Settings;

mod card;

/// One hint.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct Hint {
    /// The screen, in small letters.
    pub screen: String,
    /// The name of the control it points at; with a colon at its end, the beginning of one.
    #[serde(default)]
    pub at: Option<String>,
    /// The key of its message.
    pub words: String,
    /// The beginning of the name of a control that, pressed or moved, ends it.
    #[serde(default)]
    pub ends: Option<String>,
    /// Given only where no game was saved yet.
    #[serde(default)]
    pub first_time: bool,
    /// Once it is done, hints are off: the first game has been shown.
    #[serde(default)]
    pub last: bool,
}

/// Whether a control is the one that is pointed at.
fn is_at(at: &str, id: &str) -> bool {
    if at.ends_with(':') { id.starts_with(at) } else { id == at }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Script {
    steps: Vec<Hint>,
}

/// Where the first game is.
#[derive(Resource, Clone, Debug)]
pub struct Coach {
    hints: Vec<Hint>,
    done: BTreeSet<usize>,
    /// The one that is given now.
    given: Option<usize>,
}

impl Default for Coach {
    /// # Panics
    /// When the embedded file is broken; a test reads it, so no build that passed its tests can.
    fn default() -> Self {
        let script: Script = match toml::from_str(include_str!("../../../assets/coach/first-game.toml")) {
            Ok(script) => script,
            Err(error) => panic!("assets/coach/first-game.toml: {error}"),
        };
        Self { hints: script.steps, done: BTreeSet::new(), given: None }
    }
}

impl Coach {
    /// The hint to give on a screen: the first that is not done, if its control is there. `newcomer` says that no game
    /// was saved yet.
    fn hint(&self, screen: &str, newcomer: bool, is_there: impl Fn(&str) -> bool) -> Option<(usize, &Hint)> {
        let here = self.hints.iter().enumerate().filter(|(index, hint)| {
            hint.screen == screen
                && !self.done.contains(index)
                && (newcomer || !hint.first_time)
                && hint.at.as_ref().is_none_or(|at| is_there(at))
        });
        here.min_by_key(|(index, _)| *index)
    }

    /// Whoever goes on to another screen has read the hint; settings are only looked in on.
    fn arrive(&mut self, screen: &str) {
        if let Some(given) = self.given.filter(|given| self.hints[*given].screen != screen && screen != "settings") {
            self.done.insert(given);
            self.given = None;
        }
    }

    /// A control was pressed or moved.
    fn hear(&mut self, screen: &str, id: &str) {
        let heard = self.hints.iter().enumerate().filter(|(_, hint)| {
            hint.screen == screen && hint.ends.as_ref().is_some_and(|ends| id.starts_with(ends.as_str()))
        });
        let ended: Vec<usize> = heard.map(|(index, _)| index).collect();
        // Who goes on to a later step needs the earlier ones of this screen no more.
        let last = ended.iter().max().copied();
        let before = self.hints.iter().enumerate().filter(|(index, hint)| {
            hint.screen == screen && last.is_some_and(|last| *index < last) && ended.len() == 1
        });
        let before: Vec<usize> = before.map(|(index, _)| index).collect();
        self.done.extend(ended);
        self.done.extend(before);
    }
}

/// Gives hints while they are on.
pub fn plugin(app: &mut App) {
    app.init_resource::<Coach>().add_plugins(card::plugin).add_systems(Update, listen);
}

/// The name of a screen in the script.
fn screen_name(screen: Screen) -> String {
    format!("{screen:?}").to_lowercase()
}

fn listen(
    mut pressed: MessageReader<Pressed>,
    mut changed: MessageReader<Changed>,
    screen: Res<State<Screen>>,
    mut coach: ResMut<Coach>,
    mut settings: ResMut<Settings>,
    mut were_on: Local<bool>,
) {
    let name = screen_name(*screen.get());
    // Turned on again, hints begin again.
    if settings.hints && !*were_on {
        coach.done.clear();
    }
    *were_on = settings.hints;
    coach.arrive(&name);
    for press in pressed.read() {
        if let Some(index) = press.after("coach-next:").and_then(|index| index.parse().ok()) {
            coach.done.insert(index);
        } else if press.is("coach-off") {
            settings.hints = false;
        } else {
            coach.hear(&name, &press.id.0);
        }
    }
    for change in changed.read().filter(|change| change.is_final) {
        coach.hear(&name, &change.id.0);
    }
    let is_over = coach.hints.iter().enumerate().any(|(index, hint)| hint.last && coach.done.contains(&index));
    if is_over && settings.hints {
        settings.hints = false;
        *were_on = false;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Language, messages};

    const SCREENS: [Screen; 14] = [
        Screen::Title,
        Screen::Shelf,
        Screen::Note,
        Screen::Briefing,
        Screen::Council,
        Screen::Hand,
        Screen::Ballot,
        Screen::Shift,
        Screen::Desk,
        Screen::Tally,
        Screen::Event,
        Screen::Debrief,
        Screen::Settings,
        Screen::Gallery,
    ];

    #[test]
    fn every_hint_has_a_screen_and_words() {
        let there = messages(Language::English);
        for hint in Coach::default().hints {
            assert!(there.contains(&hint.words), "{}", hint.words);
            assert!(SCREENS.into_iter().any(|screen| screen_name(screen) == hint.screen), "{}", hint.screen);
        }
        let hints = Coach::default().hints.len();
        let words = there.iter().filter(|key| key.starts_with("coach-")).count();
        assert_eq!(words, hints + 3, "a hint of the string files is in no script");
    }

    #[test]
    fn hints_come_in_order_and_once() {
        let mut coach = Coach::default();
        let all = |_: &str| true;
        let words = |coach: &Coach, screen: &str| coach.hint(screen, true, all).map(|(_, hint)| hint.words.clone());
        assert_eq!(words(&coach, "title").as_deref(), Some("coach-title"));
        coach.hear("title", "new-game");
        assert_eq!(words(&coach, "title"), None);
        assert_eq!(Coach::default().hint("title", false, all), None, "somebody who has played knows the way");
        assert_eq!(words(&coach, "council").as_deref(), Some("coach-lever"));
        coach.hear("council", "lever:cut");
        assert_eq!(words(&coach, "council").as_deref(), Some("coach-card"));
        coach.hear("council", "seal");
        assert_eq!(words(&coach, "council").as_deref(), Some("coach-opened"), "who seals needs no hint before it");
        coach.given = coach.hint("tally", true, all).map(|(index, _)| index);
        coach.arrive("settings");
        assert_eq!(words(&coach, "tally").as_deref(), Some("coach-tally"));
        coach.arrive("event");
        assert_eq!(words(&coach, "tally"), None, "left with its screen");
        assert!(is_at("pause", "pause") && !is_at("pause", "pause-card") && is_at("lever:", "lever:cut"));
        let no_figures = coach.hint("council", true, |at| at != "opened:").map(|(_, hint)| hint.words.as_str());
        assert_eq!(no_figures, Some("coach-adopt"), "what is not there is not pointed at");
    }
}
