//! The picture of a saved game: trust after each tide, as far as it was played.

use std::fmt::Write as _;

use crate::report::palette::{ACT, FOLD, RAISED, STOP};
use crate::session::Save;
use crate::table::widgets::item::PICTURE;

/// The line that no seat may let trust fall under.
const FLOOR: f64 = 30.0;

/// The picture, at the size of an item's; none before the first tide is counted.
pub(super) fn picture(save: &Save, tides: Option<u16>) -> Option<String> {
    if save.tides.is_empty() {
        return None;
    }
    let (width, height) = (f64::from(PICTURE.x), f64::from(PICTURE.y));
    let slots = f64::from(tides.unwrap_or(0)).max(save.tides.len() as f64);
    let x = |tide: usize| 8.0 + (tide as f64 + 0.5) * (width - 16.0) / slots;
    let y = |trust: f64| height - 6.0 - trust.clamp(0.0, 100.0) / 100.0 * (height - 12.0);
    let mut svg = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"><rect x=".5" y=".5" width="{}" height="{}" rx="4" fill="{RAISED}" stroke="{FOLD}"/>"#,
        width - 1.0,
        height - 1.0
    );
    // A string takes every write.
    let mut draw = |part: std::fmt::Arguments| {
        let _ = svg.write_fmt(part);
    };
    for tide in 0..slots as usize {
        draw(format_args!(r#"<path d="M{0:.1} 6V{1:.1}" stroke="{FOLD}"/>"#, x(tide), height - 6.0));
    }
    let floor = y(FLOOR);
    draw(format_args!(r#"<path d="M6 {floor:.1}H{:.1}" stroke="{STOP}" stroke-dasharray="5 3"/>"#, width - 6.0));
    let points: Vec<String> =
        save.tides.iter().enumerate().map(|(tide, one)| format!("{:.1},{:.1}", x(tide), y(one.trust))).collect();
    draw(format_args!(r#"<polyline points="{}" fill="none" stroke="{ACT}" stroke-width="2.5"/>"#, points.join(" ")));
    for (tide, one) in save.tides.iter().enumerate() {
        draw(format_args!(r#"<circle cx="{:.1}" cy="{:.1}" r="3.5" fill="{ACT}"/>"#, x(tide), y(one.trust)));
    }
    svg.push_str("</svg>");
    Some(svg)
}
