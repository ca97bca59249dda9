//! For whoever leads: the run sheet with its minutes, the debrief sheet, the after-action form.

use crate::debrief::PaperGame;
use crate::language::shown;
use crate::report::Table;
use crate::report::page::frame::{lines, prompt, rows};
use crate::t;
use maud::{Markup, html};

/// Parts of an hour that each step takes, and what is done in it.
fn steps() -> [(u32, String, String); 7] {
    [
        (8, t!("kit-step-story"), t!("kit-step-story-do")),
        (7, t!("kit-step-council"), t!("kit-step-council-do")),
        (6, t!("kit-step-tide"), t!("kit-step-tide-do")),
        (21, t!("kit-step-further"), t!("kit-step-further-do")),
        (3, t!("kit-step-leave"), t!("kit-step-leave-do")),
        (12, t!("kit-step-debrief"), t!("kit-step-debrief-do")),
        (3, t!("page-head-commit"), t!("kit-step-commit-do")),
    ]
}

/// Who does what when.
pub fn run_sheet(paper: &PaperGame) -> Markup {
    let file = &paper.scenario.file;
    let minutes = f64::from(file.minutes_to_play.max(45));
    let whole: u32 = steps().iter().map(|(part, _, _)| part).sum();
    let mut table = Table::new(&[t!("kit-from-minute"), t!("kit-minutes"), t!("kit-step"), t!("kit-do")]);
    let mut before = 0;
    for (part, name, what) in steps() {
        let at = |parts: u32| (minutes * f64::from(parts) / f64::from(whole)).round();
        let (from, to) = (at(before), at(before + part));
        table.row([format!("{from:.0}"), format!("{:.0}", to - from), name, what]);
        before += part;
    }
    html! {
        section class="sheet" {
            h2 id="lead" { (t!("kit-lead")) }
            p { (t!("kit-lead-how", people = file.seats.len().max(2) * 2, minutes = minutes)) }
            (rows(&t!("kit-by-minute"), &table))
            h3 { (t!("kit-story-aloud")) }
            p class="prompt" { (shown(&file.text.story)) }
            @for paragraph in &file.text.briefing { p { (shown(paragraph)) } }
            h3 { (t!("kit-stuck")) }
            ul {
                li { (t!("kit-stuck-nothing")) }
                li { (t!("kit-stuck-more")) }
                li { (t!("kit-stuck-nobody")) }
                li { (t!("kit-stuck-upset")) }
            }
        }
    }
}

/// The order of the debrief, with room to write.
pub fn debrief_sheet(paper: &PaperGame) -> Markup {
    let prompts = &paper.scenario.file.text.prompts;
    let steps = [
        (t!("page-head-seat"), &prompts.leave_seat, 2),
        (t!("kit-debrief-slips"), &String::new(), 2),
        (t!("kit-debrief-facts"), &prompts.facts, 2),
        (t!("page-head-why"), &prompts.why_then, 3),
        (t!("kit-debrief-replay"), &prompts.replay, 3),
        (t!("page-head-rule"), &prompts.rule, 3),
        (t!("page-head-elsewhere"), &prompts.elsewhere, 3),
        (t!("page-head-commit"), &prompts.commit, 2),
    ];
    html! {
        section class="sheet" {
            h2 id="debrief" { (t!("kit-debrief")) }
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
    let head = [
        t!("kit-objective"),
        t!("kit-observed"),
        t!("kit-strength"),
        t!("kit-improvement"),
        t!("kit-cause"),
        t!("kit-owner"),
        t!("kit-next-test"),
    ];
    html! {
        section class="sheet" {
            h2 id="after" { (t!("kit-after")) }
            p { (t!("kit-after-how")) }
            div class="scroll" tabindex="0" role="group" aria-label=(t!("page-table", caption = t!("kit-after-lower"))) {
                table class="form" {
                    thead { tr { @for cell in &head { th scope="col" { (cell) } } } }
                    tbody { @for _ in 0..6 { tr { @for _ in &head { td {} } } } }
                }
            }
            p { (t!("kit-after-heads")) }
        }
    }
}
