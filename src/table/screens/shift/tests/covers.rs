//! Whatever lies over the table stops the clock, and it goes on afterwards only where it went before.

use std::time::Duration;

use bevy::input::keyboard::{Key as LogicalKey, KeyboardInput};
use bevy::input_focus::InputFocusVisible;
use bevy::time::TimeUpdateStrategy;
use bevy::window::PrimaryWindow;

use super::*;
use crate::table::board::take::{DESK, desk_at, entrance_desk, id_of, place_of};
use crate::table::control::{ControlId, Pressed};
use crate::table::screens::{links, pause, seats, settings};
use crate::table::settings::{Keeper, SystemMotion};
use crate::table::testing::{focus, focused, headless, key};
use crate::table::widgets::modal::Cover;
use crate::table::{board, glossary, screen};

/// A table at the board of a shift that runs.
pub fn at_the_board() -> App {
    let mut bridge = Bridge::default();
    bridge.begin(Arc::new(Scenario::read(ALL[4]).expect("the scenario is good")), 17);
    bridge.command(Command::OpenCouncil);
    let slip = bridge.slip.clone();
    bridge.command(Command::SealPrediction(slip));
    bridge.command(Command::Adopt);
    let mut app = headless();
    app.insert_state(Screen::Shift)
        .insert_resource(bridge)
        .init_resource::<Settings>()
        .init_resource::<Keeper>()
        .init_resource::<SystemMotion>()
        .insert_resource(crate::table::art::PieceZoom(1.0))
        .insert_resource(TimeUpdateStrategy::ManualDuration(Duration::from_millis(50)))
        .add_plugins((screen::plugin, board::plugin, plugin, pause::plugin, glossary::plugin, seats::plugin))
        .add_plugins((links::plugin, settings::plugin, crate::table::screens::desk::plugin));
    (0..3).for_each(|_| app.update());
    app
}

fn press(app: &mut App, id: &str) {
    app.world_mut().write_message(Pressed { id: ControlId::new(id) });
    (0..3).for_each(|_| app.update());
}

fn type_p(app: &mut App) {
    let window = app.world_mut().query_filtered::<Entity, With<PrimaryWindow>>().single(app.world()).expect("a window");
    app.world_mut().write_message(KeyboardInput {
        key_code: KeyCode::KeyP,
        logical_key: LogicalKey::Character("p".into()),
        state: bevy::input::ButtonState::Pressed,
        text: None,
        repeat: false,
        window,
    });
    (0..3).for_each(|_| app.update());
}

fn covers(app: &mut App) -> usize {
    app.world_mut().query::<&Cover>().iter(app.world()).count()
}

/// Whether the clock moves in a few frames.
fn runs(app: &mut App) -> bool {
    let before = app.world().resource::<Shift>().now;
    (0..3).for_each(|_| app.update());
    app.world().resource::<Shift>().now > before
}

#[test]
fn every_cover_stops_the_clock_and_gives_it_back_as_it_was() {
    let mut app = at_the_board();
    for paused in [false, true] {
        app.world_mut().resource_mut::<Shift>().paused = paused;
        for (opens, closes) in [
            ("pause-card", "cover-close"),
            ("log", "cover-close"),
            ("queues", "chart/close"),
            ("take-desk", "cover-close"),
            ("desk:0:1", "cover-close"),
            ("words", "close-slip"),
            ("seats", "close-slip"),
        ] {
            assert_eq!(runs(&mut app), !paused, "before {opens}");
            press(&mut app, opens);
            assert_eq!(covers(&mut app), 1, "{opens} lies over the table");
            assert!(!runs(&mut app), "under {opens}");
            press(&mut app, closes);
            assert_eq!((covers(&mut app), runs(&mut app)), (0, !paused), "after {opens}");
        }
        // One cover in the place of another: still the same pause.
        press(&mut app, "pause-card");
        press(&mut app, "words");
        assert!(covers(&mut app) == 1 && !runs(&mut app));
        press(&mut app, "close-slip");
        assert_eq!(runs(&mut app), !paused);
        // The settings are a screen of their own.
        press(&mut app, "pause-card");
        press(&mut app, "settings");
        assert!(*app.world().resource::<State<Screen>>().get() == Screen::Settings && !runs(&mut app));
        press(&mut app, "back");
        assert_eq!(runs(&mut app), !paused, "after the settings");
    }
}

#[test]
fn enter_on_a_desk_offers_that_desk_and_gives_the_focus_back() {
    let mut app = at_the_board();
    app.world_mut().resource_mut::<Shift>().advance_to(100.0 * 60_000.0);
    (0..2).for_each(|_| app.update());
    // As after a Tab: the ring shows, so nothing lets the focus go.
    app.world_mut().resource_mut::<InputFocusVisible>().0 = true;
    focus(&mut app, "desk:0:0");
    key(&mut app, KeyCode::ArrowDown);
    assert_eq!(focused(&mut app).as_deref(), Some("desk:0:1"));
    key(&mut app, KeyCode::Enter);
    (0..3).for_each(|_| app.update());
    assert_eq!((covers(&mut app), focused(&mut app).as_deref()), (1, Some("sit:0:1")));
    key(&mut app, KeyCode::Escape);
    (0..3).for_each(|_| app.update());
    assert_eq!((covers(&mut app), focused(&mut app).as_deref()), (0, Some("desk:0:1")));
    press(&mut app, "desk:0:1");
    press(&mut app, "sit:0:1");
    assert!(app.world().resource::<Bridge>().session().is_some_and(|session| session.desk().is_some()));
}

#[test]
fn the_desk_under_a_point_is_the_one_drawn_there() {
    for text in ALL {
        let (shift, layout, _) = watch(Scenario::read(text).expect("the scenario is good"));
        for desk in 0..layout.desks {
            let place = desk_at(&shift, &layout, layout.desk(desk).max - Vec2::splat(3.0));
            assert_eq!(place, Some(entrance_desk(&layout, desk)));
            assert_eq!(place.and_then(|place| place_of(id_of(place).strip_prefix(DESK)?)), place);
        }
        assert_eq!(desk_at(&shift, &layout, layout.in_line(0, 0, 1).0), None);
    }
}

#[test]
fn trouble_stands_in_the_log_line_until_it_has_been_seen() {
    let mut app = at_the_board();
    let shows =
        |app: &mut App, words: &str| app.world_mut().query::<&Text>().iter(app.world()).any(|text| text.0 == words);
    let trouble = "The disk is full; the game goes on.";
    app.world_mut().resource_mut::<Shift>().advance_to(100.0 * 60_000.0);
    (0..3).for_each(|_| app.update());
    assert!(!shows(&mut app, trouble));
    app.world_mut().resource_mut::<Bridge>().notice = Some(trouble.into());
    (0..3).for_each(|_| app.update());
    assert!(shows(&mut app, trouble));
    app.world_mut().resource_mut::<Bridge>().notice = None;
    (0..3).for_each(|_| app.update());
    assert!(!shows(&mut app, trouble));
}

#[test]
fn p_lays_the_pause_card_and_takes_it_away() {
    let mut app = at_the_board();
    type_p(&mut app);
    assert!(covers(&mut app) == 1 && !runs(&mut app));
    type_p(&mut app);
    assert!(covers(&mut app) == 0 && runs(&mut app));
    // A slip with a way out of its own is not closed by the way.
    press(&mut app, "words");
    type_p(&mut app);
    assert_eq!(covers(&mut app), 1);
}
