//! Step 3: everybody, what became of them, and what it cost those who carried nothing.

use super::frame::{Figures, rows};
use super::records;
use crate::debrief::{Blamed, Book, By, Cause, Confusion, Crossing, Mistaken, Removal, TideTruth, Traced};
use crate::report::words::{held_for_words, lasting, number};
use crate::report::{GroupRates, IconArray, RepeatBars, Step, Table, Waterfall, cause_words, counted, grouped};
use maud::{Markup, html};

/// Stories told in full; everybody else stands in the table.
const STORIES: usize = 5;

/// The section.
pub fn section(book: &Book, figures: &mut Figures) -> Markup {
    let all = &book.truth.all;
    html! {
        p class="lead" {
            "Of " (counted(all.travellers, "crossing", "crossings")) ", " (grouped(all.hazards)) " carried a hazard. "
            (counted(all.stops, "person was", "people were")) " stopped, and " (grouped(all.mistaken_stops)) " of them carried nothing."
        }
        (confusion(book))
        h3 { "Tide by tide" }
        @for tide in &book.truth.tides { (tide_figure(tide, figures)) }
        h3 { "Hazards that were missed" }
        (missed(book))
        (records::section(book, figures))
        h3 { "Why, counted" }
        (causes(book))
        h3 { "People stopped by mistake" }
        (stories(book))
        h3 { "Stopped again" }
        (repeats(book, figures))
        h3 { "Groups side by side" }
        (by_group(book, figures))
        h3 { "What the registers hold" }
        (ledger(book, figures))
    }
}

fn confusion(book: &Book) -> Markup {
    let all = &book.truth.all;
    let seen = Confusion::of(all);
    let thousand = |count: u64| number(1000.0 * count as f64 / all.travellers.max(1) as f64);
    let mut fates = Table::new(&["What became of them", "Crossings", "In 1,000"]);
    // What the scenario has no place for is not listed.
    let here = all.landed == all.travellers;
    for (name, count, always) in [
        ("hazard, found", seen.found, true),
        ("hazard, missed", seen.missed, true),
        ("hazard, not let through for another reason", seen.hazard_not_through, true),
        ("hazard, found at another gate", seen.found_elsewhere, !here),
        ("hazard, passed another gate", seen.missed_elsewhere, !here),
        ("no hazard, stopped by mistake", seen.mistaken_stops, true),
        ("no hazard, stopped by mistake at another gate", seen.mistaken_elsewhere, !here),
        ("no hazard, never stopped", seen.cleared, true),
        ("everybody", all.travellers, true),
    ] {
        if !always {
            continue;
        }
        fates.row([name.to_owned(), grouped(count), thousand(count)]);
    }
    let mut stops = Table::new(&["Stop", "Carried a hazard", "Carried nothing", "All"]);
    let [hazards, innocents] = [all.hazards_landed, all.landed - all.hazards_landed];
    let passed = [hazards - all.stops_with_hazard, innocents - seen.mistaken_stops];
    stops.row(["Stopped".to_owned(), grouped(all.stops_with_hazard), grouped(seen.mistaken_stops), grouped(all.stops)]);
    stops.row(["Not stopped".to_owned(), grouped(passed[0]), grouped(passed[1]), grouped(passed[0] + passed[1])]);
    stops.row(["All".to_owned(), grouped(hazards), grouped(innocents), grouped(all.landed)]);
    html! {
        (rows("Stopped or not, against what they carried: everybody who came ashore here", &stops))
        (rows("What became of everybody", &fates))
    }
}

fn tide_figure(tide: &TideTruth, figures: &mut Figures) -> Markup {
    let array = IconArray { people: tide.marks.iter().map(|mark| mark.fate).collect() };
    let note = if tide.counts.hazards == 0 {
        " This tide held no hazard, so nothing could be found or missed on it."
    } else {
        ""
    };
    let words = format!("{}{note}", array.words());
    figures.figure(&format!("Tide {}: everybody", tide.tide + 1), &array.svg(860.0, 300.0), &words, &array.table())
}

