//! The table as a body: seats taken and left, blind votes, what a seat sees, and what a save keeps of it.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use gatewright::debrief::{goals_of, open_predictions, truth_of};
use gatewright::scenario::file::Ask;
use gatewright::session::{
    Act, Answer, Choice, Command, Duty, Phase, RULES, Refusal, Save, SaveError, Scale, Session, bot,
};
use indexmap::IndexMap;
use std::sync::Arc;
use support::{at_root, scenario};

const TRICKLE: &str = "scenarios/the-trickle.toml";
const CHIEF: &str = "hall-chief";
const ADVOCATE: &str = "travellers-advocate";
const TREASURER: &str = "treasurer";
const AUDITOR: &str = "auditor";

fn say(session: &mut Session, seat: &str, command: Command) -> Result<(), Refusal> {
    session.apply(seat, session.revision(), command)
}

fn answers(session: &Session) -> IndexMap<String, Answer> {
    let answer = |ask: Ask, least: f64, most: f64| match ask {
        Ask::WhichScalePays => Answer::Pays { scale: Scale::Fairness },
        Ask::ChanceMissNone => Answer::Chance { percent: least },
        _ => Answer::Range { low: least, high: most },
    };
    let rules = &session.scenario().file.predictions;
    rules.iter().map(|(id, rule)| (id.clone(), answer(rule.asks, rule.least, rule.most))).collect()
}

fn vote(choice: Choice, reason: &str) -> Command {
    Command::Vote { choice, reason: reason.into() }
}

fn cut(value: f64) -> Command {
    Command::Propose(Act::MoveLever { lever: "cut".into(), value })
}

/// A first council at which these seats are taken.
fn council(seats: &[&str]) -> Session {
    let mut session = Session::new(Arc::new(scenario(TRICKLE)), 7);
    for seat in seats.iter().filter(|seat| **seat != CHIEF) {
        say(&mut session, seat, Command::Sit).unwrap();
    }
    if !seats.contains(&CHIEF) {
        say(&mut session, CHIEF, Command::Leave).unwrap();
    }
    say(&mut session, seats[0], Command::OpenCouncil).unwrap();
    session
}

fn seal_all(session: &mut Session) {
    for seat in session.taken().to_vec() {
        if !session.has_sealed(&seat) {
            let answers = answers(session);
            say(session, &seat, Command::SealPrediction(answers)).unwrap();
        }
    }
}

/// To the debrief, everybody voting for whatever lies there.
fn to_the_end(session: &mut Session) {
    while session.phase() != Phase::Debrief {
        let seats = session.taken().to_vec();
        match session.phase() {
            Phase::Council => {
                seal_all(session);
                for seat in &seats {
                    say(session, seat, vote(Choice::For, "")).unwrap();
                }
            }
            Phase::Shift => say(session, &seats[0], Command::EndShift).unwrap(),
            Phase::Tally => say(session, &seats[0], Command::TurnCard).unwrap(),
            Phase::Event => say(session, &seats[0], Command::NextTide).unwrap(),
            Phase::Briefing | Phase::Debrief => unreachable!("the council is open"),
        }
    }
}

#[test]
fn one_person_sits_at_the_first_seat_and_adopts_alone() {
    let mut session = council(&[CHIEF]);
    assert_eq!(session.taken(), [CHIEF]);
    assert!(session.spoken_for().contains(&ADVOCATE));
    assert_eq!(say(&mut session, CHIEF, Command::Adopt), Err(Refusal::NotSealed));
    seal_all(&mut session);
    assert!(session.advice().iter().any(|word| word.seat == ADVOCATE), "nobody speaks for the travellers");
    say(&mut session, CHIEF, Command::Adopt).unwrap();
    assert_eq!(session.phase(), Phase::Shift);
}

