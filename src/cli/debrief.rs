//! `debrief SAVE…`: what was true, as one page or as a sheet of facts; of several tables, the class on one page.

use super::class::{self, Tables};
use super::kind::{Kind, read_as};
use super::progress::Progress;
use super::replay::amiss;
use super::say::note;
use super::{Failure, files, place, words};
use crate::debrief::{Book, Effort};
use crate::lab::Pool;
use crate::language::{Language, speak};
use crate::report::facts_csv;
use crate::report::page::debrief_page;
use crate::session::{Phase, Save, SaveError, Session};
use clap::{ArgGroup, Args};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// `debrief`
#[derive(Debug, Args)]
#[command(group(ArgGroup::new("what").required(true).multiple(true).args(["out", "csv"])))]
pub struct DebriefArgs {
    /// The save of a game that is over; or 2 to 40 saves (or a folder of them) of one scenario and seed, to compare tables
    #[arg(required = true)]
    saves: Vec<PathBuf>,
    /// File for the page: one HTML file that needs no network and no script
    #[arg(long)]
    out: Option<PathBuf>,
    /// File for the facts of one save, one row a crossing
    #[arg(long)]
    csv: Option<PathBuf>,
    /// Games played again with the same decisions, the saved one included [default: 201, of a class 51]
    #[arg(long, value_parser = clap::value_parser!(u32).range(2..=100_000))]
    replications: Option<u32>,
    /// Millions of crossings played in search of what was possible: the front beside which the result is shown; 0 leaves it
    /// out [default: 9]
    #[arg(long, value_name = "MILLIONS", value_parser = clap::value_parser!(u32).range(0..=100_000))]
    search: Option<u32>,
    /// Language of the page, of its numbers, and of the scenario where somebody has translated it: `en` or `de`
    #[arg(long, value_name = "TAG", default_value = "en", value_parser = super::language)]
    language: Language,
    /// Threads; 0 means one for each core. The result is the same.
    #[arg(long, default_value_t = 0, value_parser = clap::value_parser!(u16).range(0..=1024))]
    threads: u16,
    /// Open the truth of a game that is not over, as far as it was played
    #[arg(long)]
    so_far: bool,
}

/// Reckons, and writes what was asked for: all of it or nothing.
pub fn debrief(args: &DebriefArgs) -> Result<ExitCode, Failure> {
    speak(args.language);
    let pool = Pool::new(usize::from(args.threads))?;
    let outputs = || args.out.iter().chain(&args.csv).map(PathBuf::as_path);
    let tables = class::gather(&args.saves)?;
    place::apart(tables.paths().iter().map(PathBuf::as_path), outputs())?;
    outputs().try_for_each(files::try_write)?;
    match tables {
        Tables::One(path) => one(args, &path, &pool),
        Tables::Many(paths) => {
            let (Some(out), None) = (&args.out, &args.csv) else {
                return Err(Failure::new("--csv takes one save; of several, --out PAGE compares the tables."));
            };
            class::compare(&paths, out, args.replications.unwrap_or(51), args.so_far, &pool)
        }
    }
}

fn one(args: &DebriefArgs, path: &Path, pool: &Pool) -> Result<ExitCode, Failure> {
    let session = open(path, args.so_far)?;
    let replications = args.replications.unwrap_or(201);
    let search = args.search.map_or(Effort::default().search, |millions| u64::from(millions) * 1_000_000);
    let effort = Effort { replications, each: replications.div_ceil(2), search };
    let progress = Progress::new(u64::from(2 * replications), "games played");
    let book = Book::of(&session, effort, pool, |done, of| progress.at_of(u64::from(done), u64::from(of)));
    progress.finish();
    let Some(book) = book else {
        return Err(Failure::new("Stopped by hand: nothing was written."));
    };
    // Both are made before either is written.
    let page = args.out.as_ref().map(|path| (path, debrief_page(&book).into_bytes()));
    let facts = args.csv.as_ref().map(|path| Ok::<_, Failure>((path, facts_csv(&book)?))).transpose()?;
    for (path, bytes) in page.iter().chain(&facts) {
        files::write_whole(path, bytes)?;
        note(format!("{}: written", path.display()));
    }
    Ok(ExitCode::SUCCESS)
}

/// Plays a save again and holds it to its digest: a debrief of another game than the one played would teach lies.
/// It is told in the language that the program speaks.
pub fn open(path: &Path, so_far: bool) -> Result<Session, Failure> {
    let say = |what: String| Failure::new(format!("{}: {what}", path.display()));
    let text = read_as(Kind::Save, path)?;
    let refuse = |error: SaveError| {
        let lines = error.placed_in(&text).lines(&path.display().to_string(), &text);
        Failure::new(lines.trim_end())
    };
    let save = Save::read(&text).map_err(refuse)?;
    let mut session = save.resume().map_err(refuse)?;
    if session.digest() != save.digest {
        return Err(say("played again, it comes to another digest than the one it holds. The save was changed by \
                        hand; `gatewright replay` says more."
            .to_owned()));
    }
    if session.played().is_empty() {
        return Err(say("no tide of this game has been played, so there is nothing to look back on.".to_owned()));
    }
    if session.phase() != Phase::Debrief && !so_far {
        return Err(say(format!(
            "this game stands after tide {} of {}, and its truth opens when it is over. Play it to its end (`gatewright \
             play --load`), or add --so-far to open what was played; whoever reads that can no longer play on fairly.",
            session.played().len(),
            session.scenario().file.tides
        )));
    }
    if let Some(amiss) = amiss(&save, &session) {
        note(format!(
            "{}: a warning: the digests are equal, but {amiss}. The save was changed by hand; the debrief shows the game \
             as it is played.",
            path.display()
        ));
    }
    words::tell(&mut session);
    Ok(session)
}
