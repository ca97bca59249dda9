//! What a file means: the checks that no schema can hold, a small file for each table.

mod council;
mod deck;
mod hall;
mod look_up;
mod people;
mod policy;
mod text;
mod waiting;
mod words;

use super::decisions;
use super::file::ScenarioFile;
use super::nearest::{cut, did_you_mean, one_of};
use super::node::Node;
use super::problem::{Problem, Problems};
use indexmap::IndexMap;

pub use deck::PICTURES;
pub(super) use policy::language_tag;
pub(super) use words::same_words;

/// Gathers problems and finds where in the text they stand.
pub(crate) struct Findings<'a> {
    node: &'a Node,
    problems: &'a mut Vec<Problem>,
}

impl<'a> Findings<'a> {
    pub(crate) fn new(node: &'a Node, problems: &'a mut Vec<Problem>) -> Self {
        Self { node, problems }
    }

    /// Adds a problem of the key at `path`.
    pub(crate) fn add(&mut self, path: &[&str], mut problem: Problem) {
        if self.problems.len() > Problems::MOST {
            return;
        }
        let path: Vec<&str> = path.iter().copied().filter(|part| !part.is_empty()).collect();
        problem.key = path.join(".");
        self.problems.push(problem.at(self.node.place(&path)));
    }

    pub(crate) fn say(&mut self, path: &[&str], message: impl Into<String>, expected: impl Into<String>, hint: &str) {
        self.add(path, Problem::new("", message).expected(expected).hint(hint));
    }

    /// Says so where there are more of something than a table can hold.
    fn at_most(&mut self, path: &[&str], count: usize, most: usize, what: &str) {
        if count > most {
            self.say(path, format!("{count} {what}"), format!("at most {most}"), "");
        }
    }

    /// Says so where a name is not among the known ones.
    fn known<T>(&mut self, path: &[&str], name: &str, known: &IndexMap<String, T>, what: &str) -> bool {
        let names = || known.keys().map(String::as_str);
        let found = known.contains_key(name);
        if !found {
            let problem = Problem::new("", format!("there is no {what} `{}`", cut(name))).expected(one_of(names()));
            self.add(path, problem.hint(did_you_mean(name, names())));
        }
        found
    }

    /// Says so where shares do not sum to one.
    fn shares(&mut self, path: &[&str], shares: impl Iterator<Item = f64>) {
        let sum: f64 = shares.sum();
        if (sum - 1.0).abs() > 1e-6 {
            self.say(path, format!("the shares sum to {}", (sum * 1e6).round() / 1e6), "shares that sum to 1", "");
        }
    }
}

/// Every check of a whole file.
///
/// Cards and levers are tried out on the parameters only where these are `sound` so far; on wrong ones they would
/// all just repeat what is wrong.
pub(crate) fn whole(file: &ScenarioFile, node: &Node, sound: bool, problems: &mut Vec<Problem>) {
    parameters(file, node, problems);
    let sound = sound && problems.is_empty();
    let mut findings = Findings::new(node, problems);
    deck::check(file, sound, &mut findings);
    council::check(file, &mut findings);
    decisions::check(&file.baseline, file, "baseline", &mut findings);
    text::check(file, &mut findings);
}

/// The checks of the parameters alone, which cards, levers and events must leave sound.
pub(crate) fn parameters(file: &ScenarioFile, node: &Node, problems: &mut Vec<Problem>) {
    let mut findings = Findings::new(node, problems);
    policy::head(file, &mut findings);
    hall::check(file, &mut findings);
    people::check(file, &mut findings);
    policy::check(file, &mut findings);
    look_up::check(file, &mut findings);
}