#[test]
fn a_seat_nobody_has_taken_gives_no_command_but_to_sit() {
    let mut session = council(&[CHIEF]);
    assert_eq!(say(&mut session, TREASURER, cut(1.5)), Err(Refusal::NotSeated(TREASURER.into())));
    assert_eq!(say(&mut session, "watchman", Command::Sit), Err(Refusal::NoSuchSeat("watchman".into())));
    assert!(session.view(TREASURER).is_err());
    say(&mut session, TREASURER, Command::Sit).unwrap();
    assert_eq!(say(&mut session, TREASURER, Command::Sit), Err(Refusal::AlreadySeated(TREASURER.into())));
    assert_eq!(session.taken(), [CHIEF, TREASURER], "in the order of the scenario");
    assert_eq!(say(&mut session, CHIEF, Command::Adopt), Err(Refusal::VoteFirst(2)));
}

#[test]
fn a_failed_vote_goes_back_to_proposing_and_what_is_sealed_stays_sealed() {
    let mut session = council(&[CHIEF, ADVOCATE, TREASURER]);
    say(&mut session, CHIEF, cut(1.5)).unwrap();
    assert_eq!(say(&mut session, CHIEF, Command::KeepTheHall), Err(Refusal::NothingVotedDown));
    let first = answers(&session);
    say(&mut session, CHIEF, Command::SealPrediction(first)).unwrap();
    assert_eq!(say(&mut session, CHIEF, vote(Choice::For, "")), Err(Refusal::NotSealed));
    seal_all(&mut session);
    say(&mut session, CHIEF, vote(Choice::For, "")).unwrap();
    assert_eq!(say(&mut session, CHIEF, vote(Choice::Against, "")), Err(Refusal::AlreadyVoted));
    assert_eq!(say(&mut session, TREASURER, cut(2.5)), Err(Refusal::VoteUnderWay));
    assert_eq!(say(&mut session, AUDITOR, Command::Sit), Err(Refusal::VoteUnderWay));
    assert_eq!(say(&mut session, ADVOCATE, vote(Choice::For, &"x".repeat(161))), Err(Refusal::LongReason));
    say(&mut session, ADVOCATE, vote(Choice::Against, " Too many would be stopped. ")).unwrap();
    assert!(session.last_ballot().is_none(), "nothing is told before all have voted");
    say(&mut session, TREASURER, vote(Choice::Abstain, "")).unwrap();
    let result = session.last_ballot().unwrap();
    assert_eq!((result.in_favour, result.against, result.abstained, result.adopted()), (1, 1, 1, false));
    assert_eq!(result.reasons, ["Too many would be stopped."]);
    assert_eq!(session.phase(), Phase::Council);
    assert_eq!(session.seals().len(), 3);
    let again = answers(&session);
    assert_eq!(say(&mut session, CHIEF, Command::SealPrediction(again)), Err(Refusal::AlreadySealed));
    // Another proposal, and a majority for it.
    say(&mut session, TREASURER, cut(2.5)).unwrap();
    for (seat, choice) in [(CHIEF, Choice::For), (ADVOCATE, Choice::For), (TREASURER, Choice::Against)] {
        say(&mut session, seat, vote(choice, "")).unwrap();
    }
    assert_eq!(session.phase(), Phase::Shift);
    assert_eq!(session.lever_value("cut").to_bits(), 2.5_f64.to_bits());
    to_the_end(&mut session);
    // The debrief reads both ballots, with names, and scores the seals on what they were sealed on.
    let ballots: Vec<_> = session.ballots().iter().filter(|ballot| ballot.tide == 0).collect();
    assert_eq!(ballots.len(), 2);
    assert_eq!(ballots[0].dissent().map(|vote| vote.seat.as_str()).collect::<Vec<_>>(), [ADVOCATE]);
    let truth = truth_of(session.course(), session.decisions(), session.seed(), 6);
    let opened = open_predictions(&session, &truth.tides);
    assert!(opened.iter().filter(|one| one.tide == 0).all(|one| one.replayed));
    assert!(opened.iter().filter(|one| one.tide == 3).all(|one| !one.replayed));
}

#[test]
fn a_table_that_cannot_agree_leaves_the_hall_as_it_is() {
    let mut session = council(&[CHIEF, TREASURER]);
    say(&mut session, CHIEF, Command::Propose(Act::Play { card: "redress-window".into() })).unwrap();
    say(&mut session, CHIEF, cut(1.5)).unwrap();
    seal_all(&mut session);
    say(&mut session, CHIEF, vote(Choice::For, "")).unwrap();
    say(&mut session, TREASURER, vote(Choice::Against, "")).unwrap();
    say(&mut session, TREASURER, Command::KeepTheHall).unwrap();
    assert_eq!((session.phase(), session.decisions().len()), (Phase::Shift, 0));
    assert!(session.seals().iter().all(|seal| seal.proposal.len() == 2), "a seal is not what it was sealed on");
}

