//! `check FILE…`: scenario, text, decisions and save files; every error at once.

use super::kind::{Kind, read_as, value_at_top};
use super::say::note;
use super::{Failure, files, say};
use crate::scenario::{DecisionsFile, Problem, Problems, Scenario, Translation, built_in};
use crate::session::Save;
use clap::Args;
use miette::{GraphicalReportHandler, GraphicalTheme, LabeledSpan, NamedSource, Report, miette};
use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// `check`
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// Files to check; a decisions file names its scenario, which is looked for beside it and in `scenarios`; that of
    /// a text file is looked for one folder up
    #[arg(required = true)]
    files: Vec<PathBuf>,
}

/// Exit 0 if all files are right, 1 if one is not.
pub fn check(args: &CheckArgs) -> Result<ExitCode, Failure> {
    let mut wrong = 0;
    for path in &args.files {
        match check_file(path) {
            Ok(kind) => {
                say::result(format!("{}: {}, nothing wrong\n", path.display(), kind.words()).as_bytes())?;
            }
            Err(Failure(message)) => {
                note(message);
                wrong += 1;
            }
        }
    }
    Ok(if wrong == 0 { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// What it is, if nothing is wrong with it.
fn check_file(path: &Path) -> Result<Kind, Failure> {
    let text = files::read_text(path)?;
    let kind = Kind::of(&text).unwrap_or(Kind::Scenario);
    match kind {
        Kind::Save => {
            let checked = Save::read(&text).and_then(|save| save.check());
            checked.map_err(|error| render(path, &text, &error.placed_in(&text)))?;
        }
        Kind::Decisions => {
            let scenario = scenario_of_decisions(path, &text)?;
            DecisionsFile::read(&text, &scenario).map_err(|problems| render(path, &text, &problems))?;
        }
        Kind::Words => {
            let scenario = scenario_of_text(path, &text)?;
            Translation::read(&text, &scenario).map_err(|problems| render(path, &text, &problems))?;
        }
        Kind::Scenario => {
            let scenario = Scenario::read(&text).map_err(|problems| render(path, &text, &problems))?;
            let id = &scenario.file.id;
            if path.is_file() && path.file_stem().is_some_and(|stem| stem != id.as_str()) {
                note(format!(
                    "{}: a warning: its id is `{id}`. Decisions and words are looked for under {id}.toml, so give the \
                     file that name.",
                    path.display()
                ));
            }
        }
    }
    Ok(kind)
}

fn scenario_of_decisions(path: &Path, text: &str) -> Result<Scenario, Failure> {
    let id = value_at_top(text, "scenario").unwrap_or_default();
    let name = format!("{id}.toml");
    let beside = path.parent().unwrap_or_else(|| Path::new("."));
    let places = [beside.join(&name), Path::new("scenarios").join(&name), beside.join("scenarios").join(&name)];
    if let Some(found) = places.iter().find(|candidate| candidate.is_file()) {
        return read_scenario(found);
    }
    built_in::scenario(id).ok_or_else(|| {
        Failure::new(format!(
            "{}: its scenario `{id}` was looked for as {name} beside it and in `scenarios`, is in neither, and is not \
             built in. `scenario` must name it.",
            path.display()
        ))
    })
}

/// The scenario that these are the words of: the file one folder up, or else the built-in one.
fn scenario_of_text(path: &Path, text: &str) -> Result<Scenario, Failure> {
    let id = value_at_top(text, "id").unwrap_or_default();
    let above = path.parent().unwrap_or_else(|| Path::new(".")).join("..").join(format!("{id}.toml"));
    if above.is_file() {
        return read_scenario(&above);
    }
    built_in::scenario(id).ok_or_else(|| {
        Failure::new(format!(
            "{}: its scenario `{id}` was looked for as {}, and is neither there nor built in. `id` must name it.",
            path.display(),
            above.display()
        ))
    })
}

/// Reads a scenario, or says everything that is wrong with it.
pub fn read_scenario(path: &Path) -> Result<Scenario, Failure> {
    let text = read_as(Kind::Scenario, path)?;
    Scenario::read(&text).map_err(|problems| render(path, &text, &problems))
}

/// Reads a decisions file for a scenario.
pub fn read_decisions(path: &Path, scenario: &Scenario) -> Result<DecisionsFile, Failure> {
    let text = read_as(Kind::Decisions, path)?;
    DecisionsFile::read(&text, scenario).map_err(|problems| render(path, &text, &problems))
}

/// One line a problem where a program reads; a picture of the line where a person does.
pub fn render(path: &Path, text: &str, problems: &Problems) -> Failure {
    let name = path.display().to_string();
    if !std::io::stderr().is_terminal() {
        return Failure::new(problems.lines(&name, text).trim_end().to_owned());
    }
    let handler = GraphicalReportHandler::new_themed(GraphicalTheme::unicode());
    let mut out = String::new();
    for problem in &problems.0 {
        let report = report(&name, text, problem);
        if handler.render_report(&mut out, report.as_ref()).is_err() {
            return Failure::new(problems.lines(&name, text));
        }
    }
    Failure::new(out)
}

fn report(name: &str, text: &str, problem: &Problem) -> Report {
    let expected = if problem.expected.is_empty() { String::new() } else { format!("expected {}", problem.expected) };
    let labels: Vec<LabeledSpan> = problem
        .at
        .iter()
        .map(|at| LabeledSpan::at(at.clone(), if expected.is_empty() { "here" } else { &expected }))
        .collect();
    let told = if problem.hint.is_empty() {
        miette!(labels = labels, "{}", problem.message)
    } else {
        miette!(labels = labels, help = problem.hint.clone(), "{}", problem.message)
    };
    told.with_source_code(NamedSource::new(name, text.to_owned()))
}
