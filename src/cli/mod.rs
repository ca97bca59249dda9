//! Floor 8: the command line. Each command is one file; this one reads arguments and turns errors into exit codes:
//! 0 done, 1 the input is wrong or a check failed, 2 usage.

mod check;
mod class;
mod compare;
mod debrief;
mod files;
mod front;
mod journal;
mod json;
mod kind;
mod kit;
mod place;
mod plots;
mod progress;
mod replay;
mod rows;
mod run;
mod say;
mod schema;
mod setting;
mod sheet;
mod summary;
mod sweep;
#[cfg(feature = "table")]
mod window;
mod words;

use crate::language::Language;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;
use std::process::ExitCode;

/// A tabletop simulation of a fictional landing hall. Not for operational use.
#[derive(Debug, Parser)]
#[command(name = "gatewright", version, about, after_help = "With no command, the table opens at the title screen.")]
pub struct CommandLine {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Open the table (needs a display)
    Play(PlayArgs),
    /// Play all tides without a window and print what they came to
    Run(run::RunArgs),
    /// Play two policies with the same travellers, and say what differs
    Compare(compare::CompareArgs),
    /// Play many points of a space of parameters, and write a row of estimates for each
    Sweep(sweep::SweepArgs),
    /// Search for policies that no other policy beats on the six scales
    Front(front::FrontArgs),
    /// Validate scenario, decisions and save files; all errors at once
    Check(check::CheckArgs),
    /// Print the JSON Schema of a file format
    Schema(schema::SchemaArgs),
    /// Play a save again and compare its digest
    Replay(replay::ReplayArgs),
    /// Look back on a game that is over: one page, or the facts as a sheet
    Debrief(debrief::DebriefArgs),
    /// Print and play: board, cards, seat sheets and sealed tides as one page
    Kit(kit::KitArgs),
    /// Walk every screen with the bot and write one PNG each (needs a display; Xvfb will do)
    Tour(TourArgs),
}

/// `play`
#[derive(Debug, Args)]
pub struct PlayArgs {
    /// Scenario file to open; without it, the title screen
    pub scenario: Option<PathBuf>,
    /// Seed of the game, below 2^53
    #[arg(long, value_parser = seed)]
    pub seed: Option<u64>,
    /// Save to carry on with
    #[arg(long, conflicts_with = "scenario")]
    pub load: Option<PathBuf>,
    /// Change a key of the scenario for this game, as in `returns.support_effect=0.2`: what a facilitator settles and the
    /// table does not know
    #[arg(long = "set", value_name = "KEY=VALUE", requires = "scenario")]
    pub set: Vec<String>,
}

/// `tour`
#[derive(Debug, Args)]
pub struct TourArgs {
    /// Folder for the pictures
    #[arg(long)]
    pub out: PathBuf,
    /// Window size in pixels
    #[arg(long, default_value = "1280x720", value_parser = size)]
    pub size: (u32, u32),
    /// Text size in per cent
    #[arg(long, default_value_t = 100, value_parser = clap::value_parser!(u32).range(100..=200))]
    pub text_scale: u32,
    /// Language of the screens: en, de, or en-XA, which marks every word that lies in a string file
    #[arg(long, value_name = "TAG", value_parser = language)]
    pub language: Option<Language>,
    /// Only pictures with one of these words in their name, as in `council,facts`
    #[arg(long, value_name = "NAME", value_delimiter = ',')]
    pub only: Vec<String>,
    /// Fail when something does not fit: words that are cut off, controls outside the window or over one another
    #[arg(long)]
    pub strict: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Table,
    Json,
    Jsonl,
    Csv,
    Parquet,
}

/// What a command could not do, in words for the reader.
#[derive(Debug)]
pub struct Failure(String);

impl<E: std::error::Error> From<E> for Failure {
    fn from(error: E) -> Self {
        Self(error.to_string())
    }
}

impl Failure {
    fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }
}

fn seed(text: &str) -> Result<u64, String> {
    let number: u64 = text.parse().map_err(|_| "a seed is a whole number from 0 to 9007199254740991".to_owned())?;
    if number < 1 << 53 { Ok(number) } else { Err("a seed is below 2^53 (9007199254740992)".to_owned()) }
}

fn language(text: &str) -> Result<Language, String> {
    Language::of_tag(text).ok_or_else(|| "the languages are en, de and en-XA".to_owned())
}

fn size(text: &str) -> Result<(u32, u32), String> {
    let parse = |part: &str| part.parse::<u32>().ok().filter(|side| (200..=8192).contains(side));
    text.split_once('x')
        .and_then(|(width, height)| Some((parse(width)?, parse(height)?)))
        .ok_or_else(|| "a size is WIDTHxHEIGHT in pixels, as in 1280x720, each from 200 to 8192".to_owned())
}

/// Reads the command line and carries it out.
pub fn main() -> ExitCode {
    let line = CommandLine::parse();
    let done = match line.command {
        None => open_table(None),
        Some(Command::Play(args)) => open_table(Some(&args)),
        Some(Command::Run(args)) => run::run(&args),
        Some(Command::Compare(args)) => compare::compare(&args),
        Some(Command::Sweep(args)) => sweep::sweep(&args),
        Some(Command::Front(args)) => front::front(&args),
        Some(Command::Check(args)) => check::check(&args),
        Some(Command::Schema(args)) => schema::schema(&args),
        Some(Command::Replay(args)) => replay::replay(&args),
        Some(Command::Debrief(args)) => debrief::debrief(&args),
        Some(Command::Kit(args)) => kit::kit(&args),
        Some(Command::Tour(args)) => walk_tour(&args),
    };
    match done {
        Ok(code) => code,
        Err(Failure(message)) => {
            say::note(message);
            ExitCode::from(1)
        }
    }
}

#[cfg(feature = "table")]
use window::{open_table, walk_tour};

#[cfg(not(feature = "table"))]
fn open_table(_args: Option<&PlayArgs>) -> Result<ExitCode, Failure> {
    Err(Failure::new(NO_TABLE))
}

#[cfg(not(feature = "table"))]
fn walk_tour(_args: &TourArgs) -> Result<ExitCode, Failure> {
    Err(Failure::new(NO_TABLE))
}

#[cfg(not(feature = "table"))]
const NO_TABLE: &str = "This build has no table: it was built with --no-default-features.\n\
    Build it with the table (`cargo run`), or use `gatewright run scenarios/the-trickle.toml`, which needs no window.";
