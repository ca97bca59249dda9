//! The card of the coach, beside what it points at, and a frame round that.

use bevy::input_focus::tab_navigation::TabGroup;
use bevy::prelude::*;
use bevy::ui::{ComputedNode, UiGlobalTransform, UiSystems};

use super::{Coach, is_at, screen_name};
use crate::language::say;
use crate::t;
use crate::table::Screen;
use crate::table::art::ArtImage;
use crate::table::control::{ControlId, accessible};
use crate::table::game::SaveShelf;
use crate::table::layers::Overlay;
use crate::table::scale::Metrics;
use crate::table::screen::Redraw;
use crate::table::settings::Settings;
use crate::table::theme::Theme;
use crate::table::ui::{Ui, column, row};
use crate::table::widgets::button::Press;
use crate::table::widgets::modal::Cover;
use crate::table::widgets::panel::shadow;
use crate::table::words::{Ink, body};

/// Width of the card in design px; less where the room is narrower.
const WIDTH: f32 = 300.0;
/// Between the card and what it points at.
const GAP: f32 = 14.0;

/// The card of this hint.
#[derive(Component, Debug)]
struct HintCard {
    index: usize,
    at: Option<String>,
    redraw: Redraw,
}

/// The frame round what it points at.
#[derive(Component, Debug)]
struct Frame;

/// Shows, lays and takes away the card.
pub fn plugin(app: &mut App) {
    app.add_systems(Update, show).add_systems(PostUpdate, lay.after(UiSystems::PostLayout));
}

fn show(
    mut coach: ResMut<Coach>,
    settings: Res<Settings>,
    screen: Res<State<Screen>>,
    (redraw, saves): (Res<Redraw>, Res<SaveShelf>),
    controls: Query<&ControlId>,
    covers: Query<(), With<Cover>>,
    cards: Query<(Entity, &HintCard)>,
    frames: Query<Entity, With<Frame>>,
    (theme, overlay, metrics): (Res<Theme>, Res<Overlay>, Res<Metrics>),
    mut commands: Commands,
) {
    let is_there = |at: &str| controls.iter().any(|id| is_at(at, &id.0));
    let wanted = (settings.hints && covers.is_empty())
        .then(|| coach.hint(&screen_name(*screen.get()), saves.games.is_empty(), is_there))
        .flatten()
        .map(|(index, hint)| (index, hint.clone()));
    let shown = cards.iter().next();
    if shown.map(|(_, card)| (card.index, card.redraw)) == wanted.as_ref().map(|(index, _)| (*index, *redraw)) {
        return;
    }
    for entity in cards.iter().map(|(entity, _)| entity).chain(&frames) {
        commands.entity(entity).despawn();
    }
    let Some((index, hint)) = wanted else { return };
    coach.given = Some(index);
    let colour = &theme.colour;
    let words = say(&hint.words);
    let mut node = accessible(accesskit::Role::Note, &format!("{}: {words}", t!("coach-label")), false);
    node.set_live(accesskit::Live::Polite);
    let card = Node {
        position_type: PositionType::Absolute,
        width: px(WIDTH),
        max_width: percent(94),
        padding: UiRect::all(px(14)),
        border: UiRect::all(px(2)),
        border_radius: BorderRadius::all(px(theme.space.radius_card)),
        ..column(8.0)
    };
    let look = (
        BackgroundColor(colour.state.act_pale.into()),
        BorderColor::all(Color::from(colour.state.act)),
        shadow(&theme.shadow.lifted),
    );
    let hinted = HintCard { index, at: hint.at.clone(), redraw: *redraw };
    // After everything else in the order of Tab; under covers and popovers.
    let place = (ChildOf(overlay.0), GlobalZIndex(5), TabGroup::new(9), Visibility::Hidden);
    commands.spawn((hinted, card, look, place, node)).with_children(|spawner| {
        let mut ui = Ui::in_room(spawner, &theme, metrics.room);
        ui.within(Node { align_items: AlignItems::FlexStart, ..row(8.0) }, |ui| {
            ui.icon("info", 20.0, Ink::Act);
            ui.say_wide(body(words).px(15.0).quiet());
        });
        ui.within(Node { flex_wrap: FlexWrap::Wrap, row_gap: px(6), ..row(10.0) }, |ui| {
            ui.button(Press::second(format!("coach-next:{index}"), t!("coach-next")));
            ui.button(Press::second("coach-off", t!("coach-off")));
        });
    });
    if hint.at.is_some() {
        let frame = Node {
            position_type: PositionType::Absolute,
            border: UiRect::all(px(3)),
            border_radius: BorderRadius::all(px(10)),
            ..default()
        };
        let line = BorderColor::all(Color::from(colour.state.act));
        commands.spawn((Frame, ChildOf(overlay.0), frame, line, GlobalZIndex(4), Pickable::IGNORE, Visibility::Hidden));
    }
}

