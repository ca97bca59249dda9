//! A tree of values that remembers where in the text each of them stands.
//!
//! Text and plain tables become the same tree, so that a file, a `--set` and the effect of a card go through
//! one and the same check.

use super::problem::{Problem, Problems};
use indexmap::IndexMap;
use std::ops::Range;
use toml::de::{DeTable, DeValue};

/// More text than this is refused before anything looks at it.
pub(crate) const MOST_BYTES: usize = 4 * 1024 * 1024;
/// Deeper tables than this are refused before anything recurses into them.
pub(crate) const DEEPEST: usize = 32;

pub(crate) struct Node {
    /// Bytes of the value; of the header where it is a table with one.
    pub at: Option<Range<usize>>,
    pub value: Value,
}

pub(crate) enum Value {
    Text(String),
    Integer(i64),
    /// A whole number that no 64 bits hold, as it was written.
    TooLarge(String),
    Float(f64),
    Switch(bool),
    Date,
    List(Vec<Node>),
    Table(IndexMap<String, Entry>),
}

pub(crate) struct Entry {
    pub key_at: Option<Range<usize>>,
    pub node: Node,
}

impl Problems {
    /// The same problems, each with the place of its key in this text.
    pub(crate) fn placed_in(mut self, text: &str) -> Self {
        let Ok(node) = Node::read(text) else { return self };
        for problem in &mut self.0 {
            let path: Vec<&str> = problem.key.split('.').collect();
            problem.at = node.place(&path);
        }
        self
    }
}

impl Node {
    /// Every slip of syntax in a text.
    pub(crate) fn slips(text: &str) -> Vec<Problem> {
        Self::read(text).err().unwrap_or_default()
    }

    /// Reads text; the error holds every slip of syntax.
    pub(crate) fn read(text: &str) -> Result<Self, Vec<Problem>> {
        if text.len() > MOST_BYTES {
            let message = format!("the file is {} bytes long", text.len());
            return Err(vec![Problem::new("", message).expected(format!("at most {MOST_BYTES} bytes"))]);
        }
        if let Some(at) = too_deep(text) {
            let problem = Problem::new("", format!("tables are nested more than {DEEPEST} deep here"));
            return Err(vec![problem.at(Some(at..at + 1)).expected("a flat file")]);
        }
        let (table, errors) = DeTable::parse_recoverable(text);
        if errors.is_empty() {
            return Ok(Self { at: Some(0..0), value: table_value(table.into_inner()) });
        }
        let slips = errors.iter().map(|error| Problem::new("", error.message()).at(Some(error.span().unwrap_or(0..0))));
        Err(slips.collect())
    }

    /// The same tree from a plain table, without places.
    pub(crate) fn from_table(table: toml::Table) -> Self {
        Self::from_plain(toml::Value::Table(table))
    }

    fn from_plain(value: toml::Value) -> Self {
        let value = match value {
            toml::Value::String(text) => Value::Text(text),
            toml::Value::Integer(number) => Value::Integer(number),
            toml::Value::Float(number) => Value::Float(number),
            toml::Value::Boolean(switch) => Value::Switch(switch),
            toml::Value::Datetime(_) => Value::Date,
            toml::Value::Array(items) => Value::List(items.into_iter().map(Self::from_plain).collect()),
            toml::Value::Table(table) => Value::Table(
                table
                    .into_iter()
                    .map(|(key, value)| (key, Entry { key_at: None, node: Self::from_plain(value) }))
                    .collect(),
            ),
        };
        Self { at: None, value }
    }

    /// Where the value at this path stands; of the nearest thing around it, where it is not written out.
    pub(crate) fn place(&self, path: &[&str]) -> Option<Range<usize>> {
        let Some((first, rest)) = path.split_first() else { return self.at.clone() };
        match &self.value {
            Value::Table(entries) => match entries.get(*first) {
                // The key says more than the first line of a table does.
                Some(entry) if rest.is_empty() && matches!(entry.node.value, Value::Table(_)) => entry.key_at.clone(),
                Some(entry) => entry.node.place(rest),
                None => self.at.clone(),
            },
            Value::List(items) => match first.parse::<usize>().ok().and_then(|index| items.get(index)) {
                Some(item) => item.place(rest),
                None => self.at.clone(),
            },
            _ => self.at.clone(),
        }
    }
}

