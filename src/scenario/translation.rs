//! A text file: the words of a scenario in another language, beside the scenario and never in its digest.

use super::Scenario;
use super::file::TextFile;
use super::nearest::cut;
use super::node::Node;
use super::problem::{Problem, Problems};
use super::read::Shaped;
use super::validate::{Findings, language_tag, same_words};
use super::{read, schema};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A text file as it is written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Gatewright text")]
pub struct TranslationFile {
    /// Version of this file format: 1.
    #[schemars(range(min = 1, max = 1))]
    pub format: u32,
    /// Name of the scenario whose words these are; the same as the file's name.
    pub id: String,
    /// Language of the words, as in "de"; not that of the scenario file.
    pub language: String,
    /// Every word of the scenario.
    pub text: TextFile,
}

/// The words of one scenario in another language, with those they were put in place of.
#[derive(Debug, Clone, PartialEq)]
pub struct Translation {
    /// What stands in the text file.
    pub file: TranslationFile,
    /// The words that were translated: a sentence that somebody has changed since is another sentence.
    of: TextFile,
}

impl Translation {
    /// Reads the text file of `scenario`. The error holds everything that is wrong with it, and every word of the
    /// scenario's own that it leaves out.
    pub fn read(text: &str, scenario: &Scenario) -> Result<Self, Problems> {
        let node = Node::read(text).map_err(Problems::gathered)?;
        let own = scenario.in_own_words();
        let file = Shaped::<TranslationFile>::read(&schema::TEXT, &node)?.judged(|file, problems| {
            let mut findings = Findings::new(&node, problems);
            if file.id != own.file.id {
                let problem = Problem::new("", format!("these are the words of `{}`", cut(&file.id)));
                let expected = format!("`{}`", own.file.id);
                findings.add(&["id"], problem.expected(expected).hint("name the scenario they belong to"));
            }
            language_tag(&file.language, &mut findings);
            if file.language == own.file.language {
                findings.say(
                    &["language"],
                    format!("`{}` is the language of the scenario file itself", cut(&file.language)),
                    "another language",
                    "change those words in the scenario file, or name the language of these",
                );
            }
            same_words(&read::plain_tree(&own.file.text), &read::plain_tree(&file.text), &mut findings);
        })?;
        Ok(Self { file, of: own.file.text })
    }

    /// `own` with each of its words in this language. What was not translated, because it stands in an edited file
    /// only, stays as it is.
    pub(super) fn applied_to(&self, own: &TextFile) -> TextFile {
        let trees = [own, &self.of, &self.file.text].map(|words| toml::Value::Table(read::plain_tree(words)));
        let [own_tree, of, translated] = trees;
        // The same keys with text in place of text: the shape of `own` again.
        told(own_tree, Some(&of), Some(&translated)).try_into().unwrap_or_else(|_| own.clone())
    }
}

fn told(own: toml::Value, of: Option<&toml::Value>, translated: Option<&toml::Value>) -> toml::Value {
    match own {
        toml::Value::Table(table) => {
            let pairs = table.into_iter().map(|(key, value)| {
                let value = told(value, of.and_then(|of| of.get(&key)), translated.and_then(|words| words.get(&key)));
                (key, value)
            });
            toml::Value::Table(pairs.collect())
        }
        toml::Value::Array(items) => {
            let items = items
                .into_iter()
                .enumerate()
                .map(|(at, item)| told(item, of.and_then(|of| of.get(at)), translated.and_then(|words| words.get(at))));
            toml::Value::Array(items.collect())
        }
        words => match translated {
            Some(other) if of == Some(&words) => other.clone(),
            _ => words,
        },
    }
}
