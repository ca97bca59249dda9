//! Plays a cue where something happens, unless the settings say no.

use std::num::NonZero;
use std::sync::Arc;
use std::time::Duration;

use bevy::audio::{AddAudioSource, ChannelCount, Decodable, PlaybackSettings, SampleRate, Source, Volume};
use bevy::prelude::*;
use bevy::reflect::TypePath;

use super::wave::{Cue, RATE};
use crate::table::Screen;
use crate::table::board::watch::Shift;
use crate::table::control::{Changed, Pressed};
use crate::table::settings::{LOUDEST, Settings};

/// A cue, as its samples.
#[derive(Asset, TypePath)]
struct Sound(Arc<[f32]>);

/// Every cue, ready to be played.
#[derive(Resource)]
struct Sounds(Vec<(Cue, Handle<Sound>)>);

/// Goes through the samples once.
struct Samples {
    wave: Arc<[f32]>,
    next: usize,
}

impl Iterator for Samples {
    type Item = f32;

    fn next(&mut self) -> Option<f32> {
        self.next += 1;
        self.wave.get(self.next - 1).copied()
    }
}

const RATE_OF_SAMPLES: SampleRate = NonZero::new(RATE).expect("not none");
const ONE_CHANNEL: ChannelCount = NonZero::new(1).expect("not none");

impl Source for Samples {
    fn current_span_len(&self) -> Option<usize> {
        None
    }

    fn channels(&self) -> ChannelCount {
        ONE_CHANNEL
    }

    fn sample_rate(&self) -> SampleRate {
        RATE_OF_SAMPLES
    }

    fn total_duration(&self) -> Option<Duration> {
        Some(Duration::from_secs_f64(self.wave.len() as f64 / f64::from(RATE)))
    }
}

impl Decodable for Sound {
    type Decoder = Samples;

    fn decoder(&self) -> Samples {
        Samples { wave: Arc::clone(&self.0), next: 0 }
    }
}

/// Makes the cues and listens. Where there is no sound card, Bevy says so once in the log, and all is quiet.
pub fn plugin(app: &mut App) {
    app.add_audio_source::<Sound>()
        .add_systems(Startup, make)
        .add_systems(OnEnter(Screen::Shift), |sounds: Sounding| sounds.play(Cue::Tide))
        .add_systems(OnEnter(Screen::Event), |sounds: Sounding| sounds.play(Cue::Event))
        .add_systems(OnEnter(Screen::Debrief), |sounds: Sounding| sounds.play(Cue::Debrief))
        .add_systems(Update, (seal, pause.run_if(in_state(Screen::Shift))))
        .add_systems(PostUpdate, try_volume.run_if(in_state(Screen::Settings)));
}

fn make(mut sounds: ResMut<Assets<Sound>>, mut commands: Commands) {
    let made = Cue::ALL.map(|cue| (cue, sounds.add(Sound(cue.samples().into()))));
    commands.insert_resource(Sounds(made.into()));
}

/// What playing needs.
#[derive(bevy::ecs::system::SystemParam)]
struct Sounding<'w, 's> {
    settings: Res<'w, Settings>,
    sounds: Option<Res<'w, Sounds>>,
    commands: Commands<'w, 's>,
}

impl Sounding<'_, '_> {
    fn play(mut self, cue: Cue) {
        let sounds = self.sounds.as_ref().filter(|_| self.settings.sound);
        let found = sounds.and_then(|sounds| sounds.0.iter().find(|(one, _)| *one == cue));
        if let Some((_, sound)) = found {
            let volume = Volume::Linear(self.settings.volume as f32 / LOUDEST as f32);
            self.commands.spawn((AudioPlayer(sound.clone()), PlaybackSettings::DESPAWN.with_volume(volume)));
        }
    }
}

fn seal(mut pressed: MessageReader<Pressed>, sounds: Sounding) {
    if pressed.read().any(|press| press.is("seal")) {
        sounds.play(Cue::Seal);
    }
}

/// How loud it is now is heard at once; the settings have taken it in by the end of the frame.
fn try_volume(mut changed: MessageReader<Changed>, sounds: Sounding) {
    if changed.read().any(|change| change.id.0 == "set-volume" && change.is_final) {
        sounds.play(Cue::Seal);
    }
}

fn pause(shift: Res<Shift>, mut was: Local<bool>, mut pressed: MessageReader<Pressed>, sounds: Sounding) {
    let card = pressed.read().any(|press| press.is("pause-card"));
    if card || shift.paused && !*was {
        sounds.play(Cue::Pause);
    }
    *was = shift.paused;
}