fn missed(book: &Book) -> Markup {
    let mut table = Table::new(&["Who", "Tide", "First cause"]);
    for one in book.traced.iter().filter(|one| matches!(one.cause, Cause::Miss(_))) {
        table.row([name_of(book, one), (one.tide + 1).to_string(), cause_words(one.cause)]);
    }
    if table.rows.is_empty() {
        return html! { p { "None was missed in this game. How much that says is the question of step 6." } };
    }
    rows("Hazards that were missed, and why", &table)
}

fn name_of(book: &Book, traced: &Traced) -> String {
    let same = |one: &&Crossing| one.tide == traced.tide && one.person == traced.person;
    book.crossings.iter().find(same).map(|one| one.name.clone()).unwrap_or_default()
}

/// Counts of causes, and what taking each away would have done.
fn causes(book: &Book) -> Markup {
    let mut table = Table::new(&["First cause", "Errors", "Without it, in your game", "Without it, over all games"]);
    let parts = |parts: &Removal| {
        format!(
            "{} removed, {} still wrong, {} newly wrong",
            grouped(parts.removed),
            grouped(parts.still),
            grouped(parts.newly)
        )
    };
    for kind in [true, false] {
        let these: Vec<&Blamed> =
            book.blamed.iter().filter(|one| matches!(one.cause, Cause::Miss(_)) == kind).collect();
        for one in &these {
            let (own, all) = one.without.as_ref().map_or_else(
                || ("no link of the hall can take it away".to_owned(), String::new()),
                |(own, all)| (parts(own), parts(all)),
            );
            table.row([cause_words(one.cause), grouped(one.count), own, all]);
        }
        let sum = these.iter().map(|one| one.count).sum();
        let name = if kind { "All hazards missed" } else { "All mistaken stops" };
        table.row([name.to_owned(), grouped(sum), String::new(), String::new()]);
    }
    let games = book.blamed.first().map_or(0, |one| one.games);
    html! {
        p {
            "The first cause is the earliest link of the chain whose change alone would have changed what became of that person, "
            "with everything else as it was. Taking a cause away everywhere does more: lines, records and trust move, and people "
            "whom it never touched are stopped or passed. Removed and still wrong add up to the errors of the game; the last column sums "
            (games) " games."
        }
        (rows("Causes, counted, and the same tides without each of them", &table))
    }
}

/// What a stop cost, as it would be told.
fn story(one: &Mistaken) -> String {
    let random = if one.at_random { " by a random check" } else { "" };
    let boat = one
        .boat_missed
        .as_ref()
        .map_or("No boat was missed.".to_owned(), |boat| format!("The boat at {boat} left meanwhile."));
    let again =
        if one.times > 1 { format!(" It was one of {} such stops in this game.", one.times) } else { String::new() };
    let mended = if one.mended { "The record was put right." } else { "The record still stands." };
    format!(
        "Crossing {}. Stopped on tide {} at {}{random} and held for {}. Nothing was found. {boat}{again} {mended}",
        one.reason,
        one.tide + 1,
        one.stopped_at,
        lasting(one.held.minutes())
    )
}

fn stories(book: &Book) -> Markup {
    let mistaken = &book.truth.mistaken;
    if mistaken.is_empty() {
        return html! { p { "Nobody was stopped by mistake." } };
    }
    let held: f64 = mistaken.iter().map(|one| one.held.minutes()).sum();
    let boats = mistaken.iter().filter(|one| one.boat_missed.is_some()).count() as u64;
    let mended = mistaken.iter().filter(|one| one.mended).count() as u64;
    html! {
        p {
            "Together they were held for " (lasting(held)) " and missed " (counted(boats, "boat", "boats")) ". "
            (grouped(mended)) " of these " (counted(mistaken.len() as u64, "stop", "stops")) " belong to a record that was put right. "
            "Those held longest:"
        }
        dl {
            @for one in mistaken.iter().take(STORIES) { dt { (one.name) } dd { (story(one)) } }
        }
        p { "Everybody else stands " a href="#people" { "at the end of the page" } ", by name." }
    }
}

