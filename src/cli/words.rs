//! The words of a scenario in the language that the program speaks, where somebody has translated it.

use super::check::render;
use super::{Failure, files};
use crate::language::spoken;
use crate::scenario::{Scenario, Translation, built_in};
use crate::session::Session;
use std::path::Path;

/// The scenario of a file, told in the words of its text file (`de/ID.toml` beside it), or else in those built in.
pub fn told(scenario: Scenario, path: &Path) -> Result<Scenario, Failure> {
    let language = spoken().tag();
    if language == scenario.file.language {
        return Ok(scenario);
    }
    let folder = path.parent().unwrap_or_else(|| Path::new(".")).join(language);
    let words = folder.join(format!("{}.toml", scenario.file.id));
    let translation = if words.is_file() {
        let text = files::read_text(&words)?;
        Some(Translation::read(&text, &scenario).map_err(|problems| render(&words, &text, &problems))?)
    } else {
        built_in::translation(&scenario.file.id, language)
    };
    Ok(translation.map_or(scenario.clone(), |words| scenario.in_language(&words)))
}

/// Tells a game in the words built in: the scenario in a save has no file beside it.
pub fn tell(session: &mut Session) {
    let file = &session.scenario().file;
    if let Some(words) = built_in::translation(&file.id, spoken().tag()) {
        session.tell(Some(&words));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Language, speaking};

    #[test]
    fn a_scenario_is_told_in_the_language_spoken() {
        let own = built_in::scenario("the-trickle").expect("it is built in");
        let told = |path: &str| told(own.clone(), Path::new(path)).map_err(|Failure(why)| why);
        for path in ["scenarios/the-trickle.toml", "nowhere/the-trickle.toml"] {
            assert_eq!(told(path), Ok(own.clone()));
            let german = speaking(Language::German, || told(path)).expect("its words are whole");
            assert_eq!((german.file.language.as_str(), german.digest()), ("de", own.digest()));
        }
        let mut session = Session::new(std::sync::Arc::new(own), 7);
        speaking(Language::German, || tell(&mut session));
        assert_eq!(session.scenario().file.language, "de");
    }
}
