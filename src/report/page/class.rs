//! A class on one page: every table on the map, what they decided differently, and what they had expected. By name,
//! never by rank.

use super::frame::{Figures, Sheet, prompt, rows};
use super::scales::{Compared, MAPS, cards, map};
use crate::debrief::{Actual, Class, ClassTable, Opened, calibration};
use crate::lab::{SCALES, mean_of};
use crate::report::words::{decision_words, interval, listed, named, number, number_or_none, scale_words, signed};
use crate::report::{Table, counted};
use crate::session::{Answer, Scale};
use maud::{Markup, html};

/// A save that is not compared, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Apart {
    /// Its name.
    pub name: String,
    /// Why it is kept apart.
    pub why: String,
}

/// The page of a class.
pub fn class_page(class: &Class, apart: &[Apart]) -> String {
    let file = &class.scenario.file;
    let text = &file.text;
    let title = if text.title.is_empty() { &file.id } else { &text.title };
    let mut figures = Figures::default();
    let tables = compared(class);
    let contents = [
        ("map", "Every table on the map"),
        ("decided", "What was decided differently"),
        ("predicted", "What was expected, and what was so"),
        ("rule", "The general rule"),
        ("apart", "Kept apart"),
    ]
    .map(|(anchor, words)| (anchor.to_owned(), words.to_owned()))
    .to_vec();
    let names: Vec<String> = class.tables.iter().map(|table| table.name.clone()).collect();
    let top = html! {
        p {
            (counted(class.tables.len() as u64, "table", "tables")) " that met the same travellers: seed " (class.seed) ", "
            (counted(u64::from(class.tides), "tide", "tides")) ". By name, never by rank: " (listed(&names)) "."
        }
    };
    let main = html! {
            h2 id="map" class="runs-on" { "1. Every table on the map" }
            p {
                "A dot is what a table’s decisions come to on average over " (class.tables.first().map_or(0, |table| table.figures.len()))
                " games; the dashed string leads to its own day. The string is luck."
            }
            @for pair in MAPS { (map("tables", &tables, pair, &mut figures)) }
    (cards("Every table on all six scales", "Table", &tables, &mut figures))
            (prompt(&ask(&tables)))
        h2 id="decided" { "2. What was decided differently" }
            (decided(class))
            h2 id="predicted" { "3. What was expected, and what was so" }
            (predicted(class))
            h2 id="rule" { "4. The general rule" }
            (prompt(&text.prompts.rule))
            (prompt(&text.prompts.elsewhere))
            h2 id="apart" class="runs-on" { "5. Kept apart" }
            (kept_apart(apart))
        };
    let foot = html! { p { "Gatewright " (env!("CARGO_PKG_VERSION")) ", rules " (crate::session::RULES) ", scenario " (class.scenario.digest()) "." } };
    let title = format!("The class: {title}");
    Sheet { language: &file.language, title: &title, subtitle: &text.subtitle, contents, style: "" }
        .document(&top, &main, &foot)
}

fn compared(class: &Class) -> Vec<Compared> {
    let of = |table: &ClassTable| Compared {
        name: table.name.clone(),
        means: SCALES.map(|scale| mean_of(table.figures.iter().map(|one| one.metrics[scale.place()]))),
        run: table.figures.first().map(|one| SCALES.map(|scale| one.metrics[scale.place()])),
        own: false,
    };
    class.tables.iter().map(of).collect()
}

/// A question for the room: whose day flattered its decisions on Safety, and whose day did not. Nothing where no day
/// differs from its mean.
fn ask(tables: &[Compared]) -> String {
    let Some(place) = SCALES.iter().position(|scale| scale.scale == Scale::Safety) else { return String::new() };
    let luck = |one: &Compared| {
        let (run, mean) = (one.run?[place]?, one.means[place]?.mean);
        Some(SCALES[place].better.cost(mean) - SCALES[place].better.cost(run))
    };
    let known: Vec<(f64, &str)> = tables.iter().filter_map(|one| Some((luck(one)?, one.name.as_str()))).collect();
    let kind = known.iter().max_by(|one, other| one.0.total_cmp(&other.0)).filter(|(luck, _)| *luck > 0.0);
    let hard = known.iter().min_by(|one, other| one.0.total_cmp(&other.0)).filter(|(luck, _)| *luck < 0.0);
    match (kind, hard) {
        (Some((_, kind)), Some((_, hard))) => format!(
            "Ask the room: on Safety the day of {kind} was kinder than its decisions, the day of {hard} harder. Whose decisions would \
             you copy, and who would have known that on the day?"
        ),
        (Some((_, kind)), None) => {
            format!("Ask the room: on Safety the day of {kind} was kinder than its decisions. Would you copy them?")
        }
        (None, Some((_, hard))) => {
            format!("Ask the room: on Safety the day of {hard} was harder than its decisions. Would you copy them?")
        }
        (None, None) => String::new(),
    }
}

