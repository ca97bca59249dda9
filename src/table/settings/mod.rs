//! What the player has settled: text, motion, colours, speed, language, hints, keys. Kept in one file, applied at once.

use bevy::prelude::*;
use serde::{Deserialize, Serialize};

use super::board::watch::SPEEDS;
use super::motion::ReducedMotion;
use super::scale::TextScale;
use super::screen::Redraw;
use super::theme::Theme;
use super::themes::Look;
use crate::language::{Language, speak};

mod file;
mod keys;
mod system;

pub use file::{Keeper, Kept, lend, load};

/// Text sizes in per cent, of everything on the screen.
pub const TEXT_SIZES: [u32; 5] = [100, 125, 150, 175, 200];

/// Whether things move.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Motion {
    /// As the system says, where it says so; else in full.
    #[default]
    System,
    /// As drawn.
    Full,
    /// Tokens jump, panels fade.
    Reduced,
}

/// The settings, as they lie in their file. What a file leaves out is as at the first start.
#[derive(Resource, Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Version of this format: 1.
    pub format: u32,
    /// Tag of the language; without one, the system's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// The colours.
    pub look: Look,
    /// Text size, one of [`TEXT_SIZES`].
    pub text: u32,
    /// Whether things move.
    pub motion: Motion,
    /// Hall minutes a second at the start of a shift, one of [`SPEEDS`].
    pub speed: u32,
    /// Whether the coach gives hints.
    pub hints: bool,
    /// Whether single letters and digits do something.
    pub letter_keys: bool,
    /// Whether sounds are played, where they are built in.
    pub sound: bool,
    /// How loud they are, in per cent of how they are made.
    pub volume: u32,
}

/// The loudest: as sounds are made.
pub const LOUDEST: u32 = 100;

/// The version of the settings file.
pub const FORMAT: u32 = 1;

impl Default for Settings {
    fn default() -> Self {
        Self {
            format: FORMAT,
            language: None,
            look: Look::Day,
            text: TEXT_SIZES[0],
            motion: Motion::System,
            speed: SPEEDS[1],
            hints: true,
            letter_keys: true,
            sound: true,
            volume: LOUDEST,
        }
    }
}

impl Settings {
    /// Reads a settings file.
    ///
    /// # Errors
    /// Says the line and what was expected there.
    pub fn read(text: &str) -> Result<Self, String> {
        let settings: Self = toml::from_str(text).map_err(|error| error.to_string())?;
        settings.check().map(|()| settings)
    }

    fn check(&self) -> Result<(), String> {
        let listed = |numbers: &[u32]| numbers.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
        if self.format != FORMAT {
            return Err(format!("format: {} is not {FORMAT}", self.format));
        }
        if !TEXT_SIZES.contains(&self.text) {
            return Err(format!("text: {} is none of {}", self.text, listed(&TEXT_SIZES)));
        }
        if !SPEEDS.contains(&self.speed) {
            return Err(format!("speed: {} is none of {}", self.speed, listed(&SPEEDS)));
        }
        if self.volume > LOUDEST {
            return Err(format!("volume: {} is more than {LOUDEST}", self.volume));
        }
        match &self.language {
            Some(tag) if Language::of_tag(tag).is_none() => Err(format!("language: `{tag}` is not spoken here")),
            _ => Ok(()),
        }
    }

    /// The language: the environment's word for this run, else what was chosen, else the system's.
    pub fn language(&self) -> Language {
        let asked = std::env::var("GATEWRIGHT_LANGUAGE").ok();
        let chosen = || self.language.as_deref().and_then(Language::of_tag);
        let system = || sys_locale::get_locale().and_then(|tag| Language::of_tag(&tag));
        asked.and_then(|tag| Language::of_tag(&tag)).or_else(chosen).or_else(system).unwrap_or_default()
    }

    /// The text size as a factor.
    pub fn text_scale(&self) -> f32 {
        self.text as f32 / 100.0
    }

    /// Index of the speed in [`SPEEDS`].
    pub fn speed_index(&self) -> usize {
        SPEEDS.iter().position(|speed| *speed == self.speed).unwrap_or(1)
    }
}

/// Reads the settings and keeps the table in step with them.
pub fn plugin(app: &mut App) {
    // The first words are said before the first frame. Who opens the window has read them already.
    let Kept { settings, keeper } = app.world_mut().remove_resource().unwrap_or_else(load);
    speak(settings.language());
    app.insert_resource(settings)
        .insert_resource(keeper)
        .init_resource::<SystemMotion>()
        .add_plugins(keys::plugin)
        .add_systems(Startup, system::ask)
        .add_systems(First, (system::hear, apply).chain())
        .add_systems(Last, keep.run_if(resource_changed::<Settings>));
}

/// What the system says of motion, once it has been asked.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SystemMotion(pub Option<bool>);

fn apply(
    settings: Res<Settings>,
    system: Res<SystemMotion>,
    mut text: ResMut<TextScale>,
    mut motion: ResMut<ReducedMotion>,
    mut redraw: ResMut<Redraw>,
    mut worn: Local<Option<Look>>,
    mut commands: Commands,
) {
    if !settings.is_changed() && !system.is_changed() {
        return;
    }
    let less = match settings.motion {
        Motion::System => system.0.unwrap_or(false),
        Motion::Full => false,
        Motion::Reduced => true,
    };
    if !motion.set_if_neq(ReducedMotion(less)) && !settings.is_changed() {
        return; // the system said what was taken for granted
    }
    text.set_if_neq(TextScale(settings.text_scale()));
    speak(settings.language());
    if *worn != Some(settings.look) {
        *worn = Some(settings.look);
        commands.insert_resource(Theme::of(settings.look));
    }
    redraw.0 += 1;
}

fn keep(settings: Res<Settings>, mut keeper: ResMut<Keeper>) {
    keeper.keep(&settings);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let settings = Settings { language: Some("de".into()), look: Look::Contrast, text: 175, ..default() };
        let text = toml::to_string(&settings).expect("settings are TOML");
        assert_eq!(Settings::read(&text), Ok(settings));
        assert_eq!(Settings::read(""), Ok(Settings::default()), "what is left out is as at the first start");
    }

    #[test]
    fn what_is_wrong_is_named() {
        for (text, named) in [
            ("text = 110", "text: 110"),
            ("speed = 3", "speed: 3"),
            ("language = \"tlh\"", "tlh"),
            ("look = \"pink\"", "pink"),
            ("colour = 1", "colour"),
            ("format = 2", "format: 2"),
        ] {
            let wrong = Settings::read(text).expect_err(text);
            assert!(wrong.contains(named), "{text}: {wrong}");
        }
    }
}
