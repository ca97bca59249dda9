//! A person at a desk: acts are followed by every replay, an officer's acts change nothing, and what cannot be followed is
//! listed and left to the officer.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use gatewright::debrief::{Book, Cause, Effort, Game, MissCause, StopCause, at_the_desk, trace};
use gatewright::engine::{Span, StationId, Tick};
use gatewright::hall::{BookState, Books, DeskPlace, PersonId, Verdict, WhyVoid};
use gatewright::lab::OneByOne;
use gatewright::language::{Language, speaking};
use gatewright::report::page::debrief_page;
use gatewright::scenario::Scenario;
use gatewright::session::{Act, Command, Course, GUESTS, Phase, Refusal, Save, Session, play_game};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use std::sync::Arc;
use support::page::{names, plain_words};
use support::table::{answers, say};
use support::{Diary, scenario, scenario_with};

const WINDOW: &str = "scenarios/one-window.toml";
const TRICKLE: &str = "scenarios/the-trickle.toml";
const HAND: &str = "scenarios/hand-and-seal.toml";

fn chief(session: &Session) -> String {
    session.taken()[0].clone()
}

/// Seals, adopts, and stands in the shift of the tide at hand.
fn to_shift(session: &mut Session, acts: &[Act]) {
    let seat = chief(session);
    for act in acts {
        say(session, &seat, Command::Propose(act.clone()));
    }
    if !session.scenario().file.predictions.is_empty() {
        let answers = answers(session, 0);
        say(session, &seat, Command::SealPrediction(answers));
    }
    say(session, &seat, Command::Adopt);
}

fn running(scenario: Scenario, seed: u64, acts: &[Act]) -> Session {
    let mut session = Session::new(Arc::new(scenario), seed);
    let seat = chief(&session);
    say(&mut session, &seat, Command::OpenCouncil);
    to_shift(&mut session, acts);
    session
}

fn end_tide(session: &mut Session) {
    let seat = chief(session);
    say(session, &seat, Command::EndShift);
}

fn to_the_end(session: &mut Session) {
    let seat = chief(session);
    loop {
        match session.phase() {
            Phase::Council => to_shift(session, &[]),
            Phase::Shift => end_tide(session),
            Phase::Tally => say(session, &seat, Command::TurnCard),
            Phase::Event => say(session, &seat, Command::NextTide),
            Phase::Briefing | Phase::Debrief => return,
        }
    }
}

fn sit(session: &mut Session, server: u16, minute: u64) {
    let seat = chief(session);
    let station = session.scenario().file.hall.stations.get_index_of("desks").unwrap() as u8;
    let desk = DeskPlace { station: StationId(station), server };
    say(session, &seat, Command::TakeDesk { desk, at: Tick(minute * 60_000) });
}

/// Everything an officer opens.
fn open_as_officers_do(session: &mut Session) {
    let seat = chief(session);
    let guest = session.desk().unwrap().guest.clone().unwrap();
    if guest.one_window.is_some() {
        return say(session, &seat, Command::AskOneWindow);
    }
    for book in guest.books.iter().filter(|book| book.state == BookState::Shut) {
        say(session, &seat, Command::OpenBook(book.register));
    }
}

/// Who was stopped on the tide at hand, where nobody of the table sits at a desk.
fn officers_stops(session: &Session) -> BTreeMap<PersonId, bool> {
    let mut diary = Diary::default();
    let mut standing = session.standing().clone();
    standing.play_tide(&session.course().with_acts(0, &[]), session.decisions(), None, &mut diary);
    diary.left.iter().map(|record| (record.trip.person.id, record.stop.is_some())).collect()
}

