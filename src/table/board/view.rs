//! How much of the board is seen: zoom, pan, and keeping a traveller in the middle.
//!
//! A zoomed board is laid out anew at its larger size, so that its words stay sharp; only panning moves what is there.

use bevy::input::mouse::MouseScrollUnit;
use bevy::picking::events::{Drag, DragStart, Pointer, Press, Scroll};
use bevy::prelude::*;
use bevy::text::FontSize;
use bevy::ui::{ComputedNode, UiGlobalTransform};

use super::layout::SHEET;
use super::pieces::Token;
use super::spots::Key;
use super::watch::Shift;
use crate::table::Screen;
use crate::table::art::{ArtImage, PieceZoom};
use crate::table::layers::{BoardFrame, Zoom};
use crate::table::scale::Metrics;

/// The steps of zooming.
const STEPS: [f32; 5] = [1.0, 1.25, 1.5, 2.0, 3.0];
/// One press of an arrow key moves this share of what is seen.
const PAN: f32 = 0.15;
/// Tokens this near to the edge of what is seen are hidden: they would stick out.
const MARGIN: f32 = 8.0;

/// The part of the board that is seen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// How much larger than its design px.
    pub zoom: f32,
    /// The left top corner of what is seen, in design px of the board.
    pub at: Vec2,
    /// Whether the traveller who is picked is kept in the middle.
    pub follows: bool,
}

impl Default for View {
    fn default() -> Self {
        Self { zoom: 1.0, at: Vec2::ZERO, follows: false }
    }
}

impl View {
    /// What is seen.
    pub fn rect(&self) -> Rect {
        Rect::from_corners(self.at, self.at + SHEET / self.zoom)
    }

    /// Moves what is seen, as far as the board goes.
    pub fn look_at(&mut self, corner: Vec2) {
        self.at = corner.clamp(Vec2::ZERO, SHEET - SHEET / self.zoom);
    }

    /// Moves by shares of what is seen.
    pub fn pan(&mut self, by: Vec2) {
        self.follows = false;
        self.look_at(self.at + by * PAN * SHEET / self.zoom);
    }

    /// One step nearer or farther, keeping `point` where it is.
    pub fn zoom_by(&mut self, nearer: bool, point: Vec2) {
        let now = STEPS.iter().position(|step| *step >= self.zoom).unwrap_or(0);
        let step = if nearer { (now + 1).min(STEPS.len() - 1) } else { now.saturating_sub(1) };
        let share = (point - self.at) * self.zoom;
        self.zoom = STEPS[step];
        self.look_at(point - share / self.zoom);
    }

    /// Puts a point into the middle.
    pub fn centre(&mut self, point: Vec2) {
        self.look_at(point - SHEET / self.zoom / 2.0);
    }
}

/// On the frame of the board when it has just been built: everything in it is to be this much larger, or smaller.
#[derive(Component, Clone, Copy, Debug)]
pub struct Magnify(pub f32);

/// Whether the pointer has been dragged since it was pressed, so that letting go picks nobody.
#[derive(Resource, Clone, Copy, Debug, Default)]
pub struct Dragged(pub bool);

/// Adds mouse, magnifying and following.
pub fn plugin(app: &mut App) {
    app.init_resource::<Dragged>()
        .add_observer(on_scroll)
        .add_observer(on_press)
        .add_observer(on_drag_start)
        .add_observer(on_drag)
        .add_systems(Update, follow.run_if(in_state(Screen::Shift)))
        .add_systems(
            PostUpdate,
            (magnify, pan, clip).chain().before(bevy::ui::UiSystems::Prepare).run_if(in_state(Screen::Shift)),
        );
}

fn times(value: Val, factor: f32) -> Val {
    match value {
        Val::Px(px) => Val::Px(px * factor),
        other => other,
    }
}

fn around(rect: &mut UiRect, factor: f32) {
    for side in [&mut rect.left, &mut rect.right, &mut rect.top, &mut rect.bottom] {
        *side = times(*side, factor);
    }
}

fn larger(node: &mut Node, factor: f32) {
    for value in [
        &mut node.left,
        &mut node.right,
        &mut node.top,
        &mut node.bottom,
        &mut node.width,
        &mut node.height,
        &mut node.min_width,
        &mut node.min_height,
        &mut node.max_width,
        &mut node.max_height,
        &mut node.row_gap,
        &mut node.column_gap,
    ] {
        *value = times(*value, factor);
    }
    around(&mut node.margin, factor);
    around(&mut node.padding, factor);
    around(&mut node.border, factor);
    let corners = &mut node.border_radius;
    for corner in [&mut corners.top_left, &mut corners.top_right, &mut corners.bottom_left, &mut corners.bottom_right] {
        *corner = times(*corner, factor);
    }
}

type Parts<'w, 's> = Query<
    'w,
    's,
    (&'static mut Node, Option<&'static mut TextFont>, Option<&'static mut ArtImage>, Option<&'static mut Outline>),
    Without<Magnify>,
>;

fn magnify(
    roots: Query<(Entity, &Magnify), Added<Magnify>>,
    children: Query<&Children>,
    mut parts: Parts,
    mut zoom: ResMut<PieceZoom>,
) {
    for (root, by) in &roots {
        zoom.set_if_neq(PieceZoom(by.0));
        if (by.0 - 1.0).abs() < 1e-3 {
            continue;
        }
        for entity in children.iter_descendants(root) {
            let Ok((mut node, font, art, outline)) = parts.get_mut(entity) else { continue };
            larger(&mut node, by.0);
            if let Some(mut font) = font
                && let FontSize::Px(px) = font.font_size
            {
                font.font_size = FontSize::Px(px * by.0);
            }
            if let Some(mut art) = art {
                art.size *= by.0;
            }
            if let Some(mut outline) = outline {
                outline.width = times(outline.width, by.0);
            }
        }
    }
}

