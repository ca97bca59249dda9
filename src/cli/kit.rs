//! `kit SCENARIO`: print and play, for a room without computers.

use super::check::read_scenario;
use super::say::note;
use super::{Failure, files, place, words};
use crate::debrief::PaperGame;
use crate::language::{Language, speak};
use crate::report::page::kit_page;
use clap::Args;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

/// `kit`
#[derive(Debug, Args)]
pub struct KitArgs {
    /// Scenario file
    scenario: PathBuf,
    /// File for the page
    #[arg(long)]
    out: PathBuf,
    /// Seed of the tides in the envelopes, below 2^53; without it, the scenario's own
    #[arg(long, value_parser = super::seed)]
    seed: Option<u64>,
    /// Language of the page, of its numbers, and of the scenario where somebody has translated it: `en` or `de`
    #[arg(long, value_name = "TAG", default_value = "en", value_parser = super::language)]
    language: Language,
}

/// Plays the tides of each policy once, and writes the page whole.
pub fn kit(args: &KitArgs) -> Result<ExitCode, Failure> {
    speak(args.language);
    place::apart([args.scenario.as_path()], [args.out.as_path()])?;
    files::try_write(&args.out)?;
    let scenario = words::told(read_scenario(&args.scenario)?, &args.scenario)?;
    let seed = args.seed.unwrap_or(scenario.file.seed);
    let page = kit_page(&PaperGame::of(Arc::new(scenario), seed));
    files::write_whole(&args.out, page.as_bytes())?;
    note(format!("{}: written. Print it on A4, one side.", args.out.display()));
    Ok(ExitCode::SUCCESS)
}
