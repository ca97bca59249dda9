//! What is said at a desk, by voice and on paper.

use super::room::{DeskRoom, Given, is_open};
use crate::debrief::clock;
use crate::engine::{Span, Tick};
use crate::hall::{BookState, DeskPlace, Use, Verdict};
use crate::language::{list, shown};
use crate::scenario::Scenario;
use crate::session::{BookView, DeskView, GuestView};
use crate::t;
use crate::table::names;

/// "43 s", to the nearest second.
pub fn seconds(span: Span) -> String {
    t!("desk-seconds", seconds = (span.0 + 500) / 1000)
}

/// "1:14", minutes and seconds.
pub fn minutes_and_seconds(span: Span) -> String {
    let seconds = (span.0 + 500) / 1000;
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// The hall's clock.
pub fn clock_of(desk: &DeskRoom, at: Tick) -> String {
    desk.scenario.as_ref().map(|scenario| clock(scenario, at)).unwrap_or_default()
}

/// What a desk is called; those beyond the entrance by their station as well.
pub fn desk_name(scenario: &Scenario, station: &str, desk: DeskPlace) -> String {
    let number = desk.server + 1;
    if usize::from(desk.station.0) == 0 {
        return t!("desk-name", number = number);
    }
    t!("desk-name-at", station = names::station(scenario, station), number = number)
}

/// What somebody asks the hall for.
pub fn asks_for(guest: &GuestView) -> String {
    match guest.purpose {
        Use::Gate => t!("desk-asks-gate"),
        Use::Refuge => t!("desk-asks-refuge"),
        Use::Return => t!("desk-asks-return"),
    }
}

/// A verdict, as its button says it.
pub fn verdict(verdict: Verdict) -> String {
    match verdict {
        Verdict::LetThrough => t!("desk-let-through"),
        Verdict::BackRoom => t!("desk-back-room"),
        Verdict::RefugeOffice => t!("desk-refuge-office"),
        Verdict::HandBack => t!("desk-hand-back"),
    }
}

/// What was done, in a sentence.
pub fn done(given: &Given) -> String {
    let name = given.name.as_str();
    match given.act.verdict {
        Verdict::LetThrough => t!("desk-done-let-through", name = name),
        Verdict::BackRoom => t!("desk-done-back-room", name = name),
        Verdict::RefugeOffice => t!("desk-done-refuge-office", name = name),
        Verdict::HandBack => t!("desk-done-hand-back", name = name),
    }
}

/// How the line behind has changed since they sat down.
pub fn line(view: &DeskView) -> String {
    let now = i64::try_from(view.line.len()).unwrap_or(i64::MAX);
    let then = i64::from(view.line_then);
    match now - then {
        0 => t!("desk-line-same", waiting = now),
        more if more > 0 => t!("desk-line-more", waiting = now, more = more),
        fewer => t!("desk-line-fewer", waiting = now, fewer = -fewer),
    }
}

/// What a screen reader says of the desk as it stands.
pub fn arrival(desk: &DeskRoom) -> String {
    let (Some(view), Some(scenario)) = (&desk.view, &desk.scenario) else { return t!("desk-nobody-sits") };
    let Some(guest) = &view.guest else {
        let words = if view.served >= view.most {
            t!("desk-all-served", served = view.served)
        } else {
            t!("desk-nobody-comes")
        };
        return format!("{words} {}", line(view));
    };
    let who = t!("desk-arrival", name = guest.name.as_str(), reason = reason(guest), asks = asks_for(guest));
    let books = if let Some(over) = guest.over_the_cut {
        papers(over)
    } else {
        let open = guest.books.iter().filter(|book| is_open(book.state)).count();
        t!("desk-arrival-books", books = guest.books.len(), open = open, seconds = seconds(guest.asking.span))
    };
    let desk = desk_name(scenario, &view.station, view.desk);
    let number = view.served + 1;
    format!("{} {who} {books} {}", t!("desk-arrival-desk", desk = desk, number = number, most = view.most), line(view))
}

/// Their reason, as they said it.
pub fn reason(guest: &GuestView) -> String {
    shown(&guest.reason)
}

/// How the papers stand to the cut.
pub fn papers(over: bool) -> String {
    if over { t!("desk-papers-over") } else { t!("desk-papers-under") }
}

/// What an open book says of the traveller.
pub fn answer(book: &BookView) -> String {
    match book.state {
        BookState::Flag => t!("desk-book-flag"),
        BookState::Settled => t!("desk-book-settled"),
        BookState::NoPrint => t!("desk-book-no-print"),
        BookState::Nothing => t!("desk-book-nothing"),
        BookState::Shut => t!("desk-book-shut"),
        BookState::NoBasis => t!("desk-book-no-basis"),
        BookState::NotInUse => t!("desk-book-not-in-use"),
    }
}

/// "14 s, 3 fields".
pub fn costs(book: &BookView) -> String {
    t!("desk-book-costs", seconds = seconds(book.takes), fields = book.fields)
}

/// What the books answered since they were last looked at.
pub fn answers(desk: &DeskRoom, before: &DeskView) -> String {
    let (Some(view), Some(scenario)) = (&desk.view, &desk.scenario) else { return String::new() };
    let (Some(guest), Some(was)) = (&view.guest, &before.guest) else { return String::new() };
    let fresh = |(now, then): &(&BookView, &BookView)| now.state != then.state && is_open(now.state);
    let opened: Vec<&BookView> = guest.books.iter().zip(&was.books).filter(fresh).map(|(now, _)| now).collect();
    let told = |book: &&BookView| t!("desk-answer", book = names::register(scenario, &book.id), answer = answer(book));
    let told = opened.iter().map(told).collect::<Vec<_>>().join(" ");
    if guest.asked_one_window && !was.asked_one_window {
        let pointing = guest.books.iter().filter(|book| book.state == BookState::Flag);
        let names: Vec<String> = pointing.map(|book| names::register(scenario, &book.id)).collect();
        let window = if names.is_empty() {
            t!("desk-window-nothing", books = guest.asking.books)
        } else {
            t!("desk-window-points", books = guest.asking.books, names = list(&names), pointing = names.len())
        };
        return format!("{window} {} {}", spent(guest), line(view));
    }
    if told.is_empty() { String::new() } else { format!("{told} {} {}", spent(guest), line(view)) }
}

fn spent(guest: &GuestView) -> String {
    let asking = &guest.asking;
    t!("desk-spent", seconds = seconds(asking.span), fields = asking.fields)
}