/// Serves a whole sitting with an officer's books and an officer's verdicts.
fn serve_as_officers_do(session: &mut Session) {
    let stops = officers_stops(session);
    let seat = chief(session);
    while let Some(guest) = session.desk().unwrap().guest.clone() {
        open_as_officers_do(session);
        let Some(now) = session.desk().unwrap().guest.clone() else { break };
        assert_eq!((now.person, now.came), (guest.person, guest.came), "opening books changes nobody");
        let verdict = if stops[&guest.person] { Verdict::BackRoom } else { guest.verdicts[0] };
        say(session, &seat, Command::Decide(verdict));
    }
    say(session, &seat, Command::StandUp);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    /// 24 sittings at any desk, minute and seed, in halls that ask no register, four of seven, one gesture, and prints.
    #[test]
    fn an_officers_own_acts_change_nothing(hall in 0_usize..4, seed in 1_u64..1000, server in 0_u16..5, minute in 0_u64..600) {
        let window = [Act::Play { card: "one-window".into() }];
        let (file, acts): (_, &[Act]) = [(TRICKLE, &[][..]), (WINDOW, &[]), (WINDOW, &window), (HAND, &[])][hall];
        let mut plain = running(scenario(file), seed, acts);
        let mut mine = running(scenario(file), seed, acts);
        sit(&mut mine, server.min(if file == TRICKLE { 3 } else { 4 }), minute);
        serve_as_officers_do(&mut mine);
        end_tide(&mut plain);
        end_tide(&mut mine);
        let followed = &mine.played()[0].result.acts;
        prop_assert_eq!((followed.served.len(), followed.void.len()), (mine.acts().len(), 0));
        prop_assert_eq!(mine.digest(), plain.digest());
    }
}

/// Opens one book and lets everybody through: other times, other answers, the same crowd. One-window stops at any flag.
#[test]
fn other_books_change_times_and_nobodys_place_in_the_crowd() {
    let mut plain = running(scenario(WINDOW), 17, &[]);
    let stops = officers_stops(&plain);
    let mut mine = running(scenario(WINDOW), 17, &[]);
    sit(&mut mine, 1, 100);
    let seat = chief(&mine);
    for _ in 0..GUESTS {
        let guest = mine.desk().unwrap().guest.clone().unwrap();
        let before = mine.desk().unwrap().now;
        say(&mut mine, &seat, Command::OpenBook(0));
        let view = mine.desk().unwrap();
        assert_eq!(view.now - before, Span(20_000), "a book costs its seconds");
        assert_eq!(view.guest.as_ref().unwrap().asking.books, 1);
        let verdict = if stops[&guest.person] { Verdict::BackRoom } else { Verdict::LetThrough };
        say(&mut mine, &seat, Command::Decide(verdict));
    }
    let view = mine.desk().unwrap();
    assert_eq!((view.served, view.guest.is_none()), (GUESTS, true));
    assert!(view.film.moments.iter().all(|moment| moment.at <= view.now), "the film shows what is to come");
    say(&mut mine, &seat, Command::StandUp);
    let (film, _) = mine.watch_shift();
    assert!(film.moments.len() > 1000);
    end_tide(&mut plain);
    end_tide(&mut mine);
    assert_ne!(mine.digest(), plain.digest());
    let (ours, theirs) = (&mine.played()[0].result, &plain.played()[0].result);
    assert_eq!((ours.acts.served.len(), ours.acts.void.len()), (8, 0));
    assert_eq!(
        (ours.tally.all.travellers, ours.tally.all.stops),
        (theirs.tally.all.travellers, theirs.tally.all.stops)
    );
    assert_ne!(ours.tally.all.waited_ms, theirs.tally.all.waited_ms, "three books less at eight talks");
    for served in &ours.acts.served {
        assert_eq!((served.asking.0, served.officers_asking.0), (20_000, 80_000));
        assert_eq!(served.came + served.talk + served.asking, served.act.at);
    }
}

