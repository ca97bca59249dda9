//! The drawing of the line behind: tokens, as it winds.

use std::fmt::Write as _;

use crate::report::palette::{SOFT, STRONG};
use crate::session::InLine;

/// Tokens in a lane, and the pitch of tokens and lanes.
const IN_A_LANE: usize = 8;
const STEP: f64 = 29.0;
const LANE: f64 = 29.0;
/// Above this, a token stands for ten.
const SINGLY: usize = 56;

/// A token to draw: how many it stands for, and what is to be seen of it.
struct Disc {
    people: usize,
    joined: bool,
    gone: bool,
}

fn discs(line: &[InLine]) -> Vec<Disc> {
    let size = if line.len() > SINGLY { 10 } else { 1 };
    let disc = |some: &[InLine]| Disc {
        people: some.len(),
        joined: some.iter().all(|one| one.joined_meanwhile),
        gone: some.iter().any(|one| one.boat_gone),
    };
    line.chunks(size).map(disc).collect()
}

fn lanes(count: usize) -> usize {
    let shown = if count > SINGLY { count.div_ceil(10) } else { count };
    shown.div_ceil(IN_A_LANE).max(1)
}

/// Height of the drawing of a line of so many people.
pub fn tokens_height(count: usize) -> f64 {
    lanes(count) as f64 * LANE + 4.0
}

fn disc_svg(out: &mut String, x: f64, y: f64, joined: bool, gone: bool) {
    if joined {
        let _ = write!(
            out,
            r##"<circle cx="{x}" cy="{y}" r="13" fill="none" stroke="{SOFT}" stroke-width="1.5" stroke-dasharray="3 3"/>"##
        );
    }
    let _ = write!(
        out,
        r##"<circle cx="{x}" cy="{}" r="9" fill="#C0925E" stroke="#5F4126" stroke-width="1.4"/><circle cx="{x}" cy="{y}" r="9" fill="#E3C297" stroke="#5F4126" stroke-width="1.4"/><circle cx="{x}" cy="{y}" r="5.5" fill="none" stroke="#C0925E"/>"##,
        y + 2.0
    );
    if gone {
        // A pennant with a cross: the boat has left.
        let _ = write!(
            out,
            r##"<path d="M{} {}h13l-6.5 11z" fill="#E3A73B" stroke="#5F4126" stroke-width="1.2" stroke-linejoin="round"/>"##,
            x - 6.5,
            y - 14.0
        );
    }
}

/// The line, winding: the head of it left on top.
pub fn tokens(line: &[InLine], wide: f64) -> String {
    let high = tokens_height(line.len());
    let mut body = String::new();
    for (place, disc) in discs(line).iter().enumerate() {
        let (lane, along) = (place / IN_A_LANE, place % IN_A_LANE);
        let along = if lane % 2 == 0 { along } else { IN_A_LANE - 1 - along };
        let (x, y) = (15.0 + along as f64 * STEP, 16.0 + lane as f64 * LANE);
        disc_svg(&mut body, x, y, disc.joined, disc.gone);
        if line.len() > SINGLY {
            let _ = write!(
                body,
                r#"<text x="{x}" y="{}" font-family="Fira Sans" font-size="10" font-weight="700" fill="{STRONG}" text-anchor="middle">{}</text>"#,
                y + 3.5,
                disc.people
            );
        }
    }
    // Ropes between the lanes.
    for lane in 1..lanes(line.len()) {
        let y = 15.5 + lane as f64 * LANE - LANE / 2.0;
        let (from, to) = if lane % 2 == 1 { (2.0, wide - 30.0) } else { (30.0, wide - 2.0) };
        let _ = write!(body, r##"<path d="M{from} {y}H{to}" stroke="#C0925E" stroke-width="1.5"/>"##);
    }
    format!(r#"<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}">{body}</svg>"#)
}

/// One token, for the key: joined meanwhile, or whose boat has left.
pub fn sign(gone: bool) -> String {
    let mut body = String::new();
    disc_svg(&mut body, 15.0, 16.0, !gone, gone);
    format!(r#"<svg xmlns="http://www.w3.org/2000/svg" width="30" height="32">{body}</svg>"#)
}