#[test]
fn a_seat_can_be_left_at_any_time_and_is_then_spoken_for() {
    let mut session = council(&[CHIEF, ADVOCATE, TREASURER]);
    seal_all(&mut session);
    say(&mut session, CHIEF, vote(Choice::For, "")).unwrap();
    say(&mut session, ADVOCATE, vote(Choice::For, "")).unwrap();
    // The one whom the others waited for goes: the ballot closes with those who stay.
    say(&mut session, TREASURER, Command::Leave).unwrap();
    assert_eq!(session.phase(), Phase::Shift);
    assert!(session.spoken_for().contains(&TREASURER));
    say(&mut session, ADVOCATE, Command::Leave).unwrap();
    assert_eq!(say(&mut session, CHIEF, Command::Leave), Err(Refusal::LastSeat));
    // Swapping: first take another seat, then leave this one.
    say(&mut session, AUDITOR, Command::Sit).unwrap();
    say(&mut session, CHIEF, Command::Leave).unwrap();
    assert_eq!(session.taken(), [AUDITOR]);
    to_the_end(&mut session);
    let truth = truth_of(session.course(), session.decisions(), session.seed(), 6);
    assert!(open_predictions(&session, &truth.tides).iter().any(|one| one.seat == TREASURER), "a seal was lost");
}

#[test]
fn what_is_private_is_in_its_own_seats_view_only() {
    let mut session = council(&[CHIEF, TREASURER, AUDITOR]);
    let view = |session: &Session, seat: &str| session.view(seat).unwrap();
    assert_eq!(view(&session, CHIEF).goal.unwrap().0.metric, "wait_p95");
    assert_eq!(view(&session, TREASURER).goal.unwrap().0.metric, "coins");
    assert_eq!(view(&session, CHIEF).duty, Duty::Seal);
    let mine = answers(&session);
    say(&mut session, CHIEF, Command::SealPrediction(mine)).unwrap();
    assert_eq!(view(&session, CHIEF).duty, Duty::WaitForSeals);
    assert!(view(&session, CHIEF).seal.is_some() && view(&session, TREASURER).seal.is_none());
    seal_all(&mut session);
    assert_eq!(say(&mut session, CHIEF, Command::NameClaim("watchmen".into())), Err(Refusal::OnlyTheAuditor));
    assert_eq!(say(&mut session, AUDITOR, Command::NameClaim("x".into())), Err(Refusal::NotInDeck("x".into())));
    say(&mut session, AUDITOR, Command::NameClaim("archive".into())).unwrap();
    say(&mut session, AUDITOR, Command::NameClaim("watchmen".into())).unwrap();
    say(&mut session, CHIEF, vote(Choice::Against, "No.")).unwrap();
    assert_eq!(view(&session, CHIEF).vote.unwrap().choice, Choice::Against);
    assert_eq!((view(&session, CHIEF).duty, view(&session, TREASURER).duty), (Duty::WaitForVotes, Duty::Vote));
    assert!(view(&session, TREASURER).vote.is_none() && view(&session, CHIEF).named.is_none());
    assert_eq!(view(&session, AUDITOR).named.unwrap().claim, "watchmen");
    assert!(session.has_voted(CHIEF), "who has voted is public");
    assert!(session.ballots().is_empty() && session.named_claim().is_none(), "told before the debrief");
    say(&mut session, TREASURER, vote(Choice::For, "")).unwrap();
    say(&mut session, AUDITOR, vote(Choice::For, "")).unwrap();
    to_the_end(&mut session);
    assert!(!session.ballots().is_empty());
    assert_eq!(session.named_claim().unwrap().claim, "watchmen");
    let goals = goals_of(&session);
    assert_eq!(goals.iter().map(|goal| goal.seat.as_str()).next_back(), Some("everybody"));
    assert!(goals.iter().all(|goal| goal.met().is_some() && goal.conditions.iter().all(|one| one.value.is_some())));
}

