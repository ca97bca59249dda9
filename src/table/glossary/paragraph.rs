//! A paragraph whose terms are dotted: each can be focused and opens what it means. The first time only, so that a text
//! stays a text.

use bevy::ecs::system::EntityCommands;
use bevy::input_focus::tab_navigation::TabIndex;
use bevy::prelude::*;
use bevy::ui_widgets::Button;

use super::{TERMS, find_word, forms};
use crate::t;
use crate::table::control::{ControlId, accessible};
use crate::table::ui::{Ui, row};
use crate::table::widgets::dotted::Dots;
use crate::table::widgets::face::{Face, Ground};
use crate::table::words::Words;

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    /// One word with its signs.
    Word(String),
    /// A term with its signs.
    Term(&'static str, String),
}

/// Cuts a text into words and the first occurrence of each term.
fn pieces(text: &str) -> Vec<Piece> {
    let small = text.to_lowercase();
    let mut found: Vec<(usize, usize, &'static str)> = Vec::new();
    // Letters whose small form is longer would shift every place: such a text is left without dots.
    if small.len() == text.len() {
        for term in TERMS {
            let mut forms = forms(term);
            forms.sort_by_key(|form| std::cmp::Reverse(form.len()));
            let place = forms.iter().filter_map(|form| find_word(&small, form).map(|at| (at, at + form.len()))).min();
            let free = |(from, to): &(usize, usize)| found.iter().all(|(a, b, _)| to <= a || from >= b);
            if let Some((from, to)) = place.filter(free) {
                found.push((from, to, term));
            }
        }
        found.sort_unstable();
    }
    let mut out = Vec::new();
    let mut at = 0;
    for (from, to, term) in found {
        let from = text[..from].rfind(char::is_whitespace).map_or(0, |space| space + 1).max(at);
        let to = text[to..].find(char::is_whitespace).map_or(text.len(), |space| to + space);
        out.extend(text[at..from].split_whitespace().map(|word| Piece::Word(word.to_owned())));
        if from < to {
            out.push(Piece::Term(term, text[from..to].to_owned()));
        }
        at = to.max(at);
    }
    out.extend(text[at..].split_whitespace().map(|word| Piece::Word(word.to_owned())));
    out
}

impl Ui<'_, '_> {
    /// Places a paragraph in a style, its terms dotted; `id` is its own on this screen.
    pub fn paragraph(&mut self, id: &str, text: &str, style: fn(String) -> Words) -> EntityCommands<'_> {
        let node = Node { flex_wrap: FlexWrap::Wrap, column_gap: px(4), flex_shrink: 0.0, ..default() };
        self.within((node, accessible(accesskit::Role::Paragraph, text, false)), |ui| {
            for piece in pieces(text) {
                match piece {
                    Piece::Word(word) => {
                        ui.say(style(word).one_line().quiet());
                    }
                    Piece::Term(term, words) => {
                        let label = t!("glossary-term-label", term = words.clone());
                        let button = (
                            Node { border_radius: BorderRadius::all(px(3)), flex_shrink: 0.0, ..row(0.0) },
                            Button,
                            Face::new(Ground::Bare),
                            ControlId::new(format!("term:{term}/{id}")),
                            TabIndex(0),
                            accessible(accesskit::Role::Button, &label, true),
                        );
                        ui.within(button, |ui| {
                            ui.say(style(words).one_line().quiet());
                            ui.put(Dots);
                        });
                    }
                }
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_of_each_term_is_dotted_and_no_word_is_lost() {
        let text = "Few travellers carry a hazard. The back room, with two rooms, asks travellers again.";
        let pieces = pieces(text);
        let terms: Vec<_> = pieces
            .iter()
            .filter_map(|piece| if let Piece::Term(term, said) = piece { Some((*term, said.as_str())) } else { None })
            .collect();
        assert_eq!(terms, [("traveller", "travellers"), ("hazard", "hazard."), ("back-room", "back room,")]);
        let all: Vec<&str> = pieces.iter().map(|(Piece::Word(said) | Piece::Term(_, said))| said.as_str()).collect();
        assert_eq!(all.join(" "), text);
    }

    #[test]
    fn a_text_without_terms_is_its_words() {
        assert_eq!(pieces("so it is"), ["so", "it", "is"].map(|word| Piece::Word(word.into())));
        assert!(pieces("").is_empty());
    }
}