/// A game with acts, kept and taken up again at every step of a sitting, ends in the same digest as the game itself.
#[test]
fn a_sitting_can_be_killed_and_resumed_anywhere() {
    let mut session = running(scenario(HAND), 5, &[]);
    sit(&mut session, 2, 150);
    let seat = chief(&session);
    let kept = |session: &Session| {
        let text = Save::of(session).text();
        let save = Save::read(&text).unwrap();
        save.check().unwrap();
        let again = save.resume().unwrap();
        assert_eq!(Save::of(&again).text(), text);
        let (mine, other) = (session.desk().unwrap(), again.desk().unwrap());
        assert_eq!((mine.now, mine.served, mine.line.len()), (other.now, other.served, other.line.len()));
        assert_eq!(mine.line_history, other.line_history);
        let seen =
            |session: &Session| session.desk().unwrap().guest.as_ref().map(|guest| (guest.person, guest.books.clone()));
        assert_eq!(seen(session), seen(&again));
        again
    };
    let mut games = vec![kept(&session)];
    for turn in 0..3 {
        let guest = session.desk().unwrap().guest.clone().unwrap();
        let shut: Vec<u8> =
            guest.books.iter().filter(|book| book.state == BookState::Shut).map(|book| book.register).collect();
        if let Some(&register) = shut.get(turn % shut.len().max(1)) {
            say(&mut session, &seat, Command::OpenBook(register));
            games.push(kept(&session));
        }
        say(&mut session, &seat, Command::Decide(guest.verdicts[turn % guest.verdicts.len()]));
        games.push(kept(&session));
    }
    // Killed with a book open: standing up hands the traveller back.
    let register =
        session.desk().unwrap().guest.as_ref().unwrap().books.iter().find(|book| book.state == BookState::Shut);
    let register = register.unwrap().register;
    say(&mut session, &seat, Command::OpenBook(register));
    let mut last = kept(&session);
    for game in [&mut session, &mut last] {
        say(game, &seat, Command::StandUp);
        assert_eq!(game.acts().len(), 4);
        assert_eq!(game.acts()[3].verdict, Verdict::HandBack);
        to_the_end(game);
    }
    assert_eq!(session.digest(), last.digest());
    let replayed = Save::read(&Save::of(&session).text()).unwrap().resume().unwrap();
    assert_eq!(replayed.digest(), session.digest());
    assert!(session.played().iter().all(|played| played.result.acts.void.is_empty()));
    // And whoever stopped earlier plays a game of their own that is sound.
    for mut game in games {
        say(&mut game, &seat, Command::StandUp);
        to_the_end(&mut game);
        let again = Save::read(&Save::of(&game).text()).unwrap().resume().unwrap();
        assert_eq!(again.digest(), game.digest());
    }
}

#[test]
fn an_act_that_cannot_be_followed_is_void_and_the_officer_decides() {
    let window = Act::Play { card: "one-window".into() };
    let mut session = running(scenario(WINDOW), 17, std::slice::from_ref(&window));
    sit(&mut session, 0, 200);
    let seat = chief(&session);
    for turn in 0..4 {
        if turn == 0 {
            say(&mut session, &seat, Command::AskOneWindow);
        } else {
            say(&mut session, &seat, Command::OpenBook(1));
        }
        say(&mut session, &seat, Command::Decide(Verdict::BackRoom));
    }
    say(&mut session, &seat, Command::StandUp);
    to_the_end(&mut session);
    let acts = session.acts().to_vec();
    let game = Game::of(&session);
    let followed = &game.play(0, &mut ())[0].result.acts;
    assert_eq!((followed.served.len(), followed.void.len()), (4, 0));
    // Without the card desks are slower: other people come to that desk, and One Window is not there to be asked.
    let without = &game.with(Vec::new()).play(0, &mut ())[0].result.acts;
    assert_eq!(without.served.len() + without.void.len(), acts.len());
    assert!(without.void.iter().any(|(act, _)| *act == acts[0]), "One Window was asked where there is none");
    // The same traveller at the same desk, who cannot be asked about that way.
    let closed = Course::new(Arc::new(scenario(WINDOW)));
    let mut diary = Diary::default();
    let mut plain = running(scenario(WINDOW), 17, &[]);
    sit(&mut plain, 0, 200);
    let there = plain.desk().unwrap().guest.clone().unwrap().person;
    let odd = gatewright::hall::DeskAct { person: there, books: Books { opened: 0, one_window: true }, ..acts[0] };
    let played = play_game(&closed.with_acts(17, &[odd]), &[], 17, 0, None, &mut diary);
    assert_eq!(played[0].result.acts.void, [(odd, WhyVoid::NotAllowed)]);
    // Another seed and another replication bring other people.
    for (seed, replication) in [(18, 0), (17, 1)] {
        let elsewhere = play_game(&session.course().clone(), session.decisions(), seed, replication, None, &mut ());
        assert!(elsewhere[0].result.acts.served.is_empty() && elsewhere[0].result.acts.void.is_empty());
    }
}

