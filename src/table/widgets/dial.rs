//! A dial: a wooden knob in an arc. Turned by dragging round it, by wheel, by arrow, Page, Home and End keys.

use std::f32::consts::{PI, TAU};
use std::fmt::Write;

use bevy::ecs::system::EntityCommands;
use bevy::input_focus::tab_navigation::TabIndex;
use bevy::input_focus::{FocusCause, InputFocus};
use bevy::picking::events::{Drag, Pointer, Press, Scroll};
use bevy::prelude::*;
use bevy::ui::{ComputedNode, ComputedUiRenderTargetInfo, InteractionDisabled, UiGlobalTransform};

use super::slider::{numeric, share_along};
use crate::table::art::{ArtImage, Drawing};
use crate::table::control::ControlId;
use crate::table::scalar::{Scalar, Turn};
use crate::table::theme::Theme;
use crate::table::ui::{Ui, sized};

/// Side of the square a dial is drawn in, in design px, where there is room.
pub const ROOMY: f32 = 112.0;
/// The side the drawing is made for.
const SIDE: f32 = 112.0;

/// The arc starts at the lower left and runs clockwise over three quarters.
const START: f32 = PI * 0.75;
const SWEEP: f32 = PI * 1.5;

/// A dial to place.
#[derive(Clone, Debug)]
pub struct Dial {
    /// Its stable name.
    pub id: String,
    /// What a screen reader says: `The cut, was 2.05`.
    pub label: String,
    /// Value, bounds and step.
    pub scalar: Scalar,
    /// Where it stood before, shown by the white marker.
    pub was: f32,
    /// Cannot be turned now.
    pub disabled: bool,
    /// Side of its square, in design px.
    pub side: f32,
}

/// On a placed dial: where it stood before.
#[derive(Component, Debug)]
struct Knob {
    was: f32,
}

/// Draws and turns dials.
pub fn plugin(app: &mut App) {
    app.add_systems(Update, draw_knobs).add_observer(on_drag).add_observer(on_scroll).add_observer(on_press);
}

impl Ui<'_, '_> {
    /// Places a dial; its figure and formula are the screen's to place beside it.
    pub fn dial(&mut self, dial: Dial) -> EntityCommands<'_> {
        let art = ArtImage {
            drawing: Drawing::Svg(picture(&dial.scalar, dial.was, self.theme)),
            size: Vec2::splat(dial.side),
            ink: Color::NONE,
            tiled: false,
        };
        let side = dial.side;
        let node = Node { border_radius: BorderRadius::all(px(side / 2.0)), ..sized(side, side) };
        let knob = (
            node,
            Knob { was: dial.was },
            dial.scalar,
            ControlId::new(dial.id),
            TabIndex(0),
            numeric(&dial.label, &dial.scalar),
        );
        let mut entity = self.within(knob, |ui| {
            ui.put((sized(side, side), art, Pickable::IGNORE));
        });
        if dial.disabled {
            entity.insert(InteractionDisabled);
        }
        entity
    }
}

fn draw_knobs(
    knobs: Query<(&Knob, &Scalar, &Children), Changed<Scalar>>,
    mut pictures: Query<&mut ArtImage>,
    theme: Res<Theme>,
) {
    for (knob, scalar, children) in &knobs {
        for child in children {
            if let Ok(mut art) = pictures.get_mut(*child) {
                art.drawing = Drawing::Svg(picture(scalar, knob.was, &theme));
            }
        }
    }
}

/// What is taken in hand is what arrow keys turn from then on.
fn on_press(mut press: On<Pointer<Press>>, knobs: Query<(), With<Knob>>, mut focus: ResMut<InputFocus>) {
    if knobs.contains(press.entity) {
        press.propagate(false);
        focus.set(press.entity, FocusCause::Pressed);
    }
}

fn on_drag(
    mut drag: On<Pointer<Drag>>,
    knobs: Query<
        (&Scalar, &ComputedNode, &ComputedUiRenderTargetInfo, &UiGlobalTransform),
        (With<Knob>, Without<InteractionDisabled>),
    >,
    scale: Res<UiScale>,
    mut commands: Commands,
) {
    let Ok((scalar, node, target, at)) = knobs.get(drag.entity) else { return };
    drag.propagate(false);
    let Some(point) = share_along(node, target, at, drag.pointer_location.position, &scale) else { return };
    let share = share_of_angle(point.y.atan2(point.x));
    // Across the open foot of the arc a small movement would be a leap from end to end.
    if (share - scalar.share()).abs() < 0.6 {
        commands.trigger(Turn { entity: drag.entity, value: scalar.at(share), is_final: false });
    }
}

/// Share of the way for an angle (0 to the right, growing clockwise on screen); the open foot belongs to its nearer end.
fn share_of_angle(angle: f32) -> f32 {
    let turned = (angle - START).rem_euclid(TAU);
    if turned <= SWEEP {
        turned / SWEEP
    } else if turned < f32::midpoint(SWEEP, TAU) {
        1.0
    } else {
        0.0
    }
}