fn cause_of(book: &Book, stop: &Mistaken) -> String {
    let same = |one: &&Traced| one.tide == stop.tide && one.person == stop.person;
    book.traced.iter().find(same).map_or_else(|| "not traced".to_owned(), |one| cause_words(one.cause))
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
        return html! { p { "Nobody was stopped by mistake." } };
    }
    let mut table =
        Table::new(&["Who", "Stopped", "First cause", "Crossing", "Held in all", "Boats missed", "Put right"]);
    for (first, mut stops) in seen {
        stops.sort_by_key(|one| one.tide);
        let each =
            |words: &dyn Fn(&Mistaken) -> String| stops.iter().map(|one| words(one)).collect::<Vec<_>>().join("; ");
        let boats: Vec<&str> = stops.iter().filter_map(|one| one.boat_missed.as_deref()).collect();
        table.row([
            first.name.clone(),
            each(&|one| {
                let random = if one.at_random { " at random" } else { "" };
                format!("tide {} at {}{random}", one.tide + 1, one.stopped_at)
            }),
            each(&|one| cause_of(book, one)),
            each(&|one| one.reason.clone()),
            lasting(stops.iter().map(|one| one.held.minutes()).sum()),
            if boats.is_empty() { "none".to_owned() } else { boats.join("; ") },
            if first.mended { "yes" } else { "no" }.to_owned(),
        ]);
    }
    rows("People stopped by mistake, longest hold first", &table)
}

fn repeats(book: &Book, figures: &mut Figures) -> Markup {
    let bars = RepeatBars { people: book.repeat_stops.clone() };
    if bars.people.is_empty() {
        return html! { p { (bars.words()) } };
    }
    html! {
        p { "The score of an innocent belongs to the person: without redress the same person is stopped on each trip." }
        (figures.figure("People by how often they were stopped by mistake", &bars.svg(560.0, 220.0), &bars.words(), &bars.table()))
    }
}

fn by_group(book: &Book, figures: &mut Figures) -> Markup {
    let parts = [
        (By::Custom, "custom", "Customs differ in names and paperwork only; hazard is drawn independently of them."),
        (By::Pathway, "pathway", "Pathways may differ in how many carry a hazard."),
        (By::Trade, "trade", "Trades differ in how well a hand prints."),
    ];
    html! {
        p { "Rates are ratios of totals over " (book.figures.len()) " games with the same decisions, with 95 % intervals by the jackknife: one game alone holds too few stops to tell groups apart." }
        @for (by, name, what) in parts {
            @let rates = GroupRates { by: by_words(by), groups: book.groups(by), games: book.figures.len() };
            // A scenario may tell nobody apart by one of them.
            @if !rates.groups.is_empty() {
                p { (what) }
                (figures.figure(&format!("Stopped by mistake, by {name}"), &rates.svg(680.0), &rates.words(), &rates.table()))
            }
        }
    }
}

/// What people are grouped by, in the chart's words.
fn by_words(by: By) -> String {
    match by {
        By::Custom => crate::t!("charts-custom"),
        By::Pathway => crate::t!("charts-pathway"),
        By::Trade => crate::t!("charts-trade"),
    }
}

fn ledger(book: &Book, figures: &mut Figures) -> Markup {
    let steps = book
        .ledger
        .iter()
        .map(|part| Step {
            register: part.register.clone(),
            purpose: held_for_words(part.held_for),
            rows: part.rows,
            value: part.value,
        })
        .collect();
    let fall = Waterfall { steps };
    html! {
        p { "Ledger = rows × weight of the fields × days kept × (1 + ln of those who can look) × what it is used for. A row written here is held for what its traveller came for, or for the back room; rows that came from elsewhere are shared out by what they were asked for in this game." }
        (figures.figure("The ledger after the last tide", &fall.svg(760.0), &fall.words(), &fall.table()))
    }
}