#[test]
fn what_cannot_be_done_at_a_desk_is_refused() {
    let mut session = running(scenario(HAND), 3, &[]);
    let seat = chief(&session);
    let ask = |session: &mut Session, seat: &str, command: Command| {
        let revision = session.revision();
        session.apply(seat, revision, command)
    };
    let desk = |station: u8, server: u16| DeskPlace { station: StationId(station), server };
    assert_eq!(ask(&mut session, &seat, Command::OpenBook(0)), Err(Refusal::NotAtADesk));
    for (place, at) in [(desk(1, 0), 0), (desk(0, 6), 0), (desk(9, 0), 0), (desk(0, 0), 800 * 60_000)] {
        assert_eq!(ask(&mut session, &seat, Command::TakeDesk { desk: place, at: Tick(at) }), Err(Refusal::NoSuchDesk));
    }
    sit(&mut session, 0, 30);
    assert!(matches!(
        ask(&mut session, &seat, Command::TakeDesk { desk: desk(0, 1), at: Tick(0) }),
        Err(Refusal::AtADesk(_))
    ));
    assert_eq!(ask(&mut session, &seat, Command::EndShift), Err(Refusal::StandUpFirst));
    let guest = session.desk().unwrap().guest.clone().unwrap();
    for book in &guest.books {
        let opened = ask(&mut session.clone(), &seat, Command::OpenBook(book.register));
        match book.state {
            BookState::Shut => assert!(opened.is_ok()),
            _ => assert!(matches!(opened, Err(Refusal::BookStaysShut(_)))),
        }
    }
    assert!(matches!(ask(&mut session, &seat, Command::AskOneWindow), Err(Refusal::BookStaysShut(_))));
    let wrong = if guest.verdicts[0] == Verdict::LetThrough { Verdict::RefugeOffice } else { Verdict::LetThrough };
    assert_eq!(ask(&mut session, &seat, Command::Decide(wrong)), Err(Refusal::NotToBeDecided));
    say(&mut session, &seat, Command::Decide(guest.verdicts[0]));
    assert_eq!(ask(&mut session, &seat, Command::Undo), Err(Refusal::WrongPhase(Phase::Shift)));
    let other = session.scenario().file.seats[1].clone();
    say(&mut session, &other, Command::Sit);
    assert_eq!(ask(&mut session, &other, Command::Decide(guest.verdicts[0])), Err(Refusal::NotAtADesk));
    // Whoever leaves the table leaves the desk.
    say(&mut session, &seat, Command::Leave);
    assert!(session.desk().is_none());
    assert_eq!(
        ask(&mut session, &other, Command::TakeDesk { desk: desk(0, 0), at: Tick(0) }),
        Err(Refusal::ShiftWentOn)
    );
    end_tide(&mut session);
}

/// A register that no charter opens for the gate stays shut to travellers like any other, and open books tell nothing of
/// what is true.
#[test]
fn a_book_without_lawful_basis_stays_shut() {
    let limits = [("registers.shelter-roll.look_up.lawful.gate", "false")];
    let mut session = running(scenario_with(WINDOW, &limits), 17, &[]);
    sit(&mut session, 0, 60);
    let guest = session.desk().unwrap().guest.clone().unwrap();
    let state = |id: &str| guest.books.iter().find(|book| book.id == id).unwrap().state;
    assert_eq!(state("shelter-roll"), BookState::NoBasis);
    assert_eq!(state("harbour-watch"), BookState::NotInUse);
    assert_eq!(state("stamp-book"), BookState::Shut);
}

