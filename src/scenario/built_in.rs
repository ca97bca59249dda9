//! The scenarios that travel in the program itself, with their words in every language there is.

use super::{Scenario, Translation};

/// One scenario of the program.
#[derive(Debug)]
pub struct BuiltIn {
    /// Its id.
    pub id: &'static str,
    /// Its file.
    pub scenario: &'static str,
    /// Its text files: language and text.
    pub texts: &'static [(&'static str, &'static str)],
}

macro_rules! built_in {
    ($($id:literal in [$($language:literal),*]),* $(,)?) => {
        [$(BuiltIn {
            id: $id,
            scenario: include_str!(concat!("../../scenarios/", $id, ".toml")),
            texts: &[$(($language, include_str!(concat!("../../scenarios/", $language, "/", $id, ".toml")))),*],
        }),*]
    };
}

/// All of them, in the order in which they build on each other.
pub static BUILT_IN: [BuiltIn; 11] = built_in![
    "the-trickle" in ["de"],
    "one-line-or-three" in ["de"],
    "the-back-room" in ["de"],
    "sealed-fathoms" in ["de"],
    "sixty-lanterns" in ["de"],
    "one-window" in ["de"],
    "hand-and-seal" in ["de"],
    "the-other-gate" in ["de"],
    "two-doors-home" in ["de"],
    "in-the-drawer" in ["de"],
    "hall-council" in ["de"],
];

/// The scenario of this id; none where no such one is built in.
pub fn scenario(id: &str) -> Option<Scenario> {
    find(id).and_then(|one| Scenario::read(one.scenario).ok())
}

/// The words of the scenario of this id in a language; none in its own, or where nobody has translated it.
pub fn translation(id: &str, language: &str) -> Option<Translation> {
    let (_, text) = find(id)?.texts.iter().find(|(tag, _)| *tag == language)?;
    Translation::read(text, &scenario(id)?).ok()
}

fn find(id: &str) -> Option<&'static BuiltIn> {
    BUILT_IN.iter().find(|one| one.id == id)
}
