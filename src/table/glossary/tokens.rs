//! What the tokens on the board stand for: each as it is drawn there, with a line of words.

use bevy::prelude::*;

use crate::language::say;
use crate::t;
use crate::table::ui::{Ui, row, sized};
use crate::table::words::body;

/// Drawings of tokens on the board, each with its words in `token-…`.
const TOKENS: [(&[&str], &str); 11] = [
    (&["tok"], "plain"),
    (&["tok-boat"], "boat"),
    (&["tok-missed"], "missed"),
    (&["tok-seen"], "seen"),
    (&["tok-asking"], "asking"),
    (&["tok-referred"], "referred"),
    (&["tok-held"], "held"),
    (&["tok-cleared"], "cleared"),
    (&["tok-followed"], "followed"),
    (&["tok-selected"], "selected"),
    (&["tok-wait-0", "tok-wait-2", "tok-wait-4"], "wait"),
];

/// Side of a drawing, in design px.
const SIDE: f32 = 44.0;

/// Lists them.
pub fn tokens(ui: &mut Ui) {
    ui.say(body(t!("tokens-title")).soft());
    for (drawings, words) in TOKENS {
        ui.within(Node { flex_shrink: 0.0, ..row(12.0) }, |ui| {
            let place = Node { justify_content: JustifyContent::Center, ..sized(3.0 * SIDE, SIDE) };
            ui.within((place, Pickable::IGNORE), |ui| {
                for drawing in drawings {
                    ui.art(*drawing, SIDE, SIDE);
                }
            });
            ui.say_wide(body(say(&format!("token-{words}"))));
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Language, messages};
    use crate::table::art_list::drawing;

    #[test]
    fn every_token_is_drawn_and_told() {
        let there = messages(Language::English);
        for (drawings, words) in TOKENS {
            assert!(drawings.iter().all(|name| drawing(name).is_some()), "{drawings:?}");
            assert!(there.contains(&format!("token-{words}")), "token-{words}");
        }
    }

    #[test]
    fn every_token_the_board_can_show_is_on_the_list() {
        let board = include_str!("../board/spots.rs");
        let shown = board.split('"').filter(|word| *word == "tok" || word.starts_with("tok-"));
        let listed: Vec<&str> = TOKENS.iter().flat_map(|(drawings, _)| *drawings).copied().collect();
        for name in shown {
            // Between the first and the last clock face a reader sees the hand go round.
            assert!(listed.contains(&name) || name.starts_with("tok-wait-"), "{name} is not explained");
        }
    }
}
