//! What is watched is what was played.

use std::sync::Arc;

use super::*;
use crate::engine::Tick;
use crate::scenario::Scenario;
use crate::session::{Place, Scene, Session};
use crate::table::board::choose::{Group, members};
use crate::table::board::spots::{Key, spots};

fn watched() -> (Shift, Layout, Arc<crate::session::TidePlayed>) {
    let text = include_str!("../../../../scenarios/the-trickle.toml");
    let scenario = Arc::new(Scenario::read(text).expect("the scenario is good"));
    let mut bridge = Bridge::default();
    bridge.begin(Arc::clone(&scenario), 7);
    bridge.command(Command::OpenCouncil);
    let slip = bridge.slip.clone();
    bridge.command(Command::SealPrediction(slip));
    bridge.command(Command::Adopt);
    let session: &Session = bridge.session().expect("a game");
    let (film, played) = bridge.film().cloned().expect("a film");
    let shift = Shift::of(session, &film, &played, 0);
    let layout = Layout::of(&played.plan);
    (shift, layout, played)
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
    assert_eq!(u64::from(shift.on_foot + shift.ashore.iter().sum::<u32>()), counts.travellers);
}

#[test]
fn nothing_is_said_that_only_the_debrief_may_say() {
    let (mut shift, _, _) = watched();
    shift.advance_to(shift.end().0 as f64);
    assert!(shift.log.len() > 20);
    let people = shift.reel.as_ref().map_or(0, |reel| reel.film.passengers.len());
    let cards = (0..people as u32).map(|who| crate::table::board::card::card_words(&shift, who));
    let cards = cards.flat_map(|card| [card.known, card.unknown, vec![card.under]].concat());
    for words in shift.log.iter().map(|line| line.words.clone()).chain(cards) {
        let words = words.to_lowercase();
        assert!(!words.contains("mistake") && !words.contains("missed hazard"), "{words}");
    }
}

#[test]
fn the_next_event_stops_the_clock_on_it() {
    let (mut shift, _, _) = watched();
    let before = shift.now;
    shift.next_moment();
    assert!(shift.paused && shift.now > before);
    let now = shift.now;
    shift.pass(1.0);
    assert!((shift.now - now).abs() < 1e-9, "paused");
}
