//! What is wrong with a file: where, what was expected, and how to mend it.

use super::nearest::did_you_mean;
use super::node::Node;
use std::fmt;
use std::ops::Range;

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Dotted path of the key, as in "hall.stations.desks.servers"; empty for the file as a whole.
    pub key: String,
    /// Bytes of the text it stands on; none where the value did not come from a text.
    pub at: Option<Range<usize>>,
    /// What is wrong.
    pub message: String,
    /// What would be right; may be empty.
    pub expected: String,
    /// How to mend it; may be empty.
    pub hint: String,
}

impl Problem {
    /// A problem of `key`, so far without place, expectation and hint.
    pub fn new(key: impl Into<String>, message: impl Into<String>) -> Self {
        Self { key: key.into(), at: None, message: message.into(), expected: String::new(), hint: String::new() }
    }

    /// The same problem with its place in the text.
    pub fn at(mut self, at: Option<Range<usize>>) -> Self {
        self.at = at;
        self
    }

    /// The same problem with what would be right.
    pub fn expected(mut self, expected: impl Into<String>) -> Self {
        self.expected = expected.into();
        self
    }

    /// The same problem with a way to mend it.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }

    /// One line for a terminal: `file:line:column: message; expected …; hint …`.
    pub fn line(&self, file: &str, text: &str) -> String {
        match &self.at {
            Some(at) => {
                let (line, column) = line_column(text, at.start);
                format!("{file}:{line}:{column}: {self}")
            }
            None => format!("{file}: {self}"),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        if !self.expected.is_empty() {
            write!(f, "; expected {}", self.expected)?;
        }
        if !self.hint.is_empty() {
            write!(f, "; hint: {}", self.hint)?;
        }
        Ok(())
    }
}

/// Everything that is wrong with one file, in the order of its text. Mend them and read again.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct Problems(pub Vec<Problem>);

impl Problems {
    /// How many are kept; a hostile file could hold a million.
    pub const MOST: usize = 100;

    /// Sorts by place and cuts off after [`Problems::MOST`], saying so.
    pub(crate) fn gathered(mut problems: Vec<Problem>) -> Self {
        problems.sort_by_key(|problem| problem.at.as_ref().map_or(0, |at| at.start));
        problems.dedup();
        if problems.len() > Self::MOST {
            problems.truncate(Self::MOST);
            problems.push(Problem::new("", "there are more problems than are shown").hint("mend these first"));
        }
        Self(problems)
    }

    /// What keeps a text from being read as some type: every slip of syntax, or else the first thing the type misses.
    pub(crate) fn of_text(text: &str, error: &toml::de::Error) -> Self {
        let slips = Node::slips(text);
        if !slips.is_empty() {
            return Self::gathered(slips);
        }
        // serde names a key that it does not know, and those it does, in backticks.
        let mut named = error.message().split('`').skip(1).step_by(2);
        let unknown = error.message().starts_with("unknown ").then(|| named.next()).flatten();
        let hint = unknown.map_or_else(String::new, |word| did_you_mean(word, named));
        Self(vec![Problem::new("", error.message()).at(error.span()).hint(hint)])
    }

    /// Every problem on a line of its own, as [`Problem::line`] writes it.
    pub fn lines(&self, file: &str, text: &str) -> String {
        self.0.iter().map(|problem| problem.line(file, text) + "\n").collect()
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, problem) in self.0.iter().enumerate() {
            if i > 0 {
                f.write_str("\n")?;
            }
            if !problem.key.is_empty() {
                write!(f, "{}: ", problem.key)?;
            }
            problem.fmt(f)?;
        }
        Ok(())
    }
}

/// Line and column of a byte, both counted from 1; the column counts characters.
///
/// A byte past the end counts as the end.
pub fn line_column(text: &str, byte: usize) -> (usize, usize) {
    let end = text.floor_char_boundary(byte);
    let before = &text[..end];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_lines_count_from_one() {
        let text = "a = 1\nb = \"héé\" # c";
        assert_eq!(line_column(text, 0), (1, 1));
        assert_eq!(line_column(text, 6), (2, 1));
        assert_eq!(line_column(text, text.find('#').unwrap()), (2, 11));
        assert_eq!(line_column(text, 10_000), (2, 14));
    }
}
