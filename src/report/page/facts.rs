//! Step 3: everybody, what became of them, and what it cost those who carried nothing.

use super::frame::{Figures, rows};
use super::records;
use crate::debrief::{Blamed, Book, By, Cause, Crossing, Mistaken, Removal, TideTruth, Traced};
use crate::language::shown;
use crate::report::words::{held_for_words, lasting, missed_words};
use crate::report::{
    GroupRates, IconArray, RepeatBars, Step, Table, Waterfall, cause_words, fates_table, grouped, groups_note,
    stops_table,
};
use crate::t;
use maud::{Markup, PreEscaped, html};

/// Stories told in full; everybody else stands in the table.
const STORIES: usize = 5;

/// The section.
pub fn section(book: &Book, figures: &mut Figures) -> Markup {
    let all = &book.truth.all;
    html! {
        p class="lead" {
            (t!(
                "page-facts-lead",
                crossings = all.travellers,
                hazards = all.hazards,
                stops = all.stops,
                mistaken = all.mistaken_stops,
            ))
        }
        (confusion(book))
        h3 { (t!("page-facts-tides")) }
        @for tide in &book.truth.tides { (tide_figure(tide, figures)) }
        h3 { (t!("page-facts-missed")) }
        (missed(book))
        (records::section(book, figures))
        h3 { (t!("page-facts-why")) }
        (causes(book))
        h3 { (t!("page-facts-stopped")) }
        (stories(book))
        h3 { (t!("page-facts-again")) }
        (repeats(book, figures))
        h3 { (t!("page-facts-groups")) }
        (by_group(book, figures))
        h3 { (t!("page-facts-ledger")) }
        (ledger(book, figures))
    }
}

fn confusion(book: &Book) -> Markup {
    let all = &book.truth.all;
    html! {
        (rows(&t!("page-confusion"), &stops_table(all)))
        (rows(&t!("page-fates"), &fates_table(all)))
    }
}

fn tide_figure(tide: &TideTruth, figures: &mut Figures) -> Markup {
    let array = IconArray { people: tide.marks.iter().map(|mark| mark.fate).collect() };
    let words = if tide.counts.hazards == 0 { t!("page-tide-no-hazard", words = array.words()) } else { array.words() };
    figures.figure(&t!("page-tide-everybody", tide = tide.tide + 1), &array.svg(860.0, 300.0), &words, &array.table())
}

fn missed(book: &Book) -> Markup {
    let mut table = Table::new(&[t!("charts-who"), t!("page-tide"), t!("page-first-cause")]);
    for one in book.traced.iter().filter(|one| matches!(one.cause, Cause::Miss(_))) {
        table.row([name_of(book, one), (one.tide + 1).to_string(), cause_words(one.cause)]);
    }
    if table.rows.is_empty() {
        return html! { p { (t!("page-missed-none")) } };
    }
    let stopped = book.truth.missed_after_a_stop(None);
    html! {
        @if stopped > 0 { p { (missed_words(book.truth.all.missed, stopped)) "." } }
        (rows(&t!("page-missed-why"), &table))
    }
}

fn name_of(book: &Book, traced: &Traced) -> String {
    let same = |one: &&Crossing| one.tide == traced.tide && one.person == traced.person;
    book.crossings.iter().find(same).map(|one| one.name.clone()).unwrap_or_default()
}

/// Counts of causes, and what taking each away would have done.
fn causes(book: &Book) -> Markup {
    let mut table =
        Table::new(&[t!("page-first-cause"), t!("page-errors"), t!("page-without-own"), t!("page-without-all")]);
    let parts =
        |parts: &Removal| t!("page-without-it", removed = parts.removed, still = parts.still, newly = parts.newly);
    for kind in [true, false] {
        let these: Vec<&Blamed> =
            book.blamed.iter().filter(|one| matches!(one.cause, Cause::Miss(_)) == kind).collect();
        for one in &these {
            let (own, all) = one
                .without
                .as_ref()
                .map_or_else(|| (t!("page-no-link"), String::new()), |(own, all)| (parts(own), parts(all)));
            table.row([cause_words(one.cause), grouped(one.count), own, all]);
        }
        let sum = these.iter().map(|one| one.count).sum();
        let name = if kind { t!("page-all-missed") } else { t!("page-all-mistaken") };
        table.row([name, grouped(sum), String::new(), String::new()]);
    }
    let games = book.blamed.first().map_or(0, |one| one.games);
    html! {
        p {
            (t!("page-causes-how", games = games))
        }
        (rows(&t!("page-causes"), &table))
    }
}

/// What a stop cost, as it would be told.
fn story(one: &Mistaken) -> String {
    let (tide, at, held) = (one.tide + 1, one.stopped_at.as_str(), lasting(one.held.minutes()));
    let reason = shown(&one.reason);
    let mut said = vec![if one.at_random {
        t!("page-story-at-random", reason = reason, tide = tide, at = at, held = held)
    } else {
        t!("page-story", reason = reason, tide = tide, at = at, held = held)
    }];
    said.push(match &one.boat_missed {
        None => t!("page-story-no-boat"),
        Some(boat) => t!("page-story-boat", boat = boat.as_str()),
    });
    if one.times > 1 {
        said.push(t!("page-story-again", times = one.times));
    }
    said.push(if one.mended { t!("page-story-mended") } else { t!("page-story-stands") });
    said.join(" ")
}

