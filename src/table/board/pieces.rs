//! The tokens themselves: a pool of sprites that follow their spots, sliding where the pace allows it.

use std::collections::BTreeMap;

use bevy::prelude::*;
use bevy::transform::TransformSystems;

use super::layout::Layout;
use super::spots::{Key, Spot, spots};
use super::watch::{SPEEDS, Shift};
use crate::table::Screen;
use crate::table::art::ArtSprite;
use crate::table::layers::{Board, piece, place};
use crate::table::theme::Theme;

/// From this speed on tokens fade from place to place.
const FADES_FROM: u32 = 16;
/// A longer way than this is a walk, not a step.
const STEP_PX: f32 = 64.0;
/// The drawing of a token, in design px.
const SIDE: f32 = 44.0;

/// Whether things move as little as possible: tokens jump.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReducedMotion(pub bool);

/// The layout of the plan at hand.
#[derive(Resource, Clone, Debug, Default)]
pub struct Floor(pub Layout);

/// A token on the board; without a key it waits in the pool.
#[derive(Component, Clone, Debug)]
pub struct Token {
    /// What it is now.
    pub key: Option<Key>,
    /// Where it is to lie.
    pub to: Vec2,
    from: Vec2,
    layer: f32,
    passed: f32,
    lasts: f32,
    fades: bool,
}

/// Tokens by what they are.
#[derive(Resource, Default)]
struct Pool {
    used: BTreeMap<Key, Entity>,
    free: Vec<Entity>,
}

/// Adds the pool.
pub fn plugin(app: &mut App) {
    app.init_resource::<Pool>()
        .init_resource::<ReducedMotion>()
        .init_resource::<Floor>()
        .add_systems(OnExit(Screen::Shift), clear)
        .add_systems(
            PostUpdate,
            (follow, slide).chain().before(TransformSystems::Propagate).run_if(in_state(Screen::Shift)),
        );
}

fn clear(mut pool: ResMut<Pool>) {
    *pool = Pool::default();
}

fn ease(share: f32) -> f32 {
    let share = share.clamp(0.0, 1.0);
    share * share * (3.0 - 2.0 * share)
}

impl Token {
    fn at(&self) -> Vec2 {
        if self.fades || self.lasts <= 0.0 {
            return self.to;
        }
        self.from.lerp(self.to, ease(self.passed / self.lasts))
    }

    fn send(&mut self, spot: &Spot, from: Vec2, pace: &Pace) {
        let far = from.distance(spot.at) > STEP_PX;
        (self.from, self.to, self.layer, self.passed) = (from, spot.at, spot.layer, 0.0);
        self.fades = pace.fades;
        self.lasts = if far { pace.walk } else { pace.step };
    }
}

struct Pace {
    fades: bool,
    step: f32,
    walk: f32,
}

impl Pace {
    fn of(shift: &Shift, theme: &Theme, reduced: bool) -> Self {
        let motion = &theme.motion;
        let fades = !shift.paused && SPEEDS[shift.speed] >= FADES_FROM;
        let ms = |full: f32, least: f32| if reduced { least } else { full };
        let step = ms(motion.step.ms, motion.step.reduced) / 1000.0;
        let walk = ms(motion.walk.ms, motion.walk.reduced) / 1000.0;
        Self { fades: fades && !reduced, step, walk: if fades { step } else { walk } }
    }
}

/// Gives every spot its token and every token its spot.
fn follow(
    shift: Res<Shift>,
    floor: Res<Floor>,
    theme: Res<Theme>,
    reduced: Res<ReducedMotion>,
    board: Res<Board>,
    mut pool: ResMut<Pool>,
    mut tokens: Query<(&mut Token, &mut ArtSprite, &mut Visibility, &mut Transform)>,
    mut commands: Commands,
) {
    if !shift.is_changed() {
        return;
    }
    let pace = Pace::of(&shift, &theme, reduced.0);
    let wanted = spots(&shift, &floor.0);
    let mut gone = std::mem::take(&mut pool.used);
    let mut fresh = Vec::new();
    for spot in wanted {
        let Some(entity) = gone.remove(&spot.key) else {
            fresh.push(spot);
            continue;
        };
        pool.used.insert(spot.key, entity);
        let Ok((mut token, mut art, _, mut transform)) = tokens.get_mut(entity) else { continue };
        if token.to != spot.at {
            let from = token.at();
            token.send(&spot, from, &pace);
        }
        if token.layer.total_cmp(&spot.layer).is_ne() {
            token.layer = spot.layer;
            transform.translation.z = spot.layer;
        }
        if art.name != spot.art {
            art.name = spot.art.into();
        }
        let size = Vec2::splat(SIDE * spot.scale);
        if art.size != size {
            art.size = size;
        }
    }
    for entity in gone.into_values() {
        if let Ok((mut token, _, mut visibility, _)) = tokens.get_mut(entity) {
            token.key = None;
            visibility.set_if_neq(Visibility::Hidden);
        }
        pool.free.push(entity);
    }
    for spot in fresh {
        let mut token = Token {
            key: Some(spot.key),
            to: spot.at,
            from: spot.from,
            layer: spot.layer,
            passed: 0.0,
            lasts: 0.0,
            fades: false,
        };
        token.send(&spot, spot.from, &pace);
        let drawing = ArtSprite { name: spot.art.into(), size: Vec2::splat(SIDE * spot.scale), ink: Color::BLACK };
        let at = token.at();
        let lain = place(at.x, at.y, spot.layer);
        let entity = match pool.free.pop() {
            Some(entity) => {
                commands.entity(entity).insert((token, drawing, lain, Visibility::Inherited));
                entity
            }
            None => commands
                .spawn((token, drawing, piece(at.x, at.y, spot.layer), ChildOf(board.0), DespawnOnExit(Screen::Shift)))
                .id(),
        };
        pool.used.insert(spot.key, entity);
    }
}

/// Moves what is on its way.
fn slide(time: Res<Time>, mut tokens: Query<(&mut Token, &mut Transform, &mut Sprite)>) {
    for (mut token, mut transform, mut sprite) in &mut tokens {
        if token.key.is_none() || token.lasts < 0.0 {
            continue;
        }
        token.passed += time.delta_secs();
        let at = token.at();
        transform.set_if_neq(place(at.x, at.y, token.layer));
        let alpha = if token.fades { ease(token.passed / token.lasts.max(0.001)).max(0.2) } else { 1.0 };
        if (sprite.color.alpha() - alpha).abs() > f32::EPSILON {
            sprite.color.set_alpha(alpha);
        }
        if token.passed >= token.lasts {
            // Arrived: nothing to do until it is sent again.
            token.lasts = -1.0;
            token.fades = false;
        }
    }
}
