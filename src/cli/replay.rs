//! `replay SAVE`: plays a save again and compares the digest.

use super::{Failure, files};
use crate::hall::{DeskAct, Served};
use crate::session::{RULES, Save, SaveError, Session, traveller_name};
use clap::Args;
use std::path::PathBuf;
use std::process::ExitCode;

/// `replay`
#[derive(Debug, Args)]
pub struct ReplayArgs {
    /// The save
    save: PathBuf,
}

/// Exit 0 if the digests are equal, 1 if they are not.
pub fn replay(args: &ReplayArgs) -> Result<ExitCode, Failure> {
    let path = args.save.display();
    let save = Save::read(&files::read_text(&args.save)?).map_err(|error| Failure::new(format!("{path}: {error}")))?;
    let session = match save.resume() {
        Ok(session) => session,
        Err(SaveError::OtherRules { theirs }) => {
            return Err(Failure::new(format!(
                "{path}: played under rules {theirs}; this build plays rules {RULES}. The two cannot be compared."
            )));
        }
        Err(error) => return Err(Failure::new(format!("{path}: {error}"))),
    };
    let digest = session.digest();
    if digest == save.digest {
        if Save::of(&session).tides != save.tides {
            return Err(Failure::new(format!(
                "{path}: the digests are equal, but what the save says its tides came to is not what they come to. The \
                 save was changed by hand."
            )));
        }
        if let Some(amiss) = acts_amiss(&session) {
            return Err(Failure::new(format!(
                "{path}: the digests are equal, but {amiss}. The save was changed by hand."
            )));
        }
        println!("{path}: {} of {} tides played again, digest equal", save.tides_played, session.scenario().file.tides);
        println!("{digest}");
        return Ok(ExitCode::SUCCESS);
    }
    Err(Failure::new(format!(
        "{path}: the digests differ.\n  in the save  {}\n  played again {digest}\nThe save was changed by hand, or the rules changed \
         without a new number.",
        save.digest
    )))
}

/// What the game as it is played does not bear out of the acts at its desks.
fn acts_amiss(session: &Session) -> Option<String> {
    let name = |act: &DeskAct| traveller_name(act.person, &session.scenario().file);
    let results = || session.played().iter().map(|played| &played.result.acts);
    if let Some((act, _)) = results().flat_map(|acts| &acts.void).next() {
        return Some(format!("the act about {} on tide {} is followed nowhere", name(act), act.tide + 1));
    }
    let odd = |served: &&Served| {
        served.asking != served.act.asking || served.came + served.talk + served.asking != served.act.at
    };
    let served = results().flat_map(|acts| &acts.served).find(odd)?;
    Some(format!("the act about {} has another time or cost than it comes to", name(&served.act)))
}
