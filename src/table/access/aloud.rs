//! What is said without being asked: one live node for the whole table, whose name is what was said last.
//!
//! `AccessKit` announces a live node when its name changes, so the words are its label, never its value. The node stays
//! when screens are rebuilt: a new node would say its words again.

use accesskit::{Live, Role};
use bevy::a11y::{AccessibilityNode, AccessibilitySystems};
use bevy::prelude::*;

use crate::table::game::Bridge;
use crate::table::layers::Overlay;

/// Words for whoever does not see the screen: what has changed on it by itself, or after what was done.
#[derive(Message, Clone, Debug, PartialEq, Eq)]
pub struct Aloud(pub String);

/// The live node.
#[derive(Component)]
struct Voice;

/// Speaks.
pub fn plugin(app: &mut App) {
    app.add_message::<Aloud>().add_systems(Startup, spawn_voice).add_systems(
        PostUpdate,
        (notices.run_if(resource_exists::<Bridge>), speak).chain().before(AccessibilitySystems::Update),
    );
}

fn spawn_voice(mut commands: Commands, overlay: Res<Overlay>) {
    let mut node = accesskit::Node::new(Role::Status);
    node.set_live(Live::Polite);
    commands.spawn((Voice, ChildOf(overlay.0), Node::default(), AccessibilityNode(node), Pickable::IGNORE));
}

/// A refusal, or trouble with a save.
fn notices(bridge: Res<Bridge>, mut told: Local<Option<String>>, mut aloud: MessageWriter<Aloud>) {
    if bridge.notice == *told {
        return;
    }
    told.clone_from(&bridge.notice);
    if let Some(words) = &bridge.notice {
        aloud.write(Aloud(words.clone()));
    }
}

fn speak(mut said: MessageReader<Aloud>, mut voices: Query<&mut AccessibilityNode, With<Voice>>) {
    let mut words: Vec<&str> = said.read().map(|aloud| aloud.0.trim()).filter(|words| !words.is_empty()).collect();
    words.dedup();
    let Ok(mut voice) = voices.single_mut() else { return };
    if words.is_empty() {
        return;
    }
    let mut words = words.join(" ");
    if voice.label() == Some(words.as_str()) {
        // The same words again are to be heard again.
        words.push('\u{a0}');
    }
    voice.set_label(words);
}
