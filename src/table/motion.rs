//! How what is laid on the table comes in: it slides a little to its place, and the shade behind a cover falls. With
//! reduced motion nothing slides, and a shade takes as long as the look allows it.

use bevy::prelude::*;

use super::theme::{MotionStep, Theme};

/// Whether things move as little as possible: tokens jump, panels lie at once where they belong.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReducedMotion(pub bool);

/// What moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A card over the table: a cover, a traveller's card, a formula.
    Panel,
    /// A book that is opened.
    Book,
}

impl Kind {
    fn step(self, theme: &Theme) -> &MotionStep {
        match self {
            Self::Panel => &theme.motion.panel,
            Self::Book => &theme.motion.book,
        }
    }
}

/// On something new: it comes to its place from so many design px below.
#[derive(Component, Clone, Copy, Debug)]
#[require(UiTransform)]
pub struct SlidesIn {
    kind: Kind,
    from: f32,
    passed: f32,
}

impl SlidesIn {
    /// A card over the table.
    pub fn panel() -> Self {
        Self { kind: Kind::Panel, from: 12.0, passed: 0.0 }
    }

    /// A book: it rises as far as those on the board do.
    pub fn book() -> Self {
        Self { kind: Kind::Book, from: 12.0, passed: 0.0 }
    }
}

/// On the shade behind a cover: it grows as dark as this.
#[derive(Component, Clone, Copy, Debug)]
pub struct Darkens {
    to: f32,
    passed: f32,
}

impl Darkens {
    /// Up to this share of its colour.
    pub fn to(share: f32) -> Self {
        Self { to: share, passed: 0.0 }
    }
}

/// Moves what has come.
pub fn plugin(app: &mut App) {
    app.init_resource::<ReducedMotion>().add_systems(PostUpdate, (slide, darken).before(bevy::ui::UiSystems::Prepare));
}

/// The share of its way that something has gone after so many milliseconds of a movement that begins fast.
fn gone(passed: f32, lasts: f32) -> f32 {
    if lasts <= 0.0 || passed >= lasts {
        return 1.0;
    }
    1.0 - (1.0 - passed / lasts).powi(3)
}

fn slide(
    time: Res<Time>,
    theme: Res<Theme>,
    reduced: Res<ReducedMotion>,
    mut coming: Query<(Entity, &mut SlidesIn, &mut UiTransform)>,
    mut commands: Commands,
) {
    for (entity, mut one, mut at) in &mut coming {
        // A way that is not gone at all, however short, is the whole point of reduced motion.
        let lasts = if reduced.0 { 0.0 } else { one.kind.step(&theme).ms };
        let share = gone(one.passed, lasts);
        let translation = Val2::new(Val::ZERO, px(one.from * (1.0 - share)));
        if at.translation != translation {
            at.translation = translation;
        }
        if share >= 1.0 {
            commands.entity(entity).try_remove::<SlidesIn>();
        }
        // The frame in which it was laid may have been a long one.
        one.passed += (time.delta_secs() * 1000.0).min(50.0);
    }
}

fn darken(
    time: Res<Time>,
    theme: Res<Theme>,
    reduced: Res<ReducedMotion>,
    mut shades: Query<(Entity, &mut Darkens, &mut BackgroundColor)>,
    mut commands: Commands,
) {
    let motion = &theme.motion.panel;
    let lasts = if reduced.0 { motion.reduced } else { motion.ms };
    for (entity, mut one, mut fill) in &mut shades {
        let share = gone(one.passed, lasts);
        fill.0.set_alpha(one.to * share);
        if share >= 1.0 {
            commands.entity(entity).try_remove::<Darkens>();
        }
        one.passed += (time.delta_secs() * 1000.0).min(50.0);
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use bevy::time::TimeUpdateStrategy;

    use super::*;
    use crate::table::testing::headless;

    /// How far from its place something lies in each of the first frames of 40 ms, and how dark a shade is.
    fn frames(reduced: bool) -> Vec<(f32, f32)> {
        let mut app = headless();
        app.insert_resource(TimeUpdateStrategy::ManualDuration(Duration::from_millis(40)));
        app.update();
        app.insert_resource(ReducedMotion(reduced));
        let card = app.world_mut().spawn((Node::default(), SlidesIn::panel())).id();
        let shade = app.world_mut().spawn((Node::default(), BackgroundColor(Color::BLACK), Darkens::to(0.7))).id();
        let mut seen = Vec::new();
        for _ in 0..8 {
            app.update();
            let Val::Px(low) = app.world().get::<UiTransform>(card).expect("it is there").translation.y else {
                panic!("in px")
            };
            let dark = app.world().get::<BackgroundColor>(shade).expect("it is there").0.alpha();
            seen.push((low, dark));
        }
        seen
    }

    #[test]
    fn a_card_comes_in_within_the_time_of_the_look() {
        let seen = frames(false);
        assert!(seen[0].0 > 11.0 && seen[0].1 < 0.1, "{seen:?}");
        assert!(seen.windows(2).all(|two| two[1].0 <= two[0].0 && two[1].1 >= two[0].1), "{seen:?}");
        // 200 ms of frames of 40.
        assert!(seen[5].0.abs() < 1e-3 && (seen[5].1 - 0.7).abs() < 1e-3, "{seen:?}");
        assert!(Theme::shipped().motion.panel.ms <= 200.0);
    }

    #[test]
    fn with_reduced_motion_nothing_slides() {
        let seen = frames(true);
        assert!(seen.iter().all(|(low, _)| low.abs() < 1e-6), "{seen:?}");
        // The shade may take its 80 ms.
        assert!((seen[2].1 - 0.7).abs() < 1e-3, "{seen:?}");
    }
}