fn decided(class: &Class) -> Markup {
    if class.differences.is_empty() {
        return html! { p { "Every table decided the same." } };
    }
    let mut head = vec!["Decision".to_owned(), "Taken by".to_owned(), "Left out at".to_owned()];
    head.extend(SCALES.iter().map(|scale| format!("{}, {}", scale_words(scale.scale), scale.figure().unit)));
    let mut table = Table { head, rows: Vec::new() };
    for one in &class.differences {
        let names: Vec<String> = one.taken_by.iter().map(|&at| class.tables[at].name.clone()).collect();
        let mut row =
            vec![decision_words(&class.scenario, &one.decision), listed(&names), class.tables[one.at].name.clone()];
        row.extend(one.shifts.iter().map(|shift| {
            shift
                .difference
                .map_or("not defined".to_owned(), |mean| format!("{} ({})", signed(mean.mean), interval(mean.ci95)))
        }));
        table.rows.push(row);
    }
    html! {
        p {
            "Decisions that some tables took and others did not. Each was left out at one table that took it, with the same travellers: "
            "the game without it, minus the game as it was, with its 95 % interval."
        }
        (rows("What differed, and what it did", &table))
        @if class.further > 0 {
            p {
                (counted(class.further as u64, "more decision differs", "more decisions differ")) "; those above divided the class most. "
                "What each table decided stands in the next table."
            }
        }
        (rows("What each table decided", &logs(class)))
    }
}

/// Each table's log, tide by tide.
fn logs(class: &Class) -> Table {
    let mut table = Table::new(&["Table", "Decided"]);
    for one in &class.tables {
        let words: Vec<String> =
            one.game.decisions.iter().map(|decision| decision_words(&class.scenario, decision)).collect();
        table.row([one.name.clone(), if words.is_empty() { "nothing".to_owned() } else { words.join("; ") }]);
    }
    table
}

fn predicted(class: &Class) -> Markup {
    let file = &class.scenario.file;
    let mut seats = Table::new(&[
        "Table",
        "Seat",
        "Ranges that held the fact",
        "Mean interval score",
        "Chances stated",
        "Mean Brier score",
    ]);
    for table in &class.tables {
        for (seat, seen) in calibration(&table.opened) {
            seats.row([
                table.name.clone(),
                named(&file.text.seats, &seat).to_owned(),
                format!("{} of {}", seen.held, seen.ranges),
                number_or_none(seen.mean_interval_score()),
                seen.chances.to_string(),
                number_or_none(seen.mean_brier()),
            ]);
        }
    }
    if seats.rows.is_empty() {
        return html! { p { "No table sealed a prediction." } };
    }
    let mut questions =
        Table::new(&["Question", "Ranges", "Held the fact", "Fact lay above", "Fact lay below", "Mean width"]);
    for id in file.predictions.keys() {
        let ranges: Vec<(f64, f64, f64)> =
            class.tables.iter().flat_map(|table| &table.opened).filter_map(|one| range(one, id)).collect();
        if ranges.is_empty() {
            continue;
        }
        let count = |keep: &dyn Fn(&(f64, f64, f64)) -> bool| ranges.iter().filter(|range| keep(range)).count();
        let width = ranges.iter().map(|(low, high, _)| high - low).sum::<f64>() / ranges.len() as f64;
        questions.row([
            named(&file.text.predictions, id).to_owned(),
            ranges.len().to_string(),
            count(&|(low, high, fact)| (low..=high).contains(&fact)).to_string(),
            count(&|(_, high, fact)| fact > high).to_string(),
            count(&|(low, _, fact)| fact < low).to_string(),
            number(width),
        ]);
    }
    html! {
        p { "A range is meant to hold the truth four times in five; each is held against what came of its own table’s proposal." }
        @if !questions.rows.is_empty() { (rows("The class, question by question", &questions)) }
        (rows("Seat by seat; a smaller score is better, and a coin scores 0.25 by Brier", &seats))
    }
}

fn range(one: &Opened, id: &str) -> Option<(f64, f64, f64)> {
    match (one.answer, one.actual) {
        (Answer::Range { low, high }, Some(Actual::Number(fact))) if one.prediction == id => Some((low, high, fact)),
        _ => None,
    }
}

fn kept_apart(apart: &[Apart]) -> Markup {
    if apart.is_empty() {
        return html! { p { "Nothing: every save that was given could be compared." } };
    }
    let mut table = Table::new(&["Save", "Why it is not compared"]);
    for one in apart {
        table.row([one.name.clone(), one.why.clone()]);
    }
    rows("Saves kept apart", &table)
}
