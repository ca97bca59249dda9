//! Queues on the board against the simulation's own facts, reckoned without film or scene.

use std::collections::BTreeMap;

use super::*;
use crate::engine::{Fact, Observer, Who};
use crate::hall::HallObserver;
use crate::table::board::ways::Stop;

/// People in line and at servers of each station, at one moment after another.
#[derive(Default)]
struct Reckoning {
    pauses: Vec<Tick>,
    waiting: BTreeMap<u8, i64>,
    serving: BTreeMap<u8, i64>,
    seen: Vec<(BTreeMap<u8, i64>, BTreeMap<u8, i64>)>,
    at: BTreeMap<u32, u8>,
}

impl Reckoning {
    fn pause_until(&mut self, now: Tick) {
        while self.pauses.get(self.seen.len()).is_some_and(|pause| *pause < now) {
            self.seen.push((self.waiting.clone(), self.serving.clone()));
        }
    }

    fn line(&mut self, who: Who, at: Option<u8>) {
        if let Some(before) = self.at.remove(&who.0) {
            *self.waiting.entry(before).or_default() -= 1;
        }
        if let Some(at) = at {
            *self.waiting.entry(at).or_default() += 1;
            self.at.insert(who.0, at);
        }
    }
}

impl Observer for Reckoning {
    fn saw(&mut self, now: Tick, fact: Fact) {
        self.pause_until(now);
        match fact {
            Fact::Joined { who, at, .. } => self.line(who, Some(at.0)),
            Fact::Began { who, at, .. } => {
                self.line(who, None);
                *self.serving.entry(at.0).or_default() += 1;
            }
            Fact::GaveUp { who, .. } => self.line(who, None),
            Fact::Ended { at, .. } | Fact::Unblocked { at, .. } => *self.serving.entry(at.0).or_default() -= 1,
            // Who cannot go on keeps the server that has just ended.
            Fact::Blocked { at, .. } => *self.serving.entry(at.0).or_default() += 1,
            _ => {}
        }
    }
}

impl HallObserver for Reckoning {}

#[test]
fn queues_on_the_board_are_those_of_the_simulation_in_every_hall() {
    let mut held = 0;
    let read = |text: &str| Scenario::read(text).expect("the scenario is good");
    // With two desks for six the lines are long enough to be shown in tens.
    let few = read(ALL[9]).with(&[("hall.stations.desks.servers".into(), "2".into())]).expect("it can have two desks");
    for scenario in ALL.into_iter().map(read).chain([few]) {
        let id = scenario.file.id.clone();
        let session = Session::new(Arc::new(scenario), 7);
        let (film, played) = session.watch_shift();
        let mut shift = Shift::of(&session, &Arc::new(film), &played, 0);
        let layout = Layout::of(&played.plan);
        let length = played.plan.length.to_span();
        // Odd steps, so that pauses fall between minutes; the last moments before the doors close are another matter.
        let pauses: Vec<Tick> = (0..200).map(|step| Tick(step * 433_331)).filter(|at| *at < Tick(0) + length).collect();
        let mut reckoning = Reckoning { pauses: pauses.clone(), ..Reckoning::default() };
        session.standing().clone().play_tide(session.course(), session.decisions(), None, &mut reckoning);
        reckoning.pause_until(Tick::NEVER);
        for (pause, (waiting, serving)) in pauses.iter().zip(&reckoning.seen) {
            shift.advance_to(pause.0 as f64);
            let tokens = spots(&shift, &layout);
            for station in 0..played.plan.stations.len() {
                let panel = layout.rooms.iter().position(|room| room.station == station).map(|panel| panel as u16);
                let in_line = |stop: Stop| match (stop, panel) {
                    (Stop::Lane { .. }, None) => true,
                    (Stop::Seat(at), Some(panel)) => at == panel,
                    _ => false,
                };
                let served = |stop: Stop| match (stop, panel) {
                    (Stop::Desk(_), None) => true,
                    (Stop::Room { panel: at, .. }, Some(panel)) => at == panel,
                    _ => false,
                };
                let mut shown = (0, 0);
                for token in &tokens {
                    let people = match token.key {
                        Key::Person(_) => 1,
                        Key::Ten(_, _, 0) => 10,
                        _ => 0,
                    };
                    shown.0 += if in_line(token.stop) { people } else { 0 };
                    shown.1 += if served(token.stop) { people } else { 0 };
                }
                let reckoned = |counts: &BTreeMap<u8, i64>| counts.get(&(station as u8)).copied().unwrap_or_default();
                let wanted = (reckoned(waiting), reckoned(serving));
                assert_eq!(shown, wanted, "{id}, {} at {}", played.plan.stations[station].id, shift.clock(*pause));
                held += usize::from(shown.0 > 60);
            }
        }
    }
    assert!(held > 20, "long lines, shown in tens, were among them: {held}");
}
