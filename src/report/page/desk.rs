//! What people of the table did at the desks, beside what the officer would have done. Only where somebody sat at one.

use super::frame::rows;
use crate::debrief::{ActRead, AtTheDesk, Book, Flow, LeftOut, clock};
use crate::engine::Span;
use crate::hall::{DeskAct, Verdict, WhyVoid};
use crate::report::words::{act_words, listed, number, told, turned_words};
use crate::report::{Table, fate_or_absence, grouped, verdict_words};
use crate::session::traveller_name;
use crate::t;
use maud::{Markup, html};

/// The section, with its heading; nothing where nobody of the table sat at a desk.
pub fn section(book: &Book) -> Markup {
    let Some(desk) = &book.desk else { return html! {} };
    let (mine, officers) = desk.minutes();
    let agreed = desk.acts.iter().filter(|act| act.act.verdict == act.own_books).count() as u64;
    let left = desk.acts.iter().filter(|act| act.act.verdict == Verdict::HandBack).count() as u64;
    html! {
        h3 id="desk" { (t!("page-desk")) }
        p {
            (t!(
                "page-desk-lead",
                served = desk.acts.len(),
                agreed = agreed,
                left = left,
                mine = number(mine),
                officers = number(officers),
            ))
        }
        @if !desk.acts.is_empty() { (acts(book, desk)) (answers(book, desk)) (lines_behind(desk)) (turned(desk)) }
        (void(book, &desk.void))
        (void_elsewhere(book))
    }
}

fn place(book: &Book, act: &DeskAct) -> String {
    let stations = &book.scenario.file.hall.stations;
    let id = stations.get_index(usize::from(act.desk.station.0)).map_or("", |(id, _)| id.as_str());
    t!("page-desk-place", station = told(&book.scenario.file.text.stations, id), server = act.desk.server + 1)
}

fn acts(book: &Book, desk: &AtTheDesk) -> Markup {
    let mut table = Table::new(&[
        t!("charts-who"),
        t!("page-tide"),
        t!("page-came-at"),
        t!("page-desk-head"),
        t!("page-decided"),
        t!("page-officer-same"),
        t!("page-officer-own"),
        t!("page-carried"),
        t!("charts-what-became"),
        t!("page-without-you"),
    ]);
    for act in &desk.acts {
        table.row([
            act.name.clone(),
            (act.act.tide + 1).to_string(),
            clock(&book.scenario, act.came),
            place(book, &act.act),
            verdict_words(act.act.verdict),
            verdict_words(act.same_books),
            verdict_words(act.own_books),
            if act.hazard { t!("page-a-hazard") } else { t!("page-nothing") },
            fate_or_absence(act.fate),
            fate_or_absence(act.fate_without),
        ]);
    }
    rows(&t!("page-desk-acts"), &table)
}

fn answers(book: &Book, desk: &AtTheDesk) -> Markup {
    let words = &book.scenario.file.text.registers;
    let names = |ids: &[String]| listed(&ids.iter().map(|id| told(words, id)).collect::<Vec<_>>());
    let seconds = |span: Span| number(span.0 as f64 / 1000.0);
    let mut table = Table::new(&[
        t!("charts-who"),
        t!("page-talk"),
        t!("page-your-books"),
        t!("page-officers-books"),
        t!("page-you-asked"),
        t!("page-pointed"),
        t!("page-officer-asks"),
        t!("page-would-point"),
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
    rows(&t!("page-desk-answers"), &table)
}

fn lines_behind(desk: &AtTheDesk) -> Markup {
    let mut table = Table::new(&[
        t!("page-tide"),
        t!("page-mean-wait"),
        t!("page-half-waited"),
        t!("page-nineteen"),
        t!("page-boats-missed"),
        t!("page-took-longer"),
        t!("page-took-less"),
    ]);
    for tide in &desk.tides {
        let side = |what: String, flow: &Flow, longer: String, shorter: String| {
            [
                what,
                number(flow.wait_mean),
                number(flow.wait_p50),
                number(flow.wait_p95),
                grouped(flow.boats_missed),
                longer,
                shorter,
            ]
        };
        table.row(side(
            t!("page-with-you", tide = tide.tide + 1),
            &tide.with,
            grouped(tide.longer),
            grouped(tide.shorter),
        ));
        table.row(side(t!("page-with-officer", tide = tide.tide + 1), &tide.without, "–".into(), "–".into()));
    }
    html! {
        p { (t!("page-desk-same")) }
        (rows(&t!("page-line-behind"), &table))
    }
}

fn turned(desk: &AtTheDesk) -> Markup {
    if desk.turned.is_empty() {
        return html! { p { (t!("page-desk-none-turned")) } };
    }
    let mut table = Table::new(&[t!("charts-who"), t!("page-tide"), t!("charts-was"), t!("page-without-you-desk")]);
    for turned in &desk.turned {
        let [before, after] = turned_words(turned);
        let person = turned.either();
        table.row([person.name.clone(), (person.tide + 1).to_string(), before, after]);
    }
    html! {
        p {
            (t!("page-desk-turned", crossings = desk.turned.len()))
        }
        (rows(&t!("page-turned-people"), &table))
    }
}

fn void(book: &Book, void: &[(DeskAct, WhyVoid)]) -> Markup {
    if void.is_empty() {
        return html! {};
    }
    let mut table = Table::new(&[
        t!("page-traveller"),
        t!("page-tide"),
        t!("page-desk-head"),
        t!("page-decided"),
        t!("page-why-void"),
    ]);
    for (act, why) in void {
        table.row([
            traveller_name(act.person, &book.scenario.file),
            (act.tide + 1).to_string(),
            place(book, act),
            verdict_words(act.verdict),
            why_words(*why),
        ]);
    }
    html! {
        p { (t!("page-void-acts-how")) }
        (rows(&t!("page-void-acts"), &table))
    }
}

fn why_words(why: WhyVoid) -> String {
    match why {
        WhyVoid::NotHere => t!("page-void-not-here"),
        WhyVoid::NotAllowed => t!("page-void-not-allowed"),
    }
}

/// A decision of the council left out brings other people to a desk: acts that this makes void.
fn void_elsewhere(book: &Book) -> Markup {
    let mut table = Table::new(&[t!("page-without-head"), t!("page-void-acts"), t!("page-acts-followed")]);
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
        p { (t!("page-void-elsewhere-how")) }
        (rows(&t!("page-void-elsewhere"), &table))
    }
}
