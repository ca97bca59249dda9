//! What is watched is what was played.

mod covers;
mod motion;
mod reckoning;
mod ways;

use std::sync::Arc;

use super::*;
use crate::engine::{Span, Tick};
use crate::hall::Use;
use crate::scenario::Scenario;
use crate::session::{Place, Reads, Scene, Session, TidePlayed};
use crate::table::board::choose::{Group, members};
use crate::table::board::spots::{Key, spots};
use crate::table::board::told::Told;

/// Every scenario, by its text.
pub const ALL: [&str; 11] = [
    include_str!("../../../../scenarios/hall-council.toml"),
    include_str!("../../../../scenarios/hand-and-seal.toml"),
    include_str!("../../../../scenarios/in-the-drawer.toml"),
    include_str!("../../../../scenarios/one-line-or-three.toml"),
    include_str!("../../../../scenarios/one-window.toml"),
    include_str!("../../../../scenarios/sealed-fathoms.toml"),
    include_str!("../../../../scenarios/sixty-lanterns.toml"),
    include_str!("../../../../scenarios/the-back-room.toml"),
    include_str!("../../../../scenarios/the-other-gate.toml"),
    include_str!("../../../../scenarios/the-trickle.toml"),
    include_str!("../../../../scenarios/two-doors-home.toml"),
];

pub fn watch(scenario: Scenario) -> (Shift, Layout, Arc<TidePlayed>) {
    let session = Session::new(Arc::new(scenario), 7);
    let (film, played) = session.watch_shift();
    let shift = Shift::of(&session, &Arc::new(film), &played, 0);
    let layout = Layout::of(&played.plan);
    (shift, layout, Arc::new(played))
}

fn watched() -> (Shift, Layout, Arc<TidePlayed>) {
    watch(Scenario::read(ALL[9]).expect("the scenario is good"))
}

/// One Window open in the hall of seven books.
fn with_one_window() -> (Shift, Layout, Arc<TidePlayed>) {
    let scenario = Scenario::read(ALL[4]).expect("the scenario is good");
    watch(scenario.with(&[("policy.one_window.open".into(), "true".into())]).expect("it can be opened"))
}

#[test]
fn the_board_shows_the_lines_of_the_scene_at_every_pause() {
    let (mut shift, layout, _) = watched();
    let film = Arc::clone(&shift.reel.as_ref().expect("a reel").film);
    let stations = shift.reel.as_ref().map_or(0, |reel| reel.plan.stations.len());
    let mut other = Scene::new(&film, stations);
    for minute in (0..=720_u64).step_by(30) {
        let at = Tick(minute * 60_000);
        shift.advance_to(at.0 as f64);
        other.advance(&film, at);
        let scene = shift.scene.as_ref().expect("a scene");
        assert_eq!(scene.stations, other.stations, "minute {minute}");
        assert_eq!(members(&shift, &layout, Group::Line), other.stations[layout.entrance].lines.concat());
        let on_board = |place: &&Place| **place == Place::Aboard;
        let aboard = scene.places.iter().filter(on_board).count();
        assert_eq!(aboard + scene.so_far.landed as usize, film.passengers.len(), "minute {minute}");
        let inside: usize = scene.stations.iter().map(|s| s.waiting() + s.servers.iter().flatten().count()).sum();
        let out = scene.places.iter().filter(|place| matches!(place, Place::Out(_))).count();
        let outside = scene.places.iter().filter(|place| matches!(place, Place::Outside(_))).count();
        assert_eq!(aboard + inside + out + outside, film.passengers.len(), "nobody is lost at minute {minute}");
        // Tokens in the line: one each, or one for ten with the rest singly.
        let line: Vec<Key> = spots(&shift, &layout).iter().map(|spot| spot.key).collect();
        let tens = line.iter().filter(|key| matches!(key, Key::Ten(_, _, 0))).count();
        let waiting = &other.stations[layout.entrance].lines.concat();
        let singly = waiting.iter().filter(|who| line.contains(&Key::Person(**who))).count();
        assert_eq!(tens * 10 + singly, waiting.len(), "minute {minute}");
    }
}

#[test]
fn the_counts_at_the_end_are_those_of_the_tide() {
    let (mut shift, _, played) = watched();
    shift.speed = 3;
    while !shift.over {
        shift.pass(0.016);
    }
    let counts = played.result.tally.all;
    let so_far = shift.scene.as_ref().expect("a scene").so_far;
    assert_eq!(u64::from(so_far.landed), counts.travellers);
    assert_eq!(u64::from(so_far.stops), counts.stops);
    assert_eq!(u64::from(so_far.admitted), counts.admitted);
    assert_eq!(u64::from(so_far.boats_missed), counts.boats_missed);
    assert_eq!(u64::from(so_far.found), counts.found);
    let counted = &shift.counted;
    assert_eq!(u64::from(counted.on_foot + counted.ashore.iter().sum::<u32>()), counts.travellers);
}

#[test]
fn nothing_is_said_that_only_the_debrief_may_say() {
    let (mut shift, _, _) = watched();
    shift.advance_to(shift.end().0 as f64);
    assert!(shift.log().len() > 20);
    let people = shift.reel.as_ref().map_or(0, |reel| reel.film.passengers.len());
    let cards = (0..people as u32).map(|who| crate::table::board::card_words::card_words(&shift, who));
    let cards = cards.flat_map(|card| [card.known, card.unknown, vec![card.under]].concat());
    for words in shift.log().iter().map(|line| line.words.clone()).chain(cards) {
        let words = words.to_lowercase();
        assert!(!words.contains("mistake") && !words.contains("missed hazard"), "{words}");
    }
}

