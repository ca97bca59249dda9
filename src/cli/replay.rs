//! `replay SAVE`: plays a save again and compares the digest.

use super::check::render;
use super::kind::{Kind, read_as};
use super::{Failure, say};
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
    let text = read_as(Kind::Save, &args.save)?;
    let refuse = |error: SaveError| render(&args.save, &text, &error.placed_in(&text));
    let save = Save::read(&text).map_err(refuse)?;
    let session = match save.resume() {
        Ok(session) => session,
        Err(SaveError::OtherRules { theirs }) => {
            return Err(Failure::new(format!(
                "{path}: played under rules {theirs}; this build plays rules {RULES}. The two cannot be compared."
            )));
        }
        Err(error) => return Err(refuse(error)),
    };
    let digest = session.digest();
    if digest == save.digest {
        if let Some(amiss) = amiss(&save, &session) {
            return Err(Failure::new(format!(
                "{path}: the digests are equal, but {amiss}. The save was changed by hand."
            )));
        }
        let tides = session.scenario().file.tides;
        let said = format!("{path}: {} of {tides} tides played again, digest equal\n{digest}\n", save.tides_played);
        say::result(said.as_bytes())?;
        return Ok(ExitCode::SUCCESS);
    }
    Err(Failure::new(format!(
        "{path}: the digests differ.\n  in the save  {}\n  played again {digest}\nThe save was changed by hand, or the rules changed \
         without a new number.",
        save.digest
    )))
}

/// What a save says besides its digest that the game as it is played does not bear out.
pub fn amiss(save: &Save, session: &Session) -> Option<String> {
    if Save::of(session).tides != save.tides {
        return Some("what the save says its tides came to is not what they come to".to_owned());
    }
    acts_amiss(session)
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
