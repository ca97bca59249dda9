//! The timeline between board and log: shows how far the shift is, with boats, held-up desks and the story marked, and
//! winds to any moment of it.

use std::fmt::Write;

use bevy::a11y::AccessibilityNode;
use bevy::prelude::*;

use crate::engine::Tick;
use crate::t;
use crate::table::Screen;
use crate::table::art::{ArtImage, Drawing};
use crate::table::board::told::Mark;
use crate::table::board::watch::Shift;
use crate::table::control::{Changed, ControlId, ControlValue, Held};
use crate::table::scalar::Scalar;
use crate::table::ui::{Ui, at, row};
use crate::table::widgets::slider::Slide;

/// The control's name.
pub const TIMELINE: &str = "timeline";
/// The room on both sides of the track.
const INSET: f32 = 14.0;
/// Height of the control, of which some lies under the board and the log.
const HIGH: f32 = 28.0;

/// Adds winding.
pub fn plugin(app: &mut App) {
    app.add_systems(Update, (wind, keep_up).chain().run_if(in_state(Screen::Shift)));
}

/// Places the timeline in the gap between board and log.
pub fn timeline(shift: &Shift, gap: Rect, ui: &mut Ui) {
    let wide = gap.width();
    let length = shift.end().minutes() as f32;
    let scalar = Scalar { value: shift.tick().minutes() as f32, min: 0.0, max: length.max(1.0), step: 1.0 };
    // Its track lies a little under the middle: the boats stand on it.
    let place = at(gap.min.x, gap.center().y + 2.0 - HIGH / 2.0, wide, HIGH);
    ui.within((place, Pickable::IGNORE), |ui| {
        let inner = Node { padding: UiRect::horizontal(px(INSET - 4.0)), ..at(0.0, 0.0, wide, HIGH) };
        ui.within((Node { ..inner }, Pickable::IGNORE), |ui| {
            ui.within(Node { width: percent(100), ..row(0.0) }, |ui| {
                ui.slider(Slide { id: TIMELINE.into(), label: t!("shift-timeline"), scalar, disabled: false });
            });
        });
        let size = Vec2::new(wide, HIGH);
        let drawing = Drawing::Svg(marks(shift, f64::from(wide)));
        let art = ArtImage { drawing, size, ink: Color::NONE, tiled: false };
        ui.put((at(0.0, 0.0, size.x, size.y), art, Pickable::IGNORE));
    });
}

/// Boats stand on the track, held-up desks hang below it, the story is a pin.
fn marks(shift: &Shift, wide: f64) -> String {
    let mut svg = format!(r#"<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{HIGH}">"#);
    let (end, told) = (shift.end().0.max(1) as f64, shift.tick());
    let x = |when: Tick| f64::from(INSET) + (wide - 2.0 * f64::from(INSET)) * when.0 as f64 / end;
    for (when, mark) in &shift.told.marks {
        let at = x(*when);
        let drawn = match mark {
            Mark::Ferry => format!(
                r##"<path d="M{at:.1} 11v-8l5 4.5h-5" fill="#FDF9EF" stroke="#5F4126" stroke-width="1.25" stroke-linejoin="round"/><path d="M{hull:.1} 8h14q-2 4.5 -7 4.5t-7 -4.5z" fill="#C0925E" stroke="#5F4126" stroke-width="1.25" stroke-linejoin="round"/>"##,
                hull = at - 7.0
            ),
            // What has not happened yet is not told.
            _ if *when > told => continue,
            Mark::Blocked => format!(r##"<path d="M{at:.1} 18v5" stroke="#F4DACF" stroke-width="2"/>"##),
            Mark::Story => format!(
                r##"<path d="M{at:.1} 12q-5 -6 -5 -8a5 5 0 0 1 10 0q0 2 -5 8z" fill="#1A5578" stroke="#F6EFDF" stroke-width="1"/>"##
            ),
        };
        let _ = write!(svg, "{drawn}");
    }
    svg + "</svg>"
}

fn wind(mut changed: MessageReader<Changed>, mut shift: ResMut<Shift>) {
    for change in changed.read() {
        if change.id == *TIMELINE
            && let ControlValue::Number(minutes) = change.value
        {
            let wanted = Tick((f64::from(minutes) * 60_000.0) as u64);
            // A hand that lets go where the shift stands anyway changes nothing.
            if wanted.0 / 60_000 != shift.tick().0 / 60_000 || shift.runs() {
                shift.wind_to(wanted);
            }
        }
    }
}

/// The handle goes with the shift while no hand is on it.
fn keep_up(shift: Res<Shift>, held: Res<Held>, mut handles: Query<(&ControlId, &mut Scalar, &mut AccessibilityNode)>) {
    if held.0.is_some() {
        return;
    }
    for (id, mut scalar, mut node) in &mut handles {
        let minutes = shift.tick().minutes() as f32;
        // Half a minute is less than a pixel.
        if *id == *TIMELINE && (scalar.value - minutes).abs() >= 0.5 {
            scalar.value = minutes;
            node.set_numeric_value(f64::from(minutes.round()));
            node.set_value(shift.clock(shift.tick()));
        }
    }
}
