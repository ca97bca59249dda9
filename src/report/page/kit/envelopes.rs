//! What stays shut: a page for each tide, and one for the truth. The empty part is folded over the
//! writing, the title back, so that the title is outside and the writing within.

use super::policy_words;
use crate::debrief::PaperGame;
use crate::report::page::frame::rows;
use crate::report::words::{lasting, named, number};
use crate::report::{Table, grouped};
use maud::{Markup, html};

/// Names told in the truth, and where many policies leave little room to fold the sheet.
const TOLD: usize = 3;
const TOLD_SHORT: usize = 1;
const MANY: usize = 10;

fn folded(anchor: &str, name: &str, when: &str, inside: &Markup) -> Markup {
    html! {
        section class="sheet envelope" {
            div class="outside" {
                h2 id=(anchor) { (name) }
                p class="lead" { (when) }
            }
            hr class="fold";
            p class="fold-words" { "Second fold: the title away from you" }
            div class="inside" { (inside) }
            hr class="fold";
            p class="fold-words" { "First fold: the empty part towards you, over the writing" }
            div class="cover" {}
        }
    }
}

/// One page a tide: what the hall counted, for each policy the room may hold. No word of what was true.
pub fn tides(paper: &PaperGame) -> Markup {
    let file = &paper.scenario.file;
    html! {
        @for tide in 0..file.tides {
            @let played = paper.tide(tide);
            @let event = played.first().and_then(|(_, truth)| truth.event.as_ref());
            @let inside = html! {
                p { "Read the line of the policy you hold. Each was played from the first tide on, on the same travellers." }
                (rows(&format!("Tide {}: what the hall counted", tide + 1), &counted(paper, tide)))
                @match event {
                    Some(id) => { p { strong { "After this tide: " } (named(&file.text.events, id)) "." } }
                    None => { p { "No card comes after this tide." } }
                }
            };
            (folded(
                &format!("tide-{}", tide + 1),
                &format!("Tide {}", tide + 1),
                "Open when every seat has sealed its slip and the council has voted.",
                &inside,
            ))
        }
    }
}

fn counted(paper: &PaperGame, tide: u16) -> Table {
    let mut table = Table::new(&[
        "You hold",
        "Came",
        "Nineteen in twenty waited under",
        "Stopped",
        "Nothing found",
        "Boats missed",
        "Coins",
        "Trust",
        "Ledger",
    ]);
    for (policy, truth) in paper.tide(tide) {
        table.row([
            policy_words(&paper.scenario, policy.act.as_ref()),
            grouped(truth.counts.travellers),
            format!("{} min", number(truth.wait_p95)),
            grouped(truth.counts.stops),
            grouped(truth.counts.stops - truth.counts.found),
            grouped(truth.counts.boats_missed),
            number(truth.coins),
            number(truth.trust),
            number(truth.ledger),
        ]);
    }
    table
}

/// What was true, for the debrief alone.
pub fn truth(paper: &PaperGame) -> Markup {
    let coast = paper.scenario.file.coast.is_some();
    let mut head = vec!["You held", "Hazards that came", "Found", "Missed"];
    if coast {
        head.extend(["Found elsewhere", "Passed elsewhere"]);
    }
    head.extend(["Stopped by mistake", "Of 100 stopped, carried nothing"]);
    let mut table = Table::new(&head);
    for policy in &paper.policies {
        let all = &policy.truth.all;
        let of = if all.stops > 0 {
            number(100.0 * all.mistaken_stops as f64 / all.stops as f64)
        } else {
            "nobody was stopped".to_owned()
        };
        let mut row = vec![policy_words(&paper.scenario, policy.act.as_ref()), grouped(all.hazards)];
        row.extend([grouped(all.found), grouped(all.missed)]);
        if coast {
            row.extend([grouped(all.found_elsewhere), grouped(all.missed_elsewhere)]);
        }
        row.extend([grouped(all.mistaken_stops), of]);
        table.rows.push(row);
    }
    let inside = html! {
        (rows("The whole game, with nothing hidden", &table))
        @if let Some(policy) = paper.policies.first() {
            h3 { "Some of those stopped by mistake, in the hall as it is" }
            dl {
                @for one in policy.truth.mistaken.iter().take(if paper.policies.len() > MANY { TOLD_SHORT } else { TOLD }) {
                    dt { (one.name) }
                    dd {
                        "Crossing " (one.reason) ". Stopped on tide " (one.tide + 1) " at " (one.stopped_at) ", held for "
                        (lasting(one.held.minutes())) "."
                        @if let Some(boat) = &one.boat_missed { " The boat at " (boat) " left meanwhile." }
                    }
                }
            }
        }
        @for (claim, _) in paper.scenario.file.claims.iter().filter(|(_, claim)| claim.contradicted) {
            @if let Some(words) = paper.scenario.file.text.claims.get(claim) {
                p { strong { "The claim that the model contradicts: " } (words.name) ": “" (words.what) "”" }
            }
        }
        p { "So few hazards come that one game says little about a policy: the same policy on another seed may find or miss other ones." }
    };
    folded("truth", "The truth", "Open in the debrief, after the slips, and not before.", &inside)
}