fn table_value(table: DeTable<'_>) -> Value {
    let entries = table.into_iter().map(|(key, value)| {
        let key_at = Some(key.span());
        let at = Some(value.span());
        let node = Node { at, value: plain(value.into_inner()) };
        (key.into_inner().into_owned(), Entry { key_at, node })
    });
    Value::Table(entries.collect())
}

fn plain(value: DeValue<'_>) -> Value {
    match value {
        DeValue::String(text) => Value::Text(text.into_owned()),
        DeValue::Integer(number) => match i64::from_str_radix(number.as_str(), number.radix()) {
            Ok(small) => Value::Integer(small),
            Err(_) => Value::TooLarge(number.as_str().to_owned()),
        },
        DeValue::Float(number) => Value::Float(number.as_str().parse().unwrap_or(f64::NAN)),
        DeValue::Boolean(switch) => Value::Switch(switch),
        DeValue::Datetime(_) => Value::Date,
        DeValue::Array(items) => {
            let nodes = items.into_iter().map(|item| Node { at: Some(item.span()), value: plain(item.into_inner()) });
            Value::List(nodes.collect())
        }
        DeValue::Table(table) => table_value(table),
    }
}

/// The first byte where brackets and dotted keys together go deeper than [`DEEPEST`].
///
/// The parser recurses into brackets, and everything after it recurses into tables, so depth is counted here
/// first, in one pass: brackets that are open, plus the dots of the key that is being written.
fn too_deep(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut open: Vec<(u8, usize)> = Vec::new();
    let (mut dots, mut i) = (0_usize, 0_usize);
    while i < bytes.len() {
        match bytes[i] {
            b'#' => i += bytes[i..].iter().position(|b| *b == b'\n').unwrap_or(bytes.len() - i),
            b'"' | b'\'' => i = after_string(bytes, i),
            b'[' | b'{' => {
                // What was written before a bracket is the key of what is inside it.
                open.push((bytes[i], dots));
                dots = 0;
            }
            // A bracket that closes nothing is a slip of syntax; the parser does not go up there either.
            b']' | b'}' if open.last().is_some_and(|(bracket, _)| bytes[i] == bracket + 2) => {
                dots = open.pop().map_or(0, |(_, dots)| dots);
            }
            b'.' => dots += 1,
            b',' | b'\n' => dots = 0,
            _ => {}
        }
        if open.iter().map(|(_, dots)| 1 + dots).sum::<usize>() + dots > DEEPEST {
            return Some(i.min(bytes.len() - 1));
        }
        i += 1;
    }
    None
}

/// The last byte of the string that starts at `start`. A string on one line ends with its line at the latest,
/// which is also how the parser recovers.
fn after_string(bytes: &[u8], start: usize) -> usize {
    let quote = bytes[start];
    let long = bytes[start..].starts_with(&[quote; 3]);
    let mut i = start + if long { 3 } else { 1 };
    while i < bytes.len() {
        match bytes[i] {
            b'\\' if quote == b'"' => i += 1,
            b'\n' if !long => return i,
            b if b == quote && (!long || bytes[i..].starts_with(&[quote; 3])) => return i + if long { 2 } else { 0 },
            _ => {}
        }
        i += 1;
    }
    i
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn depth_is_refused_before_anything_recurses() {
        for hostile in ["[".repeat(100_000), "a=".to_owned() + &"{a=".repeat(50_000), "a.".repeat(1_000_000) + "a=1"] {
            assert!(Node::read(&hostile).is_err());
        }
        let both = format!("[{0}a]\n{0}a = [{{ {0}a = 1 }}]", "a.".repeat(16));
        assert!(too_deep(&both).is_some());
    }

    #[test]
    fn brackets_and_dots_in_words_do_not_count() {
        let text = format!("a = \"{0}\" # {0}\nb = '''\n{0}'''\nc = \"\\\"{0}\"", "[.{".repeat(60));
        assert_eq!(too_deep(&text), None);
        assert!(Node::read(&text).is_ok());
    }

    #[test]
    fn places_are_bytes_of_the_text() {
        let text = "[a.b]\nc = [1, 22]";
        let node = Node::read(text).ok().unwrap();
        assert_eq!(node.place(&["a", "b", "c", "1"]), Some(14..16));
        assert_eq!(&text[node.place(&["a", "b"]).unwrap()], "b");
        assert_eq!(node.place(&["a", "b", "nothing"]), node.place(&["a", "b", "neither"]));
    }
}
