//! For whoever leads: the run sheet with its minutes, the debrief sheet, the after-action form.

use crate::debrief::PaperGame;
use crate::report::Table;
use crate::report::page::frame::{lines, prompt, rows};
use maud::{Markup, html};

/// Parts of an hour that each step takes, and what is done in it.
const STEPS: [(u32, &str, &str); 7] = [
    (
        8,
        "Story and seats",
        "Read the story aloud, deal the seat sheets, read the content note. Show the pause card: it always works. Ask: “What would a good day be?” Write the answers down.",
    ),
    (
        7,
        "First council",
        "The council proposes one card, the dial lower or higher, or nothing. Every seat fills in its slip and folds it. Then the vote, face down.",
    ),
    (
        6,
        "First tide",
        "Open the first tide, read the line of what is held, move the buttons. Write the scales. Turn the event card.",
    ),
    (
        21,
        "Further tides",
        "Slip, vote, open. Let them argue; do not help. A policy once adopted can be changed, but the sheets know only policies held from the start: read the new line and say so.",
    ),
    (3, "Leave the seats", "Put the seat sheets down. What would you like to say before any truth is shown?"),
    (
        12,
        "Debrief",
        "Slips, truth, why then, what if, the rule, elsewhere: in the order of the debrief sheet. Process before blame.",
    ),
    (
        3,
        "One commitment",
        "Everybody writes one sentence and keeps it. Fill in the after-action form while it is fresh.",
    ),
];

/// Who does what when.
pub fn run_sheet(paper: &PaperGame) -> Markup {
    let file = &paper.scenario.file;
    let minutes = f64::from(file.minutes_to_play.max(45));
    let whole: u32 = STEPS.iter().map(|(part, _, _)| part).sum();
    let mut table = Table::new(&["From minute", "Minutes", "Step", "Do"]);
    let mut before = 0;
    for (part, name, what) in STEPS {
        let at = |parts: u32| (minutes * f64::from(parts) / f64::from(whole)).round();
        let (from, to) = (at(before), at(before + part));
        table.row([format!("{from:.0}"), format!("{:.0}", to - from), name.to_owned(), what.to_owned()]);
        before += part;
    }
    html! {
        section class="sheet" {
            h2 id="lead" { "Run sheet for whoever leads" }
            p { "For two to " (file.seats.len().max(2) * 2) " people at a table, in about " (format!("{minutes:.0}")) " minutes. You need this kit, scissors, clips, pencils, and buttons or beans." }
            (rows("Minute by minute", &table))
            h3 { "The story, to read aloud" }
            p class="prompt" { (file.text.story) }
            @for paragraph in &file.text.briefing { p { (paragraph) } }
            h3 { "When it gets stuck" }
            ul {
                li { "“Nothing ever happens.” That is how rare it is. Say so." }
                li { "“Stop more people.” Let them. Ask who waits behind them." }
                li { "“Stop nobody.” Ask what the hall would say the morning after a miss." }
                li { "Somebody is upset. Pause. The game waits, also until tomorrow." }
            }
        }
    }
}

/// The order of the debrief, with room to write.
pub fn debrief_sheet(paper: &PaperGame) -> Markup {
    let prompts = &paper.scenario.file.text.prompts;
    let steps = [
        ("Leave your seat", &prompts.leave_seat, 2),
        ("Open the slips", &String::new(), 2),
        ("The facts: open the truth", &prompts.facts, 2),
        ("Why did it make sense at the time?", &prompts.why_then, 3),
        ("One decision changed: compare two lines of the truth", &prompts.replay, 3),
        ("The general rule", &prompts.rule, 3),
        ("A case away from any gate", &prompts.elsewhere, 3),
        ("One commitment", &prompts.commit, 2),
    ];
    html! {
        section class="sheet" {
            h2 id="debrief" { "Debrief sheet" }
            @for (index, (name, words, count)) in steps.iter().enumerate() {
                h3 { (index + 1) ". " (name) }
                (prompt(words))
                (lines(*count))
            }
        }
    }
}

/// The form.
pub fn after_action() -> Markup {
    let head = ["Objective", "Observed", "Strength", "Improvement", "Cause", "Owner", "Next test"];
    html! {
        section class="sheet" {
            h2 id="after" { "After-action form" }
            p { "One line for each thing worth keeping or changing. A cause is a link in how the hall works, never a person." }
            div class="scroll" tabindex="0" role="group" aria-label="Table: after-action form" {
                table class="form" {
                    thead { tr { @for cell in head { th scope="col" { (cell) } } } }
                    tbody { @for _ in 0..6 { tr { @for _ in head { td {} } } } }
                }
            }
            p { "Objective: what should have happened. Observed: what did. Next test: how one would see that it is better, and when." }
        }
    }
}