#[test]
fn the_next_event_stops_the_clock_on_it_and_the_last_one_goes_back() {
    let (mut shift, _, _) = watched();
    let before = shift.now;
    shift.next_moment();
    assert!(shift.paused && shift.now > before);
    let now = shift.now;
    shift.pass(1.0);
    assert!((shift.now - now).abs() < 1e-9, "paused");
    shift.next_moment();
    shift.last_moment();
    assert!((shift.now - now).abs() < 1e-9, "there and back");
}

#[test]
fn winding_back_shows_what_was_there() {
    let (mut shift, layout, _) = with_one_window();
    let minutes = [20, 640, 95, 94, 300, 0, 301, 15, 660];
    for minute in minutes {
        let at = Tick(minute * 60_000);
        shift.wind_to(at);
        let (mut fresh, _, _) = with_one_window();
        fresh.advance_to(at.0 as f64);
        let (now, then) = (shift.scene.as_ref().expect("a scene"), fresh.scene.as_ref().expect("a scene"));
        assert_eq!((now.cursor, now.so_far, &now.stations), (then.cursor, then.so_far, &then.stations));
        assert_eq!(shift.log(), fresh.log(), "minute {minute}");
        assert_eq!(shift.counted.held(at), fresh.counted.held(at), "minute {minute}");
        let keys =
            |shift: &Shift| spots(shift, &layout).into_iter().map(|spot| (spot.key, spot.art)).collect::<Vec<_>>();
        assert_eq!(keys(&shift), keys(&fresh), "minute {minute}");
    }
}

/// What a look-up takes by its plan is what its books are open for, and only while that desk serves that traveller.
#[test]
fn books_are_open_for_as_long_as_the_look_up_takes() {
    for (shift, _, played) in [with_one_window(), watch(Scenario::read(ALL[4]).expect("the scenario is good"))] {
        let reel = shift.reel.as_ref().expect("a reel");
        let one_window = played.plan.one_window;
        let mut looked = 0;
        for (index, passenger) in reel.film.passengers.iter().enumerate() {
            let theirs: Vec<_> = reel
                .film
                .readings
                .iter()
                .filter(|reading| reading.passenger == index as u32 && reading.reads != Reads::Written)
                .collect();
            let Some(end) = theirs.iter().map(|reading| reading.until).max() else { continue };
            looked += 1;
            let purpose = played.plan.people.pathways[passenger.pathway as usize].purpose;
            let lawful = |register: &crate::hall::Register| {
                let look_up = register.look_up.as_ref().filter(|_| register.in_use(&played.plan))?;
                look_up.lawful[purpose as usize].then_some(look_up.takes.to_span())
            };
            let asked: Vec<Span> = played.plan.registers.iter().filter_map(lawful).collect();
            assert_eq!(theirs.len(), asked.len());
            let wanted = one_window.map_or_else(|| asked.iter().copied().sum(), crate::engine::time::Minutes::to_span);
            let start = theirs.iter().map(|reading| reading.from).min().expect("there is one");
            assert_eq!(end - start, wanted);
            assert!(start >= passenger.landed);
            assert!(purpose == Use::Gate || one_window.is_some() || !asked.is_empty());
        }
        assert!(looked > 500, "{looked}");
        // In one gesture all books are lit at once; one after the other, a desk never has two open.
        for minute in (60..600).step_by(7) {
            let now = Tick(minute * 60_000);
            for desk in 0..5_u16 {
                let open = reel.film.readings_at(now, Span(0)).filter(|reading| {
                    reading.server == desk && reading.at == played.plan.entrance && reading.until > now
                });
                let open = open.count();
                assert!(open <= 1 || one_window.is_some(), "desk {desk}, minute {minute}: {open}");
            }
        }
    }
}

/// The choice rests on what is known by then: the film cut off right after it makes the same choice.
#[test]
fn the_story_is_chosen_without_looking_ahead() {
    let mut told = 0;
    for text in ALL {
        let (shift, _, _) = watch(Scenario::read(text).expect("the scenario is good"));
        let Some(story) = shift.told.story else { continue };
        told += 1;
        let mut reel = shift.reel.clone().expect("a reel");
        let mut cut = reel.film.as_ref().clone();
        cut.moments.retain(|moment| moment.at <= story.at);
        reel.film = Arc::new(cut);
        assert_eq!(Told::of(&reel).story, Some(story));
        assert_eq!(shift.told.lines.iter().filter(|line| line.icon == "pin").count(), 1);
    }
    assert!(told >= 9, "{told} of eleven tides have somebody worth a look");
}

#[test]
fn every_hall_draws_itself() {
    for text in ALL {
        let scenario = Scenario::read(text).expect("the scenario is good");
        let id = scenario.file.id.clone();
        let (mut shift, layout, played) = watch(scenario);
        shift.advance_to(shift.end().0 as f64 / 2.0);
        let sheet = Rect::from_corners(Vec2::ZERO, crate::table::board::layout::SHEET);
        for spot in spots(&shift, &layout) {
            assert!(sheet.contains(spot.at), "{id}: {spot:?}");
        }
        assert_eq!(layout.registers, played.plan.registers.len());
        for register in 0..layout.registers + usize::from(layout.one_window) {
            let book = layout.book(register);
            assert!(sheet.contains(book.min) && sheet.contains(book.max), "{id}: book {register} at {book:?}");
        }
        for room in &layout.rooms {
            assert!(room.panel.contains(room.server(room.servers - 1).max), "{id}: {room:?}");
            let seats = room.seats.unwrap_or(1).max(1);
            assert!(room.panel.contains(room.seat(seats - 1, seats)), "{id}: {room:?}");
        }
    }
}