fn stories(book: &Book) -> Markup {
    let mistaken = &book.truth.mistaken;
    if mistaken.is_empty() {
        return html! { p { (t!("page-nobody-mistaken")) } };
    }
    let held: f64 = mistaken.iter().map(|one| one.held.minutes()).sum();
    let boats = mistaken.iter().filter(|one| one.boat_missed.is_some()).count() as u64;
    let mended = mistaken.iter().filter(|one| one.mended).count() as u64;
    html! {
        p {
            (t!("page-stories", held = lasting(held), boats = boats, mended = mended, stops = mistaken.len()))
        }
        dl {
            @for one in mistaken.iter().take(STORIES) { dt { (one.name) } dd { (story(one)) } }
        }
        // The message places the link where its language wants it.
        @let link = html! { a href="#people" { (t!("page-people-link")) } };
        p { (PreEscaped(t!("page-people-else", link = link.into_string()))) }
    }
}

fn cause_of(book: &Book, stop: &Mistaken) -> String {
    let same = |one: &&Traced| one.tide == stop.tide && one.person == stop.person;
    book.traced.iter().find(same).map_or_else(|| t!("page-not-traced"), |one| cause_words(one.cause))
}

/// Everybody who was stopped by mistake, person by person: what each of them lost, and whether it was put right.
pub fn people(book: &Book) -> Markup {
    let mut seen: Vec<(&Mistaken, Vec<&Mistaken>)> = Vec::new();
    for one in &book.truth.mistaken {
        match seen.iter_mut().find(|(first, _)| first.person == one.person) {
            Some((_, stops)) => stops.push(one),
            None => seen.push((one, vec![one])),
        }
    }
    if seen.is_empty() {
        return html! { p { (t!("page-nobody-mistaken")) } };
    }
    let mut table = Table::new(&[
        t!("charts-who"),
        t!("charts-stopped"),
        t!("page-first-cause"),
        t!("page-crossing"),
        t!("page-held-in-all"),
        t!("page-boats-missed"),
        t!("page-put-right"),
    ]);
    for (first, mut stops) in seen {
        stops.sort_by_key(|one| one.tide);
        let each =
            |words: &dyn Fn(&Mistaken) -> String| stops.iter().map(|one| words(one)).collect::<Vec<_>>().join("; ");
        let boats: Vec<&str> = stops.iter().filter_map(|one| one.boat_missed.as_deref()).collect();
        table.row([
            first.name.clone(),
            each(&|one| {
                let (tide, at) = (one.tide + 1, one.stopped_at.as_str());
                if one.at_random {
                    t!("page-stopped-at-random", tide = tide, at = at)
                } else {
                    t!("page-stopped-at", tide = tide, at = at)
                }
            }),
            each(&|one| cause_of(book, one)),
            each(&|one| shown(&one.reason)),
            lasting(stops.iter().map(|one| one.held.minutes()).sum()),
            if boats.is_empty() { t!("page-no-boats") } else { boats.join("; ") },
            if first.mended { t!("charts-yes") } else { t!("charts-no") },
        ]);
    }
    rows(&t!("page-people"), &table)
}

fn repeats(book: &Book, figures: &mut Figures) -> Markup {
    let bars = RepeatBars { people: book.repeat_stops.clone() };
    if bars.people.is_empty() {
        return html! { p { (bars.words()) } };
    }
    html! {
        p { (t!("page-again-why")) }
        (figures.figure(&t!("page-again"), &bars.svg(560.0, 220.0), &bars.words(), &bars.table()))
    }
}

fn by_group(book: &Book, figures: &mut Figures) -> Markup {
    let note = |by| groups_note(&book.scenario.file, by).map(|note| (by, note));
    let parts = [By::Custom, By::Pathway, By::Trade].into_iter().filter_map(note);
    html! {
        p { (t!("page-rates-how", games = book.figures.len())) }
        @for (by, what) in parts {
            @let rates = GroupRates { by: by_words(by), groups: book.groups(by), games: book.figures.len() };
            // A scenario may tell nobody apart by one of them.
            @if !rates.groups.is_empty() {
                p { (what) }
                (figures.figure(&t!("page-stopped-by", by = by_words(by)), &rates.svg(680.0), &rates.words(), &rates.table()))
            }
        }
    }
}

/// What people are grouped by, in the chart's words.
fn by_words(by: By) -> String {
    match by {
        By::Custom => t!("charts-custom"),
        By::Pathway => t!("charts-pathway"),
        By::Trade => t!("charts-trade"),
    }
}

fn ledger(book: &Book, figures: &mut Figures) -> Markup {
    let steps = book
        .ledger
        .iter()
        .map(|part| Step {
            register: shown(&part.register),
            purpose: held_for_words(part.held_for),
            rows: part.rows,
            value: part.value,
        })
        .collect();
    let fall = Waterfall { steps };
    html! {
        p { (t!("page-ledger-how")) }
        (figures.figure(&t!("page-ledger"), &fall.svg(760.0), &fall.words(), &fall.table()))
    }
}
