//! The words of the game, in place: `?` or F1 opens them anywhere, those on the screen first; a dotted word in a text
//! opens its own. On the board the tokens are explained before the words.

use bevy::input::keyboard::Key;
use bevy::input_focus::InputFocus;
use bevy::prelude::*;
use bevy::text::EditableText;

use super::Screen;
use super::control::Pressed;
use super::screens::links::slip;
use super::ui::{Ui, column};
use super::widgets::modal::Cover;
use super::words::{body, head, lead};
use crate::language::say;
use crate::t;

mod paragraph;
mod tokens;

/// The words, each with its name, what it is, and the forms it has in a sentence, as `term-…` in the string files.
pub const TERMS: [&str; 22] = [
    "traveller",
    "hazard",
    "pathway",
    "custom",
    "register",
    "one-window",
    "lantern-towns",
    "fathom-papers",
    "release-desk",
    "seal-print",
    "harbour-watch",
    "back-room",
    "redress",
    "return-pathway",
    "neighbour-gates",
    "ledger",
    "lawful-basis",
    "tide",
    "cut",
    "stop",
    "slip",
    "tide-walker",
];

/// Opens the words.
pub fn plugin(app: &mut App) {
    app.add_systems(Update, (by_key, by_press));
}

/// Name of a term.
fn name(term: &str) -> String {
    say(&format!("term-{term}"))
}

/// What it is.
fn meaning(term: &str) -> String {
    say(&format!("term-{term}-is"))
}

/// Its forms in a sentence, small.
fn forms(term: &str) -> Vec<String> {
    say(&format!("term-{term}-forms")).split(", ").map(str::to_lowercase).collect()
}

/// Whether a text contains one of the forms as a word of its own.
fn occurs(forms: &[String], text: &str) -> bool {
    forms.iter().any(|form| find_word(text, form).is_some())
}

/// Where a form stands in a small-letter text as a word of its own.
fn find_word(text: &str, form: &str) -> Option<usize> {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    text.match_indices(form)
        .map(|(at, _)| at)
        .find(|at| !letter(text[..*at].chars().next_back()) && !letter(text[at + form.len()..].chars().next()))
}

fn by_key(
    keys: Res<ButtonInput<Key>>,
    focus: Res<InputFocus>,
    fields: Query<(), With<EditableText>>,
    covers: Query<(), With<Cover>>,
    texts: Query<(&Text, &InheritedVisibility)>,
    screen: Res<State<Screen>>,
    mut commands: Commands,
) {
    let writes = focus.get().is_some_and(|entity| fields.contains(entity));
    let asked = keys.just_pressed(Key::F1) || keys.just_pressed(Key::Character("?".into())) && !writes;
    if !asked || !covers.is_empty() {
        return;
    }
    let seen: Vec<String> =
        texts.iter().filter(|(_, shown)| shown.get()).map(|(text, _)| text.0.to_lowercase()).collect();
    let here = TERMS.into_iter().filter(|term| {
        let forms = forms(term);
        seen.iter().any(|text| occurs(&forms, text))
    });
    open(&mut commands, here.collect(), *screen.get() == Screen::Shift);
}

fn by_press(mut pressed: MessageReader<Pressed>, screen: Res<State<Screen>>, mut commands: Commands) {
    for press in pressed.read() {
        if press.is("words") {
            open(&mut commands, Vec::new(), *screen.get() == Screen::Shift);
        }
        let term =
            press.after("term:").and_then(|id| TERMS.into_iter().find(|term| Some(*term) == id.split('/').next()));
        if let Some(term) = term {
            let title = name(term);
            slip(&mut commands, &title.clone(), 520.0, move |ui| {
                ui.say(head(title));
                ui.say(lead(meaning(term)));
            });
        }
    }
}

/// Lays all words over the screen, those in `here` first; on the board, the tokens before them.
fn open(commands: &mut Commands, here: Vec<&'static str>, on_board: bool) {
    slip(commands, &t!("glossary-title"), 760.0, move |ui| {
        ui.say(head(t!("glossary-title")));
        let area = Node { max_height: px(460), min_height: px(100), flex_shrink: 1.0, ..column(10.0) };
        ui.scroll(area, "glossary", &t!("glossary-title"), |ui| {
            if on_board {
                tokens::tokens(ui);
                ui.hairline();
                // Words of this screen have a heading of their own; others would stand under the tokens' one.
                if here.is_empty() {
                    ui.say(body(t!("glossary-title")).soft());
                }
            }
            if !here.is_empty() {
                ui.say(body(t!("glossary-here")).soft());
                for term in &here {
                    entry(term, ui);
                }
                ui.hairline();
                ui.say(body(t!("glossary-others")).soft());
            }
            TERMS.iter().filter(|term| !here.contains(term)).for_each(|term| entry(term, ui));
        });
    });
}

fn entry(term: &str, ui: &mut Ui) {
    ui.within(Node { flex_shrink: 0.0, ..column(0.0) }, |ui| {
        ui.say(body(name(term)).serif());
        ui.say(body(meaning(term)));
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Language, messages, speaking};

    #[test]
    fn every_term_has_a_name_a_meaning_and_forms() {
        let there = messages(Language::English);
        for term in TERMS {
            for end in ["", "-is", "-forms"] {
                assert!(there.contains(&format!("term-{term}{end}")), "term-{term}{end}");
            }
        }
        let terms = there.iter().filter(|key| key.starts_with("term-") && key.ends_with("-is")).count();
        assert_eq!(terms, TERMS.len(), "a term of the string files is not on the list");
        for language in Language::OFFERED {
            speaking(language, || {
                for term in TERMS {
                    assert!(
                        forms(term).contains(&name(term).to_lowercase()),
                        "{language:?}: {term} is a form of itself"
                    );
                }
            });
        }
    }

    #[test]
    fn a_word_is_found_whole() {
        assert_eq!(find_word("the stops are many, one stop", "stop"), Some(24));
        assert_eq!(find_word("non-stop", "stop"), Some(4));
        assert_eq!(find_word("stopping", "stop"), None);
        assert!(occurs(&["gefahr".into(), "gefahren".into()], "zwei gefahren."));
    }
}