/// A shift that is over can be watched again, tide by tide, with what people of the table did in it.
#[test]
fn a_tide_that_is_over_shows_the_same_film_again() {
    let mut session = running(scenario(WINDOW), 17, &[]);
    sit(&mut session, 1, 100);
    open_as_officers_do(&mut session);
    let seat = chief(&session);
    say(&mut session, &seat, Command::Decide(Verdict::BackRoom));
    say(&mut session, &seat, Command::StandUp);
    assert!(session.watch_again(0).is_none(), "not before it is over");
    let mut films = Vec::new();
    while session.phase() != Phase::Debrief {
        match session.phase() {
            Phase::Council => to_shift(&mut session, &[]),
            Phase::Shift => {
                films.push(session.watch_shift().0);
                end_tide(&mut session);
            }
            Phase::Tally => say(&mut session, &seat, Command::TurnCard),
            Phase::Event => say(&mut session, &seat, Command::NextTide),
            Phase::Briefing | Phase::Debrief => unreachable!("a game in the middle"),
        }
    }
    assert!(films.len() > 1);
    for (tide, film) in films.iter().enumerate() {
        let (again, played) = session.watch_again(tide as u16).unwrap();
        assert_eq!(format!("{again:?}"), format!("{film:?}"), "tide {tide}");
        assert_eq!(played.result.tally.all, session.played()[tide].result.tally.all);
    }
}

/// What the debrief tells of eight acts; and an error that an act made is traced to the desk.
#[test]
fn the_debrief_reads_the_acts() {
    let mut session = running(scenario_with(WINDOW, &[("people.pathways.ordinary.hazard", "0.01")]), 17, &[]);
    let stops = officers_stops(&session);
    sit(&mut session, 1, 100);
    let seat = chief(&session);
    let mut stopped = 0;
    while let Some(guest) = session.desk().unwrap().guest.clone() {
        // The other way round than the officer.
        let verdict = if stops[&guest.person] { Verdict::LetThrough } else { Verdict::BackRoom };
        stopped += u64::from(verdict == Verdict::BackRoom);
        say(&mut session, &seat, Command::Decide(verdict));
    }
    say(&mut session, &seat, Command::StandUp);
    to_the_end(&mut session);
    let game = Game::of(&session);
    let read = at_the_desk(&game).unwrap();
    assert_eq!((read.acts.len(), read.void.len()), (usize::from(GUESTS), 0));
    for act in &read.acts {
        assert_eq!(act.own_books == Verdict::BackRoom, stops[&act.act.person]);
        assert_eq!(act.same_books, Verdict::LetThrough, "no book was open, so no officer would have stopped anybody");
        assert_ne!(act.act.verdict, act.own_books);
        assert!(act.asked.is_empty() && act.asking.0 == 0 && act.officers_asking.0 == 80_000);
    }
    assert_eq!(read.tides.len(), 1);
    assert!(!read.turned.is_empty());
    let mistaken = read.acts.iter().filter(|act| act.act.verdict == Verdict::BackRoom && !act.hazard).count() as u64;
    let traced = trace(&game, 0);
    let at_desk = traced.iter().filter(|one| one.cause == Cause::Stop(StopCause::AtTheDesk)).count() as u64;
    assert!(mistaken > 0 && mistaken <= stopped);
    assert_eq!(at_desk, mistaken);
    assert!(traced.iter().filter(|one| one.cause == Cause::Miss(MissCause::AtTheDesk)).count() <= 8);
    let few = Effort { replications: 2, each: 2, search: 0 };
    let go_on = |_: u32, _: u32| ControlFlow::Continue(());
    let book = Book::of(&session, few, &OneByOne, go_on).unwrap();
    let page = debrief_page(&book);
    assert!(page.contains("At the desk") && page.contains(&read.acts[0].name));
    let pseudo = speaking(Language::Pseudo, || debrief_page(&book));
    let pseudo = pseudo.replace(&book.digest, "").replace(&book.scenario.digest(), "");
    let known = names(book.crossings.iter().map(|one| one.name.as_str()).chain(["one-window"]));
    assert_eq!(plain_words(&pseudo, &known), BTreeSet::new(), "words that come from no string file");
    let mut plain = running(scenario(WINDOW), 17, &[]);
    to_the_end(&mut plain);
    assert!(at_the_desk(&Game::of(&plain)).is_none());
    assert!(!debrief_page(&Book::of(&plain, few, &OneByOne, go_on).unwrap()).contains("At the desk"));
}
