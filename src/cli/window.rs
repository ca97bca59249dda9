//! `play` and `tour`: reads what is to be opened before any window comes up, so that a bad file is said in the terminal.

use super::kind::{Kind, read_as};
use super::setting::scenario_with;
use super::{Failure, PlayArgs, TourArgs};
use crate::session::Save;
use crate::table::game::Start;
use std::process::ExitCode;
use std::sync::Arc;

/// No command, or `play`.
pub fn open_table(args: Option<&PlayArgs>) -> Result<ExitCode, Failure> {
    let mut start = Start::default();
    if let Some(args) = args {
        start.seed = args.seed;
        if let Some(path) = &args.scenario {
            start.scenario = Some(Arc::new(scenario_with(path, &args.set)?));
        }
        if let Some(path) = &args.load {
            let save = Save::read(&read_as(Kind::Save, path)?)
                .map_err(|error| Failure::new(format!("{}: {error}", path.display())))?;
            save.resume().map_err(|error| Failure::new(format!("{}: {error}", path.display())))?;
            start.load = Some((path.clone(), save));
        }
    }
    Ok(crate::table::open(start))
}

/// `tour`.
pub fn walk_tour(args: &TourArgs) -> Result<ExitCode, Failure> {
    std::fs::create_dir_all(&args.out)
        .map_err(|error| Failure::new(format!("{}: cannot be made: {error}", args.out.display())))?;
    Ok(crate::table::tour(crate::table::Tour {
        out: args.out.clone(),
        size: args.size,
        text_scale: args.text_scale,
        language: args.language.map(|language| language.tag().to_owned()),
        only: args.only.clone(),
        strict: args.strict,
    }))
}
