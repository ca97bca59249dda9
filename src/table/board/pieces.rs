//! The tokens themselves: a pool of sprites that follow their spots, sliding where the pace allows it.

use std::collections::BTreeMap;

use bevy::prelude::*;
use bevy::transform::TransformSystems;

use super::layout::Layout;
use super::spots::{Key, Spot, spots};
use super::watch::{SPEEDS, Shift};
use super::ways::{Stop, way};
use crate::table::Screen;
use crate::table::art::ArtSprite;
use crate::table::layers::{Board, piece, place};
use crate::table::motion::ReducedMotion;
use crate::table::theme::Theme;

/// From this speed on tokens fade from place to place.
const FADES_FROM: u32 = 16;
/// A longer way than this is a walk, not a step.
const STEP_PX: f32 = 64.0;
/// How far somebody walks in the time of a walk; longer ways take longer, up to three times.
const WALK_PX: f32 = 500.0;
/// Nobody can be followed along a way as long as this; the token fades over.
const TOO_FAR_PX: f32 = 6000.0;
/// The drawing of a token, in design px.
const SIDE: f32 = 44.0;
/// How pale a token is at least that fades over to another place.
const PALEST: f32 = 0.4;
/// Marks that hold for the place where somebody stands: on the way there they would be ahead of the token.
const OF_THE_PLACE: [&str; 5] = ["tok-seen", "tok-asking", "tok-referred", "tok-held", "tok-cleared"];

/// The layout of the plan at hand.
#[derive(Resource, Clone, Debug, Default)]
pub struct Floor(pub Layout);

/// A token on the board; without a key it waits in the pool.
#[derive(Component, Clone, Debug, Default)]
pub struct Token {
    /// What it is now.
    pub key: Option<Key>,
    /// Where it is to lie.
    pub to: Vec2,
    /// Its drawing there.
    shows: &'static str,
    stop: Stop,
    /// The way it is on, from where it was; empty where it stands.
    way: Vec<Vec2>,
    /// Length of the way.
    length: f32,
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
    app.init_resource::<Pool>().init_resource::<Floor>().add_systems(OnExit(Screen::Shift), clear).add_systems(
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

/// Length of a way.
fn length(way: &[Vec2]) -> f32 {
    way.windows(2).map(|step| step[0].distance(step[1])).sum()
}

/// How far along its way somebody is: the index of the point behind, and where they are.
fn along(way: &[Vec2], mut far: f32) -> Option<(usize, Vec2)> {
    for (index, step) in way.windows(2).enumerate() {
        let piece = step[0].distance(step[1]);
        if far <= piece {
            return Some((index, step[0].lerp(step[1], far / piece.max(f32::EPSILON))));
        }
        far -= piece;
    }
    None
}

impl Token {
    /// A token that goes along a way from now on, for so many seconds; for measuring, as the board has its own.
    pub fn on_its_way(way: Vec<Vec2>, seconds: f32) -> Self {
        let to = way.last().copied().unwrap_or_default();
        let length = length(&way);
        Self { key: Some(Key::Pier(0)), to, shows: "tok", way, length, lasts: seconds, ..Self::default() }
    }

    /// Whether it has still some way to go.
    pub fn is_under_way(&self) -> bool {
        self.lasts > 0.0 && self.passed < self.lasts
    }

    /// Where it is now.
    pub fn at(&self) -> Vec2 {
        self.behind().map_or(self.to, |(_, at)| at)
    }

    /// Its drawing where it is now.
    fn drawing(&self) -> &'static str {
        let walks = self.is_under_way() && !self.fades && self.length > STEP_PX;
        if walks && OF_THE_PLACE.contains(&self.shows) { "tok" } else { self.shows }
    }

    fn behind(&self) -> Option<(usize, Vec2)> {
        if self.fades || self.lasts <= 0.0 {
            return None;
        }
        along(&self.way, ease(self.passed / self.lasts) * self.length)
    }

    fn send(&mut self, spot: &Spot, layout: &Layout, from: (Stop, Vec2), pace: &Pace) {
        // Whoever is under way goes on to where they were going: a short cut would lead through a wall.
        let mut all: Vec<Vec2> = Vec::new();
        if let Some((index, at)) = self.behind() {
            all.push(at);
            all.extend(&self.way[index + 1..]);
        }
        let on = way(layout, from, (spot.stop, spot.at));
        all.extend(on.into_iter().skip(usize::from(!all.is_empty())));
        self.length = length(&all);
        (self.way, self.to, self.stop, self.layer, self.passed) = (all, spot.at, spot.stop, spot.layer, 0.0);
        // A line that moves up place by place would never stop fading.
        self.fades = pace.fades && self.length > STEP_PX || self.length > TOO_FAR_PX;
        self.lasts = match self.length {
            length if length <= STEP_PX && pace.fades => 0.0,
            length if length <= STEP_PX => pace.step,
            length => pace.walk * (length / WALK_PX).clamp(1.0, 3.0),
        };
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
            let from = (token.stop, token.to);
            token.send(&spot, &floor.0, from, &pace);
        }
        if token.layer.total_cmp(&spot.layer).is_ne() {
            token.layer = spot.layer;
            transform.translation.z = spot.layer;
        }
        token.shows = spot.art;
        if art.name != token.drawing() {
            art.name = token.drawing().into();
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
        let mut token = Token { key: Some(spot.key), shows: spot.art, ..Token::default() };
        if spot.from == spot.at {
            token.send(&spot, &floor.0, (spot.stop, spot.at), &pace);
        } else {
            let stop = if spot.stop == Stop::Town { Stop::Town } else { Stop::Quay };
            token.send(&spot, &floor.0, (stop, spot.from), &pace);
        }
        let drawing =
            ArtSprite { name: token.drawing().into(), size: Vec2::splat(SIDE * spot.scale), ink: Color::BLACK };
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
pub fn slide(time: Res<Time>, mut tokens: Query<(&mut Token, &mut Transform, &mut Sprite, &mut ArtSprite)>) {
    for (mut token, mut transform, mut sprite, mut art) in &mut tokens {
        if token.key.is_none() || token.lasts < 0.0 {
            continue;
        }
        token.passed += time.delta_secs();
        let at = token.at();
        transform.set_if_neq(place(at.x, at.y, token.layer));
        let alpha = if token.fades { ease(token.passed / token.lasts.max(0.001)).max(PALEST) } else { 1.0 };
        if (sprite.color.alpha() - alpha).abs() > f32::EPSILON {
            sprite.color.set_alpha(alpha);
        }
        if token.passed >= token.lasts {
            // Arrived: nothing to do until it is sent again.
            token.lasts = -1.0;
            token.fades = false;
            token.way = Vec::new();
            if art.name != token.shows {
                art.name = token.shows.into();
            }
        }
    }
}
