//! One digest, however a game is played: threads, repeats, command line or table, before and after a save.
//!
//! The golden file holds the digest of The Trickle on seed 7. Debug and release builds and other machines compare
//! with the same file. After an intended change of rules: raise `RULES`, then `UPDATE=1 cargo test --test digests`.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use gatewright::lab::{Batch, Pool, Until, replicate};
use gatewright::scenario::Scenario;
use gatewright::scenario::file::Ask;
use gatewright::session::{Act, Answer, Command, Course, Phase, Save, Scale, Session, decisions_from, play_game};
use indexmap::IndexMap;
use std::ops::ControlFlow;
use std::sync::Arc;
use support::{at_root, run, scenario};

const TRICKLE: &str = "scenarios/the-trickle.toml";

fn on_threads(threads: usize) -> gatewright::lab::Replications {
    let scenario = scenario(TRICKLE);
    let decisions = decisions_from(&scenario.file.baseline);
    let course = Course::new(Arc::new(scenario));
    let batch = Batch { course: &course, decisions: &decisions, seed: 7 };
    replicate(&batch, Until::Count(40), &Pool::new(threads).unwrap(), |_, _| ControlFlow::Continue(()))
}

/// 40 games of six tides; digest and every figure, floats included, to the bit.
#[test]
fn one_thread_or_two_or_twice_in_a_row() {
    let (one, two, again) = (on_threads(1), on_threads(2), on_threads(2));
    assert_eq!(one.digest, two.digest);
    assert_eq!(one.digest, again.digest);
    assert!(one.figures == two.figures && two.figures == again.figures);
    // Floats compare equal by value; their text says the same to the last digit.
    assert_eq!(format!("{:?}", one.figures), format!("{:?}", two.figures));
    // Not because everything has one digest.
    let other = run(scenario(TRICKLE), &[], 8, 1);
    assert_ne!(one.digest, other.digest);
}

/// Proposals of a small bot: what it does before each tide.
fn proposals(scenario: &Scenario, tide: u16) -> Vec<Act> {
    let lever = |index: usize, notches: f64| {
        let (name, rule) = scenario.file.levers.get_index(index).unwrap();
        Act::MoveLever { lever: name.clone(), value: rule.least + notches * rule.step }
    };
    let card = |index: usize| scenario.file.cards.get_index(index).unwrap().0.clone();
    match tide {
        0 => vec![lever(0, 9.0), Act::Play { card: card(1) }],
        1 => vec![Act::Play { card: card(2) }, lever(1, 3.0)],
        2 => vec![lever(0, 20.0), lever(2, 1.0)],
        3 => vec![Act::TakeBack { card: card(1) }],
        _ => vec![],
    }
}

fn answers(scenario: &Scenario) -> IndexMap<String, Answer> {
    let answer = |ask: Ask, least: f64, most: f64| match ask {
        Ask::WhichScalePays => Answer::Pays { scale: Scale::Fairness },
        Ask::ChanceMissNone => Answer::Chance { percent: least },
        _ => Answer::Range { low: least, high: most },
    };
    scenario.file.predictions.iter().map(|(id, rule)| (id.clone(), answer(rule.asks, rule.least, rule.most))).collect()
}

/// The bot's next command where the session stands, and none when the game is over. `made` counts proposals of this
/// council.
fn next_command(session: &Session, made: usize) -> Option<Command> {
    let scenario = session.scenario();
    let wanted = proposals(scenario, session.tide());
    Some(match session.phase() {
        Phase::Briefing => Command::OpenCouncil,
        Phase::Council if made < wanted.len() => Command::Propose(wanted[made].clone()),
        Phase::Council if !session.has_sealed(&scenario.file.seats[0]) => Command::SealPrediction(answers(scenario)),
        Phase::Council => Command::Adopt,
        Phase::Shift => Command::EndShift,
        Phase::Tally => Command::TurnCard,
        Phase::Event => Command::NextTide,
        Phase::Debrief => return None,
    })
}