#[test]
fn a_save_in_the_middle_of_a_ballot_keeps_every_vote_and_no_other_file_does() {
    let mut session = council(&[CHIEF, ADVOCATE, AUDITOR]);
    say(&mut session, CHIEF, cut(1.5)).unwrap();
    seal_all(&mut session);
    say(&mut session, AUDITOR, Command::NameClaim("archive".into())).unwrap();
    say(&mut session, CHIEF, vote(Choice::For, "")).unwrap();
    say(&mut session, ADVOCATE, vote(Choice::Against, "Ask \"them\".\n[[votes]]")).unwrap();
    let text = Save::of(&session).text();
    let mut again = Save::read(&text).unwrap().resume().unwrap();
    assert_eq!(Save::of(&again).text(), text);
    assert_eq!(again.view(ADVOCATE).unwrap().vote, session.view(ADVOCATE).unwrap().vote);
    for one in [&mut session, &mut again] {
        say(one, AUDITOR, vote(Choice::For, "")).unwrap();
        to_the_end(one);
    }
    assert_eq!(again.ballots(), session.ballots());
    assert_eq!(again.digest(), session.digest());
}

/// A save written by a build that knew no seats: the seat that sealed is the one that is taken.
#[test]
fn a_save_of_format_1_is_read_and_written_in_format_3() {
    let text = std::fs::read_to_string(at_root("tests/saves/format-1.toml")).unwrap();
    let save = Save::read(&text).unwrap();
    assert_eq!((save.format, save.taken.as_slice()), (3, [ADVOCATE.to_owned()].as_slice()));
    let mut session = Save { rules: RULES, ..save }.resume().unwrap();
    assert_eq!((session.phase(), session.tide(), session.decisions().len()), (Phase::Council, 1, 2));
    assert_eq!(session.seals()[0].seat, ADVOCATE);
    to_the_end(&mut session);
    assert!(Save::of(&session).text().starts_with("format = 3\n"));
    // Without a seal, the first seat of the scenario; and never a format that this build does not know.
    let sealed = text.find("[[seals]]").unwrap();
    let results = text.find("[[tides]]").unwrap();
    let unsealed = format!("{}{}", &text[..sealed], &text[results..]);
    assert_eq!(Save::read(&unsealed).unwrap().taken, [CHIEF.to_owned()]);
    let newer = text.replacen("format = 1", "format = 4", 1);
    assert!(matches!(Save::read(&newer), Err(SaveError::NewerFormat(4))));
}

#[test]
fn people_and_bots_play_by_the_same_rules() {
    let mut session = council(&[CHIEF]);
    let bots = [bot::Bot { seat: CHIEF.into(), temperament: bot::Temperament::Careful }];
    bot::play_on(&mut session, &bots).unwrap();
    assert_eq!((session.phase(), session.taken()), (Phase::Debrief, [CHIEF.to_owned()].as_slice()));
}

/// A card given up and taken up again in one council was never given up: nobody pays for it twice.
#[test]
fn a_card_taken_up_again_in_the_same_council_costs_nothing() {
    let mut session = Session::new(Arc::new(scenario(TRICKLE)), 7);
    say(&mut session, CHIEF, Command::OpenCouncil).unwrap();
    let card = || "second-back-room".to_owned();
    say(&mut session, CHIEF, Command::Propose(Act::Play { card: card() })).unwrap();
    let seal = Command::SealPrediction(answers(&session));
    say(&mut session, CHIEF, seal).unwrap();
    for command in [Command::Adopt, Command::EndShift, Command::TurnCard, Command::NextTide] {
        say(&mut session, CHIEF, command).unwrap();
    }
    let (coins, decisions) = (session.coins_left(), session.decisions().to_vec());
    say(&mut session, CHIEF, Command::Propose(Act::TakeBack { card: card() })).unwrap();
    assert!(!session.in_play(&card()));
    say(&mut session, CHIEF, Command::Propose(Act::Play { card: card() })).unwrap();
    assert!(session.in_play(&card()));
    assert_eq!((session.coins_left(), session.decisions()), (coins, &decisions[..]));
}
