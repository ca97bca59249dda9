//! What people of the table did at the desks, beside what the officer would have done. Only where somebody sat at one.

use super::frame::rows;
use crate::debrief::{ActRead, AtTheDesk, Book, Flow, LeftOut, clock};
use crate::engine::Span;
use crate::hall::{DeskAct, Verdict, WhyVoid};
use crate::report::words::{act_words, listed, named, number, turned_words};
use crate::report::{Table, counted, fate_words, grouped};
use crate::session::traveller_name;
use maud::{Markup, html};

/// The section, with its heading; nothing where nobody of the table sat at a desk.
pub fn section(book: &Book) -> Markup {
    let Some(desk) = &book.desk else { return html! {} };
    let (mine, officers) = desk.minutes();
    let agreed = desk.acts.iter().filter(|act| act.act.verdict == act.own_books).count() as u64;
    let left = desk.acts.iter().filter(|act| act.act.verdict == Verdict::HandBack).count() as u64;
    html! {
        h3 id="desk" { "At the desk" }
        p {
            "Somebody of the table served " (counted(desk.acts.len() as u64, "traveller", "travellers"))
            " and decided as the officer would have in " (grouped(agreed)) " of them"
            @if left > 0 { ", and left " (grouped(left)) " to the officer" }
            ". The books they opened took " (number(mine)) " minutes; an officer’s own would have taken " (number(officers)) ". "
            "Both are judged by the same people and the same answers."
        }
        @if !desk.acts.is_empty() { (acts(book, desk)) (answers(book, desk)) (lines_behind(desk)) (turned(desk)) }
        (void(book, &desk.void))
        (void_elsewhere(book))
    }
}

fn verdict_words(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::LetThrough => "let through",
        Verdict::BackRoom => "to the back room",
        Verdict::RefugeOffice => "to the refuge office",
        Verdict::HandBack => "left to the officer",
    }
}

fn place(book: &Book, act: &DeskAct) -> String {
    let stations = &book.scenario.file.hall.stations;
    let id = stations.get_index(usize::from(act.desk.station.0)).map_or("", |(id, _)| id.as_str());
    format!("{} {}", named(&book.scenario.file.text.stations, id), act.desk.server + 1)
}

fn acts(book: &Book, desk: &AtTheDesk) -> Markup {
    let mut table = Table::new(&[
        "Who",
        "Tide",
        "Came at",
        "Desk",
        "Decided",
        "Officer, same books",
        "Officer, own books",
        "Carried",
        "What became of them",
        "Without you",
    ]);
    for act in &desk.acts {
        let fate = |fate: Option<crate::debrief::Fate>| fate.map_or_else(|| "did not come".to_owned(), fate_words);
        table.row([
            act.name.clone(),
            (act.act.tide + 1).to_string(),
            clock(&book.scenario, act.came),
            place(book, &act.act),
            verdict_words(act.act.verdict).to_owned(),
            verdict_words(act.same_books).to_owned(),
            verdict_words(act.own_books).to_owned(),
            if act.hazard { "a hazard" } else { "nothing" }.to_owned(),
            fate(act.fate),
            fate(act.fate_without),
        ]);
    }
    rows("Traveller by traveller: your decision, the officer’s, and what was true", &table)
}

fn answers(book: &Book, desk: &AtTheDesk) -> Markup {
    let words = &book.scenario.file.text.registers;
    let names = |ids: &[String]| listed(&ids.iter().map(|id| named(words, id).to_owned()).collect::<Vec<_>>());
    let seconds = |span: Span| number(span.0 as f64 / 1000.0);
    let mut table = Table::new(&[
        "Who",
        "Talk, seconds",
        "Your books, seconds",
        "Officer’s books, seconds",
        "You asked",
        "Pointed at them",
        "The officer would have asked",
        "Would have pointed at them",
    ]);
    let row = |act: &ActRead| {
        [
            act.name.clone(),
            seconds(act.talk),
            seconds(act.asking),
            seconds(act.officers_asking),
            names(&act.asked),
            names(&act.flagged),
            names(&act.officer_asks),
            names(&act.officer_flags),
        ]
    };
    for act in &desk.acts {
        table.row(row(act));
    }
    rows("What was asked, what it cost, and which registers answered with a flag", &table)
}

