//! Pages in another language: in the pseudo-language every word that comes from a string file or from a scenario wears
//! marks, so a word without them is hard-coded; and a German page is built as the English one is.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use gatewright::debrief::{Book, Class, Effort, PaperGame};
use gatewright::lab::{OneByOne, Pool};
use gatewright::language::{Language, speaking};
use gatewright::report::page::{Apart, class_page, debrief_page, kit_page};
use gatewright::scenario::built_in;
use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::sync::Arc;
use support::page::{names, plain_words};
use support::scenario;
use support::table::{busy_council, play};

const TRICKLE: &str = "scenarios/the-trickle.toml";

/// Tags in their order, without pictures.
fn structure(page: &str) -> Vec<String> {
    let without: String = page.split("<svg").map(|part| part.rsplit("</svg>").next().unwrap()).collect();
    let tag = |rest: &str| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '/').collect();
    without.split('<').skip(1).map(tag).collect()
}

#[test]
fn nothing_on_the_debrief_is_hard_coded() {
    let session = play(scenario(TRICKLE), 7, &busy_council());
    let effort = Effort { replications: 3, each: 2, search: 1 };
    let book = Book::of(&session, effort, &Pool::new(2).unwrap(), |_, _| ControlFlow::Continue(())).unwrap();
    let page = |language| speaking(language, || debrief_page(&book));
    let known = names(book.crossings.iter().map(|one| one.name.as_str()).chain(["the-trickle"]));
    let pseudo = page(Language::Pseudo).replace(&book.digest, "").replace(&book.scenario.digest(), "");
    assert_eq!(plain_words(&pseudo, &known), BTreeSet::new());
    let german = page(Language::German);
    assert!(german.contains("<html lang=\"de\">") && german.contains("irrtümlich"));
    assert_eq!(structure(&german), structure(&page(Language::English)));
}

#[test]
fn nothing_on_the_kit_is_hard_coded() {
    let own = scenario(TRICKLE);
    let paper = PaperGame::of(Arc::new(own.clone()), 7);
    let told = paper.policies.iter().flat_map(|policy| &policy.truth.mistaken).map(|one| one.name.as_str());
    let known = names(told.chain(["the-trickle"]));
    let pseudo = speaking(Language::Pseudo, || kit_page(&paper));
    assert_eq!(plain_words(&pseudo, &known), BTreeSet::new());
    let words = built_in::translation("the-trickle", "de").unwrap();
    let translated = PaperGame::of(Arc::new(own.in_language(&words)), 7);
    let german = speaking(Language::German, || kit_page(&translated));
    assert!(german.contains("<html lang=\"de\">") && german.contains("Das Rinnsal"));
    assert_eq!(structure(&german), structure(&kit_page(&paper)));
}

#[test]
fn nothing_on_the_class_page_is_hard_coded() {
    let quiet = play(scenario(TRICKLE), 7, &[]);
    let busy = play(scenario(TRICKLE), 7, &busy_council());
    let sessions = vec![("12".to_owned(), busy), ("34".to_owned(), quiet)];
    let class = Class::of(sessions, 2, &OneByOne, |_, _| ControlFlow::Continue(())).unwrap();
    let apart = [Apart { name: "56".into(), why: "78".into() }];
    let page = |language| speaking(language, || class_page(&class, &apart));
    let pseudo = page(Language::Pseudo).replace(&class.scenario.digest(), "");
    assert_eq!(plain_words(&pseudo, &names(["the-trickle"].into_iter())), BTreeSet::new());
    assert_eq!(structure(&page(Language::German)), structure(&page(Language::English)));
}
