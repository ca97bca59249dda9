//! The release desk: crates of sealed papers, how much of each is open, and whose source is burned.

use bevy::prelude::*;

use super::layout::Layout;
use super::watch::{CrateNow, Shift};
use crate::language::shown;
use crate::t;
use crate::table::control::accessible;
use crate::table::ui::{Ui, at};
use crate::table::words::{Ink, body, small, tiny};

/// Crates that fit side by side.
const MOST: usize = 5;

fn crate_words(one: &CrateNow) -> String {
    let name = shown(&one.id.replace('-', " "));
    if one.burned {
        t!("shift-crate-burned", name = name, open = one.released, slips = one.slips)
    } else {
        t!("shift-crate", name = name, open = one.released, slips = one.slips)
    }
}

/// Places the release desk; during a shift it stands still, as slips are opened between tides.
pub fn release(shift: &Shift, layout: &Layout, ui: &mut Ui) {
    let Some(panel) = layout.release else { return };
    let crates = &shift.around.crates;
    let clerks = shift.reel.as_ref().and_then(|reel| reel.plan.fathom.as_ref()).map_or(0, |fathom| fathom.clerks);
    let said: Vec<String> = crates.iter().map(crate_words).collect();
    let called = t!("shift-release-label", clerks = clerks, crates = said.join("; "));
    let node = Node {
        border_radius: BorderRadius::all(px(8)),
        overflow: Overflow::clip(),
        ..at(panel.min.x, panel.min.y, panel.width(), panel.height())
    };
    let colour = &ui.theme.colour;
    let (sunk, fold) = (colour.paper.sunk, colour.paper.fold);
    let outline = Outline::new(px(1), px(0), fold.into());
    let named = accessible(accesskit::Role::Group, &called, false);
    ui.within((node, BackgroundColor(sunk.into()), outline, named, Pickable::IGNORE), |ui| {
        ui.icon("seal", 18.0, Ink::Sealed).insert(at(12.0, 8.0, 18.0, 18.0));
        ui.say_in(at(36.0, 5.0, 140.0, 24.0), body(t!("shift-release")).serif().px(17.0).one_line().quiet());
        let end = Node { justify_content: JustifyContent::FlexEnd, ..at(140.0, 7.0, 128.0, 20.0) };
        ui.within((end, Pickable::IGNORE), |ui| {
            ui.say(small(t!("shift-release-clerks", clerks = clerks)).bold().soft().one_line().quiet());
        });
        if crates.is_empty() {
            ui.say_in(at(16.0, 32.0, 250.0, 20.0), small(t!("shift-release-none")).soft().quiet());
        }
        let pitch = 260.0 / crates.len().clamp(2, MOST) as f32;
        for (index, one) in crates.iter().rev().take(MOST).rev().enumerate() {
            let left = 12.0 + pitch * index as f32;
            let art = match one {
                CrateNow { burned: true, .. } => "crate-burned",
                CrateNow { released, slips, .. } if released >= slips => "crate-open",
                _ => "crate",
            };
            ui.art(art, 32.0, 26.0).insert(at(left, 29.0, 32.0, 26.0));
            let words = t!("shift-crate-count", open = one.released, slips = one.slips);
            // Narrow slots hold the bare count; the names are in the label.
            let words = if pitch > 120.0 { format!("{} {words}", shown(&one.id.replace('-', " "))) } else { words };
            let clip = Node { overflow: Overflow::clip(), ..at(left + 35.0, 33.0, pitch - 37.0, 18.0) };
            ui.within((clip, Pickable::IGNORE), |ui| {
                ui.say(tiny(words).one_line().quiet());
            });
        }
    });
}
