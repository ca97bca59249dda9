//! The shape of a file against its JSON Schema: keys, types, words, ranges.
//!
//! The schema comes from the file types, so a key is described once and checked, completed and published from
//! there. Everything wrong is gathered; what remains of the tree is handed on, so that the checks of meaning
//! can say their part in the same reading.

use super::nearest::{cut, digits, one_of, slip_of};
use super::node::{Entry, Node, Value};
use super::problem::{Problem, Problems};
use super::shape::{below, good_name, kind, kind_in_words, mean, range_in_words, stand_in, wrong_kind};
use indexmap::IndexMap;
use serde_json::Value as Json;

pub(crate) struct Walk<'s> {
    root: &'s Json,
    pub problems: Vec<Problem>,
    /// Keys whose single value was wrong or missing; something harmless stands in for each of them.
    pub guessed: Vec<String>,
    /// Whether a whole table is wrong or missing, for which nothing can stand in.
    pub broken: bool,
}

type Found = Option<toml::Value>;

impl<'s> Walk<'s> {
    /// Walks the whole tree.
    pub(crate) fn new(root: &'s Json, node: &Node) -> (Self, Found) {
        let mut walk = Self { root, problems: Vec::new(), guessed: Vec::new(), broken: false };
        let found = walk.value(root, node, "");
        (walk, found)
    }

    fn say(&mut self, problem: Problem) {
        // One past the limit is enough for the reader to be told that there are more.
        if self.problems.len() <= Problems::MOST {
            self.problems.push(problem);
        }
    }

    /// Says what is wrong with a value.
    fn refuse(&mut self, node: &Node, path: &str, message: String, expected: String) -> Found {
        self.say(Problem::new(path, message).at(node.at.clone()).expected(expected));
        None
    }

    /// What the value is, or what stands in for it.
    fn value(&mut self, schema: &'s Json, node: &Node, path: &str) -> Found {
        let schema = self.resolved(schema);
        self.read(schema, node, path).or_else(|| self.guess(schema, path))
    }

    fn guess(&mut self, schema: &Json, path: &str) -> Found {
        let guess = stand_in(schema);
        match guess {
            Some(_) => self.guessed.push(path.to_owned()),
            None => self.broken = true,
        }
        guess
    }

    fn read(&mut self, schema: &'s Json, node: &Node, path: &str) -> Found {
        if let Some(branches) = schema["oneOf"].as_array() {
            return if branches.iter().any(|branch| branch["type"] == "object") {
                self.tagged(branches, node, path)
            } else {
                self.word(branches, node, path)
            };
        }
        if let Some(branches) = schema["anyOf"].as_array() {
            return self.either(branches, node, path);
        }
        match kind(schema) {
            "object" => self.object(schema, node, path),
            "array" => self.array(schema, node, path),
            "string" => match &node.value {
                Value::Text(text) => Some(text.clone().into()),
                _ => self.refuse(node, path, wrong_kind(node), "text in quotes".into()),
            },
            "boolean" => match node.value {
                Value::Switch(switch) => Some(switch.into()),
                _ => self.refuse(node, path, wrong_kind(node), "true or false".into()),
            },
            whole => self.number(schema, whole == "integer", node, path),
        }
    }

