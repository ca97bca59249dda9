//! Several saves on one page. Those of another scenario, seed, length or rules are named and kept apart.

use super::debrief::open;
use super::progress::Progress;
use super::say::note;
use super::{Failure, files};
use crate::debrief::Class;
use crate::lab::Pool;
use crate::report::page::{Apart, class_page};
use crate::session::Session;
use crate::t;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Tables on one page.
const MOST: usize = 40;

/// What was given on the command line.
pub enum Tables {
    /// One save.
    One(PathBuf),
    /// Several.
    Many(Vec<PathBuf>),
}

impl Tables {
    /// The saves.
    pub fn paths(&self) -> &[PathBuf] {
        match self {
            Self::One(path) => std::slice::from_ref(path),
            Self::Many(paths) => paths,
        }
    }
}

/// Opens folders: every `.toml` file in one is a save. A save given twice is one table, and that is said.
pub fn gather(given: &[PathBuf]) -> Result<Tables, Failure> {
    let mut paths = Vec::new();
    for path in given {
        if !path.is_dir() {
            paths.push(path.clone());
            continue;
        }
        let refuse = |error: std::io::Error| Failure::new(format!("{}: cannot be read: {error}", path.display()));
        let mut inside = Vec::new();
        for entry in std::fs::read_dir(path).map_err(refuse)? {
            let entry = entry.map_err(refuse)?.path();
            if entry.extension().is_none_or(|kind| kind != "toml") {
                continue;
            }
            // A pipe in a folder would be waited for, perhaps for ever.
            if entry.is_file() {
                inside.push(entry);
            } else {
                note(format!("{}: is no plain file, so no save; it is left out.", entry.display()));
            }
        }
        inside.sort();
        paths.extend(inside);
    }
    let mut seen: BTreeMap<PathBuf, PathBuf> = BTreeMap::new();
    paths.retain(|path| {
        // What has no path of its own, as a pipe, is taken as it comes.
        let Some(whole) = path.canonicalize().ok().filter(|whole| whole.is_file()) else { return true };
        let Some(first) = seen.get(&whole) else { return seen.insert(whole, path.clone()).is_none() };
        note(format!("{}: is the same save as {}, and is taken once.", path.display(), first.display()));
        false
    });
    match paths.len() {
        0 => Err(Failure::new("There is no .toml file in what was given, so no save.")),
        1 => Ok(Tables::One(paths.remove(0))),
        count if count > MOST => Err(Failure::new(format!(
            "{count} saves were given; a page compares at most {MOST}. Give it a part of them."
        ))),
        _ => Ok(Tables::Many(paths)),
    }
}

/// Compares the largest set of saves that can be compared, and writes the page whole.
pub fn compare(
    paths: &[PathBuf],
    out: &Path,
    replications: u32,
    so_far: bool,
    pool: &Pool,
) -> Result<ExitCode, Failure> {
    let mut apart = Vec::new();
    let mut sets: BTreeMap<(String, u64, usize), Vec<(String, Session)>> = BTreeMap::new();
    for (path, name) in paths.iter().zip(names(paths)) {
        match open(path, so_far) {
            Ok(session) => {
                let key = (session.scenario().digest(), session.seed(), session.played().len());
                sets.entry(key).or_default().push((name, session));
            }
            // A save that cannot be opened does not keep the others from being compared.
            Err(Failure(why)) => {
                apart.push(Apart { name, why: t!("page-apart-shut", why = in_a_line(&why, path)) });
            }
        }
    }
    let largest = sets.iter().max_by_key(|(_, set)| set.len()).map(|(key, _)| key.clone());
    let Some(together) = largest.and_then(|key| sets.remove(&key)).filter(|set| set.len() > 1) else {
        let mut message =
            "No two of these saves can be compared: they need the same scenario, seed, rules and number of tides."
                .to_owned();
        for one in &apart {
            let _ = write!(message, "\n  {}: {}", one.name, one.why); // a string takes every write
        }
        return Err(Failure::new(message));
    };
    let kept = &together[0].1;
    let others = sets.into_values().flatten();
    apart.extend(others.map(|(name, session)| Apart { name, why: what_differs(&session, kept) }));
    apart.sort_by(|one, other| one.name.cmp(&other.name));
    let progress = Progress::new(together.len() as u64, "tables and decisions");
    let class = Class::of(together, replications, pool, |done, of| progress.at_of(u64::from(done), u64::from(of)));
    progress.finish();
    let Some(class) = class else {
        return Err(Failure::new("Stopped by hand: nothing was written."));
    };
    files::write_whole(out, class_page(&class, &apart).as_bytes())?;
    note(format!("{}: written, {} tables compared, {} kept apart", out.display(), class.tables.len(), apart.len()));
    for one in &apart {
        note(format!("  {}: {}", one.name, one.why));
    }
    Ok(ExitCode::SUCCESS)
}

/// A message for a cell of a table: without the file and the place in it.
fn in_a_line(message: &str, path: &Path) -> String {
    let file = format!("{}:", path.display());
    let place = |letter: char| letter == ':' || letter == ' ' || letter.is_ascii_digit();
    let lines =
        message.lines().map(|line| line.strip_prefix(&file).map_or(line, |rest| rest.trim_start_matches(place)));
    lines.collect::<Vec<_>>().join("; ")
}

/// Why a game cannot be set beside the others: everything that is not the same.
fn what_differs(session: &Session, kept: &Session) -> String {
    let (own, other) = (&session.scenario().file, &kept.scenario().file);
    let mut why = Vec::new();
    if own.id != other.id {
        why.push(t!("page-apart-scenario", scenario = own.id.as_str()));
    } else if session.scenario().digest() != kept.scenario().digest() {
        why.push(t!("page-apart-version"));
    }
    if session.seed() != kept.seed() {
        why.push(t!("page-apart-seed", seed = session.seed().to_string()));
    }
    if session.played().len() != kept.played().len() {
        why.push(t!("page-apart-tides", played = session.played().len(), others = kept.played().len()));
    }
    why.join("; ")
}

/// A name for each table: the file's, and its folder's before it where two files share one.
fn names(paths: &[PathBuf]) -> Vec<String> {
    let stem = |path: &Path| path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let stems: Vec<String> = paths.iter().map(|path| stem(path)).collect();
    paths
        .iter()
        .zip(&stems)
        .map(|(path, own)| {
            let shared = stems.iter().filter(|other| *other == own).count() > 1;
            let folder = path.parent().and_then(Path::file_name).filter(|_| shared);
            folder.map_or_else(|| own.clone(), |folder| format!("{}/{own}", folder.to_string_lossy()))
        })
        .collect()
}