/// Plays on to the debrief. `look` sees the session after each command, with the proposals made in this council.
fn play_on(mut session: Session, mut made: usize, mut look: impl FnMut(&Session, usize)) -> Session {
    let seat = session.scenario().file.seats[0].clone();
    while let Some(command) = next_command(&session, made) {
        made = if matches!(command, Command::Propose(_)) {
            made + 1
        } else if session.phase() == Phase::Council {
            made
        } else {
            0
        };
        let revision = session.revision();
        session.apply(&seat, revision, command).unwrap_or_else(|refusal| panic!("{refusal}"));
        look(&session, made);
    }
    session
}

/// What a finished game came to: the digest, and the slow state with its floats.
fn outcome(session: &Session) -> (String, String) {
    (session.digest(), format!("{:?}", session.standing().slow))
}

/// The bot at the table, and `run` with the log it left: one digest, one slow state.
#[test]
fn a_game_at_the_table_is_the_run_of_its_decisions() {
    let session = play_on(Session::new(Arc::new(scenario(TRICKLE)), 7), 0, |_, _| {});
    assert_eq!(session.played().len(), 6);
    let log = session.decisions().to_vec();
    assert!(log.len() >= 6, "the bot decided too little: {log:?}");
    assert_eq!(run(scenario(TRICKLE), &log, 7, 1).digest, session.digest());
    let played = play_game(&Course::new(Arc::clone(session.scenario())), &log, 7, 0, None, &mut ());
    assert_eq!(format!("{:?}", played.last().unwrap().slow), outcome(&session).1);
    // The decisions are in it.
    assert_ne!(run(scenario(TRICKLE), &[], 7, 1).digest, session.digest());
}

/// After every single command: save, read the text, resume, play on. The end is the same.
#[test]
fn a_save_at_any_moment_ends_like_the_game_it_was_taken_from() {
    let mut saves: Vec<(Save, usize, Phase)> = Vec::new();
    let whole = play_on(Session::new(Arc::new(scenario(TRICKLE)), 7), 0, |session, made| {
        saves.push((Save::of(session), made, session.phase()));
    });
    for phase in [Phase::Council, Phase::Shift, Phase::Tally, Phase::Event, Phase::Debrief] {
        assert!(saves.iter().any(|(_, _, saved)| *saved == phase), "no save at the {}", phase.word());
    }
    for (save, made, phase) in saves {
        let text = save.text();
        let read = Save::read(&text).unwrap();
        assert_eq!(read, save);
        let resumed = read.resume().unwrap_or_else(|error| panic!("{error}"));
        assert_eq!((resumed.digest(), resumed.phase()), (save.digest.clone(), phase));
        assert_eq!(Save::of(&resumed).text(), text, "saved again at the {}", phase.word());
        let end = play_on(resumed, made, |_, _| {});
        assert_eq!(outcome(&end), outcome(&whole), "resumed at the {} after {} tides", phase.word(), save.tides_played);
    }
}

/// Watching a shift, once or twice, changes nothing.
#[test]
fn watching_a_shift_leaves_the_game_as_it_was() {
    let watched = play_on(Session::new(Arc::new(scenario(TRICKLE)), 7), 0, |session, _| {
        if session.phase() == Phase::Shift {
            let ((first, once), (second, _)) = (session.watch_shift(), session.watch_shift());
            assert!(first.moments == second.moments && first.passengers == second.passengers);
            assert!(once.result.tally.all.travellers > 500);
        }
    });
    let alone = play_on(Session::new(Arc::new(scenario(TRICKLE)), 7), 0, |_, _| {});
    assert_eq!(outcome(&watched), outcome(&alone));
}

/// The Trickle on seed 7 with its baseline, held in a file.
#[test]
fn the_trickle_has_its_golden_digest() {
    let path = at_root("tests/digests/the-trickle-seed-7.txt");
    let runs = run(scenario(TRICKLE), &decisions_from(&scenario(TRICKLE).file.baseline), 7, 1);
    let all = &runs.figures[0].all;
    let now = format!(
        "rules {}\nscenario {}\ndigest {}\ntravellers {}\nstops {}\nboats_missed {}\nwaited_ms {}\n",
        gatewright::session::RULES,
        scenario(TRICKLE).digest(),
        runs.digest,
        all.travellers,
        all.stops,
        all.boats_missed,
        all.waited_ms,
    );
    if std::env::var_os("UPDATE").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &now).unwrap();
    }
    let golden = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(now, golden, "the digest has moved; if that was meant: UPDATE=1 cargo test --test digests");
}
