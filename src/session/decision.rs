//! Decisions of the council, and what they do to the parameters.

use crate::scenario::file::DecisionFile;

/// One decision, taken before the shift of a tide.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    /// The tide, counted from 0.
    pub tide: u16,
    /// What was decided.
    pub act: Act,
}

/// What a council can do.
#[derive(Debug, Clone, PartialEq)]
pub enum Act {
    /// Turn a dial.
    MoveLever {
        /// Which lever.
        lever: String,
        /// Where to.
        value: f64,
    },
    /// Play a card: it holds from this tide on.
    Play {
        /// Which card.
        card: String,
    },
    /// Give a card up again, from this tide on. Its coins stay spent.
    TakeBack {
        /// Which card.
        card: String,
    },
}

impl Decision {
    /// From a decisions file; `None` where it names no action (the file's check says so to the reader).
    pub fn from_file(file: &DecisionFile) -> Option<Self> {
        let act = match (&file.lever, file.value, &file.play, &file.take_back) {
            (Some(lever), Some(value), _, _) => Act::MoveLever { lever: lever.clone(), value },
            (_, _, Some(card), _) => Act::Play { card: card.clone() },
            (_, _, _, Some(card)) => Act::TakeBack { card: card.clone() },
            _ => return None,
        };
        Some(Self { tide: file.tide.saturating_sub(1), act })
    }

    /// For a decisions file or a save.
    pub fn to_file(&self) -> DecisionFile {
        let mut file = DecisionFile { tide: self.tide + 1, lever: None, value: None, play: None, take_back: None };
        match &self.act {
            Act::MoveLever { lever, value } => {
                file.lever = Some(lever.clone());
                file.value = Some(*value);
            }
            Act::Play { card } => file.play = Some(card.clone()),
            Act::TakeBack { card } => file.take_back = Some(card.clone()),
        }
        file
    }
}

/// Reads a list from a file.
pub fn decisions_from(files: &[DecisionFile]) -> Vec<Decision> {
    files.iter().filter_map(Decision::from_file).collect()
}
