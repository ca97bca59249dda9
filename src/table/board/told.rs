//! A shift gone through once, before it is watched: its log, places to wind back to, how the queues went, and the one
//! traveller worth a look.

use super::counted::Counted;
use super::log::{Line, sentence};
use super::story::{Story, Teller};
use super::watch::Reel;
use crate::engine::{Span, Tick};
use crate::language::{Language, spoken};
use crate::session::{Scene, Shown};

/// From one place to wind back to, to the next.
const APART: Span = Span(15 * 60_000);

/// The floor and the counts at a moment, to go on from.
#[derive(Clone, Debug)]
pub struct Kept {
    /// When.
    pub at: Tick,
    /// The floor.
    pub scene: Scene,
    /// The counts.
    pub counted: Counted,
}

/// Something the timeline marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A ferry has its ropes on.
    Ferry,
    /// A server cannot hand over.
    Blocked,
    /// The traveller worth a look.
    Story,
}

/// All that follows from a film.
#[derive(Clone, Debug, Default)]
pub struct Told {
    /// The whole log.
    pub lines: Vec<Line>,
    /// Places to wind back to, in order; the first is the beginning.
    pub kept: Vec<Kept>,
    /// What the timeline marks.
    pub marks: Vec<(Tick, Mark)>,
    /// People waiting at each station, minute by minute.
    pub waiting: Vec<Vec<u32>>,
    /// The traveller worth a look.
    pub story: Option<Story>,
    /// The language the log is written in.
    pub language: Language,
}

impl Told {
    /// Goes through a film.
    pub fn of(reel: &Reel) -> Self {
        let stations = reel.plan.stations.len();
        let mut scene = Scene::new(&reel.film, stations);
        let mut counted = Counted::new(&reel.film, &reel.plan);
        let mut told = Self { language: spoken(), waiting: vec![Vec::new(); stations], ..Self::default() };
        let mut teller = Teller::new(reel);
        let ferries = reel.plan.ferries.iter().map(|ferry| (Tick(0) + ferry.lands.to_span(), Mark::Ferry));
        told.marks = ferries.collect();
        told.keep(Tick(0), &scene, &counted);
        let mut minute = 0;
        for (cursor, moment) in reel.film.moments.iter().enumerate() {
            while Tick(minute * 60_000) < moment.at {
                told.note_queues(&scene);
                minute += 1;
            }
            if told.kept.last().is_some_and(|kept| kept.at + APART <= moment.at) {
                told.keep(moment.at, &scene, &counted);
            }
            counted.count(reel, &scene);
            scene.step(&reel.film);
            if matches!(moment.what, Shown::Blocked { .. }) {
                told.marks.push((moment.at, Mark::Blocked));
            }
            if let Some(story) = teller.look(reel, &scene, moment) {
                told.marks.push((story.at, Mark::Story));
                told.lines.push(Line { cursor, ..story.line(reel) });
                told.story = Some(story);
            }
            told.lines.extend(sentence(reel, &scene, &counted, cursor));
            counted.lines = told.lines.len();
        }
        while Tick(minute * 60_000) <= reel.film.end {
            told.note_queues(&scene);
            minute += 1;
        }
        told
    }

    /// The last place kept that is not after a moment.
    pub fn before(&self, at: Tick) -> Option<&Kept> {
        let place = self.kept.partition_point(|kept| kept.at <= at);
        self.kept.get(place.saturating_sub(1))
    }

    /// Kept before the moments of `at`, so that winding back to this very time plays them again.
    fn keep(&mut self, at: Tick, scene: &Scene, counted: &Counted) {
        self.kept.push(Kept { at, scene: scene.clone(), counted: counted.clone() });
    }

    fn note_queues(&mut self, scene: &Scene) {
        for (minutes, station) in self.waiting.iter_mut().zip(&scene.stations) {
            minutes.push(station.waiting() as u32);
        }
    }
}
