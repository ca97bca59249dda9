//! A scenario: read from text with every problem at once, written back in full, changed key by key.

use super::file::{ScenarioFile, TextFile};
use super::node::Node;
use super::problem::{Problem, Problems};
use super::shape::may_follow;
use super::translation::Translation;
use super::walk::Walk;
use super::{keys, schema, validate};
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::sync::Arc;

/// A scenario file that passed every check.
#[derive(Debug, Clone, PartialEq)]
pub struct Scenario {
    /// What stands in the file, defaults filled in; its words may be those of a [`Translation`].
    pub file: ScenarioFile,
    /// The file's own language and words, where `file` holds a translation of them.
    own: Option<Arc<(String, TextFile)>>,
}

impl Scenario {
    /// Reads a scenario file. The error holds everything that is wrong with it.
    pub fn read(text: &str) -> Result<Self, Problems> {
        Self::from_node(&Node::read(text).map_err(Problems::gathered)?)
    }

    /// Reads a scenario from a tree, as [`Scenario::tree`] makes it. Problems then have a key, but no place.
    pub fn from_tree(tree: toml::Table) -> Result<Self, Problems> {
        Self::from_node(&Node::from_table(tree))
    }

    fn from_node(node: &Node) -> Result<Self, Problems> {
        let shaped = Shaped::<ScenarioFile>::read(&schema::SCENARIO, node)?;
        let sound = shaped.problems.is_empty();
        shaped
            .judged(|file, problems| validate::whole(file, node, sound, problems))
            .map(|file| Self { file, own: None })
    }

    /// The same scenario, told in the words of a translation: for the table and the pages, and for nothing that is
    /// written as a scenario. A sentence that was changed after the translation, as in an edited copy, stays in the
    /// file's own words; so does everything where the translation is of another scenario.
    pub fn in_language(&self, translation: &Translation) -> Self {
        let own = self.in_own_words();
        if translation.file.id != own.file.id {
            return own;
        }
        let mut told = own.clone();
        told.file.text = translation.applied_to(&own.file.text);
        told.file.language.clone_from(&translation.file.language);
        told.own = Some(Arc::new((own.file.language, own.file.text)));
        told
    }

    /// The same scenario in the words of its own file.
    pub fn in_own_words(&self) -> Self {
        let mut file = self.file.clone();
        if let Some(own) = &self.own {
            (file.language, file.text) = own.as_ref().clone();
        }
        Self { file, own: None }
    }

    /// The same scenario with keys set, as in `("policy.threshold", "0.8")`, in its own words.
    pub fn with(&self, assignments: &[(String, String)]) -> Result<Self, Problems> {
        let mut tree = self.tree();
        let wrong: Vec<Problem> =
            assignments.iter().filter_map(|(key, value)| keys::assign(&mut tree, key, value).err()).collect();
        if wrong.is_empty() { Self::from_tree(tree) } else { Err(Problems(wrong)) }
    }

    /// Every key with its value, defaults filled in; the words are the file's own, in whatever language it is told.
    pub fn tree(&self) -> toml::Table {
        match &self.own {
            Some(_) => tree_of(&self.in_own_words().file),
            None => tree_of(&self.file),
        }
    }

    /// The whole scenario as text, defaults filled in. Reading it gives the same scenario.
    pub fn canonical(&self) -> String {
        self.tree().to_string()
    }

    /// The name of a seat in the scenario's words; its id where there are none.
    pub fn seat_name(&self, seat: &str) -> String {
        self.file.text.seats.get(seat).map_or_else(|| seat.to_owned(), |named| named.name.clone())
    }

    /// SHA-256, in hexadecimal, of the canonical text without its words and their language.
    pub fn digest(&self) -> String {
        let mut tree = self.tree();
        // `remove` would move the last key into the gap, and with it the digest.
        tree.retain(|key, _| key != "text" && key != "language");
        Sha256::digest(tree.to_string()).iter().fold(String::new(), |mut digest, byte| {
            let _ = write!(digest, "{byte:02x}"); // a string takes every write
            digest
        })
    }
}

/// The tree of a file. The types hold nothing that TOML cannot write.
pub(crate) fn tree_of(file: &ScenarioFile) -> toml::Table {
    plain_tree(file)
}

/// The tree of any of the file types.
pub(super) fn plain_tree(file: &impl serde::Serialize) -> toml::Table {
    toml::Table::try_from(file).unwrap_or_else(|error| unreachable!("file types are plain TOML: {error}"))
}

/// A file whose shape is readable, whatever else may be wrong with it.
pub(crate) struct Shaped<T> {
    /// The file; something harmless stands in for each value that was wrong.
    pub file: T,
    /// What is wrong with its shape.
    pub problems: Vec<Problem>,
    guessed: Vec<String>,
}

impl<T: serde::de::DeserializeOwned> Shaped<T> {
    /// Holds a tree against its schema.
    pub(crate) fn read(schema: &serde_json::Value, node: &Node) -> Result<Self, Problems> {
        let (walk, found) = Walk::new(schema, node);
        let Walk { mut problems, guessed, broken, .. } = walk;
        let unreadable = broken || problems.len() > Problems::MOST;
        let Some(value) = found.filter(|_| !unreadable) else { return Err(Problems::gathered(problems)) };
        value.try_into().map(|file| Self { file, problems: std::mem::take(&mut problems), guessed }).map_err(|error| {
            // The walk has seen everything that the types ask for; this is what it would have missed.
            problems.push(Problem::new("", error.to_string().trim().to_owned()));
            Problems::gathered(problems)
        })
    }

    /// The file, if neither its shape nor `meaning` found anything wrong.
    pub(crate) fn judged(mut self, meaning: impl FnOnce(&T, &mut Vec<Problem>)) -> Result<T, Problems> {
        let mut found = Vec::new();
        meaning(&self.file, &mut found);
        found.retain(|problem| !self.guessed.iter().any(|guessed| may_follow(&problem.key, guessed)));
        self.problems.extend(found);
        if self.problems.is_empty() { Ok(self.file) } else { Err(Problems::gathered(self.problems)) }
    }
}