/// What lies on the screen and should stay in sight: words, controls and pictures. Larger things are grounds.
type Things<'w, 's> = Query<
    'w,
    's,
    (&'static ComputedNode, &'static UiGlobalTransform, &'static InheritedVisibility),
    (Or<(With<Text>, With<ControlId>, With<ArtImage>)>, Without<HintCard>),
>;

/// Frames for which the card looks for its place: a screen is laid and slides in over the first of them.
const LOOKS: u32 = 40;

/// Where the card was laid last, for what, and for how many frames.
type Lain = Option<(Rect, Vec2, Vec2, Vec2, u32)>;

/// Lays the card where it hides least, beside what it points at, and inside the window.
fn lay(
    metrics: Res<Metrics>,
    controls: Query<(&ControlId, &ComputedNode, &UiGlobalTransform), Without<HintCard>>,
    things: Things,
    parents: Query<&ChildOf>,
    mut cards: Query<(Entity, &HintCard, &mut Node, &ComputedNode, &mut Visibility), Without<Frame>>,
    mut frames: Query<(&mut Node, &mut Visibility), (With<Frame>, Without<HintCard>)>,
    named: Query<Entity, Or<(With<Text>, With<ControlId>, With<ArtImage>)>>,
    mut lain: Local<Lain>,
) {
    let Ok((entity, card, mut node, computed, mut shown)) = cards.single_mut() else {
        *lain = None;
        return;
    };
    let size = computed.size() / metrics.physical;
    if size.min_element() < 1.0 {
        return;
    }
    let rect = |node: &ComputedNode, place: &UiGlobalTransform| {
        let half = node.size() / metrics.physical / 2.0;
        Rect::from_center_half_size(place.translation / metrics.physical, half)
    };
    let target = card.at.as_ref().and_then(|at| {
        let (_, node, place) = controls.iter().find(|(id, ..)| is_at(at, &id.0))?;
        Some(rect(node, place))
    });
    let room = metrics.room;
    let around = target.unwrap_or_else(|| Rect::from_center_size(room, Vec2::ZERO));
    let corner = match *lain {
        // Found once, it stays until what it points at, its size or the room changes.
        Some((before, its_size, its_room, corner, LOOKS..)) if (before, its_size, its_room) == (around, size, room) => {
            corner
        }
        _ => {
            let ground = room.x * room.y / 8.0;
            let own = |other: Entity| parents.iter_ancestors(other).any(|parent| parent == entity);
            let others: Vec<Rect> = named
                .iter()
                .filter(|other| !own(*other))
                .filter_map(|other| things.get(other).ok())
                .filter(|(node, _, seen)| seen.get() && !node.is_empty())
                .map(|(node, place, _)| rect(node, place))
                .filter(|rect| rect.width() * rect.height() < ground)
                .collect();
            beside(around, size, room, &others)
        }
    };
    let looked = match *lain {
        Some((before, its_size, its_room, _, looked)) if (before, its_size, its_room) == (around, size, room) => {
            (looked + 1).min(LOOKS)
        }
        _ => 0,
    };
    *lain = Some((around, size, room, corner, looked));
    let (left, top) = (px(corner.x.round()), px(corner.y.round()));
    if node.left != left || node.top != top {
        (node.left, node.top) = (left, top);
    } else if looked > 2 {
        shown.set_if_neq(Visibility::Inherited);
    }
    if let (Ok((mut frame, mut framed)), Some(target)) = (frames.single_mut(), target) {
        let around = target.inflate(6.0);
        let wanted = Node {
            left: px(around.min.x),
            top: px(around.min.y),
            width: px(around.width()),
            height: px(around.height()),
            ..frame.clone()
        };
        frame.set_if_neq(wanted);
        framed.set_if_neq(Visibility::Inherited);
    }
}

/// Between the places that are tried all over the window.
const STEP: f32 = 24.0;

/// Of the places beside the target, in the corners and all over the window the one where the card hides least; of two
/// alike, the nearer.
fn beside(target: Rect, size: Vec2, room: Vec2, others: &[Rect]) -> Vec2 {
    let least = Vec2::splat(8.0);
    let most = (room - size - 8.0).max(least);
    let centre = target.center() - size / 2.0;
    let (right, left) = (target.max.x + GAP, target.min.x - GAP - size.x);
    let (below, above) = (target.max.y + GAP, target.min.y - GAP - size.y);
    let rows = [centre.y, target.min.y, target.max.y - size.y, below, above];
    let columns = [centre.x, target.min.x, target.max.x - size.x, right, left];
    let beside = rows.into_iter().flat_map(|y| [Vec2::new(right, y), Vec2::new(left, y)]);
    let over = columns.into_iter().flat_map(|x| [Vec2::new(x, below), Vec2::new(x, above)]);
    let corners = [least, most, Vec2::new(least.x, most.y), Vec2::new(most.x, least.y)];
    let along = |most: f32| (0..=(most / STEP) as u32).map(|step| step as f32 * STEP);
    let all_over = along(most.y).flat_map(|y| along(most.x).map(move |x| Vec2::new(x, y)));
    let area = |rect: Rect| if rect.is_empty() { 0.0 } else { rect.width() * rect.height() };
    let cost = |at: &Vec2| {
        let card = Rect::from_corners(*at, *at + size);
        let hidden: f32 = others.iter().map(|other| area(card.intersect(*other))).sum();
        // What it points at counts for much more than its neighbours, and the way to it for a little.
        hidden + 100.0 * area(card.intersect(target)) + 1.5 * card.center().distance(target.center())
    };
    let places = beside.chain(over).chain(corners).chain(all_over).map(|at| at.clamp(least, most));
    places.min_by(|one, other| cost(one).total_cmp(&cost(other))).unwrap_or(most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_card_lies_beside_what_it_points_at_and_inside_the_window() {
        let (room, size) = (Vec2::new(1280.0, 720.0), Vec2::new(300.0, 140.0));
        for target in [(100.0, 100.0), (1180.0, 100.0), (100.0, 680.0), (1180.0, 680.0), (640.0, 360.0)] {
            let target = Rect::from_center_size(Vec2::from(target), Vec2::new(180.0, 50.0));
            let at = beside(target, size, room, &[]);
            let card = Rect::from_corners(at, at + size);
            assert!(card.intersect(target).is_empty(), "{target:?} {card:?}");
            assert!(card.min.min_element() >= 8.0 && card.max.x <= 1272.0 && card.max.y <= 712.0, "{card:?}");
        }
        let small = beside(Rect::new(0.0, 0.0, 400.0, 300.0), size, Vec2::new(400.0, 300.0), &[]);
        assert!(small.min_element() >= 8.0, "a window that is too small is no reason to panic");
    }

    #[test]
    fn the_card_keeps_off_what_lies_around() {
        let (room, size) = (Vec2::new(1280.0, 720.0), Vec2::new(300.0, 140.0));
        let target = Rect::new(100.0, 100.0, 300.0, 160.0);
        let neighbour = Rect::new(310.0, 90.0, 640.0, 260.0);
        let at = beside(target, size, room, &[neighbour]);
        let card = Rect::from_corners(at, at + size);
        assert!(card.intersect(neighbour).is_empty() && card.intersect(target).is_empty(), "{card:?}");
    }
}
