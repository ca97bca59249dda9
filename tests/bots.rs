//! A bot of each temperament plays every scenario to its debrief; its save replays to the same digest, and so does the
//! log it leaves. No scenario can be one that a table cannot finish.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use gatewright::debrief::{goals_of, open_predictions, truth_of};
use gatewright::session::bot::{Bot, Temperament, play_on};
use gatewright::session::{Choice, Phase, Save, Session};
use std::sync::Arc;
use support::{all_files, run, scenario};

fn files() -> Vec<String> {
    all_files().into_iter().filter(|file| file.starts_with("scenarios/")).collect()
}

/// A game with a bot on each seat, the temperaments going round.
fn played(file: &str, temperaments: &[Temperament]) -> Session {
    let scenario = scenario(file);
    let seats = scenario.file.seats.clone();
    let bots: Vec<Bot> = seats
        .into_iter()
        .enumerate()
        .map(|(index, seat)| Bot { seat, temperament: temperaments[index % temperaments.len()] })
        .collect();
    let mut session = Session::new(Arc::new(scenario), 7);
    play_on(&mut session, &bots).unwrap_or_else(|refusal| panic!("{file}, {temperaments:?}: {refusal}"));
    session
}

/// What must be so of every finished game.
fn finished(file: &str, session: &Session) {
    let whole = &session.scenario().file;
    assert_eq!(session.phase(), Phase::Debrief, "{file}");
    assert_eq!(session.played().len(), usize::from(whole.tides));
    let text = Save::of(session).text();
    let again = Save::read(&text).unwrap().resume().unwrap_or_else(|error| panic!("{file}: {error}"));
    assert_eq!(again.digest(), session.digest(), "{file}");
    assert_eq!(Save::of(&again).text(), text, "{file}");
    let log = run(session.scenario().as_ref().clone(), session.decisions(), session.seed(), 1);
    assert_eq!(log.digest, session.digest(), "{file}: the log is not the game");
    // Every tide has its council: seals of every seat, and a ballot of all of them.
    for tide in 0..whole.tides {
        let ballots: Vec<_> = session.ballots().iter().filter(|ballot| ballot.tide == tide).collect();
        assert!(!ballots.is_empty() && ballots.iter().all(|ballot| ballot.votes.len() == whole.seats.len()));
        let adopted = ballots.iter().filter(|ballot| ballot.adopted()).count();
        assert!(adopted <= 1 && (adopted == 0 || ballots.last().unwrap().adopted()));
        let sealed = session.seals().iter().filter(|seal| seal.tide == tide).count();
        assert_eq!(sealed, if whole.predictions.is_empty() { 0 } else { whole.seats.len() });
    }
    let goals = goals_of(session);
    assert_eq!(goals.len(), whole.goals.len(), "{file}: a goal is not told");
}

#[test]
fn every_temperament_plays_every_scenario_to_its_debrief() {
    let mut logs = Vec::new();
    for file in files() {
        for temperament in Temperament::ALL {
            let session = played(&file, &[temperament]);
            finished(&file, &session);
            println!("{file}, {temperament:?}: {} decisions", session.decisions().len());
            logs.push((file.clone(), format!("{:?}", session.decisions())));
            // The same bots do the same again.
            assert_eq!(played(&file, &[temperament]).digest(), session.digest());
        }
        let mine: Vec<_> = logs.iter().filter(|(other, _)| *other == file).map(|(_, log)| log).collect();
        assert!(mine[..3].iter().any(|log| *log != mine[3]), "{file}: all temperaments decide alike");
    }
}

#[test]
fn a_table_of_all_sorts_disagrees_and_goes_on() {
    let mut against = 0;
    for file in files() {
        let session = played(&file, &Temperament::ALL);
        finished(&file, &session);
        against += session
            .ballots()
            .iter()
            .flat_map(|ballot| &ballot.votes)
            .filter(|vote| vote.choice == Choice::Against)
            .count();
        let truth = truth_of(session.course(), session.decisions(), session.seed(), session.scenario().file.tides);
        let opened = open_predictions(&session, &truth.tides);
        let asked = session.scenario().file.predictions.len();
        assert_eq!(opened.len(), session.seals().len() * asked, "{file}: a seal is not opened");
    }
    assert!(against > 0, "nobody ever disagrees");
}
