//! A scenario: read from text with every problem at once, written back in full, changed key by key.

use super::file::ScenarioFile;
use super::node::Node;
use super::problem::{Problem, Problems};
use super::{keys, schema, validate, walk::Walk};
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// A scenario file that passed every check.
#[derive(Debug, Clone, PartialEq)]
pub struct Scenario {
    /// What stands in the file, defaults filled in.
    pub file: ScenarioFile,
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
        let (file, mut problems) = shape(node)?;
        validate::whole(&file, node, &mut problems);
        if problems.is_empty() { Ok(Self { file }) } else { Err(Problems::gathered(problems)) }
    }

    /// The same scenario with keys set, as in `("policy.threshold", "0.8")`.
    pub fn with(&self, assignments: &[(String, String)]) -> Result<Self, Problems> {
        let mut tree = self.tree();
        let wrong: Vec<Problem> =
            assignments.iter().filter_map(|(key, value)| keys::assign(&mut tree, key, value).err()).collect();
        if wrong.is_empty() { Self::from_tree(tree) } else { Err(Problems(wrong)) }
    }

    /// Every key with its value, defaults filled in.
    pub fn tree(&self) -> toml::Table {
        tree_of(&self.file)
    }

    /// The whole scenario as text, defaults filled in. Reading it gives the same scenario.
    pub fn canonical(&self) -> String {
        self.tree().to_string()
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
    toml::Table::try_from(file).unwrap_or_else(|error| unreachable!("file types are plain TOML: {error}"))
}

/// The shape of a tree against the schema: the file, and problems that leave its meaning readable.
pub(crate) fn shape(node: &Node) -> Result<(ScenarioFile, Vec<Problem>), Problems> {
    typed(&schema::SCENARIO, node)
}

/// Any file type from a tree, by way of its schema.
pub(crate) fn typed<T: serde::de::DeserializeOwned>(
    schema: &serde_json::Value,
    node: &Node,
) -> Result<(T, Vec<Problem>), Problems> {
    let (walk, found) = Walk::new(schema, node);
    let (mut problems, broken) = (walk.problems, walk.broken);
    let Some(value) = found.filter(|_| !broken) else { return Err(Problems::gathered(problems)) };
    match value.try_into() {
        Ok(file) => Ok((file, problems)),
        Err(error) => {
            // A number out of its range may not fit its type either; the range was reported already.
            if problems.is_empty() {
                problems.push(Problem::new("", error.to_string().trim().to_owned()));
            }
            Err(Problems::gathered(problems))
        }
    }
}
