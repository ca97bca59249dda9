//! How a pressable thing looks at rest, pointed at and pressed.

use bevy::picking::hover::Hovered;
use bevy::prelude::*;
use bevy::text::Underline;
use bevy::ui::{InteractionDisabled, Pressed, UiSystems};

use super::panel::hard_shadow;
use crate::table::theme::Theme;

/// The ground a pressable thing has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// Harbour blue: the one thing to press.
    Main,
    /// Paper: everything else.
    Second,
    /// An outline on wood.
    Wood,
    /// A lit lamp on wood: the one of several that is on.
    Lamp,
    /// Only its words, underlined when pointed at.
    Bare,
}

/// Marks a pressable thing; the system below keeps its colours.
#[derive(Component, Debug)]
#[require(Hovered)]
pub struct Face {
    ground: Ground,
    shown: Option<Mood>,
}

/// Words in a face that are underlined when it is pointed at.
#[derive(Component)]
pub struct FaceWords;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mood {
    Rest,
    Hover,
    Down,
    Off,
}

impl Face {
    /// A face on this ground.
    pub fn new(ground: Ground) -> Self {
        Self { ground, shown: None }
    }
}

/// Keeps faces in step with pointer and state.
pub fn plugin(app: &mut App) {
    // After every screen is rebuilt: a face is never seen without its colours.
    app.add_systems(PostUpdate, show_faces.before(UiSystems::Prepare));
}

type Faces<'w, 's> =
    Query<'w, 's, (Entity, &'static mut Face, &'static Hovered, Has<Pressed>, Has<InteractionDisabled>)>;

fn show_faces(
    mut faces: Faces,
    theme: Res<Theme>,
    children: Query<&Children>,
    words: Query<(), With<FaceWords>>,
    mut commands: Commands,
) {
    for (entity, mut face, hovered, down, off) in &mut faces {
        let mood = match (off, down, hovered.get()) {
            (true, _, _) => Mood::Off,
            (_, true, _) => Mood::Down,
            (_, _, true) => Mood::Hover,
            _ => Mood::Rest,
        };
        if face.shown == Some(mood) {
            continue;
        }
        face.shown = Some(mood);
        let (fill, line, shadow) = colours(face.ground, mood, &theme);
        let sunk = if mood == Mood::Down && shadow.is_some() { 3.0 } else { 0.0 };
        let drop = shadow.filter(|_| mood != Mood::Down).unwrap_or((Color::NONE, 0.0));
        // `try_`: the screen may be rebuilt in the same frame.
        commands.entity(entity).try_insert((
            BackgroundColor(fill),
            BorderColor::all(line),
            UiTransform::from_translation(Val2::px(0.0, sunk)),
            hard_shadow(drop.0, drop.1),
        ));
        for word in children.iter_descendants(entity).filter(|child| words.contains(*child)) {
            if mood == Mood::Hover {
                commands.entity(word).try_insert(Underline);
            } else {
                commands.entity(word).try_remove::<Underline>();
            }
        }
    }
}

/// Fill, outline, and shadow with its depth.
fn colours(ground: Ground, mood: Mood, theme: &Theme) -> (Color, Color, Option<(Color, f32)>) {
    let colour = &theme.colour;
    let (ink, paper, table) = (&colour.ink, &colour.paper, &colour.table);
    let down = mood == Mood::Down;
    if mood == Mood::Off && ground != Ground::Bare {
        return (paper.sunk.into(), Color::NONE, None);
    }
    match ground {
        Ground::Main => (colour.state.act.into(), Color::NONE, Some((table.deep.into(), 3.0))),
        Ground::Second if down => (paper.sunk.into(), ink.strong.into(), Some((paper.fold.into(), 2.0))),
        Ground::Second => (paper.raised.into(), ink.line.into(), Some((paper.fold.into(), 2.0))),
        Ground::Wood if down => (table.deep.into(), colour.wood.lamp.into(), None),
        Ground::Wood => (table.wood.into(), table.line.into(), None),
        Ground::Lamp => (colour.wood.lamp.into(), colour.wood.lamp.into(), None),
        Ground::Bare => (Color::NONE, Color::NONE, None),
    }
}
