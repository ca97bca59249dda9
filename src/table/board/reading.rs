//! Books in use: which desk has which book open, and for how long it stays lit.

use super::layout::Layout;
use super::log::{register_name, server_name};
use super::watch::{Reel, SPEEDS, Shift};
use crate::engine::Span;
use crate::hall::{Keeps, Register};
use crate::session::{Reading, Reads};
use crate::t;

/// Real seconds a book stays lit after it was used, so that nothing blinks.
const GLOW: f64 = 0.8;
/// Hall time for which a row written is shown at the least: writing takes no time in the hall.
const WRITTEN: Span = Span(12_000);

/// How a book stands on the shelf.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// In use now.
    Lit,
    /// On the shelf.
    Shut,
    /// No law lets anybody at these desks ask it.
    Barred,
    /// The council does not have it asked.
    Idle,
}

/// What is read now; while the clock runs, also what was read just before.
fn now_read(shift: &Shift) -> impl Iterator<Item = &Reading> {
    let running = if shift.runs() { GLOW * f64::from(SPEEDS[shift.speed]) * 60_000.0 } else { 0.0 };
    let glow = Span(running as u64);
    let now = shift.tick();
    let film = shift.reel.as_ref().map(|reel| &reel.film);
    film.into_iter().flat_map(move |film| film.readings_at(now, glow.max(WRITTEN))).filter(move |reading| {
        let stays = if reading.reads == Reads::Written { glow.max(WRITTEN) } else { glow };
        reading.until + stays > now
    })
}

/// Whether any of a register's questions is lawful for somebody who comes to these desks.
fn is_lawful(reel: &Reel, register: &Register) -> bool {
    register
        .look_up
        .as_ref()
        .is_none_or(|look_up| reel.plan.people.pathways.iter().any(|pathway| look_up.lawful[pathway.purpose as usize]))
}

/// How a book stands now.
pub fn stands(shift: &Shift, register: usize) -> Stands {
    let Some((reel, rule)) = shift.reel.as_ref().and_then(|reel| Some((reel, reel.plan.registers.get(register)?)))
    else {
        return Stands::Shut;
    };
    let written = rule.keeps != Keeps::Nobody;
    match () {
        () if now_read(shift).any(|reading| usize::from(reading.register) == register) => Stands::Lit,
        () if !is_lawful(reel, rule) && !written => Stands::Barred,
        () if !rule.in_use(&reel.plan) && !written => Stands::Idle,
        () => Stands::Shut,
    }
}

/// The book a desk has open at this very moment.
pub fn desk_reads(shift: &Shift, station: usize, server: usize) -> Option<&Reading> {
    let now = shift.tick();
    let film = &shift.reel.as_ref()?.film;
    let here = |reading: &&Reading| {
        usize::from(reading.at.0) == station && usize::from(reading.server) == server && reading.from <= now
    };
    film.readings_at(now, Span(0)).filter(|reading| reading.until > now).find(here)
}

/// What a desk is doing with the books: the name of the book, or One Window.
pub fn desk_book(shift: &Shift, station: usize, server: usize) -> Option<String> {
    let reading = desk_reads(shift, station, server)?;
    Some(match reading.reads {
        Reads::AtOnce => t!("shift-one-window"),
        _ => register_name(shift.reel.as_ref()?, usize::from(reading.register)),
    })
}

/// "Desk 1 · 5 s", "3 desks", "shut", "no lawful basis".
pub fn book_caption(shift: &Shift, layout: &Layout, register: usize) -> String {
    let lit = now_read(shift).filter(|reading| usize::from(reading.register) == register);
    if let Some(words) = used_by(shift, lit.collect()) {
        return words;
    }
    match stands(shift, register) {
        Stands::Barred if layout.small_books() => t!("shift-book-barred-short"),
        Stands::Barred => t!("shift-book-barred"),
        Stands::Idle => t!("shift-book-idle"),
        Stands::Lit | Stands::Shut => t!("shift-book-shut"),
    }
}

/// Who has the window open.
pub fn window_caption(shift: &Shift, _: &Layout, _: usize) -> String {
    let mut all: Vec<&Reading> = now_read(shift).filter(|reading| reading.reads == Reads::AtOnce).collect();
    all.dedup_by_key(|reading| (reading.at, reading.server));
    used_by(shift, all).unwrap_or_else(|| t!("shift-window-shut"))
}

/// Whether somebody has the window open.
pub fn window_open(shift: &Shift, _: &Layout, _: usize) -> bool {
    now_read(shift).any(|reading| reading.reads == Reads::AtOnce)
}

fn used_by(shift: &Shift, mut lit: Vec<&Reading>) -> Option<String> {
    let reel = shift.reel.as_ref()?;
    lit.sort_by_key(|reading| (reading.reads == Reads::Written, reading.at.0, reading.server));
    lit.dedup_by_key(|reading| (reading.at, reading.server));
    let asking = lit.iter().filter(|reading| reading.reads != Reads::Written).count();
    match (lit.as_slice(), asking) {
        ([], _) => None,
        ([one, ..], 0) => Some(t!("shift-book-writes", desk = server_name(reel, usize::from(one.at.0), one.server))),
        ([one, ..], 1) => {
            let desk = server_name(reel, usize::from(one.at.0), one.server);
            let seconds = (one.until - one.from).0.div_ceil(1000);
            Some(t!("shift-book-asked", desk = desk, seconds = seconds))
        }
        (_, many) => Some(t!("shift-book-desks", desks = many)),
    }
}

/// A book for a screen reader.
pub fn book_called(shift: &Shift, layout: &Layout, register: usize) -> String {
    let name = shift.reel.as_ref().map(|reel| register_name(reel, register)).unwrap_or_default();
    format!("{name}: {}", book_caption(shift, layout, register))
}