    /// Follows a reference. Schemas made from types only refer to their own definitions.
    fn resolved(&self, schema: &'s Json) -> &'s Json {
        match schema["$ref"].as_str().and_then(|to| to.strip_prefix("#/$defs/")) {
            Some(name) => &self.root["$defs"][name],
            None => schema,
        }
    }

    /// A value that may be absent, or of one of several plain types.
    fn either(&mut self, branches: &'s [Json], node: &Node, path: &str) -> Found {
        let fits = |schema: &Json| match node.value {
            Value::Switch(_) => schema["type"] == "boolean",
            Value::Integer(_) | Value::Float(_) | Value::TooLarge(_) => schema["type"] == "number",
            Value::Text(_) => schema["type"] == "string",
            _ => false,
        };
        let present: Vec<&Json> = branches.iter().filter(|branch| branch["type"] != "null").collect();
        match present.as_slice() {
            [only] => self.value(only, node, path),
            many => match many.iter().find(|branch| fits(branch)) {
                Some(branch) => self.value(branch, node, path),
                None => {
                    self.refuse(node, path, wrong_kind(node), "a number, true or false, or a word in quotes".into())
                }
            },
        }
    }

    /// One of a few words.
    fn word(&mut self, branches: &'s [Json], node: &Node, path: &str) -> Found {
        let words = || branches.iter().filter_map(|branch| branch["const"].as_str());
        let expected = one_of(words());
        let Value::Text(text) = &node.value else { return self.refuse(node, path, wrong_kind(node), expected) };
        if words().any(|word| word == text) {
            return Some(text.clone().into());
        }
        let problem = Problem::new(path, format!("`{}` is not a word for this", cut(text)));
        self.say(problem.at(node.at.clone()).expected(expected).hint(mean(slip_of(text, words()))));
        None
    }

    /// A table whose `distribution` says which keys the rest has.
    fn tagged(&mut self, branches: &'s [Json], node: &Node, path: &str) -> Found {
        const TAG: &str = "distribution";
        let word = |branch: &'s Json| branch["properties"][TAG]["const"].as_str();
        let words = || branches.iter().filter_map(word);
        let Value::Table(entries) = &node.value else {
            return self.refuse(node, path, wrong_kind(node), format!("a table with `{TAG}`"));
        };
        let Some(entry) = entries.get(TAG) else {
            return self.refuse(node, path, format!("`{TAG}` is missing here"), one_of(words()));
        };
        let path_of_tag = below(path, TAG);
        let Value::Text(text) = &entry.node.value else {
            return self.refuse(&entry.node, &path_of_tag, wrong_kind(&entry.node), one_of(words()));
        };
        if let Some(branch) = branches.iter().find(|branch| word(branch) == Some(text)) {
            return self.object(branch, node, path);
        }
        let problem = Problem::new(path_of_tag, format!("`{}` is not a distribution", cut(text)));
        self.say(problem.at(entry.node.at.clone()).expected(one_of(words())).hint(mean(slip_of(text, words()))));
        None
    }

    fn array(&mut self, schema: &'s Json, node: &Node, path: &str) -> Found {
        let Value::List(items) = &node.value else {
            return self.refuse(node, path, wrong_kind(node), "a list in brackets".into());
        };
        let walked =
            items.iter().enumerate().map(|(i, item)| self.value(&schema["items"], item, &format!("{path}.{i}")));
        // Where an item is lost, the whole is broken and the list goes no further.
        Some(toml::Value::Array(walked.flatten().collect()))
    }

    fn object(&mut self, schema: &'s Json, node: &Node, path: &str) -> Found {
        let Value::Table(entries) = &node.value else {
            return self.refuse(node, path, wrong_kind(node), "a table".into());
        };
        let table = match schema["properties"].as_object() {
            Some(properties) => self.record(schema, properties, entries, node, path),
            None => self.map(&schema["additionalProperties"], entries, path),
        };
        Some(table.into())
    }

    /// A table with names of the writer's own choice.
    fn map(&mut self, schema: &'s Json, entries: &IndexMap<String, Entry>, path: &str) -> toml::Table {
        let mut table = toml::Table::new();
        for (key, entry) in entries {
            if !good_name(key) {
                let problem = Problem::new(path, format!("`{}` cannot be a name", cut(key)));
                self.say(problem.at(entry.key_at.clone()).expected("up to 48 plain letters, digits and hyphens"));
            }
            if let Some(value) = self.value(schema, &entry.node, &below(path, key)) {
                table.insert(key.clone(), value);
            }
        }
        table
    }

    /// A table with fixed keys.
    fn record(
        &mut self,
        schema: &'s Json,
        properties: &'s serde_json::Map<String, Json>,
        entries: &IndexMap<String, Entry>,
        node: &Node,
        path: &str,
    ) -> toml::Table {
        let mut table = toml::Table::new();
        for (key, entry) in entries {
            let known = if properties.contains_key(key) {
                Some(key.as_str())
            } else {
                self.unknown(properties, entries, key, entry, path)
            };
            // A slip of the pen is read as what it was meant to be, so that it is reported once and not thrice.
            let Some(known) = known.filter(|known| !table.contains_key(*known)) else { continue };
            if let Some(value) = self.value(&properties[known], &entry.node, &below(path, known)) {
                table.insert(known.to_owned(), value);
            }
        }
        let required = schema["required"].as_array().into_iter().flatten().filter_map(Json::as_str);
        for key in required {
            if entries.contains_key(key) || table.contains_key(key) {
                continue;
            }
            self.missing(&properties[key], key, node, path);
            if let Some(guess) = self.guess(self.resolved(&properties[key]), &below(path, key)) {
                table.insert(key.to_owned(), guess);
            }
        }
        table
    }

    fn unknown(
        &mut self,
        properties: &'s serde_json::Map<String, Json>,
        entries: &IndexMap<String, Entry>,
        key: &str,
        entry: &Entry,
        path: &str,
    ) -> Option<&'s str> {
        if self.problems.len() > Problems::MOST {
            return None;
        }
        let free = properties.keys().map(String::as_str).filter(|name| !entries.contains_key(*name));
        let meant = slip_of(key, free);
        let place = if path.is_empty() { "the file".to_owned() } else { format!("`{path}`") };
        let problem = Problem::new(below(path, key), format!("`{}` is not a key of {place}", cut(key)));
        let expected = one_of(properties.keys().map(String::as_str));
        self.say(problem.at(entry.key_at.clone()).expected(expected).hint(mean(meant)));
        meant
    }

    fn missing(&mut self, schema: &'s Json, key: &str, node: &Node, path: &str) {
        let place = if path.is_empty() { String::new() } else { format!(" from `{path}`") };
        let what = schema["description"].as_str().unwrap_or_default().trim_end_matches('.');
        let problem = Problem::new(below(path, key), format!("`{key}` is missing{place}")).at(node.at.clone());
        self.say(problem.expected(format!("{}: {}", kind_in_words(self.resolved(schema)), what.to_lowercase())));
    }

    fn number(&mut self, schema: &Json, whole: bool, node: &Node, path: &str) -> Found {
        let expected = range_in_words(schema, whole);
        let (value, number) = match &node.value {
            Value::Integer(number) => (toml::Value::Integer(*number), *number as f64),
            Value::Float(number) if number.is_finite() && !whole => (toml::Value::Float(*number), *number),
            Value::Float(number) => {
                let message = if number.is_finite() {
                    format!("{} is not a whole number", digits(*number))
                } else {
                    "this is not a finite number".into()
                };
                return self.refuse(node, path, message, expected);
            }
            Value::TooLarge(digits) => {
                return self.refuse(node, path, format!("{} is too large", cut(digits)), expected);
            }
            _ => return self.refuse(node, path, wrong_kind(node), expected),
        };
        let low = schema["minimum"].as_f64().is_some_and(|least| number < least);
        let high = schema["maximum"].as_f64().is_some_and(|most| number > most);
        if low || high {
            let problem =
                Problem::new(path, format!("{} is too {}", digits(number), if low { "small" } else { "large" }));
            self.say(problem.at(node.at.clone()).expected(expected));
            return None;
        }
        Some(value)
    }
}