fn on_scroll(
    mut scroll: On<Pointer<Scroll>>,
    knobs: Query<&Scalar, (With<Knob>, Without<InteractionDisabled>)>,
    mut commands: Commands,
) {
    let Ok(scalar) = knobs.get(scroll.entity) else { return };
    scroll.propagate(false);
    let value = scalar.value + scalar.step * scroll.y.signum();
    commands.trigger(Turn { entity: scroll.entity, value, is_final: true });
}

/// The dial as SVG: arc, part of it in blue, knob, ticks, hand, and the marker of the old value.
fn picture(scalar: &Scalar, was: f32, theme: &Theme) -> String {
    let colour = &theme.colour;
    let centre = (56.0, 54.0);
    let on = |share: f32, radius: f32| {
        let angle = START + share * SWEEP;
        (centre.0 + radius * angle.cos(), centre.1 + radius * angle.sin())
    };
    let arc = |share: f32, colour: String| {
        let ((x0, y0), (x1, y1)) = (on(0.0, 42.0), on(share, 42.0));
        let large = i32::from(share * SWEEP > PI);
        format!(
            r#"<path d="M{x0:.1} {y0:.1}A42 42 0 {large} 1 {x1:.1} {y1:.1}" fill="none" stroke="{colour}" stroke-width="8" stroke-linecap="round"/>"#
        )
    };
    let mut svg = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{SIDE}" height="{SIDE}" viewBox="0 0 {SIDE} {SIDE}">"#
    );
    svg += &arc(1.0, colour.paper.fold.0.to_hex());
    if scalar.share() > 0.0 {
        svg += &arc(scalar.share(), colour.state.act.0.to_hex());
    }
    let (edge, light, mid) = (colour.wood.edge.0.to_hex(), colour.wood.light.0.to_hex(), colour.wood.mid.0.to_hex());
    let (ink, line) = (colour.ink.strong.0.to_hex(), colour.ink.line.0.to_hex());
    let _ = write!(
        svg,
        r#"<circle cx="56" cy="57" r="31" fill="{edge}"/><circle cx="56" cy="54" r="31" fill="{light}" stroke="{edge}" stroke-width="1.5"/><circle cx="56" cy="54" r="23" fill="none" stroke="{mid}"/>"#
    );
    for tick in 0..=10_u8 {
        let ((x0, y0), (x1, y1)) = (on(f32::from(tick) / 10.0, 50.0), on(f32::from(tick) / 10.0, 54.0));
        let _ = write!(svg, r#"<path d="M{x0:.1} {y0:.1}L{x1:.1} {y1:.1}" stroke="{line}"/>"#);
    }
    let ((x0, y0), (x1, y1)) = (on(scalar.share(), 13.0), on(scalar.share(), 28.0));
    let (mx, my) = on(Scalar { value: was, ..*scalar }.share(), 42.0);
    let raised = colour.paper.raised.0.to_hex();
    let _ = write!(
        svg,
        r#"<path d="M{x0:.1} {y0:.1}L{x1:.1} {y1:.1}" stroke="{ink}" stroke-width="4" stroke-linecap="round"/><circle cx="{mx:.1}" cy="{my:.1}" r="5" fill="{raised}" stroke="{ink}" stroke-width="2"/></svg>"#
    );
    svg
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::control::{Changed, ControlValue};
    use crate::table::testing::{built, focus, heard, key};

    #[test]
    fn keys_turn_the_dial_by_steps_and_to_its_ends() {
        let mut app = built(|ui| {
            let scalar = Scalar { value: 6.0, min: 2.0, max: 9.0, step: 1.0 };
            ui.dial(Dial {
                id: "desks".into(),
                label: "Desks open".into(),
                scalar,
                was: 6.0,
                disabled: false,
                side: ROOMY,
            });
        });
        focus(&mut app, "desks");
        for (pressed, value) in [
            (KeyCode::ArrowUp, 7.0),
            (KeyCode::ArrowLeft, 6.0),
            (KeyCode::End, 9.0),
            (KeyCode::ArrowRight, 9.0),
            (KeyCode::Home, 2.0),
        ] {
            key(&mut app, pressed);
            let changed = heard::<Changed>(&mut app);
            assert_eq!(changed.len(), 1, "{pressed:?}");
            assert_eq!(changed[0].value, ControlValue::Number(value), "{pressed:?}");
            assert!(changed[0].is_final);
        }
    }

    #[test]
    fn angles_become_shares() {
        assert!(share_of_angle(START).abs() < 1e-6);
        assert!((share_of_angle(-PI / 2.0) - 0.5).abs() < 1e-6);
        assert!((share_of_angle(START + SWEEP + 0.1) - 1.0).abs() < 1e-6);
        assert!(share_of_angle(START - 0.1).abs() < 1e-6);
    }
}
