//! A walk over every screen, in the order a player meets them.

use bevy::prelude::*;

use crate::table::Screen;
use crate::table::testing::{control, frames, press};

/// Two seats seal, one after the other, from the council on.
const SEALED: [&str; 5] = ["next-seat", "ready", "seal", "ready", "seal"];
/// They vote for what is proposed.
const ADOPTED: [&str; 5] = ["next-seat", "ready", "vote:for", "ready", "vote:for"];

/// Visits every screen, with what can lie over it, and shows each to `look`.
pub(super) fn every_screen(app: &mut App, mut look: impl FnMut(&mut App, Screen)) {
    let mut see = |app: &mut App, screen: Screen| {
        assert_eq!(*app.world().resource::<State<Screen>>().get(), screen);
        look(app, screen);
    };
    see(app, Screen::Title);
    press(app, "settings");
    see(app, Screen::Settings);
    press(app, "back");
    press(app, "new-game");
    see(app, Screen::Shelf);
    for (id, screen) in [
        ("scenario:0", Screen::Note),
        ("read-note", Screen::Briefing),
        ("seat:auditor", Screen::Briefing),
        ("open-council", Screen::Council),
    ] {
        press(app, id);
        see(app, screen);
    }
    for id in ["card:random-checks"].into_iter().chain(SEALED) {
        press(app, id);
        let screen = *app.world().resource::<State<Screen>>().get();
        see(app, screen);
    }
    for id in ADOPTED {
        press(app, id);
    }
    see(app, Screen::Ballot);
    press(app, "to-shift");
    see(app, Screen::Shift);
    press(app, "speed:3");
    frames(app, 240);
    press(app, "pause");
    see(app, Screen::Shift);
    for (opens, closes) in
        [("list", "list"), ("log", "cover-close"), ("queues", "chart/close"), ("pause-card", "cover-close")]
    {
        press(app, opens);
        see(app, Screen::Shift);
        press(app, closes);
    }
    press(app, "take-desk");
    see(app, Screen::Shift);
    let seat = (0..9).map(|desk| format!("sit:0:{desk}")).find(|id| control(app, id).is_some());
    press(app, &seat.expect("a desk to sit at"));
    see(app, Screen::Desk);
    for (id, screen) in [
        ("leave-desk", Screen::Shift),
        ("to-end", Screen::Shift),
        ("end-shift", Screen::Tally),
        ("turn-card", Screen::Event),
    ] {
        press(app, id);
        see(app, screen);
    }
    press(app, "next-tide");
    for _ in 2..=6 {
        for id in SEALED.into_iter().chain(ADOPTED).chain(["to-shift", "to-end", "end-shift", "turn-card"]) {
            press(app, id);
        }
        if control(app, "next-tide").is_some() {
            press(app, "next-tide");
        }
    }
    for _ in 0..8 {
        see(app, Screen::Debrief);
        if control(app, "next").is_some() {
            press(app, "next");
        }
    }
    app.world_mut().resource_mut::<NextState<Screen>>().set(Screen::Gallery);
    frames(app, 4);
    see(app, Screen::Gallery);
}
