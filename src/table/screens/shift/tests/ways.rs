//! Nobody walks through a wall.

use std::collections::BTreeMap;

use super::*;
use crate::table::board::layout;
use crate::table::board::spots::Spot;
use crate::table::board::ways::{Stop, walls, way};

fn cross(a: Vec2, b: Vec2, c: Vec2) -> f32 {
    (b - a).perp_dot(c - a)
}

/// Whether two pieces cross; touching at an end is standing at a wall, not walking through it.
fn crosses((a, b): (Vec2, Vec2), (c, d): (Vec2, Vec2)) -> bool {
    cross(a, b, c) * cross(a, b, d) < -1.0 && cross(c, d, a) * cross(c, d, b) < -1.0
}

fn through_walls(layout: &Layout, lanes: usize, way: &[Vec2]) -> Option<(Vec2, Vec2)> {
    let walls = walls(layout, lanes);
    let steps = way.windows(2).map(|step| (step[0], step[1]));
    steps.into_iter().find(|step| walls.iter().any(|wall| crosses(*step, *wall)))
}

#[test]
fn ways_lead_round_ropes_and_through_doors_in_every_hall() {
    let mut walked = 0;
    for text in ALL {
        let (mut shift, layout, _) = watch(Scenario::read(text).expect("the scenario is good"));
        let id = shift.reel.as_ref().map(|reel| reel.scenario.file.id.clone()).unwrap_or_default();
        let mut before: BTreeMap<Key, Spot> = BTreeMap::new();
        for step in 0..1200_u64 {
            shift.advance_to(step as f64 * 24_000.0);
            let now: BTreeMap<Key, Spot> = spots(&shift, &layout).into_iter().map(|spot| (spot.key, spot)).collect();
            for (key, spot) in now.iter().filter(|(key, _)| matches!(key, Key::Person(_))) {
                let from = match before.get(key) {
                    Some(was) if was.at == spot.at => continue,
                    Some(was) => (was.stop, was.at),
                    None if spot.stop == Stop::Town => continue,
                    None => (Stop::Quay, spot.from),
                };
                let lanes = |stop: Stop| if let Stop::Lane { lanes, .. } = stop { usize::from(lanes) } else { 12 };
                let way = way(&layout, from, (spot.stop, spot.at));
                walked += 1;
                let through = through_walls(&layout, lanes(spot.stop).min(lanes(from.0)).max(5), &way);
                assert_eq!(through, None, "{id}: from {from:?} to {spot:?} by {way:?}");
                assert_eq!((way.first(), way.last()), (Some(&from.1), Some(&spot.at)));
            }
            before = now;
        }
    }
    assert!(walked > 20_000, "{walked}");
}

#[test]
fn a_straight_way_would_lead_through_walls() {
    let (_, layout, _) = watched();
    let straight = |from: Vec2, to: Vec2| through_walls(&layout, 5, &[from, to]);
    assert!(straight(layout.in_line(0, 3, 30).0, layout.in_line(0, 20, 30).0).is_some(), "across a rope");
    assert!(straight(layout.at_desk(3), layout.rooms[0].at_server(1)).is_some(), "through the wall of a room");
    assert!(straight(layout::gangway(2), layout::through(0)).is_some(), "through a desk and into the town's side");
}