fn lines_behind(desk: &AtTheDesk) -> Markup {
    let mut table = Table::new(&[
        "Tide",
        "Mean wait, minutes",
        "Half waited under",
        "Nineteen in twenty waited under",
        "Boats missed",
        "Crossings that took longer",
        "Crossings that took less",
    ]);
    for tide in &desk.tides {
        let side = |what: &str, flow: &Flow, longer: String, shorter: String| {
            [
                format!("{}, {what}", tide.tide + 1),
                number(flow.wait_mean),
                number(flow.wait_p50),
                number(flow.wait_p95),
                grouped(flow.boats_missed),
                longer,
                shorter,
            ]
        };
        table.row(side("with you at the desk", &tide.with, grouped(tide.longer), grouped(tide.shorter)));
        table.row(side("with the officer there", &tide.without, "–".into(), "–".into()));
    }
    html! {
        p { "The same travellers came again with nobody of the table at any desk." }
        (rows("The line behind, with you and without you", &table))
    }
}

fn turned(desk: &AtTheDesk) -> Markup {
    if desk.turned.is_empty() {
        return html! { p { "Nobody’s crossing would have ended otherwise; only minutes differ." } };
    }
    let mut table = Table::new(&["Who", "Tide", "Was", "Without you at the desk"]);
    for turned in &desk.turned {
        let [before, after] = turned_words(turned);
        let person = turned.either();
        table.row([person.name.clone(), (person.tide + 1).to_string(), before, after]);
    }
    html! {
        p {
            (counted(desk.turned.len() as u64, "crossing", "crossings")) " would have ended otherwise: those you decided about, those behind them in the line, and on later tides whom a changed record or trust reached."
        }
        (rows("People whose crossing would have ended otherwise", &table))
    }
}

fn void(book: &Book, void: &[(DeskAct, WhyVoid)]) -> Markup {
    if void.is_empty() {
        return html! {};
    }
    let mut table = Table::new(&["Traveller", "Tide", "Desk", "Decided", "Why it is void"]);
    for (act, why) in void {
        table.row([
            traveller_name(act.person, &book.scenario.file),
            (act.tide + 1).to_string(),
            place(book, act),
            verdict_words(act.verdict).to_owned(),
            why_words(*why).to_owned(),
        ]);
    }
    html! {
        p { "These acts could not be followed; the officer decided." }
        (rows("Acts that are void", &table))
    }
}

fn why_words(why: WhyVoid) -> &'static str {
    match why {
        WhyVoid::NotHere => "the traveller did not come to that desk",
        WhyVoid::NotAllowed => "what was opened or decided cannot be had at that desk",
    }
}

/// A decision of the council left out brings other people to a desk: acts that this makes void.
fn void_elsewhere(book: &Book) -> Markup {
    let mut table = Table::new(&["Without", "Acts that are void", "Acts followed"]);
    for one in &book.left_out {
        let LeftOut { void_acts: void, ranked, .. } = one;
        if *void == 0 {
            continue;
        }
        let all = book.game.course.acts_of(book.game.seed).len() as u64;
        let what = book.game.decisions.get(ranked.index);
        table.row([
            what.map(|decision| act_words(&book.scenario, &decision.act)).unwrap_or_default(),
            grouped(*void),
            grouped(all.saturating_sub(*void)),
        ]);
    }
    if table.rows.is_empty() {
        return html! {};
    }
    html! {
        p { "Where a decision of the council is left out, other people come to a desk; about them the officer decides." }
        (rows("Decisions left out, and what that makes void at the desks", &table))
    }
}
