//! What stays shut: a page for each tide, and one for the truth. The empty part is folded over the
//! writing, the title back, so that the title is outside and the writing within.

use super::policy_words;
use crate::debrief::PaperGame;
use crate::language::shown;
use crate::report::page::frame::rows;
use crate::report::words::{lasting, number, told};
use crate::report::{Table, grouped};
use crate::t;
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
            p class="fold-words" { (t!("kit-second-fold")) }
            div class="inside" { (inside) }
            hr class="fold";
            p class="fold-words" { (t!("kit-first-fold")) }
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
                p { (t!("kit-tide-how")) }
                (rows(&t!("kit-tide-counted", tide = tide + 1), &counted(paper, tide)))
                @match event {
                    Some(id) => { p { strong { (t!("kit-after-tide")) " " } (told(&file.text.events, id)) "." } }
                    None => { p { (t!("kit-no-card")) } }
                }
            };
            (folded(
                &format!("tide-{}", tide + 1),
                &t!("page-tide-number", tide = tide + 1),
                &t!("kit-open-tide"),
                &inside,
            ))
        }
    }
}

fn counted(paper: &PaperGame, tide: u16) -> Table {
    let mut table = Table::new(&[
        t!("kit-you-hold"),
        t!("kit-came"),
        t!("page-nineteen"),
        t!("charts-stopped"),
        t!("page-nothing-found"),
        t!("page-boats-missed"),
        t!("kit-coins-head"),
        t!("scale-trust"),
        t!("kit-ledger"),
    ]);
    for (policy, truth) in paper.tide(tide) {
        table.row([
            policy_words(&paper.scenario, policy.act.as_ref()),
            grouped(truth.counts.travellers),
            t!("charts-minutes", minutes = number(truth.wait_p95)),
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
    let mut head = vec![t!("kit-you-held"), t!("kit-hazards"), t!("kit-found"), t!("kit-missed")];
    if coast {
        head.extend([t!("kit-found-elsewhere"), t!("kit-missed-elsewhere")]);
    }
    head.extend([t!("charts-stopped-by-mistake"), t!("kit-carried-nothing")]);
    let mut table = Table::new(&head);
    for policy in &paper.policies {
        let all = &policy.truth.all;
        let of = if all.stops > 0 {
            number(100.0 * all.mistaken_stops as f64 / all.stops as f64)
        } else {
            t!("kit-nobody-stopped")
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
        (rows(&t!("kit-whole-game"), &table))
        @if let Some(policy) = paper.policies.first() {
            h3 { (t!("kit-some")) }
            dl {
                @for one in policy.truth.mistaken.iter().take(if paper.policies.len() > MANY { TOLD_SHORT } else { TOLD }) {
                    dt { (one.name) }
                    dd {
                        (t!(
                            "kit-story",
                            reason = shown(&one.reason),
                            tide = one.tide + 1,
                            at = one.stopped_at.as_str(),
                            held = lasting(one.held.minutes()),
                        ))
                        @if let Some(boat) = &one.boat_missed { " " (t!("page-story-boat", boat = boat.as_str())) }
                    }
                }
            }
        }
        @for (claim, _) in paper.scenario.file.claims.iter().filter(|(_, claim)| claim.contradicted) {
            @if let Some(words) = paper.scenario.file.text.claims.get(claim) {
                p { strong { (t!("kit-claim")) " " } (t!("page-said-by", who = shown(&words.name), what = shown(&words.what))) }
            }
        }
        p { (t!("kit-so-few")) }
    };
    folded("truth", &t!("kit-the-truth"), &t!("kit-open-truth"), &inside)
}
