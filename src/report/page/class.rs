//! A class on one page: every table on the map, what they decided differently, and what they had expected. By name,
//! never by rank.

use super::frame::{Figures, Sheet, prompt, rows};
use super::scales::{Compared, MAPS, cards, map};
use crate::debrief::{Actual, Class, ClassTable, Opened, calibration};
use crate::lab::{SCALES, mean_of};
use crate::language::shown;
use crate::report::Table;
use crate::report::words::{decision_words, difference_words, listed, number, number_or_none, scale_words, told, unit};
use crate::scenario::file::PredictionFile;
use crate::session::{Answer, Scale};
use crate::t;
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
        ("map", t!("page-class-map")),
        ("decided", t!("page-class-decided")),
        ("predicted", t!("page-class-predicted")),
        ("rule", t!("page-head-rule")),
        ("apart", t!("page-class-apart")),
    ]
    .map(|(anchor, words)| (anchor.to_owned(), words))
    .to_vec();
    let names: Vec<String> = class.tables.iter().map(|table| table.name.clone()).collect();
    let top = html! {
        p {
            (t!(
                "page-class-top",
                tables = class.tables.len(),
                seed = class.seed.to_string(),
                tides = class.tides,
                names = listed(&names),
            ))
        }
    };
    let heading = |at: usize| html! { h2 id=(contents[at].0) { (at + 1) ". " (contents[at].1) } };
    let running_on = |at: usize| html! { h2 id=(contents[at].0) class="runs-on" { (at + 1) ". " (contents[at].1) } };
    let games = class.tables.first().map_or(0, |table| table.figures.len());
    let main = html! {
        (running_on(0))
        p { (t!("page-class-map-how", games = games)) }
        @for pair in MAPS { (map(&t!("page-class-tables"), &tables, pair, &mut figures)) }
        (cards(&t!("page-class-cards"), &t!("page-class-table"), &tables, &mut figures))
        (prompt(&ask(&tables)))
        (heading(1))
        (decided(class))
        (heading(2))
        (predicted(class))
        (heading(3))
        (prompt(&text.prompts.rule))
        (prompt(&text.prompts.elsewhere))
        (running_on(4))
        (kept_apart(apart))
    };
    let foot = html! { p { (made_by(class)) } };
    let title = t!("page-class-title", title = shown(title));
    Sheet { title: &title, subtitle: &shown(&text.subtitle), contents, style: "" }.document(&top, &main, &foot)
}

fn made_by(class: &Class) -> String {
    let (version, rules) = (env!("CARGO_PKG_VERSION"), crate::session::RULES);
    t!("page-class-made-by", version = version, rules = rules, scenario = class.scenario.digest())
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
        (Some((_, kind)), Some((_, hard))) => t!("page-class-ask", kind = *kind, hard = *hard),
        (Some((_, kind)), None) => t!("page-class-ask-kind", kind = *kind),
        (None, Some((_, hard))) => t!("page-class-ask-hard", hard = *hard),
        (None, None) => String::new(),
    }
}

fn decided(class: &Class) -> Markup {
    if class.differences.is_empty() {
        return html! { p { (t!("page-class-same")) } };
    }
    let mut head = vec![t!("page-decision"), t!("page-taken-by"), t!("page-left-out-at")];
    head.extend(
        SCALES
            .iter()
            .map(|scale| t!("page-scale-unit", scale = scale_words(scale.scale), unit = unit(scale.figure().unit))),
    );
    let mut table = Table { head, rows: Vec::new() };
    for one in &class.differences {
        let names: Vec<String> = one.taken_by.iter().map(|&at| class.tables[at].name.clone()).collect();
        let mut row =
            vec![decision_words(&class.scenario, &one.decision), listed(&names), class.tables[one.at].name.clone()];
        row.extend(one.shifts.iter().map(|shift| difference_words(shift.difference)));
        table.rows.push(row);
    }
    html! {
        p {
            (t!("page-class-decided-how"))
        }
        (rows(&t!("page-class-differed"), &table))
        @if class.further > 0 {
            p {
                (t!("page-class-further", decisions = class.further))
            }
        }
        (rows(&t!("page-class-logs"), &logs(class)))
    }
}

/// Each table's log, tide by tide.
fn logs(class: &Class) -> Table {
    let mut table = Table::new(&[t!("page-class-table"), t!("page-decided")]);
    for one in &class.tables {
        let words: Vec<String> =
            one.game.decisions.iter().map(|decision| decision_words(&class.scenario, decision)).collect();
        table.row([one.name.clone(), if words.is_empty() { t!("page-nothing") } else { words.join("; ") }]);
    }
    table
}

fn predicted(class: &Class) -> Markup {
    let file = &class.scenario.file;
    let mut seats = Table::new(&[
        t!("page-class-table"),
        t!("charts-seat"),
        t!("page-ranges-held"),
        t!("page-class-interval"),
        t!("page-chances"),
        t!("page-class-brier"),
    ]);
    for table in &class.tables {
        for (seat, seen) in calibration(&table.opened) {
            seats.row([
                table.name.clone(),
                told(&file.text.seats, &seat),
                t!("page-of", count = seen.held, all = seen.ranges),
                number_or_none(seen.mean_interval_score()),
                seen.chances.to_string(),
                number_or_none(seen.mean_brier()),
            ]);
        }
    }
    if seats.rows.is_empty() {
        return html! { p { (t!("page-class-none-sealed")) } };
    }
    let mut questions = Table::new(&[
        t!("page-question"),
        t!("page-ranges"),
        t!("page-held-fact"),
        t!("page-fact-above"),
        t!("page-fact-below"),
        t!("page-mean-width"),
    ]);
    for (id, rule) in &file.predictions {
        let ranges: Vec<(f64, f64, f64)> =
            class.tables.iter().flat_map(|table| &table.opened).filter_map(|one| range(one, id, rule)).collect();
        if ranges.is_empty() {
            continue;
        }
        let count = |keep: &dyn Fn(&(f64, f64, f64)) -> bool| ranges.iter().filter(|range| keep(range)).count();
        let width = ranges.iter().map(|(low, high, _)| high - low).sum::<f64>() / ranges.len() as f64;
        questions.row([
            told(&file.text.predictions, id),
            ranges.len().to_string(),
            count(&|(low, high, fact)| (low..=high).contains(&fact)).to_string(),
            count(&|(_, high, fact)| fact > high).to_string(),
            count(&|(low, _, fact)| fact < low).to_string(),
            number(width),
        ]);
    }
    html! {
        p { (t!("page-class-predicted-how")) }
        @if !questions.rows.is_empty() { (rows(&t!("page-class-questions"), &questions)) }
        (rows(&t!("page-class-seats"), &seats))
    }
}

fn range(one: &Opened, id: &str, rule: &PredictionFile) -> Option<(f64, f64, f64)> {
    match (one.answer, one.actual) {
        (Answer::Range { low, high }, Some(Actual::Number(fact))) if one.prediction == id => {
            Some((low, high, rule.on_scale(fact)))
        }
        _ => None,
    }
}

fn kept_apart(apart: &[Apart]) -> Markup {
    if apart.is_empty() {
        return html! { p { (t!("page-class-nothing-apart")) } };
    }
    let mut table = Table::new(&[t!("page-save"), t!("page-why-apart")]);
    for one in apart {
        table.row([one.name.clone(), one.why.clone()]);
    }
    rows(&t!("page-saves-apart"), &table)
}
