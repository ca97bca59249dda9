//! The line before the desks over the shift so far, as small bars beside the scale of flow; the large chart is a key away.

use bevy::prelude::*;

use crate::table::Screen;
use crate::table::board::watch::Shift;
use crate::table::ui::{Ui, at};

/// Bars for a whole shift.
const BARS: usize = 16;
/// Size of the picture.
const SIZE: Vec2 = Vec2::new(80.0, 44.0);
/// A line this long or shorter does not fill the picture.
const LEAST: u32 = 20;

#[derive(Component, Clone, Copy, Debug)]
struct Bar(usize);

/// Lets them grow.
pub fn plugin(app: &mut App) {
    app.add_systems(Update, grow.run_if(in_state(Screen::Shift)));
}

/// Most people in line in each part of the shift that has begun.
fn most_in_each(shift: &Shift) -> Vec<u32> {
    let Some(reel) = &shift.reel else { return Vec::new() };
    let entrance = reel.plan.entrance.0 as usize;
    let waiting = shift.told.waiting.get(entrance).map(Vec::as_slice).unwrap_or_default();
    let so_far = waiting.get(..(shift.tick().minutes() as usize + 1).min(waiting.len())).unwrap_or_default();
    let part = (shift.end().minutes() / BARS as f64).ceil().max(1.0) as usize;
    so_far.chunks(part).map(|minutes| minutes.iter().copied().max().unwrap_or(0)).collect()
}

/// Places the picture with its corner there.
pub fn line_bars(corner: Vec2, ui: &mut Ui) {
    let (act, fold) = (ui.theme.colour.state.act, ui.theme.colour.paper.fold);
    let node = Node { left: auto(), right: px(corner.x), ..at(0.0, corner.y, SIZE.x, SIZE.y) };
    ui.within((node, Pickable::IGNORE), |ui| {
        ui.put((at(0.0, SIZE.y - 1.0, SIZE.x, 1.0), BackgroundColor(fold.into()), Pickable::IGNORE));
        let step = SIZE.x / BARS as f32;
        for bar in 0..BARS {
            let node = Node { top: auto(), bottom: px(1), ..at(step * bar as f32, 0.0, step - 1.5, 0.0) };
            ui.put((node, Bar(bar), BackgroundColor(act.into()), Pickable::IGNORE));
        }
    });
}

fn grow(shift: Res<Shift>, mut bars: Query<(&Bar, &mut Node)>) {
    if bars.is_empty() {
        return;
    }
    let most = most_in_each(&shift);
    let full = most.iter().copied().max().unwrap_or(0).max(LEAST);
    for (bar, mut node) in &mut bars {
        let waiting = most.get(bar.0).copied().unwrap_or(0);
        let high = px(((SIZE.y - 2.0) * waiting as f32 / full as f32).round());
        if node.height != high {
            node.height = high;
        }
    }
}