fn pan(shift: Res<Shift>, mut frames: Query<(&mut Node, &Zoom), With<BoardFrame>>) {
    for (mut node, zoom) in &mut frames {
        let corner = -(shift.view.at * zoom.0).round();
        let (left, top) = (px(corner.x), px(corner.y));
        if node.left != left || node.top != top {
            (node.left, node.top) = (left, top);
        }
    }
}

/// Tokens are drawn over the sheet and would stick out of it.
fn clip(shift: Res<Shift>, mut was: Local<bool>, mut tokens: Query<(&Token, &Transform, &mut Visibility)>) {
    let zoomed = shift.view.zoom > 1.0;
    if !zoomed && !*was {
        return;
    }
    *was = zoomed;
    let seen = shift.view.rect().inflate(-MARGIN);
    for (token, at, mut visibility) in &mut tokens {
        let at = Vec2::new(at.translation.x, -at.translation.y);
        let shown = token.key.is_some() && (!zoomed || seen.contains(at));
        visibility.set_if_neq(if shown { Visibility::Inherited } else { Visibility::Hidden });
    }
}

/// Keeps the traveller who is picked in the middle.
fn follow(time: Res<Time>, mut shift: ResMut<Shift>, tokens: Query<(&Token, &Transform)>) {
    let Some(who) = shift.chosen.filter(|_| shift.view.follows && shift.view.zoom > 1.0) else { return };
    let Some((_, at)) = tokens.iter().find(|(token, _)| token.key == Some(Key::Person(who))) else { return };
    let at = Vec2::new(at.translation.x, -at.translation.y);
    let mut view = shift.view;
    view.centre(at);
    let eased = shift.view.at.lerp(view.at, (time.delta_secs() * 5.0).min(1.0));
    if eased.distance(shift.view.at) > 0.05 {
        shift.view.at = eased;
    }
}

/// Where on the board the pointer is.
pub fn on_board(
    pointer: Vec2,
    (node, at): (&ComputedNode, &UiGlobalTransform),
    window: &Window,
    metrics: &Metrics,
    zoom: f32,
) -> Vec2 {
    let corner = (at.translation - node.size() / 2.0) / window.scale_factor();
    (pointer - corner) / metrics.logical / zoom
}

fn on_scroll(
    scroll: On<Pointer<Scroll>>,
    frames: Query<(&ComputedNode, &UiGlobalTransform, &Zoom), With<BoardFrame>>,
    window: Query<&Window>,
    metrics: Res<Metrics>,
    mut shift: ResMut<Shift>,
    mut rolled: Local<f32>,
) {
    let (Ok((node, at, zoom)), Ok(window)) = (frames.get(scroll.entity), window.single()) else { return };
    let notch = if scroll.unit == MouseScrollUnit::Line { 1.0 } else { 40.0 };
    *rolled += scroll.y / notch;
    if rolled.abs() < 1.0 {
        return;
    }
    let nearer = *rolled > 0.0;
    *rolled = 0.0;
    let point = on_board(scroll.pointer_location.position, (node, at), window, &metrics, zoom.0);
    let mut view = shift.view;
    view.zoom_by(nearer, point);
    if view != shift.view {
        shift.view = view;
        shift.touch();
    }
}

fn on_press(press: On<Pointer<Press>>, frames: Query<(), With<BoardFrame>>, mut dragged: ResMut<Dragged>) {
    if frames.contains(press.entity) {
        dragged.0 = false;
    }
}

fn on_drag_start(drag: On<Pointer<DragStart>>, frames: Query<(), With<BoardFrame>>, mut dragged: ResMut<Dragged>) {
    if frames.contains(drag.entity) {
        dragged.0 = true;
    }
}

fn on_drag(
    drag: On<Pointer<Drag>>,
    frames: Query<&Zoom, With<BoardFrame>>,
    metrics: Res<Metrics>,
    mut shift: ResMut<Shift>,
) {
    if let Ok(zoom) = frames.get(drag.entity)
        && shift.view.zoom > 1.0
    {
        let by = drag.delta / metrics.logical / zoom.0;
        let corner = shift.view.at - by;
        shift.view.follows = false;
        shift.view.look_at(corner);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zooming_keeps_the_point_under_the_pointer() {
        let mut view = View::default();
        let point = Vec2::new(600.0, 300.0);
        view.zoom_by(true, point);
        let before = (point - view.at) * view.zoom;
        view.zoom_by(true, point);
        assert!(before.distance((point - view.at) * view.zoom) < 1e-3, "{view:?}");
        assert!((view.zoom - 1.5).abs() < 1e-6);
        for _ in 0..9 {
            view.zoom_by(false, point);
        }
        assert_eq!(view, View::default());
    }

    #[test]
    fn what_is_seen_lies_on_the_board() {
        let mut view = View { zoom: 2.0, ..View::default() };
        view.centre(Vec2::new(1030.0, 2.0));
        assert_eq!(view.rect(), Rect::from_corners(Vec2::new(SHEET.x / 2.0, 0.0), Vec2::new(SHEET.x, SHEET.y / 2.0)));
        view.pan(Vec2::new(-100.0, 100.0));
        assert_eq!(view.at, Vec2::new(0.0, SHEET.y / 2.0));
    }
}
